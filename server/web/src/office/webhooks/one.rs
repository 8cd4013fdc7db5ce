//! One endpoint: how it is doing, what was sent to it, and setting it otherwise.

use axum::{
    body::Bytes,
    extract::{Path, RawQuery, State},
    response::Response,
};
use events::endpoint::Endpoint;
use foundation::{
    page::{Cursor, Page},
    store::StoreError,
};
use office_pages::{
    payment::Notice,
    seen::{Beside, SEEN},
    webhooks::{
        form::EndpointForm,
        one::{EndpointPage, endpoint_page},
    },
};
use shops::shop::Directory;
use studio_pages::StudioFrame;
use webhooks::desk::{Problem, Wanted};

use super::{
    Filled, MayHooks, above, broken, fields_of, form, found, ids, missing, path, problem, read,
    said, shown, to, wrong,
};
use crate::{
    Shared,
    office::seen::{self, Over},
    respond,
    studio::page,
};

/// So many deliveries are on a page.
const PER_PAGE: u32 = 20;

/// `GET /office/webhooks/{endpoint}`.
pub(in super::super) async fn show(
    State(state): State<Shared>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    may: MayHooks,
) -> Response {
    let endpoint = match found(&state, &may, &id).await {
        Ok(endpoint) => endpoint,
        Err(answer) => return answer,
    };
    let query = query.unwrap_or_default();
    let of = |name: &str| {
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.into_owned())
    };
    let look = Look {
        after: of("after").and_then(|after| Cursor::parse(&after).ok()),
        told: of("told"),
        count: of("count"),
        ..Look::default()
    };
    one(&state, &may, &endpoint, look).await
}

/// What of an endpoint is looked at, and what is said besides.
#[derive(Default)]
pub(super) struct Look {
    pub(super) after: Option<Cursor>,
    pub(super) told: Option<String>,
    pub(super) count: Option<String>,
    pub(super) filled: Option<Filled>,
    pub(super) problem: Option<Problem>,
    /// Whether two have set the same field, and what it is now.
    pub(super) is_conflict: bool,
    pub(super) beside: Beside,
}

pub(super) async fn one(
    state: &Shared,
    may: &MayHooks,
    endpoint: &Endpoint,
    look: Look,
) -> Response {
    let page = Page {
        after: look.after.clone(),
        limit: PER_PAGE,
    };
    let all = async {
        let sent = state.store.deliveries(to(endpoint), &page).await?;
        Ok::<_, StoreError>((sent, state.store.directory_of(&endpoint.merchant).await?))
    };
    let (sent, directory) = match all.await {
        Ok(all) => all,
        Err(error) => return broken(state, may, &error),
    };
    let at = path(&endpoint.id);
    let frame = page::frame(state, &may.editor.visit, &at, Some(&may.editor));
    let at_shop = shown::Here::of(&directory, &frame);
    let is_problem = look.problem.is_some() || look.is_conflict;
    let status = if is_problem { 422 } else { 200 };
    let content = EndpointPage {
        notice: notice(&frame, &look),
        form: own_form(endpoint, look, &directory, &frame),
        public: state.desk.public(endpoint),
        deliveries: sent.items.iter().map(|one| at_shop.row(one)).collect(),
        more: sent.next.map(|next| format!("{at}?after={next}")),
        ..at_shop.endpoint(endpoint, state.clock.now())
    };
    let html = endpoint_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &may.editor.visit, finished)
}

/// As it stands.
fn standing(endpoint: &Endpoint) -> Wanted {
    let plan = &endpoint.plan;
    Wanted {
        url: plan.url.clone(),
        name: plan.name.clone(),
        wish: plan.wish.clone(),
    }
}

fn own_form(
    endpoint: &Endpoint,
    look: Look,
    directory: &Directory,
    frame: &StudioFrame,
) -> EndpointForm {
    let texts = &frame.texts;
    let of = |wanted: &Wanted| form(wanted, &directory.stores, texts.tag());
    let now = of(&standing(endpoint));
    let marks = seen::marks(seen::alone, &now.inputs());
    let wrong = look.problem.as_ref().and_then(|why| wrong(texts, why));
    EndpointForm {
        seen: marks,
        beside: look.beside,
        wrong,
        ..look.filled.map_or(now, |filled| of(&filled.wanted))
    }
}

fn notice(frame: &StudioFrame, look: &Look) -> Option<Notice> {
    if let Some(why) = &look.problem {
        return Some(above(&frame.texts, why));
    }
    if look.is_conflict {
        return Some(problem(frame.texts.get("office-changed-meanwhile")));
    }
    let said = |words| Notice {
        words,
        is_problem: false,
    };
    let key = match look.told.as_deref()? {
        "saved" => "office-webhooks-saved",
        "test" => "office-webhooks-tested",
        "again" => {
            let count = look
                .count
                .as_deref()
                .filter(|count| count.parse::<u32>().is_ok());
            let count = [("count", count.unwrap_or_default())];
            return Some(said(frame.texts.with("office-webhooks-sending", &count)));
        }
        _ => return None,
    };
    Some(said(frame.texts.get(key)))
}

/// `POST /office/webhooks/{endpoint}`: sets it otherwise.
pub(in super::super) async fn change(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayHooks,
    body: Bytes,
) -> Response {
    let sent = fields_of(&body);
    for _ in 0..seen::TRIES {
        let endpoint = match found(&state, &may, &id).await {
            Ok(endpoint) => endpoint,
            Err(answer) => return answer,
        };
        let directory = match state.store.directory_of(&endpoint.merchant).await {
            Ok(directory) => directory,
            Err(error) => return broken(&state, &may, &error),
        };
        let changing = Changing {
            state: &state,
            may: &may,
            endpoint: &endpoint,
            directory,
        };
        if let Some(answer) = changing.changed(&sent).await {
            return answer;
        }
    }
    broken(&state, &may, &StoreError::Conflict)
}

/// What is set over what.
struct Changing<'a> {
    state: &'a Shared,
    may: &'a MayHooks,
    endpoint: &'a Endpoint,
    directory: Directory,
}

impl Changing<'_> {
    /// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
    async fn changed(self, sent: &[(String, String)]) -> Option<Response> {
        let Self {
            state,
            may,
            endpoint,
            directory,
        } = self;
        let inputs = |wanted: &Wanted| form(wanted, &directory.stores, "").inputs();
        let now = inputs(&standing(endpoint));
        let typed = inputs(&read(sent).wanted);
        let over = Over::of(seen::alone, said(sent, SEEN), [&now, &typed]);
        let over = over.unless(now == typed);
        let filled = read(&over.merged(sent, now.clone()));
        if over.is_conflict() {
            // What was typed stays, beside what it is now.
            let look = Look {
                beside: over.beside(now, inputs(&filled.wanted)),
                filled: Some(filled),
                is_conflict: true,
                ..Look::default()
            };
            return Some(one(state, may, endpoint, look).await);
        }
        let as_found = super::seen(endpoint, endpoint.version);
        let stores = ids(directory);
        let done = state
            .desk
            .set(as_found, filled.wanted.clone(), &stores)
            .await;
        Some(match done {
            Ok(()) => respond::see_other(&format!("{}?told=saved", path(&endpoint.id))),
            Err(Problem::Meanwhile) => return None,
            Err(Problem::Failed(error)) => broken(state, may, &error),
            Err(Problem::Unknown) => missing(state, may),
            Err(why) => {
                let look = Look {
                    filled: Some(filled),
                    problem: Some(why),
                    ..Look::default()
                };
                one(state, may, endpoint, look).await
            }
        })
    }
}
