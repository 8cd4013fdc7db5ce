//! Refunds: those of a payment, those that went back at a store, and one.

use axum::{
    extract::{Path, State},
    response::Response,
};
use closings::store::Between;
use domain::{RefundId, RequestId};
use events::object;
use foundation::clock::Timestamp;
use people::permission::right;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    me::Nothing,
    money::moment,
    responses::{Always, Filtered, Missing, Unchanged},
};
use crate::{
    Api, Shared,
    caller::May,
    list::{Address, List},
    looked::{self, House},
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

type MayRead = May<right::PaymentsRead>;

/// Either a payment, or a store with the time in which money went back there.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// Of this payment, by its reference: all of them, whatever became of them.
    payment: Option<String>,
    /// At this store, by its id: those that went back.
    store: Option<String>,
    /// With a store: gone back then or later.
    refunded_from: Option<String>,
    /// With a store: gone back before then.
    refunded_to: Option<String>,
    /// So many at most; 50 if not said, and never more than 100.
    #[param(minimum = 1)]
    limit: Option<u32>,
    /// Where it goes on: from `next`.
    after: Option<String>,
}

/// Refunds of a payment, or of a store, the oldest first
#[utoipa::path(
    get, path = "/api/v1/refunds", tag = "refunds", params(Filter),
    responses((status = 200, description = "A part of the list", body = List<object::Refund>), Unchanged, Always, Missing, Filtered),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(filter): Asked<Filter>,
    may: MayRead,
    seen: Seen,
) -> Result<Response, Problem> {
    let list = match (&filter.payment, &filter.store) {
        (Some(payment), None) => of_payment(&api, &may, payment).await?,
        (None, Some(store)) => of_store(&api, &may, &filter, store).await?,
        (Some(_), Some(_)) | (None, None) => {
            let words = "say either `payment` or `store`";
            return Err(Problem::field("payment", "missing", words));
        }
    };
    seen.answer(&list)
}

async fn of_payment(
    api: &Api,
    may: &MayRead,
    reference: &str,
) -> Result<List<object::Refund>, Problem> {
    let missing = || Problem::of(Code::NotFound);
    let id = RequestId::parse(reference).map_err(|_| missing())?;
    let payment = api.store.payment(&id).await?.ok_or_else(missing)?;
    if !looked::covers(may.allowed.scope(), &payment) {
        return Err(missing());
    }
    let refunds = api.store.refunds_of(&id).await?;
    Ok(List {
        items: refunds.iter().map(object::Refund::of).collect(),
        next: None,
    })
}

async fn of_store(
    api: &Api,
    may: &MayRead,
    filter: &Filter,
    store: &str,
) -> Result<List<object::Refund>, Problem> {
    let scope = may.allowed.scope();
    let house = House::of(api, &scope.merchant).await?;
    let store = looked::store(&house, &scope.reach, store)?;
    let address = Address {
        path: "/api/v1/refunds".into(),
        query: Vec::new(),
        limit: filter.limit,
    };
    let address = address
        .with("store", filter.store.as_ref())
        .with("refunded_from", filter.refunded_from.as_ref())
        .with("refunded_to", filter.refunded_to.as_ref());
    let of = address.of(&may.caller.key.id);
    let page = of.page(filter.limit, filter.after.as_deref())?;
    let between = Between {
        store: store.id.clone(),
        till: None,
        since: moment("refunded_from", filter.refunded_from.as_deref())?.unwrap_or(Timestamp(0)),
        until: moment("refunded_to", filter.refunded_to.as_deref())?.unwrap_or(Timestamp(i64::MAX)),
    };
    let listed = api.store.gone_back(&between, &page).await?;
    let mut items = Vec::new();
    for back in listed.items {
        // What went back and then didn't has a second line, and is one refund.
        let id = RefundId::parse(&back.line.id).map_err(|_| Problem::of(Code::Internal))?;
        let refund = api.store.refund(&id).await?;
        items.extend(refund.as_ref().map(object::Refund::of));
    }
    let next = listed.next.as_ref();
    Ok(List {
        next: next.map(|cursor| address.next(api, &of, cursor)),
        items,
    })
}

/// One refund
#[utoipa::path(
    get, path = "/api/v1/refunds/{id}", tag = "refunds",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The refund", body = object::Refund), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(_): Asked<Nothing>,
    may: MayRead,
    seen: Seen,
) -> Result<Response, Problem> {
    let missing = || Problem::of(Code::NotFound);
    let id = RefundId::parse(&id).map_err(|_| missing())?;
    let refund = api.store.refund(&id).await?.ok_or_else(missing)?;
    let payment = api
        .store
        .payment(&refund.payment)
        .await?
        .ok_or_else(missing)?;
    if !looked::covers(may.allowed.scope(), &payment) {
        return Err(missing());
    }
    seen.answer(&object::Refund::of(&refund))
}
