//! The bench: a sandbox as gateway and wallet, a server before it, and what both have written.

pub(crate) mod beside;
pub(crate) mod chance;
pub(crate) mod child;
pub(crate) mod customer;
pub(crate) mod desk;
pub(crate) mod disk;
pub(crate) mod filled;
pub(crate) mod mall;
mod monitoring;
pub(crate) mod pair;
pub(crate) mod program;
pub(crate) mod proxy;
pub(crate) mod screen;
pub(crate) mod scripted;
pub(crate) mod shops;
pub(crate) mod signer;
pub(crate) mod view;
pub(crate) mod walk;

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use ::shops::apply::apply;
use domain::{RequestId, State};
use foundation::{page::Page, randomness::SystemRandomness};
use payments::{
    Payments,
    funnel::Funnel,
    payment::{Event, Payment},
    search::Wanted,
    store::Stray,
    sweeper,
};
use sandbox::Running;
use server::{config::Config, reload::Reloader, server::Server, upkeep::Upkeep};
use sqlx::Row as _;
use storage::Everything;
use tempfile::TempDir;
use tokio::net::TcpListener;
use web::{languages::Languages, serve::serve};

use customer::Customer;

/// Longer than anything here takes, on a busy machine too.
const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks at something that is about to happen.
const GLANCE: Duration = Duration::from_millis(10);

/// What differs between tests.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) sandbox: sandbox::Config,
    /// Replaces what the server is told otherwise.
    pub(crate) environment: Vec<(&'static str, String)>,
    /// Whether undecided payments are asked about without anybody looking.
    pub(crate) sweeping: bool,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            sandbox: quick_sandbox(),
            environment: Vec::new(),
            sweeping: false,
        }
    }
}

/// Free ports, keys made once for all tests, and no waiting.
pub(crate) fn quick_sandbox() -> sandbox::Config {
    sandbox::Config {
        listen: ([127, 0, 0, 1], 0).into(),
        keys: Path::new(env!("CARGO_TARGET_TMPDIR")).join("keys"),
        notify_delay_ms: 1,
        time_factor: 1_000,
        ..sandbox::Config::default()
    }
}

/// What a server is told before this sandbox, at this address of its own.
pub(crate) fn environment(
    sandbox: &Running,
    folder: &Path,
    base: &str,
) -> HashMap<&'static str, String> {
    let key = |name: &str| sandbox.keys().join(name).display().to_string();
    HashMap::from([
        ("PORTICO_PUBLIC_URL", base.to_owned()),
        ("PORTICO_DATA", folder.join("data").display().to_string()),
        ("PORTICO_SITE", folder.join("site").display().to_string()),
        ("PORTICO_FOLLOW", format!("https,{}", sandbox.base_url())),
        ("PORTICO_STARTS_PER_CLIENT_MINUTE", "100000".to_owned()),
        ("PORTICO_STARTS_PER_CODE_MINUTE", "100000".to_owned()),
        ("PORTICO_GATEWAY_URL", sandbox.base_url()),
        ("PORTICO_GATEWAY_CLIENT_ID_FILE", key("client_id")),
        (
            "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
            key("merchant_private.pem"),
        ),
        ("PORTICO_GATEWAY_PUBLIC_KEY_FILE", key("gateway_public.pem")),
    ])
}

/// A server and everything around it.
#[derive(Debug)]
pub(crate) struct TestApp {
    pub(crate) sandbox: Running,
    pub(crate) store: Arc<dyn Everything>,
    pub(crate) payments: Arc<Payments>,
    pub(crate) funnel: Arc<Funnel>,
    pub(crate) upkeep: Arc<Upkeep>,
    pub(crate) hub: Arc<till::Hub>,
    /// Where endpoints are set up; what is due there is sent when a test says so.
    pub(crate) desk: Arc<webhooks::desk::Desk>,
    /// Where people are told, in the same way.
    pub(crate) channels: messages::desk::Desk,
    /// Looks at its files of accounts and keys when a test says so.
    pub(crate) reloader: Mutex<Reloader>,
    pub(crate) languages: Arc<Languages>,
    /// Scheme, host and port.
    pub(crate) base: String,
    /// What the server was told; the operator's commands are told the same.
    pub(crate) environment: HashMap<&'static str, String>,
    folder: TempDir,
}

impl TestApp {
    pub(crate) async fn new() -> Self {
        Self::with(Setting::default()).await
    }

    pub(crate) async fn with(setting: Setting) -> Self {
        let sandbox = sandbox::start(setting.sandbox).await.unwrap();
        let folder = shops::folder_with_site();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let mut environment = environment(&sandbox, folder.path(), &base);
        environment.extend(setting.environment);
        let mut config = Config::read(&environment).unwrap();
        // This test is no worker for pictures; the server's program is.
        config.program = Some(env!("CARGO_BIN_EXE_portico").into());
        let server = Server::build(config).await.unwrap();
        apply(shops::TOML, &*server.store, &SystemRandomness)
            .await
            .unwrap();
        tokio::spawn(serve(listener, server.router, std::future::pending()));
        if setting.sweeping {
            tokio::spawn(sweeper::sweep_forever(Arc::clone(&server.payments)));
        }
        let told = Arc::new(environment.clone());
        let desk = Arc::clone(&server.state.desk);
        let hub = Arc::clone(&server.state.hub);
        let channels = server.state.channels.clone();
        Self {
            desk,
            hub,
            channels,
            sandbox,
            store: server.store,
            payments: server.payments,
            funnel: server.funnel,
            upkeep: server.upkeep,
            reloader: Mutex::new(Reloader::new(told, server.accounts)),
            languages: server.languages,
            base,
            environment,
            folder,
        }
    }

