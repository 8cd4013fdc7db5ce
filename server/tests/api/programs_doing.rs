//! What a key does: giving back, once for each wish; cancelling, codes and closings, by the same rules as people.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use domain::State;
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, Page},
    program::{Program, problem},
};

fn text(of: &Value, name: &str) -> String {
    of[name].as_str().unwrap().to_owned()
}

fn parts(minor: i64) -> Value {
    json!({"amount": {"minor": minor, "currency": "HKD"}, "reason": "cup was cold"})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wish_is_one_refund_however_often_it_is_sent() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.to_string();
    let program = Program::of_all(&app, "M-1");
    let path = format!("/api/v1/payments/{id}/refunds");
    let bare = program.post(&path, &parts(500)).await;
    assert_eq!((bare.status, problem(&bare).as_str()), (400, "key_missing"));
    let many =
        join_all((0..8).map(|_| async { program.refund(&id, "\"9b1c\"", &parts(500)).await }))
            .await;
    let made = many.iter().filter(|page| page.status == 201).count();
    assert_eq!(made, 1);
    for page in many.iter().filter(|page| page.status == 409) {
        assert_eq!(problem(page), "key_in_use");
        assert!(!page.header("retry-after").is_empty());
    }
    let first = many.iter().find(|page| page.status == 201).unwrap();
    let refund = first.json();
    let place = format!("/api/v1/refunds/{}", refund["id"].as_str().unwrap());
    assert_eq!(first.header("location"), place);
    // Bare or quoted it is the same name.
    let again = program.refund(&id, "9b1c", &parts(500)).await;
    assert_eq!(again.status, 200, "{}", again.body);
    assert_eq!(again.json()["id"], refund["id"]);
    let other = program.refund(&id, "9b1c", &parts(501)).await;
    assert_eq!(
        (other.status, problem(&other).as_str()),
        (422, "key_reused")
    );
    assert_eq!(app.rows("refunds").await, 1);
    let second = program.refund(&id, "9b1d", &parts(750)).await;
    assert_eq!(second.status, 201, "{}", second.body);
    let too_much = program.refund(&id, "9b1e", &parts(1)).await;
    assert_eq!(
        (too_much.status, problem(&too_much).as_str()),
        (422, "refund_exceeds")
    );
    let one = program.read(&place).await;
    assert_eq!(one["state"], "refunded");
    assert_eq!(one["made_by"]["kind"], "key");
    let of_payment = program.read(&format!("/api/v1/refunds?payment={id}")).await;
    assert_eq!(of_payment["items"].as_array().unwrap().len(), 2);
    // The gateway tells seconds: what went back within one has the order of its ids.
    let second = second.json();
    let mut in_order = [&refund, &second].map(|one| (text(one, "refunded_at"), text(one, "id")));
    in_order.sort();
    // Of one store, and of all with no filter at all.
    for list in [
        "/api/v1/refunds?store=S-1&limit=1",
        "/api/v1/refunds?limit=1",
    ] {
        let one = program.read(list).await;
        let next = one["next"].as_str().unwrap().replace(&app.base, "");
        let rest = program.read(&next).await;
        let listed = [&one, &rest].map(|part| text(&part["items"][0], "id"));
        assert_eq!(listed, in_order.clone().map(|(_, id)| id), "{list}");
        assert!(rest["next"].is_null(), "{rest}");
    }
    let long_ago = program
        .read("/api/v1/refunds?refunded_to=2001-01-01T00:00:00Z")
        .await;
    assert_eq!(long_ago["items"], json!([]));
    let both = format!("/api/v1/refunds?payment={id}&store=S-1");
    let both = Page::of(program.asking(Method::GET, &both)).await;
    assert_eq!((both.status, problem(&both).as_str()), (400, "invalid"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_not_go_back_says_why() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.to_string();
    let program = Program::of_all(&app, "M-1");
    let left = program.refund(&id, "1", &parts(1_251)).await;
    assert_eq!(
        (left.status, problem(&left).as_str()),
        (422, "refund_exceeds")
    );
    assert_eq!(
        left.json()["left"],
        json!({"minor": 1250, "value": "12.50", "currency": "HKD"})
    );
    for (body, field) in [
        (
            json!({"amount": {"minor": 5, "currency": "JPY"}}),
            "amount.currency",
        ),
        (
            json!({"amount": {"minor": 5, "currency": "HKDX"}}),
            "amount.currency",
        ),
        (
            json!({"amount": {"minor": 0, "currency": "HKD"}}),
            "amount.minor",
        ),
        (
            json!({"amount": {"minor": -5, "currency": "HKD"}}),
            "amount.minor",
        ),
        (
            json!({"amount": {"minor": 1.5, "currency": "HKD"}}),
            "amount.minor",
        ),
        (
            json!({"amount": {"minor": 5, "currency": "HKD", "value": "5.00"}}),
            "amount.value",
        ),
        (json!({"amount": 5}), "amount"),
        (json!({"reason": "a\nb"}), "reason"),
        (json!({"reason": "x".repeat(201)}), "reason"),
        (json!({"amout": {}}), "amout"),
        (json!([]), "body"),
    ] {
        let page = program.refund(&id, &format!("of {field}"), &body).await;
        let page = if page.status == 400 && problem(&page) == "invalid" {
            page
        } else {
            panic!("{body}: {}", page.body)
        };
        let named = page.json()["errors"][0]["field"]
            .as_str()
            .unwrap()
            .to_owned();
        // A name with a blank is none.
        assert!(named == "Idempotency-Key", "{named}");
        let page = program.refund(&id, &format!("of-{field}"), &body).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (400, "invalid"),
            "{body}: {}",
            page.body
        );
        assert_eq!(page.json()["errors"][0]["field"], field, "{body}");
    }
    assert_eq!(app.rows("refunds").await, 0);
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 2").await, "3.00").await;
    let open = app.newest(1).await.remove(0);
    let page = program
        .refund(open.request_id.as_str(), "open", &json!({}))
        .await;
    assert_eq!((page.status, problem(&page).as_str()), (422, "not_paid"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_gives_back_no_more_than_its_limits_say_whoever_races() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.to_string();
    let more = [
        "--merchant",
        "M-1",
        "--permissions",
        "all",
        "--each",
        "HKD 6.00",
        "--day",
        "HKD 5.00",
    ];
    let program = Program::with(&app, &more);
    let each = program.refund(&id, "each", &parts(601)).await;
    assert_eq!(
        (each.status, problem(&each).as_str()),
        (422, "refund_limit")
    );
    let many = join_all((0..10).map(|number| {
        let (program, id) = (program.clone(), id.clone());
        async move {
            program
                .refund(&id, &format!("n{number}"), &parts(200))
                .await
        }
    }));
    let many = many.await;
    let made = many.iter().filter(|page| page.status == 201).count();
    assert_eq!(
        made,
        2,
        "{:?}",
        many.iter().map(|page| page.status).collect::<Vec<_>>()
    );
    for page in many.iter().filter(|page| page.status != 201) {
        assert_eq!((page.status, problem(page).as_str()), (422, "refund_limit"));
    }
    // Above what takes two people no program is one of them.
    app.meddle("INSERT INTO refund_four_eyes (merchant_id, currency, above_minor) VALUES ('M-1', 'HKD', 100)").await;
    let all = Program::of_all(&app, "M-1");
    let two = all.refund(&id, "two", &parts(101)).await;
    assert_eq!((two.status, problem(&two).as_str()), (422, "four_eyes"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undecided_payment_is_asked_about_and_cancelled() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "3.00").await;
    let id = app.only_id();
    let program = Program::of_all(&app, "M-1");
    let path = format!("/api/v1/payments/{id}");
    let asked = Page::of(program.asking(Method::POST, &format!("{path}/inquire"))).await;
    assert_eq!(
        (asked.status, &asked.json()["state"]),
        (200, &json!("pending")),
        "{}",
        asked.body
    );
    let done = Page::of(program.asking(Method::POST, &format!("{path}/cancel"))).await;
    assert_eq!(
        (done.status, &done.json()["state"]),
        (200, &json!("cancelled")),
        "{}",
        done.body
    );
    assert_eq!(app.payment(&id).await.state, State::Cancelled);
    let again = Page::of(program.asking(Method::POST, &format!("{path}/cancel"))).await;
    assert_eq!(
        (again.status, &again.json()["state"]),
        (200, &json!("cancelled"))
    );
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::of_all(&app, "M-1");
    let path = format!("/api/v1/payments/{}/cancel", payment.request_id);
    let paid = Page::of(program.asking(Method::POST, &path)).await;
    assert_eq!((paid.status, problem(&paid).as_str()), (422, "decided"));
}
