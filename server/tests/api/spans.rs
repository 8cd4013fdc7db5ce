//! Spans: what happened in which request, to which payment, and nothing that is a secret. Only in a program that has them
//! (`cargo nextest run -p server --features otlp spans`).

use std::sync::{Arc, Mutex};

use axum::{Router, body::Bytes, extract::State, routing::post};
use tokio::net::TcpListener;

use crate::{
    crash::Installation,
    support::{
        child::Portico,
        customer::{ALIPAY_HK, Customer},
        eventually,
    },
};

type Heard = Arc<Mutex<Vec<u8>>>;

async fn collector() -> (String, Heard) {
    let heard = Heard::default();
    let routes = Router::new()
        .route(
            "/v1/traces",
            post(|State(heard): State<Heard>, body: Bytes| async move {
                heard.lock().unwrap().extend_from_slice(&body);
            }),
        )
        .with_state(Arc::clone(&heard));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/v1/traces", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, routes).await });
    (address, heard)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_can_be_followed_by_its_id_and_no_secret_is_told() {
    let shop = Installation::new().await;
    let (address, heard) = collector().await;
    let mut environment = shop.environment.clone();
    environment.insert("PORTICO_OTLP_URL", address);
    let folder = tempfile::tempdir().unwrap();
    let portico = Portico::serve(&environment, &folder.path().join("log")).await;
    let customer = Customer::new(&environment["PORTICO_PUBLIC_URL"], ALIPAY_HK);
    let form = customer.scan(&shop.code).await;
    let cashier = customer.pay(&form, "12.50").await;
    let result = customer.press(cashier.location(), "pay").await;
    let payment = shop.sandbox.payments()[0].payment_request_id.clone();
    assert!(portico.terminate());
    let says = |what: &str| {
        let heard = heard.lock().unwrap();
        heard
            .windows(what.len())
            .any(|part| part == what.as_bytes())
    };
    eventually("the spans are there", async || {
        says("payment.submit").then_some(())
    })
    .await;
    for told in ["portico", "gateway.call", "request", "http.route", &payment] {
        assert!(says(told), "{told}");
    }
    let token = result.rsplit('/').next().unwrap();
    for secret in [token, &shop.code, "HyperText", "sqlx"] {
        assert!(!says(secret), "{secret}");
    }
}
