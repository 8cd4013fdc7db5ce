//! How every store must let whoever asked take it back, and keep what can't be agreed to waiting.

use consent::{
    request::RequestState,
    store::{Asked, Decision, Which},
};
use payments::{mandate::Mandate, store::Reserved};
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
