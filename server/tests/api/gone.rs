//! The database is gone: every page says so in the customer's language and with something to press,
//! the gateway is asked to tell its news again, nothing is half done, and all goes on by itself when
//! the database is back.

use alarms::Wanted;
use domain::{EventKind, State};
use payments::sweeper::sweep_once;
use reqwest::header::{ACCEPT, ACCEPT_LANGUAGE};

use crate::support::{
    TestApp,
    customer::{ALIPAY, ALIPAY_HK, BROWSER, Customer, Page},
    desk::{Desk, code_of, link},
    signer::{Signer, success},
};

/// Every table of ours, and what it is called while it is gone.
const TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' \
    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_sqlx%' ESCAPE '\\'";

/// Takes all tables away, or brings them back.
async fn rename(app: &TestApp, to: impl Fn(&str) -> String) {
    let renamed = app.texts(TABLES).await.into_iter().map(|name| {
        let to = to(&name);
        format!("ALTER TABLE \"{name}\" RENAME TO \"{to}\";")
    });
    let renamed: String = renamed.collect();
    let alone = "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;";
    app.meddle(&format!("{alone} BEGIN; {renamed} COMMIT;"))
        .await;
}

async fn gone(app: &TestApp) {
    rename(app, |name| format!("gone_{name}")).await;
}

async fn back(app: &TestApp) {
    rename(app, |name| name.replacen("gone_", "", 1)).await;
}

/// From now on, writing this of a payment fails; until it is [`healed`].
async fn break_before(app: &TestApp, kind: EventKind) {
    let kind = kind.as_str();
    app.meddle(&format!(
        "CREATE TRIGGER broken BEFORE INSERT ON payment_events WHEN NEW.kind = '{kind}' \
         BEGIN SELECT RAISE(ABORT, 'gone'); END"
    ))
    .await;
}

async fn healed(app: &TestApp) {
    app.meddle("DROP TRIGGER broken").await;
}

/// What was known of the shop a moment ago counts for a second, whether the database is there or not.
async fn forgotten(app: &TestApp, path: &str) {
    while app.customer(BROWSER).get(path).await.status == 200 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

fn assert_says_so(page: &Page, words: [&str; 2], what: &str) {
    assert_eq!(page.status, 503, "{what}: {}", page.body);
    assert_eq!(page.header("retry-after"), "5", "{what}");
    for words in words {
        assert!(page.says(words), "{what}: {words} is not in {}", page.body);
    }
    for words in ["no such table", "sqlite", "database"] {
        assert!(!page.says(words), "{what} tells of the {words}");
    }
}

async fn by_script(customer: &Customer, path: &str) -> Page {
    Page::of(customer.getting(path).header(ACCEPT, "application/json")).await
}

#[tokio::test]
async fn every_page_says_so_in_the_customers_language_and_then_goes_on() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let (customer, payment) = app.paid("12.50").await;
    let chinese = app.customer(ALIPAY);
    let form = chinese.scan(&code).await;
    let token = payment.token.as_str();
    gone(&app).await;
    forgotten(&app, &format!("/c/{code}")).await;

    let (english, try_again) = ("Something went wrong on our side", "Try again");
    let paths = [
        format!("/c/{code}"),
        format!("/C/{code}"),
        format!("/r/{token}"),
        format!("/r/{token}/open"),
    ];
    for path in &paths {
        let page = customer.get(path).await;
        assert_says_so(&page, [english, try_again], path);
        let german = app.customer(BROWSER).getting(path);
        let page = Page::of(german.header(ACCEPT_LANGUAGE, "de")).await;
        let words = ["Bei uns ist etwas schiefgegangen", "Noch einmal versuchen"];
        assert_says_so(&page, words, path);
        let told = by_script(&customer, path).await;
        assert_eq!(told.status, 503, "{path}");
    }
    let news = format!("/api/payment_status?token={token}");
    assert_eq!(by_script(&customer, &news).await.status, 503);
    let over = format!("/r/{token}/start-over");
    let page = Page::of(customer.posting(&over)).await;
    assert_says_so(&page, [english, try_again], &over);
    // What was typed can be sent once more, with the same key.
    let page = chinese.pay(&form, "12.50").await;
    assert_says_so(&page, ["我们这边出了问题", "再试一次"], "the form");
    assert_eq!(page.field("attempt"), form.attempt);
    assert_eq!(page.field("amount"), "12.50");
    let told = chinese.pay_by_script(&form, "12.50").await;
    assert_eq!(told.status, 503);
    assert!(told.json()["problem"].is_string(), "{}", told.body);
    app.upkeep.look().await;
    assert_eq!(chinese.get("/readyz").await.status, 503);
    assert_eq!(chinese.get("/healthz").await.status, 200);

    back(&app).await;
    assert_eq!(app.sandbox.payments().len(), 1, "nothing was sent");
    let cashier = chinese.pay(&form, "12.50").await;
    assert!(cashier.location().contains("/cashier?p="));
    assert!(
        customer
            .get(&format!("/r/{token}"))
            .await
            .says("words-pair")
    );
}

