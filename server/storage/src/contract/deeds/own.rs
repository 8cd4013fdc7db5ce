//! What the people of a shop change of it, once each.

use domain::EntryCode;
use shops::{
    hours::{Opened, Pause, Turn},
    own::Removed,
    shop::{Code, Store},
};

use crate::{
    Storage,
    contract::samples::{START, turned},
};

/// Each once.
pub(super) async fn with_what_is_their_own(store: &dyn Storage) {
    let directory = store.directory_of("M").await.unwrap();
    let made = Code {
        code: EntryCode::from_random([60; 9]),
        label: "Bar".to_owned(),
        ..directory.codes[0].clone()
    };
    let one = std::slice::from_ref(&made);
    assert!(store.make_codes(one).await.unwrap().is_empty());
    assert_eq!(
        store.make_codes(one).await.unwrap(),
        std::slice::from_ref(&made.label)
    );
    let shop = store.shop(&made.code).await.unwrap().unwrap();
    let noted = Code {
        note: true,
        note_of_store: false,
        ..made.clone()
    };
    store.change_code(&shop, &noted).await.unwrap();
    let shop = store.shop(&made.code).await.unwrap().unwrap();
    store.change_code(&shop, &noted).await.unwrap();
    let wide = Store {
        max_minor: Some(1_000_000),
        ..shop.store.clone()
    };
    store.change_store(&shop.store, &wide).await.unwrap();
    store.change_store(&wide, &wide).await.unwrap();
    let pause = Turn::Pause {
        pause: Pause { until: Some(START) },
        why: Some("Back soon".to_owned()),
    };
    turned(store, &wide.id, &pause).await;
    let opened = Turn::Open(Opened {
        at: START,
        until: None,
    });
    turned(store, &wide.id, &opened).await;
    let removed = store.remove_code(&shop).await.unwrap();
    assert_eq!(removed, Removed::Done);
    crate::contract::keys::one_comes_and_goes(store).await;
    crate::contract::receipts::they_are_said_twice(store).await;
    crate::contract::boards::one_comes_and_goes(store).await;
    crate::contract::marks::one_comes_and_goes(store).await;
}
