//! Shops' and stores' looks and pictures.

mod wearers;

use async_trait::async_trait;
use brand::{Brand, PictureName};

use super::{
    Database, database,
    rows::{corrupt, integer},
    upkeep::VERSIONS,
};
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use shops::brands::{
    Back, BrandStore, By, Draft, StoredPicture, Version, Wearer, revision::Revision,
};
use trail::action::Action;
use wearers::{
    Putting, caught_up, forget_draft, hold, key, look, put_in_force, version, worked_on, worn,
};

/// A brand as its column has it.
pub(crate) fn written(brand: &Brand) -> Result<String, StoreError> {
    serde_json::to_string(brand).map_err(|_| corrupt("brand"))
}

/// The same again.
pub(crate) fn read(text: &str) -> Result<Brand, StoreError> {
    serde_json::from_str(text).map_err(|_| corrupt("brand"))
}

#[async_trait]
impl BrandStore for Database {
    async fn published(&self, wearer: Wearer<'_>) -> Result<Option<Brand>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        Ok(worn(&mut connection, wearer).await?.own())
    }

    async fn draft(&self, wearer: Wearer<'_>) -> Result<Option<Draft>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        worked_on(&mut connection, wearer).await
    }

    async fn save_draft(
        &self,
        wearer: Wearer<'_>,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<(), StoreError> {
        let mut tx = self.unchanged(wearer, seen).await?;
        let sql = "INSERT INTO brand_drafts (merchant_id, store_id, brand, author, at_ms) \
                   VALUES ($1, $2, $3, $4, $5) ON CONFLICT (merchant_id, store_id) DO UPDATE SET \
                   brand = excluded.brand, author = excluded.author, at_ms = excluded.at_ms";
        let row = sqlx::query(sql)
            .bind(wearer.merchant)
            .bind(key(wearer))
            .bind(written(&draft.brand)?)
            .bind(&draft.author)
            .bind(draft.at.0);
        row.execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        tx.commit().await
    }

    async fn drop_draft(
        &self,
        wearer: Wearer<'_>,
        seen: Option<&Revision>,
    ) -> Result<(), StoreError> {
        let mut tx = self.unchanged(wearer, seen).await?;
        let gone = forget_draft(&mut tx, wearer).await;
        gone.map_err(|error| self.failed(error))?;
        tx.commit().await
    }

    async fn publish(
        &self,
        wearer: Wearer<'_>,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<i64, StoreError> {
        let mut tx = self.unchanged(wearer, seen).await?;
        let putting = Putting {
            brand: Some(draft.brand.clone()),
            by: draft.by(),
        };
        let number = put_in_force(&mut tx, wearer, &putting).await?;
        let gone = forget_draft(&mut tx, wearer).await;
        gone.map_err(|error| self.failed(error))?;
        let deed = deeds::look(Action::LookPublished, wearer, number).at(draft.at);
        tx.commit_with(&deed).await?;
        Ok(number)
    }

    async fn follow(
        &self,
        wearer: Wearer<'_>,
        by: By<'_>,
        seen: &Revision,
    ) -> Result<i64, StoreError> {
        let mut tx = self.unchanged(wearer, Some(seen)).await?;
        if worn(&mut tx, wearer).await?.own().is_none() || wearer.store.is_none() {
            tx.undo().await?;
            return Err(StoreError::Conflict);
        }
        let ending = Putting { brand: None, by };
        let number = put_in_force(&mut tx, wearer, &ending).await?;
        let gone = forget_draft(&mut tx, wearer).await;
        gone.map_err(|error| self.failed(error))?;
        let deed = deeds::look(Action::LookFollowed, wearer, number).at(by.at);
        tx.commit_with(&deed).await?;
        Ok(number)
    }

    async fn return_to(
        &self,
        wearer: Wearer<'_>,
        Back { number, by, seen }: Back<'_>,
    ) -> Result<Option<i64>, StoreError> {
        let mut tx = self.writing().await?;
        hold(&mut tx, wearer.merchant).await?;
        if let Some(seen) = seen {
            let worn = worn(&mut tx, wearer).await?.own();
            if Revision::of(None, worn.as_ref()) != *seen {
                tx.undo().await?;
                return Err(StoreError::Conflict);
            }
        }
        let sql = "SELECT brand FROM brand_versions \
                   WHERE merchant_id = $1 AND store_id = $2 AND version = $3";
        let row = sqlx::query(sql)
            .bind(wearer.merchant)
            .bind(key(wearer))
            .bind(number);
        let row = row.fetch_optional(&mut *tx).await.map_err(database)?;
        let Some(row) = row else {
            tx.undo().await?;
            return Ok(None);
        };
        let again = Putting {
            brand: look(&row)?,
            by,
        };
        let made = put_in_force(&mut tx, wearer, &again).await?;
        let deed = deeds::look(deeds::restoring(again.brand.as_ref()), wearer, made).at(by.at);
        tx.commit_with(&deed.with("version", &number)).await?;
        Ok(Some(made))
    }

    async fn remember(&self, wearer: Wearer<'_>, at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        hold(&mut tx, wearer.merchant).await?;
        caught_up(&mut tx, wearer, at).await?;
        tx.commit().await
    }

    async fn versions(&self, wearer: Wearer<'_>) -> Result<Vec<Version>, StoreError> {
        let sql = "SELECT merchant_id, store_id, version, brand, author, at_ms FROM brand_versions \
                   WHERE merchant_id = $1 AND store_id = $2 ORDER BY version DESC";
        let rows = sqlx::query(sql).bind(wearer.merchant).bind(key(wearer));
        let rows = rows.fetch_all(&self.pool);
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
