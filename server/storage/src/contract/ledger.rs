//! How every store must show payments to those who may see them, and to nobody else.

mod notes;
mod search;

use super::samples::{START, insert, member, payment_at, shops};
use crate::Storage;
use domain::{Money, RequestId};
use foundation::{
    clock::{FixedClock, Timestamp},
    page::Page,
    randomness::CountedRandomness,
};
use ledger::{Reading, Search, Sight};
use payments::payment::Payment;
use people::{
    access::Access,
    role::Role,
    scope::{Reach, Spot},
    session::Session,
};
use shops::shop::TillId;

const DAY_MS: i64 = 24 * 60 * 60_000;
/// So much later than the first payments somebody looks.
const NOW: Timestamp = Timestamp(START.0 + 10 * 60_000);

const MORE: &str = r#"
[[merchant]]
id = "M"
name = "Tea"
mcc = "5814"
[[merchant.store]]
id = "T"
name = "Ferry"
currency = "KWD"
time_zone = "Asia/Kuwait"
language = "en"
code = [{ label = "1" }]
[[merchant]]
id = "N"
name = "Books"
mcc = "5942"
[[merchant.store]]
id = "U"
name = "Soho"
currency = "KWD"
time_zone = "Asia/Kuwait"
language = "en"
code = [{ label = "1" }]
"#;

/// What somebody with this role there sees.
async fn sight(store: &dyn Storage, role: Role, reach: Reach) -> Sight {
    let person = format!("{}-{reach:?}", role.as_str());
    store.give(&member(&person, role, reach)).await.unwrap();
    let clock = FixedClock::at(NOW);
    let access = Access {
        store,
        clock: &clock,
        randomness: &CountedRandomness::default(),
    };
    let session = Session {
        person,
        merchant: Some("M".to_owned()),
        ..super::access::session(1)
    };
    let rights = access.rights(&session).await.unwrap().unwrap();
    let stores = store.directory_of("M").await.unwrap().stores;
    let recent = rights.allowed().unwrap();
    Sight::of(&recent, rights.allowed().as_ref(), &stores, NOW)
}

/// Payments at two tills of one store, at another store, and at another merchant's; of today, of
/// yesterday and of long ago. The oldest first.
async fn payments(store: &dyn Storage) -> Vec<Payment> {
    let code = shops(store).await;
    let randomness = foundation::randomness::SystemRandomness;
    shops::apply::apply(MORE, store, &randomness).await.unwrap();
    let all = store.shops().await.unwrap();
    let till = |store: &str, label: &str| {
        let mut all = all.iter();
        let found = all.find(|shop| shop.store.id == store && shop.code.label == label);
        found.unwrap().till
    };
    let mut put = Vec::new();
    let places = [
        ("M", "S", till("S", "1"), -40),
        ("M", "S", till("S", "2"), -1),
        ("M", "S", till("S", "1"), 0),
        ("M", "S", till("S", "2"), 0),
        ("M", "T", till("T", "1"), 0),
        ("N", "U", till("U", "1"), 0),
    ];
    for (number, (merchant, at, till, days)) in (1..).zip(places) {
        let mut payment = payment_at(code.clone(), number);
        payment.place.merchant = merchant.to_owned();
        payment.place.store = at.to_owned();
        payment.place.till = till;
        payment.created = START.plus_ms(days * DAY_MS + i64::from(number));
        payment.day = payment
            .day
            .map(|day| day.plus(i32::try_from(days).unwrap()));
        payment.amount =
            Money::from_minor(1_000 * u64::from(number), payment.amount.currency()).unwrap();
        insert(store, &payment).await.unwrap();
        put.push(payment);
    }
    put
}

/// The places in [`payments`] of what is found, the newest first.
async fn found(store: &dyn Storage, sight: &Sight, search: &Search, put: &[Payment]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut page = Page::first(2);
    loop {
        let looked = store.seen(sight, search, &page).await.unwrap();
        assert!(looked.items.len() <= 2 && looked.back_to.is_none());
        let place = |found: &Payment| {
            put.iter()
                .position(|one| one.request_id == found.request_id)
                .unwrap()
        };
        places.extend(looked.items.iter().map(place));
        page.after = looked.next;
        if page.after.is_none() {
            return places;
        }
    }
}

/// A search for an amount.
fn of_amount(amount: Money) -> Search {
    let reading = Reading {
        amounts: vec![amount],
        ..Reading::default()
    };
    Search {
        readings: vec![reading],
        ..Search::default()
    }
}

pub(super) use notes::people_find_payments_by_what_their_customers_wrote;
pub(super) use search::people_find_payments_by_what_they_know_of_them;

pub(super) async fn people_see_payments_where_and_since_when_they_may(store: &dyn Storage) {
    let put = payments(store).await;
    let [first, second, third] = [&put[0], &put[1], &put[4]].map(|payment| &payment.place);
    let spot = |store: &str, till: Option<TillId>| Spot {
        store: store.to_owned(),
        till,
    };
    let at = |spots: &[Spot]| Reach::Spots(spots.iter().cloned().collect());
    let everywhere = [
        (Role::Owner, Reach::Everywhere, vec![4, 3, 2, 1, 0]),
        (Role::Accountant, Reach::Everywhere, vec![4, 3, 2, 1, 0]),
        (Role::Cashier, Reach::Everywhere, vec![4, 3, 2, 1]),
        (Role::Manager, at(&[spot("S", None)]), vec![3, 2, 1, 0]),
        (
            Role::Manager,
            at(&[spot("S", Some(first.till))]),
            vec![2, 0],
        ),
        (
            Role::Cashier,
            at(&[spot("S", Some(second.till))]),
            vec![3, 1],
        ),
        (
            Role::Cashier,
            at(&[spot("S", Some(first.till)), spot("T", Some(third.till))]),
            vec![4, 2],
        ),
        (Role::Manager, at(&[]), vec![]),
        (Role::Manager, at(&[spot("U", None)]), vec![]),
    ];
    for (role, reach, seen) in everywhere {
        let sight = sight(store, role, reach.clone()).await;
        let all = found(store, &sight, &Search::default(), &put).await;
        assert_eq!(all, seen, "{role:?} {reach:?}");
        for (number, payment) in put.iter().enumerate() {
            let one = store.one_seen(&sight, &payment.request_id).await.unwrap();
            assert_eq!(
                one.is_some(),
                seen.contains(&number),
                "{role:?} {reach:?} {number}"
            );
            let by_amount = of_amount(payment.amount);
            let by_amount = found(store, &sight, &by_amount, &put).await;
            let own: Vec<usize> = seen
                .iter()
                .copied()
                .filter(|place| *place == number)
                .collect();
            assert_eq!(by_amount, own, "{role:?} {reach:?}");
        }
        let nobody = RequestId::parse("PNOBODY").unwrap();
        assert!(store.one_seen(&sight, &nobody).await.unwrap().is_none());
    }
}
