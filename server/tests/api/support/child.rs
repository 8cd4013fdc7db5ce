//! The operator's binary as a process of its own, to be killed without warning.

use std::{
    collections::HashMap,
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
};

use tokio::{
    io::AsyncReadExt as _,
    net::{TcpListener, TcpStream},
};

/// A running `portico`; killed when dropped.
#[derive(Debug)]
pub(crate) struct Portico(Child);

/// The binary with nothing in its environment but this.
fn command(environment: &HashMap<&'static str, String>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portico"));
    command.env_clear().envs(environment);
    command
}

/// Runs a command to its end and returns what it printed; fails when it failed.
pub(crate) fn run(environment: &HashMap<&'static str, String>, words: &[&str]) -> String {
    let done = command(environment).args(words).output().unwrap();
    let problem = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{words:?}: {problem}");
    plain(done.stdout)
}

/// As text, with a space that breaks where amounts have one that doesn't.
fn plain(printed: Vec<u8>) -> String {
    String::from_utf8(printed).unwrap().replace('\u{a0}', " ")
}

/// Runs a command, and returns all it said, however it ended.
pub(crate) fn say(environment: &HashMap<&'static str, String>, words: &[&str]) -> String {
    let done = command(environment).args(words).output().unwrap();
    plain([done.stdout, done.stderr].concat())
}

/// Runs a command that has to fail, and returns what it complained of.
pub(crate) fn fails(environment: &HashMap<&'static str, String>, words: &[&str]) -> String {
    let done = command(environment).args(words).output().unwrap();
    assert!(!done.status.success(), "{words:?} was done");
    plain(done.stderr)
}

/// Runs a command that has to fail, and returns what it complained of.
pub(crate) fn fail(environment: &HashMap<&'static str, String>, words: &[&str]) -> String {
    let done = command(environment).args(words).output().unwrap();
    assert!(!done.status.success(), "{words:?} did not fail");
    assert!(done.stdout.is_empty(), "{words:?} printed something");
    String::from_utf8(done.stderr).unwrap()
}

/// Runs a command that has to fail, and returns what it complained about.
pub(crate) fn refused(environment: &HashMap<&'static str, String>, words: &[&str]) -> String {
    let done = command(environment).args(words).output().unwrap();
    assert!(!done.status.success(), "{words:?} did not fail");
    String::from_utf8(done.stderr).unwrap()
}

impl Portico {
    /// Begins a command, and doesn't wait for its end.
    pub(crate) fn begin(environment: &HashMap<&'static str, String>, words: &[&str]) -> Self {
        let mut begun = command(environment);
        begun.args(words).stdin(Stdio::null()).stdout(Stdio::null());
        Self(begun.stderr(Stdio::null()).spawn().unwrap())
    }

    /// Starts it and waits until it answers.
    pub(crate) async fn serve(environment: &HashMap<&'static str, String>, log: &Path) -> Self {
        Self::serve_with(environment, &[], log).await
    }

    /// The same, with something before the command.
    pub(crate) async fn serve_with(
        environment: &HashMap<&'static str, String>,
        words: &[&str],
        log: &Path,
    ) -> Self {
        let log = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(log)
            .unwrap();
        let mut serve = command(environment);
        serve
            .args(words)
            .arg("serve")
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log);
        let running = Self(serve.spawn().unwrap());
        let health = format!("{}/healthz", environment["PORTICO_PUBLIC_URL"]);
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        super::eventually("the server answers", async || {
            client
                .get(&health)
                .send()
                .await
                .ok()
                .filter(|answer| answer.status().is_success())
        })
        .await;
        running
    }

    /// Whether it has come to an end by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.0.try_wait().unwrap().is_some()
    }

    /// Ends it as a power cut would.
    pub(crate) fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// Asks it to end, and waits; true if it ended well.
    pub(crate) fn terminate(mut self) -> bool {
        self.signal("-TERM");
        self.0.wait().unwrap().success()
    }

    /// Asks it to look at its files.
    pub(crate) fn hang_up(&self) {
        self.signal("-HUP");
    }

    fn signal(&self, signal: &str) {
        let pid = self.0.id().to_string();
        let sent = Command::new("kill").args([signal, &pid]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Portico {
    fn drop(&mut self) {
        // It may be gone already.
        let _killed = self.0.kill();
        let _waited = self.0.wait();
    }
}

/// A port that was free a moment ago, and that nobody is given by chance before somebody has it: below those that
/// the system hands out, and each process begins to look at its own.
pub(crate) async fn free_port() -> u16 {
    let from = std::process::id() % 10_000;
    for step in 0..100 {
        let port = u16::try_from(20_000 + (from + step * 97) % 10_000).unwrap();
        if TcpListener::bind(("127.0.0.1", port)).await.is_ok() {
            return port;
        }
    }
    panic!("no port is free");
}

/// A gateway that takes every call and never answers.
#[derive(Debug)]
pub(crate) struct Silence {
    pub(crate) base: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Silence {
    pub(crate) async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let heard = Arc::<Mutex<Vec<String>>>::default();
        let all = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(listen(stream, Arc::clone(&all)));
            }
        });
        Self { base, heard }
    }

    /// The bodies of all pay calls so far.
    pub(crate) fn bodies(&self) -> Vec<String> {
        let heard = self.heard.lock().unwrap();
        let calls = heard
            .iter()
            .filter(|call| call.starts_with("POST ") && call.contains("/pay "));
        calls
            .filter_map(|call| call.split_once("\r\n\r\n"))
            .map(|(_, body)| body.to_owned())
            .collect()
    }
}

/// Reads one call whole, remembers it and holds the line.
async fn listen(mut stream: TcpStream, calls: Arc<Mutex<Vec<String>>>) {
    let mut call = Vec::new();
    let mut piece = [0; 4_096];
    while let Ok(1..) = stream.read_buf(&mut call).await {
        let text = String::from_utf8_lossy(&call).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.trim().parse().ok())?
        });
        if body.len() >= length.unwrap_or(0_usize) {
            calls.lock().unwrap().push(text);
            break;
        }
    }
    while let Ok(1..) = stream.read(&mut piece).await {}
}
