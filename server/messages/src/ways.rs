//! The ways to people. Each knows one service's form, and what its answers mean.

mod chat;
mod mail;
mod ntfy;
mod slack;
mod telegram;

use std::{fmt, sync::Arc};

use async_trait::async_trait;
use notices::channel::Trouble;
use outbound::caller::{Call, Caller};

use crate::address::Address;
use chat::{Said, failed};
pub use mail::{Login, NoServer, Post, SmtpSettings, Tls};
pub use telegram::SERVICE as TELEGRAM;

/// The longest message, in bytes: what the strictest of them takes as one.
pub const MESSAGE_MAX: usize = 3_500;

/// What is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What names it among others, the same at every try.
    pub id: String,
    /// In a few words.
    pub title: String,
    /// The rest, line by line.
    pub lines: Vec<String>,
    /// Where more of it stands.
    pub link: Option<String>,
}

impl Message {
    /// The rest as one text, the link at its end.
    pub fn body(&self) -> String {
        let lines = self.lines.iter().map(String::as_str);
        let all: Vec<&str> = lines.chain(self.link.as_deref()).collect();
        all.join("\n")
    }

    /// All of it as one text.
    pub fn whole(&self) -> String {
        let body = self.body();
        if body.is_empty() {
            return self.title.clone();
        }
        format!("{}\n{body}", self.title)
    }
}

/// Why it didn't arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Why.
    pub trouble: Trouble,
    /// For how long the service wants to be left alone.
    pub wait_ms: Option<i64>,
    /// What was answered, by its number: if nothing, the next message needs no try.
    pub answer: Option<u16>,
}

/// A way to people.
#[async_trait]
pub trait Way: Send + Sync + fmt::Debug {
    /// Takes a message there.
    async fn take(&self, to: &Address, message: &Message) -> Result<(), Failure>;
}

/// All there are.
#[derive(Clone, Debug)]
pub struct Ways {
    /// Who calls.
    pub caller: Arc<Caller>,
    /// Where Telegram is.
    pub telegram: String,
    /// Who takes mail, if the operator has named somebody.
    pub post: Option<Post>,
}

#[async_trait]
impl Way for Ways {
    async fn take(&self, to: &Address, message: &Message) -> Result<(), Failure> {
        let call = match to {
            Address::Mail { to } => {
                let Some(post) = &self.post else {
                    return Err(failed(Trouble::NoMail));
                };
                return post.take(to, message).await;
            }
            Address::Telegram { token, chat } => {
                Some(telegram::said(&self.telegram, [token, chat], message))
            }
            Address::Slack { url } => Some(slack::said(url, message)),
            Address::Ntfy {
                server,
                topic,
                token,
            } => ntfy::said(
                server,
                [topic, token.as_deref().unwrap_or_default()],
                message,
            ),
        };
        let Some(Said { url, headers, body }) = call else {
            return Err(failed(Trouble::Sealed));
        };
        let call = Call {
            url: &url,
            headers,
            body,
        };
        let answer = self.caller.post(call).await;
        let answer = answer.map_err(|failure| chat::unanswered(&failure))?;
        chat::judged(to.kind(), &answer)
    }
}
