//! Who may know whom. The compiler holds the walls between packages; this holds where they stand: a
//! package's manifest names no neighbour that its purpose doesn't need, and ARCHITECTURE.md draws
//! the packages there are.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod table;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use table::{ALONE, KNOWS};

fn root() -> PathBuf {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    server.parent().unwrap().to_owned()
}

/// The names in a manifest's `[dependencies]`, by the folder of the package.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let workspace: toml::Table = read("Cargo.toml");
    let members = workspace["workspace"]["members"].as_array().unwrap();
    let members = members.iter().map(|one| one.as_str().unwrap().to_owned());
    let of = |member: String| {
        let manifest = read(&format!("{member}/Cargo.toml"));
        let named = manifest.get("dependencies").and_then(toml::Value::as_table);
        let named = named.into_iter().flat_map(|table| table.keys().cloned());
        (member, named.collect())
    };
    members.map(of).collect()
}

fn read(path: &str) -> toml::Table {
    let text = fs::read_to_string(root().join(path)).unwrap();
    text.parse().unwrap()
}

/// The name of the package in a folder, as others call it.
fn name(folder: &str) -> String {
    folder.rsplit('/').next().unwrap().to_owned()
}

#[test]
fn packages_know_no_neighbour_they_need_not_know() {
    let all = dependencies();
    let ours: BTreeSet<String> = all.keys().map(|folder| name(folder)).collect();
    for (folder, may) in KNOWS {
        let named = all
            .get(*folder)
            .unwrap_or_else(|| panic!("{folder} is no package"));
        let known: Vec<_> = named.intersection(&ours).cloned().collect();
        let strangers = known.iter().filter(|one| !may.contains(&one.as_str()));
        let strangers: Vec<_> = strangers.collect();
        assert!(strangers.is_empty(), "{folder} may not know {strangers:?}");
        let needless = may
            .iter()
            .filter(|one| !known.contains(&(**one).to_owned()));
        let needless: Vec<_> = needless.collect();
        assert!(
            needless.is_empty(),
            "{folder} doesn't know {needless:?}: shorten the list"
        );
    }
    let unlisted: Vec<_> = all
        .keys()
        .filter(|folder| !["server", "xtask"].contains(&folder.as_str()))
        .filter(|folder| !KNOWS.iter().any(|(listed, _)| listed == folder))
        .collect();
    assert!(unlisted.is_empty(), "say whom these may know: {unlisted:?}");
}

#[test]
fn what_serves_what_draws_and_what_stores_is_used_in_one_place() {
    for (folder, named) in dependencies() {
        for (library, places) in ALONE {
            let stands = named.contains(*library) && !places.contains(&folder.as_str());
            assert!(!stands, "{folder} may not use {library}");
        }
    }
}

#[test]
fn the_drawn_tree_has_every_package() {
    let drawn = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let tree = drawn.split("## Shape").nth(1).unwrap();
    let tree = tree.split("Dependencies point one way").next().unwrap();
    let (mut folder, mut found) = (String::new(), BTreeSet::new());
    for line in tree.lines() {
        let Some((path, _)) = line.trim_start().split_once('/') else {
            continue;
        };
        if line.starts_with("      ") {
            found.insert(format!("{folder}/{path}"));
        } else {
            folder = path.to_owned();
            found.insert(folder.clone());
        }
    }
    for folder in dependencies().keys() {
        let is_drawn = found.contains(folder);
        assert!(is_drawn, "ARCHITECTURE.md doesn't draw {folder}");
    }
    for folder in &found {
        assert!(root().join(folder).is_dir(), "there is no {folder}");
    }
}
