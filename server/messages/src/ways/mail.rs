//! Mail, by the server that the operator named. What the server says is not kept: some repeat what they were
//! given.

use std::{fmt, time::Duration};

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport as _, Message as Letter, Tokio1Executor,
    address::Envelope,
    message::{
        Mailbox,
        header::{ContentType, Header, HeaderName, HeaderValue, MIME_VERSION_1_0},
    },
    transport::smtp::{
        Error,
        authentication::Credentials,
        client::{Tls as Encryption, TlsParameters},
    },
};
use notices::channel::Trouble;

use super::{Failure, Message, chat::failed};

/// Longest wait for each answer of a mail server.
const ANSWER: Duration = Duration::from_secs(15);

/// How the way to the mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte on.
    Always,
    /// After both have said so (STARTTLS), and never without.
    Begun,
    /// Not at all: a server on the same machine.
    Never,
}

/// Who takes mail.
#[derive(Clone)]
pub struct SmtpSettings {
    /// The server's name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is encrypted.
    pub tls: Tls,
    /// From whom messages are.
    pub from: Address,
    /// Name and password, where it wants them.
    pub login: Option<Login>,
}

impl fmt::Debug for SmtpSettings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SmtpSettings({}:{}, ..)", self.host, self.port)
    }
}

/// Name and password.
#[derive(Clone)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The password.
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Login(..)")
    }
}

/// Sends mail.
#[derive(Clone)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl fmt::Debug for Post {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Post(..)")
    }
}

/// The settings make no way to a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no name of a mail server")]
pub struct NoServer;

/// A machine wrote it: nobody's holiday answers (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Post {
    /// By these settings. Nothing is called yet.
    pub fn new(settings: &SmtpSettings) -> Result<Self, NoServer> {
        let encrypted = || TlsParameters::new(settings.host.clone()).map_err(|_| NoServer);
        let tls = match settings.tls {
            Tls::Always => Encryption::Wrapper(encrypted()?),
            Tls::Begun => Encryption::Required(encrypted()?),
            Tls::Never => Encryption::None,
        };
        let builder =
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(settings.host.clone())
                .port(settings.port)
                .tls(tls)
                .timeout(Some(ANSWER));
        let builder = match &settings.login {
            Some(login) => {
                let (user, password) = (login.user.clone(), login.password.clone());
                builder.credentials(Credentials::new(user, password))
            }
            None => builder,
        };
        Ok(Self {
            transport: builder.build(),
            from: settings.from.clone(),
        })
    }

    /// Sends a message to somebody.
    pub(super) async fn take(&self, to: &str, message: &Message) -> Result<(), Failure> {
        let letter = self.letter(to, message).ok_or(failed(Trouble::Place))?;
        match self.transport.send(letter).await {
            Ok(_) => Ok(()),
            Err(error) => Err(judged(&error)),
        }
    }

    fn letter(&self, to: &str, message: &Message) -> Option<Letter> {
        let to: Address = to.parse().ok()?;
        let id = format!("<{}@{}>", message.id, self.from.domain());
        // The box as it was written: out of the letter's head it would be read again, and without its quotation marks
        // a name with blanks is none.
        let envelope = Envelope::new(Some(self.from.clone()), vec![to.clone()]).ok()?;
        let letter = Letter::builder()
            .envelope(envelope)
            .from(Mailbox::new(None, self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(message.title.clone())
            .message_id(Some(id))
            .header(MIME_VERSION_1_0)
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN);
        letter.body(message.whole()).ok()
    }
}

fn judged(error: &Error) -> Failure {
    let code = error.status().map(u16::from);
    let trouble = match code {
        // RFC 4954: what was given to sign in with isn't taken, or is needed.
        Some(530 | 534 | 535 | 538) => Trouble::Token,
        Some(400..=499) => Trouble::Busy,
        // RFC 5321: there is no such box, or it takes nothing from us.
        Some(550 | 551 | 553) => Trouble::Place,
        Some(_) => Trouble::Refused,
        None if error.is_timeout() => Trouble::Timeout,
        None if error.is_tls() => Trouble::Tls,
        None if error.is_response() || error.is_client() => Trouble::Broken,
        None => Trouble::Connect,
    };
    Failure {
        answer: code,
        ..failed(trouble)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_box_whose_name_is_quoted_gets_its_letter() {
        let settings = SmtpSettings {
            host: "mail.example".to_owned(),
            port: 25,
            tls: Tls::Never,
            from: "portico@shop.example".parse().unwrap(),
            login: None,
        };
        let post = Post::new(&settings).unwrap();
        let message = Message {
            id: "1".to_owned(),
            title: "Title".to_owned(),
            ..Message::default()
        };
        for to in [
            "\"a b\"@shop.example",
            "\"a@b\"@shop.example",
            "hana@shop.example",
        ] {
            let letter = post.letter(to, &message).unwrap();
            let sent = letter.envelope().to().iter().map(ToString::to_string);
            assert_eq!(sent.collect::<Vec<_>>(), [to]);
        }
    }
}
