//! Screens in the office: who sets one up where, and who sees and ends it.

use crate::support::{
    TestApp,
    customer::{BROWSER, Page},
    desk::{Desk, with_two_merchants},
    screen::{Screen, enrol},
};

async fn post(desk: &Desk, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = desk.browser.get("/office").await.field("form_token");
    let mut form = vec![("form_token", token.as_str())];
    form.extend(fields);
    Page::of(desk.browser.posting(path).form(&form)).await
}

/// The secret of the link that a page shows.
fn shown(page: &Page) -> String {
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.says("<path d=\"M4 4h1v1h-1z"), "a code for a camera");
    let link = page.body.split("/till/enrol#").nth(1).unwrap();
    link[..40].to_owned()
}

#[tokio::test]
async fn an_owner_sets_a_screen_up_with_a_code_and_ends_it_and_nobody_else_does() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let empty = aiko.browser.get("/office/screens").await;
    assert!(
        empty.says("No screen yet") && empty.says("Counter 1"),
        "{}",
        empty.body
    );
    assert!(!empty.says("Secret counter"), "another shop's");
    let bar = [("at", "S-1"), ("name", "Bar"), ("language", "ja")];
    let secret = shown(&post(&aiko, "/office/screens/add", &bar).await);
    let browser = app.customer(BROWSER);
    assert_eq!(enrol(&browser, &secret).await.location(), "/till");
    let listed = aiko.browser.get("/office/screens").await;
    for words in [
        "Bar",
        "All tills",
        "Chrome",
        "Set up by Aiko",
        "Last heard of",
    ] {
        assert!(listed.says(words), "{words}: {}", listed.body);
    }
    let id = listed.body.split("/office/screens/").nth(1).unwrap();
    let id = id.split('/').next().unwrap().to_owned();
    let screen = Screen { browser, id };
    assert_eq!(screen.state().await["language"], "ja");

    nobody_else_does(&app, &aiko, &screen.id).await;
    ended_for_all(&app, &aiko, &screen).await;
}

/// What can't be is said beside the form; what isn't theirs is as unknown as what never was.
async fn nobody_else_does(app: &TestApp, aiko: &Desk, id: &str) {
    for wrong in [
        [("at", "S-1"), ("name", "a\u{202E}b"), ("language", "")],
        [("at", "S-1"), ("name", ""), ("language", "tlh")],
        [("at", ""), ("name", "Bar"), ("language", "")],
    ] {
        assert_eq!(
            post(aiko, "/office/screens/add", &wrong).await.status,
            422,
            "{wrong:?}"
        );
    }
    let foreign = [("at", "S-9"), ("name", ""), ("language", "")];
    assert_eq!(
        post(aiko, "/office/screens/add", &foreign).await.status,
        404
    );
    let other = Desk::of_owner(app, "M-2").await;
    let designer = Desk::signed_in(app, "M-1").await;
    for path in ["end", "link"].map(|what| format!("/office/screens/{id}/{what}")) {
        assert_eq!(post(&other, &path, &[]).await.status, 404, "{path}");
    }
    assert_eq!(designer.browser.get("/office/screens").await.status, 404);
    assert!(
        other
            .browser
            .get("/office/screens")
            .await
            .says("No screen yet")
    );
}

/// Another device takes its place; then it is over for all.
async fn ended_for_all(app: &TestApp, aiko: &Desk, screen: &Screen) {
    let again = format!("/office/screens/{}/link", screen.id);
    let second = app.customer(BROWSER);
    let secret = shown(&post(aiko, &again, &[]).await);
    assert_eq!(enrol(&second, &secret).await.location(), "/till");
    assert_eq!(screen.ask("/till/state").await.status, 401);
    let second = Screen {
        browser: second,
        id: screen.id.clone(),
    };
    let mut stream = second.listen(None).await;
    stream.hears("hello").await;
    let end = format!("/office/screens/{}/end", screen.id);
    assert_eq!(post(aiko, &end, &[]).await.location(), "/office/screens");
    assert_eq!(stream.hears("bye").await.data["why"], "ended");
    assert_eq!(post(aiko, &end, &[]).await.status, 404);
}
