//! A printed code's life, as customers meet it: mistyped, unknown, switched off, replaced.

use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    randomness::SystemRandomness,
};
use shops::{codes, shop::Replaced};
use storage::Storage;

use crate::support::{
    TestApp,
    customer::{ALIPAY, ALIPAY_HK},
};

const DAY_MS: i64 = 24 * 3_600_000;

/// At this time, with so long a grace.
fn replaced(at: Timestamp, grace_ms: i64) -> Replaced {
    let until = at.plus_ms(grace_ms);
    Replaced { at, until }
}

#[tokio::test]
async fn a_mistyped_code_is_told_from_one_nobody_has() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let last = if code.ends_with('0') { "1" } else { "0" };
    let mistyped = format!("{}{last}", &code[..9]);
    let unknown = domain::EntryCode::from_random([30; 9]).to_string();
    for (code, words) in [
        (mistyped.as_str(), "check that you typed every character"),
        (&code[..9], "check that you typed every character"),
        (&unknown, "We don’t know this code"),
    ] {
        let page = customer.get(&format!("/c/{code}")).await;
        assert_eq!(page.status, 404, "{code}");
        assert!(page.says(words), "{code}: {}", page.body);
    }
}

#[tokio::test]
async fn a_code_is_switched_off_at_once_and_on_again() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let text = app.code("Counter 1").await;
    let form = customer.scan(&text).await;
    let code = codes::parse(&text).unwrap();
    let store: &dyn Storage = &*app.store;
    let now = SystemClock.now();
    codes::disable(&code, None, now, store).await.unwrap();
    let page = customer.get(&format!("/c/{text}")).await;
    assert!(
        page.status == 410 && page.says("no longer in use"),
        "{}",
        page.body
    );
    let late = customer.pay(&form, "12.50").await;
    assert_eq!(late.status, 410, "a page that was open already");
    assert_eq!(app.rows("payments").await, 0);
    let why = Some("Please pay at the bar");
    codes::disable(&code, why, now, store).await.unwrap();
    let page = customer.get(&format!("/c/{text}")).await;
    assert!(
        page.status == 409 && page.says("Please pay at the bar"),
        "as from the office: {}",
        page.body
    );
    codes::enable(&code, store).await.unwrap();
    assert_eq!(customer.pay(&form, "12.50").await.status, 303);
}

#[tokio::test]
async fn a_replaced_code_works_for_its_grace_and_then_says_so() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let text = app.code("Counter 1").await;
    let old = codes::parse(&text).unwrap();
    let now = SystemClock.now();
    let (_, new) = codes::rotate(&old, replaced(now, DAY_MS), &*app.store, &SystemRandomness)
        .await
        .unwrap();
    let new_text = new.code.code.to_string();
    for code in [&text, &new_text] {
        let page = customer.get(&format!("/c/{code}")).await;
        assert!(
            page.says("From HK$1.00 to HK$5,000.00"),
            "one counter: {}",
            page.body
        );
        assert!(page.says("Add a note"));
    }
    let form = customer.scan(&text).await;
    codes::disable(&old, None, now, &*app.store).await.unwrap();
    for (agent, words) in [
        (ALIPAY_HK, "This code was replaced"),
        (ALIPAY, "这个收款码已更换"),
    ] {
        let page = app.customer(agent).get(&format!("/c/{text}")).await;
        assert!(page.status == 410 && page.says(words), "{}", page.body);
    }
    let late = customer.pay(&form, "12.50").await;
    assert!(
        late.status == 410 && late.says("ask the staff"),
        "{}",
        late.body
    );
    let told = customer.pay_by_script(&form, "12.50").await;
    assert_eq!(told.status, 410);
    assert_eq!(app.rows("payments").await, 0);
    customer.start(&new_text, "12.50").await;
}

#[tokio::test]
async fn the_grace_ends_at_its_moment_on_the_page_and_at_the_till() {
    let app = TestApp::new().await;
    let now = SystemClock.now();
    let made = now.plus_ms(-14 * DAY_MS);
    for (counter, grace_ms, works) in [
        ("Counter 1", 15 * DAY_MS, true),
        ("Counter 2", 14 * DAY_MS, false),
    ] {
        let customer = app.customer(ALIPAY_HK);
        let text = app.code(counter).await;
        let form = customer.scan(&text).await;
        let old = codes::parse(&text).unwrap();
        codes::rotate(
            &old,
            replaced(made, grace_ms),
            &*app.store,
            &SystemRandomness,
        )
        .await
        .unwrap();
        let page = customer.get(&format!("/c/{text}")).await;
        assert_eq!(page.status, if works { 200 } else { 410 }, "{counter}");
        let paid = customer.pay(&form, "12.50").await;
        assert_eq!(paid.status, if works { 303 } else { 410 }, "{counter}");
    }
    assert_eq!(app.rows("payments").await, 1);
}
