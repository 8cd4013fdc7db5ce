//! What entries of the trail are told with: whose chain each belongs into, where that has to be looked up, and
//! what is told of what wasn't done.

use ::trail::{
    action::Action,
    author::Who,
    deed::{Deed, INSTALLATION},
    entry::Entry,
    store::{Sight, TrailStore as _, Wanted},
};
use domain::EntryCode;
use people::{secret::Digest, store::Whose};

use super::{Connection, Database, database, trail, transaction::Transaction};
use crate::{
    deeds::{self, Counter},
    hooks,
    storable::storable,
};
use foundation::{page::Page, store::StoreError};

impl Transaction<'_> {
    /// Writes down something done at a store, in its merchant's chain.
    pub(super) async fn tell_at_store(&mut self, deed: Deed) -> Result<(), StoreError> {
        let sql = "SELECT merchant_id FROM stores WHERE id = $1";
        let owner = sqlx::query_scalar(sql).bind(deed.store.clone());
        let owner: Option<String> = owner.fetch_optional(&mut **self).await.map_err(database)?;
        let chain = owner.unwrap_or_default();
        self.tell(&Deed { chain, ..deed }).await
    }

    /// The same of something about a payment.
    pub(super) async fn tell_of_payment(
        &mut self,
        deed: Deed,
        payment: &str,
    ) -> Result<(), StoreError> {
        let sql = "SELECT merchant_id, store_id FROM payments WHERE request_id = $1";
        let place = sqlx::query_as(sql).bind(payment);
        let place: Option<(String, String)> =
            place.fetch_optional(&mut **self).await.map_err(database)?;
        let (chain, store) = place.unwrap_or_default();
        self.tell(&Deed {
            chain,
            store,
            ..deed
        })
        .await
    }

    /// A deed about what somebody asked for, with their name of now.
    pub(super) async fn asked(&mut self, deed: Deed, asker: &str) -> Result<Deed, StoreError> {
        let asker = Who::Person(asker.to_owned());
        let name = trail::called(self, &asker).await.map_err(database)?;
        Ok(deeds::asked(deed, &name))
    }

    /// The same of a till, by one of its codes; nothing if there is no such code.
    pub(super) async fn tell_of_code(
        &mut self,
        deed: Deed,
        code: &EntryCode,
    ) -> Result<(), StoreError> {
        let sql = "SELECT s.merchant_id, s.id, t.label FROM codes c JOIN tills t ON t.id = c.till_id \
                   JOIN stores s ON s.id = t.store_id WHERE c.code = $1";
        let found = sqlx::query_as(sql).bind(code.as_str());
        let found: Option<(String, String, String)> =
            found.fetch_optional(&mut **self).await.map_err(database)?;
        let Some((merchant, store, label)) = found else {
            return Ok(());
        };
        let counter = Counter {
            merchant,
            store,
            label,
        };
        if let Some(kind) = hooks::of_code(deed.action) {
            self.tell_systems_of_code(kind, code).await?;
        }
        self.tell(&deeds::at_till(deed, &counter)).await
    }

    /// Writes down what was done, and keeps both.
    pub(super) async fn commit_with(mut self, deed: &Deed) -> Result<(), StoreError> {
        self.tell(deed).await?;
        self.commit().await
    }
}

impl Database {
    /// Writes down that something was refused: what it would have changed is undone.
    pub(super) async fn refused_to(&self, deed: Deed, why: &'static str) -> Result<(), StoreError> {
        self.tell(&deed.refused(why)).await
    }
}

/// A screen, and the store it stands in.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) screen: &'a str,
    pub(super) store: &'a str,
}

impl<'a> At<'a> {
    pub(super) const fn of(screen: &'a str, store: &'a str) -> Self {
        Self { screen, store }
    }
}

impl Transaction<'_> {
    /// Writes down what was done about a screen, and keeps both.
    pub(super) async fn told(mut self, action: Action, at: At<'_>) -> Result<(), StoreError> {
        let deed = deeds::screen(action, at.screen, at.store);
        self.tell_at_store(deed).await?;
        self.commit().await
    }
}

/// In whose chains it is told that these may no longer come in, in their order: those of the merchants
/// that somebody is anything at.
pub(super) async fn chains_of(
    tx: &mut Connection,
    whose: Whose<'_>,
) -> Result<Vec<String>, sqlx::Error> {
    let own = match whose {
        Whose::Everybody => Vec::new(),
        Whose::Merchant(id) => vec![id.to_owned()],
        Whose::Person(id) => {
            let sql = "SELECT DISTINCT merchant_id FROM memberships WHERE person_id = $1 \
                       ORDER BY merchant_id";
            let own = sqlx::query_scalar(sql).bind(storable(id));
            own.fetch_all(tx).await?
        }
    };
    Ok(if own.is_empty() {
        vec![INSTALLATION.to_owned()]
    } else {
        own
    })
}

impl Database {
    /// Writes down that a link was tried that could once be used; of many such trials in a row only
    /// the first. Whoever has no such link costs no write.
    pub(super) async fn refused_link(&self, link: &Digest) -> Result<(), StoreError> {
        let sql = "SELECT person_id, merchant_id FROM links WHERE digest = $1";
        let known = sqlx::query_as(sql).bind(link.as_str());
        let known = known.fetch_optional(&self.pool).await.map_err(database)?;
        let Some((person, merchant)): Option<(String, Option<String>)> = known else {
            return Ok(());
        };
        let deed = deeds::link_refused(&person, merchant.as_deref());
        let page = Page::first(1);
        let last = self
            .trail(&deed.chain, &Wanted::all(Sight::All), &page)
            .await?;
        let is_same =
            |last: &Entry| last.action == deed.action.as_str() && last.object == deed.object;
        if last.items.first().is_some_and(is_same) {
            return Ok(());
        }
        self.tell(&deed).await
    }
}
