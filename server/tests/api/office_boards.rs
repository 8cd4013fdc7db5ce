//! Boards over real HTTP: blank for customers, bound from a phone by whoever may, once, and taken off again.

use domain::EntryCode;
use foundation::clock::{Clock as _, SystemClock};
use shops::boards::Board;

use crate::{
    office::{CASHIER_AT_FIRST_STORE, invited, post},
    support::{
        TestApp,
        child::run,
        customer::ALIPAY_HK,
        desk::{Desk, with_two_merchants},
    },
};

async fn printed(app: &TestApp, number: u8, merchant: Option<&str>) -> String {
    let board = Board {
        code: EntryCode::from_random([number; 9]),
        merchant: merchant.map(str::to_owned),
        made: SystemClock.now(),
        is_bound: false,
    };
    app.store
        .make_boards(std::slice::from_ref(&board))
        .await
        .unwrap();
    board.code.to_string()
}

async fn it_is_bound_from_the_page_it_opens(app: &TestApp, aiko: &Desk, code: &str) {
    let scanned = aiko.browser.get(&format!("/c/{code}")).await;
    let to = scanned.location().to_owned();
    assert_eq!(to, format!("/office/boards/{code}"));
    let page = aiko.browser.get(&to).await;
    assert!(
        page.says("Where it hangs") && page.says("Causeway Bay"),
        "{}",
        page.body
    );
    assert!(!page.says("Cellar"), "another merchant's");
    let refused = post(aiko, &to, &[("at", "S-1"), ("label", "")]).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    let foreign = post(aiko, &to, &[("at", "S-9"), ("label", "Mine")]).await;
    assert_eq!(foreign.status, 404);
    let bound = post(aiko, &to, &[("at", "S-1"), ("label", "Table 4")]).await;
    assert_eq!(bound.location(), format!("/office/codes/{code}?told=bound"));
    let again = post(aiko, &to, &[("at", "S-1"), ("label", "Table 5")]).await;
    assert!(
        again.status == 422 && again.says("somebody has just bound"),
        "{}",
        again.body
    );
    app.customer(ALIPAY_HK).start(code, "12.50").await;

    let found = aiko
        .browser
        .get(&format!("/office/boards/find?code={}", code.to_lowercase()))
        .await;
    assert_eq!(found.location(), to);
    let freed = post(aiko, &format!("{to}/free"), &[]).await;
    let new = freed.location().to_owned();
    let page = aiko.browser.get(&new).await;
    assert!(
        new.ends_with("?told=taken-off")
            && page.says("nobody can scan anything here")
            && page.says("Table 4"),
        "{new}: {}",
        page.body
    );
    let again = post(aiko, &format!("{to}/free"), &[]).await;
    assert_eq!(again.location(), format!("{to}?told=off"));
    let page = aiko.browser.get(again.location()).await;
    assert!(page.says("This board is off already"), "{}", page.body);
    let page = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    assert!(
        page.status == 409 && page.says("isn’t in use yet"),
        "{}",
        page.body
    );
    let elsewhere = post(aiko, &to, &[("at", "S-2"), ("label", "Table 4")]).await;
    assert!(
        elsewhere.status == 422 && elsewhere.says("another store"),
        "{}",
        elsewhere.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_board_is_blank_until_somebody_who_may_binds_it() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (nobodys, theirs) = (
        printed(&app, 41, None).await,
        printed(&app, 42, Some("M-2")).await,
    );
    let customer = app.customer(ALIPAY_HK);
    let page = customer.get(&format!("/c/{nobodys}")).await;
    assert!(
        page.status == 409 && page.says("isn’t in use yet"),
        "{}",
        page.body
    );
    assert!(page.says(&format!("href=\"/office/boards/{nobodys}\"")));
    assert_eq!(app.rows("payments").await, 0);
    let bob = invited(&app, &aiko, &CASHIER_AT_FIRST_STORE).await;
    let seen = bob.browser.get(&format!("/c/{nobodys}")).await;
    assert!(
        seen.status == 409 && seen.says("isn’t in use yet"),
        "may not: {}",
        seen.body
    );
    for path in ["/office/boards", &format!("/office/boards/{nobodys}")] {
        assert_eq!(bob.browser.get(path).await.status, 404, "{path}");
    }
    let unknown = EntryCode::from_random([43; 9]).to_string();
    let own = app.code("Counter 1").await;
    for code in [&theirs, &unknown, &own] {
        let to = format!("/office/boards/{code}");
        if *code != own {
            assert_eq!(aiko.browser.get(&to).await.status, 404, "{code}");
        }
        assert_eq!(
            post(&aiko, &to, &[("at", "S-1"), ("label", "X")])
                .await
                .status,
            404
        );
        assert_eq!(post(&aiko, &format!("{to}/free"), &[]).await.status, 404);
    }
    // What hangs at a till already is recognised, and leads there; as another app reads it off the sign, too.
    let till = format!("/office/codes/{own}?told=no-board");
    let link = "/office/boards/find?code=https%3A%2F%2Fpay.example%2Fc%2F";
    for path in ["/office/boards/find?code=", "/office/boards/", link] {
        let found = aiko.browser.get(&format!("{path}{own}")).await;
        assert_eq!(found.location(), till);
    }
    assert!(aiko.browser.get(&till).await.says("is no board"));
    it_is_bound_from_the_page_it_opens(&app, &aiko, &nobodys).await;
    let trail = aiko.browser.get("/office/trail").await;
    for words in ["bound a board to Table 4", "took a board off Table 4"] {
        assert!(trail.says(words), "{words}: {}", trail.body);
    }
}

/// As where a board was that is off.
async fn it_is_meant_by_its_name(aiko: &Desk, to: &str, at: &str) {
    let called = [("at", "S-1"), ("label", "Counter 1")];
    let called = post(aiko, to, &called).await;
    assert!(
        called.status == 409 && called.says(&format!("value=\"{at}\"")),
        "{}",
        called.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_board_takes_the_place_of_a_sign_once_it_is_said_what_becomes_of_that() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (code, old) = (printed(&app, 44, None).await, app.code("Counter 1").await);
    let unknown = aiko.browser.get("/office/boards/find?code=7F3K9").await;
    assert!(
        unknown.status == 422 && unknown.says("value=\"7F3K9\""),
        "{}",
        unknown.body
    );
    let to = format!("/office/boards/{code}");
    let page = aiko.browser.get(&to).await;
    let at = page
        .body
        .split("value=\"")
        .find(|part| part.contains(">Counter 1<"));
    let at = at
        .and_then(|part| part.split('"').next())
        .unwrap()
        .to_owned();
    let named = post(&aiko, &to, &[("at", &at), ("label", "Mine")]).await;
    assert!(
        named.status == 422 && named.says("typed another one") && named.says("value=\"Mine\""),
        "{}",
        named.body
    );
    let asked = post(&aiko, &to, &[("at", &at), ("label", "")]).await;
    assert!(
        asked.status == 409 && asked.says("stops working after the time you choose"),
        "{}",
        asked.body
    );
    it_is_meant_by_its_name(&aiko, &to, &at).await;
    app.customer(ALIPAY_HK).scan(&old).await;
    let odd = post(&aiko, &to, &[("at", &at), ("days", "7")]).await;
    assert!(odd.says("stops working after"), "no such time: asked again");
    let bound = post(&aiko, &to, &[("at", &at), ("days", "1")]).await;
    assert_eq!(bound.location(), format!("/office/codes/{code}?told=bound"));
    let page = aiko.browser.get(bound.location()).await;
    assert!(page.says("works until"), "{}", page.body);
    app.customer(ALIPAY_HK).scan(&code).await;
    app.customer(ALIPAY_HK).scan(&old).await;
    let before = aiko
        .browser
        .get(&format!("/office/boards/find?code={old}"))
        .await;
    assert_eq!(
        before.location(),
        format!("/office/codes/{code}?told=no-board-now")
    );
    // Taken off while the old sign works: it is said that it does.
    let freed = post(&aiko, &format!("{to}/free"), &[]).await;
    let page = aiko.browser.get(freed.location()).await;
    let shown = EntryCode::parse(&old).unwrap().grouped();
    let still = format!("what is printed with {shown} can be scanned here");
    let plain = page.body.replace(['\u{2068}', '\u{2069}'], "");
    assert!(plain.contains(&still), "{plain}");
    assert!(!page.says("nobody can scan"), "{}", page.body);
    app.customer(ALIPAY_HK).scan(&old).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn boards_are_made_as_one_file_to_print() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    for wrong in ["0", "21", "many"] {
        let refused = post(&aiko, "/office/boards", &[("count", wrong)]).await;
        assert!(
            refused.status == 422 && refused.says("from 1 to 20"),
            "{wrong}"
        );
    }
    let made = post(&aiko, "/office/boards", &[("count", "2")]).await;
    assert_eq!(made.header("content-type"), "application/pdf");
    assert!(made.body.starts_with("%PDF"));
    let list = aiko.browser.get("/office/boards").await;
    assert_eq!(
        list.body.matches("Not yet in use").count(),
        2,
        "{}",
        list.body
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("boards.pdf");
    let pdf = file.to_str().unwrap();
    let said = run(
        &app.environment,
        &["board", "new", "--count", "2", "--pdf", pdf, "--anyway"],
    );
    assert!(said.contains("2 boards"), "{said}");
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"));
    assert_eq!(app.rows("boards").await, 4);
}
