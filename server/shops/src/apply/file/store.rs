//! `[[merchant.store]]`. What it doesn't say is its merchant's.

use domain::{Currency, CutOff, Limits};

use super::{Reader, check, code::StoreOfCode, words::WordsRule};
use crate::{
    apply::{
        draft::{DraftStore, Owner},
        levels::Levels,
        mistake::Located,
        table::Table,
    },
    day::Days,
    hours::{Hours, Wish},
    shop::{Merchant, Store},
};

const FIELDS: &[&str] = &[
    "id",
    "name",
    "mcc",
    "currency",
    "settlement_currency",
    "account",
    "time_zone",
    "day_begins",
    "opening",
    "language",
    "address",
    "min",
    "max",
    "presets",
    "note",
    "note_label",
    "note_needed",
    "brand",
    "code",
];

impl Reader<'_> {
    pub(super) fn store(&mut self, table: &Table<'_>, merchant: &Merchant, limits_at: usize) {
        table.allow(FIELDS);
        let id = self.checked("id", table.needed("id"), check::id);
        if let Some(id) = id {
            self.once("store", id);
        }
        let mcc = self.checked("mcc", table.text("mcc"), check::mcc);
        let account = self.checked("account", table.text("account"), check::account);
        let zone = self.checked("time_zone", table.needed("time_zone"), check::time_zone);
        let day_begins = self.day_begins(table);
        let opening = self.opening(table);
        let currency = self.currency("currency", table.needed("currency"));
        let settlement = self.currency("settlement_currency", table.text("settlement_currency"));
        let language = self.language(table, merchant);
        let name = self.needed_words(table, "name", WordsRule::name(&language));
        let address = self.words(table, "address", check::ADDRESS_LEN_MAX);
        let store_id = id.map_or("", |id| id.value);
        // Without a currency no amount can be read; the rest of the codes can.
        let levels = self.levels_at(currency, merchant, limits_at);
        let (min, max, levels) = self.bounds(table, levels);
        let note = self.note(table, &language);
        let presets = table.has("presets");
        let presets = levels.filter(|_| presets);
        let presets = presets.map(|levels| self.presets(table, &levels));
        let brand = self.brand(table, Owner::Store(store_id.to_owned()));
        let of = StoreOfCode {
            id: store_id,
            home: &language,
            money: currency.zip(levels),
        };
        for code in table.tables("code") {
            self.code(&code, &of);
        }
        let (Some(currency), Some(name), Some(zone)) = (currency, name, zone) else {
            return;
        };
        let store = Store {
            name,
            mcc: own_or(mcc, &merchant.mcc),
            settlement_currency: settlement,
            account: own_or(account, &merchant.account),
            days: Days::of(zone.value, day_begins.unwrap_or_default()),
            language,
            address,
            min_minor: min,
            max_minor: max,
            brand,
            ..Store::plain(store_id, merchant, zone.value, currency)
        };
        self.draft.stores.push(DraftStore {
            store,
            day_begins,
            opening,
            presets,
            note,
            at: table.at,
            currency_at: table.place("currency"),
        });
    }

    /// What the levels above a store allow, if its currency is known.
    fn levels_at(
        &self,
        currency: Option<Currency>,
        merchant: &Merchant,
        at: usize,
    ) -> Option<Levels> {
        let currency = currency?;
        let value = merchant.limits.of(currency);
        self.levels_under(currency, value.map(|value| Located { value, at }))
    }

    /// When its days begin, if the file says so.
    fn day_begins(&self, table: &Table<'_>) -> Option<CutOff> {
        let found = self.checked("day_begins", table.text("day_begins"), check::day_begins);
        found.and_then(|found| CutOff::parse(found.value))
    }

    /// When it is open, if the file says so; no line is always.
    fn opening(&self, table: &Table<'_>) -> Option<Wish> {
        if !table.has("opening") {
            return None;
        }
        let lines = table.texts("opening");
        if lines.is_empty() {
            return Some(Wish::Always);
        }
        match Hours::read(lines.iter().map(|line| line.value)) {
            Ok(hours) => Some(Wish::At(hours)),
            Err(wrong) => self.wrong("opening", table.place("opening"), &wrong.to_string()),
        }
    }

    /// What the installation and the merchant allow of a currency.
    fn levels_under(&self, currency: Currency, above: Option<Located<&Limits>>) -> Option<Levels> {
        let mut levels = self.levels(currency)?;
        // What the merchant's limits contradict was told there, once for all stores.
        levels.narrow(above, &crate::apply::mistake::Mistakes::of(""));
        Some(levels)
    }

    /// The store's own language, or the first of its merchant's.
    fn language(&self, table: &Table<'_>, merchant: &Merchant) -> String {
        let found = match merchant.languages.first() {
            Some(first) if table.text("language").is_none() => return first.clone(),
            Some(_) => table.text("language"),
            None => table.needed("language"),
        };
        let found = self.checked("language", found, check::language);
        found.map_or("", |found| found.value).to_owned()
    }

    /// What the installation allows of a currency.
    pub(super) fn levels(&self, currency: Currency) -> Option<Levels> {
        let mut levels = Levels::of(currency)?;
        let above = self.installation.of(currency);
        levels.narrow(above.map(|value| Located { value, at: 0 }), self.mistakes);
        Some(levels)
    }

    /// `min` and `max` of a store or a code, and what the levels allow together with them.
    pub(super) fn bounds(
        &self,
        table: &Table<'_>,
        levels: Option<Levels>,
    ) -> (Option<u64>, Option<u64>, Option<Levels>) {
        let Some(mut levels) = levels else {
            return (None, None, None);
        };
        let currency = levels.currency();
        let min = self.amount(table, "min", currency);
        let max = self.amount(table, "max", currency);
        let value = |found: Option<Located<u64>>| found.map(|found| found.value);
        let at = min.or(max).map_or(table.at, |found| found.at);
        match Limits::new(currency, value(min), value(max)) {
            Ok(_) if min.is_none() && max.is_none() => {}
            Ok(own) => levels.narrow(Some(Located { value: &own, at }), self.mistakes),
            Err(error) => self.mistakes.add(at, format!("no amount fits: {error}")),
        }
        (value(min), value(max), Some(levels))
    }
}

/// What is said here, or else above.
fn own_or(own: Option<Located<&str>>, above: &str) -> String {
    own.map_or(above, |own| own.value).to_owned()
}
