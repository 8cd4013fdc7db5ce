//! Whatever fails, whoever asks is told in the way they asked, and told no more than is known.

use std::time::Duration;

use axum::{Router, body::Body, http::Request, routing::get};
use domain::State;
use server::{config::Config, server::Server};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};
use tower::ServiceExt as _;
use web::{Shared, in_words};

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY, ALIPAY_HK, Page},
    environment, quick_sandbox, shops,
};

/// From now on nothing more can be written about a payment, as on a full disk.
const NO_MORE_EVENTS: &str = "CREATE TRIGGER full BEFORE INSERT ON payment_events \
    BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END";

#[tokio::test]
async fn a_result_page_shows_what_is_stored_when_no_more_can_be_written() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    // Its notification is lost, so asking is the only way to hear of it.
    let cashier = customer.start(&code, "99.09").await;
    let result = customer.press(&cashier, "pay").await;
    app.meddle(NO_MORE_EVENTS).await;
    let page = customer.get(&result).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.says("Waiting for your wallet"), "{}", page.body);
    let scanned = customer.scan_again(&code).await;
    assert!(scanned.status == 200 && scanned.says("Unfinished payment"));
}

#[tokio::test]
async fn a_status_question_that_fails_is_an_error_and_no_news() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "12.50").await;
    let token = app.payment(&app.only_id()).await.token;
    let ask = |token: &str| customer.getting(&format!("/api/payment_status?token={token}"));
    let answer = Page::of(ask(token.as_str())).await;
    assert_eq!(
        (answer.status, &answer.json()["view"]),
        (200, &"waiting".into())
    );
    app.meddle("ALTER TABLE payment_events RENAME TO gone")
        .await;
    app.meddle("ALTER TABLE payments RENAME TO lost").await;
    let answer = Page::of(ask(token.as_str())).await;
    assert_eq!(answer.status, 503, "{}", answer.body);
    assert!(answer.json().get("view").is_none(), "{}", answer.body);
    let page = customer.get(&format!("/r/{token}")).await;
    assert!(page.status == 503 && page.says("<h1>"), "{}", page.body);
}

#[tokio::test]
async fn a_status_question_about_no_payment_is_refused() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    for (query, status) in [("?token=nonsense", 404), ("", 400)] {
        let address = format!("/api/payment_status{query}");
        let answer = Page::of(customer.getting(&address)).await;
        assert_eq!(answer.status, status, "{query}: {}", answer.body);
        assert!(answer.json()["problem"].is_string(), "{}", answer.body);
    }
}

#[tokio::test]
async fn only_who_asks_for_json_is_answered_in_json() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let post = || {
        customer
            .http
            .post(format!("{}/api/start_payment", app.base))
    };
    let page = Page::of(post().header("accept", "*/*").form(&form.fields("0.10"))).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert!(page.location().contains("/asked?"), "{}", page.location());
    let page = Page::of(post().header("accept", "*/*").form(&form.fields("12.50"))).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let answer = customer.pay_by_script(&form, "12.50").await;
    assert!(
        answer.json()["go"]
            .as_str()
            .unwrap()
            .contains("/cashier?p=")
    );
    let token = app.payment(&app.only_id()).await.token;
    assert_eq!(answer.json()["look"], format!("/r/{token}"));
}

#[tokio::test]
async fn a_form_that_grows_too_large_on_the_way_is_told_as_such() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    for path in [
        "/api/start_payment".to_owned(),
        format!("/c/{code}?lang=en"),
    ] {
        let said = in_pieces(&app.base, &path).await;
        assert!(said.starts_with("HTTP/1.1 413 "), "{path}: {said}");
        assert!(said.contains("This request is too large"), "{path}: {said}");
    }
}

