//! What a key does: giving back, once for each wish; cancelling, codes and closings, by the same rules as people.

use domain::State;
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY_HK, Page},
    program::{Program, problem},
};

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
    let of_store = program.read("/api/v1/refunds?store=S-1&limit=1").await;
    assert_eq!(of_store["items"][0]["id"], refund["id"]);
    let next = of_store["next"].as_str().unwrap().replace(&app.base, "");
    assert_eq!(
        program.read(&next).await["items"][0]["amount"]["minor"],
        750
    );
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
            "till-sync",
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
            .starts_with("till-sync (key."),
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

#[tokio::test(flavor = "multi_thread")]
async fn a_file_leaves_whole_and_is_written_down_before_and_after() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let program = Program::of_all(&app, "M-1");
    let id = payment.request_id.to_string();
    program.refund(&id, "1", &parts(500)).await;
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
