//! How every store must keep the screens at its shops' counters.

use people::session::Rotation;
use shops::shop::TillId;
use till::{
    screen::{Device, Screen, ScreenLink, Settings, Tills},
    store::Coming,
};

use super::{
    access::digest,
    samples::{START, shops},
};
use crate::Storage;
use foundation::{clock::Timestamp, store::StoreError};

pub(super) fn screen(id: &str, tills: Tills) -> Screen {
    Screen {
        id: id.to_owned(),
        store: "S".to_owned(),
        tills,
        name: format!("{id} 愛"),
        language: "ar".to_owned(),
        settings: Settings::default(),
        made_by: String::new(),
        made: START,
        device: None,
    }
}

pub(super) fn link(number: u8, screen: &str) -> ScreenLink {
    ScreenLink {
        digest: digest(number),
        screen: screen.to_owned(),
        made_by: "ada".to_owned(),
        made: START,
        until: START.plus_ms(600_000),
    }
}

pub(super) fn coming(link: u8, device: u8, at: Timestamp) -> Coming {
    Coming {
        link: digest(link),
        device: Device {
            current: digest(device),
            previous: None,
            fresh: true,
            form: digest(200),
            joined: at,
            seen: at,
            rotated: at,
            browser: "Chrome · Android".to_owned(),
        },
    }
}

async fn changes(store: &dyn Storage) -> i64 {
    let heads = store.heads(&["S".to_owned()]).await.unwrap();
    heads[0].changes
}

async fn by(store: &dyn Storage, secret: u8) -> Option<String> {
    let found = store.screen_by(&digest(secret)).await.unwrap();
    found.map(|screen| screen.id)
}

pub(super) async fn a_screen_is_set_up_once_with_its_link_and_in_time(store: &dyn Storage) {
    shops(store).await;
    let tills = Tills::Some([TillId(1), TillId(2)].into());
    let one = screen("one", tills);
    store.keep_screen(&one, &link(1, "one")).await.unwrap();
    assert_eq!(store.screen("one").await.unwrap().as_ref(), Some(&one));
    let again = store.keep_screen(&one, &link(2, "one")).await;
    assert!(matches!(again, Err(StoreError::Conflict)));
    let two = screen("two", Tills::Every);
    let taken = store.keep_screen(&two, &link(1, "two")).await;
    assert!(matches!(taken, Err(StoreError::Conflict)));
    assert_eq!(store.screen("two").await.unwrap(), None, "both or neither");
    store.keep_screen(&two, &link(2, "two")).await.unwrap();
    let all = [one.clone(), two.clone()];
    assert_eq!(store.screens(None).await.unwrap(), all);
    assert_eq!(store.screens(Some("M")).await.unwrap(), all);
    assert!(store.screens(Some("S")).await.unwrap().is_empty());
    let stands_in = store.store("S").await.unwrap().unwrap();
    assert_eq!(
        (&*stands_in.id, &*stands_in.time_zone),
        ("S", "Asia/Kuwait")
    );
    assert!(store.store("nowhere").await.unwrap().is_none());

    let late = coming(1, 11, START.plus_ms(600_000));
    assert_eq!(store.enrol(&late).await.unwrap(), None);
    let before = changes(store).await;
    let came = coming(1, 11, START.plus_ms(599_999));
    let enrolled = store.enrol(&came).await.unwrap();
    assert_eq!(enrolled.as_deref(), Some("one"));
    assert!(changes(store).await > before);
    assert_eq!(store.enrol(&coming(1, 12, START)).await.unwrap(), None);
    assert_eq!(store.enrol(&coming(9, 12, START)).await.unwrap(), None);
    let known = store.screen_by(&digest(11)).await.unwrap();
    let expected = Screen {
        device: Some(came.device),
        ..one
    };
    assert_eq!(known, Some(expected));

    // Another device takes its place.
    assert!(store.keep_screen_link(&link(3, "one")).await.unwrap());
    assert!(!store.keep_screen_link(&link(4, "nobody")).await.unwrap());
    store.enrol(&coming(3, 13, START)).await.unwrap();
    assert_eq!(by(store, 11).await, None);
    assert_eq!(by(store, 13).await.as_deref(), Some("one"));
}

