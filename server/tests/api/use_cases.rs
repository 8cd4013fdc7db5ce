//! The use cases over a gateway that says what is written down and a clock that stands still:
//! what time and unlucky orders of events do to a payment.

use domain::{DeclineReason, EventKind, State};
use gateway::{CancelAnswer, InquiryAnswer, PayAnswer, UnknownWhy};
use payments::{PaymentsError, Reply, Started};
use shops::hours::{Pause, Turn};

use crate::support::scripted::{EXPIRY_MS, GO, MINUTE_MS, Rehearsal, accepted, paid};

#[tokio::test]
async fn a_lost_answer_is_made_good_by_the_same_body_and_its_address_is_kept() {
    let rehearsal = Rehearsal::new().await;
    rehearsal.will_pay(PayAnswer::Unknown {
        why: UnknownWhy::Timeout,
    });
    let Started::Result(payment) = rehearsal.start(1).await else {
        panic!("nowhere to go")
    };
    assert_eq!(payment.state, State::Unknown);
    rehearsal.will_pay(accepted());
    let Started::Go { payment, to } = rehearsal.start(1).await else {
        panic!("accepted")
    };
    assert_eq!((to.as_str(), payment.state), (GO, State::Processing));
    assert_eq!(rehearsal.now(&payment).await.go.as_deref(), Some(GO));
    let bodies = rehearsal.gateway.bodies.lock().unwrap().clone();
    assert_eq!(bodies.len(), 2);
    assert_eq!(bodies[0], bodies[1], "byte for byte");
    let kept = rehearsal.store.body(&payment.request_id).await.unwrap();
    assert_eq!(Some(&bodies[0]), kept.as_ref());
}

#[tokio::test]
async fn an_inquiry_that_finds_the_order_leaves_room_for_the_address() {
    let rehearsal = Rehearsal::new().await;
    let Started::Result(payment) = rehearsal.start(1).await else {
        panic!("nowhere to go")
    };
    rehearsal.will_inquire(InquiryAnswer::Processing);
    let payment = rehearsal.payments.refresh(payment).await.unwrap();
    assert_eq!(
        (payment.state, payment.go.clone()),
        (State::Processing, None)
    );
    rehearsal.will_pay(accepted());
    let Started::Go { .. } = rehearsal.start(1).await else {
        panic!("accepted")
    };
    assert_eq!(rehearsal.now(&payment).await.go.as_deref(), Some(GO));
}

#[tokio::test]
async fn not_found_alone_is_never_a_failure() {
    let rehearsal = Rehearsal::new().await;
    let Started::Result(payment) = rehearsal.start(1).await else {
        panic!("nowhere to go")
    };
    for _ in 0..9 {
        rehearsal.will_inquire(InquiryAnswer::NotFound);
        assert_eq!(rehearsal.pass_ms(MINUTE_MS).await, 1);
        assert_eq!(rehearsal.now(&payment).await.state, State::Unknown);
    }
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    rehearsal.pass_ms(30_000).await;
    assert_eq!(rehearsal.now(&payment).await.state, State::Paid);
}

#[tokio::test]
async fn what_the_gateway_never_heard_of_ends_after_its_time_and_not_before() {
    let rehearsal = Rehearsal::new().await;
    let Started::Result(payment) = rehearsal.start(1).await else {
        panic!("nowhere to go")
    };
    rehearsal.will_inquire(InquiryAnswer::NotFound);
    rehearsal.pass_ms(EXPIRY_MS + 9_000).await;
    assert_eq!(
        rehearsal.now(&payment).await.state,
        State::Unknown,
        "clocks differ"
    );
    rehearsal.will_inquire(InquiryAnswer::NotFound);
    rehearsal.will_cancel(CancelAnswer::NotFound);
    rehearsal.pass_ms(MINUTE_MS).await;
    let now = rehearsal.now(&payment).await.state;
    assert_eq!(now, State::PresumedDead, "nobody was sent there");
    rehearsal.will_inquire(InquiryAnswer::NotFound);
    let hours = i64::from(u32::MAX);
    assert_eq!(rehearsal.pass_ms(hours).await, 1, "once more, to be sure");
    assert_eq!(rehearsal.pass_ms(hours).await, 0, "nothing is left to ask");
}

#[tokio::test]
async fn a_failure_told_by_an_inquiry_is_final_with_its_reason() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let (code, reason) = (
        "USER_BALANCE_NOT_ENOUGH".to_owned(),
        DeclineReason::BalanceTooLow,
    );
    rehearsal.will_inquire(InquiryAnswer::Failed { code, reason });
    let failed = rehearsal.payments.refresh(payment).await.unwrap();
    assert_eq!(
        (failed.state, failed.decline),
        (State::Failed, Some(reason))
    );
    assert_eq!(rehearsal.pass_ms(i64::from(u32::MAX)).await, 0);
}

#[tokio::test]
async fn a_page_reloaded_in_a_fury_asks_the_gateway_once() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    for _ in 0..20 {
        rehearsal.will_inquire(InquiryAnswer::Processing);
        rehearsal.payments.refresh(payment.clone()).await.unwrap();
    }
    assert_eq!(rehearsal.gateway.inquiries.lock().unwrap().len(), 19);
    rehearsal.clock.advance_ms(2_000);
    rehearsal.payments.refresh(payment).await.unwrap();
    assert_eq!(rehearsal.gateway.inquiries.lock().unwrap().len(), 18);
}

