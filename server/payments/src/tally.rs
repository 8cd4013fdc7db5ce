//! What happened since this process began, for monitoring: payments by what became of them, calls of
//! the gateway by how long they took. Kept in memory; the books are in the database.

use std::{
    fmt::Write,
    sync::{Mutex, PoisonError},
};

use domain::{RefundState, State};

/// Upper bounds of how long a call takes, in milliseconds. A pay call has ten seconds in all.
const BOUNDS_MS: [u64; 9] = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000];

/// A call of the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// Asking for a payment.
    Pay,
    /// Asking how a payment stands.
    Inquire,
    /// Cancelling a payment.
    Cancel,
    /// Asking for a refund.
    Refund,
    /// Asking how a refund stands.
    InquireRefund,
}

impl Call {
    const ALL: [Self; 5] = [
        Self::Pay,
        Self::Inquire,
        Self::Cancel,
        Self::Refund,
        Self::InquireRefund,
    ];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Inquire => "inquire",
            Self::Cancel => "cancel",
            Self::Refund => "refund",
            Self::InquireRefund => "inquire_refund",
        }
    }
}

/// How long calls of one kind took.
#[derive(Clone, Copy, Debug, Default)]
struct Times {
    within: [u64; BOUNDS_MS.len()],
    count: u64,
    sum_ms: u64,
    unanswered: u64,
}

#[derive(Debug, Default)]
struct Counts {
    started: u64,
    paid: u64,
    failed: u64,
    cancelled: u64,
    refunded: u64,
    refunds_refused: u64,
    calls: [Times; Call::ALL.len()],
}

/// See the module.
#[derive(Debug, Default)]
pub struct Tally(Mutex<Counts>);

