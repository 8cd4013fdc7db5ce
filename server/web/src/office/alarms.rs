//! What needs somebody of this shop: seen by whoever may do something about it, and by name.

use std::collections::BTreeSet;

use alarms::{Kind, OfShop};
use axum::{
    extract::{Path, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::{
    Place,
    alarms::{AlarmRow, AlarmsPage, alarms_page},
    findings::FindingRow,
};
use people::{
    permission::{Permission, right},
    rights::Rights,
    scope::Spot,
};
use shops::shop::TillId;
use studio_pages::{alarms::ALARMS, refused::Refusal};
use texts::Spoken;

use risk::{finding::Finding, store::Look};

use super::{Map, names::Names};
use crate::{
    Shared,
    frame::wall_time,
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// What is shown at most; whoever has more has other things to do first.
const SHOWN_MAX: u32 = 100;

/// What needs whoever has these rights at this merchant's.
pub(crate) async fn of_editor(
    state: &Shared,
    merchant: &str,
    rights: &Rights,
) -> Result<Vec<OfShop>, StoreError> {
    let Some(reach) = rights.reach(Permission::PaymentsSettle) else {
        return Ok(Vec::new());
    };
    let mut all = state.store.alarms_of(merchant, SHOWN_MAX).await?;
    all.retain(|one| match one.till {
        Some(till) => reach.covers(&one.store, TillId(till)),
        None => reach.covers_store(&one.store),
    });
    Ok(all)
}

/// What a shop's rules found, and nobody has looked at, where somebody with these rights may do something.
pub(crate) async fn found_for(
    state: &Shared,
    merchant: &str,
    rights: &Rights,
) -> Result<Vec<Finding>, StoreError> {
    let Some(reach) = rights.reach(Permission::PaymentsSettle) else {
        return Ok(Vec::new());
    };
    let mut all = state.store.findings_of(merchant).await?;
    all.retain(|one| reach.covers(&one.incident.spot.store, one.incident.spot.till));
    Ok(all)
}

/// `GET /office/alarms`.
pub(super) async fn show(
    State(state): State<Shared>,
    May { editor, .. }: May<right::PaymentsSettle>,
) -> Response {
    match shown(&state, &editor).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

async fn shown(state: &Shared, editor: &Editor) -> Result<Response, StoreError> {
    let frame = page::frame(state, &editor.visit, ALARMS, Some(editor));
    let language = frame.texts.tag();
    let map = Map::of(state, &editor.merchant.id).await?;
    let all = of_editor(state, &editor.merchant.id, &editor.rights).await?;
    let found = found_for(state, &editor.merchant.id, &editor.rights).await?;
    let told = |one: &Finding| found_row(state, &map, one, language);
    let may_set = editor.rights.reach(Permission::SettingsWrite).is_some();
    let people: BTreeSet<String> = all.iter().filter_map(person).map(str::to_owned).collect();
    let names = Names::of(state, &editor.merchant.id, &people).await?;
    let row = |one: &OfShop| {
        let mut row = row(&map, one, language);
        if let Some(person) = person(one) {
            row.place.till = Some(names.name(person));
        }
        row
    };
    let content = AlarmsPage {
        rows: all.iter().map(row).collect(),
        found: found.iter().map(told).collect(),
        may_set,
    };
    let html = alarms_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    Ok(page::answer(state, &editor.visit, finished))
}

/// What stands behind the store in what it is about.
fn behind(one: &OfShop) -> Option<&str> {
    one.alarm.about.strip_prefix(&format!("{}, ", one.store))
}

/// Whom it is about, by their id.
fn person(one: &OfShop) -> Option<&str> {
    let kind = Kind::parse(&one.alarm.kind);
    behind(one).filter(|_| kind.is_some_and(Kind::is_of_a_person))
}

fn row(map: &Map, one: &OfShop, language: &str) -> AlarmRow {
    let mut stores = map.directory.stores.iter();
    let store = stores.find(|store| store.id == one.store);
    let zone = store.map_or("UTC", |store| &store.time_zone);
    AlarmRow {
        id: one.alarm.id,
        kind: Kind::parse(&one.alarm.kind).map_or("", Kind::as_str),
        payment: one.payment.clone(),
        place: Place {
            store: store.map_or_else(
                || Spoken::from(one.store.as_str()),
                |store| Spoken::of(&store.name, language, &store.language),
            ),
            till: behind(one).map(str::to_owned),
        },
        since: wall_time(one.alarm.raised, zone).day_and_time(language),
        over: one.alarm.over.is_some(),
    }
}

fn found_row(state: &Shared, map: &Map, one: &Finding, language: &str) -> FindingRow {
    let incident = &one.incident;
    let spot = Spot {
        store: incident.spot.store.clone(),
        till: Some(incident.spot.till),
    };
    let mut stores = map.directory.stores.iter();
    let store = stores.find(|store| store.id == spot.store);
    let zone = store.map_or("UTC", |store| &store.time_zone);
    let wallet = Some(&incident.wallet).filter(|wallet| !wallet.is_empty());
    FindingRow {
        id: one.id,
        rule: incident.kind.as_str(),
        wallet: wallet.map(|wallet| state.brand(wallet, language)),
        count: incident.number,
        payments: incident.payments.iter().map(ToString::to_string).collect(),
        place: map.place(&spot, language),
        since: wall_time(one.begun, zone).day_and_time(language),
        over: one.over.is_some(),
    }
}

/// `POST /office/alarms/found/{id}/seen`: somebody has looked.
pub(super) async fn found_seen(
    State(state): State<Shared>,
    Path(id): Path<i64>,
    May { editor, .. }: May<right::PaymentsSettle>,
) -> Response {
    let done = async {
        let own = found_for(&state, &editor.merchant.id, &editor.rights).await?;
        if !own.iter().any(|one| one.id == id) {
            return Ok::<_, StoreError>(false);
        }
        let look = Look {
            id,
            merchant: editor.merchant.id.clone(),
            at: state.clock.now(),
            by: name_of(&state, &editor).await?,
        };
        state.store.finding_seen(&look).await?;
        Ok(true)
    };
    answered(&state, &editor, done.await)
}

/// The list again, or that there is nothing of this number.
fn answered(state: &Shared, editor: &Editor, done: Result<bool, StoreError>) -> Response {
    match done {
        Ok(true) => respond::see_other(ALARMS),
        Ok(false) => page::refused(state, &editor.visit, Some(editor), Refusal::Missing),
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

async fn name_of(state: &Shared, editor: &Editor) -> Result<String, StoreError> {
    let person = state.store.person(&editor.session.person).await?;
    Ok(person.map(|person| person.name).unwrap_or_default())
}

/// `POST /office/alarms/{id}/seen`: somebody has looked.
pub(super) async fn seen(
    State(state): State<Shared>,
    Path(id): Path<i64>,
    May { editor, .. }: May<right::PaymentsSettle>,
) -> Response {
    let done = async {
        let own = of_editor(&state, &editor.merchant.id, &editor.rights).await?;
        if !own.iter().any(|one| one.alarm.id == id) {
            return Ok::<_, StoreError>(false);
        }
        let name = name_of(&state, &editor).await?;
        // Of two at once one was first, which is what the other wanted.
        state
            .store
            .acknowledge(id, state.clock.now(), &name)
            .await?;
        Ok(true)
    };
    answered(&state, &editor, done.await)
}
