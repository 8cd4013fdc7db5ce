//! Batches: what their rows come to, and what arrived of them. One whose rows were taken out stays as long as somebody
//! wrote down money of it or a difference names it: what is at the bank isn't gone with a file.

use std::collections::BTreeMap;

use domain::{Currency, Day};
use foundation::store::StoreError;
use settlement::{Report, RowType, Signed, moment::gateway_day, sums::Sums};

use crate::{
    Payouts,
    current::replaced,
    store::{Arrived, KeptDifference, KeptFile, KeptSum},
    words::{Turns, about_batch, turn},
};

/// What summaries say of batches, by source and batch. Each by itself: a thousand batches are the limit of one file.
type Summed = BTreeMap<(String, String), Sums>;
/// Batches by source, name and currency.
type Found = BTreeMap<(String, String, &'static str), Batch>;

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
    /// Of how many rows it is; of none if the files that had them were taken out, and something of it is told still.
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
    /// All batches, the newest first.
    pub async fn batches(&self) -> Result<Vec<Batch>, StoreError> {
        let turns = self.store.turns().await?;
        let files = self.store.files().await?;
        let mut told = Told::of(&files, self.store.sums().await?);
        let arrived = self.store.arrivals().await?;
        for one in &arrived {
            told.also(one.of(), one.on);
        }
        let today = gateway_day(self.clock.now().0);
        for one in &self.store.differences().await? {
            for of in told.named_by(one) {
                told.also(of, today);
            }
        }
        let Told { found, summed, .. } = told;
        let mut found: Vec<Batch> = found.into_values().collect();
        for batch in &mut found {
            batch.with(&arrived, &turns);
            batch.held_against(summed.get(&(batch.source.clone(), batch.batch.clone())));
        }
        found.sort_by(|one, other| (other.since, &other.batch).cmp(&(one.since, &one.batch)));
        Ok(found)
    }
}

/// A batch's name.
#[derive(Clone, Copy)]
struct Named<'a> {
    source: &'a str,
    batch: &'a str,
    currency: Currency,
}

impl Named<'_> {
    fn place(self) -> (String, String, &'static str) {
        (
            self.source.to_owned(),
            self.batch.to_owned(),
            self.currency.code(),
        )
    }
}

impl Arrived {
    fn of(&self) -> Named<'_> {
        Named {
            source: &self.source,
            batch: &self.batch,
            currency: self.amount.currency(),
        }
    }
}

/// What files say of batches.
#[derive(Default)]
struct Told {
    found: Found,
    summed: Summed,
    /// The last day of a file of each, whether it counts or not.
    came: BTreeMap<(String, String), Day>,
}

impl Told {
    fn of(files: &[KeptFile], sums: Vec<KeptSum>) -> Self {
        let both = files.iter().zip(replaced(files));
        let files: BTreeMap<i64, (&KeptFile, bool)> =
            both.map(|(file, not)| (file.id, (file, !not))).collect();
        let mut told = Self::default();
        for one in sums {
            let Some((file, counts)) = files.get(&one.file) else {
                continue;
            };
            match file.facts.report {
                Report::Summary if *counts => {
                    let of = told
                        .summed
                        .entry((file.facts.source.clone(), one.batch.to_string()));
                    of.or_default().put(&one.batch, one.kind, one.sum);
                }
                Report::Items if *counts => told.add(file, &one),
                Report::Transactions | Report::Summary | Report::Items => {}
            }
            let of = (file.facts.source.clone(), one.batch.to_string());
            let came = told.came.entry(of).or_insert(file.facts.came);
            *came = file.facts.came.max(*came);
        }
        told
    }

    fn add(&mut self, file: &KeptFile, one: &KeptSum) {
        let of = Named {
            source: &file.facts.source,
            batch: &one.batch,
            currency: one.sum.currency,
        };
        let known = self.found.entry(of.place());
        let known = known.or_insert_with(|| Batch::bare(of, file.facts.came));
        known.add(one.kind, &one.sum);
        known.since = known.since.max(file.facts.came);
    }

    /// One that something else names; with a day for it, where no file has one.
    fn also(&mut self, of: Named<'_>, day: Day) {
        let came = (of.source.to_owned(), of.batch.to_owned());
        let since = self.came.get(&came).copied().unwrap_or(day);
        let batch = self.found.entry(of.place());
        batch.or_insert_with(|| Batch::bare(of, since));
    }

    /// The batch that a difference is about, in each currency that it or the summary says.
    fn named_by<'a>(&self, one: &'a KeptDifference) -> Vec<Named<'a>> {
        if one.about != "batch" {
            return Vec::new();
        }
        let said = one.expected.or(one.found).or(one.amount);
        let currencies = said.map(|amount| vec![amount.currency()]);
        let currencies = currencies.unwrap_or_else(|| {
            let summary = self.summed.get(&(one.source.clone(), one.subject.clone()));
            let whole = summary.map(|it| it.whole(&one.subject).into_values());
            let whole = whole.into_iter().flatten().map(|sum| sum.currency);
            whole.collect()
        });
        let named = currencies.into_iter().map(|currency| Named {
            source: &one.source,
            batch: &one.subject,
            currency,
        });
        named.collect()
    }
}

impl Batch {
    /// Nothing is known of it but its name.
    fn bare(of: Named<'_>, since: Day) -> Self {
        Self {
            source: of.source.to_owned(),
            batch: of.batch.to_owned(),
            currency: of.currency,
            kinds: Vec::new(),
            rows: 0,
            net: 0,
            paid_out: 0,
            fees: 0,
            since,
            is_summed: false,
            arrived: Vec::new(),
            turn: 0,
        }
    }

    /// With what arrived of it.
    fn with(&mut self, arrived: &[Arrived], turns: &Turns) {
        let is_of = |it: &&Arrived| {
            it.source == self.source
                && it.batch == self.batch
                && it.amount.currency() == self.currency
        };
        self.arrived = arrived.iter().filter(is_of).cloned().collect();
        let about = about_batch(&self.source, &self.batch, self.currency.code());
        self.turn = turn(turns, &about);
    }

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
