//! One shop's installation: a folder, a gateway, and two doors at which a server may stand.

use std::{collections::HashMap, net::TcpListener, path::Path, process::Command, sync::Arc};

use ::shops::apply::apply;
use foundation::randomness::SystemRandomness;
use server::{config::Config, server::open_store};
use storage::Everything;
use tempfile::TempDir;

use crate::{
    ground::Ground,
    process::{AS_THE_SANDBOX, Process, open},
    shops,
};

/// Ports from here are never given to somebody else's outgoing connection while their owner is
/// dead, and each test has a few of its own.
const PORTS: u32 = 20_000;
const PORTS_EACH: u32 = 8;
const TESTS_MAX: u32 = 1_500;
/// The shortest a payment may be open: what nobody finishes is closed after this.
const EXPIRY_S: &str = "60";
/// Where redelivery and lost answers are concerned, a second is a thousand.
const TIME_FACTOR: &str = "1000";

/// See the module.
#[derive(Debug)]
pub(crate) struct Installation {
    /// The gateway's address, the same after every restart.
    pub(crate) gateway: String,
    /// The servers' addresses.
    pub(crate) doors: Vec<String>,
    /// Where monitoring asks the server at the first door.
    pub(crate) metrics: String,
    /// What it stands on.
    pub(crate) ground: Ground,
    /// The printed code.
    pub(crate) code: String,
    environment: HashMap<&'static str, String>,
    folder: TempDir,
}

impl Installation {
    /// Sets everything up and starts the gateway.
    pub(crate) async fn new(ground: Ground) -> (Self, Process) {
        let folder = shops::folder_with_site();
        let mut addresses = addresses(2 + ground.doors()).into_iter();
        let (gateway, metrics) = (addresses.next().unwrap(), addresses.next().unwrap());
        let mut environment = environment(folder.path(), &gateway);
        environment.extend(ground.address().map(|at| ("PORTICO_DATABASE_URL", at)));
        let mut installation = Self {
            gateway: format!("http://{gateway}"),
            doors: addresses.map(|door| format!("http://{door}")).collect(),
            metrics,
            ground,
            code: String::new(),
            environment,
            folder,
        };
        let gateway = installation.start_gateway().await;
        installation.code = installation.open_shop().await;
        (installation, gateway)
    }

    /// With the files that `cargo xtask build` made, if it was run: pages weigh what customers get.
    pub(crate) fn with_built_files(mut self) -> Self {
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/site");
        if built.join("manifest.json").exists() {
            let built = built.display().to_string();
            self.environment.insert("PORTICO_SITE", built);
        }
        self
    }

    /// The key by which servers here sign.
    pub(crate) fn private_key(&self) -> String {
        std::fs::read_to_string(&self.environment["PORTICO_GATEWAY_PRIVATE_KEY_FILE"]).unwrap()
    }

    pub(crate) async fn start_gateway(&self) -> Process {
        let itself = std::env::current_exe().unwrap();
        let mut command = Command::new(itself);
        let listen = self.gateway.trim_start_matches("http://");
        command
            .arg(AS_THE_SANDBOX)
            .env_clear()
            .env("SANDBOX_LISTEN", listen)
            .env("SANDBOX_KEYS", keys())
            .env("SANDBOX_JOURNAL", self.folder.path().join("journal"))
            .env("SANDBOX_NOTIFY_DELAY_MS", "1")
            .env("SANDBOX_TIME_FACTOR", TIME_FACTOR)
            // A thousand rounds are more than it remembers by itself.
            .env("SANDBOX_REMEMBERED", "1000000");
        Process::start(&mut command, &self.gateway, &self.log("gateway")).await
    }

    /// Portico's own binary at one of the doors.
    pub(crate) async fn start_server(&self, door: usize) -> Process {
        let base = &self.doors[door];
        let mut command = Command::new(env!("CARGO_BIN_EXE_portico"));
        command
            .arg("serve")
            .env_clear()
            .envs(&self.environment)
            .env("PORTICO_PUBLIC_URL", base)
            .env("PORTICO_LISTEN", base.trim_start_matches("http://"));
        if door == 0 {
            command.env("PORTICO_METRICS_LISTEN", &self.metrics);
        }
        Process::start(&mut command, base, &self.log("server")).await
    }

    /// The operator's command, told what the servers are told.
    pub(crate) fn command(&self) -> Command {
        let log = open(&self.log("command"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_portico"));
        command
            .env_clear()
            .envs(&self.environment)
            .env("PORTICO_PUBLIC_URL", &self.doors[0])
            .stdout(log.try_clone().unwrap())
            .stderr(log);
        command
    }

    /// What a server here is told, read as a server reads it.
    pub(crate) fn config(&self) -> Config {
        let mut environment = self.environment.clone();
        environment.insert("PORTICO_PUBLIC_URL", self.doors[0].clone());
        Config::read(&environment).unwrap()
    }

    /// Everything that servers here keep.
    pub(crate) async fn store(&self) -> Arc<dyn Everything> {
        open_store(&self.config().database).await.unwrap()
    }

    /// Where a database that is a file is.
    pub(crate) fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    fn log(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name).with_extension("log")
    }

    async fn open_shop(&self) -> String {
        let store = self.store().await;
        let applied = apply(shops::TOML, &*store, &SystemRandomness).await;
        applied.unwrap();
        let mut shops = store.shops().await.unwrap().into_iter();
        let counter = shops.find(|shop| shop.code.label == "Counter 1");
        counter.unwrap().code.code.to_string()
    }
}

/// Made once for all tests.
fn keys() -> std::path::PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("keys")
}

/// Addresses that are this process's for as long as it lives.
fn addresses(count: usize) -> Vec<String> {
    let first = PORTS + std::process::id() % TESTS_MAX * PORTS_EACH;
    let own = (first..first + PORTS_EACH).map(|port| format!("127.0.0.1:{port}"));
    let free = own.filter(|address| TcpListener::bind(address).is_ok());
    let free: Vec<_> = free.take(count).collect();
    assert_eq!(free.len(), count, "ports of eight that are free");
    free
}

fn environment(folder: &Path, gateway: &str) -> HashMap<&'static str, String> {
    let key = |name: &str| keys().join(name).display().to_string();
    let within = |name: &str| folder.join(name).display().to_string();
    HashMap::from([
        ("PORTICO_DATA", within("data")),
        ("PORTICO_SITE", within("site")),
        ("PORTICO_FOLLOW", format!("https,http://{gateway}")),
        ("PORTICO_EXPIRY_S", EXPIRY_S.to_owned()),
        ("PORTICO_STARTS_PER_CLIENT_MINUTE", "100000".to_owned()),
        ("PORTICO_STARTS_PER_CODE_MINUTE", "100000".to_owned()),
        ("PORTICO_GATEWAY_URL", format!("http://{gateway}")),
        ("PORTICO_GATEWAY_CLIENT_ID_FILE", key("client_id")),
        (
            "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
            key("merchant_private.pem"),
        ),
        ("PORTICO_GATEWAY_PUBLIC_KEY_FILE", key("gateway_public.pem")),
    ])
}
