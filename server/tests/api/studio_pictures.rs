//! Logos and covers that merchants send: re-encoded, kept, worn, and refused in words.

use reqwest::RequestBuilder;

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, Page},
    desk::{Desk, with_two_merchants},
};

const BOUNDARY: &str = "----studio";

/// A drawing with this inside.
fn drawing(inside: &str) -> Vec<u8> {
    let open = r#"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">"#;
    [open, inside, "</svg>"].concat().into_bytes()
}

/// A red disc, and things that have no place in a picture.
fn disc() -> Vec<u8> {
    drawing(
        r##"<script>steal()</script><circle cx="40" cy="20" r="18" fill="#b00020" onclick="steal()"/>"##,
    )
}

fn multipart(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, content) in parts {
        let file = if *name == "file" {
            "; filename=\"a.svg\""
        } else {
            ""
        };
        let head = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n"
        );
        body.extend(head.as_bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

fn sending(desk: &Desk, parts: &[(&str, &[u8])]) -> RequestBuilder {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let post = desk.browser.posting("/studio/pictures");
    post.header("content-type", kind).body(multipart(parts))
}

/// As the script does it.
async fn by_script(desk: &Desk, role: &str, file: &[u8]) -> Page {
    let request = sending(desk, &[("role", role.as_bytes()), ("file", file)]);
    Page::of(request.header("x-portico-form", desk.token().await)).await
}

/// As a form does it, its token first.
async fn by_form(desk: &Desk, role: &str, file: &[u8]) -> Page {
    let token = desk.token().await;
    let parts = [
        ("form_token", token.as_bytes()),
        ("role", role.as_bytes()),
        ("file", file),
    ];
    Page::of(sending(desk, &parts)).await
}

#[tokio::test]
async fn a_logo_is_re_encoded_and_worn_once_it_is_published() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let sent = by_script(&desk, "logo", &disc()).await;
    assert_eq!(sent.status, 200, "{}", sent.body);
    let html = sent.json()["html"].as_str().unwrap().to_owned();
    assert_eq!(sent.json()["problem"], "");
    let src = html.split("src=\"").nth(1).unwrap();
    let src = src.split('"').next().unwrap().to_owned();
    assert!(
        html.contains("file-logo-dark"),
        "now there may be one for dark pages"
    );
    let picture = desk.browser.get(&src).await;
    assert_eq!(picture.header("content-type"), "image/svg+xml");
    assert!(
        !picture.says("script") && !picture.says("steal"),
        "{}",
        picture.body
    );
    let home = desk.home().await;
    assert!(home.says(&src) && home.says("Draft, not yet seen"));

    desk.fill("/studio/publish", &[("layout", "logo-left")])
        .await;
    let code = app.code("Counter 1").await;
    let page = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    let (_, logo) = page
        .body
        .split_once(&format!("src=\"{src}\""))
        .expect("a logo");
    let logo = logo.split_once('>').unwrap().0;
    assert!(
        logo.contains("width=\"") && logo.contains("height=\""),
        "{logo}"
    );

    let removed = [("layout", "logo-left"), ("remove", "logo")];
    let removed = desk.fill("/studio/draft", &removed).await;
    assert_eq!(removed.location(), "/studio#head");
    assert!(!desk.home().await.says(&src));
}

#[tokio::test]
async fn without_scripts_a_form_sends_it_with_its_token_first() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let sent = by_form(&desk, "logo", &disc()).await;
    assert_eq!(sent.location(), "/studio#head");
    assert!(desk.home().await.says("/pictures/"));
    let refused = by_form(&desk, "cover", b"GIF89a").await;
    assert_eq!(refused.status, 422);
    let (_, beside) = refused.body.split_once("data-said=\"cover\"").unwrap();
    assert!(
        beside.contains("<p class=\"wrong\">Give an SVG, PNG"),
        "{beside}"
    );

    let token = desk.token().await;
    let (token, file) = (token.as_bytes(), disc());
    let late: [(&str, &[u8]); 3] = [("role", b"logo"), ("file", &file), ("form_token", token)];
    assert_eq!(Page::of(sending(&desk, &late)).await.status, 403);
    let bare = [("role", &b"logo"[..]), ("file", &file)];
    assert_eq!(Page::of(sending(&desk, &bare)).await.status, 403);
    let foreign = [
        ("form_token", token),
        ("role", &b"logo"[..]),
        ("file", &file),
    ];
    let foreign = sending(&desk, &foreign).header("sec-fetch-site", "cross-site");
    assert_eq!(Page::of(foreign).await.status, 403);
}

#[tokio::test]
async fn hostile_files_are_refused_in_words_and_change_nothing() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let bomb = br#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
        <svg xmlns="http://www.w3.org/2000/svg"><path d="&b;"/></svg>"#;
    let far = drawing(r#"<image href="https://evil.example/a.png" width="9" height="9"/>"#);
    for (file, words) in [
        (&bomb[..], "isn’t safe to read"),
        (&far, "needs another file"),
        (&drawing("<text>Tea</text>"), "contains text"),
        (&vec![0; 4_000_001], "more than 4 MB"),
        (b"", "Give an SVG"),
    ] {
        let refused = by_script(&desk, "logo", file).await;
        assert_eq!(refused.status, 422, "{words}: {}", refused.body);
        let problem = refused.json()["problem"].as_str().unwrap().to_owned();
        assert!(problem.contains(words), "{problem}");
    }
    let huge = by_script(&desk, "logo", &vec![0; 5_000_000]).await;
    assert_eq!(huge.status, 413, "{}", huge.body);
    let unknown = by_script(&desk, "banner", &disc()).await;
    assert_eq!(unknown.status, 400);
    assert_eq!(
        app.rows("pictures").await + app.rows("brand_drafts").await,
        0
    );
}

#[tokio::test]
async fn a_picture_goes_into_its_own_merchants_draft_alone() {
    let app = with_two_merchants().await;
    let (tea, books) = (
        Desk::signed_in(&app, "M-1").await,
        Desk::signed_in(&app, "M-2").await,
    );
    by_script(&tea, "logo", &disc()).await;
    assert!(tea.home().await.says("/pictures/"));
    assert!(!books.home().await.says("/pictures/"));
}
