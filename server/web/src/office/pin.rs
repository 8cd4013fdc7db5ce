//! One's own PIN, by which one is known at screens of the shop.

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::{
    payment::Notice,
    pin::{AGAIN, AT, PIN, PinPage, pin_page},
};
use people::{
    permission::right,
    pin::{Chosen, Pin, Whose},
};
use texts::Texts;

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

/// `GET /office/pin`.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    May { editor, .. }: May<right::RefundsRequest>,
) -> Response {
    let is_set = query.as_deref() == Some("told=set");
    let told = is_set.then_some(("office-pin-saved", false));
    shown(&state, &editor, told).await
}

/// `POST /office/pin`.
pub(super) async fn set(
    State(state): State<Shared>,
    May { editor, .. }: May<right::RefundsRequest>,
    body: Bytes,
) -> Response {
    let Some(key) = &state.pins else {
        return shown(&state, &editor, None).await;
    };
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(&body).into_owned().collect();
    let field = |name: &str| {
        let found = fields.iter().find(|(own, _)| own == name);
        found.and_then(|(_, text)| Pin::parse(text))
    };
    let whose = Whose {
        person: &editor.session.person,
        merchant: &editor.merchant.id,
    };
    let code = |pin: &Pin| key.code(&whose, pin);
    let pin = match (field(PIN), field(AGAIN)) {
        (Some(pin), Some(again)) if code(&pin) == code(&again) => pin,
        _ => return shown(&state, &editor, Some(("office-pin-wrong", true))).await,
    };
    if pin.is_guessable() {
        return shown(&state, &editor, Some(("office-pin-guessable", true))).await;
    }
    let chosen = Chosen {
        whose,
        code: &code(&pin),
        through: &editor.session.through,
        at: state.clock.now(),
    };
    match state.store.set_pin(&chosen).await {
        Ok(true) => respond::see_other("/office/pin?told=set"),
        Ok(false) => shown(&state, &editor, Some(("office-pin-same", true))).await,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// The page, with the key of what is said of what was just done and whether that is a problem.
async fn shown(state: &Shared, editor: &Editor, told: Option<(&str, bool)>) -> Response {
    let frame = page::frame(state, &editor.visit, AT, Some(editor));
    let standing = match standing(state, editor, &frame.texts).await {
        Ok(standing) => standing,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let content = PinPage {
        standing,
        can_set: state.pins.is_some(),
        notice: told.map(|(key, is_problem)| Notice {
            words: frame.texts.get(key),
            is_problem,
        }),
    };
    let status = match told {
        Some((_, true)) => 422,
        Some((_, false)) | None => 200,
    };
    let finished = page::Finished {
        status,
        frame: &frame,
        html: pin_page(&frame, &content),
    };
    page::answer(state, &editor.visit, finished)
}

/// How it stands with the reader's PIN.
async fn standing(state: &Shared, editor: &Editor, texts: &Texts) -> Result<String, StoreError> {
    if state.pins.is_none() {
        return Ok(texts.get("office-pin-unavailable"));
    }
    let merchant = &editor.merchant.id;
    let pins = state.store.pins(merchant).await?;
    let own = pins
        .into_iter()
        .find(|pin| pin.person == editor.session.person);
    let Some(own) = own else {
        return Ok(texts.get("office-pin-none"));
    };
    let map = Map::of_stores(state, merchant).await?;
    let zone = map.directory.stores.first();
    let zone = zone.map_or("UTC", |store| &store.time_zone);
    let locked = own.locked.filter(|until| state.clock.now() < *until);
    let (key, at) = match locked {
        Some(until) => ("office-pin-locked", until),
        None => ("office-pin-set", own.set),
    };
    let time = wall_time(at, zone).day_and_time(texts.tag());
    Ok(texts.with(key, &[("time", &time)]))
}
