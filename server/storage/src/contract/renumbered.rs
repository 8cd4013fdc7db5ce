//! Whoever has a number from before a backup was put back hears that lines are gone, and never lines they didn't have
//! under numbers they had.

use foundation::clock::Timestamp;
use payments::restored::Restored;
use shops::shop::Directory;
use till::{
    feed::{Behind, Kind},
    store::Marked,
};

use super::{
    feed::{mark, numbered, paid},
    samples::START,
};
use crate::Storage;

const DAY_MS: i64 = 24 * 60 * 60_000;

async fn put_back(store: &dyn Storage, days: i64) -> Timestamp {
    let restored = Restored {
        at: START.plus_ms(days * DAY_MS),
        copied: START,
    };
    store.doubt(&restored).await.unwrap();
    restored.at
}

async fn behind(store: &dyn Storage, id: &str, after: i64) -> Behind {
    let head = store.heads(&[id.to_owned()]).await.unwrap()[0].seq;
    Behind::of(after, head, store.lines(id, after, 100).await.unwrap())
}

/// All numbers that somebody may have of that store's are lost, and what is there is whole.
async fn began_anew(store: &dyn Storage, id: &str, known: i64) -> i64 {
    for after in [0, 1, known - 1, known, known + 1, known + 1_000_000] {
        let found = behind(store, id, after).await;
        assert_eq!(found, Behind::Lost, "{id} behind {after}");
    }
    let head = store.heads(&[id.to_owned()]).await.unwrap()[0].seq;
    assert!(head > known);
    // Programs that count in floating point read it as it is.
    assert!(head < 1 << 53);
    assert_eq!(behind(store, id, head).await, Behind::Lines(vec![]));
    head
}

pub(super) async fn numbers_from_before_a_backup_are_given_to_nothing_again(store: &dyn Storage) {
    paid(store, 1).await;
    paid(store, 2).await;
    assert_eq!(numbered(store).await, 2);
    let handed = store.mark(&mark(1, Kind::Handed)).await.unwrap();
    assert_eq!(handed, Marked::Done);
    let directory = store.directory_of("M").await.unwrap();
    let named = |id: &str| {
        let mut own = directory.stores[0].clone();
        own.id = id.to_owned();
        Directory {
            stores: vec![own],
            ..Directory::default()
        }
    };
    store.put(&named("SILENT")).await.unwrap();
    let at = put_back(store, 1).await;
    // Of those two stores and of one that is made only later: all of them may have been heard meanwhile.
    store.put(&named("LATER")).await.unwrap();
    let heads = [
        began_anew(store, "S", 3).await,
        began_anew(store, "SILENT", 7).await,
        began_anew(store, "LATER", 7).await,
    ];
    assert_eq!(heads[1..], [at.0 * 1_000, at.0 * 1_000]);
    // The lines are there still, and what was marked is marked.
    let lines = store.lines("S", heads[0] - 3, 9).await.unwrap();
    let seen = |line: &till::feed::Line| (line.seq - heads[0], line.kind, line.marked);
    let expected = [
        (-2, Kind::Paid, true),
        (-1, Kind::Paid, false),
        (0, Kind::Handed, false),
    ];
    assert_eq!(lines.iter().map(seen).collect::<Vec<_>>(), expected);
    assert_eq!(lines[2].of, Some(heads[0] - 2));
    let again = store.mark(&mark(heads[0] - 2, Kind::Handed)).await.unwrap();
    assert_eq!(again, Marked::Already);
    // They go on without a gap.
    paid(store, 3).await;
    assert_eq!(numbered(store).await, heads[0] + 1);
    let next = behind(store, "S", heads[0]).await;
    assert!(
        matches!(&next, Behind::Lines(lines) if lines.len() == 1),
        "{next:?}"
    );
    // The same, or another, backup once more; and with a clock that is behind.
    put_back(store, 2).await;
    let second = began_anew(store, "S", heads[0] + 1).await;
    put_back(store, 1).await;
    began_anew(store, "S", second).await;
}
