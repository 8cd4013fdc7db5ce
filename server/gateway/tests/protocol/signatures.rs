//! What a signature covers, and how its header may be written.

use std::sync::LazyLock;

use gateway::{Message, SignatureError, header, verify};
use proptest::prelude::*;

use crate::support::{CLIENT_ID, OURS, STRANGER, THEIRS, TIME};

const MESSAGE: Message<'static> = Message {
    uri: "/ams/sandbox/api/v1/payments/pay",
    client_id: CLIENT_ID,
    time: TIME,
    body: br#"{"result":{"resultStatus":"S"},"amount":"12.50"}"#,
};

/// Signing takes longer than verifying, so the property tests sign once.
static SIGNATURE: LazyLock<Vec<u8>> = LazyLock::new(|| THEIRS.sign_bytes(&MESSAGE));

fn check(message: &Message<'_>, header: &str) -> Result<(), SignatureError> {
    verify(message, Some(header), &[THEIRS.public()])
}

#[test]
fn the_string_to_sign_is_the_documented_one() {
    let message = Message {
        uri: "/ams/sandbox/api/v1/payments/inquiryPayment",
        client_id: CLIENT_ID,
        time: "1768469413000",
        body: br#"{"paymentRequestId":"EC1"}"#,
    };
    let expected = "POST /ams/sandbox/api/v1/payments/inquiryPayment\n\
        SANDBOX_5X00000000000000.1768469413000.{\"paymentRequestId\":\"EC1\"}";
    assert_eq!(message.string_to_sign(), expected.as_bytes());
}

#[test]
fn the_header_is_written_like_the_official_kits_write_it() {
    let header = header(7, &[0xfb, 0xff, 0xbf, 0x01]);
    assert_eq!(
        header,
        "algorithm=RSA256,keyVersion=7,signature=%2B%2F%2B%2FAQ%3D%3D"
    );
}

#[test]
fn the_header_is_read_however_the_official_kits_write_it() {
    let header = THEIRS.sign(&MESSAGE);
    let lower = header
        .replace("%2B", "%2b")
        .replace("%2F", "%2f")
        .replace("%3D", "%3d");
    let raw = header
        .replace("%2B", "+")
        .replace("%2F", "/")
        .replace("%3D", "=");
    let bare = header.split_once("keyVersion=1,").unwrap().1;
    for header in [&header, &lower, &raw, bare] {
        assert_eq!(check(&MESSAGE, header), Ok(()), "{header}");
        assert_eq!(
            check(&MESSAGE, &header.replace(',', ", ")),
            Ok(()),
            "{header}"
        );
    }
}

#[test]
fn what_is_no_signature_is_told_apart() {
    let good = THEIRS.sign(&MESSAGE);
    let keys = [THEIRS.public()];
    assert_eq!(verify(&MESSAGE, None, &keys), Err(SignatureError::Missing));
    for empty in [
        "",
        "algorithm=RSA256,keyVersion=1",
        "signature=",
        "signature: signature= ",
    ] {
        assert_eq!(
            check(&MESSAGE, empty),
            Err(SignatureError::Missing),
            "{empty}"
        );
    }
    let other = good.replace("RSA256", "RSA512");
    for broken in [
        &other,
        &good.replace("%3D", "%3"),
        "signature=%zz",
        "signature=testing_signature",
    ] {
        assert_eq!(
            check(&MESSAGE, broken),
            Err(SignatureError::Malformed),
            "{broken}"
        );
    }
    let foreign = STRANGER.sign(&MESSAGE);
    assert_eq!(check(&MESSAGE, &foreign), Err(SignatureError::Wrong));
    assert_eq!(
        verify(&MESSAGE, Some(&good), &[]),
        Err(SignatureError::Wrong)
    );
}

#[test]
fn several_keys_are_valid_while_one_replaces_another() {
    let keys = [OURS.public(), THEIRS.public()];
    for party in [&*OURS, &*THEIRS] {
        assert_eq!(verify(&MESSAGE, Some(&party.sign(&MESSAGE)), &keys), Ok(()));
    }
    let foreign = STRANGER.sign(&MESSAGE);
    assert_eq!(
        verify(&MESSAGE, Some(&foreign), &keys),
        Err(SignatureError::Wrong)
    );
}

#[test]
fn the_start_of_a_body_cannot_be_moved_into_the_time() {
    let header = THEIRS.sign(&MESSAGE);
    let time = format!(r#"{TIME}.{{"result":{{"resultStatus":"S"}},"amount":"12"#);
    let moved = Message {
        time: &time,
        body: br#"50"}"#,
        ..MESSAGE
    };
    assert_eq!(moved.string_to_sign(), MESSAGE.string_to_sign());
    assert_eq!(check(&moved, &header), Err(SignatureError::Malformed));
}

/// One bit of the text changed, if it is still text.
fn flipped(text: &str, at: usize, bit: u32) -> Option<String> {
    String::from_utf8(flipped_bytes(text.as_bytes(), at, bit)).ok()
}

fn flipped_bytes(bytes: &[u8], at: usize, bit: u32) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = at % bytes.len();
    *bytes.get_mut(at).expect("within the text") ^= 1 << bit;
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_bit_of_what_is_signed_can_change(at in 0usize..1000, bit in 0u32..8) {
        let header = header(1, &SIGNATURE);
        let header = header.as_str();
        prop_assert!(check(&MESSAGE, header).is_ok());
        let refused = |message: Message<'_>| check(&message, header).is_err();
        let body = flipped_bytes(MESSAGE.body, at, bit);
        prop_assert!(refused(Message { body: &body, ..MESSAGE }), "body");
        if let Some(uri) = flipped(MESSAGE.uri, at, bit) {
            prop_assert!(refused(Message { uri: &uri, ..MESSAGE }), "path");
        }
        if let Some(client_id) = flipped(MESSAGE.client_id, at, bit) {
            prop_assert!(refused(Message { client_id: &client_id, ..MESSAGE }), "client id");
        }
        if let Some(time) = flipped(MESSAGE.time, at, bit) {
            prop_assert!(refused(Message { time: &time, ..MESSAGE }), "time");
        }
    }

    #[test]
    fn no_bit_of_the_signature_can_change(at in 0usize..1000, bit in 0u32..8) {
        let signature = flipped_bytes(&SIGNATURE, at, bit);
        prop_assert!(check(&MESSAGE, &header(1, &signature)).is_err());
    }

    #[test]
    fn any_header_is_read_without_panic(text in ".{0,60}") {
        let escaped = format!("signature={text}");
        prop_assert!(check(&MESSAGE, &text).is_err());
        prop_assert!(check(&MESSAGE, &escaped).is_err());
    }
}
