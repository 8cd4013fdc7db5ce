//! A key as a form says it.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Currency, Money};
use foundation::clock::Timestamp;
use office_pages::{
    invite::{SOME, SPOT, WHERE},
    keys::{DAYS, DAYS_CHOICES, Filled, MAY, NAME, OTHERS, limit_names},
    limits::Field,
};
use people::{
    key::KeyLimit,
    keys::KeyWish,
    permission::Permission,
    scope::{Reach, Spot},
};
use texts::AmountStyle;

use super::super::{Map, invite::spot};

/// Most fields of a kind that are taken from one form.
const FIELDS_MAX: usize = 500;
const DAY_MS: i64 = 86_400_000;

/// What was filled in, with the limits as they were typed.
#[derive(Default)]
pub(super) struct Read {
    pub(super) filled: Filled,
    typed: BTreeMap<String, Field>,
}

impl Read {
    /// The fields of limits, for each currency that is taken.
    pub(super) fn limits(&self, map: &Map) -> Vec<(String, [Field; 2])> {
        let fields = |currency: Currency| {
            let field = |name: String| self.typed.get(&name).cloned().unwrap_or_default();
            let code = currency.code().to_owned();
            (code, limit_names(currency.code()).map(field))
        };
        currencies(map).into_iter().map(fields).collect()
    }
}

/// What is paid in at the merchant's stores, each once.
fn currencies(map: &Map) -> Vec<Currency> {
    let mut all: Vec<Currency> = Vec::new();
    for store in &map.directory.stores {
        if !all.contains(&store.currency) {
            all.push(store.currency);
        }
    }
    all
}

fn fields(body: &[u8]) -> Read {
    let mut read = Read::default();
    let filled = &mut read.filled;
    for (name, value) in url::form_urlencoded::parse(body).take(FIELDS_MAX) {
        let value = value.into_owned();
        match &*name {
            NAME => filled.name = value,
            MAY => filled.may.push(value),
            WHERE => filled.some = value == SOME,
            SPOT => filled.spots.push(value),
            DAYS => filled.days = Some(value),
            OTHERS => filled.others = true,
            other => {
                let text = value.trim().to_owned();
                let field = Field {
                    text,
                    is_wrong: false,
                };
                read.typed.insert(other.to_owned(), field);
            }
        }
    }
    read
}

/// Reads a form: what was filled in, and what a key is to be, or why it can't.
pub(super) fn read(
    body: &[u8],
    map: &Map,
    style: &AmountStyle,
    now: Timestamp,
) -> (Read, Result<KeyWish, &'static str>) {
    let mut read = fields(body);
    let limits = limits(&mut read, map, style);
    let wish = wished(&read.filled, limits, now);
    (read, wish)
}

/// How much it may give back; what can't be read is marked.
fn limits(read: &mut Read, map: &Map, style: &AmountStyle) -> Option<Vec<KeyLimit>> {
    let (mut limits, mut is_right) = (Vec::new(), true);
    for currency in currencies(map) {
        let [each_minor, day_minor] = limit_names(currency.code()).map(|name| {
            let field = read.typed.get_mut(&name)?;
            if field.text.is_empty() {
                return None;
            }
            let read = style.read(&field.text, currency);
            field.is_wrong = read.is_err();
            is_right &= read.is_ok();
            read.ok().map(Money::minor)
        });
        if each_minor.is_some() || day_minor.is_some() {
            limits.push(KeyLimit {
                currency,
                each_minor,
                day_minor,
            });
        }
    }
    is_right.then_some(limits)
}

fn wished(
    filled: &Filled,
    limits: Option<Vec<KeyLimit>>,
    now: Timestamp,
) -> Result<KeyWish, &'static str> {
    let reach = if filled.some {
        let spots: Option<BTreeSet<Spot>> = filled.spots.iter().map(|word| spot(word)).collect();
        let spots = spots.filter(|spots| !spots.is_empty());
        Reach::Spots(spots.ok_or("office-keys-nowhere")?)
    } else {
        Reach::Everywhere
    };
    let permissions = filled.may.iter().map(|word| Permission::parse(word));
    let permissions: Option<BTreeSet<Permission>> = permissions.collect();
    let days = filled.days.as_deref().unwrap_or_default();
    if !DAYS_CHOICES.contains(&days) {
        return Err("office-keys-not-allowed");
    }
    let days: Option<i64> = days.parse().ok();
    Ok(KeyWish {
        name: filled.name.clone(),
        permissions: permissions.ok_or("office-keys-not-allowed")?,
        reach,
        limits: limits.ok_or("office-keys-limits-wrong")?,
        others_open: filled.others,
        until: days.map(|days| now.plus_ms(days.saturating_mul(DAY_MS))),
    })
}
