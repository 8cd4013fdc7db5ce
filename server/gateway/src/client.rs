//! The gateway over HTTP.
//!
//! Decides how long to wait and what to send again; one exchange is in [`call`], what an answer
//! means is in [`reading`]. Knows nothing of storage: what it is given was stored before.

mod ahead;
mod call;
mod error;
mod probe;
mod reading;
mod signing;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use domain::DeclineReason;
use domain::ids::RequestId;
use tokio::time::{Instant, timeout_at};

use crate::account::Account;
use crate::port::{
    CancelAnswer, Gateway, InquiryAnswer, PayAnswer, RefundAnswer, RefundCall, RefundInquiryAnswer,
    UnknownWhy,
};
use crate::text::cut;
use crate::wire::answer;
use crate::wire::request::{Asked, ByRefundId, ByRequestId, Refund, body};
use call::Line;
pub use error::ClientError;
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
        let deadline = Instant::now() + self.timeouts.pay_deadline;
        let mut pauses = self.timeouts.pay_pauses.into_iter();
        let mut known = None;
        loop {
            let attempt = timeout_at(deadline, self.pay_once(asked, body)).await;
            let (answer, again) = attempt.unwrap_or((
                PayAnswer::Unknown {
                    why: UnknownWhy::Timeout,
                },
                false,
            ));
            let answer = after(known.as_ref(), answer);
            let pause = pauses.next().filter(|_| again);
            let Some(pause) = pause.filter(|pause| Instant::now() + *pause < deadline) else {
                return answer;
            };
            known = Some(answer);
            tokio::time::sleep(pause).await;
        }
    }

    /// One attempt, and whether another could bring more.
    async fn pay_once(&self, asked: &Asked, body: &str) -> (PayAnswer, bool) {
        match self.line.call::<answer::Pay>(PAY, body).await {
            Ok(answer) => {
                let open = answer.result.is_open();
                let answer = reading::pay(answer, asked);
                let again = open && is_worth_repeating(&answer);
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
        self.pay_until_answered(&asked, body).await
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

    fn clock_ahead_ms(&self) -> Option<i64> {
        self.line.clock_ahead_ms()
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

/// What an answer means after what came of the attempts before. An attempt that left us may have
/// made the order: neither a refusal that is about *how* we asked, nor a repetition that never left
/// us, says anything of it.
fn after(before: Option<&PayAnswer>, answer: PayAnswer) -> PayAnswer {
    let lost = before.filter(|before| !is_unsent(before));
    if let PayAnswer::Declined { code, reason } = &answer
        && *reason == DeclineReason::OurFault
        && lost.is_some()
    {
        let why = UnknownWhy::Gateway(code.clone());
        return PayAnswer::Unknown { why };
    }
    if is_unsent(&answer) {
        return lost.cloned().unwrap_or(answer);
    }
    answer
}

fn is_unsent(answer: &PayAnswer) -> bool {
    matches!(answer, PayAnswer::Unknown { why } if why.is_unsent())
}

/// An open answer may become a better one, but not by asking more where that is too much.
fn is_worth_repeating(answer: &PayAnswer) -> bool {
    matches!(answer, PayAnswer::Unknown { why } if *why != UnknownWhy::RateLimited)
}

/// A lost connection may come back. A bad signature will not get better, what is refused by HTTP
/// stays refused, what can't be sent will not be sent, and who asks too often must not ask more.
fn is_transient(why: &UnknownWhy) -> bool {
    match why {
        UnknownWhy::Timeout | UnknownWhy::Unreachable | UnknownWhy::Connection => true,
        UnknownWhy::HttpStatus(status) => !(400..500).contains(status),
        UnknownWhy::NotSent
        | UnknownWhy::RateLimited
        | UnknownWhy::BadSignature
        | UnknownWhy::Unsigned
        | UnknownWhy::Malformed
        | UnknownWhy::Mismatch
        | UnknownWhy::Gateway(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unknown(why: UnknownWhy) -> PayAnswer {
        PayAnswer::Unknown { why }
    }

    #[test]
    fn a_call_is_unsent_only_if_none_of_its_attempts_was_sent() {
        let unsent = || unknown(UnknownWhy::Unreachable);
        assert_eq!(after(None, unsent()), unsent());
        assert_eq!(after(Some(&unsent()), unsent()), unsent());
        let lost = unknown(UnknownWhy::Timeout);
        assert_eq!(after(Some(&lost), unsent()), lost);
        assert_eq!(after(Some(&unsent()), lost.clone()), lost);
    }

    #[test]
    fn a_refusal_of_our_way_of_asking_counts_when_nothing_was_sent_before() {
        let refused = PayAnswer::Declined {
            code: "ACCESS_DENIED".to_owned(),
            reason: DeclineReason::OurFault,
        };
        let unsent = unknown(UnknownWhy::Unreachable);
        assert_eq!(after(Some(&unsent), refused.clone()), refused);
        let lost = unknown(UnknownWhy::Timeout);
        assert_ne!(after(Some(&lost), refused.clone()), refused);
    }
}
