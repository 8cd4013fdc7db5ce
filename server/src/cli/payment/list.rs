//! Payments one under the other: the newest, or what is not decided and how long it has been so.

use clap::Args;
use domain::{NumberStyle, money::display};
use serde::Serialize;

use super::{line, open, say};
use crate::{
    clock::{Clock, SystemClock, Timestamp},
    payment::Payment,
    storage::{PaymentStore as _, UpkeepStore as _},
};

/// Lines of a list that says nothing else; what is not decided is listed whole.
const LIMIT: u32 = 50;
/// As much as a terminal or a spreadsheet can take.
const LIMIT_MAX: i64 = 100_000;

const SECOND_MS: i64 = 1_000;
const MINUTE_MS: i64 = 60 * SECOND_MS;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// What is wanted.
#[derive(Clone, Copy, Debug, Args)]
pub(in crate::cli) struct List {
    /// Only what is not decided, oldest first.
    #[arg(long)]
    undecided: bool,
    /// For programs.
    #[arg(long)]
    json: bool,
    /// At most so many; 50, or all that is not decided, if not given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=LIMIT_MAX))]
    limit: Option<u32>,
}

impl List {
    /// All that is not decided, for people.
    pub(super) const UNDECIDED: Self = Self {
        undecided: true,
        json: false,
        limit: None,
    };
}

pub(super) async fn run(wanted: List) -> anyhow::Result<()> {
    let store = open().await?;
    let payments = if wanted.undecided {
        let mut all = store.undecided().await?;
        if let Some(limit) = wanted.limit {
            all.truncate(usize::try_from(limit)?);
        }
        all
    } else {
        store.recent(wanted.limit.unwrap_or(LIMIT)).await?
    };
    let now = SystemClock.now();
    if wanted.json {
        let lines: Vec<_> = payments
            .iter()
            .map(|payment| Line::of(payment, now))
            .collect();
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    for row in store.take_unreadable() {
        say(&format!("can't be read: {row}"))?;
    }
    if payments.is_empty() {
        return say(if wanted.undecided {
            "no payments without a final word"
        } else {
            "no payments"
        });
    }
    for payment in payments {
        if wanted.undecided {
            say(&waiting(&payment, now))?;
        } else {
            say(&line(&payment))?;
        }
    }
    Ok(())
}

/// A payment for programs; amounts in minor units as well, so that nobody has to parse one.
#[derive(Serialize)]
struct Line {
    reference: String,
    state: &'static str,
    decided: bool,
    currency: &'static str,
    minor: u64,
    amount: String,
    code: String,
    wallet: Option<String>,
    created: String,
    age_s: i64,
    paid: Option<String>,
    next_check: Option<String>,
    checks: u32,
}

impl Line {
    fn of(payment: &Payment, now: Timestamp) -> Self {
        Self {
            reference: payment.request_id.to_string(),
            state: payment.state.as_str(),
            decided: payment.state.is_final(),
            currency: payment.amount.currency().code(),
            minor: payment.amount.minor(),
            amount: display::with_code(payment.amount, &NumberStyle::PLAIN_DOT),
            code: payment.code.to_string(),
            wallet: payment.wallet.clone(),
            created: payment.created.iso(),
            age_s: now.since_ms(payment.created) / SECOND_MS,
            paid: payment.paid.map(Timestamp::iso),
            next_check: payment.check.map(Timestamp::iso),
            checks: payment.checks,
        }
    }
}

/// A payment that is not decided, for people: how old it is, and what is done about it.
fn waiting(payment: &Payment, now: Timestamp) -> String {
    let age = span(now.since_ms(payment.created));
    let next = match payment.check.map(|check| check.since_ms(now)) {
        None => "not asked about any more".to_owned(),
        Some(left) if left < SECOND_MS => "asked about now".to_owned(),
        Some(left) => format!("asked about in {}", span(left)),
    };
    let asked = payment.checks;
    format!("{}  {age} old  {next}  asked {asked}×", line(payment))
}

/// A stretch of time in the largest unit that fits; people look at it, nobody computes with it.
fn span(ms: i64) -> String {
    match ms.max(0) {
        ms if ms < MINUTE_MS => format!("{} s", ms / SECOND_MS),
        ms if ms < HOUR_MS => format!("{} min", ms / MINUTE_MS),
        ms if ms < DAY_MS => format!("{} h", ms / HOUR_MS),
        ms => format!("{} d", ms / DAY_MS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_of_time_has_the_largest_unit_that_fits() {
        let told = [
            (-5, "0 s"),
            (59_999, "59 s"),
            (60_000, "1 min"),
            (HOUR_MS - 1, "59 min"),
            (HOUR_MS, "1 h"),
            (49 * HOUR_MS, "2 d"),
        ];
        for (ms, words) in told {
            assert_eq!(span(ms), words);
        }
    }
}
