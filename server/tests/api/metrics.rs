//! What monitoring is told: in the form that it reads, under the names that the papers say, soon, and
//! never more of it because strangers ask.

mod papers;
mod promql;
mod strict;

use std::{
    collections::{BTreeMap, BTreeSet},
    net::TcpListener,
    time::Duration,
};

use sqlx::{Connection as _, Executor as _, PgConnection};
use storage::postgres::{PoolSettings, Postgres, Settings};
use tally::requests::Route;

use crate::{
    giving_back::order,
    support::{
        Setting, TestApp,
        customer::{ALIPAY_HK, UNKNOWN},
        eventually,
    },
};

/// More lines than a server tells that has met everything its own labels can say.
const LINES_MAX: usize = 1_600;

async fn told(app: &TestApp) -> strict::Told {
    strict::read(&app.numbers().await)
}

/// How much a number says, of all its lines that have these labels.
fn sum(told: &strict::Told, name: &str, labels: &[(&str, &str)]) -> f64 {
    let base = ["_bucket", "_sum", "_count"].iter().find_map(|end| {
        name.strip_suffix(end)
            .filter(|base| told.contains_key(*base))
    });
    let family = &told[base.unwrap_or(name)];
    let has = |own: &BTreeMap<String, String>| {
        let mut wanted = labels.iter();
        wanted.all(|(label, value)| own.get(*label).is_some_and(|own| own == value))
    };
    let lines = family.samples.iter().filter(|one| one.name == name);
    lines
        .filter(|one| has(&one.labels))
        .map(|one| one.value)
        .sum()
}

fn is(told: &strict::Told, name: &str, labels: &[(&str, &str)], value: f64) {
    let found = sum(told, name, labels);
    assert!((found - value).abs() < 1e-9, "{name} {labels:?}: {found}");
}

#[tokio::test]
async fn what_is_told_is_what_the_paper_says_and_nothing_else() {
    let app = TestApp::new().await;
    app.paid("12.50").await;
    app.upkeep.look().await;
    let (paper, told) = (papers::told(), told(&app).await);
    let missing: Vec<_> = paper
        .keys()
        .filter(|name| !told.contains_key(*name))
        .collect();
    assert!(missing.is_empty(), "nobody tells {missing:?}");
    for (name, family) in &told {
        let said = paper.get(name);
        let said = said.unwrap_or_else(|| panic!("the paper says nothing of {name}"));
        assert_eq!(family.form, said.form, "{name}");
        let expected: BTreeSet<_> = said.labels.keys().collect();
        for sample in &family.samples {
            let own: BTreeSet<_> = sample
                .labels
                .keys()
                .filter(|label| *label != "le")
                .collect();
            assert_eq!(own, expected, "{name}");
            for (label, value) in &sample.labels {
                let words = said.labels.get(label).filter(|words| words.len() > 1);
                let is_open =
                    (name.as_str(), label.as_str()) == ("portico_http_requests_total", "status");
                let is_said = is_open || words.is_none_or(|words| words.contains(value));
                assert!(is_said, "{name}: {label} is {value}");
            }
        }
    }
    let words = Route::ALL.iter().map(|route| route.as_str().to_owned());
    let said = &paper["portico_http_requests_total"].labels["route"];
    assert_eq!(*said, words.collect::<BTreeSet<_>>());
}

#[tokio::test]
async fn what_happens_is_counted_where_it_belongs_and_once() {
    let app = TestApp::new().await;
    app.paid("12.50").await;
    eventually("the payment is counted", async || {
        let told = told(&app).await;
        (sum(&told, "portico_payments_paid_total", &[]) > 0.5).then_some(())
    })
    .await;
    let now = told(&app).await;
    for name in [
        "portico_payments_started_total",
        "portico_payments_paid_total",
        "portico_payment_paid_seconds_count",
        "portico_database_readable",
    ] {
        is(&now, name, &[], 1.0);
    }
    for name in [
        "portico_payments_failed_total",
        "portico_payments_refused_total",
        "portico_payments_not_sent_total",
        "portico_payments_unknown_total",
        "portico_refunds_started_total",
        "portico_payments_undecided",
        "portico_due",
        "portico_due_oldest_seconds",
        "portico_deliveries_waiting",
        "portico_screen_streams",
    ] {
        is(&now, name, &[], 0.0);
    }
    let calls = "portico_gateway_call_seconds_count";
    is(&now, calls, &[("call", "pay"), ("result", "answer")], 1.0);
    is(&now, calls, &[("call", "refund")], 0.0);
}

