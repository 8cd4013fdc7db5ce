//! Packages of the system, installed where that is a Debian and we are its administrator.

use std::process::Command;

use crate::process;

/// Tries with the lists there are, and asks for new ones only if that fails.
pub(crate) fn install(package: &str) -> anyhow::Result<()> {
    let apt = |arguments: &[&str]| {
        process::run(
            Command::new("apt-get")
                .env("DEBIAN_FRONTEND", "noninteractive")
                .args(arguments),
        )
    };
    apt(&["install", "-y", package])
        .or_else(|_| apt(&["update"]).and_then(|()| apt(&["install", "-y", package])))
}
