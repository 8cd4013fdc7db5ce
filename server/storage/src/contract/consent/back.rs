//! How every store must let whoever asked take it back, and keep what can't be agreed to waiting.

use consent::{
    request::RequestState,
    store::{Asked, Decision, Which},
};
use payments::{
    mandate::{Mandate, PaymentLimit},
    refund::Refund,
    store::Reserved,
};
use people::role::Role;

use super::{
    super::{
        refunds::refund,
        samples::{START, inserted},
    },
    by, request, spent, word, works_here,
};
use crate::Storage;

pub(in crate::contract) async fn whoever_asked_takes_it_back_and_what_cant_be_given_back_isnt_agreed_to(
    store: &dyn Storage,
) {
    let payment = inserted(store, 1).await;
    for (id, role) in [("cas", Role::Cashier), ("mia", Role::Manager)] {
        works_here(store, id, role).await;
    }
    for number in 1..=2 {
        let asked = request(&payment, number, 1_000);
        assert_eq!(store.ask(&asked).await.unwrap(), Asked::Kept);
    }
    let back = |number, person: &str| Decision {
        id: request(&payment, number, 1_000).id,
        by: person.to_owned(),
        at: START.plus_ms(9),
        word: None,
    };
    assert!(
        !store.withdraw(&back(1, "mia")).await.unwrap(),
        "not theirs"
    );
    assert!(store.withdraw(&back(1, "cas")).await.unwrap());
    assert!(!store.withdraw(&back(1, "cas")).await.unwrap(), "once");
    let decided = store.requests("M", Which::Decided).await.unwrap();
    assert_eq!(decided[0].state, RequestState::Withdrawn);
    assert_eq!(
        (decided[0].decided, spent(store, "cas").await),
        (Some(START.plus_ms(9)), 1_000)
    );
    let agreed = Mandate {
        agreed: Some(START.plus_ms(9)),
        ..word("mia", 99_000)
    };
    let gone = by("cas", refund(&payment, 1, 1_000));
    let gone = store.reserve_by(&gone, Some(&agreed)).await.unwrap();
    assert_eq!(gone, Reserved::NotWaiting);
    // All went back meanwhile: agreeing changes nothing.
    let all = refund(&payment, 9, 12_500);
    assert_eq!(store.reserve(&all).await.unwrap(), Reserved::Kept);
    let second = by("cas", refund(&payment, 2, 1_000));
    let none_left = store.reserve_by(&second, Some(&agreed)).await.unwrap();
    assert_eq!(none_left, Reserved::Exceeds);
    let waits = store.request(&second.id).await.unwrap().unwrap();
    assert_eq!(waits.state, RequestState::Waiting);
}

pub(in crate::contract) async fn what_the_gateway_gave_back_waits_for_nobody(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    works_here(store, "cas", Role::Cashier).await;
    for number in [1, 2] {
        let asked = request(&payment, number, 1_000);
        assert_eq!(store.ask(&asked).await.unwrap(), Asked::Kept);
    }
    let told = Refund {
        taken_over: true,
        asked_by: None,
        ..refund(&payment, 1, 1_000)
    };
    store.take_over(&told).await.unwrap();
    let [first, second] = [1, 2].map(|number| request(&payment, number, 1_000).id);
    let first = store.request(&first).await.unwrap().unwrap();
    assert_eq!(
        (first.state, first.decided),
        (RequestState::Lapsed, Some(told.created))
    );
    let second = store.request(&second).await.unwrap().unwrap();
    assert_eq!(second.state, RequestState::Waiting);
    assert_eq!(spent(store, "cas").await, 1_000);
}

pub(in crate::contract) async fn two_words_in_one_hand_are_one_and_many_small_refunds_one_large(
    store: &dyn Storage,
) {
    let payment = inserted(store, 1).await;
    for id in ["mia", "zoe"] {
        works_here(store, id, Role::Manager).await;
    }
    works_here(store, "cas", Role::Cashier).await;
    // Whoever made the link that `cas` came in by.
    let asked = request(&payment, 1, 1_000);
    assert_eq!(store.ask(&asked).await.unwrap(), Asked::Kept);
    assert_eq!(store.request(&asked.id).await.unwrap(), Some(asked.clone()));
    let refund_1 = by("cas", refund(&payment, 1, 1_000));
    let agreed = |person, hands: &[&str]| Mandate {
        agreed: Some(START.plus_ms(9)),
        two: Some(hands.iter().map(ToString::to_string).collect()),
        ..word(person, 99_000)
    };
    for mandate in [agreed("zoe", &[]), agreed("mia", &["bob", "cas"])] {
        let done = store.reserve_by(&refund_1, Some(&mandate)).await.unwrap();
        assert_eq!(done, Reserved::NotWaiting, "{mandate:?}");
    }
    let mia = agreed("mia", &["casimir", "bob"]);
    let done = store.reserve_by(&refund_1, Some(&mia)).await.unwrap();
    assert_eq!(done, Reserved::Kept);
    let gone = async |person: &str| {
        let gone = store
            .gone_back_of(&payment.request_id, person)
            .await
            .unwrap();
        (gone.own_minor, gone.alone_minor)
    };
    assert_eq!(
        gone("mia").await,
        (1_000, 0),
        "theirs by agreeing, and two people's"
    );
    assert_eq!(gone("cas").await, (0, 0));
    let up_to = |own, alone| Mandate {
        payment: PaymentLimit {
            own_most_minor: own,
            alone_most_minor: alone,
        },
        ..word("mia", 99_000)
    };
    let give = async |number, mandate: &Mandate| {
        let refund = by(&mandate.person, refund(&payment, number, 500));
        store.reserve_by(&refund, Some(mandate)).await.unwrap()
    };
    assert_eq!(give(3, &up_to(Some(1_499), None)).await, Reserved::OverDay);
    assert_eq!(
        give(3, &up_to(Some(1_500), Some(500))).await,
        Reserved::Kept
    );
    assert_eq!(give(4, &up_to(None, Some(999))).await, Reserved::OverDay);
    assert_eq!(
        (gone("mia").await, gone("zoe").await),
        ((1_500, 500), (0, 500))
    );
    assert_eq!(give(4, &up_to(None, None)).await, Reserved::Kept);
}
