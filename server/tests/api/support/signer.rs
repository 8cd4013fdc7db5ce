//! The gateway's signature by another hand than the server's and the sandbox's: notifications as
//! a test wants them.

use std::fs;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use payments::payment::Payment;
use rsa::{
    RsaPrivateKey,
    pkcs1v15::SigningKey,
    pkcs8::DecodePrivateKey,
    signature::{SignatureEncoding as _, Signer as _},
};
use sandbox::Running;
use serde_json::{Value, json};
use sha2::Sha256;

use super::{TestApp, customer::Page};

/// Where notifications go.
pub(crate) const PATH: &str = "/notify/payment";
/// A time as the gateway writes it.
pub(crate) const TIME: &str = "2026-01-15T18:30:13+08:00";

/// Somebody with a private key.
pub(crate) struct Signer {
    key: SigningKey<Sha256>,
    pub(crate) client_id: String,
}

/// A notification on its way, to be tampered with.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

impl Signer {
    /// The gateway itself.
    pub(crate) fn gateway(sandbox: &Running) -> Self {
        Self::with(sandbox, "gateway_private.pem")
    }

    /// Somebody whose key the gateway's is not.
    pub(crate) fn stranger(sandbox: &Running) -> Self {
        Self::with(sandbox, "merchant_private.pem")
    }

    fn with(sandbox: &Running, name: &str) -> Self {
        let pem = fs::read_to_string(sandbox.keys().join(name)).unwrap();
        let key = RsaPrivateKey::from_pkcs8_pem(&pem).unwrap();
        Self {
            key: SigningKey::new(key),
            client_id: sandbox.client_id().to_owned(),
        }
    }

    /// A notification with this body.
    pub(crate) fn letter(&self, body: &str) -> Letter {
        let content = format!("POST {PATH}\n{}.{TIME}.{body}", self.client_id);
        let base64 = STANDARD.encode(self.key.sign(content.as_bytes()).to_bytes());
        let value = base64
            .replace('+', "%2B")
            .replace('/', "%2F")
            .replace('=', "%3D");
        let headers = vec![
            ("client-id", self.client_id.clone()),
            ("request-time", TIME.to_owned()),
            (
                "signature",
                format!("algorithm=RSA256,keyVersion=1,signature={value}"),
            ),
        ];
        Letter {
            headers,
            body: body.as_bytes().to_vec(),
        }
    }
}

impl Letter {
    /// The same without a header.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self
    }

    /// The same with another header.
    pub(crate) fn with(self, name: &'static str, value: &str) -> Self {
        let mut letter = self.without(name);
        letter.headers.push((name, value.to_owned()));
        letter
    }

    pub(crate) async fn deliver(&self, app: &TestApp) -> Page {
        self.clone().post(app.base.clone()).await
    }

    /// The same, as something to be started by itself.
    pub(crate) async fn post(self, base: String) -> Page {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let mut post = client.post(format!("{base}{PATH}"));
        for (name, value) in &self.headers {
            post = post.header(*name, value);
        }
        let post = post.header("content-type", "application/json");
        Page::of(post.body(self.body)).await
    }
}

/// What the gateway says of a payment that was made.
pub(crate) fn success(payment: &Payment, gateway_id: &str) -> Value {
    let minor = payment.amount.minor().to_string();
    let amount = json!({ "currency": payment.amount.currency().code(), "value": minor });
    json!({
        "notifyType": "PAYMENT_RESULT",
        "result": { "resultCode": "SUCCESS", "resultStatus": "S", "resultMessage": "success" },
        "paymentRequestId": payment.request_id.as_str(),
        "paymentId": gateway_id,
        "paymentAmount": amount,
        "paymentTime": "2026-01-15T18:30:12+08:00",
    })
}
