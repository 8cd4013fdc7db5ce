//! Refunds over a gateway that says what is written down and a clock that stands still: lost
//! answers, refusals, and what must never go back twice.

use domain::{Currency, Money, RefundEvent, RefundId, RefundRefusal, RefundState, refund::fold};
use gateway::{
    CancelAnswer, InquiryAnswer, RefundAnswer, RefundDetails, RefundInquiryAnswer, UnknownWhy,
};
use server::{
    payment::Payment,
    payments::{RefundOrder, RefundProblem},
    refund::Refund,
};

use crate::support::scripted::{EXPIRY_MS, MINUTE_MS, Rehearsal, paid};

const HOUR_MS: i64 = 60 * MINUTE_MS;

fn hkd(minor: u64) -> Money {
    Money::from_minor(minor, Currency::parse("HKD").unwrap()).unwrap()
}

/// The order of one click; the same number is the same click.
fn order(payment: &Payment, click: u8, minor: Option<u64>) -> RefundOrder {
    RefundOrder {
        id: RefundId::from_random([click; 16]),
        payment: payment.request_id.clone(),
        amount: minor.map(hkd),
        reason: None,
    }
}

fn done() -> RefundDetails {
    RefundDetails {
        gateway_refund_id: Some("R9".to_owned()),
        refunded_at: Some("2026-01-16T10:02:00+08:00".to_owned()),
    }
}

fn lost() -> RefundAnswer {
    let why = UnknownWhy::Timeout;
    RefundAnswer::Unknown { why }
}

fn refusing(code: &str) -> RefundAnswer {
    let code = code.to_owned();
    RefundAnswer::Refused { code }
}

impl Rehearsal {
    fn will_refund(&self, answer: RefundAnswer) {
        self.gateway.refunds.lock().unwrap().push_back(answer);
    }

    fn will_tell_of_refund(&self, answer: RefundInquiryAnswer) {
        let answers = &self.gateway.refund_inquiries;
        answers.lock().unwrap().push_back(answer);
    }

    /// How often the gateway was asked to give back, always under one id.
    fn refund_calls(&self) -> usize {
        let calls = self.gateway.refund_calls.lock().unwrap();
        let first = calls.first();
        assert!(calls.iter().all(|call| Some(call) == first), "{calls:?}");
        calls.len()
    }

    /// The refund as it is stored, whose state is always what its history folds to.
    async fn stored(&self, refund: &Refund) -> Refund {
        let events = self.store.refund_events(&refund.id).await.unwrap();
        let now = self.store.refund(&refund.id).await.unwrap().unwrap();
        assert_eq!(fold(events.iter().map(|event| event.kind)), now.state);
        now
    }
}

#[tokio::test]
async fn all_of_a_payment_goes_back_in_one_call() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    rehearsal.will_refund(RefundAnswer::Refunded(done()));
    let order = order(&payment, 1, None);
    let refund = rehearsal.payments.refund(order.clone()).await.unwrap();
    assert_eq!(
        (refund.state, refund.amount),
        (RefundState::Refunded, payment.amount)
    );
    assert_eq!(refund.gateway_id.as_deref(), Some("R9"));
    let again = rehearsal.payments.refund(order).await.unwrap();
    assert_eq!(again.state, RefundState::Refunded);
    assert_eq!(rehearsal.refund_calls(), 1, "a second click is the first");
    assert_eq!(rehearsal.pass_ms(24 * HOUR_MS).await, 0);
}

#[tokio::test]
async fn an_answer_that_is_lost_is_made_good_under_the_same_id() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    rehearsal.will_refund(lost());
    let refund = rehearsal
        .payments
        .refund(order(&payment, 1, Some(500)))
        .await;
    let refund = refund.unwrap();
    assert_eq!(
        refund.state,
        RefundState::Requested,
        "unknown is not refused"
    );
    rehearsal.will_tell_of_refund(RefundInquiryAnswer::NotFound);
    rehearsal.will_refund(RefundAnswer::Processing);
    assert_eq!(rehearsal.pass_ms(MINUTE_MS).await, 1);
    assert_eq!(
        rehearsal.stored(&refund).await.state,
        RefundState::Processing
    );
    assert_eq!(rehearsal.refund_calls(), 2);
    rehearsal.will_tell_of_refund(RefundInquiryAnswer::Refunded(done()));
    assert_eq!(rehearsal.pass_ms(HOUR_MS).await, 1);
    let refund = rehearsal.stored(&refund).await;
    assert_eq!(refund.state, RefundState::Refunded);
    let told = "2026-01-16T10:02:00+08:00".parse::<jiff::Timestamp>();
    assert_eq!(refund.refunded.unwrap().instant(), told.unwrap());
    assert_eq!(
        rehearsal.refund_calls(),
        2,
        "what is under way is not sent again"
    );
}

