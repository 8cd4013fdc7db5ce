//! A code's life as an operator leads it, over a clock that stands.

#![cfg(test)]

use domain::{EntryCode, LimitList};
use foundation::{clock::Timestamp, randomness::SystemRandomness};
use shops::{ShopStore as _, apply::apply, codes::*, shop::Replaced};
use storage::memory::Memory;

const SHOPS: &str = r#"
[[merchant]]
id = "M"
name = "Tea"
mcc = "5814"
[[merchant.store]]
id = "S"
name = "Gion"
currency = "HKD"
time_zone = "Asia/Tokyo"
language = "en"
max = "100"
code = [{ label = "1" }]
"#;
const NOW: Timestamp = Timestamp(1_768_473_013_000);
const DAY_MS: i64 = 24 * 3_600_000;

/// At this time, with so long a grace.
fn replaced(at: Timestamp, grace_ms: i64) -> Replaced {
    let until = at.plus_ms(grace_ms);
    Replaced { at, until }
}

async fn store() -> (Memory, EntryCode) {
    let store = Memory::default();
    apply(SHOPS, &store, &SystemRandomness).await.unwrap();
    let code = store.shops().await.unwrap()[0].code.code.clone();
    (store, code)
}

#[tokio::test]
async fn a_rotated_code_works_for_its_grace_and_then_no_more() {
    let (store, first) = store().await;
    let (old, new) = rotate(
        &first,
        replaced(NOW, 14 * DAY_MS),
        &store,
        &SystemRandomness,
    )
    .await
    .unwrap();
    assert_eq!(old.code.code, first);
    assert_ne!(new.code.code, first);
    assert_eq!((&*new.code.label, new.limits), ("1", old.limits));
    let end = NOW.plus_ms(14 * DAY_MS);
    assert!(!old.code.is_outdated(end.plus_ms(-1)) && old.code.is_outdated(end));
    let again = rotate(&first, replaced(NOW, 0), &store, &SystemRandomness)
        .await
        .unwrap_err();
    let said = format!(
        "{} was replaced; the current code of this counter is {}",
        first.grouped(),
        new.code.code.grouped()
    );
    assert_eq!(again.to_string(), said);
    let (_, third) = rotate(
        &new.code.code,
        replaced(NOW.plus_ms(5), 0),
        &store,
        &SystemRandomness,
    )
    .await
    .unwrap();
    let line = store.generations(&first).await.unwrap();
    let codes: Vec<&EntryCode> = line.iter().map(|code| &code.code).collect();
    assert_eq!(codes, [&first, &new.code.code, &third.code.code]);
    assert!(line[1].is_outdated(NOW.plus_ms(5)), "no grace at all");
    apply(SHOPS, &store, &SystemRandomness).await.unwrap();
    assert_eq!(store.shops().await.unwrap()[0].code.code, third.code.code);
}

#[tokio::test]
async fn switching_off_is_for_the_counter_or_for_what_is_left_of_an_old_code() {
    let (store, first) = store().await;
    assert!(
        !disable(&first, None, NOW, &store)
            .await
            .unwrap()
            .code
            .enabled
    );
    assert!(enable(&first, &store).await.unwrap().code.enabled);
    let (_, new) = rotate(&first, replaced(NOW, DAY_MS), &store, &SystemRandomness)
        .await
        .unwrap();
    let new = new.code.code;
    let old = disable(&first, None, NOW.plus_ms(5), &store).await.unwrap();
    assert!(old.code.is_outdated(NOW.plus_ms(5)) && old.code.enabled);
    let current = store.shop(&new).await.unwrap().unwrap();
    assert!(current.code.enabled, "the counter goes on");
    let back = enable(&first, &store).await;
    assert!(matches!(back, Err(CodesError::Replaced { current, .. }) if current == new));
    let nobody = EntryCode::from_random([1; 9]);
    let unknown = disable(&nobody, None, NOW, &store).await;
    assert!(matches!(unknown, Err(CodesError::Unknown(code)) if code == nobody));
}

