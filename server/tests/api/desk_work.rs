//! An operator finds payments, gives back what they meant to, and nothing by accident.

use domain::State;
use serde_json::Value;

use crate::support::{
    TestApp,
    child::{fails, run},
    customer::ALIPAY_HK,
};

fn listed(app: &TestApp, more: &[&str]) -> Vec<String> {
    let said = run(&app.environment, &[&["payment", "list"], more].concat());
    said.lines().map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_is_found_by_shop_counter_amount_state_and_time() {
    let app = TestApp::new().await;
    let (customer, paid) = app.paid("12.50").await;
    let code = app.code("Counter 1").await;
    let shown = customer.get(&format!("/r/{}", paid.token)).await.words();
    app.customer(ALIPAY_HK).start(&code, "7.00").await;
    let all = listed(&app, &[]);
    assert_eq!(all.len(), 2, "{all:?}");
    let line = all[1].clone();
    for told in [
        paid.request_id.as_str(),
        "paid",
        "HKD 12.50",
        "Counter 1",
        &paid.words().join(" "),
        &format!("{}-{}", &code[..5], &code[5..]),
    ] {
        assert!(line.contains(told), "{told} is not in: {line}");
    }
    let [first, second] = paid.words();
    assert!(
        shown.contains(first) && shown.contains(second),
        "as the customer sees: {shown}"
    );
    for only in [
        &["--state", "paid"][..],
        &["--amount", "12.50"],
        &[
            "--amount",
            "HKD 12.5",
            "--since",
            "1h",
            "--code",
            &code.to_lowercase(),
        ],
    ] {
        assert_eq!(listed(&app, only), std::slice::from_ref(&line), "{only:?}");
    }
    for none in [
        &["--amount", "99"][..],
        &["--until", "2h"],
        &["--state", "failed"],
    ] {
        assert_eq!(listed(&app, none), ["no payments"], "{none:?}");
    }
    let wrong = |words: &[&str]| fails(&app.environment, &[&["payment", "list"], words].concat());
    assert!(wrong(&["--store", "NOBODY"]).contains("there is no store NOBODY"));
    assert!(wrong(&["--state", "payed"]).contains("processing"));
    assert!(wrong(&["--since", "yesterday"]).contains("2026-01-31"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_back_without_saying_how_much_and_a_dry_run_gives_nothing() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.to_string();
    let refund = ["payment", "refund", &id];
    let said = fails(&app.environment, &refund);
    assert!(
        said.contains("--all") && said.contains("--amount"),
        "{said}"
    );
    let dry = [&refund[..], &["--amount", "5", "--dry-run"]].concat();
    let said = run(&app.environment, &dry);
    assert!(said.contains("HKD 5.00 of HKD 12.50 go back"), "{said}");
    assert!(said.contains("HKD 7.50 are left then"), "{said}");
    let stored = app.store.refunds_of(&payment.request_id).await.unwrap();
    assert_eq!(stored.len(), 0, "a dry run asks for nothing");
    let much = [&refund[..], &["--amount", "12.51", "--dry-run"]].concat();
    assert!(fails(&app.environment, &much).contains("only HKD 12.50"));

    run(
        &app.environment,
        &[&refund[..], &["--amount", "5", "--yes"]].concat(),
    );
    let shown = run(&app.environment, &["payment", "show", &id]);
    assert!(shown.contains("paid, HKD 5.00 refunded"), "{shown}");
    assert!(shown.contains("HKD 7.50 to refund"), "{shown}");
    let shown = run(&app.environment, &["payment", "show", &id, "--json"]);
    let shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown["refunded_minor"], 500);
    assert_eq!(shown["left_minor"], 750);
    assert_eq!(shown["counter"], "Counter 1");
    assert_eq!(shown["refunds"][0]["state"], "refunded");
    assert!(
        shown["events"]
            .as_array()
            .is_some_and(|events| !events.is_empty())
    );
    let list = listed(&app, &[]);
    assert!(list[0].ends_with("HKD 5.00 refunded"), "{list:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_paid_cannot_be_cancelled_and_is_said_to_be_paid() {
    let app = TestApp::new().await;
    let (_, payment) = app.paid("12.50").await;
    let id = payment.request_id.to_string();
    let said = fails(&app.environment, &["payment", "cancel", &id]);
    assert!(
        said.contains("is paid; use portico payment refund"),
        "{said}"
    );
    app.customer(ALIPAY_HK)
        .start(&app.code("Counter 2").await, "7.00")
        .await;
    let open = app.sandbox.payments()[0].payment_request_id.clone();
    let said = run(&app.environment, &["payment", "cancel", &open]);
    assert!(said.contains("is cancelled now"), "{said}");
    let said = fails(&app.environment, &["payment", "cancel", &open]);
    assert!(said.contains("is cancelled already"), "{said}");
    let open = domain::RequestId::parse(&open).unwrap();
    assert_eq!(app.payment(&open).await.state, State::Cancelled);
}
