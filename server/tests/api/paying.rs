//! A payment from the code to the result, with and without scripts.

use domain::{EventKind, State, payment::fold};

use crate::support::{
    Setting, TestApp,
    customer::{ALIPAY, ALIPAY_HK, Customer, Page, UNKNOWN},
    eventually,
};

/// The steps every customer takes before the wallet; returns the cashier's address.
async fn to_the_wallet(app: &TestApp, user_agent: &str, amount: &str) -> (Customer, String) {
    let customer = app.customer(user_agent);
    let cashier = customer.start(&app.code("Counter 1").await, amount).await;
    assert!(cashier.starts_with(&app.sandbox.base_url()));
    (customer, cashier)
}

#[tokio::test]
async fn a_customer_without_scripts_pays_and_is_shown_the_proof() {
    let app = TestApp::new().await;
    let (customer, cashier) = to_the_wallet(&app, ALIPAY_HK, "12.50").await;
    let id = app.only_id();
    let ordered = app.sandbox.payment(id.as_str()).unwrap();
    assert_eq!((ordered.currency, ordered.minor), ("HKD", 1_250));
    assert_eq!(ordered.user_agent, ALIPAY_HK, "passed on as it came");
    assert_eq!(app.payment(&id).await.state, State::Processing);

    let result = customer.press(&cashier, "pay").await;
    assert!(result.starts_with(&format!("{}/r/", app.base)));
    let paid = app.until(&id, State::Paid).await;
    let page = customer.get(&result).await;
    for words in ["Paid", "HK$12.50", "Causeway Bay", "AlipayHK", id.as_str()] {
        assert!(page.says(words), "{words} is not in: {}", page.body);
    }
    assert_eq!(page.words().split_whitespace().count(), 2);
    assert!(
        !page.says("http-equiv") && !page.says("<form"),
        "nothing is left to do"
    );
    assert_eq!(
        customer.get(&result).await.words(),
        page.words(),
        "the same words again"
    );

    let events: Vec<_> = app
        .events(&id)
        .await
        .into_iter()
        .map(|event| event.kind)
        .collect();
    let way = [
        EventKind::Submitted,
        EventKind::Accepted,
        EventKind::ConfirmedPaid,
    ];
    assert_eq!(events, way);
    assert_eq!(fold(events), State::Paid);
    assert_eq!(paid.check, None, "nothing is left to ask");
    let ledger = app.sandbox.ledger();
    assert_eq!((ledger.len(), ledger[0].minor), (1, 1_250));
    // The page may have asked before the gateway told, and the gateway notes later that it was heard.
    eventually("one notification is acknowledged", async || {
        let notices = app.sandbox.payment(id.as_str()).unwrap().notices;
        (notices.len() == 1 && notices[0].acknowledged).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_script_is_told_where_to_go() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let answer = customer.pay_by_script(&form, "12.50").await;
    assert_eq!(answer.status, 200);
    let go = answer.json()["go"].as_str().unwrap().to_owned();
    let id = app.only_id();
    let cashier = app.sandbox.payment(id.as_str()).unwrap().cashier;
    assert_eq!(go, format!("{}{cashier}", app.sandbox.base_url()));
    let result = customer.press(&go, "pay").await;
    app.until(&id, State::Paid).await;
    assert!(customer.get(&result).await.says("付款成功"));
}

#[tokio::test]
async fn a_script_is_told_what_is_wrong_in_the_forms_language() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let answer = customer.pay_by_script(&form, "0.50").await;
    assert_eq!(answer.status, 422);
    assert!(answer.json()["go"].is_null());
    assert_eq!(answer.json()["problem"], "最低金额为 HK$1.00。");
    assert_eq!(app.rows("payments").await, 0);
}

#[tokio::test]
async fn a_wallet_of_unknown_brand_pays_too_and_is_named_by_the_gateway() {
    let app = TestApp::new().await;
    let (customer, cashier) = to_the_wallet(&app, UNKNOWN, "12.50").await;
    let id = app.only_id();
    assert_eq!(app.payment(&id).await.wallet, None);
    customer.press(&cashier, "pay").await;
    assert!(app.until(&id, State::Paid).await.wallet.is_some());
}

#[tokio::test]
async fn a_note_reaches_the_bill_and_the_result() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let mut fields = form.fields("12.50").to_vec();
    fields.push(("note", "  table <7>\u{7}, 谢谢 "));
    let posted = customer.posting("/api/start_payment").form(&fields);
    let started = customer.led_on(posted).await;
    let result = customer.press(started.location(), "pay").await;
    let id = app.only_id();
    let said = app.sandbox.payment(id.as_str()).unwrap().description;
    assert_eq!(said, "table <7>, 谢谢");
    app.until(&id, State::Paid).await;
    assert!(customer.get(&result).await.says("table &lt;7&gt;, 谢谢"));
}

#[tokio::test]
async fn a_shop_without_decimals_takes_whole_amounts() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Yen").await;
    let form = customer.scan(&code).await;
    assert_eq!(customer.pay(&form, "12.5").await.status, 422);
    customer.start(&code, "1,250").await;
    let ordered = &app.sandbox.payments()[0];
    assert_eq!((ordered.currency, ordered.minor), ("JPY", 1_250));
}

#[tokio::test]
async fn a_customer_who_declines_is_told_that_nothing_was_charged() {
    let app = TestApp::new().await;
    let (customer, cashier) = to_the_wallet(&app, ALIPAY_HK, "12.50").await;
    let result = customer.press(&cashier, "decline").await;
    let page = customer.get(&result).await;
    assert!(
        page.says("Not paid") && page.says("not confirmed in the wallet"),
        "{}",
        page.body
    );
    assert!(page.says("/c/"), "a way to pay anew");
    assert_eq!(app.payment(&app.only_id()).await.state, State::Failed);
    assert!(app.sandbox.ledger().is_empty());
}

