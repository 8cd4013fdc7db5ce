//! One PostgreSQL server over one folder.

use std::{
    fs::File,
    net::TcpListener,
    os::unix::{fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail, ensure};
use tempfile::TempDir;

use crate::programs::Programs;

/// PostgreSQL refuses to run as root; this user owns nothing anywhere else.
const NOBODY: u32 = 65_534;
/// The superuser inside.
pub(crate) const USER: &str = "portico";
/// A user who isn't there, and has to say a password as soon as somebody makes one of that name.
pub const GUARDED: &str = "guarded";
/// On a busy machine.
pub(crate) const START_TIMEOUT: Duration = Duration::from_mins(2);
pub(crate) const LOOK_INTERVAL: Duration = Duration::from_millis(20);
/// Of a log, where a server ended by itself.
const LAST_LINES: usize = 30;
/// Runs a server and ends it when whoever started it is gone, however that ended: its end of the
/// pipe closes then.
const WATCHED: &str = "exec 3<&0; \"$@\" </dev/null & server=$!; \
     (cat >/dev/null; kill -QUIT $server) <&3 2>/dev/null & exec 3<&-; wait $server";

/// How a server is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shutdown {
    /// Transactions are broken off, and the files put in order.
    Fast,
    /// At once, as if the machine failed: what was acknowledged has to be found in the log.
    Immediate,
}

/// A running server, stopped and forgotten with this.
#[derive(Debug)]
pub struct Cluster {
    pub(crate) programs: Programs,
    folder: TempDir,
    port: u16,
    process: Option<Child>,
}

impl Cluster {
    /// Makes a new, empty one and waits until it answers.
    pub fn start(programs: Programs) -> anyhow::Result<Self> {
        Self::start_in(programs, &std::env::temp_dir())
    }

    /// The same within a folder, such as a disk that is to be full.
    pub fn start_in(programs: Programs, place: &Path) -> anyhow::Result<Self> {
        let mut cluster = Self::stopped(programs, place)?;
        cluster.make()?;
        cluster.resume()?;
        Ok(cluster)
    }

    /// A folder and a port for one, and nothing in the folder yet.
    pub(crate) fn stopped(programs: Programs, place: &Path) -> anyhow::Result<Self> {
        // Sockets have short names, so their folder has one.
        let folder = tempfile::Builder::new().prefix("pg").tempdir_in(place)?;
        if is_root() {
            chown(folder.path(), Some(NOBODY), Some(NOBODY))?;
        }
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        Ok(Self {
            programs,
            folder,
            port,
            process: None,
        })
    }

    /// The address of a database in it, by the loopback device.
    pub fn address(&self, database: &str) -> String {
        format!("postgres://{USER}@127.0.0.1:{}/{database}", self.port)
    }

    /// Where it listens on the loopback device.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Number of its first process, whose children do its work.
    pub fn process(&self) -> anyhow::Result<u32> {
        Ok(self.server_process()?.as_raw_nonzero().get().unsigned_abs())
    }

    /// Makes an empty database.
    pub fn create(&self, database: &str) -> anyhow::Result<()> {
        create(&self.programs, &self.address("postgres"), database)
    }

    /// Stops it and keeps its folder.
    pub fn stop(&mut self, how: Shutdown) -> anyhow::Result<()> {
        let Some(mut process) = self.process.take() else {
            return Ok(());
        };
        let signal = match how {
            Shutdown::Fast => rustix::process::Signal::INT,
            Shutdown::Immediate => rustix::process::Signal::QUIT,
        };
        let server = self.server_process()?;
        rustix::process::kill_process(server, signal)?;
        // Held until the server is gone: letting go of it would end the server at once.
        let pipe = process.stdin.take();
        process.wait()?;
        drop(pipe);
        Ok(())
    }

