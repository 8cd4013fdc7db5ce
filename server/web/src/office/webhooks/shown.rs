//! What the pages of webhooks say, in a language and by the clock on the shop's wall.

use events::{
    delivery::{Attempt, By, Delivery, Trouble},
    endpoint::{Endpoint, WhyOff},
};
use foundation::clock::Timestamp;
use office_pages::webhooks::{
    deliveries::{AttemptLine, DeliveryRow},
    form::EndpointForm,
    one::EndpointPage,
};
use shops::shop::Directory;
use studio_pages::StudioFrame;

use super::path;
use crate::frame::wall_time;

/// In which language, and by which clock.
pub(super) struct Here<'a> {
    language: &'a str,
    zone: &'a str,
}

impl<'a> Here<'a> {
    /// By the clock of the first store.
    pub(super) fn of(directory: &'a Directory, frame: &'a StudioFrame) -> Self {
        let first = directory.stores.first();
        Self {
            language: frame.texts.tag(),
            zone: first.map_or("UTC", |store| &store.time_zone),
        }
    }

    pub(super) fn time(&self, at: Timestamp) -> String {
        wall_time(at, self.zone).day_and_time(self.language)
    }

    pub(super) fn row(&self, one: &Delivery) -> DeliveryRow {
        DeliveryRow {
            to: format!("{}/deliveries/{}", path(&one.endpoint), one.event),
            kind: one.kind.clone(),
            object: one.object.clone(),
            time: self.time(one.happened),
            progress: one.progress.as_str(),
            attempts: one.attempts.to_string(),
        }
    }

    pub(super) fn attempt(&self, one: &Attempt) -> AttemptLine {
        AttemptLine {
            time: self.time(one.at),
            by_hand: one.by == By::Person,
            status: one.status.map(|status| status.to_string()),
            took: one.took_ms.to_string(),
            trouble: one.trouble.map(Trouble::as_str),
            answer: one.answer.clone(),
        }
    }

    /// How one is doing; what was sent to it and its form are added.
    pub(super) fn endpoint(&self, one: &Endpoint, now: Timestamp) -> EndpointPage {
        let old = one.signing(now);
        EndpointPage {
            to: path(&one.id),
            name: one.plan.name.clone(),
            url: one.plan.url.clone(),
            state: one.state.as_str(),
            why_off: one.why_off.map(WhyOff::as_str),
            failing_since: one.failing_since.map(|since| self.time(since)),
            public: None,
            old_until: old.map(|old| self.time(old.until)),
            deliveries: Vec::new(),
            more: None,
            form: EndpointForm::default(),
            notice: None,
        }
    }
}
