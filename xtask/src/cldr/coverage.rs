//! Which languages are taken, and which of them another one falls back on.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Context as _;
use serde_json::Value;

use super::data::json;

/// How well CLDR must know a language.
const LEVELS: [&str; 2] = ["modern", "moderate"];
/// Taken all the same: CLDR gives no level, and yet writes its numbers in digits of its own.
const MORE: [&str; 1] = ["ckb"];
/// What everything falls back on in CLDR; no language.
const ROOT: &str = "und";

/// The languages and their order.
#[derive(Debug)]
pub(crate) struct Coverage {
    /// The tags, each after the one it falls back on.
    pub(crate) tags: Vec<String>,
    /// What a tag falls back on where that isn't itself without its last part.
    parents: BTreeMap<String, String>,
}

impl Coverage {
    /// Reads CLDR's own lists.
    pub(crate) fn read(packages: &Path) -> anyhow::Result<Self> {
        let core = |file: &str| json(&packages.join("cldr-core").join(file));
        let levels = core("coverageLevels.json")?;
        let known: BTreeSet<String> = strings(&levels, "/effectiveCoverageLevels")?
            .filter(|(tag, level)| LEVELS.contains(level) && *tag != ROOT)
            .map(|(tag, _)| tag.to_owned())
            .chain(MORE.map(str::to_owned))
            .collect();
        let listed = core("supplemental/parentLocales.json")?;
        let listed = strings(&listed, "/supplemental/parentLocales/parentLocale")?;
        // Another script's parent is the root: better its language's numbers than English ones.
        let mut parents: BTreeMap<String, String> = listed
            .filter(|(_, parent)| *parent != ROOT)
            .map(|(tag, parent)| (tag.to_owned(), parent.to_owned()))
            .collect();
        // "zh-HK" is "zh-Hant-HK": a region may say the script.
        let likely = core("supplemental/likelySubtags.json")?;
        for (tag, whole) in strings(&likely, "/supplemental/likelySubtags")? {
            let in_script = tag.split_once('-').and_then(|(language, region)| {
                let script = whole.strip_prefix(language)?.strip_suffix(region)?;
                Some(format!("{language}{}", script.trim_end_matches('-')))
            });
            if in_script.is_some_and(|it| known.contains(&it)) && !known.contains(tag) {
                parents.insert(tag.to_owned(), whole.to_owned());
            }
        }
        let mut coverage = Self {
            tags: Vec::new(),
            parents,
        };
        let mut tags: Vec<_> = known.into_iter().collect();
        tags.sort_by_key(|tag| (coverage.depth(tag), tag.clone()));
        coverage.tags = tags;
        Ok(coverage)
    }

    /// What a tag falls back on; `None` for a language.
    pub(crate) fn parent<'a>(&'a self, tag: &'a str) -> Option<&'a str> {
        let listed = self.parents.get(tag).map(String::as_str);
        listed.or_else(|| tag.rsplit_once('-').map(|(shorter, _)| shorter))
    }

    /// The parents that can't be had by leaving out a tag's last part.
    pub(crate) fn listed(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.parents.iter();
        pairs.map(|(tag, parent)| (tag.as_str(), parent.as_str()))
    }

    fn depth(&self, tag: &str) -> usize {
        self.parent(tag)
            .map_or(0, |parent| self.depth(parent).saturating_add(1))
    }
}

fn strings<'a>(
    of: &'a Value,
    path: &str,
) -> anyhow::Result<impl Iterator<Item = (&'a str, &'a str)>> {
    let object = of.pointer(path).and_then(Value::as_object);
    let object = object.with_context(|| format!("CLDR has no {path}"))?;
    Ok(object
        .iter()
        .filter_map(|(key, value)| Some((key.as_str(), value.as_str()?))))
}
