//! Refunds: those of a payment, those that went back at a store or at all of a merchant's, and one.

use axum::{
    extract::{Path, State},
    response::Response,
};
use closings::store::{Back, Between};
use domain::{RefundId, RequestId};
use events::object;
use foundation::{clock::Timestamp, page::Cursor};
use people::{permission::right, scope::Reach};
use serde::Deserialize;
use shops::shop::TillId;
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

/// Of a payment, or those that went back in some time: at one store, or at all that the key reaches.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// Of this payment, by its reference: all of them, whatever became of them.
    payment: Option<String>,
    /// At this store, by its id.
    store: Option<String>,
    /// At this till, by its number.
    till: Option<i64>,
    /// Gone back then or later.
    refunded_from: Option<String>,
    /// Gone back before then.
    refunded_to: Option<String>,
    /// So many at most; 50 if not said.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
    /// Where it goes on: from `next`.
    after: Option<String>,
}

/// Refunds of a payment, of a store or of all stores, the oldest first
///
/// With `payment` all of it, whatever became of them; else what went back, in the order in which it did.
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
    let names_others = filter.store.is_some()
        || filter.till.is_some()
        || filter.refunded_from.is_some()
        || filter.refunded_to.is_some();
    let list = match &filter.payment {
        Some(_) if names_others => {
            let words = "say either `payment` or where and when money went back";
            return Err(Problem::field("payment", "too_many", words));
        }
        Some(payment) => of_payment(&api, &may, payment).await?,
        None => gone_back(&api, &may, &filter).await?,
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

/// Where money went back: lists that an index has in order, side by side.
fn places(house: &House, reach: &Reach, filter: &Filter) -> Result<Vec<Between>, Problem> {
    let till = filter.till.map(TillId);
    let of_till = till.map(|till| house.store_of(till).ok_or(Problem::of(Code::NotFound)));
    let of_till = of_till.transpose()?;
    let named = filter.store.as_deref();
    if of_till.is_some_and(|own| named.is_some_and(|named| named != own)) {
        return Err(Problem::of(Code::NotFound));
    }
    let stores = match named.or(of_till) {
        Some(store) => vec![looked::store(house, reach, store)?.id.clone()],
        None => house.stores_in(reach),
    };
    let since = moment("refunded_from", filter.refunded_from.as_deref())?;
    let until = moment("refunded_to", filter.refunded_to.as_deref())?;
    let between = |store| Between {
        store,
        till,
        since: since.unwrap_or(Timestamp(0)),
        until: until.unwrap_or(Timestamp(i64::MAX)),
    };
    Ok(stores.into_iter().map(between).collect())
}

/// Where a line stands in each of these lists, and in all of them together.
fn place(back: &Back) -> Cursor {
    let line = &back.line;
    Cursor::behind(line.at.0, format!("{}/{}", line.id, line.seq))
}

async fn gone_back(
    api: &Api,
    may: &MayRead,
    filter: &Filter,
) -> Result<List<object::Refund>, Problem> {
    let scope = may.allowed.scope();
    let house = House::of(api, &scope.merchant).await?;
    let address = Address {
        path: "/api/v1/refunds".into(),
        query: Vec::new(),
        limit: filter.limit,
    };
    let address = address
        .with("store", filter.store.as_ref())
        .with("till", filter.till)
        .with("refunded_from", filter.refunded_from.as_ref())
        .with("refunded_to", filter.refunded_to.as_ref());
    let of = address.of(&may.caller.key.id);
    let page = of.page(filter.limit, filter.after.as_deref())?;
    let (mut lines, mut goes_on) = (Vec::new(), false);
    for between in places(&house, &scope.reach, filter)? {
        let listed = api.store.gone_back(&between, &page).await?;
        goes_on |= listed.next.is_some();
        lines.extend(listed.items);
    }
    lines.sort_by(|one, other| {
        let of = |back: &Back| (back.line.at, back.line.id.clone(), back.line.seq);
        of(one).cmp(&of(other))
    });
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    goes_on |= lines.len() > limit;
    lines.truncate(limit);
    let last = lines.last().filter(|_| goes_on).map(place);
    let mut items = Vec::new();
    for back in lines {
        // What went back and then didn't has a second line, and is one refund.
        let id = RefundId::parse(&back.line.id).map_err(|_| Problem::of(Code::Internal))?;
        let refund = api.store.refund(&id).await?;
        items.extend(refund.as_ref().map(object::Refund::of));
    }
    Ok(List {
        next: last.map(|cursor| address.next(api, &of, &cursor)),
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
