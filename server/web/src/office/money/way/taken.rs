//! Whether the gateway took a payment away again.

use payouts::way::Step;
use settlement::Report;

/// The last row that takes a payment away, unless a later one gives it again. Rows come as they were written.
pub(super) fn taken_back(steps: &[Step]) -> Option<i64> {
    let rows = steps
        .iter()
        .filter(|step| step.report == Report::Items && !step.is_replaced);
    let mut taken = None;
    for step in rows {
        let item = &step.row.item;
        let at = item.settled_ms.or(item.happened_ms).unwrap_or_default();
        match item.kind.takes_away() {
            Some(true) => taken = Some(at),
            Some(false) => taken = None,
            None => {}
        }
    }
    taken
}
