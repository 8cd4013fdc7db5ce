//! What a screen is told without a stream: the lines behind a number, or how all stands now.

use axum::{
    extract::{Path, State},
    response::Response,
};
use serde::Serialize;

use super::{
    guard::{Here, refused},
    summed::SumTold,
    told::{Ear, Hello, Told},
};
use crate::{Shared, respond};
use ::till::feed::{Behind, Kind, Line, TWINS_AMONG};
use foundation::store::StoreError;

/// Most lines that are told at once.
const LINES: u32 = 200;
/// Lines of the list on a page.
const ROWS: usize = 50;
/// Lines of its store that are looked through for them.
const LOOKED_THROUGH: u32 = 500;

/// The lines behind a number.
#[derive(Serialize)]
struct Since {
    head: i64,
    events: Vec<Told>,
    /// Whether there are more behind these.
    more: bool,
    /// Of these, what was paid.
    missed: SumTold,
    now_ms: i64,
}

/// Whoever asked begins anew.
#[derive(Serialize)]
struct Resync {
    resync: bool,
    head: i64,
}

/// How all stands.
#[derive(Serialize)]
pub(super) struct Standing {
    #[serde(flatten)]
    pub(super) hello: Hello,
    /// The last lines that aren't marks, the newest first.
    pub(super) rows: Vec<Told>,
}

/// `GET /till/since/{seq}`.
pub(super) async fn since(
    State(state): State<Shared>,
    Path(after): Path<String>,
    here: Here,
) -> Response {
    let after: Option<i64> = after.parse().ok().filter(|after| *after >= 0);
    let Some(after) = after else {
        return refused(404, "unknown");
    };
    match lines(&state, &here, after).await {
        Ok(Ok(since)) => respond::answer(200, &since),
        Ok(Err(head)) => {
            let resync = true;
            respond::answer(200, &Resync { resync, head })
        }
        Err(error) => respond::our_fault(&state, &here.visit, &error),
    }
}

async fn lines(state: &Shared, here: &Here, after: i64) -> Result<Result<Since, i64>, StoreError> {
    // With some from before, so that twins are seen.
    let before = i64::try_from(TWINS_AMONG).unwrap_or_default();
    let from = after.saturating_sub(before).max(0);
    let (head, behind) = state.hub.behind(&here.store.id, after, LINES).await?;
    let Behind::Lines(lines) = behind else {
        return Ok(Err(head));
    };
    let earlier = state.store.lines(&here.store.id, from, LINES);
    let mut all: Vec<Line> = earlier.await?;
    all.retain(|line| line.seq <= after);
    let at = all.len();
    all.extend(lines);
    let ear = here.ear(state);
    let new = all.get(at..).unwrap_or_default();
    Ok(Ok(Since {
        head,
        more: new.last().is_some_and(|last| last.seq < head),
        missed: ear.sum(new),
        events: told(ear, &all, at),
        now_ms: state.clock.now().0,
    }))
}

/// The lines from here on, each with those before it.
fn told(ear: Ear<'_>, all: &[Line], from: usize) -> Vec<Told> {
    let each = all.iter().enumerate().skip(from);
    each.map(|(at, line)| {
        let before = all.iter().take(at).rev().take(TWINS_AMONG);
        ear.line(line, line.twins(before))
    })
    .collect()
}

/// How all stands now.
pub(super) async fn standing(state: &Shared, here: &Here) -> Result<Standing, StoreError> {
    let store = &here.store.id;
    let (head, lines) = state.hub.latest(store, LOOKED_THROUGH).await?;
    let ear = here.ear(state);
    let open = state.hub.open_at(store).await?;
    let hello = ear.hello(head, &open).await?;
    let is_row = |told: &Told, line: &Line| {
        told.about.is_some() && !matches!(line.kind, Kind::Handed | Kind::Seen)
    };
    let all = told(ear, &lines, 0).into_iter().zip(&lines).rev();
    let rows = all.filter(|(told, line)| is_row(told, line));
    let rows = rows.map(|(told, _)| told).take(ROWS).collect();
    Ok(Standing { hello, rows })
}

/// `GET /till/state`.
pub(super) async fn state(State(state): State<Shared>, here: Here) -> Response {
    match standing(&state, &here).await {
        Ok(standing) => respond::answer(200, &standing),
        Err(error) => respond::our_fault(&state, &here.visit, &error),
    }
}
