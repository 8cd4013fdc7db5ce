//! Who looks after a server's house, and what it tells other servers of itself.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, atomic::AtomicU64},
};

use super::{Core, Server, cabinet::Beside as Cabinet};
use crate::{
    config::{Config, Locales, Telling},
    reload::Changeable,
    secret::{self, Secret},
    settling::dropped::{Dropped, Watching},
    upkeep::{
        Upkeep,
        roster::{Begun, Roster},
    },
};
use anyhow::Context as _;
use foundation::randomness::Randomness;
use messages::{
    desk::Desk as ChannelDesk,
    sender::{Sender as Teller, tell_forever},
    ways::{Post, Ways},
};
use outbound::{caller::Caller, names::SystemNames};
use shops::{accounts::AccountsInForce, marks::MarksInForce};
use storage::{Everything, Storage};
use texts::Proofing;
use till::{Hub, hub::Beside};
use tokio::task::JoinHandle;
use web::languages::{Languages, catalogue};
use web::{Gallery, Health, Site, Strangers, Throttle, money::Money};
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

/// Takes in the settlement files that are delivered to a folder.
pub(super) fn deliveries(server: &Server, folder: PathBuf) -> Watching {
    Watching::begin(Dropped {
        folder,
        money: Arc::clone(&server.state.money),
        payments: Arc::clone(&server.payments),
        clock: Arc::clone(&server.state.clock),
    })
}

/// No more settlement files are taken in when this is over.
pub(super) async fn no_more(dropped: Option<Watching>) {
    if let Some(dropped) = dropped {
        dropped.end().await;
    }
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

/// Settlement files, where a command keeps them.
pub(super) fn money(core: &Core, config: &Config) -> Arc<Money> {
    let beside = Cabinet {
        place: config.database.clone(),
        ledger: Arc::clone(&core.store),
    };
    let payments = Arc::clone(&core.payments);
    let money = Money::of(Arc::new(beside), payments, Arc::clone(&core.clock));
    Arc::new(money)
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

/// Where endpoints of programs and people's channels are set up.
pub(super) fn desks(
    core: &Core,
    config: &Config,
    secret: Option<&Secret>,
    languages: &Arc<Languages>,
) -> anyhow::Result<(Arc<Desk>, ChannelDesk)> {
    let (clock, names) = (Arc::clone(&core.clock), Arc::new(SystemNames));
    let allowed = config.webhooks.clone();
    let caller = Arc::new(Caller::new(allowed, names, Arc::clone(&clock))?);
    let languages = Arc::clone(languages);
    let channels = ChannelDesk {
        shelves: Arc::<dyn Everything>::clone(&core.store),
        caller: Arc::clone(&caller),
        key: secret.map(Secret::seals_channels),
        texts: Arc::new(move || languages.catalogue()),
        has_mail: config.telling.mail.is_some(),
        clock: Arc::clone(&clock),
        randomness: Arc::clone(&core.randomness),
    };
    let desk = Desk {
        shelves: Arc::<dyn Everything>::clone(&core.store),
        caller,
        key: secret.map(Secret::seals),
        clock,
        randomness: Arc::clone(&core.randomness),
    };
    Ok((Arc::new(desk), channels))
}

/// Sends events to programs and messages to people until the tasks are dropped, over connections of their
/// own.
pub(super) fn send(
    server: &Server,
    store: &Arc<dyn Storage>,
    telling: &Telling,
) -> anyhow::Result<[JoinHandle<()>; 2]> {
    let (desk, channels) = (&server.state.desk, &server.state.channels);
    let sender = Sender {
        store: Arc::<dyn Storage>::clone(store),
        way: Arc::<Caller>::clone(&desk.caller),
        key: desk.key.clone(),
        clock: Arc::clone(&desk.clock),
        randomness: Arc::clone(&desk.randomness),
        alarms: Arc::clone(server.payments.alarms()),
        tally: Arc::clone(server.payments.tally()),
    };
    let office = server.state.public_url.as_str().trim_end_matches('/');
    let teller = Teller {
        store: Arc::<dyn Storage>::clone(store),
        shops: Arc::<dyn Storage>::clone(store),
        way: Arc::new(ways(telling, &desk.caller)?),
        key: channels.key.clone(),
        texts: Arc::clone(&channels.texts),
        office: office.to_owned(),
        clock: Arc::clone(&channels.clock),
        randomness: Arc::clone(&channels.randomness),
    };
    Ok([
        tokio::spawn(send_forever(Arc::new(sender))),
        tokio::spawn(tell_forever(Arc::new(teller))),
    ])
}

/// The ways to people, by these settings.
fn ways(telling: &Telling, caller: &Arc<Caller>) -> anyhow::Result<Ways> {
    let post = telling.mail.as_ref().map(Post::new).transpose();
    Ok(Ways {
        caller: Arc::clone(caller),
        telegram: telling.telegram.clone(),
        post: post.context("PORTICO_SMTP_HOST")?,
    })
}

/// The texts to begin with; what isn't in order among the operator's own is told.
pub(super) fn languages(locales: &Locales) -> anyhow::Result<Arc<Languages>> {
    let workshop = Proofing {
        pseudo: locales.pseudo,
        notes: Vec::new(),
    };
    for mistake in locales.extra.told() {
        tracing::warn!(mistake, "a text of PORTICO_LOCALES is not in order");
    }
    let catalogue = catalogue(&locales.extra.languages, &workshop)?;
    Ok(Languages::new(catalogue))
}

/// The translators' pages, where they are switched on.
pub(super) fn gallery(config: &Config, site: &Site) -> anyhow::Result<Option<Gallery>> {
    let wanted = config.locales.gallery;
    let gallery = wanted.then(|| Gallery::new(site.assets(), site.gallery_assets()));
    Ok(gallery.transpose()?)
}