/// Posts a form in pieces, without saying how long it will be; returns all that is answered.
async fn in_pieces(base: &str, path: &str) -> String {
    let host = base.strip_prefix("http://").unwrap();
    let mut line = TcpStream::connect(host).await.unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\naccept: text/html\r\nconnection: close\r\n\
         user-agent: {ALIPAY_HK}\r\naccept-encoding: identity\r\n\
         content-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    let piece = format!("1000\r\n{}\r\n", "9".repeat(0x1000));
    let body = [piece.repeat(5).as_str(), "0\r\n\r\n"].concat();
    line.write_all(head.as_bytes()).await.unwrap();
    line.write_all(body.as_bytes()).await.unwrap();
    let mut said = Vec::new();
    line.read_to_end(&mut said).await.unwrap();
    String::from_utf8_lossy(&said).into_owned()
}

/// A customer's routes of which one panics and one never ends, in words.
async fn faulty() -> (Router, sandbox::Running, tempfile::TempDir) {
    let sandbox = sandbox::start(quick_sandbox()).await.unwrap();
    let folder = shops::folder_with_site();
    let told = environment(&sandbox, folder.path(), "http://127.0.0.1:9");
    let server = Server::build(Config::read(&told).unwrap()).await.unwrap();
    let routes: Router<Shared> = Router::new()
        .route("/panics", get(|| async { broken() }))
        .route("/hangs", get(std::future::pending::<()>));
    let routes = in_words(routes, &server.state).with_state(server.state);
    (routes, sandbox, folder)
}

fn broken() -> &'static str {
    panic!("as if a handler had a defect")
}

#[tokio::test]
async fn panics_and_time_outs_are_told_in_the_customers_language() {
    let (routes, _sandbox, _folder) = faulty().await;
    tokio::time::pause();
    for path in ["/panics", "/hangs"] {
        let request = Request::get(path).header("user-agent", ALIPAY);
        let request = request.header("accept", "text/html").body(Body::empty());
        let answer = routes.clone().oneshot(request.unwrap());
        let answer = tokio::time::timeout(Duration::from_secs(40), answer).await;
        let answer = answer.unwrap().unwrap();
        assert_eq!(answer.status(), 503, "{path}");
        assert_eq!(answer.headers()["content-language"], "zh-Hans", "{path}");
        let page = axum::body::to_bytes(answer.into_body(), usize::MAX).await;
        assert!(
            String::from_utf8_lossy(&page.unwrap()).contains("<h1>"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_note_is_kept_without_what_nobody_can_see() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let mut fields = form.fields("12.50").to_vec();
    fields.push(("note", " \u{202E}Ta\u{200B}ble\u{1b}[2J 7\u{2066} "));
    let post = customer.posting("/api/start_payment").form(&fields);
    assert_eq!(Page::of(post).await.status, 303);
    let payment = app.payment(&app.only_id()).await;
    assert_eq!(payment.note.as_deref(), Some("Table[2J 7"));
    let body = app.body(&payment.request_id).await;
    assert!(!body.contains('\u{202E}'));
}

#[tokio::test]
async fn with_https_a_neighbour_cannot_plant_a_payment() {
    let app = TestApp::with(Setting {
        environment: vec![("PORTICO_PUBLIC_URL", "https://pay.example".to_owned())],
        ..Setting::default()
    })
    .await;
    let code = app.code("Counter 1").await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&code).await;
    let paid = customer.pay(&form, "12.50").await;
    let cookie = paid.header("set-cookie").to_owned();
    assert!(
        cookie.starts_with(&format!("__Host-portico-{code}=")),
        "{cookie}"
    );
    for words in ["; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(words), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let own = cookie.split(';').next().unwrap();
    let planted = own.strip_prefix("__Host-").unwrap();
    for (sent, unfinished) in [(own, true), (planted, false)] {
        let stranger = app.customer(ALIPAY_HK);
        let scan = stranger
            .getting(&format!("/c/{code}"))
            .header("cookie", sent);
        assert_eq!(Page::of(scan).await.says("Unfinished payment"), unfinished);
    }
    assert_eq!(app.payment(&app.only_id()).await.state, State::Processing);
}
