//! How every store must count how far customers get.

use domain::EntryCode;
use futures_util::future::join_all;

use crate::Storage;
use payments::funnel::{Counts, Day};

fn day(byte: u8, day: &str) -> Day {
    (EntryCode::from_random([byte; 9]), day.to_owned())
}

pub(super) async fn counts_add_up_by_code_and_day(store: &dyn Storage) {
    let counts = Counts {
        opened: 4,
        entered: 3,
        sent: 2,
        paid: 1,
    };
    let (one, two) = (day(1, "2026-01-15"), day(2, "2026-01-15"));
    let later = day(1, "2026-01-16");
    let batch = [(one.clone(), counts), (two.clone(), counts)];
    for done in join_all((0..12).map(|_| store.add_counts(&batch))).await {
        done.unwrap();
    }
    store.add_counts(&[(later.clone(), counts)]).await.unwrap();
    store.add_counts(&[]).await.unwrap();
    let twelve = (0..12).fold(Counts::default(), |sum, _| sum.plus(counts));
    let told = async |from, to| store.counts(None, from, to).await.unwrap();
    let mut expected = vec![(one.clone(), twelve), (two, twelve)];
    expected.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert_eq!(told("2026-01-15", "2026-01-15").await, expected);
    assert_eq!(told("2026-01-16", "2026-01-31").await, [(later, counts)]);
    assert!(told("2026-01-17", "2026-01-31").await.is_empty());
    assert_eq!(told("2026-01-01", "2026-01-31").await.len(), 3);
}
