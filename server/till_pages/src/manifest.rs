//! The manifest by which a browser installs the till like an app.

use serde_json::json;

use crate::frame::TillFrame;

/// Where it is.
pub const MANIFEST: &str = "/till/manifest.webmanifest";

/// The file. Browsers ask for it without their cookies, so it says nothing of any shop.
pub fn manifest(frame: &TillFrame) -> String {
    let icon = |purpose| {
        json!({
            "src": frame.assets.icon,
            "sizes": "any",
            "type": "image/svg+xml",
            "purpose": purpose,
        })
    };
    let name = frame.texts.get("till-name");
    json!({
        "name": name,
        "short_name": name,
        "lang": frame.texts.tag(),
        "dir": texts::direction(frame.texts.tag()),
        "id": "/till",
        "start_url": "/till",
        "scope": "/till",
        "display": "standalone",
        "icons": [icon("any"), icon("maskable")],
    })
    .to_string()
}
