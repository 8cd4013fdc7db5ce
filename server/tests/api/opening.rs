//! Opening a printed code: what the page holds, in which language, behind which headers, and what
//! is shown to whoever can't pay.

use crate::support::{
    TestApp,
    customer::{ALIPAY, ALIPAY_HK, BROWSER, DANA, UNKNOWN},
};

#[tokio::test]
async fn the_form_holds_the_shop_the_limits_and_a_field_made_for_amounts() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let page = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    assert_eq!(page.status, 200);
    for words in [
        "Kyoto &lt;Tea&gt; &amp;",
        "Causeway Bay",
        "Counter 1",
        "class=\"amount-currency\">HK$</bdi>",
        "From HK$1.00 to HK$5,000.00",
        "inputmode=\"decimal\"",
        "autocomplete=\"transaction-amount\"",
        "enterkeyhint=\"go\"",
        "name=\"note\"",
        "action=\"/api/start_payment\"",
        "method=\"post\"",
        "AlipayHK",
        "type=\"submit\"",
    ] {
        assert!(page.says(words), "{words} is not in: {}", page.body);
    }
    assert!(!page.says("<Tea>"), "a name was not escaped");
    assert_eq!(page.field("code"), code);
    assert!(domain::AttemptKey::parse(&page.field("attempt")).is_ok());
    let numbers = page.says("type=\"number\"");
    assert!(!numbers, "number fields lose text and take exponents");
}

#[tokio::test]
async fn every_page_load_has_a_key_of_its_own_and_stores_nothing() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let customer = app.customer(ALIPAY_HK);
    let (first, second) = (customer.scan(&code).await, customer.scan(&code).await);
    assert_ne!(first.attempt, second.attempt);
    assert_eq!(app.rows("payments").await, 0);
    assert!(app.sandbox.payments().is_empty());
}

#[tokio::test]
async fn a_code_is_found_however_it_is_written() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let customer = app.customer(ALIPAY_HK);
    let (left, right) = code.split_at(5);
    for path in [
        format!("/c/{}", code.to_lowercase()),
        format!("/C/{code}"),
        format!("/c/{left}-{right}"),
        format!("/c/{left}%20{right}"),
    ] {
        let page = customer.get(&path).await;
        assert_eq!(
            (page.status, page.field("code")),
            (200, code.clone()),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_code_that_cannot_be_used_says_why() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let unknown = domain::EntryCode::from_random([7; 9]);
    let withdrawn = app.code("Withdrawn").await;
    let real = app.code("Counter 1").await;
    let mistyped = format!(
        "{}{}",
        &real[..9],
        if real.ends_with('0') { '1' } else { '0' }
    );
    for (code, status, words) in [
        (unknown.as_str(), 404, "We don’t know this code"),
        (&mistyped, 404, "This code isn’t complete"),
        ("ABC", 404, "This code isn’t complete"),
        ("%00", 404, "This code isn’t complete"),
        ("%F0%9F%98%80", 404, "This code isn’t complete"),
        (&"0".repeat(3_000), 404, "This code isn’t complete"),
        (&withdrawn, 410, "This code is no longer in use"),
    ] {
        let page = customer.get(&format!("/c/{code}")).await;
        assert_eq!(page.status, status, "{code}");
        assert!(page.says(words), "{code}: {}", page.body);
        assert!(!page.says("<form"), "{code}");
    }
}

#[tokio::test]
async fn the_language_follows_the_address_then_the_choice_then_the_wallet_then_the_store() {
    let app = TestApp::new().await;
    let path = format!("/c/{}", app.code("Counter 1").await);
    let language = |page: &crate::support::customer::Page| {
        let tag = page.header("content-language").to_owned();
        assert!(page.says(&format!("lang=\"{tag}\"")), "{tag}");
        tag
    };
    let hong_kong = app.customer(ALIPAY_HK);
    assert_eq!(language(&hong_kong.get(&path).await), "en");
    let mainland = app.customer(ALIPAY);
    let page = mainland.get(&path).await;
    assert_eq!(language(&page), "zh-Hans");
    assert!(page.says("金额"));
    assert_eq!(
        language(&mainland.get(&format!("{path}?lang=en")).await),
        "en"
    );
    assert_eq!(
        language(&mainland.get(&path).await),
        "en",
        "the choice is remembered"
    );
    let yen = format!("/c/{}", app.code("Yen").await);
    assert_eq!(
        language(&app.customer(UNKNOWN).get(&yen).await),
        "zh-Hans",
        "the store's own"
    );
    let cantonese = ALIPAY_HK.replace("Language/en", "Language/zh-HK");
    let page = app.customer(&cantonese).get(&path).await;
    assert_eq!(language(&page), "zh-HK");
    let accepting = app
        .customer(UNKNOWN)
        .getting(&path)
        .header("accept-language", "zh-CN,en;q=0.5");
    let page = crate::support::customer::Page::of(accepting).await;
    assert_eq!(language(&page), "zh-Hans");
}

#[tokio::test]
async fn an_asked_language_that_is_none_changes_and_remembers_nothing() {
    let app = TestApp::new().await;
    let path = format!("/c/{}", app.code("Counter 1").await);
    let customer = app.customer(ALIPAY_HK);
    for lang in [
        "../../etc/passwd",
        "..%2F..%2F",
        "%00",
        "<script>",
        "xx",
        &"z".repeat(2_000),
    ] {
        let page = customer.get(&format!("{path}?lang={lang}")).await;
        assert_eq!(
            (page.status, page.header("content-language")),
            (200, "en"),
            "{lang}"
        );
        assert!(!page.says("<script>") && !page.says("passwd"), "{lang}");
        assert_eq!(page.header("set-cookie"), "", "{lang}");
    }
}

#[tokio::test]
async fn a_browser_is_told_which_app_is_needed_and_gets_no_form() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    for (user_agent, words) in [
        (BROWSER, "Open this code in a wallet app"),
        (DANA, "DANA can’t pay here"),
    ] {
        let page = app.customer(user_agent).get(&format!("/c/{code}")).await;
        assert_eq!(page.status, 200);
        assert!(page.says(words), "{}", page.body);
        assert!(page.says("<svg") && page.says(&format!("{}/c/{code}", app.base)));
        assert!(!page.says("<form") && !page.says("<?xml"));
    }
}

