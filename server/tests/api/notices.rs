//! Genuine notifications, right ones and odd ones: each is written once, and what fits nothing is
//! kept for a person and not acknowledged.

use domain::{EventKind, RequestId, State};
use serde_json::{Value, json};

use crate::support::{
    TestApp,
    customer::{ALIPAY_HK, Page},
    signer::{Signer, success},
};

/// A payment that waits in the wallet.
struct Waiting {
    app: TestApp,
    id: RequestId,
    gateway: Signer,
    /// A genuine success.
    news: Value,
}

impl Waiting {
    async fn new() -> Self {
        let app = TestApp::new().await;
        app.customer(ALIPAY_HK)
            .start(&app.code("Counter 1").await, "12.50")
            .await;
        let id = app.only_id();
        let payment = app.payment(&id).await;
        let gateway_id = payment.gateway_id.clone().unwrap();
        let news = success(&payment, gateway_id.as_str());
        Self {
            gateway: Signer::gateway(&app.sandbox),
            app,
            id,
            news,
        }
    }

    async fn tell(&self, news: &Value) -> Page {
        self.gateway
            .letter(&news.to_string())
            .deliver(&self.app)
            .await
    }

    /// The same news, with something else in this place.
    fn with(&self, place: &str, value: Value) -> Value {
        let mut news = self.news.clone();
        *news.pointer_mut(place).unwrap() = value;
        news
    }

    async fn state(&self) -> State {
        self.app.payment(&self.id).await.state
    }
}

fn assert_acknowledged(answer: &Page) {
    assert_eq!(answer.status, 200);
    let result = &answer.json()["result"];
    assert_eq!(
        (&result["resultCode"], &result["resultStatus"]),
        (&json!("SUCCESS"), &json!("S"))
    );
}

