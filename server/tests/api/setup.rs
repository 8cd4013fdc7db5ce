//! First steps: from nothing to a printed code, and the same again.

use std::{
    collections::HashMap,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use crate::support::child::{fails, run, say};

/// A machine on which nobody has set anything up.
struct Machine {
    folder: tempfile::TempDir,
    environment: HashMap<&'static str, String>,
}

impl Machine {
    fn new() -> Self {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let environment = HashMap::from([("PATH", path.to_string_lossy().into_owned())]);
        Self {
            folder: tempfile::tempdir().unwrap(),
            environment,
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join("etc").join(name)
    }
}

fn words<'a>(settings: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let user = ["--user", "root"];
    [&["--env-file", settings, "setup"][..], &user, more].concat()
}

const SAID: &[&str] = &[
    "--address",
    "http://127.0.0.1:3000",
    "--mode",
    "sandbox",
    "--client-id",
    "SANDBOX_5Y00000000000000",
    "--gateway",
    "asia",
    "--merchant",
    "Kyoto \"Tea\" House",
    "--mcc",
    "5814",
    "--store",
    "祇園",
    "--currency",
    "jpy",
    "--time-zone",
    "Asia/Tokyo",
    "--language",
    "ja",
];

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn from_nothing_to_a_printed_code_and_what_is_there_stays() {
    let machine = Machine::new();
    let settings = machine.at("portico.env").display().to_string();
    let said = run(&machine.environment, &words(&settings, SAID));
    assert!(said.contains("a new key pair"), "{said}");
    assert!(
        said.contains("Counter 1: http://127.0.0.1:3000/c/"),
        "{said}"
    );
    assert!(said.contains("\nMIIBIjANBgkq"), "the public half: {said}");
    assert!(
        said.contains("setup --user root --gateway-key KEY"),
        "{said}"
    );
    let poster = fs::read(machine.at("data/first-code.pdf")).unwrap();
    assert!(poster.starts_with(b"%PDF"));
    assert_eq!(mode(&machine.at("private.pem")) & 0o077, 0, "a secret");
    let text = fs::read_to_string(&settings).unwrap();
    assert!(text.contains("\nPORTICO_GATEWAY_URL=https://open-sea-global.alipay.com\n"));
    assert!(text.contains("# --- Payments ---"), "its remarks are there");
    let key = fs::read_to_string(machine.at("private.pem")).unwrap();
    assert!(!said.contains(&key[30..90]) && !text.contains(&key[30..90]));

    // A second time nothing is asked for, and nothing changes.
    let again = run(&machine.environment, &words(&settings, &[]));
    assert!(again.contains("your key, as it was"), "{again}");
    assert!(again.contains("your settings, as they were"), "{again}");
    assert!(again.contains("your shops, as they were"), "{again}");
    assert_eq!(fs::read_to_string(&settings).unwrap(), text);
    assert_eq!(fs::read_to_string(machine.at("private.pem")).unwrap(), key);
    let code = |said: &str| {
        let line = said.lines().find(|line| line.starts_with("Counter 1: "));
        line.unwrap().to_owned()
    };
    assert_eq!(code(&again), code(&said), "what is printed stays");
}

#[test]
fn a_poster_that_cant_be_made_is_told_and_stops_nothing() {
    let machine = Machine::new();
    let settings = machine.at("portico.env").display().to_string();
    // What a machine without letters is like, on one that has them.
    fs::create_dir_all(machine.at("data/first-code.pdf")).unwrap();
    let said = run(&machine.environment, &words(&settings, SAID));
    assert!(
        said.contains("Counter 1: http://127.0.0.1:3000/c/"),
        "{said}"
    );
    assert!(said.contains("Its poster couldn't be made"), "{said}");
    let again = format!("portico --env-file {settings} code poster ");
    assert!(said.contains(&again), "{said}");
    assert!(said.contains("What is left to do:"), "{said}");
}

#[test]
fn the_gateways_key_is_taken_in_and_looked_at_and_what_changes_is_told_and_kept() {
    let machine = Machine::new();
    let settings = machine.at("portico.env").display().to_string();
    run(&machine.environment, &words(&settings, SAID));
    let own = machine.at("private.pem").display().to_string();
    let said = fails(
        &machine.environment,
        &words(&settings, &["--gateway-key", &own]),
    );
    assert!(said.contains("private key"), "{said}");
    let (_, theirs) = gateway::made_key().unwrap();
    let line = theirs.public().to_line();
    let more = ["--gateway-key", &line, "--gateway", "europe"];
    let said = run(&machine.environment, &words(&settings, &more));
    assert!(said.contains("portico doctor:"), "{said}");
    assert!(
        said.contains("(was https://open-sea-global.alipay.com)"),
        "{said}"
    );
    let before = fs::read_to_string(machine.at("portico.env.1")).unwrap();
    assert!(before.contains("open-sea-global"));
    let (_, other) = gateway::made_key().unwrap();
    let other = other.public().to_line();
    let more = ["--gateway-key", other.as_str()];
    let said = fails(&machine.environment, &words(&settings, &more));
    assert!(said.contains("holds another key"), "{said}");
}

#[test]
fn where_nobody_can_be_asked_all_that_is_missing_is_told_and_nothing_is_made() {
    let machine = Machine::new();
    let settings = machine.at("portico.env").display().to_string();
    let said = fails(&machine.environment, &words(&settings, &[]));
    for flag in [
        "--address",
        "--mode",
        "--client-id",
        "--gateway",
        "--merchant",
        "--currency",
    ] {
        assert!(said.contains(flag), "{flag}: {said}");
    }
    let wrong = [SAID, &["--mode", "live"]].concat();
    let twice = say(&machine.environment, &words(&settings, &wrong));
    assert!(twice.contains("cannot be used multiple times"), "{twice}");
    let mut wrong = SAID.to_vec();
    wrong[3] = "live";
    let said = fails(&machine.environment, &words(&settings, &wrong));
    assert!(said.contains("where no money moves"), "{said}");
    assert_eq!(fs::read_dir(machine.folder.path()).unwrap().count(), 0);
}

#[test]
fn what_is_wrong_is_told_before_anything_is_written_and_what_was_counted_stays() {
    let machine = Machine::new();
    let settings = machine.at("portico.env").display().to_string();
    for (flag, wrong, told) in [
        ("--language", "Japanese", "one of "),
        ("--merchant", "\u{202e}", "letters that can be seen"),
        ("--address", "", "an address such as"),
        (
            "--gateway",
            "http://open-sea-global.alipay.com",
            "or an address such as https://",
        ),
        ("--gateway", "file:///etc", "or an address such as https://"),
    ] {
        let mut said = SAID.to_vec();
        let at = said.iter().position(|word| *word == flag).unwrap();
        said[at + 1] = wrong;
        let said = fails(&machine.environment, &words(&settings, &said));
        assert!(said.contains(told), "{flag} {wrong:?}: {said}");
        let left = fs::read_dir(machine.folder.path()).unwrap().count();
        assert_eq!(left, 0, "{flag} {wrong:?}");
    }
    run(&machine.environment, &words(&settings, SAID));
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(
        &settings,
        text.replace("PORTICO_PROXIES=0", "PORTICO_PROXIES=2"),
    )
    .unwrap();
    let (_, theirs) = gateway::made_key().unwrap();
    let line = theirs.public().to_line();
    let again = run(
        &machine.environment,
        &words(&settings, &["--gateway-key", &line]),
    );
    assert!(!again.contains("PORTICO_PROXIES"), "{again}");
    // A lost key is a new one, which the gateway has to be told of.
    fs::remove_file(machine.at("private.pem")).unwrap();
    let lost = run(&machine.environment, &words(&settings, &[]));
    assert!(lost.contains("\nMIIBIjANBgkq"), "{lost}");
}
