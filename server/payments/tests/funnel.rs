//! Steps are counted in memory, and each is written once.

#![cfg(test)]

use domain::{CutOff, EntryCode};
use foundation::clock::Timestamp;
use payments::funnel::*;
use shops::day::Days;
use storage::memory::Memory;

#[tokio::test]
async fn steps_are_counted_by_code_and_day_and_written_once() {
    let (funnel, store) = (Funnel::default(), Memory::default());
    let (one, two) = (
        EntryCode::from_random([1; 9]),
        EntryCode::from_random([2; 9]),
    );
    let count = |code: &EntryCode, day: &str, step| funnel.count(code, day.to_owned(), step);
    count(&one, "2026-01-15", Step::Opened);
    count(&one, "2026-01-15", Step::Opened);
    count(&one, "2026-01-16", Step::Entered);
    count(&two, "2026-01-15", Step::Sent);
    funnel.flush(&store).await.unwrap();
    count(&one, "2026-01-15", Step::Paid);
    funnel.flush(&store).await.unwrap();
    funnel.flush(&store).await.unwrap();
    let counts = store
        .counts(None, "2026-01-15", "2026-01-15")
        .await
        .unwrap();
    let first = Counts {
        opened: 2,
        paid: 1,
        ..Counts::default()
    };
    let sent = Counts {
        sent: 1,
        ..Counts::default()
    };
    let day = || "2026-01-15".to_owned();
    let mut expected = vec![((one, day()), first), ((two, day()), sent)];
    expected.sort_by_key(|((code, _), _)| code.clone());
    assert_eq!(counts, expected);
}

#[test]
fn a_day_is_the_stores_own() {
    // 2026-01-15T18:00:00Z.
    let at = Timestamp(1_768_500_000_000);
    assert_eq!(
        local_day(at, &Days::of("Asia/Tokyo", CutOff::MIDNIGHT)),
        "2026-01-16"
    );
    assert_eq!(
        local_day(at, &Days::of("America/New_York", CutOff::MIDNIGHT)),
        "2026-01-15"
    );
    assert_eq!(
        local_day(at, &Days::of("Nowhere", CutOff::MIDNIGHT)),
        "2026-01-15"
    );
}
