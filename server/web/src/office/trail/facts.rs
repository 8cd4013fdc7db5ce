//! What was changed by a deed, from what to what, in plain words. What an entry says besides is in its
//! sentence; a fact this version has no words for is in the file and at the command line only.

mod which;

use domain::{Currency, Money, NumberStyle, money::parse::parse_typed};
use foundation::clock::Timestamp;
use office_pages::hours::WEEK;
use texts::{AmountStyle, Texts};
use trail::{action::Action, deed::Change, entry::Entry};

use crate::frame::wall_time;
use which::has_facts;

/// How a fact is written.
#[derive(Clone, Copy)]
enum Form {
    /// Somebody's own words, which a file has in quotation marks.
    Words,
    /// Yes or no.
    Answer,
    /// Amounts as decimal numbers, with a comma between them.
    Amounts,
    /// An amount in minor units.
    Minor,
    /// Opening hours.
    Hours,
    /// A moment.
    Moment,
}

/// What a number is called is the rule's.
const RULES_OWN: &str = "";

/// The facts that are shown, in their order: as they are written down, what they are called, and how they are
/// written.
const FACTS: [(&str, &str, Form); 26] = [
    ("label", "office-trail-fact-name", Form::Words),
    ("amount", "office-trail-fact-amount", Form::Amounts),
    ("presets", "office-trail-fact-presets", Form::Amounts),
    ("open", "office-trail-fact-open", Form::Answer),
    ("min", "office-code-min", Form::Amounts),
    ("max", "office-code-max", Form::Amounts),
    ("note", "office-trail-fact-note", Form::Answer),
    ("note_label", "office-trail-fact-note-label", Form::Words),
    ("note_needed", "office-trail-fact-note-needed", Form::Answer),
    ("why_off", "office-trail-fact-why", Form::Words),
    ("why", "office-trail-fact-said-why", Form::Words),
    ("opening", "office-hours-title", Form::Hours),
    ("board", "office-trail-fact-board", Form::Words),
    ("until", "office-trail-fact-until", Form::Moment),
    ("open-until", "office-trail-fact-open-until", Form::Moment),
    ("begins", "office-trail-fact-begins", Form::Words),
    ("zone", "office-trail-fact-zone", Form::Words),
    ("on", "office-risk-on", Form::Answer),
    ("name", "office-receipts-name", Form::Words),
    ("number", RULES_OWN, Form::Words),
    ("address", "office-receipts-address", Form::Words),
    ("closing", "office-receipts-closing", Form::Words),
    ("invoice", "office-receipts-invoice", Form::Answer),
    ("tax", "office-receipts-tax", Form::Words),
    ("rate", "office-receipts-rate", Form::Words),
    ("minutes", RULES_OWN, Form::Words),
];

/// What of limits is shown: what a fact's name ends with, what it is called, and how it is written.
const LIMITS: [(&str, &str, Form); 3] = [
    ("each", "office-limits-each", Form::Minor),
    ("day", "office-limits-day", Form::Minor),
    ("age", "office-limits-age", Form::Words),
];

/// In which language facts are told, and where.
pub(super) struct Told<'a> {
    pub(super) texts: &'a Texts,
    /// What is paid in at the entry's store, if it has one.
    pub(super) currency: Option<Currency>,
    /// The clock on its wall.
    pub(super) zone: &'a str,
}

