//! What has to be true of both ledgers when nothing moves any more.

use domain::{EventKind, State, payment::fold};

use crate::books::{Books, Order, Ours};
use till::feed::{Kind, Line, of_payment};

/// Everything that is wrong, each with what is known of it.
pub(crate) fn findings(books: &Books) -> Vec<String> {
    let mut found = Vec::new();
    for (id, order) in &books.theirs {
        match books.ours.get(id) {
            Some(ours) => found.extend(pair(order, ours).map(|what| tell(what, id, order, ours))),
            None => found.push(format!("{id}: the gateway has an order that we don't know")),
        }
    }
    for (id, ours) in &books.ours {
        if !books.theirs.contains_key(id) && ours.payment.state == State::Paid {
            found.push(format!(
                "{id}: guessed: paid, and the gateway never heard of it"
            ));
        }
        found.extend(alone(ours).map(|what| format!("{id}: {what}: {:?}", ours.events)));
    }
    found.extend(books.feeds.iter().flat_map(|(store, lines)| {
        let told = heard(store, lines, books);
        told.into_iter().map(move |what| format!("{store}: {what}"))
    }));
    for ids in &books.wishes {
        let orders = ids.iter().filter_map(|id| books.theirs.get(id));
        let kept = orders.filter(|order| order.kept() > 0).count();
        if kept > 1 {
            found.push(format!("doubled: one wish was paid {kept} times: {ids:?}"));
        }
    }
    for id in &books.shown_paid {
        if !books.ours.get(id).is_some_and(was_paid) {
            found.push(format!(
                "{id}: its customer was shown that it is paid, and it isn't"
            ));
        }
    }
    found
}

/// Whether it is paid, or was until a cancel that was on its way gave the money back: that is in
/// the history, and an alarm has called a person.
fn was_paid(ours: &Ours) -> bool {
    let told = |kind| ours.events.iter().any(|event| event.kind == kind);
    let returned = told(EventKind::ConfirmedPaid) && told(EventKind::ConfirmedCancelled);
    ours.payment.state == State::Paid || ours.payment.state == State::Cancelled && returned
}

/// What is wrong between the two, if something is.
fn pair(order: &Order, ours: &Ours) -> Option<&'static str> {
    let payment = &ours.payment;
    let amount = (
        payment.amount.currency().code(),
        i128::from(payment.amount.minor()),
    );
    if (order.currency.as_str(), order.minor) != amount {
        return Some("the gateway has another amount");
    }
    if order.status == "PROCESSING" {
        return Some("it could still be paid");
    }
    if order.charges.len() > 1 {
        return Some("doubled: charged more than once");
    }
    if order.refunded != ours.given_back() {
        return Some("refunds: another sum went back than we say");
    }
    if order.refunded > order.kept() {
        return Some("refunds: more went back than was paid");
    }
    match (order.kept(), payment.state) {
        (0, State::Paid) => Some("guessed: paid, and nobody keeps any money"),
        (0, _) => None,
        (kept, State::Paid) if kept == order.minor => None,
        (_, State::Paid) => Some("paid, and another sum was kept"),
        (_, _) => Some("lost: money was kept, and we don't say paid"),
    }
}

/// What is wrong with what a store's screens were told, if something is: every number once, and all of
/// them that its payments' histories say.
fn heard(store: &str, lines: &[Line], books: &Books) -> Vec<String> {
    let mut found = Vec::new();
    if !(1..).zip(lines).all(|(seq, line)| line.seq == seq) {
        found.push("the feed has a gap".to_owned());
    }
    let at_store = |ours: &&Ours| ours.payment.place.store == store;
    for ours in books.ours.values().filter(at_store) {
        let id = &ours.payment.request_id;
        let told = lines.iter().filter(|line| line.payment == *id);
        let told = told.filter(|line| line.kind != Kind::Refunded);
        let told: Vec<Kind> = told.map(|line| line.kind).collect();
        let kinds: Vec<EventKind> = ours.events.iter().map(|event| event.kind).collect();
        let news = (0..kinds.len()).filter_map(|at| {
            let (before, rest) = kinds.split_at(at);
            of_payment(before.iter().copied(), *rest.first()?)
        });
        let happened: Vec<Kind> = news.collect();
        if told != happened {
            found.push(format!("{id}: screens heard {told:?} of {happened:?}"));
        }
        let back = lines.iter().filter(|line| line.payment == *id);
        let back = back.filter(|line| line.kind == Kind::Refunded);
        let back: i128 = back.map(|line| i128::from(line.amount.minor())).sum();
        if back != ours.given_back() {
            found.push(format!("{id}: screens heard that {back} went back"));
        }
    }
    found
}

/// What is wrong with a payment of ours by itself, if something is.
fn alone(ours: &Ours) -> Option<&'static str> {
    let (payment, events) = (&ours.payment, &ours.events);
    if fold(events.iter().map(|event| event.kind)) != payment.state {
        return Some("the row isn't what its history says");
    }
    let numbered = (1..).zip(events).all(|(seq, event)| event.seq == seq);
    if !numbered || i64::try_from(events.len()).unwrap() != payment.version {
        return Some("the history has a gap");
    }
    if !payment.state.is_final() {
        return Some("it is never decided");
    }
    if !ours.refunds.iter().all(|refund| refund.state.is_final()) {
        return Some("a refund is never decided");
    }
    None
}

fn tell(what: &str, id: &str, order: &Order, ours: &Ours) -> String {
    let (state, events) = (ours.payment.state, &ours.events);
    format!("{id}: {what}\n  theirs: {order:?}\n  ours: {state:?}, {events:?}")
}
