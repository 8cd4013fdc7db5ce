//! What an operator is told of what would go, and that it goes.

use std::collections::HashMap;

use domain::State;
use foundation::{
    clock::Clock as _,
    keeping::{Kind, Step},
};
use gateway::{PayAnswer, UnknownWhy};
use payments::Started;

use crate::support::{
    TestApp,
    child::run,
    scripted::{EXPIRY_MS, Rehearsal, accepted},
};

/// The lines of `portico forget --json`, by kind: days and rows.
fn told(app: &TestApp, words: &[&str]) -> HashMap<String, (Option<u64>, u64)> {
    let mut settings = app.environment.clone();
    settings.insert("PORTICO_KEEP_ALARMS_DAYS", "7".to_owned());
    let words = [&["forget", "--json"], words].concat();
    let lines: Vec<serde_json::Value> = serde_json::from_str(&run(&settings, &words)).unwrap();
    let each = lines.iter().map(|line| {
        let days = line["keep_days"].as_u64();
        let rows = line["rows"].as_u64().unwrap();
        (line["kind"].as_str().unwrap().to_owned(), (days, rows))
    });
    each.collect()
}

#[tokio::test]
async fn what_would_go_is_told_before_it_goes() {
    let app = TestApp::new().await;
    app.meddle(
        "INSERT INTO alarms (kind, about, detail, raised_ms, last_ms, times, acknowledged_ms) \
         VALUES ('disk-low', '', '', 1, 1, 1, 86400000), ('disk-low', 'b', '', 1, 1, 1, NULL)",
    )
    .await;
    let words = run(&app.environment, &["forget", "--dry-run"]);
    assert!(
        words.contains("would go; the oldest of 1970-01-02"),
        "{words}"
    );
    assert!(words.contains("kept for ever"), "{words}");
    let looked = told(&app, &["--dry-run"]);
    assert_eq!(looked["alarms"], (Some(7), 1));
    assert_eq!(looked["notes"], (None, 0));
    assert_eq!(app.rows("alarms").await, 2, "nothing was changed");
    assert_eq!(told(&app, &[])["alarms"], (Some(7), 1));
    assert_eq!(app.rows("alarms").await, 1, "the one that nobody has seen");
    assert_eq!(told(&app, &[])["alarms"], (Some(7), 0));
}

#[tokio::test]
async fn what_is_forgotten_is_not_sent_again_and_nothing_else_under_its_id() {
    let rehearsal = Rehearsal::new().await;
    let why = UnknownWhy::Unreachable;
    rehearsal.will_pay(PayAnswer::Unknown { why });
    let refused = rehearsal.payments.start(rehearsal.order(1).await).await;
    assert!(refused.is_err(), "it never left: {refused:?}");
    // Long after its end, by a clock that is then set back to where it could be sent again.
    let step = Step {
        kind: Kind::Requests,
        before: rehearsal.clock.now().plus_ms(2 * EXPIRY_MS),
        from: None,
        rows: 9,
    };
    assert_eq!(rehearsal.store.forget(step).await.unwrap().rows, 1);
    rehearsal.will_pay(accepted());
    let Started::Result(payment) = rehearsal.start(1).await else {
        panic!("there is nothing to send")
    };
    assert_eq!(payment.state, State::NotSent);
    let next = rehearsal.start(2).await;
    assert!(
        matches!(next, Started::Go { .. }),
        "the answer is for the next"
    );
}
