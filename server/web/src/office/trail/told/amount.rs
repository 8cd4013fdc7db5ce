//! The amount that an entry is about.

use domain::{Currency, Money};
use texts::{AmountStyle, Texts};
use trail::entry::Entry;

pub(super) fn amount(texts: &Texts, entry: &Entry) -> Option<String> {
    let said = entry.fact("minor").zip(entry.fact("currency"));
    let (minor, currency) = said.or_else(|| of_arrival(entry))?;
    let minor = minor.parse().ok()?;
    let currency = Currency::parse(&currency).ok()?;
    let money = Money::from_minor(minor, currency).ok()?;
    Some(AmountStyle::of(texts.tag()).amount(money))
}

/// Earlier versions wrote an arrival that is taken back as one word.
fn of_arrival(entry: &Entry) -> Option<(String, String)> {
    let arrival = entry.fact("arrival")?;
    let mut parts = arrival.rsplit(':').skip(2).map(str::to_owned);
    parts.next().zip(parts.next())
}
