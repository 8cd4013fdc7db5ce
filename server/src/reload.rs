//! Accounts and keys that change while the server runs, without a restart and off the way of any
//! request: the files of settings, accounts, keys and tokens are looked at every few seconds, and when
//! somebody asks for it. What can't be used changes nothing but the log and the alarms.
//!
//! Doesn't know what an account is at the gateway, nor what the files mean.

use std::{fmt, sync::Arc, time::Duration};

use tokio::{sync::watch, task::JoinHandle};
use url::Url;

use crate::{
    config::{Environment, Stamps, accounts_again},
    server::Switchboard,
};
use alarms::{Alarm, Alarms, Kind};
use payments::Payments;
use shops::{
    accounts::{Accounts, AccountsInForce},
    installation::fit,
};

/// After so long somebody is told that a file doesn't answer, on a disk that isn't there any more.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks. What has changed is read when it stands still from one look to the next.
const TICK: Duration = Duration::from_secs(2);

/// What changes in a running server.
#[derive(Debug)]
pub struct Changeable {
    /// By which notifications are verified, and what other servers are told.
    pub in_force: Arc<AccountsInForce>,
    /// Where they were read from, as that was then.
    pub files: Stamps,
    /// Makes the lines to the gateway.
    pub switchboard: Arc<Switchboard>,
    /// Calls by these lines.
    pub payments: Arc<Payments>,
    /// Where customers get to.
    pub public_url: Url,
}

/// Looks at the files.
pub struct Reloader {
    environment: Arc<dyn Environment + Send + Sync>,
    what: Changeable,
    /// What has changed, as it was at the last look.
    settling: Option<Stamps>,
    /// What an alarm names.
    about: String,
}

/// What a look brought.
#[derive(Debug, PartialEq, Eq)]
pub enum Look {
    /// Nothing has changed.
    Same,
    /// Somebody is writing, perhaps: it is looked at again before it is read.
    Settling,
    /// What is written is in force.
    Taken,
    /// What is written can't be used, for these reasons; what was in force stays.
    Refused(String),
}

impl fmt::Debug for Reloader {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = out.debug_struct("Reloader");
        out.field("about", &self.about).finish_non_exhaustive()
    }
}

impl Reloader {
    /// Reads again from the same environment that the server was started with.
    pub fn new(environment: Arc<dyn Environment + Send + Sync>, what: Changeable) -> Self {
        let file = environment.get("PORTICO_ACCOUNTS");
        Self {
            environment,
            what,
            settling: None,
            about: file.unwrap_or_else(|| "PORTICO_GATEWAY_…".to_owned()),
        }
    }

    /// Looks whether something has changed and stands still, and takes it.
    pub fn look(&mut self) -> Look {
        let now = self.what.files.now();
        if now == self.what.files {
            self.settling = None;
            return Look::Same;
        }
        if self.settling.as_ref() != Some(&now) {
            self.settling = Some(now);
            return Look::Settling;
        }
        self.read()
    }

    /// Takes what is written, because somebody says that it is complete.
    pub fn read(&mut self) -> Look {
        let (read, files) = accounts_again(&*self.environment);
        self.settling = None;
        // Something was written while it was read: half of it may be the old.
        if files.now() != files {
            return Look::Settling;
        }
        self.what.files = files;
        let before = self.what.in_force.all();
        let taken = read
            .map_err(|problems| problems.0.join("; "))
            .and_then(|accounts| self.take(accounts, &before));
        let alarms = self.what.payments.alarms();
        match taken {
            Ok(()) => {
                alarms.over(Kind::AccountsRefused, &self.about);
                let now = self.what.in_force.all();
                tracing::info!(digest = now.digest(), "accounts and keys were read again");
                Look::Taken
            }
            Err(why) => {
                // Each time, since it may be another mistake; a person is called once.
                tracing::warn!(
                    why,
                    "accounts and keys can't be used; the old stay in force"
                );
                let alarm = Alarm::new(Kind::AccountsRefused, &self.about);
                alarms.raise_anew(alarm.with_detail(why.clone()));
                Look::Refused(why)
            }
        }
    }

    fn take(&self, accounts: Accounts, before: &Accounts) -> Result<(), String> {
        if accounts.is_empty() && !before.is_empty() {
            return Err("there is no account at all any more".to_owned());
        }
        // As at the start: what moves real money isn't begun where nobody gets to.
        let begins_live = accounts.is_live() && !before.is_live();
        let place = fit(&self.what.public_url, begins_live, None);
        if let Some(objection) = place.objection(&self.what.public_url) {
            return Err(objection);
        }
        if let Some(objection) = accounts.objection(before) {
            return Err(objection);
        }
        let accounts = accounts.following(before);
        let gateways = self.what.switchboard.connect(&accounts);
        let gateways = gateways.map_err(|error| error.to_string())?;
        // Lines first: whoever is believed has to have one.
        self.what.payments.exchange_gateways(gateways);
        self.what.in_force.replace(accounts);
        Ok(())
    }

    fn alarms(&self) -> Arc<Alarms> {
        Arc::clone(self.what.payments.alarms())
    }
}

/// Waits on, and calls a person meanwhile.
async fn late(
    looking: JoinHandle<Reloader>,
    alarms: &Alarms,
) -> Result<Reloader, tokio::task::JoinError> {
    let alarm = Alarm::new(Kind::AccountsUnwatched, "");
    alarms.raise(alarm.with_detail("one of their files doesn't answer"));
    let looked = looking.await;
    alarms.over(Kind::AccountsUnwatched, "");
    looked
}

/// Looks until the task is dropped, and at once when it is asked to.
pub async fn watch_forever(mut reloader: Reloader, mut asked: watch::Receiver<()>) {
    let alarms = reloader.alarms();
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        let at_once = tokio::select! {
            _ = ticks.tick() => false,
            Ok(()) = asked.changed() => true,
        };
        let mut looking = tokio::task::spawn_blocking(move || {
            if at_once {
                reloader.read();
            } else {
                reloader.look();
            }
            reloader
        });
        let in_time = tokio::time::timeout(PATIENCE, &mut looking).await;
        let looked = match in_time {
            Ok(looked) => looked,
            Err(_) => late(looking, &alarms).await,
        };
        reloader = match looked {
            Ok(reloader) => reloader,
            Err(error) => {
                let alarm = Alarm::new(Kind::AccountsUnwatched, "");
                alarms.raise(alarm.with_detail(error.to_string()));
                return;
            }
        };
    }
}
