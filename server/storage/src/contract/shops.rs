//! Shops: what is put is what is read, all or nothing, and a till's codes share what it says.

use domain::{Asking, EntryCode, LimitList, Region};

use super::samples::{SHOPS, inserted, shops};
use crate::Storage;
use foundation::{
    clock::Timestamp,
    randomness::{CountedRandomness, SystemRandomness},
    store::StoreError,
};
use shops::{
    apply::apply,
    shop::{Code, Directory, Merchant, Replaced, Shop, Store},
};

pub(super) async fn shops_can_be_applied_again_and_keep_their_codes(store: &dyn Storage) {
    store.ping().await.unwrap();
    shops(store).await;
    let before = store.shops().await.unwrap();
    let renamed = SHOPS
        .replace("Gion", "Pontochō")
        .replace("min = \"0.500\"", "max = \"9\"");
    apply(&renamed, store, &CountedRandomness::default())
        .await
        .unwrap();
    let now = store.shops().await.unwrap();
    let codes = |shops: &[Shop]| -> Vec<_> {
        shops
            .iter()
            .map(|shop| (shop.code.label.clone(), shop.code.code.clone()))
            .collect()
    };
    assert_eq!(codes(&before), codes(&now));
    assert_eq!(
        (before[0].code.min_minor, before[0].code.max_minor),
        (Some(500), None)
    );
    assert_eq!(
        (now[0].code.min_minor, now[0].code.max_minor),
        (None, Some(9_000))
    );
    assert_eq!(now[0].store.name.own(), "Pontochō");
    let second = store.shop(&now[1].code.code).await.unwrap().unwrap();
    assert!(
        !second.code.enabled && second.code.note,
        "withdrawn codes are known"
    );
    assert!(
        store
            .shop(&EntryCode::from_random([31; 9]))
            .await
            .unwrap()
            .is_none()
    );
}

const FULL: &str = r#"
[[merchant]]
id = "M"
name = "海港"
mcc = "5812"
region = "HK"
settlement_currency = "USD"
languages = ["zh-Hans", "en"]
contact = "till@harbour.example"
account = "main"
limits = "HKD:1.00-5000.00,JPY:-50000"
[[merchant.store]]
id = "S"
name = { en = "Central", zh-Hans = "中环" }
currency = "HKD"
account = "second"
time_zone = "Asia/Hong_Kong"
address = "1 Queen's Road"
min = "2"
max = "900"
code = [
  { label = "A", presets = ["20", "50.5"], note_label = { zh-Hans = "枱號", ja = "席" } },
  { label = "B", presets = ["20"], open = false },
  { label = "C", amount = "88" },
]
"#;

async fn merchants_are_listed(store: &dyn Storage, all: &[Merchant]) {
    assert_eq!(store.shops_of("nobody").await.unwrap(), []);
    assert_eq!(store.merchants_behind("", 100).await.unwrap(), all);
    for (at, one) in all.iter().enumerate() {
        let behind = store.merchants_behind(&one.id, 1).await.unwrap();
        assert_eq!(behind.first(), all.get(at + 1));
    }
    let nobodys = store.directory_of("nobody").await.unwrap();
    assert_eq!(nobodys, Directory::default());
}

pub(super) async fn what_a_file_says_of_shops_is_what_is_read(store: &dyn Storage) {
    apply(FULL, store, &CountedRandomness::default())
        .await
        .unwrap();
    let directory = store.directory().await.unwrap();
    for merchant in directory.merchants.iter().map(|merchant| &merchant.id) {
        let own = store.directory_of(merchant).await.unwrap();
        assert_eq!(own, directory.clone().of_merchant(merchant));
        assert_eq!(own.merchants.len(), 1);
        let mut all = store.shops().await.unwrap();
        all.retain(|shop| shop.merchant.id == *merchant);
        assert_eq!(store.shops_of(merchant).await.unwrap(), all);
    }
    merchants_are_listed(store, &directory.merchants).await;
    let shop = &store.shops().await.unwrap()[0];
    let merchant = Merchant {
        region: Some(Region::parse("HK").unwrap()),
        settlement_currency: Some(domain::Currency::parse("USD").unwrap()),
        languages: vec!["zh-Hans".to_owned(), "en".to_owned()],
        contact: Some("till@harbour.example".to_owned()),
        account: "main".to_owned(),
        limits: LimitList::parse("HKD:1-5000,JPY:-50000").unwrap(),
        ..Merchant::plain("M", "海港", "5812")
    };
    assert_eq!(directory.merchants, std::slice::from_ref(&merchant));
    assert_eq!(shop.merchant, merchant);
    assert_eq!(directory.stores, std::slice::from_ref(&shop.store));
    let place = (&*shop.store.account, shop.store.address.as_deref());
    assert_eq!(place, ("second", Some("1 Queen's Road")));
    assert_eq!(shop.settlement_currency(None).code(), "USD");
    assert_eq!(shop.store.language, "zh-Hans");
    assert_eq!(
        (shop.store.min_minor, shop.store.max_minor),
        (Some(200), Some(90_000))
    );
    assert_eq!(
        (shop.limits.min().minor(), shop.limits.max().minor()),
        (200, 90_000)
    );
    let asking: Vec<&Asking> = directory.codes.iter().map(|code| &code.asking).collect();
    let (presets, one) = (vec![2_000, 5_050], vec![2_000]);
    let expected = [
        &Asking::Open { presets },
        &Asking::Choice { presets: one },
        &Asking::Fixed { minor: 8_800 },
    ];
    assert_eq!(asking, expected);
    let note = (
        shop.code.note,
        shop.code.note_label.as_ref().map(domain::Words::own),
    );
    assert_eq!(note, (true, Some("枱號")));
    let label = shop.code.note_label.as_ref().unwrap().languages();
    assert_eq!(label.get("ja").map(String::as_str), Some("席"));
    assert_eq!(shop.store.name.own(), "中环", "in its own language");
    let english = shop.store.name.languages().get("en");
    assert_eq!(english.map(String::as_str), Some("Central"));
    an_account_is_ones_alone_until_another_store_has_it(store).await;
}

