//! What the papers say of settings, held against the code.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use web::STARTS;

use super::{
    EXPIRY_S, Keeping, PAY_DEADLINE_S,
    variables::{PREFIX, all},
};
use shops::follow::FollowList;
use storage::postgres::PoolSettings;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every variable that a text names.
fn named(text: &str) -> BTreeSet<String> {
    let beginnings = text.match_indices(PREFIX);
    let names = beginnings.map(|(at, _)| {
        let word = |character: &char| {
            character.is_ascii_uppercase() || character.is_ascii_digit() || *character == '_'
        };
        text[at..].chars().take_while(word).collect::<String>()
    });
    // "PORTICO_GATEWAY_…" and "PORTICO_*" name several.
    names.filter(|name| !name.ends_with('_')).collect()
}

#[test]
fn the_example_has_every_variable_and_no_paper_has_another() {
    let example = named(&read(&root().join(".env.example")));
    let known: BTreeSet<String> = all().into_iter().collect();
    for name in &known {
        let itself = name.strip_suffix("_FILE").unwrap_or(name);
        let told = example.contains(name) || example.contains(&[itself, "_FILE"].concat());
        assert!(told, "{name} is not in .env.example");
    }
    let mut papers = vec![root().join(".env.example")];
    for folder in [root(), root().join("docs")] {
        let entries = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        papers.extend(entries.filter(|path| path.extension().is_some_and(|end| end == "md")));
    }
    assert!(papers.len() > 10, "the papers were not found");
    for paper in papers {
        let strange: Vec<_> = named(&read(&paper)).difference(&known).cloned().collect();
        assert!(strange.is_empty(), "{} names {strange:?}", paper.display());
    }
}

#[test]
fn the_example_shows_the_defaults() {
    let example = read(&root().join(".env.example"));
    for (name, default) in [
        ("PORTICO_EXPIRY_S", EXPIRY_S.to_string()),
        ("PORTICO_PAY_DEADLINE_S", PAY_DEADLINE_S.to_string()),
        (
            "PORTICO_STARTS_PER_CLIENT_MINUTE",
            STARTS.per_client.to_string(),
        ),
        (
            "PORTICO_STARTS_PER_CODE_MINUTE",
            STARTS.per_code.to_string(),
        ),
        (
            "PORTICO_SIGN_INS_PER_CLIENT_MINUTE",
            STARTS.sign_ins_per_client.to_string(),
        ),
        ("PORTICO_FOLLOW", FollowList::DEFAULT.to_owned()),
        (
            "PORTICO_KEEP_BODIES_DAYS",
            Keeping::default().bodies.to_string(),
        ),
        (
            "PORTICO_KEEP_NOTES_DAYS",
            Keeping::default().notes.to_string(),
        ),
        (
            "PORTICO_KEEP_SIGN_INS_DAYS",
            Keeping::default().sign_ins.to_string(),
        ),
        (
            "PORTICO_KEEP_ALARMS_DAYS",
            Keeping::default().alarms.to_string(),
        ),
        (
            "PORTICO_KEEP_COUNTS_DAYS",
            Keeping::default().counts.to_string(),
        ),
    ] {
        let line = format!("\n#{name}={default}\n");
        assert!(example.contains(&line), "not in .env.example: {line}");
    }
    let security = read(&root().join("SECURITY.md"));
    for (name, limit) in [
        ("PORTICO_STARTS_PER_CLIENT_MINUTE", STARTS.per_client),
        ("PORTICO_STARTS_PER_CODE_MINUTE", STARTS.per_code),
        (
            "PORTICO_SIGN_INS_PER_CLIENT_MINUTE",
            STARTS.sign_ins_per_client,
        ),
    ] {
        let row = format!("| {limit} a minute (`{name}`)");
        assert!(security.contains(&row), "not in SECURITY.md: {row}");
    }
}

#[test]
fn the_example_shows_what_a_server_takes_of_a_database() {
    let example = read(&root().join(".env.example"));
    let pool = PoolSettings::default();
    for (name, default) in [
        ("PORTICO_DATABASE_CONNECTIONS", pool.connections),
        (
            "PORTICO_DATABASE_TIMEOUT_S",
            pool.statement_timeout_ms / 1_000,
        ),
    ] {
        let line = format!("\n#{name}={default}\n");
        assert!(example.contains(&line), "not in .env.example: {line}");
    }
}

#[test]
fn the_service_waits_for_its_database_however_long_that_takes() {
    let unit = read(&root().join("server/package/portico.service"));
    let (about, rest) = unit.split_once("[Service]\n").unwrap();
    let (service, _) = rest.split_once("[Install]\n").unwrap();
    for (part, line) in [
        (about, "After=network-online.target postgresql.service"),
        (about, "Wants=network-online.target"),
        // Else systemd gives up for good after five starts.
        (about, "StartLimitIntervalSec=0"),
        (service, "Restart=on-failure"),
        (service, "RestartSec=2"),
    ] {
        assert!(part.contains(&format!("\n{line}\n")), "{line}");
    }
}
