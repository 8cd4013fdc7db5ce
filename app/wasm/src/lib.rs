//! What the browser downloads: the islands of `app`, linked once. A `cdylib` only, because a
//! library beside it would switch link-time optimization off.

use wasm_bindgen::prelude::wasm_bindgen;

// Without a mention the linker drops the crate, and the islands with it.
use app as _;

/// Prepares the reactive system; the loader then wakes each island by its name.
#[wasm_bindgen]
pub fn wake() {
    leptos::mount::hydrate_islands();
}
