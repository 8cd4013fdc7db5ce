//! A shop to try out: the server beside its sandbox, and codes to scan.

use std::io::IsTerminal as _;
use std::thread;
use std::time::Duration;

use crate::build;
use crate::pair::{DemoCode, Pair, Setting};
use crate::percent;
use crate::qr;
use crate::say;
use crate::signals;
use crate::workspace::Workspace;

const LOOK_INTERVAL: Duration = Duration::from_millis(100);

/// Runs until it is told to end.
pub(crate) fn demonstration(workspace: &Workspace, locales: Option<&str>) -> anyhow::Result<()> {
    let setting = Setting::demonstration(workspace, locales)?;
    // Better to hear it now than after minutes of building.
    setting.ensure_ports_are_free()?;
    build::everything(workspace, false)?;
    say::headline("the shop and its pretend wallet");
    let mut pair = Pair::start(setting)?;
    for code in pair.codes()?.iter().filter(|code| code.enabled) {
        show(code, pair.setting().sandbox_address())?;
    }
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
