//! Many codes as one file over real HTTP: chosen, waited for and fetched, by those who may print them and by
//! nobody else.

use crate::{
    office::{CASHIER_AT_FIRST_STORE, invited, post},
    support::{
        TestApp,
        customer::Page,
        desk::{Desk, with_two_merchants},
        eventually,
    },
};

const FORM: &str = "/office/codes/print";

/// The page of a file, once it says no more that it looks again.
async fn made(desk: &Desk, query: &str) -> Page {
    eventually("the file is made", async || {
        let page = desk.browser.get(&format!("{FORM}/book?{query}")).await;
        let waits = page.headers.contains_key("refresh");
        (!waits).then_some(page)
    })
    .await
}

#[tokio::test]
async fn a_stores_codes_are_one_file_with_a_page_each() {
    let app = TestApp::new().await;
    let desk = Desk::signed_in(&app, "M-1").await;
    let [first, second, off] = [
        app.code("Counter 1").await,
        app.code("Counter 2").await,
        app.code("Withdrawn").await,
    ];
    let list = desk.browser.get("/office/codes").await;
    assert!(list.says(&format!("href=\"{FORM}?store=S-1\"")));
    let form = desk.browser.get(&format!("{FORM}?store=S-1")).await;
    for words in [
        &format!("name=\"code\" value=\"{first}\" checked"),
        "Counter 2",
        "<option value=\"a5\" selected>",
        "Make the PDF",
    ] {
        assert!(form.says(words), "{words}: {}", form.body);
    }
    assert!(!form.says(&off), "nobody can pay there");
    assert!(!form.says("value=\"code\""), "a code alone is no page");

    let query = format!("what=sticker&first=en&store=S-1&code={first}&code={second}&code={off}");
    let page = made(&desk, &query).await;
    assert!(
        page.status == 200 && page.says("Your PDF is ready") && page.says("2 pages"),
        "{}",
        page.body
    );
    let (_, rest) = page.body.split_once(&format!("{FORM}/book.pdf?")).unwrap();
    let (query, _) = rest.split_once('"').unwrap();
    let path = format!("{FORM}/book.pdf?{}", query.replace("&amp;", "&"));
    let file = desk.browser.getting(&path).send().await.unwrap();
    assert_eq!(file.headers()["content-type"], "application/pdf");
    assert_eq!(
        file.headers()["content-disposition"],
        "attachment; filename=\"codes-sticker.pdf\"; filename*=UTF-8''Causeway-Bay-sticker.pdf"
    );
    let file = file.bytes().await.unwrap();
    let text = String::from_utf8_lossy(&file);
    assert!(text.starts_with("%PDF-"));
    assert_eq!(text.matches("/MediaBox").count(), 2);
}

#[tokio::test]
async fn what_cannot_be_printed_is_said_code_by_code() {
    let app = TestApp::new().await;
    let desk = Desk::of_owner(&app, "M-1").await;
    let code = app.code("Counter 1").await;
    let named = [
        ("label", "Bar \u{1F9CB}"),
        ("kind", "open"),
        ("note", "none"),
    ];
    let saved = post(&desk, &format!("/office/codes/{code}"), &named).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = made(&desk, &format!("what=a6&store=S-1&code={code}")).await;
    assert!(
        page.says("can’t be printed here: \u{1F9CB}") && page.says("1 page"),
        "{}",
        page.body
    );
    // The same stands over the picture of a single poster.
    let one = desk.browser.get(&format!("/studio/posters/{code}")).await;
    assert!(
        one.status == 200 && one.says("can’t be printed here: \u{1F9CB}"),
        "{}",
        one.body
    );
}

#[tokio::test]
async fn wrong_choices_come_back_and_nobody_prints_what_is_not_theirs() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let own = app.code("Counter 1").await;
    let theirs = app.code("Secret counter").await;
    let none = aiko.browser.get(&format!("{FORM}/book?store=S-1")).await;
    assert!(none.status == 422 && none.says("tick at least one code"));
    let foreign = format!("{FORM}/book?store=S-1&code={theirs}");
    let foreign = aiko.browser.get(&foreign).await;
    assert_eq!(foreign.status, 422, "it is no code of this store");
    for query in [
        "store=S-9".to_owned(),
        "store=".to_owned(),
        String::new(),
        format!("store=S-1&what=code&code={own}"),
        format!("store=S-1&what=a3&code={own}"),
        format!("store=S-1&first=tlh&code={own}"),
    ] {
        let page = aiko.browser.get(&format!("{FORM}/book?{query}")).await;
        assert_eq!(page.status, 404, "{query}: {}", page.body);
    }
    let early = format!("{FORM}/book.pdf?what=a6&store=S-1&code={own}");
    let early = aiko.browser.get(&early).await;
    assert!(early.location().starts_with("/office/codes/print/book?"));
    let bob = invited(&app, &aiko, &CASHIER_AT_FIRST_STORE).await;
    let page = bob.browser.get(&format!("{FORM}?store=S-1")).await;
    assert_eq!(page.status, 404, "a cashier prints nothing");
    let stranger = Desk::at(&app)
        .browser
        .get(&format!("{FORM}?store=S-1"))
        .await;
    assert_eq!(stranger.location(), "/sign-in");
}
