//! What happens at a store, at that moment: as a stream, and in parts for who can't read one. It is the very feed
//! that the store's screens hear.

mod line;
mod outlet;
mod stream;

use std::time::Duration;

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use people::{permission::right, scope::Reach};
use serde::{Deserialize, Serialize};
use till::{
    feed::{Behind, Line},
    hub::{Listener, Listening, Seat},
};
use utoipa::{IntoParams, ToSchema};

use self::{
    line::{At, Told},
    outlet::outlet,
    stream::{Beginning, Stream},
};
use super::responses::{Always, Crowded, Lost, Missing, Unchanged};
use crate::{
    Api, Shared,
    caller::May,
    cursor::LIMIT_MAX,
    list::Address,
    looked::{self, House},
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

type MayWatch = May<right::TillWatch>;

/// Longest wait for the first look at the store.
const FIRST_LOOK: Duration = Duration::from_secs(5);
/// Longest wait for news that somebody who reads in parts may ask for.
const WAIT_MAX_S: u32 = 25;
/// When to try again where there is no room for a stream.
const LATER_S: u32 = 10;
/// Lines in a part, if nothing is said.
const LIMIT: u32 = 50;
/// How a browser, and whatever reads streams, says where it was.
const LAST_EVENT_ID: &str = "last-event-id";

/// Where it goes on, and how a part of it is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// Behind the line of this number; from now on, if not said.
    #[param(minimum = 0)]
    after: Option<i64>,
    /// Of a part: so many lines at most; 50 if not said.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
    /// Of a part: if there is nothing yet, for so many seconds; 0 if not said.
    #[param(minimum = 0, maximum = 25)]
    wait: Option<u32>,
}

/// A part of a store's feed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Feed)]
pub(super) struct Part {
    /// In their order, with none missing.
    items: Vec<Told>,
    /// The number of the last line that the store has.
    #[schema(example = 1042)]
    head: i64,
    /// The whole address of what comes behind these; ask there again, also when there was nothing.
    next: String,
}

impl Filter {
    fn checked(&self, is_part: bool) -> Result<(), Problem> {
        let bounds = [
            ("limit", self.limit, 1, LIMIT_MAX),
            ("wait", self.wait, 0, WAIT_MAX_S),
        ];
        for (name, said, least, most) in bounds {
            let Some(said) = said else { continue };
            if !is_part {
                let words = "a stream has none: it is for `accept: application/json`";
                return Err(Problem::field(name, "not_taken", words));
            }
            if !(least..=most).contains(&said) {
                let words = format!("it has to be {least} to {most}");
                return Err(Problem::field(name, "out_of_range", words));
            }
        }
        let is_wrong = self.after.is_some_and(|after| after < 0);
        let words = "it has to be 0 at least";
        (!is_wrong)
            .then_some(())
            .ok_or_else(|| Problem::field("after", "too_small", words))
    }
}

fn said<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Whether a part is wanted, and no stream: whoever takes both gets the stream.
fn wants_part(headers: &HeaderMap) -> bool {
    let accepted = said(headers, header::ACCEPT.as_str()).unwrap_or_default();
    let mut kinds = accepted
        .split(',')
        .filter_map(|part| part.split(';').next())
        .map(str::trim);
    let takes_stream = kinds.clone().any(|kind| kind == "text/event-stream");
    !takes_stream && kinds.any(|kind| kind == "application/json")
}

/// The last number that a reader of a stream has. What it says itself is later than what its address said when it began.
fn resumed(headers: &HeaderMap, after: Option<i64>) -> Result<Option<i64>, Problem> {
    let Some(text) = said(headers, LAST_EVENT_ID).filter(|text| !text.trim().is_empty()) else {
        return Ok(after);
    };
    let number = text.trim().parse().ok().filter(|seq: &i64| *seq >= 0);
    let words = "it is no number of a line";
    number
        .map(Some)
        .ok_or_else(|| Problem::field("Last-Event-ID", "unreadable", words))
}

/// What happens at a store, as a stream or in parts
///
/// Server-sent events: `id` is the number of the line, without a gap in its store, `event` its kind, `data` a `FeedLine`. `Last-Event-ID`, or `after`, goes
/// on behind a line; without either it begins now. `hello` comes first; `resync` where lines behind that number are gone (they are kept for a week), or never
/// were: read `/api/v1/payments` for what is missing; `bye` at the end. A comment comes every 15 seconds. With `accept: application/json` a part of the same.
#[utoipa::path(
    get, path = "/api/v1/stores/{id}/feed", tag = "stores",
    params(
        ("id" = String, Path, description = "The store's id"),
        Filter,
        ("Last-Event-ID" = Option<String>, Header, description = "Behind the line of this number, as who reads a stream says it"),
    ),
    responses(
        (status = 200, description = "The stream, or a part of the feed", content((Part = "application/json"), (String = "text/event-stream"))),
        Unchanged, Always, Missing, Lost, Crowded,
    ),
)]
pub(super) async fn feed(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(filter): Asked<Filter>,
    may: MayWatch,
    seen: Seen,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let is_part = wants_part(&headers);
    filter.checked(is_part)?;
    let house = House::of(&api, &may.allowed.scope().merchant).await?;
    let store = looked::store(&house, &may.allowed.scope().reach, &id)?;
    let store = store.id.clone();
    let after = resumed(&headers, filter.after)?;
    let asked = Wanted {
        reach: may.allowed.scope().reach.clone(),
        store,
        after,
    };
    if is_part {
        let part = part(&api, &may, &asked, &filter).await?;
        return seen.answer(&part);
    }
    streamed(api, may, asked).await
}

