//! How every store must keep payments, whatever becomes of them; and what comes without one.

use domain::{AttemptKey, EventKind, RequestId, ResultToken, State};
use futures_util::future::join_all;

use super::samples::{
    BODY, START, after, again, insert, inserted, newest, payment, payment_at, undecided,
};
use crate::{Everything, Storage};
use ::payments::{
    payment::{News, Payment, Source},
    store::{NewPayment, Stray},
};
use alarms::{Alarm, Change, Kind, Wanted};
use foundation::{
    page::{self, Page},
    store::StoreError,
};

pub(super) async fn what_was_put_is_found_by_every_key(store: &dyn Storage) {
    let put = inserted(store, 1).await;
    let found = format!("{:?}", again(store, &put).await);
    assert_eq!(found, format!("{put:?}"));
    let by_attempt = store.by_attempt(&put.attempt).await.unwrap().unwrap();
    let by_token = store.by_token(&put.token).await.unwrap().unwrap();
    assert_eq!(found, format!("{by_attempt:?}"));
    assert_eq!(found, format!("{by_token:?}"));
    let (id, key) = (
        RequestId::made_at(0, [9; 10]),
        AttemptKey::from_random([9; 16]),
    );
    assert!(store.payment(&id).await.unwrap().is_none());
    assert!(store.by_attempt(&key).await.unwrap().is_none());
    assert!(
        store
            .by_token(&ResultToken::from_random([9; 16]))
            .await
            .unwrap()
            .is_none()
    );
}

pub(super) async fn one_attempt_makes_one_payment(store: &dyn Storage) {
    let first = inserted(store, 1).await;
    let second = Payment {
        attempt: first.attempt.clone(),
        ..payment(store, 2).await
    };
    assert!(matches!(
        insert(store, &second).await,
        Err(StoreError::Conflict)
    ));
    assert!(store.payment(&second.request_id).await.unwrap().is_none());
    let token = Payment {
        token: first.token.clone(),
        ..payment(store, 3).await
    };
    assert!(matches!(
        insert(store, &token).await,
        Err(StoreError::Conflict)
    ));
}

pub(super) async fn a_body_is_kept_with_its_payment_and_read_apart(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let body = async |id| store.body(id).await.unwrap();
    assert_eq!(body(&payment.request_id).await.as_deref(), Some(BODY));
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let paid = after(State::Paid);
    store.append(&payment, &news, paid).await.unwrap();
    assert_eq!(body(&payment.request_id).await.as_deref(), Some(BODY));
    let unknown = RequestId::made_at(0, [9; 10]);
    assert_eq!(body(&unknown).await, None);
    let second = Payment {
        attempt: payment.attempt.clone(),
        ..payment_at(payment.code.clone(), 2)
    };
    assert!(insert(store, &second).await.is_err());
    assert_eq!(body(&second.request_id).await, None, "both or neither");
}

pub(super) async fn a_payment_is_kept_with_what_happens_at_once(store: &dyn Storage) {
    let payment = payment(store, 1).await;
    let sent = News::plain(EventKind::Submitted, Source::Pay);
    let new = NewPayment {
        payment: &payment,
        body: BODY,
        first: Some((&sent, after(State::Submitted))),
    };
    store.insert(new).await.unwrap();
    let now = again(store, &payment).await;
    assert_eq!((now.state, now.version), (State::Submitted, 1));
    assert_eq!(now.check, Some(START));
    let events = store.events(&payment.request_id).await.unwrap();
    assert_eq!((events.len(), events[0].kind), (1, EventKind::Submitted));
    let again = Payment {
        request_id: RequestId::made_at(0, [2; 10]),
        ..payment.clone()
    };
    let new = NewPayment {
        payment: &again,
        ..new
    };
    assert!(matches!(store.insert(new).await, Err(StoreError::Conflict)));
    let events = store.events(&again.request_id).await.unwrap();
    assert!(events.is_empty(), "all or nothing");
}

pub(super) async fn the_undecided_are_listed_oldest_first(store: &dyn Storage) {
    let (young, old) = (inserted(store, 3).await, inserted(store, 1).await);
    let paid = inserted(store, 2).await;
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    store
        .append(&paid, &news, after(State::Paid))
        .await
        .unwrap();
    let listed = undecided(store).await;
    let ids: Vec<_> = listed.iter().map(|payment| &payment.request_id).collect();
    assert_eq!(ids, [&old.request_id, &young.request_id]);
}

pub(super) async fn the_newest_are_listed_newest_first(store: &dyn Everything) {
    let mut put = Vec::new();
    for number in [2, 3, 1] {
        put.push(inserted(store, number).await.request_id);
    }
    let listed = |payments: Vec<Payment>| -> Vec<_> {
        let ids = payments.into_iter().map(|payment| payment.request_id);
        ids.collect()
    };
    let all = listed(newest(store, 9).await);
    assert_eq!(all, [put[1].clone(), put[0].clone(), put[2].clone()]);
    assert_eq!(listed(newest(store, 2).await), all[..2]);
}

pub(super) async fn counters_add_up_by_name_and_day(store: &dyn Storage) {
    let day = 24 * 3_600_000;
    let counted = async |name, at| store.counted(name, at).await.unwrap();
    assert_eq!(counted("a", START).await, 0);
    let adding = (0..20).map(|_| store.count("a", START, 3));
    for done in join_all(adding).await {
        done.unwrap();
    }
    store.count("b", START, 5).await.unwrap();
    store.count("a", START.plus_ms(day), 7).await.unwrap();
    assert_eq!(counted("a", START).await, 60);
    assert_eq!(counted("b", START).await, 5);
    assert_eq!(counted("a", START.plus_ms(day)).await, 7);
}

pub(super) async fn strays_are_kept_once_and_counted(store: &dyn Storage) {
    let stray = |digest: &str, first| Stray {
        digest: digest.to_owned(),
        reason: "unknown".to_owned(),
        body: "{\"a\":\"\u{fffd}\"}".to_owned(),
        first,
        times: 1,
    };
    let keep = async |digest: &str, ms| {
        let alarm = Change::Raised(Alarm::new(Kind::StrayNotice, digest));
        let stray = stray(digest, START.plus_ms(ms));
        store.keep_stray(&stray, &alarm).await.unwrap()
    };
    assert!(keep("b", 5).await);
    assert!(keep("a", 0).await);
    assert!(!keep("a", 9).await, "it is there already");
    let expected = [
        Stray {
            times: 2,
            ..stray("a", START)
        },
        stray("b", START.plus_ms(5)),
    ];
    assert_eq!(
        page::all(async |page| store.strays(&page).await)
            .await
            .unwrap(),
        expected
    );
    let alarms = store
        .alarms(Wanted::Open, &Page::first(9))
        .await
        .unwrap()
        .items;
    let told: Vec<_> = alarms
        .iter()
        .map(|alarm| (alarm.about.as_str(), alarm.times))
        .collect();
    assert_eq!(told, [("b", 1), ("a", 1)], "a repetition calls nobody");
}
