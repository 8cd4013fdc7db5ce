//! Whoever connects many shops: merchants and stores made as the command line makes them, with the same words.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    TestApp,
    child::fails,
    customer::Page,
    program::{Program, problem},
};

async fn put(program: &Program, id: &str, body: &Value) -> Page {
    let path = format!("/api/v1/merchants/{id}");
    Page::of(program.asking(Method::PUT, &path).json(body)).await
}

fn teahouse() -> Value {
    json!({
        "name": {"en": "Kyoto Tea House", "ja": "京都茶房"},
        "mcc": "5814",
        "languages": ["ja", "en"],
        "store": [
            {"id": "S-A", "name": "Gion", "currency": "JPY", "time_zone": "Asia/Tokyo", "code": [{"label": "Counter 1"}]},
            {"id": "S-B", "name": "Arashiyama", "currency": "JPY", "time_zone": "Asia/Tokyo"},
        ],
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merchant_with_two_stores_is_made_and_works_by_a_key_of_its_own() {
    let app = TestApp::new().await;
    let operator = Program::with(&app, &["--operator"]);
    let made = put(&operator, "M-NEW", &teahouse()).await;
    assert_eq!(made.status, 201, "{}", made.body);
    assert_eq!(made.json()["name"], "京都茶房");
    assert_eq!(made.json()["stores"].as_array().unwrap().len(), 2);
    let again = put(&operator, "M-NEW", &teahouse()).await;
    assert_eq!(again.status, 200, "{}", again.body);
    let one = operator.read("/api/v1/merchants/M-NEW").await;
    assert_eq!(one, again.json());
    let wish = json!({"name": "erp-sync", "permissions": ["payments.read", "codes.print"], "stores": ["S-A"], "days": 30});
    let key = operator.post("/api/v1/merchants/M-NEW/keys", &wish).await;
    assert_eq!(key.status, 201, "{}", key.body);
    let key = key.json();
    let program = Program::of(&app, key["key"].as_str().unwrap());
    let codes = program.read("/api/v1/codes").await;
    assert_eq!(codes["items"][0]["till"]["label"], "Counter 1");
    assert_eq!(
        program.read("/api/v1/stores").await["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(program.get("/api/v1/merchants/M-NEW").await.status, 403);
    let path = format!(
        "/api/v1/merchants/M-NEW/keys/{}",
        key["id"].as_str().unwrap()
    );
    let ended = Page::of(operator.asking(Method::DELETE, &path)).await;
    assert_eq!(ended.status, 204);
    assert_eq!(
        Page::of(operator.asking(Method::DELETE, &path))
            .await
            .status,
        404
    );
    assert_eq!(program.get("/api/v1/codes").await.status, 401);
    for (body, field) in [
        (
            json!({"name": "x", "permissions": ["staff.write"]}),
            "permissions",
        ),
        (
            json!({"name": "x", "permissions": ["nothing"]}),
            "permissions",
        ),
        (json!({"name": "x", "permissions": []}), "permissions"),
        (
            json!({"name": "", "permissions": ["payments.read"]}),
            "name",
        ),
        (
            json!({"name": "x", "permissions": ["payments.read"], "stores": ["S-1"]}),
            "stores",
        ),
        (
            json!({"name": "x", "permissions": ["payments.read"], "days": 0}),
            "days",
        ),
    ] {
        let page = operator.post("/api/v1/merchants/M-NEW/keys", &body).await;
        assert_eq!(
            (page.status, problem(&page).as_str()),
            (400, "invalid"),
            "{body}: {}",
            page.body
        );
        assert_eq!(page.json()["errors"][0]["field"], field, "{body}");
    }
    assert_eq!(operator.get("/api/v1/merchants/M-9").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_are_all_told_in_the_words_of_apply() {
    let app = TestApp::new().await;
    let operator = Program::with(&app, &["--operator"]);
    let mut wrong = teahouse();
    wrong["mcc"] = json!("58");
    wrong["colour"] = json!("red");
    wrong["store"][0]["currency"] = json!("yen");
    wrong["store"][1]["time_zone"] = json!(7);
    wrong["store"][0]["code"][0]["label"] = json!(" ");
    let page = put(&operator, "M-NEW", &wrong).await;
    assert_eq!(
        (page.status, problem(&page).as_str()),
        (422, "mistakes"),
        "{}",
        page.body
    );
    let told = page.json();
    let told: Vec<_> = told["errors"].as_array().unwrap().iter().collect();
    for field in [
        "mcc",
        "colour",
        "store[0].currency",
        "store[1].time_zone",
        "store[0].code[0].label",
    ] {
        assert!(
            told.iter().any(|one| one["field"] == field),
            "{field}: {told:?}"
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shops.toml");
    let text = "[[merchant]]\nid = \"M-NEW\"\nname = \"x\"\nmcc = \"58\"\n";
    std::fs::write(&file, text).unwrap();
    let typed = fails(&app.environment, &["apply", file.to_str().unwrap()]);
    let own = told.iter().find(|one| one["field"] == "mcc").unwrap();
    assert!(typed.contains(own["message"].as_str().unwrap()), "{typed}");
    assert!(app.store.merchant("M-NEW").await.unwrap().is_none());
    let mut other = teahouse();
    other["store"][0]["id"] = json!("S-1");
    let page = put(&operator, "M-NEW", &other).await;
    assert!(
        [409, 422].contains(&page.status),
        "another merchant's store: {}",
        page.body
    );
    for body in [
        json!([]),
        json!({"id": "M-1"}),
        json!({"store": {}}),
        json!({"a b": 1}),
    ] {
        assert_eq!(put(&operator, "M-NEW", &body).await.status, 400, "{body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_shop_set_is_not_overwritten() {
    let app = TestApp::new().await;
    let operator = Program::with(&app, &["--operator"]);
    put(&operator, "M-NEW", &teahouse()).await;
    let shops = app.store.shops_of("M-NEW").await.unwrap();
    let mut renamed = shops[0].code.clone();
    renamed.min_minor = Some(500);
    renamed.in_office = true;
    app.store.change_code(&shops[0], &renamed).await.unwrap();
    let mut other = teahouse();
    other["store"][0]["code"][0]["max"] = json!("900");
    let page = put(&operator, "M-NEW", &other).await;
    assert_eq!(
        (page.status, problem(&page).as_str()),
        (409, "conflict"),
        "{}",
        page.body
    );
}

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
    let gone = Page::of(operator.asking(
        Method::DELETE,
        &format!("{path}/{}", made["id"].as_str().unwrap()),
    ))
    .await;
    assert_eq!(gone.status, 204);
    assert_eq!(operator.read(path).await["items"], json!([]));
    assert_eq!(operator.get("/api/v1/merchants/M-9/keys").await.status, 404);
}
