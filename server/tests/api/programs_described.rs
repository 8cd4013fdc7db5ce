//! What is said of the API is what it does: the description is the one that is kept, and whatever is sent to
//! each of its addresses is answered as it says, never by a failure of ours.

use std::{fs, path::Path, time::Duration};

use api::spec;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::support::{
    Setting, TestApp,
    chance::Chance,
    program::Program,
    walk::{Known, Walk},
};

fn kept() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    fs::read_to_string(file).unwrap()
}

#[test]
fn the_description_that_is_kept_is_the_one_that_is_served() {
    let made = spec::text();
    assert!(
        made == kept(),
        "docs/openapi.json is old: cargo run -p server -- openapi > docs/openapi.json"
    );
    let document: Value = serde_json::from_str(&made).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    // Whatever is referred to is there.
    for part in made.split("\"$ref\": \"#/components/schemas/").skip(1) {
        let name = part.split('"').next().unwrap();
        assert!(
            document["components"]["schemas"][name].is_object(),
            "{name}"
        );
    }
    // Words stay open, so that one more is no other version.
    assert!(!made.contains("\"enum\""));
    for (path, methods) in document["paths"].as_object().unwrap() {
        assert!(path.starts_with("/api/v1/"), "{path}");
        for (method, one) in methods.as_object().unwrap() {
            assert!(
                one["summary"].is_string() && one["operationId"].is_string(),
                "{method} {path}"
            );
            for status in ["401", "403", "429", "500"] {
                assert!(
                    one["responses"][status].is_object(),
                    "{method} {path} {status}"
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_description_is_served_to_programs_and_people() {
    let app = TestApp::new().await;
    let customer = app.customer(crate::support::customer::UNKNOWN);
    let served = customer.get("/api/v1/openapi.json").await;
    assert_eq!((served.status, served.body), (200, kept()));
    let page = customer.get("/api/docs").await;
    assert!(page.says("<h1>The API</h1>") && page.says("GET /api/v1/payments/{reference}"));
    let policy = page.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert!(
        !page.says("src=") && !page.says("http://"),
        "nothing from anywhere else"
    );
}

/// Walks for so long, and twice at least.
async fn walked(seed: u64, time: Duration) {
    let networks = ("PORTICO_WEBHOOK_NETWORKS", "127.0.0.0/8".to_owned());
    let app = TestApp::with(Setting {
        environment: vec![networks],
        ..Setting::default()
    })
    .await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::of_all(&app, "M-1");
    let refund = program
        .refund(
            payment.request_id.as_str(),
            "1",
            &json!({"amount": {"minor": 100, "currency": "HKD"}}),
        )
        .await
        .json();
    program
        .post("/api/v1/stores/S-1/closings", &json!({}))
        .await;
    let mut values = vec![payment.request_id.to_string(), payment.code.to_string()];
    values.push(refund["id"].as_str().unwrap().to_owned());
    let plain = [
        "S-1",
        "S-2",
        "M-1",
        "M-NEW",
        "1",
        "2",
        "paid",
        "HKD",
        "JPY",
        "refund.asked",
        "2026-11-28",
    ];
    values.extend(plain.map(str::to_owned));
    let document: Value = serde_json::from_str(&spec::text()).unwrap();
    let mut walk = Walk {
        app: &app,
        document: &document,
        known: &Known { values },
        chance: Chance(seed),
        program,
        asked: 0,
    };
    let begun = Instant::now();
    for round in 0.. {
        if round >= 2 && begun.elapsed() > time {
            break;
        }
        walk.all().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_sent_is_answered_as_is_said() {
    walked(0x9E37_79B9_7F4A_7C15, Duration::from_secs(8)).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "ten minutes: cargo nextest run -p server --run-ignored all -E 'test(ten_minutes)'"]
async fn whatever_is_sent_for_ten_minutes_is_answered_as_is_said() {
    walked(0xD1B5_4A32_D192_ED03, Duration::from_mins(10)).await;
}
