//! Notifications that are not the gateway's, or not whole: refused, counted, and nothing more.

use domain::{EventKind, RequestId, State};

use crate::support::{
    TestApp,
    customer::ALIPAY_HK,
    signer::{Letter, Signer, success},
};

/// A payment that waits in the wallet, and a genuine success for it.
async fn waiting() -> (TestApp, RequestId, Letter) {
    let app = TestApp::new().await;
    app.customer(ALIPAY_HK)
        .start(&app.code("Counter 1").await, "12.50")
        .await;
    let id = app.only_id();
    let payment = app.payment(&id).await;
    let gateway_id = payment.gateway_id.clone().unwrap();
    let body = success(&payment, gateway_id.as_str()).to_string();
    let letter = Signer::gateway(&app.sandbox).letter(&body);
    (app, id, letter)
}

/// Refused as a stranger's, and without a trace but the count.
async fn assert_refused(app: &TestApp, letter: &Letter, why: &str) {
    let before = app.refused_notices().await;
    let answer = letter.deliver(app).await;
    assert_eq!(answer.status, 401, "{why}");
    assert!(!answer.says("SUCCESS"), "{why}");
    assert_eq!(app.refused_notices().await, before + 1, "{why}");
    assert_eq!(app.rows("stray_notices").await, 0, "{why}");
}

#[tokio::test]
async fn a_byte_changed_anywhere_in_the_body_is_noticed() {
    let (app, id, letter) = waiting().await;
    for at in (0..letter.body.len()).step_by(13) {
        let mut changed = letter.clone();
        changed.body[at] ^= 1;
        assert_refused(&app, &changed, &format!("byte {at}")).await;
    }
    let mut longer = letter.clone();
    longer.body.push(b' ');
    assert_refused(&app, &longer, "one byte more").await;
    let mut shorter = letter.clone();
    shorter.body.pop();
    assert_refused(&app, &shorter, "one byte less").await;
    assert_eq!(app.payment(&id).await.state, State::Processing);
    assert_eq!(
        letter.deliver(&app).await.status,
        200,
        "unchanged it is believed"
    );
    assert_eq!(app.payment(&id).await.state, State::Paid);
}

#[tokio::test]
async fn every_header_of_a_notification_is_needed_and_covered() {
    let (app, id, letter) = waiting().await;
    for name in ["client-id", "request-time", "signature"] {
        assert_refused(&app, &letter.clone().without(name), name).await;
        assert_refused(&app, &letter.clone().with(name, ""), name).await;
    }
    let signature = letter
        .headers
        .iter()
        .find(|(name, _)| *name == "signature")
        .unwrap()
        .1
        .clone();
    for (name, value) in [
        ("client-id", "SANDBOX_5Y00000000000000"),
        ("request-time", "2026-01-15T18:30:14+08:00"),
        ("request-time", "2026-01-15T18:30:13+08:00.{"),
        ("signature", "algorithm=RSA256,keyVersion=1,signature="),
        ("signature", "algorithm=RSA256,keyVersion=1,signature=QUJD"),
        ("signature", "signature"),
        ("signature", &signature.replace("RSA256", "NONE")),
        (
            "signature",
            &signature.replacen("signature=", "signature=A", 1),
        ),
    ] {
        assert_refused(&app, &letter.clone().with(name, value), value).await;
    }
    assert_eq!(app.payment(&id).await.state, State::Processing);
}

#[tokio::test]
async fn another_key_pays_nothing() {
    let (app, id, letter) = waiting().await;
    let body = String::from_utf8(letter.body).unwrap();
    assert_refused(
        &app,
        &Signer::stranger(&app.sandbox).letter(&body),
        "our own key",
    )
    .await;
    assert_eq!(app.payment(&id).await.state, State::Processing);
}

#[tokio::test]
async fn a_body_above_the_limit_is_not_read() {
    let (app, _, letter) = waiting().await;
    let mut huge = letter;
    huge.body = vec![b' '; 65 * 1_024];
    assert_eq!(huge.deliver(&app).await.status, 413);
    assert_eq!(app.rows("stray_notices").await, 0);
}

#[tokio::test]
async fn the_same_words_at_another_address_are_nothing() {
    let (app, id, letter) = waiting().await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    for path in ["/notify/payment?x=1", "/notify/refund", "/notify/payment/"] {
        let mut post = client.post(format!("{}{path}", app.base));
        for (name, value) in &letter.headers {
            post = post.header(*name, value);
        }
        let status = post
            .body(letter.body.clone())
            .send()
            .await
            .unwrap()
            .status();
        assert!(status.is_client_error(), "{path}: {status}");
    }
    assert_eq!(app.times(&id, EventKind::ConfirmedPaid).await, 0);
}

#[tokio::test]
async fn hundreds_of_forged_notifications_cost_no_write_and_then_no_verifying() {
    let (app, id, letter) = waiting().await;
    let forged = letter.clone().with("signature", "signature");
    let before = app.written();
    let mut answers = std::collections::BTreeMap::<u16, u32>::new();
    for _ in 0..700 {
        let answer = forged.deliver(&app).await;
        *answers.entry(answer.status).or_default() += 1;
    }
    assert_eq!(app.written(), before, "nothing was written");
    // Three hundred at once, and some more a second: how many that was depends on the machine.
    assert!(answers[&401] >= 300 && answers[&429] > 0, "{answers:?}");
    assert_eq!(answers[&401] + answers[&429], 700);
    assert_eq!(app.refused_notices().await, 700, "all were counted");
    assert_eq!(app.payment(&id).await.state, State::Processing);
}
