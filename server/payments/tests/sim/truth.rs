//! What must hold: after every step, and once everything is over.

use std::collections::HashMap;

use domain::{EventKind, RefundState, RequestId, State, payment::fold};
use payments::{
    payment::{Event, Payment},
    refund::Refund,
    store::{PaymentStore as _, RefundStore as _},
};

use crate::{
    bank::{Bank, Order, Standing},
    world::World,
};

/// Cancels without a clear answer before a person is called, and the least time they take.
const CANCELS_MIN: usize = 6;
const TRIED_MS: i64 = 60_000;

/// A row is what its events say, and nothing is paid that nobody paid.
pub(crate) async fn check_step(world: &World, bank: &Bank, id: &RequestId) {
    let Some(payment) = world.memory.payment(id).await.unwrap() else {
        return;
    };
    let events = world.memory.events(id).await.unwrap();
    let folded = fold(events.iter().map(|event| event.kind));
    if folded != payment.state {
        let state = payment.state;
        world.broken(format!("the row says {state:?}, its events say {folded:?}"));
    }
    let numbered = (1..).zip(&events).all(|(seq, event)| event.seq == seq);
    if !numbered || i64::try_from(events.len()).unwrap() != payment.version {
        world.broken("the history has a gap");
    }
    check_person(world, bank, &payment, &events);
    if payment.state == State::Cancelled {
        let orders = bank.orders();
        let standing = orders.get(id).map(|order| order.standing);
        if !matches!(standing, Some(Standing::Cancelled | Standing::Failed(..))) {
            world.broken("cancelled, and the gateway never said so");
        }
    }
    if payment.state == State::NotSent && bank.orders().contains_key(id) {
        world.broken("not sent for us, and the gateway has it");
    }
    if payment.state == State::Paid {
        let orders = bank.orders();
        let paid = orders
            .get(id)
            .is_some_and(|order| order.charges > 0 && order.amount == payment.amount);
        if !paid {
            world.broken("paid, and nobody took any money");
        }
    }
}

/// Nobody may help with it but a person: the gateway never says anything of use.
fn is_hopeless(world: &World, bank: &Bank, id: &RequestId) -> bool {
    let orders = bank.orders();
    let hopeless = |order: &Order| order.mute && order.firm;
    world.is_poisoned(id) || orders.get(id).is_some_and(hopeless)
}

/// A person is called when the machine has really tried, and in fair weather never.
fn check_person(world: &World, bank: &Bank, payment: &Payment, events: &[Event]) {
    let Some(last) = events.last().filter(|last| last.kind == EventKind::GaveUp) else {
        return;
    };
    let id = &payment.request_id;
    let hopeless = is_hopeless(world, bank, id);
    world.count(|tally| tally.parked += u64::from(!hopeless));
    if world.fair && !hopeless {
        world.broken(format!("{id}: a person is called in fair weather"));
    }
    let tried = |event: &&Event| event.kind == EventKind::CancelUnconfirmed;
    let first = events.iter().find(tried).map_or(last.at, |first| first.at);
    let times = events.iter().filter(tried).count();
    if times < CANCELS_MIN || last.at.since_ms(first) < TRIED_MS && !world.has_jumps() {
        let tried_ms = last.at.since_ms(first);
        world.broken(format!(
            "{id}: a person is called after {times} cancels in {tried_ms} ms"
        ));
    }
}

/// What is true when nothing moves any more.
pub(crate) async fn check_end(world: &World, bank: &Bank) {
    let orders = bank.orders().clone();
    let made = u64::try_from(world.wished_ids().len()).unwrap();
    world.count(|tally| tally.payments += made);
    let mut kept_wishes = HashMap::new();
    for (id, order) in &orders {
        if order.is_kept() {
            let wish = world.wish_of(id);
            *kept_wishes.entry(wish).or_insert(0) += order.charges - order.returns;
        }
        let Some(payment) = world.memory.payment(id).await.unwrap() else {
            world.broken("the gateway has an order that we don't know");
            continue;
        };
        check_pair(world, order, &payment);
    }
    if kept_wishes.values().any(|charges| *charges > 1) {
        world.broken("one wish was charged twice");
    }
    for payment in foundation::page::all(async |page| world.memory.undecided(&page).await)
        .await
        .unwrap()
    {
        let (id, state) = (payment.request_id, payment.state);
        // Of an order that is never told of only its cancels are answered, and six answers may be lost.
        let is_mute = || bank.orders().get(&id).is_some_and(|order| order.mute);
        let is_hopeless = is_hopeless(world, bank, &id) || (!world.fair && is_mute());
        if state != State::NeedsOperator || !is_hopeless {
            world.broken(format!("{id} is {state:?} for ever"));
        }
    }
}

/// Both books say the same of one payment, or an alarm has called a person.
fn check_pair(world: &World, order: &Order, payment: &Payment) {
    let id = &payment.request_id;
    match (order.is_kept(), payment.state) {
        // The machine has called a person; that is all it can do.
        (_, State::NeedsOperator) | (true, State::Paid) => {}
        (true, state) => world.broken(format!("{id} was paid, and we say {state:?}")),
        // The gateway never says; it is asked and alarmed about every hour.
        (false, State::Paid) if order.mute && payment.check.is_some() => {}
        (false, State::Paid) => {
            world.broken(format!("{id} is paid for us, and the money went back"));
        }
        (false, _) => {}
    }
}

/// What the shop has, by its own books and by the gateway's. What a person was called for is in
/// neither: they see both.
pub(crate) async fn ledgers(world: &World, bank: &Bank) -> (u64, u64) {
    let orders = bank.orders().clone();
    let (mut ours, mut theirs) = (0, 0);
    for (id, order) in &orders {
        let Some(payment) = world.memory.payment(id).await.unwrap() else {
            continue;
        };
        let refunds = world.memory.refunds_of(id).await.unwrap();
        if is_alarmed(order, &payment, &refunds) {
            continue;
        }
        if payment.state == State::Paid {
            let done = refunds
                .iter()
                .filter(|refund| refund.state == RefundState::Refunded);
            let given: u64 = done.map(|refund| refund.amount.minor()).sum();
            ours += payment.amount.minor().saturating_sub(given);
        }
        if order.is_kept() {
            theirs += order.amount.minor().saturating_sub(order.given_back());
        }
    }
    (ours, theirs)
}

fn is_alarmed(order: &Order, payment: &Payment, refunds: &[Refund]) -> bool {
    let parked = |refund: &Refund| refund.state == RefundState::NeedsOperator;
    payment.state == State::NeedsOperator
        || order.mute && payment.check.is_some()
        || refunds.iter().any(parked)
}
