//! Keys by which programs ask, as far as the reader looks after them, and what they do about them.

mod filled;
mod made;

use std::collections::BTreeMap;

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use filled::{Read, read};
pub(super) use made::{MADE, show_made};
use office_pages::keys::{KeyForm, KeyRow, KeysPage, Stands, keys_page};
use people::{
    access::AccessError,
    key::Key,
    permission::{Permission, right},
    scope::{Reach, Spot},
    store::Whose,
};
use studio_pages::{Section, refused::Refusal};
use texts::{AmountStyle, Spoken};

use super::Map;
use crate::{
    Shared,
    frame::wall_time,
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use foundation::{clock::Timestamp, store::StoreError};

type MayKeys = May<right::KeysWrite>;

/// `GET /office/keys`.
pub(super) async fn show(State(state): State<Shared>, may: MayKeys) -> Response {
    shown(&state, &may, Read::default(), None).await
}

async fn shown(
    state: &Shared,
    may: &MayKeys,
    read: Read,
    problem: Option<&'static str>,
) -> Response {
    let editor = &may.editor;
    let at = Section::Keys.path();
    let frame = page::frame(state, &editor.visit, at, Some(editor));
    let found = async {
        let map = Map::of_stores(state, &editor.merchant.id).await?;
        let keys = rows(state, may, &map, frame.texts.tag()).await?;
        Ok::<_, StoreError>((map, keys))
    };
    let (map, keys) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let content = KeysPage {
        keys,
        form: form(may, &map, read, frame.texts.tag()),
        problem,
    };
    let html = keys_page(&frame, &content);
    let finished = page::Finished {
        status: if problem.is_some() { 422 } else { 200 },
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

/// Those that weren't ended and reach no further than the reader.
async fn rows(
    state: &Shared,
    may: &MayKeys,
    map: &Map,
    language: &str,
) -> Result<Vec<KeyRow>, StoreError> {
    let merchant = &may.editor.merchant.id;
    let staff = state.store.people(Whose::Merchant(merchant)).await?;
    let names: BTreeMap<&str, &str> = staff
        .iter()
        .map(|person| (person.id.as_str(), person.name.as_str()))
        .collect();
    let zone = map.directory.stores.first();
    let zone = zone.map_or("UTC", |store| &store.time_zone);
    let time = |at: Timestamp| wall_time(at, zone).day_and_time(language);
    let mut rows = Vec::new();
    for key in state.store.keys(Some(merchant)).await? {
        let is_own = key.reach.is_within(&may.allowed.scope().reach);
        if key.ended.is_some() || !is_own {
            continue;
        }
        let is_idle = state.access().key_rights(&key).await?.is_none();
        let stands = match key.until {
            _ if is_idle => Stands::Idle,
            Some(until) if key.is_over(state.clock.now()) => Stands::Over(time(until)),
            Some(until) => Stands::Until(time(until)),
            None => Stands::ForEver,
        };
        let by = names
            .get(key.made_by.as_str())
            .map(|name| (*name).to_owned());
        rows.push(KeyRow {
            permissions: key.permissions.iter().map(|one| one.as_str()).collect(),
            stores: stores(&key, map, language),
            made_by: (!key.made_by.is_empty()).then(|| by.unwrap_or_default()),
            made: time(key.made),
            used: key.seen.map(time),
            stands,
            id: key.id,
            name: key.name,
        });
    }
    Ok(rows)
}

fn stores(key: &Key, map: &Map, language: &str) -> Vec<Spoken> {
    match &key.reach {
        Reach::Everywhere => Vec::new(),
        Reach::Spots(spots) => spots
            .iter()
            .map(|spot| map.place(spot, language).store)
            .collect(),
    }
}

/// What the reader may give a key.
fn permissions(editor: &Editor) -> Vec<Permission> {
    let all = Permission::OF_KEYS.into_iter();
    all.filter(|one| editor.rights.reach(*one).is_some())
        .collect()
}

/// The form, with what was filled in.
fn form(may: &MayKeys, map: &Map, read: Read, language: &str) -> KeyForm {
    let reach = &may.allowed.scope().reach;
    let own = map.directory.stores.iter();
    let own = own.filter(|store| reach.covers_store(&store.id));
    let permissions = permissions(&may.editor);
    let gives_back = permissions.contains(&Permission::RefundsMake);
    KeyForm {
        stores: own
            .map(|store| {
                let spot = Spot {
                    store: store.id.clone(),
                    till: None,
                };
                let name = Spoken::of(&store.name, language, &store.language);
                (name, super::invite::word(&spot))
            })
            .collect(),
        everywhere: *reach == Reach::Everywhere,
        limits: if gives_back {
            read.limits(map)
        } else {
            Vec::new()
        },
        permissions: permissions.into_iter().map(Permission::as_str).collect(),
        filled: read.filled,
    }
}

/// `POST /office/keys`: makes one.
pub(super) async fn make(State(state): State<Shared>, may: MayKeys, body: Bytes) -> Response {
    let editor = &may.editor;
    let map = match Map::of_stores(&state, &editor.merchant.id).await {
        Ok(map) => map,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let texts = page::frame(&state, &editor.visit, "", Some(editor)).texts;
    let style = AmountStyle::of(texts.tag());
    let (filled, wish) = read(&body, &map, &style, state.clock.now());
    let wish = match wish {
        Ok(wish) => wish,
        Err(problem) => return shown(&state, &may, filled, Some(problem)).await,
    };
    match state.access().key_by(&editor.rights, wish).await {
        Ok(made) => made::lead_on(&state, &made.secret),
        Err(error) => failed(&state, &may, filled, error).await,
    }
}

async fn failed(state: &Shared, may: &MayKeys, read: Read, error: AccessError) -> Response {
    let problem = match error {
        AccessError::Name => "office-keys-name-wrong",
        AccessError::NotAllowed | AccessError::NoPermission(_) => "office-keys-not-allowed",
        AccessError::NothingAllowed => "office-keys-nothing",
        AccessError::NoSpot(_) => "office-keys-nowhere",
        AccessError::KeysFull => "office-keys-full",
        AccessError::Store(error) => {
            return respond::our_fault(state, &may.editor.visit, &error);
        }
        AccessError::NoMerchant(_)
        | AccessError::NoSession(_)
        | AccessError::NoPerson(_)
        | AccessError::NotThere { .. }
        | AccessError::NoKey(_)
        | AccessError::Over
        | AccessError::Shared
        | AccessError::LastOwner => return missing(state, may),
    };
    shown(state, may, read, Some(problem)).await
}

fn missing(state: &Shared, may: &MayKeys) -> Response {
    page::refused(
        state,
        &may.editor.visit,
        Some(&may.editor),
        Refusal::Missing,
    )
}

/// `POST /office/keys/{id}/end`: it opens nothing from that moment on.
pub(super) async fn end(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayKeys,
) -> Response {
    match state.access().end_key_by(&may.editor.rights, &id).await {
        Ok(()) => respond::see_other(Section::Keys.path()),
        Err(AccessError::Store(error)) => respond::our_fault(&state, &may.editor.visit, &error),
        Err(_) => missing(&state, &may),
    }
}
