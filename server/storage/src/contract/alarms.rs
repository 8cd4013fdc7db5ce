//! How every store must keep alarms.

use domain::{EventKind, State};

use super::samples::{START, after, inserted};
use crate::Storage;
use alarms::{Alarm, Change, Kept, Kind, Wanted};
use foundation::{
    clock::Timestamp,
    page::{self, Page},
    servers::RunningServer,
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

    write(4, Change::over(Kind::GatewayDown, "a")).await;
    write(5, Change::over(Kind::GatewayDown, "nowhere")).await;
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

/// A disk of this server that is nearly full, or is no more.
fn of(server: &str, is_over: bool) -> Change {
    let (kind, server) = (Kind::DiskLow, server.to_owned());
    if is_over {
        let about = String::new();
        return Change::Over {
            kind,
            about,
            server,
        };
    }
    Change::Raised(Alarm {
        server,
        ..Alarm::new(kind, "")
    })
}

/// Which servers have one, how often raised, and whether it is over.
async fn by_server(store: &dyn Storage) -> Vec<(String, i64, bool)> {
    let mut all: Vec<_> = open(store)
        .await
        .into_iter()
        .map(|alarm| {
            assert_eq!(alarm.about, "", "the server stands for itself");
            (alarm.server, alarm.times, alarm.over.is_some())
        })
        .collect();
    all.sort();
    all
}

pub(super) async fn each_server_has_alarms_of_its_own(store: &dyn Storage) {
    let write = async |ms, change| {
        let at = START.plus_ms(ms);
        store.write_alarms(&[(at, change)]).await.unwrap();
    };
    let row = |server: &str, times, is_over| (server.to_owned(), times, is_over);
    for server in ["a:3000", "b:3000"] {
        write(1, of(server, false)).await;
    }
    write(2, of("a:3000", true)).await;
    let expected = [row("a:3000", 1, true), row("b:3000", 1, false)];
    assert_eq!(by_server(store).await, expected, "not the other's");
    write(3, of("a:3000", false)).await;
    let expected = [row("a:3000", 2, false), row("b:3000", 1, false)];
    assert_eq!(by_server(store).await, expected);
    // One without a name of a server: a version before raised it.
    write(4, of("", false)).await;
    write(5, of("b:3000", true)).await;
    let expected = [
        row("", 1, true),
        row("a:3000", 2, false),
        row("b:3000", 1, true),
    ];
    assert_eq!(by_server(store).await, expected);
}

pub(super) async fn what_goes_on_at_a_server_that_is_gone_is_found_and_ended(store: &dyn Storage) {
    for server in ["gone:3000", "here:3000"] {
        store
            .write_alarms(&[(START, of(server, false))])
            .await
            .unwrap();
    }
    let shops = (START, raised(Kind::PaymentRefused, "default", ""));
    store.write_alarms(&[shops]).await.unwrap();
    let here = super::servers::server("one", 0, 9_000);
    let address = "here:3000".to_owned();
    store
        .beat(&RunningServer { address, ..here })
        .await
        .unwrap();
    let later = START.plus_ms(5_000);
    let gone = store.alarms_of_the_gone(later).await.unwrap();
    let [gone] = <[Kept; 1]>::try_from(gone).unwrap();
    assert_eq!(gone.server, "gone:3000");
    let none = store.alarms_of_the_gone(START).await.unwrap();
    assert_eq!(none, [], "it was raised no longer ago");
    assert!(store.end_alarm(gone.id, later, "it is gone").await.unwrap());
    assert!(!store.end_alarm(gone.id, later, "again").await.unwrap());
    assert_eq!(store.alarms_of_the_gone(later).await.unwrap(), []);
    let all = open(store).await;
    let ended = all.iter().find(|alarm| alarm.id == gone.id).unwrap();
    assert_eq!((ended.over, &*ended.detail), (Some(later), "it is gone"));
}

pub(super) async fn a_shop_hears_of_its_own_alarms_and_of_no_others(store: &dyn Storage) {
    let payment = super::samples::inserted(store, 1).await;
    let refund = super::refunds::refund(&payment, 1, 500);
    store.reserve(&refund).await.unwrap();
    let raised = [
        (Kind::CancelUnconfirmed, payment.request_id.to_string()),
        (Kind::RefundRefused, refund.id.to_string()),
        (Kind::CodeCrowded, "S, 1".to_owned()),
        (Kind::CodeCrowded, "S2, 1".to_owned()),
        (Kind::GatewayDown, payment.request_id.to_string()),
        (Kind::NoAddress, payment.request_id.to_string()),
        (Kind::CancelUnconfirmed, "P-nobodys".to_owned()),
    ];
    for (number, (kind, about)) in (1_i64..).zip(&raised) {
        let change = Change::Raised(Alarm::new(*kind, about));
        let at = Timestamp(number);
        store.write_alarms(&[(at, change)]).await.unwrap();
    }
    let of = async |merchant: &str| store.alarms_of(merchant, 9).await.unwrap();
    let own = of("M").await;
    let kinds: Vec<&str> = own.iter().map(|one| one.alarm.kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["code-crowded", "refund-refused", "cancel-unconfirmed"]
    );
    assert!(own.iter().all(|one| one.store == "S"));
    let payments: Vec<_> = own.iter().map(|one| one.payment.as_deref()).collect();
    let id = payment.request_id.as_str();
    assert_eq!(payments, [None, Some(id), Some(id)]);
    assert_eq!(
        own.iter().map(|one| one.till).collect::<Vec<_>>(),
        [None, Some(1), Some(1)]
    );
    assert!(of("N").await.is_empty());
    assert_eq!(store.alarms_of("M", 2).await.unwrap().len(), 2);

    let seen = own[1].alarm.id;
    assert!(store.acknowledge(seen, Timestamp(9), "ada").await.unwrap());
    assert_eq!(of("M").await.len(), 2);
    let told = super::trail::entries(store, "M").await;
    assert_eq!(
        (told[0].action.as_str(), told[0].object.clone()),
        ("alarm.seen", seen.to_string())
    );
}
