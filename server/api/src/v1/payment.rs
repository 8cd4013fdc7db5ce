//! One payment: what it is, what happened to it, asking about it and cancelling it.

use std::sync::Arc;

use ::trail::{action::Action, author::carried, deed::Deed};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use domain::RequestId;
use events::object::{self, time};
use payments::{CancelOutcome, PaymentsError, Wisher, payment::Payment};
use people::{
    permission::{Right, right},
    rights::Allowed,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    me::Nothing,
    responses::{Always, Asked as AskedGateway, Changed, Missing, Settled, Unchanged},
};
use crate::{
    Api, Shared,
    caller::May,
    looked::{self, House},
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// Seconds after which the gateway may answer again.
const RETRY_S: u32 = 5;

/// Something that happened to a payment.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Happened {
    /// Among what happened to it, from 1 on.
    #[schema(example = 3)]
    number: i64,
    /// What, in a word; more may be added.
    #[schema(example = "confirmed_paid")]
    kind: &'static str,
    /// Who said so: `notice`, `inquiry`, `customer`, `staff`, `operator` and others.
    #[schema(example = "notice")]
    source: String,
    /// When it was heard.
    at: String,
}

/// What happened to a payment, in order.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct History {
    items: Vec<Happened>,
}

/// A payment that leave reaches; anything else isn't there.
async fn found<P: Right>(
    api: &Api,
    allowed: &Allowed<P>,
    reference: &str,
) -> Result<Payment, Problem> {
    let missing = || Problem::of(Code::NotFound);
    let id = RequestId::parse(reference).map_err(|_| missing())?;
    let payment = api.store.payment(&id).await?.ok_or_else(missing)?;
    let is_own = looked::covers(allowed.scope(), &payment);
    is_own.then_some(payment).ok_or_else(missing)
}

/// The same as it is now.
pub(super) async fn shown(api: &Api, payment: &Payment) -> Result<object::Payment, Problem> {
    let house = House::of(api, &payment.place.merchant).await?;
    Ok(house.payment(api, payment).await?)
}

/// One payment
#[utoipa::path(
    get, path = "/api/v1/payments/{reference}", tag = "payments",
    params(("reference" = String, Path, description = "Its reference")),
    responses((status = 200, description = "The payment", body = object::Payment), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path(reference): Path<String>,
    Asked(_): Asked<Nothing>,
    May { allowed, .. }: May<right::PaymentsRead>,
    seen: Seen,
) -> Result<Response, Problem> {
    let payment = found(&api, &allowed, &reference).await?;
    seen.answer(&shown(&api, &payment).await?)
}

/// What happened to a payment, in order
#[utoipa::path(
    get, path = "/api/v1/payments/{reference}/events", tag = "payments",
    params(("reference" = String, Path, description = "Its reference")),
    responses((status = 200, description = "Its history", body = History), Unchanged, Always, Missing),
)]
pub(super) async fn events(
    State(api): State<Shared>,
    Path(reference): Path<String>,
    Asked(_): Asked<Nothing>,
    May { allowed, .. }: May<right::PaymentsRead>,
    seen: Seen,
) -> Result<Response, Problem> {
    let payment = found(&api, &allowed, &reference).await?;
    let events = api.store.events(&payment.request_id).await?;
    let items = events.iter().map(|event| Happened {
        number: event.seq,
        kind: event.kind.as_str(),
        source: event.source.clone(),
        at: time(event.at),
    });
    let items = items.collect();
    seen.answer(&History { items })
}

/// Ask the gateway about a payment now
///
/// About the payment, and whatever of it is on its way back. The answer is the payment as it is known afterwards.
#[utoipa::path(
    post, path = "/api/v1/payments/{reference}/inquire", tag = "payments",
    params(
        ("reference" = String, Path, description = "Its reference"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 200, description = "The payment", body = object::Payment), Always, Missing, Changed, AskedGateway),
)]
pub(super) async fn inquire(
    State(api): State<Shared>,
    Path(reference): Path<String>,
    Asked(_): Asked<Nothing>,
    May { allowed, .. }: May<right::PaymentsSettle>,
    seen: Seen,
) -> Result<Response, Problem> {
    let payment = found(&api, &allowed, &reference).await?;
    seen.holds(&shown(&api, &payment).await?)?;
    let (id, place) = (payment.request_id.clone(), &payment.place);
    let deed = Deed::of(&place.merchant, Action::PaymentAsked, id.as_str());
    api.store.tell(&deed.at_store(&place.store)).await?;
    let refunds = api.store.refunds_of(&id).await?;
    let open = refunds.into_iter().filter(|one| !one.state.is_final());
    let open: Vec<_> = open.map(|refund| refund.id).collect();
    let payments = Arc::clone(&api.payments);
    // The answer is written down whether or not somebody still waits for it.
    let task = tokio::spawn(carried(async move {
        payments.refresh_now(&id).await?;
        for refund in open {
            payments.inquire_refund(&refund).await?;
        }
        Ok::<_, PaymentsError>(())
    }));
    task.await
        .map_err(|_| Problem::of(Code::Internal))?
        .map_err(unanswered)?;
    let payment = found(&api, &allowed, &reference).await?;
    seen.tagged(StatusCode::OK, &shown(&api, &payment).await?)
}

/// What a program is told where the gateway wasn't reached.
pub(super) fn unanswered(error: PaymentsError) -> Problem {
    match error {
        PaymentsError::Store(error) => error.into(),
        PaymentsError::Missing => Problem::of(Code::NotFound),
        PaymentsError::GatewayDown { retry_s } => {
            Problem::of(Code::GatewayUnavailable).after(retry_s)
        }
        error @ (PaymentsError::NoAccount(_)
        | PaymentsError::Request(_)
        | PaymentsError::Closed
        | PaymentsError::Illegal { .. }
        | PaymentsError::Task) => {
            tracing::error!(%error, "a payment could not be asked about");
            Problem::of(Code::GatewayUnavailable).after(RETRY_S)
        }
    }
}

/// Cancel a payment that isn't decided
///
/// The answer is the payment: `cancelled` or `failed` if it is certain that it won't be made, `pending` if the gateway hasn't
/// confirmed it yet; then the server goes on asking. A payment that had ended without money stays as it is.
#[utoipa::path(
    post, path = "/api/v1/payments/{reference}/cancel", tag = "payments",
    params(
        ("reference" = String, Path, description = "Its reference"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 200, description = "The payment", body = object::Payment), Always, Missing, Changed, Settled, AskedGateway),
)]
pub(super) async fn cancel(
    State(api): State<Shared>,
    Path(reference): Path<String>,
    Asked(_): Asked<Nothing>,
    May { allowed, .. }: May<right::PaymentsSettle>,
    seen: Seen,
) -> Result<Response, Problem> {
    let payment = found(&api, &allowed, &reference).await?;
    seen.holds(&shown(&api, &payment).await?)?;
    let (payments, id) = (Arc::clone(&api.payments), payment.request_id.clone());
    let by = allowed.person().to_owned();
    let cancelling = async move { payments.cancel(&id, Wisher::Staff(&by)).await };
    let task = tokio::spawn(carried(cancelling));
    let outcome = task.await.map_err(|_| Problem::of(Code::Internal))?;
    let payment = match outcome.map_err(unanswered)? {
        CancelOutcome::Dead(payment)
        | CancelOutcome::WasDead(payment)
        | CancelOutcome::Unconfirmed(payment) => payment,
        CancelOutcome::Paid(_) => return Err(Problem::of(Code::Decided)),
    };
    seen.tagged(StatusCode::OK, &shown(&api, &payment).await?)
}
