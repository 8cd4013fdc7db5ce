//! Who may ask: keys that work, keys that don't, and the one form of whatever can't be done.

use futures_util::future::join_all;
use reqwest::Method;
use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::support::{
    TestApp,
    child::{fails, run},
    customer::{Page, UNKNOWN},
    program::{Program, problem},
};

/// Whoever shows this.
async fn shown(app: &TestApp, authorization: Option<&str>) -> Page {
    let customer = app.customer(UNKNOWN);
    let asking = customer.getting("/api/v1/me");
    let asking = match authorization {
        Some(value) => asking.header("authorization", value),
        None => asking,
    };
    Page::of(asking).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_works_is_let_in_and_no_other() {
    let app = TestApp::new().await;
    let program = Program::of_all(&app, "M-1");
    let me = program.read("/api/v1/me").await;
    assert_eq!(me["merchant"]["id"], "M-1");
    assert_eq!(me["stores"], json!(null));
    assert!(
        me["permissions"]
            .as_array()
            .unwrap()
            .contains(&json!("refunds.make"))
    );
    let key = &program.key;
    let slip = format!("Bearer {}x", &key[..key.len() - 1]);
    let never = "Bearer pco_live_00000000000000000000000000000000vm0zk3";
    let basic = format!("Basic {key}");
    for wrong in [
        None,
        Some("Bearer"),
        Some("Bearer x"),
        Some(&*slip),
        Some(never),
        Some(&*basic),
    ] {
        let page = shown(&app, wrong).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (401, "unauthenticated"),
            "{wrong:?}"
        );
        assert_eq!(page.header("www-authenticate"), "Bearer");
    }
    let listed = run(
        &app.environment,
        &["key", "list", "--merchant", "M-1", "--json"],
    );
    assert!(!listed.contains(key.as_str()), "a key is printed once");
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    assert!(listed[0]["last_used"].is_string(), "{listed}");
    let id = listed[0]["id"].as_str().unwrap();
    run(&app.environment, &["key", "end", id, "--merchant", "M-1"]);
    assert_eq!(program.get("/api/v1/me").await.status, 401);
    let again = fails(&app.environment, &["key", "end", id, "--merchant", "M-1"]);
    assert!(again.contains("there is no key"), "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_over_when_its_time_is() {
    let app = TestApp::new().await;
    let more = [
        "--merchant",
        "M-1",
        "--permissions",
        "payments.read",
        "--days",
        "1",
    ];
    let program = Program::with(&app, &more);
    program.read("/api/v1/me").await;
    app.meddle("UPDATE api_keys SET until_ms = 1").await;
    assert_eq!(program.get("/api/v1/me").await.status, 401);
    let stores = [
        "--merchant",
        "M-1",
        "--permissions",
        "payments.read",
        "--store",
        "S-9",
    ];
    let unknown = fails(&app.environment, &[&["key", "new"], &stores[..]].concat());
    assert!(unknown.contains("no such store"), "{unknown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_goes_wrong_below_api_has_one_form() {
    let app = TestApp::new().await;
    let program = Program::of_all(&app, "M-1");
    let asked = |method: Method, path: &str| Page::of(program.asking(method, path));
    for (method, path, status, code) in [
        (Method::GET, "/api/v1/payments/P0", 404, "not_found"),
        (Method::GET, "/api/v1/nothing", 404, "not_found"),
        (Method::GET, "/api/nothing", 404, "not_found"),
        (Method::GET, "/api/problems/nothing", 404, "not_found"),
        (Method::DELETE, "/api/v1/me", 405, "method_not_allowed"),
        (Method::GET, "/api/v1/payments?stoer=S-1", 400, "invalid"),
        (Method::GET, "/api/v1/payments?limit=0", 400, "invalid"),
        (Method::GET, "/api/v1/payments?limit=101", 400, "invalid"),
        (Method::GET, "/api/v1/payments?after=x", 400, "invalid"),
        (Method::POST, "/api/v1/codes", 415, "unsupported_media_type"),
    ] {
        let page = asked(method, path).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (status, code),
            "{path}"
        );
    }
    let large = json!({ "store": "x".repeat(70_000), "label": "x" });
    let page = program.post("/api/v1/codes", &large).await;
    assert_eq!((page.status, problem(&page).as_str()), (413, "too_large"));
    let page = program
        .post("/api/v1/codes", &json!({ "store": "S-1", "lable": "x" }))
        .await;
    assert_eq!((page.status, problem(&page).as_str()), (400, "invalid"));
    assert_eq!(page.json()["errors"][0]["field"], "lable");
    for code in api::problem::Code::ALL {
        let path = format!("/api/problems/{}", code.slug());
        let page = app.customer(UNKNOWN).get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(
            page.says(code.as_str()) && page.says(code.title()),
            "{path}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_questions_have_to_wait_and_a_flood_of_strangers_writes_nothing() {
    let app = TestApp::new().await;
    let program = Program::of_all(&app, "M-1");
    // Known before it asks so often: a hundred first questions at once would each be looked up, as strangers' are.
    program.read("/api/v1/me").await;
    // A key is forgiven fifty a second: a slow machine asks again until there were too many at once.
    let mut many = Vec::new();
    while many.iter().all(|page: &Page| page.status != 429) {
        assert!(many.len() < 8_000, "everything was let through");
        many.extend(join_all((0..400).map(|_| program.get("/api/v1/me"))).await);
    }
    assert!(many.iter().all(|page| [200, 429].contains(&page.status)));
    let last = many.iter().find(|page| page.status == 429).unwrap();
    assert_eq!(problem(last), "rate_limited");
    let wait: u32 = last.header("retry-after").parse().unwrap();
    assert!((1..=2).contains(&wait), "{wait}");
    let other = Program::of_all(&app, "M-1");
    other.read("/api/v1/me").await;
    let written = app.written();
    let strangers = join_all((0..60_u8).map(|number| {
        let stranger = people::key::KeySecret::from_random([number; 20]);
        let bearer = format!("Bearer {}", stranger.expose());
        let app = &app;
        async move { shown(app, Some(&bearer)).await }
    }));
    let strangers = strangers.await;
    assert!(
        strangers
            .iter()
            .all(|page| [401, 429].contains(&page.status))
    );
    let refused = strangers.iter().filter(|page| page.status == 429).count();
    assert!(refused > 0, "every one was looked up");
    assert_eq!(app.written(), written, "nothing was written for strangers");
    // Whoever is known isn't held up by strangers behind the same address.
    let known = other.get("/api/v1/me").await;
    assert_eq!(known.status, 200, "{}", known.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_breaks_off_is_not_called_too_large_and_a_list_is_no_object() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::of_all(&app, "M-1");
    let id = payment.request_id.to_string();
    for (amount, field) in [
        (json!([1, "HKD"]), "amount"),
        (json!({"minor": [1], "currency": "HKD"}), "amount.minor"),
        (json!({"minor": 1, "currency": ["HKD"]}), "amount.currency"),
    ] {
        let page = program.refund(&id, "1", &json!({ "amount": amount })).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (400, "invalid"),
            "{amount}"
        );
        let wrong = page.json()["errors"][0].clone();
        assert_eq!(wrong["field"], field, "{wrong}");
        let said = wrong["message"].as_str().unwrap();
        for inner in ["struct", "u64", "AskedAmount", "sequence"] {
            assert!(!said.contains(inner), "{said}");
        }
    }
    let page = program
        .post(
            "/api/v1/codes",
            &json!({"store": "S-1", "label": "x", "amount": [1, "HKD"]}),
        )
        .await;
    assert_eq!((page.status, problem(&page).as_str()), (400, "invalid"));
    for reason in ["\u{202E}dloc", "a\u{200B}b", "two\nlines"] {
        let wish = json!({"amount": {"minor": 1, "currency": "HKD"}, "reason": reason});
        let page = program.refund(&id, "2", &wish).await;
        assert_eq!(page.status, 400, "{reason:?}: {}", page.body);
        assert_eq!(page.json()["errors"][0]["field"], "reason");
    }
    // What is said back shows what can't be seen.
    let page = program
        .post("/api/v1/codes", &json!({"sto\u{202E}re": 1}))
        .await;
    assert!(
        page.body.contains("202e") && !page.body.contains('\u{202E}'),
        "{}",
        page.body
    );
    let address = app.base.strip_prefix("http://").unwrap();
    let mut line = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /api/v1/codes HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {}\r\n\
         content-type: application/json\r\ncontent-length: 40\r\nconnection: close\r\n\r\n{{\"store\"",
        program.key
    );
    line.write_all(head.as_bytes()).await.unwrap();
    line.shutdown().await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 400") || answer.is_empty(),
        "{answer}"
    );
}
