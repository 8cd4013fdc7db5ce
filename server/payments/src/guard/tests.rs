//! One account, or several at one place, over a gateway that says one thing to everybody.

use std::sync::Mutex;

use super::*;
use alarms::Alarms;
use foundation::clock::{FixedClock, Timestamp};

/// Says one thing to all who want to pay, and one to all questions.
struct Gate {
    pay: Option<UnknownWhy>,
    questions: Mutex<Option<UnknownWhy>>,
}

#[async_trait]
impl Gateway for Gate {
    async fn pay(&self, _: &str) -> PayAnswer {
        let why = self.pay.clone();
        let why = why.unwrap_or(UnknownWhy::Gateway("UNKNOWN_EXCEPTION".to_owned()));
        PayAnswer::Unknown { why }
    }
    async fn inquire(&self, _: &RequestId) -> InquiryAnswer {
        match self.questions.lock().unwrap().clone() {
            Some(why) => InquiryAnswer::Unknown { why },
            None => InquiryAnswer::Processing,
        }
    }
    async fn cancel(&self, _: &RequestId) -> CancelAnswer {
        CancelAnswer::Cancelled
    }
    async fn refund(&self, _: &RefundCall) -> RefundAnswer {
        RefundAnswer::Processing
    }
    async fn inquire_refund(&self, _: &str) -> RefundInquiryAnswer {
        RefundInquiryAnswer::Processing
    }
    fn clock_ahead_ms(&self) -> Option<i64> {
        Some(-300_000)
    }
}

struct Place {
    clock: Arc<FixedClock>,
    breaker: Arc<Named>,
    alarms: Arc<Alarms>,
}

impl Place {
    fn new() -> Self {
        let clock = Arc::new(FixedClock::at(Timestamp(0)));
        let alarms = Arc::new(Alarms::new(Arc::<FixedClock>::clone(&clock)));
        Self {
            clock,
            breaker: Arc::new(Named::new("the place", 2)),
            alarms,
        }
    }

    fn account(&self, name: &str, why: Option<UnknownWhy>) -> Guarded {
        let questions = Mutex::new(why.clone());
        self.with(
            name,
            Arc::new(Gate {
                pay: why,
                questions,
            }),
        )
    }

    fn with(&self, name: &str, gate: Arc<Gate>) -> Guarded {
        let watch = Watch {
            clock: Arc::<FixedClock>::clone(&self.clock),
            alarms: Arc::clone(&self.alarms),
            tally: Arc::default(),
        };
        Guarded::new(name, gate, watch, Arc::clone(&self.breaker))
    }
}

async fn ten_customers(account: &Guarded) {
    for customer in 0..10 {
        account.pay(&customer.to_string()).await;
    }
}

#[tokio::test]
async fn a_dead_gateway_is_left_alone_and_tried_again_and_the_date_has_no_part_in_it() {
    let place = Place::new();
    let account = place.account("one", Some(UnknownWhy::Timeout));
    ten_customers(&account).await;
    assert_eq!(account.retry_s(), Some(6));
    let not_sent = PayAnswer::Unknown {
        why: UnknownWhy::NotSent,
    };
    assert_eq!(account.pay("").await, not_sent);
    for ms in [-3_600_000, 7_200_000] {
        place.clock.jump_ms(ms);
        assert_eq!(account.retry_s(), Some(6), "{ms}");
    }
    place.clock.advance_ms(5_000);
    assert_eq!(account.retry_s(), None);
    assert_ne!(account.pay("").await, not_sent);
}

#[tokio::test]
async fn who_is_refused_by_http_closes_nobody_elses_shop() {
    let place = Place::new();
    let refused = place.account("refused", Some(UnknownWhy::HttpStatus(403)));
    let other = place.account("other", None);
    ten_customers(&refused).await;
    assert!(refused.retry_s().is_some(), "it is asked in vain");
    assert_eq!(other.retry_s(), None);
}

#[tokio::test]
async fn one_account_of_two_in_silence_closes_its_own_shop_only_and_both_together_close_all() {
    let place = Place::new();
    let one = place.account("one", Some(UnknownWhy::Timeout));
    let two = place.account("two", Some(UnknownWhy::Unreachable));
    let three = place.account("three", None);
    ten_customers(&one).await;
    assert!(one.retry_s().is_some() && three.retry_s().is_none());
    ten_customers(&two).await;
    assert!(three.retry_s().is_some());
}

#[tokio::test]
async fn who_asks_too_often_asks_less_and_its_customers_still_pay() {
    let place = Place::new();
    let account = place.account("one", Some(UnknownWhy::RateLimited));
    let id = RequestId::made_at(0, [1; 10]);
    account.inquire(&id).await;
    let held = InquiryAnswer::Unknown {
        why: UnknownWhy::NotSent,
    };
    assert_eq!(account.inquire(&id).await, held);
    assert_eq!(account.held_ms(), Some(2_000));
    assert_eq!(account.retry_s(), None);
    let limited = PayAnswer::Unknown {
        why: UnknownWhy::RateLimited,
    };
    assert_eq!(account.pay("").await, limited, "it was sent");
    place.clock.advance_ms(2_000);
    assert_ne!(account.inquire(&id).await, held);
}

#[tokio::test]
async fn a_gateway_that_is_silent_about_questions_closes_no_shop_and_is_told_of() {
    let place = Place::new();
    let gate = Arc::new(Gate {
        pay: None,
        questions: Mutex::new(Some(UnknownWhy::Timeout)),
    });
    let account = place.with("one", Arc::clone(&gate));
    let id = |number| RequestId::made_at(0, [number; 10]);
    let unsure = PayAnswer::Unknown {
        why: UnknownWhy::Gateway("UNKNOWN_EXCEPTION".to_owned()),
    };
    for number in 0..50 {
        account.inquire(&id(number)).await;
        assert_eq!(account.retry_s(), None, "customer {number} may pay");
        assert_eq!(account.pay("").await, unsure, "and reaches the gateway");
    }
    assert!(account.held_ms().is_some() && account.is_down());
    assert_eq!(place.alarms.going_on(), [Kind::GatewayDown]);
    gate.questions.lock().unwrap().take();
    place.clock.advance_ms(5_000);
    account.inquire(&id(100)).await;
    assert!(account.held_ms().is_none() && !account.is_down());
    assert_eq!(place.alarms.going_on(), []);
}

#[tokio::test]
async fn a_clock_that_is_off_is_told_by_how_much() {
    let account = Place::new().account("one", None);
    assert_eq!(account.ahead_ms(), -300_000);
}
