//! Why something about a channel can't be done, in a way that whoever asked can do something about it.

use foundation::store::StoreError;
use notices::channel::NAME_MAX;
use outbound::target::Refused;
use sealing::NotOurs;

use crate::address::Wrong;

/// What can't be done.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Several, each for itself.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Several(Vec<Self>),
    /// No name, or too long a one.
    #[error("a name of at most {NAME_MAX} characters is needed")]
    Name,
    /// Nobody is told in that language.
    #[error("nobody is told in the language {0:?}")]
    Language(String),
    /// There is no such time zone.
    #[error("there is no time zone {0:?}")]
    Zone(String),
    /// There is no such store.
    #[error("there is no store {0:?}")]
    Store(String),
    /// No topic.
    #[error("at least one topic is needed: {}", .there.join(", "))]
    NoTopic {
        /// Those that there are.
        there: Vec<&'static str>,
    },
    /// A topic that isn't there, or not for the installation.
    #[error("there is no topic {name:?} here; there are {}", .there.join(", "))]
    Topic {
        /// What was wanted.
        name: String,
        /// Those that there are.
        there: Vec<&'static str>,
    },
    /// It isn't said from which amount on.
    #[error("from which amount on payments are told has to be said")]
    Amount,
    /// No two times of day.
    #[error("quiet hours are two different times such as 22:00 and 07:00")]
    Quiet,
    /// Where it leads is wrong.
    #[error(transparent)]
    Address(#[from] Wrong),
    /// The server that it leads to isn't one that is called.
    #[error(transparent)]
    Server(#[from] Refused),
    /// The way is another than it was.
    #[error("this channel is of another kind")]
    Kind,
    /// The operator has named no mail server.
    #[error("there is no mail server: PORTICO_SMTP_HOST is not set")]
    NoMail,
    /// There are as many as there may be.
    #[error("there are as many channels as there may be")]
    Full,
    /// There is no such channel.
    #[error("there is no such channel")]
    Unknown,
    /// Nothing is told to it.
    #[error("this channel is off: nothing is sent to it, and no test")]
    Off,
    /// Somebody else was first.
    #[error("somebody else has changed this channel meanwhile; look at it again")]
    Meanwhile,
    /// There is no installation's secret here.
    #[error("there is no PORTICO_SECRET_FILE here, under which tokens are kept")]
    NoKey,
    /// It was kept under another.
    #[error(transparent)]
    NotOurs(#[from] NotOurs),
    /// It can't be stored now.
    #[error(transparent)]
    Failed(#[from] StoreError),
}

impl Problem {
    /// Of several one, of one itself; `None` of none.
    pub(super) fn of_all(mut all: Vec<Self>) -> Option<Self> {
        match all.len() {
            0 | 1 => all.pop(),
            _ => Some(Self::Several(all)),
        }
    }

    /// Each for itself.
    pub fn each(&self) -> &[Self] {
        match self {
            Self::Several(all) => all,
            Self::Name
            | Self::Language(_)
            | Self::Zone(_)
            | Self::Store(_)
            | Self::NoTopic { .. }
            | Self::Topic { .. }
            | Self::Amount
            | Self::Quiet
            | Self::Address(_)
            | Self::Server(_)
            | Self::Kind
            | Self::NoMail
            | Self::Full
            | Self::Unknown
            | Self::Off
            | Self::Meanwhile
            | Self::NoKey
            | Self::NotOurs(_)
            | Self::Failed(_) => std::slice::from_ref(self),
        }
    }
}
