//! One merchant, store or code into its tables, inside somebody's transaction.

use std::collections::BTreeMap;

use domain::{CutOff, Day, EntryCode};
use sqlx::Row as _;

use super::super::{
    Connection, brands, database,
    rows::{self, optional_minor},
    shop_rows, till_rules,
};
use foundation::store::StoreError;
use shops::{
    day::DayRule,
    shop::{Code, Directory, Merchant, Store},
};

/// The merchants of the stores that these changes name.
pub(super) async fn owners(
    tx: &mut Connection,
    changes: &Directory,
) -> Result<BTreeMap<String, String>, sqlx::Error> {
    let mut owners = BTreeMap::new();
    for code in &changes.codes {
        if owners.contains_key(&code.store_id) {
            continue;
        }
        let sql = "SELECT merchant_id FROM stores WHERE id = $1";
        let owner = sqlx::query_scalar(sql).bind(&code.store_id);
        let owner: String = owner.fetch_one(&mut *tx).await?;
        owners.insert(code.store_id.clone(), owner);
    }
    Ok(owners)
}

pub(super) async fn merchant(tx: &mut Connection, merchant: &Merchant) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO merchants (id, name, names, mcc, region, settlement_currency, languages, \
         contact, account, limits, brand) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, names = excluded.names, \
         mcc = excluded.mcc, \
         region = excluded.region, settlement_currency = excluded.settlement_currency, \
         languages = excluded.languages, contact = excluded.contact, \
         account = excluded.account, limits = excluded.limits, \
         brand = COALESCE(excluded.brand, merchants.brand)",
    )
    .bind(&merchant.id)
    .bind(merchant.name.own())
    .bind(shop_rows::by_language(&merchant.name))
    .bind(&merchant.mcc)
    .bind(merchant.region.map(domain::Region::code))
    .bind(merchant.settlement_currency.map(domain::Currency::code))
    .bind(merchant.languages.join(","))
    .bind(merchant.contact.as_deref())
    .bind(&merchant.account)
    .bind(merchant.limits.to_string())
    .bind(brand(merchant.brand.as_ref())?)
    .execute(tx)
    .await
    .map_err(database)?;
    Ok(())
}

pub(super) async fn store(tx: &mut Connection, store: &Store) -> Result<(), StoreError> {
    // The condition is what keeps a payment that comes at this moment in the currency it was
    // made in.
    let written = sqlx::query(
        "INSERT INTO stores (id, merchant_id, name, names, mcc, currency, settlement_currency, account, \
         time_zone, language, address, min_minor, max_minor, brand, opening, presets, note, note_needed, \
         note_label, note_labels) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, names = excluded.names, \
         mcc = excluded.mcc, \
         currency = excluded.currency, settlement_currency = excluded.settlement_currency, \
         account = excluded.account, time_zone = excluded.time_zone, \
         language = excluded.language, address = excluded.address, \
         min_minor = excluded.min_minor, max_minor = excluded.max_minor, \
         brand = COALESCE(excluded.brand, stores.brand), in_office = FALSE, \
         opening = excluded.opening, presets = excluded.presets, note = excluded.note, \
         note_needed = excluded.note_needed, note_label = excluded.note_label, \
         note_labels = excluded.note_labels \
         WHERE stores.merchant_id = excluded.merchant_id AND (stores.currency = excluded.currency \
         OR NOT EXISTS (SELECT 1 FROM payments p WHERE p.store_id = excluded.id))",
    )
    .bind(&store.id)
    .bind(&store.merchant_id)
    .bind(store.name.own())
    .bind(shop_rows::by_language(&store.name))
    .bind(&store.mcc)
    .bind(store.currency.code())
    // Empty where the store says nothing: the column is older than that.
    .bind(store.settlement_currency.map_or("", domain::Currency::code))
    .bind(&store.account)
    .bind(&store.time_zone)
    .bind(&store.language)
    .bind(store.address.as_deref())
    .bind(optional_minor(store.min_minor)?)
    .bind(optional_minor(store.max_minor)?)
    .bind(brand(store.brand.as_ref())?)
    .bind(store.opening.as_ref().map(ToString::to_string))
    .bind(shop_rows::presets(&store.presets))
    .bind(store.note.asked)
    .bind(store.note.needed)
    .bind(store.note.label.as_ref().map(domain::Words::own))
    .bind(store.note.label.as_ref().and_then(shop_rows::by_language))
    .execute(&mut *tx)
    .await
    .map_err(database)?;
    if written.rows_affected() != 1 {
        return Err(StoreError::Conflict);
    }
    for rule in store.days.rules() {
        day_rule(tx, &store.id, rule).await?;
    }
    Ok(())
}

