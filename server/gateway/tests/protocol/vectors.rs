//! Signatures made by OpenSSL; see `tests/vectors/README.md`.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use gateway::{Message, PublicKey, header, verify};
use serde_json::Value;

const VECTORS: &str = include_str!("../vectors/signatures.json");

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).expect("a text")
}

#[test]
fn what_openssl_signed_is_verified() {
    let file: Value = serde_json::from_str(VECTORS).unwrap();
    let key = PublicKey::read(text(&file, "publicKey")).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert_eq!(vectors.len(), 5);
    for vector in vectors {
        let message = Message {
            uri: text(vector, "uri"),
            client_id: text(vector, "clientId"),
            time: text(vector, "time"),
            body: text(vector, "body").as_bytes(),
        };
        let base64 = text(vector, "signature");
        let ours = header(1, &STANDARD.decode(base64).unwrap());
        let unescaped = format!("algorithm=RSA256, keyVersion=1, signature={base64}");
        for header in [ours, unescaped] {
            let keys = [key.clone()];
            assert_eq!(
                verify(&message, Some(&header), &keys),
                Ok(()),
                "{}",
                text(vector, "name")
            );
        }
    }
}
