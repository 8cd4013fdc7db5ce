//! Acting for a merchant: the agent token of docs/protocol.md §9.1.
//!
//! Here the token is `SANDBOX_` and the merchant's id. With it only that merchant's payments can be
//! made, and only they are seen; a gateway for an ISV asks for one on every call.

use super::check::Call;
use super::code::{Code, Refusal};
use crate::books::Name;
use crate::sandbox::Sandbox;
use crate::scenario::Api;

const PREFIX: &str = "SANDBOX_";
/// What the gateway promises (docs/protocol.md §4.2).
const TOKEN_LEN_MAX: usize = 128;

/// The merchant a token stands for; `None` without a token.
pub(super) fn merchant(token: &str) -> Result<Option<String>, Code> {
    if token.is_empty() {
        return Ok(None);
    }
    let merchant = token.strip_prefix(PREFIX).filter(|id| !id.is_empty());
    match merchant {
        Some(merchant) if token.len() <= TOKEN_LEN_MAX => Ok(Some(merchant.to_owned())),
        Some(_) | None => Err(Code::InvalidAccessToken),
    }
}

/// Whether this call concerns nobody but the merchant it is made for.
pub(super) fn check(sandbox: &Sandbox, call: &Call) -> Result<(), Refusal> {
    let Some(merchant) = &call.acting_for else {
        return if sandbox.config.isv {
            Err(Code::InvalidAccessToken.into())
        } else {
            Ok(())
        };
    };
    if call.api == Api::Pay {
        let named = call.fields.need("order.merchant.referenceMerchantId", 64)?;
        return if named == *merchant {
            Ok(())
        } else {
            Err(Code::AccessDenied.into())
        };
    }
    let names = [
        call.fields.id("paymentId")?.map(Name::Payment),
        call.fields.id("paymentRequestId")?.map(Name::Request),
        call.fields.id("refundId")?.map(Name::Refund),
        // The name of a new refund is nobody's yet.
        call.fields
            .id("refundRequestId")?
            .map(Name::RefundRequest)
            .filter(|_| call.api == Api::InquiryRefund),
    ];
    let now = sandbox.clock.now();
    let mut books = sandbox.books();
    for name in names.into_iter().flatten() {
        let other = books
            .find(&name, now)
            .is_some_and(|payment| payment.order.merchant_id != *merchant);
        if other {
            return Err(Code::OrderNotExist.into());
        }
    }
    Ok(())
}
