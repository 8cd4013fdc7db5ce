//! What an installation remembers of itself: the address that its printed codes lead to, and when it was backed up. Settings
//! live in each shell's environment, so that one is forgotten is the ordinary accident; what is
//! printed can't be called back.

use async_trait::async_trait;
use url::Url;

use foundation::{clock::Timestamp, store::StoreError};

/// The address that customers were first served under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// Scheme and host, as browsers write an origin.
    pub origin: String,
    /// Since when.
    pub since: Timestamp,
}

/// Where that is kept.
#[async_trait]
pub trait InstallationStore: Send + Sync + std::fmt::Debug {
    /// What is remembered.
    async fn home(&self) -> Result<Option<Home>, StoreError>;
    /// Remembers another one in its stead.
    async fn move_home(&self, home: &Home) -> Result<(), StoreError>;
    /// When the last backup was made.
    async fn last_backup(&self) -> Result<Option<Timestamp>, StoreError>;
    /// A backup was made, as it was then.
    async fn backed_up(&self, at: Timestamp) -> Result<(), StoreError>;
}

/// How an address fits to what is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is the one.
    Home,
    /// The first that is no machine's own.
    First,
    /// It leads nowhere but to the machine that opens it, and nobody pays real money.
    TryingOut,
    /// The same, but customers are to pay real money.
    Nowhere,
    /// Another one than printed codes lead to.
    Elsewhere(Home),
}

/// Looks at an address before customers are served under it, or it is printed.
pub fn fit(url: &Url, is_live: bool, remembered: Option<Home>) -> Fit {
    let origin = url.origin().ascii_serialization();
    match remembered {
        Some(home) if home.origin == origin => Fit::Home,
        _ if is_loopback(url) && is_live => Fit::Nowhere,
        // A copy of the database on somebody's own machine.
        _ if is_loopback(url) => Fit::TryingOut,
        Some(home) => Fit::Elsewhere(home),
        None => Fit::First,
    }
}

impl Fit {
    /// What is wrong with serving customers there, and what to do.
    pub fn objection(&self, url: &Url) -> Option<String> {
        match self {
            Self::Home | Self::First | Self::TryingOut => None,
            Self::Nowhere => Some(format!(
                "PORTICO_PUBLIC_URL is missing or this machine's own ({url}), and an account moves \
                 real money: codes, result pages and notifications would lead nowhere"
            )),
            Self::Elsewhere(home) => Some(format!(
                "PORTICO_PUBLIC_URL says {url}, and this installation's printed codes lead to {} \
                 since {}. Correct it; or, if the address has changed and the old one still leads \
                 here: portico address --accept",
                home.origin,
                home.since.iso()
            )),
        }
    }
}

/// Serves only under an address that fits, and remembers the first.
pub async fn settle(
    url: &Url,
    is_live: bool,
    store: &dyn InstallationStore,
    now: Timestamp,
) -> anyhow::Result<()> {
    let fit = fit(url, is_live, store.home().await?);
    if let Some(objection) = fit.objection(url) {
        anyhow::bail!(objection);
    }
    if fit == Fit::First {
        let origin = url.origin().ascii_serialization();
        store.move_home(&Home { origin, since: now }).await?;
    }
    Ok(())
}

/// Whether an address leads nowhere but to the machine that opens it.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        Some(url::Host::Domain(name)) => name == "localhost",
        None => false,
    }
}