    /// Starts it again where it was stopped, and waits until it answers.
    pub fn resume(&mut self) -> anyhow::Result<()> {
        ensure!(self.process.is_none(), "PostgreSQL runs already");
        let log = File::options().create(true).append(true).open(self.log())?;
        let folder = self.folder.path();
        let mut command = Command::new("/bin/sh");
        command
            .args(["-c", WATCHED, "sh"])
            .arg(self.programs.program("postgres"))
            .arg("-D")
            .arg(self.data())
            .args(["-p", &self.port.to_string(), "-k"])
            .arg(folder)
            .args(["-c", "listen_addresses=127.0.0.1"])
            // Nobody's power fails here: processes do, and what they wrote stays with the system.
            .args(["-c", "fsync=off", "-c", "full_page_writes=off"])
            .args(["-c", "max_connections=200"])
            // What was written is kept twice until the next checkpoint; a gigabyte by default.
            .args(["-c", "max_wal_size=128MB"])
            .stdin(Stdio::piped())
            .stdout(log.try_clone()?)
            .stderr(log);
        as_nobody(&mut command);
        let process = command.spawn().context("PostgreSQL can't be started")?;
        self.process = Some(process);
        self.wait_until_ready()
    }

    fn make(&self) -> anyhow::Result<()> {
        let mut command = Command::new(self.programs.program("initdb"));
        command
            .arg("-D")
            .arg(self.data())
            .args(["-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C"])
            .args(["--no-sync", "--no-instructions"])
            .stdin(Stdio::null());
        as_nobody(&mut command);
        let made = command.output().context("initdb can't be run")?;
        ensure!(
            made.status.success(),
            "initdb failed: {}",
            String::from_utf8_lossy(&made.stderr)
        );
        self.guard()
    }

    /// Everybody is let in but [`GUARDED`], who has to say a password. The first line that fits
    /// counts.
    fn guard(&self) -> anyhow::Result<()> {
        let file = self.data().join("pg_hba.conf");
        let others = std::fs::read_to_string(&file)?;
        let line = format!("host all {GUARDED} 127.0.0.1/32 scram-sha-256\n{others}");
        Ok(std::fs::write(&file, line)?)
    }

    fn wait_until_ready(&mut self) -> anyhow::Result<()> {
        let asked = Instant::now();
        loop {
            let is_ready = Command::new(self.programs.program("pg_isready"))
                .args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])
                .status()
                .is_ok_and(|status| status.success());
            if is_ready {
                return Ok(());
            }
            if let Some(log) = self.last_words() {
                bail!("PostgreSQL ended by itself: {log}");
            }
            if asked.elapsed() > START_TIMEOUT {
                bail!("PostgreSQL did not answer within {START_TIMEOUT:?}");
            }
            std::thread::sleep(LOOK_INTERVAL);
        }
    }

    /// Its last lines, if it ended by itself.
    pub fn last_words(&mut self) -> Option<String> {
        let ended = self.process.as_mut()?.try_wait();
        matches!(ended, Ok(Some(_))).then(|| {
            let log = std::fs::read_to_string(self.log()).unwrap_or_default();
            let lines: Vec<&str> = log.lines().collect();
            let last = lines.len().saturating_sub(LAST_LINES);
            lines.get(last..).unwrap_or_default().join("\n")
        })
    }

    fn server_process(&self) -> anyhow::Result<rustix::process::Pid> {
        let file = self.data().join("postmaster.pid");
        let text = std::fs::read_to_string(file)?;
        let number = text.lines().next().unwrap_or_default().trim().parse()?;
        rustix::process::Pid::from_raw(number).context("PostgreSQL's process has no number")
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = self.stop(Shutdown::Immediate);
    }
}

/// Makes an empty database in a server that runs.
pub(crate) fn create(programs: &Programs, server: &str, database: &str) -> anyhow::Result<()> {
    let made = Command::new(programs.program("createdb"))
        .arg("--maintenance-db")
        .arg(server)
        .arg(database)
        .output()
        .context("createdb can't be run")?;
    ensure!(
        made.status.success(),
        "createdb failed: {}",
        String::from_utf8_lossy(&made.stderr)
    );
    Ok(())
}

/// Takes a database away, whoever is connected to it.
pub(crate) fn forget(programs: &Programs, server: &str, database: &str) -> anyhow::Result<()> {
    let mut command = Command::new(programs.program("dropdb"));
    command
        .args(["--force", "--if-exists", "--maintenance-db", server])
        .arg(database);
    let gone = command.output().context("dropdb can't be run")?;
    ensure!(gone.status.success(), "dropdb failed");
    Ok(())
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

pub(crate) fn as_nobody(command: &mut Command) {
    if is_root() {
        command.uid(NOBODY).gid(NOBODY).current_dir(Path::new("/"));
    }
}
