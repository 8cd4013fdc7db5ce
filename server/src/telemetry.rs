//! Logs: JSON lines on standard error, with payment ids and without secrets. Nothing logs headers,
//! bodies, keys, result addresses or entry codes. `spans` are what happened in which request, for those who follow
//! that elsewhere.

#[cfg(feature = "otlp")]
mod spans;

use tracing_subscriber::{
    EnvFilter, Layer as _, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

/// Where spans are sent; needs a program that was built with `--features otlp`.
pub const SPANS: &str = "PORTICO_OTLP_URL";

/// Starts a server's logging; `RUST_LOG` chooses how much. A second call changes nothing.
pub fn start() {
    begin("info");
}

/// Starts a command's logging: alarms only, unless `RUST_LOG` says otherwise. What a command is the
/// first to hear, no server will be alarmed about again.
pub fn start_quietly() {
    begin("error");
}

/// What is said besides: that a stranger's certificate isn't trusted is no failure of ours. Whoever called says it
/// where it belongs, at a delivery or of the gateway.
const QUIET: &str = "rustls_platform_verifier=off";

fn begin(level: &str) {
    let usual = || EnvFilter::new(format!("{level},{QUIET}"));
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| usual());
    let logs = tracing_subscriber::fmt::layer()
        .json()
        .flatten_event(true)
        .with_writer(std::io::stderr)
        .with_filter(filter);
    let all = tracing_subscriber::registry().with(logs);
    #[cfg(feature = "otlp")]
    let all = all.with(spans::layer());
    // Fails when somebody was first; then there are logs already.
    let _ = all.try_init();
}

/// Sends what is left to send.
pub fn end() {
    #[cfg(feature = "otlp")]
    spans::end();
}
