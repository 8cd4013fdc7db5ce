//! What strangers and slips of the finger send: each gets its status and a page in words, and
//! nothing is stored.

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY, ALIPAY_HK, Page},
};

/// What was refused left no trace on either side.
async fn assert_untouched(app: &TestApp) {
    assert_eq!(app.rows("payments").await, 0);
    assert!(app.sandbox.payments().is_empty());
}

#[tokio::test]
async fn fields_that_are_missing_or_broken_are_a_bad_request() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let (code, attempt) = (form.code.as_str(), form.attempt.as_str());
    for (body, status) in [
        (String::new(), 400),
        ("code".to_owned(), 400),
        (format!("code={code}"), 400),
        (format!("code={code}&attempt={attempt}"), 400),
        (format!("code={code}&amount=12.50"), 400),
        (format!("code={code}&attempt=&amount=12.50"), 400),
        (format!("code={code}&attempt=short&amount=12.50"), 400),
        (
            format!("code={code}&attempt=..%2F..%2Fetc%2Fpasswd&amount=1"),
            400,
        ),
        (
            format!("code={code}&attempt={attempt}&amount=1&amount=2"),
            400,
        ),
        ("code=&attempt=x&amount=1".to_owned(), 404),
        (format!("code=NONE&attempt={attempt}&amount=12.50"), 404),
        ("%".repeat(100), 400),
        ("{\"code\":\"x\"}".to_owned(), 400),
    ] {
        let post = customer.posting("/api/start_payment");
        let post = post.header("content-type", "application/x-www-form-urlencoded");
        let page = Page::of(post.body(body.clone())).await;
        assert_eq!(page.status, status, "{body}: {}", page.body);
        assert!(
            page.says("<h1>") && page.says("lang=\"en\""),
            "{body}: {}",
            page.body
        );
        assert_eq!(page.header("content-language"), "en", "{body}");
    }
    assert_untouched(&app).await;
}

#[tokio::test]
async fn problems_are_told_in_the_customers_language() {
    let app = TestApp::new().await;
    let post = app.customer(ALIPAY).posting("/api/start_payment");
    let post = post.header("content-type", "application/x-www-form-urlencoded");
    let page = Page::of(post.body("code=x")).await;
    assert_eq!(
        (page.status, page.header("content-language")),
        (400, "zh-Hans")
    );
}

#[tokio::test]
async fn other_kinds_of_bodies_are_a_bad_request() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    for kind in [
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "\u{1f}",
    ] {
        let post = customer.posting("/api/start_payment");
        let Ok(request) = post.header("content-type", kind).body("{}").build() else {
            continue;
        };
        let status = customer.http.execute(request).await.unwrap().status();
        assert!(status.is_client_error(), "{kind}: {status}");
    }
    assert_untouched(&app).await;
}

#[tokio::test]
async fn a_body_above_the_limit_is_refused_in_words() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let page = customer.pay(&form, &"9".repeat(40_000)).await;
    assert_eq!(page.status, 413);
    assert!(page.says("This request is too large"), "{}", page.body);
    let answer = customer.pay_by_script(&form, &"9".repeat(40_000)).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.json()["problem"], "Please go back and try again.");
    assert_untouched(&app).await;
}

#[tokio::test]
async fn a_form_on_another_site_starts_and_stops_nothing() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let form = customer.scan(&code).await;
    let signs = [
        ("origin", "https://evil.example"),
        ("sec-fetch-site", "cross-site"),
    ];
    for (name, value) in signs {
        let post = customer.posting("/api/start_payment").header(name, value);
        let page = Page::of(post.form(&form.fields("12.50"))).await;
        assert_eq!(page.status, 403, "{name}");
        assert!(page.says("Please pay from the shop’s own page"));
    }
    assert_untouched(&app).await;
    customer.pay(&form, "12.50").await;
    let id = app.only_id();
    let token = app.payment(&id).await.token;
    for (name, value) in signs {
        let post = customer
            .posting(&format!("/r/{token}/start-over"))
            .header(name, value);
        assert_eq!(Page::of(post).await.status, 403, "{name}");
    }
    assert_eq!(app.payment(&id).await.state, domain::State::Processing);
}

