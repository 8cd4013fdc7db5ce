//! Looks of stores over real HTTP: one's own begins, is published, ends and comes back, and nobody else wears it.

use ::shops::brands::{BrandStore as _, Wearer};

use crate::{
    studio_versions::brands,
    support::{
        TestApp,
        child::run,
        customer::{ALIPAY_HK, Page},
        desk::{Desk, Opened, with_two_merchants},
    },
};

const RED: [(&str, &str); 1] = [("accent", "#b00020")];
const GREEN: [(&str, &str); 1] = [("accent", "#2f5d46")];
const GION: Wearer<'static> = Wearer::store("M-1", "S-2");

async fn opened(desk: &Desk, path: &str) -> (Page, Opened) {
    let page = desk.browser.get(path).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let opened = Opened {
        token: page.field("form_token"),
        revision: if page.says("name=\"revision\"") {
            page.field("revision")
        } else {
            String::new()
        },
    };
    (page, opened)
}

/// Posts a form of the page of a store's look, as it is now.
async fn posted(desk: &Desk, path: &str, fields: &[(&str, &str)]) -> Page {
    let (_, opened) = opened(desk, "/studio?look=S-2").await;
    desk.fill_old(path, &opened, fields).await
}

/// Whether customers at a counter see this colour.
async fn sees(app: &TestApp, counter: &str, colour: &str) -> bool {
    let code = app.code(counter).await;
    let page = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    page.says(colour)
}

#[tokio::test]
async fn a_stores_own_look_begins_as_a_copy_and_its_customers_alone_see_it() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    desk.fill("/studio/publish", &RED).await;
    assert!(sees(&app, "Yen", "#b00020").await);
    let (page, _) = opened(&desk, "/studio?look=S-2").await;
    assert!(page.says("Gion wears the shop’s look"), "{}", page.body);
    let home = desk.home().await;
    assert!(home.says("The whole shop") && home.says("value=\"S-2\""));
    let begun = posted(&desk, "/studio/own?look=S-2", &[]).await;
    assert_eq!(begun.location(), "/studio?look=S-2");
    let store = brands(&app).await;
    let copy = store.draft(GION).await.unwrap().unwrap().brand;
    assert_eq!(copy.colours.accent.unwrap().to_string(), "#b00020");
    assert_eq!(store.draft(Wearer::shop("M-1")).await.unwrap(), None);
    let (page, old) = opened(&desk, "/studio?look=S-2").await;
    for address in [
        "/studio/draft?look=S-2",
        "/studio/publish?look=S-2",
        "/studio/check?look=S-2",
        "/studio/pictures?look=S-2",
        "/studio/versions?look=S-2",
    ] {
        assert!(page.says(address), "{address}: {}", page.body);
    }
    let saved = posted(&desk, "/studio/draft?look=S-2", &GREEN).await;
    assert_eq!(saved.location(), "/studio?done=saved&look=S-2");
    let late = desk.fill_old("/studio/draft?look=S-2", &old, &RED).await;
    assert_eq!(late.status, 409, "another saved meanwhile");
    let done = posted(&desk, "/studio/publish?look=S-2", &GREEN).await;
    assert_eq!(done.location(), "/studio?done=published&look=S-2");
    assert!(sees(&app, "Yen", "#2f5d46").await && !sees(&app, "Yen", "#b00020").await);
    assert!(sees(&app, "Counter 1", "#b00020").await && !sees(&app, "Counter 1", "#2f5d46").await);
    assert!(desk.home().await.says("don’t follow this one: Gion"));
    let told = run(
        &app.environment,
        &["brand", "list", "--merchant", "M-1", "--store", "S-2"],
    );
    assert_eq!(told.lines().count(), 1, "{told}");
    let out = desk.browser.get("/studio/export?look=S-2").await;
    assert!(out.says("#2f5d46") && !out.says("#b00020"));
    assert!(
        out.header("content-disposition")
            .contains("M-1-S-2-brand.json")
    );
}

#[tokio::test]
async fn a_store_wears_the_shops_look_again_and_its_own_can_be_brought_back() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    posted(&desk, "/studio/own?look=S-2", &[]).await;
    let (page, _) = opened(&desk, "/studio?look=S-2").await;
    assert!(
        !page.says("Use the shop’s look again"),
        "a draft would be lost"
    );
    let early = posted(&desk, "/studio/follow?look=S-2", &[]).await;
    assert_eq!(early.status, 409);
    assert!(
        early.says("There is a draft, saved by you"),
        "{}",
        early.body
    );
    posted(&desk, "/studio/publish?look=S-2", &GREEN).await;
    let (page, old) = opened(&desk, "/studio?look=S-2").await;
    assert!(page.says("Use the shop’s look again") && page.says("/studio/follow?look=S-2"));
    posted(&desk, "/studio/publish?look=S-2", &RED).await;
    let late = desk.fill_old("/studio/follow?look=S-2", &old, &[]).await;
    assert_eq!(late.status, 409, "another look was published meanwhile");
    assert!(late.says("Nothing was changed") && late.says("you published another look"));
    assert!(!late.says("data-conflict"), "nobody's draft is in the way");
    assert!(sees(&app, "Yen", "#b00020").await);
    let ended = posted(&desk, "/studio/follow?look=S-2", &[]).await;
    assert_eq!(ended.location(), "/studio?look=S-2");
    assert!(!sees(&app, "Yen", "#b00020").await);
    let versions = desk.browser.get("/studio/versions?look=S-2").await;
    assert!(versions.says("From here on the store wore the shop’s look"));
    assert!(
        !versions.says("/studio/versions/3/edit"),
        "it is no look to work on"
    );
    assert!(!desk.browser.get("/studio/versions").await.says("Version 1"));
    let back = posted(&desk, "/studio/versions/1/return?look=S-2", &[]).await;
    assert_eq!(back.location(), "/studio/versions?look=S-2");
    assert!(sees(&app, "Yen", "#2f5d46").await && !sees(&app, "Counter 1", "#2f5d46").await);
    let again = posted(&desk, "/studio/versions/3/return?look=S-2", &[]).await;
    assert_eq!(again.location(), "/studio/versions?look=S-2");
    assert!(!sees(&app, "Yen", "#2f5d46").await);
    let edit = posted(&desk, "/studio/versions/3/edit?look=S-2", &[]).await;
    assert_eq!(edit.status, 404);
    let deeds = "SELECT DISTINCT store FROM trail WHERE action LIKE 'look.%'";
    assert_eq!(app.texts(deeds).await, ["S-2"]);
    let ended = "SELECT action FROM trail WHERE action = 'look.followed'";
    assert_eq!(
        app.texts(ended).await.len(),
        2,
        "and none of it is called published"
    );
}