impl Tally {
    fn change(&self, change: impl FnOnce(&mut Counts)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// A payment was stored.
    pub fn started(&self) {
        self.change(|counts| more(&mut counts.started));
    }

    /// A payment went from one state to another.
    pub fn moved(&self, before: State, after: State) {
        if before == after {
            return;
        }
        self.change(|counts| match after {
            State::Paid => more(&mut counts.paid),
            State::Failed => more(&mut counts.failed),
            State::Cancelled => more(&mut counts.cancelled),
            State::Created
            | State::Submitted
            | State::Processing
            | State::Unknown
            | State::Cancelling
            | State::NotSent
            | State::PresumedDead
            | State::NeedsOperator => {}
        });
    }

    /// A refund went from one state to another.
    pub fn refund_moved(&self, before: RefundState, after: RefundState) {
        if before == after {
            return;
        }
        self.change(|counts| match after {
            RefundState::Refunded => more(&mut counts.refunded),
            RefundState::Refused => more(&mut counts.refunds_refused),
            RefundState::Requested | RefundState::Processing | RefundState::NeedsOperator => {}
        });
    }

    /// The gateway was called; how long that took, and whether anything was answered.
    pub fn called(&self, call: Call, took_ms: i64, answered: bool) {
        let took_ms = took_ms.max(0).unsigned_abs();
        self.change(|counts| {
            let at = Call::ALL.iter().position(|other| *other == call);
            let Some(times) = at.and_then(|at| counts.calls.get_mut(at)) else {
                return;
            };
            more(&mut times.count);
            times.sum_ms = times.sum_ms.saturating_add(took_ms);
            if !answered {
                more(&mut times.unanswered);
            }
            for (bound, within) in BOUNDS_MS.iter().zip(&mut times.within) {
                if took_ms <= *bound {
                    more(within);
                }
            }
        });
    }

    /// All of it, in the text format that monitoring systems read.
    pub fn text(&self) -> String {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let rows: [(&str, &str, u64); 6] = [
            ("payments_started", "Payments begun.", counts.started),
            ("payments_paid", "Payments paid.", counts.paid),
            ("payments_failed", "Payments failed.", counts.failed),
            (
                "payments_cancelled",
                "Payments cancelled.",
                counts.cancelled,
            ),
            ("refunds_done", "Refunds done.", counts.refunded),
            (
                "refunds_refused",
                "Refunds refused.",
                counts.refunds_refused,
            ),
        ];
        let mut out = String::new();
        for (name, help, value) in rows {
            // Writing to a string can't fail.
            let _ = writeln!(
                out,
                "# HELP portico_{name}_total {help}\n# TYPE portico_{name}_total counter\n\
                 portico_{name}_total {value}"
            );
        }
        let _ = writeln!(
            out,
            "# HELP portico_gateway_call_seconds How long calls of the gateway took.\n\
             # TYPE portico_gateway_call_seconds histogram"
        );
        for (call, times) in Call::ALL.iter().zip(&counts.calls) {
            times.write(&mut out, call.as_str());
        }
        let _ = writeln!(
            out,
            "# HELP portico_gateway_calls_unanswered_total Calls without an answer to believe.\n\
             # TYPE portico_gateway_calls_unanswered_total counter"
        );
        for (call, times) in Call::ALL.iter().zip(&counts.calls) {
            let (call, count) = (call.as_str(), times.unanswered);
            let name = "portico_gateway_calls_unanswered_total";
            let _ = writeln!(out, "{name}{{call=\"{call}\"}} {count}");
        }
        out
    }
}

impl Times {
    fn write(&self, out: &mut String, call: &str) {
        let name = "portico_gateway_call_seconds";
        for (bound, within) in BOUNDS_MS.iter().zip(self.within) {
            let le = seconds(*bound);
            let _ = writeln!(out, "{name}_bucket{{call=\"{call}\",le=\"{le}\"}} {within}");
        }
        let (count, sum) = (self.count, seconds(self.sum_ms));
        let _ = writeln!(
            out,
            "{name}_bucket{{call=\"{call}\",le=\"+Inf\"}} {count}\n\
             {name}_sum{{call=\"{call}\"}} {sum}\n{name}_count{{call=\"{call}\"}} {count}"
        );
    }
}

/// Milliseconds as seconds, written with a point and no float.
fn seconds(ms: u64) -> String {
    let (whole, rest) = (ms / 1_000, ms % 1_000);
    let text = format!("{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn more(count: &mut u64) {
    *count = count.saturating_add(1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_written_without_a_float() {
        let told = [
            (0, "0"),
            (50, "0.05"),
            (1_000, "1"),
            (10_000, "10"),
            (2_501, "2.501"),
        ];
        for (ms, text) in told {
            assert_eq!(seconds(ms), text);
        }
    }

    #[test]
    fn each_thing_is_counted_when_it_happens_and_once() {
        let tally = Tally::default();
        tally.started();
        tally.moved(State::Processing, State::Paid);
        tally.moved(State::Paid, State::Paid);
        tally.moved(State::Unknown, State::Failed);
        tally.refund_moved(RefundState::Requested, RefundState::Refunded);
        tally.called(Call::Pay, 70, true);
        tally.called(Call::Pay, 12_000, false);
        let text = tally.text();
        for line in [
            "portico_payments_started_total 1",
            "portico_payments_paid_total 1",
            "portico_payments_failed_total 1",
            "portico_payments_cancelled_total 0",
            "portico_refunds_done_total 1",
            "portico_gateway_call_seconds_bucket{call=\"pay\",le=\"0.05\"} 0",
            "portico_gateway_call_seconds_bucket{call=\"pay\",le=\"0.1\"} 1",
            "portico_gateway_call_seconds_bucket{call=\"pay\",le=\"30\"} 2",
            "portico_gateway_call_seconds_bucket{call=\"pay\",le=\"+Inf\"} 2",
            "portico_gateway_call_seconds_sum{call=\"pay\"} 12.07",
            "portico_gateway_call_seconds_count{call=\"inquire\"} 0",
            "portico_gateway_calls_unanswered_total{call=\"pay\"} 1",
        ] {
            assert!(text.lines().any(|told| told == line), "{line}\n{text}");
        }
    }
}
