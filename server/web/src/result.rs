//! `GET /r/{token}`: what is known of a payment. Opening it asks, if nothing final is known.

use app::{
    api::PaymentStatus,
    pages::{
        Frame,
        problem::Problem,
        result::{self, ResultPage, result_page},
    },
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use domain::{ResultToken, code_words::two_words};
use sha2::{Digest, Sha256};
use texts::Texts;

use super::{
    Shared,
    frame::{frame, second_on_the_wall, shop_name, spoken, wall_time},
    respond,
    told::WATCHED_MS,
    visit::Visit,
};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{PaymentsError, payment::Payment};
use shops::shop::Shop;

/// As long as staff may be looking at a page that was just paid, its clock runs.
const CLOCK_S: i64 = 3_600;

/// Shows the result.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let payment = match payment_of(&state, &visit, &token).await {
        Ok(payment) => payment,
        Err(told) => return told,
    };
    // What is stored is shown even if the gateway could not be asked, or its answer not written.
    let payment = state.refreshed_for(&visit, payment).await;
    match page(&state, &visit, payment).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(&state, &visit, &error),
    }
}

/// `POST /r/{token}/start-over`: makes sure that the old payment is dead, then a new form.
pub(super) async fn start_over(
    State(state): State<Shared>,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    if visit.foreign {
        return respond::problem(&state, &visit, Problem::Foreign);
    }
    let payment = match payment_of(&state, &visit, &token).await {
        Ok(payment) => payment,
        Err(told) => return told,
    };
    let payment = match closed(&state, payment).await {
        Ok(payment) => payment,
        Err(error) => return respond::our_fault(&state, &visit, &error),
    };
    if !payment.state.is_dead() || payment.paid.is_some() || payment.unsure {
        return respond::see_other(&format!("/r/{}", payment.token));
    }
    // The form says what became of the payment as long as the browser remembers it.
    let mut response = respond::see_other(&format!("/c/{}", payment.code));
    let remember = state.remember(&payment.code, &payment.token);
    respond::set_cookie(response.headers_mut(), &remember);
    response
}

/// Closes it, in a task of its own: a customer who leaves must not stop that half-way.
async fn closed(state: &Shared, payment: Payment) -> Result<Payment, PaymentsError> {
    if payment.state.is_final() && !payment.unsure {
        return Ok(payment);
    }
    let payments = std::sync::Arc::clone(&state.payments);
    let task = tokio::spawn(async move { payments.start_over(payment).await });
    task.await.map_err(|_| PaymentsError::Task).flatten()
}

/// Which page a payment has now, for the watcher. A failure is a problem and says nothing of the
/// payment: the watcher keeps what it shows.
pub(super) async fn status(
    state: &Shared,
    visit: &Visit,
    token: &str,
) -> Result<PaymentStatus, Problem> {
    let failed = |error: StoreError| {
        tracing::error!(%error, "how a payment stands could not be told");
        Problem::OurFault
    };
    let payment = find(state, token).await.map_err(failed)?;
    let payment = payment.ok_or(Problem::ResultUnknown)?;
    let payment = state.refresh(payment).await.ok_or(Problem::OurFault)?;
    let told = state.told(&payment).await.map_err(failed)?;
    let shop = state.store.shop(&payment.code).await.map_err(failed)?;
    let texts = state.texts(visit, None);
    Ok(PaymentStatus {
        view: told.outcome.news(told.watch).to_owned(),
        checked: shop.map_or_else(String::new, |shop| checked(state, &texts, &shop)),
    })
}

/// When it was looked at last, which is now.
fn checked(state: &Shared, texts: &Texts, shop: &Shop) -> String {
    let now = state.clock.now();
    let wall = wall_time(now, &shop.store.time_zone);
    result::checked(
        texts,
        &wall.time_to_the_second(texts.tag(), second_on_the_wall(now)),
    )
}

/// The payment of a result page; else the page that says why there is none.
pub(super) async fn payment_of(
    state: &Shared,
    visit: &Visit,
    token: &str,
) -> Result<Payment, Response> {
    match find(state, token).await {
        Ok(Some(payment)) => Ok(payment),
        Ok(None) => Err(respond::problem(state, visit, Problem::ResultUnknown)),
        Err(error) => Err(respond::our_fault(state, visit, &error)),
    }
}

async fn find(state: &Shared, token: &str) -> Result<Option<Payment>, StoreError> {
    match ResultToken::parse(token) {
        Ok(token) => state.store.by_token(&token).await,
        Err(_) => Ok(None),
    }
}

async fn page(state: &Shared, visit: &Visit, payment: Payment) -> Result<Response, StoreError> {
    let (frame, page) = content(state, visit, &payment).await?;
    Ok(respond::shop_page(200, &frame, result_page(&frame, &page)))
}

/// What is known of a payment, and what stands around it.
pub(super) async fn content(
    state: &Shared,
    visit: &Visit,
    payment: &Payment,
) -> Result<(Frame, ResultPage), StoreError> {
    let shop = state
        .store
        .shop(&payment.code)
        .await?
        .ok_or(StoreError::Corrupt { what: "shop" })?;
    let frame = frame(state, visit, &shop);
    let language = frame.texts.tag().to_owned();
    let zone = &shop.store.time_zone;
    let as_told = |at| wall_time(at, zone).day_and_time(&language);
    let told = state.told(payment).await?;
    let page = ResultPage {
        shop: shop_name(&shop, &language),
        code: payment.code.to_string(),
        token: payment.token.as_str().to_owned(),
        amount: payment.amount,
        style: state.style_of(payment, &language, visit),
        refunds: told.refunds(as_told),
        paid_s: told.paid.and_then(|at| running(state, at)),
        outcome: told.outcome,
        time: told.since.map(as_told),
        live: true,
        watch: told.watch,
        until: until(state, payment, &shop, &language),
        checked: checked(state, &frame.texts, &shop),
        may_cancel: told.may_cancel,
        wallet: payment
            .wallet
            .as_deref()
            .map(|id| state.brand(id, &language)),
        charged: told.charged,
        reference: payment.request_id.to_string(),
        note: payment.note.clone(),
        note_label: (payment.note_called(shop.code.note_label.as_ref()))
            .map(|label| spoken(&shop, label, &language).text),
        words: two_words(&Sha256::digest(payment.request_id.as_str())),
    };
    Ok((frame, page))
}

/// Seconds since then, while they are worth showing.
fn running(state: &Shared, at: Timestamp) -> Option<u32> {
    let seconds = state.clock.now().since_ms(at).max(0) / 1_000;
    u32::try_from(seconds).ok().filter(|_| seconds < CLOCK_S)
}

/// The minute in which the page looks for the last time by itself.
pub(super) fn until(state: &Shared, payment: &Payment, shop: &Shop, language: &str) -> String {
    let zone = &shop.store.time_zone;
    let until = wall_time(payment.expires.plus_ms(WATCHED_MS), zone);
    if until.is_same_day(wall_time(state.clock.now(), zone)) {
        until.time(language)
    } else {
        until.day_and_time(language)
    }
}