#[tokio::test]
async fn a_browser_that_posts_nevertheless_starts_nothing() {
    let app = TestApp::new().await;
    let form = app
        .customer(ALIPAY_HK)
        .scan(&app.code("Counter 1").await)
        .await;
    for user_agent in [BROWSER, DANA, ""] {
        let page = app.customer(user_agent).pay(&form, "12.50").await;
        assert_eq!(page.status, 200);
        assert!(!page.says("<form"), "{}", page.body);
    }
    assert_eq!(app.rows("payments").await, 0);
}

#[tokio::test]
async fn every_page_comes_behind_the_same_protection() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let customer = app.customer(ALIPAY_HK);
    for path in [
        &format!("/c/{code}"),
        "/c/NONE",
        "/nothing",
        "/r/none",
        "/healthz",
        "/assets/no",
    ] {
        let page = customer.get(path).await;
        let policy = page.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "connect-src 'self'",
            "form-action 'self';",
        ] {
            assert!(policy.contains(part), "{path}: {part} is not in {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert!(!policy.contains('*'), "{policy}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("x-frame-options"), "DENY", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(
            page.header("strict-transport-security"),
            "",
            "only behind https"
        );
    }
    let vary = customer
        .get(&format!("/c/{code}"))
        .await
        .header("vary")
        .to_lowercase();
    for name in ["user-agent", "accept-language", "cookie"] {
        assert!(vary.contains(name), "{name} is not in {vary}");
    }
}

#[tokio::test]
async fn the_style_in_the_page_is_the_one_the_policy_names() {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    use sha2::{Digest as _, Sha256};
    let app = TestApp::new().await;
    let page = app
        .customer(ALIPAY_HK)
        .get(&format!("/c/{}", app.code("Counter 1").await))
        .await;
    let policy = page.header("content-security-policy");
    let styles: Vec<&str> = page.body.split("<style>").skip(1).collect();
    assert_eq!(
        styles.len(),
        2,
        "the sheet, and what hides the keypad without scripts"
    );
    for style in styles {
        let text = style.split_once("</style>").unwrap().0;
        let hash = STANDARD.encode(Sha256::digest(text));
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{text}");
    }
    assert!(
        !page.says(" style=") && !page.says(" onclick="),
        "the policy would stop it"
    );
}

#[tokio::test]
async fn files_are_kept_for_ever_and_only_those_that_are_there() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let found = customer.get("/assets/start-1.js").await;
    assert_eq!((found.status, found.body.as_str()), (200, "export {}"));
    assert!(found.header("cache-control").contains("immutable"));
    for path in [
        "/assets/",
        "/assets/none.js",
        "/assets/..%2fmanifest.json",
        "/assets/../data",
    ] {
        let missing = customer.get(path).await;
        assert_eq!(missing.status, 404, "{path}");
        assert_eq!(missing.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn machines_can_ask_whether_it_lives_and_is_ready() {
    let app = TestApp::new().await;
    let customer = app.customer("");
    for (path, word) in [("/healthz", "ok\n"), ("/readyz", "ready\n")] {
        let page = customer.get(path).await;
        assert_eq!((page.status, page.body.as_str()), (200, word));
    }
}
