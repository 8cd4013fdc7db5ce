//! A second payment beside the first: another amount in a form that was sent, the same in a second window. The
//! customer is told what is known of the first and decides; nothing is started by asking.

use domain::{RequestId, State};

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, Customer, Form, Page},
};

const WELL: &str = "Pay HK$13.00 as well";

/// Presses the button of a question, with its form as it stands there.
async fn meant(customer: &Customer, question: &Page) -> Page {
    let fields = ["code", "attempt", "amount", "note", "lang", "again"];
    let fields = fields.map(|name| (name, question.field(name)));
    let post = customer.posting("/api/start_payment").form(&fields);
    customer.led_on(post).await
}

/// All that is stored, the newest first, in minor units.
async fn made(app: &TestApp) -> Vec<(u64, State)> {
    let newest = app.newest(9).await;
    let made = newest.iter();
    made.map(|payment| (payment.amount.minor(), payment.state))
        .collect()
}

async fn begun(app: &TestApp, amount: &str) -> (Customer, Form) {
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let cashier = customer.pay(&form, amount).await.location().to_owned();
    assert!(cashier.contains("/cashier?p="), "{cashier}");
    (customer, form)
}

#[tokio::test]
async fn another_amount_in_the_same_form_is_asked_about_before_it_is_a_second_payment() {
    let app = TestApp::new().await;
    let (customer, form) = begun(&app, "12.50").await;
    let first = app.payment(&app.only_id()).await;
    let question = customer.pay(&form, "13").await;
    assert_eq!(question.status, 200, "{}", question.body);
    for words in [
        "You started to pay HK$12.50",
        "may still go through",
        "Continue in the wallet",
        WELL,
    ] {
        assert!(question.says(words), "{words}: {}", question.body);
    }
    let answer = customer.pay_by_script(&form, "13").await;
    assert_eq!(answer.json()["resend"], true, "{}", answer.body);
    assert_eq!(made(&app).await.len(), 1, "nothing is started by asking");

    // Whoever means it has a second payment, however often they press.
    let led = meant(&customer, &question).await;
    assert!(led.location().contains("/cashier?p="), "{}", led.location());
    assert_eq!(meant(&customer, &question).await.location(), led.location());
    let all = made(&app).await;
    assert_eq!(all.len(), 2, "{all:?}");
    assert_eq!(all[0].0, 1_300);
    // The first is still what its own amount leads to.
    let again = customer.pay(&form, "12.50").await;
    assert!(again.location().contains("/cashier?p="));
    assert_eq!(made(&app).await.len(), 2);
    // A third one is asked about, too: of the second it was not told.
    let question = customer.pay(&form, "14").await;
    assert!(question.says("HK$12.50"), "{}", question.body);
    let question = meant(&customer, &question).await;
    assert!(
        question.says("You started to pay HK$13.00"),
        "{}",
        question.body
    );
    assert_eq!(question.field("again"), "beside-2");
    assert_eq!(app.payment(&first.request_id).await.state, first.state);
}

#[tokio::test]
async fn who_comes_back_to_an_answered_question_sees_what_came_of_it() {
    let app = TestApp::new().await;
    let (customer, form) = begun(&app, "12.50").await;
    let post = customer.posting("/api/start_payment");
    let asked = Page::of(post.form(&form.fields("13"))).await;
    let asked = asked.location().to_owned();
    let question = customer.get(&asked).await;
    assert!(question.says(WELL), "{asked}: {}", question.body);
    meant(&customer, &question).await;
    let second = app.newest(1).await.remove(0);
    assert_eq!(second.amount.minor(), 1_300);
    // The address of the question asks again about the first, and that of its answer leads to the second.
    let back = customer.get(&[&asked, "&again=beside-1"].concat()).await;
    assert_eq!(back.location(), format!("/r/{}", second.token));
    assert!(customer.get(&asked).await.says(WELL));
    assert_eq!(app.rows("payments").await, 2);
}

#[tokio::test]
async fn what_is_known_not_to_be_paid_stands_in_nobodys_way() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let cashier = customer.pay(&form, "12.50").await.location().to_owned();
    customer.press(&cashier, "decline").await;
    let first = app.only_id();
    let token = app.payment(&first).await.token;
    customer.get(&format!("/r/{token}")).await;
    app.until(&first, State::Failed).await;
    let led = customer.pay(&form, "13").await;
    assert!(led.location().contains("/cashier?p="), "{}", led.location());
    assert_eq!(made(&app).await.len(), 2);
}

#[tokio::test]
async fn a_question_about_what_was_declined_meanwhile_is_not_asked() {
    let app = TestApp::new().await;
    // Nobody is told of what becomes of it: it is asked for before anybody is asked about it.
    let (customer, form) = begun(&app, "99.09").await;
    let cashier = customer.pay(&form, "99.09").await.location().to_owned();
    customer.press(&cashier, "decline").await;
    let led = customer.pay(&form, "13").await;
    assert!(!led.says(WELL), "{}", led.body);
    assert_eq!(app.payment(&app.only_id()).await.state, State::Failed);
    assert_eq!(led.field("code"), form.code, "a form");
    assert!(led.says("value=\"13.00\""), "{}", led.body);
}

#[tokio::test]
async fn what_was_paid_is_told_before_another_amount_of_the_same_form() {
    let app = TestApp::new().await;
    let (customer, form) = begun(&app, "12.50").await;
    let cashier = customer.pay(&form, "12.50").await.location().to_owned();
    customer.press(&cashier, "pay").await;
    let first: RequestId = app.only_id();
    app.until(&first, State::Paid).await;
    let question = customer.pay(&form, "13").await;
    assert!(question.says("You paid HK$12.50"), "{}", question.body);
    assert!(question.says(WELL), "{}", question.body);
    assert!(!question.says("once more"), "{}", question.body);
    let led = meant(&customer, &question).await;
    assert!(led.location().contains("/cashier?p="), "{}", led.location());
}

#[tokio::test]
async fn the_same_amount_in_a_second_window_is_asked_about_and_never_blocked() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let (one, two) = (customer.scan(&code).await, customer.scan(&code).await);
    customer.pay(&one, "13").await;
    let question = customer.pay(&two, "13").await;
    assert!(
        question.says("You started to pay HK$13.00"),
        "{}",
        question.body
    );
    assert_eq!(made(&app).await.len(), 1);
    let led = meant(&customer, &question).await;
    assert!(led.location().contains("/cashier?p="), "{}", led.location());
    assert_eq!(made(&app).await.len(), 2);
    // Another amount in a second window is another matter, and somebody else's is none of theirs.
    let stranger = app.customer(ALIPAY_HK);
    let other = stranger.pay(&stranger.scan(&code).await, "13").await;
    assert!(other.location().contains("/cashier?p="));
}

#[tokio::test]
async fn a_slip_in_a_form_that_was_sent_is_shown_and_leads_nowhere_else() {
    let app = TestApp::new().await;
    let (customer, form) = begun(&app, "12.50").await;
    let page = customer.pay(&form, "12,5x").await;
    assert_eq!(page.status, 422, "{}", page.body);
    assert!(page.says("in digits"), "{}", page.body);
}
