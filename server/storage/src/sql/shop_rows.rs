//! Rows of merchants, stores and codes into parsed types, and what of them has no column type of
//! its own into text. A value that can't be read is corrupt, never guessed.

use std::collections::BTreeMap;

use brand::Brand;
use domain::{Asking, Currency, CutOff, Day, EntryCode, LimitList, Region, Words};

use super::{
    Row, brands,
    rows::{corrupt, flag, integer, optional_integer, optional_text, parsed, text, unsigned},
};
use crate::troubles::Troubles;
use foundation::clock::Timestamp;
use foundation::store::{LOOK, StoreError, Unreadable};
use shops::day::{DayRule, Days};
use shops::hours::{ByHand, Hours, Opened, Pause};
use shops::shop::{Code, Merchant, NoteRule, Replaced, Shop, Store, TillId};

/// What [`merchant`] reads.
pub(crate) const MERCHANT: &str = "m.id AS merchant_id, m.name AS merchant_name, m.names AS merchant_names, \
     m.mcc AS merchant_mcc, m.region, m.settlement_currency AS merchant_settlement, \
     m.languages, m.contact, m.account AS merchant_account, m.limits, m.brand AS merchant_brand";
/// What [`days`] reads.
macro_rules! day_rules {
    () => {
        "s.time_zone, (SELECT string_agg(d.from_day || ' ' || CAST(d.cut_off AS TEXT) || ' ' || d.time_zone, \
         ';') FROM day_rules d WHERE d.store_id = s.id) AS day_rules"
    };
}
pub(crate) use day_rules;

/// What [`store`] reads.
pub(crate) const STORE: &str = concat!(
    day_rules!(),
    ", s.id AS store_id, s.merchant_id, s.name AS store_name, s.names AS store_names, \
     s.mcc AS store_mcc, s.currency, NULLIF(s.settlement_currency, '') AS store_settlement, s.account AS store_account, \
     s.language, s.address, s.min_minor AS store_min, s.max_minor AS store_max, s.brand AS store_brand, s.in_office AS store_in_office, s.opening, s.hours_aside, s.paused_ms, s.why_paused, s.opened_ms, \
     s.open_until_ms, s.presets AS store_presets, s.note AS store_note, s.note_needed AS store_note_needed, \
     s.note_label AS store_note_label, s.note_labels AS store_note_labels"
);
/// What [`code`] reads.
pub(crate) const CODE: &str = "c.code, t.store_id, t.label, t.enabled, t.min_minor, t.max_minor, \
     t.fixed_minor, t.presets, t.open, t.presets_of_store, t.note_of_store, t.note, t.note_label, t.note_labels, t.why_off, t.note_needed, t.in_office, c.replaced_ms, c.until_ms, c.till_id, \
     t.ask_above_minor";

pub(crate) fn shop(row: &Row, troubles: &Troubles) -> Result<Shop, StoreError> {
    let (merchant, store) = (merchant(row, troubles)?, store(row, troubles)?);
    let till = TillId(integer(row, "till_id")?);
    let shop = Shop::assemble(merchant, store, till, code(row)?);
    let shop = shop.ok_or_else(|| corrupt("limits"))?;
    Ok(Shop {
        ask_above_minor: bound(row, "ask_above_minor")?,
        ..shop
    })
}

pub(crate) fn merchant(row: &Row, troubles: &Troubles) -> Result<Merchant, StoreError> {
    let languages = text(row, "languages")?;
    let languages = languages.split(',').filter(|tag| !tag.is_empty());
    Ok(Merchant {
        id: text(row, "merchant_id")?,
        name: words(text(row, "merchant_name")?, row, "merchant_names")?,
        mcc: text(row, "merchant_mcc")?,
        region: optional(row, "region", Region::parse)?,
        settlement_currency: optional(row, "merchant_settlement", Currency::parse)?,
        languages: languages.map(str::to_owned).collect(),
        contact: optional_text(row, "contact")?,
        account: text(row, "merchant_account")?,
        limits: parsed(row, "limits", LimitList::parse)?,
        brand: brand(row, "merchant_id", "merchant_brand", troubles)?,
    })
}

pub(crate) fn store(row: &Row, troubles: &Troubles) -> Result<Store, StoreError> {
    Ok(Store {
        id: text(row, "store_id")?,
        merchant_id: text(row, "merchant_id")?,
        name: words(text(row, "store_name")?, row, "store_names")?,
        mcc: text(row, "store_mcc")?,
        currency: parsed(row, "currency", Currency::parse)?,
        settlement_currency: optional(row, "store_settlement", Currency::parse)?,
        account: text(row, "store_account")?,
        time_zone: text(row, "time_zone")?,
        days: days(row)?,
        language: text(row, "language")?,
        address: optional_text(row, "address")?,
        min_minor: bound(row, "store_min")?,
        max_minor: bound(row, "store_max")?,
        brand: brand(row, "store_id", "store_brand", troubles)?,
        opening: optional(row, "opening", Hours::parse)?,
        hours_aside: optional(row, "hours_aside", Hours::parse)?,
        by_hand: by_hand(row)?,
        why_paused: optional_text(row, "why_paused")?,
        presets: amounts(row, "store_presets")?,
        note: store_note(row)?,
        in_office: flag(row, "store_in_office")?,
    })
}

/// What was done by hand about when it is open.
pub(crate) fn by_hand(row: &Row) -> Result<ByHand, StoreError> {
    let moment = |column| Ok::<_, StoreError>(optional_integer(row, column)?.map(Timestamp));
    let until = moment("open_until_ms")?;
    Ok(ByHand {
        pause: optional_integer(row, "paused_ms")?.map(Pause::of),
        opened: moment("opened_ms")?.map(|at| Opened { at, until }),
    })
}

