//! What an operator is told of what would go, and that it goes.

use std::collections::HashMap;

use crate::support::{TestApp, child::run};

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
