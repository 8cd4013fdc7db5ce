//! Having the gateway asked about a payment, and cancelling what isn't decided.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use people::permission::right;
use studio_pages::refused::Refusal;

use super::{Found, may_settle};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use payments::{CancelOutcome, PaymentsError, Wisher};
use trail::{action::Action, author::carried, deed::Deed};

/// Back to the payment's page, with what came of it.
pub(super) fn told(found: &Found, what: &str) -> Response {
    respond::see_other(&format!("{}?told={what}", found.path()))
}

/// `POST /office/payments/{reference}/ask`: asks the gateway now, about the payment and what of it is on
/// its way back.
pub(in crate::office) async fn ask(
    State(state): State<Shared>,
    Path(reference): Path<String>,
    May { editor, .. }: May<right::PaymentsSettle>,
) -> Response {
    let found = match settled(&state, &editor, &reference).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let payments = Arc::clone(&state.payments);
    let id = found.payment.request_id.clone();
    let place = &found.payment.place;
    let deed = Deed::of(&place.merchant, Action::PaymentAsked, id.as_str());
    let told_first = state.store.tell(&deed.at_store(&place.store)).await;
    if let Err(error) = told_first {
        return respond::our_fault(&state, &editor.visit, &error);
    }
    let open = found.refunds.iter().filter(|one| !one.state.is_final());
    let open: Vec<_> = open.map(|refund| refund.id.clone()).collect();
    // The answer is written down whether or not somebody still waits for the page.
    let task = tokio::spawn(carried(async move {
        payments.refresh_now(&id).await?;
        for refund in open {
            payments.inquire_refund(&refund).await?;
        }
        Ok::<_, PaymentsError>(())
    }));
    match task.await {
        Ok(Ok(())) => told(&found, "asked"),
        Ok(Err(error)) => {
            tracing::warn!(payment.id = %found.payment.request_id, %error, "could not be asked about");
            told(&found, "unasked")
        }
        Err(_) => told(&found, "unasked"),
    }
}

/// `POST /office/payments/{reference}/cancel`: makes sure that a payment which isn't decided will not be
/// made.
pub(in crate::office) async fn cancel(
    State(state): State<Shared>,
    Path(reference): Path<String>,
    May { editor, allowed }: May<right::PaymentsSettle>,
) -> Response {
    let found = match settled(&state, &editor, &reference).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let payments = Arc::clone(&state.payments);
    let id = found.payment.request_id.clone();
    let person = allowed.person().to_owned();
    let cancelling = async move { payments.cancel(&id, Wisher::Staff(&person)).await };
    let task = tokio::spawn(carried(cancelling));
    let what = match task.await {
        Ok(Ok(CancelOutcome::Dead(_) | CancelOutcome::WasDead(_))) => "cancelled",
        Ok(Ok(CancelOutcome::Paid(_))) => "paid",
        Ok(Ok(CancelOutcome::Unconfirmed(_))) => "cancelling",
        Ok(Err(error)) => {
            tracing::warn!(payment.id = %found.payment.request_id, %error, "could not be cancelled");
            "unasked"
        }
        Err(_) => "unasked",
    };
    told(&found, what)
}

/// A payment that this editor may settle; otherwise what it is answered.
async fn settled(state: &Shared, editor: &Editor, reference: &str) -> Result<Found, Response> {
    let visit = &editor.visit;
    match Found::of(state, editor, reference).await {
        Ok(Some(found)) if may_settle(&editor.rights, &found.payment) => Ok(found),
        Ok(_) => Err(page::refused(state, visit, Some(editor), Refusal::Missing)),
        Err(error) => Err(respond::our_fault(state, visit, &error)),
    }
}
