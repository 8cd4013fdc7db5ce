//! A PostgreSQL: which one it is, whether others can listen on the way there, and whether it has
//! connections enough.

use super::{Finding, Weight};
use foundation::store::StoreError;
use storage::postgres::{Postgres, Settings};

/// Connections that stay free for people and for the servers of a rolling update.
const SPARE: i64 = 10;

/// Everything that was found; `known` servers share it.
pub(super) async fn examine(settings: &Settings, known: usize) -> Result<Vec<Finding>, StoreError> {
    let about = "PostgreSQL";
    let seen = Postgres::describe(settings).await?;
    let place = settings.place();
    let mut findings = vec![Finding::new(
        Weight::Fine,
        about,
        format!("{} at {place}", seen.version),
    )];
    findings.push(if seen.is_protected {
        Finding::new(Weight::Fine, about, "the connection is encrypted")
    } else if settings.is_on_this_machine() {
        Finding::new(Weight::Fine, about, "it is on this machine")
    } else {
        let words = "others on the way there can read everything: add ?sslmode=verify-full to \
                     PORTICO_DATABASE_URL, with sslrootcert where its certificate is your own";
        Finding::new(Weight::Problem, about, words)
    });
    findings.push(connections(settings, seen.connections, known));
    if !seen.is_durable {
        let words = "synchronous_commit or fsync is off: payments that were told may be forgotten \
                     when it fails";
        findings.push(Finding::new(Weight::Problem, about, words));
    }
    Ok(findings)
}

/// Whether it has connections enough for all servers, also while an update runs each of them twice.
fn connections(settings: &Settings, all: i64, known: usize) -> Finding {
    let (about, each) = ("PostgreSQL", i64::from(settings.pool.connections));
    let servers = i64::try_from(known.max(1)).unwrap_or(i64::MAX);
    let ours = each.saturating_mul(servers);
    let counted = match servers {
        1 => format!("{ours} connections of {all} are for one server"),
        more => format!("{ours} connections of {all} are for {more} servers, {each} each"),
    };
    let is_enough = |needed: i64| needed.saturating_add(SPARE) <= all;
    let lack = if is_enough(ours.saturating_mul(2)) {
        return Finding::new(Weight::Fine, about, counted);
    } else if is_enough(ours) {
        "that is enough, and not while an update runs every server twice"
    } else {
        "that leaves too few for an update and for people"
    };
    let words =
        format!("{counted}; {lack}: lower PORTICO_DATABASE_CONNECTIONS, or raise max_connections");
    Finding::new(Weight::Advice, about, words)
}

#[cfg(test)]
mod tests {
    use storage::postgres::PoolSettings;

    use super::*;

    #[test]
    fn all_servers_are_counted_and_an_update_runs_each_twice() {
        let pool = PoolSettings {
            connections: 20,
            ..PoolSettings::default()
        };
        let settings = Settings::parse("postgres://p@db/p", pool).unwrap();
        for (known, weight, words) in [
            (0, Weight::Fine, "20 connections of 100 are for one server"),
            (
                2,
                Weight::Fine,
                "40 connections of 100 are for 2 servers, 20 each",
            ),
            (
                3,
                Weight::Advice,
                "not while an update runs every server twice",
            ),
            (
                4,
                Weight::Advice,
                "not while an update runs every server twice",
            ),
            (5, Weight::Advice, "too few"),
        ] {
            let found = connections(&settings, 100, known);
            assert_eq!(found.weight, weight, "{known}: {found}");
            assert!(found.words.contains(words), "{known}: {found}");
        }
    }
}
