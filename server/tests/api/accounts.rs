//! Merchants under different accounts: an ISV's by token, others with keys and a gateway of their
//! own. None sees, pays or confirms another's payments.

use domain::{DeclineReason, RefundState, State};

use crate::support::{
    child::{fails, run},
    customer::ALIPAY_HK,
    mall::Mall,
    signer::{Signer, success},
};

#[tokio::test(flavor = "multi_thread")]
async fn an_isvs_merchant_is_paid_asked_about_and_refunded_by_its_token() {
    let mall = Mall::new().await;
    let payment = mall.paid("Tea", &mall.isv).await;
    assert_eq!(payment.account, "isv-tea");
    let id = payment.request_id.to_string();
    let asked = run(&mall.app.environment, &["payment", "inquire", &id]);
    assert!(asked.contains("paid"), "{asked}");
    run(&mall.app.environment, &["payment", "refund", &id, "--all"]);
    let refund = mall
        .app
        .store
        .refunds_of(&payment.request_id)
        .await
        .unwrap();
    assert_eq!(refund[0].state, RefundState::Refunded);
    assert_eq!(
        mall.isv
            .ledger()
            .iter()
            .map(|line| line.minor)
            .sum::<i128>(),
        0
    );
}

#[tokio::test]
async fn a_wrong_token_is_refused_and_no_customer_is_blamed() {
    let mall = Mall::new().await;
    let (customer, to) = mall.start("Books").await;
    let payment = mall.only_payment().await;
    assert_eq!(
        (payment.state, payment.decline),
        (State::Failed, Some(DeclineReason::OurFault))
    );
    assert_eq!(
        mall.app.events(&payment.request_id).await[1].detail,
        "ACCESS_DENIED"
    );
    assert!(customer.get(&to).await.says("This is not your fault"));
    assert!(mall.isv.payments().is_empty());
}

#[tokio::test]
async fn a_merchant_with_keys_of_its_own_is_paid_at_its_own_gateway() {
    let mall = Mall::new().await;
    let payment = mall.paid("Own", &mall.own).await;
    assert_eq!(payment.account, "own");
    let body = mall.app.body(&payment.request_id).await;
    assert!(body.contains(r#""settlementCurrency":"USD""#));
    assert!(mall.isv.payments().is_empty());
}

#[tokio::test]
async fn one_accounts_gateway_can_not_confirm_anothers_payment() {
    let mall = Mall::new().await;
    mall.start("Own").await;
    let payment = mall.only_payment().await;
    let told = success(&payment, payment.gateway_id.as_ref().unwrap().as_str()).to_string();
    // Genuinely signed, by the ISV's gateway.
    let forged = Signer::gateway(&mall.isv).letter(&told);
    let answer = forged.deliver(&mall.app).await;
    assert!(!answer.says("SUCCESS"), "{}", answer.body);
    assert_eq!(
        mall.app.payment(&payment.request_id).await.state,
        State::Processing
    );
    let strays = mall.app.strays().await;
    assert_eq!(strays[0].reason, "a payment of another account");
    // By the name of the one and the key of the other it is not even read.
    let mixed = forged.with("client-id", mall.own.client_id());
    assert_eq!(mixed.deliver(&mall.app).await.status, 401);
}

#[tokio::test]
async fn without_its_account_nobody_can_pay_and_nothing_is_sent() {
    let mall = Mall::new().await;
    let customer = mall.app.customer(ALIPAY_HK);
    let form = customer.scan(&mall.app.code("Gone").await).await;
    let answer = customer.pay(&form, "12.50").await;
    assert_eq!(answer.status, 503);
    assert!(mall.app.newest(9).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refund_that_this_process_can_not_send_is_not_stored_for_another_to_send() {
    let mall = Mall::new().await;
    let payment = mall.paid("Tea", &mall.isv).await;
    let mut elsewhere = mall.app.environment.clone();
    elsewhere.remove("PORTICO_ACCOUNTS");
    let id = payment.request_id.to_string();
    let said = fails(&elsewhere, &["payment", "refund", &id, "--all"]);
    assert!(said.contains("\"isv-tea\" is not configured"), "{said}");
    let stored = mall
        .app
        .store
        .refunds_of(&payment.request_id)
        .await
        .unwrap();
    assert!(stored.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_knows_every_account() {
    let mall = Mall::new().await;
    let environment = &mall.app.environment;
    let said = fails(environment, &["doctor", "--account", "none"]);
    assert!(said.contains("problem"), "{said}");
    for account in ["own", "isv-tea", "default"] {
        let said = mall.doctor(&["--account", account]);
        let fine = format!("ok       gateway, as {account}: answers");
        assert!(said.contains(&fine), "{said}");
    }
    let said = mall.doctor(&["--all"]);
    assert!(
        said.contains("PROBLEM  account: \"nobody\" is named"),
        "{said}"
    );
    assert!(said.contains("client id"), "{said}");
}
