//! The way in: links that open once, and browsers that are known again.

use async_trait::async_trait;
use sqlx::Row as _;

use super::{
    Connection, Database, Row,
    cookies::{self, Known},
    database,
    telling::chains_of,
    upkeep::SESSIONS,
};
use foundation::clock::Timestamp;
use foundation::store::StoreError;
use people::{
    SignInStore,
    hand::Hands,
    secret::Digest,
    session::{Link, Rotation, Session},
    store::Whose,
};
use trail::{action::Action, deed::Deed};

use crate::{deeds, storable::storable};

/// What [`session`] reads.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, current, previous, fresh, form, person_id, merchant_id, made_ms, seen_ms, \
             until_ms, rotated_ms, browser, through FROM sessions ",
            $which
        )
    };
}

fn digest(text: &str) -> Result<Digest, StoreError> {
    let what = "digest";
    Digest::parse(text).ok_or(StoreError::Corrupt { what })
}

pub(super) fn hands(text: &str) -> Result<Hands, StoreError> {
    let what = "through";
    Hands::parse(text).ok_or(StoreError::Corrupt { what })
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
        person: text("person_id")?,
        merchant: row.try_get("merchant_id").map_err(database)?,
        through: hands(&text("through")?)?,
        made: time("made_ms")?,
        seen: time("seen_ms")?,
        until: time("until_ms")?,
        rotated: time("rotated_ms")?,
        browser: text("browser")?,
    })
}

/// Whom a link is for, where they begin, and in whose hands it was.
type Used = (String, Option<String>, String);

/// Uses a link up, if it could be used.
async fn used(
    connection: &mut Connection,
    link: &Digest,
    now: Timestamp,
) -> Result<Option<Used>, sqlx::Error> {
    let sql = "UPDATE links SET used_ms = $1 \
               WHERE digest = $2 AND used_ms IS NULL AND until_ms > $1 \
               RETURNING person_id, merchant_id, through";
    let row = sqlx::query_as(sql).bind(now.0).bind(link.as_str());
    row.fetch_optional(connection).await
}

/// Notes that somebody has come, the first time.
async fn joined(
    connection: &mut Connection,
    person: &str,
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    let sql = "UPDATE people SET joined_ms = $1 WHERE id = $2 AND joined_ms IS NULL";
    let noted = sqlx::query(sql).bind(at.0).bind(person);
    noted.execute(connection).await.map(|_| ())
}

