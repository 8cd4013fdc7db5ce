//! Shops and payments to put into a store.

use domain::{
    AttemptKey, Day, EntryCode, Money, NumberStyle, RequestId, ResultToken, State,
    money::parse::parse_typed,
};
use gateway::Settlement;

use crate::postgres::{PoolSettings, Postgres, Settings};
use crate::{Everything, Storage};
use foundation::{
    clock::Timestamp,
    page::{self, Page},
    randomness::CountedRandomness,
    store::StoreError,
};
use payments::{
    note_label::NoteLabel,
    payment::{Payment, Place},
    refund::Refund,
    search::Wanted,
    store::{After, NewPayment},
};
use people::{
    person::{Membership, Person},
    role::Role,
    scope::Reach,
    store::{Changed, Gift},
};
use shops::{apply::apply, hours::Turn, shop::TillId};

pub(crate) const START: Timestamp = Timestamp(1_768_473_013_000);

pub(crate) const SHOPS: &str = r#"
[[merchant]]
id = "M"
name = "茶 <Tea>"
mcc = "5814"
[[merchant.store]]
id = "S"
name = "Gion"
currency = "KWD"
time_zone = "Asia/Kuwait"
language = "en"
[[merchant.store.code]]
label = "1"
min = "0.500"
[[merchant.store.code]]
label = "2"
enabled = false
note = true
"#;

/// The shops above with somebody who works there, and the first code.
pub(crate) async fn shops(store: &dyn Storage) -> EntryCode {
    let applied = apply(SHOPS, store, &CountedRandomness::default()).await;
    assert_eq!(applied.unwrap().codes, 2);
    let given = store.give(&designer("ada")).await.unwrap();
    assert_eq!(given, Changed::Done);
    store.shops().await.unwrap()[0].code.code.clone()
}

/// Somebody who works at those shops, and never came yet.
pub(crate) fn member(id: &str, role: Role, reach: Reach) -> Gift {
    Gift {
        person: Person {
            id: id.to_owned(),
            name: format!("{id} 愛"),
            is_operator: false,
            made: START,
            joined: None,
        },
        membership: Some(Membership {
            person: id.to_owned(),
            merchant: "M".to_owned(),
            role,
            reach,
            made_by: String::new(),
            made: START,
        }),
        by: None,
    }
}

fn designer(id: &str) -> Gift {
    member(id, Role::Designer, Reach::Everywhere)
}

/// A payment as it is before anything happened to it.
pub(crate) async fn payment(store: &dyn Storage, number: u8) -> Payment {
    payment_at(shops(store).await, number)
}

/// The same at any code.
pub(crate) fn payment_at(code: EntryCode, number: u8) -> Payment {
    let amount: Money = parse_typed(
        "12.500",
        domain::Currency::parse("KWD").unwrap(),
        &NumberStyle::PLAIN_DOT,
    )
    .unwrap();
    Payment {
        request_id: RequestId::made_at(0, [number; 10]),
        token: ResultToken::from_random([number; 16]),
        attempt: AttemptKey::from_random([number; 16]),
        code,
        place: Place {
            merchant: "M".to_owned(),
            store: "S".to_owned(),
            till: TillId(1),
        },
        day: Day::parse("2026-01-15").ok(),
        account: "tea".to_owned(),
        amount,
        note: Some("für zwei 🍵".to_owned()),
        note_label: Some(NoteLabel::Own("Tisch".into())),
        wallet: Some("ALIPAY_HK".to_owned()),
        state: State::Created,
        version: 0,
        created: START.plus_ms(i64::from(number)),
        expires: START.plus_ms(600_000),
        go: None,
        gateway_id: None,
        decline: None,
        paid: None,
        charged: None,
        settlement: Settlement::default(),
        check: Some(START.plus_ms(1_000)),
        checks: 0,
        elsewhere_minor: 0,
        unsure: false,
    }
}

pub(crate) async fn inserted(store: &dyn Storage, number: u8) -> Payment {
    let payment = payment(store, number).await;
    insert(store, &payment).await.unwrap();
    payment
}

/// What is sent for each of them.
pub(crate) const BODY: &str = "{\"exact\" : \"bytes\"}";

/// Keeps a payment to which nothing has happened.
pub(crate) async fn insert(store: &dyn Storage, payment: &Payment) -> Result<(), StoreError> {
    let new = NewPayment {
        payment,
        body: BODY,
        first: None,
    };
    store.insert(new).await
}

/// The newest payments.
pub(crate) async fn newest(store: &dyn Everything, limit: u32) -> Vec<Payment> {
    let page = Page::first(limit);
    let listed = store.search(&Wanted::default(), &page).await;
    listed.unwrap().items
}

/// All that nothing final is known of, by pages of two.
pub(crate) async fn undecided(store: &dyn Storage) -> Vec<Payment> {
    let read = async |page: Page| store.undecided(&Page { limit: 2, ..page }).await;
    page::all(read).await.unwrap()
}

/// The same of refunds.
pub(crate) async fn open_refunds(store: &dyn Storage) -> Vec<Refund> {
    let read = async |page: Page| store.open_refunds(&Page { limit: 2, ..page }).await;
    page::all(read).await.unwrap()
}

pub(crate) async fn again(store: &dyn Storage, payment: &Payment) -> Payment {
    store.payment(&payment.request_id).await.unwrap().unwrap()
}

pub(crate) fn after(state: State) -> After {
    After {
        state,
        check: Some(START),
        at: START,
    }
}

/// A store in an empty PostgreSQL.
pub(crate) async fn postgres(database: &own_postgres::Database) -> Postgres {
    let settings = Settings::parse(&database.address, PoolSettings::default()).unwrap();
    Postgres::bring_up(&settings).await.unwrap();
    Postgres::open(&settings).await.unwrap()
}

/// Something is done by hand at a store, as it is.
pub(super) async fn turned(store: &dyn Storage, id: &str, turn: &Turn) {
    let directory = store.directory().await.unwrap();
    let mut stores = directory.stores.iter();
    let seen = stores.find(|one| one.id == id).unwrap();
    let done = store.turn(seen, turn).await.unwrap();
    assert_eq!(done, ::shops::own::Changed::Done);
}
