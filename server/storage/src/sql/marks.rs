//! Acceptance marks and their files. There is one for an account at most, so all of them are read at once.

use async_trait::async_trait;
use brand::{Picture, PictureName};
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    brands::StoredPicture,
    marks::{Mark, MarkName, MarkStore},
};

use super::{
    Connection, Database, Row, database,
    rows::{corrupt, integer, optional_integer, optional_text, parsed, text},
    upkeep::MARKS,
};
use crate::deeds;

const ALL: &str = "SELECT m.account, m.name, m.light, l.width AS light_width, l.height AS light_height, \
    m.dark, d.width AS dark_width, d.height AS dark_height FROM marks m \
    JOIN mark_pictures l ON l.name = m.light LEFT JOIN mark_pictures d ON d.name = m.dark \
    ORDER BY m.account";
const KEEP: &str = "INSERT INTO mark_pictures (name, width, height, bytes) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (name) DO UPDATE SET left_ms = NULL";
const SET: &str = "INSERT INTO marks (account, name, light, dark) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (account) DO UPDATE SET \
    name = excluded.name, light = excluded.light, dark = excluded.dark";
/// A handful of rows, as many as there are accounts with a mark; here and below.
const LEFT: &str = "UPDATE mark_pictures SET left_ms = $1 WHERE left_ms IS NULL AND NOT EXISTS \
    (SELECT 1 FROM marks m WHERE m.light = mark_pictures.name OR m.dark = mark_pictures.name)";
const GONE: &str = "DELETE FROM mark_pictures WHERE left_ms < $1 AND NOT EXISTS \
    (SELECT 1 FROM marks m WHERE m.light = mark_pictures.name OR m.dark = mark_pictures.name)";

/// The installation's has none.
fn account(mark: &Mark) -> &str {
    mark.account.as_deref().unwrap_or_default()
}

fn mark(row: &Row) -> Result<Mark, StoreError> {
    let pixels = |value: i64| u32::try_from(value).map_err(|_| corrupt("width"));
    let account = text(row, "account")?;
    let dark = match optional_text(row, "dark")? {
        None => None,
        Some(name) => Some(Picture {
            name: PictureName::parse(&name).map_err(|_| corrupt("dark"))?,
            width: pixels(optional_integer(row, "dark_width")?.unwrap_or_default())?,
            height: pixels(optional_integer(row, "dark_height")?.unwrap_or_default())?,
        }),
    };
    Ok(Mark {
        account: (!account.is_empty()).then_some(account),
        name: parsed(row, "name", MarkName::parse)?,
        light: Picture {
            name: parsed(row, "light", PictureName::parse)?,
            width: pixels(integer(row, "light_width")?)?,
            height: pixels(integer(row, "light_height")?)?,
        },
        dark,
    })
}

async fn leave(connection: &mut Connection, at: Timestamp) -> Result<(), sqlx::Error> {
    let left = sqlx::query(LEFT).bind(at.0);
    left.execute(connection).await.map(|_| ())
}

impl Database {
    /// Those that can be read; one that can't stands in nobody's way.
    async fn all_marks(&self, connection: &mut Connection) -> Result<Vec<Mark>, StoreError> {
        let rows = sqlx::query(ALL).fetch_all(connection).await;
        Ok(self.readable(&rows.map_err(database)?, MARKS, mark))
    }
}

#[async_trait]
impl MarkStore for Database {
    async fn marks(&self) -> Result<Vec<Mark>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        self.all_marks(&mut connection).await
    }

    async fn set_mark(
        &self,
        mark: &Mark,
        files: &[StoredPicture],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let known = self.all_marks(&mut tx).await?;
        let before = known.iter().find(|known| known.account == mark.account);
        let Some(deed) = deeds::mark_set(before, mark) else {
            return tx.undo().await;
        };
        for file in files {
            let kept = sqlx::query(KEEP)
                .bind(file.name.as_str())
                .bind(i64::from(file.width))
                .bind(i64::from(file.height))
                .bind(&file.bytes);
            let kept = kept.execute(&mut *tx).await;
            kept.map_err(|error| self.failed(error))?;
        }
        let set = sqlx::query(SET)
            .bind(account(mark))
            .bind(mark.name.as_str())
            .bind(mark.light.name.as_str())
            .bind(mark.dark.as_ref().map(|dark| dark.name.as_str()));
        let set = set.execute(&mut *tx).await;
        set.map_err(|error| self.failed(error))?;
        let left = leave(&mut tx, at).await;
        left.map_err(|error| self.failed(error))?;
        tx.commit_with(&deed).await
    }

    async fn end_mark(
        &self,
        name: &str,
        account: Option<&str>,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let known = self.all_marks(&mut tx).await?;
        let mut known = known.iter();
        let is_meant =
            |mark: &&Mark| mark.name.as_str() == name && mark.account.as_deref() == account;
        let Some(mark) = known.find(is_meant) else {
            tx.undo().await?;
            return Ok(false);
        };
        let gone = sqlx::query("DELETE FROM marks WHERE account = $1");
        let gone = gone.bind(account.unwrap_or_default()).execute(&mut *tx);
        gone.await.map_err(|error| self.failed(error))?;
        let left = leave(&mut tx, at).await;
        left.map_err(|error| self.failed(error))?;
        tx.commit_with(&deeds::mark_ended(mark)).await?;
        Ok(true)
    }

    async fn drop_mark_files(&self, before: Timestamp) -> Result<(), StoreError> {
        let gone = sqlx::query(GONE).bind(before.0).execute(&self.pool);
        gone.await.map(|_| ()).map_err(|error| self.failed(error))
    }
}
