//! `portico health`: whether the server of this machine answers; for whoever watches over a container that has no
//! other program inside.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use anyhow::{Context as _, ensure};

use super::say;
use crate::config::{self, ProcessEnvironment};

const TIMEOUT: Duration = Duration::from_secs(4);

/// Fails unless it does.
pub(super) async fn run() -> anyhow::Result<()> {
    let listen = config::listen(&ProcessEnvironment)?;
    let client = reqwest::Client::builder().no_proxy().timeout(TIMEOUT);
    let address = format!("http://{}/readyz", reachable(listen));
    let answer = client.build()?.get(&address).send().await;
    let answer = answer.with_context(|| format!("{address} doesn't answer"))?;
    let status = answer.status();
    ensure!(status.is_success(), "{address} answers {status}");
    say("ready")
}

/// Who listens at every address is asked at that of this machine.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let own: IpAddr = match listen.ip() {
        IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
    };
    if listen.ip().is_unspecified() {
        SocketAddr::new(own, listen.port())
    } else {
        listen
    }
}