#[tokio::test]
async fn every_page_of_the_studio_says_so_and_nobody_is_signed_out_by_it() {
    let app = TestApp::new().await;
    let (desk, other) = (Desk::signed_in(&app, "M-1").await, Desk::at(&app));
    let (token, unused) = (desk.token().await, link(&app, "M-1"));
    gone(&app).await;
    let (ours, again) = ("Something failed at the server", "Try again");
    for path in [
        "/studio",
        "/office/codes",
        "/studio/versions",
        "/studio/posters",
        "/studio/sessions",
        "/studio/export",
    ] {
        assert_says_so(&desk.browser.get(path).await, [ours, again], path);
    }
    for path in ["/studio/draft", "/studio/publish", "/studio/sign-out"] {
        let page = Page::of(desk.posting(path, &token)).await;
        assert_says_so(&page, [ours, ours], path);
    }
    let page = other.enter(&code_of(&unused)).await;
    assert_says_so(&page, [ours, ours], "signing in");
    back(&app).await;
    assert!(desk.is_in().await);
    // Gone in the middle: the link was used up, and the session can't be kept.
    app.meddle(
        "CREATE TRIGGER broken BEFORE INSERT ON sessions \
         BEGIN SELECT RAISE(ABORT, 'gone'); END",
    )
    .await;
    let page = other.enter(&code_of(&unused)).await;
    assert_says_so(&page, [ours, ours], "signing in");
    healed(&app).await;
    let page = other.enter(&code_of(&unused)).await;
    assert_eq!(page.location(), "/office", "the link is not used up");
}

#[tokio::test]
async fn the_gateway_is_asked_to_tell_its_news_again() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "12.50").await;
    let payment = app.payment(&app.only_id()).await;
    let news = success(&payment, payment.gateway_id.as_ref().unwrap().as_str());
    let letter = Signer::gateway(&app.sandbox).letter(&news.to_string());
    gone(&app).await;
    let answer = letter.deliver(&app).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.json()["result"]["resultStatus"], "U", "not yet");
    back(&app).await;
    // Gone in the middle: it was read, and can't be written.
    break_before(&app, EventKind::ConfirmedPaid).await;
    assert_eq!(letter.deliver(&app).await.status, 503);
    assert_eq!(
        app.payment(&payment.request_id).await.state,
        State::Processing
    );
    healed(&app).await;
    assert_eq!(letter.deliver(&app).await.status, 200);
    assert_eq!(app.payment(&payment.request_id).await.state, State::Paid);
    let times = app.times(&payment.request_id, EventKind::ConfirmedPaid);
    assert_eq!(times.await, 1);
}

#[tokio::test]
async fn gone_in_the_middle_of_a_start_the_same_press_leads_to_the_same_payment() {
    // Before the call is announced, and between the call and its answer.
    for (kind, sent) in [(EventKind::Submitted, 0), (EventKind::Accepted, 1)] {
        let app = TestApp::new().await;
        let customer = app.customer(ALIPAY_HK);
        let form = customer.scan(&app.code("Counter 1").await).await;
        break_before(&app, kind).await;
        let page = customer.pay(&form, "12.50").await;
        let (ours, wallet) = (
            "Something went wrong on our side",
            "check your wallet first",
        );
        assert_says_so(&page, [ours, wallet], kind.as_str());
        assert_eq!(app.sandbox.payments().len(), sent, "{kind:?}");
        healed(&app).await;
        let cashier = customer.pay(&form, "12.50").await;
        assert!(cashier.location().contains("/cashier?p="), "{kind:?}");
        assert_eq!(app.sandbox.payments().len(), 1, "{kind:?}");
        assert_eq!(app.rows("payments").await, 1, "{kind:?}");
        customer.press(cashier.location(), "pay").await;
        app.until(&app.only_id(), State::Paid).await;
    }
}

#[tokio::test]
async fn what_waits_is_swept_afterwards_and_one_outage_is_one_alarm() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let cashier = customer.start(&app.code("Counter 1").await, "99.09").await;
    customer.press(&cashier, "pay").await;
    let payment = app.payment(&app.only_id()).await;
    let due = Some(foundation::clock::Timestamp(0));
    app.store.schedule(&payment, due).await.unwrap();
    app.upkeep.look().await;
    gone(&app).await;
    for _ in 0..12 {
        assert!(sweep_once(&app.payments).await.is_err());
        assert!(app.funnel.flush(&*app.store).await.is_err());
        app.upkeep.look().await;
    }
    assert_eq!(customer.get("/readyz").await.status, 503);
    back(&app).await;
    app.upkeep.look().await;
    assert_eq!(customer.get("/readyz").await.status, 503, "one clean look");
    for _ in 0..3 {
        app.upkeep.look().await;
    }
    assert_eq!(customer.get("/readyz").await.status, 200);
    assert_eq!(sweep_once(&app.payments).await.unwrap(), 1);
    assert_eq!(app.payment(&payment.request_id).await.state, State::Paid);
    app.funnel.flush(&*app.store).await.unwrap();
    assert_eq!(app.rows("funnel").await, 1, "what was counted is kept");
    let alarms = app
        .store
        .alarms(Wanted::All, &foundation::page::Page::first(99))
        .await
        .unwrap()
        .items;
    let failing = alarms.iter().find(|alarm| alarm.kind == "storage-failing");
    let failing = failing.unwrap();
    assert_eq!((failing.times, failing.over.is_some()), (1, true));
}
