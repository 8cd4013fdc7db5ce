//! What somebody tells a running server from outside: that it is to end, or to look at its files.

use std::{io::IsTerminal as _, sync::Arc};

use till::Hub;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// SIGINT or SIGTERM.
pub(crate) fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {},
            _ = terminate.recv() => {},
        }
    })
}

/// The same, and streams end first: they have no end of their own, and nobody is to wait for them.
pub(super) fn stopping(hub: Arc<Hub>) -> anyhow::Result<impl Future<Output = ()>> {
    let asked = stop_signal()?;
    Ok(async move {
        asked.await;
        hub.stop();
    })
}

/// Who looks at files hears by this that somebody has sent SIGHUP. In a terminal that means its end,
/// and stays so.
pub(super) fn asked_to_look() -> anyhow::Result<watch::Receiver<()>> {
    let (asks, asked) = watch::channel(());
    if std::io::stdin().is_terminal() {
        return Ok(asked);
    }
    let mut hangup = signal(SignalKind::hangup())?;
    tokio::spawn(async move {
        while hangup.recv().await.is_some() {
            tracing::info!("asked to read accounts, keys and wallets again");
            asks.send_replace(());
        }
    });
    Ok(asked)
}
