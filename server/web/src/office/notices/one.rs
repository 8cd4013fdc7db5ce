//! One channel: how it is doing, and setting it otherwise.

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use foundation::store::StoreError;
use messages::desk::Problem;
use notices::channel::Channel;
use office_pages::{
    notices::{
        form::{PlanForm, part},
        one::{ChannelPage, channel_page},
        place::PlaceForm,
    },
    payment::Notice,
    seen::{Beside, SEEN},
};

use super::{
    MayNotices, Own, broken, fields_of,
    filled::{Filled, read},
    found, missing, path, row, said, told,
};
use crate::{
    Shared,
    office::seen::{self, Over},
    respond,
    studio::page,
};

/// What is said of a channel besides.
#[derive(Default)]
pub(super) struct Look {
    pub(super) told: Option<&'static str>,
    /// What was filled in of what it is told.
    pub(super) plan: Option<Filled>,
    /// What was filled in of where it leads.
    pub(super) place: Option<Filled>,
    pub(super) problem: Option<Problem>,
    /// The key of what is said of what two have done.
    pub(super) meanwhile: Option<&'static str>,
    pub(super) beside: Beside,
}

/// Of where a channel leads, as it stands. Two hooks of one host are told apart by what is kept of them, sealed.
pub(super) fn place_mark(channel: &Channel) -> String {
    seen::mark(&(&channel.shown, channel.address.as_str()))
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
    let is_problem = look.problem.is_some() || look.meanwhile.is_some();
    let key = look.meanwhile.or(look.told);
    let said = key.map(|key| Notice {
        words: texts.get(key),
        is_problem,
    });
    let wrong = look.problem.as_ref();
    let wrong = wrong.map(|why| told(texts, channel.kind, why));
    let (wrong, notice) = wrong.unzip();
    let wrong = wrong.unwrap_or_default();
    let (of_place, of_plan) = if look.place.is_some() {
        (wrong, Vec::new())
    } else {
        (Vec::new(), wrong)
    };
    let now = Filled::of(channel, texts);
    let now_form = now.plan_form(state, place, texts);
    let typed_place = look.place.as_ref().unwrap_or(&now);
    let typed = look.plan.as_ref().unwrap_or(&now);
    let content = ChannelPage {
        row: row(channel, texts),
        place: PlaceForm {
            wrong: of_place,
            ..typed_place.place_form(channel.kind)
        },
        place_seen: place_mark(channel),
        plan: PlanForm {
            seen: seen::marks(part, &now_form.inputs()),
            beside: look.beside,
            wrong: of_plan,
            ..typed.plan_form(state, place, texts)
        },
        notice: notice.or(said),
    };
    let html = channel_page(&frame, &content);
    let finished = page::Finished {
        status: if is_problem { 422 } else { 200 },
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
    let sent = fields_of(&body);
    for _ in 0..seen::TRIES {
        let own = match found(&state, &may, &id).await {
            Ok(own) => own,
            Err(answer) => return answer,
        };
        if let Some(answer) = changed(&state, &may, &own, &sent).await {
            return answer;
        }
    }
    broken(&state, &may, &StoreError::Conflict)
}

/// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
async fn changed(
    state: &Shared,
    may: &MayNotices,
    own: &Own,
    sent: &[(String, String)],
) -> Option<Response> {
    let frame = page::frame(state, &may.editor.visit, "", Some(&may.editor));
    let texts = &frame.texts;
    let inputs = |filled: &Filled| filled.plan_form(state, &own.place, texts).inputs();
    let now = inputs(&Filled::of(&own.channel, texts));
    let typed = inputs(&read(sent, texts));
    let over = Over::of(part, said(sent, SEEN), [&now, &typed]).unless(now == typed);
    let filled = read(&over.merged(sent, now.clone()), texts);
    if over.is_conflict() {
        // What was typed stays, beside what it is now.
        let look = Look {
            beside: over.beside(now, inputs(&filled)),
            plan: Some(filled),
            meanwhile: Some("office-changed-meanwhile"),
            ..Look::default()
        };
        return Some(one(state, may, own, look));
    }
    let as_found = super::seen(&own.channel, own.channel.version);
    let wanted = filled.wanted_at(&own.place);
    let done = state.channels.set(as_found, wanted, &own.place.ids()).await;
    Some(match done {
        Ok(()) => respond::see_other(&format!("{}?told=saved", path(&own.channel.id))),
        Err(Problem::Meanwhile) => return None,
        Err(Problem::Failed(error)) => broken(state, may, &error),
        Err(Problem::Unknown) => missing(state, may),
        Err(why) => {
            let look = Look {
                plan: Some(filled),
                problem: Some(why),
                ..Look::default()
            };
            one(state, may, own, look)
        }
    })
}
