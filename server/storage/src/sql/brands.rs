//! Shops' looks and pictures.

use async_trait::async_trait;
use brand::{Brand, PictureName};

use super::{
    Connection, Database, Row, database, dialect,
    rows::{corrupt, integer, optional_text, text},
    transaction::Transaction,
    upkeep::VERSIONS,
};
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use shops::brands::{BY_FILE, BrandStore, By, Draft, StoredPicture, Version, revision::Revision};
use trail::action::Action;

/// A brand as its column has it.
pub(crate) fn written(brand: &Brand) -> Result<String, StoreError> {
    serde_json::to_string(brand).map_err(|_| corrupt("brand"))
}

/// The same again.
pub(crate) fn read(text: &str) -> Result<Brand, StoreError> {
    serde_json::from_str(text).map_err(|_| corrupt("brand"))
}

fn version(row: &Row) -> Result<Version, StoreError> {
    Ok(Version {
        number: integer(row, "version")?,
        brand: read(&text(row, "brand")?)?,
        author: text(row, "author")?,
        at: Timestamp(integer(row, "at_ms")?),
    })
}

/// Takes a merchant's looks for the length of a transaction: whoever else wants to change them waits.
async fn hold(tx: &mut Connection, merchant: &str) -> Result<(), StoreError> {
    let holding = dialect::HOLDING;
    let sql = format!("SELECT id FROM merchants WHERE id = $1{holding}");
    let held = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(merchant);
    let held = held.fetch_optional(tx).await;
    held.map(|_| ()).map_err(database)
}

/// What is in force; `None` for a merchant nobody knows.
async fn in_force(tx: &mut Connection, merchant: &str) -> Result<Option<Brand>, StoreError> {
    let row = sqlx::query("SELECT brand FROM merchants WHERE id = $1").bind(merchant);
    let Some(row) = row.fetch_optional(tx).await.map_err(database)? else {
        return Ok(None);
    };
    let brand = optional_text(&row, "brand")?;
    brand
        .map_or(Ok(Brand::default()), |brand| read(&brand))
        .map(Some)
}

async fn worked_on(tx: &mut Connection, merchant: &str) -> Result<Option<Draft>, StoreError> {
    let sql = "SELECT brand, author, at_ms FROM brand_drafts WHERE merchant_id = $1";
    let row = sqlx::query(sql).bind(merchant).fetch_optional(tx);
    let row = row.await.map_err(database)?;
    let draft = |row: Row| {
        Ok(Draft {
            brand: read(&text(&row, "brand")?)?,
            author: text(&row, "author")?,
            at: Timestamp(integer(&row, "at_ms")?),
        })
    };
    row.map(draft).transpose()
}

async fn forget_draft(tx: &mut Connection, merchant: &str) -> Result<(), sqlx::Error> {
    let gone = sqlx::query("DELETE FROM brand_drafts WHERE merchant_id = $1").bind(merchant);
    gone.execute(tx).await.map(|_| ())
}

impl Database {
    /// Begins to write, as long as what was seen is still what is stored.
    async fn unchanged(
        &self,
        merchant: &str,
        seen: Option<&Revision>,
    ) -> Result<Transaction<'_>, StoreError> {
        let mut tx = self.writing().await?;
        hold(&mut tx, merchant).await?;
        let Some(seen) = seen else { return Ok(tx) };
        let draft = worked_on(&mut tx, merchant).await?;
        let published = in_force(&mut tx, merchant).await?;
        if Revision::of(draft.as_ref(), published.as_ref()) == *seen {
            return Ok(tx);
        }
        tx.undo().await?;
        Err(StoreError::Conflict)
    }
}

async fn newest(tx: &mut Connection, merchant: &str) -> Result<Option<Version>, StoreError> {
    let sql = "SELECT version, brand, author, at_ms FROM brand_versions WHERE merchant_id = $1 \
               ORDER BY version DESC LIMIT 1";
    let row = sqlx::query(sql).bind(merchant).fetch_optional(tx).await;
    row.map_err(database)?.as_ref().map(version).transpose()
}

