//! What a refund would be, before it is asked for: how much of what, and what would be left. Money
//! that went to the customer can't be called back, so it is said first.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use anyhow::{Context, bail};
use domain::{Money, NumberStyle, money::parse::parse_typed};

use super::super::seen::{Seen, shown};
use payments::{RefundProblem, refund::left_minor, refundable};

/// How much is meant.
#[derive(Clone, Debug)]
pub(super) enum HowMuch {
    /// Everything that is left.
    All,
    /// So much, as it was typed.
    Part(String),
}

/// A refund that was thought over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    /// What would go back.
    pub(super) amount: Money,
    /// What could still be refunded then.
    pub(super) left: Money,
}

impl Plan {
    /// Of a payment, or why it can't be.
    pub(super) fn of(seen: &Seen, how_much: &HowMuch) -> anyhow::Result<Self> {
        let payment = &seen.payment;
        let (id, currency) = (&payment.request_id, payment.amount.currency());
        let asked = match how_much {
            HowMuch::All => None,
            HowMuch::Part(text) => {
                let typed = parse_typed(text, currency, &NumberStyle::PLAIN_DOT).ok();
                let wrong = || format!("{text:?} is not an amount in {}", currency.code());
                Some(typed.with_context(wrong)?)
            }
        };
        let amount = match refundable(payment, asked, &seen.refunds) {
            Ok(amount) => amount,
            Err(RefundProblem::TooMuch { left }) => {
                bail!("only {} of payment {id} are left to refund", shown(left))
            }
            Err(problem) => return Err(problem.into()),
        };
        let left = left_minor(payment, &seen.refunds);
        let left = left.saturating_sub(amount.minor());
        Ok(Self {
            amount,
            left: Money::from_minor(left, currency)?,
        })
    }

    /// In words, as something that was not done yet.
    pub(super) fn told(self, seen: &Seen) -> String {
        let payment = &seen.payment;
        format!(
            "{} of {} go back to whoever paid at {}, {} ({}); {} are left then",
            shown(self.amount),
            shown(payment.amount),
            seen.place(),
            seen.local(payment.paid.unwrap_or(payment.created)),
            payment.words().join(" "),
            shown(self.left)
        )
    }
}

/// Whether somebody sits there who has to say yes first, and doesn't. A script has said what it
/// wants with its words.
pub(super) fn is_declined(question: &str) -> anyhow::Result<bool> {
    let input = std::io::stdin();
    if !input.is_terminal() {
        return Ok(false);
    }
    let mut screen = std::io::stderr().lock();
    write!(screen, "{question}.\nGive it back? Type yes: ")?;
    screen.flush()?;
    let mut answer = String::new();
    input.lock().read_line(&mut answer)?;
    Ok(!matches!(
        answer.trim().to_lowercase().as_str(),
        "yes" | "y"
    ))
}
