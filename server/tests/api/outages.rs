//! The disk is full, under a file and under a PostgreSQL: nobody is sent here, a person is called once,
//! and all goes on when there is space.

use alarms::Kind;
use own_postgres::Cluster;
use storage::postgres::{PoolSettings, Postgres, Settings};

use crate::support::{
    Setting, TestApp,
    child::say,
    customer::{ALIPAY_HK, Customer},
    disk::Disk,
};

/// More looks than make an outage end.
const LOOKS: usize = 6;

async fn look(app: &TestApp, times: usize) {
    for _ in 0..times {
        app.upkeep.look().await;
    }
}

/// A server whose file is on this disk.
async fn on(disk: &Disk) -> TestApp {
    let setting = Setting {
        environment: vec![("PORTICO_DATA", disk.path().display().to_string())],
        ..Setting::default()
    };
    TestApp::with(setting).await
}

/// Tries to pay, in vain.
async fn in_vain(app: &TestApp, customer: &Customer) -> bool {
    let form = customer.scan(&app.code("Counter 1").await).await;
    let post = customer.posting("/api/start_payment");
    let answer = post.form(&form.fields("12.50")).send().await.unwrap();
    answer.status().is_server_error()
}

/// Monitoring and the balancer hear of it, and the log has one alarm.
async fn assert_told(app: &TestApp, customer: &Customer) {
    let waiting = app.payments.alarms().going_on();
    assert!(waiting.contains(&Kind::StorageFailing));
    let said = app.numbers().await;
    for line in [
        "portico_database_readable 1",
        "portico_database_writable 0",
        "portico_alarms_open{kind=\"storage-failing\"} 1",
        "portico_alarms_raised_total{kind=\"storage-failing\"} 1",
    ] {
        assert!(said.lines().any(|told| told == line), "{line}\n{said}");
    }
    assert_eq!(customer.get("/readyz").await.status, 503);
}

#[tokio::test]
async fn after_a_full_disk_the_first_customer_pays_and_the_alarm_is_over() {
    let Some(disk) = Disk::new(4) else {
        // Without root the same is tried at the store, with a page limit.
        return;
    };
    let app = on(&disk).await;
    app.upkeep.look().await;
    let code = app.code("Counter 1").await;
    let (customer, other) = (app.customer(ALIPAY_HK), app.customer(ALIPAY_HK));
    let form = customer.scan(&code).await;
    disk.fill();
    for _ in 0..20 {
        assert!(in_vain(&app, &other).await);
    }
    app.upkeep.look().await;
    assert_told(&app, &customer).await;
    // What a small write takes is perhaps still there; nobody is misled by that.
    look(&app, LOOKS).await;
    assert_told(&app, &customer).await;

    disk.empty();
    let cashier = customer.pay(&form, "12.50").await;
    assert!(cashier.location().contains("/cashier?p="), "the first one");
    look(&app, LOOKS).await;
    assert_eq!(customer.get("/readyz").await.status, 200);
    let failing = app.alarms(Kind::StorageFailing).await;
    assert_eq!(failing.len(), 1, "{failing:?}");
    assert_eq!(failing[0].times, 1, "one outage is one alarm");
    assert!(
        failing[0].detail.contains("the disk is full"),
        "{failing:?}"
    );
    assert!(failing[0].over.is_some(), "and it is over");
}

#[tokio::test]
async fn a_postgresql_without_space_turns_customers_away_until_it_has_some() {
    let (Some(programs), Some(disk)) = (own_postgres::find(), Disk::new(160)) else {
        return;
    };
    let cluster = Cluster::start_in(programs, disk.path()).unwrap();
    cluster.create("shop").unwrap();
    let address = cluster.address("shop");
    let settings = Settings::parse(&address, PoolSettings::default()).unwrap();
    Postgres::bring_up(&settings).await.unwrap();
    let setting = Setting {
        environment: vec![("PORTICO_DATABASE_URL", address)],
        ..Setting::default()
    };
    let app = TestApp::with(setting).await;
    app.upkeep.look().await;
    let customer = app.customer(ALIPAY_HK);
    assert_eq!(customer.get("/readyz").await.status, 200);
    disk.fill();
    // Nobody had to try in vain for it to be found out: its own small write has room for long.
    look(&app, LOOKS).await;
    assert_told(&app, &customer).await;
    let said = say(&app.environment, &["doctor"]);
    let words = "PROBLEM  database: can't be written, so nobody can pay: its disk is full";
    assert!(said.contains(words), "{said}");

    disk.empty();
    look(&app, LOOKS).await;
    assert_eq!(customer.get("/readyz").await.status, 200);
    assert!(!in_vain(&app, &customer).await);
    let failing = app.alarms(Kind::StorageFailing).await;
    assert_eq!(failing.len(), 1, "{failing:?}");
    assert_eq!(failing[0].times, 1, "one outage is one alarm");
    assert!(failing[0].over.is_some(), "and it is over");
}
