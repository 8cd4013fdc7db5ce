//! The accounts file as it is written, not yet understood.

use std::path::PathBuf;

use serde::Deserialize;

/// The whole.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub(super) account: Vec<AccountEntry>,
}

/// One account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountEntry {
    pub(super) name: String,
    pub(super) like: Option<String>,
    pub(super) url: Option<String>,
    pub(super) client_id: Option<String>,
    #[serde(default)]
    pub(super) private_keys: Vec<Versioned>,
    #[serde(default)]
    pub(super) gateway_keys: Vec<Secret>,
    pub(super) agent_token: Option<Secret>,
    pub(super) settlement_currency: Option<String>,
}

/// Where a secret is: a file, or a variable.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Secret {
    pub(super) file: Option<PathBuf>,
    pub(super) env: Option<String>,
}

/// A private key of ours with its number on the gateway's dashboard.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Versioned {
    #[serde(default = "first")]
    pub(super) version: u32,
    pub(super) file: Option<PathBuf>,
    pub(super) env: Option<String>,
}

const fn first() -> u32 {
    1
}
