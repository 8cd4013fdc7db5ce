//! Takes whoever builds out of what is built. Rust writes the paths of sources into programs, for
//! the words of a panic; they start with the builder's home, so the browser's file, whose name is
//! made of its content, would be called differently on every machine.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::environment::variable;
use crate::process;
use crate::workspace::Workspace;

/// What separates flags in the variable that may hold spaces.
const BETWEEN: &str = "\u{1f}";

/// Where sources are on this machine, and what programs call it instead. Of two that fit, the
/// compiler takes the later one.
#[derive(Debug)]
pub(crate) struct Places(Vec<(PathBuf, &'static str)>);

impl Places {
    /// Asks cargo and the compiler.
    pub(crate) fn find(workspace: &Workspace) -> anyhow::Result<Self> {
        let mut rustc = std::process::Command::new("rustc");
        rustc
            .current_dir(workspace.path(""))
            .args(["--print", "sysroot"]);
        let sysroot = PathBuf::from(process::read(&mut rustc)?.trim());
        let home = variable("HOME").map(PathBuf::from);
        let cargo = variable("CARGO_HOME").map(PathBuf::from);
        let cargo = cargo.or_else(|| home.as_ref().map(|home| home.join(".cargo")));
        let mut places = Vec::new();
        places.extend(home.map(|home| (home, "home")));
        places.push((sysroot.join("lib/rustlib/src/rust"), "rust"));
        if let Some(cargo) = cargo {
            // A folder for each registry, called after its address: mirrors have other ones.
            let registries = fs::read_dir(cargo.join("registry/src"));
            let registries = registries.into_iter().flatten().flatten();
            places.push((cargo, "cargo"));
            places.extend(registries.map(|folder| (folder.path(), "crates")));
        }
        places.push((workspace.built(""), "target"));
        places.push((workspace.path(""), "portico"));
        Ok(Self(
            places
                .into_iter()
                .map(|(place, name)| (bare(&place), name))
                .collect(),
        ))
    }

    /// Flags for the compiler, as `CARGO_ENCODED_RUSTFLAGS` has them; behind the builder's own.
    pub(crate) fn flags(&self, own: Option<&str>) -> String {
        let own = own
            .into_iter()
            .flat_map(str::split_whitespace)
            .map(str::to_owned);
        let ours = self
            .0
            .iter()
            .map(|(place, name)| format!("--remap-path-prefix={}={name}", place.display()));
        own.chain(ours).collect::<Vec<_>>().join(BETWEEN)
    }

    /// The same for the parts that are written in C.
    pub(crate) fn c_flags(&self, own: Option<&str>) -> String {
        let own = own.into_iter().map(str::to_owned);
        let ours = self
            .0
            .iter()
            .map(|(place, name)| format!("-ffile-prefix-map={}={name}", place.display()));
        own.chain(ours).collect::<Vec<_>>().join(" ")
    }

    /// Fails if a program that was built still tells where.
    pub(crate) fn ensure_gone_of(&self, program: &Path) -> anyhow::Result<()> {
        let content = fs::read(program).with_context(|| program.display().to_string())?;
        self.ensure_gone("the server", &content)
    }

    /// Fails if something that was built still tells where.
    pub(crate) fn ensure_gone(&self, what: &str, content: &[u8]) -> anyhow::Result<()> {
        for (place, _) in &self.0 {
            let text = place.to_str().context("a path that is no text")?;
            // A home at the root, as in some containers, is in every path.
            if text.len() > 1 && holds(content, text.as_bytes()) {
                bail!("{what} holds {text}, so it depends on who builds it");
            }
        }
        Ok(())
    }
}

/// Without a slash at its end, which the compiler would want to see again.
fn bare(place: &Path) -> PathBuf {
    place.components().collect()
}

/// Whether a path stands there, and not only a word that begins like it.
fn holds(content: &[u8], path: &[u8]) -> bool {
    content
        .windows(path.len().saturating_add(1))
        .any(|window| window.strip_prefix(path) == Some(b"/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Places {
        Places(vec![
            ("/home/ada".into(), "home"),
            ("/home/ada/.cargo/registry/src/index-1".into(), "crates"),
        ])
    }

    #[test]
    fn what_still_tells_where_it_was_built_is_refused() {
        let crates = b"\0/home/ada/.cargo/registry/src/index-1/tachys-0.2.19/src/lib.rs\0";
        assert!(places().ensure_gone("it", crates).is_err());
        assert!(
            places()
                .ensure_gone("it", b"at crates/tachys/src/lib.rs")
                .is_ok()
        );
        assert!(
            places()
                .ensure_gone("it", b"/home/adam and /home/ada")
                .is_ok()
        );
    }

    #[test]
    fn the_builders_own_flags_stay_and_a_longer_path_comes_later() {
        let flags = places().flags(Some("-C target-cpu=native"));
        let flags: Vec<_> = flags.split(BETWEEN).collect();
        let wanted = [
            "-C",
            "target-cpu=native",
            "--remap-path-prefix=/home/ada=home",
            "--remap-path-prefix=/home/ada/.cargo/registry/src/index-1=crates",
        ];
        assert_eq!(flags, wanted);
    }
}
