//! What of a merchant's payments somebody may see, and what the places are called where they are made.

use domain::{Currency, Words};
use foundation::store::StoreError;
use ledger::{Sight, reading::At};
use office_pages::Place;
use payments::{note_key::NoteKey, payment::Payment};
use people::{permission::right, rights::Allowed, scope::Spot};
use texts::{Spoken, Texts};

use super::{Map, invite};
use crate::{Shared, studio::editor::Editor};

/// What the reader may see, and how places there are called.
pub(super) struct Seeing {
    pub(super) sight: Sight,
    pub(super) map: Map,
}

impl Seeing {
    pub(super) async fn of(
        state: &Shared,
        editor: &Editor,
        recent: &Allowed<right::PaymentsRecent>,
    ) -> Result<Self, StoreError> {
        let map = Map::of(state, &editor.merchant.id).await?;
        let every = editor.rights.allowed();
        let stores = &map.directory.stores;
        let sight = Sight::of(recent, every.as_ref(), stores, state.clock.now());
        Ok(Self { sight, map })
    }

    /// The clock on the wall where a payment is made.
    pub(super) fn zone(&self, payment: &Payment) -> &str {
        let mut stores = self.map.directory.stores.iter();
        let store = stores.find(|store| store.id == payment.place.store);
        store.map_or("UTC", |store| &store.time_zone)
    }

    pub(super) fn currencies(&self) -> Vec<Currency> {
        let mut all: Vec<Currency> = Vec::new();
        for store in &self.map.directory.stores {
            let is_seen = self.sight.stores().any(|seen| *seen == store.id);
            if is_seen && !all.contains(&store.currency) {
                all.push(store.currency);
            }
        }
        all
    }

    /// What shops call their customers' notes where one can look, each once.
    pub(super) fn note_labels(&self) -> Vec<Words> {
        let mut labels: Vec<Words> = Vec::new();
        for shop in &self.map.tills {
            let label = shop.code.note_label.as_ref();
            let new = label.filter(|label| {
                self.sight.sees_till(&shop.store.id, shop.till) && !labels.contains(label)
            });
            labels.extend(new.cloned());
        }
        labels
    }

    /// The tills where one can look, by what their names are compared by.
    pub(super) fn tills(&self) -> Vec<(NoteKey, At)> {
        let seen = self.map.tills.iter();
        let seen = seen.filter(|shop| self.sight.sees_till(&shop.store.id, shop.till));
        let named = seen.filter_map(|shop| {
            let at = At {
                store: shop.store.id.clone(),
                till: shop.till,
            };
            Some((NoteKey::of(&shop.code.label)?, at))
        });
        named.collect()
    }

    /// What a payment's note is called.
    pub(super) fn note_name(&self, payment: &Payment, texts: &Texts) -> Spoken {
        let shop = self
            .map
            .tills
            .iter()
            .find(|shop| shop.till == payment.place.till);
        let today = shop.and_then(|shop| shop.code.note_label.as_ref());
        let label = payment.note_called(today);
        let home = shop.map_or("", |shop| &shop.store.language);
        let usual = || Spoken::from(&*texts.get("office-payment-note"));
        label.map_or_else(usual, |label| Spoken::of(label, texts.tag(), home))
    }

    /// Where one can look, and what stands for it in an address.
    pub(super) fn places(&self, language: &str) -> Vec<(String, Place)> {
        let mut places = Vec::new();
        let mut last = None;
        for shop in &self.map.tills {
            let store = &shop.store;
            if !self.sight.sees_till(&store.id, shop.till) {
                continue;
            }
            let mut add = |till| {
                let spot = Spot {
                    store: store.id.clone(),
                    till,
                };
                places.push((invite::word(&spot), self.map.place(&spot, language)));
            };
            if last != Some(&store.id) {
                add(None);
                last = Some(&store.id);
            }
            add(Some(shop.till));
        }
        places
    }

    /// Where a payment was made, by its names.
    pub(super) fn place(&self, payment: &Payment, language: &str) -> Place {
        let spot = Spot {
            store: payment.place.store.clone(),
            till: Some(payment.place.till),
        };
        self.map.place(&spot, language)
    }
}
