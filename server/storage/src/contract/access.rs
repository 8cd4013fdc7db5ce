//! How every store must keep links that open once, and the browsers that are signed in.

use super::samples::{START, shops};
use crate::Storage;
use foundation::store::StoreError;
use people::{
    hand::Hands,
    secret::{Digest, SECRET_BYTES, Secret},
    session::{Link, Rotation, Session},
    store::Whose,
};

pub(crate) fn digest(number: u8) -> Digest {
    Secret::from_random([number; SECRET_BYTES]).digest()
}

pub(crate) fn link(number: u8) -> Link {
    Link {
        digest: digest(number),
        person: "ada".to_owned(),
        merchant: Some("M".to_owned()),
        made_by: String::new(),
        through: Hands::none().and("mia", START),
        made: START,
        until: START.plus_ms(1_000),
    }
}

pub(crate) fn session(number: u8) -> Session {
    Session {
        id: format!("session-{number}"),
        current: digest(number),
        previous: None,
        fresh: true,
        form: digest(200),
        person: "ada".to_owned(),
        merchant: Some("M".to_owned()),
        through: Hands::none(),
        made: START.plus_ms(i64::from(number)),
        seen: START,
        until: START.plus_ms(9_000),
        rotated: START,
        browser: "Firefox · 茶".to_owned(),
    }
}

async fn found(store: &dyn Storage, shown: u8) -> Option<Session> {
    store.session_by(&digest(shown)).await.unwrap()
}

pub(super) async fn a_link_is_used_once_and_only_in_time(store: &dyn Storage) {
    shops(store).await;
    for number in 1..=3 {
        store.keep_link(&link(number)).await.unwrap();
    }
    let again = store.keep_link(&link(1)).await;
    assert!(matches!(again, Err(StoreError::Conflict)));
    let using = async |number, after| {
        let session = Session {
            made: START.plus_ms(after),
            ..session(number + 100)
        };
        let kept = store.sign_in(&digest(number), &session).await.unwrap();
        kept.map(|session| session.person)
    };
    assert_eq!(using(1, 999).await.as_deref(), Some("ada"));
    assert_eq!(using(1, 999).await, None, "used");
    assert_eq!(using(2, 1_000).await, None, "over");
    assert_eq!(using(9, 0).await, None, "unknown");
    let ada = store.person("ada").await.unwrap().unwrap();
    assert_eq!(ada.joined, Some(START.plus_ms(999)), "when she first came");
    let nobody = |change: &dyn Fn(&mut Link)| {
        let mut link = link(4);
        change(&mut link);
        link
    };
    for link in [
        nobody(&|link| link.person = "NOBODY".to_owned()),
        nobody(&|link| link.merchant = Some("NOBODY".to_owned())),
    ] {
        let kept = store.keep_link(&link).await;
        assert!(matches!(kept, Err(StoreError::Database(_))));
    }
    let operators = nobody(&|link| link.merchant = None);
    store.keep_link(&operators).await.unwrap();
}

pub(super) async fn a_session_is_found_by_its_secret_and_listed(store: &dyn Storage) {
    shops(store).await;
    for number in 1..=2 {
        store.keep_session(&session(number)).await.unwrap();
    }
    let again = store.keep_session(&session(1)).await;
    assert!(matches!(again, Err(StoreError::Conflict)));
    assert_eq!(found(store, 1).await, Some(session(1)));
    assert_eq!(found(store, 3).await, None);
    let listed = store.sessions().await.unwrap();
    assert_eq!(listed, [session(2), session(1)], "the latest first");
    assert!(store.move_session("session-1", "M").await.unwrap());
    assert!(!store.move_session("session-9", "M").await.unwrap());
    assert!(store.move_session("session-1", "NOWHERE").await.is_err());
    assert!(store.look_at("session-1", "M").await.unwrap());
    assert!(!store.look_at("session-9", "M").await.unwrap());
    assert!(store.look_at("session-1", "NOWHERE").await.is_err());
    assert_eq!(found(store, 1).await, Some(session(1)));
    assert!(store.end_session("session-1").await.unwrap());
    assert!(!store.end_session("session-1").await.unwrap());
    assert_eq!(found(store, 1).await, None);
    assert!(found(store, 2).await.is_some());
}