#[tokio::test]
async fn a_form_is_about_its_own_look_whatever_its_address_says() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    posted(&desk, "/studio/own?look=S-2", &[]).await;
    let (page, _) = opened(&desk, "/studio?look=S-2").await;
    assert_eq!(page.field("look_of"), "S-2");
    let own = [("look_of", "S-2"), GREEN[0]];
    let saved = posted(&desk, "/studio/draft", &own).await;
    assert_eq!(saved.location(), "/studio?done=saved&look=S-2");
    let store = brands(&app).await;
    assert_eq!(store.draft(Wearer::shop("M-1")).await.unwrap(), None);
    // And the shop's is the shop's, also at a store's address.
    let home = desk.home().await;
    assert_eq!(home.field("look_of"), "");
    let shops = [("look_of", ""), RED[0]];
    let saved = desk.fill("/studio/draft?look=S-2", &shops).await;
    assert_eq!(saved.location(), "/studio?done=saved");
    // Whoever loads a form's address again is led to its page, with the same look.
    let again = desk.browser.get("/studio/publish?look=S-2").await;
    assert_eq!(again.location(), "/studio?look=S-2");
}

#[tokio::test]
async fn whoever_saves_a_look_that_ended_meanwhile_is_told_what_it_was() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let other = Desk::of_owner(&app, "M-1").await;
    posted(&desk, "/studio/own?look=S-2", &[]).await;
    posted(&desk, "/studio/publish?look=S-2", &GREEN).await;
    let (_, old) = opened(&desk, "/studio?look=S-2").await;
    posted(&other, "/studio/follow?look=S-2", &[]).await;
    let late = desk.fill_old("/studio/publish?look=S-2", &old, &RED).await;
    assert_eq!(late.status, 409);
    assert!(
        late.says("This store uses the shop’s look again") && late.says("Meanwhile Aiko let"),
        "{}",
        late.body
    );
    assert!(late.says("Keep the shop’s look") && late.says("value=\"#b00020\""));
    assert!(!sees(&app, "Yen", "#b00020").await, "nothing was undone");
    let versions = desk.browser.get("/studio/versions?look=S-2").await;
    assert!(versions.says("By Aiko, in the studio"), "{}", versions.body);
}

#[tokio::test]
async fn of_two_who_bring_versions_back_the_second_is_told_of_the_first() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    for look in [RED, GREEN, [("accent", "#1c3fae")]] {
        desk.fill("/studio/publish", &look).await;
    }
    let seen = desk.browser.get("/studio/versions").await.field("seen");
    let seen = [("seen", seen.as_str())];
    let first = desk.fill("/studio/versions/1/return", &seen).await;
    assert_eq!(first.location(), "/studio/versions");
    let second = desk.fill("/studio/versions/2/return", &seen).await;
    assert_eq!(second.status, 409);
    assert!(
        second.says("Another look was put in use"),
        "{}",
        second.body
    );
    assert!(sees(&app, "Counter 1", "#b00020").await);
    let seen = second.field("seen");
    let again = desk
        .fill("/studio/versions/2/return", &[("seen", &seen)])
        .await;
    assert_eq!(again.location(), "/studio/versions");
    assert!(sees(&app, "Counter 1", "#2f5d46").await);
}

#[tokio::test]
async fn anothers_store_is_as_unknown_as_one_that_never_was() {
    let app = with_two_merchants().await;
    let store = brands(&app).await;
    let others = store_of(&app, "M-2").await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let token = desk.token().await;
    for id in [others.as_str(), "never"] {
        for path in [
            "/studio",
            "/studio/preview",
            "/studio/versions",
            "/studio/export",
        ] {
            let page = desk.browser.get(&format!("{path}?look={id}")).await;
            assert_eq!(page.status, 404, "{path} {id}");
        }
        let old = Opened {
            token: token.clone(),
            revision: String::new(),
        };
        for path in [
            "own", "follow", "draft", "publish", "discard", "check", "import",
        ] {
            let page = desk
                .fill_old(&format!("/studio/{path}?look={id}"), &old, &RED)
                .await;
            assert_eq!(page.status, 404, "{path} {id}");
        }
    }
    let own = Wearer::store("M-2", &others);
    assert_eq!(store.draft(own).await.unwrap(), None);
    assert_eq!(store.published(own).await.unwrap(), None);
    // Whoever has one store only has nothing to choose.
    let small = Desk::signed_in(&app, "M-2").await;
    assert!(!small.home().await.says("data-look-of"));
}

async fn store_of(app: &TestApp, merchant: &str) -> String {
    let directory = app.store.directory_of(merchant).await.unwrap();
    directory.stores[0].id.clone()
}
