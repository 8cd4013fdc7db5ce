//! The engine in plain Rust: an independent second opinion.
//!
//! Its private-key operations are not known to take constant time (RUSTSEC-2023-0071), so they
//! are blinded; still, prefer the other engine where keys are worth something.

use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::DecodePrivateKey;
use rsa::rand_core::OsRng;
use rsa::signature::{RandomizedSigner, SignatureEncoding};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha2::{Digest as _, Sha256};

use super::{SignError, Signer};
use crate::key::{KeyError, PrivateKey};

/// The key is wiped when dropped; the crate sees to that.
pub(super) struct Engine(SigningKey<Sha256>);

impl Engine {
    /// Refuses what the engine finds inconsistent.
    pub(super) fn new(key: &PrivateKey) -> Result<Self, KeyError> {
        let key = RsaPrivateKey::from_pkcs8_der(key.pkcs8()).map_err(|_| KeyError::Inconsistent)?;
        Ok(Self(SigningKey::new(key)))
    }
}

impl Signer for Engine {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        // Randomness blinds the computation and leaves no trace in the result.
        let signature = self
            .0
            .try_sign_with_rng(&mut OsRng, message)
            .map_err(|_| SignError)?;
        Ok(signature.to_vec())
    }
}

/// A public key.
#[derive(Clone)]
pub(crate) struct Verifier(RsaPublicKey);

impl Verifier {
    /// It was found consistent when it was read.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "the other engine may refuse a key"
    )]
    pub(crate) fn new(key: &RsaPublicKey) -> Result<Self, KeyError> {
        Ok(Self(key.clone()))
    }

    /// Whether `signature` was made over `message` with the other half.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        let digest = Sha256::digest(message);
        let scheme = Pkcs1v15Sign::new::<Sha256>();
        self.0.verify(scheme, &digest, signature).is_ok()
    }
}
