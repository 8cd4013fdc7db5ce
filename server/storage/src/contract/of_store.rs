//! What a store says for its tills: it counts where a till says nothing, and only there; and tills in the order in
//! which people look for them.

use domain::{Asking, EntryCode};
use foundation::{clock::Timestamp, randomness::CountedRandomness};
use shops::{
    apply::{apply, export::export},
    shop::{Code, NoteRule, Replaced, Store},
};

use super::samples::{SHOPS, shops};
use crate::Storage;

async fn kept(store: &dyn Storage, before: &Store, after: &Store) -> Store {
    let changed = store.change_store(before, after).await.unwrap();
    assert_eq!(changed, shops::own::Changed::Done);
    let stores = store.directory_of("M").await.unwrap().stores;
    stores.into_iter().find(|one| one.id == after.id).unwrap()
}

pub(super) async fn what_a_store_says_counts_at_tills_that_say_nothing(store: &dyn Storage) {
    let silent = shops(store).await;
    let speaking = Code {
        asking: Asking::Open { presets: vec![700] },
        presets_of_store: false,
        note_of_store: false,
        ..Code::plain(EntryCode::from_random([60; 9]), "S", "Bar")
    };
    assert!(
        store
            .make_codes(std::slice::from_ref(&speaking))
            .await
            .unwrap()
            .is_empty()
    );
    let shop = store.shop(&silent).await.unwrap().unwrap();
    assert!(shop.code.presets_of_store && shop.code.note_of_store);
    assert_eq!((shop.code.asking, shop.code.note), (Asking::OPEN, false));
    let said = Store {
        presets: vec![2_000, 5_000],
        note: NoteRule {
            asked: true,
            needed: true,
            label: Some("Table".into()),
        },
        ..shop.store.clone()
    };
    let now = kept(store, &shop.store, &said).await;
    assert_eq!((&now.presets, &now.note), (&said.presets, &said.note));
    let at = store.shop(&silent).await.unwrap().unwrap().code;
    let presets = said.presets.clone();
    assert_eq!(at.asking, Asking::Open { presets });
    assert_eq!(
        at.note_label.as_ref().map(domain::Words::own),
        Some("Table")
    );
    assert!(at.note && at.note_needed);
    let own = store.shop(&speaking.code).await.unwrap().unwrap().code;
    assert_eq!(own.asking, Asking::Open { presets: vec![700] });
    assert!(!own.note);

    // Whoever changes such a till's name writes nothing of the store's into it.
    let seen = store.shop(&silent).await.unwrap().unwrap();
    let named = Code {
        label: "Door".to_owned(),
        ..seen.code.clone()
    };
    store.change_code(&seen, &named).await.unwrap();
    let plain = kept(store, &now, &shop.store).await;
    assert_eq!(
        store.shop(&silent).await.unwrap().unwrap().code.asking,
        Asking::OPEN
    );

    kept(store, &plain, &said).await;
    a_file_that_says_nothing_of_it_leaves_it(store, &silent, &said).await;
}

/// Its own export changes nothing, either.
async fn a_file_that_says_nothing_of_it_leaves_it(
    store: &dyn Storage,
    silent: &EntryCode,
    said: &Store,
) {
    let file = export(&store.directory().await.unwrap());
    let again = apply(&file, store, &CountedRandomness::default())
        .await
        .unwrap();
    assert!(again.is_empty(), "{again}");
    let file = SHOPS.replace("label = \"1\"", "label = \"Door\"");
    apply(&file, store, &CountedRandomness::default())
        .await
        .unwrap();
    let left = store.shop(silent).await.unwrap().unwrap();
    assert_eq!(
        (&left.store.presets, &left.store.note),
        (&said.presets, &said.note)
    );
}

pub(super) async fn tills_come_in_the_order_in_which_people_look_for_them(store: &dyn Storage) {
    shops(store).await;
    let labels = ["Table 10", "table 9", "Table 2", "Table 02", "Bar"];
    let codes = (0_u8..)
        .zip(labels)
        .map(|(number, label)| Code::plain(EntryCode::from_random([80 + number; 9]), "S", label));
    let codes: Vec<Code> = codes.collect();
    assert!(store.make_codes(&codes).await.unwrap().is_empty());
    let wanted = [
        "1", "2", "Bar", "Table 02", "Table 2", "table 9", "Table 10",
    ];
    let found = store.directory_of("M").await.unwrap().codes;
    let found: Vec<&str> = found.iter().map(|code| &*code.label).collect();
    assert_eq!(found, wanted);
    let found = store.shops_of("M").await.unwrap();
    let found: Vec<&str> = found.iter().map(|shop| &*shop.code.label).collect();
    assert_eq!(found, wanted);
}

pub(super) async fn a_code_that_was_replaced_is_known_while_it_works(store: &dyn Storage) {
    let old = shops(store).await;
    let new = EntryCode::from_random([77; 9]);
    let replaced = Replaced {
        at: Timestamp(10),
        until: Timestamp(20),
    };
    assert_eq!(store.old_codes("M", Timestamp(10)).await.unwrap(), []);
    store.replace(&old, &new, replaced).await.unwrap();
    let till = store.shop(&new).await.unwrap().unwrap().till;
    let known = store.old_codes("M", Timestamp(19)).await.unwrap();
    assert_eq!(known, [shops::own::OldCode { code: old, till }]);
    assert_eq!(store.old_codes("M", Timestamp(20)).await.unwrap(), []);
    assert_eq!(store.old_codes("other", Timestamp(19)).await.unwrap(), []);
}
