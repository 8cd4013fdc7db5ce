//! The folder the server hands out, changed so that a running server never sees half a file.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::manifest::{self, Manifest};
use super::{compress, naming};

/// Files with hashed names, and the manifest beside them.
#[derive(Debug)]
pub(crate) struct Store {
    site: PathBuf,
    assets: PathBuf,
}

impl Store {
    pub(crate) fn open(site: PathBuf) -> anyhow::Result<Self> {
        let assets = site.join("assets");
        fs::create_dir_all(&assets).with_context(|| format!("no folder {}", assets.display()))?;
        Ok(Self { site, assets })
    }

    /// Publishes a file with its compressed copies; returns its published name.
    pub(crate) fn put(&self, name: &str, content: &[u8]) -> anyhow::Result<String> {
        let published = naming::hashed(name, content);
        let file = self.assets.join(&published);
        if fs::read(&file).is_ok_and(|present| present == content) {
            // The copies were written before it.
            return Ok(published);
        }
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        if compress::is_worthwhile(&file) {
            write_copy(&file, "br", &compress::brotli(content)?, content.len())?;
            write_copy(&file, "gz", &compress::gzip(content)?, content.len())?;
        }
        write(&file, content)?;
        Ok(published)
    }

    /// Makes the manifest point to the new files, then removes those of earlier builds. The build
    /// just replaced stays: a server that has read its manifest is still handing it out.
    pub(crate) fn publish(&self, manifest: &Manifest) -> anyhow::Result<()> {
        let replaced = Manifest::read(&self.site).ok();
        write(
            &self.site.join(manifest::NAME),
            manifest.to_text()?.as_bytes(),
        )?;
        let wanted: HashSet<PathBuf> = replaced
            .iter()
            .flat_map(Manifest::names)
            .chain(manifest.names())
            .map(|name| self.assets.join(name))
            .flat_map(|file| [copy_of(&file, "br"), copy_of(&file, "gz"), file])
            .collect();
        for file in files_under(&self.assets)? {
            if !wanted.contains(&file) {
                fs::remove_file(&file)?;
            }
        }
        Ok(())
    }
}

/// Every file in a folder and the folders in it.
pub(crate) fn files_under(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.append(&mut files_under(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A copy that is not smaller is not kept.
fn write_copy(file: &Path, ending: &str, copy: &[u8], length: usize) -> anyhow::Result<()> {
    if copy.len() < length {
        write(&copy_of(file, ending), copy)?;
    }
    Ok(())
}

/// All or nothing: under another name first.
fn write(file: &Path, content: &[u8]) -> anyhow::Result<()> {
    let unfinished = copy_of(file, "new");
    fs::write(&unfinished, content)
        .and_then(|()| fs::rename(&unfinished, file))
        .inspect_err(|_| {
            let _gone = fs::remove_file(&unfinished);
        })
        .with_context(|| format!("cannot write {}", file.display()))
}

/// The name of a copy: `a.js` and `br` make `a.js.br`.
pub(crate) fn copy_of(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::{Store, files_under};
    use crate::build::manifest::Manifest;
    use std::collections::BTreeMap;

    fn publish(store: &Store, text: &str) -> anyhow::Result<()> {
        let style = store.put("style.css", text.as_bytes())?;
        let other = || String::from("absent.js");
        let manifest = Manifest {
            style,
            gallery: other(),
            start: other(),
            fallback: other(),
            islands_js: other(),
            islands_wasm: other(),
            extra: BTreeMap::new(),
            files: BTreeMap::new(),
        };
        store.publish(&manifest)
    }

    #[test]
    fn the_build_just_replaced_stays_and_older_ones_go() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let store = Store::open(folder.path().to_owned())?;
        for text in ["first", "second", "third"] {
            publish(&store, &text.repeat(100))?;
        }
        let files = files_under(&folder.path().join("assets"))?;
        // Two builds, each with its two compressed copies.
        assert_eq!(files.len(), 6);
        Ok(())
    }

    #[test]
    fn small_files_get_no_larger_copies() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let store = Store::open(folder.path().to_owned())?;
        store.put("a.css", b"a{}")?;
        assert_eq!(files_under(folder.path())?.len(), 1);
        Ok(())
    }
}
