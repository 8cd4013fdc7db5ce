//! Looks as files, out and in: a stranger's file changes nothing but the draft, and pictures move along.

use std::fs;

use ::shops::brands::{BrandStore as _, Wearer};
use brand::{Brand, Layout};

use crate::{
    studio_versions::{brands, look},
    support::{
        TestApp,
        child::{Portico, free_port, run},
        customer::{BROWSER, Customer, Page},
        desk::{Desk, code_of, link, with_two_merchants},
        shops,
    },
};

const TREE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><path fill="#2f5d46" d="M32 4l24 56H8z"/></svg>"##;

async fn import(desk: &Desk, look: &str) -> Page {
    let token = desk.token().await;
    let post = desk.browser.posting("/studio/import");
    Page::of(post.form(&[("form_token", &*token), ("look", look)])).await
}

#[tokio::test]
async fn a_file_that_is_no_look_changes_nothing_and_is_told_why() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let store = brands(&app).await;
    let name = format!("{}.png", "0".repeat(40));
    let named = format!(
        r#"{{"portico_brand":1,"brand":{{"logo":{{"picture":{{"name":"{name}","width":1,"height":1}}}}}}}}"#
    );
    for (look, status, told) in [
        ("", 422, "This is not a look"),
        ("<svg/>", 422, "This is not a look"),
        (r#"{"portico_brand":2}"#, 422, "has format 2"),
        (
            "{\"portico_brand\":1,\n\"brand\":{\"css\":1}}",
            422,
            "line 2, position",
        ),
        (&named, 422, "names pictures that are not in it"),
        (
            r#"{"portico_brand":1,"brand":{},"pictures":{"logo":"%%"}}"#,
            422,
            "The logo in this file",
        ),
        (&"x".repeat(600_000), 413, "too large for a look"),
    ] {
        let page = import(&desk, look).await;
        assert_eq!(page.status, status, "{told}");
        assert!(page.says(told) && page.says("role=\"alert\""), "{told}");
        assert_eq!(
            store.draft(Wearer::shop("M-1")).await.unwrap(),
            None,
            "{told}"
        );
    }
    let huge = import(&desk, &"x".repeat(10_000_000)).await;
    assert_eq!(huge.status, 413);
    assert_eq!(app.rows("pictures").await, 0);
    let good = r##"{"portico_brand":1,"brand":{"colours":{"accent":"#2f5d46"}}}"##;
    assert_eq!(import(&desk, good).await.location(), "/studio");
    let kept = store.draft(Wearer::shop("M-1")).await.unwrap().unwrap();
    assert_eq!(kept.brand, look("#2f5d46"));
    assert_eq!(
        store.published(Wearer::shop("M-1")).await.unwrap(),
        Some(Brand::default())
    );
    let out = desk.browser.get("/studio/export?of=draft").await;
    assert!(out.says("#2f5d46"));
    let name = "attachment; filename=\"M-1-brand.json\"";
    assert_eq!(out.header("content-disposition"), name);
    assert!(!desk.browser.get("/studio/export").await.says("#2f5d46"));
}

/// A file with a look whose logo and cover are files beside it.
fn shops_with_pictures(app: &TestApp) -> String {
    let folder = format!("{}/in", app.data());
    fs::create_dir_all(&folder).unwrap();
    fs::write(format!("{folder}/tree.svg"), TREE).unwrap();
    let wide = TREE.replace("width=\"64\"", "width=\"160\" viewBox=\"0 0 160 64\"");
    fs::write(format!("{folder}/wide.svg"), wide).unwrap();
    let look = "mcc = \"5814\"\n[merchant.brand]\nlayout = \"cover\"\nlogo = \"tree.svg\"\n\
                cover = \"wide.svg\"\nwelcome = { en = \"Hello\", ja = \"いらっしゃいませ\" }\n";
    let file = format!("{folder}/shops.toml");
    fs::write(&file, shops::TOML.replacen("mcc = \"5814\"\n", look, 1)).unwrap();
    file
}

