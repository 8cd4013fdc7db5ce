//! What is told to other systems and to people, where it is the same whatever a store is made of.

mod people;

use closings::body::{Body, Extent};
use events::{
    endpoint::EndpointId,
    event::{Event, Happened, Whose},
    kind::Kind,
    object,
    store::Change,
};
use trail::action::Action;

#[cfg(feature = "sql")]
pub(crate) use people::topic_of;
pub(crate) use people::{Place, alarm_raised, endpoint_failing, for_people, found, signed_in};

/// A till or a store was closed.
pub(crate) fn closing(extent: &Extent, body: &Body) -> Option<Event> {
    let shown = object::Closing::of(body)?;
    let happened = Happened {
        kind: Kind::ClosingMade,
        object: &format!("{}/{}", body.store.id, body.number),
        version: 1,
        at: extent.made,
    };
    let whose = Whose {
        merchant: &body.merchant.id,
        store: Some(&body.store.id),
    };
    Event::closing(happened, whose, &shown)
}

/// That an endpoint failed is over when somebody has decided what becomes of it.
pub(crate) fn seen_to(change: &Change, id: &EndpointId) -> Option<alarms::Change> {
    match change {
        Change::On | Change::Off | Change::End => {
            Some(alarms::Change::over(alarms::Kind::WebhookFailing, id))
        }
        Change::Plan(_) | Change::Secret { .. } => None,
    }
}

/// What of a deed at a till is told; nothing of what changes neither whether nor what customers scan.
pub(crate) fn of_code(action: Action) -> Option<Kind> {
    if action == Action::CodeOff {
        return Some(Kind::CodeDisabled);
    }
    let rotated = [Action::CodeReplaced, Action::BoardBound, Action::BoardFreed];
    rotated.contains(&action).then_some(Kind::CodeRotated)
}
