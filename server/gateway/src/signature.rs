//! What is signed, and how the signature travels: docs/protocol.md §4.1 and §4.2.
//!
//! Works on bytes as they are sent and as they arrive, never on JSON that was read and written
//! again. Knows nothing of HTTP beyond the text of one header.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use url::form_urlencoded;

use crate::key::PublicKey;

/// Every call and every notice is a POST.
const METHOD: &str = "POST";
/// The only algorithm there is: RSASSA-PKCS1-v1_5 with SHA-256.
const ALGORITHM: &str = "RSA256";
/// Where the signature starts in its header.
const FIELD: &str = "signature=";
/// The longest form seen, with seven digits of fraction and an offset, has 33.
const TIME_LEN_MAX: usize = 40;

/// Everything that a signature covers.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// Path and query, without scheme and host. For an answer: those of the request.
    pub uri: &'a str,
    /// Whose call it is; the same in both directions.
    pub client_id: &'a str,
    /// The exact text of the `request-time` or `response-time` header.
    pub time: &'a str,
    /// The exact bytes of the body.
    pub body: &'a [u8],
}

impl Message<'_> {
    /// The bytes to sign: one line feed, two full stops, nothing at the end.
    pub fn string_to_sign(&self) -> Vec<u8> {
        let Self {
            uri,
            client_id,
            time,
            body,
        } = self;
        let mut bytes = format!("{METHOD} {uri}\n{client_id}.{time}.").into_bytes();
        bytes.extend_from_slice(body);
        bytes
    }
}

/// Why a signature is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// There is none.
    #[error("there is no signature")]
    Missing,
    /// The header, or the time beside it, is not of the agreed form.
    #[error("the signature's header or its time cannot be read")]
    Malformed,
    /// It was made over other bytes, or with another key.
    #[error("the signature does not match")]
    Wrong,
}

/// The text of the signature header.
pub fn header(key_version: u32, signature: &[u8]) -> String {
    let base64 = STANDARD.encode(signature);
    let escaped: String = form_urlencoded::byte_serialize(base64.as_bytes()).collect();
    format!("algorithm={ALGORITHM},keyVersion={key_version},{FIELD}{escaped}")
}

/// Checks the header against the message. Several keys are valid while one replaces another.
pub fn verify(
    message: &Message<'_>,
    header: Option<&str>,
    keys: &[PublicKey],
) -> Result<(), SignatureError> {
    let signature = read_header(header.ok_or(SignatureError::Missing)?)?;
    if !is_time(message.time) {
        return Err(SignatureError::Malformed);
    }
    let signed = message.string_to_sign();
    let known = keys.iter().any(|key| key.verifies(&signed, &signature));
    if known {
        Ok(())
    } else {
        Err(SignatureError::Wrong)
    }
}

/// Reads what the official kits write: with or without spaces after the commas, escaped with
/// either case of hex, or not escaped at all (docs/protocol.md §14).
fn read_header(text: &str) -> Result<Vec<u8>, SignatureError> {
    let (before, escaped) = text.split_once(FIELD).ok_or(SignatureError::Missing)?;
    let other_algorithm = before
        .split(',')
        .filter_map(|field| field.trim().split_once('='))
        .any(|(name, value)| name == "algorithm" && value != ALGORITHM);
    match (other_algorithm, escaped.trim()) {
        (true, _) => Err(SignatureError::Malformed),
        // One kit takes an empty value for "not signed".
        (false, "") => Err(SignatureError::Missing),
        (false, escaped) => unescape(escaped)
            .and_then(|base64| STANDARD.decode(base64).ok())
            .ok_or(SignatureError::Malformed),
    }
}

/// Takes off percent-escapes only. A form decoder would turn the `+` of unescaped base64 into a
/// space (docs/protocol.md §15).
fn unescape(text: &str) -> Option<Vec<u8>> {
    let mut bytes = text.bytes();
    let mut plain = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'%' => 16 * hex_digit(bytes.next()?)? + hex_digit(bytes.next()?)?,
            _ => byte,
        });
    }
    Some(plain)
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Time and body are joined by a full stop, which both may hold. If any text could pass for a
/// time, the beginning of a body could be moved into it without harm to the signature.
fn is_time(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_digit() || b"TZtz:.+-".contains(&byte);
    !text.is_empty() && text.len() <= TIME_LEN_MAX && text.bytes().all(allowed)
}
