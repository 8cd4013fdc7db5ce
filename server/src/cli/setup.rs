//! `portico setup`: the first steps. It asks what has to be known, or takes it from the command line, writes a key pair,
//! settings and a first shop, looks whether all is well, and prints a code. Whatever is there already stays: a
//! second time it goes on where the first one had to stop, since the gateway shows its key only to who has given it theirs.
//!
//! - `answers`: what has to be known, and where it comes from; `asking`: asking for it; `meant`: reading what was answered
//! - `settings`: the file of settings; `shop`: the file of the first shop
//! - `behind`: what would be left behind; `unit`: what the service may write
//! - `place`: where all of it is put, and whose it is
//! - `deeds`: the commands that follow, as whom the server runs

mod answers;
mod asking;
mod behind;
mod deeds;
mod keys;
mod meant;
mod place;
mod settings;
mod shop;
mod unit;

use std::{
    io::{IsTerminal as _, stdin},
    path::PathBuf,
};

use anyhow::bail;
use clap::Args;

use super::say;
use answers::{Answers, Wanted};
use asking::{Asking, Nobody, Terminal};
use deeds::Deeds;
use place::Place;

/// Who the server runs as, unless somebody says otherwise.
const USER: &str = "portico";
/// Where the file of settings is, unless `--env-file` says otherwise.
const SETTINGS: &str = "/etc/portico/portico.env";

#[derive(Debug, Default, Args)]
pub(super) struct SetupArguments {
    /// Where the database will be. `/var/lib/portico` beside `/etc/portico`, else `data` beside the settings.
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// With --data: leave the database behind that is in the folder which the settings name by now.
    #[arg(long, requires = "data")]
    leave_data: bool,
    /// Whose it will be, where this is run as root: the user that the server runs as.
    #[arg(long, default_value = USER)]
    user: String,
    /// The address that customers open: https:// and a name of yours.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// `sandbox` (the gateway's own, with an account of it) or `live`.
    #[arg(long)]
    mode: Option<String>,
    /// `asia`, `europe`, `north-america`, or the gateway's address.
    #[arg(long)]
    gateway: Option<String>,
    /// Who you are to the gateway.
    #[arg(long, value_name = "ID")]
    client_id: Option<String>,
    /// The gateway's public key, which its dashboard shows once it has yours: a file, or the line itself.
    #[arg(long, value_name = "KEY")]
    gateway_key: Option<String>,
    /// The first merchant's name.
    #[arg(long, value_name = "NAME")]
    merchant: Option<String>,
    /// What it sells, as the four digits of a merchant category code, such as 5814.
    #[arg(long)]
    mcc: Option<String>,
    /// The first store's name.
    #[arg(long, value_name = "NAME")]
    store: Option<String>,
    /// What is paid there, such as JPY.
    #[arg(long)]
    currency: Option<String>,
    /// Where it is, such as Asia/Tokyo.
    #[arg(long)]
    time_zone: Option<String>,
    /// The language of its page where a customer's isn't known, such as ja.
    #[arg(long)]
    language: Option<String>,
    /// What the first code is called.
    #[arg(long, value_name = "NAME")]
    counter: Option<String>,
}

pub(super) async fn run(
    arguments: &SetupArguments,
    env_file: Option<PathBuf>,
) -> anyhow::Result<()> {
    let place = Place::of(arguments, env_file.unwrap_or_else(|| SETTINGS.into()))?;
    behind::refused(&place, arguments.leave_data)?;
    let mut terminal = Terminal;
    let mut nobody = Nobody::default();
    let asking: &mut dyn Asking = if stdin().is_terminal() {
        &mut terminal
    } else {
        &mut nobody
    };
    let wanted = Wanted {
        arguments,
        place: &place,
    };
    let answers = Answers::gathered(&wanted, asking)?;
    if !nobody.missing.is_empty() {
        let missing = nobody.missing.join(" ");
        bail!(
            "nobody can be asked here, so these are needed as well: {missing}\n(`portico setup --help`)"
        );
    }
    place.make()?;
    let own = keys::own(&place)?;
    say(&own.told())?;
    settings::write(&place, &answers)?;
    unit::write(&place)?;
    shop::write(&place, answers.shop.as_ref())?;
    let has_gateway_key = keys::gateways(&place, answers.gateway_key.as_deref(), &own)?;
    let deeds = Deeds { place: &place };
    deeds.shop().await?;
    if has_gateway_key {
        deeds.doctor().await?;
    }
    deeds.what_follows(has_gateway_key, &own)
}
