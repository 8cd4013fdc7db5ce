//! A shop to try out: the server beside its sandbox, and codes to scan.

use std::io::IsTerminal as _;
use std::thread;
use std::time::Duration;

use own_postgres::Cluster;
use tempfile::TempDir;

use crate::build;
use crate::command::Demonstration;
use crate::pair::{DemoCode, Pair, Setting};
use crate::percent;
use crate::postgres;
use crate::qr;
use crate::say;
use crate::signals;
use crate::workspace::Workspace;

/// The database in a PostgreSQL that is started for this.
const DATABASE: &str = "portico";

/// The merchant whose office can be looked at.
const TEA_HOUSE: &str = "M-KYOTO";

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
    let locales = wanted.locales.as_deref();
    let mut setting = Setting::demonstration(workspace, locales)?;
    // Ends after the server: what is declared first is dropped last.
    let own = wanted.postgres.then(OwnDatabase::start).transpose()?;
    if let Some(own) = &own {
        setting.keep_in(own.cluster.address(DATABASE), own.folder.path());
        say::line("everything is kept in a PostgreSQL that ends with this");
    }
    // Better to hear it now than after minutes of building.
    setting.ensure_ports_are_free()?;
    build::everything(workspace, false)?;
    say::headline("the shop and its pretend wallet");
    let mut pair = Pair::start(setting)?;
    for code in pair.codes()?.iter().filter(|code| code.enabled) {
        show(code, pair.setting().sandbox_address())?;
    }
    say::line(&format!(
        "\nevery page in every language: http://{}/gallery",
        pair.setting().shop_address()
    ));
    let office = pair.owner_link(TEA_HOUSE, "Aiko")?;
    say::line(&format!("office {office}"));
    say::line(&format!("\ntill {}", pair.till_link()?));
    say::line("\nready");
    while !signals::asked_to_end() {
        pair.check()?;
        thread::sleep(LOOK_INTERVAL);
    }
    Ok(())
}

fn show(code: &DemoCode, sandbox: &str) -> anyhow::Result<()> {
    let phone = format!(
        "http://{sandbox}/phone?link={}",
        percent::encode(&code.link)
    );
    say::line(&format!(
        "\n{}, {} ({})",
        code.shop, code.label, code.currency
    ));
    say::line(&qr::draw(&code.link, std::io::stdout().is_terminal())?);
    say::line(&format!("  shop's code  {}", code.link));
    say::line(&format!("  demo phone   {phone}"));
    Ok(())
}
