//! Files that are taken out by a key, and events with the endpoints they are sent to.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    Setting, TestApp,
    customer::{Page, UNKNOWN},
    program::{Program, problem},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_file_leaves_whole_and_is_written_down_before_and_after() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::of_all(&app, "M-1");
    let id = payment.request_id.to_string();
    program
        .refund(
            &id,
            "1",
            &json!({"amount": {"minor": 500, "currency": "HKD"}, "reason": "cup was cold"}),
        )
        .await;
    program
        .post("/api/v1/stores/S-1/closings", &json!({}))
        .await;
    let day = payment.day.unwrap();
    let days = format!("from={}&to={}", day.plus(-1), day.plus(1));
    for (kind, part) in [
        ("payments", id.as_str()),
        ("refunds", "cup was cold"),
        ("closings", "S-1"),
    ] {
        let path = format!("/api/v1/exports/{kind}.csv?{days}");
        let head = Page::of(program.asking(Method::HEAD, &path)).await;
        assert_eq!((head.status, head.body.as_str()), (200, ""));
        let file = program.get(&path).await;
        assert_eq!(
            (file.status, file.header("content-type")),
            (200, "text/csv; charset=utf-8")
        );
        assert!(file.says(part), "{kind}: {}", file.body);
    }
    for action in ["export.begun", "export.ended"] {
        let told = program
            .read(&format!("/api/v1/trail?action={action}"))
            .await;
        assert_eq!(told["items"].as_array().unwrap().len(), 3, "{told}");
    }
    for query in [
        "",
        "from=2026-01-01",
        "from=x&to=2026-01-02",
        "from=2026-01-02&to=2026-01-01",
        "from=2020-01-01&to=2026-01-01",
    ] {
        let page = program
            .get(&format!("/api/v1/exports/payments.csv?{query}"))
            .await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (400, "invalid"),
            "{query}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn endpoints_are_set_up_and_what_happened_is_read_again() {
    let networks = ("PORTICO_WEBHOOK_NETWORKS", "127.0.0.0/8".to_owned());
    let app = TestApp::with(Setting {
        environment: vec![networks],
        ..Setting::default()
    })
    .await;
    let program = Program::of_all(&app, "M-1");
    let endpoint =
        json!({"url": "http://127.0.0.1:9/hear", "name": "ERP", "types": ["payment.paid"]});
    let made = program.post("/api/v1/webhook-endpoints", &endpoint).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let made = made.json();
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"));
    let place = format!("/api/v1/webhook-endpoints/{}", made["id"].as_str().unwrap());
    let one = program.read(&place).await;
    assert_eq!(
        (&one["state"], &one["types"]),
        (&json!("on"), &json!(["payment.paid"]))
    );
    assert!(
        !one.to_string().contains("whsec_"),
        "a secret is answered once"
    );
    for (member, value) in [
        ("url", json!("ftp://x")),
        ("url", json!("http://10.0.0.1/")),
        ("name", json!("")),
        ("types", json!(["x"])),
        ("stores", json!(["S-9"])),
        ("scheme", json!("v9")),
    ] {
        let mut wrong = endpoint.clone();
        wrong[member] = value;
        let page = program.post("/api/v1/webhook-endpoints", &wrong).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (400, "invalid"),
            "{wrong}: {}",
            page.body
        );
        assert_eq!(page.json()["errors"][0]["field"], member);
    }
    let (_, payment) = app.paid("12.50").await;
    let list = program.read("/api/v1/events?type=payment.paid").await;
    let event = &list["items"][0];
    assert_eq!(
        event["data"]["reference"],
        payment.request_id.as_str(),
        "{list}"
    );
    let id = event["id"].as_str().unwrap();
    assert_eq!(&program.read(&format!("/api/v1/events/{id}")).await, event);
    let other = Program::with(
        &app,
        &[
            "--merchant",
            "M-1",
            "--permissions",
            "all",
            "--store",
            "S-2",
        ],
    );
    assert_eq!(other.get(&format!("/api/v1/events/{id}")).await.status, 404);
    assert_eq!(
        other.get(&place).await.status,
        404,
        "it hears of more than the key reaches"
    );
    let deliveries = program.read(&format!("{place}/deliveries")).await;
    assert_eq!(deliveries["items"][0]["event"], id, "{deliveries}");
    let again =
        Page::of(program.asking(Method::POST, &format!("{place}/deliveries/{id}/resend"))).await;
    assert_eq!(again.status, 202, "{}", again.body);
    let tried = Page::of(program.asking(Method::POST, &format!("{place}/test"))).await;
    assert_eq!(tried.status, 202, "{}", tried.body);
    let all = program
        .post(
            &format!("{place}/resend"),
            &json!({"since": "2026-01-01T00:00:00Z", "failed_only": false}),
        )
        .await;
    assert_eq!(all.status, 202, "{}", all.body);
    let rotated = program
        .post(
            &format!("{place}/rotate-secret"),
            &json!({"overlap_hours": 1}),
        )
        .await;
    assert_ne!(rotated.json()["secret"], made["secret"], "{}", rotated.body);
    one_secret_waits_beside_another(&program, &place).await;
    let off = program
        .post(&format!("{place}/switch"), &json!({"on": false}))
        .await;
    assert_eq!(off.json()["state"], "off", "{}", off.body);
    let on = program
        .post(&format!("{place}/switch"), &json!({"on": true}))
        .await;
    assert_eq!(on.json()["state"], "on", "{}", on.body);
    let mut other = endpoint.clone();
    other["name"] = json!("Till");
    let set = Page::of(program.asking(Method::PUT, &place).json(&other)).await;
    assert_eq!(
        (set.status, &set.json()["name"]),
        (200, &json!("Till")),
        "{}",
        set.body
    );
    let gone = Page::of(program.asking(Method::DELETE, &place)).await;
    assert_eq!(gone.status, 204);
    assert_eq!(program.get(&place).await.status, 404);
}

