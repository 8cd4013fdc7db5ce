//! Where a stream's events go out: a few wait for whoever reads, and who doesn't read for too long is dropped. It
//! comes again with the last number it had, so nothing is kept for it here.

use std::{convert::Infallible, time::Duration};

use axum::body::{Body, Bytes};
use futures_util::stream;
use tokio::sync::mpsc;

/// Events that wait; what the network holds is beside them.
const WAITING: usize = 16;
/// For so long one of them may wait for its turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// Nobody reads any more, or not fast enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gone;

/// See the module.
#[derive(Debug)]
pub(super) struct Outlet(mpsc::Sender<String>);

/// One, and the body that somebody reads.
pub(super) fn outlet() -> (Outlet, Body) {
    let (sender, receiver) = mpsc::channel::<String>(WAITING);
    let events = stream::unfold(receiver, async |mut receiver| {
        let event = receiver.recv().await?;
        Some((Ok::<_, Infallible>(Bytes::from(event)), receiver))
    });
    (Outlet(sender), Body::from_stream(events))
}

impl Outlet {
    /// Sends on, waiting for whoever is slow.
    pub(super) async fn send(&self, text: String) -> Result<(), Gone> {
        let sent = self.0.send_timeout(text, PATIENCE).await;
        sent.map_err(|_| Gone)
    }

    /// When nobody reads any more.
    pub(super) async fn closed(&self) {
        self.0.closed().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn who_reads_nothing_is_dropped_and_who_left_at_once() {
        let (slow, body) = outlet();
        for _ in 0..WAITING {
            slow.send("x".to_owned()).await.unwrap();
        }
        let began = tokio::time::Instant::now();
        assert_eq!(slow.send("x".to_owned()).await, Err(Gone));
        assert!(began.elapsed() >= PATIENCE);
        drop(body);
        slow.closed().await;
        let began = tokio::time::Instant::now();
        assert_eq!(slow.send("x".to_owned()).await, Err(Gone));
        assert!(began.elapsed() < PATIENCE);
    }
}
