//! The editor keeps merchants apart, takes no form but its own, and has words for every reason.

use std::collections::BTreeSet;

use texts::Catalogue;

use crate::{
    studio_editor::{GREEN, customers_page},
    support::{
        TestApp,
        customer::{BROWSER, Page},
        desk::{Desk, with_two_merchants},
    },
};

#[tokio::test]
async fn a_merchant_sees_and_changes_only_its_own() {
    let app = with_two_merchants().await;
    let (tea, books) = (
        Desk::signed_in(&app, "M-1").await,
        Desk::signed_in(&app, "M-2").await,
    );
    tea.fill("/studio/draft", &GREEN).await;
    let home = books.home().await;
    assert!(home.says("Built-in look") && !home.says("#0b6e4f"));
    books
        .fill("/studio/publish", &[("accent", "#332211")])
        .await;
    books.fill("/studio/discard", &[]).await;
    assert!(tea.home().await.says("value=\"#0b6e4f\""));
    assert!(!customers_page(&app, "en").await.says("#332211"));
    let preview = tea.browser.get("/studio/preview").await;
    assert!(preview.says("Kyoto") && !preview.says("Books"));
}

#[tokio::test]
async fn every_form_needs_its_token() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let token = desk.token().await;
    for path in [
        "draft", "publish", "discard", "check", "preview", "pictures",
    ] {
        let path = format!("/studio/{path}");
        let bare = desk.browser.posting(&path).form(&GREEN);
        let wrong = desk.posting(&path, &"0".repeat(40));
        let foreign = desk.posting(&path, &token);
        let foreign = foreign.header("sec-fetch-site", "cross-site");
        for request in [bare, wrong, foreign] {
            assert_eq!(Page::of(request).await.status, 403, "{path}");
        }
        let stranger = app.customer(BROWSER).posting(&path);
        assert_eq!(Page::of(stranger.form(&GREEN)).await.status, 403, "{path}");
    }
    assert_eq!(
        app.rows("brand_drafts").await + app.rows("brand_versions").await,
        0
    );
}

#[test]
fn every_reason_has_its_words_in_every_language_of_the_studio() {
    let catalogue = Catalogue::embedded().unwrap();
    let palette = |colour: &str, ground: Option<&str>| {
        let wanted = brand::Wanted {
            accent: Some(colour.parse().unwrap()),
            ink: Some(colour.parse().unwrap()),
            ground: ground.map(|ground| ground.parse().unwrap()),
            dark: None,
        };
        brand::Palette::of(&wanted).changes
    };
    let changes = [
        palette("#ffd54a", None),
        palette("#777777", Some("#808080")),
    ]
    .concat();
    let reasons: BTreeSet<_> = changes.iter().map(|change| change.why.key()).collect();
    assert_eq!(reasons.len(), 2, "{reasons:?}");
    let pictures = pictures::Refusal::ALL.iter().map(pictures::Refusal::key);
    let keys: Vec<_> = reasons.into_iter().chain(pictures).collect();
    let tags: Vec<_> = catalogue.tags_having("studio-name").collect();
    assert_eq!(tags.len(), 5);
    for tag in tags {
        let texts = catalogue.exactly(tag).unwrap();
        for key in &keys {
            assert!(texts.has(key), "{tag} has no {key}");
        }
    }
}
