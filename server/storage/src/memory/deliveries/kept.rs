//! A delivery as it is kept in memory.

use events::{
    delivery::{Attempt, By, Delivery, Progress},
    endpoint::EndpointId,
    event::Event,
};
use foundation::clock::Timestamp;

/// An event on its way, and every try.
#[derive(Clone, Debug)]
pub(in super::super) struct KeptDelivery {
    pub(super) progress: Progress,
    pub(super) tries: i64,
    pub(super) by: By,
    pub(super) next: Option<Timestamp>,
    pub(super) lease: Option<Timestamp>,
    pub(super) attempts: Vec<Attempt>,
}

impl KeptDelivery {
    pub(in super::super) const fn due(at: Timestamp) -> Self {
        Self {
            progress: Progress::Waiting,
            tries: 0,
            by: By::Schedule,
            next: Some(at),
            lease: None,
            attempts: Vec::new(),
        }
    }

    pub(super) fn again(&mut self, at: Timestamp) {
        self.progress = Progress::Waiting;
        self.tries = 0;
        self.by = By::Person;
        self.next = Some(at);
    }

    pub(super) fn number(&self) -> i64 {
        i64::try_from(self.attempts.len()).unwrap_or(i64::MAX)
    }

    pub(super) fn shown(&self, event: &Event, endpoint: &EndpointId) -> Delivery {
        Delivery {
            event: event.id.clone(),
            kind: event.kind.clone(),
            object: event.object.clone(),
            happened: event.at,
            endpoint: endpoint.clone(),
            progress: self.progress,
            attempts: self.number(),
            next: self.next,
        }
    }
}