/// The secret that a receiver still has isn't ended by the way.
async fn one_secret_waits_beside_another(program: &Program, place: &str) {
    let rotate = format!("{place}/rotate-secret");
    let refused = program.post(&rotate, &json!({})).await;
    assert_eq!(
        (refused.status, problem(&refused).as_str()),
        (409, "secret_signs"),
        "{}",
        refused.body
    );
    let told = refused.json();
    let until = told["until"].as_str().unwrap();
    assert!(until.ends_with('Z') && told["detail"].as_str().unwrap().contains(until));
    let ended = program
        .post(&rotate, &json!({"overlap_hours": 0, "end_old": true}))
        .await;
    assert_eq!(ended.status, 200, "{}", ended.body);
    // Nothing signs beside that one.
    let next = program.post(&rotate, &json!({"overlap_hours": 72})).await;
    assert_eq!(next.status, 200, "{}", next.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoints_public_keys_are_looked_up_by_whoever_knows_its_name_and_by_nobody_else() {
    const KEYS: &str = "/.well-known/portico-webhooks.json";
    let app = TestApp::new().await;
    let program = Program::of_all(&app, "M-1");
    let made = async |scheme: &str| {
        let wish = json!({"url": "https://93.184.216.34/hook", "name": "Till", "scheme": scheme});
        let made = program.post("/api/v1/webhook-endpoints", &wish).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let made = made.json();
        [&made["id"], &made["secret"]].map(|text| text.as_str().unwrap().to_owned())
    };
    let stranger = app.customer(UNKNOWN);
    let looked = async |id: &str| stranger.get(&format!("{KEYS}?endpoint={id}")).await;
    let ([own, told], [shared, _]) = (made("v1a").await, made("v1").await);
    let page = looked(&own).await;
    assert_eq!(page.header("content-type"), "application/jwk-set+json");
    assert_eq!(page.header("cache-control"), "public, max-age=300");
    let keys = page.json();
    let key = |keys: &Value, at: usize| keys["keys"][at]["x"].as_str().unwrap().to_owned();
    let plain = |told: &str| {
        told.replace("whpk_", "")
            .replace('+', "-")
            .replace('/', "_")
    };
    assert_eq!(key(&keys, 0), plain(&told).trim_end_matches('='));
    let known = ("OKP", "Ed25519", "sig");
    let one = &keys["keys"][0];
    let said = ["kty", "crv", "use"].map(|name| one[name].as_str().unwrap());
    assert_eq!((said[0], said[1], said[2]), known);
    let tag = page.header("etag").to_owned();
    let asking = stranger.getting(&format!("{KEYS}?endpoint={own}"));
    let again = Page::of(asking.header("if-none-match", tag)).await;
    assert_eq!((again.status, &*again.body), (304, ""));
    let path = format!("/api/v1/webhook-endpoints/{own}/rotate-secret");
    let rotated = program.post(&path, &json!({})).await.json();
    let both = looked(&own).await.json();
    let new = plain(rotated["secret"].as_str().unwrap());
    assert_eq!(key(&both, 0), new.trim_end_matches('='));
    assert_eq!(key(&both, 1), key(&keys, 0), "it signs, too");
    let plain = stranger.get(KEYS).await.json();
    assert_eq!(plain["keys"], json!([]));
    for other in [&*shared, "ep_00000000000000000000000000", "x", ""] {
        assert_eq!(looked(other).await.json(), plain, "{other}");
    }
    what_a_receiver_needs_is_told(&plain);
}

fn what_a_receiver_needs_is_told(told: &Value) {
    let headers = json!({"id": "webhook-id", "timestamp": "webhook-timestamp", "signature": "webhook-signature"});
    assert_eq!(told["headers"], headers);
    assert_eq!(told["signed"], "{webhook-id}.{webhook-timestamp}.{body}");
    let schemes = json!([
        {"scheme": "v1", "algorithm": "HMAC-SHA256"},
        {"scheme": "v1a", "algorithm": "Ed25519"},
    ]);
    assert_eq!(told["schemes"], schemes);
    assert_eq!(told["tolerance_seconds"], 300);
    let kinds = told["kinds"].as_array().unwrap();
    for kind in ["payment.paid", "refund.refunded", "closing.made"] {
        assert!(kinds.contains(&json!(kind)), "{kind}");
    }
}