#[tokio::test]
async fn a_notified_failure_ends_the_payment_too() {
    let sandbox = sandbox::Config {
        notify_on_failure: true,
        ..crate::support::quick_sandbox()
    };
    let app = TestApp::with(Setting {
        sandbox,
        ..Setting::default()
    })
    .await;
    let (customer, cashier) = to_the_wallet(&app, ALIPAY_HK, "12.50").await;
    customer.press(&cashier, "decline").await;
    app.until(&app.only_id(), State::Failed).await;
}

#[tokio::test]
async fn who_leaves_the_wallet_undecided_finds_the_way_back_into_it() {
    let app = TestApp::new().await;
    let (customer, cashier) = to_the_wallet(&app, ALIPAY_HK, "12.50").await;
    let result = customer.press(&cashier, "leave").await;
    let page = customer.get(&result).await;
    assert!(page.says("Waiting for your wallet"), "{}", page.body);
    assert!(page.says(&cashier) && page.says("/start-over"));
    assert!(
        page.says("http-equiv=\"refresh\""),
        "looks again without scripts"
    );
    assert!(
        !page.says("words-pair"),
        "the words are for paid customers only"
    );
}

#[tokio::test]
async fn the_watcher_hears_one_word_of_each_page() {
    let app = TestApp::new().await;
    let (customer, cashier) = to_the_wallet(&app, ALIPAY_HK, "12.50").await;
    let id = app.only_id();
    let token = app.payment(&id).await.token;
    let word = async |token: &str| {
        let page = customer
            .get(&format!("/api/payment_status?token={token}"))
            .await;
        assert_eq!(page.status, 200);
        page.json()["view"].as_str().unwrap().to_owned()
    };
    assert_eq!(word(token.as_str()).await, "waiting");
    customer.press(&cashier, "pay").await;
    app.until(&id, State::Paid).await;
    assert_eq!(word(token.as_str()).await, "paid");
    for nonsense in ["", "none", "..%2F", &"a".repeat(5_000)] {
        let page = customer
            .get(&format!("/api/payment_status?token={nonsense}"))
            .await;
        assert_eq!(page.status, 404, "{nonsense}");
        assert!(page.json().get("view").is_none(), "{nonsense}");
    }
}

#[tokio::test]
async fn whoever_asks_for_news_is_sent_nowhere() {
    let app = TestApp::new().await;
    let asking = app
        .customer(ALIPAY_HK)
        .getting("/api/payment_status?token=x");
    let page = Page::of(asking.header("referer", "https://evil.example/")).await;
    assert_eq!((page.status, page.header("location")), (404, ""));
    let page = app.customer(ALIPAY_HK).get("/api/payment_status").await;
    assert!((400..600).contains(&page.status) && page.header("location").is_empty());
}

#[tokio::test]
async fn an_unknown_result_address_tells_nothing() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let token = domain::ResultToken::from_random([1; 16]);
    for path in [
        format!("/r/{token}"),
        "/r/x".to_owned(),
        format!("/r/{token}/start-over"),
    ] {
        let page = if path.ends_with("over") {
            Page::of(customer.posting(&path)).await
        } else {
            customer.get(&path).await
        };
        assert_eq!(page.status, 404, "{path}");
        assert!(page.says("We can’t find this payment"), "{}", page.body);
    }
}

#[tokio::test]
async fn behind_https_browsers_are_told_to_stay_there() {
    let url = ("PORTICO_PUBLIC_URL", "https://pay.example".to_owned());
    let app = TestApp::with(Setting {
        environment: vec![url],
        ..Setting::default()
    })
    .await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let started = customer.pay(&form, "12.50").await;
    assert!(
        started
            .header("strict-transport-security")
            .contains("max-age=")
    );
    let cookie = started.header("set-cookie");
    for attribute in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    let redirect = app.sandbox.payments()[0].redirect_url.clone().unwrap();
    assert!(redirect.starts_with("https://pay.example/r/"), "{redirect}");
}

#[tokio::test]
async fn what_the_wallet_charged_is_shown_where_it_differs() {
    let app = TestApp::new().await;
    let (customer, cashier) = to_the_wallet(&app, ALIPAY, "12.50").await;
    let result = customer.press(&cashier, "pay").await;
    let paid = app.until(&app.only_id(), State::Paid).await;
    let charged = paid.charged.unwrap();
    let theirs = app.sandbox.payment(paid.request_id.as_str()).unwrap();
    assert_eq!(charged.amount.currency().code(), theirs.charged_currency);
    assert_eq!(charged.amount.minor(), theirs.charged_minor);
    // The quote's own direction leads from what was asked for to what was charged.
    let rate = charged.rate.unwrap();
    assert_eq!(rate.convert(paid.amount), Some(charged.amount));
    let page = customer.get(&result).await;
    let shown = format!("（1 HKD = {} CNY）", rate.plain_price());
    assert!(page.says("扣款金额") && page.says(&shown), "{}", page.body);
}

#[tokio::test]
async fn nothing_is_said_of_a_charge_that_is_what_was_asked_for() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    assert_eq!(
        payment.charged.map(|charged| charged.amount),
        Some(payment.amount)
    );
    let page = customer.get(&format!("/r/{}", payment.token)).await;
    assert!(!page.says("Charged"), "{}", page.body);
}
