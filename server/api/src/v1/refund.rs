//! Giving money back as a program asks for it: by the same rights and limits as in the office, once for each name
//! that the program gives its wish.

mod wish;

use std::sync::Arc;

use ::trail::author::carried;
use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use consent::{
    desk::{Desk, Wish},
    verdict::{Verdict, Why},
};
use domain::{Money, RefundId, RequestId, visible::is_visible};
use events::object;
use payments::{
    RefundOrder, RefundProblem,
    mandate::Mandate,
    once::{Claim, Claimed, Running},
    payment::Payment,
    refund::Refund,
    refundable,
};
use people::{permission::right, rights::Rights};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    money::AskedAmount,
    payment::unanswered,
    responses::{Always, Asked as AskedGateway, Missing, Refused, Sent},
};
use crate::{
    Api, Shared,
    body::Body,
    caller::May,
    looked,
    object::Object,
    once::WishName,
    problem::{Code, Problem},
    tag::Seen,
};
use wish::{fingerprint, id_of};

/// Longest reason; what goes on the gateway's books.
const REASON_LEN_MAX: usize = 200;
/// Seconds after which a wish that still runs is asked for again.
const RUNNING_S: u32 = 1;

/// What is to go back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RefundWish)]
pub(super) struct Wished {
    /// How much; all that is left if not said.
    amount: Option<Object<AskedAmount>>,
    /// Why, for both sides' books.
    #[schema(example = "cup was cold", max_length = 200)]
    reason: Option<String>,
    /// Make it although the gateway took the payment's money away already, as a settlement file says: then it is paid twice. Without it that is the problem `taken_away`.
    #[serde(default)]
    pays_twice: bool,
}

