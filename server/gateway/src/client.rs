//! The gateway over HTTP.
//!
//! Decides how long to wait and what to send again; one exchange is in [`call`], what an answer
//! means is in [`reading`]. Knows nothing of storage: what it is given was stored before.

mod call;
mod probe;
mod reading;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use domain::DeclineReason;
use domain::ids::RequestId;

use crate::account::Account;
use crate::port::{
    CancelAnswer, Gateway, InquiryAnswer, PayAnswer, RefundAnswer, RefundCall, RefundInquiryAnswer,
    UnknownWhy,
};
use crate::text::cut;
use crate::wire::answer;
use crate::wire::request::{Asked, ByRefundId, ByRequestId, Refund, body};
use call::Line;
pub use probe::{Probe, Probed};

const PAY: &str = "/v1/payments/pay";
const INQUIRE: &str = "/v1/payments/inquiryPayment";
const CANCEL: &str = "/v1/payments/cancel";
const REFUND: &str = "/v1/payments/refund";
const INQUIRE_REFUND: &str = "/v1/payments/inquiryRefund";

/// The gateway's limit: docs/protocol.md §7.3.
const REFUND_REASON_CHARS_MAX: usize = 256;

/// Tells the time as milliseconds since 1970, the form the gateway asks for.
pub type Clock = Arc<dyn Fn() -> u64 + Send + Sync>;

/// How long to wait for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeouts {
    /// Until a connection stands.
    pub connect: Duration,
    /// Until one answer has been read to its end, connecting included.
    pub answer: Duration,
    /// For `pay` with all its attempts. The customer is looking at a page that does nothing.
    pub pay_deadline: Duration,
    /// Before the second, third and fourth attempt of `pay`. Fixed, so that a test can say when;
    /// callers don't synchronise here, each customer taps when they like.
    pub pay_pauses: [Duration; 3],
}

impl Default for Timeouts {
    /// Of the official kits' 5 s for an answer and the advised 10 s for `pay`
    /// (docs/protocol.md §5.2), so that there is time for a second attempt.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(3),
            answer: Duration::from_secs(5),
            pay_deadline: Duration::from_secs(10),
            pay_pauses: [200, 600, 1_500].map(Duration::from_millis),
        }
    }
}

/// The HTTP client could not be set up, for instance because the system has no root certificates.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client cannot be set up: {0}")]
pub struct ClientError(#[from] reqwest::Error);

/// [`Gateway`] as a client of the real thing, or of a sandbox: it cannot tell.
pub struct HttpGateway {
    line: Line,
    timeouts: Timeouts,
}

impl HttpGateway {
    /// Prepares the client; nothing is sent yet.
    pub fn new(
        account: impl Into<Arc<Account>>,
        timeouts: Timeouts,
        clock: Clock,
    ) -> Result<Self, ClientError> {
        let line = Line::new(account.into(), &timeouts, clock)?;
        Ok(Self { line, timeouts })
    }

    /// The same client for another account: connections are shared.
    #[must_use]
    pub fn sharing(&self, account: impl Into<Arc<Account>>) -> Self {
        Self {
            line: self.line.sharing(account.into()),
            timeouts: self.timeouts.clone(),
        }
    }

    /// The account it calls for.
    pub fn account(&self) -> &Account {
        self.line.account()
    }

    async fn pay_until_answered(&self, asked: &Asked, body: &str) -> PayAnswer {
        let (mut answer, mut again) = self.pay_once(asked, body).await;
        for pause in self.timeouts.pay_pauses {
            if !again {
                break;
            }
            tokio::time::sleep(pause).await;
            (answer, again) = self.pay_once(asked, body).await;
            answer = after_a_lost_answer(answer);
        }
        answer
    }

    /// One attempt, and whether another could bring more.
    async fn pay_once(&self, asked: &Asked, body: &str) -> (PayAnswer, bool) {
        match self.line.call::<answer::Pay>(PAY, body).await {
            Ok(answer) => {
                let open = answer.result.is_open();
                let answer = reading::pay(answer, asked);
                let again = open && matches!(answer, PayAnswer::Unknown { .. });
                (answer, again)
            }
            Err(why) => {
                let again = is_transient(&why);
                (PayAnswer::Unknown { why }, again)
            }
        }
    }
}

#[async_trait]
impl Gateway for HttpGateway {
    async fn pay(&self, body: &str) -> PayAnswer {
        let Ok(asked) = serde_json::from_str::<Asked>(body) else {
            // Such a body was not made here; nobody could check an answer to it.
            tracing::error!("a pay body cannot be read and was not sent");
            return PayAnswer::Unknown {
                why: UnknownWhy::NotSent,
            };
        };
        let attempts = self.pay_until_answered(&asked, body);
        tokio::time::timeout(self.timeouts.pay_deadline, attempts)
            .await
            .unwrap_or(PayAnswer::Unknown {
                why: UnknownWhy::Timeout,
            })
    }

    async fn inquire(&self, id: &RequestId) -> InquiryAnswer {
        let body = body(&ByRequestId {
            payment_request_id: id.as_str(),
        });
        match self.line.call(INQUIRE, &body).await {
            Ok(answer) => reading::inquiry(answer, id),
            Err(why) => InquiryAnswer::Unknown { why },
        }
    }

    async fn cancel(&self, id: &RequestId) -> CancelAnswer {
        let body = body(&ByRequestId {
            payment_request_id: id.as_str(),
        });
        match self.line.call(CANCEL, &body).await {
            Ok(answer) => reading::cancel(&answer, id),
            Err(why) => CancelAnswer::Unknown { why },
        }
    }

    async fn refund(&self, refund: &RefundCall) -> RefundAnswer {
        let body = body(&Refund {
            our_id: &refund.refund_id,
            payment_id: refund.payment_id.as_str(),
            amount: refund.amount.into(),
            reason: refund
                .reason
                .as_deref()
                .map(|why| cut(why, REFUND_REASON_CHARS_MAX)),
        });
        match self.line.call(REFUND, &body).await {
            Ok(answer) => reading::refund(answer, refund),
            Err(why) => RefundAnswer::Unknown { why },
        }
    }

    async fn inquire_refund(&self, refund_id: &str) -> RefundInquiryAnswer {
        let body = body(&ByRefundId {
            refund_request_id: refund_id,
        });
        match self.line.call(INQUIRE_REFUND, &body).await {
            Ok(answer) => reading::refund_inquiry(answer, refund_id),
            Err(why) => RefundInquiryAnswer::Unknown { why },
        }
    }
}

impl fmt::Debug for HttpGateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpGateway")
            .field("account", self.account())
            .field("timeouts", &self.timeouts)
            .finish_non_exhaustive()
    }
}

/// An earlier attempt may have made the order. A refusal that is about *how* we asked, and not
/// about the payment, says nothing of it.
fn after_a_lost_answer(answer: PayAnswer) -> PayAnswer {
    if let PayAnswer::Declined {
        code,
        reason: DeclineReason::OurFault,
    } = answer
    {
        return PayAnswer::Unknown {
            why: UnknownWhy::Gateway(code),
        };
    }
    answer
}

/// A lost connection may come back. A bad signature will not get better, and what was not sent
/// will not be sent.
fn is_transient(why: &UnknownWhy) -> bool {
    matches!(
        why,
        UnknownWhy::Timeout | UnknownWhy::Connection | UnknownWhy::HttpStatus(_)
    )
}
