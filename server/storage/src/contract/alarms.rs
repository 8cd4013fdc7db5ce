//! How every store must keep alarms.

use domain::{EventKind, State};

use super::samples::{START, after, inserted};
use crate::Storage;
use alarms::{Alarm, Change, Kept, Kind, Wanted};
use foundation::{
    page::{self, Page},
    store::StoreError,
};
use payments::payment::{News, Source};

fn raised(kind: Kind, about: &str, detail: &str) -> Change {
    Change::Raised(Alarm::new(kind, about).with_detail(detail))
}

async fn open(store: &dyn Storage) -> Vec<Kept> {
    // Page by page, with hardly anything on each.
    let read = async |page: Page| {
        let page = Page { limit: 2, ..page };
        store.alarms(Wanted::Open, &page).await
    };
    page::all(read).await.unwrap()
}

pub(super) async fn an_alarm_is_one_row_until_somebody_has_looked(store: &dyn Storage) {
    let write = async |ms, change| {
        let at = START.plus_ms(ms);
        store.write_alarms(&[(at, change)]).await.unwrap();
    };
    write(1, raised(Kind::GatewayDown, "a", "first")).await;
    write(2, raised(Kind::GatewayDown, "b", "")).await;
    write(3, raised(Kind::GatewayDown, "a", "second")).await;
    let [a, b] = <[Kept; 2]>::try_from(open(store).await).unwrap();
    assert_eq!((a.about.as_str(), b.about.as_str()), ("a", "b"));
    assert_eq!((a.times, a.detail.as_str()), (2, "second"));
    assert_eq!((a.raised, a.last), (START.plus_ms(1), START.plus_ms(3)));
    assert_eq!((a.over, a.acknowledged.clone()), (None, None));
    let counted = store.count_alarms().await.unwrap();
    assert_eq!(counted, [("gateway-down".to_owned(), 2)]);

    write(4, Change::Over(Kind::GatewayDown, "a".to_owned())).await;
    write(5, Change::Over(Kind::GatewayDown, "nowhere".to_owned())).await;
    let counted = store.count_alarms().await.unwrap();
    assert_eq!(counted, [("gateway-down".to_owned(), 1)]);
    assert_eq!(open(store).await[0].over, Some(START.plus_ms(4)));
    write(6, raised(Kind::GatewayDown, "a", "third")).await;
    assert_eq!(
        (open(store).await[0].times, open(store).await[0].over),
        (3, None)
    );

    let at = START.plus_ms(9);
    assert!(store.acknowledge(a.id, at, "Ada").await.unwrap());
    assert!(!store.acknowledge(a.id, at, "Bob").await.unwrap());
    assert!(!store.acknowledge(9_999, at, "Bob").await.unwrap());
    assert_eq!(open(store).await, [b]);
    let all = page::all(async |page| store.alarms(Wanted::All, &page).await)
        .await
        .unwrap();
    assert_eq!(all[0].acknowledged, Some((at, "Ada".to_owned())));
    write(10, raised(Kind::GatewayDown, "a", "again")).await;
    let again = &open(store).await[0];
    assert_eq!((again.times, again.id == a.id), (1, false), "seen is seen");
}

pub(super) async fn an_alarm_is_written_with_its_news_or_not_at_all(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice)
        .with_alarm(Alarm::new(Kind::PaymentOverturned, &payment.request_id));
    let done = store.append(&payment, &news, after(State::Paid)).await;
    done.unwrap();
    assert_eq!(open(store).await.len(), 1);
    let late = store.append(&payment, &news, after(State::Paid)).await;
    assert!(matches!(late, Err(StoreError::Conflict)));
    assert_eq!(open(store).await[0].times, 1, "the loser's was not written");
    let events = store.events(&payment.request_id).await.unwrap();
    assert_eq!(events.len(), 1);
}
