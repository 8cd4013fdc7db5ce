//! Signing and verifying: RSASSA-PKCS1-v1_5 with SHA-256 (docs/protocol.md §4.1).
//!
//! Knows two engines that give the same bytes; knows nothing of what the bytes are for.

// One engine a build, and both in tests. Where features meet, `rsa-signer` was asked for.
#[cfg(any(test, all(feature = "aws-lc-rs", not(feature = "rsa-signer"))))]
mod aws;
#[cfg(any(test, not(feature = "aws-lc-rs"), feature = "rsa-signer"))]
mod reference;

#[cfg(all(feature = "aws-lc-rs", not(feature = "rsa-signer")))]
use aws as engine;
#[cfg(any(not(feature = "aws-lc-rs"), feature = "rsa-signer"))]
use reference as engine;

pub(crate) use engine::Verifier;

use crate::key::{KeyError, PrivateKey};

/// Signs with a private key it holds.
pub trait Signer: Send + Sync {
    /// The signature over the message; the same message always gives the same bytes.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError>;
}

/// The engine could not sign. It does not say more, so that nothing about the key can leak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the message could not be signed")]
pub struct SignError;

/// A signer for this key, with the engine this build was made with.
pub fn signer(key: &PrivateKey) -> Result<Box<dyn Signer>, KeyError> {
    Ok(Box::new(engine::Engine::new(key)?))
}

#[cfg(test)]
mod tests;
