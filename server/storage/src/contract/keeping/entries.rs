//! How every store must let old entries of the trail go.

use foundation::{
    clock::Timestamp,
    keeping::{Kind, Step},
};
use trail::{action::Action, deed::Deed, verify::verify};

use super::{
    super::{samples::shops, trail::entries},
    DAY_MS, forgotten, step,
};
use crate::Storage;

pub(in crate::contract) async fn the_trail_loses_its_beginning_and_can_still_be_verified(
    store: &dyn Storage,
) {
    shops(store).await;
    // Deeds of 1970, and one that is younger: the first in a chain that is begun with it.
    let deed = |chain: &str, at| Deed::of(chain, Action::CodeOn, "1").at(Timestamp(at));
    for at in 0..50 {
        store.tell(&deed("old", at)).await.unwrap();
    }
    store.tell(&deed("old", 9 * DAY_MS)).await.unwrap();
    store.tell(&deed("old", 3)).await.unwrap();
    let before = Timestamp(5 * DAY_MS);
    let early = Timestamp(DAY_MS / 2);
    let gone = async |before| {
        forgotten(store, Kind::Trail, before)
            .await
            .iter()
            .sum::<u64>()
    };
    assert_eq!(gone(early).await, 0, "a day's worth at a time");
    let mut would_go = 0;
    let mut from = None;
    loop {
        let step = Step {
            from: from.as_deref(),
            ..step(Kind::Trail, before)
        };
        let looked = store.forgettable(step).await.unwrap();
        would_go += looked.rows;
        from = looked.next;
        if from.is_none() {
            break;
        }
    }
    // The beginning of the chain and fifty; what stands behind one that stays, stays.
    assert_eq!((would_go, gone(before).await), (51, 51));
    assert_eq!(gone(before).await, 0);
    let left = entries(store, "old").await;
    let left: Vec<_> = left
        .iter()
        .map(|entry| (entry.number, &*entry.action))
        .collect();
    assert_eq!(left[left.len() - 1], (52, "code.on"), "{left:?}");
    assert_eq!(left[0].1, "trail.forgotten", "{left:?}");
    verified(store).await;
}

async fn verified(store: &dyn Storage) {
    for head in store.trail_heads().await.unwrap() {
        let count = verify(store, &head).await.unwrap();
        assert_eq!(
            i64::try_from(count),
            Ok(head.number - head.gone),
            "{}",
            head.chain
        );
    }
}
