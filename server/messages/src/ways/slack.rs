//! Incoming webhooks as Slack has them (docs.slack.dev, "Sending messages using incoming webhooks"); Mattermost,
//! Rocket.Chat, Discord behind `/slack`, Zulip and others take the same form.

use serde_json::json;

use super::{
    Message,
    chat::{Said, json as call},
};

/// The three signs that have a meaning of their own there.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

pub(super) fn said(url: &str, message: &Message) -> Said {
    let body = json!({ "text": escaped(&message.whole()) });
    call(url.to_owned(), &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_calls_nobody() {
        let message = Message {
            title: "<!channel> & co".to_owned(),
            ..Message::default()
        };
        let said = said("https://hooks.example/x", &message);
        assert_eq!(said.body, r#"{"text":"&lt;!channel&gt; &amp; co"}"#);
    }
}
