//! A code's page as its customers see it, for the merchant alone.

use axum::{
    extract::{Path, RawQuery, State},
    response::Response,
};
use people::permission::right;
use studio_pages::{
    real::{RealPage, path, real_page},
    refused::Refusal,
};
use texts::Spoken;

use super::{
    editor::May,
    filled::{tongues, wallets},
    page,
    work::Work,
};
use crate::{Shared, respond};

/// `GET /studio/codes/{code}`.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
    May { editor, allowed }: May<right::CodesPrint>,
) -> Response {
    let work = match Work::now(&state, &editor).await {
        Ok(work) => work,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let reach = &allowed.scope().reach;
    let found = work.code(&code);
    let Some((code, store)) = found.filter(|(_, store)| reach.covers_store(&store.id)) else {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing);
    };
    let query = query.unwrap_or_default();
    let asked = |wanted: &str| {
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        let found = pairs.find(|(name, _)| name == wanted);
        found
            .map(|(_, value)| value.into_owned())
            .unwrap_or_default()
    };
    let text = code.code.to_string();
    let frame = page::frame(&state, &editor.visit, &path(&text), Some(&editor));
    let (languages, wallets) = (tongues(&state), wallets(&state));
    // Only what is on the lists gets into the frame's address.
    let language = asked("view-language");
    let language = [language.as_str(), &store.language, work.home()]
        .into_iter()
        .find(|tag| languages.iter().any(|one| one.tag == *tag));
    let wallet = asked("view-wallet");
    let content = RealPage {
        store: Spoken::of(&store.name, frame.texts.tag(), &store.language),
        counter: code.label.clone(),
        code: text,
        enabled: code.enabled,
        language: language.unwrap_or("en").to_owned(),
        wallet: wallets
            .iter()
            .find(|name| **name == wallet)
            .cloned()
            .unwrap_or_default(),
        languages,
        wallets,
    };
    let html = real_page(&frame, &content);
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
