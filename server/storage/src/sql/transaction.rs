//! A transaction that leaves no traces: unless it came to its end, its connection is closed.
//!
//! A connection whose COMMIT or ROLLBACK failed, on a full disk say, is neither in a transaction nor
//! out of one, and would refuse everybody who gets it from the pool next. sqlx's own transaction
//! gives it back all the same, so here transactions are begun and ended by hand.

use std::{
    ops::{Deref, DerefMut},
    sync::atomic::Ordering,
};

use sqlx::pool::PoolConnection;

use super::{Connection, Database, dialect};
use foundation::store::StoreError;

/// One transaction on a connection of the pool. Dropped without an end, it is
/// undone by closing the connection.
pub(crate) struct Transaction<'a> {
    pub(super) store: &'a Database,
    connection: PoolConnection<dialect::Engine>,
    ended: bool,
    /// Whether it was told of a change of shops.
    pub(super) changes_shops: bool,
}

impl Database {
    /// Takes the only writer's place from before the first look.
    pub(crate) async fn writing(&self) -> Result<Transaction<'_>, StoreError> {
        self.transaction(dialect::BEGIN_WRITING).await
    }

    /// One moment for several questions.
    pub(crate) async fn reading(&self) -> Result<Transaction<'_>, StoreError> {
        self.transaction(dialect::BEGIN_READING).await
    }

    async fn transaction(&self, begin: &'static str) -> Result<Transaction<'_>, StoreError> {
        let connection = self.pool.acquire().await;
        let mut transaction = Transaction {
            store: self,
            connection: connection.map_err(|error| self.failed(error))?,
            ended: false,
            changes_shops: false,
        };
        transaction.say(begin).await?;
        Ok(transaction)
    }
}

impl Transaction<'_> {
    /// Keeps what was done. After an error nothing was.
    pub(crate) async fn commit(mut self) -> Result<(), StoreError> {
        let done = self.say("COMMIT").await;
        // Also where the answer was lost; and not before it, or what is read meanwhile would seem new.
        if self.changes_shops {
            self.store.changes.fetch_add(1, Ordering::Release);
        }
        done?;
        self.ended = true;
        Ok(())
    }

    /// Undoes what was done, and gives a connection back that is as good as before.
    pub(crate) async fn undo(mut self) -> Result<(), StoreError> {
        self.say("ROLLBACK").await?;
        self.ended = true;
        Ok(())
    }

    async fn say(&mut self, words: &'static str) -> Result<(), StoreError> {
        let done = sqlx::raw_sql(words).execute(&mut *self.connection).await;
        done.map(|_| ()).map_err(|error| self.store.failed(error))
    }
}

impl Deref for Transaction<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl DerefMut for Transaction<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if !self.ended {
            self.connection.close_on_drop();
        }
    }
}
