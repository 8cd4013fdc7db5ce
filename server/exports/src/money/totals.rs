//! What stands beside a file that was taken out: of which days it is, what it comes to, which settlement files it is
//! made of, and its digest. Of the same content it is the same.

use std::{collections::BTreeMap, ops::RangeInclusive};

use ::payouts::{
    current::{Standing, shown_name, standings},
    journal::{Counting, Posted},
    store::KeptFile,
    taken::hexadecimal,
};
use domain::Day;
use serde::Serialize;
use settlement::Signed;

/// The offset of the gateway's days.
const ZONE: &str = "+08:00";

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// What was taken out.
    pub what: &'static str,
    /// In which form.
    pub format: &'static str,
    /// By which version.
    pub version: &'static str,
    from: String,
    to: String,
    days_are_of: &'static str,
    /// Lines of the table, or entries of the journal.
    pub rows: u64,
    sums: Vec<Sum>,
    files: Vec<Made>,
    /// SHA-256 of the file.
    sha256: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Sum {
    of: String,
    currency: &'static str,
    minor: String,
    amount: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Made {
    name: String,
    sha256: String,
    counts: bool,
}

/// Sums by what they are of, and currency.
#[derive(Clone, Debug, Default)]
pub struct Sums(BTreeMap<(String, &'static str), (domain::Currency, i128)>);

impl Sums {
    fn add(&mut self, of: &str, amount: Signed) {
        let currency = amount.currency();
        let key = (of.to_owned(), currency.code());
        let (_, sum) = self.0.entry(key).or_insert((currency, 0));
        *sum = sum.saturating_add(i128::from(amount.minor()));
    }

    /// Those of accounts.
    pub fn of_journal(all: &[Posted]) -> Self {
        let mut sums = Self::default();
        for leg in all.iter().flat_map(|one| one.entry.legs()) {
            sums.add(leg.account.name(), leg.amount);
        }
        sums
    }

    /// What is paid out, by batch.
    pub fn of_rows(all: &[Counting]) -> Self {
        let mut sums = Self::default();
        for row in all {
            if let Some(net) = row.item.net {
                sums.add(&format!("batch {}", row.item.batch), net);
            }
        }
        sums
    }
}

impl Totals {
    /// Of a file of these days.
    pub fn of(days: &RangeInclusive<Day>, sums: &Sums, files: &[KeptFile]) -> Self {
        let sums = sums.0.iter().map(|((of, code), (currency, minor))| Sum {
            of: of.clone(),
            currency: code,
            minor: minor.to_string(),
            amount: settlement::signed::major(*minor, *currency),
        });
        let both = files.iter().zip(standings(files));
        let made = both.map(|(file, standing)| Made {
            name: shown_name(file),
            sha256: file.facts.digest.clone(),
            counts: standing == Standing::Counts,
        });
        Self {
            what: "",
            format: "",
            version: "",
            from: days.start().to_string(),
            to: days.end().to_string(),
            days_are_of: ZONE,
            rows: 0,
            sums: sums.collect(),
            files: made.collect(),
            sha256: String::new(),
        }
    }

    /// With the digest of the file that they are of.
    pub fn seal(&mut self, digest: &[u8]) {
        self.sha256 = hexadecimal(digest);
    }
}
