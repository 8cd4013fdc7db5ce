//! Which libraries the programs are made of: asked of cargo, without those that only build or test them.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use serde::Deserialize;

use crate::{process, workspace::Workspace};

/// The programs that are handed out, and the browser's.
const ROOTS: [&str; 3] = ["server", "sandbox", "wasm"];

/// A library, as its author describes it.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    id: String,
    pub(super) license: Option<String>,
    license_file: Option<PathBuf>,
    manifest_path: PathBuf,
    /// None of a package of ours.
    pub(super) source: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// `null` of what is linked; else `dev` or `build`.
    kind: Option<String>,
}

/// All of them, in order of their names.
pub(super) fn linked(workspace: &Workspace, target: &str) -> anyhow::Result<Vec<Package>> {
    let mut found = BTreeMap::new();
    for platform in [target, "wasm32-unknown-unknown"] {
        let mut cargo = workspace.cargo("metadata --locked --format-version=1");
        cargo.args(["--filter-platform", platform]);
        let said = process::read(&mut cargo)?;
        let metadata: Metadata = serde_json::from_str(&said).context("cargo metadata")?;
        let is_browser = platform != target;
        let roots = ROOTS.iter().filter(|root| (**root == "wasm") == is_browser);
        for package in reached(metadata, &roots.copied().collect()) {
            found.insert((package.name.clone(), package.version.clone()), package);
        }
    }
    Ok(found.into_values().collect())
}

fn reached(metadata: Metadata, roots: &BTreeSet<&str>) -> Vec<Package> {
    let nodes: BTreeMap<&str, &Node> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let is_root =
        |package: &&Package| package.source.is_none() && roots.contains(package.name.as_str());
    let own = metadata.packages.iter().filter(is_root);
    let mut open: Vec<&str> = own.map(|package| package.id.as_str()).collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id.to_owned()) {
            continue;
        }
        let node = nodes.get(id).into_iter();
        let linked = node.flat_map(|node| &node.deps).filter(|dependency| {
            let mut kinds = dependency.dep_kinds.iter();
            kinds.any(|kind| kind.kind.is_none())
        });
        open.extend(linked.map(|dependency| dependency.pkg.as_str()));
    }
    let packages = metadata.packages.into_iter();
    packages
        .filter(|package| seen.contains(&package.id))
        .collect()
}

impl Package {
    /// The texts of its licences that its author put beside it, by their files' names.
    pub(super) fn licence_texts(&self) -> anyhow::Result<BTreeMap<String, String>> {
        let folder = self.manifest_path.parent().unwrap_or(Path::new(""));
        let mut texts = BTreeMap::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_named = self.license_file.as_deref() == Some(Path::new(&name));
            if (is_named || says_licence(&name)) && entry.path().is_file() {
                let bytes = std::fs::read(entry.path())?;
                let text = String::from_utf8_lossy(&bytes).replace('\r', "");
                texts.insert(name, text.trim().to_owned());
            }
        }
        Ok(texts)
    }

    /// Whether it is one of ours.
    pub(super) fn is_own(&self) -> bool {
        self.source.is_none()
    }
}

fn says_licence(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    [
        "LICENSE",
        "LICENCE",
        "COPYING",
        "NOTICE",
        "UNLICENSE",
        "COPYRIGHT",
    ]
    .iter()
    .any(|begin| name.starts_with(begin))
}
