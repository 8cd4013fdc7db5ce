//! The gateway's side of refunds: by our id, each repetition the same refund, and a mood for every
//! order that decides how it goes.

use domain::Money;
use gateway::{
    RefundAnswer, RefundCall, RefundDetails, RefundInquiryAnswer, Settlement, UnknownWhy,
};

use crate::{
    bank::{Bank, Order, Standing},
    sabotage::Sabotage,
    world::World,
};

/// How an order's refunds go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// At once.
    Prompt,
    /// Under way first, done once it was asked about often enough.
    Slow,
    /// Under way first, and then nothing comes of it.
    FailsLater,
    /// Too late.
    WindowOver,
    /// Never says anything, and never does anything.
    Silent,
}

impl Mood {
    pub(crate) fn draw(world: &World) -> Self {
        match world.below(20) {
            0..=9 => Self::Prompt,
            10..=15 => Self::Slow,
            16 => Self::FailsLater,
            17 | 18 => Self::WindowOver,
            _ => Self::Silent,
        }
    }
}

/// What became of a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Done after so many more questions.
    UnderWay(u32),
    Done,
    Failed,
    Refused(&'static str),
}

/// One refund.
#[derive(Clone, Debug)]
pub(crate) struct Return {
    pub(crate) amount: Money,
    pub(crate) fate: Fate,
    /// Minor units that went back; the amount, unless the gateway errs.
    pub(crate) back: u64,
}

impl Order {
    /// Whether a part went back or is going, so that the whole can't be cancelled any more.
    pub(crate) fn is_touched(&self) -> bool {
        self.taken() > 0
    }

    /// Minor units that went back by refunds.
    pub(crate) fn given_back(&self) -> u64 {
        self.refunds.values().map(|back| back.back).sum()
    }

    fn taken(&self) -> u64 {
        let counting = self
            .refunds
            .values()
            .filter(|back| matches!(back.fate, Fate::UnderWay(_) | Fate::Done));
        counting.map(|back| back.amount.minor()).sum()
    }

    /// What a refund that was never asked for before comes to.
    fn fate(&self, amount: Money) -> Fate {
        match (self.standing, self.mood) {
            (Standing::Cancelled, _) => Fate::Refused("ORDER_IS_CANCELED"),
            (Standing::Open | Standing::Failed(..), _) => Fate::Refused("ORDER_IS_CLOSED"),
            (Standing::Paid, Mood::WindowOver) => Fate::Refused("REFUND_WINDOW_EXCEED"),
            (Standing::Paid, _) if self.taken() + amount.minor() > self.amount.minor() => {
                Fate::Refused("REFUND_AMOUNT_EXCEED")
            }
            (Standing::Paid, Mood::Slow | Mood::FailsLater) => Fate::UnderWay(2),
            (Standing::Paid, Mood::Prompt | Mood::Silent) => Fate::Done,
        }
    }
}

impl Return {
    /// Being asked about is what makes time pass.
    fn is_asked_about(&mut self, mood: Mood) {
        self.fate = match self.fate {
            Fate::UnderWay(0) if mood == Mood::FailsLater => Fate::Failed,
            Fate::UnderWay(0) => Fate::Done,
            Fate::UnderWay(left) => Fate::UnderWay(left - 1),
            fate @ (Fate::Done | Fate::Failed | Fate::Refused(_)) => fate,
        };
        if self.fate == Fate::Done {
            self.back = self.back.max(self.amount.minor());
        }
    }
}

fn details() -> RefundDetails {
    RefundDetails {
        gateway_refund_id: None,
        refunded_at: None,
        settlement: Settlement::default(),
    }
}

fn silence() -> UnknownWhy {
    UnknownWhy::Gateway("UNKNOWN_EXCEPTION".to_owned())
}

impl Bank {
    pub(crate) fn refund(&self, call: &RefundCall) -> RefundAnswer {
        let mut orders = self.orders();
        let order = orders
            .values_mut()
            .find(|order| order.number == call.payment_id);
        let Some(order) = order else {
            let code = "ORDER_NOT_EXIST".to_owned();
            return RefundAnswer::Refused { code };
        };
        if order.mood == Mood::Silent {
            return RefundAnswer::Unknown { why: silence() };
        }
        let (fate, mood) = (order.fate(call.amount), order.mood);
        let known = order.refunds.contains_key(&call.refund_id);
        let back = order
            .refunds
            .entry(call.refund_id.clone())
            .or_insert(Return {
                amount: call.amount,
                fate,
                back: 0,
            });
        if back.amount != call.amount {
            self.world.broken("a repeated refund is of another amount");
        }
        back.is_asked_about(mood);
        if known && self.world.sabotage == Sabotage::GivenBackAtEveryCall {
            back.back += back.amount.minor();
        }
        self.world.tell(format!(
            "gateway: refund {}, known {known}, {back:?}",
            call.refund_id
        ));
        match back.fate {
            Fate::Done => RefundAnswer::Refunded(details()),
            Fate::UnderWay(_) => RefundAnswer::Processing,
            Fate::Failed => RefundAnswer::Refused {
                code: "PROCESS_FAIL".to_owned(),
            },
            Fate::Refused(code) => RefundAnswer::Refused {
                code: code.to_owned(),
            },
        }
    }

    pub(crate) fn inquire_refund(&self, id: &str) -> RefundInquiryAnswer {
        let mut orders = self.orders();
        let found = orders.values_mut().find_map(|order| {
            let mood = order.mood;
            order.refunds.get_mut(id).map(|back| (back, mood))
        });
        let Some((back, mood)) = found else {
            return RefundInquiryAnswer::NotFound;
        };
        back.is_asked_about(mood);
        match back.fate {
            Fate::Done => RefundInquiryAnswer::Refunded(details()),
            Fate::UnderWay(_) => RefundInquiryAnswer::Processing,
            Fate::Failed => RefundInquiryAnswer::Failed,
            // What was refused left nothing behind.
            Fate::Refused(_) => RefundInquiryAnswer::NotFound,
        }
    }
}
