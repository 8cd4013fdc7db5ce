//! The form of how customers pay at a code: as it is, and as it came back.

use domain::{Asking, Currency, Limits, Money, Words, visible};
use office_pages::{
    code_form::{AMOUNT, KIND, MAX, MIN, NOTE, NOTE_LABEL, RulesForm},
    limits::Field,
};
use shops::own::Rules;
use texts::AmountStyle;

/// How amounts are written and read here.
#[derive(Clone, Copy)]
pub(in crate::office) struct Amounts<'a> {
    /// The language's way.
    pub(in crate::office) style: &'a AmountStyle,
    /// The store's.
    pub(in crate::office) currency: Currency,
}

impl Amounts<'_> {
    fn text(&self, minor: Option<u64>) -> String {
        let money = minor.and_then(|minor| Money::from_minor(minor, self.currency).ok());
        money.map_or_else(String::new, |money| self.style.number(money))
    }

    /// An amount as a field.
    pub(in crate::office) fn field(&self, minor: Option<u64>) -> Field {
        Field {
            text: self.text(minor),
            is_wrong: false,
        }
    }

    /// A field that was filled in: nothing is nothing.
    pub(in crate::office) fn read(&self, text: &str) -> (Field, Option<u64>) {
        let text = text.trim();
        if text.is_empty() {
            return (Field::default(), None);
        }
        let read = self.style.read(text, self.currency);
        let field = Field {
            text: text.chars().take(40).collect(),
            is_wrong: read.is_err(),
        };
        (field, read.ok().map(Money::minor))
    }

    /// What is allowed, in words.
    pub(in crate::office) fn bounds(&self, limits: Option<&Limits>) -> String {
        let Some(limits) = limits else {
            return String::new();
        };
        let amount = |money: Money| self.style.amount(money);
        if limits.max().minor() == Money::MINOR_MAX {
            return format!("{} – …", amount(limits.min()));
        }
        format!("{} – {}", amount(limits.min()), amount(limits.max()))
    }
}

/// The form of these rules.
pub(super) fn form(rules: &Rules, money: Amounts<'_>, bounds: String) -> RulesForm {
    let (kind, offered) = match &rules.asking {
        Asking::Open { presets } => ("open", presets.clone()),
        Asking::Choice { presets } => ("choice", presets.clone()),
        Asking::Fixed { minor } => ("fixed", vec![*minor]),
    };
    let amounts = (0..Asking::PRESETS_MAX).map(|at| money.field(offered.get(at).copied()));
    RulesForm {
        kind: kind.to_owned(),
        amounts: amounts.collect(),
        min: money.field(rules.min_minor),
        max: money.field(rules.max_minor),
        note: match (rules.note, rules.note_needed) {
            (false, _) => "none",
            (true, false) => "may",
            (true, true) => "needed",
        }
        .to_owned(),
        note_label: Field {
            text: rules
                .note_label
                .as_ref()
                .map_or_else(String::new, |label| label.own().to_owned()),
            is_wrong: false,
        },
        currency: money.currency.code().to_owned(),
        bounds,
    }
}

/// Free amounts, and no note.
pub(super) fn plain() -> Rules {
    Rules {
        asking: Asking::OPEN,
        min_minor: None,
        max_minor: None,
        note: false,
        note_needed: false,
        note_label: None,
    }
}

/// A form as it came back, and the rules in it; `None` if an amount can't be read.
pub(super) fn read(
    fields: &[(String, String)],
    money: Amounts<'_>,
    before: &Rules,
) -> (RulesForm, Option<Rules>) {
    let said = |name: &str| {
        let found = fields.iter().find(|(own, _)| own == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let amounts = fields.iter().filter(|(name, _)| name == AMOUNT);
    let mut amounts: Vec<_> = amounts
        .take(Asking::PRESETS_MAX)
        .map(|(_, text)| money.read(text))
        .collect();
    amounts.resize(Asking::PRESETS_MAX, (Field::default(), None));
    let (min, max) = (money.read(said(MIN)), money.read(said(MAX)));
    let offered: Vec<u64> = amounts.iter().filter_map(|(_, minor)| *minor).collect();
    let kind = said(KIND);
    let label = visible(said(NOTE_LABEL));
    let note = said(NOTE);
    let is_read = amounts.iter().all(|(field, _)| !field.is_wrong);
    let is_read = is_read && !min.0.is_wrong && !max.0.is_wrong;
    let asking = match kind {
        "fixed" => offered.first().map(|minor| Asking::Fixed { minor: *minor }),
        "choice" => Some(Asking::Choice { presets: offered }),
        _ => Some(Asking::Open { presets: offered }),
    };
    let rules = Rules {
        // A code for one amount without one is a choice of nothing, which is said as what it is.
        asking: asking.unwrap_or(Asking::Choice {
            presets: Vec::new(),
        }),
        min_minor: min.1,
        max_minor: max.1,
        note: matches!(note, "may" | "needed"),
        note_needed: note == "needed",
        note_label: worded(&label, before).filter(|_| matches!(note, "may" | "needed")),
    };
    let form = RulesForm {
        kind: kind.to_owned(),
        amounts: amounts.into_iter().map(|(field, _)| field).collect(),
        min: min.0,
        max: max.0,
        note: note.to_owned(),
        note_label: Field {
            text: label.chars().take(80).collect(),
            is_wrong: false,
        },
        currency: money.currency.code().to_owned(),
        bounds: String::new(),
    };
    (form, is_read.then_some(rules))
}

/// The word for the note. One that was left as it is keeps its other languages.
fn worded(label: &str, before: &Rules) -> Option<Words> {
    if label.is_empty() {
        return None;
    }
    let kept = before.note_label.clone().filter(|own| own.own() == label);
    Some(kept.unwrap_or_else(|| Words::same(label)))
}
