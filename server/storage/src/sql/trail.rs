//! The trail. An entry is written in the transaction of what it tells, as the last thing there: whoever adds
//! one holds the chain's head until that is committed, and nothing is waited for behind it.

use async_trait::async_trait;
use sqlx::{AssertSqlSafe, QueryBuilder};
use trail::{
    action::Action,
    author::{Author, Who},
    deed::Deed,
    entry::Entry,
    store::{Head, Sight, TrailStore, Wanted},
};

use super::{
    Connection, Database, Row, database,
    dialect::{self, Engine},
    pages,
    rows::{self, integer, text},
    transaction::Transaction,
};
use crate::storable::storable;
use foundation::{
    clock::{Clock as _, SystemClock},
    page::{Cursor, Listed, Page},
    store::StoreError,
};

/// What [`entry`] reads.
const SELECTED: &str = "SELECT chain, number, at_ms, who, who_id, name, via, network, action, object, \
    store, refused, detail, digest FROM trail WHERE chain = ";

/// The chain's head, made if there is none.
const BEGIN: &str = "INSERT INTO trail_heads (chain, number, digest, gone, gone_digest) \
    VALUES ($1, 0, '', 0, '') ON CONFLICT (chain) DO NOTHING";
const HEAD: &str = "SELECT number, digest FROM trail_heads WHERE chain = $1";
const MOVE: &str = "UPDATE trail_heads SET number = $2, digest = $3 WHERE chain = $1";
/// Entries without a head are a chain, too: one whose head is gone.
pub(crate) const HEADS: &str = "SELECT chain, number, digest, gone, gone_digest FROM trail_heads UNION ALL \
    SELECT DISTINCT t.chain, -1, '', 0, '' FROM trail t WHERE NOT EXISTS \
    (SELECT 1 FROM trail_heads h WHERE h.chain = t.chain) ORDER BY chain";

fn entry(row: &Row) -> Result<Entry, StoreError> {
    Ok(Entry {
        chain: text(row, "chain")?,
        number: integer(row, "number")?,
        at_ms: integer(row, "at_ms")?,
        who: text(row, "who")?,
        who_id: text(row, "who_id")?,
        name: text(row, "name")?,
        via: text(row, "via")?,
        network: text(row, "network")?,
        action: text(row, "action")?,
        object: text(row, "object")?,
        store: text(row, "store")?,
        refused: text(row, "refused")?,
        detail: text(row, "detail")?,
        digest: text(row, "digest")?,
    })
}

pub(crate) fn head(row: &Row) -> Result<Head, StoreError> {
    Ok(Head {
        chain: text(row, "chain")?,
        number: integer(row, "number")?,
        digest: text(row, "digest")?,
        gone: integer(row, "gone")?,
        gone_digest: text(row, "gone_digest")?,
    })
}

/// What whoever acts is called now; an operator by the name they have at the command line.
pub(super) async fn called(tx: &mut Connection, who: &Who) -> Result<String, sqlx::Error> {
    let (sql, id) = match who {
        Who::Person(id) | Who::Key(id) => ("SELECT name FROM people WHERE id = $1", id),
        Who::Screen(id) => ("SELECT name FROM screens WHERE id = $1", id),
        Who::Operator(name) => return Ok(name.clone()),
        Who::Stranger | Who::System => return Ok(String::new()),
    };
    let name: Option<String> = sqlx::query_scalar(sql)
        .bind(storable(id))
        .fetch_optional(tx)
        .await?;
    Ok(name.unwrap_or_default())
}

async fn keep(tx: &mut Connection, entry: &Entry) -> Result<(), sqlx::Error> {
    let sql = "INSERT INTO trail (chain, number, at_ms, who, who_id, name, via, network, action, object, \
               store, refused, detail, digest) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    sqlx::query(sql)
        .bind(&entry.chain)
        .bind(entry.number)
        .bind(entry.at_ms)
        .bind(&entry.who)
        .bind(&entry.who_id)
        .bind(&entry.name)
        .bind(&entry.via)
        .bind(&entry.network)
        .bind(&entry.action)
        .bind(&entry.object)
        .bind(&entry.store)
        .bind(&entry.refused)
        .bind(&entry.detail)
        .bind(&entry.digest)
        .execute(tx)
        .await
        .map(|_| ())
}

