//! `GET /r/{token}`: what is known of a payment. Opening it asks, if nothing final is known.

use app::{
    api::News,
    i18n::AmountStyle,
    pages::{
        problem::Problem,
        result::{ChargedLine, Outcome, RefundLine, ResultPage, result_page},
    },
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use domain::{
    DeclineReason, EventKind, RefundState, ResultToken, State as PaymentState,
    code_words::two_words,
};
use sha2::{Digest, Sha256};

use super::{
    AppState, Shared,
    frame::{frame, shop_name, wall_time},
    respond,
    visit::Visit,
};
use crate::{
    clock::Timestamp,
    payment::{Payment, Source},
    payments::PaymentsError,
    refund::{Refund, is_given_back},
    storage::StoreError,
};

/// The page looks for news by itself until this long after the payment's time was over.
const WATCHED_MS: i64 = 120_000;

/// Shows the result.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let payment = match find(&state, &token).await {
        Ok(Some(payment)) => payment,
        Ok(None) => return respond::problem(&state, &visit, Problem::ResultUnknown),
        Err(error) => return respond::our_fault(&state, &visit, &error),
    };
    // What is stored is shown even if the gateway could not be asked, or its answer not written.
    let payment = state.seen(&visit, payment).await;
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
    let payment = match find(&state, &token).await {
        Ok(Some(payment)) => payment,
        Ok(None) => return respond::problem(&state, &visit, Problem::ResultUnknown),
        Err(error) => return respond::our_fault(&state, &visit, &error),
    };
    // In a task of its own: a customer who leaves must not stop it half-way.
    let payments = std::sync::Arc::clone(&state.payments);
    let task = tokio::spawn(async move { payments.start_over(payment).await });
    let payment = match task.await.map_err(|_| PaymentsError::Task).flatten() {
        Ok(payment) => payment,
        Err(error) => return respond::our_fault(&state, &visit, &error),
    };
    let dead = matches!(
        payment.state,
        PaymentState::Failed | PaymentState::Cancelled
    );
    if !dead {
        return respond::see_other(&format!("/r/{}", payment.token));
    }
    respond::see_other(&format!("/c/{}", payment.code))
}

/// Which page a payment has now, for the watcher. A failure is a problem and no news: the watcher
/// keeps what it shows.
pub(super) async fn news(state: &Shared, _visit: &Visit, token: &str) -> Result<News, Problem> {
    let failed = |error: StoreError| {
        tracing::error!(%error, "a payment's news could not be told");
        Problem::OurFault
    };
    let payment = find(state, token).await.map_err(failed)?;
    let payment = payment.ok_or(Problem::ResultUnknown)?;
    let payment = state.refreshed(payment).await.ok_or(Problem::OurFault)?;
    let outcome = state.outcome(&payment, &|_| String::new()).await;
    Ok(News {
        view: outcome.map_err(failed)?.word().to_owned(),
        checked: String::new(),
    })
}

async fn find(state: &Shared, token: &str) -> Result<Option<Payment>, StoreError> {
    match ResultToken::parse(token) {
        Ok(token) => state.store.by_token(&token).await,
        Err(_) => Ok(None),
    }
}

async fn page(state: &Shared, visit: &Visit, payment: Payment) -> Result<Response, StoreError> {
    let shop = state
        .store
        .shop(&payment.code)
        .await?
        .ok_or(StoreError::Corrupt { what: "shop" })?;
    let frame = frame(state, visit, &shop);
    let language = frame.texts.tag().to_owned();
    let zone = &shop.store.time_zone;
    let as_told = |at| wall_time(at, zone).day_and_time(&language);
    let words = two_words(&Sha256::digest(payment.request_id.as_str()));
    let page = ResultPage {
        shop: shop_name(&shop, &language),
        code: payment.code.to_string(),
        token: payment.token.as_str().to_owned(),
        amount: payment.amount,
        style: style(state, (visit, &language), &payment),
        outcome: state.outcome(&payment, &as_told).await?,
        wallet: payment
            .wallet
            .as_deref()
            .map(|id| state.brand(id, &language)),
        charged: charged(&payment),
        reference: payment.request_id.to_string(),
        note: payment.note.clone(),
        refunds: state.refund_lines(&payment, &as_told).await?,
        words,
        watched: state.clock.now() < payment.expires.plus_ms(WATCHED_MS),
    };
    Ok(respond::shop_page(200, &frame, result_page(&frame, &page)))
}