/// Give a payment back, or a part of it
///
/// The answer is the refund after one try: `requested` or `processing` if the gateway hasn't decided, and the server goes on by itself.
/// Sent again with the same `Idempotency-Key` and the same body, the same refund is answered as it is by then, for 30 days.
#[utoipa::path(
    post, path = "/api/v1/payments/{reference}/refunds", tag = "refunds",
    params(
        ("reference" = String, Path, description = "The payment's reference"),
        ("Idempotency-Key" = String, Header, description = "What you call this wish; bare or quoted"),
    ),
    request_body = Wished,
    responses(
        (status = 201, description = "The refund, made now", body = object::Refund, headers(("location" = String, description = "Its address"))),
        (status = 200, description = "The refund, made before", body = object::Refund),
        Always, Missing, Sent, AskedGateway, Refused,
    ),
)]
pub(super) async fn make(
    State(api): State<Shared>,
    Path(reference): Path<String>,
    May { caller, allowed }: May<right::RefundsMake>,
    name: WishName,
    seen: Seen,
    Body { sent, digest }: Body<Wished>,
) -> Result<Response, Problem> {
    seen.not_here()?;
    let missing = || Problem::of(Code::NotFound);
    let id = RequestId::parse(&reference).map_err(|_| missing())?;
    let payment = api.store.payment(&id).await?.ok_or_else(missing)?;
    if !looked::covers(allowed.scope(), &payment) {
        return Err(missing());
    }
    let amount = sent.amount.map(|Object(amount)| amount.read("amount"));
    let wished = Asking {
        amount: amount.transpose()?,
        reason: reason(sent.reason)?,
        pays_twice: sent.pays_twice,
        name: name.0,
        fingerprint: fingerprint(&reference, &digest),
        rights: caller.rights,
        payment,
    };
    // Whoever asked may go away; the wish comes to its end all the same.
    let task = tokio::spawn(carried(async move { wished.done(&api).await }));
    let (status, refund) = task.await.map_err(|_| Problem::of(Code::Internal))??;
    let mut response = seen.tagged(status, &object::Refund::of(&refund))?;
    let place = format!("/api/v1/refunds/{}", refund.id);
    if let (StatusCode::CREATED, Ok(place)) = (status, HeaderValue::from_str(&place)) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

fn reason(text: Option<String>) -> Result<Option<String>, Problem> {
    let Some(text) = text else { return Ok(None) };
    if !is_visible(&text) || text.chars().count() > REASON_LEN_MAX {
        let words = format!(
            "it has at most {REASON_LEN_MAX} characters, in one line, and none that can't be seen"
        );
        return Err(Problem::field("reason", "unreadable", words));
    }
    Ok(Some(text).filter(|text| !text.trim().is_empty()))
}

/// A wish, read.
struct Asking {
    amount: Option<Money>,
    reason: Option<String>,
    pays_twice: bool,
    name: String,
    fingerprint: String,
    rights: Rights,
    payment: Payment,
}

impl Asking {
    async fn done(&self, api: &Api) -> Result<(StatusCode, Refund), Problem> {
        let (owner, now) = (self.rights.person(), api.clock.now());
        let wish = [owner, &self.name, &self.fingerprint];
        let fresh = id_of(self.payment.created, wish);
        let claim = Claim {
            owner,
            key: &self.name,
            fingerprint: &self.fingerprint,
            refund: &fresh,
            at: now,
        };
        let id = match api.store.claim_wish(&claim).await? {
            Claimed::New => fresh,
            Claimed::Known(known) => known,
            // What is stored is answered, whoever still waits for the gateway, or doesn't wait any more.
            Claimed::Running(running) => return self.kept(api, &running).await,
            Claimed::Other => return Err(Problem::of(Code::KeyReused)),
        };
        let made = self.made(api, id).await;
        if let Err(error) = api.store.release_wish(owner, &self.name).await {
            // It counts as running for a while longer, which is told to whoever asks again.
            tracing::warn!(%error, "that a program's wish is done could not be written down");
        }
        made
    }

    /// What another request with this name has stored already.
    async fn kept(&self, api: &Api, running: &Running) -> Result<(StatusCode, Refund), Problem> {
        let stored = api.store.refund(&running.refund).await?;
        let waits = || {
            Problem::of(Code::KeyInUse)
                .after(RUNNING_S)
                .until(running.until)
        };
        stored
            .map(|refund| (StatusCode::OK, refund))
            .ok_or_else(waits)
    }

    async fn made(&self, api: &Api, id: RefundId) -> Result<(StatusCode, Refund), Problem> {
        if let Some(known) = api.store.refund(&id).await? {
            return Ok((StatusCode::OK, known));
        }
        let refunds = api.store.refunds_of(&self.payment.request_id).await?;
        let amount = refundable(&self.payment, self.amount, &refunds).map_err(refused)?;
        let mandate = self.mandate(api, amount).await?;
        self.require_once(api).await?;
        let order = RefundOrder {
            id: id.clone(),
            payment: self.payment.request_id.clone(),
            amount: Some(amount),
            reason: self.reason.clone(),
            asked_by: Some(mandate.person.clone()),
            mandate: Some(mandate),
        };
        match Arc::clone(&api.payments).refund(order).await {
            Ok(refund) => Ok((StatusCode::CREATED, refund)),
            Err(problem) => {
                // Stored, and the schedule goes on with it: that isn't a failure.
                let kept = api.store.refund(&id).await.ok().flatten();
                kept.map(|refund| (StatusCode::CREATED, refund))
                    .ok_or_else(|| refused(problem))
            }
        }
    }

    /// Unless it may pay twice, the gateway has to have the money still.
    async fn require_once(&self, api: &Api) -> Result<(), Problem> {
        if self.pays_twice {
            return Ok(());
        }
        match api.taken_away.on(&self.payment.request_id).await? {
            Some(on) => {
                let words = format!("The gateway took it away on {on}.");
                Err(Problem::of(Code::TakenAway).because(words))
            }
            None => Ok(()),
        }
    }

    /// The key's word, if it may give so much back by itself.
    async fn mandate(&self, api: &Api, amount: Money) -> Result<Mandate, Problem> {
        let desk = Desk {
            store: &*api.store,
            clock: &*api.clock,
        };
        let wish = Wish {
            rights: &self.rights,
            payment: &self.payment,
            amount,
        };
        match desk.judge(wish).await? {
            Verdict::Make(mandate) => Ok(mandate),
            Verdict::NeedsAnother(why) | Verdict::Refused(why) => Err(limited(why)),
        }
    }
}

fn limited(why: Why) -> Problem {
    let limit = |words: String| Problem::of(Code::RefundLimit).because(words);
    match why {
        Why::FourEyes { above_minor, .. } => Problem::of(Code::FourEyes).because(format!(
            "Above {above_minor} minor units of one payment it takes two people."
        )),
        Why::Each { most_minor, .. } => limit(format!(
            "At most {most_minor} minor units of one payment may go back by this key."
        )),
        Why::Day { left_minor } => limit(format!(
            "{left_minor} minor units are left for this key on this business day."
        )),
        Why::Age { days } => limit(format!("The payment is older than {days} days.")),
        Why::TooOld => limit("The payment is so old that the gateway takes none back.".to_owned()),
        Why::Role | Why::Own | Why::Hand => {
            limit("The key may give nothing back where this was paid.".to_owned())
        }
    }
}

/// Why a refund isn't made.
fn refused(problem: RefundProblem) -> Problem {
    let exceeds = |left: Money| {
        let amount = object::Amount::of(left);
        Problem::of(Code::RefundExceeds)
            .because(format!(
                "{} {} of this payment are left.",
                amount.currency, amount.value
            ))
            .with("amount.minor", "too_large", "it is more than is left")
            .with_left(amount)
    };
    match problem {
        RefundProblem::TooMuch { left } => exceeds(left),
        RefundProblem::NothingLeft => {
            Problem::of(Code::RefundExceeds).because("All of this payment went back, or is going.")
        }
        RefundProblem::Nothing => {
            Problem::field("amount.minor", "too_small", "it has to be 1 at least")
        }
        RefundProblem::WrongCurrency(currency) => Problem::field(
            "amount.currency",
            "other",
            format!("the payment was made in {currency}"),
        ),
        RefundProblem::NotPaid(_) | RefundProblem::Unnamed => {
            Problem::of(Code::NotPaid).because(problem.to_string())
        }
        RefundProblem::OverDay => Problem::of(Code::RefundLimit),
        RefundProblem::NotAllowed => Problem::of(Code::PermissionMissing),
        RefundProblem::IdTaken | RefundProblem::NotWaiting => Problem::of(Code::KeyReused),
        RefundProblem::Payments(error) => unanswered(error),
    }
}
