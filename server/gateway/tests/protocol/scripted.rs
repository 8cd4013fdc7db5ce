//! A gateway on loopback that answers from a script and remembers every call.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header::LOCATION};
use axum::response::{IntoResponse, Response};
use gateway::{Account, HttpGateway, Message, Timeouts};
use tokio::net::TcpListener;

use crate::support::{CLIENT_ID, Party, STRANGER, THEIRS, TIME, account};

/// The time of our calls.
pub(crate) const NOW_MS: u64 = 1_768_469_413_000;

/// What the gateway does with one call.
#[derive(Clone)]
pub(crate) enum Reply {
    /// An answer as it should be.
    Signed(String),
    /// Without signature and time.
    Unsigned(String),
    /// Signed by somebody else.
    Forged(String),
    /// Signed, then changed.
    Changed(String),
    /// Signed, for another client id.
    Misdirected(String),
    /// Signed and fine, but with this status.
    Status(u16, String),
    /// To another address.
    Redirect(String),
    /// Never.
    Silence,
}

/// A call as it arrived.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Call {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// The script, and what was heard so far.
#[derive(Clone, Default)]
pub(crate) struct Script {
    replies: Arc<Mutex<VecDeque<Reply>>>,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Script {
    /// Every call there was.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().expect("no test panics here").clone()
    }

    /// The bodies of all calls, in order.
    pub(crate) fn bodies(&self) -> Vec<Bytes> {
        self.calls().into_iter().map(|call| call.body).collect()
    }

    fn next(&self, call: Call) -> Reply {
        self.calls.lock().expect("no test panics here").push(call);
        let reply = self
            .replies
            .lock()
            .expect("no test panics here")
            .pop_front();
        reply.expect("more calls than the script has replies")
    }
}

/// Long enough for a busy machine; a test that waits for silence takes less.
pub(crate) fn timeouts() -> Timeouts {
    Timeouts {
        connect: Duration::from_secs(20),
        answer: Duration::from_secs(20),
        pay_deadline: Duration::from_mins(1),
        pay_pauses: [1, 1, 1].map(Duration::from_millis),
    }
}

/// A gateway that gives these replies, one a call, and our client of it.
pub(crate) async fn gateway(replies: impl IntoIterator<Item = Reply>) -> (HttpGateway, Script) {
    let (base, script) = serve(replies).await;
    (client(account(&base), timeouts()), script)
}

pub(crate) fn client(account: Account, timeouts: Timeouts) -> HttpGateway {
    HttpGateway::new(account, timeouts, Arc::new(|| NOW_MS)).expect("a client")
}

pub(crate) async fn serve(replies: impl IntoIterator<Item = Reply>) -> (String, Script) {
    let script = Script::default();
    script
        .replies
        .lock()
        .expect("no test panics here")
        .extend(replies);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let router = Router::new().fallback(answer).with_state(script.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (base, script)
}

async fn answer(
    State(script): State<Script>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let path = uri.to_string();
    match script.next(Call {
        path: path.clone(),
        headers,
        body,
    }) {
        Reply::Signed(body) => signed(&THEIRS, &path, &body).into_response(),
        Reply::Unsigned(body) => body.into_response(),
        Reply::Forged(body) => signed(&STRANGER, &path, &body).into_response(),
        Reply::Changed(body) => {
            let (headers, body) = signed(&THEIRS, &path, &body);
            (headers, body.replacen("\"S\"", "\"F\"", 1)).into_response()
        }
        Reply::Misdirected(body) => {
            let (mut headers, body) = signed(&THEIRS, &path, &body);
            headers.insert("client-id", "SANDBOX_OTHER".parse().expect("a header"));
            (headers, body).into_response()
        }
        Reply::Status(status, body) => {
            let status = StatusCode::from_u16(status).expect("a status");
            (status, signed(&THEIRS, &path, &body)).into_response()
        }
        Reply::Redirect(to) => (StatusCode::FOUND, [(LOCATION, to)]).into_response(),
        Reply::Silence => std::future::pending().await,
    }
}

fn signed(party: &Party, path: &str, body: &str) -> (HeaderMap, String) {
    let message = Message {
        uri: path,
        client_id: CLIENT_ID,
        time: TIME,
        body: body.as_bytes(),
    };
    let signature = party.sign(&message);
    let pairs = [
        ("client-id", CLIENT_ID),
        ("response-time", TIME),
        ("signature", &signature),
    ];
    let headers = pairs
        .into_iter()
        .map(|(name, value)| {
            (
                name.parse().expect("a name"),
                value.parse().expect("a value"),
            )
        })
        .collect();
    (headers, body.to_owned())
}
