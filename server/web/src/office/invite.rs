//! Letting somebody in, as a form says it.

use std::collections::BTreeSet;

use axum::{body::Bytes, extract::State, response::Response};
use office_pages::{
    invite::{Filled, InviteForm, NAME, ROLE, SOME, SPOT, StoreChoice, WHERE},
    staff::StaffProblem,
};
use people::{
    permission::right,
    role::Role,
    scope::{Reach, Spot},
    staff::Invited,
};
use texts::Spoken;

use super::{Map, staff};
use crate::{
    Shared,
    studio::editor::{Editor, May},
};
use shops::shop::TillId;

/// What stands for a store in a form, and for a till.
const STORE: &str = "store ";
const TILL: &str = "till ";
/// Most places that are taken from one form.
const SPOTS_MAX: usize = 500;

/// The form, with what the reader may give.
pub(super) fn form(editor: &Editor, map: &Map, filled: Filled, language: &str) -> InviteForm {
    let rights = &editor.rights;
    let may = |role: Role, reach: &Reach| rights.giver(role, reach).is_some();
    let stores = map.directory.stores.iter().filter_map(|store| {
        let gives = |till| {
            let spot = Spot {
                store: store.id.clone(),
                till,
            };
            may(Role::Cashier, &Reach::Spots([spot].into()))
        };
        let tills = map.tills.iter().filter(|shop| shop.store.id == store.id);
        let tills = tills.filter(|shop| gives(Some(shop.till)));
        let tills: Vec<_> = tills
            .map(|shop| (till_word(shop.till, &store.id), shop.code.label.clone()))
            .collect();
        let whole = gives(None).then(|| [STORE, &store.id].concat());
        (whole.is_some() || !tills.is_empty()).then(|| StoreChoice {
            name: Spoken::of(&store.name, language, &store.language),
            whole,
            tills,
        })
    });
    let stores: Vec<StoreChoice> = stores.collect();
    let anywhere = |role: &Role| {
        let own = rights.roles().any(|own| own.gives().contains(role));
        own && (may(*role, &Reach::Everywhere) || role.may_be_narrow())
    };
    let roles = Role::ALL.into_iter().filter(anywhere);
    InviteForm {
        roles: roles.map(Role::as_str).collect(),
        everywhere: may(Role::Cashier, &Reach::Everywhere),
        stores,
        filled,
    }
}

fn till_word(till: TillId, store: &str) -> String {
    format!("{TILL}{} {store}", till.0)
}

fn read(body: &[u8]) -> Filled {
    let mut filled = Filled::default();
    for (name, value) in url::form_urlencoded::parse(body) {
        let value = value.into_owned();
        match &*name {
            NAME => filled.name = value,
            ROLE => filled.role = value,
            WHERE => filled.some = value == SOME,
            SPOT if filled.spots.len() < SPOTS_MAX => filled.spots.push(value),
            _ => {}
        }
    }
    filled
}

/// A store or a till as [`form`] writes it.
fn spot(word: &str) -> Option<Spot> {
    if let Some(store) = word.strip_prefix(STORE) {
        return Some(Spot {
            store: store.to_owned(),
            till: None,
        });
    }
    let (till, store) = word.strip_prefix(TILL)?.split_once(' ')?;
    Some(Spot {
        store: store.to_owned(),
        till: Some(TillId(till.parse().ok()?)),
    })
}

/// Whom a form wants to let in.
fn invited(filled: &Filled) -> Result<Invited, StaffProblem> {
    let role = Role::parse(&filled.role).ok_or(StaffProblem::NotAllowed)?;
    let reach = if filled.some {
        if !role.may_be_narrow() {
            return Err(StaffProblem::TooNarrow);
        }
        let spots: Option<BTreeSet<Spot>> = filled.spots.iter().map(|word| spot(word)).collect();
        let spots = spots.filter(|spots| !spots.is_empty());
        Reach::Spots(spots.ok_or(StaffProblem::Nowhere)?)
    } else {
        Reach::Everywhere
    };
    Ok(Invited {
        name: filled.name.clone(),
        role,
        reach,
    })
}

/// `POST /office/staff/invite`.
pub(super) async fn invite(
    State(state): State<Shared>,
    May { editor, .. }: May<right::StaffWrite>,
    body: Bytes,
) -> Response {
    let filled = read(&body);
    let invited = match invited(&filled) {
        Ok(invited) => invited,
        Err(problem) => return staff::shown(&state, &editor, filled, Some(problem)).await,
    };
    match state.access().invite(&editor.rights, &invited).await {
        Ok(made) => staff::made_link(&state, &editor, made),
        Err(error) => staff::failed(&state, &editor, filled, error).await,
    }
}