#[tokio::test]
async fn a_refusal_of_the_repetition_says_nothing_of_the_first_call() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    rehearsal.will_refund(lost());
    let refund = rehearsal.payments.refund(order(&payment, 1, None)).await;
    let refund = refund.unwrap();
    // Nobody says what became of the first; the second is refused because of it.
    rehearsal.will_refund(refusing("REFUND_AMOUNT_EXCEED"));
    rehearsal.pass_ms(MINUTE_MS).await;
    assert_eq!(
        rehearsal.stored(&refund).await.state,
        RefundState::Requested
    );
    rehearsal.will_tell_of_refund(RefundInquiryAnswer::Refunded(done()));
    rehearsal.pass_ms(HOUR_MS).await;
    assert_eq!(rehearsal.stored(&refund).await.state, RefundState::Refunded);
}

#[tokio::test]
async fn every_refusal_has_its_sentence_and_frees_the_amount() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    for (click, (code, why)) in [
        ("REFUND_WINDOW_EXCEED", RefundRefusal::WindowExceeded),
        (
            "PARTIAL_REFUND_NOT_SUPPORTED",
            RefundRefusal::PartialNotSupported,
        ),
        ("REFUND_NOT_SUPPORTED", RefundRefusal::NotSupported),
        ("CURRENCY_NOT_SUPPORT", RefundRefusal::OurFault),
    ]
    .into_iter()
    .enumerate()
    {
        rehearsal.will_refund(refusing(code));
        let order = order(&payment, u8::try_from(click).unwrap(), None);
        let refund = rehearsal.payments.refund(order).await.unwrap();
        assert_eq!(
            (refund.state, refund.refusal),
            (RefundState::Refused, Some(why))
        );
        assert!(!why.sentence().is_empty());
    }
    assert_eq!(
        rehearsal.pass_ms(24 * HOUR_MS).await,
        0,
        "a refusal is final"
    );
}

#[tokio::test]
async fn a_gateway_that_does_not_know_itself_is_asked_again() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    rehearsal.will_refund(refusing("SYSTEM_ERROR"));
    let refund = rehearsal.payments.refund(order(&payment, 1, None)).await;
    let refund = refund.unwrap();
    assert_eq!(refund.state, RefundState::Requested);
    rehearsal.will_refund(RefundAnswer::Refunded(done()));
    rehearsal.pass_ms(MINUTE_MS).await;
    assert_eq!(rehearsal.stored(&refund).await.state, RefundState::Refunded);
}

#[tokio::test]
async fn several_parts_go_back_and_never_more_than_was_paid() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    // 12.50 were paid.
    for (click, minor) in [(1, 500), (2, 249)] {
        rehearsal.will_refund(RefundAnswer::Refunded(done()));
        let order = order(&payment, click, Some(minor));
        rehearsal.payments.refund(order).await.unwrap();
    }
    let refund = |click, minor| rehearsal.payments.refund(order(&payment, click, minor));
    let RefundProblem::TooMuch { left } = refund(3, Some(502)).await.unwrap_err() else {
        panic!("more than what is left")
    };
    assert_eq!(left, hkd(501));
    assert!(matches!(
        refund(4, Some(0)).await,
        Err(RefundProblem::Nothing)
    ));
    rehearsal.will_refund(RefundAnswer::Refunded(done()));
    assert_eq!(refund(5, None).await.unwrap().amount, hkd(501), "the rest");
    assert!(matches!(
        refund(6, Some(1)).await,
        Err(RefundProblem::NothingLeft)
    ));
    assert!(matches!(
        refund(6, None).await,
        Err(RefundProblem::NothingLeft)
    ));
}

