//! Codes, posters and closings, by a key.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use reqwest::Method;
use serde_json::json;

use crate::support::{
    TestApp,
    customer::Page,
    program::{Program, problem},
};

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_made_switched_and_replaced() {
    let app = TestApp::new().await;
    let program = Program::of_all(&app, "M-1");
    let made = program
        .post("/api/v1/codes", &json!({"store": "S-1", "label": "Bar"}))
        .await;
    assert_eq!(made.status, 201, "{}", made.body);
    let place = made.header("location").to_owned();
    let code = program.read(&place).await;
    assert_eq!(
        (&code["till"]["label"], &code["enabled"]),
        (&json!("Bar"), &json!(true))
    );
    let taken = program
        .post("/api/v1/codes", &json!({"store": "S-1", "label": "Bar"}))
        .await;
    assert_eq!((taken.status, problem(&taken).as_str()), (422, "mistakes"));
    let fixed =
        json!({"store": "S-1", "label": "Tea", "amount": {"minor": 1200, "currency": "HKD"}});
    assert_eq!(program.post("/api/v1/codes", &fixed).await.status, 201);
    let off = program
        .post(
            &format!("{place}/disable"),
            &json!({"why": "Being repaired"}),
        )
        .await;
    assert_eq!(
        (off.status, &off.json()["why_off"]),
        (200, &json!("Being repaired")),
        "{}",
        off.body
    );
    let poster = program.get(&format!("{place}/poster.pdf")).await;
    assert_eq!(
        (poster.status, problem(&poster).as_str()),
        (422, "mistakes")
    );
    let on = Page::of(program.asking(Method::POST, &format!("{place}/enable"))).await;
    assert_eq!(
        (on.status, &on.json()["enabled"]),
        (200, &json!(true)),
        "{}",
        on.body
    );
    let tag = program.get(&place).await.header("etag").to_owned();
    let rotate = |tag: &str| {
        let asking = program.asking(Method::POST, &format!("{place}/rotate"));
        Page::of(asking.header("if-match", tag).json(&json!({"days": 7})))
    };
    let stale = rotate("\"x\"").await;
    assert_eq!(
        (stale.status, problem(&stale).as_str()),
        (412, "version_conflict")
    );
    let new = rotate(&tag).await;
    assert_eq!(new.status, 200, "{}", new.body);
    assert_eq!(new.json()["replaced"]["code"], code["code"]);
    assert_eq!(
        program.get(&place).await.status,
        404,
        "it is another code now"
    );
    let late = program
        .post(&format!("{place}/rotate"), &json!({"days": 91}))
        .await;
    assert_eq!(late.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poster_is_a_pdf() {
    let app = TestApp::new().await;
    let program = Program::of_all(&app, "M-1");
    let code = app.code("Counter 1").await;
    let page = program
        .get(&format!("/api/v1/codes/{code}/poster.pdf"))
        .await;
    assert_eq!(
        (page.status, page.header("content-type")),
        (200, "application/pdf")
    );
    assert!(page.body.starts_with("%PDF"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_is_closed_once_and_read_again() {
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
    let now = program.read("/api/v1/stores/S-1/interim").await;
    assert_eq!(
        now["totals"][0]["paid"]["amount"]["value"], "12.50",
        "{now}"
    );
    let made = program
        .post("/api/v1/stores/S-1/closings", &json!({}))
        .await;
    assert_eq!(made.status, 201, "{}", made.body);
    assert_eq!(made.header("location"), "/api/v1/closings/S-1/1");
    let one = program.read("/api/v1/closings/S-1/1").await;
    assert!(
        one["made_by"]
            .as_str()
            .unwrap()
            .starts_with("erp-sync (key."),
        "{one}"
    );
    let again = program
        .post("/api/v1/stores/S-1/closings", &json!({}))
        .await;
    assert_eq!(
        (again.status, problem(&again).as_str()),
        (422, "nothing_to_close")
    );
    program
        .refund(payment.request_id.as_str(), "1", &json!({}))
        .await;
    let till = json!({"till": payment.place.till.0});
    let second = program.post("/api/v1/stores/S-1/closings", &till).await;
    assert_eq!(
        (second.status, &second.json()["number"]),
        (201, &json!(2)),
        "{}",
        second.body
    );
    let unknown = program
        .post("/api/v1/stores/S-1/closings", &json!({"till": 999}))
        .await;
    assert_eq!(unknown.status, 404);
    let list = program.read("/api/v1/closings?store=S-1&limit=1").await;
    assert_eq!(list["items"][0]["number"], 2);
    let next = list["next"].as_str().unwrap().replace(&app.base, "");
    assert_eq!(program.read(&next).await["items"][0]["number"], 1);
    assert_eq!(program.get("/api/v1/closings").await.status, 400);
}
