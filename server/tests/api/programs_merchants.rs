//! Merchants and their keys as whoever connects many shops looks after them: listed, changed as they were seen, bounded.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    programs_many::{put, teahouse},
    support::{
        TestApp,
        customer::Page,
        program::{Program, problem},
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_account_that_isnt_there_is_one_mistake_among_the_others() {
    let app = TestApp::new().await;
    let operator = Program::with(&app, &["--operator"]);
    let mut house = teahouse();
    house["account"] = json!("nope");
    house["store"][1]["account"] = json!("neither");
    house["store"][0]["time_zone"] = json!("Asia/Nowhere");
    let page = put(&operator, "M-NEW", &house).await;
    assert_eq!((page.status, problem(&page).as_str()), (422, "mistakes"));
    let told = page.json();
    let fields = told["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["field"]);
    let fields: Vec<_> = fields.collect();
    for field in ["account", "store[1].account", "store[0].time_zone"] {
        assert!(fields.contains(&&json!(field)), "{field}: {told}");
    }
    house["store"][0]["time_zone"] = json!("Asia/Tokyo");
    assert_eq!(put(&operator, "M-NEW", &house).await.status, 422);
    assert_eq!(
        operator.get("/api/v1/merchants/M-NEW").await.status,
        404,
        "nothing was made"
    );
    house["account"] = json!("default");
    house["store"][1]["account"] = json!("default");
    house["store"][1]["name"] = json!("Gi\u{202E}on");
    assert_eq!(
        put(&operator, "M-NEW", &house).await.status,
        422,
        "a name that looks like another"
    );
    house["store"][1]["name"] = json!("Arashiyama");
    assert_eq!(put(&operator, "M-NEW", &house).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn merchants_are_listed_in_parts_and_changed_only_as_they_were_seen() {
    let app = TestApp::new().await;
    let operator = Program::with(&app, &["--operator"]);
    for id in ["M-A", "M-B"] {
        let mut house = teahouse();
        for (at, store) in house["store"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .enumerate()
        {
            store["id"] = json!(format!("{id}-{at}"));
        }
        house["limits"] = json!("JPY:100-50000");
        let made = put(&operator, id, &house).await;
        assert_eq!(made.status, 201, "{}", made.body);
    }
    let (mut ids, mut next) = (Vec::new(), "/api/v1/merchants?limit=2".to_owned());
    loop {
        let part = operator.read(&next).await;
        ids.extend(
            part["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["id"].clone()),
        );
        let Some(whole) = part["next"].as_str() else {
            break;
        };
        next = whole
            .split_once("/api/")
            .map(|(_, rest)| format!("/api/{rest}"))
            .unwrap();
    }
    assert_eq!(json!(ids), json!(["M-1", "M-A", "M-B"]));
    assert_eq!(operator.get("/api/v1/merchants?after=x").await.status, 400);
    let path = "/api/v1/merchants/M-A";
    let seen = operator.get(path).await;
    let one = seen.json();
    assert_eq!(
        one["limits"][0]["max"],
        json!({"minor": 50_000, "value": "50000", "currency": "JPY"})
    );
    let code = &one["stores"][0]["codes"][0];
    assert!(
        code["code"].is_string() && code["till"]["label"] == "Counter 1",
        "{one}"
    );
    let mut house = teahouse();
    for (at, store) in house["store"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        store["id"] = json!(format!("M-A-{at}"));
    }
    let tag = seen.header("etag").to_owned();
    let change = async |id: &str, tag: &str| {
        let asking = operator.asking(Method::PUT, &format!("/api/v1/merchants/{id}"));
        Page::of(asking.header("if-match", tag).json(&house)).await
    };
    let done = change("M-A", &tag).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let late = change("M-A", &tag).await;
    assert_eq!(
        (late.status, problem(&late).as_str()),
        (412, "version_conflict")
    );
    assert_eq!(change("M-C", "*").await.status, 412, "there is none");
    assert_eq!(operator.get("/api/v1/merchants/M-C").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_made_with_limits_listed_and_bounded() {
    let app = TestApp::new().await;
    let operator = Program::with(&app, &["--operator"]);
    let path = "/api/v1/merchants/M-1/keys";
    let hkd = |minor: u64| json!({"minor": minor, "currency": "HKD"});
    let wish = |limits: Value| json!({"name": "till", "permissions": ["payments.read", "refunds.make"], "limits": limits});
    for (limits, field) in [
        (json!([{}]), "limits[0]"),
        (
            json!([{"each": hkd(5), "day": {"minor": 5, "currency": "JPY"}}]),
            "limits[0]",
        ),
        (json!([{"each": hkd(5)}, {"day": hkd(9)}]), "limits[1]"),
        (json!([{"each": [5, "HKD"]}]), "limits[0].each"),
        (
            json!([{"each": {"minor": 5, "currency": "XX"}}]),
            "limits[0].each.currency",
        ),
    ] {
        let page = operator.post(path, &wish(limits)).await;
        assert_eq!(page.status, 400, "{}", page.body);
        assert_eq!(page.json()["errors"][0]["field"], field, "{}", page.body);
    }
    let made = operator
        .post(path, &wish(json!([{"each": hkd(500)}])))
        .await;
    assert_eq!(made.status, 201, "{}", made.body);
    let made = made.json();
    let list = operator.read(path).await;
    let one = &list["items"][0];
    assert_eq!(
        (&one["id"], &one["limits"][0]["each"]["minor"]),
        (&made["id"], &json!(500)),
        "{list}"
    );
    assert!(
        !list.to_string().contains("pco_live_"),
        "a key is answered once"
    );
    let program = Program::of(&app, made["key"].as_str().unwrap());
    assert_eq!(program.read("/api/v1/me").await["limits"], one["limits"]);
    assert_eq!(program.get(path).await.status, 403);
    let (_, payment) = app.paid("12.50").await;
    let back = program
        .refund(
            payment.request_id.as_str(),
            "1",
            &json!({"amount": hkd(501)}),
        )
        .await;
    assert_eq!(
        (back.status, problem(&back).as_str()),
        (422, "refund_limit")
    );
    // A limit in one currency means nothing in the others, unless that is said.
    for (others_open, status) in [(false, 422), (true, 201)] {
        let jpy = json!([{"each": {"minor": 500, "currency": "JPY"}}]);
        let mut other = wish(jpy);
        other["others_open"] = json!(others_open);
        let other = operator.post(path, &other).await.json();
        let program = Program::of(&app, other["key"].as_str().unwrap());
        assert_eq!(program.read("/api/v1/me").await["others_open"], others_open);
        let back = json!({"amount": hkd(1)});
        let back = program
            .refund(payment.request_id.as_str(), "1", &back)
            .await;
        assert_eq!(back.status, status, "{}", back.body);
        let id = other["id"].as_str().unwrap();
        let gone = operator.asking(Method::DELETE, &format!("{path}/{id}"));
        assert_eq!(Page::of(gone).await.status, 204);
    }
    let gone = Page::of(operator.asking(
        Method::DELETE,
        &format!("{path}/{}", made["id"].as_str().unwrap()),
    ))
    .await;
    assert_eq!(gone.status, 204);
    assert_eq!(operator.read(path).await["items"], json!([]));
    assert_eq!(operator.get("/api/v1/merchants/M-9/keys").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_a_file_switches_off_is_told_as_any_other() {
    let app = TestApp::new().await;
    let operator = Program::with(&app, &["--operator"]);
    let mut house = teahouse();
    assert_eq!(put(&operator, "M-NEW", &house).await.status, 201);
    let program = Program::of_all(&app, "M-NEW");
    let told = "/api/v1/events?type=code.disabled";
    assert_eq!(program.read(told).await["items"], json!([]));
    house["store"][0]["code"][0]["enabled"] = json!(false);
    for _ in 0..2 {
        let done = put(&operator, "M-NEW", &house).await;
        assert_eq!(done.status, 200, "{}", done.body);
    }
    let events = program.read(told).await;
    assert_eq!(events["items"].as_array().unwrap().len(), 1, "{events}");
    assert_eq!(events["items"][0]["data"]["enabled"], false, "{events}");
    assert_eq!(
        program
            .get("/api/v1/events?type=code.disbaled")
            .await
            .status,
        400
    );
}
