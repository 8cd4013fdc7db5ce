//! What the people of a shop change of it, with its entry in the trail in the same transaction.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::{Currency, EntryCode};

use super::{
    Database, database,
    rows::{integer, optional_minor, parsed, text},
    screens, shop_rows,
    till_rules::{self, Change},
    tills::rename,
    transaction::Transaction,
};
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    hours::Turn,
    own::{Changed, OldCode, OwnStore, Removed, Switch, code_over, store_over, turn_over},
    shop::{Code, Shop, Store, TillId},
};

const IS_TAKEN: &str =
    "SELECT EXISTS (SELECT 1 FROM tills WHERE store_id = $1 AND label = $2 AND id <> $3)";
const CHANGE_STORE: &str = "UPDATE stores SET min_minor = $1, max_minor = $2, opening = $3, presets = $4, \
    note = $5, note_needed = $6, note_label = $7, note_labels = $8, hours_aside = $9, in_office = TRUE \
    WHERE id = $10";
/// When it was opened last is kept over a pause: until then nobody was to be heard.
const TURN: &str = "UPDATE stores SET paused_ms = $1, why_paused = $2, opened_ms = COALESCE($3, opened_ms), \
    open_until_ms = $4 WHERE id = $5";
const SWITCH: &str = "UPDATE tills SET enabled = $1, why_off = $2, in_office = TRUE \
    WHERE id = (SELECT till_id FROM codes WHERE code = $3)";
/// What is printed and still leads somewhere, at each till of a merchant's.
pub(crate) const OLD_CODES: &str = "SELECT c.code, c.till_id FROM stores s JOIN tills t ON t.store_id = s.id \
    JOIN codes c ON c.till_id = t.id WHERE s.merchant_id = $1 AND c.replaced_ms IS NOT NULL \
    AND c.until_ms > $2";
/// At each till of a merchant's the last payment that was made.
pub(crate) const LAST_PAID: &str = "SELECT t.id AS till_id, (SELECT p.created_ms FROM payments p \
    WHERE p.till_id = t.id AND p.state = 'paid' ORDER BY p.created_ms DESC, p.request_id DESC LIMIT 1) \
    AS paid_ms FROM stores s JOIN tills t ON t.store_id = s.id WHERE s.merchant_id = $1";

/// Whose a store is.
struct Owner {
    merchant: String,
    currency: Currency,
}

impl Transaction<'_> {
    /// Says to the screens of a store that they have to look.
    async fn poke_screens(&mut self, store: &str) -> Result<(), StoreError> {
        let done = screens::changed(self, store).await;
        done.map_err(|error| self.store.failed(error))
    }

    /// Whether it changes one row: the one that was meant.
    async fn changes_one(&mut self, change: Change) -> Result<bool, StoreError> {
        let done = change.execute(&mut **self).await;
        let done = done.map_err(|error| self.store.failed(error))?;
        Ok(done.rows_affected() == 1)
    }

    /// Whose a store is, and what is paid there in.
    async fn owner(&mut self, store: &str) -> Result<Owner, StoreError> {
        let sql = "SELECT merchant_id, currency FROM stores WHERE id = $1";
        let row = sqlx::query(sql).bind(store).fetch_one(&mut **self).await;
        let row = row.map_err(database)?;
        Ok(Owner {
            merchant: text(&row, "merchant_id")?,
            currency: parsed(&row, "currency", Currency::parse)?,
        })
    }

    /// Why nobody can pay at a till, by one of its codes.
    pub(super) async fn why_off(&mut self, code: &EntryCode) -> Result<Option<String>, StoreError> {
        let sql =
            "SELECT t.why_off FROM codes c JOIN tills t ON t.id = c.till_id WHERE c.code = $1";
        let found = sqlx::query_scalar(sql).bind(code.as_str());
        let found: Option<Option<String>> =
            found.fetch_optional(&mut **self).await.map_err(database)?;
        Ok(found.flatten())
    }
}

