//! How far customers get, as the operator is told; and who is not counted.

use domain::State;
use payments::funnel::Counts;

use crate::support::{
    TestApp,
    child::run,
    customer::{ALIPAY_HK, BROWSER, DANA, Page},
    eventually,
};

impl TestApp {
    /// All that was counted at every code on every day.
    async fn counted(&self) -> Counts {
        self.funnel.flush(&*self.store).await.unwrap();
        let all = self
            .store
            .counts(None, "2000-01-01", "2100-01-01")
            .await
            .unwrap();
        let all = all.into_iter().map(|(_, counts)| counts);
        all.fold(Counts::default(), Counts::plus)
    }

    /// Waits until so much was counted: a step is counted a moment after it is stored.
    async fn until_counted(&self, expected: Counts) {
        let what = format!("{expected:?} is counted");
        eventually(&what, async || {
            (self.counted().await == expected).then_some(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_step_of_a_customer_is_counted_once() {
    let app = TestApp::new().await;
    let code = app.code("Counter 1").await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&code).await;
    customer.pay(&form, "0.01").await;
    let mut expected = Counts {
        opened: 1,
        ..Counts::default()
    };
    assert_eq!(
        app.counted().await,
        expected,
        "an amount that is refused is none"
    );
    let cashier = customer.pay(&form, "12.50").await.location().to_owned();
    // The same page load again is the same intention.
    customer.pay(&form, "12.50").await;
    expected.entered = 1;
    expected.sent = 1;
    app.until_counted(expected).await;
    customer.press(&cashier, "pay").await;
    let id = app.only_id();
    app.until(&id, State::Paid).await;
    expected.paid = 1;
    app.until_counted(expected).await;
    assert!(app.sandbox.notify_again(id.as_str()).await);
    assert_eq!(app.counted().await, expected, "news twice are news once");

    let told = run(&app.environment, &["code", "stats", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told[0]["code"], code.as_str());
    assert_eq!(told[0]["label"], "Counter 1");
    for step in ["opened", "entered", "sent", "paid"] {
        assert_eq!(told[0][step], 1, "{step}");
    }
    let shown = run(&app.environment, &["code", "stats", &code]);
    assert!(shown.contains("Causeway Bay / Counter 1"), "{shown}");
}

#[tokio::test]
async fn who_can_not_pay_and_who_does_not_look_is_not_counted() {
    let app = TestApp::new().await;
    let path = format!("/c/{}", app.code("Counter 1").await);
    for user_agent in [
        BROWSER,
        DANA,
        "facebookexternalhit/1.1",
        "WhatsApp/2.23.20.0",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    ] {
        app.customer(user_agent).get(&path).await;
    }
    let customer = app.customer(ALIPAY_HK);
    Page::of(customer.getting(&path).header("sec-purpose", "prefetch")).await;
    let head = customer.http.head(format!("{}{path}", app.base));
    Page::of(head).await;
    assert_eq!(app.counted().await, Counts::default());
}
