//! Many customers at once: nobody can keep a code busy for the others, and the gateway is told each
//! one's own address.

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY_HK, Page},
};

/// Behind a proxy, with room for a few starts a minute.
async fn small_shop() -> TestApp {
    let environment = vec![
        ("PORTICO_PROXIES", "1".to_owned()),
        ("PORTICO_STARTS_PER_CLIENT_MINUTE", "4".to_owned()),
        ("PORTICO_STARTS_PER_CODE_MINUTE", "6".to_owned()),
    ];
    TestApp::with(Setting {
        environment,
        ..Setting::default()
    })
    .await
}

/// Starts a payment as a new customer whose proxy writes this.
async fn start(app: &TestApp, code: &str, from: &str) -> u16 {
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(code).await;
    let post = customer.posting("/api/start_payment");
    let post = post.header("x-forwarded-for", from);
    Page::of(post.form(&form.fields("12.50"))).await.status
}

#[tokio::test]
async fn two_addresses_that_empty_a_code_keep_nobody_else_from_paying() {
    let app = small_shop().await;
    let code = app.code("Counter 1").await;
    for attacker in ["203.0.113.1:4711", "203.0.113.2"] {
        let mut refused = 0;
        for _ in 0..6 {
            refused += u32::from(start(&app, &code, attacker).await == 429);
        }
        assert!(refused > 0, "{attacker} was never refused");
    }
    for customer in ["198.51.100.7:51321", "[2001:db8::9]:443"] {
        assert_eq!(start(&app, &code, customer).await, 303, "{customer}");
    }
}

#[tokio::test]
async fn the_gateway_is_told_the_customers_address_and_never_the_proxys() {
    let app = small_shop().await;
    let code = app.code("Counter 1").await;
    assert_eq!(start(&app, &code, "[2001:db8::9]:443").await, 303);
    let told = newest_body(&app).await;
    assert!(told.contains("\"2001:db8::9\""), "{told}");
    assert_eq!(start(&app, &code, "unknown").await, 303);
    let told = newest_body(&app).await;
    assert!(!told.contains("127.0.0.1\""), "{told}");
}

/// What was sent for the latest payment.
async fn newest_body(app: &TestApp) -> String {
    app.body(&app.newest(1).await[0].request_id).await
}
