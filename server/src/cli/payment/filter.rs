//! What an operator knows of the payments they look for, as they type it.

use std::collections::BTreeSet;

use anyhow::{Context, bail};
use clap::Args;
use domain::{
    Currency, CutOff, Day, EntryCode, Money, NumberStyle, State, money::parse::parse_typed,
};
use jiff::{SignedDuration, civil::DateTime, tz::TimeZone};

use foundation::clock::Timestamp;
use payments::search::Wanted;
use shops::{
    codes,
    day::Days,
    shop::{Shop, TillId},
};
use storage::Everything;

/// Which payments.
#[derive(Clone, Debug, Default, Args)]
pub(in crate::cli) struct Filter {
    /// Only at this store, by its id.
    #[arg(long, conflicts_with = "code")]
    store: Option<String>,
    /// Only at the counter of this code, whichever of its codes was scanned.
    #[arg(long)]
    code: Option<String>,
    /// Only begun since then: 2h, 30min or 3d ago, a day such as 2026-01-31, or a day and a time
    /// such as 2026-01-31T18:00, by the shop's clock.
    #[arg(long, value_name = "WHEN")]
    since: Option<String>,
    /// Only begun until then, in the same forms; a day counts whole.
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
    /// Only in this state, such as paid, failed, cancelled or processing.
    #[arg(long, value_parser = state)]
    state: Option<State>,
    /// Only of this amount, such as 12.50 or "HKD 12.50".
    #[arg(long)]
    amount: Option<String>,
}

fn state(name: &str) -> Result<State, String> {
    State::parse(name).map_err(|_| {
        let names: Vec<_> = State::ALL.iter().map(|state| state.as_str()).collect();
        format!("there are {}", names.join(", "))
    })
}

impl Filter {
    /// What has to be looked for.
    pub(super) async fn wanted(
        &self,
        store: &dyn Everything,
        now: Timestamp,
    ) -> anyhow::Result<Wanted> {
        let shops = store.shops().await?;
        let here: Vec<&Shop> = self.shops(&shops)?;
        let till = match &self.code {
            None => None,
            Some(code) => Some(till(store, &codes::parse(code)?).await?),
        };
        let days = days(&here);
        let since = self.since.as_deref().map(|text| moment(text, now, &days));
        let until = self.until.as_deref().map(|text| moment(text, now, &days));
        let amounts = self.amount.as_deref().map(|text| amounts(text, &here));
        Ok(Wanted {
            store: self.store.clone(),
            till,
            amounts: amounts.transpose()?,
            state: self.state,
            since: since.transpose()?.map(|span| span.start),
            until: until.transpose()?.map(|span| span.end),
            ..Wanted::default()
        })
    }

    /// The counters that are meant; all if none is named.
    fn shops<'a>(&self, shops: &'a [Shop]) -> anyhow::Result<Vec<&'a Shop>> {
        let mut here: Vec<&Shop> = shops.iter().collect();
        if let Some(id) = &self.store {
            here.retain(|shop| shop.store.id == *id);
            if here.is_empty() {
                bail!("there is no store {id} with a code; portico code list names them");
            }
        }
        Ok(here)
    }
}

/// The counter of a code.
async fn till(store: &dyn Everything, code: &EntryCode) -> anyhow::Result<TillId> {
    let shop = store.shop(code).await?;
    let shop = shop.with_context(|| format!("there is no code {}", code.grouped()))?;
    Ok(shop.till)
}

/// From when to when something is that a person named.
struct Span {
    start: Timestamp,
    end: Timestamp,
}

/// The days that are meant: the shops', if they count theirs alike.
fn days(shops: &[&Shop]) -> Days {
    let mut all = shops.iter().map(|shop| &shop.store.days);
    let first = all.next().filter(|first| all.all(|other| other == *first));
    first.map_or_else(|| Days::of("UTC", CutOff::MIDNIGHT), Days::clone)
}