async fn an_account_is_ones_alone_until_another_store_has_it(store: &dyn Storage) {
    for (account, only) in [("second", Some("M")), ("nobodys", None)] {
        let merchant = store.only_merchant_of(account).await.unwrap();
        assert_eq!(merchant.as_deref(), only, "{account}");
    }
    let other = FULL.replace("id = \"M\"", "id = \"N\"");
    let other = other.replace("id = \"S\"", "id = \"T\"");
    apply(&other, store, &SystemRandomness).await.unwrap();
    assert_eq!(store.only_merchant_of("second").await.unwrap(), None);
}

pub(super) async fn changes_are_written_together_or_not_at_all(store: &dyn Storage) {
    shops(store).await;
    let before = store.directory().await.unwrap();
    let renamed = Merchant {
        name: "Other".into(),
        ..before.merchants[0].clone()
    };
    let homeless = Code {
        store_id: "NONE".to_owned(),
        ..before.codes[0].clone()
    };
    let changes = Directory {
        merchants: vec![renamed.clone()],
        stores: Vec::new(),
        codes: vec![homeless],
    };
    assert!(store.put(&changes).await.is_err());
    assert_eq!(store.directory().await.unwrap(), before);
    let changes = Directory {
        codes: Vec::new(),
        ..changes
    };
    store.put(&changes).await.unwrap();
    assert_eq!(store.merchant("M").await.unwrap().as_ref(), Some(&renamed));
    assert_eq!(store.merchant("m").await.unwrap(), None);
    assert_eq!(store.directory().await.unwrap().merchants, [renamed]);
}

pub(super) async fn a_store_keeps_merchant_and_paid_currency(store: &dyn Storage) {
    shops(store).await;
    let directory = store.directory().await.unwrap();
    let put = async |changed: Store| {
        let changes = Directory {
            stores: vec![changed],
            ..Directory::default()
        };
        store.put(&changes).await
    };
    let own = &directory.stores[0];
    let yen = Store {
        currency: domain::Currency::parse("JPY").unwrap(),
        ..own.clone()
    };
    assert!(!store.has_payments(&own.id).await.unwrap());
    put(yen.clone()).await.unwrap();
    put(own.clone()).await.unwrap();
    inserted(store, 1).await;
    assert!(store.has_payments(&own.id).await.unwrap());
    assert!(!store.has_payments("NONE").await.unwrap());
    assert!(matches!(put(yen).await, Err(StoreError::Conflict)));
    let other = Directory {
        merchants: vec![Merchant::plain("M-2", "Other", "5814")],
        ..Directory::default()
    };
    store.put(&other).await.unwrap();
    let moved = Store {
        merchant_id: "M-2".to_owned(),
        ..own.clone()
    };
    assert!(matches!(put(moved).await, Err(StoreError::Conflict)));
    assert_eq!(&store.directory().await.unwrap().stores[0], own);
}

pub(super) async fn a_code_that_takes_anothers_place_shares_its_till(store: &dyn Storage) {
    let old = shops(store).await;
    let [new, newer] = [40, 41].map(|byte| EntryCode::from_random([byte; 9]));
    let replaced = |at, until| Replaced {
        at: Timestamp(at),
        until: Timestamp(until),
    };
    store.replace(&old, &new, replaced(10, 20)).await.unwrap();
    let again = store.replace(&old, &newer, replaced(11, 21)).await;
    assert!(
        matches!(again, Err(StoreError::Conflict)),
        "it is replaced already"
    );
    assert!(
        store.shop(&newer).await.unwrap().is_none(),
        "nothing was half done"
    );
    let current = &store.shops().await.unwrap()[0].code;
    assert_eq!((&current.code, current.replaced), (&new, None));
    shops(store).await;
    assert_eq!(
        &store.shops().await.unwrap()[0].code.code,
        &new,
        "applying keeps it"
    );
    let changed = SHOPS.replace("min = \"0.500\"", "max = \"7\"\nnote = true");
    apply(&changed, store, &CountedRandomness::default())
        .await
        .unwrap();
    for code in [&old, &new] {
        let code = store.shop(code).await.unwrap().unwrap().code;
        let rules = (&*code.label, code.max_minor, code.note);
        assert_eq!(rules, ("1", Some(7_000), true), "{}", code.code);
    }
    store.set_enabled(&new, false, None).await.unwrap();
    assert!(!store.shop(&old).await.unwrap().unwrap().code.enabled);
    store.end(&old, Timestamp(15)).await.unwrap();
    store.end(&old, Timestamp(99)).await.unwrap();
    store.end(&new, Timestamp(99)).await.unwrap();
    let generations = store.generations(&new).await.unwrap();
    let told: Vec<_> = generations
        .iter()
        .map(|code| (&code.code, code.replaced))
        .collect();
    assert_eq!(told, [(&old, Some(replaced(10, 15))), (&new, None)]);
    assert_eq!(store.generations(&old).await.unwrap(), generations);
    let taken = store.replace(&new, &old, replaced(30, 40)).await;
    assert!(
        matches!(taken, Err(StoreError::Conflict)),
        "codes are never used twice"
    );
}
