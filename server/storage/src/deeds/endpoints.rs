//! What is told of endpoints and of what is sent to them.

use events::{
    endpoint::{Endpoint, Plan},
    store::{Again, Change},
};
use trail::{action::Action, deed::Deed};

fn of(endpoint: &Endpoint, action: Action) -> Deed {
    Deed::of(&endpoint.merchant, action, endpoint.id.as_str()).with("endpoint", &endpoint.plan.name)
}

fn list(all: Option<&Vec<String>>) -> String {
    all.map_or_else(|| "all".to_owned(), |all| all.join(" "))
}

/// An address without what may be a secret in it.
fn place(url: &str) -> String {
    let (place, _) = url.split_once('?').unwrap_or((url, ""));
    place.to_owned()
}

fn parts(plan: &Plan) -> [(&'static str, String); 4] {
    [
        ("name", plan.name.clone()),
        ("url", place(&plan.url)),
        ("kinds", list(plan.wish.kinds.as_ref())),
        ("stores", list(plan.wish.stores.as_ref())),
    ]
}

/// One is there.
pub(crate) fn endpoint_added(endpoint: &Endpoint) -> Deed {
    let deed = of(endpoint, Action::WebhookAdded);
    let parts = parts(&endpoint.plan).into_iter();
    parts.fold(deed, |deed, (field, value)| deed.with(field, &value))
}

/// One is set otherwise; nothing if it is as it was.
pub(crate) fn endpoint_changed(before: &Endpoint, change: &Change) -> Option<Deed> {
    Some(match change {
        Change::Plan(plan) => {
            let both = parts(&before.plan).into_iter().zip(parts(plan));
            let mut deed = of(before, Action::WebhookChanged);
            for ((field, old), (_, new)) in both {
                if old != new {
                    deed = deed.was(field, &old).with(field, &new);
                }
            }
            if before.plan == *plan {
                return None;
            }
            deed
        }
        Change::Secret { until, .. } => {
            of(before, Action::WebhookRotated).with("until", &until.iso())
        }
        Change::On => of(before, Action::WebhookOn),
        Change::Off => of(before, Action::WebhookOff),
        Change::End => of(before, Action::WebhookEnded)
            .was("name", &before.plan.name)
            .was("url", &place(&before.plan.url)),
    })
}

/// One event is sent again.
pub(crate) fn sent_again(endpoint: &Endpoint, event: &str) -> Deed {
    of(endpoint, Action::WebhookResent).with("event", event)
}

/// Many are.
pub(crate) fn all_sent_again(endpoint: &Endpoint, again: &Again<'_>, count: u64) -> Deed {
    let which = if again.failed_only { "failed" } else { "all" };
    of(endpoint, Action::WebhookResent)
        .with("since", &again.since.iso())
        .with("which", which)
        .with("count", &count.to_string())
}

/// A test is sent.
pub(crate) fn test_sent(endpoint: &Endpoint) -> Deed {
    of(endpoint, Action::WebhookTested)
}
