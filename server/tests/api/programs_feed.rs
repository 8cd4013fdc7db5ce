//! What programs hear of a store: each line once and none left out, whichever server they come to; and nothing once
//! their key has ended.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::support::{
    TestApp,
    child::run,
    customer::{ALIPAY_HK, Page},
    pair,
    program::{Program, problem},
    screen::{Screen, Stream, opened},
};

pub(crate) const FEED: &str = "/api/v1/stores/S-1/feed";

pub(crate) async fn listen(program: &Program, path: &str, after: Option<i64>) -> Stream {
    let mut asking = program.asking(Method::GET, path);
    asking = asking.header("accept-encoding", "br, gzip");
    if let Some(after) = after {
        asking = asking.header("last-event-id", after);
    }
    let answer = opened(asking).await;
    assert!(!answer.headers()["x-request-id"].is_empty());
    Stream::of(answer)
}

async fn page(program: &Program, path: &str) -> Page {
    let asking = program.asking(Method::GET, path);
    Page::of(asking.header("accept", "application/json")).await
}

pub(crate) async fn part(program: &Program, query: &str) -> Value {
    let page = page(program, &format!("{FEED}{query}")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.json()
}

async fn pay(app: &TestApp, amount: &str) {
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let cashier = customer.start(&code, amount).await;
    customer.press(&cashier, "pay").await;
}

pub(crate) fn numbers(part: &Value) -> Vec<i64> {
    let items = part["items"].as_array().unwrap().iter();
    items.map(|line| line["seq"].as_i64().unwrap()).collect()
}

/// Waits until one of a key's places is free. Whoever is told so has it no more.
pub(crate) async fn room(program: &Program) {
    let free = async || program.asking(Method::GET, FEED).send().await.unwrap();
    let waiting = async {
        while free().await.status() != 200 {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    };
    timeout(Duration::from_mins(5), waiting).await.unwrap();
}

/// Of a merchant's key that may do nothing but hear.
pub(crate) fn listener(app: &TestApp, merchant: &str, more: &[&str]) -> Program {
    let words = ["--merchant", merchant, "--permissions", "till.watch"];
    Program::with(app, &[&words, more].concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_paid_and_given_back_is_heard_at_once_and_the_same_in_parts() {
    let app = TestApp::new().await;
    let program = listener(&app, "M-1", &[]);
    let mut stream = listen(&program, FEED, None).await;
    let hello = stream.hears("hello").await;
    assert_eq!((hello.id, &hello.data["after"]), (Some(0), &json!(0)));
    assert!(hello.raw.starts_with("retry: "), "{}", hello.raw);
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.to_string();
    let paid = stream.hears("paid").await;
    assert_eq!((paid.id, &paid.data["seq"]), (Some(1), &json!(1)));
    let all = Program::of_all(&app, "M-1");
    let whole = all.read(&format!("/api/v1/payments/{id}")).await;
    assert_eq!(paid.data["payment"], whole, "the shape of the API");
    let wish = json!({"amount": {"minor": 250, "currency": "HKD"}});
    let refund = all.refund(&id, "1", &wish).await.json();
    let back = stream.hears("refunded").await;
    assert_eq!((back.id, &back.data["refund"]), (Some(2), &refund["id"]));
    assert_eq!(back.data["payment"]["refundable"]["minor"], 1_000);
    let screen = Screen::set_up(&app, &["--store", "S-1"]).await;
    screen.send("/till/handed", &[("seq", "1")]).await;
    let first = part(&program, "?after=0&limit=1").await;
    assert_eq!(
        (numbers(&first), &first["items"][0]["kind"]),
        (vec![1], &json!("paid"))
    );
    let next = first["next"].as_str().unwrap();
    assert!(next.ends_with("/feed?limit=1&after=1"), "{next}");
    let path = next.strip_prefix(&app.base).unwrap_or(next);
    let path = path.find("/api/").map(|at| &path[at..]).unwrap();
    let second = page(&program, path).await.json();
    assert_eq!(second["items"][0], back.data);
    // Whoever says no number begins now, and hears what comes while they wait.
    let now = part(&program, "").await;
    assert!(numbers(&now).is_empty(), "{now}");
    let head = now["head"].as_i64().unwrap();
    let query = format!("?after={head}&wait=25");
    let (later, ()) = tokio::join!(part(&program, &query), pay(&app, "3.00"));
    assert_eq!(numbers(&later), [head + 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_hear_is_told_so_and_what_is_written_wrong_too() {
    let app = TestApp::new().await;
    app.paid("12.50").await;
    let program = listener(&app, "M-1", &[]);
    let reader = Program::with(
        &app,
        &["--merchant", "M-1", "--permissions", "payments.read"],
    );
    let elsewhere = format!("/api/v1/stores/{}/feed", "S-9");
    for (asked, path, status, code) in [
        (&reader, FEED, 403, "permission_missing"),
        (&program, &*elsewhere, 404, "not_found"),
        (&program, "/api/v1/stores/S-1/feed?after=-1", 400, "invalid"),
        (&program, "/api/v1/stores/S-1/feed?after=x", 400, "invalid"),
        (
            &program,
            "/api/v1/stores/S-1/feed?limit=101",
            400,
            "invalid",
        ),
        (&program, "/api/v1/stores/S-1/feed?wait=26", 400, "invalid"),
        (
            &program,
            "/api/v1/stores/S-1/feed?after=99",
            410,
            "feed_lost",
        ),
    ] {
        let page = page(asked, path).await;
        assert_eq!((page.status, &*problem(&page)), (status, code), "{path}");
    }
    for (path, name, value) in [
        (
            "/api/v1/stores/S-1/feed?limit=5",
            "accept",
            "text/event-stream",
        ),
        (FEED, "last-event-id", "x"),
    ] {
        let page = Page::of(program.asking(Method::GET, path).header(name, value)).await;
        assert_eq!((page.status, &*problem(&page)), (400, "invalid"), "{path}");
    }
    let mut lost = listen(&program, FEED, Some(99)).await;
    lost.hears("hello").await;
    let resync = lost.hears("resync").await;
    assert_eq!((resync.id, &resync.data["after"]), (Some(1), &json!(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_has_four_streams_and_none_once_it_has_ended() {
    let app = TestApp::new().await;
    let program = listener(&app, "M-1", &[]);
    let other = listener(&app, "M-1", &["--days", "1"]);
    let mut streams = Vec::new();
    for _ in 0..4 {
        streams.push(listen(&program, FEED, None).await);
    }
    let full = program.get(FEED).await;
    assert_eq!((full.status, &*problem(&full)), (429, "rate_limited"));
    assert_eq!(full.header("retry-after"), "10");
    drop(streams.pop());
    // That one is gone is seen at once; a moment later there is room.
    room(&program).await;
    let mut theirs = listen(&other, FEED, None).await;
    theirs.hears("hello").await;
    let listed = run(
        &app.environment,
        &["key", "list", "--merchant", "M-1", "--json"],
    );
    let listed: Value = serde_json::from_str(&listed).unwrap();
    let keys = listed.as_array().unwrap();
    let id = keys.iter().find(|key| key["until"].is_null()).unwrap()["id"].as_str();
    run(
        &app.environment,
        &["key", "end", id.unwrap(), "--merchant", "M-1"],
    );
    app.meddle("UPDATE api_keys SET until_ms = 1 WHERE until_ms IS NOT NULL")
        .await;
    for stream in streams.iter_mut().chain([&mut theirs]) {
        let parted = async {
            loop {
                let event = stream.news().await;
                if event.name == "bye" {
                    assert_eq!(event.data["why"], "ended");
                    break;
                }
            }
            assert!(stream.next().await.is_none());
        };
        timeout(Duration::from_mins(1), parted).await.unwrap();
    }
    assert_eq!(program.get(FEED).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_cut_off_goes_on_at_another_server_without_a_gap_and_nothing_twice() {
    const OWN: &str = "/api/v1/stores/S-OWN/feed";
    for pair in pair::grounds().await {
        let program = listener(&pair.app, "M-OWN", &["--store", "S-OWN"]);
        let mut heard = Vec::new();
        let mut stream = listen(&program, OWN, None).await;
        stream.hears("hello").await;
        for round in 0..6 {
            // Another customer each time: nobody is asked whether they pay twice.
            let customers = pair.customers();
            let customer = &customers[round % 2];
            let cashier = pair.tap(customer).await;
            customer.press(cashier.location(), "pay").await;
            // What came while nobody listened is caught up with at the other server.
            if round % 2 == 0 {
                let last = heard.last().copied().unwrap_or(0);
                drop(stream);
                let base = if round % 4 == 0 {
                    &pair.other.base
                } else {
                    &pair.app.base
                };
                stream = listen(&program.at(base), OWN, Some(last)).await;
                stream.hears("hello").await;
            }
            heard.push(stream.hears("paid").await.id.unwrap());
        }
        assert_eq!(heard, [1, 2, 3, 4, 5, 6]);
        let parts = page(&program.at(&pair.other.base), &format!("{OWN}?after=0")).await;
        assert_eq!(numbers(&parts.json()), heard);
    }
}
