//! Secrets as they are kept: those of webhooks' endpoints, and the tokens of people's channels. Each is
//! encrypted under the installation's secret, which is in no database: whoever has a copy of that has none of
//! them. Doesn't know what they open.

use std::fmt;

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hmac,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};

/// Bytes of the installation's secret, and of a secret that is kept.
pub const KEY_BYTES: usize = 32;
/// Random bytes that sealing takes.
pub const NONCE_BYTES: usize = NONCE_LEN;

/// What is kept of a secret: nonce and cipher text in base 64.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(String);

impl fmt::Debug for Sealed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Sealed(..)")
    }
}

impl Sealed {
    /// As it was stored.
    pub const fn stored(text: String) -> Self {
        Self(text)
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A secret that signs.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; KEY_BYTES]);

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(..)")
    }
}

impl Secret {
    /// Of random bytes.
    pub const fn of(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    /// For whoever signs with it.
    pub const fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

/// What secrets are sealed under.
#[derive(Clone)]
pub struct SealKey([u8; KEY_BYTES]);

impl fmt::Debug for SealKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SealKey(..)")
    }
}

/// It was sealed under another installation's secret, or for something else, or was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this secret was kept under another PORTICO_SECRET_FILE")]
pub struct NotOurs;

impl SealKey {
    /// Out of the installation's secret, for webhooks only.
    pub fn of(installation: &[u8; KEY_BYTES]) -> Self {
        Self::derived(installation, b"portico webhook secrets\0")
    }

    /// The same for people's channels only: what was sealed for one opens nothing of the other.
    pub fn of_channels(installation: &[u8; KEY_BYTES]) -> Self {
        Self::derived(installation, b"portico channel secrets\0")
    }

    fn derived(installation: &[u8; KEY_BYTES], purpose: &[u8]) -> Self {
        let key = hmac::Key::new(hmac::HMAC_SHA256, installation);
        let derived = hmac::sign(&key, purpose);
        let mut bytes = [0; KEY_BYTES];
        for (byte, from) in bytes.iter_mut().zip(derived.as_ref()) {
            *byte = *from;
        }
        Self(bytes)
    }

    fn key(&self) -> Result<LessSafeKey, NotOurs> {
        let key = UnboundKey::new(&AES_256_GCM, &self.0).map_err(|_| NotOurs)?;
        Ok(LessSafeKey::new(key))
    }

    /// Seals a secret of this endpoint's; of another one it can't be opened. The nonce is used once.
    pub fn seal(
        &self,
        whose: &str,
        secret: &Secret,
        nonce: [u8; NONCE_BYTES],
    ) -> Result<Sealed, NotOurs> {
        self.seal_bytes(whose, &secret.0, nonce)
    }

    /// The same of a text that is a secret, of any length.
    pub fn seal_text(
        &self,
        whose: &str,
        secret: &str,
        nonce: [u8; NONCE_BYTES],
    ) -> Result<Sealed, NotOurs> {
        self.seal_bytes(whose, secret.as_bytes(), nonce)
    }

    fn seal_bytes(
        &self,
        whose: &str,
        secret: &[u8],
        nonce: [u8; NONCE_BYTES],
    ) -> Result<Sealed, NotOurs> {
        let mut text = secret.to_vec();
        let key = self.key()?;
        let once = Nonce::assume_unique_for_key(nonce);
        key.seal_in_place_append_tag(once, Aad::from(whose.as_bytes()), &mut text)
            .map_err(|_| NotOurs)?;
        let mut all = nonce.to_vec();
        all.append(&mut text);
        Ok(Sealed(STANDARD.encode(all)))
    }

    /// Opens one.
    pub fn open(&self, whose: &str, sealed: &Sealed) -> Result<Secret, NotOurs> {
        let bytes = self.open_bytes(whose, sealed)?;
        let bytes: [u8; KEY_BYTES] = bytes.try_into().map_err(|_| NotOurs)?;
        Ok(Secret(bytes))
    }

    /// Opens a text.
    pub fn open_text(&self, whose: &str, sealed: &Sealed) -> Result<String, NotOurs> {
        let bytes = self.open_bytes(whose, sealed)?;
        String::from_utf8(bytes).map_err(|_| NotOurs)
    }

    fn open_bytes(&self, whose: &str, sealed: &Sealed) -> Result<Vec<u8>, NotOurs> {
        let all = STANDARD.decode(&sealed.0).map_err(|_| NotOurs)?;
        let (nonce, text) = all.split_at_checked(NONCE_BYTES).ok_or(NotOurs)?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(|_| NotOurs)?;
        let mut text = text.to_vec();
        let once = Nonce::assume_unique_for_key(nonce);
        let plain = self
            .key()?
            .open_in_place(once, Aad::from(whose.as_bytes()), &mut text)
            .map_err(|_| NotOurs)?;
        Ok(plain.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_here_for_its_endpoint_and_nowhere_else() {
        let (key, secret) = (SealKey::of(&[1; KEY_BYTES]), Secret::of([7; KEY_BYTES]));
        let sealed = key.seal("ep_1", &secret, [3; NONCE_BYTES]).unwrap();
        assert_eq!(key.open("ep_1", &sealed), Ok(secret.clone()));
        assert_eq!(key.open("ep_2", &sealed), Err(NotOurs));
        assert_eq!(
            SealKey::of(&[2; KEY_BYTES]).open("ep_1", &sealed),
            Err(NotOurs)
        );
        let text = key.seal_text("ch_1", "a token", [4; NONCE_BYTES]).unwrap();
        assert_eq!(key.open_text("ch_1", &text), Ok("a token".to_owned()));
        assert_eq!(key.open_text("ch_2", &text), Err(NotOurs));
        let channels = SealKey::of_channels(&[1; KEY_BYTES]);
        assert_eq!(channels.open_text("ch_1", &text), Err(NotOurs));
        let plain = STANDARD.encode([7; KEY_BYTES]);
        assert!(!sealed.as_str().contains(plain.trim_end_matches('=')));
        assert!(!format!("{key:?} {secret:?} {sealed:?}").contains('7'));
        for broken in ["", "!", "AAAA", &sealed.as_str()[4..]] {
            let broken = Sealed::stored(broken.to_owned());
            assert_eq!(key.open("ep_1", &broken), Err(NotOurs));
        }
    }
}
