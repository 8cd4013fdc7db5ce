//! Looks over time over real HTTP: the list, and the ways back.

use ::shops::{
    apply::apply,
    brands::{BrandStore as _, Draft, Wearer},
};
use brand::{Brand, Corners};
use foundation::{clock::Timestamp, randomness::SystemRandomness};
use server::server::open_folder;
use storage::sqlite::Sqlite;

use crate::support::{
    TestApp,
    child::{fail, run},
    customer::{ALIPAY_HK, BROWSER, Page},
    desk::{Desk, with_two_merchants},
    shops,
};

pub(crate) async fn brands(app: &TestApp) -> Sqlite {
    open_folder(app.data().as_ref()).await.unwrap()
}

pub(crate) fn look(accent: &str) -> Brand {
    toml::from_str(&format!("[colours]\naccent = \"{accent}\"")).unwrap()
}

fn draft(brand: &Brand, at: i64) -> Draft {
    Draft {
        brand: brand.clone(),
        author: "studio 00".to_owned(),
        at: Timestamp(at),
    }
}

/// 2026-03-04 05:06 UTC, which is 13:06 in Hong Kong.
const NOON: i64 = 1_772_600_760_000;

async fn with_two_looks(app: &TestApp, merchant: &str) -> (Brand, Brand) {
    let (first, second) = (look("#2f5d46"), look("#7a1f2b"));
    let store = brands(app).await;
    store
        .publish(Wearer::shop(merchant), &draft(&first, NOON), None)
        .await
        .unwrap();
    let second = Brand {
        corners: Corners::Round,
        ..second
    };
    store
        .publish(Wearer::shop(merchant), &draft(&second, NOON), None)
        .await
        .unwrap();
    (first, second)
}

async fn versions(desk: &Desk) -> Page {
    let page = desk.browser.get("/studio/versions").await;
    assert_eq!(page.status, 200, "{}", page.body);
    page
}

#[tokio::test]
async fn every_look_is_listed_with_what_it_changed_and_customers_get_the_one_returned_to() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let page = versions(&desk).await;
    let none = page.says("Nothing has been published yet");
    assert!(none, "{}", page.body);
    let (first, second) = with_two_looks(&app, "M-1").await;
    let unfinished = draft(&look("#123456"), 7);
    let store = brands(&app).await;
    store
        .save_draft(Wearer::shop("M-1"), &unfinished, None)
        .await
        .unwrap();
    let page = versions(&desk).await;
    let (newer, older) = page.body.split_once(">Version 1<").unwrap();
    assert!(newer.contains(">Version 2<") && newer.contains("In use"));
    assert!(!older.contains("In use"));
    for words in [
        "Buttons’ colour",
        "Corners",
        "#7a1f2b",
        "There is a draft",
        ":06",
    ] {
        assert!(newer.contains(words), "{words} is not in {newer}");
    }
    assert!(older.contains("fill=\"#2f5d46\"") && !older.contains(">Corners<"));
    let back = desk.post("/studio/versions/1/return").await;
    assert_eq!(back.location(), "/studio/versions");
    assert_eq!(
        store.published(Wearer::shop("M-1")).await.unwrap(),
        Some(first)
    );
    let kept = store.draft(Wearer::shop("M-1")).await.unwrap();
    assert_eq!(kept, Some(unfinished), "going back costs no work");
    let newest = &store.versions(Wearer::shop("M-1")).await.unwrap()[0];
    let author = format!("studio {}, return to 1", desk.id().await);
    assert_eq!((newest.number, &newest.author), (3, &author));
    let again = desk.post("/studio/versions/1/return").await;
    assert_eq!(again.location(), "/studio/versions");
    let count = store.versions(Wearer::shop("M-1")).await.unwrap().len();
    assert_eq!(count, 3, "pressed twice is pressed once");
    let page = versions(&desk).await;
    assert!(page.says("Brought back version 1") && page.says("with Chrome · Linux"));
    let code = app.code("Counter 1").await;
    let shop = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    assert!(shop.says("#2f5d46") && !shop.says("#7a1f2b"));
    let asks = desk.post("/studio/versions/2/edit").await;
    assert_eq!(asks.status, 409);
    assert!(asks.says("Replace the draft?"));
    let still = store.draft(Wearer::shop("M-1")).await.unwrap().unwrap();
    assert_ne!(
        still.brand, second,
        "nothing is lost before somebody agreed"
    );
    let agreed = [("replaces", &*asks.field("replaces"))];
    let edit = desk.fill("/studio/versions/2/edit", &agreed).await;
    assert_eq!(edit.location(), "/studio");
    let opened = store.draft(Wearer::shop("M-1")).await.unwrap().unwrap();
    assert_eq!(opened.brand, second);
}

