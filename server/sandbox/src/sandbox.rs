//! What every part of the sandbox shares: settings, keys, clock, books.
//!
//! Also the only way to start background work, so that all of it ends at shutdown.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::books::{Books, Name};
use crate::clock::Clock;
use crate::config::Config;
use crate::journal::{Entry, Journal};
use crate::keys::Keys;
use crate::payment::state::Event;
use crate::wallets::Wallet;

/// The running sandbox, seen from inside.
#[derive(Debug)]
pub(crate) struct Sandbox {
    pub(crate) config: Config,
    pub(crate) keys: Keys,
    pub(crate) clock: Clock,
    pub(crate) client: reqwest::Client,
    pub(crate) address: SocketAddr,
    /// Where each wallet's web view sees the shop: one origin a wallet.
    pub(crate) phones: Vec<(&'static Wallet, SocketAddr)>,
    pub(crate) stopped: watch::Receiver<bool>,
    pub(crate) books: Mutex<Books>,
    /// Held while settlement files are written: they have the same names every time.
    pub(crate) writing: Mutex<()>,
    /// Where the books are kept over a restart.
    pub(crate) journal: Journal,
}

impl Sandbox {
    /// The books, locked. Never held across an `await`.
    pub(crate) fn books(&self) -> MutexGuard<'_, Books> {
        // A panic while holding them left at worst one payment half-told; go on.
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where this wallet's web view sees the shop.
    pub(crate) fn phone_origin(&self, wallet: &Wallet) -> Option<String> {
        self.phones
            .iter()
            .find(|(known, _)| known.key == wallet.key)
            .map(|(_, address)| format!("http://{address}"))
    }

    /// Lets something happen to a payment; false if it could not.
    pub(crate) fn happen(&self, request_id: &str, event: Event) -> bool {
        let now = self.clock.now();
        let mut books = self.books();
        let Some(payment) = books.find(&Name::Request(request_id.to_owned()), now) else {
            return false;
        };
        match payment.happen(event, now) {
            Ok(()) => {
                let entry = Entry::Happened {
                    request_id: request_id.to_owned(),
                    event,
                };
                self.journal.add(now, entry);
                let state = payment.state.word();
                tracing::info!(payment.request_id = request_id, state, "payment changed");
                true
            }
            Err(refused) => {
                tracing::info!(payment.request_id = request_id, %refused, "nothing changed");
                false
            }
        }
    }

    /// Waits in real time, or until the sandbox ends.
    pub(crate) async fn pause(&self, duration: Duration) {
        tokio::select! {
            () = tokio::time::sleep(duration) => {}
            () = self.stop() => {}
        }
    }

    /// Runs `work` until it is done or the sandbox ends.
    pub(crate) fn spawn(self: &Arc<Self>, work: impl Future<Output = ()> + Send + 'static) {
        let sandbox = Arc::clone(self);
        tokio::spawn(async move {
            tokio::select! {
                () = work => {}
                () = sandbox.stop() => {}
            }
        });
    }

    async fn stop(&self) {
        let mut stopped = self.stopped.clone();
        // An error means that whoever could say stop is gone, which is a stop as well.
        let _gone = stopped.wait_for(|stopped| *stopped).await;
    }
}
