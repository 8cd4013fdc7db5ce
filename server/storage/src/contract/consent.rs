//! How every store must keep limits of refunds, hold people to them, and have one agree to what another
//! asked for.

mod back;
mod limits;

use consent::{
    request::{Request, RequestState, WAITS_MS},
    store::{Asked, Decision, Spending, Which},
};
use domain::{Currency, Money, RefundEvent, RefundState};
use futures_util::future::join_all;
use payments::{
    mandate::{DayLimit, Mandate, PaymentLimit},
    payment::{Payment, Source},
    refund::{Refund, RefundNews},
    store::Reserved,
};
use people::{
    role::Role,
    scope::Reach,
    store::{Changed, Taking},
};

use super::{
    refunds::{after, refund},
    samples::{START, inserted, member},
};
use crate::Storage;

pub(super) use back::{
    two_words_in_one_hand_are_one_and_many_small_refunds_one_large,
    what_the_gateway_gave_back_waits_for_nobody,
    whoever_asked_takes_it_back_and_what_cant_be_given_back_isnt_agreed_to,
};
pub(super) use limits::limits_of_refunds_are_what_an_owner_set_last;

pub(super) fn kwd() -> Currency {
    Currency::parse("KWD").unwrap()
}

fn fils(minor: u64) -> Money {
    Money::from_minor(minor, kwd()).unwrap()
}

pub(super) async fn works_here(store: &dyn Storage, id: &str, role: Role) {
    let given = store.give(&member(id, role, Reach::Everywhere)).await;
    assert_eq!(given.unwrap(), Changed::Done);
}

/// Somebody's word, as a manager's, up to so much a day.
pub(super) fn word(person: &str, most_minor: u64) -> Mandate {
    Mandate {
        person: person.to_owned(),
        by_key: false,
        merchant: "M".to_owned(),
        role: "manager",
        day: Some(DayLimit {
            since: START,
            most_minor,
        }),
        agreed: None,
        two: None,
        payment: PaymentLimit::default(),
    }
}

pub(super) fn by(person: &str, refund: Refund) -> Refund {
    Refund {
        asked_by: Some(person.to_owned()),
        ..refund
    }
}

/// What somebody asked for, of a refund's id.
pub(crate) fn request(payment: &Payment, number: u8, minor: u64) -> Request {
    let asked = START.plus_ms(i64::from(number));
    Request {
        id: refund(payment, number, minor).id,
        payment: payment.request_id.clone(),
        place: payment.place.clone(),
        amount: fils(minor),
        reason: Some("zu kalt 🍵".to_owned()),
        asked_by: "cas".to_owned(),
        through: vec!["zoe".to_owned()],
        asked,
        until: asked.plus_ms(WAITS_MS),
        state: RequestState::Waiting,
        decided_by: None,
        decided: None,
        word: None,
    }
}

async fn spent(store: &dyn Storage, person: &str) -> u64 {
    let spending = Spending {
        person,
        merchant: "M",
        currency: kwd(),
        since: START,
    };
    store.spent(&spending).await.unwrap()
}

pub(super) async fn what_one_person_gives_back_on_a_day_is_counted_where_it_is_reserved(
    store: &dyn Storage,
) {
    let payment = inserted(store, 1).await;
    works_here(store, "mia", Role::Manager).await;
    let give = async |number, minor, mandate: &Mandate| {
        let refund = by(&mandate.person, refund(&payment, number, minor));
        let done = store.reserve_by(&refund, Some(mandate)).await.unwrap();
        (done, refund)
    };
    let mia = word("mia", 1_000);
    let (kept, first) = give(1, 600, &mia).await;
    assert_eq!((kept, spent(store, "mia").await), (Reserved::Kept, 600));
    assert_eq!(give(2, 401, &mia).await.0, Reserved::OverDay);
    // What the gateway refuses stands no more.
    let no = RefundNews::plain(RefundEvent::ConfirmedRefused, Source::Refund);
    store
        .append(&first, &no, after(RefundState::Refused))
        .await
        .unwrap();
    assert_eq!(give(2, 1_000, &mia).await.0, Reserved::Kept);
    let next_day = Mandate {
        day: mia.day.map(|day| DayLimit {
            since: START.plus_ms(1_000),
            ..day
        }),
        ..mia.clone()
    };
    assert_eq!(give(3, 1_000, &next_day).await.0, Reserved::Kept);
    let unlimited = Mandate { day: None, ..mia };
    assert_eq!(give(4, 5_000, &unlimited).await.0, Reserved::Kept);
    let taking = Taking {
        person: "mia".to_owned(),
        merchant: "M".to_owned(),
        role: Role::Manager,
        by: None,
    };
    assert_eq!(store.take(&taking).await.unwrap(), Changed::Done);
    assert_eq!(give(5, 1, &unlimited).await.0, Reserved::NotAllowed);
    let nobody = word("nobody", 1_000);
    assert_eq!(give(6, 1, &nobody).await.0, Reserved::NotAllowed);
    assert_eq!(
        store.refunds_of(&payment.request_id).await.unwrap().len(),
        4
    );
}

