//! What a store says for its codes, over real HTTP: it counts where a code says nothing, and its page says so.

use crate::{
    office::post,
    support::{
        TestApp,
        child::run,
        customer::ALIPAY_HK,
        desk::{Desk, with_two_merchants},
    },
};

const LIST: &str = "/office/codes";

async fn bar_says_its_own(app: &TestApp, aiko: &Desk) {
    let to = format!("{LIST}/{}", app.code("Counter 1").await);
    let rules = [
        ("label", "Bar"),
        ("kind", "choice"),
        ("amount", "20"),
        ("note", "none"),
    ];
    assert_eq!(post(aiko, &to, &rules).await.status, 303);
}

/// A code says something itself for a while, and leaves it to its store again.
async fn its_own_for_a_while(app: &TestApp, aiko: &Desk, code: &str) {
    let customer = app.customer(ALIPAY_HK);
    // What is typed beside that isn't thrown away without a word.
    let as_store = [("label", "Counter 2"), ("kind", "store"), ("note", "store")];
    let both = [&as_store[..], &[("amount", "5")]].concat();
    let refused = post(aiko, &format!("{LIST}/{code}"), &both).await;
    assert!(
        refused.status == 422 && refused.says("is chosen"),
        "{}",
        refused.body
    );
    // Its own for a while, and the store's again.
    let own = [
        ("label", "Counter 2"),
        ("kind", "open"),
        ("amount", "5"),
        ("note", "none"),
    ];
    post(aiko, &format!("{LIST}/{code}"), &own).await;
    let page = customer.get(&format!("/c/{code}")).await;
    assert!(page.says(">5.00<") && !page.says(">30.00<") && !page.says("Seat"));
    post(aiko, &format!("{LIST}/{code}"), &as_store).await;
    let page = customer.get(&format!("/c/{code}")).await;
    assert!(page.says(">30.00<") && page.says("Seat"));
}

/// Of two people with the form open neither undoes the other.
async fn two_at_once(aiko: &Desk, rules: &[(&str, &str)]) {
    let to = "/office/stores/S-1/rules";
    let form = aiko.browser.get(to).await;
    let seen = form.field("seen");
    // Hours are another thing, and in nobody's way.
    let hours = [
        ("mode", "always"),
        ("mon-from-1", "09:00"),
        ("mon-until-1", "17:00"),
    ];
    assert_eq!(
        post(aiko, "/office/stores/S-1/hours", &hours).await.status,
        303
    );
    let same = [rules, &[("seen", &*seen)]].concat();
    assert_eq!(post(aiko, to, &same).await.status, 303);
    let other = [("max", "5000"), ("note", "none")];
    let changed = [&other[..], &[("seen", &*seen)]].concat();
    assert_eq!(post(aiko, to, &changed).await.status, 303);
    let late = [("max", "6000"), ("note", "may"), ("seen", &seen)];
    let late = post(aiko, to, &late).await;
    for words in [
        "somebody else has changed",
        "value=\"6,000.00\"",
        "Now: 5,000.00",
        "Now: None",
    ] {
        assert!(
            late.status == 422 && late.says(words),
            "{words}: {}",
            late.body
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_says_what_counts_where_a_code_says_nothing() {
    let app = &with_two_merchants().await;
    let aiko = &Desk::of_owner(app, "M-1").await;
    bar_says_its_own(app, aiko).await;
    let (to, code) = ("/office/stores/S-1/rules", app.code("Counter 2").await);
    let rules = [
        ("min", "2"),
        ("max", "4000"),
        ("amount", "30"),
        ("amount", "70"),
        ("note", "needed"),
        ("note-label", "Seat"),
    ];
    let twice = [&rules[..], &[("amount", "30")]].concat();
    let refused = post(aiko, to, &twice).await;
    assert!(
        refused.status == 422 && refused.says("there twice"),
        "{}",
        refused.body
    );
    let saved = post(aiko, to, &rules).await;
    assert_eq!(
        saved.location(),
        "/office/stores/S-1?told=saved",
        "{}",
        saved.body
    );
    two_at_once(aiko, &rules).await;
    assert_eq!(post(aiko, to, &rules).await.status, 303);
    let customer = app.customer(ALIPAY_HK);
    let page = customer.get(&format!("/c/{code}")).await;
    for words in [">30.00<", ">70.00<", "Seat", "note-required"] {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    let bar = app
        .customer(ALIPAY_HK)
        .get(&format!("/c/{}", app.code("Bar").await))
        .await;
    assert!(
        !bar.says(">30.00<") && !bar.says("Seat"),
        "says its own: {}",
        bar.body
    );
    let page = aiko.browser.get(&format!("{LIST}/{code}")).await;
    assert!(
        page.says("As the store says: any amount, shortcuts HK$30.00 · HK$70.00")
            && page.says("As the store says: needed (“Seat”)"),
        "{}",
        page.body
    );
    its_own_for_a_while(app, aiko, &code).await;
    let exported = run(&app.environment, &["export"]);
    assert!(exported.contains("note_label = \"Seat\""), "{exported}");
    let plain = [("min", "2"), ("max", "4000"), ("note", "none")];
    post(aiko, to, &plain).await;
}
