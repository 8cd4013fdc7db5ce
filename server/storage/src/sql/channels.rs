//! Where people are told. Each change is a deed of the trail; tokens are kept sealed, and never written
//! there.

use async_trait::async_trait;
use domain::{Currency, Money};
use foundation::{clock::Timestamp, store::StoreError};
use notices::{
    channel::{Channel, ChannelId, Doing, EACH_MAX, Kind, Plan, Trouble},
    fact::Fact,
    quiet::Quiet,
    store::{Change, Changed, ChannelStore, Seen},
    topic::Topic,
};
use sealing::Sealed;
use sqlx::AssertSqlSafe;

use super::{
    Database, Row, database, dialect,
    notices::Waiting,
    rows::{self, corrupt, flag, integer, optional_integer, optional_text, text},
    transaction::Transaction,
    upkeep::Named,
};
use crate::{deeds, storable::storable};

/// Channels, when one can't be read.
pub(super) const CHANNELS: Named = Named {
    table: "channel",
    keys: &["id"],
};

/// What [`channel`] reads.
macro_rules! columns {
    () => {
        "id, owner, kind, shown, address, name, language, zone, stores, topics, from_minor, from_currency, \
         quiet_from, quiet_until, lets_through, is_on, tried_ms, arrived_ms, trouble, answer, lost, made_ms, version"
    };
}
pub(super) use columns;

macro_rules! selected {
    ($which:literal) => {
        concat!("SELECT ", columns!(), " FROM channels ", $which)
    };
}

const OF_OWNER: &str = selected!("WHERE owner = $1 ORDER BY made_ms, id");
const ONE: &str = selected!("WHERE owner = $1 AND id = $2");
/// Whoever may want to hear something of a merchant's, or of nobody's.
pub(super) const LISTENING: &str = selected!("WHERE owner IN ($1, '') ORDER BY owner, made_ms, id");
const COUNT: &str = "SELECT COUNT(*) FROM channels WHERE owner = $1";
const ADD: &str = "INSERT INTO channels (id, owner, kind, shown, address, made_ms, name, language, zone, \
    stores, topics, from_minor, from_currency, quiet_from, quiet_until, lets_through, is_on, lost, \
    pause_ms, minute_ms, minute_count, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
    $13, $14, $15, $16, TRUE, 0, 0, 0, 0, 1)";
const PLAN: &str = "UPDATE channels SET name = $2, language = $3, zone = $4, stores = $5, topics = $6, \
    from_minor = $7, from_currency = $8, quiet_from = $9, quiet_until = $10, lets_through = $11, \
    version = version + 1 WHERE id = $1";
/// How it did where it led before counts no more.
const LEADS: &str = "UPDATE channels SET address = $2, shown = $3, trouble = NULL, answer = NULL, lost = 0, pause_ms = 0, \
    version = version + 1 WHERE id = $1";
const ON: &str =
    "UPDATE channels SET is_on = TRUE, pause_ms = 0, version = version + 1 WHERE id = $1";
const OFF: &str = "UPDATE channels SET is_on = FALSE, version = version + 1 WHERE id = $1";
const END: &str = "DELETE FROM channels WHERE id = $1";
const FORGET: &str = "DELETE FROM notices WHERE channel_id = $1";

type Query<'q> =
    sqlx::query::Query<'q, dialect::Engine, <dialect::Engine as sqlx::Database>::Arguments>;

fn id(row: &Row) -> Result<ChannelId, StoreError> {
    ChannelId::parse(&text(row, "id")?).ok_or(corrupt("id"))
}

fn owner(merchant: Option<&str>) -> String {
    storable(merchant.unwrap_or_default()).into_owned()
}

fn small(row: &Row, column: &'static str) -> Result<Option<u16>, StoreError> {
    let number = optional_integer(row, column)?;
    Ok(number.and_then(|number| u16::try_from(number).ok()))
}

