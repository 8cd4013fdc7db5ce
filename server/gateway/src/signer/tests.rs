//! Both engines, one against the other.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{Signer, aws, reference, signer};
use crate::key::PrivateKey;

fn fresh_key(size: KeySize) -> PrivateKey {
    let pair = KeyPair::generate(size).expect("a key");
    let der: Pkcs8V1Der<'_> = pair.as_der().expect("PKCS#8");
    PrivateKey::read(&STANDARD.encode(der.as_ref())).expect("a readable key")
}

/// Nothing, one byte, text beyond ASCII, around the hash's block of 64 bytes, and much.
fn messages() -> impl Iterator<Item = Vec<u8>> {
    let lengths = [0, 1, 55, 56, 63, 64, 65, 1_000, 100_000];
    let runs = lengths.into_iter().map(|length| vec![b'7'; length]);
    runs.chain([
        "POST /pay\nid.1.{\"ö\":\"茶\"}".as_bytes().to_vec(),
        (0..=u8::MAX).collect(),
    ])
}

#[test]
fn both_engines_give_the_same_bytes() {
    for size in [KeySize::Rsa2048, KeySize::Rsa2048, KeySize::Rsa3072] {
        let key = fresh_key(size);
        let ours = aws::Engine::new(&key).unwrap();
        let second = reference::Engine::new(&key).unwrap();
        for message in messages() {
            let signature = ours.sign(&message).unwrap();
            assert_eq!(signature, second.sign(&message).unwrap());
            assert!(key.public().verifies(&message, &signature));
        }
    }
}

#[test]
fn the_chosen_engine_signs_so_that_the_public_half_verifies() {
    let key = fresh_key(KeySize::Rsa2048);
    let signature = signer(&key).unwrap().sign(b"hello").unwrap();
    assert!(key.public().verifies(b"hello", &signature));
    assert!(!key.public().verifies(b"hullo", &signature));
}

#[test]
fn both_engines_believe_the_same() {
    let (key, other) = (fresh_key(KeySize::Rsa2048), fresh_key(KeySize::Rsa2048));
    let good = signer(&key).unwrap().sign(b"hello").unwrap();
    let mut bent = good.clone();
    bent[200] ^= 1;
    let (short, long) = (good[1..].to_vec(), [&[0], good.as_slice()].concat());
    let others = signer(&other).unwrap().sign(b"hello").unwrap();
    let tried = [
        (good, true),
        (bent, false),
        (short, false),
        (long, false),
        (others, false),
        (Vec::new(), false),
    ];
    let numbers = key.public().numbers().clone();
    let ours = aws::Verifier::new(&numbers).unwrap();
    let second = reference::Verifier::new(&numbers).unwrap();
    for (signature, is_good) in tried {
        assert_eq!(ours.verifies(b"hello", &signature), is_good);
        assert_eq!(second.verifies(b"hello", &signature), is_good);
    }
}

#[test]
fn another_key_does_not_verify() {
    let (ours, theirs) = (fresh_key(KeySize::Rsa2048), fresh_key(KeySize::Rsa2048));
    let signature = signer(&ours).unwrap().sign(b"hello").unwrap();
    assert!(!theirs.public().verifies(b"hello", &signature));
}
