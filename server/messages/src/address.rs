//! Where a channel leads. All of it is kept sealed: a token is one, an address of a hook is one, and whoever
//! knows the topic of an ntfy server reads it.

use std::fmt;

use lettre::Address as Mailbox;
use notices::channel::Kind;
use serde::{Deserialize, Serialize};
use url::Url;

/// The longest address or token that is taken, in bytes.
pub const PART_MAX: usize = 500;
/// Where ntfy is, for who has no server of their own.
pub const NTFY_USUAL: &str = "https://ntfy.sh";
/// The longest topic that ntfy has.
const TOPIC_MAX: usize = 64;

/// Where to, with what opens it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Address {
    /// A bot and a chat.
    Telegram {
        /// The bot's token.
        token: String,
        /// The chat's number, or a channel's name with an @.
        chat: String,
    },
    /// An incoming webhook.
    Slack {
        /// Its address, which is its secret.
        url: String,
    },
    /// A topic.
    Ntfy {
        /// The server.
        server: String,
        /// The topic.
        topic: String,
        /// What allows to write there, where that is needed.
        token: Option<String>,
    },
    /// A mail box.
    Mail {
        /// Whose.
        to: String,
    },
}

impl fmt::Debug for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Address({}, ..)", self.kind().as_str())
    }
}

/// What is wrong with an address before anybody is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// No token of a bot.
    #[error("a bot's token is two parts with a colon, such as 123456:ABC-DEF")]
    Token,
    /// No chat.
    #[error("a chat is a number such as -1001234567890, or @name of a public channel")]
    Chat,
    /// No topic.
    #[error("a topic is at most 64 letters, digits, - and _")]
    Topic,
    /// No mail box.
    #[error("this is no mail address")]
    Mailbox,
    /// Too long.
    #[error("this is longer than {PART_MAX} characters")]
    Long,
}

impl Address {
    /// By which way it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Telegram { .. } => Kind::Telegram,
            Self::Slack { .. } => Kind::Slack,
            Self::Ntfy { .. } => Kind::Ntfy,
            Self::Mail { .. } => Kind::Mail,
        }
    }

    /// All that is wrong with it, as far as that can be seen. Whether a server may be called is `outbound`'s to say.
    pub fn wrong(&self) -> Vec<Wrong> {
        let parts: Vec<&str> = match self {
            Self::Telegram { token, chat } => vec![token, chat],
            Self::Slack { url } => vec![url],
            Self::Ntfy {
                server,
                topic,
                token,
            } => vec![server, topic, token.as_deref().unwrap_or_default()],
            Self::Mail { to } => vec![to],
        };
        if parts.iter().any(|part| part.len() > PART_MAX) {
            return vec![Wrong::Long];
        }
        let checks: Vec<(bool, Wrong)> = match self {
            Self::Telegram { token, chat } => {
                vec![
                    (is_token(token), Wrong::Token),
                    (is_chat(chat), Wrong::Chat),
                ]
            }
            Self::Slack { .. } => Vec::new(),
            Self::Ntfy { topic, token, .. } => {
                let is_topic =
                    !topic.is_empty() && topic.len() <= TOPIC_MAX && topic.bytes().all(is_plain);
                let is_seen = |token: &String| token.bytes().all(|byte| byte.is_ascii_graphic());
                let is_token = token.as_ref().is_none_or(is_seen);
                vec![(is_token, Wrong::Token), (is_topic, Wrong::Topic)]
            }
            Self::Mail { to } => vec![(to.parse::<Mailbox>().is_ok(), Wrong::Mailbox)],
        };
        let wrong = checks.into_iter().filter(|(is_right, _)| !is_right);
        wrong.map(|(_, why)| why).collect()
    }

    /// The address of a server that somebody wrote down; none where the operator's are called.
    pub fn server(&self) -> Option<&str> {
        match self {
            Self::Slack { url } => Some(url),
            Self::Ntfy { server, .. } => Some(server),
            Self::Telegram { .. } | Self::Mail { .. } => None,
        }
    }

    /// What may be shown of it: enough to know it by, and nothing that opens it.
    pub fn shown(&self) -> String {
        match self {
            Self::Telegram { chat, .. } => chat.clone(),
            Self::Slack { url } => host(url),
            Self::Ntfy { server, .. } => host(server),
            Self::Mail { to } => to.clone(),
        }
    }

    /// As it is sealed.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what was sealed.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

fn host(url: &str) -> String {
    let url = Url::parse(url).ok();
    url.and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_default()
}

const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

fn is_token(token: &str) -> bool {
    let Some((bot, secret)) = token.split_once(':') else {
        return false;
    };
    let is_bot = !bot.is_empty() && bot.bytes().all(|byte| byte.is_ascii_digit());
    is_bot && !secret.is_empty() && secret.bytes().all(is_plain)
}

fn is_chat(chat: &str) -> bool {
    if let Some(name) = chat.strip_prefix('@') {
        return !name.is_empty() && name.bytes().all(is_plain);
    }
    let number = chat.strip_prefix('-').unwrap_or(chat);
    !number.is_empty() && number.len() <= 20 && number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telegram(token: &str, chat: &str) -> Address {
        Address::Telegram {
            token: token.to_owned(),
            chat: chat.to_owned(),
        }
    }

    #[test]
    fn what_opens_it_is_shown_nowhere() {
        let all = [
            telegram("123:CANARY", "-100"),
            Address::Slack {
                url: "https://hooks.slack.com/services/CANARY".to_owned(),
            },
            Address::Ntfy {
                server: NTFY_USUAL.to_owned(),
                topic: "CANARY".to_owned(),
                token: Some("tk_CANARY".to_owned()),
            },
        ];
        for address in all {
            assert_eq!(address.wrong(), []);
            let seen = format!("{address:?} {}", address.shown());
            assert!(!seen.contains("CANARY"), "{seen}");
            assert_eq!(Address::parse(&address.text()), Some(address));
        }
    }

    #[test]
    fn what_cannot_lead_anywhere_is_not_taken() {
        for (token, chat, wrong) in [
            ("123", "1", Wrong::Token),
            ("123:a/../b", "1", Wrong::Token),
            (":a", "1", Wrong::Token),
            ("1:a", "", Wrong::Chat),
            ("1:a", "us", Wrong::Chat),
            ("1:a", "--1", Wrong::Chat),
        ] {
            assert_eq!(telegram(token, chat).wrong(), [wrong], "{token} {chat}");
        }
        assert_eq!(telegram("1:a_-B", "@shop_news").wrong(), []);
        let both = telegram("123", "us").wrong();
        assert_eq!(both, [Wrong::Token, Wrong::Chat], "each is told");
        let long = telegram(&format!("1:{}", "a".repeat(PART_MAX)), "1");
        assert_eq!(long.wrong(), [Wrong::Long]);
        for to in ["", "hana", "hana@", "a@b.example\r\nBcc: c@d.example"] {
            let to = to.to_owned();
            assert_eq!(Address::Mail { to }.wrong(), [Wrong::Mailbox]);
        }
        let to = "hana@shop.example".to_owned();
        assert_eq!(Address::Mail { to }.wrong(), []);
    }
}
