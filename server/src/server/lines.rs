//! A server's lines to the gateway: one for each account, over one HTTP client.

use std::{sync::Arc, time::Duration};

use gateway::{Account, HttpGateway, Timeouts};

use crate::config::Config;
use foundation::clock::Clock;
use payments::{Gateways, Line};

/// A line for each account; they share one HTTP client.
pub(super) fn gateways(config: &Config, clock: &Arc<dyn Clock>) -> anyhow::Result<Gateways> {
    let mut gateways = Gateways::default();
    let mut first: Option<HttpGateway> = None;
    for (name, entry) in config.accounts.all() {
        let account = Arc::clone(&entry.account);
        let (client_id, place) = (account.client_id().to_owned(), account.origin());
        let gateway = match &first {
            Some(first) => first.sharing(account),
            None => http_gateway(account, config, clock)?,
        };
        let line = Line {
            client_id,
            settlement_currency: entry.settlement_currency,
            place,
            gateway: Arc::new(gateway.sharing(Arc::clone(&entry.account))),
        };
        gateways.add(name, line);
        first.get_or_insert(gateway);
    }
    Ok(gateways)
}

/// The HTTP client of one account.
pub fn http_gateway(
    account: Arc<Account>,
    config: &Config,
    clock: &Arc<dyn Clock>,
) -> anyhow::Result<HttpGateway> {
    let now = Arc::clone(clock);
    let timeouts = Timeouts {
        pay_deadline: Duration::from_secs(config.pay_deadline_s.into()),
        ..Timeouts::default()
    };
    let time: gateway::Clock = Arc::new(move || u64::try_from(now.now().0).unwrap_or_default());
    Ok(HttpGateway::new(account, timeouts, time)?)
}