async fn keep(connection: &mut Connection, session: &Session) -> Result<(), sqlx::Error> {
    let kept = sqlx::query(
        "INSERT INTO sessions (id, current, previous, fresh, form, person_id, merchant_id, made_ms, \
         seen_ms, until_ms, rotated_ms, browser, through) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(&session.id)
    .bind(session.current.as_str())
    .bind(session.previous.as_ref().map(Digest::as_str))
    .bind(session.fresh)
    .bind(session.form.as_str())
    .bind(&session.person)
    .bind(session.merchant.as_deref())
    .bind(session.made.0)
    .bind(session.seen.0)
    .bind(session.until.0)
    .bind(session.rotated.0)
    .bind(storable(&session.browser))
    .bind(session.through.text())
    .execute(connection)
    .await;
    kept.map(|_| ())
}

/// Uses the link up and keeps the session.
async fn let_in(
    tx: &mut Connection,
    link: &Digest,
    session: &Session,
) -> Result<Option<Session>, sqlx::Error> {
    let Some((person, merchant, through)) = used(&mut *tx, link, session.made).await? else {
        return Ok(None);
    };
    joined(&mut *tx, &person, session.made).await?;
    let session = Session {
        person,
        merchant,
        through: Hands::parse(&through).ok_or(sqlx::Error::RowNotFound)?,
        ..session.clone()
    };
    keep(tx, &session).await?;
    Ok(Some(session))
}

#[async_trait]
impl SignInStore for Database {
    async fn keep_link(&self, link: &Link) -> Result<(), StoreError> {
        let sql = "INSERT INTO links (digest, person_id, merchant_id, made_by, made_ms, until_ms, \
                   through) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let mut tx = self.writing().await?;
        let kept = sqlx::query(sql)
            .bind(link.digest.as_str())
            .bind(&link.person)
            .bind(link.merchant.as_deref())
            .bind(&link.made_by)
            .bind(link.made.0)
            .bind(link.until.0)
            .bind(link.through.text())
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error));
        if let Err(error) = kept {
            tx.undo().await?;
            return Err(error);
        }
        tx.commit_with(&deeds::linked(link)).await
    }

    async fn sign_in(
        &self,
        link: &Digest,
        session: &Session,
    ) -> Result<Option<Session>, StoreError> {
        let mut tx = self.writing().await?;
        let kept = let_in(&mut tx, link, session).await;
        let kept = kept.map_err(|error| self.failed(error))?;
        if let Some(session) = &kept {
            tx.tell_people_of_sign_in(session).await?;
            tx.commit_with(&deeds::signed_in(session)).await?;
        } else {
            tx.undo().await?;
            self.refused_link(link).await?;
        }
        Ok(kept)
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
        self.touched(cookies::SESSIONS, Known { id, shown }, at)
            .await
    }

    async fn rotate_session(
        &self,
        seen: &Session,
        rotation: &Rotation,
    ) -> Result<bool, StoreError> {
        let known = Known {
            id: &seen.id,
            shown: &seen.current,
        };
        self.rotated(cookies::SESSIONS, known, rotation).await
    }

    async fn move_session(&self, id: &str, merchant: &str) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let moved = cookies::moved(&mut tx, id, merchant).await;
        let Some(person) = moved.map_err(|error| self.failed(error))? else {
            tx.undo().await?;
            return Ok(false);
        };
        let deed = Deed::of(merchant, Action::SessionMoved, person);
        tx.commit_with(&deed).await?;
        Ok(true)
    }

    async fn look_at(&self, id: &str, merchant: &str) -> Result<bool, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        let moved = cookies::moved(&mut connection, id, merchant).await;
        Ok(moved.map_err(|error| self.failed(error))?.is_some())
    }

    async fn end_session(&self, id: &str) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let sql = "DELETE FROM sessions WHERE id = $1 RETURNING person_id, merchant_id";
        let gone = sqlx::query_as(sql).bind(storable(id));
        let gone = gone.fetch_optional(&mut *tx).await;
        let gone: Option<(String, Option<String>)> = gone.map_err(|error| self.failed(error))?;
        let Some((person, merchant)) = gone else {
            tx.undo().await?;
            return Ok(false);
        };
        let deed = deeds::signed_out(&person, merchant.as_deref());
        tx.commit_with(&deed).await?;
        Ok(true)
    }

    async fn end_access(&self, whose: Whose<'_>) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let chains = chains_of(&mut tx, whose).await;
        let chains = chains.map_err(|error| self.failed(error))?;
        // Links first: whoever is signing in with one holds it, and their session comes after.
        let (both, id) = match whose {
            Whose::Everybody => (["DELETE FROM links", "DELETE FROM sessions"], None),
            Whose::Merchant(id) => (
                [
                    "DELETE FROM links WHERE merchant_id = $1",
                    "DELETE FROM sessions WHERE merchant_id = $1",
                ],
                Some(id),
            ),
            Whose::Person(id) => (
                [
                    "DELETE FROM links WHERE person_id = $1",
                    "DELETE FROM sessions WHERE person_id = $1",
                ],
                Some(id),
            ),
        };
        for sql in both {
            let gone = sqlx::query(sql);
            let gone = match id {
                Some(id) => gone.bind(storable(id)),
                None => gone,
            };
            let gone = gone.execute(&mut *tx).await;
            gone.map_err(|error| self.failed(error))?;
        }
        for chain in chains {
            let whom = match whose {
                Whose::Person(id) => id,
                Whose::Everybody | Whose::Merchant(_) => "",
            };
            tx.tell(&Deed::of(chain, Action::AccessEnded, whom)).await?;
        }
        tx.commit().await
    }
}
