//! Codes that are there already, that are made too many, or that are somebody else's, over real HTTP.

use crate::{
    office::{CASHIER_AT_FIRST_STORE, invited, post},
    support::{
        TestApp,
        customer::ALIPAY_HK,
        desk::{Desk, with_two_merchants},
    },
};

const LIST: &str = "/office/codes";

/// What is there already stops nothing; and one that was made too many goes.
pub(crate) async fn one_more_of_them(app: &TestApp, aiko: &Desk, tables: &[(&str, &str)]) {
    let more = tables.iter().map(|field| match field {
        ("last", _) => ("last", "4"),
        field => *field,
    });
    let more: Vec<_> = more.collect();
    let more = post(aiko, "/office/codes/new", &more).await;
    let told = aiko.browser.get(more.location()).await;
    assert!(
        told.says("One code was made. These were there already and stay as they are: Table 1, Table 2, Table 3."),
        "{}",
        told.body
    );
    let never = format!("{LIST}/{}/remove", app.code("Table 4").await);
    let removed = post(aiko, &never, &[]).await;
    assert_eq!(removed.location(), "/office/codes?told=removed");
    assert_eq!(post(aiko, &never, &[]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_whose_page_was_opened_a_moment_ago_stays() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let made = [
        ("store", "S-1"),
        ("label", "Nook"),
        ("kind", "open"),
        ("note", "none"),
    ];
    let made = post(&aiko, "/office/codes/new", &made).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let code = app.code("Nook").await;
    // It is counted in memory only, so far.
    app.customer(ALIPAY_HK).scan(&code).await;
    let remove = format!("{LIST}/{code}/remove");
    let used = post(&aiko, &remove, &[]).await;
    assert_eq!(used.status, 422, "{}", used.body);
    app.customer(ALIPAY_HK).scan(&code).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_touches_codes_they_may_not() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (own, others) = (
        app.code("Counter 1").await,
        app.code("Secret counter").await,
    );
    let unknown = domain::EntryCode::from_random([30; 9]).to_string();
    for deed in ["", "/off", "/on", "/replace"] {
        let foreign = post(&aiko, &format!("{LIST}/{others}{deed}"), &[("days", "1")]).await;
        let never = post(&aiko, &format!("{LIST}/{unknown}{deed}"), &[("days", "1")]).await;
        assert_eq!((foreign.status, never.status), (404, 404), "{deed}");
        assert_eq!(foreign.body, never.body);
    }
    for path in [
        "/office/stores/S-9",
        "/office/stores/S-9/hours",
        "/office/stores/S-9/rules",
        "/office/codes/new?store=S-9",
    ] {
        assert_eq!(aiko.browser.get(path).await.status, 404, "{path}");
    }
    let made = [
        ("store", "S-9"),
        ("label", "Mine"),
        ("kind", "open"),
        ("note", "none"),
    ];
    assert_eq!(post(&aiko, "/office/codes/new", &made).await.status, 404);

    let bob = invited(&app, &aiko, &CASHIER_AT_FIRST_STORE).await;
    for path in [
        LIST,
        "/office/codes/new",
        "/office/stores/S-1",
        "/office/stores/S-1/hours",
        "/office/stores/S-1/rules",
        &format!("{LIST}/{own}"),
    ] {
        assert_eq!(bob.browser.get(path).await.status, 404, "{path}");
    }
    assert_eq!(
        post(&bob, &format!("{LIST}/{own}/off"), &[]).await.status,
        404
    );
    let designer = Desk::signed_in(&app, "M-1").await;
    let page = designer.browser.get(&format!("{LIST}/{own}")).await;
    assert!(page.status == 200 && !page.says("Switch off") && !page.says("name=\"kind\""));
}
