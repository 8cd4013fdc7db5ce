//! What is counted, as monitoring reads it.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use domain::{EventKind, RefundState, State};
use prometheus_client::{encoding::prometheus_text, registry::Registry};
use tally::{
    Tally,
    deliveries::Came,
    gateway::{Call, Heard},
    payments::Moved,
    requests::{Route, STATUSES},
};

fn lines(tally: &Tally) -> Vec<String> {
    let mut registry = Registry::default();
    tally.register(&mut registry);
    let mut text = String::new();
    prometheus_text::encode(&mut text, &registry).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn moved(before: State, after: State, by: EventKind) -> Moved {
    Moved {
        before,
        after,
        by,
        age_ms: 12_000,
    }
}

#[test]
fn each_thing_is_counted_when_it_happens_and_once() {
    let tally = Tally::default();
    let ends = &tally.payments;
    ends.started();
    ends.moved(moved(
        State::Processing,
        State::Paid,
        EventKind::ConfirmedPaid,
    ));
    ends.moved(moved(State::Paid, State::Paid, EventKind::ConfirmedPaid));
    ends.moved(moved(State::Submitted, State::Failed, EventKind::Declined));
    ends.moved(moved(
        State::Unknown,
        State::Failed,
        EventKind::ConfirmedFailed,
    ));
    ends.moved(moved(State::Submitted, State::Unknown, EventKind::NoAnswer));
    ends.moved(moved(State::Created, State::NotSent, EventKind::NotSent));
    ends.refund_started();
    ends.refund_moved(RefundState::Requested, RefundState::Refunded);
    ends.refund_moved(RefundState::Refunded, RefundState::Refunded);
    tally.gateway.called(Call::Pay, Heard::Answer, 70);
    tally.gateway.called(Call::Pay, Heard::Silence, 12_000);
    tally.deliveries.tried(Came::Later, 15_000);
    tally.screens.told(-3);
    let lines = lines(&tally);
    for line in [
        "payments_started_total 1",
        "payments_paid_total 1",
        "payments_failed_total 2",
        "payments_refused_total 1",
        "payments_cancelled_total 0",
        "payments_not_sent_total 1",
        "payments_unknown_total 1",
        "payment_paid_seconds_bucket{le=\"10\"} 0",
        "payment_paid_seconds_bucket{le=\"15\"} 1",
        "refunds_started_total 1",
        "refunds_done_total 1",
        "gateway_call_seconds_bucket{call=\"pay\",result=\"answer\",le=\"0.05\"} 0",
        "gateway_call_seconds_bucket{call=\"pay\",result=\"answer\",le=\"0.1\"} 1",
        "gateway_call_seconds_bucket{call=\"pay\",result=\"silence\",le=\"10\"} 0",
        "gateway_call_seconds_sum{call=\"pay\",result=\"silence\"} 12.0",
        "gateway_call_seconds_count{call=\"inquire\",result=\"answer\"} 0",
        "gateway_calls_unanswered_total{call=\"pay\"} 1",
        "delivery_seconds_bucket{outcome=\"later\",le=\"15\"} 1",
        "screen_line_seconds_count 1",
        "screen_line_seconds_sum 0.0",
    ] {
        assert!(lines.iter().any(|told| told == line), "{line}\n{lines:#?}");
    }
}

#[test]
fn however_much_is_asked_there_are_no_more_lines() {
    let tally = Tally::default();
    for route in Route::ALL {
        for status in 0..1_000 {
            tally.requests.answered(*route, status, 1);
        }
        tally.requests.left(*route);
    }
    let lines = lines(&tally);
    let of = |name: &str| lines.iter().filter(|line| line.starts_with(name)).count();
    let statuses = STATUSES.len() + 2;
    assert_eq!(of("http_requests_total"), Route::ALL.len() * statuses);
    // Thirteen bounds, the endless one, sum and count.
    assert_eq!(of("http_request_seconds"), Route::ALL.len() * 16);
}
