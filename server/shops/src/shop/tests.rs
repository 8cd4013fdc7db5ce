//! What may be paid at a code, and until when it may be.

use domain::EntryCode;

use super::*;

fn shop(merchant: &str, store: (u64, u64), code: (u64, u64)) -> Option<Shop> {
    let currency = Currency::parse("HKD").unwrap();
    let merchant = Merchant {
        limits: LimitList::parse(merchant).unwrap(),
        ..Merchant::plain("M", "Tea", "5814")
    };
    let plain = Store::plain("S", &merchant, "UTC", currency);
    let store = Store {
        min_minor: Some(store.0),
        max_minor: Some(store.1),
        ..plain
    };
    let code = Code {
        min_minor: Some(code.0),
        max_minor: Some(code.1),
        ..Code::plain(EntryCode::from_random([7; 9]), "S", "1")
    };
    Shop::assemble(merchant, store, TillId(1), code)
}

#[test]
fn the_narrowest_of_all_limits_wins() {
    let bounds = |shop: &Shop| (shop.limits.min().minor(), shop.limits.max().minor());
    let of = |merchant, store, code| shop(merchant, store, code).map(|shop| bounds(&shop));
    assert_eq!(of("HKD:2-8", (100, 900), (100, 900)), Some((200, 800)));
    assert_eq!(of("HKD:2-8", (300, 900), (100, 700)), Some((300, 700)));
    assert_eq!(of("JPY:-5", (300, 900), (400, 600)), Some((400, 600)));
    assert_eq!(of("HKD:9-", (100, 800), (100, 900)), None);
    assert_eq!(of("", (100, 200), (300, 400)), None);
    let installed = |list: &str| {
        let shop = shop("HKD:2-8", (100, 900), (100, 900)).unwrap();
        let within = shop.within(&LimitList::parse(list).unwrap())?;
        Some(bounds(&within))
    };
    assert_eq!(installed("HKD:3-7"), Some((300, 700)));
    assert_eq!(installed("HKD:1-9,JPY:-1"), Some((200, 800)));
    assert_eq!(installed("HKD:9-"), None);
}

#[test]
fn offers_outside_the_limits_are_not_made() {
    let left = |asking: Asking, list: &str| {
        let mut shop = shop("", (100, 900), (100, 900)).unwrap();
        shop.code.asking = asking;
        let within = shop.within(&LimitList::parse(list).unwrap())?;
        Some(within.code.asking)
    };
    let presets = vec![50, 200, 800];
    let open = Asking::Open {
        presets: presets.clone(),
    };
    let choice = Asking::Choice { presets };
    let kept = vec![200];
    let expected = Asking::Open {
        presets: kept.clone(),
    };
    assert_eq!(left(open, "HKD:1-5"), Some(expected));
    let expected = Asking::Choice { presets: kept };
    assert_eq!(left(choice.clone(), "HKD:1-5"), Some(expected));
    assert_eq!(left(choice, "HKD:1-1.50"), None);
    let fixed = Asking::Fixed { minor: 200 };
    assert_eq!(left(fixed.clone(), ""), Some(fixed.clone()));
    assert_eq!(left(fixed, "HKD:-1.99"), None);
}

#[test]
fn a_replaced_code_is_outdated_at_the_end_of_its_time_and_not_before() {
    let code = shop("", (1, 2), (1, 2)).unwrap().code;
    assert!(!code.is_outdated(Timestamp(i64::MAX)));
    let old = Code {
        replaced: Some(Replaced {
            at: Timestamp(10),
            until: Timestamp(20),
        }),
        ..code
    };
    assert!(!old.is_outdated(Timestamp(19)));
    assert!(old.is_outdated(Timestamp(20)));
}