pub(super) async fn a_screens_secret_changes_and_that_is_nobody_elses_news(store: &dyn Storage) {
    shops(store).await;
    let one = screen("one", Tills::Every);
    store.keep_screen(&one, &link(1, "one")).await.unwrap();
    store.enrol(&coming(1, 11, START)).await.unwrap();
    let seen = store.screen("one").await.unwrap().unwrap();
    let before = changes(store).await;
    let rotation = |to, at| Rotation {
        shown: digest(11),
        to: digest(to),
        at: START.plus_ms(at),
    };
    assert!(store.rotate_screen(&seen, &rotation(12, 5)).await.unwrap());
    assert!(!store.rotate_screen(&seen, &rotation(13, 6)).await.unwrap());
    assert_eq!(by(store, 11).await, by(store, 12).await);
    assert_eq!(by(store, 13).await, None);
    let later = START.plus_ms(70_000);
    store.touch_screen("one", &digest(11), later).await.unwrap();
    let device = async || store.screen("one").await.unwrap().unwrap().device.unwrap();
    assert!(device().await.fresh, "only the old one was shown");
    store.touch_screen("one", &digest(12), START).await.unwrap();
    assert_eq!((device().await.fresh, device().await.seen), (false, later));
    assert_eq!(device().await.rotated, START.plus_ms(5));
    assert_eq!(changes(store).await, before);

    let quiet = Settings {
        speaks: false,
        volume: 40,
        silent: Some((1_320, 420)),
    };
    assert!(store.set_screen("one", quiet).await.unwrap());
    assert!(!store.set_screen("two", quiet).await.unwrap());
    assert_eq!(store.screen("one").await.unwrap().unwrap().settings, quiet);
    assert!(changes(store).await > before);
}

pub(super) async fn an_ended_screen_is_gone_and_its_store_hears_of_it(store: &dyn Storage) {
    shops(store).await;
    let one = screen("one", Tills::Some([TillId(1)].into()));
    store.keep_screen(&one, &link(1, "one")).await.unwrap();
    store.enrol(&coming(1, 11, START)).await.unwrap();
    assert!(store.keep_screen_link(&link(2, "one")).await.unwrap());
    let before = changes(store).await;
    assert!(store.end_screen("one").await.unwrap());
    assert!(!store.end_screen("one").await.unwrap());
    assert!(changes(store).await > before);
    assert_eq!(by(store, 11).await, None);
    assert_eq!(store.screen("one").await.unwrap(), None);
    assert_eq!(store.enrol(&coming(2, 12, START)).await.unwrap(), None);
    assert!(!store.end_screen("a\0b").await.unwrap());
}

pub(super) async fn screens_that_were_long_away_or_never_came_are_forgotten(store: &dyn Storage) {
    shops(store).await;
    for (number, id) in [(1, "away"), (2, "never"), (3, "here"), (4, "waits")] {
        let made = screen(id, Tills::Every);
        store.keep_screen(&made, &link(number, id)).await.unwrap();
    }
    store.enrol(&coming(1, 11, START)).await.unwrap();
    store.enrol(&coming(3, 13, START)).await.unwrap();
    let (late, over) = (START.plus_ms(1_000_000), START.plus_ms(700_000));
    store.touch_screen("here", &digest(13), late).await.unwrap();
    let again = ScreenLink {
        until: over,
        ..link(5, "waits")
    };
    assert!(store.keep_screen_link(&again).await.unwrap());
    let forgotten = store.forget_screens(late, over).await.unwrap();
    assert_eq!(forgotten, 2);
    let left = store.screens(None).await.unwrap();
    let left: Vec<&str> = left.iter().map(|screen| screen.id.as_str()).collect();
    assert_eq!(left, ["here", "waits"]);
    assert_eq!(store.forget_screens(late, over).await.unwrap(), 0);
}

pub(super) async fn a_link_sets_one_device_up_whoever_tries(store: &dyn Storage) {
    shops(store).await;
    let one = screen("one", Tills::Every);
    store.keep_screen(&one, &link(1, "one")).await.unwrap();
    let trying = (11..19).map(async |device| {
        let came = store.enrol(&coming(1, device, START)).await;
        came.unwrap().map(|_| device)
    });
    let came = futures_util::future::join_all(trying).await;
    let came: Vec<u8> = came.into_iter().flatten().collect();
    assert_eq!(came.len(), 1);
    assert_eq!(by(store, came[0]).await.as_deref(), Some("one"));
}
