//! Running other programs to their end.
//!
//! Long-running ones are in `process/service.rs`.

mod service;

use std::io::{BufRead as _, BufReader, IsTerminal as _, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, bail};

use crate::signals;

pub(crate) use service::Service;

/// How often we look whether a program has ended or a signal has come.
const LOOK_INTERVAL: Duration = Duration::from_millis(20);

/// What a program said, and how it ended.
#[derive(Debug)]
pub(crate) struct Transcript {
    /// Its exit status was zero.
    pub(crate) success: bool,
    /// Standard output and standard error, one after the other.
    pub(crate) text: String,
}

/// Runs a program that talks to the terminal itself.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = wait(&mut spawn(command)?)?;
    if !status.success() {
        bail!("`{}` failed ({status})", describe(command));
    }
    Ok(())
}

/// Runs a quiet program and returns what it wrote to standard output.
pub(crate) fn read(command: &mut Command) -> anyhow::Result<String> {
    let mut child = spawn(command.stdin(Stdio::null()).stdout(Stdio::piped()))?;
    let reader = child
        .stdout
        .take()
        .map(|pipe| thread::spawn(move || copy(pipe, std::io::sink())));
    let status = wait(&mut child)?;
    let text = joined(reader);
    if !status.success() {
        bail!("`{}` failed ({status})", describe(command));
    }
    Ok(text)
}

/// Runs a program whose words are both shown and kept. Failing is for the caller to judge.
pub(crate) fn listen(command: &mut Command) -> anyhow::Result<Transcript> {
    overhear(command, std::io::stdout(), std::io::stderr())
}

/// The same of a program that isn't alone: its words are only kept, for [`show`].
pub(crate) fn hear(command: &mut Command) -> anyhow::Result<Transcript> {
    overhear(command, std::io::sink(), std::io::sink())
}

/// Shows what a program said, in one piece.
pub(crate) fn show(heard: &Transcript) {
    let mut out = std::io::stdout().lock();
    let _ = out
        .write_all(heard.text.as_bytes())
        .and_then(|()| out.flush());
}

fn overhear<O, E>(command: &mut Command, out: O, err: E) -> anyhow::Result<Transcript>
where
    O: Write + Send + 'static,
    E: Write + Send + 'static,
{
    if std::io::stdout().is_terminal() {
        // Through a pipe they would not dare to use colours.
        command
            .env("CARGO_TERM_COLOR", "always")
            .env("FORCE_COLOR", "1");
    }
    let mut child = spawn(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let out = child
        .stdout
        .take()
        .map(|p| thread::spawn(move || copy(p, out)));
    let err = child
        .stderr
        .take()
        .map(|p| thread::spawn(move || copy(p, err)));
    let status = wait(&mut child)?;
    let text = format!("{}\n{}", joined(out), joined(err));
    Ok(Transcript {
        success: status.success(),
        text,
    })
}

fn spawn(command: &mut Command) -> anyhow::Result<Child> {
    command
        .spawn()
        .with_context(|| format!("cannot start `{}`", describe(command)))
}

/// Waits for the end; when we are asked to stop, so is the program.
fn wait(child: &mut Child) -> anyhow::Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if signals::asked_to_end() {
            service::end(child);
            bail!("stopped");
        }
        thread::sleep(LOOK_INTERVAL);
    }
}

fn copy(from: impl Read, mut to: impl Write) -> String {
    let mut from = BufReader::new(from);
    let mut whole = Vec::new();
    let mut line = Vec::new();
    while from
        .read_until(b'\n', &mut line)
        .is_ok_and(|count| count > 0)
    {
        let _ = to.write_all(&line).and_then(|()| to.flush());
        whole.append(&mut line);
    }
    String::from_utf8_lossy(&whole).into_owned()
}

fn joined(reader: Option<thread::JoinHandle<String>>) -> String {
    reader
        .and_then(|thread| thread.join().ok())
        .unwrap_or_default()
}

/// The command as it would be typed.
fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::{describe, listen, read};
    use std::process::Command;

    #[test]
    fn both_outputs_are_kept() -> anyhow::Result<()> {
        let heard = listen(Command::new("sh").args(["-c", "echo one; echo two >&2; exit 3"]))?;
        assert!(!heard.success);
        assert_eq!(heard.text, "one\n\ntwo\n");
        Ok(())
    }

    #[test]
    fn a_failing_program_is_named() {
        let error = read(&mut Command::new("false")).map_err(|error| error.to_string());
        assert_eq!(error, Err("`false` failed (exit status: 1)".to_owned()));
    }

    #[test]
    fn a_command_is_described_as_typed() {
        assert_eq!(
            describe(Command::new("cargo").args(["fmt", "--all"])),
            "cargo fmt --all"
        );
    }
}
