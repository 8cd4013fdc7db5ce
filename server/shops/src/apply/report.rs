//! What an application changes, or would change, for the operator to read.

use std::fmt;

use brand::Brand;
use domain::{Asking, Currency, Limits, Region, Words};

use super::{check::shown_number, levels::range};
use crate::{
    hours::Hours,
    shop::{Code, Merchant, Store},
};

/// Most lines of one kind; whoever applies a thousand merchants reads the counts.
const LINES_MAX: usize = 200;

/// What was, or would be, done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is new.
    pub created: Vec<String>,
    /// What is different, with each field's old and new value.
    pub changed: Vec<(String, Vec<Difference>)>,
    /// How many things are as they were.
    pub unchanged: usize,
    /// What the database has and the file hasn't; nothing happens to it.
    pub left_alone: Vec<String>,
    /// Of what is different, what the people of a shop had set otherwise in the office.
    pub overwritten: Vec<String>,
    /// How many codes the file mentions.
    pub codes: usize,
    /// Whether it was only looked at.
    pub dry_run: bool,
}

/// One field's change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// As the file names it.
    pub field: &'static str,
    /// What it was; empty if there was nothing.
    pub old: String,
    /// What it becomes.
    pub new: String,
}

/// A thing's fields in words, by their names in the file.
pub(super) type Fields = Vec<(&'static str, String)>;

impl Report {
    /// Whether nothing is different afterwards.
    pub fn is_empty(&self) -> bool {
        self.created.is_empty() && self.changed.is_empty()
    }

    /// Notes a thing as it is and as it was.
    pub(super) fn note(&mut self, what: String, new: Fields, old: Option<Fields>) -> bool {
        let Some(old) = old else {
            self.created.push(what);
            return true;
        };
        let differences = differences(old, new);
        if differences.is_empty() {
            self.unchanged = self.unchanged.saturating_add(1);
            return false;
        }
        self.changed.push((what, differences));
        true
    }
}

/// What differs of the fields of one thing.
fn differences(old: Fields, new: Fields) -> Vec<Difference> {
    let fields = old.into_iter().zip(new);
    fields
        .filter(|((_, old), (_, new))| old != new)
        .map(|((field, old), (_, new))| Difference { field, old, new })
        .collect()
}

/// What is different at a code after a change, by the fields' names in a file; its name, too.
pub fn of_code(before: &Code, after: &Code, currency: Currency) -> Vec<Difference> {
    let fields = |code: &Code| {
        let label = ("label", quoted(Some(&code.label)));
        [vec![label], code_fields(code, currency)].concat()
    };
    differences(fields(before), fields(after))
}

/// What is different at a store after a change, by the fields' names in a file.
pub fn of_store(before: &Store, after: &Store) -> Vec<Difference> {
    differences(store_fields(before), store_fields(after))
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(out, "created", &self.created)?;
        let changed = self.changed.iter().map(|(what, differences)| {
            let told: Vec<String> = differences.iter().map(Difference::to_string).collect();
            format!("{what}: {}", told.join(", "))
        });
        list(out, "changed", &changed.collect::<Vec<_>>())?;
        list(out, "left alone", &self.left_alone)?;
        list(out, "of office", &self.overwritten)?;
        let would = if self.dry_run {
            "nothing was written: this would be "
        } else {
            ""
        };
        write!(
            out,
            "{} codes in the file; {would}{} created, {} changed, {} unchanged, {} left alone \
             (not in the file)",
            self.codes,
            self.created.len(),
            self.changed.len(),
            self.unchanged,
            self.left_alone.len()
        )
    }
}

fn list(out: &mut fmt::Formatter<'_>, how: &str, lines: &[String]) -> fmt::Result {
    for line in lines.iter().take(LINES_MAX) {
        writeln!(out, "{how:<10}  {line}")?;
    }
    match lines.len().checked_sub(LINES_MAX) {
        Some(more) if more > 0 => writeln!(out, "{how:<10}  … and {more} more"),
        _ => Ok(()),
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |value: &str| match value {
            "" => "nothing".to_owned(),
            value => value.to_owned(),
        };
        write!(
            out,
            "{} {} → {}",
            self.field,
            said(&self.old),
            said(&self.new)
        )
    }
}

