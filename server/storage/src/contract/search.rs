//! How every store must find payments.

use domain::{Currency, EventKind, GatewayPaymentId, Money, RefundEvent, RefundState, State};

use super::{
    refunds::{self, refund},
    samples::{START, after, inserted},
};
use crate::Everything;
use foundation::page::Page;
use payments::{
    payment::{Charged, Facts, News, Payment, Source},
    refund::{RefundFacts, RefundNews},
    search::{Charge, Wanted},
    store::Reserved,
};
use shops::shop::TillId;

pub(super) async fn payments_are_found_by_what_is_known_of_them(store: &dyn Everything) {
    let mut put = Vec::new();
    for number in 1..=3 {
        put.push(inserted(store, number).await);
    }
    let found = async |wanted: Wanted, limit| {
        let found = store
            .search(&wanted, &Page::first(limit))
            .await
            .unwrap()
            .items;
        let ids = found.into_iter().map(|payment| payment.request_id);
        ids.collect::<Vec<_>>()
    };
    let mut newest: Vec<_> = put.iter().collect();
    newest.sort_by_key(|payment| std::cmp::Reverse(payment.created));
    let all: Vec<_> = newest
        .iter()
        .map(|payment| payment.request_id.clone())
        .collect();
    assert_eq!(found(Wanted::default(), 9).await, all);
    assert_eq!(found(Wanted::default(), 2).await, all[..2]);
    for payment in &put {
        let one = Wanted {
            merchant: Some(payment.place.merchant.clone()),
            store: Some(payment.place.store.clone()),
            day: payment.day,
            till: Some(payment.place.till),
            amounts: Some(vec![payment.amount]),
            charged: None,
            note: payment.note_key(),
            state: Some(payment.state),
            back: None,
            since: Some(payment.created),
            until: Some(payment.created.plus_ms(1)),
        };
        let found = found(one, 9).await;
        assert!(found.contains(&payment.request_id));
        let like = put.iter().filter(|other| other.created == payment.created);
        assert_eq!(found.len(), like.count());
    }
    let missing = domain::RequestId::made_at(1, [9; 10]);
    let ids: Vec<_> = all.iter().take(2).cloned().chain([missing]).collect();
    let mut named: Vec<_> = store.named(&ids).await.unwrap();
    named.sort_by_key(|payment| std::cmp::Reverse(payment.created));
    let named = named.into_iter().map(|payment| payment.request_id);
    assert_eq!(named.collect::<Vec<_>>(), all[..2]);
    assert!(store.named(&[]).await.unwrap().is_empty());
    for wanted in nothing() {
        assert_eq!(found(wanted.clone(), 9).await, [], "{wanted:?}");
    }
}

/// A payment whose customer was charged yuan, with a refund, and what the gateway calls both.
async fn charged(store: &dyn Everything) -> Payment {
    let payment = inserted(store, 4).await;
    let facts = Facts {
        gateway_id: GatewayPaymentId::parse("G-4").ok(),
        charged: Some(Charged {
            amount: money(1_292, "CNY"),
            rate: None,
        }),
        ..Facts::default()
    };
    let news = News {
        facts,
        ..News::plain(EventKind::Submitted, Source::Pay)
    };
    let done = store.append(&payment, &news, after(State::Submitted));
    done.await.unwrap();
    let back = refund(&payment, 1, 1_000);
    assert_eq!(store.reserve(&back).await.unwrap(), Reserved::Kept);
    let news = RefundNews {
        facts: RefundFacts {
            gateway_id: Some("B-4".to_owned()),
            ..RefundFacts::default()
        },
        ..RefundNews::plain(RefundEvent::StillProcessing, Source::Inquiry)
    };
    let is = refunds::after(RefundState::Processing);
    store.append(&back, &news, is).await.unwrap();
    payment
}

fn money(minor: u64, code: &str) -> Money {
    Money::from_minor(minor, Currency::parse(code).unwrap()).unwrap()
}

pub(super) async fn payments_are_found_by_what_was_charged_and_by_what_the_gateway_calls(
    store: &dyn Everything,
) {
    inserted(store, 1).await;
    let payment = charged(store).await;
    let found = async |amounts: &[Money]| {
        let mut all = Vec::new();
        for charge in Charge::each(amounts) {
            let wanted = Wanted {
                store: Some(payment.place.store.clone()),
                charged: Some(charge),
                ..Wanted::default()
            };
            let page = store.search(&wanted, &Page::first(9)).await.unwrap();
            all.extend(page.items.into_iter().map(|one| one.request_id));
        }
        all
    };
    let own = [payment.request_id.clone()];
    assert_eq!(found(&[money(1_292, "CNY")]).await, own);
    let several = ["HKD", "CNY", "KRW"].map(|code| money(1_292, code));
    assert_eq!(found(&several).await, own, "once");
    assert_eq!(found(&[money(1_292, "KRW")]).await, []);
    assert_eq!(found(&[money(1_293, "CNY")]).await, []);
    for (name, ids) in [("G-4", &own[..]), ("B-4", &own), ("g-4", &[]), ("", &[])] {
        assert_eq!(store.called(name).await.unwrap(), ids, "{name}");
    }
}

/// What nobody has.
fn nothing() -> [Wanted; 5] {
    [
        Wanted {
            till: Some(TillId(9)),
            ..Wanted::default()
        },
        Wanted {
            amounts: Some(Vec::new()),
            ..Wanted::default()
        },
        Wanted {
            state: Some(State::Paid),
            ..Wanted::default()
        },
        Wanted {
            until: Some(START.plus_ms(-1_000_000)),
            ..Wanted::default()
        },
        Wanted {
            since: Some(START.plus_ms(1_000_000_000)),
            ..Wanted::default()
        },
    ]
}
