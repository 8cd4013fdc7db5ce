//! The engine in plain Rust: an independent second opinion.
//!
//! Its private-key operations are not known to take constant time (RUSTSEC-2023-0071), so they
//! are blinded; still, prefer the other engine where keys are worth something.

use rsa::RsaPrivateKey;
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::DecodePrivateKey;
use rsa::rand_core::OsRng;
use rsa::signature::{RandomizedSigner, SignatureEncoding};
use sha2::Sha256;

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
