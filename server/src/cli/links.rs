//! Where printed links begin: where settings say, or else where this installation was first served.
//! A shell without the settings must not print what leads nowhere.

use anyhow::bail;
use url::Url;

use super::remark;
use crate::config::{self, ProcessEnvironment};
use shops::installation::{Fit, fit};
use storage::Everything;

/// The beginning of every link of this installation.
#[derive(Debug)]
pub(super) struct Links {
    pub(super) url: Url,
    fit: Fit,
}

impl Links {
    pub(super) async fn of(store: &dyn Everything) -> anyhow::Result<Self> {
        let settings = config::link_base(&ProcessEnvironment)?;
        let home = store.home().await?;
        let url = match &home {
            Some(home) if !settings.is_given => home.origin.parse()?,
            Some(_) | None => settings.url,
        };
        let fit = fit(&url, settings.is_live, home);
        Ok(Self { url, fit })
    }

    /// Scheme and host, with a remark if printed codes lead elsewhere.
    pub(super) fn origin(&self) -> anyhow::Result<String> {
        if let Some(objection) = self.fit.objection(&self.url) {
            remark(&objection)?;
        }
        Ok(self.url.origin().ascii_serialization())
    }

    /// Refuses what customers would scan in vain, unless somebody insists.
    pub(super) fn ensure_printable(&self, anyway: bool) -> anyhow::Result<()> {
        match self.fit.objection(&self.url) {
            Some(objection) if !anyway => bail!("{objection}. --anyway prints it all the same"),
            Some(_) | None => Ok(()),
        }
    }

    /// What has to be known of something that was printed.
    pub(super) fn warning(&self) -> Option<String> {
        match &self.fit {
            Fit::Home | Fit::First => None,
            Fit::TryingOut | Fit::Nowhere => Some(format!(
                "look     printed for trying out only: {} leads nowhere from a customer's phone; set \
                 PORTICO_PUBLIC_URL before you print for a shop",
                self.url
            )),
            Fit::Elsewhere(home) => Some(format!(
                "look     this leads to {}, and other printed codes to {}",
                self.url, home.origin
            )),
        }
    }
}
