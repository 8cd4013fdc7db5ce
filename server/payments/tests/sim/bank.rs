//! The gateway as docs/protocol.md describes it: orders by our id, each repetition the same order,
//! customers who confirm or don't, and what it tells of them.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
};

use domain::{DeclineReason, GatewayPaymentId, Money, RequestId};
use foundation::clock::Timestamp;
use gateway::{
    Accepted, Actual, CancelAnswer, InquiryAnswer, NoticeOutcome, PaidDetails, PayAnswer,
    Settlement, UnknownWhy,
};
use serde_json::Value;

use crate::{
    returns::{Mood, Return},
    sabotage::Sabotage,
    world::World,
};

/// Where the wallet waits.
pub(crate) const GO: &str = "https://wallet.test/cashier";

/// Clocks differ a little; more than this before its end nobody may close an order.
const EARLY_MS: i64 = 5_000;
/// Within a minute: by the schedule, and once by the customer.
const CANCELS_MAX: usize = 8;

/// How an order stands at the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Open,
    Paid,
    Failed(&'static str, DeclineReason),
    Cancelled,
}

/// One order.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    /// Whose order it is.
    pub(crate) account: usize,
    pub(crate) amount: Money,
    pub(crate) standing: Standing,
    /// How often money was taken, and how often it was given back.
    pub(crate) charges: u32,
    pub(crate) returns: u32,
    /// Inquiries about it are never answered.
    pub(crate) mute: bool,
    /// How refunds of it go, and those that were asked for, by our id.
    pub(crate) mood: Mood,
    pub(crate) refunds: BTreeMap<String, Return>,
    pub(crate) number: GatewayPaymentId,
    body: String,
    pub(crate) expires: Timestamp,
    /// While it is not found.
    forgotten: Option<(Timestamp, Timestamp)>,
    /// When it was to be cancelled, lately.
    cancels: Vec<Timestamp>,
    /// It can't be cancelled once it is paid or failed.
    pub(crate) firm: bool,
    /// A repeated `pay` tells how it ended instead of repeating the first answer.
    replays_end: bool,
}

impl Order {
    /// One that is never told of isn't forgotten as well: nobody could ever know how it ended.
    fn is_forgotten(&self, now: Timestamp) -> bool {
        let found = self.forgotten.filter(|_| !self.mute);
        found.is_some_and(|(from, to)| (from..to).contains(&now))
    }

    /// Whether the shop has the money.
    pub(crate) fn is_kept(&self) -> bool {
        self.charges > self.returns
    }

    pub(crate) fn paid(&self) -> PaidDetails {
        PaidDetails {
            refunds: Vec::new(),
            payment_id: self.number.clone(),
            amount: self.amount,
            paid_at: None,
            actual_amount: None,
            quote: None,
            wallet: Some("ALIPAYHK".to_owned()),
            customer: None,
            settlement: Settlement::default(),
        }
    }
}

/// All orders.
#[derive(Debug)]
pub(crate) struct Bank {
    pub(crate) world: Arc<World>,
    orders: Mutex<BTreeMap<RequestId, Order>>,
}

impl Bank {
    pub(crate) fn new(world: Arc<World>) -> Arc<Self> {
        Arc::new(Self {
            world,
            orders: Mutex::default(),
        })
    }

