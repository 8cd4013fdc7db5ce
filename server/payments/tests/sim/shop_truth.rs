//! What must hold of the shop's own half once everything is over: each movement of money in one closing,
//! every screen told all of it once and in order, and nobody beyond their limit.

use std::collections::{BTreeMap, BTreeSet};

use closings::{
    body::Maker,
    close::{CloseError, Closings, Request},
    store::ClosingStore as _,
};
use consent::{request::RequestState, store::ConsentStore as _};
use domain::{RefundEvent, RefundState, State};
use foundation::{
    clock::{Clock, Moment, Timestamp},
    page,
};
use payments::{
    refund::Refund,
    store::{PaymentStore as _, RefundStore as _},
};
use till::{FeedStore as _, feed::Kind};

use crate::{
    colleagues::{DAY_MINOR, EACH_MINOR, FOUR_EYES_MINOR},
    town::Town,
    world::World,
};

/// Later than anything that a clock which was ahead can have written.
const LATER_MS: i64 = 10 * 24 * 3_600_000;

#[derive(Debug)]
struct Later(Timestamp);

impl Clock for Later {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn moment(&self) -> Moment {
        Moment(self.0.0)
    }
}

pub(crate) async fn check_end(town: &Town) {
    for shop in &town.shops {
        let (store, merchant) = (&shop.store.id, &shop.merchant.id);
        check_closings(town, store).await;
        check_feed(&town.world, store).await;
        check_limits(&town.world, merchant).await;
    }
}

/// The last closing is made, and then all of them are compared with the ledger.
async fn check_closings(town: &Town, store: &str) {
    let (world, memory) = (&town.world, &town.world.memory);
    let later = Later(town.now().max(world.now()).plus_ms(LATER_MS));
    let closings = Closings {
        store: memory,
        shops: memory,
        clock: &later,
    };
    let request = Request {
        merchant: None,
        store: store.to_owned(),
        till: None,
        day: None,
        by: Maker::default(),
    };
    match closings.close(&request).await {
        Ok(_) | Err(CloseError::Nothing) => {}
        Err(error) => world.broken(format!("the last closing of {store}: {error}")),
    }
    let open = memory.open_days().await.unwrap();
    if open.iter().any(|open| open.store == store) {
        world.broken(format!("{store} has money that no closing takes"));
    }
    if let Err(error) = closings.verify(store).await {
        world.broken(format!("closings of {store}: {error}"));
    }
    let kept = page::all(async |page| memory.closings(store, &page).await).await;
    let kept = kept.unwrap();
    for printed in world.seen.printed_of(store) {
        if !kept.contains(&printed) {
            world.broken(format!(
                "closing {} was printed and isn't kept",
                printed.number
            ));
        }
    }
    let (mut seen, mut sum) = (BTreeSet::new(), 0_i64);
    for closing in &kept {
        for line in memory.lines_of(store, closing.number).await.unwrap() {
            sum += line.amount.minor;
            if !seen.insert((line.moved, line.id.clone(), line.seq)) {
                world.broken(format!("{} is in two closings", line.id));
            }
        }
    }
    let ledger = ledger_minor(world, store).await;
    if sum != ledger {
        world.broken(format!(
            "closings of {store} come to {sum}, its ledger to {ledger}"
        ));
    }
}

/// What is paid there less what has gone back, by what payments and refunds say of themselves.
async fn ledger_minor(world: &World, store: &str) -> i64 {
    let mut sum = 0_i64;
    let minor = |minor: u64| i64::try_from(minor).unwrap();
    for id in world.wished_ids() {
        let payment = world.memory.payment(&id).await.unwrap();
        let Some(payment) = payment.filter(|payment| payment.place.store == store) else {
            continue;
        };
        if payment.state == State::Paid {
            sum += minor(payment.amount.minor());
        }
        for refund in world.memory.refunds_of(&id).await.unwrap() {
            if refund.state == RefundState::Refunded {
                sum -= minor(refund.amount.minor());
            }
        }
    }
    sum
}

