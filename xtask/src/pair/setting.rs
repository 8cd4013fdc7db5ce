//! Where the pair listens, where it keeps things, and which variables tell it so.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;

use super::logs;
use crate::environment;
use crate::workspace::Workspace;

/// Everything that must be known before starting. Nothing from outside may change the outcome of a test.
#[derive(Debug)]
pub(crate) struct Setting {
    shop: String,
    sandbox: String,
    data: PathBuf,
    site: PathBuf,
    shops: PathBuf,
    portico: PathBuf,
    sandbox_program: PathBuf,
    logs: PathBuf,
}

impl Setting {
    /// Free addresses, data and logs in the given folders.
    pub(crate) fn tests(workspace: &Workspace, data: &Path, logs: &Path) -> anyhow::Result<Self> {
        // Both are held until both are known, or they might be the same.
        let (first, second) = (free_port()?, free_port()?);
        Ok(Self {
            shop: first.local_addr()?.to_string(),
            sandbox: second.local_addr()?.to_string(),
            data: data.to_owned(),
            site: workspace.site(),
            shops: workspace.path("server/demo/shops.toml"),
            portico: workspace.binary("portico"),
            sandbox_program: workspace.binary("sandbox"),
            logs: logs.to_owned(),
        })
    }

    /// Where the shop's pages are.
    pub(crate) fn shop_address(&self) -> &str {
        &self.shop
    }

    /// Where the pretend gateway and its wallet are.
    pub(crate) fn sandbox_address(&self) -> &str {
        &self.sandbox
    }

    /// The server's program.
    pub(crate) fn portico(&self) -> &Path {
        &self.portico
    }

    /// `sandbox`
    pub(super) fn sandbox(&self) -> anyhow::Result<Command> {
        let mut command = self.command(&self.sandbox_program, &[])?;
        command
            .env("SANDBOX_LISTEN", &self.sandbox)
            .env("SANDBOX_KEYS", self.data.join("keys"))
            .env("SANDBOX_SHOP", format!("http://{}", self.shop));
        self.redirect(&mut command, "sandbox.log")?;
        Ok(command)
    }

    /// `portico apply demo/shops.toml`
    pub(super) fn apply(&self) -> anyhow::Result<Command> {
        let mut command = self.command(&self.portico, &["apply".as_ref(), self.shops.as_ref()])?;
        self.redirect(&mut command, "apply.log")?;
        Ok(command)
    }

    /// `portico serve`
    pub(super) fn serve(&self) -> anyhow::Result<Command> {
        let mut command = self.command(&self.portico, &["serve".as_ref()])?;
        self.redirect(&mut command, "server.log")?;
        Ok(command)
    }

    /// `portico code list --json`
    pub(super) fn list_codes(&self) -> anyhow::Result<Command> {
        self.command(
            &self.portico,
            &["code".as_ref(), "list".as_ref(), "--json".as_ref()],
        )
    }

    fn command(&self, program: &Path, arguments: &[&OsStr]) -> anyhow::Result<Command> {
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("no folder {}", self.data.display()))?;
        let mut command = Command::new(program);
        command.args(arguments);
        let foreign = ["PORTICO_", "SANDBOX_"].map(environment::names_beginning);
        foreign.iter().flatten().for_each(|name| {
            command.env_remove(name);
        });
        command.envs(self.variables());
        Ok(command)
    }

    /// What both programs are told.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        let path = |path: PathBuf| path.to_string_lossy().into_owned();
        let keys = self.data.join("keys");
        let gateway = format!("http://{}", self.sandbox);
        let mut variables = vec![
            ("PORTICO_LISTEN", self.shop.clone()),
            ("PORTICO_PUBLIC_URL", format!("http://{}", self.shop)),
            ("PORTICO_DATA", path(self.data.clone())),
            ("PORTICO_SITE", path(self.site.clone())),
            ("PORTICO_FOLLOW", format!("https,{gateway}")),
            ("PORTICO_GATEWAY_URL", gateway),
            (
                "PORTICO_GATEWAY_CLIENT_ID_FILE",
                path(keys.join("client_id")),
            ),
            (
                "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
                path(keys.join("merchant_private.pem")),
            ),
            (
                "PORTICO_GATEWAY_PUBLIC_KEY_FILE",
                path(keys.join("gateway_public.pem")),
            ),
        ];
        // Whoever is told of something may be on this machine.
        variables.push(("PORTICO_WEBHOOK_NETWORKS", "127.0.0.0/8".to_owned()));
        // Tests look at every page in every state there.
        variables.push(("PORTICO_GALLERY", "true".to_owned()));
        // The many payments of tests come from one address.
        for name in [
            "PORTICO_STARTS_PER_CLIENT_MINUTE",
            "PORTICO_STARTS_PER_CODE_MINUTE",
            "PORTICO_SIGN_INS_PER_CLIENT_MINUTE",
        ] {
            variables.push((name, "10000".to_owned()));
        }
        variables
    }

    fn redirect(&self, command: &mut Command, file: &str) -> anyhow::Result<()> {
        logs::redirect(command, &self.logs.join(file))
    }
}

fn free_port() -> anyhow::Result<TcpListener> {
    TcpListener::bind("127.0.0.1:0").context("no free port")
}
