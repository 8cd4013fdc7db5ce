//! Shops are changed as somebody saw them, or not at all.

use domain::EntryCode;
use futures_util::future::join_all;
use shops::{
    Replacing,
    own::{Changed, Switch},
    shop::Replaced,
};

use super::samples::{START, shops};
use crate::Storage;

/// How many try at once, and how often.
const AT_ONCE: u8 = 12;
const ROUNDS: u8 = 10;

/// Of all who saw shops alike one changes them, whatever it is that they change.
pub(super) async fn of_many_who_saw_shops_alike_one_changes_them(store: &dyn Storage) {
    let code = shops(store).await;
    let directory = store.directory_of("M").await.unwrap();
    for round in 0..ROUNDS {
        let seen = store.version().await.unwrap();
        let changing = (0..AT_ONCE).map(|writer| {
            let (mut changes, code) = (directory.clone(), &code);
            async move {
                if writer % 2 == 0 {
                    changes.stores[0].address = Some(format!("{round} {writer}"));
                    return store.put_as_of(&changes, seen).await.unwrap();
                }
                let switch = Switch {
                    code,
                    on: false,
                    why: Some("Broken"),
                    as_of: Some(seen),
                };
                store.switch(switch).await.unwrap() == Changed::Done
            }
        });
        let done = join_all(changing).await;
        assert_eq!(done.iter().filter(|done| **done).count(), 1, "{done:?}");
        assert!(store.version().await.unwrap() > seen);
    }
    let seen = store.version().await.unwrap();
    let next = [
        EntryCode::from_random([71; 9]),
        EntryCode::from_random([72; 9]),
    ];
    let replacing = next.iter().map(|new| {
        let replaced = Replaced {
            at: START,
            until: START,
        };
        let old = &code;
        store.replace_as_of(Replacing { old, new, replaced }, seen)
    });
    let done = join_all(replacing).await;
    let won = done.iter().filter(|done| matches!(done, Ok(true))).count();
    let late = done.iter().filter(|done| matches!(done, Ok(false))).count();
    assert_eq!((won, late), (1, 1), "{done:?}");
    let late = store.put_as_of(&directory, seen).await.unwrap();
    assert!(
        !late
            && store
                .shop(&code)
                .await
                .unwrap()
                .unwrap()
                .code
                .replaced
                .is_some()
    );
}
