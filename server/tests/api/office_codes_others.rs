//! Codes that are there already, that are made too many, or that are somebody else's, over real HTTP.

use crate::{
    office::{CASHIER_AT_FIRST_STORE, invited, post},
    support::{
        TestApp,
        customer::ALIPAY_HK,
        desk::{Desk, with_two_merchants},
        filled::Filled,
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

pub(crate) async fn the_same_rules_for_the_others(app: &TestApp, aiko: &Desk) {
    // The same rules for the others, but for those with one amount.
    let code = app.code("Counter 1").await;
    let spread = [
        ("label", "Counter 1"),
        ("max", "900"),
        ("spread", "1"),
        ("kind", "open"),
        ("note", "none"),
    ];
    let asked = post(aiko, &format!("{LIST}/{code}"), &spread).await;
    let to = format!("{LIST}/{code}/spread");
    assert_eq!(asked.location(), to);
    // Nothing is done before it was said what, and at which codes.
    let asked = aiko.browser.get(&to).await;
    for words in [
        "At once: up to HK$900.00",
        "Which codes get them?",
        "Loses: Amounts: only HK$20.00 · HK$50.50 · Note: needed",
        "single amount: Table 1, Table 2, Table 3.",
    ] {
        assert!(asked.says(words), "{words}: {}", asked.body);
    }
    assert_eq!(
        post(aiko, &to, &[]).await.status,
        422,
        "over nothing that was seen"
    );
    let seen = asked.field("seen");
    let nobody = post(aiko, &to, &[("seen", &seen)]).await;
    assert!(
        nobody.status == 422 && nobody.says("tick at least one"),
        "{}",
        nobody.body
    );
    // One of them, and then the one that is left.
    let bar = app.code("Bar").await;
    let one = [("seen", &*seen), ("code", &*bar)];
    let told = post(aiko, &to, &one).await;
    assert!(
        told.location().contains("changed=1&one-amount=3"),
        "{}",
        told.location()
    );
    let asked = aiko.browser.get(&to).await;
    let all = Filled::of(&asked, &to);
    assert!(!all.fields().contains(&("code", &*bar)), "{all:?}");
    let told = post(aiko, &to, &all.fields()).await;
    let told = aiko.browser.get(told.location()).await;
    assert!(
        told.says("One other code has the same rules now. 3 were left: they take a single amount."),
        "{}",
        told.body
    );
}
