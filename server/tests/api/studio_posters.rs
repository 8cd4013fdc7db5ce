//! Printed codes in the studio: files of every kind, in the merchant's look, for nobody else.

use std::io::Cursor;

use brand::{Brand, Logo, Picture, PictureName, starters};
use foundation::clock::Timestamp;
use server::server::open_folder;
use shops::brands::{BrandStore as _, Draft, StoredPicture, Wearer};

use crate::support::{
    TestApp,
    customer::{BROWSER, Page},
    desk::{Desk, with_two_merchants},
};

async fn bytes(desk: &Desk, path: &str) -> (Page, Vec<u8>) {
    let answer = desk.browser.getting(path).send().await.unwrap();
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    let file = answer.bytes().await.unwrap().to_vec();
    let body = String::from_utf8_lossy(&file).into_owned();
    let page = Page {
        status,
        headers,
        body,
    };
    (page, file)
}

#[tokio::test]
async fn every_sheet_comes_in_every_format_under_a_name_of_its_own() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let code = app.code("Counter 1").await;
    for (format, kind, start) in [
        ("pdf", "application/pdf", "%PDF-"),
        ("svg", "image/svg+xml", "<svg "),
        ("png", "image/png", "\u{FFFD}PNG"),
    ] {
        for what in ["sticker", "code"] {
            let path = format!("/studio/posters/{code}/{format}?what={what}&first=en&second=de");
            let (page, _) = bytes(&desk, &path).await;
            assert_eq!(page.status, 200, "{path}: {}", page.body);
            assert_eq!(page.header("content-type"), kind);
            let name = format!("attachment; filename=\"{code}-{what}.{format}\"");
            assert_eq!(page.header("content-disposition"), name);
            assert!(page.body.starts_with(start), "{path}");
            assert_eq!(page.header("cache-control"), "no-store");
            let policy = "default-src 'none'; img-src data:; sandbox";
            assert_eq!(page.header("content-security-policy"), policy);
        }
    }
    let shown = format!("/studio/posters/{code}/svg?what=sticker&show=1");
    let shown = desk.browser.get(&shown).await;
    assert!(shown.header("content-disposition").starts_with("inline"));
}

#[tokio::test]
async fn the_pages_show_codes_choices_and_previews() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let code = app.code("Counter 1").await;
    let off = app.code("Withdrawn").await;
    let all = desk.browser.get("/studio/posters").await;
    assert_eq!(all.status, 200);
    for words in [
        "Causeway Bay",
        "Gion",
        "Switched off",
        &format!("href=\"/studio/posters/{code}\""),
        &format!("src=\"/studio/posters/{code}/svg?what=a5&amp;show=1\""),
    ] {
        assert!(all.says(words), "{words} is not in {}", all.body);
    }
    assert!(!all.says(&format!("{off}/svg")), "nothing is printed of it");
    assert!(!all.says("Draft look"), "there is no draft");

    let chosen = format!("/studio/posters/{code}?what=a6&first=ja&second=en&third=");
    let one = desk.browser.get(&chosen).await;
    assert_eq!(one.status, 200);
    for words in [
        "Poster for",
        "what=a6&amp;first=ja&amp;second=en&amp;show=1",
        "<option value=\"a6\" selected>",
        "lang=\"ja\" selected>日本語",
        &format!("formaction=\"/studio/posters/{code}/pdf\""),
        "width=\"105\" height=\"148\"",
    ] {
        assert!(one.says(words), "{words} is not in {}", one.body);
    }
    let one = desk.browser.get(&format!("/studio/posters/{off}")).await;
    assert!(one.status == 200 && one.says("This code is switched off"));
    assert!(!one.says("formaction"));
}

#[tokio::test]
async fn what_is_not_this_merchants_or_not_there_is_unknown() {
    let app = with_two_merchants().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let (own, theirs) = (
        app.code("Counter 1").await,
        app.code("Secret counter").await,
    );
    let off = app.code("Withdrawn").await;
    let unknown = desk.browser.get("/studio/posters/0000000000").await;
    assert_eq!(unknown.status, 404);
    for path in [
        theirs.clone(),
        format!("{theirs}/pdf"),
        format!("{theirs}/svg?show=1"),
        "nonsense".to_owned(),
        format!("{off}/pdf"),
        format!("{own}/gif"),
        format!("{own}/pdf?what=a3"),
        format!("{own}?first=tlh"),
        format!("{own}/pdf?first=tlh"),
        format!("{own}/pdf?first=..%2F"),
    ] {
        let page = desk.browser.get(&format!("/studio/posters/{path}")).await;
        assert_eq!((page.status, &page.body), (404, &unknown.body), "{path}");
    }
}

#[tokio::test]
async fn strangers_are_shown_the_way_in() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let stranger = app.customer(BROWSER);
    for path in [String::new(), format!("/{code}"), format!("/{code}/pdf")] {
        let page = stranger.get(&format!("/studio/posters{path}")).await;
        assert_eq!(page.location(), "/sign-in");
    }
}

/// A small JPEG, as a merchant's logo.
fn logo() -> (StoredPicture, Logo) {
    let mut file = Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_pixel(60, 40, image::Rgb([160, 20, 60]));
    pixels
        .write_to(&mut file, image::ImageFormat::Jpeg)
        .unwrap();
    let name = PictureName::parse(&format!("{}.jpg", "0a".repeat(20))).unwrap();
    let picture = Picture {
        name: name.clone(),
        width: 60,
        height: 40,
    };
    let stored = StoredPicture {
        name,
        width: 60,
        height: 40,
        bytes: file.into_inner(),
    };
    let logo = Logo {
        picture,
        dark: None,
        plate_on_light: false,
        plate_on_dark: false,
    };
    (stored, logo)
}

#[tokio::test]
async fn it_wears_the_published_look_or_the_draft() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let brands = open_folder(app.data().as_ref()).await.unwrap();
    let starter = |name: &str| {
        let mut all = starters().into_iter();
        all.find(|one| one.name == name).unwrap().brand
    };
    let draft = |brand: Brand| Draft {
        brand,
        author: "test".to_owned(),
        at: Timestamp(1),
    };
    let (stored, mark) = logo();
    brands
        .keep_picture("M-1", &stored, foundation::clock::Timestamp(0))
        .await
        .unwrap();
    let published = draft(starter("bookshop"));
    brands
        .publish(Wearer::shop("M-1"), &published, None)
        .await
        .unwrap();
    let tried = draft(Brand {
        logo: Some(mark),
        ..starter("flower-shop")
    });
    brands
        .save_draft(Wearer::shop("M-1"), &tried, None)
        .await
        .unwrap();
    let code = app.code("Counter 1").await;
    let file = |more: &str| format!("/studio/posters/{code}/svg?what=a6{more}");
    let seen = desk.browser.get(&file("")).await;
    assert!(
        seen.says("#7a1f2b") && !seen.says("<image"),
        "the bookshop's"
    );
    let seen = desk.browser.get(&file("&draft=1")).await;
    assert!(seen.says("#b83280"), "the flower shop's");
    assert!(seen.says("<image") && seen.says("data:image/png;base64,"));
    let bare = desk
        .browser
        .get(&format!("/studio/posters/{code}/svg?what=code"))
        .await;
    assert!(bare.says("#231c1a"), "the bookshop's ink");
    let page = desk.browser.get("/studio/posters").await;
    assert!(page.says("Draft look") && !page.says("&amp;draft=1&amp;show=1"));
    let page = desk.browser.get("/studio/posters?draft=1").await;
    assert!(page.says("&amp;draft=1&amp;show=1"));
}
