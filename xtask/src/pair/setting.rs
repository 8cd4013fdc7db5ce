//! Where the pair listens, where it keeps things, and which variables tell it so.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf, absolute};
use std::process::Command;

use anyhow::{Context as _, bail};

use super::logs;
use crate::environment;
use crate::workspace::Workspace;

/// Who started the pair decides whether the user's own variables count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// A person looks at it: what they have set wins.
    Demonstration,
    /// Nothing from outside may change the outcome.
    Tests,
}

/// Everything that must be known before starting.
#[derive(Debug)]
pub(crate) struct Setting {
    purpose: Purpose,
    shop: String,
    sandbox: String,
    data: PathBuf,
    site: PathBuf,
    shops: PathBuf,
    portico: PathBuf,
    sandbox_program: PathBuf,
    logs: Option<PathBuf>,
    /// Texts that are being worked on.
    locales: Option<PathBuf>,
    /// Where a PostgreSQL is, if it isn't the user's own variable that says so.
    database: Option<String>,
}

impl Setting {
    /// For a person: fixed addresses, data that stays.
    pub(crate) fn demonstration(
        workspace: &Workspace,
        locales: Option<&str>,
    ) -> anyhow::Result<Self> {
        let or = |name: &str, default: &str| {
            environment::variable(name).unwrap_or_else(|| default.to_owned())
        };
        let data = environment::variable("PORTICO_DATA")
            .map_or_else(|| workspace.path("data"), PathBuf::from);
        Ok(Self {
            purpose: Purpose::Demonstration,
            shop: or("PORTICO_LISTEN", "127.0.0.1:3000"),
            sandbox: or("SANDBOX_LISTEN", "127.0.0.1:4000"),
            data: absolute(data)?,
            logs: None,
            // Whoever translates sees what they save.
            locales: Some(match locales {
                Some(folder) => absolute(PathBuf::from(folder))?,
                None => workspace.path("locales"),
            }),
            ..Self::common(workspace)
        })
    }

    /// For tests: free addresses, data in the given folder, logs in files.
    pub(crate) fn tests(workspace: &Workspace, data: &Path, logs: &Path) -> anyhow::Result<Self> {
        // Both are held until both are known, or they might be the same.
        let (first, second) = (free_port()?, free_port()?);
        Ok(Self {
            shop: first.local_addr()?.to_string(),
            sandbox: second.local_addr()?.to_string(),
            data: data.to_owned(),
            logs: Some(logs.to_owned()),
            ..Self::common(workspace)
        })
    }

    fn common(workspace: &Workspace) -> Self {
        Self {
            purpose: Purpose::Tests,
            shop: String::new(),
            sandbox: String::new(),
            data: PathBuf::new(),
            site: workspace.site(),
            shops: workspace.path("server/demo/shops.toml"),
            portico: workspace.binary("portico"),
            sandbox_program: workspace.binary("sandbox"),
            logs: None,
            locales: None,
            database: None,
        }
    }

    /// In this PostgreSQL instead of a file, with everything else in this folder.
    pub(crate) fn keep_in(&mut self, database: String, folder: &Path) {
        self.database = Some(database);
        self.data = folder.join("data");
    }

