//! Which batches a difference is in: one about a payment or a refund is in those that have its rows, so that no batch
//! looks well of which a row doesn't.

use std::collections::BTreeSet;

use foundation::store::StoreError;

use crate::{
    Payouts,
    compare::Told,
    current::shown_name,
    store::{KeptDifference, KeptFile},
};

/// A difference, and the batches it is in.
#[derive(Clone, Debug)]
pub struct Touching<'t> {
    /// The difference.
    pub told: &'t Told,
    batches: BTreeSet<String>,
}

impl Touching<'_> {
    /// Whether it is in this batch.
    pub fn is_in(&self, source: &str, batch: &str) -> bool {
        self.told.difference.source == source && self.batches.contains(batch)
    }
}

impl Payouts {
    /// The same for all of these; rows are looked up of the first so many of them.
    pub async fn touching<'t>(
        &self,
        all: impl Iterator<Item = &'t Told> + Send,
        looked_up: usize,
    ) -> Result<Vec<Touching<'t>>, StoreError> {
        let files = self.store.files().await?;
        let mut touching = Vec::new();
        for (number, told) in all.enumerate() {
            let of = &told.difference;
            let batches = match &*of.about {
                "batch" => BTreeSet::from([of.subject.clone()]),
                "file" => in_file(&files, of),
                "payment" | "refund" if number < looked_up => {
                    let rows = self.store.rows_about(&of.subject).await?;
                    let batches = rows.into_iter().map(|it| it.row.item.batch.to_string());
                    batches.filter(|batch| !batch.is_empty()).collect()
                }
                "row" if number < looked_up => self.with_row(&files, of).await?,
                _ => BTreeSet::new(),
            };
            touching.push(Touching { told, batches });
        }
        Ok(touching)
    }

    /// The batch of the row that a difference is about itself.
    async fn with_row(
        &self,
        files: &[KeptFile],
        of: &KeptDifference,
    ) -> Result<BTreeSet<String>, StoreError> {
        let place = of.subject.rsplit_once(':');
        let place = place.and_then(|(name, line)| Some((name, line.parse::<u64>().ok()?)));
        let Some((name, line)) = place else {
            return Ok(BTreeSet::new());
        };
        let mut batches = BTreeSet::new();
        for file in files.iter().filter(|file| is_called(file, of, name)) {
            let rows = self.store.rows(file.id, line.saturating_sub(1), 1).await?;
            let own = rows.into_iter().filter(|row| row.item.line == line);
            batches.extend(own.map(|row| row.item.batch.to_string()));
        }
        batches.retain(|batch| !batch.is_empty());
        Ok(batches)
    }
}

fn is_called(file: &KeptFile, of: &KeptDifference, name: &str) -> bool {
    !file.is_withdrawn && file.facts.source == of.source && shown_name(file) == name
}

/// The batch of a file, where it is of one.
fn in_file(files: &[KeptFile], of: &KeptDifference) -> BTreeSet<String> {
    let own = files.iter().filter(|file| is_called(file, of, &of.subject));
    let batches = own.map(|file| file.facts.batch.clone());
    batches.filter(|batch| !batch.is_empty()).collect()
}
