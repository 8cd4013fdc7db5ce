//! The merchant's own server: keeps every notification and acknowledges as told.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::State;
use http::{HeaderMap, Uri};
use serde_json::Value;
use tokio::sync::mpsc;

const RIGHT: &str =
    r#"{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}"#;

/// A notification as it arrived.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub(crate) uri: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Arrived {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Server {
    pub(crate) arrived: mpsc::UnboundedSender<Arrived>,
    /// What the next notifications are answered with; when empty, rightly.
    pub(crate) answers: Arc<Mutex<VecDeque<&'static str>>>,
}

pub(crate) async fn take(
    State(server): State<Server>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> String {
    // The test may have ended.
    let _heard = server.arrived.send(Arrived {
        uri: uri.to_string(),
        headers,
        body,
    });
    server
        .answers
        .lock()
        .unwrap()
        .pop_front()
        .unwrap_or(RIGHT)
        .to_owned()
}
