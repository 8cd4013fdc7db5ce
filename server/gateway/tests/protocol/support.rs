//! Three parties with keys, and the few things that every test needs.

use std::path::Path;
use std::sync::LazyLock;
use std::{fs, process};

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use gateway::{Account, Message, PrivateKey, PublicKey, Signer, header, signer};

pub(crate) const CLIENT_ID: &str = "SANDBOX_5X00000000000000";
pub(crate) const TIME: &str = "2026-01-15T18:30:13+09:00";

/// Us.
pub(crate) static OURS: LazyLock<Party> = LazyLock::new(|| Party::named("ours"));
/// The gateway.
pub(crate) static THEIRS: LazyLock<Party> = LazyLock::new(|| Party::named("theirs"));
/// Somebody in between.
pub(crate) static STRANGER: LazyLock<Party> = LazyLock::new(|| Party::named("stranger"));

/// Somebody who can sign.
pub(crate) struct Party {
    pub(crate) key: PrivateKey,
    signer: Box<dyn Signer>,
}

impl Party {
    /// Every test is a process of its own, and making a key takes longer than most tests. So the
    /// first one to need a key leaves it in the build's own temporary folder.
    fn named(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(format!("{name}.key"));
        let known = fs::read_to_string(&path)
            .ok()
            .and_then(|text| PrivateKey::read(&text).ok());
        let key = known.unwrap_or_else(|| {
            let text = STANDARD.encode(fresh_der());
            // Renamed once it is whole: others may be reading. If it fails, each makes its own.
            let draft = folder.join(format!("{name}.{}", process::id()));
            let _ = fs::write(&draft, &text).and_then(|()| fs::rename(&draft, &path));
            PrivateKey::read(&text).expect("a key of 2048 bits")
        });
        let signer = signer(&key).expect("a signer");
        Self { key, signer }
    }

    pub(crate) fn public(&self) -> PublicKey {
        self.key.public()
    }

    pub(crate) fn sign_bytes(&self, message: &Message<'_>) -> Vec<u8> {
        self.signer
            .sign(&message.string_to_sign())
            .expect("a signature")
    }

    /// The signature header this party would send.
    pub(crate) fn sign(&self, message: &Message<'_>) -> String {
        header(1, &self.sign_bytes(message))
    }
}

pub(crate) fn fresh_der() -> Vec<u8> {
    let pair = KeyPair::generate(KeySize::Rsa2048).expect("a key");
    let der: Pkcs8V1Der<'_> = pair.as_der().expect("PKCS#8");
    der.as_ref().to_vec()
}

/// Our account at a gateway of this address.
pub(crate) fn account(base: &str) -> Account {
    Account::builder(base, CLIENT_ID, &OURS.key)
        .gateway_key(THEIRS.public())
        .build()
        .expect("an account")
}