/// How amounts are written for whoever paid: beside what their wallet took, or would take.
fn style(state: &Shared, (visit, language): (&Visit, &str), payment: &Payment) -> AmountStyle {
    match payment.charged {
        Some(charged) => AmountStyle::of(language).for_home(Some(charged.amount.currency())),
        None => state.style(language, visit),
    }
}

/// What the wallet charged, where that is not what the shop asked for anyway.
fn charged(payment: &Payment) -> Option<ChargedLine> {
    let charged = payment.charged?;
    let is_news = payment.state == PaymentState::Paid && charged.amount != payment.amount;
    is_news.then_some(ChargedLine {
        amount: charged.amount,
        rate: charged.rate,
    })
}

impl AppState {
    /// The name people know a wallet by; its id where we know no better.
    fn brand(&self, id: &str, language: &str) -> String {
        let table = self.wallets.table();
        let known = table
            .by_id(id)
            .map(|wallet| wallet.name_in(language).to_owned());
        known.unwrap_or_else(|| id.to_owned())
    }

    /// What a customer may be told of a payment.
    async fn outcome(
        &self,
        payment: &Payment,
        as_told: &(dyn Fn(Timestamp) -> String + Sync),
    ) -> Result<Outcome, StoreError> {
        Ok(match payment.state {
            PaymentState::Paid => {
                let time = as_told(payment.paid.unwrap_or(payment.created));
                let refunds = self.store.refunds_of(&payment.request_id).await?;
                if is_given_back(payment.amount, &refunds) {
                    Outcome::Refunded { time }
                } else {
                    Outcome::Paid { time }
                }
            }
            PaymentState::Processing => match payment.go.clone() {
                Some(go) if self.clock.now() < payment.expires => Outcome::Waiting { go },
                Some(_) | None => Outcome::Checking,
            },
            PaymentState::Created
            | PaymentState::Submitted
            | PaymentState::Unknown
            | PaymentState::Cancelling => Outcome::Checking,
            PaymentState::NeedsOperator => Outcome::Operator,
            PaymentState::Failed => {
                Outcome::Declined(payment.decline.unwrap_or(DeclineReason::Other))
            }
            PaymentState::Cancelled if payment.paid.is_some() => Outcome::Returned,
            PaymentState::Cancelled if self.by_customer(payment).await? => Outcome::Cancelled,
            PaymentState::Cancelled => Outcome::Expired,
        })
    }

    /// What went back of a payment or is going; what was refused is the shop's business.
    async fn refund_lines(
        &self,
        payment: &Payment,
        as_told: &(dyn Fn(Timestamp) -> String + Sync),
    ) -> Result<Vec<RefundLine>, StoreError> {
        let refunds = self.store.refunds_of(&payment.request_id).await?;
        // Only what the gateway has said; what was just asked for may come to nothing.
        let told = |refund: &Refund| {
            matches!(
                refund.state,
                RefundState::Refunded | RefundState::Processing
            )
        };
        let counting = refunds.into_iter().filter(told);
        let line = |refund: Refund| RefundLine {
            amount: refund.amount,
            time: refund.refunded.map(as_told),
        };
        Ok(counting.map(line).collect())
    }

    /// Whether the customer withdrew it; otherwise its time ran out.
    async fn by_customer(&self, payment: &Payment) -> Result<bool, StoreError> {
        let events = self.store.events(&payment.request_id).await?;
        let withdrawn = |kind| kind == EventKind::CancelRequested;
        let customer = Source::Customer.as_str();
        Ok(events
            .iter()
            .any(|event| withdrawn(event.kind) && event.source == customer))
    }
}
