//! Codes: which there are, and making one.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{Asking, EntryCode};
use events::object::{self, Till};
use people::{
    permission::{Right, right},
    rights::Allowed,
};
use serde::Deserialize;
use shops::{
    own::{At, Desk, Names, OwnError, Rules, Wrong},
    shop::{self, Shop},
};
use utoipa::{IntoParams, ToSchema};

use super::{
    me::Nothing,
    money::AskedAmount,
    responses::{Always, Filtered, Missing, Sent, Unchanged, Undone},
};
use crate::{
    Api, Shared,
    body::Body,
    caller::May,
    list::List,
    looked::{self, House},
    object::Object,
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// Where they are.
const PATH: &str = "/api/v1/codes";

pub(super) type MayRead = May<right::CodesPrint>;
pub(super) type MayWrite = May<right::CodesWrite>;

/// Which codes.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// Of this store, by its id; of all, if not said.
    store: Option<String>,
}

/// A code that is to be made. How customers pay there is as the store says.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewCode {
    /// At which store, by its id.
    #[schema(example = "S-GION")]
    store: String,
    /// What its till is to be called.
    #[schema(example = "Bar", max_length = 128)]
    label: String,
    /// Only this amount is taken there; any, if not said.
    amount: Option<Object<AskedAmount>>,
}

pub(super) fn desk(api: &Api, as_of: Option<i64>) -> Desk<'_> {
    Desk {
        store: &*api.store,
        installation: &api.limits,
        randomness: &*api.randomness,
        as_of,
    }
}

/// As others see it, with what was printed before.
pub(super) async fn shown(api: &Api, shop: &Shop) -> Result<object::Code, Problem> {
    let own = &shop.code;
    let all = api.store.generations(&own.code).await?;
    let before = all.iter().rev().find_map(|code| {
        let replaced = code.replaced?;
        (replaced.until > api.clock.now()).then(|| object::Replaced {
            code: code.code.grouped(),
            until: object::time(replaced.until),
        })
    });
    Ok(object::Code {
        code: own.code.grouped(),
        store: shop.store.id.clone(),
        till: Till {
            id: shop.till.0,
            label: own.label.clone(),
        },
        enabled: own.enabled,
        why_off: own.why_off.clone(),
        replaced: before,
    })
}

/// A current code that leave reaches; any other isn't there.
pub(super) async fn found<P: Right>(
    api: &Api,
    allowed: &Allowed<P>,
    code: &str,
) -> Result<Shop, Problem> {
    let missing = || Problem::of(Code::NotFound);
    let code = EntryCode::parse(code).map_err(|_| missing())?;
    let scope = allowed.scope();
    let own = |shop: &Shop| {
        let is_own = shop.merchant.id == scope.merchant && shop.code.replaced.is_none();
        is_own && scope.reach.covers(&shop.store.id, shop.till)
    };
    api.store.shop(&code).await?.filter(own).ok_or_else(missing)
}

/// Why nothing was done.
pub(super) fn undone(error: OwnError) -> Problem {
    let said = |field, code, words: String| Problem::of(Code::Mistakes).with(field, code, words);
    match error {
        OwnError::Gone => Problem::of(Code::NotFound),
        OwnError::Meanwhile => Problem::of(Code::Conflict),
        OwnError::Store(error) => error.into(),
        OwnError::Wrong(wrong) => match wrong {
            Wrong::Label => said(
                "label",
                "impossible",
                "it has 1 to 128 visible characters".to_owned(),
            ),
            Wrong::Taken(label) => {
                said("label", "taken", format!("the store has a till {label:?}"))
            }
            Wrong::Offer(_) | Wrong::NoAmount => said(
                "amount",
                "impossible",
                "so much can't be paid there".to_owned(),
            ),
            Wrong::Reason => said(
                "why",
                "too_long",
                "it has at most 120 characters".to_owned(),
            ),
            Wrong::Backwards
            | Wrong::TooMany
            | Wrong::NoChoice
            | Wrong::Twice
            | Wrong::Code(_)
            | Wrong::NoteLabel
            | Wrong::Used => said("body", "impossible", format!("{wrong:?}")),
        },
    }
}

