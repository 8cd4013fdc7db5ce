//! What a customer finds after the wallet: the result as time goes by, the way out while it isn't
//! known, the receipt again, and the same payment once more.

use domain::State;
use payments::RefundOrder;

use crate::{
    giving_back::order,
    support::{
        TestApp,
        customer::{ALIPAY_HK, Customer, Page},
    },
};

/// A payment whose pay call nobody believed, and its result page's path.
async fn unanswered(app: &TestApp) -> (Customer, String) {
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let path = customer.pay(&form, "99.01").await.location().to_owned();
    (customer, path)
}

/// A payment that the wallet declined, with a note, and its result page's path.
async fn declined(app: &TestApp) -> (Customer, String) {
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let mut fields = form.fields("99.05").to_vec();
    fields.push(("note", "Table 7"));
    let post = customer.posting("/api/start_payment").form(&fields);
    let path = customer.led_on(post).await.location().to_owned();
    (customer, path)
}

/// So long ago it all began.
async fn age(app: &TestApp, seconds: u32) {
    let sql = format!(
        "UPDATE payments SET created_ms = created_ms - {seconds}000, \
         expires_ms = expires_ms - {seconds}000"
    );
    app.meddle(&sql).await;
}

#[tokio::test]
async fn who_waits_for_an_answer_is_offered_a_way_out_after_a_while() {
    let app = TestApp::new().await;
    let (customer, path) = unanswered(&app).await;
    let page = customer.get(&path).await;
    assert!(
        page.says("Being checked") && page.says("Last checked"),
        "{}",
        page.body
    );
    assert!(
        page.says("at the latest") && !page.says("start-over"),
        "{}",
        page.body
    );
    age(&app, 16).await;
    let page = customer.get(&path).await;
    assert!(
        page.says(&format!("action=\"{path}/start-over\"")),
        "{}",
        page.body
    );
    // The watcher is told so, and so is who scans the code again.
    let token = path.strip_prefix("/r/").unwrap();
    let news = customer.getting(&format!("/api/payment_status?token={token}&lang=en"));
    let news = Page::of(news).await;
    assert_eq!(news.json()["view"], "checking-late");
    let checked = news.json()["checked"].as_str().unwrap().to_owned();
    assert!(checked.starts_with("Last checked "), "{checked}");
    let code = app.code("Counter 1").await;
    let unfinished = customer.scan_again(&code).await;
    assert!(unfinished.says("Cancel it and start over") && unfinished.says("at the latest"));
    let over = Page::of(customer.posting(&format!("{path}/start-over"))).await;
    assert_eq!(over.location(), format!("/c/{code}"));
    assert_eq!(app.payment(&app.only_id()).await.state, State::Cancelled);
}

#[tokio::test]
async fn a_page_that_no_longer_looks_by_itself_does_not_promise_to() {
    let app = TestApp::new().await;
    let (customer, path) = unanswered(&app).await;
    app.meddle("UPDATE payments SET state = 'needs_operator'")
        .await;
    let page = customer.get(&path).await;
    assert!(page.says("at the latest") && page.says("http-equiv=\"refresh\""));
    age(&app, 10_000).await;
    let page = customer.get(&path).await;
    assert!(page.says("Please ask the staff"), "{}", page.body);
    assert!(!page.says("at the latest") && !page.says("http-equiv=\"refresh\""));
    assert!(page.says("data-news=\"operator-rest\"") && !page.says("data-token"));
}

#[tokio::test]
async fn a_receipt_is_found_again_over_the_form() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    let code = app.code("Counter 1").await;
    let page = customer.scan_again(&code).await;
    assert!(page.says("Paid HK$12.50 · "), "{}", page.body);
    assert!(
        page.says(&format!("href=\"/r/{}\"", payment.token)),
        "{}",
        page.body
    );
    assert!(
        page.says("name=\"amount\""),
        "the form is there all the same"
    );
    // Nobody else is told, nor the same browser elsewhere.
    let stranger = app.customer(ALIPAY_HK).scan_again(&code).await;
    assert!(!stranger.says("Paid HK$"));
    let elsewhere = app.code("Counter 2").await;
    assert!(!customer.scan_again(&elsewhere).await.says("Paid HK$"));
}

