//! What there is to hear.

use crate::named;

named! {
    /// A topic that a channel may want.
    Topic {
        /// Something needs a person.
        Alarm = "alarm",
        /// A program that hears of payments doesn't answer, or isn't told any more.
        Endpoint = "endpoint",
        /// A refund waits for somebody to agree.
        RefundWaits = "refund",
        /// A till or a day was closed.
        Closing = "closing",
        /// A payment of at least so much came.
        Payment = "payment",
        /// Nothing was paid at a till for as long as that is odd there.
        Silence = "silence",
        /// Somebody signed in at a browser.
        SignIn = "sign-in",
        /// A key of a program ends soon.
        KeyEnds = "key",
        /// Something of the money that is paid out isn't explained, or missing.
        Money = "money",
        /// Somebody tries whether a channel leads anywhere. It can't be chosen.
        Test = "test",
    }
}

impl Topic {
    /// Those that can be chosen.
    pub fn chosen() -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|topic| *topic != Self::Test)
    }

    /// Those that a channel of the whole installation can have: what its operator can do something about.
    pub fn of_installation() -> impl Iterator<Item = Self> {
        Self::chosen().filter(|topic| topic.is_of_installation())
    }

    /// See [`Self::of_installation`].
    pub const fn is_of_installation(self) -> bool {
        match self {
            Self::Alarm | Self::Endpoint | Self::SignIn | Self::KeyEnds | Self::Test => true,
            // What of the money concerns several shops together, alarms tell.
            Self::RefundWaits | Self::Closing | Self::Payment | Self::Silence | Self::Money => {
                false
            }
        }
    }

    /// Whether it is always about a store: whoever works at one only hears of no other.
    pub const fn is_at_a_store(self) -> bool {
        match self {
            Self::Alarm | Self::RefundWaits | Self::Closing | Self::Payment | Self::Silence => true,
            Self::Endpoint | Self::SignIn | Self::KeyEnds | Self::Money | Self::Test => false,
        }
    }

    /// Whether it may come in quiet hours, if somebody wants that: money or access may be lost by the
    /// morning.
    pub const fn cannot_wait(self) -> bool {
        match self {
            Self::Alarm | Self::SignIn | Self::Test => true,
            Self::Endpoint
            | Self::RefundWaits
            | Self::Closing
            | Self::Payment
            | Self::Silence
            | Self::KeyEnds
            | Self::Money => false,
        }
    }
}
