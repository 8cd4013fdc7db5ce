//! What a wallet changes about the page: whether there is a form, what may be paid, what a machine
//! leaves behind, and that nothing but the User-Agent counts.

use std::path::Path;

use reqwest::Method;

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY, ALIPAY_HK, BROWSER, DANA, Page, UNKNOWN},
};

/// Bots, previews and crawlers as they present themselves, none of our choosing.
const CRAWLERS: &str = include_str!("../wallets/user_agents/crawlers.txt");
/// Whose visits a shop's link gets: chats that show a preview, search engines, archives, tools.
const VISITING: &[&str] = &[
    "WhatsApp/",
    "facebookexternalhit/",
    "Twitterbot/",
    "Slackbot-LinkExpanding",
    "TelegramBot",
    "Discordbot/",
    "LinkedInBot/",
    "SkypeUriPreview",
    "Viber",
    "Googlebot/",
    "bingbot/",
    "Applebot/",
    "Baiduspider/",
    "Yeti/",
    "GPTBot/",
    "Pinterestbot/",
    "curl/",
];

const KASPI: &str = "Mozilla/5.0 (Linux; Android 14; wv) Kaspi/5.1 AlipayConnect iapconnectsdk/2.7";

#[tokio::test]
async fn a_wallet_of_which_nobody_knows_whether_it_can_pay_may_try() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    for user_agent in [KASPI, UNKNOWN] {
        let page = app.customer(user_agent).scan_again(&code).await;
        assert!(page.says("<form"), "{}", page.body);
        app.customer(user_agent).start(&code, "12.50").await;
    }
}

#[tokio::test]
async fn nothing_but_the_user_agent_tells_the_wallet() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let query = url::form_urlencoded::byte_serialize(ALIPAY.as_bytes()).collect::<String>();
    for (user_agent, words) in [
        (BROWSER, "Open this code in a wallet app"),
        (DANA, "DANA can’t pay here"),
    ] {
        let path =
            format!("/c/{code}?user-agent={query}&User-Agent={query}&ua={query}&wallet=ALIPAY_CN");
        let mut request = app.customer(user_agent).getting(&path);
        for name in [
            "x-user-agent",
            "x-original-user-agent",
            "x-forwarded-user-agent",
            "x-requested-with",
            "x-wallet",
            "sec-ch-ua",
            "referer",
            "from",
        ] {
            request = request.header(name, ALIPAY);
        }
        let cookies = "user-agent=AlipayClient/10; ua=AlipayClient/10; wallet=ALIPAY_CN";
        let page = Page::of(request.header("cookie", cookies)).await;
        assert_eq!((page.status, page.header("content-language")), (200, "en"));
        assert!(page.says(words) && !page.says("<form"), "{}", page.body);
        // And the other way round: nobody can take a wallet's form away.
        let spoiled = format!("/c/{code}?user-agent=Mozilla%2F5.0&wallet=DANA");
        let request = app.customer(ALIPAY_HK).getting(&spoiled);
        let page = Page::of(request.header("x-user-agent", user_agent)).await;
        assert!(page.says("<form"), "{}", page.body);
    }
}

#[tokio::test]
async fn a_wallets_limits_narrow_the_shops_on_the_page_and_on_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let app = with_file(
        folder.path(),
        r#"
            [[wallet]]
            id = "ALIPAY_HK"
            name = "AlipayHK"
            tokens = ["AlipayClientHK"]
            home = "HK"
            currency = "HKD"
            languages = ["en"]
            entry_code = "yes"
            min = "2"
            max = "100.50"
        "#,
    )
    .await;
    let code = app.code("Counter 1").await;
    let customer = app.customer(ALIPAY_HK);
    let page = customer.scan_again(&code).await;
    assert!(page.says("From HK$2.00 to HK$100.50"), "{}", page.body);
    assert!(page.says("data-min=\"200\"") && page.says("data-max=\"10050\""));
    let form = customer.scan(&code).await;
    for (amount, words) in [
        ("1.99", "The smallest amount here is HK$2.00"),
        ("100.51", "The largest amount here is HK$100.50"),
    ] {
        let refused = customer.pay(&form, amount).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says(words), "{}", refused.body);
    }
    assert_eq!(app.rows("payments").await, 0);
    customer.start(&code, "100.50").await;
    // Another wallet, and another currency, are not its business.
    let page = app.customer(UNKNOWN).scan_again(&code).await;
    assert!(page.says("From HK$1.00 to HK$5,000.00"));
    let yen = app
        .customer(ALIPAY_HK)
        .scan_again(&app.code("Yen").await)
        .await;
    assert!(yen.says("data-min=\"1\""), "{}", yen.body);
}

