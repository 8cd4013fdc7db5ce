//! One alarm: as it is raised, what becomes of it, and as it is stored.

use foundation::clock::Timestamp;

use crate::Kind;

/// Something a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// What kind of thing.
    pub kind: Kind,
    /// What it is about: an id, a name; empty for the installation as a whole.
    pub about: String,
    /// More, for people.
    pub detail: String,
    /// Which server it is about, if it is about one; empty for the shop, whoever has met it.
    pub server: String,
}

impl Alarm {
    /// An alarm about this.
    pub fn new(kind: Kind, about: &(impl ToString + ?Sized)) -> Self {
        Self {
            kind,
            about: about.to_string(),
            detail: String::new(),
            server: String::new(),
        }
    }

    /// The same with words for people.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// What becomes of an alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is raised, or raised again.
    Raised(Alarm),
    /// What it was about is over.
    Over {
        /// See [`Alarm::kind`].
        kind: Kind,
        /// See [`Alarm::about`].
        about: String,
        /// See [`Alarm::server`].
        server: String,
    },
}

impl Change {
    /// What an alarm about this was raised for is over.
    pub fn over(kind: Kind, about: &(impl ToString + ?Sized)) -> Self {
        Self::Over {
            kind,
            about: about.to_string(),
            server: String::new(),
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Raised(alarm) => alarm.kind,
            Self::Over { kind, .. } => *kind,
        }
    }

    pub(crate) fn about(&self) -> &str {
        match self {
            Self::Raised(alarm) => &alarm.about,
            Self::Over { about, .. } => about,
        }
    }

    /// The same of this server, if the kind is about one.
    pub(crate) fn at(mut self, name: &str) -> Self {
        if self.kind().is_of_a_server() {
            match &mut self {
                Self::Raised(Alarm { server, .. }) | Self::Over { server, .. } => {
                    name.clone_into(server);
                }
            }
        }
        self
    }

    pub(crate) fn server(&self) -> Option<&str> {
        let server = match self {
            Self::Raised(alarm) => &alarm.server,
            Self::Over { server, .. } => server,
        };
        (!server.is_empty()).then_some(server)
    }
}

/// An alarm as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// By which it is acknowledged.
    pub id: i64,
    /// The name of its kind; perhaps one that only a newer version knows.
    pub kind: String,
    /// See [`Alarm::about`].
    pub about: String,
    /// See [`Alarm::detail`]; the latest.
    pub detail: String,
    /// See [`Alarm::server`].
    pub server: String,
    /// When it was raised first.
    pub raised: Timestamp,
    /// When it was raised last.
    pub last: Timestamp,
    /// How often it was raised since somebody looked.
    pub times: i64,
    /// When it was over, if it is.
    pub over: Option<Timestamp>,
    /// When somebody said that they looked, and who.
    pub acknowledged: Option<(Timestamp, String)>,
}

/// An alarm that a shop has to know of, and where it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfShop {
    /// The alarm.
    pub alarm: Kept,
    /// The store's id.
    pub store: String,
    /// The till's number; none for a counter that is named in the alarm.
    pub till: Option<i64>,
    /// The reference of the payment that it is about, or that a refund gives back of.
    pub payment: Option<String>,
}

/// Which alarms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Those nobody has acknowledged, over or not.
    Open,
    /// All that ever were.
    All,
}
