//! An answer of the gateway, kept as it came.

use axum::body::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

/// An answer of the gateway.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) signed: bool,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn at(&self, pointer: &str) -> String {
        match self.json().pointer(pointer) {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        }
    }

    /// `S SUCCESS`
    pub(crate) fn result(&self) -> String {
        format!(
            "{} {}",
            self.at("/result/resultStatus"),
            self.at("/result/resultCode")
        )
    }
}
