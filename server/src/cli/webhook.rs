//! `portico webhook`: where a shop's events are sent, what became of them, and sending them again. The work is
//! done in `webhooks`.

mod arguments;
mod shown;

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context as _, bail};
use arguments::{Add, Deliveries, Resend, endpoint_id};
use clap::Subcommand;
use domain::visible::escaped;
use events::{
    endpoint::{Endpoint, EndpointId, Scheme, Wish},
    store::{Change, Seen, To},
};
use foundation::{clock::SystemClock, page::Page, randomness::SystemRandomness};
use outbound::{caller::Caller, names::SystemNames};
use storage::Everything;
use webhooks::desk::{Desk, OVERLAP_HOURS_USUAL, Overlap, Problem, Since, Wanted, Whose};

use super::{open, say};
use crate::{
    config::{self, Environment as _, ProcessEnvironment},
    secret,
};

#[derive(Debug, Subcommand)]
pub(super) enum WebhookCommand {
    /// Send a shop's events to an address from now on; its secret is printed once.
    Add(Add),
    /// List endpoints, and how they are doing.
    List {
        /// Only this merchant's, by its id.
        #[arg(long, value_name = "ID")]
        merchant: Option<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// What was sent to an endpoint, the newest first; with an event, every try of it.
    Deliveries(Deliveries),
    /// Send one event again, or all since a time, at most 10,000 and ten a second.
    Resend(Resend),
    /// Send a test to an endpoint.
    Test {
        /// The endpoint.
        #[arg(value_parser = endpoint_id)]
        endpoint: EndpointId,
    },
    /// Give an endpoint another secret, which is printed once; the old one signs, too, for a while.
    Rotate {
        /// The endpoint.
        #[arg(value_parser = endpoint_id)]
        endpoint: EndpointId,
        /// For so many hours both sign; at most 72.
        #[arg(long, default_value_t = OVERLAP_HOURS_USUAL, value_name = "HOURS")]
        overlap: u32,
        /// End the secret before this one, too, if it still signs.
        #[arg(long)]
        end_old: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Send to an endpoint again, what waited included.
    On {
        /// The endpoint.
        #[arg(value_parser = endpoint_id)]
        endpoint: EndpointId,
    },
    /// Send nothing to an endpoint for now, and keep nothing new for it.
    Off {
        /// The endpoint.
        #[arg(value_parser = endpoint_id)]
        endpoint: EndpointId,
    },
    /// Take an endpoint away.
    End {
        /// The endpoint.
        #[arg(value_parser = endpoint_id)]
        endpoint: EndpointId,
    },
}

pub(super) async fn run(command: WebhookCommand) -> anyhow::Result<()> {
    let store = open().await?;
    match command {
        WebhookCommand::Add(wanted) => add(&store, wanted).await,
        WebhookCommand::List { merchant, json } => {
            let all = endpoints(&*store, merchant.as_deref()).await?;
            shown::list(&all, json)
        }
        WebhookCommand::Deliveries(wanted) => deliveries(&*store, &wanted).await,
        WebhookCommand::Resend(wanted) => resend(&store, wanted).await,
        WebhookCommand::Test { endpoint } => {
            let one = known(&*store, &endpoint).await?;
            let event = desk(&store)?.send_test(to(&one)).await?;
            say(&format!(
                "{event} is sent within a second, if a server runs"
            ))
        }
        WebhookCommand::Rotate {
            endpoint,
            overlap: hours,
            end_old,
            json,
        } => {
            let one = known(&*store, &endpoint).await?;
            let overlap = Overlap { hours, end_old };
            let made = match desk(&store)?.rotate(seen(&one), overlap).await {
                Err(why @ Problem::Signing { .. }) => {
                    bail!("{why}; --end-old ends it all the same")
                }
                done => done?,
            };
            shown::made(&made, one.scheme, json)
        }
        WebhookCommand::On { endpoint } => change(&store, &endpoint, Change::On).await,
        WebhookCommand::Off { endpoint } => change(&store, &endpoint, Change::Off).await,
        WebhookCommand::End { endpoint } => change(&store, &endpoint, Change::End).await,
    }
}

/// What this installation may call, and what it seals secrets under.
fn desk(store: &Arc<dyn Everything>) -> anyhow::Result<Desk> {
    let allowed = config::may_call(&ProcessEnvironment)?;
    let place = config::place(&ProcessEnvironment)?;
    let given = ProcessEnvironment.get(secret::VARIABLE).map(PathBuf::from);
    let secret = secret::open_at(given.as_deref(), &place, &SystemRandomness);
    let clock = Arc::new(SystemClock);
    let caller = Caller::new(
        allowed,
        Arc::new(SystemNames),
        Arc::<SystemClock>::clone(&clock),
    )?;
    Ok(Desk {
        shelves: Arc::<dyn Everything>::clone(store),
        caller: Arc::new(caller),
        key: Some(secret.map_err(anyhow::Error::msg)?.seals()),
        clock,
        randomness: Arc::new(SystemRandomness),
    })
}

async fn add(store: &Arc<dyn Everything>, wanted: Add) -> anyhow::Result<()> {
    let Add {
        merchant,
        url,
        name,
        kinds,
        stores,
        ed25519,
        json,
    } = wanted;
    let directory = store.directory_of(&merchant).await?;
    let is_known = directory.merchants.iter().any(|one| one.id == merchant);
    anyhow::ensure!(is_known, "there is no merchant {}", escaped(&merchant));
    let own: Vec<String> = directory.stores.into_iter().map(|store| store.id).collect();
    let some = |list: Vec<String>| Some(list).filter(|list| !list.is_empty());
    let scheme = if ed25519 {
        Scheme::Public
    } else {
        Scheme::Shared
    };
    let wanted = Wanted {
        url,
        name,
        wish: Wish {
            kinds: some(kinds),
            stores: some(stores),
        },
    };
    let whose = Whose {
        merchant: &merchant,
        stores: &own,
    };
    let made = desk(store)?.add(whose, wanted, scheme).await?;
    shown::made(&made, scheme, json)
}

async fn endpoints(
    store: &dyn Everything,
    merchant: Option<&str>,
) -> anyhow::Result<Vec<Endpoint>> {
    let merchants = if let Some(one) = merchant {
        vec![one.to_owned()]
    } else {
        let all = store.directory().await?.merchants.into_iter();
        all.map(|merchant| merchant.id).collect()
    };
    let mut all = Vec::new();
    for merchant in merchants {
        all.extend(store.endpoints(&merchant).await?);
    }
    Ok(all)
}

async fn known(store: &dyn Everything, id: &EndpointId) -> anyhow::Result<Endpoint> {
    let all = endpoints(store, None).await?;
    let found = all.into_iter().find(|one| one.id == *id);
    found.with_context(|| format!("there is no endpoint {id}; see portico webhook list"))
}

fn to(endpoint: &Endpoint) -> To<'_> {
    To {
        merchant: &endpoint.merchant,
        endpoint: &endpoint.id,
    }
}

fn seen(endpoint: &Endpoint) -> Seen<'_> {
    Seen {
        merchant: &endpoint.merchant,
        id: &endpoint.id,
        version: endpoint.version,
    }
}

