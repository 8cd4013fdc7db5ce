//! Everything that strangers and operators send, as any bytes: what is kept in `corpus` is read first, and then changed in
//! many ways. Nothing may panic, and what is read has to be what is meant. A short run is among the tests;
//! a long one is `PROPTEST_CASES=1000000 cargo test --release -p server --test strangers`. Whatever broke something goes into
//! the corpus.
//!
//! Notifications are looked at so in `gateway/tests/protocol`, pictures in `pictures/tests/hostile`, and settlement files once more
//! in `settlement/tests/files`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod corpus;

use std::sync::OnceLock;

use domain::{Currency, EntryCode, NumberStyle, money::display, money::parse::parse_typed};
use foundation::{clock::SystemClock, randomness::CountedRandomness};
use locale_check::{LanguageFiles, TextFile};
use proptest::{prelude::*, test_runner::RngSeed};
use settlement::{FeeSign, SettlementFile, Source, Unit};
use shops::{apply::Applying, wallets::file as wallets};
use storage::sqlite::Sqlite;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use corpus::{changed, kept};

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What is typed is what is shown, or it is refused.
fn amount(bytes: &[u8]) {
    let typed = text(bytes);
    for currency in ["JPY", "USD", "KWD"].map(|code| Currency::parse(code).unwrap()) {
        let style = NumberStyle::PLAIN_DOT;
        let Ok(money) = parse_typed(&typed, currency, &style) else {
            continue;
        };
        let shown = display::number(money, &style);
        let again = parse_typed(&shown, currency, &style);
        assert_eq!(again, Ok(money), "{typed:?} is shown as {shown:?}");
    }
}

/// However it is written, a code is one code.
fn code(bytes: &[u8]) {
    if let Ok(code) = EntryCode::parse(&text(bytes)) {
        assert_eq!(EntryCode::parse(&code.grouped()).unwrap(), code);
        assert_eq!(EntryCode::parse(&code.to_string()).unwrap(), code);
    }
}

fn user_agent(bytes: &[u8]) {
    let table = wallets::built_in().unwrap();
    let _found = table.identify(&text(bytes));
}

/// A mistake has words, and they fit on a few lines.
fn wallet_table(bytes: &[u8]) {
    if let Err(error) = wallets::read(&text(bytes)) {
        assert!(!error.to_string().is_empty());
    }
}

struct Shops {
    runtime: Runtime,
    store: Sqlite,
    _folder: TempDir,
}

/// One database for all: nothing is ever written to it.
fn shops() -> &'static Shops {
    static SHOPS: OnceLock<Shops> = OnceLock::new();
    SHOPS.get_or_init(|| {
        let runtime = Runtime::new().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let store = runtime.block_on(Sqlite::open(&folder.path().join("portico.sqlite")));
        Shops {
            runtime,
            store: store.unwrap(),
            _folder: folder,
        }
    })
}

fn shops_file(bytes: &[u8]) {
    let Shops { runtime, store, .. } = shops();
    let applying = Applying {
        clock: &SystemClock,
        installation: &domain::LimitList::default(),
        pictures: None,
        dry_run: true,
        over_office: false,
        as_of: None,
    };
    let given = text(bytes);
    let done = runtime.block_on(applying.run(&given, store, &CountedRandomness::default()));
    if let Err(error) = done {
        assert!(!error.to_string().is_empty());
    }
}

fn translation(bytes: &[u8]) {
    static ENGLISH: OnceLock<LanguageFiles> = OnceLock::new();
    let file = |text: String| TextFile {
        name: "amount.ftl".to_owned(),
        shown: "amount.ftl".to_owned(),
        text,
    };
    let language = |tag: &str, text: String| LanguageFiles {
        tag: tag.to_owned(),
        shown: tag.to_owned(),
        files: vec![file(text)],
        ..LanguageFiles::default()
    };
    let english = ENGLISH.get_or_init(|| {
        let text = include_str!("../../../locales/en/amount.ftl");
        language("en", text.to_owned())
    });
    let _findings = locale_check::check(&language("fr", text(bytes)), english);
}

fn settlement_file(bytes: &[u8]) {
    for (unit, fees) in [
        (Unit::Minor, FeeSign::AsWritten),
        (Unit::Major, FeeSign::PositiveIsCharged),
    ] {
        let source = Source {
            customer: None,
            unit,
            fees,
            offset: Some(480),
        };
        let read = SettlementFile::open(bytes, source).and_then(|mut file| file.read_all());
        if let Err(refused) = read {
            assert!(!refused.to_string().is_empty());
        }
    }
}

macro_rules! targets {
    ($($name:ident: $folder:literal, $cases:literal => $target:ident;)*) => {$(
        #[test]
        fn $name() {
            for (name, bytes) in kept($folder) {
                eprintln!("{name}");
                $target(&bytes);
            }
            let cases = std::env::var_os("PROPTEST_CASES").is_none().then_some($cases);
            let mut config = ProptestConfig::default();
            // In short the same every time: a build that had no part in it must not fail by chance.
            if let Some(cases) = cases {
                config.cases = cases;
                config.rng_seed = RngSeed::Fixed(7);
            }
            // What broke something is kept by hand, under a name that says what it is.
            config.failure_persistence = None;
            proptest!(config, |(bytes in changed($folder))| $target(&bytes));
        }
    )*};
}

targets! {
    amounts_as_customers_type_them: "amounts", 2_000 => amount;
    codes_as_addresses_have_them: "codes", 2_000 => code;
    user_agents_as_browsers_send_them: "user-agents", 500 => user_agent;
    tables_of_wallets_as_operators_write_them: "wallets", 300 => wallet_table;
    files_of_shops_as_operators_write_them: "shops", 300 => shops_file;
    texts_as_translators_write_them: "texts", 300 => translation;
    settlement_files_as_anybody_writes_them: "settlement", 1_000 => settlement_file;
}
