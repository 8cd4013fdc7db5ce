//! Data taken out as files over HTTP: which days, and the files.

pub(super) mod file;

use std::sync::Arc;

use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    response::Response,
};
use domain::{Day, plain_digits};
use foundation::{clock::Timestamp, store::StoreError};
use ledger::report::{Insight, Span};
use office_pages::exports::{ExportsPage, exports_page};
use people::permission::right;
use serde::Deserialize;
use studio_pages::refused::Refusal;
use trail::{action::Action, deed::Deed};

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
use exports::taking::{Called, Kind, Leaving, Rows, Source, Within};
use storage::Storage;

/// What an address says.
#[derive(Clone, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    /// Nothing from this moment on, in milliseconds.
    until: Option<i64>,
}

impl Wanted {
    pub(super) fn span(&self, today: Day) -> Option<Span> {
        if self.from.is_empty() && self.to.is_empty() {
            return Span::new(today.plus(-30), today);
        }
        let day = |typed: &str| Day::parse(&plain_digits(typed)).ok();
        Span::new(day(&self.from)?, day(&self.to)?)
    }
}

type MayExport = May<right::ExportsMake>;

/// What may be taken out, and of which days.
struct Around {
    map: Map,
    today: Day,
    now: Timestamp,
}

impl Around {
    async fn of(state: &Shared, may: &MayExport) -> Result<Self, StoreError> {
        let map = Map::of(state, &may.editor.merchant.id).await?;
        let insight = Insight::exporting(&may.allowed, &map.directory.stores);
        let today = super::reports::today(state, &map, &insight);
        let now = state.clock.now();
        Ok(Self { map, today, now })
    }
}

/// `GET /office/exports`, with `?from=…&to=…` of those days.
pub(super) async fn show(
    State(state): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    may: MayExport,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    match content(&state, &may, &wanted).await {
        Ok(Some(response)) => response,
        Ok(None) => missing(&state, &may.editor),
        Err(error) => respond::our_fault(&state, &may.editor.visit, &error),
    }
}

async fn content(
    state: &Shared,
    may: &MayExport,
    wanted: &Wanted,
) -> Result<Option<Response>, StoreError> {
    let around = Around::of(state, may).await?;
    let asked = wanted.span(around.today);
    let refused = asked.is_none();
    let Some(span) = asked.or_else(|| Span::new(around.today, around.today)) else {
        return Ok(None);
    };
    let editor = &may.editor;
    let frame = page::frame(state, &editor.visit, "/office/exports", Some(editor));
    let behind = format!(
        "?from={}&to={}&until={}",
        span.from(),
        span.to(),
        around.now.0
    );
    let kinds = Kind::ALL.into_iter();
    let kinds = kinds.map(|kind| {
        let path = format!("/office/exports/{}", kind.word());
        (text_key(kind), path, behind.clone())
    });
    let zone = around.map.directory.stores.first();
    let zone = zone.map_or("UTC", |store| &store.time_zone);
    let content = ExportsPage {
        from: span.from().to_string(),
        to: span.to().to_string(),
        until: wall_time(around.now, zone).day_and_time(frame.texts.tag()),
        kinds: kinds.collect(),
        refused,
    };
    let html = exports_page(&frame, &content);
    let finished = page::Finished {
        status: if refused { 422 } else { 200 },
        frame: &frame,
        html,
    };
    Ok(Some(page::answer(state, &editor.visit, finished)))
}

/// `GET /office/exports/{name}`: `payments`, `refunds` or `closings`, with `.csv` or `.xlsx` behind it.
pub(super) async fn one(
    State(state): State<Shared>,
    Path(name): Path<String>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    may: MayExport,
) -> Response {
    let asked = Asked {
        name,
        wanted: wanted.unwrap_or_default().0,
        leaves: true,
    };
    asked.answer(&state, &may).await
}

/// `HEAD` of the same: what stands above the file. Nothing leaves, so nothing is written down.
pub(super) async fn head(
    State(state): State<Shared>,
    Path(name): Path<String>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    may: MayExport,
) -> Response {
    let asked = Asked {
        name,
        wanted: wanted.unwrap_or_default().0,
        leaves: false,
    };
    asked.answer(&state, &may).await
}

/// A file that somebody asks for.
struct Asked {
    name: String,
    wanted: Wanted,
    /// Whether it leaves; otherwise only what stands above it is asked for.
    leaves: bool,
}

impl Asked {
    async fn answer(&self, state: &Shared, may: &MayExport) -> Response {
        let (kind, ending) = self.name.split_once('.').unwrap_or((&self.name, ""));
        let kind = Kind::ALL.into_iter().find(|one| one.word() == kind);
        let around = match Around::of(state, may).await {
            Ok(around) => around,
            Err(error) => return respond::our_fault(state, &may.editor.visit, &error),
        };
        let span = self.wanted.span(around.today);
        let (Some(kind), Some(span)) = (kind, span) else {
            return missing(state, &may.editor);
        };
        // What is still to come is in no file, whatever an address says.
        let until = self.wanted.until;
        let until = until.map_or(around.now, |until| Timestamp(until).min(around.now));
        let within = Within { kind, span, until };
        let source = Source {
            store: Arc::clone(&state.store),
            now: around.now,
            tills: around
                .map
                .tills
                .iter()
                .map(|shop| (shop.till, Called::at(shop)))
                .collect(),
            stores: around.map.directory.stores,
        };
        let rows = Rows::of(source, within, &may.allowed);
        let is_table = ending == "csv";
        if !is_table && ending != "xlsx" {
            return missing(state, &may.editor);
        }
        let named = format!("{}-{}-{}.{ending}", kind.word(), span.from(), span.to());
        if !self.leaves {
            let kind = if is_table { file::TABLE } else { file::BOOK };
            return file::head(kind, &named);
        }
        let deed = begun(&may.editor, &named, &rows);
        let leaving = match Leaving::of(&state.store, &deed, rows.count()).await {
            Ok(leaving) => leaving,
            Err(error) => return respond::our_fault(state, &may.editor.visit, &error),
        };
        if is_table {
            file::table(rows, &named, leaving)
        } else {
            file::book(rows, &named, leaving)
        }
    }
}

const fn text_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Payments => "office-exports-payments",
        Kind::Refunds => "office-exports-refunds",
        Kind::Closings => "office-exports-closings",
    }
}

/// What is written down before anything leaves: the file's name says what and of which days.
fn begun(editor: &Editor, named: &str, rows: &Rows<dyn Storage>) -> Deed {
    Deed::of(&editor.merchant.id, Action::ExportBegun, named)
        .with("of", &rows.places())
        .with("until", &rows.until().iso())
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}
