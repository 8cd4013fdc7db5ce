//! How every store must tell other systems: what happened and what is told of it are one, and every
//! endpoint that wants it hears it.

pub(crate) mod again;
pub(crate) mod sent;
pub(crate) mod set;

use domain::{EntryCode, EventKind, RefundEvent, RefundState, State};
use events::{
    endpoint::{Endpoint, EndpointId, Plan, Scheme, State as Doing, Wish},
    event::Event,
    store::{Change, Changed, EventsOf, Seen, To},
};
use foundation::{
    clock::Timestamp,
    page::{self, Page},
    store::StoreError,
};
use payments::{
    payment::{Facts, News, Payment, Source},
    refund::RefundNews,
};
use sealing::Sealed;
use serde_json::Value;
use shops::{
    own::{self, Switch},
    shop::Replaced,
};

use super::{
    closings::extent,
    refunds::{self, refund},
    samples::{START, after, again, inserted, shops},
};
use crate::Storage;

pub(crate) fn id(number: u8) -> EndpointId {
    EndpointId::made_at(START, [number; 10])
}

pub(crate) fn endpoint(number: u8, wish: Wish) -> Endpoint {
    Endpoint {
        id: id(number),
        merchant: "M".to_owned(),
        plan: Plan {
            url: format!("https://till.example/{number}?token=hidden"),
            name: format!("Till 愛 {number}"),
            wish,
        },
        scheme: Scheme::Shared,
        secret: Sealed::stored(format!("sealed {number}")),
        old: None,
        state: Doing::On,
        why_off: None,
        failing_since: None,
        fails: 0,
        made: START.plus_ms(i64::from(number)),
        version: 1,
    }
}

pub(crate) fn some(kinds: &[&str], stores: Option<&[&str]>) -> Wish {
    let owned = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect();
    Wish {
        kinds: Some(owned(kinds)),
        stores: stores.map(owned),
    }
}

/// Everything that was told of a merchant, the first first, two at a time.
pub(crate) async fn told(store: &dyn Storage, merchant: &str) -> Vec<Event> {
    let of = EventsOf {
        merchant: merchant.to_owned(),
        ..EventsOf::default()
    };
    let read = async |page: Page| store.events_of(&of, &Page { limit: 2, ..page }).await;
    let mut all: Vec<Event> = page::all::<_, StoreError>(read).await.unwrap();
    all.reverse();
    all
}

pub(crate) async fn paid(store: &dyn Storage, payment: &Payment, at: Timestamp) {
    let news = News {
        facts: Facts {
            paid: Some(at),
            ..Facts::default()
        },
        ..News::plain(EventKind::ConfirmedPaid, Source::Notice)
    };
    let now = again(store, payment).await;
    let after = payments::store::After {
        at,
        ..after(State::Paid)
    };
    store.append(&now, &news, after).await.unwrap();
}

/// Which events are on their way to an endpoint, the first first.
pub(crate) async fn kinds_for(store: &dyn Storage, number: u8) -> Vec<String> {
    let id = id(number);
    let to = To {
        merchant: "M",
        endpoint: &id,
    };
    let listed = store.deliveries(to, &Page::first(99)).await.unwrap();
    let mut kinds: Vec<_> = listed.items.into_iter().map(|one| one.kind).collect();
    kinds.reverse();
    kinds
}

fn data(event: &Event) -> Value {
    let body: Value = serde_json::from_str(&event.body).unwrap();
    assert_eq!(body["id"], event.id.as_str());
    assert_eq!(body["type"], event.kind.as_str());
    assert_eq!(body["version"], event.version);
    assert_eq!(
        (&body["merchant"], &body["store"]),
        (&"M".into(), &"S".into())
    );
    body["data"].clone()
}

