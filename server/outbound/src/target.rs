//! An address as somebody wrote it, looked at before anything is asked of anybody.

use std::net::IpAddr;

use url::{Host, Url};

use crate::allowed::Allowed;

/// Where a call goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub(crate) url: Url,
    pub(crate) reach: Reach,
}

/// How far a call may go, by how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// The public internet and the operator's networks: encrypted, and at a port that may be called.
    Anywhere,
    /// The operator's networks only.
    OwnOnly,
}

/// Why an address is not one that is called.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No address at all.
    #[error("this is no address such as https://shop.example/webhooks")]
    NotAnAddress,
    /// Neither HTTPS nor HTTP.
    #[error("the address has to begin with https://")]
    Scheme,
    /// Name or password in it.
    #[error("the address may hold no name and no password")]
    UserInfo,
    /// Not encrypted, or a strange port, and not in a network of the operator's.
    #[error(
        "only https:// at port 443 is called, or what PORTICO_WEBHOOK_PORTS and PORTICO_WEBHOOK_NETWORKS allow"
    )]
    Port,
    /// An address that is nobody's on the public internet.
    #[error("{0} is no address of a machine on the public internet")]
    Address(IpAddr),
    /// Its name leads nowhere.
    #[error("the name {0} leads nowhere")]
    Name(String),
    /// Whoever knows what names lead to doesn't answer now.
    #[error("what the name {0} leads to can't be found out now; try again in a moment")]
    NotNow(String),
}

impl Target {
    /// Looks at an address as it was written. Whatever its name leads to is looked at when it is called.
    pub fn parse(text: &str, allowed: &Allowed) -> Result<Self, Refused> {
        // The parser forgives what people don't: blanks around and line ends within.
        if text
            .chars()
            .any(|one| one.is_control() || one.is_whitespace() || one == '\\')
        {
            return Err(Refused::NotAnAddress);
        }
        let mut url = Url::parse(text).map_err(|_| Refused::NotAnAddress)?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(Refused::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::UserInfo);
        }
        url.set_fragment(None);
        let port = url.port_or_known_default().ok_or(Refused::Port)?;
        let is_plain = url.scheme() != "https" || !allowed.is_public_port(port);
        let reach = if is_plain {
            Reach::OwnOnly
        } else {
            Reach::Anywhere
        };
        if is_plain && allowed.networks.is_empty() {
            return Err(Refused::Port);
        }
        let target = Self { url, reach };
        if let Some(address) = target.literal()? {
            target.check(address, allowed)?;
        }
        Ok(target)
    }

    /// As it is called.
    pub fn as_str(&self) -> &str {
        self.url.as_str()
    }

    /// The address that is written in it; `None` where there is a name.
    pub(crate) fn literal(&self) -> Result<Option<IpAddr>, Refused> {
        match self.url.host().ok_or(Refused::NotAnAddress)? {
            Host::Ipv4(address) => Ok(Some(address.into())),
            Host::Ipv6(address) => Ok(Some(address.into())),
            Host::Domain(_) => Ok(None),
        }
    }

    pub(crate) fn name(&self) -> Option<&str> {
        self.url.domain()
    }

    /// Whether it may lead there.
    pub(crate) fn check(&self, address: IpAddr, allowed: &Allowed) -> Result<(), Refused> {
        let is_allowed = match self.reach {
            Reach::Anywhere => allowed.is_allowed(address),
            Reach::OwnOnly => allowed.is_own(address),
        };
        match (is_allowed, self.reach) {
            (true, Reach::Anywhere | Reach::OwnOnly) => Ok(()),
            (false, Reach::OwnOnly) if allowed.is_allowed(address) => Err(Refused::Port),
            (false, Reach::Anywhere | Reach::OwnOnly) => Err(Refused::Address(address)),
        }
    }
}
