//! Double taps, reloads and coming back: one intention is one payment, and a second one waits for
//! the first.

use domain::{AttemptKey, EventKind, State};

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY_HK, Page},
    quick_sandbox,
};

#[tokio::test]
async fn ten_taps_at_once_are_one_payment() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let mut taps = tokio::task::JoinSet::new();
    for _ in 0..10 {
        let (customer, form) = (customer.clone(), form.clone());
        taps.spawn(async move { customer.pay(&form, "12.50").await.location().to_owned() });
    }
    let places = taps.join_all().await;
    assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
    assert!(places[0].contains("/cashier?p="));
    assert_eq!(app.rows("payments").await, 1);
    let id = app.only_id();
    assert_eq!(
        app.times(&id, EventKind::Submitted).await,
        1,
        "one call is enough"
    );
    // And one more, later.
    assert_eq!(customer.pay(&form, "12.50").await.location(), places[0]);
    assert_eq!(app.rows("payments").await, 1);
}

#[tokio::test]
async fn taps_while_the_answer_is_late_wait_for_it() {
    let app = TestApp::new().await;
    app.sandbox.script(
        None,
        sandbox::Script {
            delay_ms: 300,
            ..sandbox::Script::SMOOTH
        },
    );
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let (one, two) = tokio::join!(customer.pay(&form, "12.50"), customer.pay(&form, "12.50"));
    assert_eq!(one.location(), two.location());
    assert_eq!(app.times(&app.only_id(), EventKind::Submitted).await, 1);
}

#[tokio::test]
async fn a_customer_who_hangs_up_does_not_stop_the_call() {
    let app = TestApp::new().await;
    app.sandbox.script(
        None,
        sandbox::Script {
            delay_ms: 200,
            ..sandbox::Script::SMOOTH
        },
    );
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let tap = {
        let (customer, form) = (customer.clone(), form.clone());
        tokio::spawn(async move { customer.pay(&form, "12.50").await })
    };
    crate::support::eventually("the order is made", async || {
        (!app.sandbox.payments().is_empty()).then_some(())
    })
    .await;
    tap.abort();
    app.until(&app.only_id(), State::Processing).await;
    assert!(
        customer
            .pay(&form, "12.50")
            .await
            .location()
            .contains("/cashier?p=")
    );
    assert_eq!(app.rows("payments").await, 1);
}

#[tokio::test]
async fn the_same_key_at_another_counter_is_not_a_second_payment() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    customer.pay(&form, "12.50").await;
    let other = crate::support::customer::Form {
        code: app.code("Counter 2").await,
        ..form
    };
    let led = customer.pay(&other, "12.50").await;
    let token = app.payment(&app.only_id()).await.token;
    assert_eq!(led.location(), format!("/r/{token}"));
    assert_eq!(app.rows("payments").await, 1);
}

#[tokio::test]
async fn who_comes_back_is_offered_the_unfinished_payment_instead_of_a_form() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let cashier = customer.start(&code, "12.50").await;
    let token = app.payment(&app.only_id()).await.token;
    let page = customer.scan_again(&code).await;
    for words in [
        "Unfinished payment",
        "HK$12.50",
        &cashier,
        &format!("href=\"/r/{token}\""),
        &format!("action=\"/r/{token}/start-over\""),
    ] {
        assert!(page.says(words), "{words} is not in: {}", page.body);
    }
    assert!(!page.says("name=\"amount\""), "no second form");
    // Somebody else at the same counter, and the same customer at another, are not held up.
    app.customer(ALIPAY_HK).scan(&code).await;
    customer.scan(&app.code("Counter 2").await).await;
}

#[tokio::test]
async fn once_it_is_decided_the_form_is_back() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let cashier = customer.start(&code, "12.50").await;
    customer.press(&cashier, "pay").await;
    app.until(&app.only_id(), State::Paid).await;
    customer.scan(&code).await;
}

