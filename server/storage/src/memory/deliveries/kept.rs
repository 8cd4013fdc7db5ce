//! A delivery as it is kept in memory.

use events::{
    delivery::{Attempt, By, Delivery, Outcome, Progress},
    endpoint::EndpointId,
    event::Event,
};
use foundation::clock::Timestamp;

use crate::storable::storable;

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

    /// A new round: behind the lease of whoever is just sending it, which tells them when they are done.
    pub(super) fn again(&mut self, at: Timestamp) {
        self.progress = Progress::Waiting;
        self.tries = 0;
        self.by = By::Person;
        let held = self.lease.filter(|lease| *lease > at);
        self.next = Some(held.map_or(at, |lease| lease.plus_ms(1)));
    }

    /// What became of a try; what somebody wished for again meanwhile is due at once.
    pub(super) fn tried(&mut self, outcome: &Outcome) {
        let at = outcome.attempt.at;
        if self.lease.is_some() && self.next > self.lease {
            self.next = Some(at);
        } else {
            self.progress = outcome.progress;
            self.tries = self.tries.saturating_add(1);
            self.by = By::Schedule;
            self.next = outcome.next;
        }
        self.lease = None;
        self.attempts.push(Attempt {
            answer: storable(&outcome.attempt.answer).into_owned(),
            ..outcome.attempt.clone()
        });
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
