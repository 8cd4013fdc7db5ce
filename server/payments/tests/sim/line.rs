//! The line between one server process and the gateway: slow, lossy, and indifferent to whether
//! the caller still lives. What was sent arrives, even when nobody waits for the answer any more.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use domain::{DeclineReason, RefundId, RequestId};
use foundation::clock::Clock as _;
use gateway::{
    CancelAnswer, Gateway, InquiryAnswer, PayAnswer, RefundAnswer, RefundCall, RefundInquiryAnswer,
    UnknownWhy,
};
use payments::store::{PaymentStore as _, RefundStore as _};
use tokio::{sync::oneshot, time::timeout};

use crate::{
    bank::Bank,
    clocks::SkewedClock,
    life::Life,
    sabotage::Sabotage,
    weather::Dead,
    world::{World, wait},
};

/// How long one answer is waited for (docs/protocol.md §5.2).
const ANSWER: Duration = Duration::from_secs(5);
/// How often a `pay` is sent within one call.
const PAY_ATTEMPTS: u32 = 2;

/// See the module.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) world: Arc<World>,
    pub(crate) bank: Arc<Bank>,
    pub(crate) life: Arc<Life>,
    /// Whose calls these are.
    pub(crate) account: usize,
    pub(crate) clock: Arc<SkewedClock>,
    /// Whether the gateway has answered, and so told what its clock says.
    pub(crate) has_heard: AtomicBool,
}

/// Why no answer came that says anything.
enum Failed {
    Silence,
    Unreachable,
    TooMany,
}

impl Failed {
    fn why(&self) -> UnknownWhy {
        match self {
            Self::Silence => UnknownWhy::Timeout,
            Self::Unreachable => UnknownWhy::Unreachable,
            Self::TooMany => UnknownWhy::RateLimited,
        }
    }
}

impl Line {
    /// One call about one thing.
    async fn call<T: Send + 'static>(
        &self,
        name: &'static str,
        poisoned: bool,
        act: impl FnOnce(&Bank) -> T + Send + 'static,
    ) -> Result<T, Failed> {
        self.life.step().await;
        if let Some(dead) = self.world.dead() {
            return Err(self.nobody_there(dead).await);
        }
        if self.world.is_too_much(self.account) {
            travel(&self.world).await;
            return Err(Failed::TooMany);
        }
        if self.world.sabotage == Sabotage::PoisonSpreads && self.world.is_deaf(poisoned) {
            return Err(self.nobody_there(Dead::Silent).await);
        }
        if poisoned {
            return Err(self.nobody_there(Dead::Silent).await);
        }
        let (world, bank) = (Arc::clone(&self.world), Arc::clone(&self.bank));
        let (answer, heard) = oneshot::channel();
        tokio::spawn(async move {
            travel(&world).await;
            if world.mishap(6) {
                return world.tell(format!("line: {name} is lost"));
            }
            let said = act(&bank);
            travel(&world).await;
            if world.mishap(6) {
                return world.tell(format!("line: the answer to {name} is lost"));
            }
            let _ = answer.send(said);
        });
        let said = timeout(ANSWER, heard).await.ok().and_then(Result::ok);
        self.life.step().await;
        let said = said.filter(|_| !self.world.mishap(3));
        if said.is_some() {
            self.has_heard.store(true, Ordering::Relaxed);
        }
        said.ok_or(Failed::Silence)
    }

    async fn nobody_there(&self, dead: Dead) -> Failed {
        match dead {
            Dead::Silent => {
                tokio::time::sleep(ANSWER).await;
                Failed::Silence
            }
            Dead::Unreachable => Failed::Unreachable,
        }
    }

    fn is_poisoned(&self, id: &RequestId) -> bool {
        self.world.is_poisoned(id)
    }

    /// What is asked for must be known to the store before anybody else hears of it.
    async fn check_stored(&self, id: Option<&RequestId>) {
        let known = match id {
            Some(id) => self.world.memory.payment(id).await.unwrap().is_some(),
            None => false,
        };
        if !known {
            self.world.broken("an id is used before it is stored");
        }
    }
}

/// Mostly quick; now and then longer than anybody waits.
async fn travel(world: &World) {
    let ms = if world.mishap(3) {
        world.below(25_000)
    } else {
        5 + world.below(300)
    };
    wait(ms).await;
}

