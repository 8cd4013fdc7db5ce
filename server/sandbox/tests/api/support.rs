//! The bench: a running sandbox, a merchant who signs, and the merchant's own server.

mod answer;
mod listener;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, StatusCode};
use rsa::pkcs1v15::{Signature, SigningKey, VerifyingKey};
use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey};
use rsa::signature::{SignatureEncoding, Signer, Verifier};
use rsa::{RsaPrivateKey, RsaPublicKey};
use sandbox::{Config, Running};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

pub(crate) use answer::Answer;
use listener::{Arrived, Server, take};

/// `GCash`, as short as it can be recognised.
pub(crate) const GCASH: &str =
    "Mozilla/5.0 Griver/2.60.0 GCash/5.81.0 AlipayConnect iapconnectsdk/2.37.0";

const PREFIX: &str = "/ams/sandbox/api/v1/payments/";
/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_mins(1);

/// Everything a test needs.
#[derive(Debug)]
pub(crate) struct Bench {
    pub(crate) sandbox: Running,
    pub(crate) http: reqwest::Client,
    merchant: SigningKey<Sha256>,
    gateway: VerifyingKey<Sha256>,
    notify_url: String,
    /// The agent token of every call; empty for none.
    token: &'static str,
    arrived: mpsc::UnboundedReceiver<Arrived>,
    answers: Arc<Mutex<VecDeque<&'static str>>>,
}

/// Settings for tests: quick, on free ports, with keys made once for all.
pub(crate) fn config() -> Config {
    Config {
        listen: ([127, 0, 0, 1], 0).into(),
        keys: PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("keys"),
        notify_delay_ms: 1,
        time_factor: 1_000,
        ..Config::default()
    }
}

impl Bench {
    pub(crate) async fn new() -> Self {
        Self::with(config()).await
    }

    pub(crate) async fn with(config: Config) -> Self {
        let sandbox = sandbox::start(config).await.unwrap();
        let pem = |name| std::fs::read_to_string(sandbox.keys().join(name)).unwrap();
        let merchant = RsaPrivateKey::from_pkcs8_pem(&pem("merchant_private.pem")).unwrap();
        let gateway = RsaPublicKey::from_public_key_pem(&pem("gateway_public.pem")).unwrap();
        let (sender, arrived) = mpsc::unbounded_channel();
        let server = Server {
            arrived: sender,
            answers: Arc::default(),
        };
        let answers = Arc::clone(&server.answers);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let notify_url = format!("http://{}/notify?shop=1", listener.local_addr().unwrap());
        let app = Router::new().fallback(take).with_state(server);
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self {
            sandbox,
            http: client(),
            merchant: SigningKey::new(merchant),
            gateway: VerifyingKey::new(gateway),
            notify_url,
            token: "",
            arrived,
            answers,
        }
    }

    /// A pay request as the specification wants it.
    pub(crate) fn order(&self, id: &str, currency: &str, value: &str) -> Value {
        let amount = json!({ "currency": currency, "value": value });
        json!({
            "productCode": "IN_STORE_PAYMENT",
            "paymentRequestId": id,
            "paymentAmount": amount,
            "paymentMethod": { "paymentMethodType": "CONNECT_WALLET" },
            "paymentFactor": { "inStorePaymentScenario": "EntryCode" },
            "order": {
                "referenceOrderId": "SHOP12-000481",
                "orderDescription": "Counter 2",
                "orderAmount": amount,
                "merchant": {
                    "referenceMerchantId": "M-7781",
                    "merchantName": "Kyoto <Tea> House",
                    "merchantMCC": "5814",
                    "store": {
                        "referenceStoreId": "S-12", "storeName": "Gion", "storeMCC": "5814",
                    },
                },
                "env": { "userAgent": GCASH, "terminalType": "WAP" },
            },
            "paymentNotifyUrl": self.notify_url,
            "paymentRedirectUrl": "http://shop.test/r/token?x=1",
        })
    }

    pub(crate) async fn pay(&self, id: &str, value: &str) -> Answer {
        self.call("pay", &self.order(id, "JPY", value)).await
    }

    /// Orders, and presses Pay.
    pub(crate) async fn paid(&self, id: &str, value: &str) -> Answer {
        let answer = self.pay(id, value).await;
        self.press(id, "pay").await;
        answer
    }

    /// Presses a button on the cashier's page; returns where that led.
    pub(crate) async fn press(&self, id: &str, choice: &str) -> String {
        let url = format!(
            "{}{}",
            self.sandbox.base_url(),
            self.sandbox.payment(id).unwrap().cashier
        );
        let request = self
            .http
            .post(url)
            .header("content-type", "application/x-www-form-urlencoded");
        let answer = request
            .body(format!("choice={choice}"))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        answer.headers()["location"].to_str().unwrap().to_owned()
    }