pub(super) async fn what_happens_to_money_is_told_with_it_and_once(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    for (number, wish) in [
        (1, Wish::default()),
        (2, some(&["payment.paid", "payment.failed"], Some(&["S"]))),
        (3, some(&["payment.paid"], Some(&["elsewhere"]))),
    ] {
        let added = store.add_endpoint(&endpoint(number, wish)).await.unwrap();
        assert_eq!(added, Changed::Done);
    }
    let off = Seen {
        merchant: "M",
        id: &id(3),
        version: 1,
    };
    store.change_endpoint(off, &Change::Off).await.unwrap();
    let submitted = News::plain(EventKind::Submitted, Source::Pay);
    store
        .append(&payment, &submitted, after(State::Submitted))
        .await
        .unwrap();
    assert!(told(store, "M").await.is_empty(), "nothing is decided");
    paid(store, &payment, START.plus_ms(5)).await;
    // The same again is no news, and what lost is nobody's.
    paid(store, &payment, START.plus_ms(6)).await;
    let lost = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let lost = store.append(&payment, &lost, after(State::Paid)).await;
    assert!(matches!(lost, Err(StoreError::Conflict)));
    let asked = refund(&payment, 1, 1_000);
    store.reserve(&asked).await.unwrap();
    let news = RefundNews::plain(RefundEvent::ConfirmedRefunded, Source::Refund);
    let done = refunds::after(RefundState::Refunded);
    store.append(&asked, &news, done).await.unwrap();
    it_was_told(store, &payment).await;
    assert!(told(store, "N").await.is_empty());
    assert_eq!(kinds_for(store, 1).await.len(), 3);
    assert_eq!(kinds_for(store, 2).await, ["payment.paid"]);
    assert!(kinds_for(store, 3).await.is_empty());
}

/// That it was paid, and what went back.
async fn it_was_told(store: &dyn Storage, payment: &Payment) {
    let all = told(store, "M").await;
    let mut kinds: Vec<_> = all.iter().map(|event| event.kind.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        ["payment.paid", "refund.refunded", "refund.requested"]
    );
    let of = |kind: &str| all.iter().find(|event| event.kind == kind).unwrap();
    let shown = data(of("payment.paid"));
    assert_eq!(shown["reference"], payment.request_id.as_str());
    assert_eq!(
        (&shown["state"], &shown["till"]["label"]),
        (&"paid".into(), &"1".into())
    );
    assert_eq!(shown["amount"]["value"], "12.500");
    assert_eq!(data(of("refund.requested"))["state"], "requested");
    let back = data(of("refund.refunded"));
    assert_eq!(
        (&back["state"], &back["amount"]["minor"]),
        (&"refunded".into(), &1_000.into())
    );
    let found = store.event("M", &of("payment.paid").id).await.unwrap();
    assert_eq!(found.as_ref(), Some(of("payment.paid")));
    assert_eq!(
        store.event("N", &of("payment.paid").id).await.unwrap(),
        None
    );
}

pub(super) async fn a_payment_that_is_taken_back_is_told_with_what_was_given_back(
    store: &dyn Storage,
) {
    let payment = inserted(store, 1).await;
    paid(store, &payment, START).await;
    store.reserve(&refund(&payment, 1, 2_500)).await.unwrap();
    let now = again(store, &payment).await;
    let gone = News::plain(EventKind::ConfirmedCancelled, Source::Inquiry);
    store
        .append(&now, &gone, after(State::Cancelled))
        .await
        .unwrap();
    let all = told(store, "M").await;
    let reversed = all.iter().find(|event| event.kind == "payment.reversed");
    let shown = data(reversed.unwrap());
    assert_eq!(shown["state"], "cancelled");
    assert_eq!(shown["refunds"][0]["amount"]["value"], "2.500");
    assert_eq!(shown["refundable"]["minor"], 0);
}

pub(super) async fn closings_and_codes_are_told(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    paid(store, &payment, START).await;
    let closing = store
        .make_closing(&extent("2026-01-15", true))
        .await
        .unwrap();
    assert!(closing.is_some());
    let code = shops(store).await;
    let switch = Switch {
        code: &code,
        on: false,
        why: Some("broken"),
        as_of: None,
    };
    assert_eq!(store.switch(switch).await.unwrap(), own::Changed::Done);
    let new = EntryCode::from_random([9; 9]);
    let replaced = Replaced {
        at: START,
        until: START.plus_ms(1_000),
    };
    store.replace(&code, &new, replaced).await.unwrap();
    let all = told(store, "M").await;
    let of = |kind: &str| data(all.iter().find(|event| event.kind == kind).unwrap());
    let closed = of("closing.made");
    assert_eq!(
        (&closed["number"], &closed["lines"]),
        (&1.into(), &1.into())
    );
    let off = of("code.disabled");
    assert_eq!(
        (&off["enabled"], &off["why_off"]),
        (&false.into(), &"broken".into())
    );
    assert_eq!(off["code"], code.grouped());
    let rotated = of("code.rotated");
    assert_eq!(rotated["code"], new.grouped());
    assert_eq!(rotated["replaced"]["code"], code.grouped());
}
