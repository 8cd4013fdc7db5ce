//! One wallet's web view as an origin: forwards everything to the shop and back.
//!
//! Only the headers change, and only as `headers.rs` says; bodies pass byte for byte.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse as _, Response};
use http::header::{CONTENT_TYPE, LOCATION};
use http::{HeaderMap, StatusCode};

use super::headers::{Origins, to_browser, to_shop};
use super::{view, way_back};
use crate::html;
use crate::sandbox::Sandbox;
use crate::wallets::Wallet;

/// Larger than any page or form; keeps a runaway shop from filling the memory.
const BODY_LEN_MAX: usize = 4 * 1024 * 1024;

/// One wallet's web view.
#[derive(Debug)]
struct WebView {
    sandbox: Arc<Sandbox>,
    wallet: &'static Wallet,
    origin: String,
}

pub(crate) fn router(
    sandbox: &Arc<Sandbox>,
    wallet: &'static Wallet,
    address: SocketAddr,
) -> Router {
    let origin = format!("http://{address}");
    let web_view = WebView {
        sandbox: Arc::clone(sandbox),
        wallet,
        origin,
    };
    Router::new()
        .fallback(forward)
        .with_state(Arc::new(web_view))
}

async fn forward(State(web_view): State<Arc<WebView>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_LEN_MAX).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let shop = &web_view.sandbox.config.shop;
    let origins = Origins {
        own: &web_view.origin,
        shop,
    };
    let uri = parts
        .uri
        .path_and_query()
        .map_or("/", http::uri::PathAndQuery::as_str);
    let answered = web_view
        .sandbox
        .client
        .request(
            parts.method,
            format!("{}{uri}", shop.origin().ascii_serialization()),
        )
        .headers(to_shop(web_view.wallet, &origins, &parts.headers))
        .body(body)
        .send()
        .await;
    match answered {
        Ok(answer) => web_view.back(answer, &origins).await,
        Err(error) => {
            tracing::warn!(wallet = web_view.wallet.key, %error, "the shop does not answer");
            html::page(StatusCode::BAD_GATEWAY, view::no_shop(shop))
        }
    }
}

impl WebView {
    async fn back(&self, answer: reqwest::Response, origins: &Origins<'_>) -> Response {
        let (status, got) = (answer.status(), answer.headers().clone());
        let headers = to_browser(self.wallet, origins, &got);
        self.look_at(got.get(LOCATION).map(http::HeaderValue::as_bytes));
        let body = if may_name_the_cashier(&got) {
            let body = http::Response::<reqwest::Body>::from(answer).into_body();
            match to_bytes(Body::new(body), BODY_LEN_MAX).await {
                Ok(bytes) => {
                    self.look_at(Some(&bytes));
                    Body::from(bytes)
                }
                Err(error) => {
                    tracing::warn!(wallet = self.wallet.key, %error, "the shop broke off");
                    return html::page(StatusCode::BAD_GATEWAY, view::no_shop(origins.shop));
                }
            }
        } else {
            Body::new(http::Response::<reqwest::Body>::from(answer).into_body())
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response
    }

    fn look_at(&self, bytes: Option<&[u8]>) {
        if let Some(text) = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()) {
            way_back::notice(&self.sandbox, &self.origin, text);
        }
    }
}

/// Pages and data are read whole; everything else, streams of events above all, flows.
fn may_name_the_cashier(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/json") || kind.starts_with("text/html"))
}
