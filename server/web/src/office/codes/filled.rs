//! The form of how customers pay at a code: as it is, and as it came back.

use domain::{Asking, Currency, Money, Words, visible};
use office_pages::{
    code_form::{AMOUNT, KIND, MAX, MIN, NOTE, NOTE_LABEL, OfStore, RulesForm, STORE},
    limits::Field,
    seen::Beside,
};
use shops::{
    own::{self, At, Rules},
    shop::Store,
};
use texts::{AmountStyle, Texts};

use super::{
    bounds::{bounds, with_wallets},
    of_store::of_store,
};
use crate::Shared;

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

    /// An amount as people write it.
    pub(in crate::office) fn amount(&self, minor: Option<u64>) -> Option<String> {
        let money = minor.and_then(|minor| Money::from_minor(minor, self.currency).ok());
        money.map(|money| self.style.amount(money))
    }

    /// The smallest and the largest amount of one payment, as a sentence; none where nothing is said.
    pub(in crate::office) fn bounds(
        &self,
        texts: &Texts,
        bounds: [Option<u64>; 2],
    ) -> Option<String> {
        match bounds.map(|minor| self.amount(minor)) {
            [None, None] => None,
            [Some(min), None] => Some(texts.with("office-store-from", &[("min", &min)])),
            [None, Some(max)] => Some(texts.with("office-store-to", &[("max", &max)])),
            [Some(min), Some(max)] => {
                Some(texts.with("office-store-from-to", &[("min", &min), ("max", &max)]))
            }
        }
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
        let Ok(read) = self.style.read(text, self.currency) else {
            let field = Field {
                text: text.chars().take(40).collect(),
                is_wrong: true,
            };
            return (field, None);
        };
        // Written as it would be shown: `1000` and `1,000.00` are the same to whoever compares.
        (self.field(Some(read.minor())), Some(read.minor()))
    }
}

/// What stands around the form of a code's rules.
#[derive(Clone, Debug, Default)]
pub(in crate::office) struct Around {
    /// What is allowed, as a sentence.
    pub(in crate::office) bounds: String,
    /// What the store says; `None` where it is the store that is set.
    pub(in crate::office) of_store: Option<OfStore>,
}

impl Around {
    /// Of a code at a store.
    pub(super) fn code(state: &Shared, texts: &Texts, place: At<'_>) -> Self {
        let style = AmountStyle::of(texts.tag());
        let money = Amounts {
            style: &style,
            currency: place.store.currency,
        };
        let limits = own::bounds(&state.limits, place.merchant, place.store);
        let keys = ["office-code-bounds", "office-code-bounds-from"];
        let own = bounds(texts, money, limits.as_ref(), keys);
        let wallets = with_wallets(state, texts, money, limits.as_ref());
        Self {
            bounds: wallets.map_or_else(|| own.clone(), |wallets| format!("{own} {wallets}")),
            of_store: Some(of_store(texts, money, place.store)),
        }
    }

    /// A form that came back, with what stands around it.
    pub(in crate::office) fn put(self, form: RulesForm) -> RulesForm {
        RulesForm {
            bounds: self.bounds,
            of_store: self.of_store,
            ..form
        }
    }
}

/// The form of these rules.
pub(in crate::office) fn form(rules: &Rules, money: Amounts<'_>, around: Around) -> RulesForm {
    let own = match &rules.asking {
        Asking::Open { presets } => ("open", presets.clone()),
        Asking::Choice { presets } => ("choice", presets.clone()),
        Asking::Fixed { minor } => ("fixed", vec![*minor]),
    };
    let (kind, offered) = if rules.presets_of_store {
        (STORE, Vec::new())
    } else {
        own
    };
    let amounts = (0..Asking::PRESETS_MAX).map(|at| money.field(offered.get(at).copied()));
    let label = rules.note_label.as_ref().filter(|_| !rules.note_of_store);
    RulesForm {
        kind: kind.to_owned(),
        amounts: amounts.collect(),
        min: money.field(rules.min_minor),
        max: money.field(rules.max_minor),
        note: match (rules.note_of_store, rules.note, rules.note_needed) {
            (true, _, _) => STORE,
            (false, false, _) => "none",
            (false, true, false) => "may",
            (false, true, true) => "needed",
        }
        .to_owned(),
        note_label: Field {
            text: label.map_or_else(String::new, |label| label.own().to_owned()),
            is_wrong: false,
        },
        currency: money.currency.code().to_owned(),
        bounds: around.bounds,
        of_store: around.of_store,
        beside: Beside::default(),
    }
}

/// As the store says.
pub(super) fn plain(store: &Store) -> Rules {
    Rules {
        presets_of_store: true,
        min_minor: None,
        max_minor: None,
        note_of_store: true,
        ..Rules::of_store(store)
    }
}

/// Why a form's rules weren't taken as they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::office) enum Unread {
    /// An amount can't be read.
    Amount,
    /// Something was typed that the store is to say.
    OfStore,
}

/// A form as it came back, and the rules in it.
pub(in crate::office) fn read(
    fields: &[(String, String)],
    money: Amounts<'_>,
    before: &Rules,
) -> (RulesForm, Result<Rules, Unread>) {
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
    let (kind, note) = (said(KIND), said(NOTE));
    let label = visible(said(NOTE_LABEL));
    let is_read = amounts.iter().all(|(field, _)| !field.is_wrong);
    let is_read = is_read && !min.0.is_wrong && !max.0.is_wrong;
    // What stood there goes with it once the store is to say it; what was typed now isn't thrown away without a word.
    let stood = before.asking.presets().iter().copied();
    let stood: Vec<u64> = stood.chain(before.asking.fixed()).collect();
    let is_typed = amounts.iter().any(|(field, minor)| match minor {
        Some(minor) => !stood.contains(minor),
        None => !field.text.is_empty(),
    });
    let called = before.note_label.as_ref().map(Words::own);
    let is_named = !label.is_empty() && called != Some(label.as_str());
    let is_of_store = (kind == STORE && is_typed) || (note == STORE && is_named);
    let is_asked = matches!(note, "may" | "needed");
    let rules = Rules {
        asking: asking(kind, offered),
        presets_of_store: kind == STORE,
        min_minor: min.1,
        max_minor: max.1,
        note_of_store: note == STORE,
        note: is_asked,
        note_needed: note == "needed",
        note_label: worded(&label, before).filter(|_| is_asked),
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
        of_store: None,
        beside: Beside::default(),
    };
    let rules = match (is_read, is_of_store) {
        (false, _) => Err(Unread::Amount),
        (true, true) => Err(Unread::OfStore),
        (true, false) => Ok(rules),
    };
    (form, rules)
}

fn asking(kind: &str, offered: Vec<u64>) -> Asking {
    match kind {
        "fixed" => match offered.first() {
            Some(minor) => Asking::Fixed { minor: *minor },
            // A code for one amount without one is a choice of nothing, which is said as what it is.
            None => Asking::Choice { presets: offered },
        },
        "choice" => Asking::Choice { presets: offered },
        _ => Asking::Open { presets: offered },
    }
}

/// The word for the note. One that was left as it is keeps its other languages.
fn worded(label: &str, before: &Rules) -> Option<Words> {
    if label.is_empty() {
        return None;
    }
    let kept = before.note_label.clone().filter(|own| own.own() == label);
    Some(kept.unwrap_or_else(|| Words::same(label)))
}
