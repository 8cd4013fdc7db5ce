//! A whole server from a configuration: store, gateway, use cases, routes, sweeper.

mod cabinet;
mod contradictions;
mod folder;
pub mod holding;
mod house;
mod lines;
mod placed;
mod preflight;
mod programs;
mod signals;
mod start_line;

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use axum::Router;
use pictures::Workshop;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{
    backup::working::sweep,
    config::{Config, Environment},
    keeping::{Keeper, forget_forever},
    metrics::{self, Watched},
    reload::{self, Changeable, Reloader},
    secret::Secret,
    upkeep::{Upkeep, look_forever},
};
use foundation::{
    clock::{Clock, SystemClock},
    randomness::{Randomness, SystemRandomness},
};
use payments::{
    PaymentSettings, Payments, Ports,
    funnel::{Funnel, flush_forever},
    sweeper,
};
use shops::{
    brands::BrandStore,
    installation,
    wallets::{
        Wallets,
        watch::{Watcher, watch_forever},
    },
};
use storage::{Everything, Storage};
use web::{
    self, AppState, Proxies, Shared, Site, Speech,
    languages::{
        Languages,
        workshop::{self, LocaleFolder},
    },
    posters::press::Press,
    serve::serve,
};

pub use folder::{gone, open_copy, open_folder, open_store, require_store};
pub use lines::{Switchboard, http_gateway};
pub(crate) use signals::stop_signal;
use start_line::StartLine;

/// A server ready to answer.
#[derive(Debug)]
pub struct Server {
    /// All routes.
    pub router: Router,
    /// What their handlers use.
    pub state: Shared,
    /// The use cases, for the sweeper and for tests.
    pub payments: Arc<Payments>,
    /// Where things are kept.
    pub store: Arc<dyn Everything>,
    /// Counts that wait to be written.
    pub funnel: Arc<Funnel>,
    /// Which wallets there are.
    pub wallets: Arc<Wallets>,
    /// The texts in force.
    pub languages: Arc<Languages>,
    /// Who looks after the house.
    pub upkeep: Arc<Upkeep>,
    /// The accounts in force, and what else changes with them.
    pub accounts: Changeable,
}

/// The use cases with what they need, without pages: for the command line, and inside a server.
#[derive(Debug)]
pub struct Core {
    /// The use cases.
    pub payments: Arc<Payments>,
    store: Arc<dyn Everything>,
    brands: Arc<dyn BrandStore>,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
    wallets: Arc<Wallets>,
    switchboard: Arc<Switchboard>,
}

impl Core {
    /// Opens the store and prepares the line to the gateway; nothing is sent yet.
    pub async fn build(config: &Config) -> anyhow::Result<Self> {
        Self::by(Arc::new(SystemClock), config).await
    }

    /// The same by another clock than the machine's.
    pub(crate) async fn by(clock: Arc<dyn Clock>, config: &Config) -> anyhow::Result<Self> {
        let store = open_store(&config.database).await?;
        let brands: Arc<dyn BrandStore> = Arc::<dyn Everything>::clone(&store);
        let randomness: Arc<dyn Randomness> = Arc::new(SystemRandomness);
        let wallets = Wallets::new(config.wallets.table.clone());
        let settings = PaymentSettings {
            public_url: config.public_url.clone(),
            follow: config.follow.clone(),
            expiry_ms: config.expiry_ms,
        };
        let switchboard = Arc::new(Switchboard::new(config, &clock));
        let ports = Ports {
            store: Arc::<dyn Everything>::clone(&store),
            gateways: switchboard.connect(&config.accounts)?,
            clock: Arc::clone(&clock),
            randomness: Arc::clone(&randomness),
            wallets: Arc::clone(&wallets),
        };
        let payments = Payments::new(ports, settings);
        payments.alarms().at(&house::place(config.listen));
        Ok(Self {
            payments,
            store,
            brands,
            clock,
            randomness,
            wallets,
            switchboard,
        })
    }
}

impl Server {
    /// Builds everything and listens nowhere yet.
    pub async fn build(mut config: Config) -> anyhow::Result<Self> {
        let site = Site::open(config.site.clone())?;
        let policy = web::policy(&site.assets().style);
        let core = Core::build(&config).await?;
        contradictions::tell(&*core.store, &config.limits).await?;
        let funnel = Arc::clone(core.payments.funnel());
        let shared = house::InForce::read(&mut config, &*core.store).await?;
        let upkeep = house::upkeep(&core, &config, &site, &shared);
        let accounts = house::changeable(&core, &mut config, &shared);
        let languages = house::languages(&config.locales)?;
        let proxies = config.proxies;
        let secret = house::secret(&config, &*core.randomness);
        let (desk, channels) = house::desks(&core, &config, secret.as_ref(), &languages)?;
        let state = Arc::new(AppState {
            money: house::money(&core, &config),
            shared_stores: web::SharedStores::default(),
            hub: house::hub(&core),
            desk,
            channels,
            gallery: house::gallery(&config, &site)?,
            payments: Arc::clone(&core.payments),
            store: Arc::<dyn Everything>::clone(&core.store),
            brands: core.brands,
            funnel: Arc::clone(&funnel),
            health: Arc::clone(&upkeep.health),
            strangers: Arc::clone(&upkeep.strangers),
            clock: core.clock,
            randomness: core.randomness,
            wallets: Arc::clone(&core.wallets),
            languages: Arc::clone(&languages),
            site,
            accounts: shared.accounts,
            throttle: shared.throttle,
            marks: shared.marks,
            press: Press::default(),
            speech: Speech::new(config.speech),
            public_url: config.public_url,
            limits: config.limits,
            allow_browsers: config.allow_browsers,
            proxies: Proxies::new(proxies),
            policy,
            pins: secret.as_ref().map(Secret::pins),
            payers: web::payers::Payers::default(),
            workshop: Workshop::new(program(config.program)?),
            kept: web::Kept::default(),
            pictures: web::Pictures::default(),
        });
        let api = api::router(programs::api(&state, proxies));
        Ok(Self {
            router: web::router(Arc::clone(&state), api),
            state,
            payments: core.payments,
            store: core.store,
            funnel,
            wallets: core.wallets,
            languages,
            upkeep,
            accounts,
        })
    }
}