fn from_amount(row: &Row) -> Result<Option<Money>, StoreError> {
    let minor = optional_integer(row, "from_minor")?;
    let currency = optional_text(row, "from_currency")?;
    let Some((minor, currency)) = minor.zip(currency) else {
        return Ok(None);
    };
    let currency = Currency::parse(&currency).map_err(|_| corrupt("from_currency"))?;
    let money = Money::from_minor(rows::unsigned(minor, "from_minor")?, currency);
    money.map(Some).map_err(|_| corrupt("from_minor"))
}

fn plan(row: &Row) -> Result<Plan, StoreError> {
    let split = |text: String| text.split_whitespace().map(str::to_owned).collect();
    let quiet = small(row, "quiet_from")?.zip(small(row, "quiet_until")?);
    // A topic of a newer version is none here.
    let topics = text(row, "topics")?;
    Ok(Plan {
        name: text(row, "name")?,
        language: text(row, "language")?,
        zone: text(row, "zone")?,
        stores: optional_text(row, "stores")?.map(split),
        topics: topics.split(' ').filter_map(Topic::parse).collect(),
        from_amount: from_amount(row)?,
        quiet: quiet.and_then(|(from, until)| Quiet::new(from, until)),
        lets_through: flag(row, "lets_through")?,
    })
}

/// A channel.
pub(super) fn channel(row: &Row) -> Result<Channel, StoreError> {
    let trouble = optional_text(row, "trouble")?;
    Ok(Channel {
        id: id(row)?,
        merchant: Some(text(row, "owner")?).filter(|owner| !owner.is_empty()),
        kind: Kind::parse(&text(row, "kind")?).ok_or(corrupt("kind"))?,
        shown: text(row, "shown")?,
        address: Sealed::stored(text(row, "address")?),
        plan: plan(row)?,
        is_on: flag(row, "is_on")?,
        doing: Doing {
            tried: optional_integer(row, "tried_ms")?.map(Timestamp),
            arrived: optional_integer(row, "arrived_ms")?.map(Timestamp),
            trouble: trouble.and_then(|word| Trouble::parse(&word)),
            answer: small(row, "answer")?,
            lost: integer(row, "lost")?,
        },
        made: Timestamp(integer(row, "made_ms")?),
        version: integer(row, "version")?,
    })
}

/// What somebody set, in the order in which both statements have it.
fn with_plan<'q>(query: Query<'q>, plan: &Plan) -> Result<Query<'q>, StoreError> {
    let topics: Vec<&str> = plan.topics.iter().copied().map(Topic::as_str).collect();
    let minor = plan.from_amount.map(|money| rows::minor(money.minor()));
    Ok(query
        .bind(storable(&plan.name).into_owned())
        .bind(storable(&plan.language).into_owned())
        .bind(storable(&plan.zone).into_owned())
        .bind(plan.stores.as_ref().map(|stores| stores.join(" ")))
        .bind(topics.join(" "))
        .bind(minor.transpose()?)
        .bind(
            plan.from_amount
                .map(|money| money.currency().code().to_owned()),
        )
        .bind(plan.quiet.map(|quiet| i64::from(quiet.from())))
        .bind(plan.quiet.map(|quiet| i64::from(quiet.until())))
        .bind(plan.lets_through))
}

