//! A store's news in the order in which its screens hear them: numbered from 1, without gaps, and
//! what is once numbered stays as it is.

use domain::{
    EventKind, Money, RefundEvent, RefundId, RefundState, RequestId, State, Words,
    code_words::two_words, payment, refund,
};
use foundation::clock::Timestamp;
use sha2::{Digest as _, Sha256};
use shops::shop::TillId;

/// Of how many lines before it a payment's words are compared.
pub const TWINS_AMONG: usize = 50;

/// What a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A payment was paid.
    Paid,
    /// What was paid was taken back by a cancel that was on its way.
    Reversed,
    /// Money was given back.
    Refunded,
    /// Somebody has handed over what was paid for.
    Handed,
    /// Somebody has seen that a payment was reversed.
    Seen,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Paid,
        Self::Reversed,
        Self::Refunded,
        Self::Handed,
        Self::Seen,
    ];

    /// The name under which it is stored and told.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Reversed => "reversed",
            Self::Refunded => "refunded",
            Self::Handed => "handed",
            Self::Seen => "seen",
        }
    }

    /// Reads a stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Which mark a line of this kind can be given; `None` if none.
    pub const fn mark(self) -> Option<Self> {
        match self {
            Self::Paid => Some(Self::Handed),
            Self::Reversed => Some(Self::Seen),
            Self::Refunded | Self::Handed | Self::Seen => None,
        }
    }
}

/// What a payment's event is to its store, after these of it: `None` if it is nothing to be told.
pub fn of_payment(before: impl IntoIterator<Item = EventKind>, event: EventKind) -> Option<Kind> {
    let was = payment::fold(before);
    match (was, payment::step(was, event).after(was)) {
        (State::Paid, State::Paid) => None,
        (_, State::Paid) => Some(Kind::Paid),
        (State::Paid, _) => Some(Kind::Reversed),
        _ => None,
    }
}

/// The same of a refund's event.
pub fn of_refund(
    before: impl IntoIterator<Item = RefundEvent>,
    event: RefundEvent,
) -> Option<Kind> {
    let was = refund::fold(before);
    let is = refund::step(was, event).after(was);
    let is_news = was != RefundState::Refunded && is == RefundState::Refunded;
    is_news.then_some(Kind::Refunded)
}

/// What has gone back of a payment. While it is going it counts for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Returned {
    /// Nothing.
    #[default]
    Nothing,
    /// So much of it.
    Part(Money),
    /// All of it: there is nothing to hand over for.
    Whole,
}

impl Returned {
    /// Minor units that went back of so much.
    pub const fn minor_of(self, paid: Money) -> u64 {
        match self {
            Self::Nothing => 0,
            Self::Part(back) => back.minor(),
            Self::Whole => paid.minor(),
        }
    }

    /// Of what was paid, after so many minor units went back.
    pub fn of(paid: Money, back_minor: u64) -> Self {
        match Money::from_minor(back_minor, paid.currency()) {
            Ok(back) if back.is_zero() => Self::Nothing,
            Ok(back) if back.minor() < paid.minor() => Self::Part(back),
            Ok(_) | Err(_) => Self::Whole,
        }
    }

    /// How much, if not all of it.
    pub const fn part(self) -> Option<Money> {
        match self {
            Self::Part(back) => Some(back),
            Self::Nothing | Self::Whole => None,
        }
    }
}

/// What a customer wrote beside the amount, and what the till asks for there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// As they wrote it.
    pub text: String,
    /// The shop's own word for it when it was written, such as "Table".
    pub label: Option<Words>,
    /// Whether nobody pays there without.
    pub is_needed: bool,
}

