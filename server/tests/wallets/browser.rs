//! The browser's download shares the rules' package with the server, but not the wallets: what the
//! islands don't reach, the linker leaves out.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Everything that is compiled for the browser only, or for both.
const OF_BROWSER: &[&str] = &["app/src/islands", "app/src/islands.rs", "app/wasm/src"];

fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut left: Vec<PathBuf> = OF_BROWSER.iter().map(|path| root.join(path)).collect();
    let mut files = Vec::new();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            let inside = fs::read_dir(path).unwrap();
            left.extend(inside.map(|entry| entry.unwrap().path()));
        } else {
            files.push(path);
        }
    }
    files
}

#[test]
fn the_browsers_download_reaches_no_wallets() {
    let sources = sources();
    assert!(sources.len() > 5, "the islands were not found");
    for file in sources {
        let text = fs::read_to_string(&file).unwrap();
        let named = text.contains("wallet::") || text.contains("Wallet");
        assert!(!named, "{}", file.display());
    }
}
