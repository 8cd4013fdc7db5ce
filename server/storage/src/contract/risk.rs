//! How every store must keep rules that look for what is odd, what they learnt and what they found.

pub(super) mod counter;

use ::notices::{fact::Fact, store::Notice, topic::Topic};
use domain::{Money, State};
use foundation::clock::Timestamp;
use payments::payment::Payment;
use people::role::Role;
use risk::{
    finding::{Finding, Incident},
    payer::{PaidBy, PayerMark},
    rule::{Change, Kind, Rule},
    store::Look,
    watch::look_at,
};
use shops::hours::{Opened, Pause, Turn};

use super::{
    notices,
    samples::{START, turned},
};
use crate::Storage;
use counter::{MINUTE, WEEK, by, change, made, opened, spot};

async fn found(store: &dyn Storage) -> Vec<Finding> {
    store.findings_of("M").await.unwrap()
}

fn kinds(found: &[Finding], is_over: bool) -> Vec<Kind> {
    let own = found.iter().filter(|one| one.over.is_some() == is_over);
    let mut kinds: Vec<Kind> = own.map(|one| one.incident.kind).collect();
    kinds.sort();
    kinds
}

pub(super) async fn rules_are_what_an_owner_set_last(store: &dyn Storage) {
    opened(store).await;
    let usual = store.risk_rules("M").await.unwrap();
    assert!(usual.set().is_empty());
    let rule = Rule {
        number: 7,
        minutes: 9,
        is_on: false,
        ..Kind::Crowd.usual()
    };
    let manager = Change {
        by: by(Role::Manager),
        ..change(rule)
    };
    assert!(!store.set_risk_rules(&manager).await.unwrap());
    assert!(store.set_risk_rules(&change(rule)).await.unwrap());
    assert!(store.set_risk_rules(&change(rule)).await.unwrap());
    let nobodys = Change {
        merchant: "X".to_owned(),
        ..change(rule)
    };
    assert!(!store.set_risk_rules(&nobodys).await.unwrap());
    assert_eq!(store.risk_rules("M").await.unwrap().set(), [rule]);
    let back = change(Kind::Crowd.usual());
    assert!(store.set_risk_rules(&back).await.unwrap());
    assert_eq!(store.risk_rules("M").await.unwrap(), usual);
    // One looks at a time, until its time is over.
    let until = START.plus_ms(MINUTE);
    assert!(store.take_watch(START, until).await.unwrap());
    assert!(!store.take_watch(START.plus_ms(1), until).await.unwrap());
    assert!(store.take_watch(until, until.plus_ms(1)).await.unwrap());
}

/// What people of the shop are told, and its operator.
async fn told(store: &dyn Storage, channel: u8) -> Vec<(String, u32)> {
    let channel = notices::id(channel);
    let claim = store.claim_notices(&channel, START.plus_ms(MINUTE)).await;
    let waiting = claim.unwrap().map_or_else(Vec::new, |claim| claim.notices);
    let fact = |notice: Notice| match notice.fact {
        Some(Fact::Found { rule, count, .. }) => (rule, count),
        other => panic!("{other:?}"),
    };
    waiting.into_iter().map(fact).collect()
}

