//! The translators' gallery: there where it is switched on, harmless, and nowhere else.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    sync::Arc,
};

use tempfile::TempDir;
use web::languages::workshop::LocaleFolder;

use crate::support::{
    Setting, TestApp,
    customer::{BROWSER, Page},
};

/// Pages that lead to it.
const PATHS: [&str; 3] = [
    "/gallery",
    "/gallery?lang=ja&ref=de&names=1",
    "/gallery/page/result-paid?lang=de",
];

async fn with_gallery() -> TestApp {
    TestApp::with(Setting {
        environment: vec![("PORTICO_GALLERY", "true".to_owned())],
        ..Setting::default()
    })
    .await
}

async fn get(app: &TestApp, path: &str) -> Page {
    app.customer(BROWSER).get(path).await
}

#[tokio::test]
async fn where_it_is_not_switched_on_it_is_an_unknown_address() {
    let app = TestApp::new().await;
    for path in PATHS {
        let (_, asked) = path.split_once('?').unwrap_or_default();
        let unknown = get(&app, &format!("/nowhere?{asked}")).await;
        let page = get(&app, path).await;
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.body, unknown.body, "{path}");
        let policies = ["content-security-policy", "x-frame-options"];
        for name in policies {
            assert_eq!(page.header(name), unknown.header(name), "{path}: {name}");
        }
    }
}

#[tokio::test]
async fn it_shows_every_sample_in_two_languages_with_the_texts_each_uses() {
    let app = with_gallery().await;
    let page = get(&app, "/gallery?lang=ja&ref=de").await;
    assert_eq!(page.status, 200);
    for sample in app::samples::all() {
        for lang in ["ja", "de"] {
            let frame = format!("src=\"/gallery/page/{}?lang={lang}\"", sample.name);
            assert!(page.says(&frame), "{frame}");
        }
    }
    for words in [
        "<code>result-words</code><small>result.ftl</small>",
        "<span lang=\"de\" dir=\"ltr\">Bezahlt</span>",
        "<option value=\"ar-XB\"",
        "loading=\"lazy\"",
    ] {
        assert!(page.says(words), "{words}");
    }
    assert!(!page.says("class=\"missing\""), "nothing falls back");
    assert!(!page.says("<script"), "it needs none");
    let alone = get(&app, "/gallery?lang=ja&ref=ja").await;
    assert!(!alone.says("?lang=de\""), "nothing to compare with");
    let names = get(&app, "/gallery?lang=ja&ref=de&names=1").await;
    assert!(names.says("src=\"/gallery/page/result-paid?lang=ja&amp;names=1\""));
}

#[tokio::test]
async fn its_own_words_are_in_the_readers_language() {
    let app = with_gallery().await;
    let asking = |language: &str| {
        let request = app.customer(BROWSER).getting("/gallery");
        Page::of(request.header("accept-language", language))
    };
    let chinese = asking("zh-CN,zh;q=0.9").await;
    assert_eq!(chinese.header("content-language"), "zh-Hans");
    assert_eq!(asking("fr").await.header("content-language"), "en");
}

