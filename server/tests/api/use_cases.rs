//! The use cases over a gateway that says what is written down and a clock that stands still:
//! what time and unlucky orders of events do to a payment.

use domain::{DeclineReason, EventKind, State, payment::fold};
use gateway::{CancelAnswer, InquiryAnswer, PayAnswer, UnknownWhy};
use server::{
    payment::{Facts, News, Payment, Source},
    payments::Started,
    storage::After,
};

use crate::support::scripted::{EXPIRY_MS, GO, Rehearsal, accepted, paid};

/// Longer than any pause between two questions but that for a person.
const MINUTE_MS: i64 = 60_000;

async fn times(rehearsal: &Rehearsal, payment: &Payment, kind: EventKind) -> usize {
    let events = rehearsal.store.events(&payment.request_id).await.unwrap();
    let folded = fold(events.iter().map(|event| event.kind));
    assert_eq!(folded, rehearsal.now(payment).await.state, "{events:?}");
    events.iter().filter(|event| event.kind == kind).count()
}

/// What another server on the same database writes.
async fn written_elsewhere(rehearsal: &Rehearsal, payment: &Payment) {
    let now = rehearsal.now(payment).await;
    let facts = Facts { paid: Some(now.created), ..Facts::default() };
    let news = News { facts, ..News::plain(EventKind::ConfirmedPaid, Source::Notice) };
    let after = After { state: State::Paid, check: None, at: now.created };
    rehearsal.store.append(&now, &news, after).await.unwrap();
}

#[tokio::test]
async fn a_lost_answer_is_made_good_by_the_same_body_and_its_address_is_kept() {
    let rehearsal = Rehearsal::new().await;
    rehearsal.will_pay(PayAnswer::Unknown { why: UnknownWhy::Timeout });
    let Started::Look(payment) = rehearsal.start(1).await else { panic!("nowhere to go") };
    assert_eq!(payment.state, State::Unknown);
    rehearsal.will_pay(accepted());
    let Started::Go { payment, to } = rehearsal.start(1).await else { panic!("accepted") };
    assert_eq!((to.as_str(), payment.state), (GO, State::Processing));
    assert_eq!(rehearsal.now(&payment).await.go.as_deref(), Some(GO));
    let bodies = rehearsal.gateway.bodies.lock().unwrap().clone();
    assert_eq!(bodies.len(), 2);
    assert_eq!(bodies[0], bodies[1], "byte for byte");
    assert_eq!(bodies[0], payment.pay_body);
}

#[tokio::test]
async fn an_inquiry_that_finds_the_order_leaves_room_for_the_address() {
    let rehearsal = Rehearsal::new().await;
    let Started::Look(payment) = rehearsal.start(1).await else { panic!("nowhere to go") };
    rehearsal.will_inquire(InquiryAnswer::Processing);
    let payment = rehearsal.payments.refresh(payment).await.unwrap();
    assert_eq!((payment.state, payment.go.clone()), (State::Processing, None));
    rehearsal.will_pay(accepted());
    let Started::Go { .. } = rehearsal.start(1).await else { panic!("accepted") };
    assert_eq!(rehearsal.now(&payment).await.go.as_deref(), Some(GO));
}

#[tokio::test]
async fn not_found_alone_is_never_a_failure() {
    let rehearsal = Rehearsal::new().await;
    let Started::Look(payment) = rehearsal.start(1).await else { panic!("nowhere to go") };
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
    let Started::Look(payment) = rehearsal.start(1).await else { panic!("nowhere to go") };
    rehearsal.will_inquire(InquiryAnswer::NotFound);
    rehearsal.pass_ms(EXPIRY_MS + 9_000).await;
    assert_eq!(rehearsal.now(&payment).await.state, State::Unknown, "clocks differ");
    rehearsal.will_inquire(InquiryAnswer::NotFound);
    rehearsal.will_cancel(CancelAnswer::Refused { code: "ORDER_NOT_EXIST".to_owned() });
    rehearsal.pass_ms(MINUTE_MS).await;
    assert_eq!(rehearsal.now(&payment).await.state, State::Cancelled);
    assert_eq!(rehearsal.pass_ms(i64::from(u32::MAX)).await, 0, "nothing is left to ask");
}

