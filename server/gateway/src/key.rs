//! RSA keys, read from what an operator has: a PEM file, or one line of base64 from a dashboard.
//!
//! Knows forms and sizes of keys; knows nothing of what is signed with them.
//! Which form the gateway's dashboard uses: docs/protocol.md §4.3.

mod armour;
mod made;

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rsa::pkcs1::{self, ALGORITHM_OID};
use rsa::pkcs8::spki::SubjectPublicKeyInfoRef;
use rsa::pkcs8::{Document, EncodePrivateKey, EncodePublicKey, PrivateKeyInfo};
use rsa::traits::PublicKeyParts;
use rsa::{BigUint, RsaPrivateKey, RsaPublicKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::signer::Verifier;
pub use made::made;

/// The gateway's own size (docs/protocol.md §4.3), and the least that is still considered safe.
const BITS_MIN: usize = 2048;
/// Beyond this a key only costs time; no dashboard hands out such keys.
const BITS_MAX: usize = 4096;

/// Why a text is not a key we can use. The words never repeat any of the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing but white space was given.
    #[error("the key is empty")]
    Empty,
    /// Neither PEM nor base64.
    #[error("the key is neither PEM nor one line of base64")]
    NotBase64,
    /// Something got into it while it was copied.
    #[error("line {line} of the key holds {name}, which is in no key; copy it again as plain text")]
    Character {
        /// Counted from one.
        line: u32,
        /// By number and name, since it may be one that can't be seen.
        name: String,
    },
    /// A PEM text without its last line.
    #[error("the PEM text is cut short: its END line is missing")]
    CutShort,
    /// The key needs a passphrase.
    #[error("the key is protected by a passphrase; give it without one")]
    Encrypted,
    /// A certificate holds a key, but is none.
    #[error("this is a certificate; the key itself is needed")]
    Certificate,
    /// Elliptic curves and the like.
    #[error("the key is not an RSA key")]
    NotRsa,
    /// The two halves were mixed up.
    #[error("this is a public key; the private one is needed")]
    PublicForPrivate,
    /// The two halves were mixed up, and a secret stands where everybody may look.
    #[error("this is a private key; the public one is needed here, and nothing secret")]
    PrivateForPublic,
    /// Fewer bits than the gateway's own keys.
    #[error("the key has {bits} bits; at least {BITS_MIN} are needed")]
    TooShort {
        /// How many it has.
        bits: usize,
    },
    /// More bits than any key the gateway knows.
    #[error("the key has {bits} bits; at most {BITS_MAX} are supported")]
    TooLong {
        /// How many it has.
        bits: usize,
    },
    /// Base64 of something else.
    #[error("the text is base64, but what it holds is not a key in a known form")]
    Unreadable,
    /// Damaged: such a key would make signatures that nobody accepts.
    #[error("the numbers in the key do not belong together; it is damaged")]
    Inconsistent,
}

/// Our own half: signs. Wiped from memory when dropped, never copied, never shown.
pub struct PrivateKey {
    pkcs8: Zeroizing<Vec<u8>>,
    public: PublicKey,
}

impl PrivateKey {
    /// Reads PKCS#8 or PKCS#1, as PEM or as one line of base64.
    pub fn read(text: &str) -> Result<Self, KeyError> {
        let der = armour::remove(text)?;
        let key = private_numbers(&der)?;
        // Brought to one form, so that a signer needs to know only that one.
        let pkcs8 = key
            .to_pkcs8_der()
            .map_err(|_| KeyError::Inconsistent)?
            .to_bytes();
        Ok(Self {
            pkcs8,
            public: PublicKey::new(key.to_public_key())?,
        })
    }

    /// The half to be shown to the gateway.
    pub fn public(&self) -> PublicKey {
        self.public.clone()
    }

    /// For the signers only.
    pub(crate) fn pkcs8(&self) -> &[u8] {
        &self.pkcs8
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey(of {:?})", self.public)
    }
}

/// The half anyone may see: verifies.
#[derive(Clone)]
pub struct PublicKey {
    numbers: RsaPublicKey,
    engine: Verifier,
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.numbers == other.numbers
    }
}

