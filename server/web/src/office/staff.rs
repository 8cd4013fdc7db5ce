//! Who works here, as far as the reader looks after them, and what they do about it.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use consent::limit::Rules;
use domain::Currency;
use office_pages::{
    invite::Filled,
    made::{MadePage, made_page},
    staff::{PersonRow, StaffPage, StaffProblem, staff_page},
};
use people::{
    access::{AccessError, MadeLink},
    apart::Apart,
    permission::right,
    person::studio_of,
    role::Role,
    staff::Colleague,
};
use studio_pages::{Section, refused::Refusal};

use super::{Map, agreeing, invite};
use crate::{
    Shared,
    frame::wall_time,
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use foundation::clock::Timestamp;

/// `GET /office/staff`.
pub(super) async fn show(
    State(state): State<Shared>,
    May { editor, .. }: May<right::StaffWrite>,
) -> Response {
    shown(&state, &editor, Filled::default(), None).await
}

/// The page, with what was filled in and why nothing came of it.
pub(super) async fn shown(
    state: &Shared,
    editor: &Editor,
    filled: Filled,
    problem: Option<StaffProblem>,
) -> Response {
    let at = Section::Staff.path();
    let frame = page::frame(state, &editor.visit, at, Some(editor));
    let language = frame.texts.tag();
    let merchant = &editor.merchant.id;
    let found = async {
        let map = Map::of(state, merchant).await?;
        let staff = state.access().staff(Some(merchant)).await?;
        let pins = state.store.pins(merchant).await?;
        let rules = state.store.rules(merchant).await?;
        Ok::<_, AccessError>((map, staff, pins, rules))
    };
    let (map, staff, pins, rules) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let zone = zone(&map);
    let lock = |person: &str| {
        let mut pins = pins.iter();
        let pin = pins.find(|pin| pin.person == person);
        let until = pin.and_then(|pin| pin.locked);
        let until = until.filter(|until| state.clock.now() < *until)?;
        Some(wall_time(until, &zone).day_and_time(language))
    };
    let apart = apart(&staff);
    let content = StaffPage {
        asking: asking(&map, &staff, &rules, language),
        may_set: editor.rights.allowed::<right::SettingsWrite>().is_some(),
        people: staff
            .into_iter()
            .filter_map(|one| row(editor, &map, one, language))
            .map(|row| with_lock(row, &lock))
            .map(|row| PersonRow {
                name: apart.called(&row.id, &row.name),
                ..row
            })
            .collect(),
        invite: invite::form(editor, &map, filled, language),
        problem,
    };
    let html = staff_page(&frame, &content);
    let status = if problem.is_some() { 422 } else { 200 };
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

/// Where managers give back nothing by themselves, if somebody is one.
fn asking(map: &Map, staff: &[Colleague], rules: &Rules, language: &str) -> String {
    let mut held = staff.iter().flat_map(|one| &one.memberships);
    if !held.any(|one| one.role == Role::Manager) {
        return String::new();
    }
    let directory = &map.directory;
    let mut currencies: Vec<Currency> = Vec::new();
    for store in &directory.stores {
        if !currencies.contains(&store.currency) {
            currencies.push(store.currency);
        }
    }
    let stores = currencies.into_iter();
    let stores = stores.flat_map(|currency| agreeing::asking(rules, directory, currency));
    agreeing::called(stores, language)
}

/// Who of them are called alike.
fn apart(staff: &[Colleague]) -> Apart {
    let people = staff.iter().map(|one| &one.person);
    Apart::of(people.map(|person| (person.id.as_str(), person.name.as_str())))
}

fn zone(map: &Map) -> String {
    let store = map.directory.stores.first();
    store.map_or_else(|| "UTC".to_owned(), |store| store.time_zone.clone())
}

/// With the time until which their PIN is locked.
fn with_lock(row: PersonRow, lock: &dyn Fn(&str) -> Option<String>) -> PersonRow {
    PersonRow {
        pin_locked: lock(&row.id),
        ..row
    }
}

/// Somebody with those of their roles that the reader looks after; `None` without any, unless they are
/// the reader.
fn row(editor: &Editor, map: &Map, one: Colleague, language: &str) -> Option<PersonRow> {
    let zone = &zone(map);
    let time = |at: Timestamp| wall_time(at, zone).day_and_time(language);
    let you = one.person.id == editor.session.person;
    let nameless = one.person.id == studio_of(&editor.merchant.id);
    let roles = one.memberships.iter().map(|membership| {
        let giver = editor.rights.giver(membership.role, &membership.reach);
        (map.line(membership, language), giver.is_some())
    });
    let roles: Vec<_> = roles.filter(|(_, may_end)| you || *may_end).collect();
    let all = roles.len() == one.memberships.len() && roles.iter().all(|(_, may_end)| *may_end);
    (!roles.is_empty()).then(|| PersonRow {
        id: one.person.id,
        name: one.person.name,
        nameless,
        you,
        came: one.person.joined.map(time),
        pin_locked: None,
        roles,
        may_link: all,
    })
}

/// `POST /office/staff/{person}/end`: ends a role.
pub(super) async fn end(
    State(state): State<Shared>,
    Path(person): Path<String>,
    May { editor, .. }: May<right::StaffWrite>,
    body: Bytes,
) -> Response {
    let mut fields = url::form_urlencoded::parse(&body);
    let role = fields.find(|(name, _)| name == "role");
    let Some(role) = role.and_then(|(_, word)| Role::parse(&word)) else {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing);
    };
    let ended = state.access().end(&editor.rights, &person, role).await;
    match ended {
        Ok(()) => respond::see_other(Section::Staff.path()),
        Err(error) => failed(&state, &editor, Filled::default(), error).await,
    }
}

/// `POST /office/staff/{person}/link`: another link for somebody, whose browsers are signed out.
pub(super) async fn link(
    State(state): State<Shared>,
    Path(person): Path<String>,
    May { editor, .. }: May<right::StaffWrite>,
) -> Response {
    match state.access().link_by(&editor.rights, &person).await {
        Ok(made) => made_link(&state, &editor, made),
        Err(error) => failed(&state, &editor, Filled::default(), error).await,
    }
}

/// The link, this once. It is in no address of ours: a page that is loaded again makes another.
pub(super) fn made_link(state: &Shared, editor: &Editor, made: MadeLink) -> Response {
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let origin = state.public_url.origin().ascii_serialization();
    let link = [&origin, page::SIGN_IN, "#", made.secret.expose()].concat();
    let html = made_page(
        &frame,
        &MadePage {
            name: made.name,
            link,
        },
    );
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

/// Why nothing was done.
pub(super) async fn failed(
    state: &Shared,
    editor: &Editor,
    filled: Filled,
    error: AccessError,
) -> Response {
    let problem = match error {
        AccessError::LastOwner => StaffProblem::LastOwner,
        AccessError::NotAllowed => StaffProblem::NotAllowed,
        AccessError::Name => StaffProblem::Name,
        AccessError::NoSpot(_) => StaffProblem::Nowhere,
        AccessError::Shared => StaffProblem::Shared,
        AccessError::NoPerson(_)
        | AccessError::NotThere { .. }
        | AccessError::NoMerchant(_)
        | AccessError::NoKey(_)
        | AccessError::KeysFull
        | AccessError::NoPermission(_)
        | AccessError::NothingAllowed
        | AccessError::Over
        | AccessError::NoSession(_) => {
            return page::refused(state, &editor.visit, Some(editor), Refusal::Missing);
        }
        AccessError::Store(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    shown(state, editor, filled, Some(problem)).await
}
