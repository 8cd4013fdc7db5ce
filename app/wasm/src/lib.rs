//! What the browser downloads: the islands of `app`, linked once. A `cdylib` only, because a
//! library beside it would switch link-time optimization off.
//!
//! Each island is an export of its own, which `script/start.js` calls by its name. Our islands keep no
//! signals and take over no markup, so nothing of the framework has to be prepared before.

#[cfg(target_family = "wasm")]
use talc::{
    cell::TalcSyncCell,
    wasm::{WasmBinning, WasmGrowAndClaim},
};

/// A page lives for minutes and holds a few kilobytes: the smallest code is the best one.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: TalcSyncCell<WasmGrowAndClaim, WasmBinning> =
    TalcSyncCell::new_wasm(WasmGrowAndClaim);

// Without a mention the linker drops the crate, and the islands with it.
use app as _;
