//! A wallet's web view: what the shop gets, what the browser gets, and the way back.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_SECURITY_POLICY, LOCATION, SET_COOKIE, X_FRAME_OPTIONS};
use http::{HeaderMap, StatusCode};
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use url::Url;

use crate::support::{Bench, config};
use sandbox::Config;

/// A shop that remembers what it was sent and answers by the path.
#[derive(Clone, Debug, Default)]
struct Shop {
    seen: Arc<Mutex<Option<(String, HeaderMap, Bytes)>>>,
    cashier: Arc<Mutex<String>>,
    origin: Arc<Mutex<String>>,
}

async fn answer(State(shop): State<Shop>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20).await.unwrap();
    let path = parts.uri.path().to_owned();
    let uri = format!("{} {}", parts.method, parts.uri);
    *shop.seen.lock().await = Some((uri, parts.headers, body));
    match path.as_str() {
        "/own" => (
            StatusCode::FOUND,
            [(LOCATION, format!("{}/r/1", shop.origin.lock().await))],
        )
            .into_response(),
        "/away" => (
            StatusCode::SEE_OTHER,
            [(LOCATION, shop.cashier.lock().await.clone())],
        )
            .into_response(),
        "/data" => {
            axum::Json(serde_json::json!({ "go": *shop.cashier.lock().await })).into_response()
        }
        _ => (
            [
                (
                    CONTENT_SECURITY_POLICY,
                    "default-src 'self'; frame-ancestors 'none'; form-action *",
                ),
                (X_FRAME_OPTIONS, "DENY"),
                (SET_COOKIE, "sid=1; Path=/; HttpOnly"),
            ],
            "a page \u{1F375}",
        )
            .into_response(),
    }
}

async fn bench() -> (Bench, Shop) {
    let shop = Shop::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    shop.origin.lock().await.clone_from(&origin);
    let app = Router::new().fallback(answer).with_state(shop.clone());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let config = Config {
        shop: Url::parse(&origin).unwrap(),
        ..config()
    };
    (Bench::with(config).await, shop)
}

#[tokio::test]
async fn the_shop_sees_each_wallets_own_user_agent_and_language() {
    let (bench, shop) = bench().await;
    for (key, token) in [
        ("alipay", "AlipayClient/"),
        ("alipayhk", "AlipayClientHK/"),
        ("gcash", "GCash/"),
        ("tng", "TNGD/"),
        ("kakaopay", "KAKAOPAY/"),
        ("truemoney", "TrueMoney/"),
        ("alipayplus", "AlipayConnect"),
        ("dana", "Skywalker"),
        ("browser", "Safari/"),
    ] {
        let origin = bench.sandbox.phone_origin(key).unwrap();
        let request = bench.http.get(format!("{origin}/C/A1?x=%20y"));
        let request = request
            .header("user-agent", "curl")
            .header("sec-ch-ua", "Chromium");
        request.send().await.unwrap();
        let (uri, headers, _) = shop.seen.lock().await.take().unwrap();
        assert_eq!(uri, "GET /C/A1?x=%20y");
        assert!(
            headers["user-agent"].to_str().unwrap().contains(token),
            "{key}"
        );
        assert!(headers.contains_key("accept-language"));
        assert_eq!(headers["accept-encoding"], "identity");
        assert!(!headers.contains_key("sec-ch-ua"));
    }
}

#[tokio::test]
async fn host_origin_and_referer_are_the_shops_and_the_body_passes_unchanged() {
    let (bench, shop) = bench().await;
    let origin = bench.sandbox.phone_origin("gcash").unwrap();
    let request = bench.http.put(format!("{origin}/pay"));
    let request = request
        .header("origin", &origin)
        .header("referer", format!("{origin}/C/A1"));
    let request = request
        .header("sec-fetch-dest", "iframe")
        .header("connection", "x-hop");
    let request = request.header("x-hop", "1").header("te", "trailers");
    request.body("amount=12+50&\u{1F375}").send().await.unwrap();
    let (uri, headers, body) = shop.seen.lock().await.take().unwrap();
    let shops = shop.origin.lock().await.clone();
    assert_eq!(uri, "PUT /pay");
    assert_eq!(headers["host"], shops.trim_start_matches("http://"));
    assert_eq!(headers["origin"], shops.as_str());
    assert_eq!(headers["referer"], format!("{shops}/C/A1"));
    assert_eq!(headers["sec-fetch-dest"], "document");
    assert!(!headers.contains_key("x-hop") && !headers.contains_key("te"));
    assert_eq!(body, "amount=12+50&\u{1F375}");
}

