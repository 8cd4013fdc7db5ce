//! Deeds about channels, each done once.

use notices::{
    channel::Plan,
    store::{Change, Changed, Seen},
    topic::Topic,
};
use sealing::Sealed;

use super::super::{
    notices::{channel, id},
    samples::START,
};
use crate::Storage;

pub(super) async fn with_channels(store: &dyn Storage) {
    let one = channel(1, Some("M"), &[Topic::Alarm]);
    assert_eq!(store.add_channel(&one).await.unwrap(), Changed::Done);
    let plan = Plan {
        name: "other".to_owned(),
        ..one.plan.clone()
    };
    let led = Change::Address {
        sealed: Sealed::stored("new".to_owned()),
        shown: "there".to_owned(),
    };
    assert!(store.test_channel(Some("M"), &id(1), START).await.unwrap());
    let changes = [
        // As it is already: nothing is done.
        Change::Plan(one.plan.clone()),
        Change::Plan(plan),
        led,
        Change::Off,
        Change::On,
        Change::End,
    ];
    for (change, version) in changes.iter().zip(1..) {
        let seen = Seen {
            merchant: Some("M"),
            id: &id(1),
            version,
        };
        let done = store.change_channel(seen, change).await.unwrap();
        assert_eq!(done, Changed::Done, "{change:?}");
    }
}
