//! Every variable there is, so that one nobody knows is told instead of ignored: a limit or a
//! number of proxies that is silently not set is found out on a busy Saturday.

use std::collections::BTreeSet;

use super::{environment::Environment, reader::Holds};

/// What our variables begin with.
pub const PREFIX: &str = "PORTICO_";

/// How unlike a known name a misspelt one may be.
const LIKENESS: f64 = 0.8;

/// Those that hold their text themselves.
const PLAIN: &[&str] = &[
    "PORTICO_ACCOUNTS",
    "PORTICO_ALLOW_BROWSERS",
    "PORTICO_DATA",
    "PORTICO_DATABASE_CONNECTIONS",
    "PORTICO_DATABASE_TIMEOUT_S",
    "PORTICO_EXPIRY_S",
    "PORTICO_FOLLOW",
    "PORTICO_GALLERY",
    "PORTICO_GATEWAY_KEY_VERSION",
    "PORTICO_GATEWAY_URL",
    "PORTICO_KEEP_ALARMS_DAYS",
    "PORTICO_KEEP_BODIES_DAYS",
    "PORTICO_KEEP_COUNTS_DAYS",
    "PORTICO_KEEP_TRAIL_DAYS",
    "PORTICO_KEEP_NOTES_DAYS",
    "PORTICO_KEEP_SIGN_INS_DAYS",
    "PORTICO_LIMITS",
    "PORTICO_LISTEN",
    "PORTICO_LOCALES",
    "PORTICO_METRICS_LISTEN",
    "PORTICO_PAY_DEADLINE_S",
    "PORTICO_PROXIES",
    "PORTICO_PSEUDO_LOCALES",
    "PORTICO_PUBLIC_URL",
    "PORTICO_SECRET_FILE",
    "PORTICO_SETTLEMENT_DIR",
    "PORTICO_SIGN_INS_PER_CLIENT_MINUTE",
    "PORTICO_SITE",
    "PORTICO_SMTP_FROM",
    "PORTICO_SMTP_HOST",
    "PORTICO_SMTP_PORT",
    "PORTICO_SMTP_TLS",
    "PORTICO_SMTP_USER",
    "PORTICO_SPEECH",
    "PORTICO_STARTS_PER_CLIENT_MINUTE",
    "PORTICO_STARTS_PER_CODE_MINUTE",
    "PORTICO_TELEGRAM_URL",
    "PORTICO_WALLETS",
    "PORTICO_WEBHOOK_NETWORKS",
    "PORTICO_WEBHOOK_PORTS",
];

/// Those that may also be read from a file, which `…_FILE` names.
const SECRET: &[&str] = &[
    "PORTICO_DATABASE_URL",
    "PORTICO_GATEWAY_AGENT_TOKEN",
    "PORTICO_GATEWAY_CLIENT_ID",
    "PORTICO_GATEWAY_PRIVATE_KEY",
    "PORTICO_GATEWAY_PUBLIC_KEY",
    "PORTICO_GATEWAY_PUBLIC_KEY_2",
    "PORTICO_SMTP_PASSWORD",
];

/// Those of them that everybody may know: what counts is that nobody changes them.
const KNOWN: &[&str] = &[
    "PORTICO_GATEWAY_CLIENT_ID",
    "PORTICO_GATEWAY_PUBLIC_KEY",
    "PORTICO_GATEWAY_PUBLIC_KEY_2",
];

/// What a file holds that is named in the stead of this variable.
pub(super) fn holds(name: &str) -> Holds {
    if KNOWN.contains(&name) {
        Holds::Word
    } else {
        Holds::Secret
    }
}

/// Every name there is.
pub fn all() -> Vec<String> {
    let plain = PLAIN.iter().map(|name| (*name).to_owned());
    let secret = SECRET
        .iter()
        .flat_map(|name| [(*name).to_owned(), [name, "_FILE"].concat()]);
    plain.chain(secret).collect()
}

