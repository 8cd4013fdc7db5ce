//! What people of a shop do about a payment in the office, over real HTTP: asking, cancelling, giving back.

use domain::{RefundState, State};
use payments::payment::Payment;
use sandbox::{Api, RefundTurn, Script};

use crate::{
    office::{invited, post},
    office_payments::{given_back, path, read},
    support::{
        TestApp,
        child::run,
        customer::{ALIPAY_HK, Page},
        desk::Desk,
    },
};

/// The form of a payment's page, filled in; what is asked then.
pub(crate) async fn asked_back(desk: &Desk, payment: &Payment, amount: &str) -> (String, Page) {
    let page = desk.browser.get(&path(payment)).await;
    let refund = page.field("refund");
    let to = format!("{}/refund?refund={refund}&amount={amount}", path(payment));
    let asked = desk.browser.get(&to).await;
    (refund, asked)
}

pub(crate) async fn sure(desk: &Desk, payment: &Payment, refund: &str, minor: &str) -> Page {
    let fields = [
        ("refund", refund),
        ("minor", minor),
        ("reason", "cold <tea>\u{202e}"),
    ];
    post(desk, &format!("{}/refund", path(payment)), &fields).await
}

async fn wrong_amounts_are_told(aiko: &Desk, payment: &Payment) {
    for (amount, why) in [
        ("13", "more than what is left"),
        ("0", "please type an amount"),
        ("much", "please type an amount"),
        ("5.001", "please type an amount"),
    ] {
        let (_, asked) = asked_back(aiko, payment, amount).await;
        assert!(asked.status == 422 && asked.says(why), "{}", asked.body);
        assert!(asked.says(&format!("value=\"{amount}\"")), "{}", asked.body);
    }
}

