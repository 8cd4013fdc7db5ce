//! The one line that a server says when it begins: everything that is asked about a server later.

use std::net::SocketAddr;

use crate::config::Config;

/// Accounts that are named; there may be a thousand.
const NAMED_MAX: usize = 5;

/// What is said.
pub(super) struct StartLine {
    listen: SocketAddr,
    address: String,
    database: String,
    accounts: String,
    money: &'static str,
}

impl StartLine {
    pub(super) fn of(config: &Config) -> Self {
        let all: Vec<(&str, bool)> = config
            .accounts
            .all()
            .map(|(name, entry)| (name, entry.account.is_sandbox()))
            .collect();
        let named: Vec<&str> = all.iter().take(NAMED_MAX).map(|(name, _)| *name).collect();
        let more = all.len().saturating_sub(named.len());
        let accounts = match more {
            0 => named.join(", "),
            more => format!("{} and {more} more", named.join(", ")),
        };
        let money = match all.iter().filter(|(_, sandbox)| *sandbox).count() {
            0 => "live",
            count if count == all.len() => "sandbox",
            _ => "live and sandbox",
        };
        Self {
            listen: config.listen,
            address: config.public_url.origin().ascii_serialization(),
            database: config.database.to_string(),
            accounts,
            money,
        }
    }

    pub(super) fn say(&self) {
        tracing::info!(
            version = env!("CARGO_PKG_VERSION"),
            listen = %self.listen,
            address = self.address,
            database = self.database,
            accounts = self.accounts,
            money = self.money,
            "serving"
        );
    }
}
