//! Boards: codes without a till, until they are bound. A board hangs where it is the current code of a till, and
//! nowhere else.

use async_trait::async_trait;
use domain::EntryCode;
use foundation::{clock::Timestamp, store::StoreError};
use shops::boards::{Board, BoardStore, Bound, Place};

use super::{
    Database, Row, database,
    rows::{flag, integer, optional_text, parsed},
    transaction::Transaction,
};
use crate::deeds;

/// What [`board`] reads.
const BOARD: &str = "SELECT b.code, b.merchant_id, b.made_ms, EXISTS (SELECT 1 FROM codes c \
    WHERE c.code = b.code AND c.replaced_ms IS NULL) AS is_bound FROM boards b WHERE ";
/// Of two that bind one board the second waits here, and finds it hanging.
const OWN: &str = "UPDATE boards SET merchant_id = $1 WHERE code = $2 \
    AND (merchant_id IS NULL OR merchant_id = $1) AND NOT EXISTS (SELECT 1 FROM codes c \
    WHERE c.code = boards.code AND c.replaced_ms IS NULL)";
/// Payments that name it name the store it hung in.
const ELSEWHERE: &str = "SELECT EXISTS (SELECT 1 FROM codes c JOIN tills t ON t.id = c.till_id \
    WHERE c.code = $1 AND t.store_id <> $2)";
const MOVE_ON: &str = "UPDATE codes SET replaced_ms = $1, until_ms = $2 WHERE till_id = $3 \
    AND replaced_ms IS NULL AND EXISTS (SELECT 1 FROM tills t WHERE t.id = $3 AND t.store_id = $4)";
const HANG: &str = "INSERT INTO codes (code, till_id) VALUES ($1, $2) ON CONFLICT (code) DO UPDATE SET \
    till_id = excluded.till_id, replaced_ms = NULL, until_ms = NULL WHERE codes.replaced_ms IS NOT NULL";

fn board(row: &Row) -> Result<Board, StoreError> {
    Ok(Board {
        code: parsed(row, "code", EntryCode::parse)?,
        merchant: optional_text(row, "merchant_id")?,
        made: Timestamp(integer(row, "made_ms")?),
        is_bound: flag(row, "is_bound")?,
    })
}

impl Transaction<'_> {
    async fn hang(&mut self, code: &EntryCode, place: &Place) -> Result<Bound, StoreError> {
        let store = match place {
            Place::Till { store, .. } => store,
            Place::New(new) => &new.store_id,
        };
        let elsewhere = sqlx::query_scalar(ELSEWHERE)
            .bind(code.as_str())
            .bind(store);
        let elsewhere = elsewhere.fetch_one(&mut **self).await;
        if elsewhere.map_err(|error| self.store.failed(error))? {
            return Ok(Bound::Elsewhere);
        }
        let till = match place {
            Place::Till {
                store,
                till,
                replaced,
            } => {
                let moved = sqlx::query(MOVE_ON)
                    .bind(replaced.at.0)
                    .bind(replaced.until.0)
                    .bind(till.0)
                    .bind(store)
                    .execute(&mut **self)
                    .await
                    .map_err(|error| self.store.failed(error))?;
                (moved.rows_affected() == 1).then_some(till.0)
            }
            Place::New(new) => self.make_row(new).await?,
        };
        let Some(till) = till else {
            return Ok(Bound::NoPlace);
        };
        let hung = sqlx::query(HANG).bind(code.as_str()).bind(till);
        let hung = hung.execute(&mut **self).await;
        let hung = hung.map_err(|error| self.store.failed(error))?;
        Ok(if hung.rows_affected() == 1 {
            Bound::Done
        } else {
            Bound::Taken
        })
    }
}

#[async_trait]
impl BoardStore for Database {
    async fn make_boards(&self, boards: &[Board]) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let sql = "INSERT INTO boards (code, merchant_id, made_ms) VALUES ($1, $2, $3)";
        for board in boards {
            let made = sqlx::query(sql)
                .bind(board.code.as_str())
                .bind(board.merchant.as_deref())
                .bind(board.made.0);
            let made = made.execute(&mut *tx).await;
            made.map_err(|error| self.failed(error))?;
        }
        tx.tell(&deeds::boards_made(boards)).await?;
        tx.commit().await
    }

    async fn board(&self, code: &EntryCode) -> Result<Option<Board>, StoreError> {
        let sql = [BOARD, "b.code = $1"].concat();
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(code.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.as_ref().map(board).transpose()
    }

    async fn boards_of(&self, merchant: &str) -> Result<Vec<Board>, StoreError> {
        let sql = [BOARD, "b.merchant_id = $1 ORDER BY b.made_ms DESC, b.code"].concat();
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(merchant);
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter().map(board).collect()
    }

    async fn bind_board(
        &self,
        code: &EntryCode,
        merchant: &str,
        place: &Place,
    ) -> Result<Bound, StoreError> {
        let mut tx = self.writing().await?;
        let owned = sqlx::query(OWN).bind(merchant).bind(code.as_str());
        let owned = owned.execute(&mut *tx).await;
        let owned = owned.map_err(|error| self.failed(error))?;
        let bound = if owned.rows_affected() == 1 {
            tx.hang(code, place).await?
        } else {
            Bound::Taken
        };
        if bound != Bound::Done {
            tx.undo().await?;
            return Ok(bound);
        }
        let old = match place {
            Place::Till { replaced, .. } => Some(*replaced),
            Place::New(_) => None,
        };
        tx.tell_of_code(deeds::board_bound(code, old), code).await?;
        tx.commit().await?;
        Ok(Bound::Done)
    }

    async fn free_board(
        &self,
        code: &EntryCode,
        new: &EntryCode,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let sql = "UPDATE codes SET replaced_ms = $1, until_ms = $1 WHERE code = $2 \
                   AND replaced_ms IS NULL AND EXISTS (SELECT 1 FROM boards b WHERE b.code = $2)";
        let freed = sqlx::query(sql).bind(at.0).bind(code.as_str());
        let freed = freed.execute(&mut *tx).await;
        let freed = freed.map_err(|error| self.failed(error))?;
        if freed.rows_affected() != 1 {
            tx.undo().await?;
            return Ok(false);
        }
        let sql = "INSERT INTO codes (code, till_id) SELECT $1, till_id FROM codes WHERE code = $2";
        let made = sqlx::query(sql).bind(new.as_str()).bind(code.as_str());
        let made = made.execute(&mut *tx).await;
        made.map_err(|error| self.failed(error))?;
        tx.tell_of_code(deeds::board_freed(code), new).await?;
        tx.commit().await?;
        Ok(true)
    }
}