async fn the_rest_goes_back(app: &TestApp, aiko: &Desk, payment: &Payment) {
    let (rest, asked) = asked_back(aiko, payment, "7.50").await;
    assert!(asked.says("nothing more can go back"), "{}", asked.body);
    sure(aiko, payment, &rest, "750").await;
    let page = read(aiko, &path(payment)).await;
    assert!(page.contains("all of it went back") && !page.contains("Give money back"));
    let late = sure(aiko, payment, "R0ABCDEFGHJKMNPQRSTVWXYZ0", "100").await;
    assert!(
        late.status == 422 && late.says("went back already"),
        "{}",
        late.body
    );
    assert_eq!(given_back(app), 1_250);
    let told = run(
        &app.environment,
        &["payment", "show", payment.request_id.as_str()],
    );
    assert!(
        told.contains("cold <tea>") && told.contains("asked for by "),
        "{told}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_gives_back_what_is_said_back_to_them_and_once() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    wrong_amounts_are_told(&aiko, &payment).await;
    let (refund, asked) = asked_back(&aiko, &payment, "5").await;
    assert_eq!(asked.status, 200, "{}", asked.body);
    assert!(asked.says("Give back HK$5.00?") && asked.says("up to HK$7.50"));
    assert_eq!(
        (asked.field("refund"), asked.field("minor")),
        (refund.clone(), "500".to_owned())
    );
    assert_eq!(given_back(&app), 0, "nothing before it is sure");
    // Pressed twice, by two hands.
    let (one, other) = tokio::join!(
        sure(&aiko, &payment, &refund, "500"),
        sure(&aiko, &payment, &refund, "500"),
    );
    for done in [&one, &other] {
        // The second may come while the first is under way.
        let told = ["given", "refunded"].map(|told| format!("{}?told={told}", path(&payment)));
        assert!(
            told.iter().any(|told| done.location() == told),
            "{}",
            done.body
        );
    }
    assert_eq!(given_back(&app), 500, "once");
    let page = read(&aiko, &format!("{}?told=refunded", path(&payment))).await;
    for said in [
        "It was given back",
        "Partly refunded",
        "Refunded",
        "Refunded by Aiko",
        "cold &lt;tea&gt;",
        "the money goes back",
        "Up to HK$7.50 can go back",
    ] {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    let taken = sure(&aiko, &payment, &refund, "700").await;
    assert!(
        taken.status == 422 && taken.says("used before"),
        "{}",
        taken.body
    );
    let old = format!("{}/refund?refund={refund}&amount=5", path(&payment));
    let again = aiko.browser.get(&old).await;
    assert!(again.location().ends_with("?told=refunded"), "an old page");
    the_rest_goes_back(&app, &aiko, &payment).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_known_of_a_refund_is_said_to_be_unknown_and_what_is_refused_why() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.as_str();
    let late = Script {
        refund: RefundTurn::WindowExceeded,
        ..Script::default()
    };
    assert!(app.sandbox.script(Some(id), late));
    let (refund, _) = asked_back(&aiko, &payment, "1").await;
    sure(&aiko, &payment, &refund, "100").await;
    let page = read(&aiko, &path(&payment)).await;
    assert!(
        page.contains("It is too long ago. Nothing went back."),
        "{page}"
    );
    assert!(page.contains("Up to HK$12.50 can go back"));
    let lost = Script {
        api: Api::Refund,
        times: 2,
        http_500: true,
        ..Script::default()
    };
    assert!(app.sandbox.script(Some(id), lost));
    let (refund, _) = asked_back(&aiko, &payment, "5").await;
    let done = sure(&aiko, &payment, &refund, "500").await;
    let page = read(&aiko, done.location()).await;
    assert!(page.contains("has not answered yet"), "{page}");
    assert!(page.contains("Being refunded") && page.contains("Up to HK$7.50 can go back"));
    for _ in 0..9 {
        let asked = post(&aiko, &format!("{}/ask", path(&payment)), &[]).await;
        assert!(asked.location().contains("?told="), "{}", asked.location());
        let refunds = app.store.refunds_of(&payment.request_id).await.unwrap();
        if refunds[1].state == RefundState::Refunded {
            break;
        }
    }
    assert!(read(&aiko, &path(&payment)).await.contains("Refunded"));
    assert_eq!(given_back(&app), 500, "once");
}

#[tokio::test]
async fn what_is_not_decided_is_asked_about_and_cancelled_by_name() {
    let app = TestApp::new().await;
    let aiko = Desk::of_owner(&app, "M-1").await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "7.00").await;
    let payment = app.payment(&app.only_id()).await;
    let accountant = [
        ("name", "Cho"),
        ("role", "accountant"),
        ("where", "everywhere"),
    ];
    let accountant = invited(&app, &aiko, &accountant).await;
    let page = read(&accountant, &path(&payment)).await;
    assert!(page.contains("It is not paid yet") && !page.contains("/cancel"));
    let refused = post(&accountant, &format!("{}/cancel", path(&payment)), &[]).await;
    assert_eq!(refused.status, 404);

    let asked = post(&aiko, &format!("{}/ask", path(&payment)), &[]).await;
    let page = read(&aiko, asked.location()).await;
    assert!(page.contains("The gateway was asked just now"), "{page}");
    assert!(page.contains("Waiting for the customer") && !page.contains("Give money back"));
    let refund = sure(&aiko, &payment, "R0ABCDEFGHJKMNPQRSTVWXYZ0", "100").await;
    assert!(
        refund.says("isn’t certain that this was paid"),
        "{}",
        refund.body
    );
    let cancelled = post(&aiko, &format!("{}/cancel", path(&payment)), &[]).await;
    let page = read(&aiko, cancelled.location()).await;
    for said in [
        "will not be made any more",
        "Cancelled",
        "Aiko asked the gateway to cancel it.",
        "The gateway says: cancelled.",
    ] {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    assert!(!page.contains("/cancel") && !page.contains("/ask"));
    let payment = app.payment(&payment.request_id).await;
    assert_eq!(payment.state, State::Cancelled);
    let result = customer.get(&format!("/r/{}", payment.token)).await;
    assert!(result.says("The payment was cancelled."), "{}", result.body);
    let again = post(&aiko, &format!("{}/cancel", path(&payment)), &[]).await;
    assert!(again.location().ends_with("told=cancelled"));
}
