//! What a wearer wears and works on, within a transaction: a shop's row and its stores' rows have the look that is
//! in force, and one text of SQL has the history of both. A shop's own rows there have no store.

use brand::Brand;

use super::{
    super::{
        Connection, Database, Row, database, dialect,
        rows::{corrupt, integer, optional_text, text},
        transaction::Transaction,
    },
    read, written,
};
use foundation::{clock::Timestamp, store::StoreError};
use shops::brands::{BY_FILE, By, Draft, Version, Wearer, revision::Revision};

/// What is put in force: a look, or the shop's again.
pub(super) struct Putting<'a> {
    pub(super) brand: Option<Brand>,
    pub(super) by: By<'a>,
}

/// What a wearer wears.
pub(super) enum Worn {
    /// Nobody knows such a wearer.
    Nobody,
    /// A store wears what its shop does.
    TheShops,
    /// A look of its own.
    Own(Box<Brand>),
}

impl Worn {
    pub(super) fn own(self) -> Option<Brand> {
        match self {
            Self::Nobody | Self::TheShops => None,
            Self::Own(brand) => Some(*brand),
        }
    }
}

/// The store as the keys have it.
pub(super) fn key(wearer: Wearer<'_>) -> &str {
    wearer.store.unwrap_or_default()
}

/// The look of a row, if it has one.
pub(super) fn look(row: &Row) -> Result<Option<Brand>, StoreError> {
    let text = optional_text(row, "brand")?;
    text.map(|text| read(&text)).transpose()
}

pub(super) fn version(row: &Row) -> Result<Version, StoreError> {
    Ok(Version {
        number: integer(row, "version")?,
        brand: look(row)?,
        author: text(row, "author")?,
        at: Timestamp(integer(row, "at_ms")?),
    })
}

/// Takes a merchant's looks, and those of all its stores, for the length of a transaction: whoever else wants to
/// change them waits.
pub(super) async fn hold(tx: &mut Connection, merchant: &str) -> Result<(), StoreError> {
    let holding = dialect::HOLDING;
    let sql = format!("SELECT id FROM merchants WHERE id = $1{holding}");
    let held = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(merchant);
    let held = held.fetch_optional(tx).await;
    held.map(|_| ()).map_err(database)
}

/// What is in force.
pub(super) async fn worn(tx: &mut Connection, wearer: Wearer<'_>) -> Result<Worn, StoreError> {
    let row = match wearer.store {
        None => sqlx::query("SELECT brand FROM merchants WHERE id = $1").bind(wearer.merchant),
        Some(store) => sqlx::query("SELECT brand FROM stores WHERE id = $1 AND merchant_id = $2")
            .bind(store)
            .bind(wearer.merchant),
    };
    let Some(row) = row.fetch_optional(tx).await.map_err(database)? else {
        return Ok(Worn::Nobody);
    };
    let own = look(&row)?.or_else(|| wearer.first());
    Ok(own.map_or(Worn::TheShops, |own| Worn::Own(Box::new(own))))
}

pub(super) async fn worked_on(
    tx: &mut Connection,
    wearer: Wearer<'_>,
) -> Result<Option<Draft>, StoreError> {
    let sql =
        "SELECT brand, author, at_ms FROM brand_drafts WHERE merchant_id = $1 AND store_id = $2";
    let row = sqlx::query(sql).bind(wearer.merchant).bind(key(wearer));
    let row = row.fetch_optional(tx).await.map_err(database)?;
    let draft = |row: Row| {
        Ok(Draft {
            brand: read(&text(&row, "brand")?)?,
            author: text(&row, "author")?,
            at: Timestamp(integer(&row, "at_ms")?),
        })
    };
    row.map(draft).transpose()
}

pub(super) async fn forget_draft(
    tx: &mut Connection,
    wearer: Wearer<'_>,
) -> Result<(), sqlx::Error> {
    let sql = "DELETE FROM brand_drafts WHERE merchant_id = $1 AND store_id = $2";
    let gone = sqlx::query(sql).bind(wearer.merchant).bind(key(wearer));
    gone.execute(tx).await.map(|_| ())
}

