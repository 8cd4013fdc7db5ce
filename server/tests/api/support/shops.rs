//! Shops to pay at, and the few built files a server wants to see.

use std::fs;

use tempfile::TempDir;

/// Names that would break a page that doesn't escape, counters for every rule.
pub(crate) const TOML: &str = r#"
[[merchant]]
id = "M-1"
name = "Kyoto <Tea> & \"House\""
mcc = "5814"

[[merchant.store]]
id = "S-1"
name = "Causeway Bay"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"

[[merchant.store.code]]
label = "Counter 1"
min = "1.00"
max = "5000.00"
note = true

[[merchant.store.code]]
label = "Counter 2"

[[merchant.store.code]]
label = "Withdrawn"
enabled = false

[[merchant.store]]
id = "S-2"
name = "Gion"
currency = "JPY"
time_zone = "Asia/Tokyo"
language = "zh-Hans"

[[merchant.store.code]]
label = "Yen"
"#;

/// What marks the style sheet in a page.
pub(crate) const STYLE: &str = ".page{margin:0}";

/// A folder with `site/`, as the build leaves it but with next to nothing in the files.
pub(crate) fn folder_with_site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let assets = folder.path().join("site/assets");
    fs::create_dir_all(&assets).unwrap();
    let manifest = r#"{
        "style": "main-1.css", "gallery": "gallery-1.css", "start": "start-1.js", "fallback": "fallback-1.js",
        "islands_js": "islands-1.js", "islands_wasm": "islands-1.wasm",
        "extra": { "studio.css": "studio-1.css", "studio.js": "studio-1.js",
            "till.css": "till-1.css", "till.js": "till-1.js",
            "clocks.js": "clocks-1.js", "copy.js": "copy-1.js" },
        "files": { "favicon.svg": "favicon-1.svg" }
    }"#;
    fs::write(folder.path().join("site/manifest.json"), manifest).unwrap();
    for (name, text) in [
        ("main-1.css", STYLE),
        ("gallery-1.css", ".phone{margin:0}"),
        ("start-1.js", "export {}"),
        ("fallback-1.js", "0"),
        ("favicon-1.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ] {
        fs::write(assets.join(name), text).unwrap();
    }
    folder
}