/// One line of a store's feed, with what is known of its payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in its store.
    pub seq: i64,
    /// What it tells.
    pub kind: Kind,
    /// Of which payment.
    pub payment: RequestId,
    /// Which refund of it, if money went back.
    pub refund: Option<RefundId>,
    /// Where that was made.
    pub till: TillId,
    /// What that till is called.
    pub label: String,
    /// How much was paid, or given back.
    pub amount: Money,
    /// What the customer wrote, if they did.
    pub note: Option<Note>,
    /// The wallet it was paid with, by its id, if that is known.
    pub wallet: Option<String>,
    /// Which line it marks, if it is a mark.
    pub of: Option<i64>,
    /// Whether somebody has marked it.
    pub marked: bool,
    /// What has gone back of its payment by now.
    pub returned: Returned,
    /// When it happened: for a payment when it was paid, by the gateway's clock.
    pub happened: Timestamp,
    /// When it was written down.
    pub heard: Timestamp,
}

impl Line {
    /// The two words that the customer's page shows, too.
    pub fn words(&self) -> [&'static str; 2] {
        two_words(&Sha256::digest(self.payment.as_str()))
    }

    /// How many other payments among these lines have the same two words. Of ten payments two are
    /// alike about once in a hundred times; then only the amount tells them apart.
    pub fn twins<'a>(&self, among: impl IntoIterator<Item = &'a Self>) -> usize {
        if self.kind != Kind::Paid {
            return 0;
        }
        let words = self.words();
        let alike = |other: &&Self| {
            other.kind == Kind::Paid && other.payment != self.payment && other.words() == words
        };
        among.into_iter().filter(alike).count()
    }
}

/// A payment that a customer is about to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Which.
    pub payment: RequestId,
    /// At which store.
    pub store: String,
    /// At which till of it.
    pub till: TillId,
    /// What that till is called.
    pub label: String,
    /// How much.
    pub amount: Money,
}

/// What was paid on one of a store's days, and what of it is still there, in minor units of the store's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaySum {
    /// How many payments, however much went back of them: as closings and reports count.
    pub count: u64,
    /// Together, less what went back of them.
    pub minor: u64,
    /// What went back of them.
    pub back: u64,
}

impl DaySum {
    /// The same with one payment more, of which so much went back.
    #[must_use]
    pub const fn and(self, paid: Money, returned: Returned) -> Self {
        let back = returned.minor_of(paid);
        let left = paid.minor().saturating_sub(back);
        Self {
            count: self.count.saturating_add(1),
            minor: self.minor.saturating_add(left),
            back: self.back.saturating_add(back),
        }
    }
}

/// Lines behind a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// These, in order, with none missing.
    Lines(Vec<Line>),
    /// Some are gone, or there never were so many: whoever asked has to begin anew.
    Lost,
}

impl Behind {
    /// Out of what the store has behind that number, at the head it has.
    pub fn of(after: i64, head: i64, lines: Vec<Line>) -> Self {
        let expected = (1..).map(|step| after.saturating_add(step));
        let whole = lines
            .iter()
            .zip(expected)
            .all(|(line, seq)| line.seq == seq);
        let is_lost = after > head || (after < head && lines.is_empty()) || !whole;
        if is_lost {
            Self::Lost
        } else {
            Self::Lines(lines)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EventKind as E;

    #[test]
    fn what_is_told_is_told_once_and_only_when_money_came_or_went() {
        let begun = [E::Submitted, E::Accepted];
        assert_eq!(of_payment(begun, E::ConfirmedPaid), Some(Kind::Paid));
        assert_eq!(of_payment(begun, E::ConfirmedCancelled), None);
        let paid = [E::Submitted, E::Accepted, E::ConfirmedPaid];
        assert_eq!(of_payment(paid, E::ConfirmedPaid), None, "the same again");
        assert_eq!(of_payment(paid, E::ConfirmedFailed), None, "contradicts");
        assert_eq!(
            of_payment(paid, E::ConfirmedCancelled),
            Some(Kind::Reversed)
        );
        let asked = [RefundEvent::ALL[0]];
        assert_eq!(
            of_refund(asked, RefundEvent::ConfirmedRefunded),
            Some(Kind::Refunded)
        );
        let done = [RefundEvent::ConfirmedRefunded];
        assert_eq!(of_refund(done, RefundEvent::ConfirmedRefunded), None);
    }

    #[test]
    fn a_kind_is_read_as_it_is_written() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::parse("other"), None);
    }
}