pub(super) fn merchant_fields(merchant: &Merchant) -> Fields {
    vec![
        ("name", words(Some(&merchant.name))),
        ("mcc", merchant.mcc.clone()),
        (
            "region",
            merchant
                .region
                .map(Region::code)
                .unwrap_or_default()
                .to_owned(),
        ),
        (
            "settlement_currency",
            currency(merchant.settlement_currency),
        ),
        ("languages", merchant.languages.join(", ")),
        ("contact", quoted(merchant.contact.as_ref())),
        ("account", merchant.account.clone()),
        ("limits", merchant.limits.to_string()),
        ("brand", brand(merchant.brand.as_ref())),
    ]
}

pub(super) fn store_fields(store: &Store) -> Fields {
    let limits = Limits::new(store.currency, store.min_minor, store.max_minor);
    let bounded = store.min_minor.is_some() || store.max_minor.is_some();
    vec![
        ("name", words(Some(&store.name))),
        ("mcc", store.mcc.clone()),
        ("currency", store.currency.to_string()),
        ("settlement_currency", currency(store.settlement_currency)),
        ("account", store.account.clone()),
        ("time_zone", store.time_zone.clone()),
        ("day_begins", store.days.newest().cut_off.to_string()),
        (
            "opening",
            store
                .opening
                .as_ref()
                .map(Hours::to_string)
                .unwrap_or_default(),
        ),
        ("language", store.language.clone()),
        ("address", quoted(store.address.as_ref())),
        (
            "limits",
            limits
                .ok()
                .filter(|_| bounded)
                .map(|own| range(&own))
                .unwrap_or_default(),
        ),
        ("presets", amounts(&store.presets, store.currency)),
        ("note", store.note.asked.to_string()),
        ("note_label", words(store.note.label.as_ref())),
        ("note_needed", store.note.needed.to_string()),
        ("brand", brand(store.brand.as_ref())),
    ]
}

/// What stands for something that a till leaves to its store.
pub const OF_STORE: &str = "the store's";

fn amounts(minor: &[u64], currency: Currency) -> String {
    let shown = minor.iter().map(|minor| shown_number(*minor, currency));
    shown.collect::<Vec<_>>().join(", ")
}

/// `currency` is the store's.
pub(super) fn code_fields(code: &Code, currency: Currency) -> Fields {
    let amount = |minor: Option<u64>| minor.map(|minor| shown_number(minor, currency));
    let own = |is_of_store: bool, own: String| {
        if is_of_store {
            OF_STORE.to_owned()
        } else {
            own
        }
    };
    let of_store = code.note_of_store;
    let presets = amounts(code.asking.presets(), currency);
    let label = words(code.note_label.as_ref());
    vec![
        ("enabled", code.enabled.to_string()),
        ("amount", amount(code.asking.fixed()).unwrap_or_default()),
        ("presets", own(code.presets_of_store, presets)),
        (
            "open",
            matches!(code.asking, Asking::Open { .. }).to_string(),
        ),
        ("min", amount(code.min_minor).unwrap_or_default()),
        ("max", amount(code.max_minor).unwrap_or_default()),
        ("note", own(of_store, code.note.to_string())),
        ("note_label", if of_store { String::new() } else { label }),
        ("note_needed", (code.note_needed && !of_store).to_string()),
        ("why_off", quoted(code.why_off.as_ref())),
    ]
}

/// The one text, or each with its language.
fn words(words: Option<&Words>) -> String {
    let Some(words) = words else {
        return String::new();
    };
    let texts = words.languages().iter();
    let told: Vec<String> = texts
        .map(|(tag, text)| format!("{tag} \"{text}\""))
        .collect();
    if told.is_empty() {
        return format!("\"{words}\"");
    }
    told.join(", ")
}

/// A look as it is stored; no look at all is the built-in one.
fn brand(brand: Option<&Brand>) -> String {
    let brand = brand.filter(|brand| **brand != Brand::default());
    let written = brand.map(serde_json::to_string);
    written.and_then(Result::ok).unwrap_or_default()
}

fn quoted(text: Option<&String>) -> String {
    text.map(|text| format!("\"{text}\"")).unwrap_or_default()
}

fn currency(currency: Option<Currency>) -> String {
    currency.map(Currency::code).unwrap_or_default().to_owned()
}
