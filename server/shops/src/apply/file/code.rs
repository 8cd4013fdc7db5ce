//! `[[merchant.store.code]]`: a counter and how customers pay there.

use domain::{Asking, Currency, Words};

use super::{Reader, check, words::WordsRule};
use crate::apply::{draft::DraftCode, levels::Levels, mistake::Located, table::Table};

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
        let (note, note_label) = self.note(table, home);
        let note_needed = self.note_needed(table, note);
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
            note_needed,
            note_label,
        });
    }

    fn note(&self, table: &Table<'_>, home: &str) -> (bool, Option<Words>) {
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
        (note.unwrap_or(label.is_some()), label)
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

    fn asking(&self, table: &Table<'_>, levels: Option<&Levels>) -> Asking {
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
        let Some(levels) = levels else {
            return Asking::OPEN;
        };
        let offered = |name, text| self.offered(name, text, levels);
        if let Some(minor) = fixed.and_then(|text| offered("amount", text)) {
            return Asking::Fixed { minor };
        }
        if let Some(beyond) = texts.get(Asking::PRESETS_MAX) {
            let (max, count) = (Asking::PRESETS_MAX, texts.len());
            let message = format!("there is room for {max} presets, not for {count}");
            self.mistakes.add(beyond.at, message);
        }
        let mut presets = Vec::new();
        for text in texts {
            match offered("presets", text) {
                Some(preset) if presets.contains(&preset) => {
                    self.mistakes.add(text.at, "this preset is there twice");
                }
                Some(preset) => presets.push(preset),
                None => {}
            }
        }
        if open == Some(false) && !presets.is_empty() {
            Asking::Choice { presets }
        } else {
            Asking::Open { presets }
        }
    }

    /// An amount that is offered, if it can be paid.
    fn offered(&self, name: &str, text: Located<&str>, levels: &Levels) -> Option<u64> {
        let amount = self.read_amount(name, text, levels.currency())?;
        levels.check(amount.value, amount.at, self.mistakes);
        Some(amount.value)
    }
}
