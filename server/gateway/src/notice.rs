//! Notices: the gateway telling us by itself how a payment ended (docs/protocol.md §6).
//!
//! A [`Notice`] can be had only by checking a signature. Knows nothing of the HTTP server that
//! took it in, nor of what is done with it.

use domain::ids::{GatewayPaymentId, RequestId};
use domain::{DeclineReason, Money};

use crate::outcomes::Status;

use crate::account::Account;
use crate::meaning::reason_of_failure;
use crate::port::PaidDetails;
use crate::signature::{Message, verify};
use crate::wire::{self, notice, scalar::Scalar};

/// Names and ids of payers are no longer (docs/protocol.md §6.1).
const PAYER_LEN_MAX: usize = 64;

/// What came in, as it came in.
#[derive(Debug, Clone, Copy)]
pub struct Received<'a> {
    /// Path and query of the notify URL as the gateway knows it. Behind a proxy that is not what
    /// the server sees.
    pub path: &'a str,
    /// The `client-id` header.
    pub client_id: Option<&'a str>,
    /// The `request-time` header.
    pub time: Option<&'a str>,
    /// The `signature` header.
    pub signature: Option<&'a str>,
    /// The body, byte for byte.
    pub body: &'a [u8],
}

/// Why a notice is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoticeError {
    /// A header is missing: somebody else's request.
    #[error("a header of a notice is missing")]
    Headers,
    /// For another account.
    #[error("the notice is for another client id")]
    WrongClient,
    /// Forged, changed on the way, sent to another path, or signed with a key we don't have.
    #[error("the notice's signature does not match")]
    BadSignature,
    /// From the gateway, and yet not to be understood.
    #[error("the notice cannot be read")]
    Malformed,
}

/// A body that the gateway has signed. It can be had by checking the signature only.
#[derive(Debug)]
pub struct VerifiedNotice<'a> {
    body: &'a [u8],
}

impl<'a> VerifiedNotice<'a> {
    /// Checks and reads: the only way to a [`Notice`].
    pub fn open(received: Received<'a>, account: &Account) -> Result<Notice, NoticeError> {
        Self::check(received, account)?.read()
    }

    fn check(received: Received<'a>, account: &Account) -> Result<Self, NoticeError> {
        let Received {
            path,
            client_id,
            time,
            signature,
            body,
        } = received;
        let (Some(client_id), Some(time), Some(signature)) = (client_id, time, signature) else {
            return Err(NoticeError::Headers);
        };
        if client_id != account.client_id() {
            return Err(NoticeError::WrongClient);
        }
        let message = Message {
            uri: path,
            client_id,
            time,
            body,
        };
        verify(&message, Some(signature), account.gateway_keys())
            .map_err(|_| NoticeError::BadSignature)?;
        Ok(Self { body })
    }

    fn read(&self) -> Result<Notice, NoticeError> {
        let wire: notice::Notice =
            serde_json::from_slice(self.body).map_err(|_| NoticeError::Malformed)?;
        let request_id = text(wire.payment_request_id.as_ref())?;
        let request_id = RequestId::parse(request_id).map_err(|_| NoticeError::Malformed)?;
        let payment_id = wire::payment_id(wire.payment_id.as_ref());
        let amount = match &wire.payment_amount {
            Some(amount) => Some(amount.money().ok_or(NoticeError::Malformed)?),
            None => None,
        };
        Ok(Notice {
            request_id,
            payment_id,
            amount,
            payer: wire.payer(),
            outcome: outcome(wire)?,
        })
    }
}

/// How a payment ended, told and signed by the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notice {
    /// Our id of the payment.
    pub request_id: RequestId,
    /// The gateway's id. There is always one if the payment was made.
    pub payment_id: Option<GatewayPaymentId>,
    /// What was asked for. Notices of failures come without.
    pub amount: Option<Money>,
    /// Who paid, if the wallet says.
    pub payer: Option<Payer>,
    /// What happened.
    pub outcome: NoticeOutcome,
}

/// Who paid, as the wallet knows them: not to be shown, kept or written into a log as it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Payer(String);

impl Payer {
    pub(crate) fn of(wallet: &str, id: &str) -> Option<Self> {
        let is_sound = !id.is_empty() && id.len() <= PAYER_LEN_MAX && wallet.len() <= PAYER_LEN_MAX;
        is_sound.then(|| Self([wallet, id].join(" ")))
    }

    /// The same for the same person with the same wallet. For a digest and nothing else.
    pub fn for_digest(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Payer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Payer(..)")
    }
}

#[cfg(feature = "simulation")]
impl Notice {
    /// A notice nobody signed. The feature is for dev-dependencies only: no product has this.
    pub fn simulated(
        request_id: RequestId,
        payment_id: Option<GatewayPaymentId>,
        amount: Option<Money>,
        outcome: NoticeOutcome,
    ) -> Self {
        Self {
            request_id,
            payment_id,
            amount,
            payer: None,
            outcome,
        }
    }
}

/// What happened.
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is used up at once"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeOutcome {
    /// The money was taken.
    Paid(PaidDetails),
    /// It failed for good.
    Failed {
        /// The gateway's code, for the log.
        code: String,
        /// What the customer is told.
        reason: DeclineReason,
    },
    /// Nothing is decided by this notice: acknowledge, and inquire as usual.
    Pending,
}

/// The body to answer with once a notice is stored; anything else makes the gateway send again.
pub const fn acknowledgement() -> &'static str {
    r#"{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}"#
}

/// The body to answer with when a notice was not taken: it makes the gateway send again.
pub const fn refusal() -> &'static str {
    r#"{"result":{"resultCode":"UNKNOWN_EXCEPTION","resultStatus":"U","resultMessage":"try again"}}"#
}

fn outcome(wire: notice::Notice) -> Result<NoticeOutcome, NoticeError> {
    match text(wire.notify_type.as_ref())? {
        "PAYMENT_RESULT" | "OFFLINE_PAYMENT_CODE" => {}
        "PAYMENT_PENDING" => return Ok(NoticeOutcome::Pending),
        // News of something else, such as a refund: its "success" is not a payment's.
        _ => return Err(NoticeError::Malformed),
    }
    let Some(result) = &wire.result else {
        // Required in practice only. Without it nothing is said, so we ask.
        return Ok(NoticeOutcome::Pending);
    };
    let code = result.code();
    match result.status() {
        Some(Status::S) => wire
            .told()
            .paid()
            .map(NoticeOutcome::Paid)
            .ok_or(NoticeError::Malformed),
        Some(Status::F) => Ok(NoticeOutcome::Failed {
            reason: reason_of_failure(&code),
            code,
        }),
        Some(Status::U) => Ok(NoticeOutcome::Pending),
        None => Err(NoticeError::Malformed),
    }
}

fn text(field: Option<&Scalar>) -> Result<&str, NoticeError> {
    field.map(Scalar::text).ok_or(NoticeError::Malformed)
}
