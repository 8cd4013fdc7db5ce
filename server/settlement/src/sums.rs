//! What stands in a file, added up by batch, type and currency; and whether two files that must agree do.

use std::collections::BTreeMap;

use domain::Currency;

use crate::refusal::Reason;
use crate::row::Row;
use crate::row_type::RowType;
use crate::signed::AmountError;

/// One sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sum {
    /// Its currency.
    pub currency: Currency,
    /// Of how many rows it is.
    pub count: u64,
    /// What is paid out; in transaction details, what customers were asked for. Minor units.
    pub minor: i128,
    /// The fees in it, below zero when charged.
    pub fees: i128,
}

/// A type, in a currency.
type Key = (RowType, &'static str);

/// The sums of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    batches: BTreeMap<Box<str>, BTreeMap<Key, Sum>>,
    /// Rows with fees in another currency than they are paid in: those are in no sum.
    pub fees_elsewhere: u64,
}

/// No file is of more.
pub(crate) const BATCHES_MAX: usize = 1_000;

/// A batch of two files that doesn't agree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disagreement {
    /// Which batch.
    pub batch: Box<str>,
    /// Which rows of it.
    pub kind: RowType,
    /// In which currency.
    pub currency: Currency,
    /// What the rows add up to.
    pub rows: Option<Sum>,
    /// What the summary says.
    pub summary: Option<Sum>,
}

impl Sum {
    fn none(self) -> Self {
        Self {
            count: 0,
            minor: 0,
            fees: 0,
            ..self
        }
    }

    /// Ten million rows of eighteen digits are far from what it holds.
    fn add(&mut self, more: Self) {
        self.count = self.count.saturating_add(more.count);
        self.minor = self.minor.saturating_add(more.minor);
        self.fees = self.fees.saturating_add(more.fees);
    }
}

impl Sums {
    /// Adds a row. Refused is one of a batch too many, and one that makes a sum which is kept nowhere: no bank has as
    /// much as that, and a file that says so must not hold up those that come after it.
    pub(crate) fn add(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let Some(amount) = row.net.or(row.amount) else {
            return Ok(());
        };
        self.fees_elsewhere += u64::from(row.fees_elsewhere());
        let sum = Sum {
            currency: amount.currency(),
            count: row.count.unwrap_or(1),
            minor: i128::from(amount.minor()),
            fees: row.charged(),
        };
        if !self.put(row.batch, row.kind, sum) {
            return Err(Reason::ManyBatches);
        }
        let whole = self.one(row.batch, row.kind, sum.currency).unwrap_or(sum);
        let long = [whole.minor, whole.fees].into_iter();
        let mut long = long.filter(|one| i64::try_from(*one).is_err());
        match long.next() {
            Some(one) => Err(Reason::Amount {
                found: one.to_string().into(),
                error: AmountError::Long,
            }),
            None if i64::try_from(whole.count).is_err() => Err(Reason::Count {
                found: whole.count.to_string().into(),
            }),
            None => Ok(()),
        }
    }

    /// Adds to a sum; false if it is of one batch too many.
    pub fn put(&mut self, batch: &str, kind: RowType, more: Sum) -> bool {
        if !self.batches.contains_key(batch) {
            if self.batches.len() == BATCHES_MAX {
                return false;
            }
            self.batches.insert(batch.into(), BTreeMap::new());
        }
        let Some(batch) = self.batches.get_mut(batch) else {
            return true;
        };
        let sum = batch.entry((kind, more.currency.code()));
        let sum = sum.or_insert(more.none());
        sum.add(more);
        true
    }

    /// Adds what stands in another part of the same report. As many files as there are: a thousand
    /// batches are the limit of one file, not of a year.
    pub fn merge(&mut self, other: &Self) {
        for (batch, sums) in &other.batches {
            let here = self.batches.entry(batch.clone()).or_default();
            for (key, more) in sums {
                here.entry(*key).or_insert(more.none()).add(*more);
            }
        }
        self.fees_elsewhere += other.fees_elsewhere;
    }

    /// The batches' ids; transaction details have one without.
    pub fn batches(&self) -> impl Iterator<Item = &str> {
        self.batches.keys().map(|batch| &**batch)
    }