    /// Whether the database is a PostgreSQL, whose tables have to be made first.
    pub(super) fn has_postgres(&self) -> bool {
        let set = ["PORTICO_DATABASE_URL", "PORTICO_DATABASE_URL_FILE"];
        let is_chosen = set.iter().any(|name| environment::variable(name).is_some());
        self.database.is_some() || (self.purpose == Purpose::Demonstration && is_chosen)
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

    /// Said before anything is built or started, because both programs would say it less clearly.
    pub(crate) fn ensure_ports_are_free(&self) -> anyhow::Result<()> {
        let wanted = [
            ("PORTICO_LISTEN", &self.shop),
            ("SANDBOX_LISTEN", &self.sandbox),
        ];
        for (variable, address) in wanted {
            if let Err(error) = TcpListener::bind(address) {
                bail!("cannot listen on {address} ({error}): end what does, or set {variable}");
            }
        }
        Ok(())
    }

    /// `sandbox`
    pub(super) fn sandbox(&self) -> anyhow::Result<Command> {
        let mut command = self.command(&self.sandbox_program, &[])?;
        command
            .env("SANDBOX_LISTEN", &self.sandbox)
            .env("SANDBOX_KEYS", self.data.join("keys"))
            .env("SANDBOX_SHOP", format!("http://{}", self.shop));
        if self.purpose == Purpose::Demonstration {
            // The shop keeps its payments over a restart, so the gateway has to as well.
            command.env("SANDBOX_JOURNAL", self.data.join("sandbox.journal"));
        }
        self.redirect(&mut command, "sandbox.log")?;
        Ok(command)
    }

    /// `portico migrate`
    pub(super) fn migrate(&self) -> anyhow::Result<Command> {
        let mut command = self.command(&self.portico, &["migrate".as_ref()])?;
        self.redirect(&mut command, "migrate.log")?;
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
        if let Some(locales) = &self.locales {
            command.arg("--locales").arg(locales);
        }
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

    /// `portico staff link --owner …`
    pub(super) fn let_an_owner_in(&self, merchant: &str, name: &str) -> anyhow::Result<Command> {
        let words = [
            "staff", "link", "--owner", merchant, "--name", name, "--json",
        ];
        self.command(&self.portico, &words.map(AsRef::as_ref))
    }

    /// For reading: a link that makes a device the screen of the tea house's counter.
    pub(super) fn till_link(&self) -> anyhow::Result<Command> {
        let words = ["till", "link", "--store", "S-GION"];
        self.command(&self.portico, &words.map(AsRef::as_ref))
    }

    fn command(&self, program: &Path, arguments: &[&OsStr]) -> anyhow::Result<Command> {
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("no folder {}", self.data.display()))?;
        let mut command = Command::new(program);
        command.args(arguments);
        if self.purpose == Purpose::Tests {
            let foreign = ["PORTICO_", "SANDBOX_"].map(environment::names_beginning);
            foreign.iter().flatten().for_each(|name| {
                command.env_remove(name);
            });
        }
        for (name, value) in self.variables() {
            if !self.is_chosen_by_user(name) {
                command.env(name, value);
            }
        }
        Ok(command)
    }

    /// A key can be given itself or as a file; either is the user's choice. The data folder is
    /// theirs as well, but we pass it on in full; a database was asked for.
    fn is_chosen_by_user(&self, name: &str) -> bool {
        let itself = name.strip_suffix("_FILE").unwrap_or(name);
        self.purpose == Purpose::Demonstration
            && !["PORTICO_DATA", "PORTICO_DATABASE_URL"].contains(&name)
            && [name, itself]
                .iter()
                .any(|name| environment::variable(name).is_some())
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
        variables.extend(
            self.database
                .clone()
                .map(|address| ("PORTICO_DATABASE_URL", address)),
        );
        // Everybody who tries it comes from one address, and so do the many payments of tests.
        let starts = match self.purpose {
            Purpose::Demonstration => "120",
            Purpose::Tests => "10000",
        };
        if self.purpose == Purpose::Tests {
            // Tests look at every page in every state there.
            variables.push(("PORTICO_GALLERY", "true".to_owned()));
        }
        for name in [
            "PORTICO_STARTS_PER_CLIENT_MINUTE",
            "PORTICO_STARTS_PER_CODE_MINUTE",
            "PORTICO_SIGN_INS_PER_CLIENT_MINUTE",
        ] {
            variables.push((name, starts.to_owned()));
        }
        variables
    }

    fn redirect(&self, command: &mut Command, file: &str) -> anyhow::Result<()> {
        if let Some(folder) = &self.logs {
            logs::redirect(command, &folder.join(file))?;
        }
        Ok(())
    }
}

fn free_port() -> anyhow::Result<TcpListener> {
    TcpListener::bind("127.0.0.1:0").context("no free port")
}