/// Adds a version behind the newest.
async fn append(
    tx: &mut Connection,
    merchant: &str,
    newest: i64,
    draft: &Draft,
) -> Result<i64, StoreError> {
    let number = newest.checked_add(1).ok_or(corrupt("version"))?;
    let sql = "INSERT INTO brand_versions (merchant_id, version, brand, author, at_ms) \
               VALUES ($1, $2, $3, $4, $5)";
    let row = sqlx::query(sql)
        .bind(merchant)
        .bind(number)
        .bind(written(&draft.brand)?)
        .bind(&draft.author)
        .bind(draft.at.0);
    row.execute(tx).await.map_err(database)?;
    Ok(number)
}

/// Adds what a file put in force since to the history; the newest version's number.
async fn caught_up(tx: &mut Connection, merchant: &str, at: Timestamp) -> Result<i64, StoreError> {
    let worn = in_force(tx, merchant).await?.ok_or(StoreError::Conflict)?;
    let newest = newest(tx, merchant).await?;
    let number = newest.as_ref().map_or(0, |newest| newest.number);
    let known = newest.map(|newest| newest.brand).unwrap_or_default();
    if known == worn {
        return Ok(number);
    }
    let by_file = Draft {
        brand: worn,
        author: BY_FILE.to_owned(),
        at,
    };
    append(tx, merchant, number, &by_file).await
}

/// Makes a look the one in force and the newest version.
async fn put_in_force(
    tx: &mut Connection,
    merchant: &str,
    draft: &Draft,
) -> Result<i64, StoreError> {
    let number = caught_up(tx, merchant, draft.at).await?;
    let number = append(tx, merchant, number, draft).await?;
    let put = sqlx::query("UPDATE merchants SET brand = $1 WHERE id = $2");
    let put = put.bind(written(&draft.brand)?).bind(merchant);
    put.execute(tx).await.map_err(database)?;
    Ok(number)
}

