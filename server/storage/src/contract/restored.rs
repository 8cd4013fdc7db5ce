//! How every store must keep that it was put back from a backup.

use super::{
    refunds::{after, refund},
    samples::{START, inserted, payment},
};
use crate::Storage;
use alarms::{Alarm, Change, Kind, Wanted};
use domain::{EventKind, RefundEvent, RefundState, State};
use foundation::{page::Page, store::StoreError};
use payments::{
    payment::{News, Source},
    refund::{Refund, RefundNews, left_minor},
    restored::Restored,
    store::{After, Elsewhere, Reserved},
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

pub(super) async fn how_often_nothing_was_found_is_counted_while_it_is_unsure(store: &dyn Storage) {
    let (mine, others) = (inserted(store, 1).await, inserted(store, 2).await);
    let restored = Restored {
        at: START.plus_ms(90_000_000),
        copied: START.plus_ms(60_000),
    };
    store.doubt(&restored).await.unwrap();
    let id = &mine.request_id;
    // That it was asked about is another number.
    store.schedule(&mine, Some(START)).await.unwrap();
    assert_eq!(store.absent_again(id).await.unwrap(), 1);
    assert_eq!(store.absent_again(id).await.unwrap(), 2);
    assert_eq!(store.absent_again(&others.request_id).await.unwrap(), 1);
    assert!(store.payment(id).await.unwrap().unwrap().unsure);
    store.reassure(id).await.unwrap();
    assert!(!store.payment(id).await.unwrap().unwrap().unsure);
}

pub(super) async fn what_was_given_back_elsewhere_is_taken_and_never_more_is_left(
    store: &dyn Storage,
) {
    let paid = inserted(store, 1).await;
    let whole = paid.amount.minor();
    let id = &paid.request_id;
    let asked = refund(&paid, 1, whole - 100);
    assert_eq!(store.reserve(&asked).await.unwrap(), Reserved::Kept);
    // Whatever is left: the gateway gave it back.
    let theirs = Refund {
        taken_over: true,
        asked_by: None,
        ..refund(&paid, 2, 200)
    };
    store.take_over(&theirs).await.unwrap();
    let twice = store.take_over(&theirs).await;
    assert!(matches!(twice, Err(StoreError::Conflict)), "{twice:?}");
    let kept = store.refund(&theirs.id).await.unwrap().unwrap();
    assert!(kept.taken_over && kept.state == RefundState::Requested);
    assert!(!store.refund(&asked.id).await.unwrap().unwrap().taken_over);
    let news = RefundNews::plain(RefundEvent::ConfirmedRefused, Source::Inquiry);
    let refused = after(RefundState::Refused);
    store.append(&asked, &news, refused).await.unwrap();
    // In all, whoever says it how often.
    for minor in [500, 300, 300] {
        let alarm = Alarm::new(Kind::PaymentContradicted, id);
        let gone = Elsewhere {
            payment: id.clone(),
            minor,
            alarms: vec![Change::Raised(alarm)],
            at: START,
        };
        store.gone_elsewhere(&gone).await.unwrap();
    }
    let told = store.alarms(Wanted::Open, &Page::first(9)).await.unwrap();
    let told = told.items.iter().find(|one| one.about == id.as_str());
    assert_eq!(told.unwrap().kind, "payment-contradicted");
    let now = store.payment(id).await.unwrap().unwrap();
    assert_eq!(now.elsewhere_minor, 300);
    let refunds = store.refunds_of(id).await.unwrap();
    assert_eq!(left_minor(&now, &refunds), whole - 500);
    let more = refund(&paid, 3, whole - 499);
    assert_eq!(store.reserve(&more).await.unwrap(), Reserved::Exceeds);
    let rest = refund(&paid, 3, whole - 500);
    assert_eq!(store.reserve(&rest).await.unwrap(), Reserved::Kept);
}
