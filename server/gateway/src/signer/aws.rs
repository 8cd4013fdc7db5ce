//! The engine for real keys: AWS-LC, whose private-key operations take constant time.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{RSA_PKCS1_SHA256, RsaKeyPair};

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
