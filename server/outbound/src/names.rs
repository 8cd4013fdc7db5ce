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
        let found = self.names.addresses(name).await.map_err(|_| nowhere())?;
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
