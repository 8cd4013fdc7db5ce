//! The reader: when it looks, how often it reads, and what screens are let have.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use domain::{Currency, Money, RequestId};
use foundation::{
    clock::{FixedClock, Timestamp},
    store::StoreError,
};
use shops::shop::{Merchant, Store, TillId};
use till::{
    FeedStore, Hub,
    feed::{DaySum, Kind, Line, Opening, Returned},
    hub::{Beside, Listener, Listening, Pulse},
    said::{About, Alike},
    store::{DayOf, Head, Mark, Marked},
};

const START: Timestamp = Timestamp(1_768_473_013_000);

/// A store's feed that counts how often it is asked.
#[derive(Debug, Default)]
struct Counted {
    lines: Mutex<Vec<Line>>,
    changes: AtomicUsize,
    looks: AtomicUsize,
    reads: AtomicUsize,
    is_gone: AtomicBool,
}

impl Counted {
    fn add(&self, kind: Kind) {
        let mut lines = self.lines.lock().unwrap();
        let seq = i64::try_from(lines.len()).unwrap() + 1;
        let number = u8::try_from(seq % 200).unwrap();
        lines.push(Line {
            seq,
            kind,
            payment: RequestId::made_at(0, [number; 10]),
            refund: None,
            till: TillId(1),
            label: String::new(),
            note: None,
            amount: Money::from_minor(800, Currency::parse("JPY").unwrap()).unwrap(),
            wallet: None,
            of: None,
            marked: false,
            returned: Returned::Nothing,
            happened: START,
            heard: START,
        });
    }