impl Database {
    /// Begins to write, as long as what was seen is still what is stored. No key says that a store has to be there,
    /// so that is looked at here.
    pub(super) async fn unchanged(
        &self,
        wearer: Wearer<'_>,
        seen: Option<&Revision>,
    ) -> Result<Transaction<'_>, StoreError> {
        let mut tx = self.writing().await?;
        hold(&mut tx, wearer.merchant).await?;
        let worn = worn(&mut tx, wearer).await?;
        let is_there = wearer.store.is_none() || !matches!(worn, Worn::Nobody);
        let is_as_seen = match seen {
            None => true,
            Some(seen) => {
                let draft = worked_on(&mut tx, wearer).await?;
                Revision::of(draft.as_ref(), worn.own().as_ref()) == *seen
            }
        };
        if is_there && is_as_seen {
            return Ok(tx);
        }
        tx.undo().await?;
        Err(StoreError::Conflict)
    }
}

async fn newest(tx: &mut Connection, wearer: Wearer<'_>) -> Result<Option<Version>, StoreError> {
    let sql = "SELECT version, brand, author, at_ms FROM brand_versions \
               WHERE merchant_id = $1 AND store_id = $2 ORDER BY version DESC LIMIT 1";
    let row = sqlx::query(sql).bind(wearer.merchant).bind(key(wearer));
    let row = row.fetch_optional(tx).await.map_err(database)?;
    row.as_ref().map(version).transpose()
}

/// Adds a version behind the newest.
async fn append(
    tx: &mut Connection,
    wearer: Wearer<'_>,
    newest: i64,
    putting: &Putting<'_>,
) -> Result<i64, StoreError> {
    let number = newest.checked_add(1).ok_or(corrupt("version"))?;
    let sql = "INSERT INTO brand_versions (merchant_id, store_id, version, brand, author, at_ms) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let row = sqlx::query(sql)
        .bind(wearer.merchant)
        .bind(key(wearer))
        .bind(number)
        .bind(putting.brand.as_ref().map(written).transpose()?)
        .bind(putting.by.author)
        .bind(putting.by.at.0);
    row.execute(tx).await.map_err(database)?;
    Ok(number)
}

/// Adds what a file put in force since to the history; the newest version's number.
pub(super) async fn caught_up(
    tx: &mut Connection,
    wearer: Wearer<'_>,
    at: Timestamp,
) -> Result<i64, StoreError> {
    let worn = match worn(tx, wearer).await? {
        Worn::Nobody => return Err(StoreError::Conflict),
        worn @ (Worn::TheShops | Worn::Own(_)) => worn.own(),
    };
    let newest = newest(tx, wearer).await?;
    let number = newest.as_ref().map_or(0, |newest| newest.number);
    let known = newest.map_or_else(|| wearer.first(), |newest| newest.brand);
    if known == worn {
        return Ok(number);
    }
    let by_file = Putting {
        brand: worn,
        by: By {
            author: BY_FILE,
            at,
        },
    };
    append(tx, wearer, number, &by_file).await
}

/// Makes a look the one in force and the newest version.
pub(super) async fn put_in_force(
    tx: &mut Connection,
    wearer: Wearer<'_>,
    putting: &Putting<'_>,
) -> Result<i64, StoreError> {
    let number = caught_up(tx, wearer, putting.by.at).await?;
    let number = append(tx, wearer, number, putting).await?;
    let brand = putting.brand.as_ref().map(written).transpose()?;
    let put = match wearer.store {
        None => sqlx::query("UPDATE merchants SET brand = $1 WHERE id = $2")
            .bind(brand)
            .bind(wearer.merchant),
        Some(store) => {
            sqlx::query("UPDATE stores SET brand = $1 WHERE id = $2 AND merchant_id = $3")
                .bind(brand)
                .bind(store)
                .bind(wearer.merchant)
        }
    };
    put.execute(tx).await.map_err(database)?;
    Ok(number)
}
