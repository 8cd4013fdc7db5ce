//! A shop to try out: what is being worked on, built and run as `portico demo`.

use std::net::TcpListener;
use std::thread;
use std::time::Duration;

use anyhow::bail;
use own_postgres::Cluster;
use tempfile::TempDir;

use crate::build;
use crate::command::Demonstration;
use crate::environment;
use crate::postgres;
use crate::process::Service;
use crate::say;
use crate::signals;
use crate::workspace::Workspace;

/// The database in a PostgreSQL that is started for this.
const DATABASE: &str = "portico";

/// A PostgreSQL, and a folder for what the pretend gateway remembers meanwhile: neither may outlive
/// the other.
struct OwnDatabase {
    cluster: Cluster,
    folder: TempDir,
}

impl OwnDatabase {
    fn start() -> anyhow::Result<Self> {
        Ok(Self {
            cluster: postgres::demonstration(DATABASE)?,
            folder: TempDir::with_prefix("portico-")?,
        })
    }
}

const LOOK_INTERVAL: Duration = Duration::from_millis(100);

/// Runs until it is told to end.
pub(crate) fn demonstration(workspace: &Workspace, wanted: &Demonstration) -> anyhow::Result<()> {
    // Ends after the server: what is declared first is dropped last.
    let own = wanted.postgres.then(OwnDatabase::start).transpose()?;
    ensure_ports_are_free()?;
    build::everything(workspace, false)?;
    say::headline("the shop and its pretend wallet");
    let mut demo = std::process::Command::new(workspace.binary("portico"));
    demo.arg("demo")
        .arg("--sandbox")
        .arg(workspace.binary("sandbox"))
        .arg("--locales");
    // Whoever translates sees what they save.
    match &wanted.locales {
        Some(folder) => demo.arg(folder),
        None => demo.arg(workspace.path("locales")),
    };
    if environment::variable("PORTICO_SITE").is_none() {
        demo.env("PORTICO_SITE", workspace.site());
    }
    match &own {
        Some(own) => {
            say::line("everything is kept in a PostgreSQL that ends with this");
            demo.env("PORTICO_DATABASE_URL", own.cluster.address(DATABASE))
                .env("PORTICO_DATA", own.folder.path().join("data"));
        }
        None if environment::variable("PORTICO_DATA").is_none() => {
            demo.env("PORTICO_DATA", workspace.path("data"));
        }
        None => {}
    }
    let mut demo = Service::start("demonstration", &mut demo)?;
    while !signals::asked_to_end() {
        demo.check()?;
        thread::sleep(LOOK_INTERVAL);
    }
    Ok(())
}

/// Better to hear it now than after minutes of building.
fn ensure_ports_are_free() -> anyhow::Result<()> {
    for (variable, usual) in [
        ("PORTICO_LISTEN", "127.0.0.1:3000"),
        ("SANDBOX_LISTEN", "127.0.0.1:4000"),
    ] {
        let address = environment::variable(variable).unwrap_or_else(|| usual.to_owned());
        if let Err(error) = TcpListener::bind(&address) {
            bail!("can't listen on {address} ({error}): end what does, or set {variable}");
        }
    }
    Ok(())
}
