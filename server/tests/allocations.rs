//! That a kept page costs next to nothing, in a number that no machine changes: how often memory is asked for.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

#[path = "api/support/shops.rs"]
mod shops;

use std::{collections::HashMap, path::Path};

use allocation_counter::{AllocationInfo, measure};
use axum::{Router, body::Body, http::Request, response::Response};
use foundation::randomness::SystemRandomness;
use futures_util::FutureExt as _;
use server::{config::Config, server::Server};
use tower::ServiceExt as _;

/// More than a kept page asks for; a page that is made asks for thousands.
const ALLOCATIONS_MAX: u64 = 30;
/// Until a page is kept.
const TIMES: u32 = 10_000;

const WALLET: &str = "Mozilla/5.0 (Linux; U; Android 13; zh-HK; SM-S9110) \
    AliApp(APHK/6.8.0.160) AlipayClientHK/6.8.0.160 Language/zh-HK AlipayClient/10.1.32.600";

fn request(code: &str) -> Request<Body> {
    Request::get(format!("/c/{code}"))
        .header("host", "pay.example")
        .header("user-agent", WALLET)
        .header("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .header("accept-encoding", "gzip, deflate, br")
        .header("accept-language", "zh-HK,zh;q=0.9,en;q=0.8")
        .body(Body::empty())
        .unwrap()
}

/// Whether it stood ready.
fn is_kept(answer: &Response) -> bool {
    let headers = answer.headers();
    let length = axum::body::HttpBody::size_hint(answer.body()).exact();
    headers.contains_key("content-encoding") && length.is_some()
}

/// What one answer asks for, if it comes without anybody being waited for.
fn counted(routes: &Router, code: &str) -> (Option<Response>, AllocationInfo) {
    let (request, routes) = (request(code), routes.clone());
    let mut answer = None;
    let asked = measure(|| {
        let now = routes.oneshot(request).now_or_never();
        answer = now.map(|answered| answered.unwrap());
    });
    (answer, asked)
}

#[tokio::test]
async fn a_kept_page_asks_for_memory_a_few_times() {
    let sandbox = sandbox::start(sandbox::Config {
        listen: ([127, 0, 0, 1], 0).into(),
        keys: Path::new(env!("CARGO_TARGET_TMPDIR")).join("keys"),
        ..sandbox::Config::default()
    });
    let sandbox = sandbox.await.unwrap();
    let folder = shops::folder_with_site();
    let key = |name: &str| sandbox.keys().join(name).display().to_string();
    let within = |name: &str| folder.path().join(name).display().to_string();
    let environment = HashMap::from([
        ("PORTICO_PUBLIC_URL", "http://127.0.0.1:3000".to_owned()),
        ("PORTICO_DATA", within("data")),
        ("PORTICO_SITE", within("site")),
        ("PORTICO_GATEWAY_URL", sandbox.base_url()),
        ("PORTICO_GATEWAY_CLIENT_ID_FILE", key("client_id")),
        (
            "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
            key("merchant_private.pem"),
        ),
        ("PORTICO_GATEWAY_PUBLIC_KEY_FILE", key("gateway_public.pem")),
    ]);
    let server = Server::build(Config::read(&environment).unwrap())
        .await
        .unwrap();
    let applied = ::shops::apply::apply(shops::TOML, &*server.store, &SystemRandomness).await;
    applied.unwrap();
    let all = server.store.shops().await.unwrap();
    let code = all.first().unwrap().code.code.to_string();
    for _ in 0..TIMES {
        let answer = server.router.clone().oneshot(request(&code)).await.unwrap();
        if is_kept(&answer) {
            break;
        }
        tokio::task::yield_now().await;
    }
    // The second of the clock may change in between, and the number may be asked for again.
    let seen = (0..5).map(|_| counted(&server.router, &code));
    let fewest = seen.map(|(answer, asked)| {
        let answer = answer.expect("nobody is waited for");
        assert!(is_kept(&answer));
        asked.count_total
    });
    let fewest = fewest.min().unwrap();
    eprintln!("a kept page asks for memory {fewest} times");
    assert!(fewest <= ALLOCATIONS_MAX, "{fewest}");
}