#[tokio::test]
async fn customers_read_why_it_is_off_and_a_reason_stays_until_another_is_given() {
    let (store, first) = store().await;
    let off = async |why| {
        let off = disable(&first, why, NOW, &store).await?;
        Ok::<_, CodesError>(off.code.why_off)
    };
    let said = |why: &str| Some(why.to_owned());
    let bar = off(Some(" Please pay at the bar ")).await.unwrap();
    assert_eq!(bar, said("Please pay at the bar"));
    assert_eq!(off(None).await.unwrap(), said("Please pay at the bar"));
    assert_eq!(off(Some("Moved")).await.unwrap(), said("Moved"));
    let long = "x".repeat(500);
    assert!(matches!(off(Some(&long)).await, Err(CodesError::Reason)));
    let on = enable(&first, &store).await.unwrap();
    assert!(on.code.enabled && on.code.why_off.is_none());
}

#[tokio::test]
async fn a_new_code_obeys_the_rules_of_a_file() {
    let (store, first) = store().await;
    let wanted = NewCode {
        store: "S".to_owned(),
        label: "2 \"b\"".to_owned(),
        presets: vec!["20".to_owned(), "50.50".to_owned()],
        closed: true,
        note_label: Some("Table".to_owned()),
        ..NewCode::default()
    };
    let none = LimitList::default();
    let make = async |wanted: NewCode, installation: &LimitList| {
        new(&wanted, installation, &store, &SystemRandomness).await
    };
    let shop = make(wanted.clone(), &none).await.unwrap();
    let presets = vec![2_000, 5_050];
    assert_eq!(shop.code.asking, domain::Asking::Choice { presets });
    assert_eq!((&*shop.code.label, shop.code.note), ("2 \"b\"", true));
    let taken = make(wanted.clone(), &none).await;
    assert!(matches!(taken, Err(CodesError::Taken { code, .. }) if code == shop.code.code));
    let elsewhere = NewCode {
        store: "X".to_owned(),
        ..wanted.clone()
    };
    assert!(matches!(
        make(elsewhere, &none).await,
        Err(CodesError::NoStore(_))
    ));
    let third = NewCode {
        label: "3".to_owned(),
        presets: vec!["101".to_owned(), "x".to_owned()],
        ..wanted
    };
    let said = make(third.clone(), &none).await.unwrap_err().to_string();
    assert!(said.contains("HKD 101.00 can't be paid here"), "{said}");
    assert!(
        said.contains("`presets` must be an amount of HKD"),
        "{said}"
    );
    let narrow = LimitList::parse("HKD:-10").unwrap();
    let third = NewCode {
        presets: vec!["20".to_owned()],
        ..third
    };
    let said = make(third, &narrow).await.unwrap_err().to_string();
    assert!(
        said.contains("the limits are HKD 0.01 to HKD 10.00"),
        "{said}"
    );
    let kept = store.shop(&first).await.unwrap().unwrap();
    assert_eq!(kept.code.label, "1", "the others are as they were");
    assert_eq!(store.shops().await.unwrap().len(), 2);
}

#[test]
fn times_and_codes_are_read_as_people_type_them() {
    assert_eq!(grace_ms("14d").unwrap(), 14 * DAY_MS);
    assert_eq!(grace_ms(" 36h ").unwrap(), DAY_MS + DAY_MS / 2);
    assert_eq!(grace_ms("0d").unwrap(), 0);
    assert_eq!(grace_ms("1w").unwrap(), 7 * DAY_MS);
    for bad in ["", "14", "-1d", "367d", "soon", "2 months"] {
        assert!(matches!(grace_ms(bad), Err(CodesError::Grace(_))), "{bad}");
    }
    let code = EntryCode::from_random([9; 9]);
    assert_eq!(
        parse(&format!(" {} ", code.as_str().to_lowercase())).unwrap(),
        code
    );
    let said = parse("0000000001").unwrap_err().to_string();
    assert_eq!(
        said,
        "`0000000001` can't be a code: the code has a typing mistake"
    );
}