#[tokio::test]
async fn a_wallet_whose_limits_leave_nothing_is_told_so_and_starts_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = with_file(
        folder.path(),
        r#"
            [[wallet]]
            id = "TINY"
            name = "Tiny Pay"
            tokens = ["TinyPay"]
            home = "HK"
            currency = "HKD"
            languages = ["en"]
            max = "0.99"
        "#,
    )
    .await;
    let code = app.code("Counter 1").await;
    let form = app.customer(ALIPAY_HK).scan(&code).await;
    let customer = app.customer("Mozilla/5.0 TinyPay/1.0");
    for page in [
        customer.scan_again(&code).await,
        customer.pay(&form, "12.50").await,
    ] {
        assert!(page.says("Tiny Pay can’t pay here"), "{}", page.body);
        assert!(page.says("outside Tiny Pay’s limits") && !page.says("<form"));
    }
    assert_eq!(app.rows("payments").await, 0);
    let open = customer.scan_again(&app.code("Counter 2").await).await;
    assert!(
        open.says("<form") && open.says("Up to HK$0.99"),
        "{}",
        open.body
    );
}

#[tokio::test]
async fn crawlers_and_previews_leave_nothing_behind() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let before = everything(&app).await;
    for name in VISITING {
        let known = CRAWLERS.lines().find(|line| line.contains(name));
        let crawler = app.customer(known.unwrap_or_else(|| panic!("no {name} in the list")));
        for path in [
            format!("/c/{code}"),
            // They follow every link, the languages' too.
            format!("/c/{code}?lang=zh-Hans"),
            format!("/C/{code}"),
            "/r/nothing".to_owned(),
        ] {
            let page = crawler.get(&path).await;
            assert!(page.status == 200 || page.status == 404, "{name}: {path}");
            assert_eq!(page.header("set-cookie"), "", "{name}: {path}");
            assert!(!page.says("<form"), "{name}: {path}");
        }
    }
    assert_eq!(everything(&app).await, before);
}

#[tokio::test]
async fn a_page_fetched_ahead_leaves_nothing_behind_and_asks_nobody() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&code, "12.50").await;
    let id = app.only_id();
    let token = app.payment(&id).await.token;
    let before = everything(&app).await;
    for path in [
        format!("/c/{code}"),
        format!("/c/{code}?lang=zh-Hans"),
        format!("/r/{token}"),
    ] {
        for (name, purpose) in [
            ("sec-purpose", "prefetch"),
            ("sec-purpose", "prefetch;prerender"),
            ("purpose", "prefetch"),
            ("x-moz", "prefetch"),
            ("x-purpose", "preview"),
        ] {
            let page = Page::of(customer.getting(&path).header(name, purpose)).await;
            assert_eq!(
                (page.status, page.header("set-cookie")),
                (200, ""),
                "{path}"
            );
        }
        let head = customer
            .http
            .request(Method::HEAD, format!("{}{path}", app.base));
        let page = Page::of(head).await;
        assert_eq!(
            (page.status, page.header("set-cookie")),
            (200, ""),
            "{path}"
        );
    }
    assert_eq!(everything(&app).await, before);
    assert_eq!(app.sandbox.payments().len(), 1);
    customer.get(&format!("/r/{token}")).await;
    let asked = everything(&app).await;
    assert_ne!(asked, before, "a page somebody looks at does ask");
}

/// Every row there is, and how often the gateway was called.
async fn everything(app: &TestApp) -> (i64, i64, i64, String) {
    (
        app.rows("payments").await,
        app.rows("payment_events").await,
        app.rows("counters").await,
        app.gateway_calls().await,
    )
}

/// A server with this file of wallets.
async fn with_file(folder: &Path, text: &str) -> TestApp {
    let file = folder.join("wallets.toml");
    std::fs::write(&file, text).unwrap();
    TestApp::with(Setting {
        environment: vec![("PORTICO_WALLETS", file.display().to_string())],
        ..Setting::default()
    })
    .await
}
