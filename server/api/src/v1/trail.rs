//! The trail: who did what at this shop, as far as the key may see it.

use std::collections::BTreeMap;

use ::trail::{
    action::Action,
    deed::Change,
    entry::Entry,
    store::{Sight, Wanted},
};
use axum::{extract::State, response::Response};
use events::object::time;
use people::{permission::right, scope::Reach};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    money::moment,
    responses::{Always, Filtered, Unchanged},
};
use crate::{
    Shared,
    caller::May,
    list::{Address, List},
    problem::Problem,
    query::Asked,
    tag::Seen,
};

/// Which entries.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// Of this person or key, by id.
    who: Option<String>,
    /// Of this kind, such as `refund.asked`.
    action: Option<String>,
    /// Done then or later.
    from: Option<String>,
    /// Done before then.
    to: Option<String>,
    /// So many at most; 50 if not said.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
    /// Where it goes on: from `next`.
    after: Option<String>,
}

/// Something that was done.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Done {
    /// Among the shop's entries, from 1 on, without gaps.
    #[schema(example = 118)]
    number: i64,
    /// When.
    at: String,
    /// What whoever did it is: `person`, `key`, `screen`, `operator`, `system`, `stranger`; more may be added.
    #[schema(example = "key")]
    who: String,
    /// Their id.
    #[schema(example = "key.7k2m9q4d")]
    who_id: String,
    /// What they were called then.
    name: String,
    /// By which way: `office`, `studio`, `till`, `api`, `command-line`, `apply`, `system`; more may be added.
    #[schema(example = "api")]
    via: String,
    /// From which network.
    network: String,
    /// What, in a word; more may be added.
    #[schema(example = "refund.asked")]
    action: String,
    /// What it was done to.
    object: String,
    /// At which store; empty for the whole merchant.
    store: String,
    /// Why it was refused; empty if it was done.
    refused: String,
    /// What was changed, by name.
    #[schema(value_type = Object)]
    changes: BTreeMap<String, Change>,
    /// SHA-256 of all this and the entry before.
    digest: String,
}

impl Done {
    fn of(entry: &Entry) -> Self {
        Self {
            number: entry.number,
            at: time(entry.at()),
            who: entry.who.clone(),
            who_id: entry.who_id.clone(),
            name: entry.name.clone(),
            via: entry.via.clone(),
            network: entry.network.clone(),
            action: entry.action.clone(),
            object: entry.object.clone(),
            store: entry.store.clone(),
            refused: entry.refused.clone(),
            changes: entry.changes(),
            digest: entry.digest.clone(),
        }
    }
}

/// Who did what, the latest first
#[utoipa::path(
    get, path = "/api/v1/trail", tag = "trail", params(Filter),
    responses((status = 200, description = "A part of the list", body = List<Done>), Unchanged, Always, Filtered),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(filter): Asked<Filter>,
    May { caller, allowed }: May<right::AuditRead>,
    seen: Seen,
) -> Result<Response, Problem> {
    let scope = allowed.scope();
    let action = filter.action.as_deref();
    let action = action.map(|name| {
        let known = Action::parse(name);
        known.ok_or_else(|| Problem::field("action", "unknown", "there is no such action"))
    });
    let sight = match &scope.reach {
        Reach::Everywhere => Sight::All,
        Reach::Spots(spots) => Sight::Stores {
            stores: spots.iter().map(|spot| spot.store.clone()).collect(),
            person: caller.key.id.clone(),
        },
    };
    let wanted = Wanted {
        sight,
        who: filter.who.clone(),
        actions: action.transpose()?.into_iter().collect(),
        since: moment("from", filter.from.as_deref())?,
        until: moment("to", filter.to.as_deref())?,
    };
    let address = Address {
        path: "/api/v1/trail".into(),
        query: Vec::new(),
        limit: filter.limit,
    };
    let address = address
        .with("who", filter.who.as_ref())
        .with("action", filter.action.as_ref())
        .with("from", filter.from.as_ref())
        .with("to", filter.to.as_ref());
    let of = address.of(&caller.key.id);
    let page = of.page(filter.limit, filter.after.as_deref())?;
    let listed = api.store.trail(&scope.merchant, &wanted, &page).await?;
    let next = listed.next.as_ref();
    seen.answer(&List {
        items: listed.items.iter().map(Done::of).collect(),
        next: next.map(|cursor| address.next(&api, &of, cursor)),
    })
}
