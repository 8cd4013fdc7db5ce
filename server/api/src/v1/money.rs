//! Amounts and moments as programs write them.

use domain::{Currency, Day, Money};
use events::object;
use foundation::clock::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::problem::Problem;

/// An amount that is asked for.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AskedAmount {
    /// In the smallest unit of the currency.
    #[schema(example = 500, minimum = 1)]
    minor: u64,
    /// ISO 4217, in letters.
    #[schema(example = "JPY")]
    currency: String,
    /// The same as a decimal number; may be left out. What it says must be the same.
    #[schema(example = "500")]
    value: Option<String>,
}

impl AskedAmount {
    /// Reads it; `field` is what it is called where it stands.
    pub(super) fn read(&self, field: &str) -> Result<Money, Problem> {
        let named = |member: &str| format!("{field}.{member}");
        let currency = Currency::parse(&self.currency).map_err(|_| {
            let words = "it has to be three letters of ISO 4217";
            Problem::field(&named("currency"), "unknown", words)
        })?;
        let money = Money::from_minor(self.minor, currency)
            .map_err(|_| Problem::field(&named("minor"), "impossible", "it is no amount"))?;
        let decimal = object::Amount::of(money).value;
        if self.value.as_ref().is_some_and(|value| *value != decimal) {
            let words = format!("{} {} is {decimal}", self.minor, self.currency);
            return Err(Problem::field(&named("value"), "contradicts", words));
        }
        Ok(money)
    }
}

/// A moment in RFC 3339.
pub(super) fn moment(field: &str, text: Option<&str>) -> Result<Option<Timestamp>, Problem> {
    let read = |text: &str| {
        let words = "it has to be a time of RFC 3339, such as 2026-11-28T03:12:09.120Z";
        let read: Result<jiff::Timestamp, _> = text.parse();
        read.map(|at| Timestamp(at.as_millisecond()))
            .map_err(|_| Problem::field(field, "unreadable", words))
    };
    text.map(read).transpose()
}

/// A day.
pub(super) fn day(field: &str, text: Option<&str>) -> Result<Option<Day>, Problem> {
    let read = |text: &str| {
        let words = "it has to be a day, such as 2026-11-28";
        Day::parse(text).map_err(|_| Problem::field(field, "unreadable", words))
    };
    text.map(read).transpose()
}