#[tokio::test]
async fn questions_come_quickly_at_first_and_then_slow_down() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let mut waits = Vec::new();
    for _ in 0..25 {
        let due = rehearsal.now(&payment).await.check.unwrap();
        let now = foundation::clock::Clock::now(&*rehearsal.clock);
        waits.push(due.since_ms(now));
        assert_eq!(rehearsal.pass_ms(due.since_ms(now)).await, 1);
    }
    // Each up to a fifth later, so that not all payments are asked about in one moment.
    let slow = 15_000..=18_000;
    assert!(
        slow.contains(&waits[0]),
        "the customer needs a moment: {waits:?}"
    );
    assert!(
        waits[1..20]
            .iter()
            .all(|wait| (3_000..=3_600).contains(wait)),
        "{waits:?}"
    );
    assert!(
        waits[20..].iter().all(|wait| slow.contains(wait)),
        "{waits:?}"
    );
}

#[tokio::test]
async fn an_inquiry_about_another_amount_pays_nothing_and_is_written_once() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let other = domain::Money::from_minor(1_249, payment.amount.currency()).unwrap();
    for _ in 0..3 {
        let wrong = gateway::PaidDetails {
            amount: other,
            ..paid(&payment)
        };
        rehearsal.will_inquire(InquiryAnswer::Paid(wrong));
        rehearsal.pass_ms(MINUTE_MS).await;
    }
    assert_eq!(rehearsal.now(&payment).await.state, State::Processing);
    assert_eq!(rehearsal.times(&payment, EventKind::Mismatched).await, 1);
}

#[tokio::test]
async fn nowhere_to_be_followed_to_is_nowhere_to_go() {
    let rehearsal = Rehearsal::new().await;
    let PayAnswer::Accepted(mut answer) = accepted() else {
        unreachable!()
    };
    answer.go = vec![
        "javascript:alert(1)".to_owned(),
        "http://wallet.test/".to_owned(),
    ];
    rehearsal.will_pay(PayAnswer::Accepted(answer));
    let Started::Result(payment) = rehearsal.start(1).await else {
        panic!("not allowed")
    };
    assert_eq!((payment.state, payment.go), (State::Processing, None));
}

#[tokio::test]
async fn a_dead_gateway_is_told_at_once_and_leaves_nothing_behind() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    for load in 11..=15 {
        rehearsal.will_pay(PayAnswer::Unknown {
            why: UnknownWhy::Timeout,
        });
        rehearsal.start(load).await;
    }
    let order = rehearsal.order(2).await;
    let attempt = order.attempt.clone();
    let refused = rehearsal.payments.start(order).await;
    let Err(PaymentsError::GatewayDown { retry_s }) = refused else {
        panic!("{refused:?}");
    };
    assert!((1..=60).contains(&retry_s), "{retry_s}");
    let stored = rehearsal.store.by_attempt(&attempt).await.unwrap();
    assert!(stored.is_none());
    let Started::Go { .. } = rehearsal.start(1).await else {
        panic!("what is under way goes on");
    };
    rehearsal
        .clock
        .advance_ms(i64::from(retry_s).saturating_mul(1_000));
    rehearsal.will_pay(accepted());
    let Started::Go { .. } = rehearsal.start(2).await else {
        panic!("it is tried again");
    };
    assert_eq!(rehearsal.now(&payment).await.state, State::Processing);
}

#[tokio::test]
async fn nothing_is_signed_for_a_store_that_is_closed_and_what_has_begun_goes_on() {
    let rehearsal = Rehearsal::new().await;
    let Started::Result(begun) = rehearsal.start(1).await else {
        panic!("nowhere to go")
    };
    let stores = rehearsal.store.directory_of("M-1").await.unwrap().stores;
    let pause = Turn::Pause {
        pause: Pause { until: None },
        why: None,
    };
    for store in &stores {
        let done = rehearsal.store.turn(store, &pause).await.unwrap();
        assert_eq!(done, shops::own::Changed::Done);
    }
    let other = rehearsal.order(2).await;
    let refused = rehearsal.payments.start(other).await;
    assert!(matches!(refused, Err(PaymentsError::Closed)), "{refused:?}");
    assert_eq!(
        rehearsal.gateway.bodies.lock().unwrap().len(),
        1,
        "nothing was sent"
    );
    rehearsal.will_pay(accepted());
    let Started::Go { payment, .. } = rehearsal.start(1).await else {
        panic!("what has begun goes on")
    };
    assert_eq!(payment.request_id, begun.request_id);
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    let paid = rehearsal.payments.refresh(payment).await.unwrap();
    assert_eq!(paid.state, State::Paid);
}

#[tokio::test]
async fn a_question_says_whether_it_was_answered() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let ask = async || {
        let reply = rehearsal.payments.question(&payment.request_id).await;
        reply.unwrap()
    };
    rehearsal.will_inquire(InquiryAnswer::Unknown {
        why: UnknownWhy::Timeout,
    });
    assert_eq!(ask().await, Reply::Silence);
    rehearsal.will_inquire(InquiryAnswer::Processing);
    assert_eq!(ask().await, Reply::Told);
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    assert_eq!(ask().await, Reply::Told);
    assert_eq!(ask().await, Reply::Known, "nobody is asked");
}