/// Adds an entry behind the chain's last one.
async fn added(tx: &mut Connection, deed: &Deed) -> Result<(), sqlx::Error> {
    let author = Author::acting();
    let now = SystemClock.now();
    let mut own = deed.signed(&author, now);
    own.name = called(tx, deed.who.as_ref().unwrap_or(&author.who)).await?;
    for part in [
        &mut own.chain,
        &mut own.who_id,
        &mut own.object,
        &mut own.name,
    ] {
        *part = storable(part).into_owned();
    }
    sqlx::query(BEGIN)
        .bind(&own.chain)
        .execute(&mut *tx)
        .await?;
    let sql = [HEAD, dialect::HOLDING].concat();
    let held = sqlx::query_as(AssertSqlSafe(sql)).bind(own.chain.clone());
    let (mut number, mut before): (i64, String) = held.fetch_one(&mut *tx).await?;
    if number == 0 {
        let begun = Deed::of(&own.chain, Action::TrailBegun, "").at(own.at());
        let begun = begun.signed(&Author::system(), now);
        let begun = Entry { number: 1, ..begun }.sealed(&before);
        keep(tx, &begun).await?;
        (number, before) = (1, begun.digest);
    }
    own.number = number.saturating_add(1);
    let own = own.sealed(&before);
    keep(tx, &own).await?;
    let moved = sqlx::query(MOVE).bind(&own.chain).bind(own.number);
    moved.bind(&own.digest).execute(tx).await.map(|_| ())
}

impl Transaction<'_> {
    /// Writes down what is done in this transaction.
    pub(super) async fn tell(&mut self, deed: &Deed) -> Result<(), StoreError> {
        self.changes_shops |= deed.action.is_of_shops();
        let done = added(self, deed).await;
        done.map_err(|error| self.store.failed(error))
    }
}

/// The question for some entries of a chain, the latest first.
pub(crate) fn question(chain: &str, wanted: &Wanted, page: &Page) -> QueryBuilder<Engine> {
    let (number, _) = pages::from_newest(page);
    let mut query = QueryBuilder::<Engine>::new(SELECTED);
    query.push_bind(storable(chain).into_owned());
    query.push(" AND number < ").push_bind(number);
    match &wanted.sight {
        Sight::All => {}
        Sight::Own(person) => {
            query.push(" AND who_id = ").push_bind(person.clone());
        }
        Sight::Stores { stores, person } => {
            query.push(" AND (who_id = ").push_bind(person.clone());
            for store in stores {
                query.push(" OR store = ").push_bind(store.clone());
            }
            query.push(")");
        }
    }
    if let Some(who) = &wanted.who {
        query.push(" AND who_id = ");
        query.push_bind(storable(who).into_owned());
    }
    if !wanted.actions.is_empty() {
        let names: Vec<_> = wanted.actions.iter().map(|one| one.as_str()).collect();
        query.push(format!(" AND action IN ({})", rows::names(&names)));
    }
    if let Some(since) = wanted.since {
        query.push(" AND at_ms >= ").push_bind(since.0);
    }
    if let Some(until) = wanted.until {
        query.push(" AND at_ms < ").push_bind(until.0);
    }
    query.push(" ORDER BY number DESC LIMIT ");
    query.push_bind(pages::one_more(page));
    query
}

#[async_trait]
impl TrailStore for Database {
    async fn tell(&self, deed: &Deed) -> Result<(), StoreError> {
        self.writing().await?.commit_with(deed).await
    }

    async fn trail(
        &self,
        chain: &str,
        wanted: &Wanted,
        page: &Page,
    ) -> Result<Listed<Entry>, StoreError> {
        let mut query = question(chain, wanted, page);
        let rows = query
            .build()
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        // One that is left out would be a deed that never was.
        let all: Vec<Entry> = rows.iter().map(entry).collect::<Result<_, _>>()?;
        let stands = |entry: &Entry| Ok(Cursor::behind(entry.number, entry.number));
        Listed::of(all, page.limit, stands, Some)
    }

    async fn trail_after(
        &self,
        chain: &str,
        number: i64,
        limit: u32,
    ) -> Result<Vec<Entry>, StoreError> {
        let sql = [SELECTED, "$1 AND number > $2 ORDER BY number LIMIT $3"].concat();
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(chain.to_owned())
            .bind(number)
            .bind(i64::from(limit));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter().map(entry).collect()
    }

    async fn trail_heads(&self) -> Result<Vec<Head>, StoreError> {
        let rows = sqlx::query(HEADS).fetch_all(&self.pool).await;
        rows.map_err(database)?.iter().map(head).collect()
    }
}
