//! The invented samples, and files made of them.

use settlement::file::Tally;
use settlement::{FeeSign, Header, Refusal, SettlementFile, Source, Unit};

pub(crate) const TRANSACTIONS: &str = include_str!("samples/transactions_in_store.csv");
pub(crate) const ITEMS: &str = include_str!("samples/items_acquirer.csv");
pub(crate) const SUMMARY: &str = include_str!("samples/summary_acquirer.csv");
pub(crate) const PSP: &str = include_str!("samples/items_psp.csv");
pub(crate) const SAMPLES: [&str; 4] = [TRANSACTIONS, ITEMS, SUMMARY, PSP];

pub(crate) fn minor() -> Source {
    Source {
        unit: Unit::Minor,
        ..Source::default()
    }
}

pub(crate) fn reversed_fees() -> Source {
    Source {
        fees: FeeSign::PositiveIsCharged,
        ..Source::default()
    }
}

pub(crate) fn read(bytes: &[u8], source: Source) -> Result<(Header, Tally), Refusal> {
    let mut file = SettlementFile::open(bytes, source)?;
    file.read_all()?;
    Ok((file.header().clone(), file.tally().clone()))
}

/// A table's rows with cells changed by a function of (row, column name, value); the first row is 0.
pub(crate) fn changed(sample: &str, change: impl Fn(usize, &str, &str) -> String) -> String {
    let mut rows = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(sample.as_bytes());
    let names = rows.headers().unwrap().clone();
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    out.write_record(&names).unwrap();
    for (at, row) in rows.records().map(Result::unwrap).enumerate() {
        if row.len() == 1 {
            out.write_record(&row).unwrap();
            continue;
        }
        let values = row.iter().enumerate();
        let values =
            values.map(|(column, value)| change(at, names.get(column).unwrap_or(""), value));
        out.write_record(values).unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}
