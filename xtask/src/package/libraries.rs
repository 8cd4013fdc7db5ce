//! What of the system's libraries a program needs beside itself, for an image that has nothing else.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};

use crate::{build::Machine, process};

/// Where Debian keeps another machine's libraries, and where that machine looks for them.
const OF_ARM64: &str = "/usr/aarch64-linux-gnu/lib";
const ON_ARM64: &str = "/lib/aarch64-linux-gnu";

/// A file of this system, and where the program looks for it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Library {
    pub(super) file: PathBuf,
    pub(super) place: String,
}

/// The files that the loader would load beside a program, itself included.
pub(super) fn of(machine: Machine, program: &Path) -> anyhow::Result<Vec<Library>> {
    match machine {
        Machine::Own => {
            let said = process::read(Command::new("ldd").arg(program));
            Ok(loaded(&said.context("what it is linked to")?))
        }
        Machine::Arm64 => {
            let mut readelf = Command::new("readelf");
            let said = process::read(readelf.arg("-dlW").arg(program));
            asked_for(&said.context("what it is linked to")?)
        }
        Machine::Static => Ok(Vec::new()),
    }
}

/// As `ldd` says them.
fn loaded(said: &str) -> Vec<Library> {
    let words = said.lines().flat_map(str::split_whitespace);
    let mut places: Vec<&str> = words.filter(|word| word.starts_with('/')).collect();
    places.sort_unstable();
    places.dedup();
    let same = |place: &str| Library {
        file: place.into(),
        place: place.to_owned(),
    };
    places.into_iter().map(same).collect()
}

/// As the program itself names them, which can't be run here; what these need in turn is among them.
fn asked_for(said: &str) -> anyhow::Result<Vec<Library>> {
    let between = |line: &str, begin: &str| {
        let (_, rest) = line.split_once(begin)?;
        rest.split_once(']').map(|(name, _)| name.to_owned())
    };
    let of = |name: &str| Path::new(OF_ARM64).join(name);
    let loader = said
        .lines()
        .find_map(|line| between(line, "[Requesting program interpreter: "))
        .context("it names no loader")?;
    let name = Path::new(&loader)
        .file_name()
        .and_then(|name| name.to_str());
    let mut libraries = vec![Library {
        file: of(name.context("a loader without a name")?),
        place: loader.clone(),
    }];
    let needed = said.lines().filter_map(|line| between(line, "(NEEDED)"));
    let needed = needed.filter_map(|rest| rest.split_once('[').map(|(_, name)| name.to_owned()));
    libraries.extend(
        needed
            .filter(|name| !loader.ends_with(name.as_str()))
            .map(|name| Library {
                file: of(&name),
                place: format!("{ON_ARM64}/{name}"),
            }),
    );
    ensure!(libraries.len() > 1, "it names no libraries");
    Ok(libraries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_lies_where_it_is_asked_for_and_libraries_where_it_looks() -> anyhow::Result<()> {
        let said = "      [Requesting program interpreter: /lib/ld-linux-aarch64.so.1]\n\
             0x0000000000000001 (NEEDED)  Shared library: [libgcc_s.so.1]\n\
             0x0000000000000001 (NEEDED)  Shared library: [ld-linux-aarch64.so.1]\n";
        let found = asked_for(said)?;
        let places: Vec<&str> = found.iter().map(|it| it.place.as_str()).collect();
        assert_eq!(
            places,
            [
                "/lib/ld-linux-aarch64.so.1",
                "/lib/aarch64-linux-gnu/libgcc_s.so.1"
            ]
        );
        assert!(asked_for("nothing").is_err());
        Ok(())
    }

    #[test]
    fn what_is_loaded_twice_is_there_once() {
        let said = "\tlinux-vdso.so.1 (0x1)\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n\t/lib/ld.so (0x3)\n\t/lib/ld.so (0x3)\n";
        let places: Vec<String> = loaded(said).into_iter().map(|it| it.place).collect();
        assert_eq!(places, ["/lib/ld.so", "/lib/libc.so.6"]);
    }
}
