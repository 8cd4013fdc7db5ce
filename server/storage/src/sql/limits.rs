//! Limits of refunds, as owners set them.

use consent::{
    limit::{Rules, Setting},
    store::Change,
};
use domain::{Currency, Money};
use foundation::store::StoreError;
use people::role::Role;

use super::{
    Connection, Database, Row, database,
    rows::{corrupt, integer, minor, optional_integer, optional_minor, parsed, text, unsigned},
    transaction::Transaction,
};

fn setting(row: &Row) -> Result<Setting, StoreError> {
    let optional = |what: &'static str| {
        let held = optional_integer(row, what)?;
        held.map(|held| unsigned(held, what)).transpose()
    };
    let age = optional("age_days")?.map(u16::try_from).transpose();
    Ok(Setting {
        role: Role::parse(&text(row, "role")?).ok_or(corrupt("role"))?,
        currency: parsed(row, "currency", Currency::parse)?,
        each_minor: optional("each_minor")?,
        day_minor: optional("day_minor")?,
        age_days: age.map_err(|_| corrupt("age_days"))?,
    })
}

fn above(row: &Row) -> Result<Money, StoreError> {
    let currency = parsed(row, "currency", Currency::parse)?;
    let minor = unsigned(integer(row, "above_minor")?, "above_minor")?;
    Money::from_minor(minor, currency).map_err(|_| corrupt("above_minor"))
}

/// What is set at a shop.
pub(super) async fn rules(on: &mut Connection, merchant: &str) -> Result<Rules, StoreError> {
    let sql = "SELECT role, currency, each_minor, day_minor, age_days FROM refund_limits \
               WHERE merchant_id = $1 ORDER BY currency, role";
    let settings = sqlx::query(sql).bind(merchant).fetch_all(&mut *on).await;
    let settings = settings.map_err(database)?;
    let sql = "SELECT currency, above_minor FROM refund_four_eyes \
               WHERE merchant_id = $1 ORDER BY currency";
    let four_eyes = sqlx::query(sql).bind(merchant).fetch_all(on).await;
    let four_eyes = four_eyes.map_err(database)?;
    Ok(Rules {
        // A limit that can't be read is not left out: that would be none.
        settings: settings.iter().map(setting).collect::<Result<_, _>>()?,
        four_eyes: four_eyes.iter().map(above).collect::<Result<_, _>>()?,
    })
}

impl Database {
    pub(super) async fn forget_rules(
        &self,
        tx: &mut Transaction<'_>,
        change: &Change,
    ) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM refund_limits WHERE merchant_id = $1 AND currency = $2",
            "DELETE FROM refund_four_eyes WHERE merchant_id = $1 AND currency = $2",
        ] {
            let gone = sqlx::query(sql).bind(&change.merchant);
            let gone = gone.bind(change.currency.code()).execute(&mut **tx).await;
            gone.map_err(|error| self.failed(error))?;
        }
        Ok(())
    }

    pub(super) async fn keep_rules(
        &self,
        tx: &mut Transaction<'_>,
        change: &Change,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO refund_limits (merchant_id, role, currency, each_minor, day_minor, \
                   age_days) VALUES ($1, $2, $3, $4, $5, $6)";
        for set in &change.settings {
            sqlx::query(sql)
                .bind(&change.merchant)
                .bind(set.role.as_str())
                .bind(change.currency.code())
                .bind(optional_minor(set.each_minor)?)
                .bind(optional_minor(set.day_minor)?)
                .bind(set.age_days.map(i64::from))
                .execute(&mut **tx)
                .await
                .map_err(|error| self.failed(error))?;
        }
        let Some(above) = change.four_eyes else {
            return Ok(());
        };
        let sql = "INSERT INTO refund_four_eyes (merchant_id, currency, above_minor) \
                   VALUES ($1, $2, $3)";
        let kept = sqlx::query(sql).bind(&change.merchant);
        let kept = kept
            .bind(change.currency.code())
            .bind(minor(above.minor())?)
            .execute(&mut **tx)
            .await;
        kept.map(|_| ()).map_err(|error| self.failed(error))
    }
}
