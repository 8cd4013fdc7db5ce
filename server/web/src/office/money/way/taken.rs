//! Whether the gateway took a payment away again.

use payouts::way::Step;
use settlement::{Report, RowType};

/// The last row that takes a payment away, unless a later one gives it again. Rows come as they were written.
pub(super) fn taken_back(steps: &[Step]) -> Option<i64> {
    let rows = steps
        .iter()
        .filter(|step| step.report == Report::Items && !step.is_replaced);
    let mut taken = None;
    for step in rows {
        let item = &step.row.item;
        let at = item.settled_ms.or(item.happened_ms).unwrap_or_default();
        match item.kind {
            RowType::PaymentReversal
            | RowType::Cancel
            | RowType::Dispute
            | RowType::RapidDisputeResolution => taken = Some(at),
            RowType::DisputeReversal => taken = None,
            RowType::Payment
            | RowType::Refund
            | RowType::RefundReversal
            | RowType::DisputeAlert
            | RowType::SettlementFee
            | RowType::AdjustmentFee
            | RowType::Reserve
            | RowType::ReserveReleased
            | RowType::Collateral
            | RowType::CollateralReleased
            | RowType::Authorization
            | RowType::Capture
            | RowType::Void
            | RowType::Correction
            | RowType::Total
            | RowType::Other => {}
        }
    }
    taken
}
