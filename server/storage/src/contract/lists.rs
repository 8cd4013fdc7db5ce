//! How every store must list payments in pages, and count without reading.

use domain::{Day, EntryCode, EventKind, RequestId, State};

use super::samples::{START, after, insert, inserted, payment_at, shops};
use crate::Everything;
use foundation::{
    page::{Cursor, Listed, Page},
    store::Waiting,
};
use payments::{
    payment::{News, Payment, Place, Source},
    search::Wanted,
    store::Reserved,
};
use shops::shop::TillId;

fn ids(payments: &[Payment]) -> Vec<RequestId> {
    let ids = payments.iter().map(|payment| payment.request_id.clone());
    ids.collect()
}

async fn page(store: &dyn Everything, wanted: &Wanted, after: Option<Cursor>) -> Listed<Payment> {
    let page = Page { after, limit: 2 };
    store.search(wanted, &page).await.unwrap()
}

pub(super) async fn pages_go_on_behind_their_last_row_whatever_is_added(store: &dyn Everything) {
    let code = shops(store).await;
    // Made at one moment, so that the id decides.
    let at = |number: u8, ms| Payment {
        created: START.plus_ms(ms),
        ..payment_at(code.clone(), number)
    };
    for (number, ms) in [(1, 5), (2, 5), (3, 5), (4, 4), (5, 9)] {
        insert(store, &at(number, ms)).await.unwrap();
    }
    let id = |number: u8| at(number, 0).request_id;
    let everything = Wanted::default();
    let first = page(store, &everything, None).await;
    assert_eq!(ids(&first.items), [id(5), id(3)]);
    // One is added before, and one where the list has been.
    insert(store, &at(6, 10)).await.unwrap();
    insert(store, &at(7, 6)).await.unwrap();
    let cursor = first.next.unwrap();
    // As an address has it.
    let cursor = Cursor::parse(&cursor.to_string()).unwrap();
    let second = page(store, &everything, Some(cursor)).await;
    assert_eq!(ids(&second.items), [id(2), id(1)]);
    let third = page(store, &everything, second.next).await;
    assert_eq!((ids(&third.items), third.next), (vec![id(4)], None));
    let open = Page {
        after: None,
        limit: 3,
    };
    let open = store.undecided(&open).await.unwrap();
    assert_eq!(ids(&open.items), [id(4), id(1), id(2)]);
    let rest = Page {
        after: open.next,
        limit: 9,
    };
    let rest = store.undecided(&rest).await.unwrap();
    assert_eq!(ids(&rest.items), [id(3), id(7), id(5), id(6)]);
    let nothing = Page {
        after: None,
        limit: 0,
    };
    let nothing = store.undecided(&nothing).await.unwrap();
    assert!(nothing.items.is_empty());
}

/// A second merchant's shop.
const OTHER: &str = r#"
[[merchant]]
id = "N"
name = "Ink"
mcc = "5942"
[[merchant.store]]
id = "T"
name = "Soho"
currency = "KWD"
time_zone = "Asia/Hong_Kong"
language = "en"
[[merchant.store.code]]
label = "1"
"#;

async fn other_code(store: &dyn Everything) -> (EntryCode, TillId) {
    let randomness = foundation::randomness::SystemRandomness;
    shops::apply::apply(OTHER, store, &randomness)
        .await
        .unwrap();
    let shops = store.shops().await.unwrap();
    let other = shops.iter().find(|shop| shop.store.id == "T").unwrap();
    let own = store.shops_of("N").await.unwrap();
    assert_eq!(own, std::slice::from_ref(other), "nobody else's");
    (other.code.code.clone(), other.till)
}

pub(super) async fn pages_of_a_shop_have_nothing_else(store: &dyn Everything) {
    let code = shops(store).await;
    let (other, till) = other_code(store).await;
    assert!(!store.has_payments("S").await.unwrap());
    let place = || Place {
        merchant: "N".to_owned(),
        store: "T".to_owned(),
        till,
    };
    for number in 1..=6 {
        let payment = match number % 2 {
            0 => payment_at(code.clone(), number),
            _ => Payment {
                place: place(),
                ..payment_at(other.clone(), number)
            },
        };
        insert(store, &payment).await.unwrap();
    }
    let of_merchant = Wanted {
        merchant: Some("N".to_owned()),
        ..Wanted::default()
    };
    let of_store = Wanted {
        store: Some("T".to_owned()),
        ..Wanted::default()
    };
    let of_till = Wanted {
        till: Some(till),
        ..Wanted::default()
    };
    let id = |number: u8| payment_at(code.clone(), number).request_id;
    for wanted in [of_merchant, of_store, of_till] {
        let first = page(store, &wanted, None).await;
        assert_eq!(ids(&first.items), [id(5), id(3)], "{wanted:?}");
        assert_eq!(first.items[0].place, place());
        let second = page(store, &wanted, first.next).await;
        assert_eq!((ids(&second.items), second.next), (vec![id(1)], None));
    }
    assert!(store.has_payments("S").await.unwrap());
    assert!(store.has_payments("T").await.unwrap());
    assert!(!store.has_payments("U").await.unwrap());
}

pub(super) async fn payments_of_a_day_are_those_of_its_store(store: &dyn Everything) {
    let code = shops(store).await;
    let day = |text| Day::parse(text).ok();
    for (number, text) in [(1, "2026-01-14"), (2, "2026-01-15"), (3, "2026-01-16")] {
        let payment = Payment {
            day: day(text),
            ..payment_at(code.clone(), number)
        };
        insert(store, &payment).await.unwrap();
    }
    let wanted = Wanted {
        day: day("2026-01-15"),
        ..Wanted::default()
    };
    let found = page(store, &wanted, None).await.items;
    assert_eq!(ids(&found), [payment_at(code, 2).request_id]);
    assert_eq!(found[0].day, day("2026-01-15"));
}

pub(super) async fn what_waits_is_counted(store: &dyn Everything) {
    let nothing = store.waiting().await.unwrap();
    assert_eq!(nothing, Waiting::default());
    let states = [
        State::Paid,
        State::NotSent,
        State::NeedsOperator,
        State::Processing,
        State::PresumedDead,
        State::Failed,
        State::Cancelled,
    ];
    for (state, number) in states.into_iter().zip(1..) {
        let payment = inserted(store, number).await;
        let news = News::plain(EventKind::StillProcessing, Source::Inquiry);
        store.append(&payment, &news, after(state)).await.unwrap();
    }
    let paid = payment_at(shops(store).await, 1);
    let refund = super::refunds::refund(&paid, 1, 1_000);
    assert_eq!(store.reserve(&refund).await.unwrap(), Reserved::Kept);
    let expected = Waiting {
        payments: 2,
        oldest_payment: Some(START.plus_ms(3)),
        parked: 1,
        refunds: 1,
        oldest_refund: Some(refund.created),
        due: Some(START),
    };
    assert_eq!(store.waiting().await.unwrap(), expected);
}
