//! Which version for which machine, and when it was.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::archive::Moment;
use crate::{build::Machine, environment, process, workspace::Workspace};

/// See the module.
#[derive(Clone, Debug)]
pub(super) struct Release {
    /// As `Cargo.toml` says it.
    pub(super) version: String,
    /// Which machine it is for, as the compiler calls it.
    pub(super) target: String,
    /// The newest version of the C library that it asks for; none of what brings its own.
    pub(super) libc: Option<String>,
}

impl Release {
    pub(super) fn of(machine: Machine, program: &Path) -> anyhow::Result<Self> {
        let target = machine.target().map(str::to_owned);
        Ok(Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            target: target.map_or_else(own, Ok)?,
            libc: match machine {
                Machine::Own | Machine::Arm64 => newest_of_libc(&std::fs::read(program)?),
                Machine::Static => None,
            },
        })
    }

    /// What its files are called after, without what ends them.
    pub(super) fn name(&self) -> anyhow::Result<String> {
        let whole = if self.libc.is_none() { "-static" } else { "" };
        let architecture = self.debian_architecture()?;
        Ok(format!("portico_{}_{architecture}{whole}", self.version))
    }

    /// As Debian and images call it.
    pub(super) fn debian_architecture(&self) -> anyhow::Result<&'static str> {
        match self.target.split('-').next() {
            Some("x86_64") => Ok("amd64"),
            Some("aarch64") => Ok("arm64"),
            Some(_) | None => bail!("nobody has tried a package for {}", self.target),
        }
    }

    /// RFC 3339.
    pub(super) fn moment_in_words(moment: Moment) -> String {
        let seconds = i64::try_from(moment.0).unwrap_or_default();
        let at = jiff::Timestamp::from_second(seconds).unwrap_or_default();
        at.to_string()
    }
}

/// The machine that builds.
fn own() -> anyhow::Result<String> {
    let mut rustc = std::process::Command::new("rustc");
    let said = process::read(rustc.arg("-vV"))?;
    let target = said.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(target.context("rustc names no host")?.to_owned())
}

/// The moment that builders agree on, or else that of the last commit.
pub(super) fn moment(workspace: &Workspace) -> anyhow::Result<Moment> {
    let said = if let Some(said) = environment::variable("SOURCE_DATE_EPOCH") {
        said
    } else {
        let mut git = std::process::Command::new("git");
        git.current_dir(workspace.path(""));
        process::read(git.args(["log", "-1", "--format=%ct"]))
            .context("no SOURCE_DATE_EPOCH and no history to take it from")?
    };
    let seconds = said
        .trim()
        .parse()
        .context("SOURCE_DATE_EPOCH is seconds")?;
    Ok(Moment(seconds))
}

/// `GLIBC_2.35` and the like stand in a program that is linked to it; without any it needs none.
fn newest_of_libc(program: &[u8]) -> Option<String> {
    const BEGIN: &[u8] = b"GLIBC_2.";
    let places = program.windows(BEGIN.len()).enumerate();
    let minors = places
        .filter(|(_, window)| *window == BEGIN)
        .map(|(at, _)| {
            let digits = program.iter().skip(at + BEGIN.len());
            digits
                .take_while(|byte| byte.is_ascii_digit())
                .fold(0_u32, |number, digit| {
                    number
                        .saturating_mul(10)
                        .saturating_add(u32::from(digit - b'0'))
                })
        });
    let newest = minors.filter(|minor| *minor < 1_000).max();
    newest.map(|minor| format!("2.{minor}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_libc_counts() {
        let program = b"\0GLIBC_2.4\0GLIBC_2.35\0GLIBC_2.17\0GLIBC_PRIVATE";
        assert_eq!(newest_of_libc(program).as_deref(), Some("2.35"));
        assert_eq!(newest_of_libc(b"nothing"), None);
    }
}
