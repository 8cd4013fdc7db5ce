//! The editor over real HTTP: what is saved, published and discarded, what is said beside fields,
//! and a preview that saves nothing.

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, Page},
    desk::Desk,
};

/// A green shop that greets in two languages.
pub(crate) const GREEN: [(&str, &str); 11] = [
    ("accent", "#0b6e4f"),
    ("corners", "round"),
    ("font", "serif"),
    ("layout", "logo-centred"),
    ("button", "donate"),
    ("terms", "https://tea.example/terms"),
    ("welcome-language", "en"),
    ("welcome-text", "Welcome <in>"),
    ("welcome-language", "ja"),
    ("welcome-text", "いらっしゃいませ"),
    ("footer-language", ""),
];

pub(crate) async fn customers_page(app: &TestApp, language: &str) -> Page {
    let code = app.code("Counter 1").await;
    let customer = app.customer(ALIPAY_HK);
    customer.get(&format!("/c/{code}?lang={language}")).await
}

/// What is said beside a field.
fn said<'a>(page: &'a Page, field: &str) -> &'a str {
    let before = format!("data-said=\"{field}\"");
    let place = page.body.split_once(&before);
    let (_, rest) = place.expect("a place beside the field");
    let (inside, _) = rest.split_once("</div>").unwrap();
    inside.split_once('>').unwrap().1
}

#[tokio::test]
async fn a_draft_is_seen_by_nobody_until_it_is_published() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let before = customers_page(&app, "en").await;
    assert!(desk.home().await.says("Built-in look"));
    let saved = desk.fill("/studio/draft", &GREEN).await;
    assert_eq!(saved.location(), "/studio?done=saved");
    let home = desk.home().await;
    assert!(home.says("Draft, not yet seen by customers"));
    assert!(home.says("Saved by you, "), "{}", home.body);
    for value in [
        "value=\"#0b6e4f\"",
        "value=\"Welcome &lt;in&gt;\"",
        "value=\"いらっしゃいませ\"",
        "value=\"https://tea.example/terms\"",
    ] {
        assert!(home.says(value), "{value}: {}", home.body);
    }
    let customer = customers_page(&app, "en").await;
    assert!(!customer.says("#0b6e4f") && !customer.says("Welcome"));

    let published = desk.fill("/studio/publish", &GREEN).await;
    assert_eq!(published.location(), "/studio?done=published");
    let home = desk.home().await;
    assert!(home.says("Published by you, ") && !home.says("Discard draft"));
    let customer = customers_page(&app, "en").await;
    assert!(customer.says("Welcome &lt;in&gt;") && customer.says("#0b6e4f"));
    assert!(customers_page(&app, "ja").await.says("いらっしゃいませ"));
    let hashes = |page: &Page| {
        let policy = page.header("content-security-policy").to_owned();
        policy.matches("'sha256-").count()
    };
    assert_eq!(
        hashes(&customer),
        hashes(&before) + 1,
        "the look's style has its hash"
    );
    let scripts = |page: &Page| page.body.matches("<script").count();
    assert_eq!(
        scripts(&customer),
        scripts(&before),
        "no look brings a script"
    );
}

#[tokio::test]
async fn a_discarded_draft_is_gone_and_what_is_published_stays() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    desk.fill("/studio/publish", &GREEN).await;
    desk.fill("/studio/draft", &[("accent", "#112233")]).await;
    assert!(desk.home().await.says("value=\"#112233\""));
    let gone = desk.fill("/studio/discard", &[]).await;
    assert_eq!(gone.location(), "/studio");
    let home = desk.home().await;
    assert!(home.says("value=\"#0b6e4f\"") && home.says("Published by you"));
    assert!(customers_page(&app, "en").await.says("#0b6e4f"));
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_is_saved() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let long = "x".repeat(161);
    let wrong = [
        ("accent", "green"),
        ("terms", "javascript:alert(1)"),
        ("welcome-language", ""),
        ("welcome-text", "Hello"),
        ("welcome-language", "ja"),
        ("welcome-text", "ようこそ"),
        ("footer-language", "en"),
        ("footer-text", long.as_str()),
    ];
    for path in ["/studio/draft", "/studio/publish"] {
        let page = desk.fill(path, &wrong).await;
        assert_eq!(page.status, 422, "{path}");
        for (field, words) in [
            ("accent", "Write a colour as #"),
            ("terms", "beginning with https://"),
            ("welcome-0", "choose a language for this one"),
            ("footer-0", "This text is too long"),
        ] {
            assert!(said(&page, field).contains(words), "{field}: {}", page.body);
        }
        assert!(!said(&page, "ground").contains("<p"));
        assert!(page.says("value=\"green\""), "what was typed stays");
        assert!(page.says("aria-invalid=\"true\""));
    }
    assert!(desk.home().await.says("Built-in look"));
    assert_eq!(app.rows("brand_versions").await, 0);
}

