//! How much of a payment may go back: parts, the rest, and never more than was paid.

use domain::{Currency, Money};
use gateway::{InquiryAnswer, RefundAnswer};
use payments::{RefundOrder, RefundProblem};

use crate::{
    giving_back::{done, hkd, order},
    support::scripted::{Rehearsal, paid},
};

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
