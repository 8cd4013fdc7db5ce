//! How payments end that nobody finishes: expiry, cancels, starting over, and the truth that comes
//! in between.

use domain::{EventKind, State};
use gateway::{CancelAnswer, InquiryAnswer};
use payments::{
    Started,
    payment::{Facts, News, Payment, Source},
    store::After,
};

use crate::support::scripted::{EXPIRY_MS, MINUTE_MS, Rehearsal, paid};

/// What another server on the same database writes.
async fn written_elsewhere(rehearsal: &Rehearsal, payment: &Payment) {
    let now = rehearsal.now(payment).await;
    let facts = Facts {
        paid: Some(now.created),
        ..Facts::default()
    };
    let news = News {
        facts,
        ..News::plain(EventKind::ConfirmedPaid, Source::Notice)
    };
    let after = After {
        state: State::Paid,
        check: None,
        at: now.created,
    };
    rehearsal.store.append(&now, &news, after).await.unwrap();
}

#[tokio::test]
async fn an_expired_payment_is_cancelled_only_when_the_gateway_says_so() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    for _ in 0..9 {
        rehearsal.will_inquire(InquiryAnswer::Processing);
        rehearsal.pass_ms(MINUTE_MS).await;
    }
    assert_eq!(
        rehearsal.times(&payment, EventKind::CancelRequested).await,
        0
    );
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
    assert_eq!(
        (now.state, now.wallet.as_deref()),
        (State::Paid, Some("ALIPAY_HK"))
    );
    assert_eq!(
        rehearsal.times(&payment, EventKind::CancelRequested).await,
        0
    );
}

#[tokio::test]
async fn six_cancels_without_an_answer_call_a_person_and_the_truth_may_still_come() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.clock.advance_ms(EXPIRY_MS);
    // A cancel gives back what was paid, so what couldn't be asked about is asked about some more.
    for _ in 0..5 {
        assert_eq!(rehearsal.pass_ms(MINUTE_MS).await, 1);
        assert_eq!(rehearsal.cancels(), 0);
    }
    for cancels in 1..=6 {
        assert_eq!(rehearsal.pass_ms(2 * MINUTE_MS).await, 1);
        let unconfirmed = rehearsal
            .times(&payment, EventKind::CancelUnconfirmed)
            .await;
        assert_eq!(unconfirmed, cancels);
        let expected = if cancels < 6 {
            State::Cancelling
        } else {
            State::NeedsOperator
        };
        assert_eq!(
            rehearsal.now(&payment).await.state,
            expected,
            "after {cancels}"
        );
    }
    assert_eq!(
        rehearsal.pass_ms(2 * MINUTE_MS).await,
        0,
        "no machine hurries any more"
    );
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    assert_eq!(rehearsal.pass_ms(75 * MINUTE_MS).await, 1);
    assert_eq!(rehearsal.now(&payment).await.state, State::Paid);
}

#[tokio::test]
async fn cancels_without_an_answer_are_repeated_ever_more_slowly() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.will_inquire(InquiryAnswer::Processing);
    rehearsal.pass_ms(EXPIRY_MS + MINUTE_MS).await;
    for seconds in [2, 4, 8, 16, 32] {
        let due = rehearsal.now(&payment).await.check.unwrap();
        let now = foundation::clock::Clock::now(&*rehearsal.clock);
        assert_eq!(due.since_ms(now), seconds * 1_000);
        rehearsal.will_inquire(InquiryAnswer::Processing);
        assert_eq!(rehearsal.pass_ms(seconds * 1_000).await, 1);
    }
    assert_eq!(rehearsal.now(&payment).await.state, State::NeedsOperator);
}

#[tokio::test]
async fn a_form_posted_again_while_it_is_cancelled_shows_the_result() {
    let rehearsal = Rehearsal::new().await;
    let Started::Result(payment) = rehearsal.start(1).await else {
        panic!("nowhere to go")
    };
    let payment = rehearsal.payments.start_over(payment).await.unwrap();
    assert_eq!(payment.state, State::Cancelling);
    let Started::Result(again) = rehearsal.start(1).await else {
        panic!("must not be paid")
    };
    assert_eq!(again.state, State::Cancelling);
    assert_eq!(
        rehearsal.gateway.bodies.lock().unwrap().len(),
        1,
        "no second call"
    );
}

#[tokio::test]
async fn news_that_come_while_starting_over_win() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    // The question is on its way; somebody else's page waits for its turn.
    rehearsal.gateway.turns.forget_permits(1_000);
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
    written_elsewhere(&rehearsal, &payment).await;
    rehearsal.gateway.turns.add_permits(10);
    assert_eq!(over.await.unwrap().unwrap().state, State::Paid);
    assert_eq!(look.await.unwrap().unwrap().state, State::Paid);
    assert_eq!(rehearsal.cancels(), 0);
}

#[tokio::test]
async fn a_customer_who_starts_over_has_it_cancelled_once_and_for_all() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.will_inquire(InquiryAnswer::Processing);
    rehearsal.will_cancel(CancelAnswer::Cancelled);
    let payment = rehearsal.payments.start_over(payment).await.unwrap();
    assert_eq!(payment.state, State::Cancelled);
    let again = rehearsal
        .payments
        .start_over(payment.clone())
        .await
        .unwrap();
    assert_eq!(again.version, payment.version, "and asks nothing more");
    let Started::Result(_) = rehearsal.start(1).await else {
        panic!("it is dead")
    };
}
