//! Refunds against the independent gateway: what the operator types, what the customer sees, and
//! both ledgers. The gateway has to answer while a command is waited for, hence the threads.

use domain::RefundState;
use payments::{payment::Payment, refund::Refund, sweeper::sweep_once};
use sandbox::{Api, RefundTurn, Script};

use crate::support::{
    TestApp,
    child::{fails, run},
    customer::Customer,
    eventually,
};

impl TestApp {
    async fn refunds(&self, payment: &Payment) -> Vec<Refund> {
        self.store.refunds_of(&payment.request_id).await.unwrap()
    }

    /// What the gateway gave back, in minor units.
    fn given_back(&self) -> i128 {
        let moves = self.sandbox.ledger();
        let back = moves
            .iter()
            .filter(|line| line.transaction_type == "REFUND");
        -back.map(|line| line.minor).sum::<i128>()
    }

    fn refund(&self, payment: &Payment, more: &[&str]) -> String {
        let id = payment.request_id.to_string();
        let words = [&["payment", "refund", &id], more].concat();
        run(&self.environment, &words)
    }

    fn script(&self, payment: &Payment, script: Script) {
        let id = payment.request_id.as_str();
        assert!(self.sandbox.script(Some(id), script));
    }
}

async fn result_page(customer: &Customer, payment: &Payment) -> String {
    let page = customer.get(&format!("/r/{}", payment.token)).await;
    page.body.replace('\u{a0}', " ")
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_and_then_the_rest_go_back_and_everybody_sees_it() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    let said = app.refund(&payment, &["--amount", "5.00", "--reason", "cold tea"]);
    assert!(said.contains("HKD 5.00 went back"), "{said}");
    let page = result_page(&customer, &payment).await;
    assert!(
        page.contains(">Partly refunded<") && page.contains("HK$5.00 on "),
        "{page}"
    );
    assert!(page.contains("kept HK$7.50"), "{page}");
    assert!(
        !page.contains("words-pair"),
        "staff must not take it for a new payment"
    );

    app.refund(&payment, &["--all"]);
    assert_eq!(app.given_back(), 1_250);
    let page = result_page(&customer, &payment).await;
    assert!(page.contains(">Refunded<"), "{page}");
    assert!(
        !page.contains("words-pair"),
        "staff must not take it for paid"
    );

    let id = payment.request_id.to_string();
    let shown = run(&app.environment, &["payment", "show", &id]);
    for words in ["cold tea", "refunded", "HKD 7.50", "confirmed_refunded"] {
        assert!(shown.contains(words), "{words} is not in: {shown}");
    }
    let ours: u64 = app
        .refunds(&payment)
        .await
        .iter()
        .map(|refund| refund.amount.minor())
        .sum();
    assert_eq!(i128::from(ours), app.given_back());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_under_way_is_asked_about_until_it_is_done() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    let slow = Script {
        refund: RefundTurn::InProcess,
        ..Script::default()
    };
    app.script(&payment, slow);
    let said = app.refund(&payment, &["--amount", "5"]);
    assert!(said.contains("is giving HKD 5.00 back"), "{said}");
    let page = result_page(&customer, &payment).await;
    assert!(page.contains("HK$5.00, under way"), "{page}");
    let refund = app.refunds(&payment).await.remove(0);
    let id = refund.id.to_string();
    eventually("the refund is done", async || {
        run(&app.environment, &["payment", "inquire", &id]);
        let refund = app.refunds(&payment).await.remove(0);
        (refund.state == RefundState::Refunded).then_some(())
    })
    .await;
    assert_eq!(app.given_back(), 500);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_told_in_words_and_leaves_the_payment_as_it_was() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    let late = Script {
        refund: RefundTurn::WindowExceeded,
        ..Script::default()
    };
    app.script(&payment, late);
    let id = payment.request_id.to_string();
    let said = fails(&app.environment, &["payment", "refund", &id, "--all"]);
    assert!(said.contains("the time in which"), "{said}");
    let page = result_page(&customer, &payment).await;
    assert!(
        page.contains(">Paid<") && !page.contains("under way"),
        "{page}"
    );
    for (words, expected) in [
        (&["--amount", "12.51"][..], "only HKD 12.50"),
        (&["--amount", "1.234"], "is not an amount in HKD"),
        (&["--amount", "0"], "a refund of nothing"),
        (&["--all", "--id", "P12"], "not a refund's reference"),
    ] {
        let words = [&["payment", "refund", &id], words].concat();
        let said = fails(&app.environment, &words);
        assert!(said.contains(expected), "{said}");
    }
    assert_eq!(app.given_back(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_gives_nothing_back_twice() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let lost = Script {
        api: Api::Refund,
        times: 2,
        http_500: true,
        ..Script::default()
    };
    app.script(&payment, lost);
    let said = app.refund(&payment, &["--all"]);
    assert!(said.contains("not answered yet"), "{said}");
    let first = app.refunds(&payment).await.remove(0);
    assert_eq!(first.state, RefundState::Requested);
    // Another one, while nobody knows of the first, does not fit.
    let id = payment.request_id.to_string();
    let more = fails(
        &app.environment,
        &["payment", "refund", &id, "--amount", "1"],
    );
    assert!(more.contains("all of this payment"), "{more}");
    let id = first.id.to_string();
    eventually("the refund is known", async || {
        run(&app.environment, &["payment", "inquire", &id]);
        sweep_once(&app.payments).await.unwrap();
        let refund = app.refunds(&payment).await.remove(0);
        (refund.state == RefundState::Refunded).then_some(())
    })
    .await;
    assert_eq!(app.given_back(), 1_250, "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_refund_the_same_amount_is_not_wondered_about() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    let code = app.code("Counter 1").await;
    let form = customer.scan(&code).await;
    let asked = customer.pay(&form, "12.50").await;
    assert!(asked.says("Pay again?"), "{}", asked.body);
    app.refund(&payment, &["--all"]);
    let form = customer.scan(&code).await;
    assert_eq!(customer.pay(&form, "12.50").await.status, 303);
}
