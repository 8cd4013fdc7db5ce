//! One page, ready to leave.

use std::sync::Arc;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use packed::{Encoding, Packed};
use shops::shop::Shop;

use super::{Ground, New};

/// See the module.
#[derive(Debug)]
pub(super) struct KeptPage {
    shop: Arc<Shop>,
    ground: Ground,
    headers: HeaderMap,
    document: Packed,
}

/// What belongs to how an answer travels, and is written anew.
const OF_TRAVELLING: [header::HeaderName; 4] = [
    header::CONTENT_ENCODING,
    header::CONTENT_LENGTH,
    header::TRANSFER_ENCODING,
    header::DATE,
];

impl KeptPage {
    /// Packs a page, which takes milliseconds; `None` for one whose key doesn't stand once in it, near its end.
    pub(super) fn packed(shop: &Arc<Shop>, new: &New) -> Option<Self> {
        let html = std::str::from_utf8(&new.made.html).ok()?;
        let (before, after) = html.rsplit_once(&*new.made.attempt)?;
        if before.contains(&*new.made.attempt) {
            return None;
        }
        let document = Packed::new(new.encoding, before.as_bytes(), after.as_bytes());
        let mut headers = new.headers.clone();
        for name in OF_TRAVELLING {
            headers.remove(name);
        }
        let encoding = match new.encoding {
            Encoding::Brotli => Some("br"),
            Encoding::Gzip => Some("gzip"),
            Encoding::Plain => None,
        };
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        Some(Self {
            shop: Arc::clone(shop),
            ground: new.ground.clone(),
            headers,
            document: document.ok()?,
        })
    }

    /// Whether it is a page of this very shop, made of what is in force.
    pub(super) fn is_of(&self, shop: &Arc<Shop>, ground: &Ground) -> bool {
        Arc::ptr_eq(&self.shop, shop) && self.ground.is(ground)
    }

    /// What it takes in memory, about.
    pub(super) fn len(&self) -> usize {
        let headers = self.headers.values().map(HeaderValue::len);
        self.document.len().saturating_add(headers.sum())
    }

    /// The answer with this key.
    pub(super) fn answer(&self, attempt: &str) -> Option<Response> {
        let mut response = Response::new(Body::from(self.document.with(attempt.as_bytes())?));
        *response.headers_mut() = self.headers.clone();
        Some(response)
    }
}
