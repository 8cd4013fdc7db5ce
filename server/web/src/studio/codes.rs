//! The merchant's stores and codes.

use axum::{extract::State, response::Response};
use people::permission::right;
use studio_pages::{
    Section,
    codes::{CodeRow, CodesPage, StoreCard, codes_page},
    real,
};
use texts::Spoken;

use super::{editor::May, page};
use crate::{Shared, respond};
use shops::shop::{Directory, Store};

/// `GET /studio/codes`.
pub(super) async fn show(
    State(state): State<Shared>,
    May { editor, allowed }: May<right::CodesPrint>,
) -> Response {
    let directory = match state.store.directory_of(&editor.merchant.id).await {
        Ok(directory) => directory,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let frame = page::frame(&state, &editor.visit, Section::Codes.path(), Some(&editor));
    let language = frame.texts.tag();
    let stores = directory.stores.iter();
    let stores = stores.filter(|store| allowed.scope().reach.covers_store(&store.id));
    let stores = stores.map(|store| card(store, &directory, language));
    let content = CodesPage {
        stores: stores.collect(),
    };
    let html = codes_page(&frame, content);
    page::answer(
        &state,
        &editor.visit,
        page::Finished {
            status: 200,
            frame: &frame,
            html,
        },
    )
}

fn card(store: &Store, directory: &Directory, language: &str) -> StoreCard {
    let codes = directory.codes.iter();
    let codes = codes.filter(|code| code.store_id == store.id);
    let codes = codes.map(|code| CodeRow {
        counter: code.label.clone(),
        code: code.code.to_string(),
        link: real::path(&code.code.to_string()),
        enabled: code.enabled,
    });
    StoreCard {
        name: Spoken::of(&store.name, language, &store.language),
        currency: store.currency.code(),
        codes: codes.collect(),
    }
}
