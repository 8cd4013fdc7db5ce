//! How every store must remember what the installation knows of itself.

use super::samples::START;
use crate::Storage;
use shops::installation::Home;

pub(super) async fn the_last_backup_is_remembered_and_told(store: &dyn Storage) {
    assert_eq!(store.last_backup().await.unwrap(), None);
    for at in [START, START.plus_ms(5)] {
        store.backed_up(at).await.unwrap();
        assert_eq!(store.last_backup().await.unwrap(), Some(at));
    }
}

pub(super) async fn the_address_is_remembered_and_the_last_one_counts(store: &dyn Storage) {
    assert_eq!(store.home().await.unwrap(), None);
    for (origin, at) in [("https://pay.example", 1), ("https://other.example", 2)] {
        let home = Home {
            origin: origin.to_owned(),
            since: START.plus_ms(at),
        };
        store.move_home(&home).await.unwrap();
        assert_eq!(store.home().await.unwrap(), Some(home));
    }
}