impl Told<'_> {
    /// A sentence for each fact of an entry.
    pub(super) fn all(&self, entry: &Entry) -> Vec<String> {
        let Some(action) = Action::parse(&entry.action).filter(|action| has_facts(*action)) else {
            return Vec::new();
        };
        let changes = entry.changes();
        if action == Action::LimitsSet {
            let here = Told {
                currency: Currency::parse(&entry.object).ok(),
                ..*self
            };
            let limits = consent::limit::ROLES.into_iter();
            let said = limits.flat_map(|role| LIMITS.map(|limit| (role, limit)));
            let said = said.filter_map(|(role, (word, key, form))| {
                let change = changes.get(&format!("{}-{word}", role.as_str()))?;
                let role = office_pages::role_name(self.texts, role.as_str());
                let name = format!("{role} · {}", self.texts.get(key));
                Some(here.sentence(&name, form, change))
            });
            let two = changes.get("two-people-above");
            let name = self.texts.get("office-limits-four");
            let two = two.map(|change| here.sentence(&name, Form::Minor, change));
            return said.chain(two).collect();
        }
        let known = FACTS.iter();
        let known = known.filter_map(|(name, key, form)| {
            let change = changes.get(*name)?;
            let key = key_of(action, entry, (*name, *key));
            Some(self.sentence(&self.texts.get(key), *form, change))
        });
        known.collect()
    }

    fn sentence(&self, what: &str, form: Form, change: &Change) -> String {
        let said = |value: &Option<String>| {
            let value = value.as_deref().filter(|value| !value.is_empty())?;
            Some(self.value(form, value))
        };
        let (before, after) = (said(&change.before), said(&change.after));
        let none = || self.texts.get("office-trail-fact-nothing");
        match (before, after) {
            (Some(before), after) => {
                let after = after.unwrap_or_else(none);
                let words = [("what", what), ("before", &before), ("after", &after)];
                self.texts.with("office-trail-fact-was", &words)
            }
            (None, after) => {
                let after = after.unwrap_or_else(none);
                let words = [("what", what), ("after", after.as_str())];
                self.texts.with("office-trail-fact-is", &words)
            }
        }
    }

    fn value(&self, form: Form, value: &str) -> String {
        if value == shops::apply::OF_STORE {
            return self.texts.get("office-trail-fact-of-store");
        }
        match form {
            Form::Words => value.replace('"', ""),
            Form::Answer => self.texts.get(if value == "true" {
                "office-trail-fact-yes"
            } else {
                "office-trail-fact-no"
            }),
            Form::Amounts => {
                let amounts = value.split(", ").map(|amount| self.amount(amount));
                amounts.collect::<Vec<_>>().join(", ")
            }
            Form::Minor => self.minor(value).unwrap_or_else(|| value.to_owned()),
            Form::Hours => self.hours(value),
            Form::Moment => self.moment(value),
        }
    }

    fn amount(&self, decimal: &str) -> String {
        let plain = NumberStyle::PLAIN_DOT;
        let money = self
            .currency
            .and_then(|currency| parse_typed(decimal, currency, &plain).ok());
        money.map_or_else(
            || decimal.to_owned(),
            |money| AmountStyle::of(self.texts.tag()).amount(money),
        )
    }

    fn minor(&self, minor: &str) -> Option<String> {
        let money = Money::from_minor(minor.parse().ok()?, self.currency?).ok()?;
        Some(AmountStyle::of(self.texts.tag()).amount(money))
    }

    fn moment(&self, value: &str) -> String {
        let at = value.parse::<jiff::Timestamp>().ok();
        match at {
            Some(at) => {
                wall_time(Timestamp(at.as_millisecond()), self.zone).day_and_time(self.texts.tag())
            }
            None => self.texts.get("office-trail-fact-opened"),
        }
    }

    /// Opening hours, as they are written in files, with the days' names.
    fn hours(&self, value: &str) -> String {
        let day = |word: &str| {
            let mut week = WEEK.iter();
            let known = week.find(|(own, _)| *own == word);
            known.map_or_else(|| word.to_owned(), |(_, key)| self.texts.get(key))
        };
        let word = |word: &str| match word {
            "closed" => self.texts.get("office-trail-fact-closed"),
            word if word.contains(':') => word.replace('-', "–"),
            word if word.starts_with(|sign: char| sign.is_ascii_digit()) => word.to_owned(),
            word => word.split('-').map(day).collect::<Vec<_>>().join("–"),
        };
        let lines = value.split("; ").map(|line| {
            let words: Vec<String> = line.split(' ').map(word).collect();
            words.join(" ")
        });
        lines.collect::<Vec<_>>().join("; ")
    }
}

/// What a fact is called, which may depend on the deed.
fn key_of(action: Action, entry: &Entry, fact: (&str, &'static str)) -> &'static str {
    let is_code = matches!(
        action,
        Action::CodeReplaced | Action::CodeEnded | Action::BoardBound
    );
    let [number, minutes] = office_pages::risk::number_keys(&entry.object);
    match fact {
        ("until", _) if is_code => "office-trail-fact-grace",
        ("number", _) if action == Action::ReceiptSet => "office-receipts-number",
        ("number", _) => number,
        ("minutes", _) => minutes,
        (_, key) => key,
    }
}
