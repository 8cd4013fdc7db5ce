//! Programs that the demonstration starts, waits for, and ends.

use std::{
    process::{ExitStatus, Stdio},
    time::Duration,
};

use anyhow::{Context as _, bail};
use rustix::process::{Pid, Signal, kill_process};
use tokio::{
    process::{Child, Command},
    time::{Instant, sleep, timeout},
};

/// The first start makes keys and a database, on a busy machine.
const START_TIMEOUT: Duration = Duration::from_mins(1);
const ASK_INTERVAL: Duration = Duration::from_millis(50);
/// How long one may take to finish what it is doing: a server finishes open requests, which wait at most this long
/// for the gateway.
const ENDING_TIMEOUT: Duration = Duration::from_secs(10);

/// One that runs beside us; it is killed where nobody ends it.
pub(super) struct Program {
    name: &'static str,
    child: Child,
}

impl Program {
    /// In a process group of its own, so that Ctrl-C reaches us alone and we choose the order.
    pub(super) fn start(name: &'static str, mut command: Command) -> anyhow::Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("the {name} can't be started"))?;
        Ok(Self { name, child })
    }

    /// Waits until it answers there that all is well.
    pub(super) async fn answers(&mut self, address: String) -> anyhow::Result<()> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let asked = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Err(self.gone(status));
            }
            let answer = client.get(&address).timeout(START_TIMEOUT).send().await;
            if answer.is_ok_and(|answer| answer.status().is_success()) {
                return Ok(());
            }
            if asked.elapsed() > START_TIMEOUT {
                bail!("{address} did not answer within {START_TIMEOUT:?}");
            }
            sleep(ASK_INTERVAL).await;
        }
    }

    /// Waits until it has ended, which it should not by itself.
    pub(super) async fn ended(&mut self) -> anyhow::Error {
        match self.child.wait().await {
            Ok(status) => self.gone(status),
            Err(error) => error.into(),
        }
    }

    /// Asks politely, waits, and then doesn't ask any more.
    pub(super) async fn end(mut self) -> anyhow::Result<()> {
        let id = self.child.id().and_then(|id| i32::try_from(id).ok());
        if let Some(pid) = id.and_then(Pid::from_raw) {
            // It may be gone already.
            let _asked = kill_process(pid, Signal::TERM);
        }
        if timeout(ENDING_TIMEOUT, self.child.wait()).await.is_err() {
            self.child.kill().await?;
        }
        Ok(())
    }

    fn gone(&self, status: ExitStatus) -> anyhow::Error {
        let name = self.name;
        anyhow::anyhow!("the {name} ended by itself ({status}); its last words are above")
    }
}

/// Runs one to its end; what it printed.
pub(super) async fn read(mut command: Command) -> anyhow::Result<String> {
    let named = format!("{:?}", command.as_std());
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let done = command.kill_on_drop(true).output().await;
    let done = done.with_context(|| format!("{named} can't be run"))?;
    if !done.status.success() {
        let status = done.status;
        bail!("{named} failed ({status})");
    }
    String::from_utf8(done.stdout).with_context(|| format!("{named} printed no text"))
}
