//! How every store must keep that it was put back from a backup.

use super::samples::{START, inserted, payment};
use crate::Storage;
use alarms::Wanted;
use domain::{EventKind, State};
use foundation::page::Page;
use payments::{
    payment::{News, Source},
    restored::Restored,
    store::After,
};
use trail::store::Sight;

/// A final word, and nothing left to ask.
async fn fail(store: &dyn Storage, payment: &payments::payment::Payment) {
    let news = News::plain(EventKind::ConfirmedFailed, Source::Inquiry);
    let after = After {
        state: State::Failed,
        check: None,
        at: START.plus_ms(2_000),
    };
    store.append(payment, &news, after).await.unwrap();
}

pub(super) async fn what_is_as_old_as_a_backup_is_unsure_until_the_gateway_was_asked(
    store: &dyn Storage,
) {
    assert_eq!(store.restored().await.unwrap(), None);
    let (ended, open) = (inserted(store, 1).await, inserted(store, 2).await);
    fail(store, &ended).await;
    let restored = Restored {
        at: START.plus_ms(90_000_000),
        copied: START.plus_ms(60_000),
    };
    assert_eq!(store.doubt(&restored).await.unwrap(), 2);
    assert_eq!(store.restored().await.unwrap(), Some(restored));
    for id in [&ended.request_id, &open.request_id] {
        let kept = store.payment(id).await.unwrap().unwrap();
        assert!(kept.unsure);
        assert_eq!(kept.check, Some(restored.at));
    }
    let due = store.claim_due(restored.at, 60_000, 9).await.unwrap();
    assert_eq!(due.len(), 2, "also what has ended");
    store.reassure(&ended.request_id).await.unwrap();
    let kept = store.payment(&ended.request_id).await.unwrap().unwrap();
    assert!(!kept.unsure);
    let page = Page::first(9);
    let alarms = store.alarms(Wanted::Open, &page).await.unwrap().items;
    assert!(
        alarms.iter().any(|alarm| alarm.kind == "restored"),
        "{alarms:?}"
    );
    let wanted = trail::store::Wanted::all(Sight::All);
    let told = store
        .trail(trail::deed::INSTALLATION, &wanted, &page)
        .await
        .unwrap();
    assert_eq!(told.items[0].action, "installation.restored");
}

pub(super) async fn what_ended_long_before_a_backup_is_as_sure_as_ever(store: &dyn Storage) {
    let (ended, late) = (inserted(store, 1).await, payment(store, 3).await);
    fail(store, &ended).await;
    let restored = Restored {
        at: late.created.plus_ms(90_000_000),
        copied: late.created.plus_ms(80_000_000),
    };
    assert_eq!(store.doubt(&restored).await.unwrap(), 0);
    let kept = store.payment(&ended.request_id).await.unwrap().unwrap();
    assert!(!kept.unsure && kept.check.is_none());
}