pub(super) async fn of_two_rotations_one_is_made_and_the_secret_before_is_remembered(
    store: &dyn Storage,
) {
    shops(store).await;
    let seen = session(1);
    store.keep_session(&seen).await.unwrap();
    let rotation = |to| Rotation {
        shown: digest(1),
        to: digest(to),
        at: START.plus_ms(5),
    };
    let (two, three) = (rotation(2), rotation(3));
    let (one, other) = tokio::join!(
        store.rotate_session(&seen, &two),
        store.rotate_session(&seen, &three)
    );
    assert!(one.unwrap() != other.unwrap());
    let now = found(store, 1).await.unwrap();
    assert_eq!(now.previous, Some(digest(1)));
    assert_eq!((now.fresh, now.rotated), (true, START.plus_ms(5)));
    let current = if now.current == digest(2) { 2 } else { 3 };
    assert_eq!(found(store, current).await, Some(now.clone()));
    assert_eq!(found(store, 5 - current).await, None, "the loser's");

    let at = START.plus_ms(70);
    store.touch_session(&now.id, &digest(1), at).await.unwrap();
    let touched = found(store, 1).await.unwrap();
    assert_eq!((touched.seen, touched.fresh), (at, true));
    let earlier = START.plus_ms(60);
    let touching = store.touch_session(&now.id, &now.current, earlier);
    touching.await.unwrap();
    let settled = found(store, 1).await.unwrap();
    assert_eq!((settled.seen, settled.fresh), (at, false));
}

pub(super) async fn access_ends_for_those_who_are_meant_and_for_no_other(store: &dyn Storage) {
    shops(store).await;
    let ends = [
        (Whose::Merchant("OTHER"), false),
        (Whose::Person("bob"), false),
        (Whose::Merchant("M"), true),
        (Whose::Person("ada"), true),
        (Whose::Everybody, true),
    ];
    for ((whose, ended), number) in ends.into_iter().zip(1..) {
        store.keep_link(&link(number)).await.unwrap();
        store.keep_session(&session(number)).await.unwrap();
        store.end_access(whose).await.unwrap();
        assert_eq!(found(store, number).await.is_none(), ended, "{whose:?}");
        let own = Session {
            made: START,
            ..session(number + 100)
        };
        let used = store.sign_in(&digest(number), &own).await.unwrap();
        assert_eq!(used.is_none(), ended, "an unused link ends too: {whose:?}");
    }
}

pub(super) async fn a_link_and_the_session_it_makes_are_kept_together(store: &dyn Storage) {
    shops(store).await;
    store.keep_link(&link(1)).await.unwrap();
    store.keep_session(&session(7)).await.unwrap();
    // Its id is somebody else's: nobody is signed in, and the link can still be used.
    let clashing = Session {
        current: session(1).current,
        ..session(7)
    };
    assert!(store.sign_in(&digest(1), &clashing).await.is_err());
    let ada = store.person("ada").await.unwrap().unwrap();
    assert_eq!(ada.joined, None, "she did not come by it");
    let own = Session {
        person: String::new(),
        merchant: None,
        made: START,
        ..session(1)
    };
    let kept = store.sign_in(&digest(1), &own).await.unwrap().unwrap();
    assert_eq!(
        (&*kept.person, kept.merchant.as_deref()),
        ("ada", Some("M"))
    );
    let found = store.session_by(&own.current).await.unwrap().unwrap();
    assert_eq!(found, kept);
    let again = Session {
        id: "another".to_owned(),
        ..session(2)
    };
    assert_eq!(store.sign_in(&digest(1), &again).await.unwrap(), None);
    assert!(store.session_by(&again.current).await.unwrap().is_none());
}