#[async_trait]
impl OwnStore for Database {
    async fn make_codes(&self, codes: &[Code]) -> Result<Vec<String>, StoreError> {
        let mut tx = self.writing().await?;
        let (mut made, mut there) = (Vec::new(), Vec::new());
        for code in codes {
            if tx.make_till(code).await? {
                made.push(code.clone());
            } else {
                there.push(code.label.clone());
            }
        }
        let Some(first) = made.first() else {
            tx.undo().await?;
            return Ok(there);
        };
        let owner = tx.owner(&first.store_id).await?;
        tx.tell(&deeds::made(&owner.merchant, &made, owner.currency))
            .await?;
        tx.commit().await?;
        Ok(there)
    }

    async fn change_code(&self, shop: &Shop, after: &Code) -> Result<Changed, StoreError> {
        let (till, before) = (shop.till, &shop.code);
        let mut tx = self.writing().await?;
        // Of two at once the second one waits, and sees what the first one set.
        let held = tx.held_code(shop).await?;
        let is_over = match &held {
            Some(now) if !code_over(now, [before, after]) => Some(Changed::Meanwhile),
            // It is called otherwise by now, and nothing is left to do: it is so already, or nothing was to change.
            Some(now) if now.label != before.label => Some(Changed::Done),
            Some(_) => None,
            None => Some(Changed::Gone),
        };
        if let Some(is_over) = is_over {
            tx.undo().await?;
            return Ok(is_over);
        }
        let taken = sqlx::query_scalar(IS_TAKEN)
            .bind(&before.store_id)
            .bind(&after.label)
            .bind(till.0);
        if taken.fetch_one(&mut *tx).await.map_err(database)? {
            tx.undo().await?;
            return Ok(Changed::Taken);
        }
        let change = till_rules::bound(till_rules::CHANGE, after)?
            .bind(after.label.clone())
            .bind(till.0)
            .bind(before.store_id.clone())
            .bind(before.label.clone());
        if !tx.changes_one(change).await? {
            tx.undo().await?;
            return Ok(Changed::Gone);
        }
        if before.label != after.label {
            let renamed = rename(&mut tx, till, before, after).await;
            renamed.map_err(database)?;
        }
        if let Some(deed) = deeds::code_changed(shop, after) {
            tx.tell(&deed).await?;
        }
        tx.commit().await?;
        Ok(Changed::Done)
    }

    async fn change_store(&self, before: &Store, after: &Store) -> Result<Changed, StoreError> {
        let mut tx = self.writing().await?;
        let held = tx.held_store(&before.id).await?;
        let Some(now) = held.filter(|now| now.currency == before.currency) else {
            tx.undo().await?;
            return Ok(Changed::Gone);
        };
        let Some(after) = store_over(&now, [before, after]) else {
            tx.undo().await?;
            return Ok(Changed::Meanwhile);
        };
        let note = &after.note;
        let label = note.label.as_ref();
        let change = sqlx::query(CHANGE_STORE)
            .bind(optional_minor(after.min_minor)?)
            .bind(optional_minor(after.max_minor)?)
            .bind(after.opening.as_ref().map(ToString::to_string))
            .bind(shop_rows::presets(&after.presets))
            .bind(note.asked)
            .bind(note.needed)
            .bind(label.map(|label| label.own().to_owned()))
            .bind(label.and_then(shop_rows::by_language))
            .bind(after.hours_aside.as_ref().map(ToString::to_string))
            .bind(before.id.clone());
        if !tx.changes_one(change).await? {
            tx.undo().await?;
            return Ok(Changed::Gone);
        }
        tx.poke_screens(&before.id).await?;
        if let Some(deed) = deeds::store_changed(&now, &after) {
            tx.tell(&deed).await?;
        }
        tx.commit().await?;
        Ok(Changed::Done)
    }