#[tokio::test]
async fn a_frame_is_the_customers_page_but_may_be_framed_and_sends_no_form() {
    let app = with_gallery().await;
    let page = get(&app, "/gallery/page/result-paid?lang=de").await;
    assert_eq!(page.status, 200);
    assert!(page.says("<html lang=\"de\"") && page.says("<h1>Bezahlt</h1>"));
    assert_eq!(page.header("x-frame-options"), "SAMEORIGIN");
    let policy = page.header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'self'"), "{policy}");
    assert!(policy.contains("form-action 'none'"), "{policy}");
    let customers = get(&app, "/nowhere").await;
    let of = |policy: &str| -> Vec<String> {
        let kept = |part: &&str| !part.contains("frame-ancestors") && !part.contains("form-action");
        let parts = policy.split(';').map(str::trim).filter(kept);
        parts.map(str::to_owned).collect()
    };
    let theirs = customers.header("content-security-policy");
    assert_eq!(of(policy), of(theirs), "otherwise the same");
    assert!(theirs.contains("frame-ancestors 'none'"));
    assert_eq!(customers.header("x-frame-options"), "DENY");

    let gallery = get(&app, "/gallery").await;
    let policy = gallery.header("content-security-policy");
    assert_eq!(gallery.header("x-frame-options"), "DENY");
    assert!(policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'"));
    assert!(!policy.contains("script-src"), "{policy}");
    let names = get(&app, "/gallery/page/result-paid?lang=de&names=1").await;
    assert!(names.says("<h1>result-paid</h1>"), "{}", names.body);
}

#[tokio::test]
async fn what_is_not_there_is_an_unknown_address() {
    let app = with_gallery().await;
    for path in [
        "/gallery?lang=xx",
        "/gallery?ref=%3Cb%3E",
        "/gallery/page/no-such-sample",
        "/gallery/page/%3Cscript%3E",
        "/gallery/page/result-paid?lang=tlh",
    ] {
        let page = get(&app, path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(!page.says("<b>") && !page.says("<script>"), "{path}");
    }
    let post = app.customer(BROWSER).posting("/gallery");
    assert_eq!(Page::of(post).await.status, 405);
    assert_eq!(app.rows("payments").await, 0);
}

#[tokio::test]
async fn nothing_is_started_with_what_stands_in_a_frame() {
    let app = with_gallery().await;
    let page = get(&app, "/gallery/page/amount-open?lang=en").await;
    let (code, attempt) = (page.field("code"), page.field("attempt"));
    let fields = [
        ("code", code.as_str()),
        ("attempt", &attempt),
        ("amount", "12.50"),
        ("lang", "en"),
    ];
    let customer = app.customer(crate::support::customer::ALIPAY_HK);
    let answer = Page::of(customer.posting("/api/start_payment").form(&fields)).await;
    assert_eq!(answer.status, 404, "{}", answer.body);
    assert_eq!(app.rows("payments").await, 0);
}

#[tokio::test]
async fn what_a_translator_saves_is_shown_and_what_is_wrong_or_missing_is_told() {
    let app = with_gallery().await;
    let folder = TempDir::new().unwrap();
    let language = folder.path().join("eo");
    fs::create_dir(&language).unwrap();
    let save = |text: &str| fs::write(language.join("result.ftl"), text).unwrap();
    save("result-paid = Pagita\n");
    let languages = Arc::clone(&app.languages);
    let mut workshop = LocaleFolder::open(folder.path(), true, languages).unwrap();
    let frame = get(&app, "/gallery/page/result-paid?lang=eo").await;
    assert!(frame.says("<h1>Pagita</h1>"), "{}", frame.body);
    let page = get(&app, "/gallery?lang=eo&ref=en").await;
    assert!(page.says("class=\"missing\""), "most of it is English");
    let (_, after) = page.body.split_once("Pagita</span>").unwrap();
    assert!(!after.starts_with("<strong"), "and this isn't");

    save("result-paid = Pagita { $x }\n");
    workshop.look(foundation::clock::Timestamp(0));
    let page = get(&app, "/gallery?lang=eo&ref=en").await;
    assert!(page.says("class=\"workshop\"") && page.says("result-paid: "));
    let frame = get(&app, "/gallery/page/result-paid?lang=eo").await;
    assert!(frame.says("<h1>Pagita</h1>") && !frame.says("class=\"workshop\""));
}

/// A started program that ends with its test.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn the_gallery_stands_alone_with_a_folder_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let german = folder.path().join("de");
    fs::create_dir(&german).unwrap();
    let bad = "result-paid = Bezahlt, ahoi\nresult-declined = { $x }\n";
    fs::write(german.join("result.ftl"), bad).unwrap();
    let mut started = Command::new(env!("CARGO_BIN_EXE_portico"));
    let started = started.args(["gallery", ".", "--listen", "127.0.0.1:0"]);
    let started = started.current_dir(folder.path()).env_clear();
    let mut started = Started(started.stdout(Stdio::piped()).spawn().unwrap());
    let said = BufReader::new(started.0.stdout.take().unwrap());
    let mut addresses = said.lines().filter_map(|line| {
        let line = line.unwrap();
        let (_, at) = line.split_once("http://")?;
        Some(at.split('/').next()?.to_owned())
    });
    let at = addresses.next().unwrap();
    let get = |path: &str| {
        let mut stream = TcpStream::connect(&at).unwrap();
        let asked = format!("GET {path} HTTP/1.1\r\nhost: {at}\r\nconnection: close\r\n\r\n");
        stream.write_all(asked.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    };
    let page = get("/gallery?lang=de&ref=en");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("result.ftl:2:22: result-declined: nothing fills in { $x }"));
    assert!(page.contains("content-security-policy") && page.contains("--ground"));
    let frame = get("/gallery/page/result-paid?lang=de");
    assert!(frame.contains("Bezahlt, ahoi") && frame.contains("frame-ancestors 'self'"));
    let kept = get("/gallery/page/declined-balance?lang=de");
    assert!(
        kept.contains("Zahlung nicht erfolgt"),
        "the built-in text of one that is bad"
    );
    assert!(get("/c/ABC").starts_with("HTTP/1.1 404"));
}
