//! Asking the gateway something that moves nothing, to learn whether keys, client id and line are
//! right: an inquiry about a payment that does not exist.
//!
//! For a person who sets things up. Nothing is decided by what is heard here, so that also what
//! was not signed may be told.

use crate::outcomes::{Meaning, Status, outcome};
use domain::ids::RequestId;

use super::{HttpGateway, INQUIRE};
use crate::port::UnknownWhy;
use crate::wire::answer::Unbelieved;
use crate::wire::request::{ByRequestId, body};

/// What became of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Probe {
    /// Understood and answered with a good signature: the keys on both sides are right.
    Understood,
    /// Answered with a good signature, and refused for a reason that lies with us.
    Refused {
        /// The gateway's code.
        code: String,
    },
    /// Answered without a signature, as the gateway does when it can't verify ours.
    Unsigned {
        /// The code it gave, if any.
        code: String,
    },
    /// Answered with a signature that fits none of the gateway's keys we have.
    WrongKey,
    /// Not answered, or by something that isn't the gateway.
    Unanswered(UnknownWhy),
}

/// What was learned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probed {
    /// What became of the question.
    pub outcome: Probe,
    /// The gateway's clock: its `response-time` header, else its `date`, as it was written.
    pub their_time: Option<String>,
}

impl HttpGateway {
    /// Asks about a payment that does not exist.
    pub async fn probe(&self, id: &RequestId) -> Probed {
        let body = body(&ByRequestId {
            payment_request_id: id.as_str(),
        });
        let path = self.account().path(INQUIRE);
        let heard = match self.line.fetch(&path, &body).await {
            Ok(heard) => heard,
            Err(why) => {
                return Probed {
                    outcome: Probe::Unanswered(why),
                    their_time: None,
                };
            }
        };
        let header = |name| heard.headers.get(name).and_then(|text| text.to_str().ok());
        let their_time = header("response-time").or(header("date"));
        let read = serde_json::from_slice::<Unbelieved>(&heard.body).ok();
        let code = read.as_ref().map(|answer| answer.result.code());
        let status = read.and_then(|answer| answer.result.status());
        let outcome = match (self.line.believe(&path, &heard), code, status) {
            (Ok(()), Some(code), Some(Status::F)) if is_ours(&code) => Probe::Refused { code },
            (Ok(()), Some(_), Some(_)) => Probe::Understood,
            (Ok(()), _, _) => Probe::Unanswered(UnknownWhy::Malformed),
            (Err(UnknownWhy::Unsigned), Some(code), _) => Probe::Unsigned { code },
            (Err(UnknownWhy::BadSignature), _, _) => Probe::WrongKey,
            (Err(why), _, _) => Probe::Unanswered(why),
        };
        Probed {
            outcome,
            their_time: their_time.map(str::to_owned),
        }
    }
}

/// Whether a refusal is about how we asked.
fn is_ours(code: &str) -> bool {
    matches!(outcome(Status::F, code), Meaning::OurFault)
}
