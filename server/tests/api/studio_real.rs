//! A merchant looks at a code's page as customers see it, and can't pay there.

use crate::support::{
    TestApp,
    desk::{Desk, with_two_merchants},
};

#[tokio::test]
async fn a_codes_page_is_looked_at_in_the_published_look() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    desk.fill("/studio/publish", &[("accent", "#b00020")]).await;
    desk.fill("/studio/draft", &[("accent", "#1c3fae")]).await;
    let code = app.code("Counter 1").await;
    let real = format!("/studio/codes/{code}");
    let codes = desk.browser.get(&format!("/office/codes/{code}")).await;
    assert!(codes.says(&format!("href=\"{real}\"")));
    assert!(desk.home().await.says("href=\"/studio/codes/"));
    let page = desk.browser.get(&real).await;
    assert_eq!(page.status, 200);
    assert!(page.says("nothing can be paid here") && page.says("Counter 1"));
    let preview = format!("/studio/preview?code={code}&view-language=en");
    let shown = desk.browser.get(&preview).await;
    assert!(
        shown.says("#b00020") && !shown.says("#1c3fae"),
        "what is published"
    );
    assert!(shown.says("pay-button"), "the page of a wallet");
    assert!(!shown.says(&code), "no form of it leads to the code");
}

#[tokio::test]
async fn another_merchants_code_is_unknown_and_a_stranger_sees_nothing() {
    let app = with_two_merchants().await;
    let others = app.code("Secret counter").await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let page = desk.browser.get(&format!("/studio/codes/{others}")).await;
    assert_eq!(page.status, 404);
    let preview = format!("/studio/preview?code={others}&view-language=en");
    assert!(!desk.browser.get(&preview).await.says("Secret counter"));
    let code = app.code("Counter 1").await;
    let stranger = Desk::at(&app).browser;
    let page = stranger.get(&format!("/studio/codes/{code}")).await;
    assert_eq!(page.location(), "/sign-in");
}
