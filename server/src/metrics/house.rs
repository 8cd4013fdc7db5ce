//! This server as it knows itself, without asking the database: which it is, what it uses, who is connected.

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, info::Info},
    registry::Registry,
};

use super::{Watched, duration, gauge, gauges};
use crate::disk;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Build {
    version: &'static str,
}

/// The digest is of a file of the operator's own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Uses {
    what: &'static str,
    digest: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct State {
    state: &'static str,
}

pub(super) fn tell(registry: &mut Registry, watched: &Watched) {
    let version = env!("CARGO_PKG_VERSION");
    let build = Info::new(Build { version });
    registry.register("build", "Which Portico this is", build);
    let upkeep = &watched.upkeep;
    gauge(
        registry,
        "database_writable",
        "0 while the database can't be written",
        i64::from(upkeep.health.is_writable()),
    );
    if let Some(free) = upkeep.folder.as_deref().and_then(disk::free_bytes) {
        let free = i64::try_from(free).unwrap_or(i64::MAX);
        let help = "Space left for the database";
        gauge(registry, "data_free_bytes", help, free);
    }
    servers(registry, watched);
    connections(registry, watched);
    let streams = i64::try_from(watched.hub.streams()).unwrap_or(i64::MAX);
    gauge(
        registry,
        "screen_streams",
        "Streams to screens at counters that are open here",
        streams,
    );
    let refused = Counter::<u64>::default();
    refused.inc_by(upkeep.strangers.all());
    registry.register(
        "notifications_refused",
        "Notifications that were not the gateway's",
        refused,
    );
}

/// How many servers there are as this one sees it, and what it uses: monitoring compares.
fn servers(registry: &mut Registry, watched: &Watched) {
    let roster = &watched.upkeep.roster;
    gauge(
        registry,
        "servers",
        "Servers that run over this database, as this one sees it",
        i64::from(roster.living()),
    );
    let me = roster.me();
    let uses = [("wallets", me.wallets), ("accounts", me.accounts)];
    registry.register(
        "uses_info",
        "Digests of the files this server uses",
        gauges(uses.map(|(what, digest)| (Uses { what, digest }, 1))),
    );
}

fn connections(registry: &mut Registry, watched: &Watched) {
    let upkeep = &watched.upkeep;
    let connections = upkeep.store.connections();
    let states = [("used", connections.used), ("idle", connections.idle)];
    registry.register(
        "database_connections",
        "Connections for requests; when all are used the next one waits",
        gauges(states.map(|(state, count)| (State { state }, i64::from(count)))),
    );
    gauge(
        registry,
        "database_connections_max",
        "The most there may be",
        i64::from(connections.most),
    );
    duration(
        registry,
        "database_write_seconds",
        "How long the last small write took, waiting for a connection included",
        upkeep.roster.wrote_ms().unwrap_or_default(),
    );
}