/// Codes that the key reaches, by store and label
#[utoipa::path(
    get, path = "/api/v1/codes", tag = "codes", params(Filter),
    responses((status = 200, description = "All of them", body = List<object::Code>), Unchanged, Always, Filtered, Missing),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(filter): Asked<Filter>,
    MayRead { allowed, .. }: MayRead,
    seen: Seen,
) -> Result<Response, Problem> {
    let scope = allowed.scope();
    if let Some(store) = &filter.store {
        let house = House::of(&api, &scope.merchant).await?;
        looked::store(&house, &scope.reach, store)?;
    }
    let mut items = Vec::new();
    for shop in api.store.shops_of(&scope.merchant).await? {
        let is_asked = filter
            .store
            .as_ref()
            .is_none_or(|own| *own == shop.store.id);
        if is_asked && scope.reach.covers(&shop.store.id, shop.till) {
            items.push(shown(&api, &shop).await?);
        }
    }
    seen.answer(&List { items, next: None })
}

/// One code
#[utoipa::path(
    get, path = "/api/v1/codes/{code}", tag = "codes",
    params(("code" = String, Path, description = "What is printed, with or without the hyphen")),
    responses((status = 200, description = "The code", body = object::Code), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path(code): Path<String>,
    Asked(_): Asked<Nothing>,
    MayRead { allowed, .. }: MayRead,
    seen: Seen,
) -> Result<Response, Problem> {
    let shop = found(&api, &allowed, &code).await?;
    seen.answer(&shown(&api, &shop).await?)
}

/// Make a code, at a till of its own
#[utoipa::path(
    post, path = "/api/v1/codes", tag = "codes", request_body = NewCode,
    responses(
        (status = 201, description = "The code", body = object::Code, headers(("location" = String, description = "Its address"))),
        Always, Missing, Sent, Undone,
    ),
)]
pub(super) async fn make(
    State(api): State<Shared>,
    MayWrite { allowed, .. }: MayWrite,
    seen: Seen,
    Body { sent, .. }: Body<NewCode>,
) -> Result<Response, Problem> {
    let scope = allowed.scope();
    let missing = || Problem::of(Code::NotFound);
    let directory = api.store.directory_of(&scope.merchant).await?;
    let mut stores = directory.stores.iter();
    let store = stores.find(|store| store.id == sent.store && scope.reach.covers_store(&store.id));
    let (Some(store), Some(merchant)) = (store, directory.merchants.first()) else {
        return Err(missing());
    };
    let plain = shop::Code::plain(
        EntryCode::from_random(api.randomness.bytes()),
        &store.id,
        "",
    );
    let mut rules = Rules::at(&plain);
    rules.presets_of_store = true;
    rules.note_of_store = true;
    if let Some(Object(amount)) = sent.amount {
        let amount = amount.read("amount")?;
        if amount.currency() != store.currency {
            let words = format!("the store takes {}", store.currency);
            return Err(Problem::field("amount.currency", "other", words));
        }
        rules.presets_of_store = false;
        rules.asking = Asking::Fixed {
            minor: amount.minor(),
        };
    }
    let names = Names {
        name: sent.label,
        numbers: None,
    };
    let desk = desk(&api, None);
    let made = desk.make(At { merchant, store }, &names, &rules);
    let made = made.await.map_err(undone)?;
    let code = made.codes.first().ok_or_else(missing)?;
    let shop = found(&api, &allowed, code.code.as_str()).await?;
    let mut response = seen.tagged(StatusCode::CREATED, &shown(&api, &shop).await?)?;
    if let Ok(place) = HeaderValue::from_str(&format!("{PATH}/{}", code.code)) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}
