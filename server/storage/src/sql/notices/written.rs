//! Writing what people are to be told, inside somebody's transaction.

use ::trail::author::Who;
use foundation::{clock::Timestamp, store::StoreError};
use notices::{
    channel::{Channel, ChannelId},
    fact::{Fact, Happened},
    topic::Topic,
};
use people::session::Session;

use super::super::{
    Connection, Database,
    channels::{self, CHANNELS, LISTENING},
    database, trail,
    transaction::Transaction,
};
use crate::{
    hooks,
    storable::{storable, storable_if_any},
};

const KEEP: &str = "INSERT INTO notices (channel_id, merchant_id, store_id, at_ms, fact, tries, is_held, \
    next_ms) VALUES ($1, $2, $3, $4, $5, 0, $6, $7)";

/// A notice before it has a number.
pub(in super::super) struct Waiting {
    channel: ChannelId,
    happened: Happened,
    next: Timestamp,
    is_held: bool,
}

impl Waiting {
    fn of(channel: &Channel, happened: &Happened) -> Self {
        let end = channel.plan.waits(happened.fact.topic(), happened.at);
        Self {
            channel: channel.id.clone(),
            happened: happened.clone(),
            next: end.unwrap_or(happened.at),
            is_held: end.is_some(),
        }
    }

    /// A test of this one.
    pub(in super::super) fn test(channel: &Channel, fact: Fact, at: Timestamp) -> Self {
        let happened = Happened {
            merchant: channel.merchant.clone(),
            store: None,
            at,
            fact,
        };
        Self::of(channel, &happened)
    }
}

async fn keep(tx: &mut Connection, waiting: &Waiting) -> Result<(), sqlx::Error> {
    let happened = &waiting.happened;
    let kept = sqlx::query(KEEP)
        .bind(waiting.channel.as_str())
        .bind(storable_if_any(happened.merchant.as_deref()))
        .bind(storable_if_any(happened.store.as_deref()))
        .bind(happened.at.0)
        .bind(storable(&happened.fact.text()))
        .bind(waiting.is_held)
        .bind(waiting.next.0);
    kept.execute(tx).await.map(|_| ())
}

impl Database {
    /// Channels that want to hear of a topic, of a merchant's or of nobody's.
    pub(in super::super) async fn listening(
        &self,
        tx: &mut Connection,
        merchant: Option<&str>,
        topic: Topic,
    ) -> Result<Vec<Channel>, StoreError> {
        let rows = sqlx::query(LISTENING).bind(storable(merchant.unwrap_or_default()));
        let rows = rows.fetch_all(tx).await.map_err(database)?;
        let all = self
            .readable(&rows, CHANNELS, channels::channel)
            .into_iter();
        Ok(all
            .filter(|one| one.is_on && one.plan.topics.contains(&topic))
            .collect())
    }

    /// Has those of them hear it that want it.
    pub(in super::super) async fn tell_these(
        &self,
        tx: &mut Connection,
        listening: &[Channel],
        happened: &Happened,
    ) -> Result<(), StoreError> {
        for channel in listening.iter().filter(|one| one.wants(happened)) {
            let kept = keep(&mut *tx, &Waiting::of(channel, happened)).await;
            kept.map_err(|error| self.failed(error))?;
        }
        Ok(())
    }

    /// Tells people what happened, in the transaction in which it did.
    pub(in super::super) async fn tell_people(
        &self,
        tx: &mut Connection,
        happened: &Happened,
    ) -> Result<(), StoreError> {
        let topic = happened.fact.topic();
        let merchant = happened.merchant.as_deref();
        let listening = self.listening(tx, merchant, topic).await?;
        self.tell_these(tx, &listening, happened).await
    }
}

impl Transaction<'_> {
    pub(in super::super) async fn keep_notice(
        &mut self,
        waiting: &Waiting,
    ) -> Result<(), StoreError> {
        let kept = keep(self, waiting).await;
        kept.map_err(|error| self.store.failed(error))
    }

    /// Tells people that somebody signed in.
    pub(in super::super) async fn tell_people_of_sign_in(
        &mut self,
        session: &Session,
    ) -> Result<(), StoreError> {
        let store = self.store;
        let person = Who::Person(session.person.clone());
        let person = trail::called(self, &person).await.map_err(database)?;
        store
            .tell_people(self, &hooks::signed_in(session, person))
            .await
    }
}
