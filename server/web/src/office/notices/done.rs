//! What is done with a channel: a test, where it leads, on and off, and its end.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use messages::desk::Problem;
use notices::store::Change;
use office_pages::{notices::NOTICES, seen::SEEN};

use super::{
    MayNotices, Own, broken, fields_of,
    filled::{Filled, read},
    found, missing,
    one::{Look, one, place_mark},
    path, said, seen,
};
use crate::{Shared, respond, studio::page};

/// An answer to what couldn't be done.
fn refused(state: &Shared, may: &MayNotices, own: &Own, why: Problem) -> Response {
    if let Problem::Failed(error) = &why {
        return broken(state, may, error);
    }
    if matches!(why, Problem::Unknown) {
        return missing(state, may);
    }
    let look = Look {
        problem: Some(why),
        ..Look::default()
    };
    one(state, may, own, look)
}

async fn changed(state: &Shared, may: &MayNotices, id: &str, change: Change) -> Response {
    let own = match found(state, may, id).await {
        Ok(own) => own,
        Err(answer) => return answer,
    };
    let to = if matches!(change, Change::End) {
        format!("{NOTICES}?told=ended")
    } else {
        format!("{}?told=saved", path(&own.channel.id))
    };
    let as_seen = seen(&own.channel, own.channel.version);
    match state.channels.change(as_seen, change).await {
        Ok(()) => respond::see_other(&to),
        Err(why) => refused(state, may, &own, why),
    }
}

/// `POST /office/notices/{channel}/on`.
pub(in super::super) async fn on(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayNotices,
) -> Response {
    changed(&state, &may, &id, Change::On).await
}

/// `POST /office/notices/{channel}/off`.
pub(in super::super) async fn off(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayNotices,
) -> Response {
    changed(&state, &may, &id, Change::Off).await
}

/// `POST /office/notices/{channel}/end`.
pub(in super::super) async fn end(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayNotices,
) -> Response {
    changed(&state, &may, &id, Change::End).await
}

/// `POST /office/notices/{channel}/test`.
pub(in super::super) async fn test(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayNotices,
) -> Response {
    let own = match found(&state, &may, &id).await {
        Ok(own) => own,
        Err(answer) => return answer,
    };
    let merchant = own.channel.merchant.as_deref();
    match state.channels.test(merchant, &own.channel.id).await {
        Ok(()) => respond::see_other(&format!("{}?told=test", path(&own.channel.id))),
        Err(why) => refused(&state, &may, &own, why),
    }
}

/// `POST /office/notices/{channel}/lead`: to another place, or with another token.
pub(in super::super) async fn lead(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayNotices,
    body: Bytes,
) -> Response {
    let sent = fields_of(&body);
    let own = match found(&state, &may, &id).await {
        Ok(own) => own,
        Err(answer) => return answer,
    };
    let frame = page::frame(&state, &may.editor.visit, "", Some(&may.editor));
    let filled = read(&sent, &frame.texts);
    let done = led(&state, &own, &filled, said(&sent, SEEN)).await;
    match done {
        Ok(()) => respond::see_other(&format!("{}?told=saved", path(&own.channel.id))),
        Err(Problem::Failed(error)) => broken(&state, &may, &error),
        Err(Problem::Unknown) => missing(&state, &may),
        Err(why) => {
            let look = Look {
                place: Some(filled),
                problem: Some(why),
                ..Look::default()
            };
            one(&state, &may, &own, look)
        }
    }
}

/// Where it leads is one thing, what it is told another: only of two who set the former one is told.
async fn led(state: &Shared, own: &Own, filled: &Filled, mark: &str) -> Result<(), Problem> {
    let channel = &own.channel;
    if !mark.is_empty() && mark != place_mark(channel) {
        return Err(Problem::Meanwhile);
    }
    let address = filled.address(channel.kind);
    let as_found = seen(channel, channel.version);
    state.channels.lead(as_found, channel.kind, &address).await
}
