//! Signing beside the runtime: a signature takes as long as several pages, and when a thousand customers pay at once nobody's
//! page shall wait for all of them.
//!
//! At most as many at once as there are processors; the others wait without a thread. Knows nothing of what is signed.

use std::{num::NonZero, sync::Arc, thread::available_parallelism};

use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{account::Account, signature::Message};

/// Places where something is signed.
pub(super) struct Signing(Semaphore);

impl Default for Signing {
    fn default() -> Self {
        let processors = available_parallelism().map_or(1, NonZero::get);
        Self(Semaphore::new(processors))
    }
}

impl Signing {
    /// The header for this message, if it can be signed.
    pub(super) async fn sign(
        &self,
        account: &Arc<Account>,
        message: &Message<'_>,
    ) -> Option<String> {
        let _place = self.0.acquire().await.ok()?;
        let (account, bytes) = (Arc::clone(account), message.string_to_sign());
        spawn_blocking(move || account.sign(&bytes).ok())
            .await
            .ok()?
    }
}
