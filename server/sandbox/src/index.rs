//! The sandbox's front page: what it is, the magic amounts, the latest payments.
//!
//! Read only; everything on it is worked out when it is asked for.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;

use crate::clock::iso;
use crate::config::AnswerMode;
use crate::html::{self, Slot, escaped, fill};
use crate::payment::Payment;
use crate::payment::state::State as PaymentState;
use crate::sandbox::Sandbox;
use crate::scenario::magic;

use Slot::{Markup, Text};

const STYLE: &str = include_str!("../pages/index.css");
const PAGE: &str = include_str!("../pages/index.html");
const NOTHING_YET: &str =
    "<p class=\"empty\">No payments yet. Open the demo phone and make the first one.</p>";

/// As many payments as one looks through by eye.
const SHOWN_MAX: usize = 30;

pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new().route("/", get(show))
}

async fn show(State(sandbox): State<Arc<Sandbox>>) -> Response {
    let config = &sandbox.config;
    let mode = match config.answer_mode {
        AnswerMode::Created => "S, with a redirect",
        AnswerMode::InProcess => "U PAYMENT_IN_PROCESS, with a URL",
    };
    let page = fill(
        PAGE,
        &[
            ("style", Markup(STYLE)),
            ("base", Text(&sandbox.base_url())),
            ("shop", Text(config.shop.as_str())),
            ("client_id", Text(&sandbox.keys.client_id)),
            ("keys", Text(&config.keys.display().to_string())),
            ("mode", Text(mode)),
            ("expiry", Text(&format!("{} s", config.expiry_s))),
            ("clock", Text(&iso(sandbox.clock.now()))),
            ("payments", Markup(&payments(&sandbox))),
            ("magic", Markup(&magic_rows())),
        ],
    );
    html::page(StatusCode::OK, page)
}

fn payments(sandbox: &Sandbox) -> String {
    let now = sandbox.clock.now();
    let rows: String = sandbox
        .books()
        .newest(now)
        .take(SHOWN_MAX)
        .map(payment_row)
        .collect();
    if rows.is_empty() {
        return NOTHING_YET.to_owned();
    }
    format!(
        "<div class=\"wide\"><table class=\"payments\"><thead><tr><th>Ordered</th><th>Payment</th>\
         <th>Wallet</th><th class=\"number\">Amount</th><th>State</th><th>Notices</th></tr></thead>\
         <tbody>{rows}</tbody></table></div>"
    )
}

fn payment_row(payment: &Payment) -> String {
    let order = &payment.order;
    let created = iso(payment.created);
    let why = match payment.state {
        PaymentState::Failed { why } => format!("<small>{}</small>", why.word()),
        PaymentState::Processing | PaymentState::Paid { .. } | PaymentState::Cancelled { .. } => {
            refunded(payment)
        }
    };
    format!(
        "<tr><td>{}</td><td><a href=\"/cashier?p={}\">{}</a><small>{} · {}</small></td><td>{}</td>\
         <td class=\"number\"><b>{}</b> {}</td><td><span class=\"state {}\">{}</span>{why}</td>\
         <td>{}</td></tr>",
        created.get(11..19).unwrap_or_default(),
        payment.names.cashier,
        escaped(&payment.names.request),
        escaped(&order.merchant),
        escaped(&order.store),
        escaped(payment.wallet.name),
        order.amount,
        order.amount.currency.code,
        payment.state.word().to_ascii_lowercase(),
        payment.state.word(),
        notices(payment),
    )
}

fn refunded(payment: &Payment) -> String {
    match payment.refunds.len() {
        0 => String::new(),
        1 => "<small>1 refund</small>".to_owned(),
        many => format!("<small>{many} refunds</small>"),
    }
}

fn notices(payment: &Payment) -> String {
    let sent = payment.notices.len();
    let acknowledged = payment
        .notices
        .iter()
        .filter(|notice| notice.acknowledged)
        .count();
    match (sent, sent == acknowledged) {
        (0, _) => "none".to_owned(),
        (_, true) => format!("{sent} sent"),
        (_, false) => format!("{sent} sent, {acknowledged} acknowledged"),
    }
}

fn magic_rows() -> String {
    magic::TABLE.iter().fold(String::new(), |rows, magic| {
        let row = format!(
            "<tr><td class=\"digits\">{}</td><td>{}</td><td>{}</td></tr>",
            magic.digits,
            escaped(magic.whose),
            escaped(magic.effect),
        );
        rows + &row
    })
}
