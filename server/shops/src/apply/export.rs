//! What is there as a file: the one that, applied, changes nothing.
//!
//! Writes only what a reader would not assume, so that the file stays short.

use std::fmt::Write as _;

use brand::Brand;
use domain::{Asking, Currency, CutOff, Words};

use super::check::shown_number;
use crate::{
    accounts,
    shop::{Code, Directory, Merchant, NoteRule, Store},
};

/// The file. Codes' texts are not in it: they belong to the database that printed them. Pictures are
/// named as the database has them.
pub fn export(directory: &Directory) -> String {
    written(directory, None)
}

/// The same, for another database: pictures are files in `folder`, by their names.
pub fn with_pictures(directory: &Directory, folder: &str) -> String {
    written(directory, Some(folder))
}

fn written(directory: &Directory, folder: Option<&str>) -> String {
    let mut out = String::from("# Applied with `portico apply FILE`; see docs/shops.md.\n");
    for merchant in &directory.merchants {
        write_merchant(&mut out, merchant);
        write_brand(&mut out, "merchant", folder, merchant.brand.as_ref());
        let stores = directory.stores.iter();
        for store in stores.filter(|store| store.merchant_id == merchant.id) {
            write_store(&mut out, store, merchant);
            write_brand(&mut out, "merchant.store", folder, store.brand.as_ref());
            let codes = directory.codes.iter();
            for code in codes.filter(|code| code.store_id == store.id) {
                write_code(&mut out, code, store.currency);
            }
        }
    }
    out
}

/// One merchant with what belongs to it.
pub fn only(directory: Directory, merchant: &str) -> Directory {
    directory.of_merchant(merchant)
}

fn write_merchant(out: &mut String, merchant: &Merchant) {
    out.push_str("\n[[merchant]]\n");
    text(out, "id", &merchant.id);
    words(out, "name", &merchant.name);
    text(out, "mcc", &merchant.mcc);
    optional(out, "region", merchant.region.map(domain::Region::code));
    let settlement = merchant.settlement_currency.map(Currency::code);
    optional(out, "settlement_currency", settlement);
    if !merchant.languages.is_empty() {
        texts(
            out,
            "languages",
            merchant.languages.iter().map(String::as_str),
        );
    }
    optional(out, "contact", merchant.contact.as_deref());
    let account = Some(&*merchant.account).filter(|account| *account != accounts::DEFAULT);
    optional(out, "account", account);
    let limits = merchant.limits.to_string();
    optional(
        out,
        "limits",
        Some(&*limits).filter(|limits| !limits.is_empty()),
    );
}

/// A look as a table of its own, below whose it is.
fn write_brand(out: &mut String, of: &str, folder: Option<&str>, brand: Option<&Brand>) {
    #[derive(serde::Serialize)]
    struct Merchant<'a> {
        brand: &'a Brand,
    }
    let Some(brand) = brand else { return };
    let files = folder
        .map(|folder| files(brand, folder))
        .unwrap_or_default();
    let without_pictures = Brand {
        logo: None,
        cover: None,
        ..brand.clone()
    };
    let brand = if files.is_empty() {
        brand
    } else {
        &without_pictures
    };
    if !files.is_empty() {
        let _ = writeln!(out, "[{of}.brand]");
        for (field, path) in &files {
            text(out, field, path);
        }
    }
    // What is read from TOML can be written as TOML.
    let Ok(text) = toml::to_string(&Merchant { brand }) else {
        return;
    };
    let begun = |line: &&str| !files.is_empty() && *line == "[brand]";
    for line in text.lines().filter(|line| !begun(line)) {
        let heading = line.strip_prefix("[brand");
        let heading = heading.map(|rest| format!("[{of}.brand{rest}"));
        let _ = writeln!(out, "{}", heading.as_deref().unwrap_or(line));
    }
}

/// A look's pictures as a file names them. Of a cover the larger one, from which both are made.
fn files(brand: &Brand, folder: &str) -> Vec<(&'static str, String)> {
    let logo = brand.logo.as_ref();
    let pictures = [
        ("logo", logo.map(|logo| &logo.picture)),
        ("logo_dark", logo.and_then(|logo| logo.dark.as_ref())),
        ("cover", brand.cover.as_ref().map(|cover| &cover.large)),
    ];
    let files = pictures.into_iter().filter_map(|(field, picture)| {
        let path = format!("{folder}/{}", picture?.name);
        Some((field, path))
    });
    files.collect()
}

