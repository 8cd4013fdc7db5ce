//! What an operator relies on: every mistake at its place, nothing by halves, nothing silently.

#![cfg(test)]

mod looks;
mod mistakes;
mod roundtrip;

use domain::{AttemptKey, EntryCode, LimitList, Money, RequestId, ResultToken, State};

use foundation::{clock::Timestamp, randomness::SystemRandomness};
use gateway::Settlement;
use payments::{
    payment::{Payment, Place},
    store::{NewPayment, PaymentStore as _},
};
use shops::shop::TillId;
use shops::{
    ShopStore as _,
    apply::{ApplyError, Applying, Report, apply},
};
use storage::memory::Memory;

const SHOPS: &str = r#"
[[merchant]]
id = "M"
name = "Tea"
mcc = "5814"

[[merchant.store]]
id = "S"
name = "Gion"
currency = "JPY"
time_zone = "Asia/Tokyo"
language = "ja"
code = [{ label = "1", max = "5000" }, { label = "2" }]
"#;

async fn put(store: &Memory, text: &str) -> Report {
    apply(text, store, &SystemRandomness).await.unwrap()
}

async fn mistakes(store: &Memory, text: &str) -> Vec<String> {
    match apply(text, store, &SystemRandomness).await {
        Err(ApplyError::Mistakes(mistakes)) => mistakes.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_report_counts_and_names_fields_with_old_and_new() {
    let store = Memory::default();
    let first = put(&store, SHOPS).await;
    assert_eq!(
        first.created,
        ["merchant M", "store S", "code S / 1", "code S / 2"]
    );
    let second = put(&store, SHOPS).await;
    assert!(second.is_empty());
    assert_eq!(second.unchanged, 4);
    let changed = SHOPS
        .replace("Gion", "Pontochō")
        .replace(
            "max = \"5000\"",
            "presets = [\"500\", \"1000\"], note_label = \"席\"",
        )
        .replace(", { label = \"2\" }", "");
    let third = put(&store, &changed).await;
    assert_eq!(
        third.to_string(),
        "changed     store S: name \"Gion\" → \"Pontochō\"\n\
         changed     code S / 1: presets the store's → 500, 1000, max 5000 → nothing, \
         note the store's → true, note_label nothing → \"席\"\n\
         left alone  code S / 2\n\
         1 codes in the file; 0 created, 2 changed, 1 unchanged, 1 left alone (not in the file)"
    );
    assert_eq!(store.shops().await.unwrap().len(), 2, "nothing is deleted");
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_writes_nothing() {
    let store = Memory::default();
    put(&store, SHOPS).await;
    let before = store.directory().await.unwrap();
    let changed = SHOPS.replace("Gion", "Pontochō").replace("\"2\"", "\"3\"");
    let dry = Applying {
        clock: &foundation::clock::SystemClock,
        installation: &LimitList::default(),
        pictures: None,
        dry_run: true,
        over_office: false,
        as_of: None,
    };
    let looked = dry.run(&changed, &store, &SystemRandomness).await.unwrap();
    assert_eq!(store.directory().await.unwrap(), before);
    let done = put(&store, &changed).await;
    assert_eq!(
        Report {
            dry_run: false,
            ..looked.clone()
        },
        done
    );
    assert!(
        looked.to_string().contains("nothing was written"),
        "{looked}"
    );
    assert_ne!(store.directory().await.unwrap(), before);
}

#[tokio::test]
async fn what_is_switched_off_stays_off_unless_the_file_says_otherwise() {
    let store = Memory::default();
    put(&store, SHOPS).await;
    let code = store.shops().await.unwrap()[0].code.code.clone();
    store.set_enabled(&code, false, None).await.unwrap();
    assert!(put(&store, SHOPS).await.is_empty());
    assert!(!store.shops().await.unwrap()[0].code.enabled);
    let on = SHOPS.replace("max = \"5000\"", "max = \"5000\", enabled = true");
    assert_eq!(put(&store, &on).await.changed.len(), 1);
    assert!(store.shops().await.unwrap()[0].code.enabled);
}

#[tokio::test]
async fn what_the_file_leaves_out_is_named_once_from_the_top() {
    let store = Memory::default();
    put(&store, SHOPS).await;
    let other = SHOPS
        .replace("\"M\"", "\"M-2\"")
        .replace("\"S\"", "\"S-2\"");
    let report = put(&store, &other).await;
    assert_eq!(report.left_alone, ["merchant M, with all of its stores"]);
    let bare = "[[merchant]]\nid = \"M\"\nname = \"Tea\"\nmcc = \"5814\"\n";
    let report = put(&store, bare).await;
    let expected = [
        "merchant M-2, with all of its stores",
        "store S of M, with all of its codes",
    ];
    assert_eq!(report.left_alone, expected);
}

#[tokio::test]
async fn with_one_mistake_nothing_is_written() {
    let store = Memory::default();
    let broken = SHOPS.replace("max = \"5000\"", "max = \"5000.5\"");
    assert_eq!(
        mistakes(&store, &broken).await,
        ["13:30: `max` has decimals; JPY has none"]
    );
    assert_eq!(
        store.directory().await.unwrap(),
        shops::shop::Directory::default()
    );
}

/// Somebody has begun to pay there.
fn payment_at(code: EntryCode) -> Payment {
    Payment {
        request_id: RequestId::made_at(0, [1; 10]),
        token: ResultToken::from_random([1; 16]),
        attempt: AttemptKey::from_random([1; 16]),
        code,
        place: Place {
            merchant: "M".to_owned(),
            store: "S".to_owned(),
            till: TillId(1),
        },
        day: None,
        account: "tea".to_owned(),
        amount: Money::from_wire("1250", "JPY").unwrap(),
        note: None,
        note_label: None,
        wallet: None,
        state: State::Created,
        version: 0,
        created: Timestamp(1),
        expires: Timestamp(600_000),
        go: None,
        gateway_id: None,
        decline: None,
        paid: None,
        charged: None,
        settlement: Settlement::default(),
        check: None,
        checks: 0,
        elsewhere_minor: 0,
        unsure: false,
    }
}

#[tokio::test]
async fn a_store_can_not_be_moved_nor_leave_the_currency_it_was_paid_in() {
    let store = Memory::default();
    put(&store, SHOPS).await;
    let dollars = SHOPS.replace("JPY", "USD");
    assert_eq!(
        put(&store, &dollars).await.changed.len(),
        2,
        "nobody has paid yet"
    );
    let without = dollars.replace("{ label = \"1\", max = \"5000\" }, ", "");
    put(&store, SHOPS).await;
    let said = mistakes(&store, &without).await;
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("10:12: with another currency the amounts of S / 1 mean"));
    let code = store.shops().await.unwrap()[0].code.code.clone();
    let new = NewPayment {
        payment: &payment_at(code),
        body: "{}",
        first: None,
    };
    store.insert(new).await.unwrap();
    assert_eq!(
        mistakes(&store, &dollars).await,
        ["10:12: the store S has payments in JPY and can't change to USD; make a new store"]
    );
    let moved = SHOPS.replace("\"M\"", "\"M-2\"");
    let said = mistakes(&store, &moved).await;
    assert_eq!(said.len(), 1);
    assert!(
        said[0].starts_with("7:1: the store S belongs to M and can't be moved"),
        "{said:?}"
    );
}

#[tokio::test]
async fn limits_that_leave_nothing_are_found_on_every_level() {
    let store = Memory::default();
    put(&store, SHOPS).await;
    let installation = LimitList::parse("JPY:100-50000").unwrap();
    let under = async |text: String| {
        let applying = Applying {
            clock: &foundation::clock::SystemClock,
            installation: &installation,
            pictures: None,
            dry_run: false,
            over_office: false,
            as_of: None,
        };
        match applying.run(&text, &store, &SystemRandomness).await {
            Err(ApplyError::Mistakes(found)) => {
                found.iter().map(ToString::to_string).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        }
    };
    let merchant = SHOPS.replace("5814\"", "5814\"\nlimits = \"JPY:-99\"");
    let leaves = "these limits leave no amount: here it is";
    assert_eq!(
        under(merchant).await,
        [format!(
            "6:10: {leaves} JPY 1 to JPY 99, above it JPY 100 to JPY 50000"
        )]
    );
    let shop = SHOPS.replace("\"ja\"", "\"ja\"\nmin = \"60000\"");
    assert_eq!(
        under(shop).await,
        [format!(
            "13:7: {leaves} JPY 60000 or more, above it JPY 100 to JPY 50000"
        )]
    );
    let code = SHOPS.replace("\"5000\"", "\"50\"");
    assert_eq!(
        under(code).await,
        [format!(
            "13:30: {leaves} JPY 1 to JPY 50, above it JPY 100 to JPY 50000"
        )]
    );
    let offered = SHOPS.replace(
        "{ label = \"2\" }",
        "{ label = \"2\", presets = [\"99\", \"100\"] }",
    );
    assert_eq!(
        under(offered).await,
        ["13:66: JPY 99 can't be paid here; the limits are JPY 100 to JPY 50000"]
    );
    // A code the file doesn't mention counts too.
    let unmentioned = SHOPS
        .replace("{ label = \"1\", max = \"5000\" }, ", "")
        .replace("\"ja\"", "\"ja\"\nmin = \"6000\"");
    let said = under(unmentioned).await;
    assert_eq!(said.len(), 1);
    assert!(
        said[0].contains("nothing could be paid at S / 1"),
        "{said:?}"
    );
}