#[tokio::test]
async fn what_a_file_put_in_force_is_shown_before_anything_replaces_it() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    with_two_looks(&app, "M-1").await;
    let by_file = "mcc = \"5814\"\n[merchant.brand]\ndensity = \"roomy\"\n";
    let file = shops::TOML.replacen("mcc = \"5814\"\n", by_file, 1);
    apply(&file, &*app.store, &SystemRandomness).await.unwrap();
    let page = versions(&desk).await;
    let (newest, rest) = page.body.split_once(">Version 2<").unwrap();
    assert!(newest.contains("Look from a file") && newest.contains("In use"));
    assert!(newest.contains("Spacing") && !rest.contains("In use"));
    let said = run(&app.environment, &["brand", "list", "--merchant", "M-1"]);
    let first = said.lines().next().unwrap();
    assert!(
        first.starts_with("-  ") && first.ends_with("in force"),
        "{said}"
    );
    desk.post("/studio/versions/2/return").await;
    let page = versions(&desk).await;
    let (newest, rest) = page.body.split_once(">Version 3<").unwrap();
    assert!(newest.contains(">Version 4<") && newest.contains("In use"));
    assert!(rest.contains("By a file"));
}

#[tokio::test]
async fn operators_list_show_and_return() {
    let app = TestApp::new().await;
    let (first, _) = with_two_looks(&app, "M-1").await;
    let brand = |words: &[&str]| {
        let words = [&["brand"], words].concat();
        run(&app.environment, &words)
    };
    let json = brand(&["list", "--merchant", "M-1", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(listed[0]["version"], 2);
    assert_eq!(listed[0]["in_force"], true);
    assert_eq!(listed[0]["changed"][1], "corners");
    let shown = brand(&["show", "--merchant", "M-1", "1"]);
    assert_eq!(toml::from_str::<Brand>(&shown).unwrap(), first);
    assert!(brand(&["show", "--merchant", "M-1"]).contains("round"));
    let said = brand(&["return", "--merchant", "M-1", "1"]);
    assert!(said.contains("as version 3"), "{said}");
    let store = brands(&app).await;
    assert_eq!(
        store.published(Wearer::shop("M-1")).await.unwrap(),
        Some(first)
    );
    for (words, told) in [
        (
            ["brand", "return", "--merchant", "M-1", "9"],
            "M-1 has no version 9",
        ),
        (
            ["brand", "show", "--merchant", "M-1", "9"],
            "M-1 has no version 9",
        ),
        (
            ["brand", "return", "--merchant", "X", "1"],
            "there is no merchant X",
        ),
    ] {
        let said = fail(&app.environment, &words);
        assert!(said.contains(told), "{said}");
    }
}

#[tokio::test]
async fn nobody_sees_or_changes_anothers_looks_and_no_other_site_does() {
    let app = with_two_merchants().await;
    let tea = Desk::signed_in(&app, "M-1").await;
    with_two_looks(&app, "M-2").await;
    let store = brands(&app).await;
    assert!(!versions(&tea).await.says("#2f5d46"));
    let export = tea.browser.get("/studio/export?merchant=M-2").await;
    assert!(!export.says("#7a1f2b"));
    for what in ["return", "edit"] {
        let to = format!("/studio/versions/1/{what}");
        assert_eq!(tea.post(&to).await.status, 404, "{to}");
        for odd in ["0", "-1", "x", "99999999999999999999"] {
            let odd = format!("/studio/versions/{odd}/{what}");
            let page = tea.post(&odd).await;
            assert!((400..500).contains(&page.status), "{odd}: {}", page.status);
        }
    }
    assert_eq!(
        store.published(Wearer::shop("M-1")).await.unwrap(),
        Some(Brand::default())
    );
    let books = Desk::signed_in(&app, "M-2").await;
    let (token, foreign) = (books.token().await, tea.token().await);
    let whole = r#"{"portico_brand":1,"brand":{"layout":"cover"}}"#;
    for path in [
        "/studio/versions/1/return",
        "/studio/versions/1/edit",
        "/studio/import",
    ] {
        let with = |token: &str| {
            let fields = [("form_token", token), ("look", whole)];
            books.browser.posting(path).form(&fields)
        };
        for request in [
            with(""),
            with(&foreign),
            with(&token).header("sec-fetch-site", "cross-site"),
            with(&token).header("origin", "https://evil.example"),
        ] {
            assert_eq!(Page::of(request).await.status, 403, "{path}");
        }
        let stranger = app.customer(BROWSER).posting(path);
        let stranger = stranger.form(&[("form_token", &token)]);
        assert_eq!(Page::of(stranger).await.status, 403, "{path}");
    }
    let stranger = app.customer(BROWSER).get("/studio/export").await;
    assert_eq!(stranger.location(), "/sign-in");
    assert_eq!(store.draft(Wearer::shop("M-2")).await.unwrap(), None);
    assert_eq!(store.versions(Wearer::shop("M-2")).await.unwrap().len(), 2);
}
