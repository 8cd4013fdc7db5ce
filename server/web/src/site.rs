//! What `cargo xtask build` made for browsers: the style sheet, which goes into every page, and
//! the names of the files.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use app::shell::{Assets, Preload};
use serde::Deserialize;
use studio_pages::StudioAssets;
use till_pages::TillAssets;

use super::{shelf::Shelf, site_files::SiteFiles};

/// Why the static files can't be used.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// Not built, or somewhere else.
    #[error("{path} can't be read ({error}); run `cargo xtask build`, or set PORTICO_SITE")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// Built by something else.
    #[error("{0} is not the manifest this version expects; run `cargo xtask build`")]
    Manifest(PathBuf),
}

/// The built static files.
#[derive(Clone, Debug)]
pub struct Site {
    files: SiteFiles,
    assets: Arc<Assets>,
    gallery: Arc<Assets>,
    studio: Arc<StudioAssets>,
    till: Arc<TillAssets>,
    names: Arc<[String]>,
    shelf: Shelf,
}

#[derive(Deserialize)]
struct Manifest {
    style: String,
    gallery: String,
    start: String,
    fallback: String,
    /// What the scripts load.
    #[serde(default)]
    islands_js: Option<String>,
    #[serde(default)]
    islands_wasm: Option<String>,
    extra: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
}

const MANIFEST: &str = "manifest.json";
const ICON: &str = "favicon.svg";
const COPY_SCRIPT: &str = "copy.js";
const CLOCKS_SCRIPT: &str = "clocks.js";
const STUDIO_STYLE: &str = "studio.css";
const STUDIO_SCRIPT: &str = "studio.js";
const TILL_STYLE: &str = "till.css";
const TILL_SCRIPT: &str = "till.js";

impl Site {
    /// Reads the manifest and the style sheet.
    pub fn open(files: SiteFiles) -> Result<Self, SiteError> {
        let path = files.path(MANIFEST);
        let manifest: Manifest = serde_json::from_str(&read(&files, MANIFEST)?)
            .map_err(|_| SiteError::Manifest(path.clone()))?;
        let named = |names: &BTreeMap<String, String>, name| {
            let published = names.get(name).map(|published| public(published));
            published.ok_or_else(|| SiteError::Manifest(path.clone()))
        };
        let icon = named(&manifest.files, ICON)?;
        let studio = StudioAssets {
            style: named(&manifest.extra, STUDIO_STYLE)?,
            script: named(&manifest.extra, STUDIO_SCRIPT)?,
            icon: icon.clone(),
        };
        let till = TillAssets {
            style: named(&manifest.extra, TILL_STYLE)?,
            script: named(&manifest.extra, TILL_SCRIPT)?,
            icon: icon.clone(),
        };
        let assets = Assets {
            style: read(&files, &asset(&manifest.style))?,
            start: public(&manifest.start),
            islands: manifest.islands(),
            fallback: public(&manifest.fallback),
            copy: named(&manifest.extra, COPY_SCRIPT)?,
            clocks: named(&manifest.extra, CLOCKS_SCRIPT)?,
            icon,
        };
        let gallery = Assets {
            style: read(&files, &asset(&manifest.gallery))?,
            ..assets.clone()
        };
        let asked_for = manifest.asked_for();
        Ok(Self {
            shelf: Shelf::of(&files, asked_for.iter()),
            files,
            assets: Arc::new(assets),
            gallery: Arc::new(gallery),
            studio: Arc::new(studio),
            till: Arc::new(till),
            names: asked_for,
        })
    }

    /// The names of all files that a page of this build may ask for.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// What pages refer to.
    pub fn assets(&self) -> Arc<Assets> {
        Arc::clone(&self.assets)
    }

    /// The same for the translators' gallery, which has a style sheet of its own.
    pub fn gallery_assets(&self) -> Arc<Assets> {
        Arc::clone(&self.gallery)
    }

    /// What pages of the studio refer to.
    pub fn studio(&self) -> Arc<StudioAssets> {
        Arc::clone(&self.studio)
    }

    /// What pages of the till refer to.
    pub fn till(&self) -> Arc<TillAssets> {
        Arc::clone(&self.till)
    }

    /// The files in memory.
    pub(super) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// Where they are.
    pub(super) fn files(&self) -> &SiteFiles {
        &self.files
    }

    /// The whole of one of the files that pages ask for.
    pub fn read(&self, name: &str) -> std::io::Result<Vec<u8>> {
        self.files.read(&asset(name)).map(Into::into)
    }
}

impl Manifest {
    /// What the first script loads.
    fn islands(&self) -> Vec<Preload> {
        let module = self.islands_js.iter();
        let module = module.map(|name| Preload::Module(public(name)));
        let program = self.islands_wasm.iter();
        module
            .chain(program.map(|name| Preload::Program(public(name))))
            .collect()
    }

    /// Every file that has an address; style sheets that stand in their pages have none.
    fn asked_for(&self) -> Arc<[String]> {
        let own = [&self.start, &self.fallback].into_iter();
        let loaded = self.islands_js.iter().chain(&self.islands_wasm);
        let named = self.extra.values().chain(self.files.values());
        own.chain(loaded).chain(named).cloned().collect()
    }
}

fn public(name: &str) -> String {
    format!("/assets/{name}")
}

/// A published file's name within the site.
pub(super) fn asset(name: &str) -> String {
    format!("assets/{name}")
}

fn read(files: &SiteFiles, name: &str) -> Result<String, SiteError> {
    let bytes = files.read(name);
    let text = bytes.and_then(|bytes| {
        String::from_utf8(bytes.into()).map_err(|_| std::io::ErrorKind::InvalidData.into())
    });
    text.map_err(|error| SiteError::Unreadable {
        path: files.path(name),
        error,
    })
}
