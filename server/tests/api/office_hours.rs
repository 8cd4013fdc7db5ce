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
            refused.status == 422 && refused.says("until when no payments"),
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
        refused.status == 422 && refused.says("Which day is this"),
        "{}",
        refused.body
    );
    for (from, until, why) in [
        ("09:00", "09:00", "ends when it begins"),
        ("09:00", "25:00", "no time of a day"),
        ("09:00", "", "One end of this time"),
    ] {
        let fields = [
            ("mode", "hours"),
            ("mon-from-1", from),
            ("mon-until-1", until),
        ];
        let refused = post(aiko, &to, &fields).await;
        assert!(
            refused.status == 422 && refused.says(why),
            "{until}: {}",
            refused.body
        );
        assert!(refused.says("value=\"09:00\"") && refused.says(&format!("value=\"{until}\"")));
    }
    for (fields, why) in [
        (
            &[
                ("mon-from-1", "17:00"),
                ("mon-until-1", "03:00"),
                ("tue-from-1", "02:00"),
                ("tue-until-1", "10:00"),
            ][..],
            "before the night before has ended",
        ),
        (
            &[
                ("date", "2020-02-29"),
                ("date-from", "09:00"),
                ("date-until", "10:00"),
            ],
            "That day is over",
        ),
    ] {
        let refused = post(aiko, &to, &[&[("mode", "hours")], fields].concat()).await;
        assert!(
            refused.status == 422 && refused.says(why),
            "{}",
            refused.body
        );
    }
}

/// What is set to be always open has its week again once it isn't.
async fn the_week_rests_while_it_is_always_open(aiko: &Desk) {
    let to = format!("{STORE}/hours");
    let monday = [("mon-from-1", "０９：００"), ("mon-until-1", "17:00")];
    let more = [("mode", "always"), ("more", "mon"), monday[0], monday[1]];
    let more = post(aiko, &to, &more).await;
    assert!(more.status == 422 && more.says("mon-from-3") && more.says("value=\"09:00\""));
    let rests = [("mode", "always"), monday[0], monday[1]];
    assert_eq!(post(aiko, &to, &rests).await.status, 303);
    assert!(aiko.browser.get(STORE).await.says("Always open"));
    let page = aiko.browser.get(&to).await;
    assert!(page.says("value=\"09:00\""), "{}", page.body);
}

/// A time that has passed today is tomorrow's: that is said before it is done.
async fn what_may_not_be_meant_is_asked_once_more(aiko: &Desk) {
    let to = format!("{STORE}/pause");
    // The clock of these tests stands still; one of two times half a day apart is more than six hours off, on another
    // day.
    let mut asked = None;
    for hour in (0..24).step_by(3) {
        let time = format!("{hour:02}:00");
        let fields = [
            ("for", "at"),
            ("time", &*time),
            ("why", "The stove is cold"),
        ];
        let page = post(aiko, &to, &fields).await;
        if page.status == 422 {
            asked = Some((time, page));
        } else {
            opened(aiko).await;
        }
    }
    let (time, page) = asked.unwrap();
    assert!(
        page.says("isn’t today") && page.says("value=\"The stove is cold\""),
        "{}",
        page.body
    );
    let sure = page.field("sure");
    let fields = [
        ("for", "at"),
        ("time", &*time),
        ("why", "The stove is cold"),
        ("sure", &sure),
    ];
    let paused = post(aiko, &to, &fields).await;
    assert_eq!(paused.location(), format!("{STORE}?told=paused"));
    opened(aiko).await;
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

/// After eleven that is tomorrow's, which is asked about first.
async fn until_eleven(aiko: &Desk) {
    let (to, fields) = (format!("{STORE}/pause"), [("for", "at"), ("time", "11:00")]);
    let mut paused = post(aiko, &to, &fields).await;
    if paused.status == 422 {
        let sure = paused.field("sure");
        let sure = [fields[0], fields[1], ("sure", &*sure)];
        paused = post(aiko, &to, &sure).await;
    }
    assert_eq!(paused.location(), format!("{STORE}?told=paused"));
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
    the_week_rests_while_it_is_always_open(aiko).await;
    what_may_not_be_meant_is_asked_once_more(aiko).await;
    until_eleven(aiko).await;
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
        ("date", "2030-12-25"),
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
