//! The settings in force as a file that `--env-file` reads; without secrets they are named only.

use std::fmt::Write as _;

use crate::config::{
    Environment,
    variables::{PREFIX, is_secret},
};

/// One line each, sorted.
pub(super) fn text(environment: &dyn Environment, with_secrets: bool) -> String {
    let mut names = environment.names();
    names.retain(|name| name.starts_with(PREFIX));
    names.sort_unstable();
    let mut text = "# The settings in force when this backup was made.\n".to_owned();
    for name in names {
        let Some(value) = environment.get(&name) else {
            continue;
        };
        // What an accounts file names may be anything.
        let done = if with_secrets || !is_secret(&name) {
            let value = value.trim_end();
            if value.contains(['\'', '\n']) {
                writeln!(
                    text,
                    "# {name} can't be written in a line: it stays where it was"
                )
            } else {
                writeln!(text, "{name}='{value}'")
            }
        } else {
            writeln!(text, "# {name} is a secret, and not in here")
        };
        // A string takes everything.
        let _ = done;
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn secrets_are_named_and_not_told() {
        let set = [
            ("PORTICO_DATA", "/var/lib/portico"),
            ("PORTICO_GATEWAY_PRIVATE_KEY", "MIIE"),
            (
                "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
                "/etc/portico/private.pem",
            ),
            ("PORTICO_TEA_TOKEN", "sesame"),
        ];
        let set: HashMap<_, _> = set.map(|(name, value)| (name, value.to_owned())).into();
        let told = text(&set, false);
        assert!(told.contains("PORTICO_DATA='/var/lib/portico'\n"), "{told}");
        assert!(
            told.contains("_KEY_FILE='/etc/portico/private.pem'\n"),
            "{told}"
        );
        assert!(!told.contains("MIIE") && !told.contains("sesame"), "{told}");
        assert!(told.contains("# PORTICO_TEA_TOKEN is a secret"), "{told}");
        assert!(text(&set, true).contains("PORTICO_TEA_TOKEN='sesame'\n"));
    }
}
