//! What strangers may write must not keep a store from keeping it.

use alarms::{Alarm, Change, Kind, Wanted};
use domain::{EventKind, RefundEvent, RefundState, State};
use foundation::page::Page;
use gateway::Settlement;

use super::{
    refunds::refund,
    samples::{START, after, again, insert, payment},
    studio::session,
};
use crate::Storage;
use payments::{
    payment::{Facts, News, Payment, Source},
    refund::{RefundFacts, RefundNews},
    store::{After, Stray},
};

const SENT: &str = "a\0b";
const KEPT: &str = "a\u{fffd}b";

fn sent() -> String {
    SENT.to_owned()
}

fn settlement() -> Settlement {
    Settlement {
        quote: Some(sent()),
        gross: Some(sent()),
    }
}

async fn told_of_a_payment(store: &dyn Storage) -> Payment {
    let made = Payment {
        note: Some(sent()),
        wallet: Some(sent()),
        ..payment(store, 1).await
    };
    insert(store, &made).await.unwrap();
    assert_eq!(again(store, &made).await.wallet.unwrap(), KEPT);
    let news = News {
        kind: EventKind::ConfirmedPaid,
        source: Source::Notice,
        detail: SENT.to_owned(),
        facts: Facts {
            go: Some(sent()),
            wallet: Some(sent()),
            settlement: settlement(),
            ..Facts::default()
        },
        alarms: vec![Change::Raised(Alarm {
            detail: SENT.to_owned(),
            ..Alarm::new(Kind::StrayNotice, SENT)
        })],
    };
    store
        .append(&made, &news, after(State::Paid))
        .await
        .unwrap();
    again(store, &made).await
}

pub(super) async fn a_text_with_a_nul_is_kept_with_a_mark_in_its_place(store: &dyn Storage) {
    let paid = told_of_a_payment(store).await;
    assert_eq!(paid.state, State::Paid);
    let kept = [paid.note, paid.wallet, paid.go, paid.settlement.quote];
    assert!(kept.iter().all(|text| text.as_deref() == Some(KEPT)));
    let events = store.events(&paid.request_id).await.unwrap();
    assert_eq!(events[0].detail, KEPT);
    let page = Page::first(9);
    let alarms = store.alarms(Wanted::Open, &page).await.unwrap().items;
    let [alarm] = &alarms[..] else {
        panic!("one alarm: {alarms:?}");
    };
    assert_eq!((&*alarm.about, &*alarm.detail), (KEPT, KEPT));
    let over = Change::over(Kind::StrayNotice, SENT);
    store.write_alarms(&[(START, over)]).await.unwrap();
    assert!(store.count_alarms().await.unwrap().is_empty());

    let stray = Stray {
        digest: "d".to_owned(),
        reason: SENT.to_owned(),
        body: SENT.to_owned(),
        first: START,
        times: 1,
    };
    let called = Change::Raised(Alarm::new(Kind::StrayNotice, "d"));
    assert!(store.keep_stray(&stray, &called).await.unwrap());
    let strays = store.strays(&page).await.unwrap().items;
    assert_eq!((&*strays[0].reason, &*strays[0].body), (KEPT, KEPT));

    let browser = SENT.to_owned();
    let session = ::studio::session::Session {
        browser,
        ..session(1)
    };
    store.keep_session(&session).await.unwrap();
    assert_eq!(store.sessions().await.unwrap()[0].browser, KEPT);
}

pub(super) async fn a_refund_with_a_nul_is_kept_with_a_mark_in_its_place(store: &dyn Storage) {
    let paid = told_of_a_payment(store).await;
    let asked = ::payments::refund::Refund {
        reason: Some(sent()),
        ..refund(&paid, 1, 100)
    };
    store.reserve(&asked).await.unwrap();
    let news = RefundNews {
        kind: RefundEvent::ConfirmedRefunded,
        source: Source::Refund,
        detail: SENT.to_owned(),
        facts: RefundFacts {
            gateway_id: Some(sent()),
            settlement: settlement(),
            ..RefundFacts::default()
        },
        alarms: Vec::new(),
    };
    let done = After {
        state: RefundState::Refunded,
        check: None,
        at: START,
    };
    store.append(&asked, &news, done).await.unwrap();
    let kept = store.refund(&asked.id).await.unwrap().unwrap();
    assert_eq!(kept.state, RefundState::Refunded);
    let texts = [kept.reason, kept.gateway_id, kept.settlement.gross];
    assert!(texts.iter().all(|text| text.as_deref() == Some(KEPT)));
    let events = store.refund_events(&asked.id).await.unwrap();
    assert_eq!(events[0].detail, KEPT);
}

pub(super) async fn a_name_with_a_nul_names_nothing(store: &dyn Storage) {
    assert!(!store.end_session(SENT).await.unwrap());
    assert!(store.site_file(SENT).await.unwrap().is_none());
    assert!(!store.use_site_file(SENT, START).await.unwrap());
}
