//! The wallet's own page: the customer confirms, declines or walks away.
//!
//! Plain forms, no scripts. What a press leads to is decided by the payment's script; what
//! the gateway then says of it is none of this page's business.

mod view;
mod words;

use std::sync::Arc;

use axum::extract::{Form, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use axum::{Router, http::StatusCode};
use serde::Deserialize;
use url::Url;

use crate::books::Name;
use crate::gateway::Code;
use crate::html;
use crate::notice;
use crate::payment::Payment;
use crate::payment::state::{Event, State as PaymentState};
use crate::sandbox::Sandbox;
use crate::scenario::WalletTurn;
use words::Words;

/// What the customer presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// Confirms.
    Pay,
    /// Declines: `FAIL`, `USER_PAYMENT_VERIFICATION_FAILED`. Not `ORDER_IS_CLOSED`, so that
    /// a merchant can tell a customer's no from an expired order.
    Decline,
    /// Leaves with the payment undecided.
    Leave,
}

#[derive(Debug, Deserialize)]
struct Which {
    #[serde(default)]
    p: String,
}

#[derive(Debug, Deserialize)]
struct Pressed {
    choice: Choice,
}

pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new().route("/cashier", get(show).post(press))
}

async fn show(
    State(sandbox): State<Arc<Sandbox>>,
    Query(which): Query<Which>,
    headers: HeaderMap,
) -> Response {
    let words = Words::chosen(&headers);
    let name = Name::Cashier(which.p);
    match sandbox.books().find(&name, sandbox.clock.now()) {
        Some(payment) => {
            // On the demo phone the page speaks as the wallet would, not the developer's browser.
            let phone = payment
                .phone
                .is_some()
                .then_some(payment.wallet.accept_language);
            let words = phone.map_or(words, Words::wanted);
            html::page(StatusCode::OK, view::page(payment, words))
        }
        None => html::page(StatusCode::NOT_FOUND, view::unknown(words)),
    }
}

async fn press(
    State(sandbox): State<Arc<Sandbox>>,
    Query(which): Query<Which>,
    headers: HeaderMap,
    Form(pressed): Form<Pressed>,
) -> Response {
    let name = Name::Cashier(which.p.clone());
    let Some((request_id, back)) = known(&sandbox, &name) else {
        return html::page(
            StatusCode::NOT_FOUND,
            view::unknown(Words::chosen(&headers)),
        );
    };
    let changed = choose(&sandbox, &request_id, pressed.choice);
    match back {
        Some(back) if changed || pressed.choice == Choice::Leave => {
            Redirect::to(&back).into_response()
        }
        // Nothing to return to, or nothing was changed: the page says how it stands.
        Some(_) | None => Redirect::to(&format!("/cashier?p={}", which.p)).into_response(),
    }
}

fn known(sandbox: &Sandbox, name: &Name) -> Option<(String, Option<String>)> {
    let mut books = sandbox.books();
    let payment = books.find(name, sandbox.clock.now())?;
    Some((payment.names.request.clone(), way_back(payment)))
}

/// Lets the customer decide; says whether that did anything.
pub(crate) fn choose(sandbox: &Arc<Sandbox>, request_id: &str, choice: Choice) -> bool {
    let turn = {
        let mut books = sandbox.books();
        let name = Name::Request(request_id.to_owned());
        let Some(payment) = books.find(&name, sandbox.clock.now()) else {
            return false;
        };
        if payment.state != PaymentState::Processing {
            return false;
        }
        payment.script.wallet
    };
    match (choice, turn) {
        (Choice::Pay, WalletTurn::Normal) => {
            let paid = sandbox.happen(request_id, Event::Confirmed);
            if paid {
                notice::send_paid(sandbox, request_id);
            }
            paid
        }
        (Choice::Pay, WalletTurn::Declines) | (Choice::Decline, _) => {
            let why = Code::UserPaymentVerificationFailed;
            let declined = sandbox.happen(request_id, Event::Declined(why));
            if declined {
                notice::send_failed(sandbox, request_id);
            }
            declined
        }
        // The wallet takes the confirmation and never makes up its mind.
        (Choice::Pay, WalletTurn::NeverFinishes) => true,
        (Choice::Leave, _) => false,
    }
}

/// Where the customer goes afterwards: on a demo phone back into that phone's web view.
fn way_back(payment: &Payment) -> Option<String> {
    let shop = payment.order.redirect_url.as_ref()?;
    match payment.phone.as_deref().map(Url::parse) {
        Some(Ok(mut phone)) => {
            phone.set_path(shop.path());
            phone.set_query(shop.query());
            phone.set_fragment(shop.fragment());
            Some(phone.into())
        }
        Some(Err(_)) | None => Some(shop.to_string()),
    }
}
