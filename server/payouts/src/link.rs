//! Rows of which nobody knows whose they are, linked by hand to a payment or refund of ours.

use settlement::{RowType, Signed};

use crate::{
    Payouts,
    current::{Standing, called, shown_name},
    decide::{About, NotDecided, Saying, meant},
    ledger::LedgerReading,
    picture::row_key,
    store::{FileFacts, KeptRow, What},
    words::about_row,
};

/// A row as people name it.
#[derive(Clone, Copy, Debug)]
pub struct RowNamed<'a> {
    /// Its file's name.
    pub file: &'a str,
    /// Its line.
    pub line: u64,
}

impl Payouts {
    /// A row is about one of our payments or refunds. Whoever lets a person say so asks [`Payouts::fits`] first.
    pub async fn link(
        &self,
        row: RowNamed<'_>,
        id: &str,
        saying: Saying<'_>,
    ) -> Result<(), NotDecided> {
        let (facts, _) = self.row(row).await?;
        let key = row_key(&facts, row.line);
        let about = About {
            key: &key,
            target: id,
            seen: self.store.turn(&about_row(&key)).await?,
        };
        self.write(What::Linked, about, saying).await
    }

    /// Whether there is such a payment or refund, and the row can be about it. Another amount is said last: it may be
    /// just what is wrong.
    pub async fn fits(
        &self,
        row: RowNamed<'_>,
        id: &str,
        ledger: &dyn LedgerReading,
    ) -> Result<(), NotDecided> {
        let (_, row) = self.row(row).await?;
        let found = ledger.named(&[id.to_owned()]).await?;
        let payment = found.payments.iter().find(|one| &*one.request_id == id);
        let refund = found.refunds.iter().find(|one| &*one.request_id == id);
        let (target, ours) = match (payment, refund) {
            (Some(payment), _) => ("payment", payment.amount),
            (None, Some(refund)) => ("refund", refund.amount),
            (None, None) => return Err(NotDecided::NoTarget),
        };
        let kind = row.item.kind;
        if !takes(kind, target) {
            let row = kind.word();
            return Err(NotDecided::OtherKind { row, target });
        }
        let Some(theirs) = row.item.amount else {
            return Ok(());
        };
        let size = |amount: Signed| amount.minor().unsigned_abs();
        let (row, target) = (theirs, ours);
        if theirs.currency() != ours.currency() {
            return Err(NotDecided::OtherCurrency { row, target });
        }
        if size(theirs) != size(ours) {
            return Err(NotDecided::OtherAmount { row, target });
        }
        Ok(())
    }

    /// What is known of the file, and the row.
    async fn row(&self, row: RowNamed<'_>) -> Result<(FileFacts, KeptRow), NotDecided> {
        let RowNamed { file, line } = row;
        let files = self.store.files().await?;
        let mut all = called(&files, file);
        // What is shown is what is meant, where a file is called that and another has the name on another day.
        if all.iter().any(|(one, _)| shown_name(one) == file) {
            all.retain(|(one, _)| shown_name(one) == file);
        }
        // Rows that don't count are nobody's to link, unless there are no others.
        if all.iter().any(|(_, it)| *it == Standing::Counts) {
            all.retain(|(_, it)| *it == Standing::Counts);
        }
        let found = match meant(&all) {
            Err(NotDecided::NoFile) => return Err(NotDecided::NoRow),
            found => found?,
        };
        let before = line.checked_sub(1).ok_or(NotDecided::NoRow)?;
        let rows = self.store.rows(found.id, before, 1).await?;
        let row = rows.into_iter().find(|row| row.item.line == line);
        Ok((found.facts, row.ok_or(NotDecided::NoRow)?))
    }
}

/// Whether a row of this type can be about that.
fn takes(kind: RowType, target: &str) -> bool {
    match kind {
        RowType::Payment | RowType::PaymentReversal | RowType::Cancel => target == "payment",
        RowType::Refund | RowType::RefundReversal => target == "refund",
        RowType::Dispute
        | RowType::DisputeReversal
        | RowType::RapidDisputeResolution
        | RowType::DisputeAlert
        | RowType::Authorization
        | RowType::Capture
        | RowType::Void
        | RowType::Other => true,
        RowType::SettlementFee
        | RowType::AdjustmentFee
        | RowType::Reserve
        | RowType::ReserveReleased
        | RowType::Collateral
        | RowType::CollateralReleased
        | RowType::Correction
        | RowType::Total => false,
    }
}