#[tokio::test]
async fn what_was_cancelled_is_said_over_the_next_form_and_not_for_ever() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    customer.start(&code, "12.50").await;
    let token = app.payment(&app.only_id()).await.token;
    let over = Page::of(customer.posting(&format!("/r/{token}/start-over"))).await;
    let page = customer.get(over.location()).await;
    assert!(
        page.says("Cancelled") && page.says("Nothing was charged"),
        "{}",
        page.body
    );
    app.meddle("UPDATE payment_events SET at_ms = at_ms - 200000")
        .await;
    let page = customer.scan_again(&code).await;
    assert!(!page.says("Nothing was charged"), "{}", page.body);
}

#[tokio::test]
async fn a_declined_payment_can_be_tried_again_with_a_key_of_its_own() {
    let app = TestApp::new().await;
    let (customer, path) = declined(&app).await;
    let first = app.payment(&app.only_id()).await;
    let page = customer.get(&path).await;
    assert!(
        page.says("Not paid") && page.says("Nothing was charged"),
        "{}",
        page.body
    );
    assert!(page.says("Try HK$99.05 again"), "{}", page.body);
    assert!(
        page.says("Table 7") && page.says("20"),
        "the note, and when"
    );
    let retry = format!("/c/{}?retry={}", first.code, first.token);
    assert!(page.says(&format!("href=\"{retry}\"")), "{}", page.body);
    let form = customer.get(&retry).await;
    assert!(
        form.says("value=\"99.05\"") && form.says("value=\"Table 7\""),
        "{}",
        form.body
    );
    assert_ne!(form.field("attempt"), first.attempt.as_str());
    // Only the payment's own code takes it over, and nothing is made of nonsense.
    let elsewhere = app.code("Counter 2").await;
    for address in [
        format!("/c/{elsewhere}?retry={}", first.token),
        format!("/c/{}?retry=nonsense", first.code),
    ] {
        assert!(
            !customer.get(&address).await.says("value=\"99.05\""),
            "{address}"
        );
    }
}

#[tokio::test]
async fn trying_again_is_no_button_where_it_is_pointless() {
    let app = TestApp::new().await;
    let (customer, path) = declined(&app).await;
    for (why, again) in [
        ("wallet_not_accepted", false),
        ("our_fault", false),
        ("try_later", true),
    ] {
        app.meddle(&format!("UPDATE payments SET decline = '{why}'"))
            .await;
        let page = customer.get(&path).await;
        assert_eq!(
            page.says("Try HK$99.05 again"),
            again,
            "{why}: {}",
            page.body
        );
        assert_eq!(page.says("class=\"button\""), again, "{why}: {}", page.body);
        assert!(page.says("Enter an amount again") && page.says("Nothing was charged"));
    }
}

#[tokio::test]
async fn what_was_given_back_in_part_is_not_headed_paid() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    let refund: RefundOrder = order(&payment, 1, Some(875));
    app.payments.refund(refund).await.unwrap();
    let page = customer.get(&format!("/r/{}", payment.token)).await;
    assert!(page.says("Partly refunded"), "{}", page.body);
    assert!(
        page.says("gave back HK$8.75 and kept HK$3.75"),
        "{}",
        page.body
    );
    assert!(
        !page.says("words-pair"),
        "staff must not take it for a new payment"
    );
    let news = format!("/api/payment_status?token={}", payment.token);
    let news = Page::of(customer.getting(&news)).await;
    assert_eq!(news.json()["view"], "part-refunded");
}

#[tokio::test]
async fn a_plain_form_is_led_on_by_a_page_of_ours() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let post = customer.posting("/api/start_payment");
    let sent = Page::of(post.form(&form.fields("12.50"))).await;
    let payment = app.payment(&app.only_id()).await;
    assert_eq!(sent.location(), format!("/r/{}/open", payment.token));
    let page = customer.get(sent.location()).await;
    let go = payment.go.unwrap();
    assert_eq!(page.onward().as_deref(), Some(go.as_str()));
    let link = format!("href=\"{}\"", go.replace('&', "&amp;"));
    assert!(page.says(&link), "{}", page.body);
    let policy = page.header("content-security-policy");
    assert!(policy.contains("form-action 'self';"), "{policy}");
    customer.press(&go, "pay").await;
    app.until(&payment.request_id, State::Paid).await;
    // Back from the wallet it doesn't lead there once more.
    let page = customer.get(sent.location()).await;
    assert_eq!(page.location(), format!("/r/{}", payment.token));
}

#[tokio::test]
async fn the_windows_title_says_how_it_stands() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    let page = customer.get(&format!("/r/{}", payment.token)).await;
    assert!(page.says("<title>Paid · Kyoto"), "{}", page.body);
    assert!(
        page.says("data-seconds=") && page.says("clocks-1.js"),
        "its clock runs"
    );
}
