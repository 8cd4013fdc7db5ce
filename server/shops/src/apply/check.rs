//! What a single value must be: ids, names, categories, zones, amounts.
//!
//! Knows no file and no database; says what is wrong in words for an operator.

use domain::{
    Currency, CutOff, Money, NumberStyle, TypedError, money::display, money::parse::parse_typed,
    visible::is_visible,
};

use icu_locale::{LanguageIdentifier, LocaleExpander, TransformResult};

use crate::accounts::{NAME_CHARS_MAX, is_name};

/// Longest id; the gateway's bound (docs/protocol.md §3.3).
const ID_LEN_MAX: usize = 64;
/// Longest name of a merchant, a store or a counter.
pub(crate) const NAME_LEN_MAX: usize = 128;
/// Longest address.
pub(super) const ADDRESS_LEN_MAX: usize = 256;
/// Longest word for the note, which has to fit over a field.
pub(crate) const NOTE_LABEL_LEN_MAX: usize = 40;
/// Longest reason why nobody can pay: two lines on a small phone.
pub(crate) const WHY_OFF_LEN_MAX: usize = 120;

/// What is wrong with a value, to be read after the field's name.
pub(super) type Wrong = String;

pub(super) fn id(text: &str) -> Result<(), Wrong> {
    visible(text, ID_LEN_MAX)
}

/// Text people see.
pub(crate) fn visible(text: &str, len_max: usize) -> Result<(), Wrong> {
    let blank = text.trim().is_empty() || text.trim() != text;
    if blank || text.chars().count() > len_max || !is_visible(text) {
        return Err(format!(
            "must have 1 to {len_max} visible characters, with no blank at either end and no unseen one"
        ));
    }
    Ok(())
}

pub(super) fn mcc(text: &str) -> Result<(), Wrong> {
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(())
    } else {
        Err("must be a category code of four digits, such as 5814".to_owned())
    }
}

pub(super) fn time_zone(text: &str) -> Result<(), Wrong> {
    match jiff::tz::TimeZone::get(text) {
        Ok(_) => Ok(()),
        Err(_) => Err("must be an IANA name, such as Asia/Tokyo".to_owned()),
    }
}

pub(super) fn day_begins(text: &str) -> Result<(), Wrong> {
    match CutOff::parse(text) {
        Some(_) => Ok(()),
        None => {
            Err("must be a time from 00:00 to 12:00 in half hours, such as \"04:00\"".to_owned())
        }
    }
}

/// Whether CLDR knows where a language is spoken: letters of which it doesn't are a slip of the finger.
fn is_spoken(language: &str) -> bool {
    let id: Result<LanguageIdentifier, _> = language.parse();
    let expander = LocaleExpander::new_extended();
    id.is_ok_and(|mut id| {
        !id.language.is_unknown() && expander.maximize(&mut id) == TransformResult::Modified
    })
}

pub(super) fn language(text: &str) -> Result<(), Wrong> {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let named = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let plain = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    if !named || text.len() > 35 || !parts.all(plain) {
        return Err("must be a language tag, such as en or zh-Hans".to_owned());
    }
    is_spoken(first)
        .then_some(())
        .ok_or_else(|| format!("there is no language {first:?}"))
}

/// A plain name, since it will stand in settings' names and in logs.
pub(super) fn account(text: &str) -> Result<(), Wrong> {
    if is_name(text) {
        Ok(())
    } else {
        Err(format!(
            "must be a plain name, such as main: a letter, then letters, digits or hyphens, all \
             lower case, {NAME_CHARS_MAX} at most"
        ))
    }
}

pub(super) fn currency(text: &str) -> Result<Currency, Wrong> {
    let known = Currency::parse(text);
    known.map_err(|_| "must be three letters of ISO 4217, such as HKD".to_owned())
}

/// An amount as it is written in files: "12.50", "5,000", "50000".
pub(super) fn amount(text: &str, currency: Currency) -> Result<u64, Wrong> {
    let wrong = |error: TypedError| match error {
        TypedError::TooManyDecimals { allowed: 0 } => format!("has decimals; {currency} has none"),
        TypedError::TooManyDecimals { allowed } => {
            format!("has too many decimals; {currency} has {allowed}")
        }
        TypedError::Step { step } => format!("must be in steps of {}", shown(step, currency)),
        TypedError::TooLong => "is too long".to_owned(),
        TypedError::Ambiguous => "is ambiguous; leave the thousands separator out".to_owned(),
        TypedError::Empty | TypedError::NotANumber | TypedError::Negative => {
            let example = shown_number(125 * 10_u64.pow(currency.exponent().into()), currency);
            format!("must be an amount of {currency}, such as \"{example}\"")
        }
    };
    parse_typed(text, currency, &NumberStyle::PLAIN_DOT)
        .map(Money::minor)
        .map_err(wrong)
}

/// An amount with its currency, for sentences.
pub(super) fn shown(minor: u64, currency: Currency) -> String {
    format!("{currency} {}", shown_number(minor, currency))
}

/// An amount as files have it, without group marks.
pub fn shown_number(minor: u64, currency: Currency) -> String {
    let plain = NumberStyle {
        grouping: domain::Grouping::None,
        ..NumberStyle::PLAIN_DOT
    };
    display::minor_number(minor, currency.exponent(), &plain)
}
