//! Whether a request may pass: path, method, form, client and signature.
//!
//! In the order and with the codes of docs/protocol.md §4.5. What the request asks for is
//! not looked at here.

use http::header::{CONTENT_TYPE, HeaderMap};
use http::request::Parts;
use http::{HeaderValue, Method};

use super::agent;
use super::code::{Code, Refusal};
use super::fields::Fields;
use crate::keys::Keys;
use crate::scenario::Api;
use crate::signature::{self, Message, SignatureError};

/// Both prefixes are one gateway: SDKs choose by the client id (docs/protocol.md §3.1).
const PREFIXES: [&str; 2] = ["/ams/api/v1/payments/", "/ams/sandbox/api/v1/payments/"];

/// A request that came from the merchant.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) api: Api,
    pub(crate) fields: Fields,
    /// The merchant whose token came with it.
    pub(crate) acting_for: Option<String>,
}

/// Lets a request pass or says why not.
pub(crate) fn check(keys: &Keys, parts: &Parts, body: &[u8]) -> Result<Call, Refusal> {
    if parts.method != Method::POST {
        return Err(Code::MethodNotSupported.into());
    }
    let api = api(parts.uri.path()).ok_or(Code::NoInterfaceDef)?;
    if !text(&parts.headers, CONTENT_TYPE.as_str()).starts_with("application/json") {
        return Err(Code::MediaTypeNotAcceptable.into());
    }
    match text(&parts.headers, "client-id") {
        "" => return Err(Code::ClientInvalid.into()),
        known if known == keys.client_id => {}
        _ => return Err(Code::UnknownClient.into()),
    }
    believe(keys, parts, body)?;
    let acting_for = agent::merchant(text(&parts.headers, "agent-token"))?;
    Ok(Call {
        api,
        fields: Fields::read(body)?,
        acting_for,
    })
}

/// A header's text, empty if it is missing or unreadable.
pub(crate) fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers
        .get(name)
        .map(HeaderValue::to_str)
        .and_then(Result::ok)
        .unwrap_or_default()
}

fn api(path: &str) -> Option<Api> {
    match PREFIXES
        .iter()
        .find_map(|prefix| path.strip_prefix(prefix))?
    {
        "pay" => Some(Api::Pay),
        "inquiryPayment" => Some(Api::InquiryPayment),
        "cancel" => Some(Api::Cancel),
        "refund" => Some(Api::Refund),
        "inquiryRefund" => Some(Api::InquiryRefund),
        _ => None,
    }
}

fn believe(keys: &Keys, parts: &Parts, body: &[u8]) -> Result<(), Refusal> {
    let message = Message {
        uri: parts
            .uri
            .path_and_query()
            .map_or("/", http::uri::PathAndQuery::as_str),
        client_id: &keys.client_id,
        // Opaque: milliseconds, ISO, seven fraction digits, all are right.
        time: text(&parts.headers, "request-time"),
        body,
    };
    let header = text(&parts.headers, "signature");
    signature::verify(&keys.merchant_public, message, header).map_err(|error| match error {
        SignatureError::UnknownKeyVersion => Code::KeyNotFound.into(),
        SignatureError::Unreadable | SignatureError::Mismatch => Refusal {
            code: Code::SignatureInvalid,
            message: error.to_string(),
        },
    })
}
