//! The life of a payment against what must hold for every sequence of events.

use domain::payment::{fold, step};
use domain::{DeclineReason, EventKind, State, Verdict};
use proptest::prelude::*;

fn pairs() -> impl Iterator<Item = (State, EventKind)> {
    State::ALL
        .into_iter()
        .flat_map(|state| EventKind::ALL.map(|event| (state, event)))
}

fn any_events() -> impl Strategy<Value = Vec<EventKind>> {
    prop::collection::vec(prop::sample::select(&EventKind::ALL[..]), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..<_>::default() })]

    #[test]
    fn paid_is_reached_only_by_confirmed_news(events in any_events()) {
        if fold(events.clone()) == State::Paid {
            prop_assert!(events.contains(&EventKind::ConfirmedPaid));
        }
    }

    #[test]
    fn once_paid_stays_paid_unless_the_gateway_cancelled_it(
        before in any_events(), after in any_events(),
    ) {
        if fold(before.clone()) == State::Paid {
            let cancelled = after.contains(&EventKind::ConfirmedCancelled);
            let end = if cancelled { State::Cancelled } else { State::Paid };
            prop_assert_eq!(fold(before.into_iter().chain(after)), end);
        }
    }

    #[test]
    fn what_was_paid_is_never_shown_as_failed(events in any_events()) {
        // Only a cancellation that came first keeps paid news out, since that money goes back.
        if events.contains(&EventKind::ConfirmedPaid) {
            let end = fold(events);
            prop_assert!(matches!(end, State::Paid | State::Cancelled), "{:?}", end);
        }
    }

    #[test]
    fn hearing_everything_twice_changes_nothing(events in any_events()) {
        let twice = events.iter().flat_map(|event| [*event, *event]);
        prop_assert_eq!(fold(twice), fold(events.iter().copied()));
    }

    #[test]
    fn without_news_no_payment_ends(events in any_events()) {
        let is_answer = |event: &EventKind| matches!(event,
            EventKind::Declined | EventKind::ConfirmedPaid | EventKind::ConfirmedFailed
            | EventKind::ConfirmedCancelled | EventKind::NotSent | EventKind::PresumedDead);
        if !events.iter().any(is_answer) {
            prop_assert!(!fold(events).is_final());
        }
    }
}

#[test]
fn a_verdict_repeated_changes_nothing_more() {
    for (state, event) in pairs() {
        let once = step(state, event).after(state);
        let again = step(once, event);
        assert_eq!(again.after(once), once, "{state:?} {event:?}");
        assert!(
            !matches!(again, Verdict::Moves(_) | Verdict::Overturns(_)),
            "{state:?} {event:?}"
        );
    }
}

#[test]
fn a_final_state_is_left_only_by_overturning() {
    // What we concluded ourselves gives way to the gateway's word without ado.
    let concluded = |state| matches!(state, State::NotSent | State::PresumedDead);
    let told = pairs().filter(|(state, _)| state.is_final() && !concluded(*state));
    for (state, event) in told {
        assert!(
            !matches!(step(state, event), Verdict::Moves(_)),
            "{state:?} {event:?}"
        );
    }
    let overturned = pairs().filter(|(s, e)| matches!(step(*s, *e), Verdict::Overturns(_)));
    assert!(overturned.eq([
        (State::Paid, EventKind::ConfirmedCancelled),
        (State::Failed, EventKind::ConfirmedPaid),
        (State::NotSent, EventKind::Accepted),
        (State::NotSent, EventKind::NoAnswer),
        (State::NotSent, EventKind::StillProcessing),
        (State::NotSent, EventKind::ConfirmedPaid),
        (State::PresumedDead, EventKind::ConfirmedPaid),
    ]));
}

#[test]
fn an_undecided_payment_is_moved_by_every_final_news() {
    for state in State::ALL.into_iter().filter(|state| !state.is_final()) {
        let after = |event| step(state, event).after(state);
        assert_eq!(after(EventKind::ConfirmedPaid), State::Paid);
        assert_eq!(after(EventKind::ConfirmedFailed), State::Failed);
        assert_eq!(after(EventKind::ConfirmedCancelled), State::Cancelled);
        assert_eq!(after(EventKind::GaveUp), State::NeedsOperator);
        assert_eq!(after(EventKind::CancelRequested), State::Cancelling);
    }
}

