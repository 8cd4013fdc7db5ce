//! What a payment's history must be, however many write at once.

use domain::{
    Currency, EventKind, GatewayPaymentId, Money, Rate, RequestId, State,
    payment::{fold, step},
};
use gateway::Settlement;

use super::samples::{START, after, again, inserted};
use crate::Storage;
use foundation::store::StoreError;
use payments::payment::{Charged, Facts, News, Source};
pub(super) async fn of_two_writers_the_second_has_to_read_again(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let news = News::plain(EventKind::Submitted, Source::Pay);
    store
        .append(&payment, &news, after(State::Submitted))
        .await
        .unwrap();
    let late = News::plain(EventKind::CancelRequested, Source::Customer);
    let lost = store
        .append(&payment, &late, after(State::Cancelling))
        .await;
    assert!(matches!(lost, Err(StoreError::Conflict)));
    let now = again(store, &payment).await;
    assert_eq!((now.state, now.version), (State::Submitted, 1));
    assert_eq!(
        store.events(&payment.request_id).await.unwrap().len(),
        1,
        "both or neither"
    );
    store
        .append(&now, &late, after(State::Cancelling))
        .await
        .unwrap();
}

pub(super) async fn many_writers_at_once_leave_whole_histories(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let news = News::plain(EventKind::Submitted, Source::Pay);
    let writing = || store.append(&payment, &news, after(State::Submitted));
    let (a, b, c, d) = tokio::join!(writing(), writing(), writing(), writing());
    let won = [a, b, c, d].iter().filter(|done| done.is_ok()).count();
    assert_eq!(won, 1);
    assert_eq!(store.events(&payment.request_id).await.unwrap().len(), 1);
}

pub(super) async fn events_keep_their_order_and_the_state_is_what_they_fold_to(
    store: &dyn Storage,
) {
    let payment = inserted(store, 1).await;
    let kinds = [
        EventKind::Submitted,
        EventKind::NoAnswer,
        EventKind::Mismatched,
        EventKind::StillProcessing,
        EventKind::CancelRequested,
        EventKind::CancelUnconfirmed,
        EventKind::ConfirmedPaid,
    ];
    for kind in kinds {
        let now = again(store, &payment).await;
        let state = step(now.state, kind).after(now.state);
        let news = News::plain(kind, Source::Inquiry).with_detail(kind.as_str());
        store.append(&now, &news, after(state)).await.unwrap();
        let events = store.events(&payment.request_id).await.unwrap();
        let folded = fold(events.iter().map(|event| event.kind));
        assert_eq!(again(store, &payment).await.state, folded);
    }
    let events = store.events(&payment.request_id).await.unwrap();
    let told: Vec<_> = events.iter().map(|event| event.kind).collect();
    assert_eq!(told, kinds);
    assert!(
        events
            .iter()
            .zip(1..)
            .all(|(event, seq)| event.seq == seq && event.at == START)
    );
    assert!(
        events
            .iter()
            .all(|event| event.detail == event.kind.as_str())
    );
    assert!(
        store
            .events(&RequestId::made_at(0, [9; 10]))
            .await
            .unwrap()
            .is_empty()
    );
}

fn yuan(minor: u64) -> Money {
    Money::from_minor(minor, Currency::parse("CNY").unwrap()).unwrap()
}

fn told_later() -> Facts {
    Facts {
        paid: Some(START.plus_ms(9)),
        charged: Some(Charged {
            amount: yuan(1_293),
            rate: None,
        }),
        settlement: Settlement {
            quote: None,
            gross: Some("{\"value\":\"2\"}".to_owned()),
        },
        ..Facts::default()
    }
}

pub(super) async fn facts_are_added_and_never_taken_away(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let facts = Facts {
        go: Some("https://wallet.test/?a=1".to_owned()),
        gateway_id: GatewayPaymentId::parse("G1").ok(),
        paid: Some(START.plus_ms(5)),
        charged: Some(Charged {
            amount: yuan(1_292),
            rate: Rate::parse("414/156", "0.1034").ok(),
        }),
        settlement: Settlement {
            quote: Some("{\"quotePrice\" : 0.1500}".to_owned()),
            gross: Some("{\"value\":\"1\"}".to_owned()),
        },
        ..Facts::default()
    };
    let news = News {
        facts,
        ..News::plain(EventKind::Submitted, Source::Pay)
    };
    store
        .append(&payment, &news, after(State::Submitted))
        .await
        .unwrap();
    let now = again(store, &payment).await;
    let news = News {
        facts: told_later(),
        ..News::plain(EventKind::Accepted, Source::Pay)
    };
    store
        .append(&now, &news, after(State::Processing))
        .await
        .unwrap();
    let now = again(store, &payment).await;
    assert_eq!(now.go.as_deref(), Some("https://wallet.test/?a=1"));
    assert_eq!(now.gateway_id.unwrap().as_str(), "G1");
    assert_eq!(now.wallet.as_deref(), Some("ALIPAY_HK"));
    assert_eq!(
        now.paid,
        Some(START.plus_ms(5)),
        "the first time it was paid counts"
    );
    let settlement = &now.settlement;
    assert_eq!(
        settlement.quote.as_deref(),
        Some("{\"quotePrice\" : 0.1500}"),
        "as it was written"
    );
    assert_eq!(settlement.gross.as_deref(), Some("{\"value\":\"2\"}"));
    let charged = now.charged.unwrap();
    assert_eq!(charged.amount, yuan(1_293), "the last word counts");
    assert_eq!(charged.rate.unwrap().pair(), "KWD/CNY");
}
