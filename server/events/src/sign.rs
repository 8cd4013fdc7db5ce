//! Signatures of deliveries, as Standard Webhooks 1.0 says: over the event's name, the moment of the try
//! and the body, with dots between them.

use aws_lc_rs::{
    hmac,
    signature::{Ed25519KeyPair, KeyPair as _},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use foundation::clock::Timestamp;

use sealing::Secret;

use crate::{endpoint::Scheme, event::EventId};

/// Carries the event's name.
pub const ID_HEADER: &str = "webhook-id";
/// Carries the moment of the try, in seconds since 1970.
pub const TIMESTAMP_HEADER: &str = "webhook-timestamp";
/// Carries the signatures.
pub const SIGNATURE_HEADER: &str = "webhook-signature";
/// Carries which try it is, for people. It isn't signed and decides nothing.
pub const ATTEMPT_HEADER: &str = "portico-attempt";

/// Over what a signature is, in the names of those.
pub const SIGNED: &str = "{webhook-id}.{webhook-timestamp}.{body}";
/// By how much the moment of a delivery may be off for whoever takes it: Standard Webhooks' five minutes.
pub const TOLERANCE_S: u32 = 300;

impl Scheme {
    /// What its signatures are made with, as it is called elsewhere.
    pub const fn algorithm(self) -> &'static str {
        match self {
            Self::Shared => "HMAC-SHA256",
            Self::Public => "Ed25519",
        }
    }
}

/// What is signed.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// The event's name.
    pub id: &'a EventId,
    /// When it is sent.
    pub at: Timestamp,
    /// What is sent.
    pub body: &'a str,
}

impl Message<'_> {
    /// In seconds since 1970.
    pub const fn timestamp(&self) -> i64 {
        self.at.0.div_euclid(1_000)
    }

    /// Its signatures by these secrets, as the header has them. A key that signs nothing is left out.
    pub fn signatures(&self, scheme: Scheme, secrets: &[Secret]) -> String {
        let text = format!("{}.{}.{}", self.id, self.timestamp(), self.body);
        let one = |secret: &Secret| {
            let signature = match scheme {
                Scheme::Shared => {
                    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.bytes());
                    STANDARD.encode(hmac::sign(&key, text.as_bytes()))
                }
                Scheme::Public => STANDARD.encode(pair(secret)?.try_sign(text.as_bytes()).ok()?),
            };
            Some(format!("{},{signature}", scheme.as_str()))
        };
        secrets.iter().filter_map(one).collect::<Vec<_>>().join(" ")
    }
}

fn pair(secret: &Secret) -> Option<Ed25519KeyPair> {
    Ed25519KeyPair::from_seed_unchecked(secret.bytes()).ok()
}

/// What the other side has to be given: the secret that both have, or the public half of ours.
pub fn told(scheme: Scheme, secret: &Secret) -> String {
    match scheme {
        Scheme::Shared => format!("whsec_{}", STANDARD.encode(secret.bytes())),
        Scheme::Public => {
            let public = pair(secret).map(|pair| STANDARD.encode(pair.public_key()));
            format!("whpk_{}", public.unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
    use standardwebhooks::Webhook;

    use super::*;
    use sealing::KEY_BYTES;

    use crate::event::Event;

    const NOW_MS: i64 = 1_764_299_551_002;

    fn message(event: &Event, at: i64) -> Message<'_> {
        Message {
            id: &event.id,
            at: Timestamp(at),
            body: &event.body,
        }
    }

    /// The machine's clock, which the verifier compares with.
    fn now() -> i64 {
        use foundation::clock::{Clock as _, SystemClock};
        SystemClock.now().0
    }

    fn headers(event: &Event, at: i64, signatures: &str) -> http::HeaderMap {
        let mut headers = http::HeaderMap::new();
        let seconds = message(event, at).timestamp().to_string();
        for (name, value) in [
            (ID_HEADER, event.id.as_str()),
            (TIMESTAMP_HEADER, seconds.as_str()),
            (SIGNATURE_HEADER, signatures),
        ] {
            headers.insert(name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn the_standards_own_verifier_takes_each_of_two_secrets_and_nothing_that_was_changed() {
        let event = Event::test("M", "ep_1", Timestamp(NOW_MS)).unwrap();
        let (new, old) = (Secret::of([1; KEY_BYTES]), Secret::of([2; KEY_BYTES]));
        let at = now();
        let signed = message(&event, at).signatures(Scheme::Shared, &[new.clone(), old.clone()]);
        let verifier = |secret: &Secret| Webhook::new(&told(Scheme::Shared, secret)).unwrap();
        let body = event.body.as_bytes();
        for secret in [&new, &old] {
            let good = headers(&event, at, &signed);
            verifier(secret).verify(body, &good).unwrap();
        }
        let stranger = verifier(&Secret::of([3; KEY_BYTES]));
        assert!(
            stranger
                .verify(body, &headers(&event, at, &signed))
                .is_err()
        );
        let mut flipped = body.to_vec();
        flipped[20] ^= 1;
        let good = headers(&event, at, &signed);
        assert!(verifier(&new).verify(&flipped, &good).is_err());
        let other = Event::test("M", "ep_2", Timestamp(NOW_MS)).unwrap();
        assert!(
            verifier(&new)
                .verify(body, &headers(&other, at, &signed))
                .is_err()
        );
        let old_stamp = at - 10 * 60_000;
        let late =
            message(&event, old_stamp).signatures(Scheme::Shared, std::slice::from_ref(&new));
        let late = headers(&event, old_stamp, &late);
        assert!(
            verifier(&new).verify(body, &late).is_err(),
            "replayed after ten minutes"
        );
    }

    #[test]
    fn the_public_half_verifies_what_the_other_half_signed() {
        let event = Event::test("M", "ep_1", Timestamp(NOW_MS)).unwrap();
        let secret = Secret::of([9; KEY_BYTES]);
        let message = message(&event, NOW_MS);
        let header = message.signatures(Scheme::Public, std::slice::from_ref(&secret));
        let signature = STANDARD
            .decode(header.strip_prefix("v1a,").unwrap())
            .unwrap();
        let public = told(Scheme::Public, &secret);
        let public = STANDARD
            .decode(public.strip_prefix("whpk_").unwrap())
            .unwrap();
        let key = UnparsedPublicKey::new(&ED25519, public);
        let text = format!("{}.{}.{}", event.id, message.timestamp(), event.body);
        key.verify(text.as_bytes(), &signature).unwrap();
        assert!(key.verify(&text.as_bytes()[1..], &signature).is_err());
    }
}
