//! Which packages are wanted.

use crate::build::Machine;

/// See the module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Packages {
    pub(crate) machine: Machine,
    /// With programs that aren't optimized.
    pub(crate) quick: bool,
}

impl Packages {
    /// Both options may be given, in either order.
    pub(super) fn parse(options: &[&str]) -> Result<Self, String> {
        let mut wanted = Self::default();
        let mut rest = options.iter();
        while let Some(name) = rest.next() {
            match *name {
                "--quick" => wanted.quick = true,
                "--for" => {
                    let machine = rest.next().and_then(|name| Machine::named(name));
                    wanted.machine = machine.ok_or("--for needs `arm64` or `static`")?;
                }
                other => return Err(format!("`{other}` is not an option of package")),
            }
        }
        Ok(wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_may_be_quick_and_for_another_machine() {
        assert_eq!(Packages::parse(&[]), Ok(Packages::default()));
        let wanted = Packages {
            machine: Machine::Arm64,
            quick: true,
        };
        assert_eq!(Packages::parse(&["--for", "arm64", "--quick"]), Ok(wanted));
        assert_eq!(Packages::parse(&["--quick", "--for", "arm64"]), Ok(wanted));
        for wrong in [["--for", "vax"], ["--for", "--quick"], ["--quick", "x"]] {
            assert!(Packages::parse(&wrong).is_err(), "{wrong:?}");
        }
        assert!(Packages::parse(&["--for"]).is_err());
    }
}