/// Numbers have no gap, what is paid was told once, and whatever a screen told stands there.
async fn check_feed(world: &World, store: &str) {
    let memory = &world.memory;
    while memory.number(store).await.unwrap() {}
    let lines = memory.lines(store, 0, u32::MAX).await.unwrap();
    if !(1..).zip(&lines).all(|(seq, line)| line.seq == seq) {
        world.broken(format!("the feed of {store} has a gap"));
    }
    let mut told = BTreeMap::new();
    for line in lines.iter().filter(|line| line.kind == Kind::Paid) {
        *told.entry(line.payment.clone()).or_insert(0) += 1;
    }
    for id in world.wished_ids() {
        let payment = memory.payment(&id).await.unwrap();
        let is_here = payment
            .is_some_and(|payment| payment.place.store == store && payment.state == State::Paid);
        let times = told.get(&id).copied().unwrap_or(0);
        if is_here && times != 1 {
            world.broken(format!("that {id} was paid is told {times} times"));
        }
    }
    let mut marks = BTreeSet::new();
    for of in lines.iter().filter_map(|line| line.of) {
        if !marks.insert(of) {
            world.broken(format!("line {of} of {store} is handed over twice"));
        }
    }
    for (screen, heard) in world.seen.heard_at(store) {
        let mut as_kept = heard.iter().zip(&lines);
        let agrees =
            as_kept.all(|(heard, kept)| heard == &(kept.seq, kept.kind, kept.payment.clone()));
        if !agrees || heard.len() > lines.len() {
            world.broken(format!(
                "{screen} told something else than its store's feed"
            ));
        }
    }
}

/// Nobody gives back more than their limits by themselves, and what takes two had two.
async fn check_limits(world: &World, merchant: &str) {
    let mut days: BTreeMap<String, u64> = BTreeMap::new();
    for id in world.wished_ids() {
        let payment = world.memory.payment(&id).await.unwrap();
        if payment.is_none_or(|payment| payment.place.merchant != merchant) {
            continue;
        }
        for refund in world.memory.refunds_of(&id).await.unwrap() {
            let Some(asked_by) = &refund.asked_by else {
                continue;
            };
            let request = world.memory.request(&refund.id).await.unwrap();
            let (by, is_enough) = if let Some(request) = request {
                world.count(|tally| tally.agreed += 1);
                let by = request.decided_by.unwrap_or_default();
                let had_two = request.state == RequestState::Approved && by != *asked_by;
                (by, had_two)
            } else {
                world.count(|tally| tally.alone += 1);
                let needs_none = refund.amount.minor() <= alone_minor(asked_by);
                (asked_by.clone(), needs_none)
            };
            if !is_enough {
                world.broken(format!("refund {} takes two and had one", refund.id));
            }
            if !was_refused(world, &refund).await {
                *days.entry(by).or_default() += refund.amount.minor();
            }
        }
    }
    for (person, sum) in days {
        if person.starts_with('m') && sum > DAY_MINOR && !world.has_jumps() && !is_far(merchant) {
            world.broken(format!("{person} gave back {sum} on a day"));
        }
    }
}

/// The most that somebody gives back at once by their own word.
fn alone_minor(person: &str) -> u64 {
    match person.split('.').next() {
        Some("owen") => FOUR_EYES_MINOR,
        Some("mia" | "max") => EACH_MINOR,
        Some(_) | None => 0,
    }
}

/// Whether it was refused at some time, and counted for nothing then.
async fn was_refused(world: &World, refund: &Refund) -> bool {
    let events = world.memory.refund_events(&refund.id).await.unwrap();
    let mut kinds = events.iter().map(|event| event.kind);
    kinds.any(|kind| kind == RefundEvent::ConfirmedRefused)
}

/// Where a day ends in the middle of it all, so that a person has two.
fn is_far(merchant: &str) -> bool {
    merchant == "M1"
}