#[tokio::test]
async fn wrong_methods_and_addresses_are_told_in_words() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    for (path, status) in [
        ("/", 404),
        ("/c/", 404),
        ("/c/a/b", 404),
        ("/r/", 404),
        ("/api/", 404),
        ("/api/start_payment", 405),
        ("/r/x/start-over", 405),
        ("/notify/payment", 405),
        ("/c/%FF", 400),
    ] {
        let page = customer.get(path).await;
        assert_eq!(page.status, status, "{path}: {}", page.body);
        assert!(page.says("<h1>"), "{path}: {}", page.body);
    }
    let page = Page::of(customer.posting("/r/x")).await;
    assert_eq!(page.status, 405);
    assert!(page.says("This page works differently"));
    let page = Page::of(customer.posting(&format!("/c/{code}"))).await;
    assert!(page.status == 400 && page.says("<h1>"), "{}", page.body);
}

#[tokio::test]
async fn rubbish_in_headers_is_no_ones_problem() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    for (name, value) in [
        ("accept-language", "\u{ff}\u{ff};q=,,,;;"),
        ("accept-language", &"en,".repeat(3_000)),
        ("cookie", "portico-lang=../../x; ;;=;portico-lang"),
        ("cookie", &format!("portico-{code}=../../etc/passwd")),
        ("cookie", &format!("portico-{code}={}", "a".repeat(26))),
        ("x-forwarded-for", "not an address, , ,"),
        ("sec-fetch-site", "\u{ff}"),
        ("range", "bytes=0-1,2-3,9999999999-"),
        ("if-none-match", "*"),
    ] {
        let page = Page::of(customer.getting(&format!("/c/{code}")).header(name, value)).await;
        assert_eq!(page.status, 200, "{name}: {value}");
        assert!(page.says("name=\"amount\""), "{name}: {value}");
    }
    let long = "x".repeat(300_000);
    let request = customer
        .getting(&format!("/c/{code}"))
        .header("x-long", long)
        .send()
        .await;
    assert!(request.is_err() || request.unwrap().status().is_client_error());
    customer.scan(&code).await;
}

#[tokio::test]
async fn too_many_starts_are_told_when_to_come_back() {
    let limits = [("PORTICO_STARTS_PER_CLIENT_MINUTE", "2".to_owned())];
    let app = TestApp::with(Setting {
        environment: limits.into(),
        ..Setting::default()
    })
    .await;
    let code = app.code("Counter 1").await;
    let first = app.customer(ALIPAY_HK);
    let form = first.scan(&code).await;
    assert_eq!(first.pay(&form, "12.50").await.status, 303);
    let hasty = app.customer(ALIPAY_HK);
    let slip = hasty.scan(&code).await;
    assert_eq!(
        hasty.pay(&slip, "0.10").await.status,
        422,
        "a slip is not counted"
    );
    app.customer(ALIPAY_HK).start(&code, "12.50").await;
    let third = app.customer(ALIPAY_HK);
    let fresh = third.scan(&code).await;
    let page = third.pay(&fresh, "12.50").await;
    assert_eq!(page.status, 429);
    assert!(page.says("Too many payments at once") && page.says("Nothing was charged"));
    let wait: u32 = page.header("retry-after").parse().unwrap();
    assert!((1..=31).contains(&wait), "{wait}");
    let answer = third.pay_by_script(&fresh, "12.50").await;
    assert_eq!(answer.status, 429);
    assert!(
        answer.json()["problem"]
            .as_str()
            .unwrap()
            .contains("seconds")
    );
    assert!(!answer.header("retry-after").is_empty());
    assert_eq!(
        first.pay(&form, "12.50").await.status,
        303,
        "a repetition costs nothing"
    );
    assert_eq!(app.rows("payments").await, 2);
}
