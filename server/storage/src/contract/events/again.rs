//! How every store must send again what somebody wants to be sent again.

use events::{
    delivery::{By, Due, Progress},
    endpoint::{EndpointId, Tried},
    schedule::{LEASE_MS, PACE_MS},
    store::{Again, To},
};

use foundation::clock::Timestamp;

use super::{
    super::samples::START,
    endpoint, id, kinds_for,
    sent::{busy, came_to, claim},
    some,
};
use crate::Storage;

pub(in super::super) async fn much_is_sent_again_in_order_and_at_a_pace(store: &dyn Storage) {
    busy(store, 4).await;
    let now = START.plus_ms(60_000);
    let due = claim(store, now).await;
    for one in &due {
        came_to(store, one, now, Tried::Took).await.unwrap();
    }
    let (mine, other) = (id(1), id(2));
    let to = To {
        merchant: "M",
        endpoint: &mine,
    };
    let event = &due[0].event;
    assert!(store.send_again(to, event, now).await.unwrap());
    let again = claim(store, now).await;
    assert_eq!((again.len(), again[0].tries, again[0].attempts), (1, 0, 1));
    assert_eq!((&again[0].event, again[0].by), (event, By::Person));
    came_to(store, &again[0], now, Tried::Gone).await.unwrap();
    let strange = To {
        merchant: "N",
        endpoint: &mine,
    };
    assert!(!store.send_again(strange, event, now).await.unwrap());
    // One that is new hears of what was before it, if somebody wants that: of what it wants.
    let late = endpoint(2, some(&["payment.paid"], Some(&["S"])));
    store.add_endpoint(&late).await.unwrap();
    let all = |to, failed_only, since| Again {
        to,
        since,
        failed_only,
        limit: 3,
        now,
    };
    let new = To {
        merchant: "M",
        endpoint: &other,
    };
    let sent = async |again: &Again<'_>| store.send_all_again(again).await.unwrap();
    assert_eq!(sent(&all(strange, false, START)).await, 0);
    assert_eq!(sent(&all(to, true, START)).await, 1, "what failed");
    assert_eq!(sent(&all(new, true, START)).await, 0);
    let second = START.plus_ms(2_000);
    assert_eq!(sent(&all(new, false, second)).await, 3);
    assert_eq!(
        sent(&all(new, false, second)).await,
        0,
        "they are on their way"
    );
    they_come_at_a_pace(store, new, now).await;
    let test = store.send_test(new, now).await.unwrap().unwrap();
    assert_eq!(store.send_test(strange, now).await.unwrap(), None);
    let tested = claim_at(store, &other, now.plus_ms(2 * PACE_MS)).await;
    assert_eq!(tested[0].event, test);
    assert_eq!(
        kinds_for(store, 1).await.len(),
        4,
        "a test is one endpoint's"
    );
}

pub(in super::super) async fn what_is_wished_for_while_it_is_sent_is_sent_again(
    store: &dyn Storage,
) {
    busy(store, 1).await;
    let now = START.plus_ms(60_000);
    let mut due = claim(store, now).await;
    let mut sending = due.pop().unwrap();
    for other in &due {
        came_to(store, other, now, Tried::Took).await.unwrap();
    }
    let mine = id(1);
    let to = To {
        merchant: "M",
        endpoint: &mine,
    };
    for tried in [Tried::Took, Tried::Failed] {
        assert!(store.send_again(to, &sending.event, now).await.unwrap());
        assert!(claim(store, now).await.is_empty(), "one sends it");
        came_to(store, &sending, now, tried).await.unwrap();
        let again = claim(store, now).await;
        assert_eq!(again.len(), 1, "{tried:?}");
        assert_eq!((again[0].tries, again[0].by), (0, By::Person), "{tried:?}");
        sending = again[0].clone();
    }
    came_to(store, &sending, now, Tried::Took).await.unwrap();
    let later = now.plus_ms(2 * LEASE_MS);
    assert!(claim(store, later).await.is_empty(), "once for each wish");
    let followed = store.delivery(to, &sending.event).await.unwrap().unwrap();
    assert_eq!(followed.delivery.progress, Progress::Delivered);
    assert_eq!(followed.attempts.len(), 3);
}

async fn claim_at(store: &dyn Storage, endpoint: &EndpointId, at: Timestamp) -> Vec<Due> {
    store.claim_deliveries(endpoint, at).await.unwrap()
}

async fn they_come_at_a_pace(store: &dyn Storage, to: To<'_>, now: Timestamp) {
    let soon = async |ms| claim_at(store, to.endpoint, now.plus_ms(ms)).await;
    assert_eq!(soon(0).await.len(), 1);
    assert_eq!(soon(2 * PACE_MS).await.len(), 2);
}