    /// A batch's sums, type by type.
    pub fn of(&self, batch: &str) -> impl Iterator<Item = (RowType, Sum)> + use<'_> {
        let sums = self.batches.get(batch).into_iter().flatten();
        sums.map(|(key, sum)| (key.0, *sum))
    }

    /// One of them.
    pub fn one(&self, batch: &str, kind: RowType, currency: Currency) -> Option<Sum> {
        let batch = self.batches.get(batch)?;
        batch.get(&(kind, currency.code())).copied()
    }

    /// The same without rows that are sums of others, added up by currency.
    pub fn whole(&self, batch: &str) -> BTreeMap<&'static str, Sum> {
        let mut whole: BTreeMap<&'static str, Sum> = BTreeMap::new();
        for (kind, sum) in self.of(batch) {
            if kind == RowType::Total {
                continue;
            }
            let code = sum.currency.code();
            whole.entry(code).or_insert(sum.none()).add(sum);
        }
        whole
    }

    /// What was taken off of a batch in a currency: its fees, and rows that are fees themselves. A summary's total
    /// counts the former only.
    pub fn taken_off(&self, batch: &str, currency: Currency) -> i128 {
        let all = self
            .of(batch)
            .filter(|(kind, sum)| *kind != RowType::Total && sum.currency == currency);
        all.map(|(kind, sum)| kind.taken_off(sum.minor, sum.fees))
            .sum()
    }

    /// What a summary says is paid out of a batch: its total, with the gateway's correction if the total is without
    /// it; the sum of its types where it has no total. None where it says nothing in this currency.
    pub fn paid_out(&self, batch: &str, currency: Currency) -> Option<i128> {
        let of_types = self.whole(batch).remove(currency.code());
        let of_types = of_types.map(|sum| sum.minor);
        let Some(total) = self.one(batch, RowType::Total, currency) else {
            return of_types;
        };
        let correction = self.one(batch, RowType::Correction, currency);
        let correction = correction.map_or(0, |sum| sum.minor);
        let is_without = of_types == Some(total.minor.saturating_add(correction));
        Some(if is_without {
            total.minor.saturating_add(correction)
        } else {
            total.minor
        })
    }

    /// Holds rows (these) against a summary of the same batches, type by type.
    pub fn against(&self, summary: &Self) -> Vec<Disagreement> {
        let mut found = Vec::new();
        for batch in summary.batches() {
            let both = [self.of(batch), summary.of(batch)];
            let keys = both.into_iter().flatten();
            let keys: BTreeMap<Key, Currency> = keys
                .map(|(kind, sum)| ((kind, sum.currency.code()), sum.currency))
                .collect();
            for ((kind, _), currency) in keys {
                let rows = self.one(batch, kind, currency);
                let summary = summary.one(batch, kind, currency);
                // A type of which nothing happened may stand in a summary or not.
                let is_nothing = |sum: Option<Sum>| {
                    sum.is_none_or(|sum| sum.count == 0 && sum.minor == 0 && sum.fees == 0)
                };
                let agree = rows == summary || (is_nothing(rows) && is_nothing(summary));
                if kind != RowType::Total && !agree {
                    let batch = batch.into();
                    found.push(Disagreement {
                        batch,
                        kind,
                        currency,
                        rows,
                        summary,
                    });
                }
            }
        }
        found
    }

    /// Whether the fees of a summary are those of these rows with the other sign, in all types: then one
    /// of the two files is of a source that is set wrongly.
    pub fn has_opposite_fees(&self, summary: &Self) -> bool {
        let mut opposite = 0_u64;
        for batch in summary.batches() {
            for (kind, sum) in summary.of(batch).filter(|it| it.1.fees != 0) {
                let rows = self.one(batch, kind, sum.currency);
                match rows.filter(|_| kind != RowType::Total) {
                    Some(rows) if rows.fees == -sum.fees => opposite += 1,
                    Some(_) => return false,
                    None => {}
                }
            }
        }
        opposite > 0
    }

    /// Whether a summary's own total is the sum of its types. The correction of the gateway is paid as
    /// well, and may be part of the total or not.
    pub fn totals(&self) -> Vec<Disagreement> {
        let mut found = Vec::new();
        for batch in self.batches() {
            for (_, total) in self.of(batch).filter(|it| it.0 == RowType::Total) {
                let whole = self.whole(batch).remove(total.currency.code());
                let correction = self.one(batch, RowType::Correction, total.currency);
                let zero = total.none();
                let (whole, correction) = (whole.unwrap_or(zero), correction.unwrap_or(zero));
                let without = Sum {
                    count: whole.count.saturating_sub(correction.count),
                    minor: whole.minor - correction.minor,
                    fees: whole.fees - correction.fees,
                    ..whole
                };
                let counts = [whole.count, without.count];
                let agree = |sum: Sum| sum.minor == total.minor && sum.fees == total.fees;
                if !(agree(whole) || agree(without)) || !counts.contains(&total.count) {
                    found.push(Disagreement {
                        batch: batch.into(),
                        kind: RowType::Total,
                        currency: total.currency,
                        rows: Some(without),
                        summary: Some(total),
                    });
                }
            }
        }
        found
    }
}

impl Row<'_> {
    /// Whether fees of it are in another currency than it is paid in.
    pub fn fees_elsewhere(&self) -> bool {
        let Some(net) = self.net else { return false };
        let mut fees = self.fees.iter();
        fees.any(|fee| fee.amount.currency() != net.currency())
    }
}
