//! What the programs are made of, told twice: to programs (`CycloneDX`) and to people (every licence's text).

use std::{collections::BTreeMap, fmt::Write as _};

use serde_json::{Value, json};

use super::{Release, archive::Moment, crates::Package};

/// What no manifest names: sources in another language, letters and data, which stand inside libraries or here.
struct Carried {
    name: &'static str,
    /// The library that has it inside, whose version decides; none for what is ours to carry.
    within: Option<&'static str>,
    licence: &'static str,
    what: &'static str,
}

const CARRIED: [Carried; 4] = [
    Carried {
        name: "SQLite",
        within: Some("libsqlite3-sys"),
        licence: "blessing",
        what: "the database in a file; in the public domain",
    },
    Carried {
        name: "AWS-LC",
        within: Some("aws-lc-sys"),
        licence: "ISC AND (Apache-2.0 OR ISC) AND Apache-2.0 AND MIT AND BSD-3-Clause",
        what: "signatures, digests and TLS",
    },
    Carried {
        name: "Inter",
        within: None,
        licence: "OFL-1.1",
        what: "the letters of posters and receipts",
    },
    Carried {
        name: "Unicode CLDR",
        within: None,
        licence: "Unicode-3.0",
        what: "how languages write numbers, days and times",
    },
];

/// A bill of materials, as `CycloneDX` 1.5 has it. Without a number or a moment of its own: the same sources, the
/// same bytes.
pub(super) fn bill(
    packages: &[Package],
    release: &Release,
    moment: Moment,
) -> anyhow::Result<String> {
    let mut components: Vec<Value> = packages
        .iter()
        .filter(|package| !package.is_own())
        .map(component)
        .collect();
    components.extend(CARRIED.iter().map(|carried| {
        let within = packages
            .iter()
            .find(|package| Some(package.name.as_str()) == carried.within);
        json!({
            "type": "library",
            "bom-ref": carried.name,
            "name": carried.name,
            "version": within.map_or_else(String::new, |package| format!("as in {} {}", package.name, package.version)),
            "description": carried.what,
            "licenses": [{ "expression": carried.licence }],
        })
    }));
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": Release::moment_in_words(moment),
            "component": {
                "type": "application",
                "bom-ref": "portico",
                "name": "portico",
                "version": release.version,
                "licenses": [{ "expression": "Apache-2.0" }],
            },
        },
        "components": components,
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

fn component(package: &Package) -> Value {
    let address = format!("pkg:cargo/{}@{}", package.name, package.version);
    let licence = package.license.as_deref().unwrap_or("NOASSERTION");
    json!({
        "type": "library",
        "bom-ref": address,
        "purl": address,
        "name": package.name,
        "version": package.version,
        // Older manifests write a slash for a choice.
        "licenses": [{ "expression": licence.replace('/', " OR ") }],
    })
}

/// Each licence's text once, and whose it is.
pub(super) fn licences(packages: &[Package]) -> anyhow::Result<String> {
    let mut told = String::from("What Portico is made of, and under which licences\n\n");
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages.iter().filter(|package| !package.is_own()) {
        let (name, version) = (&package.name, &package.version);
        let licence = package.license.as_deref().unwrap_or("see its text");
        writeln!(told, "{name} {version}: {licence}")?;
        for text in package.licence_texts()?.into_values() {
            texts
                .entry(text)
                .or_default()
                .push(format!("{name} {version}"));
        }
    }
    told.push_str("\nNot named by a manifest:\n\n");
    for carried in &CARRIED {
        writeln!(
            told,
            "{}: {} ({})",
            carried.name, carried.licence, carried.what
        )?;
    }
    // Those of the most libraries first; of as many, by whose they are.
    let mut texts: Vec<(String, Vec<String>)> = texts.into_iter().collect();
    texts.sort_by(|(_, one), (_, other)| (other.len(), one).cmp(&(one.len(), other)));
    for (text, whose) in texts {
        let line = "=".repeat(78);
        writeln!(told, "\n{line}\n{}\n{line}\n\n{text}", whose.join(", "))?;
    }
    Ok(told)
}