fn write_store(out: &mut String, store: &Store, merchant: &Merchant) {
    out.push_str("\n[[merchant.store]]\n");
    text(out, "id", &store.id);
    words(out, "name", &store.name);
    optional(
        out,
        "mcc",
        Some(&*store.mcc).filter(|mcc| *mcc != merchant.mcc),
    );
    text(out, "currency", store.currency.code());
    let settlement = store.settlement_currency;
    optional(out, "settlement_currency", settlement.map(Currency::code));
    let account = Some(&*store.account).filter(|account| *account != merchant.account);
    optional(out, "account", account);
    text(out, "time_zone", &store.time_zone);
    let cut_off = store.days.newest().cut_off;
    if cut_off != CutOff::MIDNIGHT {
        text(out, "day_begins", &cut_off.to_string());
    }
    if let Some(hours) = &store.opening {
        let lines = hours.lines();
        texts(out, "opening", lines.iter().map(String::as_str));
    }
    let language = Some(&store.language).filter(|own| merchant.languages.first() != Some(*own));
    optional(out, "language", language.map(String::as_str));
    optional(out, "address", store.address.as_deref());
    amount(out, "min", store.min_minor, store.currency);
    amount(out, "max", store.max_minor, store.currency);
    if !store.presets.is_empty() {
        presets(out, &store.presets, store.currency);
    }
    if store.note != NoteRule::default() {
        note(out, &store.note);
    }
}

fn write_code(out: &mut String, code: &Code, currency: Currency) {
    out.push_str("\n[[merchant.store.code]]\n");
    text(out, "label", &code.label);
    if !code.enabled {
        out.push_str("enabled = false\n");
    }
    optional(out, "why_off", code.why_off.as_deref());
    amount(out, "amount", code.asking.fixed(), currency);
    // None at all are another thing than the store's.
    if !code.presets_of_store && code.asking.fixed().is_none() {
        presets(out, code.asking.presets(), currency);
    }
    if matches!(code.asking, Asking::Choice { .. }) {
        out.push_str("open = false\n");
    }
    amount(out, "min", code.min_minor, currency);
    amount(out, "max", code.max_minor, currency);
    if !code.note_of_store {
        let rule = NoteRule {
            asked: code.note,
            needed: code.note_needed,
            label: code.note_label.clone(),
        };
        note(out, &rule);
    }
}

fn presets(out: &mut String, presets: &[u64], currency: Currency) {
    let shown = presets.iter();
    let shown: Vec<String> = shown
        .map(|preset| shown_number(*preset, currency))
        .collect();
    texts(out, "presets", shown.iter().map(String::as_str));
}

fn note(out: &mut String, rule: &NoteRule) {
    // Writing into a text can't fail.
    let _ = writeln!(out, "note = {}", rule.asked);
    if rule.needed {
        out.push_str("note_needed = true\n");
    }
    if let Some(label) = &rule.label {
        words(out, "note_label", label);
    }
}

/// TOML's own form of a text, with quotation marks and escapes.
pub(crate) fn quoted(value: &str) -> String {
    toml::Value::from(value).to_string()
}

/// A text for everybody, or a table of them.
fn words(out: &mut String, name: &str, words: &Words) {
    let texts = words.languages().iter();
    let texts: Vec<String> = texts
        .map(|(tag, text)| format!("{tag} = {}", quoted(text)))
        .collect();
    if texts.is_empty() {
        return text(out, name, words.own());
    }
    let _ = writeln!(out, "{name} = {{ {} }}", texts.join(", "));
}

fn text(out: &mut String, name: &str, value: &str) {
    // Writing into a text can't fail.
    let _ = writeln!(out, "{name} = {}", quoted(value));
}

fn optional(out: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        text(out, name, value);
    }
}

fn texts<'a>(out: &mut String, name: &str, values: impl Iterator<Item = &'a str>) {
    let values: Vec<String> = values.map(quoted).collect();
    let _ = writeln!(out, "{name} = [{}]", values.join(", "));
}

fn amount(out: &mut String, name: &str, minor: Option<u64>, currency: Currency) {
    if let Some(minor) = minor {
        text(out, name, &shown_number(minor, currency));
    }
}
