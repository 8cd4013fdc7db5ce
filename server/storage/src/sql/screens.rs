//! Devices at counters, and the links they are set up with.

use async_trait::async_trait;
use shops::shop::Store;

use super::{
    Connection, Database,
    cookies::{self, Known},
    database,
    feed_numbers::CHANGED,
    screen_rows::{screen, selected_screens, together},
    shop_rows::{self, STORE},
    telling::At,
    upkeep::{SCREENS, STORES},
};
use crate::{
    deeds,
    storable::{storable, storable_if_any},
};
use foundation::{clock::Timestamp, store::StoreError};
use people::{secret::Digest, session::Rotation};
use till::{
    ScreenStore,
    screen::{Screen, ScreenLink, Settings, Tills},
    store::Coming,
};
use trail::{action::Action, author::Who};

/// Screens that are forgotten in one transaction.
const BATCH: i64 = 100;

/// Says to the streams of a screen's store that they have to look.
pub(super) async fn changed(connection: &mut Connection, store: &str) -> Result<(), sqlx::Error> {
    let done = sqlx::query(CHANGED)
        .bind(storable(store))
        .execute(connection);
    done.await.map(|_| ())
}

async fn keep_link(connection: &mut Connection, link: &ScreenLink) -> Result<u64, sqlx::Error> {
    let sql = "INSERT INTO screen_links (digest, screen_id, made_by, made_ms, until_ms) \
               SELECT $1, id, $3, $4, $5 FROM screens WHERE id = $2";
    let kept = sqlx::query(sql)
        .bind(link.digest.as_str())
        .bind(storable(&link.screen))
        .bind(&link.made_by)
        .bind(link.made.0)
        .bind(link.until.0);
    Ok(kept.execute(connection).await?.rows_affected())
}