#[tokio::test]
async fn only_what_forbids_the_frame_is_taken_from_the_answer() {
    let (bench, _shop) = bench().await;
    let origin = bench.sandbox.phone_origin("gcash").unwrap();
    let answer = bench.http.get(format!("{origin}/")).send().await.unwrap();
    let headers = answer.headers().clone();
    assert_eq!(
        headers["content-security-policy"],
        "default-src 'self'; form-action *"
    );
    assert!(!headers.contains_key("x-frame-options"));
    assert_eq!(answer.text().await.unwrap(), "a page \u{1F375}");
}

#[tokio::test]
async fn cookies_of_different_wallets_are_kept_apart() {
    let (bench, shop) = bench().await;
    let gcash = bench.sandbox.phone_origin("gcash").unwrap();
    let answer = bench.http.get(&gcash).send().await.unwrap();
    assert_eq!(
        answer.headers()["set-cookie"],
        "sbx_gcash_sid=1; Path=/; HttpOnly"
    );
    let jar = "sbx_gcash_sid=1; sbx_tng_sid=2; stray=3";
    for (key, own) in [
        ("gcash", Some("sid=1")),
        ("tng", Some("sid=2")),
        ("dana", None),
    ] {
        let origin = bench.sandbox.phone_origin(key).unwrap();
        bench
            .http
            .get(origin)
            .header("cookie", jar)
            .send()
            .await
            .unwrap();
        let (_, headers, _) = shop.seen.lock().await.take().unwrap();
        assert_eq!(
            headers.get("cookie").map(|value| value.to_str().unwrap()),
            own
        );
    }
}

#[tokio::test]
async fn a_redirect_to_the_shop_stays_in_the_web_view() {
    let (bench, _shop) = bench().await;
    let origin = bench.sandbox.phone_origin("gcash").unwrap();
    let answer = bench
        .http
        .get(format!("{origin}/own"))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::FOUND);
    assert_eq!(answer.headers()["location"], format!("{origin}/r/1"));
}

#[tokio::test]
async fn a_customer_who_came_through_a_web_view_returns_to_it() {
    let (bench, shop) = bench().await;
    for (key, path) in [("gcash", "/away"), ("tng", "/data")] {
        let cashier = bench.pay(key, "1250").await.at("/normalUrl");
        shop.cashier.lock().await.clone_from(&cashier);
        let origin = bench.sandbox.phone_origin(key).unwrap();
        let answer = bench
            .http
            .get(format!("{origin}{path}"))
            .send()
            .await
            .unwrap();
        if let Some(location) = answer.headers().get("location") {
            assert_eq!(
                location,
                cashier.as_str(),
                "the cashier's address is not changed"
            );
        }
        assert_eq!(
            bench.press(key, "leave").await,
            format!("{origin}/r/token?x=1")
        );
        assert_eq!(
            bench.press(key, "pay").await,
            format!("{origin}/r/token?x=1")
        );
    }
    bench.pay("EC3", "1250").await;
    assert_eq!(
        bench.press("EC3", "pay").await,
        "http://shop.test/r/token?x=1"
    );
}

#[tokio::test]
async fn a_shop_that_is_not_running_is_told_in_words() {
    let free = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap();
    let shop = Url::parse(&format!("http://{free}")).unwrap();
    let bench = Bench::with(Config { shop, ..config() }).await;
    let origin = bench.sandbox.phone_origin("gcash").unwrap();
    let answer = bench.http.get(origin).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_GATEWAY);
    assert!(
        answer
            .text()
            .await
            .unwrap()
            .contains("The shop isn’t running")
    );
}
