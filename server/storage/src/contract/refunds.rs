//! What a store must keep of refunds: each once, all together never more than was paid, and their
//! histories whole.

use domain::{Money, RefundEvent, RefundId, RefundRefusal, RefundState};
use gateway::Settlement;

use super::samples::{START, inserted, open_refunds};
use crate::Storage;
use foundation::store::StoreError;
use payments::{
    payment::{Payment, Source},
    refund::{Refund, RefundFacts, RefundNews},
    store::{After, Reserved},
};

/// A refund of so many fils.
pub(crate) fn refund(payment: &Payment, number: u8, minor: u64) -> Refund {
    Refund {
        id: RefundId::made_at(0, [number; 10]),
        payment: payment.request_id.clone(),
        amount: Money::from_minor(minor, payment.amount.currency()).unwrap(),
        reason: Some("zu kalt 🍵".to_owned()),
        asked_by: Some("7k2m9q4d".to_owned()),
        taken_over: false,
        state: RefundState::Requested,
        version: 0,
        created: START.plus_ms(i64::from(number)),
        refusal: None,
        refunded: None,
        gateway_id: None,
        settlement: Settlement::default(),
        check: Some(START.plus_ms(1_000)),
        checks: 0,
    }
}

async fn reserved(store: &dyn Storage, payment: &Payment, number: u8, minor: u64) -> Refund {
    let refund = refund(payment, number, minor);
    assert_eq!(store.reserve(&refund).await.unwrap(), Reserved::Kept);
    refund
}

/// What a refund is after that, and due at once while that isn't the end.
pub(crate) fn after(state: RefundState) -> After<RefundState> {
    let at = START;
    let check = (!state.is_final()).then_some(START);
    After { state, check, at }
}

pub(super) async fn a_refund_is_found_as_it_was_asked_for(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let second = reserved(store, &payment, 2, 500).await;
    let first = reserved(store, &payment, 1, 1_000).await;
    let found = store.refund(&first.id).await.unwrap().unwrap();
    assert_eq!(format!("{found:?}"), format!("{first:?}"));
    let both = store.refunds_of(&payment.request_id).await.unwrap();
    assert_eq!(format!("{both:?}"), format!("{:?}", [&first, &second]));
    let open = open_refunds(store).await;
    assert_eq!(format!("{open:?}"), format!("{:?}", [first, second]));
    let other = RefundId::made_at(0, [9; 10]);
    assert!(store.refund(&other).await.unwrap().is_none());
    assert!(store.refund_events(&other).await.unwrap().is_empty());
}

pub(super) async fn an_id_makes_one_refund(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let first = reserved(store, &payment, 1, 1_000).await;
    let again = Refund {
        amount: Money::from_minor(1, payment.amount.currency()).unwrap(),
        ..first.clone()
    };
    let lost = store.reserve(&again).await;
    assert!(matches!(lost, Err(StoreError::Conflict)));
    let kept = store.refund(&first.id).await.unwrap().unwrap();
    assert_eq!(kept.amount, first.amount);
    // And it has taken once what it asked for: 12.500 were paid.
    reserved(store, &payment, 2, 11_500).await;
}

pub(super) async fn all_refunds_together_never_exceed_what_was_paid(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    // 12.500 were paid, and four ask for 5.000 at the same moment.
    let asked = [1, 2, 3, 4].map(|number| refund(&payment, number, 5_000));
    let [a, b, c, d] = &asked;
    let (a, b, c, d) = tokio::join!(
        store.reserve(a),
        store.reserve(b),
        store.reserve(c),
        store.reserve(d)
    );
    let kept = [a, b, c, d].map(Result::unwrap);
    let kept = kept.iter().filter(|kept| **kept == Reserved::Kept);
    assert_eq!(kept.count(), 2);
    let exceeding = refund(&payment, 5, 2_501);
    assert_eq!(
        store.reserve(&exceeding).await.unwrap(),
        Reserved::Exceeds,
        "one more than what is left"
    );
    assert!(store.refund(&exceeding.id).await.unwrap().is_none());
    let rest = reserved(store, &payment, 6, 2_500).await;
    let refused = RefundNews::plain(RefundEvent::ConfirmedRefused, Source::Refund);
    store
        .append(&rest, &refused, after(RefundState::Refused))
        .await
        .unwrap();
    // What was refused is free again.
    reserved(store, &payment, 7, 2_500).await;
}

async fn moved(store: &dyn Storage, refund: &Refund, to: (RefundEvent, RefundState)) {
    let now = store.refund(&refund.id).await.unwrap().unwrap();
    let news = RefundNews::plain(to.0, Source::Inquiry);
    let done = store.append(&now, &news, after(to.1)).await;
    done.unwrap();
}

