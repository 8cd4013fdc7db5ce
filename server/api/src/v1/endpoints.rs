//! Where a shop's events are sent, as programs set it up. A secret is answered when it is made, and never again.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use events::{
    endpoint::{Endpoint, EndpointId, Scheme, Wish},
    object::time,
    store::Seen as SeenEndpoint,
};
use people::{permission::right, rights::Allowed, scope::Reach};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webhooks::desk::{self, Wanted, Whose};

use super::{
    me::Nothing,
    responses::{Always, Crowded, Filtered, Missing, Sent, Unchanged, Undone},
};
use crate::{
    Api, Shared,
    body::Body,
    caller::May,
    list::List,
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// Seconds after which an operator may have given the server its secret.
const RETRY_S: u32 = 60;

pub(super) type MayWrite = May<right::WebhooksWrite>;

/// An address to which events are sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Endpoint)]
pub(super) struct Shown {
    /// Its id.
    #[schema(example = "ep_01KB4M6R0N8W2Q3V5X7Z9A1C2E")]
    id: String,
    /// Where it is.
    #[schema(example = "https://erp.example/portico")]
    url: String,
    /// What people call it.
    name: String,
    /// Which types of events it is sent; `null` for all.
    types: Option<Vec<String>>,
    /// Of which stores; `null` for all.
    stores: Option<Vec<String>>,
    /// How it is signed: `v1` or `v1a`; more may be added.
    #[schema(example = "v1")]
    scheme: &'static str,
    /// `on`, `failing`, `off`; more may be added.
    #[schema(example = "on")]
    state: &'static str,
    /// Why it is off.
    why_off: Option<&'static str>,
    /// Since when it has done nothing but fail.
    failing_since: Option<String>,
    /// When it was made.
    made_at: String,
}

impl Shown {
    pub(super) fn of(endpoint: &Endpoint) -> Self {
        Self {
            id: endpoint.id.to_string(),
            url: endpoint.plan.url.clone(),
            name: endpoint.plan.name.clone(),
            types: endpoint.plan.wish.kinds.clone(),
            stores: endpoint.plan.wish.stores.clone(),
            scheme: endpoint.scheme.as_str(),
            state: endpoint.state.as_str(),
            why_off: endpoint.why_off.map(events::endpoint::WhyOff::as_str),
            failing_since: endpoint.failing_since.map(time),
            made_at: time(endpoint.made),
        }
    }
}

/// What an endpoint is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct EndpointWish {
    /// Where it is: `https`, at an address of the world's.
    #[schema(example = "https://erp.example/portico", max_length = 500)]
    url: String,
    /// What people call it.
    #[schema(example = "ERP", max_length = 60)]
    name: String,
    /// Which types of events; all, also later ones, if not said.
    #[schema(example = json!(["payment.paid"]))]
    types: Option<Vec<String>>,
    /// Of which stores; all the key reaches, if not said.
    stores: Option<Vec<String>>,
    /// When it is made: how it is signed, `v1` (usually) or `v1a`.
    pub(super) scheme: Option<String>,
}

/// An endpoint, and what tells its signatures, this once.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MadeEndpoint {
    /// Its id.
    pub(super) id: String,
    /// The secret (`whsec_…`), or the public half of a key (`whpk_…`).
    pub(super) secret: String,
}

/// What can't be done, as a program is told.
#[expect(clippy::needless_pass_by_value, reason = "as an error is handed over")]
pub(super) fn undone(problem: desk::Problem) -> Problem {
    let wrong = |field| Problem::field(field, "impossible", problem.to_string());
    match &problem {
        desk::Problem::Url(_) | desk::Problem::UrlLong => wrong("url"),
        desk::Problem::Name => wrong("name"),
        desk::Problem::Kind(_) => wrong("types"),
        desk::Problem::Store(_) => wrong("stores"),
        desk::Problem::Overlap => wrong("overlap_hours"),
        desk::Problem::Full => {
            Problem::of(Code::Mistakes).with("url", "too_many", problem.to_string())
        }
        desk::Problem::Unknown => Problem::of(Code::NotFound),
        desk::Problem::Meanwhile => Problem::of(Code::Conflict),
        desk::Problem::Signing { until } => Problem::of(Code::SecretSigns)
            .because(problem.to_string())
            .until(*until),
        desk::Problem::NoKey => Problem::of(Code::Busy)
            .because("This server has no secret under which it could keep one.")
            .after(RETRY_S),
        desk::Problem::NotOurs(_) | desk::Problem::Failed(_) => {
            tracing::error!(%problem, "an endpoint could not be set");
            Problem::of(Code::Internal)
        }
    }
}

