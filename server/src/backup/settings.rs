//! The settings in force as a file that `--env-file` reads; without secrets they are named only. What no line of such a
//! file can hold, such as a key of several lines, stands apart.

use std::fmt::Write as _;

use crate::config::{
    self, Environment,
    variables::{PREFIX, is_secret},
};

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// The file.
    pub(super) text: String,
    /// What stands apart: names and values.
    pub(super) apart: Vec<(String, String)>,
}

/// One line each, sorted: ours, and those that the accounts file names.
pub(super) fn written(environment: &dyn Environment, with_secrets: bool) -> Written {
    let mut names = environment.names();
    names.retain(|name| name.starts_with(PREFIX));
    names.extend(config::variables_elsewhere(environment));
    names.sort_unstable();
    names.dedup();
    let mut all = Written {
        text: "# The settings in force when this backup was made.\n".to_owned(),
        apart: Vec::new(),
    };
    for name in names {
        let Some(value) = environment.get(&name) else {
            continue;
        };
        // What an accounts file names may be anything.
        let line = if is_secret(&name) && !with_secrets {
            format!("# {name} is a secret, and not in here")
        } else if let Some(line) = line(&name, value.trim_end()) {
            line
        } else {
            all.apart.push((name.clone(), value));
            format!("# {name} has a file of its own in this backup: no line can hold it")
        };
        // A string takes everything.
        let _ = writeln!(all.text, "{line}");
    }
    all
}

/// As shells and service managers read it alike; none where they don't.
fn line(name: &str, value: &str) -> Option<String> {
    if value.contains(['\n', '\r']) {
        return None;
    }
    if !value.contains('\'') {
        return Some(format!("{name}='{value}'"));
    }
    (!value.contains(['"', '$', '`', '\\'])).then(|| format!("{name}=\"{value}\""))
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
        let told = written(&set, false).text;
        assert!(told.contains("PORTICO_DATA='/var/lib/portico'\n"), "{told}");
        assert!(
            told.contains("_KEY_FILE='/etc/portico/private.pem'\n"),
            "{told}"
        );
        assert!(!told.contains("MIIE") && !told.contains("sesame"), "{told}");
        assert!(told.contains("# PORTICO_TEA_TOKEN is a secret"), "{told}");
        assert!(
            written(&set, true)
                .text
                .contains("PORTICO_TEA_TOKEN='sesame'\n")
        );
    }

    #[test]
    fn what_no_line_can_hold_stands_apart_and_nothing_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let accounts = folder.path().join("accounts.toml");
        let named = "[[account]]\nname = \"tea\"\nprivate_keys = [{ env = \"TEA_KEY\" }]\n";
        std::fs::write(&accounts, named).unwrap();
        let pem = "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n";
        let set = [
            ("PORTICO_ACCOUNTS", accounts.to_str().unwrap()),
            ("PORTICO_SMTP_PASSWORD", "it's"),
            ("PORTICO_SMTP_USER", "it's $5"),
            ("TEA_KEY", pem),
            ("HOME", "/root"),
        ];
        let set: HashMap<_, _> = set.map(|(name, value)| (name, value.to_owned())).into();
        let all = written(&set, true);
        assert!(all.text.contains("PORTICO_SMTP_PASSWORD=\"it's\"\n"));
        let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let apart = [own("PORTICO_SMTP_USER", "it's $5"), own("TEA_KEY", pem)];
        assert_eq!(all.apart, apart);
        assert!(!all.text.contains("HOME"), "{}", all.text);
        let all = written(&set, false);
        assert!(all.text.contains("# TEA_KEY is a secret"), "{}", all.text);
        assert_eq!(all.apart, [own("PORTICO_SMTP_USER", "it's $5")]);
    }
}
