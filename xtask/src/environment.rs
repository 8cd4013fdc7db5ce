//! The only file that reads environment variables.

use std::path::{Path, PathBuf};

/// A variable's value, if it is set to something.
#[expect(
    clippy::disallowed_methods,
    reason = "this is xtask's configuration, read in one place"
)]
pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The names of all variables that begin so.
pub(crate) fn names_beginning(prefix: &str) -> Vec<String> {
    std::env::vars_os()
        .filter_map(|(name, _)| name.into_string().ok())
        .filter(|name| name.starts_with(prefix))
        .collect()
}

/// Where a program is, if it is on the `PATH`.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = variable("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// Whether packages can be installed here: Debian or a relative, and we are its administrator.
pub(crate) fn is_debian_root() -> bool {
    rustix::process::geteuid().is_root()
        && Path::new("/etc/debian_version").exists()
        && program("apt-get").is_some()
}
