//! The gateway's signature: which bytes are signed, and how the header looks.
//!
//! Written from docs/protocol.md §4 alone and shared with nobody, so that a mistake in the
//! product's own signing cannot hide behind the same mistake here.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs1v15::{Signature, SigningKey, VerifyingKey};
use rsa::signature::{SignatureEncoding, Signer, Verifier};
use sha2::Sha256;
use url::form_urlencoded;

/// What a signature covers (docs/protocol.md §4.1).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Message<'a> {
    /// Path and query, without scheme and host.
    pub(crate) uri: &'a str,
    pub(crate) client_id: &'a str,
    /// The time header's text, as it stands there.
    pub(crate) time: &'a str,
    pub(crate) body: &'a [u8],
}

impl Message<'_> {
    fn content(&self) -> Vec<u8> {
        let Self {
            uri,
            client_id,
            time,
            body,
        } = self;
        let mut content = format!("POST {uri}\n{client_id}.{time}.").into_bytes();
        content.extend_from_slice(body);
        content
    }
}

/// Why a signature header was not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum SignatureError {
    #[error("no key for this keyVersion")]
    UnknownKeyVersion,
    #[error("signature could not be read")]
    Unreadable,
    #[error("signature does not match")]
    Mismatch,
}

/// The `signature` header for a message. Three comma parts without spaces and a URL-encoded
/// value: the one form every official SDK reads (docs/protocol.md §14.2).
pub(crate) fn sign(key: &SigningKey<Sha256>, message: Message<'_>) -> String {
    let base64 = STANDARD.encode(key.sign(&message.content()).to_bytes());
    let value: String = form_urlencoded::byte_serialize(base64.as_bytes()).collect();
    format!("algorithm=RSA256,keyVersion=1,signature={value}")
}

/// Believes `header` or says why not. Tolerant in form (spaces after commas, lower-case
/// percent escapes, an unescaped value), strict in substance.
pub(crate) fn verify(
    key: &VerifyingKey<Sha256>,
    message: Message<'_>,
    header: &str,
) -> Result<(), SignatureError> {
    let parts = || header.split(',').map(str::trim);
    if parts()
        .filter_map(|part| part.strip_prefix("keyVersion="))
        .any(|version| version != "1")
    {
        return Err(SignatureError::UnknownKeyVersion);
    }
    let part = parts()
        .find(|part| part.starts_with("signature="))
        .unwrap_or_default();
    let (_, value) = form_urlencoded::parse(part.as_bytes())
        .next()
        .ok_or(SignatureError::Unreadable)?;
    // Base64 has no spaces: one here was a `+` that nobody had escaped.
    let bytes = STANDARD
        .decode(value.replace(' ', "+"))
        .map_err(|_| SignatureError::Unreadable)?;
    let signature =
        Signature::try_from(bytes.as_slice()).map_err(|_| SignatureError::Unreadable)?;
    key.verify(&message.content(), &signature)
        .map_err(|_| SignatureError::Mismatch)
}

#[cfg(test)]
mod tests {
    use rsa::RsaPrivateKey;

    use super::*;

    const MESSAGE: Message<'static> = Message {
        uri: "/ams/api/v1/payments/pay",
        client_id: "SANDBOX_X",
        time: "1685599933871",
        body: b"{}",
    };

    fn key() -> SigningKey<Sha256> {
        let pair = aws_lc_rs::rsa::KeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa2048).unwrap();
        let der = aws_lc_rs::encoding::AsDer::<aws_lc_rs::encoding::Pkcs8V1Der<'_>>::as_der(&pair);
        let private: RsaPrivateKey =
            rsa::pkcs8::DecodePrivateKey::from_pkcs8_der(der.unwrap().as_ref()).unwrap();
        SigningKey::new(private)
    }

    #[test]
    fn the_content_is_method_path_newline_client_time_and_body_with_dots() {
        let content = String::from_utf8(MESSAGE.content()).unwrap();
        assert_eq!(
            content,
            "POST /ams/api/v1/payments/pay\nSANDBOX_X.1685599933871.{}"
        );
    }

    #[test]
    fn every_way_the_sdks_write_the_header_is_understood() {
        let key = key();
        let public = VerifyingKey::new(key.as_ref().to_public_key());
        let header = sign(&key, MESSAGE);
        let spaced = header.replace(',', ", ");
        let lower = header
            .replace("%2B", "%2b")
            .replace("%2F", "%2f")
            .replace("%3D", "%3d");
        let raw = header
            .replace("%2B", "+")
            .replace("%2F", "/")
            .replace("%3D", "=");
        for form in [&header, &spaced, &lower, &raw] {
            assert_eq!(verify(&public, MESSAGE, form), Ok(()), "{form}");
        }
        let other = Message {
            body: b"{ }",
            ..MESSAGE
        };
        assert_eq!(
            verify(&public, other, &header),
            Err(SignatureError::Mismatch)
        );
        assert_eq!(
            verify(&public, MESSAGE, "signature=!"),
            Err(SignatureError::Unreadable)
        );
        let newer = header.replace("keyVersion=1", "keyVersion=2");
        assert_eq!(
            verify(&public, MESSAGE, &newer),
            Err(SignatureError::UnknownKeyVersion)
        );
    }
}
