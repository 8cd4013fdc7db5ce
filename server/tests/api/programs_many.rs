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

pub(crate) async fn put(program: &Program, id: &str, body: &Value) -> Page {
    let path = format!("/api/v1/merchants/{id}");
    Page::of(program.asking(Method::PUT, &path).json(body)).await
}

pub(crate) fn teahouse() -> Value {
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