#[tokio::test]
async fn looks_with_pictures_move_to_an_empty_installation_as_files() {
    let app = TestApp::new().await;
    run(&app.environment, &["apply", &shops_with_pictures(&app)]);
    let (out, to) = (format!("{}/out", app.data()), "pictures");
    fs::create_dir_all(&out).unwrap();
    let (file, to) = (format!("{out}/shops.toml"), format!("{out}/{to}"));
    let words = ["export", "--out", &file, "--pictures", &to];
    run(&app.environment, &words);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("logo = \"pictures/"), "{text}");
    assert!(!text.contains("width"), "{text}");
    let mut elsewhere = app.environment.clone();
    elsewhere.insert("PORTICO_DATA", format!("{}/elsewhere", app.data()));
    run(&elsewhere, &["apply", &file]);
    let show = ["brand", "show", "--merchant", "M-1"];
    let (here, there) = (run(&app.environment, &show), run(&elsewhere, &show));
    assert!(here.contains("[logo.picture]") && here.contains("[cover.large]"));
    assert_eq!(here, there);
    let plain = run(&app.environment, &["export"]);
    assert_eq!(plain, run(&elsewhere, &["export"]));
    let list = ["brand", "list", "--merchant", "M-1"];
    let said = run(&elsewhere, &list);
    assert!(
        said.starts_with("1  ") && said.contains("  file  "),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1, "once, however often it is applied");
    let again = run(&app.environment, &["apply", &file]);
    assert!(again.contains("0 changed"), "{again}");
}

#[tokio::test]
async fn a_look_with_pictures_is_taken_to_another_shop_and_bombs_are_not() {
    let app = with_two_merchants().await;
    run(&app.environment, &["apply", &shops_with_pictures(&app)]);
    // Pictures are made by the binary itself.
    let address = format!("127.0.0.1:{}", free_port().await);
    let base = format!("http://{address}");
    let mut environment = app.environment.clone();
    environment.insert("PORTICO_LISTEN", address);
    environment.insert("PORTICO_PUBLIC_URL", base.clone());
    let log = format!("{}/log", app.data());
    let _server = Portico::serve(&environment, log.as_ref()).await;
    let enter = async |merchant| {
        let desk = Desk {
            browser: Customer::new(&base, BROWSER),
        };
        desk.enter(&code_of(&link(&app, merchant))).await.location();
        desk
    };
    let (tea, books) = (enter("M-1").await, enter("M-2").await);
    let file = tea.browser.get("/studio/export").await;
    assert!(!file.says(".svg") && file.says("いらっしゃいませ"));
    let bomb = |picture: &str| {
        let mut json = file.json();
        json["pictures"]["logo"] = picture.into();
        json.to_string()
    };
    let entities = "PCFET0NUWVBFIHN2ZyBbPCFFTlRJVFkgYSAiYWFhYSI+PCFFTlRJVFkgYiAiJmE7JmE7JmE7Ij5dPjxzdmcgeG1sbnM9Imh0dHA6Ly93d3cudzMub3JnLzIwMDAvc3ZnIj4mYjs8L3N2Zz4=";
    // A PNG that says it has 60,000 × 60,000 pixels.
    let pixels = "iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgCAYAAAAAAAAAAAAAAElFTkSuQmCC";
    for bomb in [bomb(entities), bomb(pixels), bomb("AAAA")] {
        let page = import(&books, &bomb).await;
        assert_eq!(page.status, 422, "{bomb}");
        assert!(page.says("The logo in this file"));
    }
    let store = brands(&app).await;
    assert_eq!(store.draft(Wearer::shop("M-2")).await.unwrap(), None);
    let before = app.rows("pictures").await;
    assert_eq!(import(&books, &file.body).await.location(), "/studio");
    let taken = store
        .draft(Wearer::shop("M-2"))
        .await
        .unwrap()
        .unwrap()
        .brand;
    assert_eq!(
        store.published(Wearer::shop("M-1")).await.unwrap(),
        Some(taken.clone())
    );
    assert_eq!(taken.layout, Layout::Cover);
    assert_eq!(
        app.rows("pictures").await,
        before,
        "the same pictures again"
    );
}
