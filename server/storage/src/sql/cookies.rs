//! Cookies whose secret changes: of browsers that are signed in, and of screens. Both tables have the same
//! columns for it, and the rules are `people::session`'s.

use people::{secret::Digest, session::Rotation};

use super::{Connection, Database};
use crate::storable::storable;
use foundation::{clock::Timestamp, store::StoreError};

/// The two statements of a table.
#[derive(Clone, Copy)]
pub(super) struct Table {
    pub(super) touch: &'static str,
    pub(super) rotate: &'static str,
}

macro_rules! table {
    ($name:literal) => {
        Table {
            touch: concat!(
                "UPDATE ",
                $name,
                " SET seen_ms = CASE WHEN seen_ms < $1 THEN $1 ELSE seen_ms END, \
                 fresh = (fresh AND current <> $2) WHERE id = $3"
            ),
            rotate: concat!(
                "UPDATE ",
                $name,
                " SET current = $1, previous = $2, fresh = TRUE, rotated_ms = $3 \
                 WHERE id = $4 AND current = $5"
            ),
        }
    };
}

pub(super) const SESSIONS: Table = table!("sessions");
pub(super) const SCREENS: Table = table!("screens");

/// A row, and the secret that was shown for it.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) id: &'a str,
    pub(super) shown: &'a Digest,
}

impl Database {
    /// Says when it was last seen, and with which secret.
    pub(super) async fn touched(
        &self,
        table: Table,
        known: Known<'_>,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let touched = sqlx::query(table.touch)
            .bind(at.0)
            .bind(known.shown.as_str())
            .bind(known.id);
        let touched = touched.execute(&self.pool).await;
        touched.map(|_| ()).map_err(|error| self.failed(error))
    }

    /// Gives it another secret; `false` when it no longer has the one it was seen with.
    pub(super) async fn rotated(
        &self,
        table: Table,
        known: Known<'_>,
        rotation: &Rotation,
    ) -> Result<bool, StoreError> {
        let rotated = sqlx::query(table.rotate)
            .bind(rotation.to.as_str())
            .bind(rotation.shown.as_str())
            .bind(rotation.at.0)
            .bind(known.id)
            .bind(known.shown.as_str());
        let rotated = rotated.execute(&self.pool).await;
        let rotated = rotated.map_err(|error| self.failed(error))?;
        Ok(rotated.rows_affected() > 0)
    }
}

/// Lets a session be at another merchant's; its person.
pub(super) async fn moved(
    connection: &mut Connection,
    id: &str,
    merchant: &str,
) -> Result<Option<String>, sqlx::Error> {
    let sql = "UPDATE sessions SET merchant_id = $1 WHERE id = $2 RETURNING person_id";
    let moved = sqlx::query_scalar(sql).bind(merchant).bind(storable(id));
    moved.fetch_optional(connection).await
}