#[tokio::test]
async fn starting_over_cancels_at_the_gateway_and_brings_a_fresh_form() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let form = customer.scan(&code).await;
    customer.pay(&form, "12.50").await;
    let id = app.only_id();
    let token = app.payment(&id).await.token;
    let over = Page::of(customer.posting(&format!("/r/{token}/start-over"))).await;
    assert_eq!(over.location(), format!("/c/{code}"));
    assert_eq!(
        app.sandbox.payment(id.as_str()).unwrap().status,
        "CANCELLED"
    );
    assert_eq!(app.payment(&id).await.state, State::Cancelled);
    let fresh = customer.scan(&code).await;
    assert_ne!(fresh.attempt, form.attempt);
    let result = customer.get(&format!("/r/{token}")).await;
    assert!(result.says("Cancelled") && result.says("Nothing was charged"));
    assert!(
        customer
            .pay(&fresh, "12.50")
            .await
            .location()
            .contains("/cashier?p=")
    );
    assert_eq!(app.rows("payments").await, 2);
}

#[tokio::test]
async fn starting_over_after_paying_shows_the_paid_result() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    // The notification is lost, so only asking first keeps a paid payment from being cancelled.
    let cashier = customer.start(&app.code("Counter 1").await, "99.09").await;
    customer.press(&cashier, "pay").await;
    let id = app.only_id();
    let token = app.payment(&id).await.token;
    let over = Page::of(customer.posting(&format!("/r/{token}/start-over"))).await;
    assert_eq!(over.location(), format!("/r/{token}"));
    assert_eq!(app.payment(&id).await.state, State::Paid);
    assert_eq!(app.sandbox.payment(id.as_str()).unwrap().status, "SUCCESS");
}

#[tokio::test]
async fn a_cancel_without_an_answer_is_tried_again_before_a_new_form() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let form = customer.scan(&code).await;
    customer.pay(&form, "99.14").await;
    let id = app.only_id();
    let token = app.payment(&id).await.token;
    let over = Page::of(customer.posting(&format!("/r/{token}/start-over"))).await;
    assert_eq!(
        over.location(),
        format!("/r/{token}"),
        "not known to be dead yet"
    );
    assert_eq!(app.payment(&id).await.state, State::Cancelling);
    // The same form again must neither fail nor pay what is being cancelled.
    assert_eq!(customer.pay(&form, "99.14").await.status, 303);
    // The schedule goes on with it; what the clock would do a while later.
    let due = Some(foundation::clock::Timestamp(0));
    app.store
        .schedule(&app.payment(&id).await, due)
        .await
        .unwrap();
    payments::sweeper::sweep_once(&app.payments).await.unwrap();
    let over = Page::of(customer.posting(&format!("/r/{token}/start-over"))).await;
    assert_eq!(over.location(), format!("/c/{code}"));
    assert_eq!(app.payment(&id).await.state, State::Cancelled);
}

#[tokio::test]
async fn a_success_after_the_cancel_is_kept_but_the_payment_stays_cancelled() {
    // So late that the cancel's answer is here first.
    let sandbox = sandbox::Config {
        notify_delay_ms: 300,
        ..quick_sandbox()
    };
    let app = TestApp::with(Setting {
        sandbox,
        ..Setting::default()
    })
    .await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "99.22").await;
    let id = app.only_id();
    let token = app.payment(&id).await.token;
    Page::of(customer.posting(&format!("/r/{token}/start-over"))).await;
    crate::support::eventually("the late success is written down", async || {
        (app.times(&id, EventKind::ConfirmedPaid).await == 1).then_some(())
    })
    .await;
    assert_eq!(app.payment(&id).await.state, State::Cancelled);
    assert!(
        customer
            .get(&format!("/r/{token}"))
            .await
            .says("Your wallet gives the money back")
    );
    let back: i128 = app.sandbox.ledger().iter().map(|line| line.minor).sum();
    assert_eq!(back, 0, "the gateway gives it back by itself");
}

#[tokio::test]
async fn a_key_of_our_own_making_may_start_a_payment_once() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let attempt = AttemptKey::from_random([9; 16]).as_str().to_owned();
    let form = crate::support::customer::Form {
        code,
        attempt,
        lang: "en".to_owned(),
    };
    let first = customer.pay(&form, "12.50").await;
    let second = customer.pay(&form, "12.5").await;
    assert_eq!(
        first.location(),
        second.location(),
        "the same amount, however it is written"
    );
    assert_eq!(app.rows("payments").await, 1);
}
