//! One breaker, and calls that nobody answers.

use super::*;

fn thing(number: u32) -> Thing {
    Thing::of("main", &number.to_string())
}

fn leave(side: Side, number: u32) -> Leave {
    Leave {
        side,
        thing: thing(number),
        trial: Trial::No,
    }
}

/// Things in silence on one side; whether it was found dead meanwhile.
fn silence(breaker: &Breaker, side: Side, numbers: std::ops::Range<u32>) -> bool {
    let found = numbers.map(|number| breaker.silent(leave(side, number), Moment(0)));
    found.fold(false, |found, now| found | now)
}

fn dead(accounts_min: usize) -> Breaker {
    let breaker = Breaker::new(accounts_min);
    silence(&breaker, Side::Pay, 0..5);
    breaker
}

fn rest_ms(breaker: &Breaker, now: Moment) -> Option<i64> {
    breaker.rest_ms(Side::Pay, now)
}

#[test]
fn it_closes_after_some_things_and_opens_with_any_answer() {
    let breaker = Breaker::new(1);
    assert!(!silence(&breaker, Side::Pay, 0..4));
    assert!(silence(&breaker, Side::Pay, 4..5), "found dead, and said");
    assert!(!silence(&breaker, Side::Pay, 5..9), "once");
    assert_eq!(rest_ms(&breaker, Moment(0)), Some(REST_MS));
    let early = breaker.admit(Side::Pay, thing(9), Moment(REST_MS - 1));
    assert_eq!(early, None);
    breaker.answered(leave(Side::Pay, 1), Moment(0));
    let free = breaker.admit(Side::Pay, thing(9), Moment(0));
    assert_eq!(free, Some(leave(Side::Pay, 9)));
}

#[test]
fn one_thing_that_is_never_answered_closes_nothing() {
    let breaker = Breaker::new(1);
    for _ in 0..50 {
        assert!(!breaker.silent(leave(Side::Pay, 1), Moment(0)));
    }
    assert_eq!(rest_ms(&breaker, Moment(0)), None);
}

#[test]
fn what_was_under_way_when_it_closed_does_not_make_the_rest_longer() {
    let breaker = dead(1);
    for number in 10..40 {
        assert!(!breaker.silent(leave(Side::Pay, number), Moment(100)));
    }
    assert_eq!(rest_ms(&breaker, Moment(0)), Some(REST_MS));
}

#[test]
fn only_the_call_that_is_let_through_makes_the_rest_longer() {
    let breaker = dead(1);
    let now = Moment(REST_MS);
    let leave = breaker.admit(Side::Pay, thing(9), now).unwrap();
    assert_eq!(leave.trial, Trial::Fresh);
    let second = breaker.admit(Side::Pay, thing(8), now);
    assert_eq!(second, None, "one is enough");
    assert!(!breaker.silent(leave, now), "that is no news");
    assert_eq!(rest_ms(&breaker, now), Some(2 * REST_MS));
}

#[test]
fn the_trial_is_kept_for_something_new_and_what_is_never_answered_proves_nothing() {
    let breaker = dead(1);
    let now = Moment(REST_MS);
    let stale = breaker.admit(Side::Pay, thing(0), now);
    assert_eq!(stale, None, "it was asked in vain");
    assert!(breaker.admit(Side::Pay, thing(9), now).is_some());
    // Where there is nothing else, it has to do.
    let later = now.plus_ms(REST_MS + FRESH_MS);
    let leave = breaker.admit(Side::Pay, thing(0), later).unwrap();
    assert!(!breaker.silent(leave, later));
    assert_eq!(rest_ms(&breaker, later), Some(REST_MS), "and no longer");
}

#[test]
fn one_account_that_is_never_answered_does_not_close_the_place_for_others() {
    let breaker = dead(2);
    assert_eq!(rest_ms(&breaker, Moment(0)), None);
    let second = Leave {
        thing: Thing::of("second", "1"),
        ..leave(Side::Pay, 0)
    };
    assert!(breaker.silent(second, Moment(0)));
    assert_eq!(rest_ms(&breaker, Moment(0)), Some(REST_MS));
}

#[test]
fn questions_that_nobody_answers_turn_no_customer_away() {
    let breaker = Breaker::new(1);
    assert!(silence(&breaker, Side::Questions, 0..50));
    assert_eq!(breaker.rest_ms(Side::Questions, Moment(0)), Some(REST_MS));
    assert_eq!(rest_ms(&breaker, Moment(0)), None);
    // Every customer is answered, however many of our questions are not.
    for number in 100..200 {
        let leave = breaker.admit(Side::Pay, thing(number), Moment(1)).unwrap();
        breaker.answered(leave, Moment(1));
        assert!(
            !silence(&breaker, Side::Pay, number..number + 2),
            "a bad line"
        );
    }
    assert_eq!(
        breaker.rest_ms(Side::Questions, Moment(1)),
        Some(REST_MS - 1)
    );
}

#[test]
fn where_questions_are_not_answered_fewer_customers_wait_until_it_is_believed() {
    let breaker = Breaker::new(1);
    assert!(silence(&breaker, Side::Questions, 0..5));
    assert!(!silence(&breaker, Side::Pay, 10..12));
    assert!(silence(&breaker, Side::Pay, 12..13));
}

#[test]
fn who_answers_the_one_again_is_tried_for_the_other_at_once_and_once() {
    let breaker = Breaker::new(1);
    silence(&breaker, Side::Questions, 0..5);
    silence(&breaker, Side::Pay, 0..5);
    let now = Moment(1_000);
    breaker.answered(leave(Side::Questions, 7), now);
    assert_eq!(rest_ms(&breaker, now), None);
    let trial = breaker.admit(Side::Pay, thing(9), now).unwrap();
    assert_eq!(trial.trial, Trial::Fresh, "one customer, to see");
    // Answers to questions go on, and change nothing for customers.
    breaker.answered(leave(Side::Questions, 8), now);
    assert_eq!(breaker.admit(Side::Pay, thing(10), now), None);
    assert!(!breaker.silent(trial, now));
    assert_eq!(rest_ms(&breaker, now), Some(2 * REST_MS));
}
