//! The sandbox and the server, started together and ended together.

mod http;
mod logs;
mod setting;

use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};

use crate::process::{self, Service};
use crate::signals;

pub(crate) use http::{get, get_packed};
pub(crate) use setting::Setting;

/// The first start makes keys and a database, on a busy machine.
const START_TIMEOUT: Duration = Duration::from_mins(1);
const ASK_INTERVAL: Duration = Duration::from_millis(50);

/// A code that can be scanned.
#[derive(Debug, serde::Deserialize)]
pub(crate) struct DemoCode {
    /// What the QR says.
    pub(crate) link: String,
}

/// Both programs. The server is ended first: it may still be talking to the sandbox.
#[derive(Debug)]
pub(crate) struct Pair {
    _server: Service,
    _sandbox: Service,
    setting: Setting,
}

impl Pair {
    /// Returns when both answer.
    pub(crate) fn start(setting: Setting) -> anyhow::Result<Self> {
        let mut sandbox = Service::start("sandbox", &mut setting.sandbox()?)?;
        wait_for(&mut sandbox, setting.sandbox_address(), "/healthz")?;
        process::run(&mut setting.apply()?).context("the demo shops cannot be set up")?;
        let mut server = Service::start("server", &mut setting.serve()?)?;
        wait_for(&mut server, setting.shop_address(), "/readyz")?;
        Ok(Self {
            _server: server,
            _sandbox: sandbox,
            setting,
        })
    }

    /// How it was started.
    pub(crate) fn setting(&self) -> &Setting {
        &self.setting
    }

    /// What `portico code list --json` says.
    pub(crate) fn codes_as_text(&self) -> anyhow::Result<String> {
        process::read(&mut self.setting.list_codes()?)
    }

    /// The same, understood.
    pub(crate) fn codes(&self) -> anyhow::Result<Vec<DemoCode>> {
        let codes: Vec<DemoCode> = serde_json::from_str(&self.codes_as_text()?)
            .context("the list of codes is not understood")?;
        ensure!(!codes.is_empty(), "the demo shops have no codes");
        Ok(codes)
    }
}

fn wait_for(service: &mut Service, address: &str, path: &str) -> anyhow::Result<()> {
    let asked = Instant::now();
    loop {
        service.check()?;
        if get(address, path, "xtask").is_ok_and(|answer| answer.status == 200) {
            return Ok(());
        }
        if signals::asked_to_end() {
            bail!("stopped");
        }
        if asked.elapsed() > START_TIMEOUT {
            bail!("http://{address}{path} did not answer within {START_TIMEOUT:?}");
        }
        std::thread::sleep(ASK_INTERVAL);
    }
}