#[test]
fn news_of_another_amount_changes_no_state_and_always_alarms() {
    for state in State::ALL {
        assert_eq!(step(state, EventKind::Mismatched), Verdict::Contradicts);
    }
}

#[test]
fn a_lost_answer_is_found_again_by_asking() {
    use EventKind as E;
    assert_eq!(fold([E::Submitted, E::NoAnswer]), State::Unknown);
    assert_eq!(
        fold([E::Submitted, E::NotFound, E::NotFound]),
        State::Unknown
    );
    assert_eq!(
        fold([E::Submitted, E::NoAnswer, E::Submitted, E::Accepted]),
        State::Processing
    );
    assert_eq!(
        fold([E::Submitted, E::NoAnswer, E::NotFound, E::ConfirmedPaid]),
        State::Paid
    );
}

#[test]
fn news_may_come_before_the_answer() {
    use EventKind as E;
    assert_eq!(
        fold([E::Submitted, E::ConfirmedPaid, E::Accepted]),
        State::Paid
    );
    assert_eq!(step(State::Paid, E::Accepted), Verdict::Repeats);
    assert_eq!(step(State::Paid, E::NoAnswer), Verdict::Repeats);
}

#[test]
fn a_repeated_call_does_not_throw_the_customer_back() {
    for event in [
        EventKind::Submitted,
        EventKind::NoAnswer,
        EventKind::Declined,
    ] {
        assert_eq!(step(State::Processing, event), Verdict::Repeats);
    }
}

#[test]
fn a_cancellation_can_be_outrun_by_the_customer_but_not_undone() {
    use EventKind as E;
    let cancelling = [
        E::Submitted,
        E::Accepted,
        E::CancelRequested,
        E::CancelUnconfirmed,
    ];
    assert_eq!(fold(cancelling), State::Cancelling);
    assert_eq!(
        fold(cancelling.into_iter().chain([E::ConfirmedPaid])),
        State::Paid
    );
    let late = [E::ConfirmedCancelled, E::ConfirmedPaid];
    assert_eq!(fold(cancelling.into_iter().chain(late)), State::Cancelled);
    assert_eq!(
        step(State::Cancelled, E::ConfirmedPaid),
        Verdict::Contradicts
    );
    assert_eq!(step(State::Cancelling, E::Submitted), Verdict::Illegal);
}

#[test]
fn a_conclusion_is_not_the_gateways_word_and_gives_way_to_it() {
    use EventKind as E;
    let presumed = [
        E::Submitted,
        E::NoAnswer,
        E::CancelRequested,
        E::PresumedDead,
    ];
    let then = |event| fold(presumed.into_iter().chain([event]));
    assert_eq!(fold(presumed), State::PresumedDead);
    assert_eq!(then(E::ConfirmedPaid), State::Paid);
    assert_eq!(then(E::ConfirmedFailed), State::Failed);
    assert_eq!(
        then(E::Accepted),
        State::Cancelling,
        "nobody is sent there any more"
    );
    assert_eq!(step(State::PresumedDead, E::Submitted), Verdict::Illegal);
}

#[test]
fn what_was_never_sent_may_be_sent_and_what_may_have_been_sent_is_not_called_unsent() {
    use EventKind as E;
    assert_eq!(fold([E::Submitted, E::NotSent]), State::NotSent);
    assert_eq!(
        fold([E::Submitted, E::NotSent, E::Submitted, E::Accepted]),
        State::Processing
    );
    assert_eq!(
        fold([E::Submitted, E::NoAnswer, E::Submitted, E::NotSent]),
        State::Unknown
    );
}

#[test]
fn a_person_is_not_called_for_what_has_just_ended() {
    for state in State::ALL.into_iter().filter(|state| state.is_final()) {
        assert_eq!(
            step(state, EventKind::GaveUp),
            Verdict::Repeats,
            "{state:?}"
        );
    }
}

#[test]
fn stored_names_read_back() {
    for state in State::ALL {
        assert_eq!(State::parse(state.as_str()), Ok(state));
    }
    for event in EventKind::ALL {
        assert_eq!(EventKind::parse(event.as_str()), Ok(event));
    }
    for reason in DeclineReason::ALL {
        assert_eq!(DeclineReason::parse(reason.as_str()), Ok(reason));
        assert!(reason.text_key().starts_with("declined-"));
    }
    assert!(State::parse("Paid").is_err() && EventKind::parse("").is_err());
}
