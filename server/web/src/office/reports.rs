//! Reports over HTTP: what came and went over some days, by day, till, wallet or hour.

mod period;
mod shown;

use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    response::Response,
};
use domain::Day;
use foundation::store::StoreError;
use ledger::report::{By, Insight, Tally};
use people::{permission::right, rights::Allowed};
use serde::Deserialize;
use studio_pages::{Section, refused::Refusal};

use super::Map;
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use period::Period;
use shown::Showing;

/// The kinds there are: what stands for each in an address, what it is called, what its first column is
/// called, and what is added up.
pub(super) const KINDS: [Kind; 4] = [
    Kind {
        word: "daily",
        name: "office-reports-daily",
        column: "office-reports-day",
        by: By::Day,
    },
    Kind {
        word: "tills",
        name: "office-reports-tills",
        column: "office-reports-till",
        by: By::Till,
    },
    Kind {
        word: "wallets",
        name: "office-reports-wallets",
        column: "office-reports-wallet",
        by: By::Wallet,
    },
    Kind {
        word: "hours",
        name: "office-reports-hours",
        column: "office-reports-hour",
        by: By::Quarter,
    },
];

/// One kind of report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    pub(super) word: &'static str,
    pub(super) name: &'static str,
    pub(super) column: &'static str,
    pub(super) by: By,
}

/// What is asked for.
struct Asked {
    kind: Kind,
    wanted: Wanted,
}

/// What an address says.
#[derive(Clone, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    pub(super) period: String,
    #[serde(default)]
    pub(super) from: String,
    #[serde(default)]
    pub(super) to: String,
    pub(super) store: Option<String>,
}

/// `GET /office/reports`: the days.
pub(super) async fn first() -> Response {
    respond::see_other("/office/reports/daily")
}

/// `GET /office/reports/{kind}`, with `?period=month` or `?from=…&to=…`, and `&store=S-1` of one store.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(kind): Path<String>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    May { editor, allowed }: May<right::ReportsRead>,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    let kind = KINDS.into_iter().find(|one| one.word == kind);
    let shown = match kind {
        Some(kind) => report(&state, &editor, &allowed, &Asked { kind, wanted }).await,
        None => Ok(None),
    };
    match shown {
        Ok(Some(response)) => response,
        Ok(None) => page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// Which day it is where somebody looks: the latest that has begun at any of their stores.
pub(super) fn today(state: &Shared, map: &Map, insight: &Insight) -> Day {
    let now = state.clock.now();
    let stores = map.directory.stores.iter();
    let own = stores.filter(|store| insight.has(&store.id));
    let days = own.map(|store| store.days.day(now));
    days.max().unwrap_or_else(|| Day::utc(now.0))
}

async fn report(
    state: &Shared,
    editor: &Editor,
    allowed: &Allowed<right::ReportsRead>,
    asked: &Asked,
) -> Result<Option<Response>, StoreError> {
    let Asked { kind, wanted } = asked;
    let map = Map::of(state, &editor.merchant.id).await?;
    let stores = &map.directory.stores;
    let whole = Insight::of(allowed, stores, None);
    let insight = Insight::of(allowed, stores, wanted.store.as_deref());
    if insight.parts().is_empty() {
        return Ok(None);
    }
    let today = today(state, &map, &insight);
    let asked = Period::read(&wanted.period, &wanted.from, &wanted.to, today);
    let refused = asked.is_none();
    let Some(period) = asked.or_else(|| Period::usual(today)) else {
        return Ok(None);
    };
    let sums = async |by, span| -> Result<Vec<Tally>, StoreError> {
        state.store.report(&insight, by, span).await
    };
    let lines = sums(kind.by, period.span).await?;
    let all = sums(By::Nothing, period.span).await?;
    let before = sums(By::Nothing, period.before).await?;
    let frame = page::frame(state, &editor.visit, Section::Reports.path(), Some(editor));
    let showing = Showing {
        state,
        map: &map,
        texts: &frame.texts,
        kind: *kind,
        period,
        wanted,
    };
    let mut content = showing.page(&lines, &all, &before);
    content.stores = showing.stores(&whole);
    let exports: Option<Allowed<right::ExportsMake>> = editor.rights.allowed();
    content.exports = exports.map(|_| showing.exports());
    content.refused = refused;
    let html = office_pages::report::report_page(&frame, &content);
    let finished = page::Finished {
        status: if refused { 422 } else { 200 },
        frame: &frame,
        html,
    };
    Ok(Some(page::answer(state, &editor.visit, finished)))
}