    fn looks(&self) -> usize {
        self.looks.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl FeedStore for Counted {
    async fn heads(&self, stores: &[String]) -> Result<Vec<Head>, StoreError> {
        self.looks.fetch_add(1, Ordering::SeqCst);
        if self.is_gone.load(Ordering::SeqCst) {
            return Err(StoreError::Failing("gone".to_owned()));
        }
        let seq = i64::try_from(self.lines.lock().unwrap().len()).unwrap();
        let changes = i64::try_from(self.changes.load(Ordering::SeqCst)).unwrap();
        let head = |store: &String| Head {
            store: store.clone(),
            seq,
            changes,
            fresh: false,
        };
        Ok(stores.iter().map(head).collect())
    }

    async fn number(&self, _: &str) -> Result<bool, StoreError> {
        Ok(false)
    }

    async fn lines(&self, _: &str, after: i64, limit: u32) -> Result<Vec<Line>, StoreError> {
        self.reads.fetch_add(1, Ordering::SeqCst);
        let lines = self.lines.lock().unwrap();
        let behind = lines.iter().filter(|line| line.seq > after);
        Ok(behind
            .take(usize::try_from(limit).unwrap())
            .cloned()
            .collect())
    }

    async fn mark(&self, _: &Mark) -> Result<Marked, StoreError> {
        Ok(Marked::Unknown)
    }

    async fn opening(&self, _: Timestamp) -> Result<Vec<Opening>, StoreError> {
        Ok(Vec::new())
    }

    async fn day_sum(&self, _: DayOf<'_>) -> Result<DaySum, StoreError> {
        Ok(DaySum::default())
    }

    async fn forget_feed(&self, _: Timestamp) -> Result<u64, StoreError> {
        Ok(0)
    }
}

fn hub() -> (Arc<Hub>, Arc<Counted>, Arc<FixedClock>) {
    let (store, clock) = (Arc::<Counted>::default(), Arc::new(FixedClock::at(START)));
    let hub = Hub::new(
        Arc::<Counted>::clone(&store),
        Arc::<FixedClock>::clone(&clock),
        Beside::default(),
    );
    (hub, store, clock)
}

async fn until(listening: &mut Listening, is: impl Fn(&Pulse) -> bool) -> Pulse {
    let seen = listening.wait_for(|pulse| pulse.as_ref().is_some_and(&is));
    seen.await.unwrap().clone().unwrap()
}

#[tokio::test(start_paused = true)]
async fn it_looks_while_somebody_listens_and_reads_each_line_once_for_all() {
    let (hub, store, _) = hub();
    store.add(Kind::Paid);
    tokio::time::sleep(Duration::from_mins(1)).await;
    assert_eq!(store.looks(), 0, "nobody listens");
    let mut all: Vec<Listening> = (0..50).map(|_| hub.listen("S")).collect();
    for listening in &mut all {
        assert_eq!(until(listening, |_| true).await.head, 1);
    }
    let reads = store.reads.load(Ordering::SeqCst);
    store.add(Kind::Paid);
    hub.poke();
    for listening in &mut all {
        let pulse = until(listening, |pulse| pulse.head == 2).await;
        assert_eq!(pulse.behind(1).unwrap().count(), 1);
        assert_eq!(pulse.behind(0).unwrap().count(), 2);
    }
    assert_eq!(store.reads.load(Ordering::SeqCst), reads + 1);
    // What others write is heard without being told.
    store.add(Kind::Reversed);
    until(&mut all[0], |pulse| pulse.head == 3).await;
    store.changes.fetch_add(1, Ordering::SeqCst);
    until(&mut all[0], |pulse| pulse.changes == 1).await;
    drop(all);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let looks = store.looks();
    tokio::time::sleep(Duration::from_mins(1)).await;
    assert_eq!(store.looks(), looks, "nobody listens any more");
    let mut again = hub.listen("S");
    until(&mut again, |pulse| pulse.head == 3).await;
}

#[tokio::test(start_paused = true)]
async fn what_was_said_of_a_pulse_is_said_once_to_screens_that_are_alike() {
    let (hub, store, _) = hub();
    store.add(Kind::Paid);
    let mut all = [hub.listen("S"), hub.listen("S")];
    let one = until(&mut all[0], |pulse| pulse.head == 1).await;
    let two = until(&mut all[1], |pulse| pulse.head == 1).await;
    let merchant = Merchant::plain("M", "Tea", "5814");
    let home = || {
        Arc::new(Store::plain(
            "S",
            &merchant,
            "UTC",
            Currency::parse("JPY").unwrap(),
        ))
    };
    let (home, changed) = (home(), home());
    let alike = |language, store| Alike { language, store };
    let say = |pulse: &Pulse, about, alike: Alike<'_>, text: &str| {
        let said = pulse.said.once(about, alike, || text.as_bytes().into());
        String::from_utf8(said.to_vec()).unwrap()
    };
    let line = About::Line(1);
    assert_eq!(say(&one, line, alike("en", &home), "one"), "one");
    assert_eq!(say(&two, line, alike("en", &home), "again"), "one");
    assert_eq!(say(&two, line, alike("de", &home), "eins"), "eins");
    assert_eq!(say(&two, line, alike("en", &changed), "other"), "other");
    assert_eq!(say(&two, About::Open, alike("en", &home), "open"), "open");
    // What is new is said anew, and so is what was held then.
    store.add(Kind::Paid);
    hub.poke();
    let next = until(&mut all[0], |pulse| pulse.head == 2).await;
    assert_eq!(say(&next, line, alike("en", &home), "again"), "again");
    // A line that somebody read for themselves is none of those that are held.
    let [held, ..] = &*next.lines else {
        panic!("it is held")
    };
    assert!(next.has(held));
    assert!(!next.has(&Arc::new((**held).clone())));
}

#[tokio::test(start_paused = true)]
async fn whoever_is_far_behind_is_not_told_from_what_is_held() {
    let (hub, store, _) = hub();
    for _ in 0..300 {
        store.add(Kind::Paid);
    }
    let mut listening = hub.listen("S");
    let pulse = until(&mut listening, |_| true).await;
    assert!(pulse.behind(100).is_none());
    assert_eq!(pulse.behind(299).unwrap().count(), 1);
    let last = pulse.lines.last().unwrap();
    assert_eq!(pulse.twins(last), 0);
    // The same two words again, two hundred payments later, are no twin any more.
    let other = Line {
        payment: RequestId::made_at(1, [9; 10]),
        ..last.as_ref().clone()
    };
    assert_eq!(
        other.twins([last.as_ref(), &other]),
        usize::from(other.words() == last.words())
    );
}

#[tokio::test(start_paused = true)]
async fn it_is_not_awake_while_the_database_does_not_answer() {
    let (hub, store, clock) = hub();
    let mut listening = hub.listen("S");
    until(&mut listening, |_| true).await;
    assert!(hub.is_awake());
    store.is_gone.store(true, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_secs(1)).await;
    clock.advance_ms(5_000);
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(!hub.is_awake());
    store.is_gone.store(false, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(hub.is_awake());
}

#[tokio::test]
async fn a_screen_has_four_seats_and_none_once_the_server_ends() {
    let (hub, _, _) = hub();
    let seats: Vec<_> = (0..5).map(|_| hub.seat(Listener::Screen, "one")).collect();
    assert_eq!(seats.iter().flatten().count(), 4);
    let other = hub.seat(Listener::Screen, "two");
    assert!(other.is_some());
    drop(seats);
    assert_eq!(hub.streams(), 1);
    assert!(hub.seat(Listener::Screen, "one").is_some());
    hub.stop();
    assert!(hub.seat(Listener::Screen, "one").is_none());
    assert!(*hub.stopping().borrow());
}

#[tokio::test(start_paused = true)]
async fn the_newest_of_five_has_the_place_of_the_oldest_but_not_at_once() {
    let (hub, _, clock) = hub();
    for listener in [Listener::Screen, Listener::Program] {
        let take = || hub.seat(listener, "one");
        let oldest = take().unwrap();
        clock.advance_ms(30_000);
        let mut others: Vec<_> = (0..3).map(|_| take().unwrap()).collect();
        clock.advance_ms(29_999);
        assert!(take().is_none(), "each has its minute");
        clock.advance_ms(1);
        let other = hub.seat(listener, "two").unwrap();
        others.push(take().unwrap());
        // It is told, also where it listens only later; whoever has their place still hears nothing.
        oldest.given_away().await;
        let quiet = tokio::time::timeout(Duration::from_secs(1), others[0].given_away());
        assert!(quiet.await.is_err());
        // What it leaves is no more its own.
        drop(oldest);
        assert!(take().is_none());
        drop(others.pop());
        assert!(take().is_some());
        drop(other);
    }
    assert_eq!(hub.streams(), 0);
}