    /// Starts a payment, confirms it in the wallet and waits until it is known.
    pub(crate) async fn paid(&self, amount: &str) -> (Customer, Payment) {
        let customer = self.customer(customer::ALIPAY_HK);
        let cashier = customer.start(&self.code("Counter 1").await, amount).await;
        customer.press(&cashier, "pay").await;
        let payment = self.until(&self.only_id(), State::Paid).await;
        (customer, payment)
    }

    /// Where its database is.
    pub(crate) fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    /// The text of the code that is printed at this counter.
    pub(crate) async fn code(&self, counter: &str) -> String {
        let shops = self.store.shops().await.unwrap();
        let shop = shops.into_iter().find(|shop| shop.code.label == counter);
        shop.unwrap().code.code.to_string()
    }

    pub(crate) fn customer(&self, user_agent: &str) -> Customer {
        Customer::new(&self.base, user_agent)
    }

    /// The only payment at the sandbox, by the id both sides know.
    pub(crate) fn only_id(&self) -> RequestId {
        let payments = self.sandbox.payments();
        assert_eq!(payments.len(), 1, "the sandbox knows of one payment");
        RequestId::parse(&payments[0].payment_request_id).unwrap()
    }

    pub(crate) async fn payment(&self, id: &RequestId) -> Payment {
        self.store.payment(id).await.unwrap().unwrap()
    }

    /// The notifications that fit nothing.
    pub(crate) async fn strays(&self) -> Vec<Stray> {
        self.store.strays(&Page::first(99)).await.unwrap().items
    }

    /// The newest payments.
    pub(crate) async fn newest(&self, limit: u32) -> Vec<Payment> {
        let (all, page) = (Wanted::default(), Page::first(limit));
        let listed = self.store.search(&all, &page).await;
        listed.unwrap().items
    }

    /// What is sent for a payment.
    pub(crate) async fn body(&self, id: &RequestId) -> String {
        self.store.body(id).await.unwrap().unwrap()
    }

    pub(crate) async fn events(&self, id: &RequestId) -> Vec<Event> {
        self.store.events(id).await.unwrap()
    }

    /// How often this happened to a payment.
    pub(crate) async fn times(&self, id: &RequestId, kind: domain::EventKind) -> usize {
        self.events(id)
            .await
            .iter()
            .filter(|event| event.kind == kind)
            .count()
    }

    /// Waits until the payment is this; fails when it does not become so.
    pub(crate) async fn until(&self, id: &RequestId, state: State) -> Payment {
        let what = format!("the payment becomes {}", state.as_str());
        eventually(&what, async || {
            Some(self.payment(id).await).filter(|payment| payment.state == state)
        })
        .await
    }

    /// Rows of a table.
    pub(crate) async fn rows(&self, table: &str) -> i64 {
        self.number(&format!("SELECT COUNT(*) FROM {table}")).await
    }

    /// The first column of an answer.
    pub(crate) async fn texts(&self, sql: &'static str) -> Vec<String> {
        let rows = sqlx::query(sql).fetch_all(&self.database().await).await;
        rows.unwrap().iter().map(|row| row.get(0)).collect()
    }

    /// Does something to the database behind the server's back.
    pub(crate) async fn meddle(&self, sql: &str) {
        let query = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()));
        query.execute(&self.database().await).await.unwrap();
    }

    /// What was written since the database was made, byte for byte: the write-ahead log.
    pub(crate) fn written(&self) -> Vec<u8> {
        let file = self.folder.path().join("data/portico.sqlite-wal");
        std::fs::read(file).unwrap()
    }

    async fn database(&self) -> sqlx::SqlitePool {
        let file = self.folder.path().join("data/portico.sqlite");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
        sqlx::SqlitePool::connect_with(options).await.unwrap()
    }

    async fn number(&self, sql: &str) -> i64 {
        let pool = self.database().await;
        let query = sqlx::query(sqlx::AssertSqlSafe(sql.to_owned()));
        query.fetch_one(&pool).await.unwrap().get(0)
    }
}

/// Looks until there is something to see; fails when nothing comes.
pub(crate) async fn eventually<T>(what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    let seen = tokio::time::timeout(PATIENCE, async {
        loop {
            if let Some(seen) = look().await {
                return seen;
            }
            tokio::time::sleep(GLANCE).await;
        }
    });
    seen.await
        .unwrap_or_else(|_| panic!("waited in vain: {what}"))
}
