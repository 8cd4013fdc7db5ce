//! What a shop took, as a table that comes as it is made, however long it is. That it leaves is written down
//! before its first byte and after its last, as in the office.

use std::sync::Arc;

use ::trail::{action::Action, deed::Deed};
use axum::{
    body::Body,
    extract::State,
    http::header,
    response::{IntoResponse as _, Response},
};
use exports::taking::{self, Called, Kind, Leaving, Rows, Source, Within, watched};
use futures_util::{StreamExt as _, stream};
use ledger::report::Span;
use people::permission::right;
use serde::Deserialize;
use shops::shop::Shop;
use utoipa::IntoParams;

use super::{
    money::day,
    responses::{Always, File, Filtered},
};
use crate::{Shared, caller::May, door::Ahead, problem::Problem, query::Asked};

type MayExport = May<right::ExportsMake>;

/// Of which days, by the clocks of each store; a year at most.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Days {
    /// The first.
    #[param(example = "2026-11-01")]
    from: String,
    /// The last.
    #[param(example = "2026-11-30")]
    to: String,
}

/// Payments as a table
#[utoipa::path(
    get, path = "/api/v1/exports/payments.csv", tag = "exports", params(Days),
    responses((status = 200, description = "A table; an answer that breaks off is no whole one", body = File, content_type = "text/csv"), Always, Filtered),
)]
pub(super) async fn payments(
    State(api): State<Shared>,
    Asked(days): Asked<Days>,
    may: MayExport,
    ahead: Option<axum::Extension<Ahead>>,
) -> Result<Response, Problem> {
    taken(
        &api,
        &days,
        &may,
        Wanted::of(Kind::Payments, ahead.is_some()),
    )
    .await
}

/// Refunds as a table
#[utoipa::path(
    get, path = "/api/v1/exports/refunds.csv", tag = "exports", params(Days),
    responses((status = 200, description = "A table; an answer that breaks off is no whole one", body = File, content_type = "text/csv"), Always, Filtered),
)]
pub(super) async fn refunds(
    State(api): State<Shared>,
    Asked(days): Asked<Days>,
    may: MayExport,
    ahead: Option<axum::Extension<Ahead>>,
) -> Result<Response, Problem> {
    taken(
        &api,
        &days,
        &may,
        Wanted::of(Kind::Refunds, ahead.is_some()),
    )
    .await
}

/// Closings as a table
#[utoipa::path(
    get, path = "/api/v1/exports/closings.csv", tag = "exports", params(Days),
    responses((status = 200, description = "A table; an answer that breaks off is no whole one", body = File, content_type = "text/csv"), Always, Filtered),
)]
pub(super) async fn closings(
    State(api): State<Shared>,
    Asked(days): Asked<Days>,
    may: MayExport,
    ahead: Option<axum::Extension<Ahead>>,
) -> Result<Response, Problem> {
    taken(
        &api,
        &days,
        &may,
        Wanted::of(Kind::Closings, ahead.is_some()),
    )
    .await
}

/// What leaves, or only what stands above it.
struct Wanted {
    kind: Kind,
    is_ahead: bool,
}

impl Wanted {
    const fn of(kind: Kind, is_ahead: bool) -> Self {
        Self { kind, is_ahead }
    }
}

async fn taken(
    api: &Shared,
    days: &Days,
    may: &MayExport,
    wanted: Wanted,
) -> Result<Response, Problem> {
    let unreadable = || Problem::field("from", "unreadable", "it has to be a day");
    let from = day("from", Some(&days.from))?.ok_or_else(unreadable)?;
    let to = day("to", Some(&days.to))?.ok_or_else(unreadable)?;
    let span = Span::new(from, to);
    let words = "it has to be `from` or later, within a year";
    let span = span.ok_or_else(|| Problem::field("to", "impossible", words))?;
    let merchant = &may.allowed.scope().merchant;
    let now = api.clock.now();
    let named = |shop: Shop| (shop.till, Called::at(&shop));
    let source = Source {
        store: Arc::clone(&api.store),
        stores: api.store.directory_of(merchant).await?.stores,
        tills: api
            .store
            .shops_of(merchant)
            .await?
            .into_iter()
            .map(named)
            .collect(),
        now,
    };
    let kind = wanted.kind;
    let within = Within {
        kind,
        span,
        until: now,
    };
    let rows = Rows::of(source, within, &may.allowed);
    let name = format!("{}-{from}-{to}.csv", kind.word());
    let body = if wanted.is_ahead {
        Body::from_stream(stream::empty::<std::io::Result<axum::body::Bytes>>())
    } else {
        let deed = Deed::of(merchant, Action::ExportBegun, &name)
            .with("of", &rows.places())
            .with("until", &now.iso());
        let leaving = Leaving::of(&api.store, &deed, rows.count()).await?;
        Body::from_stream(watched(taking::table(rows), leaving).fuse())
    };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, body).into_response())
}
