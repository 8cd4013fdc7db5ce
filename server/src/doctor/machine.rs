//! What this machine and the settings allow that nobody should want: a database on a disk that loses or garbles it, a
//! server that may do anything, doors that stand open, settings for trying out where money moves.

use std::{net::SocketAddr, path::Path, time::Duration};

use foundation::store::StoreError;
use outbound::allowed::is_public;
use rustix::fs::statfs;
use shops::installation::fit;
use tokio::{net::TcpStream, time::timeout};

use super::{Finding, Practice, Weight};
use crate::config::Config;
use storage::Storage;

/// How long a mail server has for saying that it is there.
const PATIENCE: Duration = Duration::from_secs(5);

/// Kinds of file systems by number (statfs(2)), what they are called, and what becomes of a database there.
const DISKS: [(u32, &str, Harm); 8] = [
    (0x6969, "NFS", Harm::Garbles),
    (0x517b, "SMB", Harm::Garbles),
    (0xff53_4d42, "CIFS", Harm::Garbles),
    (0xfe53_4d42, "SMB2", Harm::Garbles),
    (0x0102_1994, "tmpfs", Harm::Forgets),
    (0x8584_58f6, "ramfs", Harm::Forgets),
    (0x794c_7630, "a container's own layer", Harm::Forgets),
    (0x6573_5546, "FUSE", Harm::MayGarble),
];

#[derive(Clone, Copy)]
enum Harm {
    /// Locks aren't kept by all who use it.
    Garbles,
    /// The same, unless whoever made it took care.
    MayGarble,
    /// It is gone after a restart.
    Forgets,
}

/// Everything that was found.
pub(super) async fn examine(practice: &Practice<'_>) -> Vec<Finding> {
    let config = practice.config;
    let mut findings = Vec::new();
    findings.extend(
        config
            .database
            .folder()
            .and_then(|folder| disk(folder, config.is_live())),
    );
    if rustix::process::geteuid().is_root() {
        let words = "this runs as root: give the server, and these commands, a user of its own (docs/running.md)";
        findings.push(Finding::new(Weight::Advice, "user", words));
    }
    findings.extend(trying_out(config));
    findings.extend(doors(config));
    findings.extend(mail(config).await);
    findings
}

fn disk(folder: &Path, is_live: bool) -> Option<Finding> {
    let kind = statfs(folder).ok()?.f_type;
    // The number's width differs between machines; its low half doesn't.
    let kind = u32::try_from(i128::from(kind) & 0xffff_ffff).ok()?;
    told_of(folder, kind, is_live)
}

fn told_of(folder: &Path, kind: u32, is_live: bool) -> Option<Finding> {
    let (_, called, harm) = DISKS.into_iter().find(|(number, ..)| *number == kind)?;
    let shown = folder.display();
    let (weight, words) = match harm {
        Harm::Garbles => (
            Weight::Problem,
            "where two programs may write at once: a database belongs on a disk of this machine, or use PostgreSQL",
        ),
        Harm::MayGarble => (
            Weight::Advice,
            "which has to keep locks and what was written through, or the database is garbled: better a disk of this machine",
        ),
        // Whoever tries it out wants nothing kept.
        Harm::Forgets => (
            if is_live {
                Weight::Problem
            } else {
                Weight::Advice
            },
            "so everything is gone after a restart: name a folder on a disk in PORTICO_DATA, or a volume",
        ),
    };
    Some(Finding::new(
        weight,
        "disk",
        format!("{shown} is on {called}, {words}"),
    ))
}

/// Settings for trying it, where money moves.
fn trying_out(config: &Config) -> Vec<Finding> {
    if !config.is_live() {
        return Vec::new();
    }
    let told = [
        (
            config.allow_browsers,
            "PORTICO_ALLOW_BROWSERS=true is for trying out: customers without a wallet get a form that can't lead them on",
        ),
        (
            config.locales.gallery,
            "PORTICO_GALLERY=true is for translators: everybody may look at every page there is",
        ),
        (
            config.locales.pseudo && !config.locales.gallery,
            "PORTICO_PSEUDO_LOCALES=true is for translators: customers can choose languages that aren't any",
        ),
    ];
    let is_set = told.into_iter().filter(|(is_set, _)| *is_set);
    is_set
        .map(|(_, words)| Finding::new(Weight::Advice, "settings", words))
        .collect()
}

/// Whether anybody may come in around the proxy, or read what is counted.
fn doors(config: &Config) -> Vec<Finding> {
    let is_open = |door: SocketAddr| door.ip().is_unspecified() || is_public(door.ip());
    let mut findings = Vec::new();
    if config.metrics.is_some_and(is_open) {
        let words = "PORTICO_METRICS_LISTEN is open to everybody who reaches this machine, and asks for no password: \
                     name an address of your own network";
        findings.push(Finding::new(Weight::Advice, "metrics", words));
    }
    if config.proxies > 0 && is_public(config.listen.ip()) {
        let words = "PORTICO_LISTEN can be reached around the proxy, and then anybody may write X-Forwarded-For: name an \
                     address that only the proxy reaches";
        findings.push(Finding::new(Weight::Problem, "proxies", words));
    }
    findings
}

async fn mail(config: &Config) -> Option<Finding> {
    let settings = config.telling.mail.as_ref()?;
    let (host, port) = (settings.host.as_str(), settings.port);
    let about = "mail";
    let reached = timeout(PATIENCE, TcpStream::connect((host, port))).await;
    let why = match reached {
        Ok(Ok(_)) => {
            return Some(Finding::new(
                Weight::Fine,
                about,
                format!("{host}:{port} is there"),
            ));
        }
        Ok(Err(error)) => error.to_string(),
        Err(_) => "it doesn't answer".to_owned(),
    };
    let words = format!(
        "{host}:{port} can't be reached, so nobody is told by mail: {why} (PORTICO_SMTP_HOST, PORTICO_SMTP_PORT)"
    );
    Some(Finding::new(Weight::Problem, about, words))
}

/// Whether printed codes lead where the settings say.
pub(super) async fn printed(
    practice: &Practice<'_>,
    store: &dyn Storage,
) -> Result<Vec<Finding>, StoreError> {
    let (url, home) = (&practice.config.public_url, store.home().await?);
    let fits = fit(url, practice.config.is_live(), home);
    Ok(fits
        .objection(url)
        .map(|words| Finding::new(Weight::Problem, "printed codes", words))
        .into_iter()
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_belongs_on_a_disk_of_its_own_machine() {
        let folder = Path::new("/data");
        let told = |kind, is_live| told_of(folder, kind, is_live);
        assert_eq!(told(0xef53, true), None, "ext4");
        let network = told(0x6969, false).unwrap();
        assert_eq!(network.weight, Weight::Problem);
        assert!(network.words.contains("NFS"), "{network}");
        for (is_live, weight) in [(true, Weight::Problem), (false, Weight::Advice)] {
            let memory = told(0x0102_1994, is_live).unwrap();
            assert_eq!(memory.weight, weight);
            assert!(memory.words.contains("gone after a restart"), "{memory}");
        }
    }
}
