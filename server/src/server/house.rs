//! Who looks after a server's house, and what it tells other servers of itself.

use std::{
    net::SocketAddr,
    path::Path,
    sync::{Arc, Mutex, atomic::AtomicU64},
};

use super::{Core, Server};
use crate::{
    config::Config,
    reload::Changeable,
    secret::{self, Secret},
    upkeep::{
        Upkeep,
        roster::{Begun, Roster},
    },
};
use foundation::randomness::Randomness;
use outbound::{allowed::Allowed, caller::Caller, names::SystemNames};
use shops::{accounts::AccountsInForce, marks::MarksInForce};
use storage::{Everything, Storage};
use till::{Hub, hub::Beside};
use tokio::task::JoinHandle;
use web::{Health, Site, Strangers, Throttle};
use webhooks::{
    desk::Desk,
    sender::{Sender, send_forever},
};

/// Where Linux says what the machine is called.
const HOST_NAME: &str = "/proc/sys/kernel/hostname";

/// What a server goes by, and tells the others of.
pub(super) struct InForce {
    pub(super) accounts: Arc<AccountsInForce>,
    pub(super) throttle: Arc<Throttle>,
    pub(super) marks: Arc<MarksInForce>,
}

impl InForce {
    /// What is written down now.
    pub(super) async fn read(config: &mut Config, store: &dyn Everything) -> anyhow::Result<Self> {
        let marks = Arc::<MarksInForce>::default();
        marks.look(store).await?;
        Ok(Self {
            accounts: AccountsInForce::new(std::mem::take(&mut config.accounts)),
            throttle: Arc::new(Throttle::new(config.starts)),
            marks,
        })
    }
}

/// Of a server that is being built.
pub(super) fn upkeep(core: &Core, config: &Config, site: &Site, shared: &InForce) -> Arc<Upkeep> {
    let begun = Begun {
        id: format!("{:08x}", u32::from_be_bytes(core.randomness.bytes())),
        address: place(config.listen),
        clock: Arc::clone(&core.clock),
        wallets: Arc::clone(&core.wallets),
        accounts: Arc::clone(&shared.accounts),
        throttle: Arc::clone(&shared.throttle),
    };
    Arc::new(Upkeep {
        roster: Roster::new(begun),
        site: site.clone(),
        randomness: Arc::clone(&core.randomness),
        store: Arc::<dyn Everything>::clone(&core.store),
        alarms: Arc::clone(core.payments.alarms()),
        clock: Arc::clone(&core.clock),
        folder: config.database.folder().map(Path::to_owned),
        marks: Arc::clone(&shared.marks),
        health: Arc::<Health>::default(),
        strangers: Arc::<Strangers>::default(),
        looks: AtomicU64::default(),
        outage: Mutex::default(),
        room: Mutex::default(),
    })
}

/// From whom its screens hear.
pub(super) fn hub(core: &Core) -> Arc<Hub> {
    Hub::new(
        Arc::<dyn Everything>::clone(&core.store),
        Arc::clone(&core.clock),
        Beside {
            poked: Arc::clone(core.payments.written()),
            tally: Arc::clone(core.payments.tally()),
        },
    )
}

/// Its accounts, and what else changes with them.
pub(super) fn changeable(core: &Core, config: &mut Config, shared: &InForce) -> Changeable {
    Changeable {
        in_force: Arc::clone(&shared.accounts),
        files: std::mem::take(&mut config.account_files),
        switchboard: Arc::clone(&core.switchboard),
        payments: Arc::clone(&core.payments),
        public_url: config.public_url.clone(),
    }
}

/// The machine's name and where it listens, for people who read the list of those that run.
pub(super) fn place(listen: SocketAddr) -> String {
    let name = std::fs::read_to_string(HOST_NAME).unwrap_or_default();
    match name.trim() {
        "" => listen.to_string(),
        name => format!("{name} {listen}"),
    }
}

/// The installation's secret. Without one customers pay as ever, nobody gives back at a screen, and no
/// webhook is signed.
pub(super) fn secret(config: &Config, randomness: &dyn Randomness) -> Option<Secret> {
    let secret = secret::open(config, randomness);
    secret
        .inspect_err(|why| tracing::warn!(why, "there is no secret, so no PINs and no webhooks"))
        .ok()
}

/// Where endpoints are set up.
pub(super) fn desk(
    core: &Core,
    allowed: Allowed,
    secret: Option<&Secret>,
) -> anyhow::Result<Arc<Desk>> {
    let (clock, names) = (Arc::clone(&core.clock), Arc::new(SystemNames));
    Ok(Arc::new(Desk {
        shelves: Arc::<dyn Everything>::clone(&core.store),
        caller: Arc::new(Caller::new(allowed, names, Arc::clone(&clock))?),
        key: secret.map(Secret::seals),
        clock,
        randomness: Arc::clone(&core.randomness),
    }))
}

/// Sends events until the task is dropped, over connections of its own.
pub(super) fn send(server: &Server, store: Arc<dyn Storage>) -> JoinHandle<()> {
    let desk = &server.state.desk;
    let sender = Sender {
        store,
        way: Arc::<Caller>::clone(&desk.caller),
        key: desk.key.clone(),
        clock: Arc::clone(&desk.clock),
        randomness: Arc::clone(&desk.randomness),
        alarms: Arc::clone(server.payments.alarms()),
        tally: Arc::clone(server.payments.tally()),
    };
    tokio::spawn(send_forever(Arc::new(sender)))
}