fn moment(text: &str, now: Timestamp, days: &Days) -> anyhow::Result<Span> {
    let wrong = || format!("{text:?} is no moment such as 2h, 2026-01-31 or 2026-01-31T18:00");
    let stamp = |zoned: jiff::Zoned| Timestamp(zoned.timestamp().as_millisecond());
    // A day and a time can be read as a day, too.
    if let Ok(day) = Day::parse(text) {
        return Ok(Span {
            start: days.begins(day),
            end: days.begins(day.plus(1)),
        });
    }
    let zone = TimeZone::get(&days.newest().zone).unwrap_or(TimeZone::UTC);
    let at = if let Ok(at) = text.parse::<jiff::Timestamp>() {
        Timestamp(at.as_millisecond())
    } else if let Ok(at) = text.parse::<DateTime>() {
        stamp(at.to_zoned(zone.clone())?)
    } else {
        now.plus_ms(-ago_ms(text).with_context(wrong)?)
    };
    Ok(Span { start: at, end: at })
}

/// `2h`, `30min`, `3d`; a day has 24 hours here.
fn ago_ms(text: &str) -> Option<i64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at_checked(digits)?;
    let number: i64 = number.parse().ok()?;
    let unit = match unit.trim() {
        "s" => SignedDuration::from_secs(1),
        "min" | "m" => SignedDuration::from_mins(1),
        "h" => SignedDuration::from_hours(1),
        "d" => SignedDuration::from_hours(24),
        _ => return None,
    };
    number.checked_mul(i64::try_from(unit.as_millis()).ok()?)
}

/// The amount in every currency it can be meant in.
fn amounts(text: &str, shops: &[&Shop]) -> anyhow::Result<Vec<Money>> {
    let text = text.trim();
    let named = text.split_once(char::is_whitespace);
    let named = named.and_then(|(code, rest)| Some((Currency::parse(code).ok()?, rest.trim())));
    let (currencies, digits): (BTreeSet<&str>, &str) = if let Some((currency, rest)) = named {
        (BTreeSet::from([currency.code()]), rest)
    } else {
        let all = shops.iter().map(|shop| shop.store.currency.code());
        (all.collect(), text)
    };
    let currencies = currencies
        .into_iter()
        .filter_map(|code| Currency::parse(code).ok());
    let read = |currency| parse_typed(digits, currency, &NumberStyle::PLAIN_DOT).ok();
    let amounts: Vec<Money> = currencies.filter_map(read).collect();
    if amounts.is_empty() {
        bail!("{text:?} is not an amount in a currency of these shops");
    }
    Ok(amounts)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_768_473_013_000);

    fn at(text: &str) -> (i64, i64) {
        let days = Days::of("Asia/Tokyo", CutOff::MIDNIGHT);
        let span = moment(text, NOW, &days).unwrap();
        (span.start.0, span.end.0)
    }

    #[test]
    fn moments_are_spans_back_days_of_the_shop_or_exact() {
        assert_eq!(at("90s").0, NOW.0 - 90_000);
        assert_eq!(at("2h").0, NOW.0 - 7_200_000);
        assert_eq!(at("3d").0, NOW.0 - 3 * 86_400_000);
        let day = 86_400_000;
        let start = "2026-01-30T15:00:00Z".parse::<jiff::Timestamp>().unwrap();
        let start = start.as_millisecond();
        assert_eq!(at("2026-01-31"), (start, start + day));
        assert_eq!(at("2026-01-31T09:00").0, start + 9 * 3_600_000);
        assert_eq!(at("2026-01-31T00:00Z").0, start + 9 * 3_600_000);
        for wrong in ["", "h", "2 weeks", "yesterday", "2026-02-30", "-2h"] {
            assert!(
                moment(wrong, NOW, &Days::of("UTC", CutOff::MIDNIGHT)).is_err(),
                "{wrong}"
            );
        }
    }
}