    /// From here on every call carries this token.
    pub(crate) fn act_for(&mut self, token: &'static str) {
        self.token = token;
    }

    pub(crate) async fn inquire(&self, id: &str) -> Answer {
        self.call("inquiryPayment", &json!({ "paymentRequestId": id }))
            .await
    }

    pub(crate) async fn cancel(&self, id: &str) -> Answer {
        self.call("cancel", &json!({ "paymentRequestId": id }))
            .await
    }

    pub(crate) async fn refund(&self, id: &str, refund_id: &str, value: &str) -> Answer {
        let payment_id = self.sandbox.payment(id).unwrap().payment_id;
        let amount = json!({ "currency": "JPY", "value": value });
        let body = json!({
            "refundRequestId": refund_id, "paymentId": payment_id, "refundAmount": amount,
        });
        self.call("refund", &body).await
    }

    pub(crate) async fn call(&self, api: &str, body: &Value) -> Answer {
        self.send(&format!("{PREFIX}{api}"), &body.to_string())
            .await
    }

    /// Signs as the Java SDK does.
    pub(crate) async fn send(&self, path: &str, body: &str) -> Answer {
        let header = self.signed(path, "1685599933871", body);
        self.send_with(
            path,
            body,
            &[("request-time", "1685599933871"), ("signature", &header)],
        )
        .await
        .unwrap()
    }

    /// The signature header for a body, value URL-encoded.
    pub(crate) fn signed(&self, path: &str, time: &str, body: &str) -> String {
        let content = format!("POST {path}\n{}.{time}.{body}", self.sandbox.client_id());
        let base64 = STANDARD.encode(self.merchant.sign(content.as_bytes()).to_bytes());
        let value = base64
            .replace('+', "%2B")
            .replace('/', "%2F")
            .replace('=', "%3D");
        format!("algorithm=RSA256,keyVersion=1,signature={value}")
    }

    pub(crate) async fn send_with(
        &self,
        path: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> reqwest::Result<Answer> {
        let mut request = self
            .http
            .post(format!("{}{path}", self.sandbox.base_url()))
            .header("content-type", "application/json; charset=UTF-8")
            .header("client-id", self.sandbox.client_id());
        if !self.token.is_empty() {
            request = request.header("agent-token", self.token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.body(body.to_owned()).send().await?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = answer.bytes().await?;
        let signed = self.is_signed(path, &headers, &body);
        Ok(Answer {
            status,
            headers,
            body,
            signed,
        })
    }

    /// Whether the gateway signed these bytes for this path.
    pub(crate) fn is_signed(&self, path: &str, headers: &HeaderMap, body: &[u8]) -> bool {
        let text = |name: &str| {
            headers
                .get(name)
                .and_then(|v| v.to_str().ok())
                .unwrap_or_default()
        };
        let Some((_, value)) = text("signature").split_once("signature=") else {
            return false;
        };
        let base64 = value
            .replace("%2B", "+")
            .replace("%2F", "/")
            .replace("%3D", "=");
        let bytes = STANDARD.decode(base64).unwrap_or_default();
        let Ok(signature) = Signature::try_from(bytes.as_slice()) else {
            return false;
        };
        // A notice has the one, an answer the other.
        let time = [text("request-time"), text("response-time")].concat();
        let mut content = format!("POST {path}\n{}.{time}.", text("client-id")).into_bytes();
        content.extend_from_slice(body);
        self.gateway.verify(&content, &signature).is_ok()
    }

    /// The next notification; fails if none comes.
    pub(crate) async fn notice(&mut self) -> Arrived {
        let next = tokio::time::timeout(PATIENCE, self.arrived.recv()).await;
        next.expect("a notification arrives").unwrap()
    }

    pub(crate) fn is_from_the_gateway(&self, notice: &Arrived) -> bool {
        self.is_signed(&notice.uri, &notice.headers, &notice.body)
    }

    /// Answers the next notification with this instead of the right acknowledgement.
    pub(crate) fn answer_next_notice(&self, body: &'static str) {
        self.answers.lock().unwrap().push_back(body);
    }

    /// True if no notification has arrived by now. Ask after something that would come later.
    pub(crate) fn nothing_arrived(&mut self) -> bool {
        self.arrived.try_recv().is_err()
    }

    /// Where the merchant's own server listens.
    pub(crate) fn notify_url(&self) -> &str {
        &self.notify_url
    }
}

/// A client that follows nothing and uses no proxy.
pub(crate) fn client() -> reqwest::Client {
    let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    builder.no_proxy().timeout(PATIENCE).build().unwrap()
}