impl Transaction<'_> {
    /// One, for as long as the transaction lasts nobody else's to change.
    async fn held_channel(
        &mut self,
        merchant: Option<&str>,
        id: &ChannelId,
    ) -> Result<Option<Channel>, StoreError> {
        let sql = [ONE, dialect::HOLDING].concat();
        let row = sqlx::query(AssertSqlSafe(sql)).bind(owner(merchant));
        let row = row.bind(id.to_string()).fetch_optional(&mut **self).await;
        row.map_err(database)?.as_ref().map(channel).transpose()
    }

    async fn set_channel(&mut self, id: &ChannelId, change: &Change) -> Result<(), StoreError> {
        let query = match change {
            Change::Plan(plan) => with_plan(sqlx::query(PLAN).bind(id.to_string()), plan)?,
            Change::Address { sealed, shown } => sqlx::query(LEADS)
                .bind(id.to_string())
                .bind(sealed.as_str().to_owned())
                .bind(storable(shown).into_owned()),
            Change::On => sqlx::query(ON).bind(id.to_string()),
            Change::Off => sqlx::query(OFF).bind(id.to_string()),
            Change::End => sqlx::query(END).bind(id.to_string()),
        };
        let done = query.execute(&mut **self).await;
        done.map_err(|error| self.store.failed(error))?;
        if matches!(change, Change::Off | Change::End) {
            let gone = sqlx::query(FORGET).bind(id.to_string());
            let gone = gone.execute(&mut **self).await;
            gone.map_err(|error| self.store.failed(error))?;
        }
        Ok(())
    }

    /// Whether there may be one more.
    async fn has_room_for_channel(&mut self, channel: &Channel) -> Result<Changed, StoreError> {
        if let Some(merchant) = &channel.merchant {
            // Of two at once the second one counts the first one's, too.
            let sql = ["SELECT 1 FROM merchants WHERE id = $1", dialect::HOLDING].concat();
            let row = sqlx::query(AssertSqlSafe(sql)).bind(merchant.clone());
            let row = row.fetch_optional(&mut **self).await.map_err(database)?;
            if row.is_none() {
                return Ok(Changed::Unknown);
            }
        }
        let count = sqlx::query_scalar(COUNT).bind(owner(channel.merchant.as_deref()));
        let count: i64 = count.fetch_one(&mut **self).await.map_err(database)?;
        let is_full = usize::try_from(count).is_ok_and(|count| count >= EACH_MAX);
        Ok(if is_full {
            Changed::Full
        } else {
            Changed::Done
        })
    }
}

#[async_trait]
impl ChannelStore for Database {
    async fn add_channel(&self, channel: &Channel) -> Result<Changed, StoreError> {
        let mut tx = self.writing().await?;
        let room = tx.has_room_for_channel(channel).await?;
        if room != Changed::Done {
            tx.undo().await?;
            return Ok(room);
        }
        let added = sqlx::query(ADD)
            .bind(channel.id.to_string())
            .bind(owner(channel.merchant.as_deref()))
            .bind(channel.kind.as_str())
            .bind(storable(&channel.shown).into_owned())
            .bind(channel.address.as_str().to_owned())
            .bind(channel.made.0);
        let added = with_plan(added, &channel.plan)?.execute(&mut *tx).await;
        added.map_err(|error| self.failed(error))?;
        tx.commit_with(&deeds::channel_added(channel)).await?;
        Ok(Changed::Done)
    }

    async fn channels(&self, merchant: Option<&str>) -> Result<Vec<Channel>, StoreError> {
        let rows = sqlx::query(OF_OWNER).bind(owner(merchant));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        Ok(self.readable(&rows, CHANNELS, channel))
    }

    async fn channel(
        &self,
        merchant: Option<&str>,
        id: &ChannelId,
    ) -> Result<Option<Channel>, StoreError> {
        let row = sqlx::query(ONE).bind(owner(merchant)).bind(id.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.as_ref()
            .map(|row| self.read(row, CHANNELS, channel))
            .transpose()
    }

    async fn change_channel(&self, seen: Seen<'_>, change: &Change) -> Result<Changed, StoreError> {
        let mut tx = self.writing().await?;
        let Some(before) = tx.held_channel(seen.merchant, seen.id).await? else {
            tx.undo().await?;
            return Ok(Changed::Unknown);
        };
        if before.version != seen.version {
            tx.undo().await?;
            return Ok(Changed::Meanwhile);
        }
        tx.set_channel(seen.id, change).await?;
        match deeds::channel_changed(&before, change) {
            Some(deed) => tx.commit_with(&deed).await?,
            None => tx.commit().await?,
        }
        Ok(Changed::Done)
    }

    async fn test_channel(
        &self,
        merchant: Option<&str>,
        id: &ChannelId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let channel = tx.held_channel(merchant, id).await?;
        let Some(channel) = channel.filter(|channel| channel.is_on) else {
            tx.undo().await?;
            return Ok(false);
        };
        let test = Waiting::test(&channel, Fact::Test, now);
        tx.keep_notice(&test).await?;
        tx.commit_with(&deeds::channel_tested(&channel)).await?;
        Ok(true)
    }
}
