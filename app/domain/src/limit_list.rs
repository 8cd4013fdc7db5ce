//! Limits for several currencies in one line: `HKD:1.00-5000.00,JPY:-50000`.
//!
//! For those who set limits for more than one shop at once. Knows nothing of who they are.

use std::fmt;

use crate::{
    currency::Currency,
    limits::Limits,
    money::{
        Money,
        display::{Grouping, NumberStyle, number},
        parse::parse_typed,
    },
};

/// Limits of some currencies; the others have none.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LimitList(Vec<Limits>);

/// An entry that can't be read, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BadLimit {
    /// The entry as it stands.
    pub entry: String,
    /// What is wrong with it.
    pub why: &'static str,
}

/// How amounts are written here: no group marks, since the comma separates entries.
const PLAIN: NumberStyle = NumberStyle {
    grouping: Grouping::None,
    ..NumberStyle::PLAIN_DOT
};

impl LimitList {
    /// Reads a list; an empty text is an empty list.
    pub fn parse(text: &str) -> Result<Self, BadLimit> {
        let mut list = Self::default();
        let entries = text.split(',').map(str::trim);
        for entry in entries.filter(|entry| !entry.is_empty()) {
            let bad = |why| BadLimit {
                entry: entry.to_owned(),
                why,
            };
            let limits = limits(entry).map_err(bad)?;
            if list.of(limits.currency()).is_some() {
                return Err(bad("this currency is there twice"));
            }
            list.0.push(limits);
        }
        Ok(list)
    }

    /// The limits of a currency, if there are any.
    pub fn of(&self, currency: Currency) -> Option<&Limits> {
        self.0.iter().find(|limits| limits.currency() == currency)
    }

    /// Every currency's limits.
    pub fn iter(&self) -> impl Iterator<Item = &Limits> {
        self.0.iter()
    }
}

fn limits(entry: &str) -> Result<Limits, &'static str> {
    let (code, range) = entry.split_once(':').ok_or("there is no `:`")?;
    let currency = Currency::parse(code.trim()).map_err(|_| "the currency is not known")?;
    let (min, max) = range.split_once('-').ok_or("there is no `-`")?;
    let amount = |text: &str| match text.trim() {
        "" => Ok(None),
        text => parse_typed(text, currency, &NumberStyle::PLAIN_DOT)
            .map(|money| Some(money.minor()))
            .map_err(|_| "an amount can't be read"),
    };
    let (min, max) = (amount(min)?, amount(max)?);
    if min.is_none() && max.is_none() {
        return Err("there is no amount");
    }
    Limits::new(currency, min, max).map_err(|_| "the least amount is above the most")
}

impl fmt::Display for LimitList {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, limits) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let (min, max) = (limits.min(), limits.max());
            write!(out, "{comma}{}:{}-", limits.currency(), number(min, &PLAIN))?;
            if max.minor() < Money::MINOR_MAX {
                out.write_str(&number(max, &PLAIN))?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for BadLimit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "`{}` is not a limit such as HKD:1.00-5000.00: {}",
            self.entry, self.why
        )
    }
}

impl std::error::Error for BadLimit {}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<LimitList, &'static str> {
        LimitList::parse(text).map_err(|bad| bad.why)
    }

    #[test]
    fn each_currency_has_its_own_and_either_end_may_be_open() {
        let list = read(" HKD:1.00-5000.00, JPY:-50000,KWD:0.5- ,").unwrap();
        let of = |code| {
            let limits = list.of(Currency::parse(code).unwrap())?;
            Some((limits.min().minor(), limits.max().minor()))
        };
        assert_eq!(of("HKD"), Some((100, 500_000)));
        assert_eq!(of("JPY"), Some((1, 50_000)));
        assert_eq!(of("KWD"), Some((500, Money::MINOR_MAX)));
        assert_eq!(of("USD"), None);
        assert_eq!(read("").unwrap().iter().count(), 0);
    }

    #[test]
    fn what_is_shown_reads_back() {
        for text in ["HKD:1.00-5000.00,JPY:-50000,IDR:5-", "KWD:-1234567.123", ""] {
            let list = read(text).unwrap();
            assert_eq!(LimitList::parse(&list.to_string()), Ok(list), "{text}");
        }
    }

    #[test]
    fn what_can_not_be_read_is_named() {
        for (text, why) in [
            ("HKD", "there is no `:`"),
            ("HKD:5", "there is no `-`"),
            ("HKD:-", "there is no amount"),
            ("hkd:1-2", "the currency is not known"),
            ("HKD:1.001-2", "an amount can't be read"),
            ("HKD:1-2-3", "an amount can't be read"),
            ("HKD:2-1", "the least amount is above the most"),
            ("JPY:-5,HKD:1-2,HKD:3-4", "this currency is there twice"),
            ("HKD:1-5,000", "there is no `:`"),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
        let bad = LimitList::parse("HKD:1-2, yen:3-4").unwrap_err();
        assert_eq!(bad.entry, "yen:3-4");
    }
}
