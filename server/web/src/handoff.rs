//! `GET /r/{token}/open`: leads a plain form on into the wallet.

use app::pages::{
    handoff::{HandoffPage, handoff_page},
    problem::Problem,
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use domain::State as PaymentState;

use super::{
    Shared,
    frame::{frame, shop_name},
    respond,
    result::payment_of,
};
use payments::payment::Payment;

/// The page of a payment that leads on into its wallet.
pub(super) fn address(result: &str) -> String {
    [result, "/open"].concat()
}

/// Leads on, as long as the wallet waits; then to the result.
pub(super) async fn open(
    State(state): State<Shared>,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let payment = match payment_of(&state, &visit, &token).await {
        Ok(payment) => payment,
        Err(told) => return told,
    };
    let Some(go) = wallet(&state, &payment) else {
        return respond::see_other(&format!("/r/{}", payment.token));
    };
    let shop = match state.store.shop(&payment.code).await {
        Ok(Some(shop)) => shop,
        Ok(None) => return respond::problem(&state, &visit, Problem::CodeUnknown),
        Err(error) => return respond::our_fault(&state, &visit, &error),
    };
    let frame = frame(&state, &visit, &shop);
    let language = frame.texts.tag().to_owned();
    let page = HandoffPage {
        shop: shop_name(&shop, &language),
        token: payment.token.as_str().to_owned(),
        amount: state
            .style_of(&payment, &language, &visit)
            .amount(payment.amount),
        live: true,
        go,
    };
    respond::shop_page(200, &frame, handoff_page(&frame, &page))
}

/// Where the wallet waits, while it does.
fn wallet(state: &Shared, payment: &Payment) -> Option<String> {
    let open = payment.state == PaymentState::Processing && state.clock.now() < payment.expires;
    payment.go.clone().filter(|_| open)
}
