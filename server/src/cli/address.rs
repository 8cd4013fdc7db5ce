//! What an operator types about the address that printed codes lead to.

use anyhow::bail;
use clap::Args;

use super::{open, say};
use crate::config::{self, ProcessEnvironment};
use foundation::clock::{Clock as _, SystemClock};
use shops::installation::Home;
use shops::installation::is_loopback;

#[derive(Debug, Args)]
pub(super) struct AddressArguments {
    /// Take `PORTICO_PUBLIC_URL` for the address from now on. Codes that are printed already lead to
    /// the one before: keep it leading here.
    #[arg(long)]
    accept: bool,
}

pub(super) async fn run(arguments: AddressArguments) -> anyhow::Result<()> {
    let store = open().await?;
    let settings = config::link_base(&ProcessEnvironment)?;
    let origin = settings.url.origin().ascii_serialization();
    if arguments.accept {
        if !settings.is_given || is_loopback(&settings.url) {
            bail!("PORTICO_PUBLIC_URL says no address that customers could open");
        }
        let since = SystemClock.now();
        store
            .move_home(&Home {
                origin: origin.clone(),
                since,
            })
            .await?;
        return say(&format!("printed codes lead to {origin} from now on"));
    }
    let said = if settings.is_given {
        format!("PORTICO_PUBLIC_URL says {origin}")
    } else {
        "PORTICO_PUBLIC_URL is not set here".to_owned()
    };
    match store.home().await? {
        None => say(&format!("never served under a public address; {said}")),
        Some(home) => say(&format!(
            "printed codes lead to {} since {}; {said}",
            home.origin,
            home.since.iso()
        )),
    }
}
