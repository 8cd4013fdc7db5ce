//! What somebody may see and do of stores' closings: all of a store's, or their own and their tills.

use closings::close::Closings;
use foundation::store::StoreError;
use people::{permission::right, rights::Allowed};
use shops::shop::{Store, TillId};

use crate::{Shared, office::Map, studio::editor::Editor};

/// One store, as its closings are to somebody.
pub(super) struct Seen {
    pub(super) store: Store,
    /// Whether they may see all of its closings; otherwise those they made.
    pub(super) reads: bool,
    /// Whether they may close all of it.
    pub(super) closes: bool,
    /// The tills of which they may see what is open, and whether they may close each.
    pub(super) tills: Vec<SeenTill>,
}

/// A till, as its closings are to somebody.
pub(super) struct SeenTill {
    pub(super) id: TillId,
    pub(super) label: String,
    pub(super) closes: bool,
}

impl Seen {
    /// Every store of which they may see anything.
    pub(super) async fn all(state: &Shared, editor: &Editor) -> Result<Vec<Self>, StoreError> {
        let map = Map::of(state, &editor.merchant.id).await?;
        let reads: Option<Allowed<right::ClosingsRead>> = editor.rights.allowed();
        let closes: Option<Allowed<right::ClosingsStore>> = editor.rights.allowed();
        let tills: Option<Allowed<right::ClosingsTill>> = editor.rights.allowed();
        let seen = map.directory.stores.into_iter().map(|store| {
            let id = store.id.as_str();
            let reads = reads
                .as_ref()
                .is_some_and(|may| may.scope().reach.covers_store(id));
            let own = map.tills.iter().filter(|shop| shop.store.id == id);
            let own = own.filter_map(|shop| {
                let closes = tills
                    .as_ref()
                    .is_some_and(|may| may.scope().reach.covers(id, shop.till));
                (closes || reads).then(|| SeenTill {
                    id: shop.till,
                    label: shop.code.label.clone(),
                    closes,
                })
            });
            let own = own.collect();
            let closes = closes
                .as_ref()
                .is_some_and(|may| may.scope().reach.covers_store(id));
            Self {
                reads,
                closes,
                tills: own,
                store,
            }
        });
        Ok(seen
            .filter(|seen| seen.reads || !seen.tills.is_empty())
            .collect())
    }

    /// One store; `None` if there is nothing of it that they may see.
    pub(super) async fn one(
        state: &Shared,
        editor: &Editor,
        store: &str,
    ) -> Result<Option<Self>, StoreError> {
        let all = Self::all(state, editor).await?;
        Ok(all.into_iter().find(|seen| seen.store.id == store))
    }

    /// One of its tills.
    pub(super) fn till(&self, id: TillId) -> Option<&SeenTill> {
        self.tills.iter().find(|till| till.id == id)
    }
}

/// The use cases.
pub(super) fn use_cases(state: &Shared) -> Closings<'_> {
    Closings {
        store: &*state.store,
        shops: &*state.store,
        clock: &*state.clock,
    }
}
