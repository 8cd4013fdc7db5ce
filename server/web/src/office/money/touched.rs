//! Which batches a difference is in: one about a payment or a refund is in those that have its rows, so that no batch
//! looks well of which a row doesn't.

use std::collections::BTreeSet;

use foundation::store::StoreError;
use payouts::compare::Told;

use super::eyes::Eyes;

/// So many are looked up for one page; who has more open has another problem than which batch they are in.
const LOOKED_UP_MAX: usize = 200;

/// A difference, and the batches it is in.
pub(super) struct Touching<'t> {
    pub(super) told: &'t Told,
    batches: BTreeSet<String>,
}

impl Touching<'_> {
    pub(super) fn is_in(&self, source: &str, batch: &str) -> bool {
        self.told.difference.source == source && self.batches.contains(batch)
    }
}

/// The same for all of these.
pub(super) async fn touching<'t>(
    eyes: &Eyes,
    all: impl Iterator<Item = &'t Told>,
) -> Result<Vec<Touching<'t>>, StoreError> {
    let mut touching = Vec::new();
    for (number, told) in all.enumerate() {
        let of = &told.difference;
        let batches = match &*of.about {
            "batch" => BTreeSet::from([of.subject.clone()]),
            "payment" | "refund" if number < LOOKED_UP_MAX => {
                let rows = eyes.payouts.store.rows_about(&of.subject).await?;
                let batches = rows
                    .into_iter()
                    .map(|placed| placed.row.item.batch.to_string());
                batches.filter(|batch| !batch.is_empty()).collect()
            }
            _ => BTreeSet::new(),
        };
        touching.push(Touching { told, batches });
    }
    Ok(touching)
}