    /// Every order, after closing those whose time is over.
    pub(crate) fn orders(&self) -> MutexGuard<'_, BTreeMap<RequestId, Order>> {
        let mut orders = self.orders.lock().unwrap();
        for (id, order) in &mut *orders {
            if order.standing == Standing::Open && self.world.now() >= order.expires {
                order.standing = Standing::Failed("ORDER_IS_CLOSED", DeclineReason::Closed);
                self.world.tell(format!("gateway: {id} expires"));
            }
        }
        orders
    }

    pub(crate) fn pay(&self, account: usize, body: &str) -> PayAnswer {
        let (id, order) = self.order_of(account, body);
        self.world.may_poison(&id);
        let mut orders = self.orders();
        let known = orders.contains_key(&id);
        let order = orders.entry(id.clone()).or_insert(order);
        if order.body != body {
            self.world
                .broken("a repeated pay call says something else than the first");
        }
        self.world.tell(format!(
            "gateway: pay {id}, known {known}, {:?}",
            order.standing
        ));
        match order.standing {
            Standing::Failed(code, reason) if !known || order.replays_end => PayAnswer::Declined {
                code: code.to_owned(),
                reason,
            },
            Standing::Cancelled if order.replays_end => {
                let code = "ORDER_IS_CANCELED".to_owned();
                PayAnswer::Declined {
                    code,
                    reason: DeclineReason::Closed,
                }
            }
            Standing::Open | Standing::Paid | Standing::Failed(..) | Standing::Cancelled => {
                PayAnswer::Accepted(Accepted {
                    payment_id: Some(order.number.clone()),
                    go: vec![GO.to_owned()],
                    actual: Actual::default(),
                    settlement: Settlement::default(),
                })
            }
        }
    }

    fn order_of(&self, account: usize, body: &str) -> (RequestId, Order) {
        let read: Value = serde_json::from_str(body).unwrap();
        let amount = &read["paymentAmount"];
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let expires: jiff::Timestamp = text(&read["paymentExpiryTime"]).parse().unwrap();
        let id = RequestId::parse(&text(&read["paymentRequestId"])).unwrap();
        let refused = self.world.percent(6);
        let refusal = Standing::Failed("RISK_REJECT", DeclineReason::Refused);
        let order = Order {
            account,
            amount: Money::from_wire(&text(&amount["value"]), &text(&amount["currency"])).unwrap(),
            standing: if refused { refusal } else { Standing::Open },
            charges: 0,
            returns: 0,
            mute: self.world.percent(3),
            mood: Mood::draw(&self.world),
            refunds: BTreeMap::new(),
            number: GatewayPaymentId::parse(&format!("G{id}")).unwrap(),
            body: body.to_owned(),
            expires: Timestamp(expires.as_millisecond()),
            forgotten: self.world.forgotten(),
            cancels: Vec::new(),
            firm: self.world.percent(15),
            replays_end: self.world.percent(50),
        };
        (id, order)
    }

    pub(crate) fn inquire(&self, id: &RequestId) -> InquiryAnswer {
        let orders = self.orders();
        let now = self.world.now();
        let Some(order) = orders.get(id).filter(|order| !order.is_forgotten(now)) else {
            return InquiryAnswer::NotFound;
        };
        if order.mute {
            return InquiryAnswer::Unknown {
                why: UnknownWhy::Gateway("SYSTEM".to_owned()),
            };
        }
        match order.standing {
            Standing::Open => InquiryAnswer::Processing,
            Standing::Paid => InquiryAnswer::Paid(order.paid()),
            Standing::Failed(code, reason) => InquiryAnswer::Failed {
                code: code.to_owned(),
                reason,
            },
            Standing::Cancelled => InquiryAnswer::Cancelled,
        }
    }

    pub(crate) fn cancel(&self, id: &RequestId) -> CancelAnswer {
        let mut orders = self.orders();
        let refused = |code: &str| CancelAnswer::Refused {
            code: code.to_owned(),
        };
        let now = self.world.now();
        let Some(order) = orders.get_mut(id) else {
            return CancelAnswer::NotFound;
        };
        self.check_cancel(id, order);
        if order.is_forgotten(now) {
            return CancelAnswer::NotFound;
        }
        self.world
            .tell(format!("gateway: cancel {id}, {:?}", order.standing));
        match order.standing {
            Standing::Paid | Standing::Failed(..) if order.firm => refused("ORDER_STATUS_INVALID"),
            Standing::Paid if order.is_touched() => refused("ORDER_STATUS_INVALID"),
            Standing::Paid => {
                order.returns = order.charges;
                order.standing = Standing::Cancelled;
                CancelAnswer::Cancelled
            }
            Standing::Open | Standing::Cancelled => {
                order.standing = Standing::Cancelled;
                CancelAnswer::Cancelled
            }
            Standing::Failed(..) => CancelAnswer::Cancelled,
        }
    }

    /// Nobody cancels what its customer may still pay, or more often than the schedule has it.
    fn check_cancel(&self, id: &RequestId, order: &mut Order) {
        let now = self.world.now();
        if now.plus_ms(EARLY_MS) < order.expires && !self.world.is_given_up(id) {
            self.world
                .broken(format!("{id} is cancelled before its time"));
        }
        order.cancels.retain(|at| now.since_ms(*at) < 60_000);
        order.cancels.push(now);
        if order.cancels.len() > CANCELS_MAX {
            self.world
                .broken(format!("{id} is cancelled over and over"));
        }
    }

    /// The customer confirms in the wallet; what the gateway will tell of it.
    pub(crate) fn confirm(&self, id: &RequestId) -> Option<NoticeOutcome> {
        let mut orders = self.orders();
        let order = orders.get_mut(id)?;
        self.world
            .tell(format!("wallet: {id} confirmed, {:?}", order.standing));
        let again = self.world.sabotage == Sabotage::ChargedAtEveryTap;
        match order.standing {
            Standing::Open => order.standing = Standing::Paid,
            Standing::Paid if again => {}
            // Too late, and yet the wallet had it under way: told, and given back by itself.
            Standing::Cancelled if self.world.percent(50) => order.returns += 1,
            Standing::Paid | Standing::Failed(..) | Standing::Cancelled => return None,
        }
        order.charges += 1;
        Some(NoticeOutcome::Paid(order.paid()))
    }

    /// The customer declines, and the wallet reports it, or leaves the order open.
    pub(crate) fn decline(&self, id: &RequestId) -> Option<NoticeOutcome> {
        let mut orders = self.orders();
        let order = orders.get_mut(id)?;
        if order.standing != Standing::Open || self.world.percent(40) {
            return None;
        }
        self.world.tell(format!("wallet: {id} declined"));
        let code = "USER_PAYMENT_VERIFICATION_FAILED";
        let reason = DeclineReason::VerificationFailed;
        order.standing = Standing::Failed(code, reason);
        Some(NoticeOutcome::Failed {
            code: code.to_owned(),
            reason,
        })
    }
}
