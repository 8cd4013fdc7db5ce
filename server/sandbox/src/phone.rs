//! The demo phone: the shop's page as each wallet's web view would get it.
//!
//! The page here is only the frame around it. Every wallet sees the shop through an origin of
//! its own (`phone/proxy.rs`), with that wallet's headers and cookies.

mod cookies;
mod headers;
mod proxy;
mod view;
mod way_back;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use serde::Deserialize;
use url::Url;

use crate::html;
use crate::sandbox::Sandbox;
use crate::wallets::Wallet;
pub(crate) use proxy::router as proxy;

/// The wallet in the customer's hand if none is named.
const FIRST: &str = "alipay";

#[derive(Debug, Deserialize)]
struct Asked {
    link: Option<String>,
    wallet: Option<String>,
    scripts: Option<String>,
}

/// What the phone shows.
#[derive(Debug)]
struct Scene<'a> {
    sandbox: &'a Sandbox,
    wallet: &'static Wallet,
    link: Url,
    scripts: bool,
}

/// Why the phone shows nothing.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("There is no wallet called “{0}”.")]
    NoSuchWallet(String),
    #[error("“{0}” is not an address.")]
    NotAnAddress(String),
    #[error("{0} is another origin than the shop’s.")]
    AnotherOrigin(Url),
}

pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new().route("/phone", get(show))
}

async fn show(State(sandbox): State<Arc<Sandbox>>, Query(asked): Query<Asked>) -> Response {
    match scene(&sandbox, asked) {
        Ok(scene) => html::page(StatusCode::OK, view::page(&scene)),
        Err(refused) => {
            let page = view::refused(&refused.to_string(), &sandbox.config.shop);
            html::page(StatusCode::FORBIDDEN, page)
        }
    }
}

fn scene(sandbox: &Sandbox, asked: Asked) -> Result<Scene<'_>, Refused> {
    let key = asked.wallet.unwrap_or_else(|| FIRST.to_owned());
    let wallet = Wallet::find(&key).ok_or(Refused::NoSuchWallet(key))?;
    let shop = &sandbox.config.shop;
    let link = match asked.link.as_deref().map(str::trim) {
        None | Some("") => shop.clone(),
        // Only a path: the shop's own.
        Some(path) if path.starts_with('/') => shop
            .join(path)
            .map_err(|_| Refused::NotAnAddress(path.to_owned()))?,
        Some(link) => Url::parse(link).map_err(|_| Refused::NotAnAddress(link.to_owned()))?,
    };
    if link.origin() != shop.origin() {
        return Err(Refused::AnotherOrigin(link));
    }
    Ok(Scene {
        sandbox,
        wallet,
        link,
        scripts: asked.scripts.as_deref() != Some("off"),
    })
}
