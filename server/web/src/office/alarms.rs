//! What needs somebody of this shop: seen by whoever may do something about it, and by name.

mod listing;

use std::collections::{BTreeMap, BTreeSet};

use alarms::{Kind, OfShop};
use axum::{
    extract::{Path, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::alarms::{AlarmsPage, alarms_page};
use people::{
    permission::{Permission, right},
    rights::Rights,
};
use shops::shop::TillId;
use studio_pages::{alarms::ALARMS, refused::Refusal};

use risk::{finding::Finding, store::Look};

use super::{Map, names::Names};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use listing::Listing;

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
    let texts = &frame.texts;
    let all = of_editor(state, &editor.merchant.id, &editor.rights).await?;
    let found = found_for(state, &editor.merchant.id, &editor.rights).await?;
    let people: BTreeSet<String> = all.iter().filter_map(person).map(str::to_owned).collect();
    let names = Names::of(state, &editor.merchant.id, &people).await?;
    let mut listing = Listing {
        state,
        texts,
        map: Map::of(state, &editor.merchant.id).await?,
        payments: BTreeMap::new(),
    };
    listing.know(editor, &all, &found).await?;
    let alarms = all.iter().map(|one| {
        let mut need = listing.alarm(one);
        if let Some(person) = person(one) {
            need.place.till = Some(names.name(person));
        }
        need
    });
    let found = found.iter().map(|one| listing.found(one));
    let content = AlarmsPage {
        needs: alarms.chain(found).collect(),
        may_set: editor.rights.reach(Permission::SettingsWrite).is_some(),
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
