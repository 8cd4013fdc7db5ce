//! Who tells what waits. Any number of servers do: what one has claimed is no other's, and what a server had
//! that is gone is due again; a message that it had just sent is then sent once more, and no other.

use std::{collections::BTreeMap, fmt, sync::Arc, time::Duration};

use foundation::{
    clock::{Clock, Timestamp},
    randomness::Randomness,
    store::StoreError,
};
use notices::{
    batch::{Pace, messages},
    channel::{Channel, ChannelId, Trouble},
    schedule::{self, WORK_MS},
    store::{Again, Came, Channels, Claim, Notice, Outcome},
};
use sealing::SealKey;
use shops::ShopStore;
use texts::{Catalogue, Spoken, Texts};
use tokio::task::JoinSet;

use crate::{
    address::Address,
    ways::{Failure, Way},
    words::Speaker,
};

/// How often it is looked whether something is due, on average.
const LOOK_MS: u64 = 700;
/// Of keys that end so soon people are told.
const KEY_SOON_MS: i64 = 14 * 24 * 3_600_000;
/// How often that is looked for.
const KEYS_EVERY_MS: i64 = 10 * 60_000;
/// What has waited for so long waits for nobody any more.
const KEPT_MS: i64 = 3 * 24 * 3_600_000;

/// The texts in force.
pub type InForce = Arc<dyn Fn() -> Arc<Catalogue> + Send + Sync>;

/// What telling takes.
pub struct Sender {
    /// Where notices wait.
    pub store: Arc<dyn Channels>,
    /// What stores are called.
    pub shops: Arc<dyn ShopStore>,
    /// The ways to people.
    pub way: Arc<dyn Way>,
    /// What addresses are sealed under; without it nothing is told.
    pub key: Option<SealKey>,
    /// In which words.
    pub texts: InForce,
    /// Where the office is.
    pub office: String,
    /// When it is.
    pub clock: Arc<dyn Clock>,
    /// How far waits differ.
    pub randomness: Arc<dyn Randomness>,
}

impl fmt::Debug for Sender {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Sender(..)")
    }
}

/// How far a claim is.
struct Round<'a> {
    channel: &'a Channel,
    address: Option<Address>,
    texts: Texts,
    stores: BTreeMap<String, String>,
    shop: Option<String>,
    pace: Pace,
    /// When what was tried so often is tried again: together, or each would call by itself.
    again: BTreeMap<i64, Option<Timestamp>>,
}

impl Sender {
    /// Tells a channel what waits for it now; how many messages were tried.
    pub async fn serve(&self, id: &ChannelId) -> Result<u64, StoreError> {
        let Some(claim) = self.store.claim_notices(id, self.clock.now()).await? else {
            return Ok(0);
        };
        let begun = self.clock.moment();
        let fresh = self.held(&claim).await?;
        let mut round = self.round(&claim, &fresh).await?;
        let mut pause = None;
        let mut count = 0_u64;
        let mut waiting = messages(fresh, claim.pace, self.clock.now()).into_iter();
        while let Some(together) = waiting.next() {
            let failure = self.tell(&mut round, &together).await?;
            count = count.saturating_add(1);
            if let Some(failure) = failure {
                if failure.trouble == Trouble::Busy {
                    let wait = failure.wait_ms.unwrap_or_default();
                    pause = Some(self.clock.now().plus_ms(wait));
                    break;
                }
                if failure.answer.is_none() {
                    // Nobody is there: the others are as little heard.
                    let others: Vec<Notice> = waiting.flatten().collect();
                    self.failed(&mut round, &others, failure).await?;
                    break;
                }
            }
            if self.clock.moment().since_ms(begun) >= WORK_MS {
                break;
            }
        }
        let now = self.clock.now();
        let pause = pause.or(round.pace.full_until(now)).unwrap_or(now);
        self.store.give_back(id, claim.lease, pause).await?;
        Ok(count)
    }

    /// Has wait what comes in quiet hours; what doesn't.
    async fn held(&self, claim: &Claim) -> Result<Vec<Notice>, StoreError> {
        let (now, plan) = (self.clock.now(), &claim.channel.plan);
        let end = |one: &Notice| {
            let topic = one.fact.as_ref().map(notices::fact::Fact::topic);
            topic.and_then(|topic| plan.waits(topic, now))
        };
        let (quiet, fresh): (Vec<_>, Vec<_>) =
            claim.notices.iter().partition(|one| end(one).is_some());
        if let Some(until) = quiet.first().and_then(|one| end(one)) {
            let ids: Vec<i64> = quiet.iter().map(|one| one.id).collect();
            self.store.hold(&claim.channel.id, &ids, until).await?;
        }
        Ok(fresh.into_iter().cloned().collect())
    }

