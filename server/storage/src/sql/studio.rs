//! The way into the studio.

use async_trait::async_trait;
use sqlx::Row as _;

use super::{Connection, Database, Row, database, upkeep::SESSIONS};
use foundation::clock::Timestamp;
use foundation::store::StoreError;
use studio::StudioStore;
use studio::{
    secret::Digest,
    session::{Link, Rotation, Session},
};

/// What [`session`] reads.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, current, previous, fresh, form, merchant_id, made_ms, seen_ms, until_ms, \
             rotated_ms, browser FROM studio_sessions ",
            $which
        )
    };
}

fn digest(text: &str) -> Result<Digest, StoreError> {
    let what = "studio digest";
    Digest::parse(text).ok_or(StoreError::Corrupt { what })
}

fn session(row: &Row) -> Result<Session, StoreError> {
    let text = |name| row.try_get::<String, _>(name).map_err(database);
    let time = |name| row.try_get(name).map(Timestamp).map_err(database);
    let previous: Option<String> = row.try_get("previous").map_err(database)?;
    Ok(Session {
        id: text("id")?,
        current: digest(&text("current")?)?,
        previous: previous.as_deref().map(digest).transpose()?,
        fresh: row.try_get("fresh").map_err(database)?,
        form: digest(&text("form")?)?,
        merchant: text("merchant_id")?,
        made: time("made_ms")?,
        seen: time("seen_ms")?,
        until: time("until_ms")?,
        rotated: time("rotated_ms")?,
        browser: text("browser")?,
    })
}

/// Uses a link up; the merchant it is for, if it could be used.
async fn used(
    connection: &mut Connection,
    link: &Digest,
    now: Timestamp,
) -> Result<Option<String>, sqlx::Error> {
    let row = sqlx::query(
        "UPDATE studio_links SET used_ms = $1 \
         WHERE digest = $2 AND used_ms IS NULL AND until_ms > $1 RETURNING merchant_id",
    )
    .bind(now.0)
    .bind(link.as_str())
    .fetch_optional(connection)
    .await?;
    row.map(|row| row.try_get("merchant_id")).transpose()
}

async fn keep(connection: &mut Connection, session: &Session) -> Result<(), sqlx::Error> {
    let kept = sqlx::query(
        "INSERT INTO studio_sessions (id, current, previous, fresh, form, merchant_id, made_ms, \
         seen_ms, until_ms, rotated_ms, browser) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&session.id)
    .bind(session.current.as_str())
    .bind(session.previous.as_ref().map(Digest::as_str))
    .bind(session.fresh)
    .bind(session.form.as_str())
    .bind(&session.merchant)
    .bind(session.made.0)
    .bind(session.seen.0)
    .bind(session.until.0)
    .bind(session.rotated.0)
    .bind(&session.browser)
    .execute(connection)
    .await;
    kept.map(|_| ())
}

#[async_trait]
impl StudioStore for Database {
    async fn keep_link(&self, link: &Link) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO studio_links (digest, merchant_id, made_ms, until_ms) VALUES ($1, $2, $3, $4)",
        )
        .bind(link.digest.as_str())
        .bind(&link.merchant)
        .bind(link.made.0)
        .bind(link.until.0)
        .execute(&self.pool)
        .await
        .map_err(|error| self.failed(error))?;
        Ok(())
    }

    async fn use_link(&self, link: &Digest, now: Timestamp) -> Result<Option<String>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        used(&mut connection, link, now).await.map_err(database)
    }

    async fn sign_in(
        &self,
        link: &Digest,
        session: &Session,
    ) -> Result<Option<String>, StoreError> {
        let mut tx = self.writing().await?;
        let merchant = used(&mut tx, link, session.made).await;
        let Some(merchant) = merchant.map_err(|error| self.failed(error))? else {
            tx.undo().await?;
            return Ok(None);
        };
        let session = Session {
            merchant: merchant.clone(),
            ..session.clone()
        };
        let kept = keep(&mut tx, &session).await;
        kept.map_err(|error| self.failed(error))?;
        tx.commit().await?;
        Ok(Some(merchant))
    }

    async fn knows_link(&self, link: &Digest) -> Result<bool, StoreError> {
        let asked =
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM studio_links WHERE digest = $1)");
        let asked = asked.bind(link.as_str()).fetch_one(&self.pool).await;
        asked.map_err(database)
    }

    async fn keep_session(&self, session: &Session) -> Result<(), StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        let kept = keep(&mut connection, session).await;
        kept.map_err(|error| self.failed(error))
    }

    async fn session_by(&self, shown: &Digest) -> Result<Option<Session>, StoreError> {
        let row = sqlx::query(selected!("WHERE current = $1 OR previous = $1"))
            .bind(shown.as_str())
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        row.as_ref().map(session).transpose()
    }

    async fn sessions(&self) -> Result<Vec<Session>, StoreError> {
        let rows = sqlx::query(selected!("ORDER BY made_ms DESC, id"))
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        Ok(self.readable(&rows, SESSIONS, session))
    }

    async fn touch_session(
        &self,
        id: &str,
        shown: &Digest,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE studio_sessions SET seen_ms = CASE WHEN seen_ms < $1 THEN $1 ELSE seen_ms END, \
             fresh = (fresh AND current <> $2) WHERE id = $3",
        )
        .bind(at.0)
        .bind(shown.as_str())
        .bind(id)
        .execute(&self.pool)
        .await
        .map_err(|error| self.failed(error))?;
        Ok(())
    }

    async fn rotate_session(
        &self,
        seen: &Session,
        rotation: &Rotation,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE studio_sessions SET current = $1, previous = $2, fresh = TRUE, rotated_ms = $3 \
             WHERE id = $4 AND current = $5",
        )
        .bind(rotation.to.as_str())
        .bind(rotation.shown.as_str())
        .bind(rotation.at.0)
        .bind(&seen.id)
        .bind(seen.current.as_str())
        .execute(&self.pool)
        .await
        .map_err(|error| self.failed(error))?;
        Ok(done.rows_affected() > 0)
    }

    async fn end_session(&self, id: &str) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM studio_sessions WHERE id = $1")
            .bind(id)
            .execute(&self.pool)
            .await
            .map_err(|error| self.failed(error))?;
        Ok(done.rows_affected() > 0)
    }

    async fn end_access_of(&self, merchant: &str) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        for sql in [
            "DELETE FROM studio_links WHERE merchant_id = $1",
            "DELETE FROM studio_sessions WHERE merchant_id = $1",
        ] {
            sqlx::query(sql)
                .bind(merchant)
                .execute(&mut *tx)
                .await
                .map_err(|error| self.failed(error))?;
        }
        tx.commit().await
    }
}
