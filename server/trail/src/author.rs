//! Who acts. Whoever lets somebody in says it once, around all that is done for them, and what is
//! written meanwhile is written as theirs: no handler can forget it. What nobody stands behind is done by the
//! system.

use std::{future::Future, net::IpAddr};

use foundation::clock::Timestamp;

tokio::task_local! {
    static ACTING: Author;
}

/// Whose deed it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody who isn't known yet, or not any more.
    Stranger,
    /// A person, by their id.
    Person(String),
    /// A program, by the id of its key.
    Key(String),
    /// A screen, by its id.
    Screen(String),
    /// An operator at the command line, by the name they have there.
    Operator(String),
    /// Nobody: it is done by itself.
    System,
}

impl Who {
    /// As it is written down: what they are, and who.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Self::Stranger => ("stranger", ""),
            Self::Person(id) => ("person", id),
            Self::Key(id) => ("key", id),
            Self::Screen(id) => ("screen", id),
            Self::Operator(name) => ("operator", name),
            Self::System => ("system", ""),
        }
    }
}

/// By which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// The office, signing in included.
    Office,
    /// The studio.
    Studio,
    /// A screen at a counter.
    Till,
    /// The API.
    Api,
    /// A command.
    CommandLine,
    /// `portico apply`.
    Apply,
    /// The server by itself.
    System,
}

impl Via {
    /// As it is written down.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Studio => "studio",
            Self::Till => "till",
            Self::Api => "api",
            Self::CommandLine => "command-line",
            Self::Apply => "apply",
            Self::System => "system",
        }
    }
}

/// Who acts, how, from where and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Whose deeds they are.
    pub who: Who,
    /// By which way.
    pub via: Via,
    /// From which network; empty where there is none.
    pub from: String,
    /// When they came with their wish.
    pub at: Option<Timestamp>,
}

impl Author {
    /// What is done by itself.
    pub const fn system() -> Self {
        Self {
            who: Who::System,
            via: Via::System,
            from: String::new(),
            at: None,
        }
    }

    /// Who acts in this task.
    pub fn acting() -> Self {
        let acting = ACTING.try_with(Clone::clone);
        acting.unwrap_or_else(|_| Self::system())
    }
}

/// Does this work as somebody's.
pub fn acting<F: Future>(author: Author, work: F) -> impl Future<Output = F::Output> {
    ACTING.scope(author, work)
}

/// The same work in a task of its own is still theirs.
pub fn carried<F: Future>(work: F) -> impl Future<Output = F::Output> {
    ACTING.scope(Author::acting(), work)
}

/// The network that an address is in: enough to see that somebody was elsewhere, and no more.
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            let short = std::net::Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0);
            format!("{short}/48")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shortened_to_its_network() {
        for (address, short) in [
            ("203.0.113.77", "203.0.113.0/24"),
            ("::ffff:203.0.113.77", "203.0.113.0/24"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
            ("::1", "::/48"),
        ] {
            assert_eq!(network(address.parse().unwrap()), short);
        }
    }

    #[tokio::test]
    async fn who_acts_goes_along_with_the_work_and_no_further() {
        let author = Author {
            who: Who::Person("p1".to_owned()),
            ..Author::system()
        };
        let inside = acting(author.clone(), async {
            let spawned = tokio::spawn(carried(async { Author::acting() }));
            (Author::acting(), spawned.await.unwrap())
        });
        assert_eq!(inside.await, (author.clone(), author));
        assert_eq!(Author::acting(), Author::system());
    }
}
