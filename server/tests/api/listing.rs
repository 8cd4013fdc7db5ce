//! The operator's list of payments, from the operator's binary.

use std::collections::HashMap;

use domain::State;
use serde_json::Value;

use crate::support::{TestApp, child::run, customer::ALIPAY_HK};

/// What the binary says about the payments of this server.
fn said(app: &TestApp, words: &[&str]) -> String {
    let environment = HashMap::from([("PORTICO_DATA", app.data())]);
    run(&environment, &[&["payment"], words].concat())
}

/// A paid payment and a younger one that nobody has confirmed; their references.
async fn paid_and_open(app: &TestApp) -> (String, String) {
    let customer = app.customer(ALIPAY_HK);
    let code = app.code("Counter 1").await;
    let cashier = customer.start(&code, "12.50").await;
    let paid = app.only_id();
    customer.press(&cashier, "pay").await;
    app.until(&paid, State::Paid).await;
    app.customer(ALIPAY_HK).start(&code, "7.00").await;
    let open = app.sandbox.payments()[0].payment_request_id.clone();
    (paid.to_string(), open)
}

#[tokio::test]
async fn payments_are_listed_newest_first() {
    let app = TestApp::new().await;
    let (paid, open) = paid_and_open(&app).await;
    let list = said(&app, &["list"]);
    let lines: Vec<_> = list.lines().collect();
    assert_eq!(lines.len(), 2, "{list}");
    assert!(
        lines[0].starts_with(&format!("{open}  processing")),
        "{list}"
    );
    assert!(lines[1].starts_with(&format!("{paid}  paid")), "{list}");
    let newest = said(&app, &["list", "--limit", "1"]);
    assert_eq!(newest.trim_end(), lines[0]);
}

#[tokio::test]
async fn what_is_not_decided_is_listed_with_its_age_and_what_is_done_about_it() {
    let app = TestApp::new().await;
    let (_, open) = paid_and_open(&app).await;
    for words in [&["list", "--undecided"][..], &["undecided"]] {
        let list = said(&app, words);
        assert_eq!(list.lines().count(), 1, "{list}");
        assert!(list.starts_with(&format!("{open}  processing")), "{list}");
        assert!(list.contains(" s old  asked about in "), "{list}");
        assert!(list.trim_end().ends_with("asked 0×"), "{list}");
    }
}

#[tokio::test]
async fn programs_read_the_list_as_json() {
    let app = TestApp::new().await;
    let (paid, open) = paid_and_open(&app).await;
    let list: Value = serde_json::from_str(&said(&app, &["list", "--json"])).unwrap();
    assert_eq!(
        (&list[0]["reference"], &list[0]["decided"]),
        (&open.into(), &false.into())
    );
    assert!(list[0]["next_check"].is_string());
    let line = &list[1];
    assert_eq!(
        (&line["reference"], &line["state"]),
        (&paid.into(), &"paid".into())
    );
    assert_eq!(
        (&line["minor"], &line["currency"]),
        (&1_250.into(), &"HKD".into())
    );
    assert!(line["paid"].is_string() && line["next_check"].is_null());
    let undecided = said(&app, &["list", "--undecided", "--json"]);
    let undecided: Value = serde_json::from_str(&undecided).unwrap();
    assert_eq!(undecided.as_array().unwrap().len(), 1);
}
