//! A second server that follows the first, change by change, and takes its place when that is gone.

use std::{
    process::{Command, Stdio},
    time::Instant,
};

use anyhow::{Context as _, ensure};

use crate::cluster::{Cluster, LOOK_INTERVAL, START_TIMEOUT, USER, as_nobody};

/// The standby is connected, and writes are acknowledged when it has them as well.
const IS_WAITED_FOR: &str = "SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state = 'sync'";

impl Cluster {
    /// Starts a server that follows this one. From then on this one acknowledges nothing that the
    /// other doesn't have.
    pub fn standby(&self) -> anyhow::Result<Self> {
        let mut standby = Self::stopped(self.programs.clone(), &std::env::temp_dir())?;
        let mut command = Command::new(self.programs.program("pg_basebackup"));
        command
            .args([
                "-h",
                "127.0.0.1",
                "-p",
                &self.port().to_string(),
                "-U",
                USER,
            ])
            .args(["-X", "stream", "-c", "fast", "-R", "--no-sync", "-D"])
            .arg(standby.data())
            .stdin(Stdio::null());
        as_nobody(&mut command);
        let copied = command.output().context("pg_basebackup can't be run")?;
        ensure!(
            copied.status.success(),
            "pg_basebackup failed: {}",
            String::from_utf8_lossy(&copied.stderr)
        );
        standby.resume()?;
        self.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")?;
        self.ask("SELECT pg_reload_conf()")?;
        let asked = Instant::now();
        while self.ask(IS_WAITED_FOR)? != "1" {
            ensure!(
                asked.elapsed() < START_TIMEOUT,
                "the standby doesn't follow"
            );
            std::thread::sleep(LOOK_INTERVAL);
        }
        Ok(standby)
    }

    /// From now on it follows nobody, and can be written.
    pub fn promote(&self) -> anyhow::Result<()> {
        let promoted = self.ask("SELECT pg_promote()")?;
        ensure!(promoted == "t", "it stays a standby");
        Ok(())
    }

    /// One value.
    fn ask(&self, sql: &str) -> anyhow::Result<String> {
        let answer = Command::new(self.programs.program("psql"))
            .args(["-X", "-At", "-v", "ON_ERROR_STOP=1", "-c", sql])
            .arg(self.address("postgres"))
            .output()
            .context("psql can't be run")?;
        ensure!(
            answer.status.success(),
            "{sql}: {}",
            String::from_utf8_lossy(&answer.stderr)
        );
        Ok(String::from_utf8_lossy(&answer.stdout).trim().to_owned())
    }
}
