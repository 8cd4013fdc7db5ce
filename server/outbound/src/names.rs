//! What a name leads to. It is asked at every call anew, and what was answered is what is called: a name
//! that leads somewhere else a moment later gains nothing by it.

use std::{
    fmt, io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use async_trait::async_trait;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::{
    allowed::Allowed,
    target::{Reach, Refused},
};

/// Who knows what names lead to.
#[async_trait]
pub trait Names: Send + Sync + fmt::Debug {
    /// All addresses of a name.
    async fn addresses(&self, name: &str) -> io::Result<Vec<IpAddr>>;
}

/// The machine's own resolver.
#[derive(Debug)]
pub struct SystemNames;

#[async_trait]
impl Names for SystemNames {
    async fn addresses(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        let found = tokio::net::lookup_host((name, 0)).await?;
        Ok(found.map(|address| address.ip()).collect())
    }
}

/// Names as the client may use them.
#[derive(Clone, Debug)]
pub(crate) struct Guarded {
    pub(crate) names: Arc<dyn Names>,
    pub(crate) allowed: Arc<Allowed>,
    pub(crate) reach: Reach,
}

impl Guarded {
    /// All addresses of a name, if every one of them may be called. One that may not refuses the name:
    /// which of them is called would be chance.
    pub(crate) async fn checked(&self, name: &str) -> Result<Vec<IpAddr>, Refused> {
        let nowhere = || Refused::Name(name.to_owned());
        let found = self.names.addresses(name).await;
        let found = found.map_err(|error| {
            if is_unknown(&error) {
                nowhere()
            } else {
                Refused::NotNow(name.to_owned())
            }
        })?;
        if found.is_empty() {
            return Err(nowhere());
        }
        for address in &found {
            let is_allowed = match self.reach {
                Reach::Anywhere => self.allowed.is_allowed(*address),
                Reach::OwnOnly => self.allowed.is_own(*address),
            };
            if !is_allowed {
                return Err(Refused::Address(*address));
            }
        }
        Ok(found)
    }
}

/// Whether a resolver said that there is no such name. The machine's own says so in words only: those of the C libraries of
/// Linux (glibc, musl), the BSDs and macOS.
fn is_unknown(error: &io::Error) -> bool {
    const WORDS: [&str; 4] = [
        "not known",
        "does not resolve",
        "No address associated",
        "has no usable address",
    ];
    let words = error.to_string();
    error.kind() == io::ErrorKind::NotFound || WORDS.iter().any(|known| words.contains(known))
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let guarded = self.clone();
        Box::pin(async move {
            let found = guarded.checked(name.as_str()).await?;
            let all = found.into_iter().map(|address| SocketAddr::new(address, 0));
            let all: Addrs = Box::new(all.collect::<Vec<_>>().into_iter());
            Ok(all)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resolver_that_does_not_answer_says_nothing_of_the_name() {
        let of = |words: &str| is_unknown(&io::Error::other(words.to_owned()));
        let before = "failed to lookup address information:";
        for words in [
            "Name or service not known",
            "Name does not resolve",
            "No address associated with hostname",
            "nodename nor servname provided, or not known",
        ] {
            assert!(of(&format!("{before} {words}")), "{words}");
        }
        for words in [
            "Temporary failure in name resolution",
            "Try again",
            "Non-recoverable failure in name resolution",
        ] {
            assert!(!of(&format!("{before} {words}")), "{words}");
        }
        assert!(is_unknown(&io::Error::from(io::ErrorKind::NotFound)));
    }
}
