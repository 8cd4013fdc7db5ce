//! For which machines programs are handed out, and what builds them for another one than this.

use std::process::Command;

use anyhow::bail;

use super::target;
use crate::environment;
use crate::workspace::Workspace;

/// See the module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Machine {
    /// Such as this one, with its C library.
    #[default]
    Own,
    /// 64 bits of ARM, with Debian's C library.
    Arm64,
    /// x86-64, and nothing of the system beside the kernel.
    Static,
}

/// What is written in C for another machine: by which compiler, and Debian's packages of it.
struct Compiler {
    program: &'static str,
    archiver: &'static str,
    packages: &'static str,
}

impl Machine {
    /// As it is asked for.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "arm64" => Some(Self::Arm64),
            "static" => Some(Self::Static),
            _ => None,
        }
    }

    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Own => "machines like this one",
            Self::Arm64 => "ARM, 64 bits",
            Self::Static => "x86-64 with any C library or none",
        }
    }

    /// As the compiler calls it; none of this one.
    pub(crate) const fn target(self) -> Option<&'static str> {
        match self {
            Self::Own => None,
            Self::Arm64 => Some("aarch64-unknown-linux-gnu"),
            Self::Static => Some("x86_64-unknown-linux-musl"),
        }
    }

    const fn compiler(self) -> Option<Compiler> {
        match self {
            Self::Own => None,
            Self::Arm64 => Some(Compiler {
                program: "aarch64-linux-gnu-gcc",
                archiver: "aarch64-linux-gnu-ar",
                packages: "gcc-aarch64-linux-gnu libc6-dev-arm64-cross",
            }),
            Self::Static => Some(Compiler {
                program: "musl-gcc",
                archiver: "ar",
                packages: "musl-tools",
            }),
        }
    }

    /// Has cargo build for it. What Rust needs is installed when missing; a compiler of C is the system's.
    pub(super) fn choose(self, workspace: &Workspace, cargo: &mut Command) -> anyhow::Result<()> {
        let (Some(triple), Some(c)) = (self.target(), self.compiler()) else {
            return Ok(());
        };
        target::ensure(workspace, triple)?;
        if environment::program(c.program).is_none() {
            bail!(
                "`{}` is missing, which compiles C for {}: on Debian `apt-get install {}`",
                c.program,
                self.words(),
                c.packages
            );
        }
        let name = triple.replace('-', "_");
        cargo
            .args(["--target", triple])
            .env(format!("CC_{name}"), c.program)
            .env(format!("AR_{name}"), c.archiver)
            .env(
                format!("CARGO_TARGET_{}_LINKER", name.to_uppercase()),
                c.program,
            );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_other_machine_has_a_compiler_and_this_one_needs_none() {
        for name in ["arm64", "static"] {
            let machine = Machine::named(name);
            assert!(machine.is_some_and(|it| it.target().is_some() && it.compiler().is_some()));
        }
        assert_eq!(Machine::named("riscv64"), None);
        assert!(Machine::Own.target().is_none() && Machine::Own.compiler().is_none());
    }
}
