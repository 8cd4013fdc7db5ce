//! A program that runs beside us and must not outlive us.

use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use rustix::process::{Pid, Signal, kill_process};

use super::LOOK_INTERVAL;

/// How long a program may take to finish what it is doing. The server finishes open requests,
/// and those wait at most this long for the gateway.
const ENDING_TIMEOUT: Duration = Duration::from_secs(10);

/// Ends its program when dropped.
#[derive(Debug)]
pub(crate) struct Service {
    name: String,
    child: Child,
}

impl Service {
    /// In a process group of its own, so that Ctrl-C reaches us alone and we choose the order.
    pub(crate) fn start(name: &str, command: &mut Command) -> anyhow::Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot start the {name}"))?;
        Ok(Self {
            name: name.to_owned(),
            child,
        })
    }

    /// `Err` says that it has ended, which it should not by itself.
    pub(crate) fn check(&mut self) -> anyhow::Result<()> {
        match self.child.try_wait()? {
            None => Ok(()),
            Some(status) => Err(ended(&self.name, status)),
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

fn ended(name: &str, status: ExitStatus) -> anyhow::Error {
    anyhow::anyhow!("the {name} ended by itself ({status}); its last words are above or in its log")
}

/// Asks politely, waits, and then does not ask any more.
pub(super) fn end(child: &mut Child) {
    let Some(pid) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) else {
        return;
    };
    if !matches!(child.try_wait(), Ok(None)) {
        return;
    }
    let _ = kill_process(pid, Signal::TERM);
    let asked = Instant::now();
    while matches!(child.try_wait(), Ok(None)) {
        if asked.elapsed() >= ENDING_TIMEOUT {
            let _ = child.kill();
            let _ = child.wait();
            return;
        }
        thread::sleep(LOOK_INTERVAL);
    }
}

#[cfg(test)]
mod tests {
    use super::Service;
    use std::process::Command;

    #[test]
    fn a_service_that_ends_by_itself_is_noticed() -> anyhow::Result<()> {
        let mut service = Service::start("echo", &mut Command::new("true"))?;
        while service.check().is_ok() {
            std::thread::yield_now();
        }
        assert!(service.check().is_err());
        Ok(())
    }

    #[test]
    fn dropping_a_service_ends_it() -> anyhow::Result<()> {
        let service = Service::start("sleeper", Command::new("sleep").arg("600"))?;
        let id = service.child.id();
        drop(service);
        assert!(!std::path::Path::new(&format!("/proc/{id}")).exists());
        Ok(())
    }
}
