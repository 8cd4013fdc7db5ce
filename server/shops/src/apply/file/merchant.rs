//! `[[merchant]]`.

use domain::{LimitList, Region, Words};

use super::{Reader, check, words::WordsRule};
use crate::{
    accounts,
    apply::{draft::Owner, mistake::Located, table::Table},
    shop::Merchant,
};

const FIELDS: &[&str] = &[
    "id",
    "name",
    "mcc",
    "region",
    "settlement_currency",
    "languages",
    "contact",
    "account",
    "limits",
    "brand",
    "store",
];

impl Reader<'_> {
    pub(super) fn merchant(&mut self, table: &Table<'_>) {
        table.allow(FIELDS);
        let id = self.checked("id", table.needed("id"), check::id);
        if let Some(id) = id {
            self.once("merchant", id);
        }
        let languages = self.languages(table);
        let home = languages.first().cloned().unwrap_or_default();
        let name = self.needed_words(table, "name", WordsRule::name(&home));
        let mcc = self.checked("mcc", table.needed("mcc"), check::mcc);
        let account = self.checked("account", table.text("account"), check::account);
        let settlement = self.currency("settlement_currency", table.text("settlement_currency"));
        // Stores are read even if their merchant can't be: their mistakes are told too.
        let text = |found: Option<Located<&str>>| found.map_or("", |found| found.value).to_owned();
        let merchant = Merchant {
            id: text(id),
            name: name.unwrap_or_else(|| Words::same("")),
            mcc: text(mcc),
            region: self.region(table),
            settlement_currency: settlement,
            languages,
            contact: self.words(table, "contact", check::NAME_LEN_MAX),
            account: account
                .map_or(accounts::DEFAULT, |found| found.value)
                .to_owned(),
            limits: self.limits(table),
            brand: self.brand(table, Owner::Merchant(text(id))),
        };
        let limits_at = table.place("limits");
        for store in table.tables("store") {
            self.store(&store, &merchant, limits_at);
        }
        self.draft.merchants.push(Located {
            value: merchant,
            at: table.at,
        });
    }

    fn region(&self, table: &Table<'_>) -> Option<Region> {
        let found = table.text("region")?;
        match Region::parse(found.value) {
            Ok(region) => Some(region),
            Err(_) => self.wrong(
                "region",
                found.at,
                "must be two letters of ISO 3166, such as HK",
            ),
        }
    }

    fn languages(&self, table: &Table<'_>) -> Vec<String> {
        let tags = table.texts("languages").into_iter();
        tags.filter_map(|tag| self.checked("languages", Some(tag), check::language))
            .map(|tag| tag.value.to_owned())
            .collect()
    }

    /// A merchant's limits, and that each leaves something of the installation's.
    fn limits(&self, table: &Table<'_>) -> LimitList {
        let Some(found) = table.text("limits") else {
            return LimitList::default();
        };
        let list = LimitList::parse(found.value).unwrap_or_else(|bad| {
            self.mistakes.add(found.at, bad.to_string());
            LimitList::default()
        });
        for limits in list.iter() {
            let levels = self.levels(limits.currency());
            if let Some(mut levels) = levels {
                let level = Located {
                    value: limits,
                    at: found.at,
                };
                levels.narrow(Some(level), self.mistakes);
            }
        }
        list
    }
}
