//! Which published name each file has; the server reads it once, when it starts.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

/// The file's name in the site's folder.
pub(crate) const NAME: &str = "manifest.json";

/// Names are relative to `/assets/`.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Manifest {
    /// The stylesheet.
    pub(crate) style: String,
    /// The stylesheet of the translators' gallery.
    pub(crate) gallery: String,
    /// The script that wakes the islands.
    pub(crate) start: String,
    /// The script that every browser runs, until the islands take over.
    pub(crate) fallback: String,
    /// What wasm-bindgen wrote.
    pub(crate) islands_js: String,
    /// The islands' program.
    pub(crate) islands_wasm: String,
    /// Style sheets and scripts of pages that customers don't see, by their names.
    #[serde(default)]
    pub(crate) extra: BTreeMap<String, String>,
    /// Everything in `public/`, by its name there.
    pub(crate) files: BTreeMap<String, String>,
}

impl Manifest {
    pub(crate) fn read(site: &Path) -> anyhow::Result<Self> {
        let file = site.join(NAME);
        let text = fs::read_to_string(&file)
            .with_context(|| format!("no {}: run `cargo xtask build` first", file.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is broken", file.display()))
    }

    pub(crate) fn to_text(&self) -> anyhow::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// Every published name.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        [
            &self.style,
            &self.gallery,
            &self.start,
            &self.fallback,
            &self.islands_js,
            &self.islands_wasm,
        ]
        .into_iter()
        .chain(self.extra.values())
        .chain(self.files.values())
        .map(String::as_str)
    }
}