#[tokio::test]
async fn of_refunds_that_are_asked_for_together_only_what_fits_is_sent() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    for _ in 0..8 {
        rehearsal.will_refund(RefundAnswer::Refunded(done()));
    }
    let refund = |click| rehearsal.payments.refund(order(&payment, click, Some(500)));
    let (a, b, c, d) = tokio::join!(refund(1), refund(2), refund(3), refund(4));
    let went = [a, b, c, d].iter().filter(|done| done.is_ok()).count();
    assert_eq!(went, 2);
    assert_eq!(rehearsal.gateway.refund_calls.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn what_can_not_go_back_is_said_before_anything_is_stored() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    let early = rehearsal.payments.refund(order(&payment, 1, None)).await;
    assert!(matches!(early, Err(RefundProblem::NotPaid(_))));
    rehearsal.will_inquire(InquiryAnswer::Paid(paid(&payment)));
    let payment = rehearsal.payments.refresh(payment).await.unwrap();
    let dollars = Money::from_minor(100, Currency::parse("USD").unwrap()).unwrap();
    let foreign = RefundOrder {
        amount: Some(dollars),
        ..order(&payment, 1, None)
    };
    let foreign = rehearsal.payments.refund(foreign).await;
    assert!(matches!(foreign, Err(RefundProblem::WrongCurrency("HKD"))));
    assert_eq!(rehearsal.refund_calls(), 0);
    rehearsal.will_refund(RefundAnswer::Refunded(done()));
    rehearsal
        .payments
        .refund(order(&payment, 2, Some(5)))
        .await
        .unwrap();
    let other = rehearsal.payments.refund(order(&payment, 2, Some(6))).await;
    assert!(matches!(other, Err(RefundProblem::IdTaken)));
}

#[tokio::test]
async fn without_any_answer_a_person_is_called_and_nothing_is_sent_any_more() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.paid().await;
    let refund = rehearsal.payments.refund(order(&payment, 1, None)).await;
    let refund = refund.unwrap();
    for _ in 0..40 {
        rehearsal.pass_ms(HOUR_MS).await;
    }
    assert_eq!(
        rehearsal.stored(&refund).await.state,
        RefundState::NeedsOperator
    );
    assert_eq!(rehearsal.refund_calls(), 12);
    let unanswered = rehearsal.store.refund_events(&refund.id).await.unwrap();
    let unanswered = unanswered
        .iter()
        .filter(|event| event.kind == RefundEvent::NoAnswer);
    assert_eq!(unanswered.count(), 12);
    // The truth is still heard when it turns up.
    rehearsal.will_tell_of_refund(RefundInquiryAnswer::Refunded(done()));
    rehearsal.pass_ms(2 * HOUR_MS).await;
    assert_eq!(rehearsal.stored(&refund).await.state, RefundState::Refunded);
    assert_eq!(rehearsal.refund_calls(), 12);
}

#[tokio::test]
async fn what_was_paid_after_it_was_cancelled_can_still_be_asked_back() {
    let rehearsal = Rehearsal::new().await;
    let payment = rehearsal.processing().await;
    rehearsal.will_inquire(InquiryAnswer::Processing);
    rehearsal.will_cancel(CancelAnswer::Cancelled);
    rehearsal.pass_ms(EXPIRY_MS + MINUTE_MS).await;
    let refund = rehearsal.payments.refund(order(&payment, 1, None)).await;
    assert!(matches!(refund, Err(RefundProblem::NotPaid(_))));
    let late = gateway::Notice::simulated(
        payment.request_id.clone(),
        None,
        None,
        gateway::NoticeOutcome::Paid(paid(&payment)),
    );
    let raw = server::payments::Raw {
        digest: "d",
        body: "{}",
    };
    rehearsal.payments.take_notice(late, raw).await.unwrap();
    rehearsal.will_refund(refusing("ORDER_IS_CANCELED"));
    let refund = rehearsal.payments.refund(order(&payment, 2, None)).await;
    assert_eq!(refund.unwrap().refusal, Some(RefundRefusal::PaymentClosed));
}
