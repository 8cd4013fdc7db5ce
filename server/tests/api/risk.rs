//! What looks odd, over real HTTP: a customer is asked once before anything is sent, somebody of the shop is
//! told, and rules are set by whoever may.

use domain::State;
use foundation::clock::{Clock as _, SystemClock};
use risk::watch::look_at;
use serde_json::json;

use crate::{
    office::{invited, post},
    support::{
        TestApp,
        customer::{ALIPAY_HK, Customer, Form, Page},
        desk::{Desk, with_two_merchants},
        eventually,
        signer::{Signer, success},
    },
};

const RISK: &str = "/office/settings/risk";

/// Customers are asked above fifty.
async fn asking() -> TestApp {
    let app = TestApp::new().await;
    app.meddle("UPDATE tills SET ask_above_minor = 5000").await;
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn an_amount_that_stands_out_is_asked_about_before_anything_is_sent() {
    let app = asking().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let sure = customer.pay(&form, "500.00").await;
    assert_eq!(sure.status, 200, "{}", sure.body);
    for words in [
        "Is this amount right?",
        "Yes, pay HK$500.00",
        "No, change it",
    ] {
        assert!(sure.says(words), "{words}: {}", sure.body);
    }
    let by_script = customer.pay_by_script(&form, "500.00").await;
    assert_eq!(by_script.json()["resend"], true, "{}", by_script.body);
    assert_eq!(app.rows("payments").await, 0, "a question stores nothing");

    // Changing it leads back to the form, with what was typed.
    let back = customer.posting(&format!("/c/{}", form.code));
    let back = Page::of(back.form(&form.fields("500.00"))).await;
    let again = customer.get(back.location()).await;
    assert!(again.says("value=\"500.00\""), "{}", again.body);
    assert_eq!(again.field("attempt"), form.attempt, "the same intention");

    let at = the_question_has_an_address(&app, &customer, &form).await;

    // Whoever is sure pays, and twice is once.
    let mut fields = form.fields("500.00").to_vec();
    fields.push(("again", "sure"));
    for _ in 0..2 {
        let paying = customer.posting("/api/start_payment").form(&fields);
        let started = customer.led_on(paying).await;
        assert!(started.location().contains("/cashier?p="));
    }
    assert_eq!(app.rows("payments").await, 1);
    // Whoever goes back to the question sees what came of it.
    assert!(customer.get(&at).await.location().starts_with("/r/"));
    // A page load that has its payment isn't asked again.
    let known = customer.pay(&form, "500.00").await;
    assert!(known.location().contains("/cashier?p="), "{}", known.body);
    // What is usual is asked of nobody.
    let other = app.customer(ALIPAY_HK);
    let form = other.scan(&app.code("Counter 1").await).await;
    let usual = other.pay(&form, "50.00").await;
    assert!(usual.location().contains("/cashier?p="), "{}", usual.body);
}

/// Going back to it, or loading it again, sends nothing; where it is.
async fn the_question_has_an_address(app: &TestApp, customer: &Customer, form: &Form) -> String {
    let posted = customer.posting("/api/start_payment");
    let posted = Page::of(posted.form(&form.fields("500.00"))).await;
    assert_eq!(posted.status, 303);
    let at = posted.location().to_owned();
    assert!(
        !at.contains(&form.attempt),
        "the key is in no address: {at}"
    );
    for _ in 0..2 {
        let question = customer.get(&at).await;
        assert!(question.says("Yes, pay HK$500.00"), "{}", question.body);
        assert_eq!(question.field("attempt"), form.attempt);
    }
    let nobody = app.customer(ALIPAY_HK);
    let asked = nobody.get(&at).await;
    assert!(asked.says("Yes, pay HK$500.00"), "without the cookie, too");
    assert_ne!(asked.field("attempt"), form.attempt);
    let usual = nobody.get(&at.replace("500.00", "50.00")).await;
    assert_eq!(usual.location(), format!("/c/{}", form.code));
    assert_eq!(app.rows("payments").await, 0);
    at
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_asked_is_still_asked_whether_they_mean_to_pay_twice() {
    let app = asking().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let sure = async |word| {
        let form = customer.scan(&code).await;
        let mut fields = form.fields("60.00").to_vec();
        fields.push(("again", word));
        let paying = customer.posting("/api/start_payment").form(&fields);
        customer.led_on(paying).await
    };
    let cashier = sure("sure").await.location().to_owned();
    let result = customer.press(&cashier, "pay").await;
    customer.get(&result).await;
    app.until(&app.only_id(), State::Paid).await;
    let twice = sure("sure").await;
    assert!(twice.says("Pay again?"), "{}", twice.body);
    assert_eq!(app.rows("payments").await, 1);
    assert!(sure("yes").await.location().contains("/cashier?p="));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_payer_only_a_digest_is_kept_and_told_payments_stay_one() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "12.50").await;
    let payment = app.payment(&app.only_id()).await;
    let gateway_id = payment.gateway_id.clone().unwrap();
    let mut news = success(&payment, gateway_id.as_str());
    news["pspCustomerInfo"] = json!({
        "pspName": "ALIPAYHK",
        "pspCustomerId": "2088777766665555",
        "displayCustomerId": "tes***",
    });
    let gateway = Signer::gateway(&app.sandbox);
    for _ in 0..2 {
        let told = gateway.letter(&news.to_string()).deliver(&app).await;
        assert_eq!(told.status, 200);
    }
    let kept = async || (app.rows("risk_payers").await > 0).then_some(());
    eventually("the payer is kept", kept).await;
    assert_eq!(app.rows("risk_payers").await, 1);
    let written = app.written();
    let id = b"2088777766665555";
    assert!(!written.windows(id.len()).any(|part| part == id));
}

/// A payment above what is usual is found.
async fn found(app: &TestApp) {
    app.paid("60.00").await;
    app.meddle("UPDATE tills SET ask_above_minor = 5000").await;
    // Learnt a moment ago, so that it stays.
    let sql = "INSERT INTO risk_learnt (store_id, at_ms) SELECT id, 9000000000000 FROM stores";
    app.meddle(sql).await;
    look_at(&*app.store, SystemClock.now()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_is_told_once_and_is_off_the_list_when_somebody_has_looked() {
    let app = with_two_merchants().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let other = Desk::of_owner(&app, "M-2").await;
    found(&app).await;
    let home = aiko.browser.get("/office").await;
    assert!(home.says("One thing needs you"), "{}", home.body);
    let list = aiko.browser.get("/office/alarms").await;
    for payment in app.newest(1).await {
        let link = format!("/office/payments/{}", payment.request_id);
        assert!(list.says(&link), "{}", list.body);
    }
    for words in ["An unusually high amount was paid", "Counter 1", RISK] {
        assert!(list.says(words), "{words}: {}", list.body);
    }
    let id = app.store.findings_of("M-1").await.unwrap()[0].id;
    let seen = format!("/office/alarms/found/{id}/seen");
    assert_eq!(post(&other, &seen, &[]).await.status, 404, "not theirs");
    let cashier = [("name", "Bob"), ("role", "cashier"), ("where", "all")];
    let bob = invited(&app, &aiko, &cashier).await;
    assert_eq!(post(&bob, &seen, &[]).await.status, 404);
    assert_eq!(post(&aiko, &seen, &[]).await.location(), "/office/alarms");
    assert_eq!(post(&aiko, &seen, &[]).await.status, 404, "once");
    look_at(&*app.store, SystemClock.now()).await.unwrap();
    let calm = aiko.browser.get("/office/alarms").await;
    assert!(calm.says("Nothing needs you now"), "{}", calm.body);
    let trail = aiko.browser.get("/office/trail").await;
    let sentence = "Aiko has looked at what was found: Unusually high amounts";
    assert!(trail.says(sentence), "{}", trail.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_are_set_within_bounds_by_owners_and_can_be_set_back() {
    let app = asking().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let page = aiko.browser.get(RISK).await;
    assert!(
        page.says("customers are asked above HK$50.00"),
        "{}",
        page.body
    );
    for (number, minutes) in [
        ("1", "10"),
        ("301", "10"),
        ("9", "61"),
        ("many", "10"),
        ("", ""),
    ] {
        let fields = rules(&[
            ("crowd-number", number),
            ("crowd-minutes", minutes),
            ("silent-number", "12"),
        ]);
        let wrong = post(&aiko, RISK, &fields).await;
        assert_eq!(wrong.status, 422, "{number} {minutes}");
        assert!(wrong.says("Nothing was saved") && wrong.says("aria-invalid"));
        assert!(wrong.says("value=\"12\""), "nothing typed is lost");
    }
    assert_eq!(post(&aiko, RISK, &[("rule", "luck")]).await.status, 422);
    assert_eq!(app.rows("risk_rules").await, 0);
    let manager = [("name", "Mia"), ("role", "manager"), ("where", "all")];
    let mia = invited(&app, &aiko, &manager).await;
    let off = rules(&[
        ("unusual-on", ""),
        ("unusual-number", "４"),
        ("silent-number", "12"),
    ]);
    assert_eq!(mia.browser.get(RISK).await.status, 404);
    assert_eq!(post(&mia, RISK, &off).await.status, 404);
    let seen = page.field("seen");
    let saved = post(&aiko, RISK, &off).await;
    // A colleague's page that was opened before.
    let old = rules(&[("unusual-number", "5"), ("seen", &seen)]);
    let old = post(&aiko, RISK, &old).await;
    assert!(old.status == 422 && old.says("somebody else has changed this"));
    assert!(
        old.says("value=\"5\"") && old.says("Now: 4"),
        "{}",
        old.body
    );
    let shown = aiko.browser.get(saved.location()).await;
    assert!(shown.says("Saved.") && !shown.says("customers are asked above"));
    assert_eq!(app.rows("risk_rules").await, 2);
    // From now on nobody is asked.
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "500.00").await;
    let back = rules(&[
        ("unusual-number", "x"),
        ("silent-number", "12"),
        ("reset", "unusual"),
    ]);
    assert_eq!(post(&aiko, RISK, &back).await.status, 303);
    assert_eq!(app.rows("risk_rules").await, 1, "the others stay");
    what_was_changed_is_told(&aiko).await;
}

async fn what_was_changed_is_told(aiko: &Desk) {
    let trail = aiko.browser.get("/office/trail").await;
    for words in [
        "Aiko changed what is watched for: Unusually high amounts",
        "So many times what is usual: was 3, now 4",
        "Watch for this: was yes, now no",
        "Payments that usually would have come: was 10, now 12",
    ] {
        assert!(trail.says(words), "{words}: {}", trail.body);
    }
}

/// The whole form as it is by itself, but for these fields; a box with nothing in it isn't ticked.
fn rules<'a>(but: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("unusual-on", "1"),
        ("unusual-number", "3"),
        ("silent-on", "1"),
        ("silent-number", "10"),
        ("silent-minutes", "60"),
        ("declines-on", "1"),
        ("declines-number", "8"),
        ("crowd-on", "1"),
        ("crowd-number", "40"),
        ("crowd-minutes", "10"),
        ("payer-on", "1"),
        ("payer-number", "5"),
        ("payer-minutes", "60"),
    ];
    let others = usual.into_iter();
    let others = others.filter(|(name, _)| but.iter().all(|(own, _)| own != name));
    let own = but.iter().copied();
    let own = own.filter(|(name, value)| !(name.ends_with("-on") && value.is_empty()));
    others.chain(own).collect()
}