pub(super) async fn an_incident_is_one_finding_until_it_is_over(store: &dyn Storage) {
    opened(store).await;
    for channel in [(1, Some("M")), (9, None)] {
        let channel = notices::channel(channel.0, channel.1, &[Topic::Alarm]);
        store.add_channel(&channel).await.unwrap();
    }
    let incident = |number, key: &str| Incident {
        kind: Kind::Payer,
        spot: spot(),
        key: key.to_owned(),
        wallet: String::new(),
        number,
        payments: Vec::new(),
    };
    for (number, key) in [(6, "a"), (8, "a"), (7, "a"), (9, "b")] {
        let (at, incident) = (START.plus_ms(number.into()), incident(number, key));
        store.keep_incident(&incident, at).await.unwrap();
    }
    let all = found(store).await;
    let numbers: Vec<u32> = all.iter().map(|one| one.incident.number).collect();
    assert_eq!(numbers, [9, 8]);
    store
        .end_finding(all[0].id, START.plus_ms(5))
        .await
        .unwrap();
    let all = found(store).await;
    assert_eq!(all[0].over, Some(START.plus_ms(5)));
    assert_eq!(all[0].incident.key, "", "nothing is left of a payer");
    assert_eq!(store.going_on().await.unwrap(), [all[1].clone()]);
    // What begins again is another one.
    store.keep_incident(&incident(6, "b"), START).await.unwrap();
    assert_eq!(found(store).await.len(), 3);
    let look = |id, merchant: &str| Look {
        id,
        merchant: merchant.to_owned(),
        at: START,
        by: "ada 愛".to_owned(),
    };
    let (own, others) = (look(all[1].id, "M"), look(all[1].id, "X"));
    assert!(!store.finding_seen(&others).await.unwrap());
    assert!(store.finding_seen(&own).await.unwrap());
    assert!(!store.finding_seen(&own).await.unwrap(), "once");
    assert_eq!(found(store).await.len(), 2);
    // It goes on, and nobody is told again.
    store.keep_incident(&incident(9, "a"), START).await.unwrap();
    assert_eq!(found(store).await.len(), 2);
    assert_eq!(store.going_on().await.unwrap().len(), 2);
    assert_eq!(store.forget_findings(START.plus_ms(5)).await.unwrap(), 0);
    assert_eq!(store.forget_findings(START.plus_ms(6)).await.unwrap(), 1);
    // Each is told once, to the people of the shop.
    let each = [6, 6, 9].map(|count| ("payer".to_owned(), count));
    assert_eq!(told(store, 1).await, each);
    assert_eq!(told(store, 9).await, []);
}

fn paid_by(payment: &Payment, payer: &PayerMark, at: Timestamp) -> PaidBy {
    PaidBy {
        payment: payment.request_id.clone(),
        payer: payer.clone(),
        at,
    }
}

/// Three paid by one payer, three failed, one open; somebody else's mark.
async fn at_a_till(store: &dyn Storage, like: &Payment) -> PayerMark {
    for number in 1..=3 {
        let ended = (number, START.plus_ms(i64::from(number)), State::Paid);
        let paid = made(store, like, ended).await;
        let payer = PayerMark::kept("digest".to_owned());
        let at = paid.created;
        for _ in 0..2 {
            let kept = [paid_by(&paid, &payer, at)];
            store.keep_payers(&kept).await.unwrap();
        }
    }
    for number in 4..=6 {
        let ended = (number, START.plus_ms(i64::from(number)), State::Failed);
        made(store, like, ended).await;
    }
    let open = made(store, like, (7, START, State::Created)).await;
    let payer = PayerMark::kept("other".to_owned());
    let kept = [paid_by(&open, &payer, START)];
    store.keep_payers(&kept).await.unwrap();
    payer
}

pub(super) async fn what_is_odd_is_found_and_is_over_when_it_ends(store: &dyn Storage) {
    let like = opened(store).await;
    for rule in [
        Rule {
            number: 5,
            ..Kind::Crowd.usual()
        },
        Rule {
            number: 3,
            ..Kind::Declines.usual()
        },
        Rule {
            number: 2,
            ..Kind::Payer.usual()
        },
    ] {
        assert!(store.set_risk_rules(&change(rule)).await.unwrap());
    }
    let payer = at_a_till(store, &like).await;
    let now = START.plus_ms(MINUTE);
    for _ in 0..2 {
        look_at(store, now).await.unwrap();
    }
    let all = found(store).await;
    let expected = [Kind::Payer, Kind::Crowd, Kind::Declines];
    assert_eq!(kinds(&all, false), expected);
    let of = |kind| all.iter().find(|one| one.incident.kind == kind).unwrap();
    assert_eq!(of(Kind::Crowd).incident.number, 7);
    assert_eq!(of(Kind::Payer).incident.payments.len(), 3);
    assert_eq!(of(Kind::Declines).incident.payments.len(), 3);
    // A payment ends the row; the rest ends with its minutes.
    made(store, &like, (8, now, State::Paid)).await;
    look_at(store, now.plus_ms(MINUTE)).await.unwrap();
    assert_eq!(kinds(&found(store).await, true), [Kind::Declines]);
    look_at(store, now.plus_ms(61 * MINUTE)).await.unwrap();
    assert_eq!(kinds(&found(store).await, true), expected);
    // Nobody's payments are remembered after a day.
    look_at(store, now.plus_ms(WEEK)).await.unwrap();
    assert!(store.payers_since(START).await.unwrap().is_empty());
    // Whose shop doesn't want to know, nothing is kept of.
    let off = Rule {
        is_on: false,
        ..Kind::Payer.usual()
    };
    assert!(store.set_risk_rules(&change(off)).await.unwrap());
    let paid = made(store, &like, (9, now, State::Paid)).await;
    let kept = [paid_by(&paid, &payer, now)];
    store.keep_payers(&kept).await.unwrap();
    assert!(store.payers_since(START).await.unwrap().is_empty());
}

