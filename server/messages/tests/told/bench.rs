//! A shop with channels, a sender, and a clock that is told.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use alarms::{Alarm, AlarmStore as _, Change, Kind};
use async_trait::async_trait;
use foundation::{
    clock::{FixedClock, Timestamp},
    randomness::{CountedRandomness, SystemRandomness},
};
use messages::{
    address::Address,
    desk::{Desk, Wanted, Whose},
    sender::Sender,
    ways::{Failure, Message, Way},
};
use notices::{
    channel::{ChannelId, Doing, Trouble},
    store::{ChannelStore as _, NoticeStore as _},
};
use outbound::{allowed::Allowed, caller::Caller, names::SystemNames};
use sealing::SealKey;
use shops::apply::apply;
use storage::memory::Memory;
use texts::Catalogue;

/// 2026-01-15, 19:30:13 in Tokyo.
pub(crate) const START: Timestamp = Timestamp(1_768_473_013_000);
const SHOPS: &str = r#"
[[merchant]]
id = "M"
name = "Tea"
mcc = "5814"
[[merchant.store]]
id = "S"
name = "Gion"
currency = "JPY"
time_zone = "Asia/Tokyo"
language = "en"
[[merchant.store.code]]
label = "1"
"#;

/// What was said, and what is answered; that it arrived, if nothing is said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scripted {
    said: Arc<Mutex<Vec<Message>>>,
    answers: Arc<Mutex<VecDeque<Failure>>>,
}

impl Scripted {
    pub(crate) fn said(&self) -> Vec<Message> {
        std::mem::take(&mut self.said.lock().unwrap())
    }

    pub(crate) fn fails(&self, trouble: Trouble, times: usize) {
        let failure = Failure {
            trouble,
            wait_ms: None,
            answer: (trouble == Trouble::Refused).then_some(500),
        };
        let mut answers = self.answers.lock().unwrap();
        answers.extend(std::iter::repeat_n(failure, times));
    }
}

#[async_trait]
impl Way for Scripted {
    async fn take(&self, _: &Address, message: &Message) -> Result<(), Failure> {
        if let Some(failure) = self.answers.lock().unwrap().pop_front() {
            return Err(failure);
        }
        self.said.lock().unwrap().push(message.clone());
        Ok(())
    }
}

pub(crate) struct Bench {
    pub(crate) store: Arc<Memory>,
    pub(crate) desk: Desk,
    pub(crate) sender: Sender,
    pub(crate) clock: Arc<FixedClock>,
}

pub(crate) fn wanted(topics: &[&str]) -> Wanted {
    Wanted {
        name: "us".to_owned(),
        language: "en".to_owned(),
        zone: "Asia/Tokyo".to_owned(),
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        ..Wanted::default()
    }
}

pub(crate) fn caller(clock: &Arc<FixedClock>) -> Arc<Caller> {
    let here = Allowed::parse("127.0.0.0/8", "").unwrap();
    let clock = Arc::<FixedClock>::clone(clock);
    Arc::new(Caller::new(here, Arc::new(SystemNames), clock).unwrap())
}

impl Bench {
    pub(crate) async fn new(way: Arc<dyn Way>) -> Self {
        let store = Arc::new(Memory::default());
        let applied = apply(SHOPS, &*store, &CountedRandomness::default()).await;
        assert_eq!(applied.unwrap().codes, 1);
        let clock = Arc::new(FixedClock::at(START));
        let key = SealKey::of_channels(&[5; sealing::KEY_BYTES]);
        let catalogue = Catalogue::embedded().unwrap();
        let texts: messages::sender::InForce = Arc::new(move || Arc::clone(&catalogue));
        let desk = Desk {
            shelves: Arc::<Memory>::clone(&store),
            caller: caller(&clock),
            key: Some(key.clone()),
            texts: Arc::clone(&texts),
            has_mail: true,
            clock: Arc::<FixedClock>::clone(&clock),
            randomness: Arc::new(SystemRandomness),
        };
        let sender = Sender {
            store: Arc::<Memory>::clone(&store),
            shops: Arc::<Memory>::clone(&store),
            way,
            key: Some(key),
            texts,
            office: "https://pay.example".to_owned(),
            clock: Arc::<FixedClock>::clone(&clock),
            randomness: Arc::new(SystemRandomness),
        };
        Self {
            store,
            desk,
            sender,
            clock,
        }
    }

    pub(crate) async fn add(&self, wanted: Wanted, address: &Address) -> ChannelId {
        let whose = Whose {
            merchant: Some("M"),
            stores: &["S".to_owned()],
        };
        self.desk.add(whose, wanted, address).await.unwrap()
    }

    /// A channel by a way that is only scripted.
    pub(crate) async fn chat(&self, wanted: Wanted) -> ChannelId {
        let address = Address::Telegram {
            token: "1:CANARY".to_owned(),
            chat: "-5".to_owned(),
        };
        self.add(wanted, &address).await
    }

    /// So many alarms of the shop's, each about another counter.
    pub(crate) async fn alarms(&self, numbers: std::ops::Range<u32>) {
        let now = foundation::clock::Clock::now(&*self.clock);
        for number in numbers {
            let about = format!("S, {number}");
            let raised = Change::Raised(Alarm::new(Kind::CodeCrowded, &about));
            self.store.write_alarms(&[(now, raised)]).await.unwrap();
        }
    }

    /// Tells what is due; how many messages were tried.
    pub(crate) async fn serve(&self) -> u64 {
        let now = foundation::clock::Clock::now(&*self.clock);
        let mut count = 0;
        for channel in self.store.channels_due(now).await.unwrap() {
            count += self.sender.serve(&channel).await.unwrap();
        }
        count
    }

    pub(crate) async fn doing(&self, id: &ChannelId) -> Doing {
        let channel = self.store.channel(Some("M"), id).await.unwrap();
        channel.unwrap().doing
    }
}
