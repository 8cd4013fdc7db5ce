//! What people have heard of, and telling them more. What they hear waits in the ledger's database, with all else that
//! people are told.

use std::collections::BTreeSet;

use ::notices::fact::{Fact, Happened};
use ::payouts::news::{News, Said, Whom};
use foundation::store::StoreError;
use sqlx::QueryBuilder;

use super::{
    super::{Database, database, dialect::Engine, rows::text},
    PayoutFiles, reading, shares,
};
use crate::{Storage, storable::storable};

/// What is written in one statement.
const AT_ONCE: usize = 500;

pub(super) async fn noticed(store: &Database) -> Result<BTreeSet<String>, StoreError> {
    let rows = sqlx::query("SELECT key FROM noticed").fetch_all(&store.pool);
    let rows = rows.await.map_err(database)?;
    rows.iter().map(|row| text(row, "key")).collect()
}

pub(super) async fn put_noticed(
    store: &Database,
    keys: &BTreeSet<String>,
) -> Result<(), StoreError> {
    let keys: Vec<&String> = keys.iter().collect();
    let mut tx = store.writing().await?;
    let gone = sqlx::query("DELETE FROM noticed").execute(&mut *tx).await;
    gone.map_err(|error| store.failed(error))?;
    for some in keys.chunks(AT_ONCE) {
        let mut query = QueryBuilder::<Engine>::new("INSERT INTO noticed (key) ");
        query.push_values(some, |mut values, key| {
            values.push_bind(storable(key).into_owned());
        });
        let put = query.build().execute(&mut *tx).await;
        put.map_err(|error| store.failed(error))?;
    }
    tx.commit().await
}

impl PayoutFiles {
    pub(super) async fn tell_that(&self, news: &News) -> Result<(), StoreError> {
        let Some(ledger) = &self.ledger else {
            return Ok(());
        };
        let merchant = match &news.whom {
            Whom::Merchant(merchant) => Some(merchant.clone()),
            Whom::Sources(sources) => self.only_merchant(&**ledger, sources).await?,
        };
        let Some(merchant) = merchant else {
            // What is of several together is the operator's, who has alarms.
            return Ok(());
        };
        let fact = match &news.said {
            Said::Open { count, missing } => Fact::Money {
                count: *count,
                missing: *missing,
            },
            Said::Refused(file) => Fact::MoneyFile { file: file.clone() },
        };
        let happened = Happened {
            merchant: Some(merchant),
            store: None,
            at: news.at,
            fact,
        };
        ledger.tell_of(&happened).await
    }

    /// Whoever is paid alone by all of these, and always was.
    async fn only_merchant(
        &self,
        ledger: &dyn Storage,
        names: &[String],
    ) -> Result<Option<String>, StoreError> {
        let sources = reading::sources(&self.database).await?;
        let mut merchants = BTreeSet::new();
        for source in sources.iter().filter(|one| names.contains(&one.name)) {
            let Some(only) = ledger.only_merchant_of(&source.account).await? else {
                return Ok(None);
            };
            if shares::has_others(&self.database, &source.name, &only).await? {
                return Ok(None);
            }
            merchants.insert(only);
        }
        let first = merchants.pop_first();
        Ok(first.filter(|_| merchants.is_empty()))
    }
}