impl Eq for PublicKey {}

impl PublicKey {
    fn new(numbers: RsaPublicKey) -> Result<Self, KeyError> {
        let engine = Verifier::new(&numbers)?;
        Ok(Self { numbers, engine })
    }

    /// Reads a `SubjectPublicKeyInfo` or PKCS#1, as PEM or as one line of base64.
    pub fn read(text: &str) -> Result<Self, KeyError> {
        let der = armour::remove(text)?;
        let found = match SubjectPublicKeyInfoRef::try_from(der.as_slice()) {
            Ok(outer) if outer.algorithm.oid != ALGORITHM_OID => return Err(KeyError::NotRsa),
            Ok(outer) => outer.subject_public_key.as_bytes().and_then(public_numbers),
            Err(_) => public_numbers(&der),
        };
        let Some((modulus, exponent)) = found else {
            let private = !matches!(private_numbers(&der), Err(KeyError::Unreadable));
            return Err(if private {
                KeyError::PrivateForPublic
            } else {
                KeyError::Unreadable
            });
        };
        check_size(&modulus)?;
        let numbers = RsaPublicKey::new(modulus, exponent);
        Self::new(numbers.map_err(|_| KeyError::Inconsistent)?)
    }

    /// One line of base64, the form the gateway's dashboard asks for.
    pub fn to_line(&self) -> String {
        STANDARD.encode(self.der())
    }

    /// Tells keys apart in logs and on screens: the first eight bytes of the SHA-256, in hex.
    pub fn fingerprint(&self) -> String {
        let digest = Sha256::digest(self.der());
        let start = digest.first_chunk::<8>().copied().unwrap_or_default();
        format!("{:016x}", u64::from_be_bytes(start))
    }

    /// Whether `signature` was made over `message` with the other half of this key.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        self.engine.verifies(message, signature)
    }

    /// For the engines' comparison.
    #[cfg(test)]
    pub(crate) fn numbers(&self) -> &RsaPublicKey {
        &self.numbers
    }

    fn der(&self) -> Vec<u8> {
        // Writing out two positive numbers cannot fail; an empty text would match no key.
        self.numbers
            .to_public_key_der()
            .map(Document::into_vec)
            .unwrap_or_default()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "PublicKey({} bits, {})",
            self.numbers.n().bits(),
            self.fingerprint()
        )
    }
}

fn private_numbers(der: &[u8]) -> Result<RsaPrivateKey, KeyError> {
    let inner = match PrivateKeyInfo::try_from(der) {
        Ok(outer) if outer.algorithm.oid != ALGORITHM_OID => return Err(KeyError::NotRsa),
        Ok(outer) => outer.private_key,
        Err(_) => der,
    };
    let Ok(numbers) = pkcs1::RsaPrivateKey::try_from(inner) else {
        let public =
            SubjectPublicKeyInfoRef::try_from(der).is_ok() || public_numbers(der).is_some();
        return Err(if public {
            KeyError::PublicForPrivate
        } else {
            KeyError::Unreadable
        });
    };
    check_size(&number(&numbers.modulus))?;
    RsaPrivateKey::from_components(
        number(&numbers.modulus),
        number(&numbers.public_exponent),
        number(&numbers.private_exponent),
        vec![number(&numbers.prime1), number(&numbers.prime2)],
    )
    .map_err(|_| KeyError::Inconsistent)
}

fn public_numbers(der: &[u8]) -> Option<(BigUint, BigUint)> {
    let numbers = pkcs1::RsaPublicKey::try_from(der).ok()?;
    Some((number(&numbers.modulus), number(&numbers.public_exponent)))
}

fn number(digits: &pkcs1::UintRef<'_>) -> BigUint {
    BigUint::from_bytes_be(digits.as_bytes())
}

fn check_size(modulus: &BigUint) -> Result<(), KeyError> {
    match modulus.bits() {
        bits if bits < BITS_MIN => Err(KeyError::TooShort { bits }),
        bits if bits > BITS_MAX => Err(KeyError::TooLong { bits }),
        _ => Ok(()),
    }
}
