//! What is done with an endpoint: a test, its secret, on and off, sending again, and its end.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use events::{endpoint::Endpoint, store::Change};
use office_pages::webhooks::{
    WEBHOOKS,
    one::{ALL, END_OLD, SINCE, WHICH},
};
use webhooks::desk::{OVERLAP_HOURS_USUAL, Overlap, Problem, Since};

use super::{
    MayHooks, broken, found, made, missing,
    one::{Look, one},
    path, seen, to,
};
use crate::{Shared, respond};

/// The longest that anything is kept, in hours.
const HOURS_MAX: i64 = 30 * 24;
const HOUR_MS: i64 = 3_600_000;

/// An answer to what couldn't be done.
async fn refused(state: &Shared, may: &MayHooks, endpoint: &Endpoint, why: Problem) -> Response {
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
    one(state, may, endpoint, look).await
}

async fn changed(state: &Shared, may: &MayHooks, id: &str, change: Change) -> Response {
    let endpoint = match found(state, may, id).await {
        Ok(endpoint) => endpoint,
        Err(answer) => return answer,
    };
    let to = if matches!(change, Change::End) {
        format!("{WEBHOOKS}?told=ended")
    } else {
        format!("{}?told=saved", path(&endpoint.id))
    };
    let as_seen = seen(&endpoint, endpoint.version);
    match state.desk.change(as_seen, change).await {
        Ok(()) => respond::see_other(&to),
        Err(why) => refused(state, may, &endpoint, why).await,
    }
}

/// `POST /office/webhooks/{endpoint}/on`.
pub(in super::super) async fn on(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayHooks,
) -> Response {
    changed(&state, &may, &id, Change::On).await
}

/// `POST /office/webhooks/{endpoint}/off`.
pub(in super::super) async fn off(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayHooks,
) -> Response {
    changed(&state, &may, &id, Change::Off).await
}

/// `POST /office/webhooks/{endpoint}/end`.
pub(in super::super) async fn end(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayHooks,
) -> Response {
    changed(&state, &may, &id, Change::End).await
}

/// `POST /office/webhooks/{endpoint}/test`.
pub(in super::super) async fn test(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayHooks,
) -> Response {
    let endpoint = match found(&state, &may, &id).await {
        Ok(endpoint) => endpoint,
        Err(answer) => return answer,
    };
    match state.desk.send_test(to(&endpoint)).await {
        Ok(_) => respond::see_other(&format!("{}?told=test", path(&endpoint.id))),
        Err(why) => refused(&state, &may, &endpoint, why).await,
    }
}

/// `POST /office/webhooks/{endpoint}/secret`: another one, told once. Whoever saw that an old one still signs is
/// told what the button ends, and the form says that they saw it.
pub(in super::super) async fn secret(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayHooks,
    body: Bytes,
) -> Response {
    let endpoint = match found(&state, &may, &id).await {
        Ok(endpoint) => endpoint,
        Err(answer) => return answer,
    };
    let overlap = Overlap {
        hours: OVERLAP_HOURS_USUAL,
        end_old: url::form_urlencoded::parse(&body).any(|(name, _)| name == END_OLD),
    };
    let as_seen = seen(&endpoint, endpoint.version);
    match state.desk.rotate(as_seen, overlap).await {
        Ok(made) => made::lead_on(&state, &made.id, &made.told),
        Err(why) => refused(&state, &may, &endpoint, why).await,
    }
}

/// `POST /office/webhooks/{endpoint}/again`: what happened in the last hours.
pub(in super::super) async fn again(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayHooks,
    body: Bytes,
) -> Response {
    let endpoint = match found(&state, &may, &id).await {
        Ok(endpoint) => endpoint,
        Err(answer) => return answer,
    };
    let (mut hours, mut all) = (1_i64, false);
    for (name, value) in url::form_urlencoded::parse(&body) {
        match &*name {
            SINCE => hours = value.parse().unwrap_or(1),
            WHICH => all = value == ALL,
            _ => {}
        }
    }
    let back = hours.clamp(1, HOURS_MAX).saturating_mul(HOUR_MS);
    let since = Since {
        at: state.clock.now().plus_ms(back.saturating_neg()),
        failed_only: !all,
    };
    match state.desk.send_all_again(to(&endpoint), since).await {
        Ok(count) => {
            let at = path(&endpoint.id);
            respond::see_other(&format!("{at}?told=again&count={count}"))
        }
        Err(why) => refused(&state, &may, &endpoint, why).await,
    }
}