pub(super) async fn what_is_asked_for_is_agreed_to_once_and_by_somebody_else(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    for (id, role) in [("cas", Role::Cashier), ("mia", Role::Manager)] {
        works_here(store, id, role).await;
    }
    works_here(store, "cas", Role::Manager).await;
    let asked = request(&payment, 1, 2_500);
    assert_eq!(store.ask(&asked).await.unwrap(), Asked::Kept);
    assert_eq!(store.ask(&asked).await.unwrap(), Asked::Taken);
    assert_eq!(store.request(&asked.id).await.unwrap(), Some(asked.clone()));
    assert_eq!(spent(store, "cas").await, 2_500);
    let waiting = [asked.clone()];
    assert_eq!(store.requests("M", Which::Waiting).await.unwrap(), waiting);
    assert_eq!(
        store.requests_of(&payment.request_id).await.unwrap(),
        waiting
    );
    // All that is asked for fits into what is left.
    let more = request(&payment, 2, 10_001);
    assert_eq!(store.ask(&more).await.unwrap(), Asked::Exceeds);
    let refund = by("cas", refund(&payment, 1, 2_500));
    let agreed = |person, most| Mandate {
        agreed: Some(START.plus_ms(9)),
        ..word(person, most)
    };
    // Nobody else's word makes it, and whoever asked can't, whatever our code says.
    for mandate in [None, Some(word("cas", 9_000)), Some(word("mia", 9_000))] {
        let done = store.reserve_by(&refund, mandate.as_ref()).await.unwrap();
        assert_eq!(done, Reserved::NotWaiting, "{mandate:?}");
    }
    let own = agreed("cas", 99_000);
    assert!(store.reserve_by(&refund, Some(&own)).await.is_err());
    let other = Refund {
        amount: fils(2_400),
        ..refund.clone()
    };
    let mia = agreed("mia", 2_500);
    let less = store.reserve_by(&other, Some(&mia)).await.unwrap();
    assert_eq!(less, Reserved::NotWaiting, "to the last digit");
    let poor = store.reserve_by(&refund, Some(&agreed("mia", 2_499))).await;
    assert_eq!(poor.unwrap(), Reserved::OverDay);
    assert_eq!(store.request(&asked.id).await.unwrap(), Some(asked.clone()));
    let all = (0..6).map(|_| store.reserve_by(&refund, Some(&mia)));
    let all = join_all(all).await;
    let kept = all.iter().filter(|done| matches!(done, Ok(Reserved::Kept)));
    assert_eq!(kept.count(), 1, "{all:?}");
    let now = store.request(&asked.id).await.unwrap().unwrap();
    let by = (now.state, now.decided_by.as_deref());
    assert_eq!(by, (RequestState::Approved, Some("mia")));
    assert_eq!(store.requests("M", Which::Decided).await.unwrap(), [now]);
    // It stands against both: who asked for it, and who agreed.
    assert_eq!(
        (spent(store, "cas").await, spent(store, "mia").await),
        (2_500, 2_500)
    );
}

pub(super) async fn what_is_turned_down_or_waits_too_long_is_over(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    for (id, role) in [("cas", Role::Cashier), ("mia", Role::Manager)] {
        works_here(store, id, role).await;
    }
    for number in 1..=3 {
        let asked = request(&payment, number, 1_000);
        assert_eq!(store.ask(&asked).await.unwrap(), Asked::Kept);
    }
    let no = |number, person: &str, at: i64| Decision {
        id: request(&payment, number, 1_000).id,
        by: person.to_owned(),
        at: START.plus_ms(at),
        word: Some("nein".to_owned()),
    };
    assert!(
        store.reject(&no(1, "cas", 9)).await.is_err(),
        "not one's own"
    );
    assert!(store.reject(&no(1, "mia", 9)).await.unwrap());
    assert!(!store.reject(&no(1, "mia", 10)).await.unwrap(), "once");
    let rejected = store.requests("M", Which::Decided).await.unwrap();
    assert_eq!(rejected[0].state, RequestState::Rejected);
    assert_eq!(rejected[0].word.as_deref(), Some("nein"));
    assert_eq!(spent(store, "cas").await, 2_000);
    // The second's time is over before the third's.
    let over = START.plus_ms(2 + WAITS_MS);
    let late = Decision {
        at: over,
        ..no(2, "mia", 0)
    };
    assert!(!store.reject(&late).await.unwrap());
    let refund_2 = by("cas", refund(&payment, 2, 1_000));
    let late = Mandate {
        agreed: Some(over),
        ..word("mia", 9_000)
    };
    let late = store.reserve_by(&refund_2, Some(&late)).await.unwrap();
    assert_eq!(late, Reserved::NotWaiting);
    assert_eq!(store.lapse(over).await.unwrap(), 1);
    let second = store.request(&refund_2.id).await.unwrap().unwrap();
    assert_eq!(
        (second.state, second.decided),
        (RequestState::Lapsed, Some(over))
    );
    let rest = refund(&payment, 9, 12_500);
    assert_eq!(store.reserve(&rest).await.unwrap(), Reserved::Kept);
    assert_eq!(store.lapse(START).await.unwrap(), 0);
    let done = RefundNews::plain(RefundEvent::ConfirmedRefunded, Source::Refund);
    store
        .append(&rest, &done, after(RefundState::Refunded))
        .await
        .unwrap();
    assert_eq!(store.lapse(START.plus_ms(99)).await.unwrap(), 1);
    assert_eq!(
        store.refunds_of(&payment.request_id).await.unwrap().len(),
        1
    );
}
