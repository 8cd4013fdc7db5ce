//! The proxies that operators put in front: tests run those that are there, and say which weren't.

use crate::debian;
use crate::environment;
use crate::say;

/// As Debian calls packages, and the program of each.
const PROXIES: [(&str, &str); 4] = [
    ("nginx", "nginx"),
    ("caddy", "caddy"),
    ("apache2", "apache2"),
    ("haproxy", "haproxy"),
];

/// Whoever runs everything unattended says so in this.
const UNATTENDED: &str = "CI";

/// Installs those that are missing where nobody is surprised by it: a person's own machine would begin to serve on its
/// port 80.
pub(super) fn ensure() {
    for (package, program) in PROXIES {
        let is_there = environment::program(program).is_some();
        let may_install =
            environment::is_debian_root() && environment::variable(UNATTENDED).is_some();
        if !(is_there || may_install && debian::install(package).is_ok()) {
            say::line(&format!(
                "not run: Portico behind {package} (install the package)"
            ));
        }
    }
}
