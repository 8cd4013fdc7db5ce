//! Alarms are raised once, and end.

#![cfg(test)]

use foundation::page::Page;
use std::sync::{Arc, Mutex};

use alarms::*;
use foundation::clock::{FixedClock, Timestamp};
use storage::memory::Memory;

fn alarms() -> Alarms {
    Alarms::new(Arc::new(FixedClock::at(Timestamp(7))))
}

async fn kept(store: &Memory) -> Vec<(String, i64, bool)> {
    let kept = store.alarms(Wanted::All, &Page::first(99)).await.unwrap();
    let told = |alarm: Kept| (alarm.kind, alarm.times, alarm.over.is_some());
    kept.items.into_iter().map(told).collect()
}

#[tokio::test]
async fn what_lasts_is_raised_once_until_it_is_over() {
    let (alarms, store) = (alarms(), Memory::default());
    for _ in 0..50 {
        alarms.raise(Alarm::new(Kind::GatewayDown, "https://gateway.example"));
        alarms.flush(&store).await.unwrap();
    }
    assert_eq!(kept(&store).await, [("gateway-down".to_owned(), 1, false)]);
    for _ in 0..9 {
        alarms.over(Kind::GatewayDown, "https://gateway.example");
    }
    alarms.flush(&store).await.unwrap();
    assert_eq!(kept(&store).await, [("gateway-down".to_owned(), 1, true)]);
    alarms.raise(Alarm::new(Kind::GatewayDown, "https://gateway.example"));
    alarms.flush(&store).await.unwrap();
    assert_eq!(
        kept(&store).await,
        [("gateway-down".to_owned(), 2, false)],
        "the next outage is one row more times, not one row more"
    );
    let raised = alarms.raised();
    let counted = raised.iter().find(|(kind, _)| *kind == Kind::GatewayDown);
    assert_eq!(counted, Some(&(Kind::GatewayDown, 2)));
}

#[tokio::test]
async fn what_an_earlier_process_raised_is_over_when_this_one_sees_that_it_is() {
    let store = Memory::default();
    let before = alarms();
    before.raise(Alarm::new(Kind::StorageFailing, ""));
    before.flush(&store).await.unwrap();
    let now = alarms();
    now.over(Kind::StorageFailing, "");
    now.flush(&store).await.unwrap();
    assert_eq!(
        kept(&store).await,
        [("storage-failing".to_owned(), 1, true)]
    );
}

#[tokio::test]
async fn what_is_about_a_server_is_its_own_and_the_rest_is_the_shops() {
    let store = Memory::default();
    let (one, two) = (alarms(), alarms());
    for (each, name) in [(&one, "one:3000"), (&two, "two:3000")] {
        each.at(name);
        each.raise(Alarm::new(Kind::StorageFailing, ""));
        each.raise(Alarm::new(Kind::PaymentRefused, "default"));
        each.flush(&store).await.unwrap();
    }
    one.over(Kind::StorageFailing, "");
    one.over(Kind::PaymentRefused, "default");
    one.flush(&store).await.unwrap();
    let all = store.alarms(Wanted::All, &Page::first(99)).await.unwrap();
    let told = |alarm: Kept| (alarm.kind, alarm.server, alarm.times, alarm.over.is_some());
    let mut all: Vec<_> = all.items.into_iter().map(told).collect();
    all.sort();
    let row = |kind: Kind, server: &str, times, is_over| {
        (kind.as_str().to_owned(), server.to_owned(), times, is_over)
    };
    let expected = [
        row(Kind::PaymentRefused, "", 2, true),
        row(Kind::StorageFailing, "one:3000", 1, true),
        row(Kind::StorageFailing, "two:3000", 1, false),
    ];
    assert_eq!(all, expected);
}

#[test]
fn each_kind_has_a_name_of_its_own_and_its_heading_in_the_operators_guide() {
    let guide = include_str!("../../../docs/operator.md");
    for kind in Kind::ALL {
        let same = Kind::ALL
            .iter()
            .filter(|other| other.as_str() == kind.as_str());
        assert_eq!(same.count(), 1, "{kind:?}");
        assert_eq!(Kind::parse(kind.as_str()), Some(*kind));
        let heading = format!("### {}", kind.as_str());
        assert!(guide.lines().any(|line| line == heading), "{heading}");
    }
}

/// Where a test reads what was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn the_log_has_one_line_when_it_begins_and_one_when_it_is_over() {
    let log = Log::default();
    let writer = {
        let log = log.clone();
        move || log.clone()
    };
    let subscriber = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_writer(writer);
    tracing::subscriber::with_default(subscriber.finish(), || {
        let alarms = alarms();
        alarms.at("shop 10.0.0.1:3000");
        alarms.over(Kind::GatewayDown, "there");
        for _ in 0..9 {
            alarms.raise(Alarm::new(Kind::GatewayDown, "there"));
        }
        alarms.over(Kind::GatewayDown, "there");
    });
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let [begun, over] = lines.as_slice() else {
        panic!("{log}");
    };
    assert_eq!(begun["alarm"], true);
    for line in [begun, over] {
        assert_eq!(line["alarm.kind"], "gateway-down");
        assert_eq!(line["alarm.about"], "there");
        assert_eq!(line["alarm.server"], "shop 10.0.0.1:3000");
        assert_eq!(line["see"], "docs/operator.md#gateway-down");
    }
    assert_eq!(over["alarm.over"], true);
    assert_eq!(over["message"], "the gateway answers again");
    assert!(over.get("alarm").is_none(), "nobody is woken by the end");
}
