//! What is done while it isn't known how a payment stands: looking, pressing, waiting, and what an
//! operator can do. Only the schedule cancels, and only after asking.

use domain::{EventKind, State};
use gateway::{CancelAnswer, InquiryAnswer, PayAnswer, UnknownWhy};
use payments::{CancelOutcome, PaymentsError, Started, Wisher, payment::Payment};

use crate::support::scripted::{EXPIRY_MS, GO, MINUTE_MS, Rehearsal, accepted, paid};

/// A payment that waits for a person.
async fn parked(rehearsal: &Rehearsal) -> Payment {
    let payment = rehearsal.processing().await;
    rehearsal.clock.advance_ms(EXPIRY_MS);
    for _ in 0..11 {
        assert_eq!(rehearsal.pass_ms(2 * MINUTE_MS).await, 1);
    }
    let payment = rehearsal.now(&payment).await;
    assert_eq!(payment.state, State::NeedsOperator);
    payment
}

#[tokio::test]
async fn looking_and_pressing_use_up_no_cancel() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.clock.advance_ms(EXPIRY_MS + MINUTE_MS);
    for _ in 0..50 {
        rehearsal.payments.refresh(payment.clone()).await.unwrap();
        rehearsal
            .payments
            .start_over(payment.clone())
            .await
            .unwrap();
        rehearsal.clock.advance_ms(2_000);
    }
    let now = rehearsal.now(&payment).await.state;
    assert_eq!((now, rehearsal.cancels()), (State::Cancelling, 0));
    let times = rehearsal
        .times(&payment, EventKind::CancelUnconfirmed)
        .await;
    assert_eq!(times, 0);
}

#[tokio::test]
async fn a_press_cancels_once_and_pressing_in_a_fury_asks_once() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    for _ in 0..30 {
        rehearsal.will_inquire(InquiryAnswer::Processing);
        rehearsal
            .payments
            .start_over(payment.clone())
            .await
            .unwrap();
    }
    assert_eq!(rehearsal.gateway.inquiries.lock().unwrap().len(), 29);
    assert_eq!(rehearsal.cancels(), 1);
    rehearsal.clock.advance_ms(2_000);
    rehearsal.payments.start_over(payment).await.unwrap();
    assert_eq!(rehearsal.cancels(), 1, "the schedule goes on with it");
}

#[tokio::test]
async fn looking_does_not_put_off_what_the_schedule_has_to_do() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let due = rehearsal.now(&payment).await.check;
    for _ in 0..5 {
        rehearsal.will_inquire(InquiryAnswer::Processing);
        rehearsal.payments.refresh(payment.clone()).await.unwrap();
        rehearsal.clock.advance_ms(2_000);
    }
    assert_eq!(rehearsal.now(&payment).await.check, due);
}

#[tokio::test]
async fn an_operator_cancels_what_waits_for_a_person_and_hears_what_came_of_it() {
    let rehearsal = Rehearsal::new().await;
    let payment = parked(&rehearsal).await;
    let id = &payment.request_id;
    let outcome = rehearsal
        .payments
        .cancel(id, Wisher::Operator)
        .await
        .unwrap();
    let CancelOutcome::Unconfirmed(payment) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(
        payment.state,
        State::Cancelling,
        "the schedule goes on with it"
    );
    rehearsal.will_cancel(CancelAnswer::Cancelled);
    let outcome = rehearsal
        .payments
        .cancel(id, Wisher::Operator)
        .await
        .unwrap();
    assert!(matches!(outcome, CancelOutcome::Dead(_)), "{outcome:?}");
    let outcome = rehearsal
        .payments
        .cancel(id, Wisher::Operator)
        .await
        .unwrap();
    assert!(matches!(outcome, CancelOutcome::WasDead(_)), "{outcome:?}");
}

#[tokio::test]
async fn an_operator_who_cancels_what_is_paid_hears_so_and_nothing_is_cancelled() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    for _ in 0..2 {
        let outcome = rehearsal
            .payments
            .cancel(&payment.request_id, Wisher::Operator)
            .await
            .unwrap();
        assert!(matches!(outcome, CancelOutcome::Paid(_)), "{outcome:?}");
    }
    assert_eq!(rehearsal.cancels(), 0);
}

#[tokio::test]
async fn what_never_left_is_told_as_try_again_and_the_next_press_sends_it() {
    let rehearsal = Rehearsal::new().await;
    for why in [UnknownWhy::Unreachable, UnknownWhy::NotSent] {
        rehearsal.will_pay(PayAnswer::Unknown { why });
        let refused = rehearsal.payments.start(rehearsal.order(1).await).await;
        assert!(
            matches!(refused, Err(PaymentsError::GatewayDown { .. })),
            "{refused:?}"
        );
    }
    let attempt = rehearsal.order(1).await.attempt;
    let payment = rehearsal.store.by_attempt(&attempt).await.unwrap().unwrap();
    assert_eq!((payment.state, payment.check), (State::NotSent, None));
    rehearsal.will_pay(accepted());
    let Started::Go { payment: sent, to } = rehearsal.start(1).await else {
        panic!("it can be sent now")
    };
    assert_eq!((sent.request_id, to.as_str()), (payment.request_id, GO));
}

#[tokio::test]
async fn a_repetition_that_never_left_says_nothing_of_the_call_before() {
    let rehearsal = Rehearsal::new().await;
    for why in [UnknownWhy::Timeout, UnknownWhy::Unreachable] {
        rehearsal.will_pay(PayAnswer::Unknown { why });
        let Started::Result(payment) = rehearsal.start(1).await else {
            panic!("nowhere to go")
        };
        assert_eq!(payment.state, State::Unknown);
    }
}

