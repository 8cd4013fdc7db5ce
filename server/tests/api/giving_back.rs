//! Refunds over a gateway that says what is written down and a clock that stands still: lost
//! answers, refusals, and what must never go back twice. How much may go back is in
//! `giving_back_parts`.

use domain::{Currency, Money, RefundEvent, RefundId, RefundRefusal, RefundState, refund::fold};
use gateway::{
    CancelAnswer, InquiryAnswer, RefundAnswer, RefundDetails, RefundInquiryAnswer, Settlement,
    UnknownWhy,
};
use payments::{RefundOrder, RefundProblem, payment::Payment, refund::Refund};

use crate::support::scripted::{EXPIRY_MS, MINUTE_MS, Rehearsal, paid};

const HOUR_MS: i64 = 60 * MINUTE_MS;

pub(crate) fn hkd(minor: u64) -> Money {
    Money::from_minor(minor, Currency::parse("HKD").unwrap()).unwrap()
}

/// The order of one click; the same number is the same click.
pub(crate) fn order(payment: &Payment, click: u8, minor: Option<u64>) -> RefundOrder {
    RefundOrder {
        id: RefundId::made_at(0, [click; 10]),
        payment: payment.request_id.clone(),
        amount: minor.map(hkd),
        asked_by: None,
        mandate: None,
        reason: None,
    }
}

pub(crate) fn done() -> RefundDetails {
    RefundDetails {
        gateway_refund_id: Some("R9".to_owned()),
        refunded_at: Some("2026-01-16T10:02:00+08:00".to_owned()),
        settlement: Settlement::default(),
    }
}

pub(crate) fn lost() -> RefundAnswer {
    let why = UnknownWhy::Timeout;
    RefundAnswer::Unknown { why }
}

pub(crate) fn refusing(code: &str) -> RefundAnswer {
    let code = code.to_owned();
    RefundAnswer::Refused { code }
}

impl Rehearsal {
    pub(crate) fn will_refund(&self, answer: RefundAnswer) {
        self.gateway.refunds.lock().unwrap().push_back(answer);
    }

    fn will_tell_of_refund(&self, answer: RefundInquiryAnswer) {
        let answers = &self.gateway.refund_inquiries;
        answers.lock().unwrap().push_back(answer);
    }

    /// How often the gateway was asked to give back, always under one id.
    pub(crate) fn refund_calls(&self) -> usize {
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
    let raw = payments::Raw {
        digest: "d",
        body: "{}",
        client_id: "",
    };
    rehearsal.payments.take_notice(late, raw).await.unwrap();
    rehearsal.will_refund(refusing("ORDER_IS_CANCELED"));
    let refund = rehearsal.payments.refund(order(&payment, 2, None)).await;
    assert_eq!(refund.unwrap().refusal, Some(RefundRefusal::PaymentClosed));
}
