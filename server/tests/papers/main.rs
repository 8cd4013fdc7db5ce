//! What the papers claim, held against the code: a sentence and the line that makes it true stand
//! side by side here, so that neither can change alone. Knows nothing of whether they are wise.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod addresses;
mod links;

use std::{
    fs,
    path::{Path, PathBuf},
};

use tally::requests::Route;

/// One claim: which paper says what, and where the code says the same.
struct Claim {
    paper: &'static str,
    says: &'static str,
    file: &'static str,
    holds: &'static str,
}

const fn limit(says: &'static str, file: &'static str, holds: &'static str) -> Claim {
    Claim {
        paper: "SECURITY.md",
        says,
        file,
        holds,
    }
}

/// The table of limits in SECURITY.md, row by row.
const LIMITS: &[Claim] = &[
    limit(
        "| inquiries about one payment caused by pages | one in 2 s |",
        "server/payments/src/locks.rs",
        "PAUSE_MS: i64 = 2_000;",
    ),
    limit(
        "| a form / a form of the studio / a notification | 16 KiB / 256 KiB / 64 KiB |",
        "server/web/src/studio.rs",
        "FORM_LEN_MAX: usize = 256 * 1_024;",
    ),
    limit(
        "| headers of a request | 32 KiB, within 10 s |",
        "server/web/src/serve.rs",
        "HEADERS_LEN_MAX: usize = 32 * 1_024;",
    ),
    limit(
        "| headers of a request | 32 KiB, within 10 s |",
        "server/web/src/serve.rs",
        "HEADERS_S: u64 = 10;",
    ),
    limit(
        "| an answer of the gateway | 256 KiB, 5 s |",
        "server/gateway/src/client/call.rs",
        "ANSWER_BYTES_MAX: usize = 256 * 1024;",
    ),
    limit(
        "| a merchant's picture | 4 MB,",
        "server/pictures/src/job.rs",
        "BYTES_MAX: usize = 4_000_000;",
    ),
];

/// Words of the gateway that mean something to us, and nothing to anybody else.
const GATEWAY_CODES: &[&str] = &[
    "ORDER_NOT_EXIST",
    "PAYMENT_IN_PROCESS",
    "UNKNOWN_EXCEPTION",
    "USER_BALANCE_NOT_ENOUGH",
    "RISK_REJECT",
];

