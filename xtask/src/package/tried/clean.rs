//! A system that has nothing but what every Debian has, in a folder. Programs inside see nothing else, but the network.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};

use crate::debian;
use crate::environment;
use crate::process::{self, Service};
use crate::say;

const RELEASE: &str = "bookworm";
/// The one thing the package needs that isn't in every Debian.
const WITH: &str = "--include=ca-certificates";
/// A month of payments is made up first.
const READY: Duration = Duration::from_mins(5);
const GLANCE: Duration = Duration::from_millis(200);

/// See the module.
pub(super) struct Clean {
    root: PathBuf,
}

/// The system that others are copies of; made once.
pub(super) fn base(place: &Path) -> anyhow::Result<PathBuf> {
    ensure!(
        environment::is_debian_root(),
        "this needs a Debian, as root"
    );
    let base = place.join(RELEASE);
    if base.join("etc/debian_version").exists() {
        return Ok(base);
    }
    if environment::program("debootstrap").is_none() {
        debian::install("debootstrap")?;
    }
    fs::create_dir_all(place)?;
    // Half of one is none.
    let half = place.join("half");
    let _ = fs::remove_dir_all(&half);
    let shown = half.display().to_string();
    say::headline("an empty Debian, once");
    told("debootstrap", &["--variant=minbase", WITH, RELEASE, &shown])?;
    fs::rename(&half, &base)?;
    Ok(base)
}

/// What a program of this machine says; all of it where it fails.
pub(super) fn told(program: &str, words: &[&str]) -> anyhow::Result<String> {
    let heard = process::hear(Command::new(program).args(words))?;
    if !heard.success {
        bail!("`{program} {}` failed:\n{}", words.join(" "), heard.text);
    }
    Ok(heard.text)
}

impl Clean {
    /// A copy of it.
    pub(super) fn of(base: &Path, root: PathBuf) -> anyhow::Result<Self> {
        let _ = fs::remove_dir_all(&root);
        let (from, to) = (base.display().to_string(), root.display().to_string());
        told("cp", &["-a", &from, &to])?;
        Ok(Self { root })
    }

    /// A file of it, as this machine calls it.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }

    fn inside(&self, words: &[&str], settings: &[(&str, String)]) -> Command {
        let mut command = Command::new("unshare");
        command.arg("--mount").arg("--mount-proc");
        command.arg(format!("--root={}", self.root.display()));
        command.args([
            "--",
            "env",
            "-i",
            "HOME=/root",
            "DEBIAN_FRONTEND=noninteractive",
        ]);
        command.arg("PATH=/usr/sbin:/usr/bin:/sbin:/bin");
        command.args(
            settings
                .iter()
                .map(|(name, value)| format!("{name}={value}")),
        );
        command.args(words);
        command
    }

    /// What a program inside says; all of it where it fails.
    pub(super) fn run(
        &self,
        words: &[&str],
        settings: &[(&str, String)],
    ) -> anyhow::Result<String> {
        say::line(&format!("$ {}", words.join(" ")));
        let heard = process::hear(&mut self.inside(words, settings))?;
        if !heard.success {
            bail!("`{}` failed:\n{}", words.join(" "), heard.text);
        }
        Ok(heard.text)
    }

    /// `portico demo`, when it is ready, and what it said until then. It ends with the first.
    pub(super) fn demonstration(
        &self,
        settings: &[(&str, String)],
    ) -> anyhow::Result<(Service, String)> {
        let said = self.at("/srv/demonstration");
        let file = fs::File::create(&said)?;
        let mut command = self.inside(&["portico", "demo"], settings);
        command.stdout(file.try_clone()?).stderr(file);
        let mut running = Service::start("demonstration", &mut command)?;
        let begun = Instant::now();
        loop {
            let told = fs::read_to_string(&said)?;
            if told.lines().any(|line| line == "ready") {
                return Ok((running, told));
            }
            running.check().with_context(|| told)?;
            ensure!(begun.elapsed() < READY, "the demonstration isn't ready");
            thread::sleep(GLANCE);
        }
    }
}