#[tokio::test]
async fn an_expired_payment_is_cancelled_only_when_the_gateway_says_so() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    for _ in 0..9 {
        rehearsal.will_inquire(InquiryAnswer::Processing);
        rehearsal.pass_ms(MINUTE_MS).await;
    }
    assert_eq!(times(&rehearsal, &payment, EventKind::CancelRequested).await, 0);
    rehearsal.will_inquire(InquiryAnswer::Processing);
    rehearsal.pass_ms(MINUTE_MS + 10_000).await;
    let now = rehearsal.now(&payment).await;
    assert_eq!(now.state, State::Cancelling, "the cancel was not answered");
    rehearsal.will_inquire(InquiryAnswer::Processing);
    rehearsal.will_cancel(CancelAnswer::Cancelled);
    rehearsal.pass_ms(MINUTE_MS).await;
    assert_eq!(rehearsal.now(&payment).await.state, State::Cancelled);
}

#[tokio::test]
async fn a_payment_made_in_the_last_moment_is_found_before_it_is_cancelled() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    rehearsal.pass_ms(EXPIRY_MS + MINUTE_MS).await;
    let now = rehearsal.now(&payment).await;
    assert_eq!((now.state, now.wallet.as_deref()), (State::Paid, Some("ALIPAY_HK")));
    assert_eq!(times(&rehearsal, &payment, EventKind::CancelRequested).await, 0);
}

#[tokio::test]
async fn six_cancels_without_an_answer_call_a_person_and_the_truth_may_still_come() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.clock.advance_ms(EXPIRY_MS);
    for cancels in 1..=6 {
        assert_eq!(rehearsal.pass_ms(2 * MINUTE_MS).await, 1);
        let unconfirmed = times(&rehearsal, &payment, EventKind::CancelUnconfirmed).await;
        assert_eq!(unconfirmed, cancels);
        let expected = if cancels < 6 { State::Cancelling } else { State::NeedsOperator };
        assert_eq!(rehearsal.now(&payment).await.state, expected, "after {cancels}");
    }
    assert_eq!(rehearsal.pass_ms(2 * MINUTE_MS).await, 0, "no machine hurries any more");
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    assert_eq!(rehearsal.pass_ms(75 * MINUTE_MS).await, 1);
    assert_eq!(rehearsal.now(&payment).await.state, State::Paid);
}

#[tokio::test]
async fn cancels_without_an_answer_are_repeated_ever_more_slowly() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let payment = rehearsal.payments.start_over(payment).await.unwrap();
    for seconds in [2, 4, 8, 16, 32] {
        let due = rehearsal.now(&payment).await.check.unwrap();
        let now = server::clock::Clock::now(&*rehearsal.clock);
        assert_eq!(due.since_ms(now), seconds * 1_000);
        assert_eq!(rehearsal.pass_ms(seconds * 1_000).await, 1);
    }
    assert_eq!(rehearsal.now(&payment).await.state, State::NeedsOperator);
}

#[tokio::test]
async fn a_form_posted_again_while_it_is_cancelled_shows_the_result() {
    let rehearsal = Rehearsal::new().await;
    let Started::Look(payment) = rehearsal.start(1).await else { panic!("nowhere to go") };
    let payment = rehearsal.payments.start_over(payment).await.unwrap();
    assert_eq!(payment.state, State::Cancelling);
    let Started::Look(again) = rehearsal.start(1).await else { panic!("must not be paid") };
    assert_eq!(again.state, State::Cancelling);
    assert_eq!(rehearsal.gateway.bodies.lock().unwrap().len(), 1, "no second call");
}

