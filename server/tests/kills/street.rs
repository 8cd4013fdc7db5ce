//! What all customers share: which doors are open, what was wished for, and how far they are.

use std::{
    sync::{Mutex, MutexGuard},
    time::Duration,
};

use domain::AttemptKey;
use reqwest::{Client, redirect::Policy};
use tokio::sync::{mpsc, watch};

/// How long a web view waits for a page.
const PATIENCE: Duration = Duration::from_mins(1);
/// Hong Kong's wallet.
pub(crate) const USER_AGENT: &str = "Mozilla/5.0 (Linux; U; Android 13; zh-HK; SM-S9110) \
    AliApp(APHK/6.8.0.160) AlipayClientHK/6.8.0.160 Language/zh-HK AlipayClient/10.1.32.600";

/// What one customer wants to pay for once, whatever happens.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    /// Every page load on the way.
    pub(crate) attempts: Vec<AttemptKey>,
    /// The page load whose result page said "paid", if one did.
    pub(crate) shown_paid: Option<AttemptKey>,
}

/// See the module.
#[derive(Debug)]
pub(crate) struct Street {
    /// Addresses at which a server stands now.
    pub(crate) doors: watch::Receiver<Vec<String>>,
    pub(crate) code: String,
    pub(crate) gateway: String,
    pub(crate) http: Client,
    steps: mpsc::UnboundedSender<()>,
    wishes: Mutex<Vec<Wish>>,
}

/// What a customer's wallet asks with.
pub(crate) fn client() -> Client {
    let http = Client::builder()
        .user_agent(USER_AGENT)
        .redirect(Policy::none())
        .no_proxy()
        .timeout(PATIENCE);
    http.build().unwrap()
}

impl Street {
    /// A street, and what tells of every step that somebody takes in it.
    pub(crate) fn new(
        doors: watch::Receiver<Vec<String>>,
        code: &str,
        gateway: &str,
    ) -> (Self, mpsc::UnboundedReceiver<()>) {
        let (steps, taken) = mpsc::unbounded_channel();
        let street = Self {
            doors,
            code: code.to_owned(),
            gateway: gateway.to_owned(),
            http: client(),
            steps,
            wishes: Mutex::default(),
        };
        (street, taken)
    }

    /// Somebody is about to do something: a good moment for a power cut.
    pub(crate) fn step(&self) {
        // The last customers outlive whoever counts.
        let _counted = self.steps.send(());
    }

    /// A new wish; its number.
    pub(crate) fn wish(&self) -> usize {
        let mut wishes = self.wishes();
        wishes.push(Wish::default());
        wishes.len() - 1
    }

    pub(crate) fn wishes(&self) -> MutexGuard<'_, Vec<Wish>> {
        self.wishes.lock().unwrap()
    }
}
