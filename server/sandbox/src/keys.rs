//! The demo account: a client id and two key pairs in a folder, made once and then reused.
//!
//! The gateway's side of `signature.rs`. Knows files and PEM; knows no message.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use rand::Rng as _;
use rsa::RsaPrivateKey;
use rsa::pkcs1v15::{SigningKey, VerifyingKey};
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey, EncodePublicKey, LineEnding};
use sha2::Sha256;

/// Only the owner may read a private key.
const PRIVATE: u32 = 0o600;
const PUBLIC: u32 = 0o644;

/// Why the demo account could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// A file could not be read or written.
    #[error("the keys folder: {0}")]
    Io(#[from] io::Error),
    /// A file is there but holds no RSA key in PKCS#8 PEM.
    #[error("{0} holds no RSA private key in PKCS#8 PEM")]
    NotAKey(&'static str),
    /// The library refused to make a key.
    #[error("an RSA key could not be made")]
    NotMade,
}

/// Who the merchant is, and what both sides sign and verify with.
pub(crate) struct Keys {
    pub(crate) client_id: String,
    /// The gateway's own: signs answers and notifications.
    pub(crate) gateway: SigningKey<Sha256>,
    /// The merchant's, used here only where a scenario asks for a signature by the wrong key.
    pub(crate) merchant: SigningKey<Sha256>,
    /// Verifies what the merchant sends.
    pub(crate) merchant_public: VerifyingKey<Sha256>,
}

impl Keys {
    /// Opens the account in `folder`, making what is missing.
    pub(crate) fn open(folder: &Path) -> Result<Self, KeysError> {
        fs::create_dir_all(folder)?;
        let client_id = read_or_make(&folder.join("client_id"), PUBLIC, || Ok(client_id()))?;
        let merchant = private_key(folder, "merchant_private.pem")?;
        let gateway = private_key(folder, "gateway_private.pem")?;
        let public = gateway
            .to_public_key()
            .to_public_key_pem(LineEnding::LF)
            .map_err(|_| KeysError::NotMade)?;
        let kept = read_or_make(&folder.join("gateway_public.pem"), PUBLIC, || {
            Ok(public.clone())
        })?;
        if kept.trim() != public.trim() {
            // A public key that doesn't fit would look like forged answers to the merchant.
            fs::write(folder.join("gateway_public.pem"), &public)?;
        }
        let merchant = SigningKey::new(merchant);
        Ok(Self {
            client_id: client_id.trim().to_owned(),
            gateway: SigningKey::new(gateway),
            merchant_public: VerifyingKey::new(merchant.as_ref().to_public_key()),
            merchant,
        })
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys")
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

fn private_key(folder: &Path, name: &'static str) -> Result<RsaPrivateKey, KeysError> {
    let pem = read_or_make(&folder.join(name), PRIVATE, new_private_pem)?;
    RsaPrivateKey::from_pkcs8_pem(&pem).map_err(|_| KeysError::NotAKey(name))
}

/// Made by aws-lc-rs: the `rsa` crate takes seconds for it in a debug build.
fn new_private_pem() -> Result<String, KeysError> {
    let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| KeysError::NotMade)?;
    let der: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| KeysError::NotMade)?;
    let key = RsaPrivateKey::from_pkcs8_der(der.as_ref()).map_err(|_| KeysError::NotMade)?;
    let pem = key
        .to_pkcs8_pem(LineEnding::LF)
        .map_err(|_| KeysError::NotMade)?;
    Ok(pem.to_string())
}

fn client_id() -> String {
    let number: u64 = rand::rng().random_range(0..100_000_000_000_000);
    format!("SANDBOX_5Y{number:014}")
}

/// A file appears whole or not at all, and never replaces another: of two sandboxes started at
/// once, the second reads what the first has written.
fn read_or_make(
    path: &Path,
    mode: u32,
    make: impl FnOnce() -> Result<String, KeysError>,
) -> Result<String, KeysError> {
    match fs::read_to_string(path) {
        Ok(text) => return Ok(text),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    let draft = path.with_extension(format!("draft-{:08x}", rand::rng().random::<u32>()));
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(&draft)?
        .write_all(make()?.as_bytes())?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error.into()),
        Ok(()) | Err(_) => Ok(fs::read_to_string(path)?),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn the_account_is_made_once_and_then_reused() {
        let folder = tempfile::tempdir().unwrap();
        let first = Keys::open(folder.path()).unwrap();
        assert!(first.client_id.starts_with("SANDBOX_"));
        let pem = fs::read_to_string(folder.path().join("merchant_private.pem")).unwrap();
        assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----"));

        let second = Keys::open(folder.path()).unwrap();
        assert_eq!(second.client_id, first.client_id);
        assert_eq!(second.gateway.as_ref(), first.gateway.as_ref());
    }

    #[test]
    fn only_the_owner_may_read_the_private_keys() {
        let folder = tempfile::tempdir().unwrap();
        Keys::open(folder.path()).unwrap();
        for name in ["merchant_private.pem", "gateway_private.pem"] {
            let mode = fs::metadata(folder.path().join(name))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, PRIVATE, "{name}");
        }
    }
}
