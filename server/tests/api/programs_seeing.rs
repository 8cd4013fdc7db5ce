//! What a key may not see, and what is written down of what it does.

use serde_json::json;

use crate::support::{
    TestApp,
    program::{Program, problem},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_key_without_a_right_is_told_which() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let more = ["--merchant", "M-1", "--permissions", "codes.print"];
    let program = Program::with(&app, &more);
    for path in [
        "/api/v1/payments".to_owned(),
        format!("/api/v1/payments/{}", payment.request_id),
        "/api/v1/closings?store=S-1".to_owned(),
        "/api/v1/trail".to_owned(),
        "/api/v1/merchants/M-1".to_owned(),
    ] {
        let page = program.get(&path).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (403, "permission_missing"),
            "{path}"
        );
    }
    let stores = program.read("/api/v1/stores").await;
    assert_eq!(stores["items"].as_array().unwrap().len(), 2);
    let tills = program.read("/api/v1/tills?store=S-1").await;
    assert_eq!(tills["items"][0]["label"], "Counter 1");
    let codes = program.read("/api/v1/codes").await;
    assert_eq!(codes["items"].as_array().unwrap().len(), 4);
    let operator = Program::with(&app, &["--operator"]);
    assert_eq!(operator.get("/api/v1/payments").await.status, 403);
    assert_eq!(operator.get("/api/v1/stores").await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_names_the_key_and_never_says_it() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::with(
        &app,
        &[
            "--merchant",
            "M-1",
            "--permissions",
            "all",
            "--name",
            "erp-sync",
        ],
    );
    let made = program
        .refund(payment.request_id.as_str(), "1", &json!({"reason": "cold"}))
        .await;
    assert_eq!(made.status, 201, "{}", made.body);
    let trail = program.read("/api/v1/trail?action=refund.asked").await;
    let entry = &trail["items"][0];
    assert_eq!(
        (&entry["who"], &entry["name"], &entry["via"]),
        (&json!("key"), &json!("erp-sync"), &json!("api"))
    );
    let all = program.get("/api/v1/trail").await;
    assert!(!all.says(&program.key) && !all.says("cold"));
    let own = program
        .read(&format!(
            "/api/v1/trail?who={}",
            entry["who_id"].as_str().unwrap()
        ))
        .await;
    assert_eq!(own["items"].as_array().unwrap().len(), 1, "{own}");
    let text = String::from_utf8_lossy(&app.written()).into_owned();
    assert!(
        !text.contains(&program.key),
        "the database has a key's text"
    );
}
