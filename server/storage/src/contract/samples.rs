//! Shops and payments to put into a store.

use domain::{
    AttemptKey, EntryCode, Money, NumberStyle, RequestId, ResultToken, State,
    money::parse::parse_typed,
};
use gateway::Settlement;

use crate::Storage;
use crate::postgres::{PoolSettings, Postgres, Settings};
use foundation::{clock::Timestamp, randomness::CountedRandomness};
use payments::{payment::Payment, store::After};
use shops::apply::apply;

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

/// The shops above, and the first code.
pub(crate) async fn shops(store: &dyn Storage) -> EntryCode {
    let applied = apply(SHOPS, store, &CountedRandomness::default()).await;
    assert_eq!(applied.unwrap().codes, 2);
    store.shops().await.unwrap()[0].code.code.clone()
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
        account: "tea".to_owned(),
        amount,
        note: Some("für zwei 🍵".to_owned()),
        wallet: Some("ALIPAY_HK".to_owned()),
        pay_body: "{\"exact\" : \"bytes\"}".to_owned(),
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
    }
}

pub(crate) async fn inserted(store: &dyn Storage, number: u8) -> Payment {
    let payment = payment(store, number).await;
    store.insert(&payment).await.unwrap();
    payment
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
