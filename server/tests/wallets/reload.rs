//! A file that is changed while the server runs. The time is told, so nobody waits.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use alarms::Alarms;
use domain::WalletMatch;
use foundation::clock::{SystemClock, Timestamp};
use server::config::Config;
use shops::wallets::{
    Wallets,
    file::FileError,
    watch::{Look, PAUSE_MS, WalletFile, Watcher},
};
use tempfile::TempDir;

use crate::operators::row;

/// A watched file.
struct Bench {
    folder: TempDir,
    wallets: Arc<Wallets>,
    watcher: Watcher,
    now: Timestamp,
    writes: u64,
}

impl Bench {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("wallets.toml"), text).unwrap();
        let (file, table) = WalletFile::open(&folder.path().join("wallets.toml")).unwrap();
        let wallets = Wallets::new(table);
        let watcher = Watcher::new(
            file,
            Arc::clone(&wallets),
            Arc::new(Alarms::new(Arc::new(SystemClock))),
        );
        Self {
            folder,
            wallets,
            watcher,
            now: Timestamp(1_768_473_013_000),
            writes: 0,
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("wallets.toml")
    }

    /// Writes in place, some seconds after the last time.
    fn write(&mut self, text: &str) {
        self.writes += 1;
        fs::write(self.path(), text).unwrap();
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + self.writes);
        File::options()
            .write(true)
            .open(self.path())
            .unwrap()
            .set_modified(at)
            .unwrap();
    }

    fn look_later(&mut self) -> Look {
        self.now = self.now.plus_ms(PAUSE_MS);
        self.watcher.look(self.now)
    }

    fn knows(&self, user_agent: &str) -> bool {
        let table = self.wallets.table();
        let found = table.identify(user_agent).found;
        found != WalletMatch::NotAWallet
    }
}

#[test]
fn a_changed_file_takes_effect_and_an_unchanged_one_is_left_alone() {
    let mut bench = Bench::new(&row("ONE", "OnePay"));
    assert_eq!(bench.look_later(), Look::Same);
    assert!(bench.knows("OnePay/1") && !bench.knows("TwoPay/1"));
    bench.write(&row("TWO", "TwoPay"));
    let kept = bench.wallets.table();
    assert_eq!(bench.look_later(), Look::Taken);
    assert!(bench.knows("TwoPay/1") && !bench.knows("OnePay/1"));
    assert_eq!(bench.look_later(), Look::Same);
    let found = kept.identify("OnePay/1").found;
    assert_ne!(found, WalletMatch::NotAWallet, "a request keeps its table");
}

#[test]
fn the_file_is_looked_at_every_few_seconds_at_most() {
    let mut bench = Bench::new("");
    assert_eq!(bench.look_later(), Look::Same);
    bench.write(&row("ONE", "OnePay"));
    for _ in 0..PAUSE_MS / 1_000 {
        assert_eq!(bench.watcher.look(bench.now), Look::TooSoon);
        assert!(!bench.knows("OnePay/1"));
        bench.now = bench.now.plus_ms(1_000);
    }
    assert_eq!(bench.watcher.look(bench.now), Look::Taken);
    // A clock that was set back must not stop it for an hour.
    bench.write("");
    bench.now = bench.now.plus_ms(-3_600_000);
    assert_eq!(bench.watcher.look(bench.now), Look::Taken);
}

