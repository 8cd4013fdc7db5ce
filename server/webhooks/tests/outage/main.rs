//! A day on which nobody answers, by a clock that is told; and what other receivers do to those beside them.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

mod bench;

use std::collections::BTreeMap;

use bench::{Bench, START, answer, id, url};
use events::{endpoint::State, store::EndpointStore as _};
use foundation::clock::Clock as _;
use sealing::SealKey;

const HOUR_MS: i64 = 3_600_000;

#[tokio::test]
async fn who_is_away_for_23_hours_gets_everything_and_each_body_unchanged() {
    let bench = Bench::of(1).await;
    for _ in 0..30 {
        bench.test(1).await;
        bench.pass(bench.world.clock.now().plus_ms(20_000)).await;
    }
    bench.pass(START.plus_ms(23 * HOUR_MS)).await;
    assert!(
        bench
            .progress(1)
            .await
            .iter()
            .all(|progress| *progress == "waiting")
    );
    assert_eq!(bench.alarms().await, 1, "somebody was called, once");
    bench.world.says(&url(1), Ok(answer(204, None)));
    bench.pass(START.plus_ms(28 * HOUR_MS)).await;
    let progress = bench.progress(1).await;
    assert_eq!(progress.len(), 30);
    assert!(
        progress.iter().all(|progress| *progress == "delivered"),
        "{progress:?}"
    );
    assert_eq!(bench.alarms().await, 0);
    let mut bodies: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, body) in bench.world.calls(&url(1)) {
        let name: serde_json::Value = serde_json::from_str(&body).unwrap();
        let name = name["id"].as_str().unwrap().to_owned();
        bodies.entry(name).or_default().push(body);
    }
    assert_eq!(bodies.len(), 30);
    for sent in bodies.values() {
        assert!(sent.iter().all(|body| body == &sent[0]));
    }
}

#[tokio::test]
async fn one_that_never_answers_is_tried_sixteen_times_with_the_waits_of_the_plan() {
    let bench = Bench::of(1).await;
    bench.test(1).await;
    bench.pass(START.plus_ms(30 * HOUR_MS)).await;
    let calls = bench.world.calls(&url(1));
    assert_eq!(calls.len(), 16);
    assert_eq!(bench.progress(1).await, ["failed"]);
    for (pair, planned) in calls.windows(2).zip(events::schedule::WAITS_S) {
        let waited = pair[1].0.since_ms(pair[0].0);
        let planned = planned * 1_000;
        // A second is what this clock's hand moves by; a failing endpoint is asked after half a minute.
        let longest = (planned * 11 / 10 + 1_000).max(34_000);
        assert!(
            (planned * 9 / 10..=longest).contains(&waited),
            "{planned}: {waited}"
        );
    }
}

#[tokio::test]
async fn nobody_waits_behind_one_that_fails() {
    let bench = Bench::of(2).await;
    bench.world.says(&url(2), Ok(answer(200, None)));
    for _ in 0..50 {
        bench.test(1).await;
        bench.test(2).await;
        bench.pass(bench.world.clock.now().plus_ms(1_000)).await;
    }
    assert!(
        bench
            .progress(2)
            .await
            .iter()
            .all(|progress| *progress == "delivered")
    );
    let calls = bench.world.calls(&url(2));
    assert_eq!(calls.len(), 50);
    assert!(
        bench.world.calls(&url(1)).len() < 20,
        "one at a time, and slowly"
    );
}

#[tokio::test]
async fn whoever_says_when_is_left_alone_until_then_and_who_is_gone_for_good() {
    let bench = Bench::of(2).await;
    bench.world.says(&url(1), Ok(answer(503, Some(9_000))));
    bench.world.says(&url(2), Ok(answer(410, None)));
    bench.test(1).await;
    bench.test(2).await;
    bench.pass(START.plus_ms(60_000)).await;
    let waits = bench.world.calls(&url(1));
    assert!(waits[1].0.since_ms(waits[0].0) >= 9_000, "{waits:?}");
    assert_eq!(bench.world.calls(&url(2)).len(), 1);
    let gone = bench.store.endpoint("M", &id(2)).await.unwrap().unwrap();
    assert_eq!(gone.state, State::Off);
    assert_eq!(bench.alarms().await, 1);
}

#[tokio::test]
async fn without_its_secret_nothing_is_sent_and_nothing_is_lost() {
    let mut bench = Bench::of(1).await;
    let stranger = Some(SealKey::of(&[6; 32]));
    let own = bench.with_key(stranger);
    bench.world.says(&url(1), Ok(answer(200, None)));
    bench.test(1).await;
    bench.pass(START.plus_ms(3_000)).await;
    assert!(bench.world.calls(&url(1)).is_empty());
    bench.with_key(own);
    bench.pass(START.plus_ms(60_000)).await;
    assert_eq!(bench.progress(1).await, ["delivered"]);
}
