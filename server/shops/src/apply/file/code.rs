//! `[[merchant.store.code]]`: a counter and how customers pay there.

use domain::{Asking, Currency};

use super::{Reader, check, words::WordsRule};
use crate::{
    apply::{draft::DraftCode, levels::Levels, mistake::Located, table::Table},
    shop::NoteRule,
};

const FIELDS: &[&str] = &[
    "label",
    "enabled",
    "amount",
    "presets",
    "open",
    "min",
    "max",
    "note",
    "note_label",
    "note_needed",
    "why_off",
];

/// What a code has from its store.
#[derive(Clone, Copy)]
pub(super) struct StoreOfCode<'a> {
    /// The store's id.
    pub(super) id: &'a str,
    /// Its language.
    pub(super) home: &'a str,
    /// Its currency and limits, if they can be.
    pub(super) money: Option<(Currency, Levels)>,
}

impl Reader<'_> {
    pub(super) fn code(&mut self, table: &Table<'_>, store: &StoreOfCode<'_>) {
        let StoreOfCode {
            id: store_id,
            home,
            money,
        } = *store;
        table.allow(FIELDS);
        let visible = |text: &str| check::visible(text, check::NAME_LEN_MAX);
        let label = self.checked("label", table.needed("label"), visible);
        if let Some(label) = label {
            let of_store = format!("{store_id} / {}", label.value);
            self.once(
                "code",
                Located {
                    value: &of_store,
                    at: label.at,
                },
            );
        }
        let enabled = table.flag("enabled");
        let why_off = self.words(table, "why_off", check::WHY_OFF_LEN_MAX);
        let note = self.note(table, home);
        let (min_minor, max_minor, levels) = self.bounds(table, money.map(|(_, levels)| levels));
        let asking = self.asking(table, levels.as_ref());
        self.draft.codes.push(DraftCode {
            store_id: store_id.to_owned(),
            label: label.map_or("", |label| label.value).to_owned(),
            at: label.map_or(table.at, |label| label.at),
            enabled,
            asking,
            min_minor,
            max_minor,
            why_off,
            note,
        });
    }

    /// Whether there is a note, of a till or of all of a store; `None` where nothing is said of it.
    pub(super) fn note(&self, table: &Table<'_>, home: &str) -> Option<NoteRule> {
        let fields = ["note", "note_label", "note_needed"];
        let is_said = fields.into_iter().any(|field| table.has(field));
        let note = table.flag("note");
        let label = self.words_of(
            table,
            "note_label",
            WordsRule {
                len_max: check::NOTE_LABEL_LEN_MAX,
                home,
            },
        );
        if note == Some(false) && label.is_some() {
            let at = table.place("note_label");
            self.mistakes
                .add(at, "`note_label` names a note that `note = false` forbids");
        }
        let asked = note.unwrap_or(label.is_some());
        let needed = self.note_needed(table, asked);
        is_said.then_some(NoteRule {
            asked,
            needed,
            label,
        })
    }

    fn note_needed(&self, table: &Table<'_>, note: bool) -> bool {
        let needed = table.flag("note_needed").unwrap_or(false);
        if needed && !note {
            let at = table.place("note_needed");
            self.mistakes.add(
                at,
                "`note_needed` wants a note that customers can't add; say `note = true`",
            );
        }
        needed
    }

    /// How the amount is found; `None` where that is left to the store.
    fn asking(&self, table: &Table<'_>, levels: Option<&Levels>) -> Option<Asking> {
        let (open, texts) = (table.flag("open"), table.texts("presets"));
        let fixed = table.text("amount");
        if fixed.is_some() && !texts.is_empty() {
            let at = table.place("presets");
            self.mistakes
                .add(at, "a code has an `amount` or `presets`, not both");
        }
        if fixed.is_some() && open == Some(true) {
            let at = table.place("open");
            self.mistakes.add(
                at,
                "a code with an `amount` takes no other, so it can't be open",
            );
        }
        if fixed.is_none() && texts.is_empty() && open == Some(false) {
            let at = table.place("open");
            self.mistakes
                .add(at, "a code that isn't open needs an `amount` or `presets`");
        }
        if fixed.is_none() && !table.has("presets") {
            return None;
        }
        let Some(levels) = levels else {
            return Some(Asking::OPEN);
        };
        if let Some(minor) = fixed.and_then(|text| self.offered("amount", text, levels)) {
            return Some(Asking::Fixed { minor });
        }
        let presets = self.presets(table, levels);
        Some(if open == Some(false) && !presets.is_empty() {
            Asking::Choice { presets }
        } else {
            Asking::Open { presets }
        })
    }

    /// Amounts to choose from, each once.
    pub(super) fn presets(&self, table: &Table<'_>, levels: &Levels) -> Vec<u64> {
        let texts = table.texts("presets");
        if let Some(beyond) = texts.get(Asking::PRESETS_MAX) {
            let (max, count) = (Asking::PRESETS_MAX, texts.len());
            let message = format!("there is room for {max} presets, not for {count}");
            self.mistakes.add(beyond.at, message);
        }
        let mut presets = Vec::new();
        for text in texts {
            match self.offered("presets", text, levels) {
                Some(preset) if presets.contains(&preset) => {
                    self.mistakes.add(text.at, "this preset is there twice");
                }
                Some(preset) => presets.push(preset),
                None => {}
            }
        }
        presets
    }

    /// An amount that is offered, if it can be paid.
    fn offered(&self, name: &str, text: Located<&str>, levels: &Levels) -> Option<u64> {
        let amount = self.read_amount(name, text, levels.currency())?;
        levels.check(amount.value, amount.at, self.mistakes);
        Some(amount.value)
    }
}
