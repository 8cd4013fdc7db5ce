//! One difference between what we know and what files say: what kind it is, whom it is about, and how much
//! money it is.

use std::fmt;

use crate::signed::Signed;

use super::Kind;

/// Whom a difference is about.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Subject {
    /// A payment, by our id, or by the gateway's where the row has none of ours.
    Payment(Box<str>),
    /// A refund.
    Refund(Box<str>),
    /// A row of which we know no payment.
    Row {
        /// Its file's name.
        file: Box<str>,
        /// Its line.
        line: u64,
    },
    /// A batch.
    Batch(Box<str>),
    /// A file, or one that should be there.
    File(Box<str>),
    /// All that the gateway owes in a currency.
    Balance(&'static str),
}

/// One difference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// What kind.
    pub kind: Kind,
    /// About whom.
    pub subject: Subject,
    /// What we expected.
    pub expected: Option<Signed>,
    /// What the file says.
    pub found: Option<Signed>,
    /// How much money is missing (below zero) or too much.
    pub amount: Option<Signed>,
}

impl Difference {
    /// About somebody, without money.
    pub(super) const fn of(kind: Kind, subject: Subject) -> Self {
        Self {
            kind,
            subject,
            expected: None,
            found: None,
            amount: None,
        }
    }

    /// About so much money.
    pub(super) fn worth(self, amount: Option<Signed>) -> Self {
        Self { amount, ..self }
    }

    /// Two amounts that should be one.
    pub(super) fn between(self, expected: Option<Signed>, found: Option<Signed>) -> Self {
        let same = expected
            .zip(found)
            .filter(|it| it.0.currency() == it.1.currency());
        let amount = same.and_then(|it| {
            let by = it.1.minor().checked_sub(it.0.minor())?;
            Some(Signed::new(by, it.0.currency()))
        });
        Self {
            expected,
            found,
            amount,
            ..self
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Payment(id) => write!(out, "payment {id}"),
            Self::Refund(id) => write!(out, "refund {id}"),
            Self::Row { file, line } => write!(out, "{file} line {line}"),
            Self::Batch(id) => write!(out, "batch {id}"),
            Self::File(name) => write!(out, "{name}"),
            Self::Balance(code) => write!(out, "what the gateway owes in {code}"),
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.kind.code(), self.subject)?;
        if let (Some(expected), Some(found)) = (self.expected, self.found) {
            write!(out, ", {expected} expected and {found} found")?;
        } else if let Some(amount) = self.amount {
            write!(out, ", {amount}")?;
        }
        Ok(())
    }
}
