//! Where people are told, in memory.

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use notices::{
    batch::Pace,
    channel::{Channel, ChannelId, EACH_MAX},
    fact::{Fact, Happened},
    store::{Change, Changed, ChannelStore, Seen},
};

use super::{Memory, Tables};
use crate::deeds;

/// One, and how fast it is told.
#[derive(Clone, Debug)]
pub(super) struct KeptChannel {
    pub(super) channel: Channel,
    pub(super) pause: Timestamp,
    pub(super) pace: Pace,
}

impl Tables {
    fn channel_of(&mut self, merchant: Option<&str>, id: &ChannelId) -> Option<&mut KeptChannel> {
        let kept = self.channels.get_mut(id);
        kept.filter(|kept| kept.channel.merchant.as_deref() == merchant)
    }
}

#[async_trait]
impl ChannelStore for Memory {
    async fn add_channel(&self, channel: &Channel) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        let merchant = channel.merchant.as_ref();
        if merchant.is_some_and(|merchant| !tables.merchants.contains_key(merchant)) {
            return Ok(Changed::Unknown);
        }
        let own = tables.channels.values();
        let own = own.filter(|kept| kept.channel.merchant == channel.merchant);
        if own.count() >= EACH_MAX {
            return Ok(Changed::Full);
        }
        let kept = KeptChannel {
            channel: channel.clone(),
            pause: Timestamp(0),
            pace: Pace {
                since: Timestamp(0),
                count: 0,
            },
        };
        tables.channels.insert(channel.id.clone(), kept);
        tables.tell(&deeds::channel_added(channel));
        Ok(Changed::Done)
    }

    async fn channels(&self, merchant: Option<&str>) -> Result<Vec<Channel>, StoreError> {
        let tables = self.tables();
        let all = tables.channels.values().map(|kept| &kept.channel);
        let own = all.filter(|one| one.merchant.as_deref() == merchant);
        let mut own: Vec<Channel> = own.cloned().collect();
        own.sort_by_key(|one| (one.made, one.id.clone()));
        Ok(own)
    }

    async fn channel(
        &self,
        merchant: Option<&str>,
        id: &ChannelId,
    ) -> Result<Option<Channel>, StoreError> {
        let mut tables = self.tables();
        let found = tables.channel_of(merchant, id);
        Ok(found.map(|kept| kept.channel.clone()))
    }

    async fn change_channel(&self, seen: Seen<'_>, change: &Change) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        let Some(kept) = tables.channel_of(seen.merchant, seen.id) else {
            return Ok(Changed::Unknown);
        };
        let before = kept.channel.clone();
        if before.version != seen.version {
            return Ok(Changed::Meanwhile);
        }
        kept.channel.version = before.version.saturating_add(1);
        match change {
            Change::Plan(plan) => kept.channel.plan = plan.clone(),
            Change::Address { sealed, shown } => {
                kept.channel.address = sealed.clone();
                kept.channel.shown.clone_from(shown);
                let doing = &mut kept.channel.doing;
                (doing.trouble, doing.answer, doing.lost) = (None, None, 0);
                kept.pause = Timestamp(0);
            }
            Change::On => {
                kept.channel.is_on = true;
                kept.pause = Timestamp(0);
            }
            Change::Off => kept.channel.is_on = false,
            Change::End => {
                tables.channels.remove(seen.id);
            }
        }
        if matches!(change, Change::Off | Change::End) {
            tables.notices.retain(|kept| kept.channel != *seen.id);
        }
        if let Some(deed) = deeds::channel_changed(&before, change) {
            tables.tell(&deed);
        }
        Ok(Changed::Done)
    }

    async fn test_channel(
        &self,
        merchant: Option<&str>,
        id: &ChannelId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let found = tables
            .channel_of(merchant, id)
            .map(|kept| kept.channel.clone());
        let Some(channel) = found.filter(|channel| channel.is_on) else {
            return Ok(false);
        };
        let happened = Happened {
            merchant: channel.merchant.clone(),
            store: None,
            at: now,
            fact: Fact::Test,
        };
        tables.keep_notice(&channel, &happened);
        tables.tell(&deeds::channel_tested(&channel));
        Ok(true)
    }
}