#[async_trait]
impl BrandStore for Database {
    async fn published(&self, merchant: &str) -> Result<Option<Brand>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        in_force(&mut connection, merchant).await
    }

    async fn draft(&self, merchant: &str) -> Result<Option<Draft>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        worked_on(&mut connection, merchant).await
    }

    async fn save_draft(
        &self,
        merchant: &str,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<(), StoreError> {
        let mut tx = self.unchanged(merchant, seen).await?;
        let sql = "INSERT INTO brand_drafts (merchant_id, brand, author, at_ms) \
                   VALUES ($1, $2, $3, $4) ON CONFLICT (merchant_id) DO UPDATE SET \
                   brand = excluded.brand, author = excluded.author, at_ms = excluded.at_ms";
        let row = sqlx::query(sql)
            .bind(merchant)
            .bind(written(&draft.brand)?)
            .bind(&draft.author)
            .bind(draft.at.0);
        row.execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        tx.commit().await
    }

    async fn drop_draft(&self, merchant: &str, seen: Option<&Revision>) -> Result<(), StoreError> {
        let mut tx = self.unchanged(merchant, seen).await?;
        let gone = forget_draft(&mut tx, merchant).await;
        gone.map_err(|error| self.failed(error))?;
        tx.commit().await
    }

    async fn publish(
        &self,
        merchant: &str,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<i64, StoreError> {
        let mut tx = self.unchanged(merchant, seen).await?;
        let number = put_in_force(&mut tx, merchant, draft).await?;
        let gone = forget_draft(&mut tx, merchant).await;
        gone.map_err(|error| self.failed(error))?;
        let deed = deeds::look(Action::LookPublished, merchant, number).at(draft.at);
        tx.commit_with(&deed).await?;
        Ok(number)
    }

    async fn return_to(
        &self,
        merchant: &str,
        number: i64,
        by: By<'_>,
    ) -> Result<Option<i64>, StoreError> {
        let mut tx = self.writing().await?;
        hold(&mut tx, merchant).await?;
        let sql = "SELECT brand FROM brand_versions WHERE merchant_id = $1 AND version = $2";
        let row = sqlx::query(sql).bind(merchant).bind(number);
        let row = row.fetch_optional(&mut *tx).await.map_err(database)?;
        let Some(row) = row else {
            tx.undo().await?;
            return Ok(None);
        };
        let again = by.again(read(&text(&row, "brand")?)?);
        let made = put_in_force(&mut tx, merchant, &again).await?;
        let deed = deeds::look(Action::LookRestored, merchant, made).at(by.at);
        tx.commit_with(&deed.with("version", &number)).await?;
        Ok(Some(made))
    }

    async fn remember(&self, merchant: &str, at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        hold(&mut tx, merchant).await?;
        caught_up(&mut tx, merchant, at).await?;
        tx.commit().await
    }

    async fn versions(&self, merchant: &str) -> Result<Vec<Version>, StoreError> {
        let sql = "SELECT merchant_id, version, brand, author, at_ms FROM brand_versions \
                   WHERE merchant_id = $1 ORDER BY version DESC";
        let rows = sqlx::query(sql).bind(merchant).fetch_all(&self.pool);
        let rows = rows.await.map_err(database)?;
        Ok(self.readable(&rows, VERSIONS, version))
    }

    async fn keep_picture(
        &self,
        merchant: &str,
        picture: &StoredPicture,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO pictures (name, merchant_id, width, height, bytes, kept_ms) \
                   VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT (name) DO UPDATE SET kept_ms = \
                   CASE WHEN pictures.kept_ms < excluded.kept_ms \
                   THEN excluded.kept_ms ELSE pictures.kept_ms END";
        let row = sqlx::query(sql)
            .bind(picture.name.as_str())
            .bind(merchant)
            .bind(i64::from(picture.width))
            .bind(i64::from(picture.height))
            .bind(&picture.bytes)
            .bind(at.0);
        row.execute(&self.pool)
            .await
            .map_err(|error| self.failed(error))?;
        Ok(())
    }

    async fn drop_pictures(&self, merchant: &str, before: Timestamp) -> Result<u64, StoreError> {
        // Names are digests: none is a part of another text by chance.
        let sql = "DELETE FROM pictures WHERE merchant_id = $1 AND kept_ms < $2 \
             AND NOT EXISTS (SELECT 1 FROM merchants WHERE brand LIKE '%' || pictures.name || '%') \
             AND NOT EXISTS (SELECT 1 FROM stores WHERE brand LIKE '%' || pictures.name || '%') \
             AND NOT EXISTS (SELECT 1 FROM brand_drafts WHERE brand LIKE '%' || pictures.name || '%') \
             AND NOT EXISTS (SELECT 1 FROM brand_versions WHERE brand LIKE '%' || pictures.name || '%')";
        let gone = sqlx::query(sql).bind(merchant).bind(before.0);
        let gone = gone.execute(&self.pool).await;
        Ok(gone.map_err(|error| self.failed(error))?.rows_affected())
    }

    async fn picture(&self, name: &PictureName) -> Result<Option<StoredPicture>, StoreError> {
        use sqlx::Row as _;

        let sql = "SELECT width, height, bytes FROM pictures WHERE name = $1 UNION ALL \
                   SELECT width, height, bytes FROM mark_pictures WHERE name = $1 LIMIT 1";
        let row = sqlx::query(sql).bind(name.as_str());
        let row = row.fetch_optional(&self.pool).await;
        let Some(row) = row.map_err(database)? else {
            return Ok(None);
        };
        let pixels = |column| u32::try_from(integer(&row, column)?).map_err(|_| corrupt(column));
        Ok(Some(StoredPicture {
            name: name.clone(),
            width: pixels("width")?,
            height: pixels("height")?,
            bytes: row.try_get("bytes").map_err(database)?,
        }))
    }
}
