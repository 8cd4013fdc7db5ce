//! What can't be done is told with the shop's name, in another language if that is wished, and with
//! something to press that helps.

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY_HK, Page},
};

/// A server at which a client may start one payment a minute.
async fn strict() -> TestApp {
    TestApp::with(Setting {
        environment: vec![("PORTICO_STARTS_PER_CLIENT_MINUTE", "1".to_owned())],
        ..Setting::default()
    })
    .await
}

#[tokio::test]
async fn who_has_to_wait_can_send_the_same_form_again() {
    let app = strict().await;
    let code = app.code("Counter 1").await;
    app.customer(ALIPAY_HK).start(&code, "12.50").await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&code).await;
    let mut fields = form.fields("13.50").to_vec();
    fields.push(("note", "Table 7"));
    let post = customer.posting("/api/start_payment").form(&fields);
    let page = Page::of(post).await;
    assert_eq!(page.status, 429);
    assert!(
        page.says("Kyoto &lt;Tea&gt;") && page.says("Causeway Bay"),
        "{}",
        page.body
    );
    assert!(
        page.says("Try again") && page.says("data-step=\"-1\""),
        "{}",
        page.body
    );
    for (name, value) in [
        ("code", code.as_str()),
        ("attempt", &form.attempt),
        ("amount", "13.50"),
        ("note", "Table 7"),
    ] {
        assert_eq!(page.field(name), value, "the same form: {name}");
    }
    assert!(
        page.says(&format!("formaction=\"/c/{code}?lang=de\"")),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn a_code_that_was_withdrawn_names_its_shop_in_any_language() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Withdrawn").await;
    let page = customer.get(&format!("/c/{code}")).await;
    assert_eq!(page.status, 410);
    assert!(
        page.says("Causeway Bay") && page.says("?lang=de"),
        "{}",
        page.body
    );
    let page = customer.get(&format!("/c/{code}?lang=de")).await;
    assert_eq!((page.status, page.header("content-language")), (410, "de"));
}

#[tokio::test]
async fn who_is_lost_finds_back_to_the_shop_they_were_at() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let back = format!("href=\"/c/{code}\"");
    assert!(
        !customer.get("/nowhere").await.says(&back),
        "nobody knows them yet"
    );
    customer.start(&code, "13.50").await;
    for path in ["/nowhere", "/r/nonsense"] {
        let page = customer.get(path).await;
        assert!(
            page.status == 404 && page.says(&back),
            "{path}: {}",
            page.body
        );
    }
}

#[tokio::test]
async fn when_we_fail_the_page_can_be_loaded_again() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    customer.start(&code, "12.50").await;
    let token = app.payment(&app.only_id()).await.token;
    app.meddle("ALTER TABLE payment_events RENAME TO gone")
        .await;
    app.meddle("ALTER TABLE payments RENAME TO lost").await;
    let page = customer.get(&format!("/r/{token}")).await;
    assert!(
        page.status == 503 && page.says("Try again"),
        "{}",
        page.body
    );
    let page = Page::of(customer.posting(&format!("/r/{token}/start-over"))).await;
    assert_eq!(page.status, 503);
    assert!(page.says(&format!("href=\"/r/{token}\"")), "{}", page.body);
}

#[tokio::test]
async fn nothing_was_charged_is_said_only_where_it_is_certain() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "12.50").await;
    let token = app.payment(&app.only_id()).await.token;
    // The payment is under way, whatever else is wrong with what is asked.
    let foreign = customer
        .posting(&format!("/r/{token}/start-over"))
        .header("sec-fetch-site", "cross-site");
    for page in [
        Page::of(foreign).await,
        Page::of(customer.posting(&format!("/r/{token}"))).await,
        Page::of(customer.posting("/api/start_payment").body("rubbish")).await,
        customer.get("/c/%FF").await,
    ] {
        assert!(page.status >= 400, "{}", page.status);
        assert!(!page.says("Nothing was charged"), "{}", page.body);
    }
}