#[tokio::test]
async fn a_colour_that_moves_is_told_with_numbers_and_published_as_chosen() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let token = desk.token().await;
    let asked = desk.browser.posting("/studio/check");
    let asked = asked.header("x-portico-form", &token);
    let pale = [
        ("ink", "ffd54a"),
        ("layout", "logo-left"),
        ("accent", "blue"),
    ];
    let checked = Page::of(asked.form(&pale)).await.json();
    let sentence = checked["notes"]["ink"][0].as_str().unwrap().to_owned();
    for words in ["#ffd54a", "be 4.5 : 1"] {
        assert!(sentence.contains(words), "{words}: {sentence}");
    }
    assert!(
        checked["notes"]["layout"][0]
            .as_str()
            .unwrap()
            .contains("Give a logo")
    );
    assert!(checked["wrong"]["accent"][0].is_string());
    assert!(sentence.contains(checked["shown"]["ink"].as_str().unwrap()));
    assert_eq!(app.rows("brand_drafts").await, 0, "looking saves nothing");
    desk.fill("/studio/publish", &pale[..2]).await;
    let home = desk.home().await;
    assert!(said(&home, "ink").contains("4.5 : 1"));
    assert!(
        home.says("value=\"#ffd54a\""),
        "it is kept as it was chosen"
    );
    let shown = checked["shown"]["ink"].as_str().unwrap();
    let customer = customers_page(&app, "en").await;
    assert!(
        customer.says(&format!("--ink:{shown}")),
        "it is shown as it was told"
    );
}

#[tokio::test]
async fn a_starter_keeps_words_and_brings_colours() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let mut fields = GREEN.to_vec();
    fields.push(("starter", "bookshop"));
    let saved = desk.fill("/studio/draft", &fields).await;
    assert_eq!(saved.location(), "/studio#starters");
    let home = desk.home().await;
    assert!(home.says("value=\"#7a1f2b\"") && home.says("いらっしゃいませ"));
    assert!(!home.says("value=\"#0b6e4f\""));
    assert_eq!(home.body.matches("name=\"starter\"").count(), 8);
}

#[tokio::test]
async fn the_preview_is_harmless_and_saves_nothing() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let mut fields = GREEN.to_vec();
    fields.extend([
        ("view-state", "amount"),
        ("view-language", "ja"),
        ("view-wallet", "AlipayHK"),
        ("view-mode", "dark"),
        ("view-large", "1"),
    ]);
    let page = desk.fill("/studio/preview", &fields).await;
    assert_eq!((page.status, page.header("content-language")), (200, "ja"));
    let policy = page.header("content-security-policy");
    for rule in ["form-action 'none'", "frame-ancestors 'self'"] {
        assert!(policy.contains(rule), "{policy}");
    }
    assert_eq!(page.header("x-frame-options"), "SAMEORIGIN");
    let name = "Kyoto &lt;Tea&gt; &amp; \"House\"";
    for words in [
        name,
        "いらっしゃいませ",
        "AlipayHK",
        "html{font-size:200%}",
        "color-scheme:dark",
        "HK$",
    ] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    let code = app.code("Counter 1").await;
    assert!(
        !page.says(&code) && page.says("SAMPLE"),
        "no code of a counter is in it"
    );
    assert_eq!(app.rows("brand_drafts").await, 0);
    for (state, words) in [
        ("paid", "Paid"),
        ("problem", "aria-invalid"),
        ("declined", "data-view"),
    ] {
        let view = format!("/studio/preview?view-state={state}&view-language=en");
        let page = desk.browser.get(&view).await;
        assert!(
            page.status == 200 && page.says(words),
            "{state}: {}",
            page.body
        );
    }
    let longer = desk
        .browser
        .get("/studio/preview?view-language=en-XA")
        .await;
    assert_eq!(longer.header("content-language"), "en-XA");
    let odd = desk
        .browser
        .get("/studio/preview?view-language=%3Cb%3E&view-state=x")
        .await;
    assert_eq!(odd.status, 200);
}
