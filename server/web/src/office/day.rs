//! When a store's business days begin: as it is, as it will be, and saying otherwise.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use domain::CutOff;
use foundation::store::StoreError;
use office_pages::day::{BEGINS, DayPage, DayRuleSaid, StoreDay, day_page};
use people::{permission::right, rights::Allowed};
use shops::{
    day::{DayRule, Days},
    shop::Store,
};
use studio_pages::refused::Refusal;
use texts::Spoken;

use super::closings::encoded;
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// Where the page is.
pub(super) const PATH: &str = office_pages::settings::DAYS;

/// `GET /office/settings/day`.
pub(super) async fn show(
    State(state): State<Shared>,
    May { editor, allowed }: May<right::SettingsWrite>,
) -> Response {
    shown(&state, &editor, &allowed, false).await
}

async fn shown(
    state: &Shared,
    editor: &Editor,
    allowed: &Allowed<right::SettingsWrite>,
    refused: bool,
) -> Response {
    let stores = match stores(state, allowed).await {
        Ok(stores) => stores,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let frame = page::frame(state, &editor.visit, PATH, Some(editor));
    let language = frame.texts.tag();
    let content = DayPage {
        stores: stores
            .iter()
            .map(|store| said(state, store, language))
            .collect(),
        refused,
    };
    let html = day_page(&frame, &content);
    let finished = page::Finished {
        status: if refused { 422 } else { 200 },
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

async fn stores(
    state: &Shared,
    allowed: &Allowed<right::SettingsWrite>,
) -> Result<Vec<Store>, StoreError> {
    let scope = allowed.scope();
    let all = state.store.directory_of(&scope.merchant).await?.stores;
    let may = |store: &Store| scope.reach.covers_store(&store.id);
    Ok(all.into_iter().filter(may).collect())
}

fn said(state: &Shared, store: &Store, language: &str) -> StoreDay {
    let days: &Days = &store.days;
    let today = days.day(state.clock.now());
    let rule = |rule: &DayRule| DayRuleSaid {
        begins: rule.cut_off.to_string(),
        zone: rule.zone.clone(),
    };
    let newest = days.newest();
    let next = (newest.from > today).then(|| (newest.from.to_string(), rule(newest)));
    StoreDay {
        to: format!("{PATH}/{}", encoded(&store.id)),
        name: Spoken::of(&store.name, language, &store.language),
        now: rule(days.rule(today)),
        next,
        choices: CutOff::all().map(|choice| choice.to_string()).collect(),
    }
}

/// `POST /office/settings/day/{store}`: from the next day on that can still have it.
pub(super) async fn set(
    State(state): State<Shared>,
    Path(store): Path<String>,
    May { editor, allowed }: May<right::SettingsWrite>,
    body: Bytes,
) -> Response {
    let stores = match stores(&state, &allowed).await {
        Ok(stores) => stores,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let Some(store) = stores.into_iter().find(|one| one.id == store) else {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing);
    };
    let mut fields = url::form_urlencoded::parse(&body);
    let begins = fields.find(|(name, _)| name == BEGINS);
    let Some(cut_off) = begins.and_then(|(_, value)| CutOff::parse(&value)) else {
        return shown(&state, &editor, &allowed, true).await;
    };
    let newest = store.days.newest();
    let changed = store.days.changed(&newest.zone, cut_off, state.clock.now());
    if let Some((_, rule)) = changed
        && let Err(error) = state.store.count_days(&store.id, &rule).await
    {
        return respond::our_fault(&state, &editor.visit, &error);
    }
    respond::see_other(PATH)
}
