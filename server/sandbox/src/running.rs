//! Starting the sandbox, looking into it while it runs, and ending it.
//!
//! What a test of another package needs, without HTTP.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::books::moves::Move;
use crate::books::{Books, Name};
use crate::cashier::{self, Choice};
use crate::clock::Clock;
use crate::config::{Config, ConfigError};
use crate::journal::{self, Entry, Journal};
use crate::keys::{Keys, KeysError};
use crate::money::Amount;
use crate::payment::{number, refund::Refund, view::PaymentView};
use crate::reports::Variant;
use crate::sandbox::Sandbox;
use crate::scenario::Script;
use crate::serve::serve;
use crate::wallets::{self, Wallet};
use crate::{admin, gateway, index, notice, phone, reports};

/// Why the sandbox did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The settings contradict themselves.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The demo account could not be opened.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// A port could not be had.
    #[error("cannot listen: {0}")]
    Listen(#[from] io::Error),
    /// The books of an earlier run could not be read.
    #[error("the journal can't be used: {0}")]
    Journal(#[source] io::Error),
    /// The HTTP client could not be built.
    #[error("no HTTP client: {0}")]
    Client(#[from] reqwest::Error),
}

/// A running sandbox. Dropping it ends it as well, without waiting.
#[derive(Debug)]
pub struct Running {
    sandbox: Arc<Sandbox>,
    stop: watch::Sender<bool>,
    servers: JoinSet<()>,
}

/// Starts a sandbox; ports may be 0.
pub async fn start(config: Config) -> Result<Running, StartError> {
    let problems = config.problems();
    if !problems.is_empty() {
        return Err(ConfigError(problems).into());
    }
    let keys = Keys::open(&config.keys)?;
    let listener = TcpListener::bind(config.listen).await?;
    let address = listener.local_addr()?;
    let mut phones = Vec::new();
    for wallet in wallets::TABLE {
        let listener = TcpListener::bind(SocketAddr::new(address.ip(), 0)).await?;
        phones.push((wallet, listener.local_addr()?, listener));
    }
    let journal = Journal::open(config.journal.as_deref()).map_err(StartError::Journal)?;
    let books = Books::of(config.remembered);
    let behind = config.behind_days;
    let (stop, stopped) = watch::channel(false);
    let sandbox = Arc::new(Sandbox {
        config,
        keys,
        clock: Clock::behind(behind),
        client: client()?,
        address,
        phones: phones
            .iter()
            .map(|(wallet, address, _)| (*wallet, *address))
            .collect(),
        stopped: stopped.clone(),
        books: std::sync::Mutex::new(books),
        writing: std::sync::Mutex::default(),
        journal,
    });
    if let Some(path) = &sandbox.config.journal {
        let untold = journal::replay(&sandbox, path).map_err(StartError::Journal)?;
        for request_id in untold {
            notice::send_paid(&sandbox, &request_id);
        }
    }
    if sandbox.config.reports.is_some() {
        let writer = Arc::clone(&sandbox);
        sandbox.spawn(async move { reports::at_midnights(&writer).await });
    }
    let mut servers = JoinSet::new();
    for (wallet, address, listener) in phones {
        let web_view = phone::proxy(&sandbox, wallet, address);
        servers.spawn(serve(listener, web_view, stopped.clone()));
    }
    servers.spawn(serve(listener, router(&sandbox), stopped));
    Ok(Running {
        sandbox,
        stop,
        servers,
    })
}

fn router(sandbox: &Arc<Sandbox>) -> Router {
    Router::new()
        .merge(gateway::routes())
        .merge(cashier::routes())
        .merge(admin::routes())
        .merge(phone::routes())
        .merge(index::routes())
        .with_state(Arc::clone(sandbox))
}

/// Follows no redirect: neither a merchant's notify address nor a web view's shop may be
/// looked up anywhere but where it says. Uses no proxy: everything is on this machine.
/// Decodes nothing: what passes through a web view stays as it is.
fn client() -> Result<reqwest::Client, reqwest::Error> {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
}

impl Running {
    /// Where gateway, cashier, demo phone and index listen.
    pub fn address(&self) -> SocketAddr {
        self.sandbox.address
    }

    /// The same as an address to open: `http://127.0.0.1:4000`.
    pub fn base_url(&self) -> String {
        self.sandbox.base_url()
    }

    /// The demo account's client id.
    pub fn client_id(&self) -> &str {
        &self.sandbox.keys.client_id
    }

    /// Folder with `client_id`, `merchant_private.pem` and `gateway_public.pem`.
    pub fn keys(&self) -> PathBuf {
        self.sandbox.config.keys.clone()
    }

    /// Where a wallet's web view sees the shop; the wallet by its key, such as `gcash`.
    pub fn phone_origin(&self, wallet: &str) -> Option<String> {
        self.sandbox.phone_origin(Wallet::find(wallet)?)
    }

    /// All payments, newest first, each with every notification sent for it.
    pub fn payments(&self) -> Vec<PaymentView> {
        self.sandbox.books().views(self.sandbox.clock.now())
    }

    /// One payment, by the merchant's name for it.
    pub fn payment(&self, request_id: &str) -> Option<PaymentView> {
        let now = self.sandbox.clock.now();
        let mut books = self.sandbox.books();
        books
            .find(&Name::Request(request_id.to_owned()), now)
            .map(|payment| PaymentView::of(payment))
    }

    /// Every move of money, oldest first.
    pub fn ledger(&self) -> Vec<Move> {
        self.sandbox.books().moves(self.sandbox.clock.now())
    }

    /// Presses a button of the cashier; says whether that changed anything.
    pub fn press(&self, request_id: &str, choice: Choice) -> bool {
        cashier::choose(&self.sandbox, request_id, choice)
    }

    /// Gives a payment a script, now or when it is ordered; `None` means the next new one.
    pub fn script(&self, request_id: Option<&str>, script: Script) -> bool {
        let now = self.sandbox.clock.now();
        let mut books = self.sandbox.books();
        match request_id {
            Some(request_id) => books.script(request_id, script, now),
            None => books.script_next(script),
        }
    }

    /// Gives back in the gateway's own dashboard: inquiries of the payment tell of it, under a name that only they
    /// know. Says whether that much could go back.
    pub fn give_back_at_the_desk(&self, request_id: &str, refund: &str, minor: u64) -> bool {
        let now = self.sandbox.clock.now();
        let mut books = self.sandbox.books();
        let Some(payment) = books.find(&Name::Request(request_id.to_owned()), now) else {
            return false;
        };
        let amount = Amount {
            minor,
            ..payment.order.amount
        };
        let can = payment.may_refund(amount, now).is_ok();
        if can {
            let refund = Refund {
                id: number("19401300", now),
                request_id: refund.to_owned(),
                amount,
                at: now,
                asks_left: 0,
                fails: false,
            };
            let entry = Entry::refund(request_id, &refund);
            self.sandbox.journal.add(now, entry);
            payment.refunds.push(refund);
        }
        can
    }

    /// Puts the sandbox's clock forward.
    pub fn advance_clock(&self, seconds: u32) {
        self.sandbox.clock.advance(seconds);
    }

    /// Writes the settlement files of all days that are over into a folder; says how many.
    pub fn write_reports(&self, folder: &Path, variant: Variant) -> io::Result<usize> {
        reports::write(&self.sandbox, folder, variant)
    }

    /// Sends a final payment's notification once more; false if there is none to send.
    pub async fn notify_again(&self, request_id: &str) -> bool {
        notice::resend(&self.sandbox, request_id).await
    }

    /// Ends it: open requests may finish, background work stops.
    pub async fn shutdown(mut self) {
        // Nobody listening means it has ended already.
        let _told = self.stop.send(true);
        while self.servers.join_next().await.is_some() {}
    }
}
