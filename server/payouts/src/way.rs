//! The way of the money: what each file says of one payment, and what of a batch is on its way or has arrived.

use std::collections::BTreeMap;

use domain::{Currency, Day};
use foundation::store::StoreError;
use settlement::{Report, RowType, Signed, sums::Sums};

use crate::{
    Payouts,
    current::{replaced, shown_name},
    picture::{Links, links, row_key},
    store::{Arrived, KeptFile, KeptRow, Placed},
    words::{about_batch, turn},
};

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

/// A batch in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Of which source.
    pub source: String,
    /// What it is called.
    pub batch: String,
    /// In which currency it is paid out.
    pub currency: Currency,
    /// What its rows come to, type by type.
    pub kinds: Vec<OfKind>,
    /// Of how many rows it is.
    pub rows: u64,
    /// What is paid out of its rows.
    pub net: i128,
    /// What the gateway says it pays out: the same, but for a summary that says otherwise.
    pub paid_out: i128,
    /// What was taken off, below zero when charged.
    pub fees: i128,
    /// The day it is on its way since.
    pub since: Day,
    /// Whether its summary is there.
    pub is_summed: bool,
    /// What the bank got.
    pub arrived: Vec<Arrived>,
    /// How many words were said about that.
    pub turn: i64,
}

/// What rows of a type come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfKind {
    /// Which.
    pub kind: RowType,
    /// How many.
    pub rows: u64,
    /// What is paid out of them.
    pub net: i128,
    /// What was taken off.
    pub fees: i128,
}

impl Batch {
    /// What the bank got in all.
    pub fn arrived_minor(&self) -> i128 {
        let all = self.arrived.iter();
        all.map(|it| i128::from(it.amount.minor())).sum()
    }

    /// What is paid out, as an amount.
    pub fn amount(&self) -> Signed {
        // Ten million rows of eighteen digits are more than a bank has.
        let minor = i64::try_from(self.paid_out).unwrap_or(i64::MAX);
        Signed::new(minor, self.currency)
    }

    /// What it pays out beside what its rows say: nobody says what of.
    pub const fn off(&self) -> i128 {
        self.paid_out.saturating_sub(self.net)
    }

    /// Whether so much is all of it. Where rows and summary differ the bank may have got either.
    pub const fn is_all(&self, minor: i128) -> bool {
        minor == self.paid_out || minor == self.net
    }
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
            let key = row_key(&file.facts.digest, placed.row.item.line);
            let is_anothers = links.get(&key).is_some_and(|target| target != id);
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

    /// The rows that people linked to it.
    async fn linked(
        &self,
        id: &str,
        links: &Links,
        files: &[KeptFile],
    ) -> Result<Vec<Placed>, StoreError> {
        let mut rows = Vec::new();
        for (key, _) in links.iter().filter(|(_, target)| *target == id) {
            let place = key.rsplit_once(':');
            let place = place.and_then(|(digest, line)| Some((digest, line.parse::<u64>().ok()?)));
            let Some((digest, line)) = place else {
                continue;
            };
            let Some(file) = files.iter().find(|file| file.facts.digest == digest) else {
                continue;
            };
            let found = self.store.rows(file.id, line.saturating_sub(1), 1).await?;
            let found = found.into_iter().filter(|row| row.item.line == line);
            rows.extend(found.map(|row| Placed { file: file.id, row }));
        }
        Ok(rows)
    }

    /// All batches, the newest first.
    pub async fn batches(&self) -> Result<Vec<Batch>, StoreError> {
        let turns = self.store.turns().await?;
        let files = self.store.files().await?;
        let replaced = replaced(&files);
        let counting = files.iter().zip(replaced).filter(|it| !it.1);
        let counting: BTreeMap<i64, &KeptFile> =
            counting.map(|(file, _)| (file.id, file)).collect();
        let mut found = BTreeMap::new();
        // Each by itself: a thousand batches are the limit of one file.
        let mut summed: BTreeMap<(String, String), Sums> = BTreeMap::new();
        for one in self.store.sums().await? {
            let Some(file) = counting.get(&one.file) else {
                continue;
            };
            match file.facts.report {
                Report::Transactions => continue,
                Report::Summary => {
                    let key = (file.facts.source.clone(), one.batch.to_string());
                    summed
                        .entry(key)
                        .or_default()
                        .put(&one.batch, one.kind, one.sum);
                    continue;
                }
                Report::Items => {}
            }
            let code = one.sum.currency.code();
            let key = (file.facts.source.clone(), one.batch.to_string(), code);
            let batch = found.entry(key).or_insert_with(|| Batch {
                source: file.facts.source.clone(),
                batch: one.batch.to_string(),
                currency: one.sum.currency,
                kinds: Vec::new(),
                rows: 0,
                net: 0,
                paid_out: 0,
                fees: 0,
                since: file.facts.came,
                is_summed: false,
                arrived: Vec::new(),
                turn: 0,
            });
            batch.add(one.kind, &one.sum);
            batch.since = batch.since.max(file.facts.came);
        }
        let arrived = self.store.arrivals().await?;
        let mut found: Vec<Batch> = found.into_values().collect();
        for batch in &mut found {
            let is_of = |it: &&Arrived| {
                it.source == batch.source
                    && it.batch == batch.batch
                    && it.amount.currency() == batch.currency
            };
            batch.arrived = arrived.iter().filter(is_of).cloned().collect();
            let currency = batch.currency.code();
            batch.turn = turn(&turns, &about_batch(&batch.source, &batch.batch, currency));
            batch.held_against(summed.get(&(batch.source.clone(), batch.batch.clone())));
        }
        found.sort_by(|one, other| (other.since, &other.batch).cmp(&(one.since, &one.batch)));
        Ok(found)
    }
}

impl Batch {
    fn held_against(&mut self, summary: Option<&Sums>) {
        self.is_summed = summary.is_some();
        let paid_out = summary.and_then(|it| it.paid_out(&self.batch, self.currency));
        self.paid_out = paid_out.unwrap_or(self.net);
    }

    fn add(&mut self, kind: RowType, sum: &settlement::sums::Sum) {
        let fees = kind.taken_off(sum.minor, sum.fees);
        self.rows = self.rows.saturating_add(sum.count);
        self.net = self.net.saturating_add(sum.minor);
        self.fees = self.fees.saturating_add(fees);
        let known = self.kinds.iter_mut().find(|it| it.kind == kind);
        match known {
            Some(of) => {
                of.rows = of.rows.saturating_add(sum.count);
                of.net = of.net.saturating_add(sum.minor);
                of.fees = of.fees.saturating_add(fees);
            }
            None => self.kinds.push(OfKind {
                kind,
                rows: sum.count,
                net: sum.minor,
                fees,
            }),
        }
    }
}
