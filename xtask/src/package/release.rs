//! Which version for which machine, and when it was.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::archive::Moment;
use crate::{environment, process, workspace::Workspace};

/// See the module.
#[derive(Clone, Debug)]
pub(super) struct Release {
    /// As `Cargo.toml` says it.
    pub(super) version: String,
    /// Which machine it is for, as the compiler calls it.
    pub(super) target: String,
    /// The newest version of the C library that it asks for.
    pub(super) libc: String,
}

impl Release {
    /// For the machine that builds it.
    pub(super) fn of(program: &Path) -> anyhow::Result<Self> {
        let mut rustc = std::process::Command::new("rustc");
        let said = process::read(rustc.arg("-vV"))?;
        let target = said.lines().find_map(|line| line.strip_prefix("host: "));
        Ok(Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            target: target.context("rustc names no host")?.to_owned(),
            libc: newest_of_libc(&std::fs::read(program)?)?,
        })
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
fn newest_of_libc(program: &[u8]) -> anyhow::Result<String> {
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
    newest
        .map(|minor| format!("2.{minor}"))
        .context("the program isn't linked to the C library")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_libc_counts() -> anyhow::Result<()> {
        let program = b"\0GLIBC_2.4\0GLIBC_2.35\0GLIBC_2.17\0GLIBC_PRIVATE";
        assert_eq!(newest_of_libc(program)?, "2.35");
        assert!(newest_of_libc(b"nothing").is_err());
        Ok(())
    }
}