#[tokio::test]
async fn requests_and_refunds_are_counted_where_they_belong() {
    let app = TestApp::new().await;
    let (customer, payment) = app.paid("12.50").await;
    customer.get("/c/NOSUCHCODE").await;
    customer.get("/wp-login.php").await;
    app.payments.refund(order(&payment, 1, None)).await.unwrap();
    let now = told(&app).await;
    let requests = "portico_http_requests_total";
    is(&now, requests, &[("route", "start")], 1.0);
    for (route, status) in [("other", "404"), ("code", "404"), ("notify", "200")] {
        let labels = [("route", route), ("status", status)];
        is(&now, requests, &labels, 1.0);
    }
    let took = "portico_http_request_seconds_count";
    assert!(sum(&now, took, &[("route", "code")]) > 1.5);
    is(&now, "portico_refunds_started_total", &[], 1.0);
    is(&now, "portico_refunds_done_total", &[], 1.0);
    let refund = [("call", "refund"), ("result", "answer")];
    is(&now, "portico_gateway_call_seconds_count", &refund, 1.0);
}

#[tokio::test]
async fn a_gateway_that_is_gone_is_silence_and_no_failed_payment() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", nobody.local_addr().unwrap());
    drop(nobody);
    let app = TestApp::with(Setting {
        environment: vec![("PORTICO_GATEWAY_URL", address)],
        ..Setting::default()
    })
    .await;
    let customer = app.customer(ALIPAY_HK);
    let form = customer.scan(&app.code("Counter 1").await).await;
    let post = customer.posting("/api/start_payment");
    post.form(&form.fields("12.50")).send().await.unwrap();
    let now = told(&app).await;
    let silence = [("call", "pay"), ("result", "silence")];
    is(&now, "portico_gateway_call_seconds_count", &silence, 1.0);
    let pay = [("call", "pay")];
    is(&now, "portico_gateway_calls_unanswered_total", &pay, 1.0);
    is(&now, "portico_payments_started_total", &[], 1.0);
    is(&now, "portico_payments_failed_total", &[], 0.0);
}

#[tokio::test]
async fn nothing_that_strangers_send_becomes_a_line() {
    let app = TestApp::new().await;
    let nonsense = async |from: u32| {
        for number in from..from + 60 {
            let word = format!("zzz{number}");
            let customer = app.customer(if number % 2 == 0 { UNKNOWN } else { &word });
            for path in [
                format!("/{word}"),
                format!("/c/{word}"),
                format!("/api/v1/{word}"),
                format!("/office/{word}?{word}={word}"),
                format!("/%7B{word}%22%7D"),
                format!("/r/{word}\u{202e}"),
            ] {
                customer.get(&path).await;
            }
        }
    };
    nonsense(0).await;
    let text = app.numbers().await;
    let first = strict::read(&text);
    nonsense(1_000).await;
    let text = app.numbers().await;
    let second = strict::read(&text);
    assert!(!text.contains("zzz"), "{text}");
    let lines = |told: &strict::Told| told.values().map(|one| one.samples.len()).sum::<usize>();
    assert_eq!(
        lines(&first),
        lines(&second),
        "the second time nothing is new"
    );
    assert!(lines(&second) < LINES_MAX, "{}", lines(&second));
    let requests = "portico_http_requests_total";
    is(&second, requests, &[("route", "other")], 240.0);
}

#[tokio::test]
async fn a_database_that_keeps_silent_delays_monitoring_by_seconds() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let settings = Settings::parse(&database.address, PoolSettings::default()).unwrap();
    Postgres::bring_up(&settings).await.unwrap();
    let setting = Setting {
        environment: vec![("PORTICO_DATABASE_URL", database.address.clone())],
        ..Setting::default()
    };
    let app = TestApp::with(setting).await;
    is(&told(&app).await, "portico_database_readable", &[], 1.0);
    let mut stranger = PgConnection::connect(&database.address).await.unwrap();
    stranger.execute("BEGIN").await.unwrap();
    let lock = "LOCK TABLE payments IN ACCESS EXCLUSIVE MODE";
    stranger.execute(lock).await.unwrap();
    let soon = tokio::time::timeout(Duration::from_secs(8), told(&app));
    let said = soon.await.unwrap();
    is(&said, "portico_database_readable", &[], 0.0);
    assert!(!said.contains_key("portico_payments_undecided"));
    assert!(said.contains_key("portico_payments_started_total"));
    stranger.execute("ROLLBACK").await.unwrap();
    is(&told(&app).await, "portico_database_readable", &[], 1.0);
}