#[test]
fn a_broken_file_is_refused_whole_and_once_and_the_old_table_stays() {
    let mut bench = Bench::new(&row("ONE", "OnePay"));
    let half = row("TWO", "TwoPay") + &row("BAD", "BadPay").replace("JPY", "XXX");
    bench.write(&half);
    let Look::Refused(FileError::Contents(problems)) = bench.look_later() else {
        panic!("was taken");
    };
    assert!(
        problems[0].starts_with("line 15, column 12: BAD: currency"),
        "{problems:?}"
    );
    assert!(bench.knows("OnePay/1") && !bench.knows("TwoPay/1"));
    assert_eq!(bench.look_later(), Look::Same, "said once");
    bench.write("[[wallet]");
    assert!(matches!(
        bench.look_later(),
        Look::Refused(FileError::Syntax { .. })
    ));
    bench.write(&" ".repeat(300 * 1_024));
    assert_eq!(bench.look_later(), Look::Refused(FileError::TooLarge));
    fs::write(bench.path(), b"\xff\xfe").unwrap();
    assert!(matches!(
        bench.look_later(),
        Look::Refused(FileError::Unreadable(_))
    ));
    assert!(bench.knows("OnePay/1"));
    bench.write(&row("TWO", "TwoPay"));
    assert_eq!(bench.look_later(), Look::Taken);
    assert!(bench.knows("TwoPay/1"));
}

#[test]
fn a_refused_file_is_an_alarm_with_its_line_and_column() {
    let mut bench = Bench::new("");
    bench.write("mode = 1\n");
    let log = Arc::new(Mutex::new(Vec::new()));
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_writer(Log(Arc::clone(&log)));
    tracing::subscriber::with_default(subscriber.finish(), || {
        bench.look_later();
        bench.look_later();
    });
    let log = String::from_utf8(log.lock().unwrap().clone()).unwrap();
    let lines: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("\"alarm\":true"))
        .collect();
    assert_eq!(lines.len(), 1, "{log}");
    for words in [
        "the wallets file was refused",
        "wallets.toml",
        "line 1, column 8",
    ] {
        assert!(lines[0].contains(words), "{words}: {log}");
    }
}

/// Where a test reads what was logged.
#[derive(Clone)]
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

impl tracing_subscriber::fmt::MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[test]
fn a_file_that_is_gone_is_said_once_and_taken_when_it_is_back() {
    let mut bench = Bench::new(&row("ONE", "OnePay"));
    fs::remove_file(bench.path()).unwrap();
    assert!(matches!(
        bench.look_later(),
        Look::Refused(FileError::Unreadable(_))
    ));
    assert_eq!(bench.look_later(), Look::Same);
    assert!(bench.knows("OnePay/1"));
    bench.write(&row("TWO", "TwoPay"));
    assert_eq!(bench.look_later(), Look::Taken);
}

#[test]
fn a_file_put_in_its_place_is_noticed_even_with_the_same_time_and_length() {
    let mut bench = Bench::new("");
    bench.write(&row("ONE", "OnePay"));
    assert_eq!(bench.look_later(), Look::Taken);
    let at = fs::metadata(bench.path()).unwrap().modified().unwrap();
    let beside = bench.folder.path().join("new.toml");
    fs::write(&beside, row("TWO", "TwoPay")).unwrap();
    let file = File::options().write(true).open(&beside).unwrap();
    file.set_modified(at).unwrap();
    fs::rename(&beside, bench.path()).unwrap();
    assert_eq!(bench.look_later(), Look::Taken);
    assert!(bench.knows("TwoPay/1"));
}

#[test]
fn a_broken_file_at_the_start_is_named_with_everything_else_that_is_wrong() {
    let bench = Bench::new("");
    let problems = |path: &Path| {
        let environment = std::collections::HashMap::from([
            ("PORTICO_WALLETS", path.display().to_string()),
            ("PORTICO_EXPIRY_S", "5".to_owned()),
        ]);
        Config::read(&environment).unwrap_err().0.join("\n")
    };
    fs::write(bench.path(), "\nmode = \"both\"").unwrap();
    let said = problems(&bench.path());
    assert!(said.contains("PORTICO_WALLETS names a file that can't be used: line 2, column 8"));
    assert!(said.contains("PORTICO_EXPIRY_S"), "{said}");
    let said = problems(&bench.folder.path().join("nothing.toml"));
    assert!(said.contains("PORTICO_WALLETS names a file that can't be used: can't be read"));
    fs::write(bench.path(), "").unwrap();
    assert!(!problems(&bench.path()).contains("PORTICO_WALLETS"));
}
