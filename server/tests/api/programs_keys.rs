//! Keys as owners and developers make them in the office.

#![expect(
    clippy::too_many_lines,
    reason = "a table of cases, or one story from its beginning to its end"
)]

use serde_json::json;

use crate::{
    office::{id_of, invited, post},
    support::{
        customer::{Customer, Page},
        desk::{Desk, with_two_merchants},
        program::Program,
    },
};

/// The answer; where a key was made, the page to which it leads.
async fn made(desk: &Desk, fields: &[(&str, &str)]) -> Page {
    let answer = post(desk, "/office/keys", fields).await;
    if answer.status != 303 {
        return answer;
    }
    assert_eq!(answer.location(), "/office/keys/made");
    desk.browser.get(answer.location()).await
}

/// The key that a page shows.
fn key_in(page: &Page) -> String {
    let begin = page
        .body
        .find("pco_live_")
        .unwrap_or_else(|| panic!("{}", page.body));
    page.body[begin..].chars().take(47).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_makes_a_key_which_is_shown_once_and_ends_with_their_role() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let bob = invited(
        &app,
        &aiko,
        &[("name", "Bob"), ("role", "owner"), ("where", "everywhere")],
    )
    .await;
    let all = [
        ("name", "erp-sync <1>"),
        ("may", "payments.read"),
        ("may", "refunds.make"),
        ("where", "some"),
        ("spot", "store S-1"),
        ("HKD-each", "10.00"),
        ("days", "90"),
    ];
    let page = made(&bob, &all).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let program = Program::of(&app, &key_in(&page));
    // Reloading shows it no more, and makes no other.
    let again = bob.browser.get("/office/keys/made").await;
    assert_eq!((again.status, again.location()), (303, "/office/keys"));
    assert_eq!(app.rows("api_keys").await, 1);
    let me = program.read("/api/v1/me").await;
    assert_eq!(me["name"], "erp-sync <1>");
    assert_eq!(me["stores"], json!(["S-1"]));
    assert_eq!(me["limits"][0]["each"]["value"], "10.00");
    let list = aiko.browser.get("/office/keys").await;
    assert!(
        list.says("erp-sync &lt;1&gt;") && !list.says(&program.key),
        "{}",
        list.body
    );
    // With Bob's role it does nothing, and says so.
    let id = id_of(&aiko, "Bob").await;
    let ended = post(
        &aiko,
        &format!("/office/staff/{id}/end"),
        &[("role", "owner")],
    )
    .await;
    assert_eq!(ended.status, 303, "{}", ended.body);
    assert_eq!(program.get("/api/v1/me").await.status, 401);
    let list = aiko.browser.get("/office/keys").await;
    assert!(list.says("no longer works here"), "{}", list.body);
    let key = me["id"].as_str().unwrap();
    let ended = post(&aiko, &format!("/office/keys/{key}/end"), &[]).await;
    assert_eq!(ended.location(), "/office/keys");
    assert!(!aiko.browser.get("/office/keys").await.says("erp-sync"));
    let trail = aiko.browser.get("/office/trail").await;
    assert!(
        trail.says("ended the key") && trail.says("for a program"),
        "{}",
        trail.body
    );
    assert!(!trail.says("pco_live_"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_makes_a_key_that_may_more_than_they() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let dev = [
        ("name", "Dev"),
        ("role", "developer"),
        ("where", "some"),
        ("spot", "store S-1"),
    ];
    let dev = invited(&app, &aiko, &dev).await;
    let page = dev.browser.get("/office/keys").await;
    assert!(
        page.says("payments.read") && !page.says("refunds.make"),
        "{}",
        page.body
    );
    for (may, at) in [
        ("refunds.make", "store S-1"),
        ("payments.read", "store S-2"),
        ("staff.write", "store S-1"),
        ("installation.write", "store S-1"),
        ("nothing", "store S-1"),
    ] {
        let fields = [
            ("name", "x"),
            ("may", may),
            ("where", "some"),
            ("spot", at),
            ("days", "30"),
        ];
        assert_eq!(made(&dev, &fields).await.status, 422, "{may} {at}");
    }
    let everywhere = [
        ("name", "x"),
        ("may", "payments.read"),
        ("where", "everywhere"),
        ("days", ""),
    ];
    assert_eq!(made(&dev, &everywhere).await.status, 422);
    for fields in [
        vec![
            ("name", ""),
            ("may", "payments.read"),
            ("where", "everywhere"),
            ("days", ""),
        ],
        vec![("name", "x"), ("where", "everywhere"), ("days", "")],
        vec![
            ("name", "x"),
            ("may", "payments.read"),
            ("where", "some"),
            ("days", ""),
        ],
        vec![
            ("name", "x"),
            ("may", "refunds.make"),
            ("where", "everywhere"),
            ("HKD-day", "x"),
            ("days", ""),
        ],
        vec![
            ("name", "x"),
            ("may", "payments.read"),
            ("where", "everywhere"),
            ("days", "7"),
        ],
    ] {
        let page = made(&aiko, &fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        assert!(page.says("role=\"alert\""), "{fields:?}");
    }
    let cashier = [
        ("name", "Cas"),
        ("role", "cashier"),
        ("where", "everywhere"),
    ];
    let cashier: Customer = invited(&app, &aiko, &cashier).await.browser;
    assert_eq!(cashier.get("/office/keys").await.status, 404);
    assert_eq!(app.rows("api_keys").await, 0);
}
