//! A key pair made here, for whoever has none yet.

use rsa::{
    RsaPrivateKey,
    pkcs8::{EncodePrivateKey as _, LineEnding},
    rand_core::OsRng,
};
use zeroize::Zeroizing;

use super::{BITS_MIN, KeyError, PrivateKey};

/// The PEM text (PKCS#8) of a new private key of the gateway's own size (docs/protocol.md §4.3), and the key.
pub fn made() -> Result<(Zeroizing<String>, PrivateKey), KeyError> {
    let key = RsaPrivateKey::new(&mut OsRng, BITS_MIN).map_err(|_| KeyError::Inconsistent)?;
    let pem = key.to_pkcs8_pem(LineEnding::LF);
    let pem = pem.map_err(|_| KeyError::Inconsistent)?;
    let read = PrivateKey::read(&pem)?;
    Ok((pem, read))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_one_is_another_and_can_be_read() {
        let (pem, key) = made().unwrap();
        assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----\n"));
        let (other, _) = made().unwrap();
        assert_ne!(*pem, *other);
        assert!(key.public().to_line().starts_with("MIIBIjANBgkq"));
    }
}