/// Whether this is one of ours.
pub(super) fn is_known(name: &str) -> bool {
    let itself = name.strip_suffix("_FILE").unwrap_or(name);
    PLAIN.contains(&name) || SECRET.contains(&itself)
}

/// Whether it comes from a cluster or a container's link: they name a neighbour called Portico so. Or
/// from whoever runs its tests: what those are told is inherited by the programs they start.
fn is_a_neighbours(name: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "PORTICO_SERVICE_",
        "PORTICO_PORT_",
        "PORTICO_ENV_",
        "PORTICO_TEST_",
    ];
    ["PORTICO_PORT", "PORTICO_NAME"].contains(&name)
        || BEGINNINGS.iter().any(|start| name.starts_with(start))
}

/// What is set and read by nobody, each with what was probably meant. `elsewhere` are those that an
/// accounts file names: they are called as its author likes.
pub(super) fn unknown(environment: &dyn Environment, elsewhere: &BTreeSet<String>) -> Vec<String> {
    let names = environment.names().into_iter();
    let strange =
        names.filter(|name| !is_known(name) && !is_a_neighbours(name) && !elsewhere.contains(name));
    strange.map(|name| told(&name)).collect()
}

fn told(name: &str) -> String {
    let known = all();
    let like = |known: &&String| strsim::jaro_winkler(without_prefix(name), without_prefix(known));
    let best = known
        .iter()
        .filter(|known| like(known) >= LIKENESS)
        .max_by(|one, other| like(one).total_cmp(&like(other)));
    match best {
        Some(best) => format!("{name} is not a setting; did you mean {best}?"),
        None => format!("{name} is not a setting; .env.example lists all there are"),
    }
}

/// What tells them apart; all begin alike.
fn without_prefix(name: &str) -> &str {
    name.strip_prefix(PREFIX).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn unknown_of(names: &[&'static str]) -> Vec<String> {
        let names = names.iter().map(|name| (*name, "1".to_owned()));
        let elsewhere = BTreeSet::from(["PORTICO_TEA_TOKEN".to_owned()]);
        unknown(&names.collect::<HashMap<_, _>>(), &elsewhere)
    }

    #[test]
    fn a_misspelt_variable_is_told_with_the_one_that_was_meant() {
        for (wrong, right) in [
            ("PORTICO_PROXY", "PORTICO_PROXIES"),
            ("PORTICO_GATEWAY_CLIENTID", "PORTICO_GATEWAY_CLIENT_ID"),
            ("PORTICO_EXPIRYS", "PORTICO_EXPIRY_S"),
            ("PORTICO_PUBLIC_URI", "PORTICO_PUBLIC_URL"),
            ("PORTICO_DATE", "PORTICO_DATA"),
        ] {
            let told = unknown_of(&[wrong]);
            let wanted = format!("{wrong} is not a setting; did you mean {right}?");
            assert_eq!(told, [wanted]);
        }
        let told = unknown_of(&["PORTICO_COLOUR"]);
        assert!(told[0].contains(".env.example lists all"), "{told:?}");
    }

    #[test]
    fn what_is_ours_what_a_cluster_adds_and_what_an_accounts_file_names_is_no_mistake() {
        let fine = [
            "PORTICO_PROXIES",
            "PORTICO_GATEWAY_PRIVATE_KEY_FILE",
            "PORTICO_TEA_TOKEN",
            "PORTICO_SERVICE_HOST",
            "PORTICO_TEST_POSTGRES",
            "PORTICO_SERVICE_PORT_HTTP",
            "PORTICO_PORT",
            "PORTICO_PORT_3000_TCP_ADDR",
            "PORTICO_ENV_RELEASE",
            "OTHER_PROXIES",
        ];
        assert_eq!(unknown_of(&fine), Vec::<String>::new());
        assert_eq!(unknown_of(&["PORTICO_DATA_FILE"]).len(), 1, "no secret");
    }
}
