//! Who sends, beside a server of a test.

use std::sync::Arc;

use foundation::{clock::SystemClock, randomness::SystemRandomness};
use outbound::caller::Caller;
use storage::Everything;
use webhooks::sender::{Sender, send_forever};

use crate::support::{Setting, TestApp};

/// A server that may call this machine.
pub(crate) fn setting() -> Setting {
    Setting {
        environment: vec![("PORTICO_WEBHOOK_NETWORKS", "127.0.0.0/8".to_owned())],
        ..Setting::default()
    }
}

/// Ends with the test.
pub(crate) struct Sending(tokio::task::JoinHandle<()>);

impl Drop for Sending {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Sends from now on.
pub(crate) fn begin(app: &TestApp) -> Sending {
    let sender = Sender {
        store: Arc::<dyn Everything>::clone(&app.store),
        way: Arc::<Caller>::clone(&app.desk.caller),
        key: app.desk.key.clone(),
        clock: Arc::new(SystemClock),
        randomness: Arc::new(SystemRandomness),
        alarms: Arc::clone(app.payments.alarms()),
        tally: Arc::clone(app.payments.tally()),
    };
    Sending(tokio::spawn(send_forever(Arc::new(sender))))
}
