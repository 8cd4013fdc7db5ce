//! Ctrl-C, SIGTERM and SIGHUP, as one question to be asked while waiting.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use anyhow::Context as _;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

static ASKED: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// From here on a signal no longer kills us: whoever waits must ask `asked_to_end`.
pub(crate) fn listen() -> anyhow::Result<()> {
    let asked = ASKED.get_or_init(Arc::default);
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(asked)).context("cannot catch signals")?;
    }
    Ok(())
}

/// Whether someone wants us to stop.
pub(crate) fn asked_to_end() -> bool {
    ASKED
        .get()
        .is_some_and(|asked| asked.load(Ordering::SeqCst))
}
