//! Histories: written once, for payments and refunds. What is particular about each is said beside its
//! other statements.

use async_trait::async_trait;
use sqlx::AssertSqlSafe;

use super::{
    Database, Row, database,
    due::{self, Lease, Seen},
    events::Told,
    pages,
    rows::{corrupt, integer, parsed, text},
    shop_rows,
    transaction::Transaction,
    upkeep::Named,
};
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use payments::{
    store::{After, HistoryStore},
    subject::{Entry, Event, Subject},
};

use crate::storable::storable;
use trail::deed::Deed;

/// What is particular about keeping a payment, or a refund.
#[async_trait]
pub(crate) trait Stored: Subject {
    /// Its table, as far as what is due is concerned.
    const DUE: due::Kind;
    /// Its rows, when one can't be read.
    const ROWS: Named;
    /// Its events, when one can't be read.
    const EVENTS: Named;
    /// One by its id.
    const BY_ID: &'static str;
    /// A page of what is not final.
    const OPEN: &'static str;
    /// Its events in order.
    const HISTORY: &'static str;
    /// One more event: id, number, kind, source, words, time.
    const EVENT: &'static str;
    /// The same for others: id, number, kind, time.
    const OUTGOING: &'static str;
    /// How the days are counted of the store it is at.
    const DAYS: &'static str;
    /// A movement of money: id, number of the event, minor units, time, business day.
    const LINE: &'static str;

    fn read(row: &Row) -> Result<Self, StoreError>;
    fn read_id(text: &str) -> Result<Self::Id, domain::IdError>;
    fn id_text(id: &Self::Id) -> &str;

    /// What of these news is written in the trail: nothing of what only customers and the gateway do.
    fn deed(&self, news: &Entry<Self>, state: Self::State) -> Option<Deed>;
    /// The payment that it is, or gives back of.
    fn payment_id(&self) -> &str;

    /// Moves its row and adds what is known; whether it was still as it was seen. The version in the
    /// condition is what keeps two writers from both winning.
    async fn moved(
        &self,
        tx: &mut Transaction<'_>,
        state: Self::State,
        facts: &Self::Facts,
    ) -> Result<bool, StoreError>;
}

impl Database {
    /// One row by a key.
    pub(super) async fn one<S: Stored>(
        &self,
        sql: &'static str,
        key: &str,
    ) -> Result<Option<S>, StoreError> {
        let row = sqlx::query(sql).bind(key).fetch_optional(&self.pool).await;
        let row = row.map_err(database)?;
        let read = |row| self.read(row, S::ROWS, S::read);
        row.as_ref().map(read).transpose()
    }

    fn event<S: Stored>(row: &Row) -> Result<Event<S::Kind>, StoreError> {
        Ok(Event {
            seq: integer(row, "seq")?,
            kind: parsed(row, "kind", S::kind)?,
            source: text(row, "source")?,
            detail: text(row, "detail")?,
            at: Timestamp(integer(row, "at_ms")?),
        })
    }

    /// Where a row stands among others of its table, by when it was made.
    pub(super) fn stands<S: Stored>(row: &Row) -> Result<Cursor, StoreError> {
        Ok(Cursor::behind(
            integer(row, "created_ms")?,
            text(row, S::DUE.key)?,
        ))
    }
}

/// News inside somebody's transaction, with all that comes with them. `false`, and to be undone,
/// when `seen` is no longer what is stored.
pub(super) async fn append_in<S: Told>(
    tx: &mut Transaction<'_>,
    seen: &S,
    news: &Entry<S>,
    after: After<S::State>,
) -> Result<bool, StoreError> {
    let store = tx.store;
    if !seen.moved(tx, after.state, &news.facts).await? {
        return Ok(false);
    }
    let id = S::id_text(seen.id());
    let seq = seen.version().saturating_add(1);
    let kind = S::kind_name(news.kind);
    // Before the event: a version before that writes beside this one leaves this to a trigger.
    let outgoing = sqlx::query(S::OUTGOING).bind(id).bind(seq).bind(kind);
    let outgoing = outgoing.bind(after.at.0).execute(&mut **tx).await;
    outgoing.map_err(|error| store.failed(error))?;
    write_line(tx, seen, news, after).await?;
    let event = sqlx::query(S::EVENT)
        .bind(id)
        .bind(seq)
        .bind(kind)
        .bind(news.source.as_str())
        .bind(storable(&news.detail))
        .bind(after.at.0);
    let event = event.execute(&mut **tx).await;
    event.map_err(|error| store.failed(error))?;
    store.set_due(tx, S::DUE.next(id, after.check)).await?;
    store.alarm(tx, &news.alarms, after.at).await?;
    if let Some(kind) = S::told(seen.state(), after.state) {
        let event = S::event(tx, seen.id(), kind, after.at).await?;
        tx.tell_systems(event).await?;
    }
    if let Some(deed) = seen.deed(news, after.state) {
        tx.tell_of_payment(deed.at(after.at), seen.payment_id())
            .await?;
    }
    Ok(true)
}