    async fn turn(&self, seen: &Store, turn: &Turn) -> Result<Changed, StoreError> {
        let (pause, why, opened) = match turn {
            Turn::Pause { pause, why } => (Some(pause.stored()), why.clone(), None),
            Turn::Open(opened) => (None, None, Some(*opened)),
        };
        let mut tx = self.writing().await?;
        // Of two at once the second one waits, and sees what the first one did.
        let Some(store) = tx.held_store(&seen.id).await? else {
            tx.undo().await?;
            return Ok(Changed::Gone);
        };
        let is_over = match turn_over(&store, seen, turn) {
            Some(true) => Some(Changed::Done),
            Some(false) => None,
            None => Some(Changed::Meanwhile),
        };
        if let Some(is_over) = is_over {
            tx.undo().await?;
            return Ok(is_over);
        }
        let change = sqlx::query(TURN)
            .bind(pause)
            .bind(why)
            .bind(opened.map(|opened| opened.at.0))
            .bind(opened.and_then(|opened| opened.until).map(|until| until.0))
            .bind(store.id.clone());
        if !tx.changes_one(change).await? {
            tx.undo().await?;
            return Ok(Changed::Gone);
        }
        tx.poke_screens(&store.id).await?;
        let before = store.by_hand.pause;
        tx.tell(&deeds::turned(&store, turn, before)).await?;
        tx.commit().await?;
        Ok(Changed::Done)
    }

    async fn switch(&self, switch: Switch<'_>) -> Result<Changed, StoreError> {
        let mut tx = self.writing().await?;
        if let Some(version) = switch.as_of
            && !tx.is_as_of(version).await?
        {
            return tx.undo().await.map(|()| Changed::Meanwhile);
        }
        let before = tx.why_off(switch.code).await?;
        let change = sqlx::query(SWITCH)
            .bind(switch.on)
            .bind(switch.why.map(str::to_owned))
            .bind(switch.code.to_string());
        if !tx.changes_one(change).await? {
            return tx.undo().await.map(|()| Changed::Gone);
        }
        let deed = deeds::switched(switch.on, [before.as_deref(), switch.why]);
        tx.tell_of_code(deed, switch.code).await?;
        let Some(version) = switch.as_of else {
            return tx.commit().await.map(|()| Changed::Done);
        };
        Ok(if tx.commit_as_of(version).await? {
            Changed::Done
        } else {
            Changed::Meanwhile
        })
    }

    async fn remove_code(&self, shop: &Shop) -> Result<Removed, StoreError> {
        let mut tx = self.writing().await?;
        match tx.removed(shop).await? {
            Removed::Done => {
                tx.tell(&deeds::removed(shop)).await?;
                tx.commit().await.map(|()| Removed::Done)
            }
            other @ (Removed::Used | Removed::Gone) => tx.undo().await.map(|()| other),
        }
    }

    async fn old_codes(&self, merchant: &str, now: Timestamp) -> Result<Vec<OldCode>, StoreError> {
        let rows = sqlx::query(OLD_CODES).bind(merchant).bind(now.0);
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let old = |row| {
            Ok(OldCode {
                code: parsed(row, "code", EntryCode::parse)?,
                till: TillId(integer(row, "till_id")?),
            })
        };
        rows.iter().map(old).collect()
    }

    async fn last_paid(&self, merchant: &str) -> Result<BTreeMap<TillId, Timestamp>, StoreError> {
        let rows = sqlx::query(LAST_PAID).bind(merchant);
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let mut paid = BTreeMap::new();
        for row in &rows {
            if let Some(at) = super::rows::optional_integer(row, "paid_ms")? {
                paid.insert(TillId(integer(row, "till_id")?), Timestamp(at));
            }
        }
        Ok(paid)
    }
}

/// What a till is called that had this name.
pub(super) async fn renamed(
    store: &Database,
    store_id: &str,
    label: &str,
) -> Result<Option<String>, StoreError> {
    let sql = "SELECT t.label FROM till_names n JOIN tills t ON t.id = n.till_id \
               WHERE n.store_id = $1 AND n.label = $2";
    let found = sqlx::query_scalar(sql).bind(store_id).bind(label);
    found.fetch_optional(&store.pool).await.map_err(database)
}