#[tokio::test]
async fn another_amount_after_what_never_left_is_another_payment_and_a_double_tap_the_same() {
    let rehearsal = Rehearsal::new().await;
    let why = UnknownWhy::Unreachable;
    rehearsal.will_pay(PayAnswer::Unknown { why });
    let refused = rehearsal.payments.start(rehearsal.order(1).await).await;
    assert!(refused.is_err());
    let other = async || {
        let order = rehearsal.order(1).await;
        let amount = domain::Money::from_minor(2_000, order.payable.money().currency()).unwrap();
        payments::Order {
            payable: order.shop.limits.check(amount).unwrap(),
            ..order
        }
    };
    rehearsal.will_pay(accepted());
    for _ in 0..2 {
        let started = rehearsal.payments.start(other().await).await.unwrap();
        let Started::Go { payment, .. } = started else {
            panic!("{started:?}")
        };
        assert_eq!(payment.amount.minor(), 2_000);
    }
    assert_eq!(rehearsal.gateway.bodies.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn an_order_that_is_not_found_is_presumed_dead_only_after_a_while_and_is_paid_when_it_is() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.clock.advance_ms(EXPIRY_MS);
    let mut waited_ms = 0;
    while rehearsal.now(&payment).await.state != State::PresumedDead {
        rehearsal.will_inquire(InquiryAnswer::NotFound);
        rehearsal.will_cancel(CancelAnswer::NotFound);
        rehearsal.pass_ms(20_000).await;
        waited_ms += 20_000;
        assert!(waited_ms < 10 * MINUTE_MS);
    }
    assert!(waited_ms >= 2 * MINUTE_MS, "{waited_ms}");
    let times = rehearsal
        .times(&payment, EventKind::ConfirmedCancelled)
        .await;
    assert_eq!(times, 0, "the gateway never said so");
    rehearsal.gateway.inquiries.lock().unwrap().clear();
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    rehearsal.pass_ms(75 * MINUTE_MS).await;
    assert_eq!(rehearsal.now(&payment).await.state, State::Paid);
}

#[tokio::test]
async fn not_found_before_its_time_is_over_is_no_failed_cancel() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.will_inquire(InquiryAnswer::NotFound);
    rehearsal.will_cancel(CancelAnswer::NotFound);
    rehearsal
        .payments
        .start_over(payment.clone())
        .await
        .unwrap();
    for _ in 0..9 {
        rehearsal.will_inquire(InquiryAnswer::NotFound);
        rehearsal.will_cancel(CancelAnswer::NotFound);
        rehearsal.pass_ms(MINUTE_MS).await;
    }
    assert_eq!(rehearsal.now(&payment).await.state, State::Cancelling);
    let times = rehearsal
        .times(&payment, EventKind::CancelUnconfirmed)
        .await;
    assert_eq!(times, 0);
}

#[tokio::test]
async fn a_clock_that_is_set_back_puts_nobody_to_sleep() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.clock.jump_ms(-60 * MINUTE_MS);
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    assert_eq!(rehearsal.pass_ms(1_000).await, 1);
    assert_eq!(rehearsal.now(&payment).await.state, State::Paid);
}

#[tokio::test]
async fn a_clock_that_is_ahead_closes_nothing_before_it_is_over_at_the_gateway() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.clock.jump_ms(EXPIRY_MS + MINUTE_MS);
    *rehearsal.gateway.ahead_ms.lock().unwrap() = Some(-EXPIRY_MS - MINUTE_MS);
    rehearsal.will_inquire(InquiryAnswer::Processing);
    assert_eq!(rehearsal.pass_ms(1_000).await, 1);
    let state = rehearsal.now(&payment).await.state;
    assert_eq!((state, rehearsal.cancels()), (State::Processing, 0));
}

#[tokio::test]
async fn what_is_unknown_is_asked_about_at_a_pace_that_slows_down() {
    let rehearsal = Rehearsal::new().await;
    let Started::Result(payment) = rehearsal.start(1).await else {
        panic!("nowhere to go")
    };
    let mut waits = Vec::new();
    for _ in 0..24 {
        let due = rehearsal.now(&payment).await.check.unwrap();
        let now = foundation::clock::Clock::now(&*rehearsal.clock);
        waits.push(due.since_ms(now));
        assert_eq!(rehearsal.pass_ms(due.since_ms(now)).await, 1);
    }
    let (quick, slow) = (3_000..=3_600, 15_000..=18_000);
    assert!(
        waits[..19].iter().all(|wait| quick.contains(wait)),
        "{waits:?}"
    );
    assert!(
        waits[20..].iter().all(|wait| slow.contains(wait)),
        "{waits:?}"
    );
}

#[tokio::test]
async fn who_is_told_to_ask_less_asks_less() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.clock.advance_ms(20_000);
    let mut asked = 0;
    for _ in 0..60 {
        let why = UnknownWhy::RateLimited;
        rehearsal.will_inquire(InquiryAnswer::Unknown { why });
        rehearsal.pass_ms(1_000).await;
        let left = rehearsal
            .gateway
            .inquiries
            .lock()
            .unwrap()
            .drain(..)
            .count();
        asked += 1 - left;
    }
    assert!((2..=6).contains(&asked), "{asked} times in a minute");
    assert_eq!(rehearsal.cancels(), 0);
    assert_eq!(rehearsal.now(&payment).await.state, State::Processing);
}