fn store_note(row: &Row) -> Result<NoteRule, StoreError> {
    let label = optional_text(row, "store_note_label")?;
    Ok(NoteRule {
        asked: flag(row, "store_note")?,
        needed: flag(row, "store_note_needed")?,
        label: label
            .map(|own| words(own, row, "store_note_labels"))
            .transpose()?,
    })
}

/// How a store's days are counted. One that a version before has made says only where it is.
pub(crate) fn days(row: &Row) -> Result<Days, StoreError> {
    let rule = |text: &str| {
        let mut parts = text.splitn(3, ' ');
        let (from, minutes, zone) = (parts.next()?, parts.next()?, parts.next()?);
        Some(DayRule {
            from: Day::parse(from).ok()?,
            zone: zone.to_owned(),
            cut_off: CutOff::minutes(minutes.parse().ok()?)?,
        })
    };
    let Some(rules) = optional_text(row, "day_rules")? else {
        return Ok(Days::of(&text(row, "time_zone")?, CutOff::MIDNIGHT));
    };
    let rules: Option<Vec<DayRule>> = rules.split(';').map(rule).collect();
    rules
        .and_then(Days::out_of)
        .ok_or_else(|| corrupt("day_rules"))
}

pub(crate) fn code(row: &Row) -> Result<Code, StoreError> {
    let moment = |column| Ok::<_, StoreError>(optional_integer(row, column)?.map(Timestamp));
    let replaced = moment("replaced_ms")?.zip(moment("until_ms")?);
    Ok(Code {
        code: parsed(row, "code", EntryCode::parse)?,
        store_id: text(row, "store_id")?,
        label: text(row, "label")?,
        enabled: flag(row, "enabled")?,
        asking: asking(row)?,
        presets_of_store: flag(row, "presets_of_store")?,
        note_of_store: flag(row, "note_of_store")?,
        min_minor: bound(row, "min_minor")?,
        max_minor: bound(row, "max_minor")?,
        why_off: optional_text(row, "why_off")?,
        note: flag(row, "note")?,
        note_needed: flag(row, "note_needed")?,
        note_label: optional_words(row, ["note_label", "note_labels"])?,
        replaced: replaced.map(|(at, until)| Replaced { at, until }),
        in_office: flag(row, "in_office")?,
    })
}

fn asking(row: &Row) -> Result<Asking, StoreError> {
    if let Some(minor) = bound(row, "fixed_minor")? {
        return Ok(Asking::Fixed { minor });
    }
    let presets = amounts(row, "presets")?;
    match (flag(row, "open")?, presets.is_empty()) {
        (false, true) => Err(corrupt("open")),
        (false, false) => Ok(Asking::Choice { presets }),
        _ => Ok(Asking::Open { presets }),
    }
}

/// The column `presets`, of a till or a store.
pub(crate) fn presets(presets: &[u64]) -> String {
    let texts: Vec<String> = presets.iter().map(u64::to_string).collect();
    texts.join(",")
}

fn amounts(row: &Row, column: &'static str) -> Result<Vec<u64>, StoreError> {
    let written = text(row, column)?;
    let all = written.split(',').filter(|preset| !preset.is_empty());
    all.map(|preset| preset.parse().map_err(|_| corrupt(column)))
        .collect()
}

/// A look that can't be read, of a newer version perhaps, is no look: people can still pay.
fn brand(
    row: &Row,
    key: &'static str,
    column: &'static str,
    troubles: &Troubles,
) -> Result<Option<Brand>, StoreError> {
    let Some(stored) = optional_text(row, column)? else {
        return Ok(None);
    };
    let read = brands::read(&stored);
    if read.is_err() {
        troubles.unreadable(Unreadable {
            table: LOOK,
            key: text(row, key)?,
            what: format!("{column} can't be read"),
        });
    }
    Ok(read.ok())
}

/// A merchant's words: what stands for all, and the column with the rest.
fn words(own: String, row: &Row, column: &'static str) -> Result<Words, StoreError> {
    let Some(texts) = optional_text(row, column)? else {
        return Ok(Words::same(own));
    };
    let texts: BTreeMap<String, String> =
        serde_json::from_str(&texts).map_err(|_| corrupt(column))?;
    standing_for_all(&own, texts).ok_or_else(|| corrupt(column))
}

/// Texts of which only one can stand for all; it was chosen when they were written.
pub(super) fn standing_for_all(own: &str, texts: BTreeMap<String, String>) -> Option<Words> {
    let home = texts.iter().find(|(_, text)| *text == own);
    let home = home.map(|(tag, _)| tag.clone()).unwrap_or_default();
    Words::by_language(texts, &home)
}

/// The same where there may be none.
pub(crate) fn optional_words(
    row: &Row,
    [own, others]: [&'static str; 2],
) -> Result<Option<Words>, StoreError> {
    let own = optional_text(row, own)?;
    own.map(|own| words(own, row, others)).transpose()
}

/// The column with the texts by language.
pub(crate) fn by_language(words: &Words) -> Option<String> {
    let texts = words.languages();
    // A map of texts always has a form in JSON.
    (!texts.is_empty()).then(|| serde_json::json!(texts).to_string())
}

fn bound(row: &Row, column: &'static str) -> Result<Option<u64>, StoreError> {
    let value = optional_integer(row, column)?;
    value.map(|value| unsigned(value, column)).transpose()
}

fn optional<T, E>(
    row: &Row,
    column: &'static str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<Option<T>, StoreError> {
    let text = optional_text(row, column)?;
    let parsed = text.map(|text| parse(&text).map_err(|_| corrupt(column)));
    parsed.transpose()
}
