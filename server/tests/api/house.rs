//! The installation's own house: who may read it, what is left of it after a stop, and what monitoring
//! hears of it.

use foundation::page::Page;
use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use alarms::Wanted;
use domain::State;
use payments::sweeper::sweep_once;

use crate::support::{
    TestApp,
    child::{fails, run, say},
    customer::ALIPAY_HK,
    eventually,
};

#[tokio::test]
async fn a_folder_that_was_mistyped_is_no_empty_installation() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    let typo = folder.path().join("typo");
    let mut environment = app.environment.clone();
    environment.insert("PORTICO_DATA", typo.display().to_string());
    for words in [
        &["payment", "list"][..],
        &["payment", "list", "--undecided"],
        &["payment", "strays"],
        &["alarm", "list"],
        &["code", "list"],
        &["export"],
    ] {
        let said = fails(&environment, words);
        assert!(
            said.contains("there is no database in"),
            "{words:?}: {said}"
        );
        assert!(said.contains("typo"), "{words:?}: {said}");
    }
    let said = say(&environment, &["doctor"]);
    assert!(
        said.contains("PROBLEM  database: there is no database in"),
        "{said}"
    );
    assert!(!typo.exists(), "and nothing was made there");
    let said = run(&app.environment, &["payment", "list"]);
    assert_eq!(said, "no payments\n", "an empty list says so");
    assert_eq!(run(&app.environment, &["alarm", "list"]), "no alarms\n");
}

#[tokio::test]
async fn what_is_made_is_for_its_owner_alone_and_doctor_tells_of_the_rest() {
    let app = TestApp::new().await;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = Path::new(&app.data()).to_owned();
    let file = folder.join("portico.sqlite");
    assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    let key = Path::new(&app.environment["PORTICO_GATEWAY_PRIVATE_KEY_FILE"]).to_owned();
    let own = folder.join("key.pem");
    fs::copy(key, &own).unwrap();
    let mut environment = app.environment.clone();
    let named = own.display().to_string();
    environment.insert("PORTICO_GATEWAY_PRIVATE_KEY_FILE", named);
    fs::set_permissions(&own, fs::Permissions::from_mode(0o600)).unwrap();
    let said = say(&environment, &["doctor"]);
    for words in ["nobody else on this machine", "MB left", "can be written"] {
        assert!(said.contains(words), "{said}");
    }
    fs::set_permissions(&own, fs::Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let said = say(&environment, &["doctor"]);
    let advice = [(&own, "600"), (&file, "600"), (&folder, "700")];
    for (path, right) in advice {
        let words = format!("chmod {right} {}", path.display());
        assert!(said.contains(&words), "{words}: {said}");
    }
}

#[tokio::test]
async fn a_payment_of_a_newer_version_is_listed_and_alarmed_about_once() {
    let app = TestApp::new().await;
    let customer = app.customer(ALIPAY_HK);
    let cashier = customer.start(&app.code("Counter 1").await, "12.50").await;
    let id = app.only_id();
    let sql = format!("UPDATE payments SET state = 'disputed' WHERE request_id = '{id}'");
    app.meddle(&sql).await;
    sweep_once(&app.payments).await.unwrap();
    for _ in 0..3 {
        assert!(app.store.payment(&id).await.is_err());
        app.upkeep.look().await;
    }
    let alarms = app
        .store
        .alarms(Wanted::Open, &Page::first(99))
        .await
        .unwrap()
        .items;
    let told: Vec<_> = alarms
        .iter()
        .map(|alarm| (alarm.kind.as_str(), alarm.about.as_str(), alarm.times))
        .collect();
    let about = format!("payment {id}");
    assert_eq!(told, [("row-unreadable", about.as_str(), 1)]);
    let said = run(&app.environment, &["payment", "list", "--undecided"]);
    assert!(said.contains("can't be read: payment"), "{said}");
    assert!(said.contains("state \"disputed\" is unknown"), "{said}");
    let said = app.numbers().await;
    assert!(said.contains("\nportico_payments_undecided 1\n"), "{said}");
    let line = "\nportico_alarms_open{kind=\"row-unreadable\"} 1\n";
    assert!(said.contains(line), "{said}");

    let said = run(&app.environment, &["alarm", "list"]);
    assert!(said.contains("row-unreadable"), "{said}");
    assert!(said.contains("docs/operator.md#row-unreadable"), "{said}");
    let number = alarms[0].id.to_string();
    let words = ["alarm", "acknowledge", &number, "--by", "Ada"];
    run(&app.environment, &words);
    assert_eq!(run(&app.environment, &["alarm", "list"]), "no alarms\n");
    let said = run(&app.environment, &["alarm", "list", "--all", "--json"]);
    assert!(said.contains("\"acknowledged_by\": \"Ada\""), "{said}");
    fails(&app.environment, &words);

    let sql = format!("UPDATE payments SET state = 'processing' WHERE request_id = '{id}'");
    app.meddle(&sql).await;
    customer.press(&cashier, "pay").await;
    app.until(&id, State::Paid).await;
}

#[tokio::test]
async fn monitoring_hears_what_became_of_payments_and_how_the_gateway_answers() {
    let app = TestApp::new().await;
    app.paid("12.50").await;
    // It is counted after it is written, which somebody who asks then may see first.
    eventually("the payment is counted", async || {
        let said = app.numbers().await;
        said.contains("portico_payments_paid_total 1\n")
            .then_some(())
    })
    .await;
    let said = app.numbers().await;
    for line in [
        concat!(
            "portico_build_info{version=\"",
            env!("CARGO_PKG_VERSION"),
            "\"} 1"
        ),
        "portico_database_readable 1",
        "portico_database_writable 1",
        "portico_database_connections_max 8",
        "portico_servers 1",
        "portico_payments_undecided 0",
        "portico_payments_started_total 1",
        "portico_payments_paid_total 1",
        "portico_payments_failed_total 0",
        "portico_refunds_done_total 0",
        "portico_notifications_refused_total 0",
        "portico_gateway_call_seconds_count{call=\"pay\",result=\"answer\"} 1",
        "portico_gateway_call_seconds_bucket{call=\"pay\",result=\"answer\",le=\"+Inf\"} 1",
        "portico_alarms_open{kind=\"gateway-down\"} 0",
        "portico_alarms_raised_total{kind=\"gateway-down\"} 0",
    ] {
        assert!(said.lines().any(|told| told == line), "{line}\n{said}");
    }
    // Every family is told once and has its form: what a monitoring system refuses otherwise.
    let forms = said.lines().filter(|line| line.starts_with("# TYPE"));
    let mut names: Vec<_> = forms.map(|line| line.split(' ').nth(2)).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    app.store.close().await;
    let said = app.numbers().await;
    assert!(said.contains("\nportico_database_readable 0\n"), "{said}");
}
