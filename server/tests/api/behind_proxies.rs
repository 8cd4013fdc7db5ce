//! Portico behind nginx, Caddy, Apache and `HAProxy`, each with the settings that docs/running.md has for it: over TLS,
//! by HTTP/1.1 and HTTP/2, with streams, large files and addresses that somebody made up.

use std::time::Duration;

use domain::State;

use crate::support::{
    Setting, TestApp,
    child::{free_port, say},
    customer::{ALIPAY_HK, Customer, Page},
    proxy::{Kind, Proxy},
    screen::{Screen, enrol, secret, till_link},
    signer::{PATH, Signer, success},
};

/// Somebody else's address.
const MADE_UP: &str = "198.51.100.77";
/// More than any file of ours may have.
const TOO_LARGE: usize = 40 << 20;
/// A proxy that holds a stream back lets it go when its buffer is full, or never.
const SOON: Duration = Duration::from_mins(1);

/// A server that knows itself behind a proxy, and the proxy.
async fn behind(kind: Kind) -> Option<(TestApp, Proxy)> {
    let port = free_port().await;
    let app = TestApp::with(Setting {
        environment: vec![
            ("PORTICO_PUBLIC_URL", format!("https://localhost:{port}")),
            ("PORTICO_PROXIES", "1".to_owned()),
        ],
        ..Setting::default()
    })
    .await;
    let proxy = Proxy::start(kind, port, &app.base).await?;
    Some((app, proxy))
}

fn browser(proxy: &Proxy) -> Customer {
    Customer {
        http: proxy.client(),
        ..Customer::new(&proxy.base, ALIPAY_HK)
    }
}

/// A customer pays, and the gateway's notification says so, all through the proxy.
async fn a_payment_is_made(app: &TestApp, proxy: &Proxy) {
    let customer = browser(proxy);
    let code = app.code("Counter 1").await;
    let page = customer.get(&format!("/c/{code}")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let attempt = page.field("attempt");
    let fields = [
        ("code", code.as_str()),
        ("attempt", &attempt),
        ("lang", "en"),
        ("amount", "12.50"),
    ];
    let sent = customer.posting("/api/start_payment").form(&fields);
    let sent = sent
        .header("origin", &proxy.base)
        .header("x-forwarded-for", MADE_UP);
    let started = customer.led_on(sent).await;
    assert!(
        started.location().contains("/cashier?p="),
        "{}",
        started.location()
    );
    let id = app.only_id();
    let sent = app.body(&id).await;
    assert!(
        !sent.contains(MADE_UP),
        "what a customer says of their address is nothing: {sent}"
    );
    assert!(
        ["127.0.0.1", "::1"].iter().any(|own| sent.contains(own)),
        "the proxy says it: {sent}"
    );

    let payment = app.payment(&id).await;
    let gateway_id = payment.gateway_id.clone().unwrap();
    let body = success(&payment, gateway_id.as_str()).to_string();
    let letter = Signer::gateway(&app.sandbox).letter(&body);
    let mut post = proxy.client().post(format!("{}{PATH}", proxy.base));
    for (name, value) in &letter.headers {
        post = post.header(*name, value);
    }
    let answer = Page::of(
        post.header("content-type", "application/json")
            .body(letter.body),
    )
    .await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(app.payment(&id).await.state, State::Paid);
}

/// A screen at a counter hears through the proxy what happens, as it happens.
async fn a_screen_hears(app: &TestApp, proxy: &Proxy) {
    let link = till_link(&app.environment, &["--store", "S-1"]);
    let browser = browser(proxy);
    let came = enrol(&browser, &secret(&link)).await;
    assert_eq!(came.location(), "/till", "{}", came.body);
    let id = link["screen"].as_str().unwrap().to_owned();
    let screen = Screen { browser, id };
    let heard = async {
        let mut stream = screen.listen(None).await;
        stream.next().await.expect("the stream goes on")
    };
    let heard = tokio::time::timeout(SOON, heard).await;
    assert!(heard.is_ok(), "the first words of a stream are held back");
}

fn nothing_is_wrong(app: &TestApp, proxy: &Proxy) {
    let mut environment = app.environment.clone();
    environment.insert("SSL_CERT_FILE", proxy.trusted());
    let said = say(&environment, &["doctor"]);
    for told in [
        "ok       headers: get through",
        "ok       streams: get through",
        "ok       proxies: 1 in front",
        "ok       notifications: get here",
        "ok       certificate: good until",
    ] {
        assert!(said.contains(told), "{told} is not in: {said}");
    }
    assert!(!said.contains("PROBLEM"), "{said}");
}

async fn works(kind: Kind) {
    let Some((app, proxy)) = behind(kind).await else {
        return;
    };
    a_payment_is_made(&app, &proxy).await;
    a_screen_hears(&app, &proxy).await;
    let (told, body) = proxy.by_http2("/healthz");
    assert_eq!((told.as_str(), body.as_str()), ("2 200", "ok\n"));
    let code = app.code("Counter 1").await;
    let (told, body) = proxy.by_http2(&format!("/c/{code}"));
    assert_eq!(told, "2 200");
    assert!(body.contains("</html>"), "whole pages come by HTTP/2");
    let large = proxy
        .client()
        .post(format!("{}/studio/pictures", proxy.base));
    // Whoever refuses it may do so before all of it is there.
    if let Ok(answer) = large.body(vec![0; TOO_LARGE]).send().await {
        assert_eq!(answer.status().as_u16(), 413);
    }
    let app = std::sync::Arc::new(app);
    tokio::task::spawn_blocking(move || nothing_is_wrong(&app, &proxy))
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nginx_with_the_papers_settings_is_a_good_proxy() {
    works(Kind::Nginx).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn caddy_with_the_papers_settings_is_a_good_proxy() {
    works(Kind::Caddy).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn apache_with_the_papers_settings_is_a_good_proxy() {
    works(Kind::Apache).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn haproxy_with_the_papers_settings_is_a_good_proxy() {
    works(Kind::HaProxy).await;
}
