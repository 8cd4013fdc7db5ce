//! What libraries may be: their licences, where they come from, and of which there are two versions. `deny.toml` says
//! it, in the form of cargo-deny; this needs nothing that isn't built here. Advisories aren't looked at: their list lies at
//! a code host.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, ensure};
use serde::Deserialize;
use spdx::{Expression, LicenseReq, Licensee, ParseMode};

use crate::{process, workspace::Workspace};

#[derive(Deserialize)]
struct Rules {
    licenses: Licences,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    skip: Vec<Skip>,
}

#[derive(Deserialize)]
struct Skip {
    /// `name@version`.
    #[serde(rename = "crate")]
    which: String,
    reason: String,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    /// None of a package of ours.
    source: Option<String>,
}

impl Package {
    fn named(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }
}

/// Fails with everything that isn't as `deny.toml` says.
pub(crate) fn check(workspace: &Workspace) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(workspace.path("deny.toml"))?;
    let rules: Rules = toml::from_str(&text).context("deny.toml")?;
    let mut cargo = workspace.cargo("metadata --locked --format-version=1");
    let said = process::read(&mut cargo)?;
    let all: Metadata = serde_json::from_str(&said).context("cargo metadata")?;
    let wrong = wrong(&rules, &all.packages)?;
    ensure!(wrong.is_empty(), "deny.toml:\n{}", wrong.join("\n"));
    Ok(())
}

fn wrong(rules: &Rules, packages: &[Package]) -> anyhow::Result<Vec<String>> {
    let allowed = rules.licenses.allow.iter();
    let allowed: Vec<Licensee> = allowed
        .map(|name| Licensee::parse(name).with_context(|| name.clone()))
        .collect::<Result<_, _>>()?;
    let mut wrong: Vec<String> = packages
        .iter()
        .filter(|package| package.source.is_some())
        .flat_map(|package| [licence(package, &allowed), source(package)])
        .flatten()
        .collect();
    wrong.extend(twice(rules, packages));
    Ok(wrong)
}

fn licence(package: &Package, allowed: &[Licensee]) -> Option<String> {
    let named = package.named();
    let Some(licence) = &package.license else {
        return Some(format!("{named} says no licence"));
    };
    let may = |wanted: &LicenseReq| allowed.iter().any(|one| one.satisfies(wanted));
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Ok(read) if read.evaluate(may) => None,
        Ok(_) => Some(format!("{named} is under {licence}, which is not allowed")),
        Err(_) => Some(format!(
            "{named}: {licence:?} is no licence that can be read"
        )),
    }
}

/// From the registry that cargo itself is set up for.
fn source(package: &Package) -> Option<String> {
    let source = package.source.as_deref()?;
    let is_registry = source.starts_with("registry+") || source.starts_with("sparse+");
    (!is_registry).then(|| format!("{} comes from {source}", package.named()))
}

/// Older versions that nobody gave a reason for, and reasons for what isn't there any more.
fn twice(rules: &Rules, packages: &[Package]) -> Vec<String> {
    let mut versions: BTreeMap<&str, Vec<&Package>> = BTreeMap::new();
    for package in packages {
        versions.entry(&package.name).or_default().push(package);
    }
    let mut older = BTreeSet::new();
    for several in versions.values_mut().filter(|several| several.len() > 1) {
        several.sort_by_key(|package| numbers(&package.version));
        several.pop();
        older.extend(several.iter().map(|package| package.named()));
    }
    let skipped: BTreeSet<&str> = rules.bans.skip.iter().map(|skip| &*skip.which).collect();
    let unexplained = older
        .iter()
        .filter(|named| !skipped.contains(named.as_str()));
    let unexplained = unexplained.map(|named| format!("there is a newer version beside {named}"));
    let over = skipped.iter().filter(|named| !older.contains(**named));
    let over = over.map(|named| format!("{named} isn't there any more: take its reason out"));
    let silent = rules.bans.skip.iter().filter(|skip| skip.reason.is_empty());
    let silent = silent.map(|skip| format!("{} has no reason", skip.which));
    unexplained.chain(over).chain(silent).collect()
}

/// For sorting: 0.10 is newer than 0.9.
fn numbers(version: &str) -> Vec<u64> {
    let release = version.split(['-', '+']).next().unwrap_or_default();
    release
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, version: &str, licence: &str) -> Package {
        Package {
            name: name.to_owned(),
            version: version.to_owned(),
            license: Some(licence.to_owned()),
            source: Some("registry+https://registry.example".to_owned()),
        }
    }

    fn rules(skip: &[&str]) -> Rules {
        let skip = skip.iter().map(|which| Skip {
            which: (*which).to_owned(),
            reason: "for somebody".to_owned(),
        });
        Rules {
            licenses: Licences {
                allow: vec![
                    "MIT".to_owned(),
                    "Apache-2.0 WITH LLVM-exception".to_owned(),
                ],
            },
            bans: Bans {
                skip: skip.collect(),
            },
        }
    }

    #[test]
    fn what_may_be_had_under_an_allowed_licence_is_allowed() {
        let fine = [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/Apache-2.0",
            "Apache-2.0 WITH LLVM-exception",
        ];
        for licence in fine {
            let all = [package("a", "1.0.0", licence)];
            assert_eq!(wrong(&rules(&[]), &all).unwrap(), [""; 0], "{licence}");
        }
        for licence in [
            "GPL-3.0-only",
            "MIT AND AGPL-3.0-only",
            "Apache-2.0",
            "mine",
        ] {
            let all = [package("a", "1.0.0", licence)];
            assert_eq!(wrong(&rules(&[]), &all).unwrap().len(), 1, "{licence}");
        }
        let mut silent = package("a", "1.0.0", "MIT");
        silent.license = None;
        assert!(wrong(&rules(&[]), &[silent]).unwrap()[0].contains("says no licence"));
    }

    #[test]
    fn two_versions_want_a_reason_and_a_reason_wants_two_versions() {
        let all = [package("a", "0.9.0", "MIT"), package("a", "0.10.0", "MIT")];
        let said = wrong(&rules(&[]), &all).unwrap();
        assert_eq!(said, ["there is a newer version beside a@0.9.0"]);
        assert_eq!(wrong(&rules(&["a@0.9.0"]), &all).unwrap(), [""; 0]);
        let said = wrong(&rules(&["a@0.9.0", "b@1.0.0"]), &all).unwrap();
        assert!(said[0].starts_with("b@1.0.0 isn't there"), "{said:?}");
    }

    #[test]
    fn nothing_comes_from_elsewhere() {
        let mut one = package("a", "1.0.0", "MIT");
        one.source = Some("git+https://code.example/a".to_owned());
        assert!(wrong(&rules(&[]), &[one]).unwrap()[0].contains("comes from git+"));
    }
}
