//! Deeds about endpoints, each done once.

use events::{
    endpoint::{Plan, Wish},
    store::{Again, Change, Changed, Seen, To},
};
use sealing::Sealed;

use super::super::{
    events::{endpoint, id},
    samples::START,
};
use crate::Storage;

pub(super) async fn with_endpoints(store: &dyn Storage) {
    let one = endpoint(1, Wish::default());
    assert_eq!(store.add_endpoint(&one).await.unwrap(), Changed::Done);
    let plan = Plan {
        name: "other".to_owned(),
        ..one.plan.clone()
    };
    let secret = Change::Secret {
        new: Sealed::stored("new".to_owned()),
        until: START,
    };
    let changes = [
        // As it is already: nothing is done.
        Change::Plan(one.plan.clone()),
        Change::Plan(plan),
        secret,
        Change::Off,
        Change::On,
    ];
    let id = id(1);
    let seen = |version| Seen {
        merchant: "M",
        id: &id,
        version,
    };
    let mut version = 1;
    for change in &changes {
        let done = store.change_endpoint(seen(version), change).await.unwrap();
        assert_eq!(done, Changed::Done);
        version += 1;
    }
    let to = To {
        merchant: "M",
        endpoint: &id,
    };
    let test = store.send_test(to, START).await.unwrap().unwrap();
    assert!(store.send_again(to, &test, START).await.unwrap());
    let again = Again {
        to,
        since: START,
        failed_only: true,
        limit: 9,
        now: START,
    };
    assert_eq!(store.send_all_again(&again).await.unwrap(), 0);
    let end = store.change_endpoint(seen(version), &Change::End).await;
    assert_eq!(end.unwrap(), Changed::Done);
}
