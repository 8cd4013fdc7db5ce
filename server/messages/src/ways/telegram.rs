//! Telegram: a bot writes into a chat (core.telegram.org/bots/api#sendmessage). Plain text, so that nothing in
//! a name is taken for a sign of its own.

use serde_json::json;

use super::{
    Message,
    chat::{Said, json as call},
};

/// Where Telegram is, unless an operator runs a server of its own.
pub const SERVICE: &str = "https://api.telegram.org";

pub(super) fn said(service: &str, [token, chat]: [&str; 2], message: &Message) -> Said {
    let url = format!("{}/bot{token}/sendMessage", service.trim_end_matches('/'));
    let body = json!({
        "chat_id": chat,
        "text": message.whole(),
        "link_preview_options": { "is_disabled": true },
    });
    call(url, &body)
}
