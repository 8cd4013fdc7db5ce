//! `portico doctor` behind proxies that do what they shouldn't, one thing at a time.

use std::{convert::Infallible, time::Duration};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderName, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use tokio::net::TcpListener;

use crate::crash::Installation;
use crate::support::{
    TestApp,
    child::{run, say},
};

/// What a proxy does that it shouldn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    TakesAway(&'static str),
    Drops(&'static str),
    HoldsBack,
    Rewrites,
    RefusesPosts,
    Answers,
}

/// A proxy in front of the server, until the test ends.
async fn proxy(to: String, fault: Fault) -> String {
    let client = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_mins(1))
        .build()
        .unwrap();
    let routes = Router::new().fallback(pass).with_state((to, client, fault));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, routes).await });
    address
}

async fn pass(
    State((to, client, fault)): State<(String, reqwest::Client, Fault)>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let path = match fault {
        Fault::Rewrites => path.replace("/notify/payment", "/notify/payment/"),
        Fault::Answers => return "It works!".into_response(),
        Fault::None
        | Fault::TakesAway(_)
        | Fault::Drops(_)
        | Fault::HoldsBack
        | Fault::RefusesPosts => path.to_owned(),
    };
    if fault == Fault::RefusesPosts && parts.method == "POST" {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let address: Uri = format!("{to}{path}").parse().unwrap();
    let mut headers = parts.headers;
    headers.remove(header::HOST);
    if let Fault::Drops(name) = fault {
        headers.remove(HeaderName::from_static(name));
    }
    headers.append("x-forwarded-for", "203.0.113.9".parse().unwrap());
    let body = to_bytes(body, 1 << 20).await.unwrap();
    let asked = client
        .request(parts.method, address.to_string())
        .headers(headers)
        .body(body);
    let answer = asked.send().await.unwrap();
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    headers.remove(header::TRANSFER_ENCODING);
    if let Fault::TakesAway(name) = fault {
        headers.remove(HeaderName::from_static(name));
    }
    let body = if fault == Fault::HoldsBack {
        Body::from(answer.bytes().await.unwrap())
    } else {
        let pieces = stream::unfold(answer, async |mut answer: reqwest::Response| {
            let piece = answer.chunk().await.ok()??;
            Some((Ok::<_, Infallible>(piece), answer))
        });
        Body::from_stream(pieces)
    };
    (status, headers, body).into_response()
}

async fn doctor(app: &TestApp, fault: Fault) -> String {
    let behind = proxy(app.environment["PORTICO_PUBLIC_URL"].clone(), fault).await;
    let mut environment = app.environment.clone();
    environment.insert("PORTICO_PUBLIC_URL", behind);
    environment.insert("PORTICO_PROXIES", "1".to_owned());
    tokio::task::spawn_blocking(move || say(&environment, &["doctor"]))
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_proxy_does_to_us_is_told_with_what_to_do() {
    let app = TestApp::new().await;
    let fine = doctor(&app, Fault::None).await;
    for told in [
        "ok       headers: get through",
        "ok       streams: get through",
        "ok       proxies: 1 in front",
        "ok       notifications: get here",
    ] {
        assert!(fine.contains(told), "{told} is not in: {fine}");
    }
    for (fault, told) in [
        (
            Fault::TakesAway("content-security-policy"),
            "PROBLEM  headers: the proxy takes content-security-policy away",
        ),
        (
            Fault::TakesAway("referrer-policy"),
            "PROBLEM  headers: the proxy takes referrer-policy away",
        ),
        (
            Fault::HoldsBack,
            "look     streams: the proxy holds answers back",
        ),
        (
            Fault::Drops("signature"),
            "PROBLEM  notifications: the proxy takes signature away",
        ),
        (
            Fault::Drops("request-time"),
            "PROBLEM  notifications: the proxy takes request-time away",
        ),
        (Fault::Rewrites, "PROBLEM  notifications: "),
        (
            Fault::RefusesPosts,
            "answers with HTTP 405 where Portico answers 401",
        ),
        (Fault::Answers, "but not as Portico does"),
    ] {
        let said = doctor(&app, fault).await;
        assert!(said.contains(told), "{fault:?}: {told} is not in: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_read_it_as_json() {
    let app = TestApp::new().await;
    let said = run(&app.environment, &["doctor", "--json"]);
    let found: serde_json::Value = serde_json::from_str(&said).unwrap();
    let found = found.as_array().unwrap();
    assert!(found.len() > 10, "{said}");
    let weights = ["fine", "advice", "problem"];
    for one in found {
        assert!(weights.contains(&one["weight"].as_str().unwrap()), "{one}");
        assert!(!one["about"].as_str().unwrap().is_empty());
        assert!(!one["words"].as_str().unwrap().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_that_nobody_takes_and_open_doors_are_told() {
    let app = TestApp::new().await;
    let mut environment = app.environment.clone();
    environment.insert("PORTICO_SMTP_HOST", "127.0.0.1".to_owned());
    environment.insert("PORTICO_SMTP_PORT", "1".to_owned());
    environment.insert("PORTICO_SMTP_TLS", "none".to_owned());
    environment.insert("PORTICO_SMTP_FROM", "portico@example.com".to_owned());
    let said = say(&environment, &["doctor"]);
    assert!(
        said.contains("PROBLEM  mail: 127.0.0.1:1 can't be reached"),
        "{said}"
    );
    environment.insert("PORTICO_METRICS_LISTEN", "0.0.0.0:9464".to_owned());
    let said = say(&environment, &["doctor"]);
    assert!(said.contains("look     metrics: "), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_portico_behind_the_address_is_told_from_ours() {
    let app = TestApp::new().await;
    let other = Installation::new().await;
    let portico = other.serve().await;
    let mut environment = app.environment.clone();
    let theirs = other.environment["PORTICO_PUBLIC_URL"].clone();
    environment.insert("PORTICO_PUBLIC_URL", theirs);
    let said = say(&environment, &["doctor"]);
    assert!(said.contains("is another Portico"), "{said}");
    let said = say(&app.environment, &["doctor"]);
    assert!(!said.contains("is another Portico"), "{said}");
    assert!(portico.terminate());
}
