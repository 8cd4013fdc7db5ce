//! The amount page as a wallet gets it.

use std::time::Duration;

use anyhow::{Context as _, bail, ensure};

use super::weight::Weight;
use crate::build::Manifest;
use crate::pair::{self, Pair};

/// A wallet's web view on an eight-year-old phone, by its own account.
const WALLET: &str = "Mozilla/5.0 (Linux; Android 10; wv) AppleWebKit/537.36 \
                      Chrome/80.0 Mobile Safari/537.36 AlipayConnect iapconnectsdk/2.7.0";

/// Between two looks whether it is kept, and how many there are.
const GLANCE: Duration = Duration::from_millis(50);
const LOOKS: u32 = 400;

/// What came, and what it weighs.
#[derive(Debug)]
pub(crate) struct Page {
    text: String,
    pub(crate) html: Weight,
}

impl Page {
    /// Behind the first demo code.
    pub(crate) fn fetch(pair: &Pair) -> anyhow::Result<Self> {
        let codes = pair.codes()?;
        let code = codes.first().context("no code to open")?;
        let path = path_of(&code.link).context("a code's link is not an address")?;
        let answer = pair::get(pair.setting().shop_address(), path, WALLET)?;
        ensure!(
            answer.status == 200,
            "{path} was answered with status {}",
            answer.status
        );
        let text = String::from_utf8(answer.body).context("the page is not UTF-8")?;
        ensure!(
            text.contains("<form"),
            "{path} is not a page on which an amount can be typed"
        );
        let html = Weight {
            raw: text.len(),
            gzip: travelling(pair, path, "gzip")?,
            brotli: travelling(pair, path, "br")?,
        };
        Ok(Self { text, html })
    }

    /// The files a browser of today fetches for it: those it names, and those its start script
    /// names.
    pub(crate) fn loads<'m>(&self, manifest: &'m Manifest, start: &str) -> Vec<&'m str> {
        let starts = self.text.contains(&manifest.start);
        manifest
            .names()
            .filter(|name| self.text.contains(name) || (starts && start.contains(name)))
            .collect()
    }
}

/// How many bytes of the page reach a customer who isn't the first one: those whom it is kept for.
fn travelling(pair: &Pair, path: &str, encoding: &str) -> anyhow::Result<usize> {
    for _ in 0..LOOKS {
        let answer = pair::get_packed(pair.setting().shop_address(), path, WALLET, encoding)?;
        if answer.has_length {
            return Ok(answer.body.len());
        }
        std::thread::sleep(GLANCE);
    }
    bail!("{path} is made anew each time it is asked for in {encoding}")
}

/// `/c/AB` in `http://host/c/AB`.
fn path_of(link: &str) -> Option<&str> {
    let (_, rest) = link.split_once("://")?;
    rest.find('/').and_then(|at| rest.get(at..))
}

#[cfg(test)]
mod tests {
    use super::{Page, Weight, path_of};
    use crate::build::Manifest;
    use std::collections::BTreeMap;

    #[test]
    fn a_link_has_a_path() {
        assert_eq!(path_of("http://127.0.0.1:3000/c/AB?x"), Some("/c/AB?x"));
        assert_eq!(path_of("nothing"), None);
    }

    #[test]
    fn what_the_start_script_names_is_loaded_too() {
        let manifest = Manifest {
            style: "style.css".to_owned(),
            gallery: "gallery.css".to_owned(),
            start: "start.js".to_owned(),
            fallback: "fallback.js".to_owned(),
            islands_js: "islands.js".to_owned(),
            islands_wasm: "islands_bg.wasm".to_owned(),
            extra: BTreeMap::new(),
            files: BTreeMap::new(),
        };
        let text = "<script src=start.js></script><script src=fallback.js>".to_owned();
        let page = Page {
            html: Weight::default(),
            text,
        };
        let loads = page.loads(&manifest, "islands.js islands_bg.wasm");
        let expected = ["start.js", "fallback.js", "islands.js", "islands_bg.wasm"];
        assert_eq!(loads, expected);
    }
}
