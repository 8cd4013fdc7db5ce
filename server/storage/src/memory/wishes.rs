//! What programs call their wishes for refunds, in memory.

use async_trait::async_trait;
use domain::RefundId;
use foundation::{clock::Timestamp, store::StoreError};
use payments::once::{Claim, Claimed, OnceStore, RUNNING_MS, Running};

use super::Memory;

/// What is kept of one.
#[derive(Clone, Debug)]
pub(super) struct Held {
    fingerprint: String,
    refund: RefundId,
    pub(super) made: Timestamp,
    running: Option<Timestamp>,
}

#[async_trait]
impl OnceStore for Memory {
    async fn claim_wish(&self, claim: &Claim<'_>) -> Result<Claimed, StoreError> {
        let mut tables = self.tables();
        let name = (claim.owner.to_owned(), claim.key.to_owned());
        let running = Some(claim.at.plus_ms(RUNNING_MS));
        let Some(held) = tables.wishes.get_mut(&name) else {
            let held = Held {
                fingerprint: claim.fingerprint.to_owned(),
                refund: claim.refund.clone(),
                made: claim.at,
                running,
            };
            tables.wishes.insert(name, held);
            return Ok(Claimed::New);
        };
        if held.fingerprint != claim.fingerprint {
            return Ok(Claimed::Other);
        }
        if let Some(until) = held.running.filter(|until| *until > claim.at) {
            let refund = held.refund.clone();
            return Ok(Claimed::Running(Running { refund, until }));
        }
        held.running = running;
        Ok(Claimed::Known(held.refund.clone()))
    }

    async fn release_wish(&self, owner: &str, key: &str) -> Result<(), StoreError> {
        let name = (owner.to_owned(), key.to_owned());
        if let Some(held) = self.tables().wishes.get_mut(&name) {
            held.running = None;
        }
        Ok(())
    }
}
