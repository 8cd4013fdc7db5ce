//! What goes wrong at the gateway, by the sandbox's magic amounts: whatever is lost, late, twice
//! or forged, the customer is told the truth or that it isn't known yet.

use domain::{EventKind, State};

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY_HK, Customer, Page},
    eventually,
};

/// Presses Pay for an amount whose pay call goes wrong.
async fn pay(app: &TestApp, amount: &str) -> (Customer, Page) {
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let page = customer.pay(&form, amount).await;
    (customer, page)
}

/// Goes through the wallet's cashier; returns the result page's address.
async fn confirm(app: &TestApp, amount: &str) -> (Customer, String) {
    let customer = app.customer(ALIPAY_HK);
    let cashier = customer.start(&app.code("Counter 1").await, amount).await;
    let result = customer.press(&cashier, "pay").await;
    (customer, result)
}

#[tokio::test]
async fn a_balance_too_low_is_said_in_words_a_customer_can_act_on() {
    let app = TestApp::new().await;
    let (customer, page) = pay(&app, "99.05").await;
    let result = customer.get(page.location()).await;
    assert!(
        result.says("Not paid") && result.says("Top up your wallet"),
        "{}",
        result.body
    );
    assert!(!result.says("USER_BALANCE"), "codes are for the log");
    assert_eq!(app.payment(&app.only_id()).await.state, State::Failed);
}

