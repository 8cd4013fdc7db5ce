//! Whether the gateway knows us under each account, and we it: asked with a question that moves
//! nothing.

use std::{collections::BTreeSet, sync::Arc};

use domain::RequestId;
use gateway::{Probe, UnknownWhy};

use super::{Finding, Practice, Weight, clock};
use crate::server::http_gateway;
use shops::accounts::Entry;

/// Which accounts are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// One of each client id: an ISV's merchants share keys and line.
    EachClient,
    /// Every single one, tokens included.
    All,
    /// This one.
    One(String),
}

pub(super) async fn examine(
    practice: &Practice<'_>,
    which: &Which,
) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut clients = BTreeSet::new();
    let mut their_time = None;
    for (name, entry) in practice.config.accounts.all() {
        let client = entry.account.client_id();
        let wanted = match which {
            Which::EachClient => clients.insert(client.to_owned()),
            Which::All => true,
            Which::One(wanted) => wanted == name,
        };
        if wanted {
            findings.push(keys(name, entry));
            let (finding, time) = ask(practice, name, entry).await?;
            findings.push(finding);
            their_time = their_time.or(time);
        }
    }
    if let (Which::One(name), true) = (which, findings.is_empty()) {
        let words = format!("there is none named {name:?}");
        findings.push(Finding::new(Weight::Problem, "account", words));
    }
    findings.extend(clock::examine(practice.clock.now(), their_time.as_deref()));
    Ok(findings)
}

/// What is configured, for comparing with the dashboard.
fn keys(name: &str, entry: &Entry) -> Finding {
    let account = &entry.account;
    let theirs: Vec<String> = account
        .gateway_keys()
        .iter()
        .map(::gateway::PublicKey::fingerprint)
        .collect();
    let kind = if account.is_sandbox() {
        "sandbox"
    } else {
        "live"
    };
    let words = format!(
        "client id {}, {kind}; our key version {}; the gateway's {} {}",
        account.client_id(),
        account.key_version(),
        if theirs.len() == 1 { "key" } else { "keys" },
        theirs.join(" and ")
    );
    Finding::new(Weight::Fine, &format!("account {name}"), words)
}

async fn ask(
    practice: &Practice<'_>,
    name: &str,
    entry: &Entry,
) -> anyhow::Result<(Finding, Option<String>)> {
    let account = Arc::clone(&entry.account);
    let gateway = http_gateway(account, practice.config, &practice.clock)?;
    let id = RequestId::made_at(practice.clock.now().0, practice.randomness.bytes());
    let probed = gateway.probe(&id).await;
    let about = format!("gateway, as {name}");
    let finding = match words(&probed.outcome) {
        None => Finding::new(
            Weight::Fine,
            &about,
            "answers, and both sides' keys are right",
        ),
        Some(words) => {
            let words = format!("{} {words}", entry.account.origin());
            Finding::new(Weight::Problem, &about, words)
        }
    };
    Ok((finding, probed.their_time))
}

/// What is wrong and what to do; nothing if all is well.
fn words(outcome: &Probe) -> Option<String> {
    Some(match outcome {
        Probe::Understood => return None,
        Probe::Refused { code } => format!(
            "knows our key and refuses us with {code}: {}",
            gateway::advice(code).unwrap_or("ask the gateway about it")
        ),
        Probe::Unsigned { code } => format!(
            "can't verify our signature ({code}): {}",
            gateway::advice(code).unwrap_or(
                "our public key is not the one on the dashboard, the client id is wrong, or \
                 sandbox and live are mixed"
            )
        ),
        Probe::WrongKey => "signs with a key we don't have: copy the gateway's public key from \
             the dashboard again, of the same environment"
            .to_owned(),
        Probe::Unanswered(why) => unanswered(why),
    })
}

fn unanswered(why: &UnknownWhy) -> String {
    match why {
        UnknownWhy::Timeout => {
            "does not answer in time: a firewall may drop what leaves this machine".to_owned()
        }
        UnknownWhy::Unreachable | UnknownWhy::Connection => {
            "can't be reached: look at name resolution, network and TLS certificates".to_owned()
        }
        UnknownWhy::HttpStatus(status) => {
            format!("answers with HTTP {status}: is this address the gateway's, or a proxy's?")
        }
        UnknownWhy::RateLimited => "wants to be asked less; try again in a minute".to_owned(),
        UnknownWhy::NotSent => "could not be asked: the call can't be signed".to_owned(),
        UnknownWhy::Malformed => "answers with something that is not the protocol".to_owned(),
        UnknownWhy::BadSignature
        | UnknownWhy::Unsigned
        | UnknownWhy::Mismatch
        | UnknownWhy::Gateway(_) => format!("answers with something else: {why:?}"),
    }
}