/// How the days before that were counted.
pub(super) async fn rule_before(
    tx: &mut Connection,
    store: &str,
    rule: &DayRule,
) -> Result<Option<DayRule>, StoreError> {
    let sql = "SELECT from_day, time_zone, cut_off FROM day_rules \
               WHERE store_id = $1 AND from_day < $2 ORDER BY from_day DESC LIMIT 1";
    let row = sqlx::query_as(sql).bind(store).bind(rule.from.to_string());
    let row: Option<(String, String, i64)> = row.fetch_optional(tx).await.map_err(database)?;
    let what = "day_rules";
    let read = |(from, zone, cut_off): (String, String, i64)| {
        let minutes = u16::try_from(cut_off).ok();
        Some(DayRule {
            from: Day::parse(&from).ok()?,
            zone,
            cut_off: minutes.and_then(CutOff::minutes)?,
        })
    };
    row.map(|row| read(row).ok_or(StoreError::Corrupt { what }))
        .transpose()
}

/// How a store's days are counted from a day on. What counted from ever stays as it is.
pub(super) async fn day_rule(
    tx: &mut Connection,
    store: &str,
    rule: &DayRule,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO day_rules (store_id, from_day, time_zone, cut_off) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (store_id, from_day) DO UPDATE SET time_zone = excluded.time_zone, \
         cut_off = excluded.cut_off WHERE day_rules.from_day <> '1970-01-01'",
    )
    .bind(store)
    .bind(rule.from.to_string())
    .bind(&rule.zone)
    .bind(i64::from(rule.cut_off.in_minutes()))
    .execute(tx)
    .await
    .map_err(database)?;
    Ok(())
}

fn brand(brand: Option<&brand::Brand>) -> Result<Option<String>, StoreError> {
    brand.map(brands::written).transpose()
}

/// Whether customers can pay at a code, as it is before it is written.
pub(super) async fn is_on(tx: &mut Connection, code: &EntryCode) -> Result<bool, StoreError> {
    let sql = "SELECT t.enabled FROM codes c JOIN tills t ON t.id = c.till_id WHERE c.code = $1";
    let row = sqlx::query(sql).bind(code.as_str());
    let row = row.fetch_optional(tx).await.map_err(database)?;
    row.map_or(Ok(false), |row| rows::flag(&row, "enabled"))
}

pub(super) async fn code(tx: &mut Connection, code: &Code) -> Result<(), StoreError> {
    let till: i64 = till_rules::bound(till_rules::APPLY, code)?
        .bind(code.store_id.clone())
        .bind(code.label.clone())
        .bind(code.enabled)
        .bind(code.why_off.clone())
        .fetch_one(&mut *tx)
        .await
        .and_then(|row| row.try_get(0))
        .map_err(database)?;
    sqlx::query(
        "INSERT INTO codes (code, till_id) SELECT $1, $2 \
         WHERE NOT EXISTS (SELECT 1 FROM codes WHERE till_id = $3)",
    )
    .bind(code.code.as_str())
    .bind(till)
    .bind(till)
    .execute(tx)
    .await
    .map_err(database)?;
    Ok(())
}
