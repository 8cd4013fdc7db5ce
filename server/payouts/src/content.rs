//! What the rows of a file come to, whatever order they stand in and whatever else the file says: by it two
//! reports of the same rows are known to be one.

use sha2::{Digest as _, Sha256};

use crate::store::KeptRow;

/// The rows seen so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Content {
    rows: u64,
    sums: [u128; 2],
}

impl Content {
    /// One more row. Sums don't know in which order they came.
    pub fn add(&mut self, row: &KeptRow) {
        let digest = Sha256::digest(said(row));
        let halves = [digest.get(..16), digest.get(16..)];
        for (sum, half) in self.sums.iter_mut().zip(halves) {
            let half = half.and_then(|half| half.try_into().ok());
            *sum = sum.wrapping_add(u128::from_be_bytes(half.unwrap_or_default()));
        }
        self.rows = self.rows.saturating_add(1);
    }

    /// As it is kept; nothing of a file without rows, of which each day has its own.
    pub fn text(&self) -> String {
        if self.rows == 0 {
            return String::new();
        }
        let [one, other] = self.sums;
        format!("{}:{one:032x}{other:032x}", self.rows)
    }
}

/// What makes a row this row. Names of wallets, prices and how fees are split up differ between forms of one
/// report; what is paid out to the last unit doesn't.
fn said(row: &KeptRow) -> String {
    let item = &row.item;
    let amount = |amount: Option<settlement::Signed>| {
        amount.map_or_else(String::new, |amount| amount.to_string())
    };
    let number = |number: Option<i64>| number.map_or_else(String::new, |it| it.to_string());
    let count = row.count.map_or_else(String::new, |it| it.to_string());
    let parts = [
        item.kind.word(),
        &item.batch,
        &item.request_id,
        &item.gateway_id,
        &item.status,
        &number(item.happened_ms),
        &amount(item.amount),
        &amount(item.net),
        &count,
    ];
    parts.join("\u{1f}")
}
