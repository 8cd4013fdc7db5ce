//! How every store must keep what somebody sets of an endpoint.

use events::{
    endpoint::{EACH_MAX, Endpoint, Plan, State as Doing, WhyOff, Wish},
    store::{Change, Changed, Seen},
};
use sealing::Sealed;

use super::{
    super::samples::{START, shops},
    endpoint, id, some,
};
use crate::Storage;

pub(in super::super) async fn an_endpoint_is_what_was_set_by_those_who_saw_it(store: &dyn Storage) {
    shops(store).await;
    let first = endpoint(1, some(&["payment.paid"], None));
    assert_eq!(store.add_endpoint(&first).await.unwrap(), Changed::Done);
    assert_eq!(
        store.endpoint("M", &id(1)).await.unwrap(),
        Some(first.clone())
    );
    assert_eq!(store.endpoint("N", &id(1)).await.unwrap(), None);
    let strange = Endpoint {
        merchant: "N".to_owned(),
        ..endpoint(9, Wish::default())
    };
    assert_eq!(
        store.add_endpoint(&strange).await.unwrap(),
        Changed::Unknown
    );
    let set = async |merchant: &str, version, change: &Change| {
        changed(store, merchant, version, change).await
    };
    let plan = Plan {
        name: "other".to_owned(),
        ..first.plan.clone()
    };
    assert_eq!(set("N", 1, &Change::Off).await, Changed::Unknown);
    assert_eq!(
        set("M", 1, &Change::Plan(plan.clone())).await,
        Changed::Done
    );
    assert_eq!(set("M", 1, &Change::Off).await, Changed::Meanwhile);
    let secret = Change::Secret {
        new: Sealed::stored("new".to_owned()),
        until: START.plus_ms(9),
    };
    assert_eq!(set("M", 2, &secret).await, Changed::Done);
    assert_eq!(set("M", 3, &Change::Off).await, Changed::Done);
    let now = store.endpoint("M", &id(1)).await.unwrap().unwrap();
    assert_eq!((now.plan.clone(), now.version), (plan, 4));
    assert_eq!((now.state, now.why_off), (Doing::Off, Some(WhyOff::ByHand)));
    let signing = |at| {
        now.secrets(at)
            .into_iter()
            .map(Sealed::as_str)
            .collect::<Vec<_>>()
    };
    assert_eq!(signing(START), ["new", "sealed 1"]);
    assert_eq!(signing(START.plus_ms(9)), ["new"]);
    assert_eq!(set("M", 4, &Change::On).await, Changed::Done);
    there_are_only_so_many(store).await;
}

/// The first one, by those who saw it as this version.
async fn changed(store: &dyn Storage, merchant: &str, version: i64, change: &Change) -> Changed {
    let id = id(1);
    let seen = Seen {
        merchant,
        id: &id,
        version,
    };
    store.change_endpoint(seen, change).await.unwrap()
}

async fn there_are_only_so_many(store: &dyn Storage) {
    for number in 2..=u8::try_from(EACH_MAX).unwrap() {
        let one = endpoint(number, Wish::default());
        assert_eq!(store.add_endpoint(&one).await.unwrap(), Changed::Done);
    }
    let more = endpoint(99, Wish::default());
    assert_eq!(store.add_endpoint(&more).await.unwrap(), Changed::Full);
    assert_eq!(changed(store, "M", 5, &Change::End).await, Changed::Done);
    assert_eq!(changed(store, "M", 5, &Change::On).await, Changed::Unknown);
    let left = store.endpoints("M").await.unwrap();
    assert_eq!(left.len(), EACH_MAX - 1);
    assert!(left.is_sorted_by_key(|one| one.made));
    assert_eq!(store.add_endpoint(&more).await.unwrap(), Changed::Done);
}