/// A key that doesn't reach everywhere sets up no endpoint for more than it reaches.
fn reach(allowed: &Allowed<right::WebhooksWrite>) -> Option<Vec<String>> {
    match &allowed.scope().reach {
        Reach::Everywhere => None,
        Reach::Spots(spots) => Some(spots.iter().map(|spot| spot.store.clone()).collect()),
    }
}

fn is_within(endpoint: &Endpoint, reach: Option<&Vec<String>>) -> bool {
    let stores = endpoint.plan.wish.stores.as_ref();
    reach.is_none_or(|own| stores.is_some_and(|all| all.iter().all(|one| own.contains(one))))
}

/// An endpoint that leave reaches.
pub(super) async fn found(api: &Api, may: &MayWrite, id: &str) -> Result<Endpoint, Problem> {
    let missing = || Problem::of(Code::NotFound);
    let id = EndpointId::parse(id).ok_or_else(missing)?;
    let merchant = &may.allowed.scope().merchant;
    let endpoint = api.store.endpoint(merchant, &id).await?;
    let own = reach(&may.allowed);
    let endpoint = endpoint.filter(|endpoint| is_within(endpoint, own.as_ref()));
    endpoint.ok_or_else(missing)
}

pub(super) fn seen_at(endpoint: &Endpoint) -> SeenEndpoint<'_> {
    SeenEndpoint {
        merchant: &endpoint.merchant,
        id: &endpoint.id,
        version: endpoint.version,
    }
}

/// The stores that an endpoint of this key's may hear of.
pub(super) async fn stores(api: &Api, may: &MayWrite) -> Result<Vec<String>, Problem> {
    let scope = may.allowed.scope();
    let stores = api.store.directory_of(&scope.merchant).await?.stores;
    let own = stores.into_iter().map(|store| store.id);
    Ok(own.filter(|id| scope.reach.covers_store(id)).collect())
}

pub(super) fn wanted(sent: EndpointWish, may: &MayWrite) -> Wanted {
    // None chosen means all, as in the office: an endpoint that is never told anything is nobody's wish.
    let chosen = |list: Option<Vec<String>>| list.filter(|list| !list.is_empty());
    Wanted {
        url: sent.url,
        name: sent.name,
        wish: Wish {
            kinds: chosen(sent.types),
            stores: chosen(sent.stores).or(reach(&may.allowed)),
        },
    }
}

/// Endpoints, in the order in which they were made
#[utoipa::path(
    get, path = "/api/v1/webhook-endpoints", tag = "webhooks",
    responses((status = 200, description = "All of them", body = List<Shown>), Unchanged, Always, Filtered),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(_): Asked<Nothing>,
    may: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    let own = reach(&may.allowed);
    let all = api.store.endpoints(&may.allowed.scope().merchant).await?;
    let own = all
        .iter()
        .filter(|endpoint| is_within(endpoint, own.as_ref()));
    seen.answer(&List {
        items: own.map(Shown::of).collect(),
        next: None,
    })
}

/// One endpoint
#[utoipa::path(
    get, path = "/api/v1/webhook-endpoints/{id}", tag = "webhooks",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The endpoint", body = Shown), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(_): Asked<Nothing>,
    may: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    seen.answer(&Shown::of(&found(&api, &may, &id).await?))
}

/// Set an endpoint up
///
/// It counts from the next event on. The secret is answered this once.
#[utoipa::path(
    post, path = "/api/v1/webhook-endpoints", tag = "webhooks", request_body = EndpointWish,
    responses((status = 201, description = "The endpoint, and its secret", body = MadeEndpoint), Always, Sent, Undone, Crowded),
)]
pub(super) async fn make(
    State(api): State<Shared>,
    may: MayWrite,
    Body { sent, .. }: Body<EndpointWish>,
) -> Result<Response, Problem> {
    let scheme = match sent.scheme.as_deref() {
        None => Scheme::Shared,
        Some(word) => Scheme::parse(word)
            .ok_or_else(|| Problem::field("scheme", "unknown", "it has to be v1 or v1a"))?,
    };
    let stores = stores(&api, &may).await?;
    let whose = Whose {
        merchant: &may.allowed.scope().merchant,
        stores: &stores,
    };
    let made = api.desk.add(whose, wanted(sent, &may), scheme).await;
    let made = made.map_err(undone)?;
    let made = MadeEndpoint {
        id: made.id.to_string(),
        secret: made.told,
    };
    Ok((StatusCode::CREATED, axum::Json(made)).into_response())
}
