//! A server's lines to the gateway: one for each account, over one HTTP client.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use gateway::{Account, Gateway, HttpGateway, Timeouts};

use super::Core;
use crate::config::Config;
use foundation::clock::Clock;
use payments::{Gateways, Line};
use shops::accounts::Accounts;

/// Makes the lines, at the start and whenever accounts change.
pub struct Switchboard {
    timeouts: Timeouts,
    clock: Arc<dyn Clock>,
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    /// Whose HTTP client all share.
    first: Option<HttpGateway>,
    lines: BTreeMap<String, (Arc<Account>, Arc<dyn Gateway>)>,
}

impl Switchboard {
    pub(super) fn new(config: &Config, clock: &Arc<dyn Clock>) -> Self {
        Self {
            timeouts: timeouts(config),
            clock: Arc::clone(clock),
            made: Mutex::default(),
        }
    }

    /// A line for each account; for one that is the very same as the last time, the same line.
    pub(crate) fn connect(&self, accounts: &Accounts) -> anyhow::Result<Gateways> {
        let mut made = self.made();
        let mut gateways = Gateways::default();
        let mut lines = BTreeMap::new();
        for (name, entry) in accounts.all() {
            let account = &entry.account;
            let known = made.lines.get(name);
            let known = known.filter(|(known, _)| Arc::ptr_eq(known, account));
            let gateway = match known {
                Some((_, gateway)) => Arc::clone(gateway),
                None => self.line(account, &mut made)?,
            };
            let line = Line {
                client_id: account.client_id().to_owned(),
                settlement_currency: entry.settlement_currency,
                place: account.origin(),
                gateway: Arc::clone(&gateway),
                retired: entry.retired,
            };
            lines.insert(name.to_owned(), (Arc::clone(account), gateway));
            gateways.add(name, line);
        }
        made.lines = lines;
        Ok(gateways)
    }

    fn line(&self, account: &Arc<Account>, made: &mut Made) -> anyhow::Result<Arc<dyn Gateway>> {
        let account = Arc::clone(account);
        let line = if let Some(first) = &made.first {
            first.sharing(account)
        } else {
            let first = line(Arc::clone(&account), self.timeouts.clone(), &self.clock)?;
            made.first.insert(first).sharing(account)
        };
        Ok(Arc::new(line))
    }

    fn made(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Core {
    /// Calls from now on as if nothing had been heard of the gateways' clocks: for one whose own clock was moved.
    pub(crate) fn call_anew(&self, config: &Config) -> anyhow::Result<()> {
        let switchboard = Switchboard::new(config, &self.clock);
        let gateways = switchboard.connect(&config.accounts)?;
        self.payments.exchange_gateways(gateways);
        Ok(())
    }
}

impl fmt::Debug for Switchboard {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Switchboard").finish_non_exhaustive()
    }
}

/// The HTTP client of one account.
pub fn http_gateway(
    account: Arc<Account>,
    config: &Config,
    clock: &Arc<dyn Clock>,
) -> anyhow::Result<HttpGateway> {
    line(account, timeouts(config), clock)
}

fn timeouts(config: &Config) -> Timeouts {
    Timeouts {
        pay_deadline: Duration::from_secs(config.pay_deadline_s.into()),
        ..Timeouts::default()
    }
}

fn line(
    account: Arc<Account>,
    timeouts: Timeouts,
    clock: &Arc<dyn Clock>,
) -> anyhow::Result<HttpGateway> {
    let now = Arc::clone(clock);
    let time: gateway::Clock = Arc::new(move || u64::try_from(now.now().0).unwrap_or_default());
    Ok(HttpGateway::new(account, timeouts, time)?)
}