/// The movement, if money was moved.
async fn write_line<S: Stored>(
    tx: &mut Transaction<'_>,
    seen: &S,
    news: &Entry<S>,
    after: After<S::State>,
) -> Result<(), StoreError> {
    let minor = seen.moved_minor(after.state) - seen.moved_minor(seen.state());
    if minor == 0 {
        return Ok(());
    }
    // What is taken back was moved just now, whenever it came.
    let told = S::moved_at(&news.facts).filter(|_| seen.moved_minor(after.state) != 0);
    // A clock that is ahead makes no money of tomorrow, which no closing of today would take.
    let at = told.map_or(after.at, |told| told.min(after.at));
    let days = sqlx::query(S::DAYS).bind(S::id_text(seen.id()));
    let days = days.fetch_optional(&mut **tx).await.map_err(database)?;
    // Without its store it is filled in later, as a version before would leave it.
    let days = days.as_ref().map(shop_rows::days).transpose()?;
    let line = sqlx::query(S::LINE)
        .bind(S::id_text(seen.id()))
        .bind(seen.version().saturating_add(1))
        .bind(minor)
        .bind(at.0)
        .bind(days.map(|days| days.day(at).to_string()));
    let written = line.execute(&mut **tx).await;
    written.map(|_| ()).map_err(|error| tx.store.failed(error))
}

#[async_trait]
impl<S: Told> HistoryStore<S> for Database {
    async fn find(&self, id: &S::Id) -> Result<Option<S>, StoreError> {
        self.one(S::BY_ID, S::id_text(id)).await
    }

    async fn append(
        &self,
        seen: &S,
        news: &Entry<S>,
        after: After<S::State>,
    ) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        if append_in(&mut tx, seen, news, after).await? {
            return tx.commit().await;
        }
        tx.undo().await?;
        Err(StoreError::Conflict)
    }

    async fn schedule(&self, seen: &S, check: Option<Timestamp>) -> Result<(), StoreError> {
        let seen = Seen {
            kind: S::DUE,
            id: S::id_text(seen.id()),
            version: seen.version(),
        };
        self.asked(seen, check).await
    }

    async fn claim(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<S::Id>, StoreError> {
        let lease = Lease {
            now,
            for_ms: lease_ms,
            limit,
        };
        let rows = self.take_due(S::DUE, lease).await?;
        let id = |row: &Row| {
            let id = text(row, S::DUE.key)?;
            S::read_id(&id).map_err(|_| corrupt(S::DUE.key))
        };
        Ok(self.readable(&rows, S::ROWS, id))
    }

    async fn history(&self, id: &S::Id) -> Result<Vec<Event<S::Kind>>, StoreError> {
        let rows = sqlx::query(S::HISTORY).bind(S::id_text(id));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        Ok(self.readable(&rows, S::EVENTS, Self::event::<S>))
    }

    async fn open(&self, page: &Page) -> Result<Listed<S>, StoreError> {
        let (at, id) = pages::from_oldest(page);
        let rows = sqlx::query(AssertSqlSafe(S::OPEN)).bind(at).bind(id);
        let rows = rows.bind(pages::one_more(page));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let read = |row: Row| self.read(&row, S::ROWS, S::read).ok();
        Listed::of(rows, page.limit, Self::stands::<S>, read)
    }
}
