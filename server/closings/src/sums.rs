//! What lines come to, by currency. Sums are exact: a line is of minor units, and 64 bits hold the sum of
//! nine hundred of the largest there may be.

use std::collections::BTreeMap;

use domain::Currency;
use foundation::clock::Timestamp;
use serde::{Deserialize, Serialize};

use crate::line::{Line, Moved, Signed};

/// So many of them, and what they come to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// How many.
    pub count: u64,
    /// Minor units; below nought for what went.
    pub minor: i64,
    /// The same as a decimal number.
    pub value: String,
}

/// All that was moved in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// ISO 4217.
    pub currency: String,
    /// What came.
    pub paid: Sum,
    /// What was paid and then wasn't.
    pub reversed: Sum,
    /// What went back.
    pub refunded: Sum,
    /// What went back and then didn't.
    pub refunds_undone: Sum,
    /// What of all these belongs to an earlier day, and was heard of too late for its closing.
    pub late: Sum,
    /// All together.
    pub all: Sum,
}

/// Sums while they are being made.
#[derive(Clone, Copy, Debug, Default)]
struct Adding {
    count: u64,
    minor: i64,
}

impl Adding {
    fn add(&mut self, line: &Line) {
        self.count = self.count.saturating_add(1);
        self.minor = self.minor.saturating_add(line.amount.minor);
    }

    fn sum(self, currency: Currency) -> Sum {
        let minor = self.minor;
        Sum {
            count: self.count,
            minor,
            value: Signed { minor, currency }.decimal(),
        }
    }
}

/// The totals of these, by currency. What was before `begins` is late.
pub fn totals<'a>(lines: impl IntoIterator<Item = &'a Line>, begins: Timestamp) -> Vec<Total> {
    let mut by_currency: BTreeMap<&str, (Currency, [Adding; 6])> = BTreeMap::new();
    for line in lines {
        let currency = line.amount.currency;
        let entry = by_currency.entry(currency.code());
        let (_, sums) = entry.or_insert((currency, <[Adding; 6]>::default()));
        let [paid, reversed, refunded, undone, late, all] = sums;
        match line.moved {
            Moved::Paid => paid.add(line),
            Moved::Reversed => reversed.add(line),
            Moved::Refunded => refunded.add(line),
            Moved::RefundUndone => undone.add(line),
        }
        if line.at < begins {
            late.add(line);
        }
        all.add(line);
    }
    let total = |(currency, sums): (Currency, [Adding; 6])| {
        let [paid, reversed, refunded, refunds_undone, late, all] =
            sums.map(|adding| adding.sum(currency));
        Total {
            currency: currency.code().to_owned(),
            paid,
            reversed,
            refunded,
            refunds_undone,
            late,
            all,
        }
    };
    by_currency.into_values().map(total).collect()
}
