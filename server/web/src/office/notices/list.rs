//! The list of channels, and setting one up.

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use foundation::store::StoreError;
use messages::desk::{Problem, Whose};
use notices::channel::Kind;
use office_pages::{
    notices::{
        NOTICES, NewChannelPage, NoticesPage, form::PlanForm, new_channel_page, notices_page,
        place::PlaceForm,
    },
    payment::Notice,
};

use super::{
    MayNotices, Place, broken, fields_of,
    filled::{Filled, read},
    missing, path, row, told,
};
use crate::{Shared, respond, studio::page};

/// `GET /office/notices`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    may: MayNotices,
) -> Response {
    let editor = &may.editor;
    let all = async {
        let merchant = Some(editor.merchant.id.as_str());
        let channels = state.store.channels(merchant).await?;
        Ok::<_, StoreError>((channels, Place::of(&state, &may).await?))
    };
    let (channels, place) = match all.await {
        Ok(all) => all,
        Err(error) => return broken(&state, &may, &error),
    };
    let frame = page::frame(&state, &editor.visit, NOTICES, Some(editor));
    let is_ended = query.as_deref() == Some("told=ended");
    let own = channels.iter().filter(|channel| place.has(channel));
    let content = NoticesPage {
        channels: own.map(|channel| row(channel, &frame.texts)).collect(),
        notice: is_ended.then(|| Notice {
            words: frame.texts.get("office-notices-ended"),
            is_problem: false,
        }),
        has_mail: state.channels.has_mail,
        is_closed: state.channels.key.is_none(),
    };
    let html = notices_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    page::answer(&state, &editor.visit, finished)
}

/// `GET /office/notices/new/{kind}`.
pub(in super::super) async fn new(
    State(state): State<Shared>,
    Path(kind): Path<String>,
    may: MayNotices,
) -> Response {
    let Some(kind) = Kind::parse(&kind) else {
        return missing(&state, &may);
    };
    form(&state, &may, kind, None).await
}

/// What was filled in, and why it can't be.
struct Refused {
    filled: Filled,
    why: Problem,
}

/// The form of a new one; with what was filled in, and why that can't be.
async fn form(state: &Shared, may: &MayNotices, kind: Kind, refused: Option<Refused>) -> Response {
    let editor = &may.editor;
    let place = match Place::of(state, may).await {
        Ok(place) => place,
        Err(error) => return broken(state, may, &error),
    };
    let at = format!("{NOTICES}/new/{}", kind.as_str());
    let frame = page::frame(state, &editor.visit, &at, Some(editor));
    let texts = &frame.texts;
    let status = if refused.is_some() { 422 } else { 200 };
    let said = refused
        .as_ref()
        .map(|refused| told(texts, kind, &refused.why));
    let (wrong, notice) = said.unzip();
    let wrong = wrong.unwrap_or_default();
    let filled = refused.map_or_else(|| Filled::usual(&place, texts), |refused| refused.filled);
    let content = NewChannelPage {
        place: PlaceForm {
            wrong: wrong.clone(),
            ..filled.place_form(kind)
        },
        plan: PlanForm {
            wrong,
            ..filled.plan_form(state, &place, texts)
        },
        notice,
    };
    let html = new_channel_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

/// `POST /office/notices/new/{kind}`.
pub(in super::super) async fn add(
    State(state): State<Shared>,
    Path(kind): Path<String>,
    may: MayNotices,
    body: Bytes,
) -> Response {
    let Some(kind) = Kind::parse(&kind) else {
        return missing(&state, &may);
    };
    let place = match Place::of(&state, &may).await {
        Ok(place) => place,
        Err(error) => return broken(&state, &may, &error),
    };
    let frame = page::frame(&state, &may.editor.visit, NOTICES, Some(&may.editor));
    let filled = read(&fields_of(&body), &frame.texts);
    let stores = place.ids();
    let whose = Whose {
        merchant: Some(&may.editor.merchant.id),
        stores: &stores,
    };
    let address = filled.address(kind);
    let made = state
        .channels
        .add(whose, filled.wanted_at(&place), &address);
    match made.await {
        Ok(id) => respond::see_other(&format!("{}?told=saved", path(&id))),
        Err(Problem::Failed(error)) => broken(&state, &may, &error),
        Err(why) => form(&state, &may, kind, Some(Refused { filled, why })).await,
    }
}
