//! Gathers everything a browser may ask for.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, ensure};

use super::glue::Glue;
use super::javascript::Kind;
use super::manifest::Manifest;
use super::store::{Store, files_under};
use super::{javascript, stylesheet};
use crate::workspace::Workspace;

/// What `script/start.js` calls the files it loads.
const ISLANDS_JS: &str = "__ISLANDS_JS__";
const ISLANDS_WASM: &str = "__ISLANDS_WASM__";

/// Style sheets of their own, beside the customers' one.
const EXTRA_STYLES: &[&str] = &["style/studio.css", "style/till.css"];
/// Scripts of their own: each is called like its first part, and the parts know nothing of one
/// another.
const EXTRA_SCRIPTS: &[&[&str]] = &[&[
    "script/studio.js",
    "script/studio/editor.js",
    "script/studio/shortcuts.js",
    "script/studio/posted.js",
    "script/studio/scan.js",
]];

/// Scripts of their own for every browser there is, also where the islands don't run.
const PLAIN_SCRIPTS: &[&str] = &["script/clocks.js", "script/copy.js"];

/// A script in parts that share their names: one module in the end, called like its last part.
const WHOLE_SCRIPT: &[&str] = &[
    "script/till/news.js",
    "script/till/rows.js",
    "script/till/sound.js",
    "script/till/line.js",
    "script/till/say.js",
    "script/till/enrol.js",
    "script/till.js",
];

/// Writes `target/site`.
pub(crate) fn assemble(workspace: &Workspace, glue: &Glue) -> anyhow::Result<Manifest> {
    let store = Store::open(workspace.site())?;
    let islands_js = store.put(
        "islands.js",
        javascript::minify(&glue.js, Kind::Module)?.as_bytes(),
    )?;
    let islands_wasm = store.put("islands_bg.wasm", &glue.wasm)?;
    let start = read(&workspace.path("script/start.js"))?;
    let start = fill(&start, &islands_js, &islands_wasm)?;
    let start = javascript::minify(&start, Kind::Module)?;
    let fallback = read(&workspace.path("script/fallback.js"))?;
    let fallback = javascript::minify(&fallback, Kind::Plain)?;
    let style = stylesheet::bundle(&workspace.path("style/main.css"))?;
    let gallery = stylesheet::bundle(&workspace.path("style/gallery.css"))?;
    let manifest = Manifest {
        style: store.put("style.css", style.as_bytes())?,
        gallery: store.put("gallery.css", gallery.as_bytes())?,
        start: store.put("start.js", start.as_bytes())?,
        fallback: store.put("fallback.js", fallback.as_bytes())?,
        islands_js,
        islands_wasm,
        extra: put_extra(&store, workspace)?,
        files: put_public(&store, &workspace.path("public"))?,
    };
    store.publish(&manifest)?;
    Ok(manifest)
}

/// What only some pages load.
fn put_extra(store: &Store, workspace: &Workspace) -> anyhow::Result<BTreeMap<String, String>> {
    let mut extra = BTreeMap::new();
    let mut put = |path: &str, content: String| -> anyhow::Result<()> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let published = store.put(name, content.as_bytes())?;
        extra.insert(name.to_owned(), published);
        Ok(())
    };
    for path in EXTRA_STYLES {
        put(path, stylesheet::bundle(&workspace.path(path))?)?;
    }
    for parts in EXTRA_SCRIPTS {
        let sources = parts.iter().map(|path| read(&workspace.path(path)));
        let sources: Vec<String> = sources.collect::<anyhow::Result<_>>()?;
        let name = parts.first().copied().unwrap_or_default();
        put(
            name,
            javascript::minify(&javascript::join(&sources), Kind::Module)?,
        )?;
    }
    for path in PLAIN_SCRIPTS {
        put(
            path,
            javascript::minify(&read(&workspace.path(path))?, Kind::Plain)?,
        )?;
    }
    let sources = WHOLE_SCRIPT.iter().map(|path| read(&workspace.path(path)));
    let sources: Vec<String> = sources.collect::<anyhow::Result<_>>()?;
    let name = WHOLE_SCRIPT.last().copied().unwrap_or_default();
    put(name, javascript::minify(&sources.concat(), Kind::Module)?)?;
    Ok(extra)
}

fn read(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).with_context(|| format!("no {}", file.display()))
}

/// Puts the published addresses where the script names its files.
fn fill(start: &str, js: &str, wasm: &str) -> anyhow::Result<String> {
    for placeholder in [ISLANDS_JS, ISLANDS_WASM] {
        ensure!(
            start.contains(placeholder),
            "start.js does not mention {placeholder}"
        );
    }
    Ok(start
        .replace(ISLANDS_JS, &format!("/assets/{js}"))
        .replace(ISLANDS_WASM, &format!("/assets/{wasm}")))
}

fn put_public(store: &Store, folder: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for file in files_under(folder)? {
        let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
        let published = store.put(&name, &fs::read(&file)?)?;
        files.insert(name, published);
    }
    Ok(files)
}

impl Manifest {
    /// One line for the terminal.
    pub(crate) fn describe(&self) -> String {
        format!(
            "{} files, the program is {}",
            self.names().count(),
            self.islands_wasm
        )
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn the_start_script_learns_the_published_addresses() -> anyhow::Result<()> {
        let script = "import init from '__ISLANDS_JS__'; init('__ISLANDS_WASM__');";
        let filled = fill(script, "islands.0a.js", "islands_bg.0b.wasm")?;
        let expected =
            "import init from '/assets/islands.0a.js'; init('/assets/islands_bg.0b.wasm');";
        assert_eq!(filled, expected);
        Ok(())
    }

    #[test]
    fn a_start_script_without_them_is_refused() {
        assert!(fill("init();", "a", "b").is_err());
    }
}