fn id_in(body: &str) -> Option<RequestId> {
    let body: serde_json::Value = serde_json::from_str(body).ok()?;
    RequestId::parse(body["paymentRequestId"].as_str()?).ok()
}

#[async_trait]
impl Gateway for Line {
    async fn pay(&self, body: &str) -> PayAnswer {
        let mut body = body.to_owned();
        let poisoned = id_in(&body).is_some_and(|id| self.is_poisoned(&id));
        let mut failed = Failed::Silence;
        for attempt in 0..PAY_ATTEMPTS {
            if attempt > 0 && self.world.sabotage == Sabotage::FreshIdOnRetry {
                body = body.replacen("paymentRequestId\":\"P", "paymentRequestId\":\"PX", 1);
            }
            self.check_stored(id_in(&body).as_ref()).await;
            let (account, sent) = (self.account, body.clone());
            match self
                .call("pay", poisoned, move |bank| bank.pay(account, &sent))
                .await
            {
                Ok(answer) => return answer,
                Err(Failed::TooMany) => {
                    failed = Failed::TooMany;
                    break;
                }
                // What never left says nothing of what was lost before it.
                Err(Failed::Unreachable) if attempt > 0 => {}
                Err(lost) => failed = lost,
            }
        }
        PayAnswer::Unknown { why: failed.why() }
    }

    async fn inquire(&self, id: &RequestId) -> InquiryAnswer {
        let asked = id.clone();
        let answer = self
            .call("inquiry", self.is_poisoned(id), move |bank| {
                bank.inquire(&asked)
            })
            .await;
        let answer = answer.unwrap_or_else(|failed| InquiryAnswer::Unknown { why: failed.why() });
        let silent = matches!(answer, InquiryAnswer::Unknown { .. });
        if silent && self.world.sabotage == Sabotage::SilenceIsFailure {
            return InquiryAnswer::Failed {
                code: String::new(),
                reason: DeclineReason::Other,
            };
        }
        answer
    }

    async fn cancel(&self, id: &RequestId) -> CancelAnswer {
        if self.world.sabotage == Sabotage::CancelNotSent {
            return CancelAnswer::Cancelled;
        }
        let asked = id.clone();
        if self.world.sabotage == Sabotage::CancelsRefused {
            let code = "ORDER_STATUS_INVALID".to_owned();
            return CancelAnswer::Refused { code };
        }
        let answer = self
            .call("cancel", self.is_poisoned(id), move |bank| {
                bank.cancel(&asked)
            })
            .await;
        answer.unwrap_or_else(|failed| CancelAnswer::Unknown { why: failed.why() })
    }

    async fn refund(&self, refund: &RefundCall) -> RefundAnswer {
        let mut call = refund.clone();
        let id = RefundId::parse(&call.refund_id).unwrap();
        let events = self.world.memory.refund_events(&id).await.unwrap();
        if self.world.sabotage == Sabotage::FreshRefundId && events.len() > 1 {
            call.refund_id.push('X');
        }
        let id = RefundId::parse(&call.refund_id).unwrap();
        if self.world.memory.refund(&id).await.unwrap().is_none() {
            self.world
                .broken("a refund's id is used before it is stored");
        }
        let answer = self
            .call("refund", false, move |bank| bank.refund(&call))
            .await;
        let answer = answer.unwrap_or_else(|failed| RefundAnswer::Unknown { why: failed.why() });
        let silent = matches!(answer, RefundAnswer::Unknown { .. });
        if silent && self.world.sabotage == Sabotage::SilenceIsRefusal {
            let code = "REFUND_NOT_SUPPORTED".to_owned();
            return RefundAnswer::Refused { code };
        }
        answer
    }

    async fn inquire_refund(&self, id: &str) -> RefundInquiryAnswer {
        let asked = id.to_owned();
        let answer = self
            .call("refund inquiry", false, move |bank| {
                bank.inquire_refund(&asked)
            })
            .await;
        answer.unwrap_or_else(|failed| RefundInquiryAnswer::Unknown { why: failed.why() })
    }

    fn clock_ahead_ms(&self) -> Option<i64> {
        let believed = self.world.sabotage == Sabotage::ClockBelieved;
        let has_heard = self.has_heard.load(Ordering::Relaxed) && !believed;
        has_heard.then(|| self.world.now().since_ms(self.clock.now()))
    }
}
