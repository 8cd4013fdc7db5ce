//! The way of the money: what each file says of one payment; and what of a batch is on its way or has arrived
//! (`batch.rs`).

mod batch;
mod touching;

use domain::Day;
use foundation::store::StoreError;
use settlement::{Report, moment::gateway_day};

use crate::{
    Payouts,
    current::{replaced, shown_name},
    picture::{Links, links},
    store::{KeptFile, KeptRow, Placed},
};

pub use batch::{Batch, OfKind};
pub use touching::Touching;

/// What one row says of a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// In which file.
    pub file: String,
    /// Which report it is.
    pub report: Report,
    /// Whether another file is in its place, so that it doesn't count.
    pub is_replaced: bool,
    /// What it says.
    pub row: KeptRow,
}

impl Payouts {
    /// What the files say of a payment or refund, the states first, then the money. A row that somebody linked is
    /// about what it was linked to, and about nothing else.
    pub async fn way(&self, id: &str) -> Result<Vec<Step>, StoreError> {
        let files = self.store.files().await?;
        let replaced = replaced(&files);
        let links = links(&*self.store).await?;
        let mut rows = self.store.rows_about(id).await?;
        rows.extend(self.linked(id, &links, &files).await?);
        let mut steps: Vec<Step> = Vec::new();
        for placed in rows {
            let at = files.iter().position(|file| file.id == placed.file);
            let Some((at, file)) = at.and_then(|at| Some((at, files.get(at)?))) else {
                continue;
            };
            let linked = links.of(&file.facts, placed.row.item.line);
            let is_anothers = linked.is_some_and(|target| target != id);
            let name = shown_name(file);
            let is_there = steps
                .iter()
                .any(|step| step.file == name && step.row == placed.row);
            if is_anothers || is_there {
                continue;
            }
            steps.push(Step {
                file: shown_name(file),
                report: file.facts.report,
                is_replaced: replaced.get(at).copied().unwrap_or_default(),
                row: placed.row,
            });
        }
        steps.sort_by_key(|step| {
            let order = match step.report {
                Report::Transactions => 0,
                Report::Items => 1,
                Report::Summary => 2,
            };
            (
                order,
                step.row.item.happened_ms,
                step.file.clone(),
                step.row.item.line,
            )
        });
        Ok(steps)
    }

    /// The gateway's day on which it took a payment's money away again, or its customer disputed it, and gave it no
    /// more since: whoever gives it back then pays twice.
    pub async fn taken_away(&self, id: &str) -> Result<Option<Day>, StoreError> {
        let steps = self.way(id).await?;
        Ok(taken_away(&steps).map(gateway_day))
    }

    /// The rows that people linked to it.
    async fn linked(
        &self,
        id: &str,
        links: &Links,
        files: &[KeptFile],
    ) -> Result<Vec<Placed>, StoreError> {
        let mut rows = Vec::new();
        for file in files {
            for line in links.lines_to(&file.facts, id) {
                let found = self.store.rows(file.id, line.saturating_sub(1), 1).await?;
                let found = found.into_iter().filter(|row| row.item.line == line);
                rows.extend(found.map(|row| Placed { file: file.id, row }));
            }
        }
        Ok(rows)
    }
}

/// When the last row took a payment away, unless a later one gave it again. Rows come as they were written.
pub fn taken_away(steps: &[Step]) -> Option<i64> {
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
