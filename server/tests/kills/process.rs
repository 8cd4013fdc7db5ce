//! Processes that are ended as a power cut ends them. Knows no payments.

use std::{
    fs::{File, OpenOptions},
    path::Path,
    process::{Child, Command, ExitCode, Stdio},
    time::Duration,
};

/// The word that makes this binary the sandbox.
pub(crate) const AS_THE_SANDBOX: &str = "--as-the-sandbox";

/// Longer than a process takes to answer, on a busy machine too.
const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks at something that is about to happen.
const GLANCE: Duration = Duration::from_millis(5);

/// A running process; killed when dropped.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    /// Starts it, with nothing in its environment but what the command sets, and waits until it
    /// answers at this address.
    pub(crate) async fn start(command: &mut Command, base: &str, log: &Path) -> Self {
        let log = open(log);
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log);
        let mut running = Self(command.spawn().unwrap());
        let health = format!("{base}/healthz");
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let is_well = |answer: reqwest::Response| answer.status().is_success();
        let answers = async {
            while !client.get(&health).send().await.is_ok_and(is_well) {
                let gone = running.0.try_wait().unwrap();
                assert!(gone.is_none(), "{command:?} ended: {gone:?}");
                tokio::time::sleep(GLANCE).await;
            }
        };
        let in_time = tokio::time::timeout(PATIENCE, answers).await;
        in_time.unwrap_or_else(|_| panic!("{command:?} doesn't answer at {base}"));
        running
    }

    /// Its number.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    /// Ends it at once; nothing of it is finished.
    pub(crate) fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// Stops it where it stands: whoever calls it hears nothing.
    pub(crate) fn freeze(&self) {
        self.signal("-STOP");
    }

    /// Lets it go on as if nothing had been.
    pub(crate) fn thaw(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, signal: &str) {
        let pid = self.0.id().to_string();
        let sent = Command::new("kill").args([signal, &pid]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may be gone already.
        let _killed = self.0.kill();
        let _waited = self.0.wait();
    }
}

/// A log that is added to.
pub(crate) fn open(log: &Path) -> File {
    let mut options = OpenOptions::new();
    options.create(true).append(true).open(log).unwrap()
}

/// The sandbox, until it is killed.
pub(crate) fn be_the_sandbox() -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let config = sandbox::Config::from_env().unwrap();
        let _running = sandbox::start(config).await.unwrap();
        std::future::pending().await
    })
}
