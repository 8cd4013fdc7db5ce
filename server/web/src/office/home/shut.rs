//! Where nobody can pay now, for whoever sees a shop's codes: stores that are closed or pause, codes that are off.

use foundation::store::StoreError;
use office_pages::home::ShutRow;
use people::permission::{Permission, right};
use shops::shop::{Shop, Store};
use studio_pages::Section;
use texts::{Spoken, Texts};

use super::super::{codes, stores};
use crate::{Shared, studio::editor::Editor};

/// Of more codes of a store only their number is said.
const CODES_MAX: usize = 3;

/// The rows, store by store.
pub(super) async fn rows(
    state: &Shared,
    editor: &Editor,
    texts: &Texts,
) -> Result<Vec<ShutRow>, StoreError> {
    let Some(allowed) = editor.rights.allowed::<right::CodesPrint>() else {
        return Ok(Vec::new());
    };
    let scope = allowed.scope();
    let mut shops = state.store.shops_of(&scope.merchant).await?;
    shops.retain(|shop| scope.reach.covers(&shop.store.id, shop.till));
    let writes = editor.rights.reach(Permission::CodesWrite);
    let now = state.clock.now();
    let mut rows = Vec::new();
    for own in shops.chunk_by(|one, next| one.store.id == next.store.id) {
        let Some(first) = own.first() else { continue };
        let store = &first.store;
        let may = writes
            .as_ref()
            .is_some_and(|reach| reach.covers_store(&store.id));
        if let Some(words) = stores::closed(store, now, texts) {
            rows.push(ShutRow {
                name: Spoken::of(&store.name, texts.tag(), &store.language),
                at: None,
                words,
                to: if may {
                    stores::path(store)
                } else {
                    Section::Codes.path().to_owned()
                },
            });
        }
        rows.extend(off(own, store, texts));
    }
    Ok(rows)
}

/// A store's codes that are switched off.
fn off(shops: &[Shop], store: &Store, texts: &Texts) -> Vec<ShutRow> {
    let name = Spoken::of(&store.name, texts.tag(), &store.language);
    let off: Vec<&Shop> = shops.iter().filter(|shop| !shop.code.enabled).collect();
    if off.len() > CODES_MAX {
        let count = u32::try_from(off.len()).unwrap_or(u32::MAX);
        return vec![ShutRow {
            name,
            at: None,
            words: texts.count("office-home-off", ("count", count), &[]),
            to: Section::Codes.path().to_owned(),
        }];
    }
    let row = |shop: &Shop| ShutRow {
        name: Spoken::from(shop.code.label.as_str()),
        at: Some(name.clone()),
        words: texts.get("studio-codes-off"),
        to: codes::path(&shop.code.code),
    };
    off.into_iter().map(row).collect()
}
