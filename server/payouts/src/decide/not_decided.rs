//! Why a person's word wasn't written down, in words for whoever types commands.

use domain::Day;
use foundation::store::StoreError;
use settlement::Signed;

use crate::{
    seen::Doubt,
    store::{Decision, What},
};

/// Why something wasn't written down.
#[derive(Debug, thiserror::Error)]
pub enum NotDecided {
    /// Nothing is called that.
    #[error("no difference has a key that begins like this")]
    NoDifference,
    /// More than one is.
    #[error("several differences have a key that begins like this: type more of it")]
    Several,
    /// Nobody knows later why.
    #[error("say why: whoever looks at this in a year has only that")]
    NoReason,
    /// There is no such row.
    #[error("no file of this name has such a row")]
    NoRow,
    /// There is no such batch in this currency.
    #[error("no settlement details have a batch of this name in this currency")]
    NoBatch,
    /// There is one at several sources.
    #[error("several sources have a batch of this name in this currency: say which with --source")]
    SeveralSources,
    /// It was said before, to the letter; said twice it would be twice the money.
    #[error(
        "this was said before: the same amount of this batch, on that day, with this reference"
    )]
    SaidBefore,
    /// Nobody sees money before it comes.
    #[error("that day is still to come")]
    NotYet,
    /// Money isn't there before it was sent.
    #[error("that day is before the batch was made, on {0}")]
    BeforeBatch(Day),
    /// Nobody said anything like that.
    #[error("nothing like this was written down as arrived of this batch")]
    NothingArrived,
    /// More than one thing was said that is like that.
    #[error("several arrivals of this batch are like this: say its amount, day and reference")]
    SeveralArrived,
    /// There is no such file.
    #[error("no file is called that")]
    NoFile,
    /// There is more than one.
    #[error(
        "several files are called that: say it with its day in front, as in 2026-01-16/NAME, or by the first twelve signs of its digest"
    )]
    SeveralFiles,
    /// It was taken out before, or never.
    #[error("the file is like that already")]
    AsBefore,
    /// Neither a payment nor a refund has this id.
    #[error("no payment and no refund of ours has this reference")]
    NoTarget,
    /// A payment's row isn't a refund's.
    #[error("the row is a {row}, and that can't be about a {target}")]
    OtherKind {
        /// What the row is.
        row: &'static str,
        /// What it was to be linked to.
        target: &'static str,
    },
    /// Another currency.
    #[error("the row is of {row}, and what you name is of {target}")]
    OtherCurrency {
        /// The row's.
        row: Signed,
        /// What it was to be linked to.
        target: Signed,
    },
    /// Another amount, which may be just what is wrong.
    #[error("the row is of {row}, and what you name is of {target}")]
    OtherAmount {
        /// The row's.
        row: Signed,
        /// What it was to be linked to.
        target: Signed,
    },
    /// Somebody else said so.
    #[error("{} said so already: {}", .0.by, .0.why)]
    Already(Box<Decision>),
    /// Nobody said that it is as it should be.
    #[error("nobody said that it is as it should be: it is open")]
    NotAccepted,
    /// Somebody else opened it again.
    #[error("{} opened it again already: {}", .0.by, .0.why)]
    Reopened(Box<Decision>),
    /// Somebody else said something about it since it was looked at.
    #[error("somebody else said something about it in the meantime: look at it again")]
    Meanwhile,
    /// It is far from what the batch pays out.
    #[error(
        "the batch pays out {}, of which {} arrived before: is {} what the bank shows?",
        .0.paid_out, .0.before, .0.entered
    )]
    Doubt(Doubt),
    /// The store can't do it.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for NotDecided {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Conflict) {
            Self::Meanwhile
        } else {
            Self::Store(error)
        }
    }
}

impl NotDecided {
    /// The same was said before.
    pub(super) fn already(said: Decision) -> Self {
        if said.what == What::Reopened {
            Self::Reopened(Box::new(said))
        } else {
            Self::Already(Box::new(said))
        }
    }
}