pub(super) async fn a_refusal_gives_back_once_and_what_overturns_it_takes_again(
    store: &dyn Storage,
) {
    let payment = inserted(store, 1).await;
    let first = reserved(store, &payment, 1, 10_000).await;
    let second = reserved(store, &payment, 2, 2_500).await;
    let refused = (RefundEvent::ConfirmedRefused, RefundState::Refused);
    moved(store, &second, refused).await;
    moved(store, &second, refused).await;
    let lost = RefundNews::plain(refused.0, Source::Refund);
    let lost = store.append(&second, &lost, after(refused.1)).await;
    assert!(matches!(lost, Err(StoreError::Conflict)));
    let more = refund(&payment, 3, 2_501);
    assert_eq!(store.reserve(&more).await.unwrap(), Reserved::Exceeds);
    reserved(store, &payment, 4, 2_500).await;
    let refunded = (RefundEvent::ConfirmedRefunded, RefundState::Refunded);
    // The money went back all the same: 2.500 more than there is, until something is refused.
    moved(store, &second, refunded).await;
    moved(store, &second, refunded).await;
    let more = refund(&payment, 5, 1);
    assert_eq!(store.reserve(&more).await.unwrap(), Reserved::Exceeds);
    moved(store, &first, refused).await;
    let more = refund(&payment, 6, 7_501);
    assert_eq!(store.reserve(&more).await.unwrap(), Reserved::Exceeds);
    reserved(store, &payment, 7, 7_500).await;
}

pub(super) async fn of_two_writers_of_a_refund_one_has_to_read_again(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let refund = reserved(store, &payment, 1, 1_000).await;
    let sent = RefundNews::plain(RefundEvent::Sent, Source::Refund).with_detail("1");
    let writing = || store.append(&refund, &sent, after(RefundState::Requested));
    let (one, two) = tokio::join!(writing(), writing());
    assert!(one.is_ok() != two.is_ok());
    let events = store.refund_events(&refund.id).await.unwrap();
    let told: Vec<_> = events
        .iter()
        .map(|event| (event.seq, event.kind, event.detail.as_str()))
        .collect();
    assert_eq!(told, [(1, RefundEvent::Sent, "1")]);
}

pub(super) async fn what_is_known_of_a_refund_is_added_and_never_taken_away(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let first = reserved(store, &payment, 1, 1_000).await;
    let news = RefundNews {
        facts: RefundFacts {
            refusal: Some(RefundRefusal::WindowExceeded),
            refunded: Some(START.plus_ms(5)),
            gateway_id: Some("G".to_owned()),
            ..RefundFacts::default()
        },
        ..RefundNews::plain(RefundEvent::ConfirmedRefunded, Source::Inquiry)
    };
    store
        .append(&first, &news, after(RefundState::Refunded))
        .await
        .unwrap();
    let now = store.refund(&first.id).await.unwrap().unwrap();
    let plain = RefundNews {
        facts: RefundFacts {
            refunded: Some(START.plus_ms(9)),
            ..RefundFacts::default()
        },
        ..RefundNews::plain(RefundEvent::StillProcessing, Source::Inquiry)
    };
    store
        .append(&now, &plain, after(RefundState::Refunded))
        .await
        .unwrap();
    let now = store.refund(&first.id).await.unwrap().unwrap();
    assert_eq!(now.refusal, Some(RefundRefusal::WindowExceeded));
    assert_eq!(now.refunded, Some(START.plus_ms(5)));
    assert_eq!(now.gateway_id.as_deref(), Some("G"));
    assert_eq!((now.version, now.check), (2, None));
    assert!(open_refunds(store).await.is_empty());
}

pub(super) async fn a_claimed_refund_is_nobody_elses_until_the_lease_ends(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let refund = reserved(store, &payment, 1, 1_000).await;
    let claim = |at| store.claim_due_refunds(START.plus_ms(at), 60_000, 9);
    assert!(claim(999).await.unwrap().is_empty(), "not due yet");
    let (one, two) = tokio::join!(claim(1_000), claim(1_000));
    assert_eq!(one.unwrap().len() + two.unwrap().len(), 1);
    assert!(claim(60_999).await.unwrap().is_empty());
    assert_eq!(claim(61_000).await.unwrap().len(), 1);
    let next = Some(START.plus_ms(77));
    store.schedule(&refund, next).await.unwrap();
    let now = store.refund(&refund.id).await.unwrap().unwrap();
    assert_eq!((now.check, now.checks), (next, 1));
    let stale = Refund {
        version: 7,
        ..refund
    };
    store.schedule(&stale, None).await.unwrap();
    let now = store.refund(&stale.id).await.unwrap().unwrap();
    assert_eq!((now.check, now.checks), (next, 1), "news count more");
}
