//! One channel: how it is doing, and setting it otherwise.

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use messages::desk::Problem;
use office_pages::{
    notices::one::{ChannelPage, channel_page},
    payment::Notice,
};

use super::{
    MayNotices, Own, broken,
    filled::{Filled, read},
    found, missing, path, problem, row, seen,
};
use crate::{Shared, respond, studio::page};

/// What is said of a channel besides.
#[derive(Default)]
pub(super) struct Look {
    pub(super) told: Option<&'static str>,
    pub(super) filled: Option<Filled>,
    pub(super) problem: Option<Problem>,
}

/// `GET /office/notices/{channel}`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    may: MayNotices,
) -> Response {
    let own = match found(&state, &may, &id).await {
        Ok(own) => own,
        Err(answer) => return answer,
    };
    let told = match query.as_deref() {
        Some("told=saved") => Some("office-notices-saved"),
        Some("told=test") => Some("office-notices-tested"),
        Some(_) | None => None,
    };
    let look = Look {
        told,
        ..Look::default()
    };
    one(&state, &may, &own, look)
}

pub(super) fn one(state: &Shared, may: &MayNotices, own: &Own, look: Look) -> Response {
    let editor = &may.editor;
    let (channel, place) = (&own.channel, &own.place);
    let at = path(&channel.id);
    let frame = page::frame(state, &editor.visit, &at, Some(editor));
    let texts = &frame.texts;
    let status = if look.problem.is_some() { 422 } else { 200 };
    let said = look.told.map(|key| Notice {
        words: texts.get(key),
        is_problem: false,
    });
    let notice = look.problem.as_ref().map(|why| problem(texts, why));
    let filled = look.filled.unwrap_or_else(|| Filled::of(channel, texts));
    let content = ChannelPage {
        row: row(channel, texts),
        place: filled.place_form(channel.kind),
        plan: filled.plan_form(state, place, texts),
        notice: notice.or(said),
    };
    let html = channel_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

/// `POST /office/notices/{channel}`: sets it otherwise.
pub(in super::super) async fn change(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayNotices,
    body: Bytes,
) -> Response {
    let own = match found(&state, &may, &id).await {
        Ok(own) => own,
        Err(answer) => return answer,
    };
    let frame = page::frame(&state, &may.editor.visit, "", Some(&may.editor));
    let filled = read(&body, &frame.texts);
    let as_seen = seen(&own.channel, filled.version.unwrap_or_default());
    let wanted = filled.wanted_at(&own.place);
    match state.channels.set(as_seen, wanted, &own.place.ids()).await {
        Ok(()) => respond::see_other(&format!("{}?told=saved", path(&own.channel.id))),
        Err(Problem::Failed(error)) => broken(&state, &may, &error),
        Err(Problem::Unknown) => missing(&state, &may),
        Err(why) => {
            let look = Look {
                filled: Some(filled),
                problem: Some(why),
                ..Look::default()
            };
            one(&state, &may, &own, look)
        }
    }
}
