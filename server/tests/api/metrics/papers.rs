//! docs/metrics.md, docs/grafana.json and docs/alerts.yaml, as far as they name numbers.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use saphyr::{LoadableYamlNode as _, Yaml};
use serde_json::Value;

use super::promql::named;

/// A number as the paper tells it.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) form: String,
    /// Each label with its words; none where they are told in prose.
    pub(crate) labels: BTreeMap<String, BTreeSet<String>>,
}

pub(crate) fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The rows of the paper's tables.
pub(crate) fn told() -> BTreeMap<String, Told> {
    let paper = read("docs/metrics.md");
    let rows = paper.lines().filter(|line| line.starts_with("| `"));
    let mut all = BTreeMap::new();
    for row in rows {
        let cells: Vec<_> = row.trim_matches('|').split(" |").map(str::trim).collect();
        assert_eq!(cells.len(), 4, "{row}");
        assert!(cells[3].len() > 10, "{row} says what it is");
        let name = quoted(cells[0]).next().unwrap();
        let labels = cells[2].split(';').filter(|part| !part.trim().is_empty());
        let label = |part: &str| {
            let mut words = quoted(part);
            let label = words.next().unwrap_or_else(|| panic!("{row}"));
            (label, words.filter(|word| !word.contains(' ')).collect())
        };
        let told = Told {
            form: cells[1].to_owned(),
            labels: labels.map(label).collect(),
        };
        assert!(all.insert(name, told).is_none(), "twice: {row}");
    }
    all
}

/// The number that a series is of.
fn family<'a>(told: &'a BTreeMap<String, Told>, name: &str) -> Option<&'a Told> {
    let base = ["_bucket", "_sum", "_count"]
        .iter()
        .find_map(|end| name.strip_suffix(end));
    let histogram = base.and_then(|base| told.get(base));
    histogram
        .filter(|told| told.form == "histogram")
        .or_else(|| told.get(name).filter(|told| told.form != "histogram"))
}

/// What Prometheus adds by itself.
const ADDED: &[&str] = &["instance", "job", "le"];

/// Each number and label that an expression names is in the paper.
fn check(told: &BTreeMap<String, Told>, expression: &str) {
    let named = named(expression);
    assert!(!named.numbers.is_empty(), "{expression} asks for nothing");
    let mut known: BTreeSet<&str> = ADDED.iter().copied().collect();
    for number in &named.numbers {
        if number.name == "up" {
            continue;
        }
        let family = family(told, &number.name);
        let family = family.unwrap_or_else(|| panic!("no {} in: {expression}", number.name));
        known.extend(family.labels.keys().map(String::as_str));
        for [label, sign, value] in &number.labels {
            if ADDED.contains(&label.as_str()) {
                continue;
            }
            let words = family.labels.get(label);
            let words = words.unwrap_or_else(|| panic!("{label} is none of {expression}"));
            let is_word = sign != "=" || words.is_empty() || words.contains(value);
            assert!(is_word, "{label} is never {value}: {expression}");
        }
    }
    for label in &named.by {
        assert!(
            known.contains(label.as_str()),
            "no {label} in: {expression}"
        );
    }
}

#[test]
fn the_dashboard_asks_for_numbers_that_there_are() {
    let told = told();
    let dashboard: Value = serde_json::from_str(&read("docs/grafana.json")).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let rows = panels.iter().filter(|panel| panel["type"] == "row");
    let rows: Vec<_> = rows.map(|row| row["title"].as_str().unwrap()).collect();
    let expected = ["Payments", "Gateway", "Counters", "Other systems", "Server"];
    assert_eq!(rows, expected);
    let mut ids = BTreeSet::new();
    for panel in panels {
        assert!(ids.insert(panel["id"].as_u64().unwrap()), "{}", panel["id"]);
        if panel["type"] == "row" {
            continue;
        }
        assert!(panel["description"].as_str().unwrap().len() > 5, "{panel}");
        assert_eq!(panel["datasource"]["uid"], "${datasource}", "{panel}");
        let targets = panel["targets"].as_array().unwrap();
        assert!(!targets.is_empty(), "{panel}");
        for target in targets {
            check(&told, target["expr"].as_str().unwrap());
        }
    }
    let variables = dashboard["templating"]["list"].as_array().unwrap();
    assert_eq!(variables[0]["name"], "datasource");
    let lists = variables[1]["definition"].as_str().unwrap();
    assert!(lists.contains("portico_build_info"), "{lists}");
}

/// How a heading is called in a link.
fn anchor(heading: &str) -> String {
    let kept = |one: &char| one.is_alphanumeric() || matches!(one, ' ' | '-');
    let kept: String = heading.to_lowercase().chars().filter(kept).collect();
    kept.replace(' ', "-")
}

#[test]
fn each_rule_asks_for_numbers_that_there_are_and_says_what_to_do() {
    let told = told();
    let text = read("docs/alerts.yaml");
    let all = Yaml::load_from_str(&text).unwrap();
    let groups = all[0]["groups"].as_vec().unwrap();
    let rules: Vec<_> = groups
        .iter()
        .flat_map(|group| group["rules"].as_vec().unwrap())
        .collect();
    assert!(rules.len() > 15);
    let mut names = BTreeSet::new();
    for rule in rules {
        let name = rule["alert"].as_str().unwrap();
        assert!(name.starts_with("Portico") && names.insert(name), "{name}");
        check(&told, rule["expr"].as_str().unwrap());
        assert!(rule["for"].as_str().is_some(), "{name} waits for a while");
        let severity = rule["labels"]["severity"].as_str().unwrap();
        assert!(["critical", "warning"].contains(&severity), "{name}");
        for word in ["summary", "action", "threshold"] {
            let said = rule["annotations"][word].as_str();
            assert!(said.is_some_and(|said| said.len() > 20), "{name}: {word}");
        }
        let link = rule["annotations"]["runbook"].as_str().unwrap();
        let (paper, heading) = link.split_once('#').unwrap();
        let paper = read(paper);
        let headings = paper.lines().filter(|line| line.starts_with('#'));
        let mut anchors = headings.map(|line| anchor(line.trim_start_matches('#').trim()));
        assert!(anchors.any(|one| one == heading), "{name}: no {link}");
    }
}
