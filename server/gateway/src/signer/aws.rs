//! The engine for real keys: AWS-LC, whose private-key operations take constant time, and which verifies at a tenth of the
//! other's cost.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{
    ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RsaKeyPair,
};
use rsa::{RsaPublicKey, pkcs8::EncodePublicKey as _};

use super::{SignError, Signer};
use crate::key::{KeyError, PrivateKey};

/// Holds the key in the engine's own memory, which wipes it.
pub(super) struct Engine {
    key: RsaKeyPair,
    random: SystemRandom,
}

impl Engine {
    /// Refuses what the engine finds inconsistent.
    pub(super) fn new(key: &PrivateKey) -> Result<Self, KeyError> {
        let key = RsaKeyPair::from_pkcs8(key.pkcs8()).map_err(|_| KeyError::Inconsistent)?;
        Ok(Self {
            key,
            random: SystemRandom::new(),
        })
    }
}

impl Signer for Engine {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let mut signature = vec![0; self.key.public_modulus_len()];
        self.key
            .sign(&RSA_PKCS1_SHA256, &self.random, message, &mut signature)
            .map_err(|_| SignError)?;
        Ok(signature)
    }
}

/// A public key that the engine has read, once for all that it verifies.
#[derive(Clone)]
pub(crate) struct Verifier(ParsedPublicKey);

impl Verifier {
    /// Refuses what the engine finds inconsistent.
    pub(crate) fn new(key: &RsaPublicKey) -> Result<Self, KeyError> {
        let der = key
            .to_public_key_der()
            .map_err(|_| KeyError::Inconsistent)?;
        ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der.as_bytes())
            .map(Self)
            .map_err(|_| KeyError::Inconsistent)
    }

    /// Whether `signature` was made over `message` with the other half.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        self.0.verify_sig(message, signature).is_ok()
    }
}
