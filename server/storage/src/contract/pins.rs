//! How every store must keep PINs, and count the wrong ones.

use foundation::clock::Timestamp;
use futures_util::future::join_all;
use people::{
    pin::{KEY_BYTES, LOCKED_MS, Pin, PinCode, PinKey, Tried, Try, Whose},
    role::Role,
    scope::Reach,
    store::Taking,
};

use super::samples::{START, inserted, member};
use crate::Storage;

const MIA: Whose<'static> = Whose {
    person: "mia",
    merchant: "M",
};

fn code(digits: &str) -> PinCode {
    PinKey::of(&[7; KEY_BYTES]).code(&MIA, &Pin::parse(digits).unwrap())
}

fn at(ms: i64) -> Timestamp {
    START.plus_ms(ms)
}

async fn typed(store: &dyn Storage, code: &PinCode, ms: i64) -> Tried {
    let tried = Try {
        whose: MIA,
        code,
        store: "S",
        at: at(ms),
    };
    store.try_pin(&tried).await.unwrap()
}

pub(super) async fn five_wrong_pins_lock_it_however_many_at_once(store: &dyn Storage) {
    inserted(store, 1).await;
    let mia = member("mia", Role::Manager, Reach::Everywhere);
    store.give(&mia).await.unwrap();
    let (right, wrong) = (code("493817"), code("493818"));
    let tried = async |code: &PinCode, ms| typed(store, code, ms).await;
    let alarms = async || store.alarms_of("M", 9).await.unwrap();
    assert_eq!(tried(&right, 0).await, Tried::Unset);
    store.set_pin(&MIA, &right, at(0)).await.unwrap();
    let kept = store.pins("M").await.unwrap();
    assert_eq!((kept.len(), kept[0].locked), (1, None));
    // A right one begins the count anew.
    for _ in 0..3 {
        for _ in 0..4 {
            assert_eq!(tried(&wrong, 1).await, Tried::Wrong);
        }
        assert_eq!(tried(&right, 2).await, Tried::Right);
    }
    // Six at once, as if from several screens, and the right one after them.
    let six = join_all((0..6).map(|_| tried(&wrong, 10))).await;
    let until = at(10 + LOCKED_MS);
    let is_wrong = six.iter().filter(|one| **one == Tried::Wrong).count();
    assert_eq!(is_wrong, 4, "{six:?}");
    assert_eq!(tried(&right, 11).await, Tried::Locked { until });
    assert_eq!(store.pins("M").await.unwrap()[0].locked, Some(until));
    // Somebody is called, until it is over by itself.
    let [called] = &alarms().await[..] else {
        panic!("one alarm")
    };
    let about = (called.alarm.kind.as_str(), called.alarm.about.as_str());
    assert_eq!((about, &*called.store), (("pin-locked", "S, mia"), "S"));
    assert_eq!(store.end_locks(at(9 + LOCKED_MS)).await.unwrap(), 0);
    assert_eq!(store.end_locks(until).await.unwrap(), 1);
    assert!(alarms().await.is_empty());
    assert_eq!(tried(&right, 9 + LOCKED_MS).await, Tried::Locked { until });
    // Afterwards there are five more, so no more than 480 a day.
    for _ in 0..4 {
        assert_eq!(tried(&wrong, 10 + LOCKED_MS).await, Tried::Wrong);
    }
    assert_eq!(tried(&right, 11 + LOCKED_MS).await, Tried::Right);
    assert_eq!(store.pins("M").await.unwrap()[0].locked, None);
    for _ in 0..5 {
        tried(&wrong, 12 + LOCKED_MS).await;
    }
    assert_eq!(alarms().await.len(), 1);
    // Another takes its place, unlocked, and goes with the last role.
    store
        .set_pin(&MIA, &wrong, at(20 + LOCKED_MS))
        .await
        .unwrap();
    assert!(alarms().await.is_empty());
    assert_eq!(tried(&right, 21 + LOCKED_MS).await, Tried::Wrong);
    let taking = Taking {
        person: "mia".to_owned(),
        merchant: "M".to_owned(),
        role: Role::Manager,
        by: None,
    };
    store.take(&taking).await.unwrap();
    assert!(store.pins("M").await.unwrap().is_empty());
}
