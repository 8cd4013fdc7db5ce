//! Looks at a folder: what breaks off is done again, what goes wrong with one file is told, and a stop is at once.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use async_trait::async_trait;
use foundation::{clock::SystemClock, randomness::SystemRandomness};
use payments::{Gateways, PaymentSettings, Ports};
use payouts::{ledger::OurLedger, source::Agreed, store::PayoutStore};
use settlement::Source;
use shops::{
    follow::FollowList,
    wallets::{Wallets, file::built_in},
};
use storage::{memory::Memory, sqlite};
use tempfile::TempDir;
use web::money::Cabinet;

use super::*;

/// A place without payments.
#[derive(Debug)]
struct Bare {
    store: Arc<dyn PayoutStore>,
    ledger: Memory,
    breaks: AtomicBool,
    hangs: AtomicBool,
    compared: AtomicU32,
}

#[async_trait]
impl Cabinet for Bare {
    async fn open(&self) -> Result<Option<Arc<dyn PayoutStore>>, StoreError> {
        Ok(Some(Arc::clone(&self.store)))
    }

    async fn compare(&self, payouts: &Payouts) -> Result<(), StoreError> {
        self.compared.fetch_add(1, Ordering::SeqCst);
        if self.hangs.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        if self.breaks.swap(false, Ordering::SeqCst) {
            return Err(StoreError::Failing("this time".to_owned()));
        }
        payouts.compare(&self.ledger(), &Ground::default()).await
    }

    fn ledger(&self) -> OurLedger<'_> {
        OurLedger {
            payments: &self.ledger,
            refunds: &self.ledger,
        }
    }
}

/// A folder for files, and who looks at it.
struct Folder {
    kept: TempDir,
    cabinet: Arc<Bare>,
    dropped: Dropped,
}

impl Folder {
    async fn new() -> Self {
        let kept = tempfile::tempdir().unwrap();
        let folder = kept.path().join("drop");
        std::fs::create_dir(&folder).unwrap();
        let store = sqlite::PayoutFiles::open(kept.path()).await.unwrap();
        let source = NamedSource {
            name: "one".to_owned(),
            account: "default".to_owned(),
            source: Source::default(),
            agreed: Agreed::default(),
        };
        store.put_source(&source).await.unwrap();
        let ledger = Memory::default();
        let cabinet = Arc::new(Bare {
            store: Arc::new(store),
            ledger: ledger.clone(),
            breaks: AtomicBool::new(false),
            hangs: AtomicBool::new(false),
            compared: AtomicU32::new(0),
        });
        let ports = Ports {
            store: Arc::new(ledger),
            gateways: Gateways::default(),
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
            wallets: Wallets::new(built_in().unwrap()),
        };
        let settings = PaymentSettings {
            public_url: "https://pay.example".parse().unwrap(),
            follow: FollowList::parse(FollowList::DEFAULT).unwrap(),
            expiry_ms: 600_000,
        };
        let payments = Payments::new(ports, settings);
        let (shown, clock) = (Arc::clone(&cabinet), Arc::new(SystemClock));
        let money = Money::of(shown, Arc::clone(&payments), Arc::new(SystemClock));
        let dropped = Dropped {
            folder,
            money: Arc::new(money),
            payments,
            clock,
        };
        Self {
            kept,
            cabinet,
            dropped,
        }
    }

    /// A file of the gateway's own sample.
    fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.kept.path().join("drop").join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn compared(&self) -> u32 {
        self.cabinet.compared.load(Ordering::SeqCst)
    }

    fn has_alarm(&self) -> bool {
        let on = self.dropped.payments.alarms().going_on();
        on.contains(&alarms::Kind::SettlementRefused)
    }
}

const RIGHT: &str = include_str!("../../../settlement/tests/files/samples/items_acquirer.csv");

#[tokio::test]
async fn what_was_taken_in_is_compared_at_the_next_look_if_it_could_not_be() {
    let (folder, mut seen) = (Folder::new().await, Seen::default());
    folder.put("a.csv", RIGHT);
    let look = async |seen: &mut Seen| folder.dropped.look(seen).await;
    look(&mut seen).await.unwrap();
    folder.cabinet.breaks.store(true, Ordering::SeqCst);
    assert!(look(&mut seen).await.is_err(), "taken, and not compared");
    let files = folder.cabinet.store.files().await.unwrap();
    assert_eq!((files.len(), folder.compared()), (1, 2));
    look(&mut seen).await.unwrap();
    assert_eq!(folder.compared(), 3);
    let found = folder.cabinet.store.differences().await.unwrap();
    assert!(!found.is_empty(), "rows of payments that nobody knows");
    look(&mut seen).await.unwrap();
    assert_eq!(folder.compared(), 3, "nothing came");
}

#[tokio::test]
async fn a_refused_file_that_goes_away_is_forgotten_also_while_nobody_looked() {
    let (folder, mut seen) = (Folder::new().await, Seen::default());
    let store = &folder.cabinet.store;
    for is_restarted in [false, true] {
        let path = folder.put("wrong.csv", "no report\n");
        folder.put("right.csv", RIGHT);
        for _ in 0..2 {
            folder.dropped.look(&mut seen).await.unwrap();
        }
        assert_eq!(store.files().await.unwrap().len(), 1, "the other is taken");
        assert!(folder.has_alarm());
        let refused = async || {
            let noticed = store.noticed().await.unwrap();
            noticed.iter().any(|key| key.ends_with("wrong.csv"))
        };
        assert!(refused().await);
        std::fs::remove_file(&path).unwrap();
        if is_restarted {
            seen = Seen::default();
        }
        folder.dropped.look(&mut seen).await.unwrap();
        assert!(!refused().await);
        assert!(!folder.has_alarm());
    }
}

#[tokio::test]
async fn a_file_whose_reading_broke_off_is_told_and_passed_over() {
    let (folder, mut seen) = (Folder::new().await, Seen::default());
    let path = folder.put("a.csv", RIGHT);
    folder.dropped.look(&mut seen).await.unwrap();
    seen.reading = Some(path);
    folder.dropped.panicked(&mut seen);
    assert!(folder.has_alarm());
    folder.dropped.look(&mut seen).await.unwrap();
    assert!(folder.cabinet.store.files().await.unwrap().is_empty());
    // Another file of that name is another chance.
    folder.put("a.csv", &RIGHT.replace('\n', "\r\n"));
    for _ in 0..2 {
        folder.dropped.look(&mut seen).await.unwrap();
    }
    assert_eq!(folder.cabinet.store.files().await.unwrap().len(), 1);
    assert!(!folder.has_alarm());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_waits_for_no_look() {
    let folder = Folder::new().await;
    folder.cabinet.hangs.store(true, Ordering::SeqCst);
    let watching = Watching::begin(folder.dropped.clone());
    while folder.compared() == 0 {
        tokio::task::yield_now().await;
    }
    // A look takes longer than a test may.
    watching.end().await;
    let held = folder.cabinet.store.hold().await.unwrap();
    assert!(held.is_some(), "nobody writes any more");
}

#[test]
fn files_on_their_way_are_passed_over_and_folders_are_looked_into() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("2188/20260116");
    std::fs::create_dir_all(&deep).unwrap();
    for name in ["a.csv", "b.csv.part", ".c.csv", "d.txt"] {
        std::fs::write(deep.join(name), "x").unwrap();
    }
    std::os::unix::fs::symlink("/etc/passwd", deep.join("e.csv")).unwrap();
    let there = outside(folder.path()).unwrap();
    assert_eq!(there.keys().collect::<Vec<_>>(), [&deep.join("a.csv")]);
}