fn assert_not_acknowledged(answer: &Page) {
    assert_eq!(
        answer.json()["result"]["resultStatus"],
        "U",
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn a_repeated_notification_is_acknowledged_and_changes_nothing() {
    let waiting = Waiting::new().await;
    let letter = waiting.gateway.letter(&waiting.news.to_string());
    for _ in 0..3 {
        assert_acknowledged(&letter.deliver(&waiting.app).await);
    }
    assert_eq!(waiting.state().await, State::Paid);
    assert_eq!(
        waiting
            .app
            .times(&waiting.id, EventKind::ConfirmedPaid)
            .await,
        1
    );
    assert_eq!(waiting.app.payment(&waiting.id).await.version, 3);
}

#[tokio::test]
async fn ten_copies_at_once_are_one_event() {
    let waiting = Waiting::new().await;
    let letter = waiting.gateway.letter(&waiting.news.to_string());
    let mut copies = tokio::task::JoinSet::new();
    for _ in 0..10 {
        copies.spawn(letter.clone().post(waiting.app.base.clone()));
    }
    let answers = copies.join_all().await;
    answers.iter().for_each(assert_acknowledged);
    assert_eq!(
        waiting
            .app
            .times(&waiting.id, EventKind::ConfirmedPaid)
            .await,
        1
    );
    assert_eq!(waiting.state().await, State::Paid);
}

#[tokio::test]
async fn another_amount_or_currency_or_payment_pays_nothing_and_is_kept() {
    for (place, value, said) in [
        (
            "/paymentAmount/value",
            json!("1249"),
            "1249 HKD instead of 1250 HKD",
        ),
        (
            "/paymentAmount/value",
            json!("12500"),
            "12500 HKD instead of 1250 HKD",
        ),
        (
            "/paymentAmount/currency",
            json!("JPY"),
            "1250 JPY instead of 1250 HKD",
        ),
        (
            "/paymentId",
            json!("20260101000000000000000000"),
            "paymentId",
        ),
    ] {
        let waiting = Waiting::new().await;
        let wrong = waiting.with(place, value);
        for _ in 0..2 {
            assert_not_acknowledged(&waiting.tell(&wrong).await);
        }
        assert_eq!(waiting.state().await, State::Processing, "{said}");
        let strays = waiting.app.strays().await;
        assert_eq!((strays.len(), strays[0].times), (1, 2), "{said}");
        assert!(strays[0].reason.contains(said), "{strays:?}");
        assert_eq!(strays[0].body, wrong.to_string());
        assert_eq!(
            waiting.app.times(&waiting.id, EventKind::Mismatched).await,
            1,
            "{said}"
        );
        assert_acknowledged(&waiting.tell(&waiting.news).await);
        assert_eq!(
            waiting.state().await,
            State::Paid,
            "the right news still count"
        );
    }
}

#[tokio::test]
async fn an_unknown_order_is_kept_and_not_acknowledged() {
    let waiting = Waiting::new().await;
    let unknown = RequestId::made_at(0, [3; 10]);
    let news = waiting.with("/paymentRequestId", json!(unknown.as_str()));
    assert_not_acknowledged(&waiting.tell(&news).await);
    let strays = waiting.app.strays().await;
    assert_eq!((strays.len(), strays[0].times), (1, 1));
    assert_eq!(
        waiting.app.rows("payments").await,
        1,
        "no payment is made of a notification"
    );
    assert_eq!(waiting.state().await, State::Processing);
}

#[tokio::test]
async fn signed_words_that_cannot_be_read_are_kept() {
    let waiting = Waiting::new().await;
    let refund = waiting
        .with("/notifyType", json!("REFUND_RESULT"))
        .to_string();
    let exponent = waiting
        .with("/paymentAmount/value", json!("1e3"))
        .to_string();
    let bodies = [
        "{",
        "",
        "[]",
        "null",
        "{}",
        r#"{"paymentRequestId":7}"#,
        &refund,
        &exponent,
    ];
    for body in bodies {
        assert_not_acknowledged(&waiting.gateway.letter(body).deliver(&waiting.app).await);
    }
    let strays = waiting.app.strays().await;
    assert_eq!(strays.len(), bodies.len());
    assert_eq!(waiting.state().await, State::Processing);
}

#[tokio::test]
async fn news_that_say_nothing_are_acknowledged_and_change_nothing() {
    let waiting = Waiting::new().await;
    let mut pending = waiting.with("/result/resultStatus", json!("U"));
    pending["result"]["resultCode"] = json!("PAYMENT_IN_PROCESS");
    for news in [
        pending,
        waiting.with("/notifyType", json!("PAYMENT_PENDING")),
    ] {
        assert_acknowledged(&waiting.tell(&news).await);
    }
    assert_eq!(waiting.state().await, State::Processing);
}

#[tokio::test]
async fn fields_nobody_knows_yet_do_no_harm() {
    let waiting = Waiting::new().await;
    let mut news = waiting.news.clone();
    news["extendInfo"] = json!({ "nested": [1, 2, { "deep": null }] });
    news["pspCustomerInfo"] = json!({ "pspName": "ALIPAYHK", "new": true });
    assert_acknowledged(&waiting.tell(&news).await);
    assert_eq!(waiting.state().await, State::Paid);
}

#[tokio::test]
async fn a_success_after_a_failure_counts_and_the_customer_sees_it() {
    let waiting = Waiting::new().await;
    let token = waiting.app.payment(&waiting.id).await.token;
    let customer = waiting.app.customer(ALIPAY_HK);
    assert!(
        waiting
            .app
            .sandbox
            .press(waiting.id.as_str(), sandbox::Choice::Decline)
    );
    assert!(customer.get(&format!("/r/{token}")).await.says("Not paid"));
    assert_eq!(waiting.state().await, State::Failed);
    assert_acknowledged(&waiting.tell(&waiting.news).await);
    assert_eq!(waiting.state().await, State::Paid);
    assert!(
        customer
            .get(&format!("/r/{token}"))
            .await
            .says("words-pair")
    );
}

#[tokio::test]
async fn a_failure_after_the_success_is_kept_and_changes_nothing() {
    let waiting = Waiting::new().await;
    waiting.tell(&waiting.news).await;
    let failure = json!({
        "notifyType": "PAYMENT_RESULT",
        "result": { "resultCode": "ORDER_IS_CLOSED", "resultStatus": "F", "resultMessage": "" },
        "paymentRequestId": waiting.id.as_str(),
    });
    for _ in 0..2 {
        assert_acknowledged(&waiting.tell(&failure).await);
    }
    assert_eq!(waiting.state().await, State::Paid);
    assert_eq!(
        waiting
            .app
            .times(&waiting.id, EventKind::ConfirmedFailed)
            .await,
        1
    );
}

#[tokio::test]
async fn a_success_before_anything_was_answered_counts() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    customer.pay(&form, "99.18").await;
    let id = app.only_id();
    let payment = app.payment(&id).await;
    assert_eq!(payment.gateway_id, None);
    let news = success(&payment, "20260115190741010001001717");
    let letter = Signer::gateway(&app.sandbox).letter(&news.to_string());
    assert_acknowledged(&letter.deliver(&app).await);
    let paid = app.payment(&id).await;
    assert_eq!(paid.state, State::Paid);
    assert_eq!(
        paid.gateway_id.unwrap().as_str(),
        "20260115190741010001001717"
    );
    assert_eq!(
        customer.pay(&form, "99.18").await.location(),
        format!("/r/{}", paid.token)
    );
}
