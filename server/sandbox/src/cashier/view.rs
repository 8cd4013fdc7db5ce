//! How the cashier looks: one template for the question, one for how it ended.
//!
//! Takes a payment and words; decides nothing.

use super::way_back;
use super::words::Words;
use crate::clock::iso;
use crate::gateway::Code;
use crate::html::{Slot, escaped, fill};
use crate::money::Amount;
use crate::payment::Payment;
use crate::payment::state::State;

use Slot::{Markup, Text};

const STYLE: &str = include_str!("../../pages/cashier.css");
const ASK: &str = include_str!("../../pages/cashier.html");
const ENDED: &str = include_str!("../../pages/cashier_ended.html");

/// The page of a payment, whatever its state.
pub(super) fn page(payment: &Payment, words: &Words) -> String {
    let (mark, title) = match payment.state {
        State::Processing => return ask(payment, words),
        State::Paid { .. } => ("paid", words.paid),
        State::Failed {
            why: Code::OrderIsClosed,
        } => ("failed", words.closed),
        State::Failed { .. } => ("failed", words.failed),
        State::Cancelled { .. } => ("failed", words.cancelled),
    };
    let why = match payment.state {
        State::Failed { why } => why.word(),
        State::Processing | State::Paid { .. } | State::Cancelled { .. } => "",
    };
    let back = way_back(payment).map(|back| {
        format!(
            "<a class=\"button main\" href=\"{}\">{}</a>",
            escaped(&back),
            words.back
        )
    });
    let charged = payment.charged();
    let detail = format!("{} · {}", payment.order.merchant, payment.order.store);
    fill(
        ENDED,
        &[
            ("lang", Text(words.lang)),
            ("title", Text(title)),
            ("style", Markup(STYLE)),
            ("colour", Text(payment.wallet.colour)),
            ("on_colour", Text(payment.wallet.on_colour)),
            ("place", Text(place(payment))),
            ("wallet", Text(payment.wallet.name)),
            ("initial", Text(initial(payment.wallet.name))),
            ("sandbox", Text(words.sandbox)),
            ("mark", Text(mark)),
            ("amount", Markup(&amount(charged))),
            ("detail", Text(&detail)),
            ("why", Text(why)),
            ("back", Markup(&back.unwrap_or_default())),
        ],
    )
}

/// The page for an address that names no payment.
pub(super) fn unknown(words: &Words) -> String {
    fill(
        ENDED,
        &[
            ("lang", Text(words.lang)),
            ("title", Text(words.unknown)),
            ("style", Markup(STYLE)),
            ("colour", Text("#4b5563")),
            ("on_colour", Text("#ffffff")),
            ("place", Text("alone")),
            ("wallet", Text("Wallet")),
            ("initial", Text("?")),
            ("sandbox", Text(words.sandbox)),
            ("mark", Text("failed")),
            ("amount", Markup("")),
            ("detail", Text(words.unknown_why)),
            ("why", Text("")),
            ("back", Markup("")),
        ],
    )
}

fn ask(payment: &Payment, words: &Words) -> String {
    let order = &payment.order;
    let charged = payment.charged();
    let expires = iso(payment.expires);
    // The clock part; the day is today's in any sandbox session.
    let until = expires.get(11..19).unwrap_or_default();
    fill(
        ASK,
        &[
            ("lang", Text(words.lang)),
            ("title", Text(words.title)),
            ("style", Markup(STYLE)),
            ("colour", Text(payment.wallet.colour)),
            ("on_colour", Text(payment.wallet.on_colour)),
            ("place", Text(place(payment))),
            ("wallet", Text(payment.wallet.name)),
            ("initial", Text(initial(payment.wallet.name))),
            ("sandbox", Text(words.sandbox)),
            ("pay_to", Text(words.pay_to)),
            ("merchant", Text(&order.merchant)),
            ("store", Text(&order.store)),
            ("amount", Markup(&amount(charged))),
            ("facts", Markup(&facts(payment, words, until))),
            (
                "action",
                Text(&format!("/cashier?p={}", payment.names.cashier)),
            ),
            (
                "pay",
                Text(&format!(
                    "{} {} {charged}",
                    words.pay, charged.currency.code
                )),
            ),
            ("decline", Text(words.decline)),
            ("leave", Text(words.leave)),
        ],
    )
}

fn facts(payment: &Payment, words: &Words, until: &str) -> String {
    let order = &payment.order;
    let mut facts = Vec::new();
    if let Some(price) = payment.quote() {
        let asked = format!("{} {}", order.amount.currency.code, order.amount);
        let rate = format!("1 {} = {price} {}", price.from.code, price.to.code);
        facts.push((words.shop_asks, asked));
        facts.push((words.rate, rate));
    }
    facts.push((words.order, order.description.clone()));
    facts.push((
        words.method,
        format!("{} {}", payment.wallet.name, words.balance),
    ));
    facts.push((words.until, until.to_owned()));
    facts.iter().fold(String::new(), |list, (term, fact)| {
        list + "<dt>" + term + "</dt><dd>" + &escaped(fact) + "</dd>"
    })
}

/// On the demo phone the wallet's name stands above the page already.
const fn place(payment: &Payment) -> &'static str {
    if payment.phone.is_some() {
        "framed"
    } else {
        "alone"
    }
}

fn amount(amount: Amount) -> String {
    format!(
        "<span class=\"currency\">{}</span> {amount}",
        amount.currency.code
    )
}

fn initial(name: &str) -> &str {
    name.get(..1).unwrap_or("?")
}
