//! Two servers over one store: what the one showed the other answers, and what is changed is seen by
//! both.

use ::shops::apply::apply;
use domain::State;
use foundation::randomness::SystemRandomness;

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, Page},
    desk::{Desk, code_of, link},
    shops,
};

#[tokio::test]
async fn a_page_of_the_one_is_answered_by_the_other() {
    let app = TestApp::new().await;
    let other = app.beside().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    // Every step at another server than the one before.
    let there = customer.at(&other.base);
    let cashier = there.pay(&form, "12.50").await;
    let result = customer.press(cashier.location(), "pay").await;
    let result = result.replacen(&app.base, "", 1);
    app.until(&app.only_id(), State::Paid).await;
    assert!(there.get(&result).await.says("words-pair"));
    // The same form once more is the same payment, wherever it is sent.
    let again = customer.pay(&form, "12.50").await;
    assert_eq!(again.location(), result);
    assert_eq!(app.sandbox.payments().len(), 1);
    // What was typed is carried into another language, from the one to the other.
    let code = app.code("Counter 1").await;
    let form = customer.scan(&code).await;
    let change = customer.posting(&format!("/c/{code}?lang=de"));
    let changed = Page::of(change.form(&form.fields("7.25"))).await;
    let page = there.get(changed.location()).await;
    assert!(
        page.says("lang=\"de\"") && page.says("7,25"),
        "{}",
        page.body
    );
    assert_eq!(page.field("attempt"), form.attempt);
}

#[tokio::test]
async fn a_merchant_signs_in_at_the_one_and_works_at_the_other() {
    let app = TestApp::new().await;
    let other = app.beside().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let there = Desk {
        browser: desk.browser.at(&other.base),
    };
    // A form of the one is taken by the other, whose work the one then shows.
    let home = desk.home().await;
    let (token, revision) = (home.field("form_token"), home.field("revision"));
    let words = [("accent", "#0b6e4f")];
    let saved = there
        .fill_old("/studio/draft", (&token, &revision), &words)
        .await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert!(desk.home().await.says("#0b6e4f"));
    // A link is used once, wherever.
    let code = code_of(&link(&app, "M-1"));
    let (one, two) = (Desk::at(&app), Desk::at(&app));
    let two = Desk {
        browser: two.browser.at(&other.base),
    };
    let (first, second) = tokio::join!(one.enter(&code), two.enter(&code));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 403]);
    // Signed out at the one is signed out at the other.
    desk.post("/studio/sign-out").await;
    assert!(!there.is_in().await);
}

#[tokio::test]
async fn a_change_of_a_shop_is_seen_by_both_with_the_next_page() {
    let app = TestApp::new().await;
    let other = app.beside().await;
    let code = app.code("Counter 1").await;
    let customers = [
        app.customer(ALIPAY_HK),
        app.customer(ALIPAY_HK).at(&other.base),
    ];
    for customer in &customers {
        assert!(customer.scan_again(&code).await.says("Causeway Bay"));
    }
    let renamed = shops::TOML.replace("Causeway Bay", "Wan Chai");
    apply(&renamed, &*other.store, &SystemRandomness)
        .await
        .unwrap();
    for customer in &customers {
        assert!(customer.scan_again(&code).await.says("Wan Chai"));
    }
    let parsed = domain::EntryCode::parse(&code).unwrap();
    app.store.set_enabled(&parsed, false).await.unwrap();
    for customer in &customers {
        assert_eq!(customer.scan_again(&code).await.status, 410);
    }
}
