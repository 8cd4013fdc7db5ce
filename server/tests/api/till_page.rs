//! The page of a screen: what stands there before its script begins, and the words the script asks for.

use domain::State;

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, BROWSER, Page},
    screen::{Screen, enrol},
};

#[tokio::test]
async fn a_screens_page_shows_what_was_paid_and_has_everything_its_script_needs() {
    let app = TestApp::new().await;
    let stranger = app.customer(BROWSER);
    let door = stranger.get("/till/enrol").await;
    assert_eq!(door.status, 200);
    assert!(
        door.body.contains("action=\"/till/enrol\""),
        "{}",
        door.body
    );
    let refused = enrol(&stranger, "0000000000000000000000000000000000000000").await;
    assert_eq!(refused.status, 403);
    assert!(
        refused.body.contains("ask for a new one"),
        "{}",
        refused.body
    );
    let manifest = stranger.get("/till/manifest.webmanifest").await;
    assert_eq!(manifest.header("content-type"), "application/manifest+json");
    assert_eq!(manifest.json()["start_url"], "/till");

    let words = ["--store", "S-1", "--name", "Bar", "--language", "de"];
    let screen = Screen::set_up(&app, &words).await;
    let customer = app.customer(ALIPAY_HK);
    let cashier = customer
        .start(&app.code("Counter 1").await, "1250.50")
        .await;
    customer.press(&cashier, "pay").await;
    app.until(&app.only_id(), State::Paid).await;
    let mut stream = screen.listen(Some(0)).await;
    let paid = stream.hears("paid").await;
    assert_eq!(paid.data["say"], "1250 Hongkong-Dollar 50");
    assert_eq!(
        stream.hears("hello").await.data["today"]["words"],
        "1 Zahlung"
    );

    let page = screen.browser.get("/till").await;
    let policy = page.header("content-security-policy");
    assert!(
        policy.contains("script-src 'self';") && !policy.contains("unsafe"),
        "{policy}"
    );
    let state = screen.state().await;
    let form = state["form"].as_str().unwrap();
    for needed in [
        "lang=\"de\"",
        "1.250,50",
        "Bezahlt",
        "Bar",
        "data-head=\"1\"",
        "data-ready=\"Bar ist bereit\"",
        form,
    ] {
        assert!(page.body.contains(needed), "{needed}: {}", page.body);
    }
    forms_are_its_own(&screen, form).await;
}

/// A form of a page that isn't the screen's own changes nothing and says so in words.
async fn forms_are_its_own(screen: &Screen, form: &str) {
    let posting = screen.browser.posting("/till/handed");
    let posting = posting.header("accept", "text/html");
    let forged = Page::of(posting.form(&[("seq", "1"), ("form_token", "0")])).await;
    assert_eq!(forged.status, 403);
    assert!(forged.body.contains("Das ging nicht"), "{}", forged.body);
    let posting = screen
        .browser
        .posting("/till/handed")
        .header("accept", "text/html");
    let own = Page::of(posting.form(&[("seq", "1"), ("form_token", form)])).await;
    assert_eq!(own.location(), "/till");
    assert!(
        screen
            .browser
            .get("/till")
            .await
            .body
            .contains("class=\"done\">Ausgegeben")
    );
}

#[tokio::test]
async fn what_a_screen_has_missed_is_put_into_words_for_it_and_for_nobody_else() {
    let app = TestApp::new().await;
    let screen = Screen::set_up(&app, &["--store", "S-1", "--language", "en"]).await;
    let missed = screen.ask("/till/words?count=5&minor=630050").await.json();
    assert_eq!(missed["text"], "5 payments while I was away, HK$6,300.50");
    assert_eq!(
        missed["say"],
        "5 payments while I was away, 6300 Hong Kong dollars 50"
    );
    for nonsense in ["", "?count=-1&minor=5", "?count=5&minor=99999999999999999"] {
        assert_eq!(
            screen.ask(&format!("/till/words{nonsense}")).await.status,
            422,
            "{nonsense}"
        );
    }
    let stranger = app.customer(BROWSER);
    assert_eq!(
        stranger.get("/till/words?count=5&minor=1").await.status,
        401
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_server_can_do_nothing_now_staff_are_told_in_their_own_words() {
    let app = TestApp::new().await;
    let screen = Screen::set_up(&app, &["--store", "S-1", "--language", "de"]).await;
    // Everything that is shown at a screen is read from here; who it is, is not.
    app.meddle("ALTER TABLE feed RENAME TO feed_away").await;
    let page = screen.browser.get("/till").await;
    assert_eq!(page.status, 503, "{}", page.body);
    assert!(
        page.says("Der Server kann das gerade nicht"),
        "{}",
        page.body
    );
    assert!(page.says("href=\"/till\""), "{}", page.body);
    assert_eq!(page.header("retry-after"), "5");
    // A device that isn't known yet reads the language of its browser.
    app.meddle("ALTER TABLE screens RENAME TO screens_away")
        .await;
    let page = screen.browser.get("/till").await;
    assert_eq!(page.status, 503, "{}", page.body);
    assert!(
        page.says("Nothing that customers paid is lost"),
        "{}",
        page.body
    );
}