#[tokio::test]
async fn a_refused_customer_is_not_told_why_the_wallet_refused() {
    let app = TestApp::new().await;
    let (customer, page) = pay(&app, "99.06").await;
    let result = customer.get(page.location()).await;
    assert!(result.says("Your wallet refused the payment") && !result.says("RISK"));
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_with_the_same_id() {
    let app = TestApp::new().await;
    let (customer, page) = pay(&app, "99.02").await;
    let cashier = page.location().to_owned();
    let id = app.only_id();
    customer.press(&cashier, "pay").await;
    app.until(&id, State::Paid).await;
    assert_eq!(app.sandbox.ledger().len(), 1);
}

#[tokio::test]
async fn answers_that_cannot_be_believed_are_never_followed_and_never_a_failure() {
    // Unknown, unsigned, signed by somebody else, broken.
    for amount in ["99.01", "99.18", "99.19", "99.20"] {
        let app = TestApp::new().await;
        let (customer, page) = pay(&app, amount).await;
        assert!(
            page.location().starts_with("/r/"),
            "{amount}: {}",
            page.location()
        );
        let id = app.only_id();
        assert_eq!(app.payment(&id).await.state, State::Unknown, "{amount}");
        let result = customer.get(page.location()).await;
        assert!(
            result.says("Being checked") && result.says("don’t pay again"),
            "{amount}"
        );
        assert!(
            !result.says("cashier") && !result.says("Not paid"),
            "{amount}"
        );
        // The order was made all the same, and a customer may be looking at it.
        assert!(
            app.sandbox.press(id.as_str(), sandbox::Choice::Pay),
            "{amount}"
        );
        app.until(&id, State::Paid).await;
        let result = customer.get(page.location()).await;
        assert!(result.says("words-pair"), "{amount}");
    }
}

#[tokio::test]
async fn an_order_in_process_leads_into_the_wallet_as_well() {
    let app = TestApp::new().await;
    let (customer, result) = confirm(&app, "99.21").await;
    app.until(&app.only_id(), State::Paid).await;
    assert!(customer.get(&result).await.says("words-pair"));
}

#[tokio::test]
async fn a_lost_notification_is_replaced_by_asking_when_the_customer_returns() {
    let app = TestApp::new().await;
    let (customer, result) = confirm(&app, "99.09").await;
    let id = app.only_id();
    assert_eq!(
        app.payment(&id).await.state,
        State::Processing,
        "nobody has told us"
    );
    let page = customer.get(&result).await;
    assert!(page.says("words-pair"), "{}", page.body);
    let events = app.events(&id).await;
    assert_eq!(events.last().unwrap().source, "inquiry");
}

#[tokio::test]
async fn a_payment_nobody_looks_at_is_found_by_the_sweeper() {
    let app = TestApp::new().await;
    confirm(&app, "99.09").await;
    let id = app.only_id();
    // What the clock would do a while later.
    app.store
        .schedule(
            &app.payment(&id).await,
            Some(foundation::clock::Timestamp(0)),
        )
        .await
        .unwrap();
    let swept = payments::sweeper::sweep_once(&app.payments).await.unwrap();
    assert_eq!(swept, 1);
    assert_eq!(app.payment(&id).await.state, State::Paid);
}

#[tokio::test]
async fn news_that_come_twice_are_written_once() {
    let app = TestApp::new().await;
    confirm(&app, "99.10").await;
    let id = app.only_id();
    eventually("both notifications are acknowledged", async || {
        let notices = app.sandbox.payment(id.as_str())?.notices;
        (notices.len() == 2 && notices.iter().all(|notice| notice.acknowledged)).then_some(())
    })
    .await;
    assert_eq!(app.times(&id, EventKind::ConfirmedPaid).await, 1);
}

#[tokio::test]
async fn news_may_come_before_the_answer_to_pay() {
    let app = TestApp::new().await;
    let (customer, page) = pay(&app, "99.11").await;
    let id = app.only_id();
    assert_eq!(app.payment(&id).await.state, State::Paid);
    assert!(
        page.location().starts_with("/r/"),
        "there is nothing left to confirm"
    );
    assert!(customer.get(page.location()).await.says("words-pair"));
    assert_eq!(app.times(&id, EventKind::ConfirmedPaid).await, 1);
}

#[tokio::test]
async fn a_notification_signed_by_somebody_else_pays_nothing_and_is_counted() {
    let app = TestApp::new().await;
    let (customer, result) = confirm(&app, "99.12").await;
    let id = app.only_id();
    eventually("the forged notification is refused", async || {
        let notices = app.sandbox.payment(id.as_str())?.notices;
        notices
            .first()
            .map(|notice| assert_eq!(notice.http_status, Some(401)))
    })
    .await;
    assert_eq!(app.payment(&id).await.state, State::Processing);
    assert!(app.refused_notices().await >= 1);
    assert!(app.strays().await.is_empty(), "a stranger fills no table");
    assert!(
        customer.get(&result).await.says("words-pair"),
        "the inquiry is believed"
    );
}

#[tokio::test]
async fn a_notification_of_another_amount_pays_nothing_and_is_kept() {
    let app = TestApp::new().await;
    let (customer, result) = confirm(&app, "99.13").await;
    let id = app.only_id();
    let strays = eventually("the notification is kept", async || {
        Some(app.strays().await).filter(|strays| !strays.is_empty())
    })
    .await;
    assert!(
        strays[0].reason.contains("9914 HKD instead of 9913 HKD"),
        "{strays:?}"
    );
    assert!(strays[0].body.contains("PAYMENT_RESULT"));
    assert_eq!(app.payment(&id).await.state, State::Processing);
    assert_eq!(app.times(&id, EventKind::Mismatched).await, 1);
    let told = app.sandbox.payment(id.as_str()).unwrap().notices;
    assert!(
        told.iter().all(|notice| !notice.acknowledged),
        "somebody has to look"
    );
    assert!(
        customer.get(&result).await.says("words-pair"),
        "the inquiry tells the right amount"
    );
}

#[tokio::test]
async fn a_redirect_to_an_unlisted_address_is_not_followed_nor_shown() {
    let follow = ("PORTICO_FOLLOW", "https".to_owned());
    let app = TestApp::with(Setting {
        environment: vec![follow],
        ..Setting::default()
    })
    .await;
    let (customer, page) = pay(&app, "12.50").await;
    assert!(page.location().starts_with("/r/"), "{}", page.location());
    let result = customer.get(page.location()).await;
    assert!(result.says("Being checked"), "{}", result.body);
    assert!(!result.says("cashier") && !result.says(&app.sandbox.base_url()));
    let form = customer.scan_again(&app.code("Counter 1").await).await;
    assert!(!form.says("cashier"), "nor on the page for coming back");
}

#[tokio::test]
async fn a_wallet_that_never_decides_stays_open_and_is_never_called_failed() {
    let app = TestApp::new().await;
    let (customer, result) = confirm(&app, "99.08").await;
    let page = customer.get(&result).await;
    assert!(
        page.says("Waiting for your wallet") && !page.says("Not paid"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn an_inquiry_without_an_answer_shows_a_page_all_the_same() {
    for amount in ["99.03", "99.04"] {
        let app = TestApp::new().await;
        let customer = app.customer(ALIPAY_HK);
        let cashier = customer.start(&app.code("Counter 1").await, amount).await;
        let result = customer.press(&cashier, "leave").await;
        let page = customer.get(&result).await;
        assert_eq!(page.status, 200, "{amount}");
        assert!(page.says("Waiting for your wallet"), "{amount}");
    }
}