    async fn round<'a>(&self, claim: &'a Claim, fresh: &[Notice]) -> Result<Round<'a>, StoreError> {
        let channel = &claim.channel;
        let catalogue = (self.texts)();
        let texts = catalogue.exactly(&channel.plan.language);
        let texts = texts.or_else(|| catalogue.exactly("en"));
        let texts = texts.ok_or(StoreError::Corrupt { what: "language" })?;
        let opened = self.key.as_ref().and_then(|key| {
            let text = key.open_text(channel.id.as_str(), &channel.address).ok()?;
            Address::parse(&text)
        });
        let merchant = channel.merchant.as_deref().filter(|_| !fresh.is_empty());
        let (mut stores, mut shop) = (BTreeMap::new(), None);
        if let Some(merchant) = merchant {
            let directory = self.shops.directory_of(merchant).await?;
            let own = directory.merchants.iter().find(|one| one.id == merchant);
            shop = own.map(|own| {
                let home = own.languages.first().map_or("", String::as_str);
                Spoken::of(&own.name, texts.tag(), home).text
            });
            for store in directory.stores {
                let name = Spoken::of(&store.name, texts.tag(), &store.language).text;
                stores.insert(store.id, name);
            }
        }
        Ok(Round {
            channel,
            address: opened,
            texts,
            stores,
            shop,
            pace: claim.pace,
            again: BTreeMap::new(),
        })
    }

    /// Tells these in one message, and writes down what came of it.
    async fn tell(
        &self,
        round: &mut Round<'_>,
        together: &[Notice],
    ) -> Result<Option<Failure>, StoreError> {
        let speaker = Speaker {
            texts: &round.texts,
            plan: &round.channel.plan,
            stores: &round.stores,
            shop: round.shop.as_deref(),
            office: &self.office,
            is_operators: round.channel.merchant.is_none(),
        };
        let message = speaker.message(together);
        let done = match &round.address {
            Some(address) => self.way.take(address, &message).await,
            None => Err(Failure {
                trouble: Trouble::Sealed,
                wait_ms: None,
                answer: None,
            }),
        };
        round.pace = round.pace.after(self.clock.now());
        match done {
            Ok(()) => {
                let ids = together.iter().map(|one| one.id).collect();
                self.store
                    .told(&self.outcome(round, Came::Arrived(ids)))
                    .await?;
                Ok(None)
            }
            Err(failure) => {
                self.failed(round, together, failure).await?;
                Ok(Some(failure))
            }
        }
    }

    fn outcome(&self, round: &Round<'_>, came: Came) -> Outcome {
        Outcome {
            channel: round.channel.id.clone(),
            at: self.clock.now(),
            pace: round.pace,
            came,
        }
    }

    /// Writes down that these didn't arrive.
    async fn failed(
        &self,
        round: &mut Round<'_>,
        together: &[Notice],
        failure: Failure,
    ) -> Result<(), StoreError> {
        if together.is_empty() {
            return Ok(());
        }
        let now = self.clock.now();
        let wanted = now.plus_ms(failure.wait_ms.unwrap_or_default());
        let again = |one: &Notice| {
            let tries = one.tries.saturating_add(1);
            let next = *round
                .again
                .entry(tries)
                .or_insert_with(|| schedule::next(tries, now, &*self.randomness));
            Again {
                id: one.id,
                next: next.map(|next: Timestamp| next.max(wanted)),
            }
        };
        let again: Vec<Again> = together.iter().map(again).collect();
        let lost = again.iter().filter(|one| one.next.is_none()).count();
        let trouble = failure.trouble.as_str();
        if lost > 0 {
            tracing::warn!(channel.id = %round.channel.id, trouble, lost,
                "notices were given up after six tries");
        } else {
            tracing::debug!(channel.id = %round.channel.id, trouble, "a message didn't arrive");
        }
        let came = Came::Failed {
            trouble: failure.trouble,
            answer: failure.answer,
            again,
        };
        self.store.told(&self.outcome(round, came)).await
    }

    /// Tells of keys that end soon, and forgets what waits for nobody.
    pub async fn look_around(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        self.store
            .tell_of_keys(now, now.plus_ms(KEY_SOON_MS))
            .await?;
        self.store.forget_notices(now.plus_ms(-KEPT_MS)).await?;
        Ok(())
    }
}

/// Tells until the task is dropped; what is under way then is another's after its lease.
pub async fn tell_forever(sender: Arc<Sender>) {
    let mut workers = JoinSet::new();
    let mut looked: Option<Timestamp> = None;
    loop {
        let now = sender.clock.now();
        if looked.is_none_or(|looked| now.since_ms(looked).abs() >= KEYS_EVERY_MS) {
            looked = Some(now);
            if let Err(error) = sender.look_around().await {
                tracing::debug!(%error, "keys that end soon aren't told of yet");
            }
        }
        match sender.store.channels_due(now).await {
            Ok(due) => {
                for channel in due {
                    let sender = Arc::clone(&sender);
                    workers.spawn(async move {
                        if let Err(error) = sender.serve(&channel).await {
                            tracing::debug!(%error, "notices wait");
                        }
                    });
                }
            }
            Err(error) => tracing::debug!(%error, "notices wait"),
        }
        while workers.try_join_next().is_some() {}
        let pause_ms = sender.randomness.around_ms(LOOK_MS);
        tokio::time::sleep(Duration::from_millis(pause_ms)).await;
    }
}