/// Where this program stands, which makes pictures in a process of its own.
fn program(told: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    told.map_or_else(std::env::current_exe, Ok)
        .context("this program's own file")
}

/// Serves until SIGINT or SIGTERM, then finishes what is under way. Accounts and keys are read again
/// from this environment while it serves.
pub async fn run(
    mut config: Config,
    environment: Arc<dyn Environment + Send + Sync>,
) -> anyhow::Result<()> {
    // What a backup that was killed left lies as open as the database.
    config.database.folder().into_iter().for_each(sweep);
    let asked = signals::asked_to_look()?;
    let doors = preflight::doors(&config).await?;
    let wallet_file = config.wallets.file.take();
    let (locales, keeping) = (config.locales.clone(), config.keeping);
    let (public_url, is_live) = (config.public_url.clone(), config.is_live());
    let start = StartLine::of(&config);
    let (telling, delivered) = (config.telling.clone(), config.settlement.clone());
    let server = Server::build(config).await?;
    installation::settle(&public_url, is_live, &*server.store, SystemClock.now()).await?;
    let translating = locales
        .folder
        .map(|path| LocaleFolder::open(&path, locales.pseudo, Arc::clone(&server.languages)))
        .transpose()?
        .map(|folder| tokio::spawn(workshop::watch_forever(folder, Arc::new(SystemClock))));
    start.say();
    let metrics = doors.metrics.map(|door| serve_metrics(door, &server));
    let keeper = tokio::spawn(look_forever(Arc::clone(&server.upkeep)));
    let swept = server.store.beside(storage::ASIDE);
    let sweeping = server.payments.beside(Arc::<dyn Storage>::clone(&swept));
    let sweeper = tokio::spawn(sweeper::sweep_forever(sweeping));
    let sending = house::send(&server, &swept, &telling)?;
    let dropped = delivered.map(|folder| house::deliveries(&server, folder));
    let (store, clock) = (Arc::clone(&server.store), Arc::clone(&server.state.clock));
    let forgetting = tokio::spawn(forget_forever(
        Keeper::patient(store, clock, keeping),
        Arc::clone(&server.state.randomness),
    ));
    let watcher = wallet_file.map(|file| {
        let alarms = Arc::clone(server.payments.alarms());
        let watcher = Watcher::new(file, Arc::clone(&server.wallets), alarms);
        tokio::spawn(watch_forever(watcher, Arc::new(SystemClock), asked.clone()))
    });
    let reloader = Reloader::new(environment, server.accounts);
    let reloading = tokio::spawn(reload::watch_forever(reloader, asked));
    let (funnel, store, upkeep) = (server.funnel, server.store, server.upkeep);
    let counting = tokio::spawn(flush_forever(
        Arc::clone(&funnel),
        Arc::<dyn Everything>::clone(&store),
        Arc::clone(&server.state.randomness),
    ));
    let hub = Arc::clone(&server.state.hub);
    serve(doors.customers, server.router, signals::stopping(hub)?).await?;
    // What it is busy with uses what is closed below.
    house::no_more(dropped).await;
    let tasks = [watcher, translating, metrics].into_iter().flatten();
    let tasks: Vec<_> = tasks
        .chain([counting, forgetting, keeper, reloading, sweeper])
        .chain(sending)
        .collect();
    end(tasks).await;
    let counted = funnel.flush(&*store).await;
    upkeep.finish().await;
    swept.close().await;
    server.state.money.close().await;
    // A stopped server's database is one file: what is still in another is written into it.
    store.close().await;
    counted?;
    tracing::info!("stopped");
    Ok(())
}

/// Cancels them; when this is over they hold nothing any more.
async fn end(tasks: Vec<JoinHandle<()>>) {
    for task in &tasks {
        task.abort();
    }
    for task in tasks {
        // Cancelled, which is what was wanted.
        let _ = task.await;
    }
}

fn serve_metrics(listener: TcpListener, server: &Server) -> JoinHandle<()> {
    let router = metrics::router(Watched {
        payments: Arc::clone(&server.payments),
        upkeep: Arc::clone(&server.upkeep),
        hub: Arc::clone(&server.state.hub),
    });
    tokio::spawn(async move {
        if let Err(error) = serve(listener, router, std::future::pending()).await {
            tracing::error!(%error, "metrics are no longer served");
        }
    })
}
