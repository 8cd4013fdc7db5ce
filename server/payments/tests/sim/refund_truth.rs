//! What must hold of refunds: after every step, and once everything is over.

use domain::{RefundId, RefundState, refund::fold};
use payments::{
    refund::{Refund, left_minor},
    store::{PaymentStore as _, RefundStore as _},
};

use crate::{
    bank::Bank,
    returns::{Fate, Return},
    world::World,
};

/// What the gateway has of a refund.
fn known_to(bank: &Bank, id: &RefundId) -> Option<Return> {
    let orders = bank.orders();
    let found = orders
        .values()
        .find_map(|order| order.refunds.get(id.as_str()));
    found.cloned()
}

/// A row is what its events say, nothing went back that did not go, and all together is never more
/// than was paid.
pub(crate) async fn check_step(world: &World, bank: &Bank, id: &RefundId) {
    let Some(refund) = world.memory.refund(id).await.unwrap() else {
        return;
    };
    let events = world.memory.refund_events(id).await.unwrap();
    let folded = fold(events.iter().map(|event| event.kind));
    if folded != refund.state {
        let state = refund.state;
        world.broken(format!(
            "refund {id} is {state:?}, its events say {folded:?}"
        ));
    }
    let numbered = (1..).zip(&events).all(|(seq, event)| event.seq == seq);
    if !numbered || i64::try_from(events.len()).unwrap() != refund.version {
        world.broken("a refund's history has a gap");
    }
    let payment = world
        .memory
        .payment(&refund.payment)
        .await
        .unwrap()
        .unwrap();
    let all = world.memory.refunds_of(&refund.payment).await.unwrap();
    let counting = all.iter().filter(|refund| refund.state.counts());
    let sum: u64 = counting.map(|refund| refund.amount.minor()).sum();
    if sum + left_minor(&payment, &all) != payment.amount.minor() {
        world.broken(format!("{sum} of {:?} are being refunded", payment.amount));
    }
    let reserved = world.memory.reserved_minor(&refund.payment);
    if reserved != sum {
        world.broken(format!("{sum} are being refunded, and {reserved} reserved"));
    }
    let is_done = || known_to(bank, id).is_some_and(|back| back.fate == Fate::Done);
    if refund.state == RefundState::Refunded && !is_done() {
        world.broken(format!("refund {id} is done for us, and nothing went back"));
    }
}

/// What is true when nothing moves any more.
pub(crate) async fn check_end(world: &World, bank: &Bank) {
    let orders = bank.orders().clone();
    for (id, order) in &orders {
        if order.given_back() > order.amount.minor() {
            world.broken(format!("more went back of {id} than was paid"));
        }
        for (refund, back) in &order.refunds {
            let id = RefundId::parse(refund).unwrap();
            match world.memory.refund(&id).await.unwrap() {
                Some(ours) => check_pair(world, &ours, back),
                None => world.broken("the gateway gave back what we don't know of"),
            }
        }
    }
    for refund in foundation::page::all(async |page| world.memory.open_refunds(&page).await)
        .await
        .unwrap()
    {
        if refund.state != RefundState::NeedsOperator {
            let (id, state) = (refund.id, refund.state);
            world.broken(format!("refund {id} is {state:?} for ever"));
        }
    }
}

/// Both books say the same of one refund, or a person was called.
fn check_pair(world: &World, ours: &Refund, back: &Return) {
    let id = &ours.id;
    if back.amount != ours.amount || back.back > ours.amount.minor() {
        world.broken(format!(
            "more went back by {id} than was asked for: {back:?}"
        ));
    }
    match (back.fate, ours.state) {
        (_, RefundState::NeedsOperator)
        | (Fate::Done, RefundState::Refunded)
        | (Fate::Failed | Fate::Refused(_), RefundState::Refused) => {}
        (fate, state) => world.broken(format!("refund {id} is {fate:?}, and we say {state:?}")),
    }
}
