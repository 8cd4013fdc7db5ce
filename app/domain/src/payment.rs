//! The life of a payment: its states, what may happen to it, and what comes of it.
//!
//! A payment is the list of its events, and its state follows from them by [`step`]'s table
//! alone. Knows nothing of amounts, clocks, HTTP or storage. In reading order: `event`, `state`,
//! `decline` (what a customer is told).

mod decline;
mod event;
mod state;
mod table;

pub use decline::DeclineReason;
pub use event::EventKind;
pub use state::{State, Verdict};
pub use table::step;

/// The text is no name of ours, so it was not stored by us.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnknownName;

impl std::fmt::Display for UnknownName {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the stored name is not one of ours")
    }
}

impl std::error::Error for UnknownName {}

/// The state after these events. What is refused or contradicts leaves the state as it is.
pub fn fold(events: impl IntoIterator<Item = EventKind>) -> State {
    events.into_iter().fold(State::Created, |state, event| {
        step(state, event).after(state)
    })
}
