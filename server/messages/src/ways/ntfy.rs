//! ntfy: a topic that phones listen to (docs.ntfy.sh/publish, "Publish as JSON").

use http::{HeaderValue, header::AUTHORIZATION};
use serde_json::json;

use super::{
    Message,
    chat::{Said, json as call},
};

pub(super) fn said(server: &str, [topic, token]: [&str; 2], message: &Message) -> Option<Said> {
    let body = json!({
        "topic": topic,
        "title": message.title,
        "message": message.lines.join("\n"),
        "click": message.link,
    });
    let mut said = call(format!("{}/", server.trim_end_matches('/')), &body);
    if !token.is_empty() {
        let mut bearer: HeaderValue = format!("Bearer {token}").parse().ok()?;
        bearer.set_sensitive(true);
        said.headers.insert(AUTHORIZATION, bearer);
    }
    Some(said)
}
