//! Files that say paid where the ledger doesn't, brought in the office over real HTTP: the gateway is asked behind
//! everybody's back, and its answer alone changes the payment.

use domain::State;
use sandbox::{Api, Script};

use crate::{
    office_money::{MONEY, bring, files, see, source},
    office_money_told::{listening, waiting},
    sending::setting,
    support::{Setting, TestApp, customer::ALIPAY_HK, desk::Desk, eventually, quick_sandbox},
};

#[tokio::test(flavor = "multi_thread")]
async fn what_a_file_says_otherwise_is_asked_of_the_gateway_and_compared_again() {
    // The gateway's notice never comes.
    let mut sandbox = quick_sandbox();
    sandbox.notify_delay_ms = u32::MAX;
    sandbox.time_factor = 1;
    let app = TestApp::with(Setting {
        sandbox,
        ..setting()
    })
    .await;
    let customer = app.customer(ALIPAY_HK);
    let cashier = customer.start(&app.code("Counter 1").await, "12.50").await;
    customer.press(&cashier, "pay").await;
    let payment = app.payment(&app.only_id()).await;
    assert!(!payment.state.is_final(), "{:?}", payment.state);
    source(&app);
    listening(&app, "M-1");
    let aiko = Desk::of_owner(&app, "M-1").await;
    let mut as_paid = payment.clone();
    as_paid.paid = Some(payment.created);
    let files = files(&as_paid);
    let [details, ..] = files.named();
    // Its answer takes a while, so that it is seen that it is waited for.
    let late = Script {
        api: Api::InquiryPayment,
        delay_ms: 1_500,
        ..Script::SMOOTH
    };
    app.sandbox.script(Some(payment.request_id.as_str()), late);
    let page = bring(&aiko, &[details]).await;
    assert!(page.says("Taken in"), "{}", page.body);
    assert!(page.says("The gateway is being asked"), "{}", page.body);
    app.until(&payment.request_id, State::Paid).await;
    let page = eventually("everything is compared again", async || {
        let page = see(&aiko, MONEY).await;
        page.says("Everything is explained").then_some(page)
    })
    .await;
    assert!(page.says("HK$12.50"), "{}", page.body);
    let page = eventually("nobody asks any more", async || {
        let page = see(&aiko, MONEY).await;
        (!page.says("The gateway is being asked")).then_some(page)
    })
    .await;
    assert_eq!(page.status, 200);
    // What was cleared up, nobody hears of.
    assert_eq!(waiting(&app).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_says_paid_makes_nothing_paid_where_the_gateway_says_otherwise() {
    let app = TestApp::with(setting()).await;
    let customer = app.customer(ALIPAY_HK);
    customer.start(&app.code("Counter 1").await, "12.50").await;
    let payment = app.payment(&app.only_id()).await;
    source(&app);
    listening(&app, "M-1");
    let aiko = Desk::of_owner(&app, "M-1").await;
    let mut as_paid = payment.clone();
    as_paid.paid = Some(payment.created);
    let files = files(&as_paid);
    let [details, ..] = files.named();
    bring(&aiko, &[details]).await;
    eventually("it was asked", async || {
        let page = see(&aiko, MONEY).await;
        (!page.says("The gateway is being asked")).then_some(())
    })
    .await;
    let now = app.payment(&payment.request_id).await;
    assert_ne!(now.state, State::Paid);
    let page = see(&aiko, MONEY).await;
    assert!(page.says("One thing isn’t explained yet"), "{}", page.body);
    assert_eq!(waiting(&app).await.len(), 1);
}