#[tokio::test]
async fn news_that_come_while_starting_over_win() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    // The first question is answered; the second one, of somebody else's page, keeps the turn.
    rehearsal.gateway.turns.forget_permits(1_000);
    rehearsal.will_inquire(InquiryAnswer::Processing);
    rehearsal.will_inquire(InquiryAnswer::Processing);
    let over = {
        let (payments, payment) = (rehearsal.payments.clone(), payment.clone());
        tokio::spawn(async move { payments.start_over(payment).await })
    };
    tokio::task::yield_now().await;
    let look = {
        let (payments, payment) = (rehearsal.payments.clone(), payment.clone());
        tokio::spawn(async move { payments.refresh(payment).await })
    };
    tokio::task::yield_now().await;
    rehearsal.gateway.turns.add_permits(1);
    let asked = || rehearsal.gateway.inquiries.lock().unwrap().len();
    crate::support::eventually("the first question is answered", async || {
        (asked() == 1).then_some(())
    })
    .await;
    written_elsewhere(&rehearsal, &payment).await;
    rehearsal.gateway.turns.add_permits(10);
    assert_eq!(over.await.unwrap().unwrap().state, State::Paid);
    assert_eq!(look.await.unwrap().unwrap().state, State::Paid);
}

#[tokio::test]
async fn a_customer_who_starts_over_has_it_cancelled_once_and_for_all() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.will_inquire(InquiryAnswer::Processing);
    rehearsal.will_cancel(CancelAnswer::Cancelled);
    let payment = rehearsal.payments.start_over(payment).await.unwrap();
    assert_eq!(payment.state, State::Cancelled);
    let again = rehearsal.payments.start_over(payment.clone()).await.unwrap();
    assert_eq!(again.version, payment.version, "and asks nothing more");
    let Started::Look(_) = rehearsal.start(1).await else { panic!("it is dead") };
}

#[tokio::test]
async fn a_failure_told_by_an_inquiry_is_final_with_its_reason() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let (code, reason) = ("USER_BALANCE_NOT_ENOUGH".to_owned(), DeclineReason::BalanceTooLow);
    rehearsal.will_inquire(InquiryAnswer::Failed { code, reason });
    let failed = rehearsal.payments.refresh(payment).await.unwrap();
    assert_eq!((failed.state, failed.decline), (State::Failed, Some(reason)));
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
        let now = server::clock::Clock::now(&*rehearsal.clock);
        waits.push(due.since_ms(now));
        assert_eq!(rehearsal.pass_ms(due.since_ms(now)).await, 1);
    }
    // Each up to a fifth later, so that not all payments are asked about in one moment.
    let slow = 15_000..=18_000;
    assert!(slow.contains(&waits[0]), "the customer needs a moment: {waits:?}");
    assert!(waits[1..20].iter().all(|wait| (3_000..=3_600).contains(wait)), "{waits:?}");
    assert!(waits[20..].iter().all(|wait| slow.contains(wait)), "{waits:?}");
}

#[tokio::test]
async fn an_inquiry_about_another_amount_pays_nothing_and_is_written_once() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let other = domain::Money::from_minor(1_249, payment.amount.currency()).unwrap();
    for _ in 0..3 {
        let wrong = gateway::PaidDetails { amount: other, ..paid(&payment) };
        rehearsal.will_inquire(InquiryAnswer::Paid(wrong));
        rehearsal.pass_ms(MINUTE_MS).await;
    }
    assert_eq!(rehearsal.now(&payment).await.state, State::Processing);
    assert_eq!(times(&rehearsal, &payment, EventKind::Mismatched).await, 1);
}

#[tokio::test]
async fn nowhere_to_be_followed_to_is_nowhere_to_go() {
    let rehearsal = Rehearsal::new().await;
    let PayAnswer::Accepted(mut answer) = accepted() else { unreachable!() };
    answer.go = vec!["javascript:alert(1)".to_owned(), "http://wallet.test/".to_owned()];
    rehearsal.will_pay(PayAnswer::Accepted(answer));
    let Started::Look(payment) = rehearsal.start(1).await else { panic!("not allowed") };
    assert_eq!((payment.state, payment.go), (State::Processing, None));
}