/// Where they may stand in what is delivered (ARCHITECTURE.md, "What is never there").
const CODE_TABLES: &[&str] = &["server/gateway/src/", "server/sandbox/src/"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Rust file below, from the root, but tests.
fn sources(folder: &str) -> Vec<String> {
    let mut folders = vec![root().join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let (path, name) = (entry.path(), entry.file_name());
            if path.is_dir() && name != "tests" && name != "target" {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && name != "tests.rs" {
                let path = path.strip_prefix(root()).unwrap();
                files.push(path.to_str().unwrap().to_owned());
            }
        }
    }
    files
}

#[test]
fn the_limits_in_the_papers_are_the_codes() {
    for claim in LIMITS {
        let is_said = read(claim.paper).contains(claim.says);
        assert!(is_said, "{} doesn't say: {}", claim.paper, claim.says);
        let is_so = read(claim.file).contains(claim.holds);
        assert!(
            is_so,
            "{} says “{}”, but {} doesn't have: {}",
            claim.paper, claim.says, claim.file, claim.holds
        );
    }
}

#[test]
fn the_gateways_codes_stand_where_the_architecture_says() {
    let files = ["app", "server"].into_iter().flat_map(sources);
    for file in files {
        let text = read(&file);
        let code = GATEWAY_CODES
            .iter()
            .find(|code| text.contains(&format!("\"{code}\"")));
        let may = CODE_TABLES.iter().any(|place| file.starts_with(place));
        assert!(code.is_none() || may, "{file} knows {code:?}");
    }
}

#[test]
fn only_the_http_module_serves() {
    for file in sources("server/src") {
        let text = read(&file);
        let is_web = ["server/src/server.rs", "server/src/metrics.rs"]
            .iter()
            .any(|place| file.starts_with(place));
        let serves = text.contains("use axum") || text.contains("axum::");
        assert!(is_web || !serves, "{file} knows axum");
    }
}

#[test]
fn every_address_there_is_has_a_kind_of_its_own_for_monitoring() {
    let mut count = 0;
    let rooms = ["web", "api", "studio_pages", "office_pages", "till_pages"];
    let folders = rooms.map(|room| format!("server/{room}/src"));
    for file in folders.iter().flat_map(|folder| sources(folder)) {
        let text = read(&file);
        // No part of a server: a translator's own command.
        if file.ends_with("/standing_alone.rs") {
            continue;
        }
        // Addresses that are written where they are served, and those that have a name.
        let served = text.split(".route(").chain(text.split(": &str = "));
        for route in served {
            let literal = route.trim_start().strip_prefix("\"/");
            let Some((path, _)) = literal.and_then(|rest| rest.split_once('"')) else {
                continue;
            };
            count += 1;
            let kind = Route::of(&format!("/{path}"));
            assert_ne!(kind, Route::Other, "/{path} of {file}");
        }
    }
    assert!(count > 80, "{count}");
}

/// Two screens.
const MAP_LINES_MAX: usize = 130;

#[test]
fn the_map_fits_two_screens() {
    let lines = read("ARCHITECTURE.md").lines().count();
    assert!(
        lines <= MAP_LINES_MAX,
        "ARCHITECTURE.md is a map of two screens, {MAP_LINES_MAX} lines, and has {lines}: move what \
         isn't the map to docs/walks.md or docs/where.md"
    );
}

/// Where a path in a paper may begin: from the root, or in a package.
const PLACES: &[&str] = &["", "server/", "server/src/"];

/// Texts in backticks that name a file or a folder.
fn paths(paper: &str) -> Vec<String> {
    let quoted = paper.split('`').skip(1).step_by(2);
    let quoted = quoted.filter(|text| !text.contains([' ', '{', '<', '*', '…', ':', '(']));
    let is_path = |text: &&str| text.contains('/') && !text.starts_with('/');
    quoted.filter(is_path).map(str::to_owned).collect()
}

/// Whether a path is there; `payments/start.rs` is short for what stands in a package's `src`.
fn is_there(path: &str) -> bool {
    let short = path
        .split_once('/')
        .map(|(package, rest)| format!("server/{package}/src/{rest}"));
    let whole = PLACES.iter().map(|place| format!("{place}{path}"));
    // Below what is being walked through: `sweeper/pool.rs`, `wallets/welcome.rs`.
    let inside = ["gateway", "payments", "shops", "web"];
    let inside = inside.map(|package| format!("server/{package}/src/{path}"));
    whole
        .chain(short)
        .chain(inside)
        .any(|path| root().join(path).exists())
}

#[test]
fn what_the_papers_point_at_is_there() {
    for paper in [
        "ARCHITECTURE.md",
        "docs/walks.md",
        "docs/where.md",
        "docs/glossary.md",
        "CONTRIBUTING.md",
    ] {
        let found = paths(&read(paper));
        assert!(!found.is_empty(), "{paper} points at nothing");
        for path in found {
            assert!(
                is_there(&path),
                "{paper} points at {path}, which isn't there"
            );
        }
    }
}

#[test]
fn the_index_has_every_paper() {
    let index = read("docs/README.md");
    for folder in ["docs", "docs/decisions"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().to_str().unwrap().to_owned();
            let is_paper = Path::new(&name).extension().is_some_and(|end| end == "md");
            let is_paper = is_paper && !["README.md", "SUMMARY.md"].contains(&&*name);
            let inside = folder.strip_prefix("docs").unwrap().trim_start_matches('/');
            let link = [inside, if inside.is_empty() { "" } else { "/" }, &name].concat();
            let is_listed = index.contains(&format!("]({link})"));
            assert!(!is_paper || is_listed, "docs/README.md doesn't list {link}");
        }
    }
}
