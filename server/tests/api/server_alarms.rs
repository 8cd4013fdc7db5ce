//! Alarms that are about one server of several: each has its own, one server's end is not another's, and
//! what goes on at one that is gone ends.

use alarms::{Alarm, Change, Kept, Kind};
use foundation::clock::{Clock as _, SystemClock};

use crate::support::{
    TestApp,
    child::{run, say},
};

/// Where the second server says it listens.
const OTHER: &str = "127.0.0.1:3999";
/// What a server that was taken away was called.
const GONE: &str = "old-machine 10.0.0.9:3000";
/// Looks after which everything was done that is done now and then.
const LOOKS: usize = 61;

/// Of each server whose alarm it is: how often it was raised, and whether it is over.
async fn failing(app: &TestApp) -> [(i64, bool); 2] {
    let alarms = app.alarms(Kind::StorageFailing).await;
    assert_eq!(alarms.len(), 2, "{alarms:?}");
    let of = |is_other: bool| {
        let mut alarms = alarms.iter();
        let alarm = alarms.find(|alarm| alarm.server.ends_with(OTHER) == is_other);
        let alarm: &Kept = alarm.unwrap();
        (alarm.times, alarm.over.is_some())
    };
    [of(false), of(true)]
}

#[tokio::test]
async fn one_outage_of_two_servers_is_one_alarm_of_each_and_each_ends_its_own() {
    let app = TestApp::new().await;
    let listens = [("PORTICO_LISTEN", OTHER.to_owned())];
    let other = app.beside(&listens).await;
    let look = async |times: usize| {
        for _ in 0..times {
            app.upkeep.look().await;
            other.upkeep.look().await;
        }
    };
    look(1).await;
    app.meddle(
        "CREATE TRIGGER broken BEFORE UPDATE ON servers BEGIN SELECT RAISE(ABORT, 'gone'); END",
    )
    .await;
    look(12).await;
    assert_eq!(failing(&app).await, [(1, false); 2]);
    app.meddle("DROP TRIGGER broken").await;
    for _ in 0..4 {
        app.upkeep.look().await;
    }
    assert_eq!(failing(&app).await, [(1, true), (1, false)]);
    let said = run(&app.environment, &["alarm", "list"]);
    for server in [app.upkeep.roster.me(), other.upkeep.roster.me()] {
        let line = format!("\n      server {}\n", server.address);
        assert_eq!(said.matches(&line).count(), 1, "{said}");
    }
    let said = run(&app.environment, &["alarm", "list", "--json"]);
    assert!(said.contains(OTHER), "{said}");
    look(4).await;
    assert_eq!(failing(&app).await, [(1, true); 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_on_at_a_server_that_is_gone_is_told_by_doctor_and_ends() {
    let app = TestApp::new().await;
    let long_ago = SystemClock.now().plus_ms(-2 * 3_600_000);
    let at_it = |kind| {
        Change::Raised(Alarm {
            server: GONE.to_owned(),
            ..Alarm::new(kind, "")
        })
    };
    let raised = [Kind::DiskLow, Kind::HandlerPanicked].map(|kind| (long_ago, at_it(kind)));
    app.store.write_alarms(&raised).await.unwrap();
    let said = say(&app.environment, &["doctor"]);
    let words = format!("disk-low goes on at {GONE}, which doesn't run");
    assert!(said.contains(&words), "{said}");
    assert!(!said.contains("handler-panicked goes on"), "{said}");
    for _ in 0..LOOKS {
        app.upkeep.look().await;
    }
    let [low] = <[Kept; 1]>::try_from(app.alarms(Kind::DiskLow).await).unwrap();
    assert!(low.over.is_some());
    assert!(low.detail.contains("not heard of for an hour"), "{low:?}");
    let panicked = app.alarms(Kind::HandlerPanicked).await;
    assert_eq!(panicked[0].over, None, "a person has to look all the same");
    let said = say(&app.environment, &["doctor"]);
    assert!(!said.contains("goes on at"), "{said}");
}
