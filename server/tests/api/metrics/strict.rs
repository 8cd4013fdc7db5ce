//! Prometheus' text format (0.0.4), read by somebody who forgives nothing.

use std::collections::{BTreeMap, BTreeSet};

/// One line.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    /// With the ending that its form gives it.
    pub(crate) name: String,
    pub(crate) labels: BTreeMap<String, String>,
    pub(crate) value: f64,
}

/// One name, with all its lines.
#[derive(Clone, Debug)]
pub(crate) struct Family {
    pub(crate) form: String,
    pub(crate) samples: Vec<Sample>,
}

/// What was told, by name.
pub(crate) type Told = BTreeMap<String, Family>;

/// Reads all of it, or fails the test.
pub(crate) fn read(text: &str) -> Told {
    assert!(text.ends_with('\n'), "the last line ends");
    let mut told = Told::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let help = line.strip_prefix("# HELP ");
        let help = help.unwrap_or_else(|| panic!("no family begins with: {line}"));
        let (name, words) = help.split_once(' ').unwrap();
        assert!(is_name(name), "{name}");
        assert!(!words.is_empty(), "{name} says what it is");
        let form = lines.next().unwrap();
        let form = form.strip_prefix(&format!("# TYPE {name} "));
        let form = form
            .unwrap_or_else(|| panic!("{name} has no form"))
            .to_owned();
        let mut samples = Vec::new();
        while let Some(line) = lines.next_if(|line| !line.starts_with('#')) {
            samples.push(sample(line));
        }
        let family = Family { form, samples };
        check(name, &family);
        let before = told.insert(name.to_owned(), family);
        assert!(before.is_none(), "{name} is told twice");
    }
    told
}

fn is_name(text: &str) -> bool {
    let is_first = |one: char| one.is_ascii_lowercase() || one == '_';
    text.starts_with(is_first)
        && text
            .chars()
            .all(|one| is_first(one) || one.is_ascii_digit())
}

fn sample(line: &str) -> Sample {
    let (series, value) = line.rsplit_once(' ').unwrap_or_else(|| panic!("{line}"));
    let (name, labels) = match series.split_once('{') {
        Some((name, labels)) => (
            name,
            labels.strip_suffix('}').unwrap_or_else(|| panic!("{line}")),
        ),
        None => (series, ""),
    };
    assert!(is_name(name), "{line}");
    Sample {
        name: name.to_owned(),
        labels: self::labels(labels),
        value: value.parse().unwrap_or_else(|_| panic!("{line}")),
    }
}

/// What stands between the braces. None of our values has a quote in it.
fn labels(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (name, behind) = rest.split_once("=\"").unwrap_or_else(|| panic!("{text}"));
        let (value, behind) = behind.split_once('"').unwrap_or_else(|| panic!("{text}"));
        assert!(is_name(name) && !value.contains('\\'), "{text}");
        let before = found.insert(name.to_owned(), value.to_owned());
        assert!(before.is_none(), "{name} is twice in {text}");
        rest = behind;
        if let Some(more) = behind.strip_prefix(',') {
            assert!(!more.is_empty(), "{text}");
            rest = more;
        } else {
            assert!(behind.is_empty(), "{text}");
        }
    }
    found
}

fn check(name: &str, family: &Family) {
    let mut series = BTreeSet::new();
    for sample in &family.samples {
        let is_new = series.insert((&sample.name, &sample.labels));
        assert!(is_new, "{} {:?} is told twice", sample.name, sample.labels);
        assert!(sample.value.is_finite(), "{name}: {}", sample.value);
    }
    let all_are = |name: &str| family.samples.iter().all(|sample| sample.name == name);
    match family.form.as_str() {
        "counter" => {
            assert!(name.ends_with("_total") && all_are(name), "{name}");
            assert!(family.samples.iter().all(|one| one.value >= 0.0), "{name}");
        }
        "gauge" => assert!(!name.ends_with("_total") && all_are(name), "{name}"),
        "histogram" => histograms(name, family),
        other => panic!("{name} is a {other}"),
    }
}

/// Each of its label sets is one histogram that adds up.
fn histograms(name: &str, family: &Family) {
    let mut each: BTreeMap<BTreeMap<String, String>, Vec<&Sample>> = BTreeMap::new();
    for sample in &family.samples {
        let mut own = sample.labels.clone();
        own.remove("le");
        each.entry(own).or_default().push(sample);
    }
    for (labels, samples) in each {
        let of = |ending: &str| {
            let name = format!("{name}_{ending}");
            let own = samples.iter().filter(move |one| one.name == name);
            own.copied().collect::<Vec<_>>()
        };
        let (buckets, sums, counts) = (of("bucket"), of("sum"), of("count"));
        assert_eq!((sums.len(), counts.len()), (1, 1), "{name} {labels:?}");
        assert_eq!(samples.len(), buckets.len() + 2, "{name} {labels:?}");
        let bounds: Vec<f64> = buckets.iter().map(|one| bound(one)).collect();
        assert!(
            bounds.is_sorted_by(|one, next| one < next),
            "{name}: {bounds:?}"
        );
        assert!(
            buckets.is_sorted_by(|one, next| one.value <= next.value),
            "{name}"
        );
        let last = buckets.last().unwrap();
        assert_eq!(last.labels["le"], "+Inf", "{name}");
        assert!(
            (last.value - counts[0].value).abs() < 0.5,
            "{name} {labels:?}"
        );
        assert!(sums[0].value >= 0.0, "{name}");
    }
}

fn bound(bucket: &Sample) -> f64 {
    match bucket.labels["le"].as_str() {
        "+Inf" => f64::INFINITY,
        le => le.parse().unwrap(),
    }
}
