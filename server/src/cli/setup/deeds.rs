//! The commands that follow, each run as anybody would type it, by the user that the server runs as: what they write is
//! that user's.

use std::{path::Path, process::Stdio};

use anyhow::{Context as _, bail};
use serde::Deserialize;
use tokio::process::Command;

use super::{super::demo::qr, USER, keys::Own, place::Place, say, shop::MERCHANT};
use crate::config::{self, variables::PREFIX};

/// See the module.
pub(super) struct Deeds<'a> {
    pub(super) place: &'a Place,
}

/// As `portico code list --json` has it.
#[derive(Deserialize)]
struct Printed {
    code: String,
    link: String,
    label: String,
    enabled: bool,
}

impl Deeds<'_> {
    fn portico(&self, words: &[&str]) -> anyhow::Result<Command> {
        let program = std::env::current_exe().context("this program's own file")?;
        let mut command = Command::new(program);
        command.arg("--env-file").arg(&self.place.settings);
        command.args(words).stdin(Stdio::null());
        // What this shell says otherwise is not what the server will know.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with(PREFIX) {
                command.env_remove(name);
            }
        }
        if let Some(user) = self.place.user {
            command.uid(user.user).gid(user.group);
        }
        Ok(command)
    }

    async fn done(&self, words: &[&str]) -> anyhow::Result<()> {
        let status = self.portico(words)?.status().await?;
        if !status.success() {
            bail!(
                "`portico {}` failed; what it said is above",
                words.join(" ")
            );
        }
        Ok(())
    }

    /// Takes the shops in, and prints the first code.
    pub(super) async fn shop(&self) -> anyhow::Result<()> {
        let before = config::settings_in(&self.place.settings)?;
        if before
            .keys()
            .any(|name| name.starts_with("PORTICO_DATABASE_URL"))
        {
            self.done(&["migrate"]).await?;
        }
        let shops = self.place.shops.display().to_string();
        self.done(&["apply", &shops]).await?;
        let mut list = self.portico(&["code", "list", "--json"])?;
        let told = list.stderr(Stdio::inherit()).output().await?;
        let codes: Vec<Printed> =
            serde_json::from_slice(&told.stdout).context("the list of codes")?;
        let Some(first) = codes.into_iter().find(|code| code.enabled) else {
            return Ok(());
        };
        let poster = self.place.data.join("first-code.pdf").display().to_string();
        let printed = ["code", "poster", &first.code, "--out", &poster, "--anyway"];
        // A machine that is new often lacks letters for what it says. The code is good all the same.
        let is_printed = self.portico(&printed)?.status().await?.success();
        say(&format!("\n{}: {}", first.label, first.link))?;
        say(&qr::draw(
            &first.link,
            std::io::IsTerminal::is_terminal(&std::io::stdout()),
        )?)?;
        if !is_printed {
            say(&format!(
                "Its poster couldn't be made; why is said above. When that is mended:\n  portico --env-file {} {}\n",
                quoted(&self.place.settings),
                printed.map(|word| quoted(Path::new(word))).join(" ")
            ))?;
        }
        Ok(())
    }

    /// What is wrong is told, and is no reason to fail: the server doesn't run yet.
    pub(super) async fn doctor(&self) -> anyhow::Result<()> {
        say("portico doctor:")?;
        let _found = self.portico(&["doctor"])?.status().await?;
        Ok(())
    }

    /// What only a person can do.
    pub(super) fn what_follows(&self, has_gateway_key: bool, own: &Own) -> anyhow::Result<()> {
        let portico = format!("portico --env-file {}", quoted(&self.place.settings));
        say("\nWhat is left to do:")?;
        if !has_gateway_key || own.is_new {
            say("- Paste this into the gateway's dashboard, as your public key:")?;
            say(&format!("\n{}\n", own.line()))?;
        }
        if !has_gateway_key {
            let user = &self.place.user_name;
            let user = if user == USER {
                String::new()
            } else {
                format!(" --user {user}")
            };
            say(&format!(
                "  It shows its own public key then. Take that in by\n  \
                 {portico} setup{user} --gateway-key KEY"
            ))?;
        }
        say(&format!(
            "- Have a proxy that speaks TLS lead to it: docs/running.md\n\
             - systemctl enable --now portico, or {portico} serve\n\
             - {portico} doctor, until nothing is left to say\n\
             - {portico} staff link --owner {MERCHANT} --name NAME lets the owner in"
        ))
    }
}

/// As a shell takes it.
fn quoted(path: &Path) -> String {
    let shown = path.display().to_string();
    let plain = |it: char| it.is_ascii_alphanumeric() || "/._-".contains(it);
    if shown.chars().all(plain) {
        shown
    } else {
        format!("'{}'", shown.replace('\'', r"'\''"))
    }
}