/// Eleven payments in the same minutes of each of four weeks, and silence is told of soon.
async fn usually_paid_at(store: &dyn Storage) -> Payment {
    let like = opened(store).await;
    let mut number = 0;
    for week in 1..=4 {
        for minute in 0..11 {
            number += 1;
            let at = START.plus_ms(minute * MINUTE - week * WEEK);
            made(store, &like, (number, at, State::Paid)).await;
        }
    }
    let rule = Rule {
        number: 6,
        minutes: 30,
        ..Kind::Silent.usual()
    };
    assert!(store.set_risk_rules(&change(rule)).await.unwrap());
    like
}

pub(super) async fn a_store_that_pauses_is_not_silent(store: &dyn Storage) {
    let like = usually_paid_at(store).await;
    let shop = store.shop(&like.code).await.unwrap().unwrap();
    let pause = Turn::Pause {
        pause: Pause { until: None },
        why: None,
    };
    turned(store, &shop.store.id, &pause).await;
    look_at(store, START.plus_ms(MINUTE)).await.unwrap();
    assert_eq!(kinds(&found(store).await, false), []);
    let opened_at = |minute: i64| {
        Turn::Open(Opened {
            at: START.plus_ms(minute * MINUTE),
            until: None,
        })
    };
    turned(store, &shop.store.id, &opened_at(15)).await;
    look_at(store, START.plus_ms(16 * MINUTE)).await.unwrap();
    let heard = kinds(&found(store).await, false);
    assert_eq!(heard, [], "silence during the pause isn't silence");
    // Had it been open for long enough, it would be.
    turned(store, &shop.store.id, &opened_at(-25)).await;
    let now = START.plus_ms(17 * MINUTE);
    store.listen_again(shop.till, now).await.unwrap();
    look_at(store, now).await.unwrap();
    assert_eq!(kinds(&found(store).await, false), [Kind::Silent]);
}

pub(super) async fn what_is_usual_is_learnt_and_silence_is_told(store: &dyn Storage) {
    let like = usually_paid_at(store).await;
    let shop = store.shop(&like.code).await.unwrap().unwrap();
    assert_eq!(shop.ask_above_minor, None);
    let now = START.plus_ms(15 * MINUTE);
    look_at(store, now).await.unwrap();
    let usual = like.amount.minor();
    let shop = store.shop(&like.code).await.unwrap().unwrap();
    assert_eq!(shop.ask_above_minor, Some(3 * usual));
    let all = found(store).await;
    assert_eq!(kinds(&all, false), [Kind::Silent]);
    assert_eq!(all[0].incident.number, 11);
    // The next payment ends it, and is so high that somebody is told.
    let high = Payment {
        amount: Money::from_minor(4 * usual, like.amount.currency()).unwrap(),
        ..like.clone()
    };
    let paid = made(store, &high, (99, now, State::Paid)).await;
    look_at(store, now.plus_ms(2 * MINUTE)).await.unwrap();
    let all = found(store).await;
    assert_eq!(kinds(&all, true), [Kind::Silent]);
    assert_eq!(kinds(&all, false), [Kind::Unusual]);
    assert_eq!(all[0].incident.payments, [paid.request_id]);
    // Who doesn't want customers to be asked has it so at once.
    let off = Rule {
        is_on: false,
        ..Kind::Unusual.usual()
    };
    assert!(store.set_risk_rules(&change(off)).await.unwrap());
    let shop = store.shop(&like.code).await.unwrap().unwrap();
    assert_eq!(shop.ask_above_minor, None);
    look_at(store, now.plus_ms(3 * MINUTE)).await.unwrap();
    assert_eq!(kinds(&found(store).await, false), []);
}
