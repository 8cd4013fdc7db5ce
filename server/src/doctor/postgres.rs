//! A PostgreSQL: which one it is, whether others can listen on the way there, and whether it has
//! connections enough.

use super::{Finding, Weight};
use foundation::store::StoreError;
use storage::postgres::{Postgres, Settings};

/// Connections that stay free for people and for the servers of a rolling update.
const SPARE: i64 = 10;

/// Everything that was found.
pub(super) async fn examine(settings: &Settings) -> Result<Vec<Finding>, StoreError> {
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
    let ours = i64::from(settings.pool.connections);
    let (all, words) = (
        seen.connections,
        format!("{ours} connections of {}", seen.connections),
    );
    findings.push(if ours.saturating_add(SPARE) > all {
        let words = format!(
            "{words} are this server's alone, and a rolling update needs twice as many: lower \
             PORTICO_DATABASE_CONNECTIONS, or raise max_connections"
        );
        Finding::new(Weight::Advice, about, words)
    } else {
        Finding::new(Weight::Fine, about, words)
    });
    if !seen.is_durable {
        let words = "synchronous_commit or fsync is off: payments that were told may be forgotten \
                     when it fails";
        findings.push(Finding::new(Weight::Problem, about, words));
    }
    Ok(findings)
}
