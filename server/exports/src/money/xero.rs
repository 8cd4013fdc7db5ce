//! The journal as Xero takes manual journals in, by its own paper "Enter multiple manual journals using an import
//! template" (help.xero.com/nz/ManualJournalsImport): one narration and date for each journal, its days as `30 Jun
//! 2015`, amounts above zero as debits, at most 300 lines, and all in the one currency that the books are kept in. So
//! what happened on a day is summed, account by account.

use std::{collections::BTreeMap, io::Write};

use ::payouts::journal::{Of, Posted};
use domain::{Currency, Day};
use settlement::{Signed, Unit, books::Account};

use super::accounts::Accounts;

const COLUMNS: [&str; 6] = [
    "*Narration",
    "*Date",
    "Description",
    "*AccountCode",
    "*TaxRate",
    "*Amount",
];
/// What one file may have.
const LINES_MAX: usize = 300;
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Why there is no such file.
#[derive(Debug, thiserror::Error)]
pub enum XeroError {
    /// It has to have a number.
    #[error("the file of accounts says no code for {0}, and Xero takes no line without one")]
    NoCode(&'static str),
    /// It has to be said.
    #[error("the file of accounts says no tax_rate in [xero], and Xero takes no line without one")]
    NoTaxRate,
    /// More than it takes.
    #[error("these days make {0} lines, and Xero takes {LINES_MAX} in a file: ask for fewer days")]
    ManyLines(usize),
    /// More than can be counted.
    #[error("an amount is too large to be booked")]
    TooLarge,
    /// The table.
    #[error(transparent)]
    Table(#[from] csv::Error),
    /// The disk.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

type Sums = BTreeMap<(Day, String), BTreeMap<Account, i128>>;

/// What happened in a currency, day by day.
fn sums(posted: &[Posted], currency: Currency) -> Sums {
    let mut sums = Sums::new();
    for one in posted {
        let what = match one.of {
            Of::Payment => "Paid".to_owned(),
            Of::Refund => "Given back".to_owned(),
            Of::Row(_) => format!("Batch {}", one.batch),
            Of::Unexplained => format!("Batch {} not explained", one.batch),
            Of::Arrival => format!("Batch {} arrived", one.batch),
        };
        let legs = one.entry.legs().iter();
        for leg in legs.filter(|leg| leg.amount.currency() == currency) {
            let of_day = sums.entry((one.on, what.clone())).or_default();
            let sum = of_day.entry(leg.account).or_default();
            *sum = sum.saturating_add(i128::from(leg.amount.minor()));
        }
    }
    sums
}

/// `30 Jun 2015`.
fn written(day: Day) -> String {
    let text = day.to_string();
    let mut parts = text.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok());
    let month = month.and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let day = parts.next().unwrap_or_default();
    format!("{day} {} {year}", month.unwrap_or(&""))
}

/// Writes what happened in a currency.
pub fn write(
    posted: &[Posted],
    currency: Currency,
    accounts: &Accounts,
    out: &mut dyn Write,
) -> Result<u64, XeroError> {
    let tax_rate = accounts.tax_rate.as_deref().ok_or(XeroError::NoTaxRate)?;
    let mut lines = Vec::new();
    for ((day, what), of_day) in sums(posted, currency) {
        for (account, minor) in of_day.into_iter().filter(|it| it.1 != 0) {
            let code = accounts.given(account, currency);
            let code = code.ok_or(XeroError::NoCode(account.name()))?;
            let minor = i64::try_from(minor).map_err(|_| XeroError::TooLarge)?;
            let amount = Signed::new(minor, currency).plain(Unit::Major);
            lines.push([
                format!("{what} {day}"),
                written(day),
                account.name().to_owned(),
                code.to_owned(),
                tax_rate.to_owned(),
                amount,
            ]);
        }
    }
    if lines.len() > LINES_MAX {
        return Err(XeroError::ManyLines(lines.len()));
    }
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    table.write_record(COLUMNS)?;
    for line in &lines {
        table.write_record(line)?;
    }
    table.flush()?;
    Ok(u64::try_from(lines.len()).unwrap_or(u64::MAX))
}
