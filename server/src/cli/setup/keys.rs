//! The two keys: our own pair, of which the public half goes to the gateway's dashboard, and the gateway's public one,
//! which the dashboard shows then.

use std::path::Path;

use anyhow::{Context as _, ensure};
use gateway::{PrivateKey, PublicKey};

use super::{
    place::{Place, Readable},
    say,
};
use crate::file_text;

/// Our own.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) key: PrivateKey,
    /// Whether the gateway can't know it yet.
    pub(super) is_new: bool,
    shown: String,
}

impl Own {
    /// What was done.
    pub(super) fn told(&self) -> String {
        let done = if self.is_new {
            "a new key pair"
        } else {
            "your key, as it was"
        };
        format!("{}: {done}", self.shown)
    }

    /// What the dashboard wants.
    pub(super) fn line(&self) -> String {
        self.key.public().to_line()
    }
}

fn text(path: &Path) -> anyhow::Result<String> {
    let shown = path.display();
    file_text::read(path).map_err(|problem| anyhow::anyhow!("{shown} {problem}"))
}

/// The one that is there, or a new one.
pub(super) fn own(place: &Place) -> anyhow::Result<Own> {
    let path = place.private_key.clone();
    let shown = path.display().to_string();
    if path.exists() {
        let key = PrivateKey::read(&text(&path)?).with_context(|| shown.clone())?;
        return Ok(Own {
            key,
            is_new: false,
            shown,
        });
    }
    let (pem, key) = gateway::made_key()?;
    place.new_file(&path, &pem, Readable::Secret)?;
    Ok(Own {
        key,
        is_new: true,
        shown,
    })
}

/// The key that was given, as a file or itself, in one line; or what is wrong with it.
pub(super) fn given(said: &str) -> Result<String, String> {
    // A line of base64 may have a slash in it, and a file may be called anything: what is there is a file.
    let text = if Path::new(said).exists() {
        text(Path::new(said)).map_err(|error| error.to_string())?
    } else {
        said.to_owned()
    };
    match PublicKey::read(&text) {
        Ok(key) => Ok(key.to_line()),
        Err(error) => Err(format!("no file that is there, and no key: {error}")),
    }
}

/// Puts the gateway's into its place, if it was given. Whether it is there.
pub(super) fn gateways(place: &Place, given: Option<&str>, own: &Own) -> anyhow::Result<bool> {
    let path = &place.gateway_key;
    let shown = path.display();
    let Some(given) = given else {
        return Ok(path.exists());
    };
    let key = PublicKey::read(given)?;
    ensure!(
        key != own.key.public(),
        "that is your own public key: the gateway's stands on its dashboard, once it has yours"
    );
    if path.exists() {
        let there = PublicKey::read(&self::text(path)?).with_context(|| shown.to_string())?;
        ensure!(
            there == key,
            "{shown} holds another key, {}: move it aside first, or see docs/accounts.md on changing keys",
            there.fingerprint()
        );
        return Ok(true);
    }
    place.new_file(path, &format!("{}\n", key.to_line()), Readable::ByServer)?;
    say(&format!("{shown}: the gateway's key"))?;
    Ok(true)
}
