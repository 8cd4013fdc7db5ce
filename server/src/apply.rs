//! Merchants, stores and codes from a TOML file into the store. Repeatable: what is there is
//! changed, what is not mentioned is left alone, and a code keeps its text for ever.

use std::collections::HashSet;

use domain::{Currency, EntryCode, Limits, Money, NumberStyle, money::parse::parse_typed};
use serde::Deserialize;

use crate::{
    randomness::Randomness,
    shop::{Code, Merchant, Store},
    storage::{Storage, StoreError},
};

/// Why a file can't be applied. Nothing of it was, unless the store itself failed.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// Not TOML, or not our tables; says line and column.
    #[error("{0}")]
    Syntax(#[from] toml::de::Error),
    /// Everything that is wrong with the contents.
    #[error("the file can't be applied:\n  - {}", .0.join("\n  - "))]
    Contents(Vec<String>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    merchant: Vec<MerchantEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MerchantEntry {
    id: String,
    name: String,
    mcc: String,
    #[serde(default)]
    store: Vec<StoreEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoreEntry {
    id: String,
    name: String,
    mcc: Option<String>,
    currency: String,
    settlement_currency: Option<String>,
    time_zone: String,
    language: String,
    #[serde(default)]
    code: Vec<CodeEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeEntry {
    label: String,
    #[serde(default = "enabled")]
    enabled: bool,
    min: Option<String>,
    max: Option<String>,
    #[serde(default)]
    note: bool,
}

const fn enabled() -> bool {
    true
}

/// What a file says, parsed.
#[derive(Debug, Default)]
struct Parsed {
    merchants: Vec<Merchant>,
    stores: Vec<Store>,
    codes: Vec<Code>,
    problems: Vec<String>,
    ids: HashSet<String>,
}

/// Applies a file's text; returns how many codes it mentions.
pub async fn apply(
    text: &str,
    store: &dyn Storage,
    randomness: &dyn Randomness,
) -> Result<usize, ApplyError> {
    let file: File = toml::from_str(text)?;
    let mut parsed = Parsed::default();
    for merchant in file.merchant {
        parsed.merchant(merchant, randomness);
    }
    if !parsed.problems.is_empty() {
        return Err(ApplyError::Contents(parsed.problems));
    }
    for merchant in &parsed.merchants {
        store.put_merchant(merchant).await?;
    }
    for entry in &parsed.stores {
        store.put_store(entry).await?;
    }
    for code in &parsed.codes {
        store.put_code(code).await?;
    }
    Ok(parsed.codes.len())
}

impl Parsed {
    fn merchant(&mut self, entry: MerchantEntry, randomness: &dyn Randomness) {
        self.check_id("merchant", &entry.id);
        self.check_text("merchant", &entry.id, &entry.name);
        self.check_mcc(&entry.id, &entry.mcc);
        let merchant = Merchant {
            id: entry.id,
            name: entry.name,
            mcc: entry.mcc,
        };
        for store in entry.store {
            self.store(store, &merchant, randomness);
        }
        self.merchants.push(merchant);
    }

    fn store(&mut self, entry: StoreEntry, merchant: &Merchant, randomness: &dyn Randomness) {
        self.check_id("store", &entry.id);
        self.check_text("store", &entry.id, &entry.name);
        let mcc = entry.mcc.unwrap_or_else(|| merchant.mcc.clone());
        self.check_mcc(&entry.id, &mcc);
        if jiff::tz::TimeZone::get(&entry.time_zone).is_err() {
            self.problem(
                &entry.id,
                "time_zone is not an IANA name such as Asia/Tokyo",
            );
        }
        let settlement = entry
            .settlement_currency
            .as_deref()
            .unwrap_or(&entry.currency);
        let currencies = (
            self.currency(&entry.id, &entry.currency),
            self.currency(&entry.id, settlement),
        );
        let (Some(currency), Some(settlement_currency)) = currencies else {
            return;
        };
        for code in entry.code {
            self.code(code, (&entry.id, currency), randomness);
        }
        self.stores.push(Store {
            id: entry.id,
            merchant_id: merchant.id.clone(),
            name: entry.name,
            mcc,
            currency,
            settlement_currency,
            time_zone: entry.time_zone,
            language: entry.language,
        });
    }

    fn code(
        &mut self,
        entry: CodeEntry,
        (store, currency): (&str, Currency),
        randomness: &dyn Randomness,
    ) {
        self.check_id("code", &format!("{store} / {}", entry.label));
        self.check_text("code", store, &entry.label);
        let min = self.amount(store, entry.min.as_deref(), currency);
        let max = self.amount(store, entry.max.as_deref(), currency);
        if Limits::new(currency, min, max).is_err() {
            self.problem(store, "a code's min is above its max");
        }
        self.codes.push(Code {
            code: EntryCode::from_random(randomness.bytes()),
            store_id: store.to_owned(),
            label: entry.label,
            enabled: entry.enabled,
            min_minor: min,
            max_minor: max,
            note: entry.note,
        });
    }

    fn amount(&mut self, id: &str, text: Option<&str>, currency: Currency) -> Option<u64> {
        let amount = parse_typed(text?, currency, &NumberStyle::PLAIN_DOT).ok();
        if amount.is_none() {
            self.problem(id, "min and max are amounts such as \"12.50\"");
        }
        amount.map(Money::minor)
    }

    fn currency(&mut self, id: &str, text: &str) -> Option<Currency> {
        let currency = Currency::parse(text).ok();
        if currency.is_none() {
            self.problem(id, "currency is not three letters of ISO 4217 such as HKD");
        }
        currency
    }

    fn check_id(&mut self, kind: &str, id: &str) {
        if id.is_empty() || id.chars().count() > 64 {
            self.problem(id, "ids have 1 to 64 characters");
        }
        if !self.ids.insert(format!("{kind} {id}")) {
            self.problem(id, &format!("this {kind} is there twice"));
        }
    }

    fn check_text(&mut self, kind: &str, id: &str, text: &str) {
        let length = text.chars().count();
        if length == 0 || length > 128 || text.chars().any(char::is_control) {
            self.problem(
                id,
                &format!("a {kind}'s name has 1 to 128 visible characters"),
            );
        }
    }

    fn check_mcc(&mut self, id: &str, mcc: &str) {
        if mcc.len() != 4 || !mcc.bytes().all(|byte| byte.is_ascii_digit()) {
            self.problem(id, "mcc is a category code of four digits such as 5814");
        }
    }

    fn problem(&mut self, id: &str, what: &str) {
        self.problems.push(format!("{id}: {what}"));
    }
}
