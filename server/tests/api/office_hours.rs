//! Opening hours and pauses over real HTTP: customers are told until when, nothing new begins, what has
//! begun goes on, and what was paid stays in sight.

use crate::{
    office::{CASHIER_AT_FIRST_STORE, invited, post},
    support::{
        TestApp,
        customer::{ALIPAY_HK, Customer, Form},
        desk::{Desk, with_two_merchants},
        screen::Screen,
    },
};

const STORE: &str = "/office/stores/S-1";
async fn a_script_hears_it(late: &Customer, late_form: &Form) {
    let told = late.pay_by_script(late_form, "20").await.json();
    assert!(
        told["problem"].as_str().unwrap().contains("Closed until"),
        "{told}"
    );
}

async fn opened(aiko: &Desk) {
    let opened = post(aiko, &format!("{STORE}/open"), &[]).await;
    assert_eq!(opened.location(), format!("{STORE}?told=opened"));
}

async fn a_pause_needs_an_end(aiko: &Desk) {
    for wrong in [
        &[("for", "at")][..],
        &[("for", "at"), ("time", "25:00")],
        &[],
    ] {
        let refused = post(aiko, &format!("{STORE}/pause"), wrong).await;
        assert!(
            refused.status == 422 && refused.says("until when"),
            "{wrong:?}"
        );
    }
}

async fn hours_that_were_not_meant_are_refused(aiko: &Desk) {
    let to = format!("{STORE}/hours");
    let never = post(aiko, &to, &[("mode", "hours")]).await;
    assert!(never.status == 422 && never.says("nobody could ever pay"));
    let dateless = [
        ("date", ""),
        ("date-from", "09:00"),
        ("date-until", "10:00"),
    ];
    let refused = post(aiko, &to, &[&[("mode", "hours")][..], &dateless].concat()).await;
    assert!(
        refused.status == 422 && refused.says("needs its date"),
        "{}",
        refused.body
    );
    let monday = [("mon-from-1", "09:00"), ("mon-until-1", "17:00")];
    let fields = [("mode", "always"), monday[0], monday[1]];
    let always = post(aiko, &to, &fields).await;
    assert!(always.status == 422 && always.says("is chosen"));
    assert!(always.says("value=\"09:00\""), "{}", always.body);
}

async fn until_it_is_opened(app: &TestApp, aiko: &Desk) {
    let (late, paid_at) = (app.customer(ALIPAY_HK), app.code("Counter 1").await);
    post(aiko, &format!("{STORE}/pause"), &[("for", "open")]).await;
    let page = late.get(&format!("/c/{paid_at}")).await;
    assert!(
        page.status == 409 && page.says("closed right now"),
        "{}",
        page.body
    );
    let today = [("for", "today"), ("why", "The stove is <cold>")];
    post(aiko, &format!("{STORE}/pause"), &today).await;
    let page = late.get(&format!("/c/{paid_at}")).await;
    assert!(
        page.says("Closed today") && page.says("The stove is &lt;cold&gt;"),
        "{}",
        page.body
    );
    let home = aiko.browser.get("/office").await;
    assert!(
        home.says("Closed today") && home.says("href=\"/office/stores/S-1\""),
        "{}",
        home.body
    );
    post(aiko, &format!("{STORE}/open"), &[]).await;
}

async fn paused_until_eleven(app: &TestApp, aiko: &Desk) {
    let (payer, payment) = app.paid("12.50").await;
    let (paid_at, code) = (app.code("Counter 1").await, app.code("Counter 2").await);
    let screen = Screen::set_up(app, &["--store", "S-1"]).await;
    assert_eq!(screen.state().await["shut"], "");
    let begun = app.customer(ALIPAY_HK);
    let form = begun.scan(&code).await;
    assert_eq!(begun.pay(&form, "20").await.status, 303);
    let late = app.customer(ALIPAY_HK);
    let late_form = late.scan(&code).await;

    a_pause_needs_an_end(aiko).await;
    hours_that_were_not_meant_are_refused(aiko).await;
    let paused = post(
        aiko,
        &format!("{STORE}/pause"),
        &[("for", "at"), ("time", "11:00")],
    )
    .await;
    assert_eq!(paused.location(), format!("{STORE}?told=paused"));
    let page = app.customer(ALIPAY_HK).get(&format!("/c/{code}")).await;
    assert_eq!(page.status, 409, "{}", page.body);
    assert!(page.says("Closed until") && page.says("11:00") && page.says("when it is open"));
    let refused = late.pay(&late_form, "20").await;
    assert!(
        refused.status == 409 && refused.says("Closed until"),
        "{}",
        refused.body
    );
    a_script_hears_it(&late, &late_form).await;
    assert_eq!(app.rows("payments").await, 2);

    // What has begun goes on, and what was paid stays in sight.
    assert_eq!(begun.pay(&form, "20").await.status, 303);
    let again = begun.get(&format!("/c/{code}")).await;
    assert!(
        again.status == 200 && !again.says("Closed until"),
        "{}",
        again.body
    );
    let receipt = payer.get(&format!("/c/{paid_at}")).await;
    let token = payment.token.as_str();
    assert!(
        receipt.says("Closed until") && receipt.says(&format!("/r/{token}")),
        "{}",
        receipt.body
    );
    assert!(aiko.browser.get("/office/codes").await.says("Closed until"));
    let shut = screen.state().await["shut"].clone();
    assert!(shut.as_str().unwrap().contains("can’t pay until"), "{shut}");

    opened(aiko).await;
    assert_eq!(late.pay(&late_form, "20").await.status, 303);
    assert_eq!(screen.state().await["shut"], "");
    until_it_is_opened(app, aiko).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_that_is_closed_says_until_when_and_starts_nothing() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    paused_until_eleven(&app, &aiko).await;
    let always = [
        ("mode", "always"),
        ("date", "2020-12-25"),
        ("date-from", ""),
        ("date-until", ""),
    ];
    post(&aiko, &format!("{STORE}/hours"), &always).await;
    let trail = aiko.browser.get("/office/trail").await;
    for words in [
        "paused Causeway Bay",
        "opened Causeway Bay again",
        "settings of Causeway",
    ] {
        assert!(trail.says(words), "{words}: {}", trail.body);
    }
    let bob = invited(&app, &aiko, &CASHIER_AT_FIRST_STORE).await;
    for deed in ["pause", "open", "hours"] {
        let fields = [("for", "open"), ("mode", "hours")];
        assert_eq!(
            post(&bob, &format!("{STORE}/{deed}"), &fields).await.status,
            404
        );
        let foreign = post(&aiko, &format!("/office/stores/S-9/{deed}"), &fields).await;
        assert_eq!(foreign.status, 404);
    }
}
