//! Keys in every form an operator may have, and what is not a key.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use gateway::{KeyError, PrivateKey, PublicKey};
use rsa::RsaPrivateKey;
use rsa::pkcs1::{EncodeRsaPrivateKey, EncodeRsaPublicKey};
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey, EncodePublicKey, LineEnding};
use rsa::rand_core::OsRng;

use crate::support::fresh_der;

fn fresh() -> RsaPrivateKey {
    RsaPrivateKey::from_pkcs8_der(&fresh_der()).expect("a key")
}

fn armour(label: &str, der: &[u8]) -> String {
    let base64 = STANDARD.encode(der);
    let lines: Vec<_> = base64
        .as_bytes()
        .chunks(64)
        .map(String::from_utf8_lossy)
        .collect();
    format!(
        "-----BEGIN {label}-----\n{}\n-----END {label}-----\n",
        lines.join("\n")
    )
}

fn private_error(text: &str) -> KeyError {
    PrivateKey::read(text).expect_err("no key")
}

fn public_error(text: &str) -> KeyError {
    PublicKey::read(text).expect_err("no key")
}

#[test]
fn a_private_key_is_read_in_every_form() {
    let key = fresh();
    let pkcs8 = key.to_pkcs8_der().unwrap();
    let pkcs1 = key.to_pkcs1_der().unwrap();
    let pem = key.to_pkcs8_pem(LineEnding::CRLF).unwrap();
    let line = STANDARD.encode(pkcs8.as_bytes());
    let forms = [
        pem.to_string(),
        key.to_pkcs1_pem(LineEnding::LF).unwrap().to_string(),
        armour("RSA PRIVATE KEY", pkcs8.as_bytes()),
        armour("PRIVATE KEY", pkcs1.as_bytes()),
        format!("made by hand\n\n  {}  \n", pem.as_str()),
        pem.replace("\r\n", "\\n"),
        STANDARD.encode(pkcs1.as_bytes()),
        format!(" \t{line}\n"),
        line.chars().flat_map(|char| [char, ' ']).collect(),
        line,
    ];
    let expected = PublicKey::read(
        &key.to_public_key()
            .to_public_key_pem(LineEnding::LF)
            .unwrap(),
    );
    let expected = expected.unwrap();
    for text in forms {
        assert_eq!(PrivateKey::read(&text).unwrap().public(), expected);
    }
}

#[test]
fn a_public_key_is_read_in_every_form() {
    let key = fresh().to_public_key();
    let spki = key.to_public_key_der().unwrap();
    let pkcs1 = key.to_pkcs1_der().unwrap();
    let expected = PublicKey::read(&STANDARD.encode(spki.as_bytes())).unwrap();
    for text in [
        key.to_public_key_pem(LineEnding::LF).unwrap(),
        key.to_pkcs1_pem(LineEnding::CRLF).unwrap(),
        armour("RSA PUBLIC KEY", spki.as_bytes()),
        STANDARD.encode(pkcs1.as_bytes()),
        expected.to_line(),
    ] {
        assert_eq!(PublicKey::read(&text).unwrap(), expected);
    }
}

#[test]
fn what_is_not_a_key_is_refused_with_a_reason() {
    let key = fresh();
    let pem = key.to_pkcs8_pem(LineEnding::LF).unwrap();
    let cut = pem.split("-----END").next().unwrap();
    let proc_type = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA";
    for (text, reason) in [
        ("", KeyError::Empty),
        (" \n", KeyError::Empty),
        (
            "-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----",
            KeyError::Empty,
        ),
        ("not a key!", KeyError::NotBase64),
        ("/etc/portico/key.pem", KeyError::NotBase64),
        ("AAAA", KeyError::Unreadable),
        (cut, KeyError::CutShort),
        (&armour("ENCRYPTED PRIVATE KEY", b"x"), KeyError::Encrypted),
        (proc_type, KeyError::Encrypted),
        (&armour("CERTIFICATE", b"x"), KeyError::Certificate),
        (&armour("EC PRIVATE KEY", b"x"), KeyError::NotRsa),
    ] {
        assert_eq!(private_error(text), reason);
        assert_eq!(public_error(text), reason);
    }
}

#[test]
fn a_curve_is_not_an_rsa_key() {
    let curve = &ECDSA_P256_SHA256_ASN1_SIGNING;
    let der = EcdsaKeyPair::generate_pkcs8(curve, &SystemRandom::new()).unwrap();
    assert_eq!(
        private_error(&STANDARD.encode(der.as_ref())),
        KeyError::NotRsa
    );
}

#[test]
fn halves_that_were_mixed_up_are_named() {
    let key = fresh();
    let public = key.to_public_key();
    for der in [
        public.to_public_key_der().unwrap(),
        public.to_pkcs1_der().unwrap(),
    ] {
        assert_eq!(
            private_error(&STANDARD.encode(der.as_bytes())),
            KeyError::PublicForPrivate
        );
    }
    for der in [key.to_pkcs8_der().unwrap(), key.to_pkcs1_der().unwrap()] {
        assert_eq!(
            public_error(&STANDARD.encode(der.as_bytes())),
            KeyError::PrivateForPublic
        );
    }
}

#[test]
fn a_short_key_is_refused_with_its_size() {
    let key = RsaPrivateKey::new(&mut OsRng, 1024).unwrap();
    let private = STANDARD.encode(key.to_pkcs8_der().unwrap().as_bytes());
    let public = STANDARD.encode(key.to_public_key().to_public_key_der().unwrap().as_bytes());
    assert_eq!(private_error(&private), KeyError::TooShort { bits: 1024 });
    assert_eq!(public_error(&public), KeyError::TooShort { bits: 1024 });
    let words = "the key has 1024 bits; at least 2048 are needed";
    assert_eq!(private_error(&private).to_string(), words);
}

#[test]
fn a_damaged_key_is_refused() {
    let mut der = fresh_der();
    let middle = der.len() / 2;
    der[middle] ^= 1;
    assert_eq!(private_error(&STANDARD.encode(der)), KeyError::Inconsistent);
}

#[test]
fn a_private_key_shows_nothing_of_itself() {
    let text = STANDARD.encode(fresh_der());
    let key = PrivateKey::read(&text).unwrap();
    let shown = format!("{key:?}");
    assert_eq!(shown, format!("PrivateKey(of {:?})", key.public()));
    assert!(shown.len() < 80, "a fingerprint is short");
}
