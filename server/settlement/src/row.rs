//! One row of a report, whatever its age.

use crate::quote::Quote;
use crate::row_type::RowType;
use crate::signed::Signed;

mod reading;

pub(crate) use reading::Reading;

/// A fee of one row: below zero when charged, whatever the file's own sign.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fee {
    /// Which of the header's fees.
    pub column: usize,
    /// How much.
    pub amount: Signed,
}

/// One row. Texts are empty where the file says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Its line in the file, from 1 on.
    pub line: u64,
    /// Where it begins, from 0 on.
    pub byte: u64,
    /// As it stands in the file.
    pub raw: &'a [u8],
    /// What it is about.
    pub kind: RowType,
    /// The file's own word for that.
    pub word: &'a str,
    /// Which batch it is paid in.
    pub batch: &'a str,
    /// Our id of the payment or refund.
    pub request_id: &'a str,
    /// Our id of the payment that a refund is of.
    pub original_request_id: &'a str,
    /// The gateway's id.
    pub gateway_id: &'a str,
    /// The gateway's id of the payment that a refund is of.
    pub original_gateway_id: &'a str,
    /// Our number for people.
    pub reference: &'a str,
    /// Whose shop.
    pub merchant: &'a str,
    /// Which store.
    pub store: &'a str,
    /// Which wallet.
    pub wallet: &'a str,
    /// How far a transaction is.
    pub status: &'a str,
    /// When it happened, in milliseconds since 1970.
    pub happened_ms: Option<i64>,
    /// When it was settled, or is on its way since.
    pub settled_ms: Option<i64>,
    /// What the customer was asked for.
    pub amount: Option<Signed>,
    /// The same in the currency of the batch, before fees, where the file says it.
    pub gross: Option<Signed>,
    /// What the shop gets of it.
    pub net: Option<Signed>,
    /// The price it was exchanged at.
    pub quote: Option<Quote>,
    /// What was taken off or given back, zeros left out.
    pub fees: &'a [Fee],
    /// Of how many rows a sum is, in summaries.
    pub count: Option<u64>,
}

impl Row<'_> {
    /// The sum of its fees in the currency it is paid in; fees in another aren't part of it.
    pub fn charged(&self) -> i128 {
        let of_net = |fee: &&Fee| Some(fee.amount.currency()) == self.net.map(Signed::currency);
        let fees = self.fees.iter().filter(of_net);
        fees.map(|fee| i128::from(fee.amount.minor())).sum()
    }

    /// Whether any number shows that the file counts major units: one that isn't whole.
    pub(crate) fn has_decimals(&self) -> bool {
        let numbers = [self.amount, self.gross, self.net];
        let fees = self.fees.iter().map(|fee| Some(fee.amount));
        let mut numbers = numbers.into_iter().chain(fees).flatten();
        numbers.any(|number| {
            let places = u32::from(number.currency().exponent());
            10_i64
                .checked_pow(places)
                .is_some_and(|unit| number.minor() % unit != 0)
        })
    }
}