async fn change(
    store: &Arc<dyn Everything>,
    id: &EndpointId,
    change: Change,
) -> anyhow::Result<()> {
    let one = known(&**store, id).await?;
    Ok(desk(store)?.change(seen(&one), change).await?)
}

async fn deliveries(store: &dyn Everything, wanted: &Deliveries) -> anyhow::Result<()> {
    let one = known(store, &wanted.endpoint).await?;
    if let Some(event) = &wanted.event {
        let followed = store.delivery(to(&one), event).await?;
        let missing = || format!("{event} was never on its way to {}", one.id);
        return shown::followed(&followed.with_context(missing)?, wanted.json);
    }
    let page = Page::first(wanted.limit);
    let listed = store.deliveries(to(&one), &page).await?;
    shown::deliveries(&listed.items, wanted.json)
}

async fn resend(store: &Arc<dyn Everything>, wanted: Resend) -> anyhow::Result<()> {
    let one = known(&**store, &wanted.endpoint).await?;
    let desk = desk(store)?;
    if let Some(event) = &wanted.event {
        desk.send_again(to(&one), event).await?;
        return say(&format!("{event} is sent again"));
    }
    let Some(at) = wanted.since else {
        return Ok(());
    };
    let since = Since {
        at,
        failed_only: !wanted.all,
    };
    let count = desk.send_all_again(to(&one), since).await?;
    say(&format!("events that are sent again: {count}"))
}
