//! What waits to be told to people, in memory.

use async_trait::async_trait;
use consent::request::Request;
use foundation::{clock::Timestamp, store::StoreError};
use notices::{
    batch::Pace,
    channel::{Channel, ChannelId},
    fact::{Amount, Fact, Happened},
    schedule::LEASE_MS,
    store::{CLAIM_MAX, Came, Claim, Notice, NoticeStore, Outcome},
};
use trail::author::Who;

use super::{Memory, Tables};

/// One, for which channel, and when it is due.
#[derive(Clone, Debug)]
pub(super) struct KeptNotice {
    pub(super) channel: ChannelId,
    notice: Notice,
    next: Timestamp,
}

impl Tables {
    pub(super) fn keep_notice(&mut self, channel: &Channel, happened: &Happened) {
        self.last_notice = self.last_notice.saturating_add(1);
        let end = channel.plan.waits(happened.fact.topic(), happened.at);
        self.notices.push(KeptNotice {
            channel: channel.id.clone(),
            notice: Notice {
                id: self.last_notice,
                merchant: happened.merchant.clone(),
                store: happened.store.clone(),
                at: happened.at,
                fact: Some(happened.fact.clone()),
                tries: 0,
                is_held: end.is_some(),
            },
            next: end.unwrap_or(happened.at),
        });
    }

    /// Tells people what happened.
    pub(super) fn tell_people(&mut self, happened: &Happened) {
        let all = self.channels.values().map(|kept| &kept.channel);
        let listening: Vec<Channel> = all.filter(|one| one.wants(happened)).cloned().collect();
        for channel in &listening {
            self.keep_notice(channel, happened);
        }
    }

    /// Tells of a refund that waits for somebody.
    pub(super) fn tell_people_of_request(&mut self, request: &Request) {
        let place = &request.place;
        let asker = Who::Person(request.asked_by.clone());
        let happened = Happened {
            merchant: Some(place.merchant.clone()),
            store: Some(place.store.clone()),
            at: request.asked,
            fact: Fact::RefundWaits {
                amount: Amount::of(request.amount),
                till: self.label(&place.store, place.till),
                asker: self.called(&asker),
            },
        };
        self.tell_people(&happened);
    }

    fn of_channel(&mut self, channel: &ChannelId, id: i64) -> Option<&mut KeptNotice> {
        let mut all = self.notices.iter_mut();
        all.find(|kept| kept.channel == *channel && kept.notice.id == id)
    }

    fn is_due(&self, channel: &ChannelId, now: Timestamp) -> bool {
        let mut all = self.notices.iter();
        all.any(|kept| kept.channel == *channel && kept.next <= now)
    }

    /// What came of a message; how many were given up.
    fn came(&mut self, channel: &ChannelId, came: &Came) -> i64 {
        let mut gone = Vec::new();
        let mut lost = 0_i64;
        match came {
            Came::Arrived(ids) => gone.clone_from(ids),
            Came::Failed { again, .. } => {
                for one in again {
                    let Some(next) = one.next else {
                        gone.push(one.id);
                        lost = lost.saturating_add(1);
                        continue;
                    };
                    if let Some(kept) = self.of_channel(channel, one.id) {
                        kept.next = next;
                        kept.notice.tries = kept.notice.tries.saturating_add(1);
                    }
                }
            }
        }
        self.notices
            .retain(|kept| kept.channel != *channel || !gone.contains(&kept.notice.id));
        lost
    }
}

#[async_trait]
impl NoticeStore for Memory {
    async fn channels_due(&self, now: Timestamp) -> Result<Vec<ChannelId>, StoreError> {
        let tables = self.tables();
        let on = tables.channels.values();
        let on = on.filter(|kept| kept.channel.is_on && kept.pause <= now);
        let due = on.filter(|kept| tables.is_due(&kept.channel.id, now));
        Ok(due.map(|kept| kept.channel.id.clone()).collect())
    }

    async fn claim_notices(
        &self,
        channel: &ChannelId,
        now: Timestamp,
    ) -> Result<Option<Claim>, StoreError> {
        let mut tables = self.tables();
        let lease = now.plus_ms(LEASE_MS);
        let kept = tables.channels.get_mut(channel);
        let Some(kept) = kept.filter(|kept| kept.channel.is_on && kept.pause <= now) else {
            return Ok(None);
        };
        kept.pause = lease;
        let (channel, pace): (Channel, Pace) = (kept.channel.clone(), kept.pace);
        let own = tables.notices.iter();
        let own = own.filter(|kept| kept.channel == channel.id && kept.next <= now);
        let mut due: Vec<&KeptNotice> = own.collect();
        due.sort_by_key(|kept| (kept.next, kept.notice.id));
        let limit = usize::try_from(CLAIM_MAX).unwrap_or(usize::MAX);
        let notices = due.into_iter().take(limit);
        Ok(Some(Claim {
            notices: notices.map(|kept| kept.notice.clone()).collect(),
            channel,
            pace,
            lease,
        }))
    }

    async fn told(&self, outcome: &Outcome) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let lost = tables.came(&outcome.channel, &outcome.came);
        if let Some(kept) = tables.channels.get_mut(&outcome.channel) {
            kept.pace = outcome.pace;
            let doing = &mut kept.channel.doing;
            doing.tried = Some(outcome.at);
            match &outcome.came {
                Came::Arrived(_) => {
                    doing.arrived = Some(outcome.at);
                    (doing.trouble, doing.answer, doing.lost) = (None, None, 0);
                }
                Came::Failed {
                    trouble, answer, ..
                } => {
                    (doing.trouble, doing.answer) = (Some(*trouble), *answer);
                    doing.lost = doing.lost.saturating_add(lost);
                }
            }
        }
        Ok(())
    }

    async fn hold(
        &self,
        channel: &ChannelId,
        ids: &[i64],
        until: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        for id in ids {
            if let Some(kept) = tables.of_channel(channel, *id) {
                kept.next = until;
                kept.notice.is_held = true;
            }
        }
        Ok(())
    }

    async fn give_back(
        &self,
        channel: &ChannelId,
        lease: Timestamp,
        pause: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let kept = tables.channels.get_mut(channel);
        if let Some(kept) = kept.filter(|kept| kept.pause == lease) {
            kept.pause = pause;
        }
        Ok(())
    }

    async fn tell_of(&self, happened: &Happened) -> Result<(), StoreError> {
        self.tables().tell_people(happened);
        Ok(())
    }

    async fn tell_of_keys(&self, now: Timestamp, before: Timestamp) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let ends = |until: Timestamp| until > now && until <= before;
        let all = tables.keys.values().filter(|key| key.ended.is_none());
        let soon = all.filter(|key| key.until.is_some_and(ends));
        let soon = soon.filter(|key| !tables.keys_told.contains(&key.id));
        let soon: Vec<_> = soon.cloned().collect();
        let mut count = 0_u64;
        for key in soon {
            let Some(until) = key.until else { continue };
            tables.keys_told.insert(key.id.clone());
            let happened = Happened {
                merchant: key.merchant.clone(),
                store: None,
                at: now,
                fact: Fact::KeyEnds {
                    name: key.name.clone(),
                    until_ms: until.0,
                },
            };
            tables.tell_people(&happened);
            count = count.saturating_add(1);
        }
        Ok(count)
    }

    async fn forget_notices(&self, before: Timestamp) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let count = tables.notices.len();
        tables.notices.retain(|kept| kept.notice.at >= before);
        let gone = count.saturating_sub(tables.notices.len());
        Ok(u64::try_from(gone).unwrap_or(u64::MAX))
    }
}