async fn keep(tx: &mut Connection, screen: &Screen, link: &ScreenLink) -> Result<(), sqlx::Error> {
    let settings = screen.settings;
    let (from, to) = settings.silent.unzip();
    sqlx::query(
        "INSERT INTO screens (id, store_id, name, language, every_till, speaks, volume, silent_from, \
         silent_to, made_by, made_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&screen.id)
    .bind(storable(&screen.store))
    .bind(storable(&screen.name))
    .bind(storable(&screen.language))
    .bind(screen.tills == Tills::Every)
    .bind(settings.speaks)
    .bind(i64::from(settings.volume))
    .bind(from.map(i64::from))
    .bind(to.map(i64::from))
    .bind(&screen.made_by)
    .bind(screen.made.0)
    .execute(&mut *tx)
    .await?;
    if let Tills::Some(tills) = &screen.tills {
        for till in tills {
            let sql = "INSERT INTO screen_tills (screen_id, till_id) VALUES ($1, $2)";
            let kept = sqlx::query(sql).bind(&screen.id).bind(till.0);
            kept.execute(&mut *tx).await?;
        }
    }
    keep_link(&mut *tx, link).await?;
    changed(tx, &screen.store).await
}

/// Uses the link up and puts the device where its screen is; which one, and its store.
async fn come(
    tx: &mut Connection,
    coming: &Coming,
) -> Result<Option<(String, String)>, sqlx::Error> {
    let device = &coming.device;
    let sql = "UPDATE screen_links SET used_ms = $1 \
               WHERE digest = $2 AND used_ms IS NULL AND until_ms > $1 RETURNING screen_id";
    let used = sqlx::query_scalar(sql)
        .bind(device.joined.0)
        .bind(coming.link.as_str());
    let used: Option<String> = used.fetch_optional(&mut *tx).await?;
    let Some(id) = used else { return Ok(None) };
    let store: String = sqlx::query_scalar(
        "UPDATE screens SET current = $1, previous = $2, fresh = $3, form = $4, joined_ms = $5, \
         seen_ms = $6, rotated_ms = $7, browser = $8 WHERE id = $9 RETURNING store_id",
    )
    .bind(device.current.as_str())
    .bind(device.previous.as_ref().map(Digest::as_str))
    .bind(device.fresh)
    .bind(device.form.as_str())
    .bind(device.joined.0)
    .bind(device.seen.0)
    .bind(device.rotated.0)
    .bind(storable(&device.browser))
    .bind(&id)
    .fetch_one(&mut *tx)
    .await?;
    changed(tx, &store).await?;
    Ok(Some((id, store)))
}

/// Takes a screen away with all that hangs on it; the store it stood in and its name, if there was one.
async fn gone(tx: &mut Connection, id: &str) -> Result<Option<(String, String)>, sqlx::Error> {
    // Links first: whoever is coming with one holds it, and their screen is taken after.
    for sql in [
        "DELETE FROM screen_links WHERE screen_id = $1",
        "DELETE FROM screen_tills WHERE screen_id = $1",
    ] {
        sqlx::query(sql)
            .bind(storable(id))
            .execute(&mut *tx)
            .await?;
    }
    let sql = "DELETE FROM screens WHERE id = $1 RETURNING store_id, name";
    let gone = sqlx::query_as(sql).bind(storable(id));
    let gone: Option<(String, String)> = gone.fetch_optional(&mut *tx).await?;
    if let Some((store, _)) = &gone {
        changed(tx, store).await?;
    }
    Ok(gone)
}

impl Database {
    async fn one_screen(&self, sql: &'static str, key: &str) -> Result<Option<Screen>, StoreError> {
        let rows = sqlx::query(sql).bind(storable(key)).fetch_all(&self.pool);
        let rows = rows.await.map_err(database)?;
        let rows: Result<Vec<Screen>, StoreError> = rows
            .iter()
            .map(|row| self.read(row, SCREENS, screen))
            .collect();
        Ok(together(rows?).pop())
    }
}

#[async_trait]
impl ScreenStore for Database {
    async fn keep_screen(&self, screen: &Screen, link: &ScreenLink) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        if let Err(error) = keep(&mut tx, screen, link).await {
            tx.undo().await?;
            return Err(self.failed(error));
        }
        tx.tell_at_store(deeds::screen_made(screen)).await?;
        tx.commit().await
    }

    async fn keep_screen_link(&self, link: &ScreenLink) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let kept = keep_link(&mut tx, link).await;
        let kept = kept.map_err(|error| self.failed(error))? > 0;
        if !kept {
            tx.undo().await?;
            return Ok(false);
        }
        let sql = "SELECT store_id FROM screens WHERE id = $1";
        let store = sqlx::query_scalar(sql).bind(storable(&link.screen));
        let store: String = store.fetch_one(&mut *tx).await.map_err(database)?;
        tx.told(Action::ScreenLinked, At::of(&link.screen, &store))
            .await?;
        Ok(true)
    }

    async fn enrol(&self, coming: &Coming) -> Result<Option<String>, StoreError> {
        let mut tx = self.writing().await?;
        let came = come(&mut tx, coming).await;
        let came = came.map_err(|error| self.failed(error))?;
        let Some((id, store)) = came else {
            tx.undo().await?;
            return Ok(None);
        };
        // What is known of a device is that it is this screen from now on.
        let deed = deeds::screen(Action::ScreenEnrolled, &id, &store);
        let deed = deed.by(Who::Screen(id.clone())).at(coming.device.joined);
        tx.tell_at_store(deed).await?;
        tx.commit().await?;
        Ok(Some(id))
    }

    async fn screen(&self, id: &str) -> Result<Option<Screen>, StoreError> {
        self.one_screen(selected_screens!("WHERE s.id = $1"), id)
            .await
    }

    async fn screen_by(&self, shown: &Digest) -> Result<Option<Screen>, StoreError> {
        let sql = selected_screens!("WHERE s.current = $1 OR s.previous = $1");
        self.one_screen(sql, shown.as_str()).await
    }

    async fn screens(&self, merchant: Option<&str>) -> Result<Vec<Screen>, StoreError> {
        let sql = selected_screens!(
            "WHERE $1 IS NULL OR s.store_id IN (SELECT id FROM stores WHERE merchant_id = $1)"
        );
        let rows = sqlx::query(sql).bind(storable_if_any(merchant));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        Ok(together(self.readable(&rows, SCREENS, screen)))
    }

    async fn touch_screen(
        &self,
        id: &str,
        shown: &Digest,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.touched(cookies::SCREENS, Known { id, shown }, at)
            .await
    }

    async fn rotate_screen(&self, seen: &Screen, rotation: &Rotation) -> Result<bool, StoreError> {
        let Some(device) = &seen.device else {
            return Ok(false);
        };
        let known = Known {
            id: &seen.id,
            shown: &device.current,
        };
        self.rotated(cookies::SCREENS, known, rotation).await
    }

    async fn set_screen(&self, id: &str, settings: Settings) -> Result<bool, StoreError> {
        let (from, to) = settings.silent.unzip();
        let mut tx = self.writing().await?;
        let store: Option<String> = sqlx::query_scalar(
            "UPDATE screens SET speaks = $1, volume = $2, silent_from = $3, silent_to = $4 \
             WHERE id = $5 RETURNING store_id",
        )
        .bind(settings.speaks)
        .bind(i64::from(settings.volume))
        .bind(from.map(i64::from))
        .bind(to.map(i64::from))
        .bind(storable(id))
        .fetch_optional(&mut *tx)
        .await
        .map_err(|error| self.failed(error))?;
        let Some(store) = store else {
            tx.undo().await?;
            return Ok(false);
        };
        let told = changed(&mut tx, &store).await;
        told.map_err(|error| self.failed(error))?;
        tx.told(Action::ScreenSet, At::of(id, &store)).await?;
        Ok(true)
    }

    async fn end_screen(&self, id: &str) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let done = gone(&mut tx, id).await;
        let Some((store, name)) = done.map_err(|error| self.failed(error))? else {
            tx.undo().await?;
            return Ok(false);
        };
        let deed = deeds::screen(Action::ScreenEnded, id, &store);
        tx.tell_at_store(deed.was("name", &name)).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn store(&self, id: &str) -> Result<Option<Store>, StoreError> {
        let sql = format!("SELECT {STORE} FROM stores s WHERE s.id = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(storable(id));
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        let read = |row| self.read(row, STORES, |row| shop_rows::store(row, &self.troubles));
        row.as_ref().map(read).transpose()
    }

    async fn forget_screens(&self, idle: Timestamp, links: Timestamp) -> Result<u64, StoreError> {
        let over = sqlx::query_scalar(
            "SELECT s.id FROM screens s WHERE s.seen_ms < $1 OR (s.joined_ms IS NULL \
             AND NOT EXISTS (SELECT 1 FROM screen_links l \
                             WHERE l.screen_id = s.id AND l.until_ms >= $2)) \
             ORDER BY s.id LIMIT $3",
        );
        let over = over.bind(idle.0).bind(links.0).bind(BATCH);
        let over: Vec<String> = over.fetch_all(&self.pool).await.map_err(database)?;
        let mut ended = 0;
        for id in over {
            ended += u64::from(self.end_screen(&id).await?);
        }
        let sql = "DELETE FROM screen_links WHERE until_ms < $1";
        let forgotten = sqlx::query(sql).bind(links.0).execute(&self.pool).await;
        forgotten.map_err(|error| self.failed(error))?;
        Ok(ended)
    }
}
