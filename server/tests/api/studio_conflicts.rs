//! Two browsers of one merchant: neither writes over what the other saved without being told.

use shops::brands::{BrandStore as _, Wearer};

use crate::{
    studio_versions::brands,
    support::{
        TestApp,
        desk::{Desk, Opened},
    },
};

const RED: [(&str, &str); 2] = [("accent", "#b00020"), ("terms", "https://tea.example/red")];
const BLUE: [(&str, &str); 2] = [("accent", "#1c3fae"), ("terms", "https://tea.example/blue")];

/// A form that is open in a browser.
async fn opened(desk: &Desk) -> Opened {
    let home = desk.home().await;
    Opened {
        token: home.field("form_token"),
        revision: home.field("revision"),
    }
}

#[tokio::test]
async fn the_later_of_two_drafts_is_told_of_the_earlier_and_can_take_either() {
    let app = TestApp::new().await;
    let (one, other) = (
        Desk::signed_in(&app, "M-1").await,
        Desk::signed_in(&app, "M-1").await,
    );
    let store = brands(&app).await;
    let accent = async || {
        let draft = store.draft(Wearer::shop("M-1")).await.unwrap().unwrap();
        draft.brand.colours.accent.unwrap().to_string()
    };
    let opened = opened(&one).await;
    let saved = other.fill("/studio/draft", &BLUE).await;
    assert_eq!(saved.location(), "/studio?done=saved");
    for path in ["/studio/draft", "/studio/publish", "/studio/discard"] {
        let late = one.fill_old(path, &opened, &RED).await;
        assert_eq!(late.status, 409, "{path}");
        assert!(late.says("The look has changed meanwhile"), "{path}");
        assert!(late.says("value=\"#b00020\"") && late.says("https://tea.example/red"));
        assert!(
            late.says("Continue with theirs") && late.says("Terms"),
            "{path}"
        );
        assert_eq!(accent().await, "#1c3fae", "{path}");
    }
    assert!(
        store
            .versions(Wearer::shop("M-1"))
            .await
            .unwrap()
            .is_empty()
    );
    // Told of it, the reader may still want their own.
    let told = one.fill_old("/studio/draft", &opened, &RED).await;
    let seen = Opened {
        token: told.field("form_token"),
        revision: told.field("revision"),
    };
    let mine = one.fill_old("/studio/draft", &seen, &RED).await;
    assert_eq!(mine.location(), "/studio?done=saved");
    assert_eq!(accent().await, "#b00020");
    assert!(
        one.browser
            .get("/studio?done=saved")
            .await
            .says("Draft saved.")
    );
}

#[tokio::test]
async fn a_form_of_a_draft_that_was_published_meanwhile_is_told_so() {
    let app = TestApp::new().await;
    let (one, other) = (
        Desk::signed_in(&app, "M-1").await,
        Desk::signed_in(&app, "M-1").await,
    );
    one.fill("/studio/draft", &RED).await;
    let opened = opened(&one).await;
    let published = other.fill("/studio/publish", &BLUE).await;
    assert_eq!(published.location(), "/studio?done=published");
    let late = one.fill_old("/studio/publish", &opened, &RED).await;
    assert_eq!(late.status, 409);
    assert!(late.says("was published or discarded"));
    let done = other.browser.get("/studio?done=published").await;
    assert!(done.says("Your customers see this look now."));
}

#[tokio::test]
async fn bringing_a_look_asks_before_it_replaces_a_draft() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let store = brands(&app).await;
    desk.fill("/studio/draft", &RED).await;
    let look = r##"{"portico_brand":1,"brand":{"colours":{"accent":"#2f5d46"}}}"##;
    let asks = desk.fill("/studio/import", &[("look", look)]).await;
    assert_eq!(asks.status, 409);
    assert!(asks.says("saved by you") && asks.says("Keep the draft"));
    assert!(asks.says("#2f5d46"), "the answer carries the look again");
    let nonsense = desk.fill("/studio/import", &[("look", "<svg/>")]).await;
    assert_eq!(nonsense.status, 422, "no look, so there is nothing to ask");
    let agreed = [("look", look), ("replaces", &*asks.field("replaces"))];
    // Another draft came in between: the agreement was about the one before.
    desk.fill("/studio/draft", &BLUE).await;
    assert_eq!(desk.fill("/studio/import", &agreed).await.status, 409);
    let asks = desk.fill("/studio/import", &[("look", look)]).await;
    let agreed = [("look", look), ("replaces", &*asks.field("replaces"))];
    let done = desk.fill("/studio/import", &agreed).await;
    assert_eq!(done.location(), "/studio");
    let draft = store.draft(Wearer::shop("M-1")).await.unwrap().unwrap();
    assert_eq!(draft.brand.colours.accent.unwrap().to_string(), "#2f5d46");
}

#[tokio::test]
async fn a_mistake_leads_to_its_field_and_the_preview_keeps_the_last_good_look() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    desk.fill("/studio/publish", &RED).await;
    let wrong = [
        ("accent", "reddish"),
        ("terms", "tea.example"),
        ("corners", "round"),
    ];
    let page = desk.fill("/studio/publish", &wrong).await;
    assert_eq!(page.status, 422);
    assert!(page.says("href=\"#accent\"") && page.says("href=\"#terms\""));
    let preview = desk.fill("/studio/preview", &wrong).await;
    assert!(preview.says("#b00020"), "{}", preview.body);
    assert!(preview.says("https://tea.example/red"));
}
