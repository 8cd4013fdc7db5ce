//! `portico notice`: where people are told what happens, of a shop or of the whole installation. The work is
//! done in `messages`.

mod arguments;

use std::{path::PathBuf, sync::Arc};

use anyhow::Context as _;
use arguments::{Place, Read, channel_id};
use clap::Subcommand;
use domain::visible::escaped;
use foundation::{clock::SystemClock, randomness::SystemRandomness};
use messages::desk::{Desk, Whose};
use notices::{
    channel::{Channel, ChannelId, Trouble},
    store::{Change, Seen},
    topic::Topic,
};
use outbound::{caller::Caller, names::SystemNames};
use serde_json::{Value, json};
use storage::Everything;
use texts::Catalogue;

use super::{open, say};
use crate::{
    config::{self, Environment as _, ProcessEnvironment},
    secret,
};

#[derive(Debug, Subcommand)]
pub(super) enum NoticeCommand {
    /// Tell people from now on: say where, whose, and what.
    #[command(subcommand)]
    Add(Box<Place>),
    /// List channels, and how they are doing. Tokens are never shown.
    List {
        /// Only this merchant's, by its id.
        #[arg(long, value_name = "ID")]
        merchant: Option<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Send a test to a channel.
    Test {
        /// The channel.
        #[arg(value_parser = channel_id)]
        channel: ChannelId,
    },
    /// Tell a channel again.
    On {
        /// The channel.
        #[arg(value_parser = channel_id)]
        channel: ChannelId,
    },
    /// Tell a channel nothing for now; what waits for it goes.
    Off {
        /// The channel.
        #[arg(value_parser = channel_id)]
        channel: ChannelId,
    },
    /// Take a channel away.
    End {
        /// The channel.
        #[arg(value_parser = channel_id)]
        channel: ChannelId,
    },
}

pub(super) async fn run(command: NoticeCommand) -> anyhow::Result<()> {
    let store = open().await?;
    match command {
        NoticeCommand::Add(place) => add(&store, place.read()?).await,
        NoticeCommand::List { merchant, json } => {
            let all = channels(&*store, merchant.as_deref()).await?;
            list(&all, json)
        }
        NoticeCommand::Test { channel } => {
            let one = known(&*store, &channel).await?;
            let desk = desk(&store)?;
            desk.test(one.merchant.as_deref(), &one.id).await?;
            say(
                "a test is sent within a second, if a server runs; portico notice list says whether it arrived",
            )
        }
        NoticeCommand::On { channel } => change(&store, &channel, Change::On).await,
        NoticeCommand::Off { channel } => change(&store, &channel, Change::Off).await,
        NoticeCommand::End { channel } => change(&store, &channel, Change::End).await,
    }
}

/// What this installation may call, and what it seals tokens under.
fn desk(store: &Arc<dyn Everything>) -> anyhow::Result<Desk> {
    let allowed = config::may_call(&ProcessEnvironment)?;
    let telling = config::telling_of(&ProcessEnvironment)?;
    let place = config::place(&ProcessEnvironment)?;
    let given = ProcessEnvironment.get(secret::VARIABLE).map(PathBuf::from);
    let secret = secret::open_at(given.as_deref(), &place, &SystemRandomness);
    let clock = Arc::new(SystemClock);
    let caller = Caller::new(
        allowed,
        Arc::new(SystemNames),
        Arc::<SystemClock>::clone(&clock),
    )?;
    let catalogue = Catalogue::embedded()?;
    Ok(Desk {
        shelves: Arc::<dyn Everything>::clone(store),
        caller: Arc::new(caller),
        key: Some(secret.map_err(anyhow::Error::msg)?.seals_channels()),
        texts: Arc::new(move || Arc::clone(&catalogue)),
        has_mail: telling.mail.is_some(),
        clock,
        randomness: Arc::new(SystemRandomness),
    })
}

async fn add(store: &Arc<dyn Everything>, read: Read) -> anyhow::Result<()> {
    let (merchant, mut wanted) = (read.owner.merchant, read.wanted);
    let (mut stores, mut zone) = (Vec::new(), None);
    if let Some(merchant) = &merchant {
        let directory = store.directory_of(merchant).await?;
        let is_known = directory.merchants.iter().any(|one| one.id == *merchant);
        anyhow::ensure!(is_known, "there is no merchant {}", escaped(merchant));
        // Of the stores that it is to hear of.
        let named = wanted.stores.as_ref();
        let is_named = |id: &String| named.is_none_or(|named| named.contains(id));
        let mut own = directory.stores.iter();
        zone = own
            .find(|store| is_named(&store.id))
            .map(|store| store.time_zone.clone());
        stores.extend(directory.stores.into_iter().map(|store| store.id));
    }
    if wanted.zone.is_empty() {
        wanted.zone = zone.unwrap_or_else(|| "UTC".to_owned());
    }
    let whose = Whose {
        merchant: merchant.as_deref(),
        stores: &stores,
    };
    let id = desk(store)?.add(whose, wanted, &read.address).await?;
    say(id.as_str())
}

async fn channels(store: &dyn Everything, merchant: Option<&str>) -> anyhow::Result<Vec<Channel>> {
    if let Some(merchant) = merchant {
        return Ok(store.channels(Some(merchant)).await?);
    }
    let mut all = store.channels(None).await?;
    for merchant in store.directory().await?.merchants {
        all.extend(store.channels(Some(&merchant.id)).await?);
    }
    Ok(all)
}

async fn known(store: &dyn Everything, id: &ChannelId) -> anyhow::Result<Channel> {
    let all = channels(store, None).await?;
    let found = all.into_iter().find(|one| one.id == *id);
    found.with_context(|| format!("there is no channel {id}; see portico notice list"))
}

async fn change(store: &Arc<dyn Everything>, id: &ChannelId, change: Change) -> anyhow::Result<()> {
    let one = known(&**store, id).await?;
    let seen = Seen {
        merchant: one.merchant.as_deref(),
        id,
        version: one.version,
    };
    Ok(desk(store)?.change(seen, change).await?)
}

fn shown(one: &Channel) -> Value {
    let topics: Vec<&str> = one.plan.topics.iter().copied().map(Topic::as_str).collect();
    json!({
        "id": one.id.as_str(), "merchant": one.merchant, "kind": one.kind.as_str(),
        "name": one.plan.name, "leads_to": one.shown, "topics": topics, "stores": one.plan.stores,
        "language": one.plan.language, "time_zone": one.plan.zone, "is_on": one.is_on,
        "tried_at": one.doing.tried.map(events::object::time),
        "arrived_at": one.doing.arrived.map(events::object::time),
        "trouble": one.doing.trouble.map(Trouble::as_str), "answer": one.doing.answer,
        "lost": one.doing.lost,
    })
}

fn list(all: &[Channel], json: bool) -> anyhow::Result<()> {
    if json {
        let all: Vec<Value> = all.iter().map(shown).collect();
        return say(&serde_json::to_string(&all)?);
    }
    if all.is_empty() {
        return say("no channels");
    }
    for one in all {
        let doing = match (one.is_on, one.doing.trouble, one.doing.arrived) {
            (false, _, _) => "off".to_owned(),
            (true, Some(trouble), _) => match one.doing.answer {
                Some(answer) => format!("fails: {} ({answer})", trouble.as_str()),
                None => format!("fails: {}", trouble.as_str()),
            },
            (true, None, Some(at)) => format!("arrived {}", events::object::time(at)),
            (true, None, None) => "nothing told yet".to_owned(),
        };
        let topics: Vec<&str> = one.plan.topics.iter().copied().map(Topic::as_str).collect();
        say(&format!(
            "{}  {}  {}  {}  {}  {}  {doing}",
            one.id,
            one.merchant.as_deref().unwrap_or("(installation)"),
            one.kind.as_str(),
            escaped(&one.plan.name),
            escaped(&one.shown),
            topics.join(","),
        ))?;
    }
    Ok(())
}