/// What is asked for, by whom it reaches.
struct Wanted {
    reach: Reach,
    store: String,
    after: Option<i64>,
}

/// A place for one who listens.
fn seat(api: &Api, may: &MayWatch) -> Result<Seat, Problem> {
    let seat = api.hub.seat(Listener::Program, &may.caller.key.id);
    seat.ok_or_else(|| {
        let words = "A key has four streams at once, the oldest of which gives way after a minute, and a server 256 of all keys.";
        Problem::of(Code::RateLimited).because(words).after(LATER_S)
    })
}

async fn streamed(api: Shared, may: MayWatch, asked: Wanted) -> Result<Response, Problem> {
    let seat = seat(&api, &may)?;
    let mut listening = api.hub.listen(&asked.store);
    let first = tokio::time::timeout(FIRST_LOOK, listening.wait_for(Option::is_some)).await;
    let head = first
        .ok()
        .and_then(Result::ok)
        .and_then(|pulse| pulse.as_ref().map(|pulse| pulse.head));
    let head = head.ok_or_else(|| Problem::of(Code::Busy).after(LATER_S))?;
    // What is held already counts as new: it may be behind the number.
    listening.mark_changed();
    let beginning = Beginning {
        caller: may.caller,
        reach: asked.reach,
        store: asked.store,
        listening,
        cursor: asked.after.unwrap_or(head),
    };
    let (out, body) = outlet();
    tokio::spawn(Stream::new(api, beginning, out).run(seat));
    let mut response = Response::new(body);
    for (name, value) in [
        ("content-type", "text/event-stream"),
        ("cache-control", "no-store, no-transform"),
        // Otherwise some proxies keep what is small until there is more of it.
        ("x-accel-buffering", "no"),
    ] {
        let headers = response.headers_mut();
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

async fn part(api: &Api, may: &MayWatch, asked: &Wanted, filter: &Filter) -> Result<Part, Problem> {
    let (limit, wait_s) = (filter.limit.unwrap_or(LIMIT), filter.wait.unwrap_or(0));
    let (mut head, mut lines) = behind(api, asked, limit).await?;
    if lines.is_empty() && wait_s > 0 {
        let _seat = seat(api, may)?;
        let from = Wanted {
            after: Some(asked.after.unwrap_or(head)),
            store: asked.store.clone(),
            reach: asked.reach.clone(),
        };
        let waiting = news(api, &from.store, from.after.unwrap_or(head));
        // Nothing came, or the server stops: that is an answer, too.
        let _ = tokio::time::timeout(Duration::from_secs(wait_s.into()), waiting).await;
        // The key may have ended meanwhile.
        let still = may.caller.again(api).await?;
        still.ok_or(Problem::of(Code::Unauthenticated))?;
        (head, lines) = behind(api, &from, limit).await?;
    }
    let after = asked.after.unwrap_or(head);
    let mut items = Vec::new();
    for line in &lines {
        let at = At {
            store: &asked.store,
            line,
        };
        items.push(Told::of(api, &asked.reach, at).await?);
    }
    let last = lines.last().map_or(after, |line| line.seq);
    Ok(Part {
        items,
        head,
        next: address(api, asked, filter, last),
    })
}

fn address(api: &Api, asked: &Wanted, filter: &Filter, last: i64) -> String {
    let store: String = url::form_urlencoded::byte_serialize(asked.store.as_bytes()).collect();
    let path = format!("/api/v1/stores/{}/feed", store.replace('+', "%20"));
    let address = Address {
        path: path.into(),
        query: Vec::new(),
        limit: filter.limit,
    };
    address
        .with("wait", filter.wait)
        .behind(api, &last.to_string())
}

/// Waits until a store is further than that, or the server stops.
async fn news(api: &Api, store: &str, after: i64) {
    let mut listening: Listening = api.hub.listen(store);
    let mut stopping = api.hub.stopping();
    let is_new =
        |pulse: &Option<till::hub::Pulse>| pulse.as_ref().is_some_and(|pulse| pulse.head > after);
    tokio::select! {
        biased;
        _ = stopping.wait_for(|stop| *stop) => {}
        _ = listening.wait_for(is_new) => {}
    }
}

/// The lines behind a number, at most so many, and how far the store is; none, if no number was said.
async fn behind(api: &Api, asked: &Wanted, limit: u32) -> Result<(i64, Vec<Line>), Problem> {
    let Some(after) = asked.after else {
        let (head, _) = api.hub.latest(&asked.store, 0).await?;
        return Ok((head, Vec::new()));
    };
    match api.hub.behind(&asked.store, after, limit).await? {
        (head, Behind::Lines(lines)) => Ok((head, lines)),
        (head, Behind::Lost) => Err(Problem::of(Code::FeedLost).because(format!(
            "Behind {after} some lines are gone, or never were. The last line is {head}."
        ))),
    }
}
