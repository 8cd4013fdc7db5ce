//! Where a payment stands, and what an event may do to that.

use super::UnknownName;

/// Where a payment stands (docs/protocol.md §12), stored under its snake-case name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// Stored; the gateway was not called yet.
    Created,
    /// A call is under way, or its answer was lost when we died.
    Submitted,
    /// The gateway has the order; the customer may be confirming it in the wallet.
    Processing,
    /// A call was answered with nothing we can believe, or not at all.
    Unknown,
    /// We asked for it to be cancelled, and don't know yet whether it was.
    Cancelling,
    /// Money was taken, by verified news.
    Paid,
    /// No money was taken, and none will be.
    Failed,
    /// Cancelled at the gateway, by its word; what is paid later goes back by itself.
    Cancelled,
    /// The call never left us, so there is nothing to pay. The customer may try again.
    NotSent,
    /// Its time is over and the gateway knows no such order, as often as it is asked. A conclusion
    /// of ours, which the gateway's word overturns.
    PresumedDead,
    /// The machine can't find out; a person must.
    NeedsOperator,
}

/// What an event does to a state, of a payment unless said otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict<S = State> {
    /// The ordinary way on.
    Moves(S),
    /// The same news again, or news that changes nothing. Nobody is alarmed.
    Repeats,
    /// The state changes against an earlier final word. The operator is told.
    Overturns(S),
    /// Verified news that does not fit. The state stays; the operator is told.
    Contradicts,
    /// Our own code asked for something impossible.
    Illegal,
}

impl<S: Copy> Verdict<S> {
    /// The state that follows.
    pub const fn after(self, before: S) -> S {
        match self {
            Self::Moves(state) | Self::Overturns(state) => state,
            Self::Repeats | Self::Contradicts | Self::Illegal => before,
        }
    }
}

impl State {
    /// Every state, in the order of declaration.
    pub const ALL: [Self; 11] = [
        Self::Created,
        Self::Submitted,
        Self::Processing,
        Self::Unknown,
        Self::Cancelling,
        Self::Paid,
        Self::Failed,
        Self::Cancelled,
        Self::NotSent,
        Self::PresumedDead,
        Self::NeedsOperator,
    ];

    /// The name under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Submitted => "submitted",
            Self::Processing => "processing",
            Self::Unknown => "unknown",
            Self::Cancelling => "cancelling",
            Self::Paid => "paid",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::NotSent => "not_sent",
            Self::PresumedDead => "presumed_dead",
            Self::NeedsOperator => "needs_operator",
        }
    }

    /// Reads a stored name.
    pub fn parse(name: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or(UnknownName)
    }

    /// Whether it has ended. The gateway's word may still overturn that.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Paid) || self.is_dead()
    }

    /// Whether it has not ended, whoever goes on with it: the opposite of final, as in every list.
    pub const fn is_undecided(self) -> bool {
        !self.is_final()
    }

    /// Whether the machine goes on with it by itself: it is undecided, and no person was called.
    pub const fn is_under_way(self) -> bool {
        self.is_undecided() && !matches!(self, Self::NeedsOperator)
    }

    /// Whether it has ended without money for the shop, so that the customer may pay anew.
    pub const fn is_dead(self) -> bool {
        matches!(
            self,
            Self::Failed | Self::Cancelled | Self::NotSent | Self::PresumedDead
        )
    }
}
