//! A sender before receivers that do as they are told, by a clock that is told, too.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use alarms::{AlarmStore as _, Alarms, Wanted};
use async_trait::async_trait;
use events::{
    endpoint::{Endpoint, EndpointId, Plan, Scheme, State, Wish},
    store::{DeliveryStore as _, EndpointStore as _, To},
};
use foundation::{
    clock::{Clock as _, FixedClock, Timestamp},
    page::Page,
    randomness::{CountedRandomness, SystemRandomness},
};
use outbound::caller::{Answer, Call, Failure};
use sealing::{SealKey, Secret};
use shops::apply::apply;
use storage::memory::Memory;
use webhooks::{send::Way, sender::Sender};

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

/// What each address does, and what was sent there.
#[derive(Debug, Default)]
struct Scripted {
    answers: Mutex<BTreeMap<String, Result<Answer, Failure>>>,
    calls: Mutex<Vec<(String, Timestamp, String)>>,
}

#[derive(Debug)]
pub(crate) struct World {
    script: Scripted,
    pub(crate) clock: FixedClock,
}

pub(crate) fn answer(status: u16, wait_ms: Option<i64>) -> Answer {
    let text = "said".to_owned();
    Answer {
        status,
        text,
        wait_ms,
    }
}

impl World {
    pub(crate) fn says(&self, url: &str, what: Result<Answer, Failure>) {
        let mut answers = self.script.answers.lock().unwrap();
        answers.insert(url.to_owned(), what);
    }

    pub(crate) fn calls(&self, url: &str) -> Vec<(Timestamp, String)> {
        let calls = self.script.calls.lock().unwrap();
        let own = calls.iter().filter(|(to, _, _)| to == url);
        own.map(|(_, at, body)| (*at, body.clone())).collect()
    }
}

#[async_trait]
impl Way for World {
    async fn post(&self, call: Call<'_>) -> Result<Answer, Failure> {
        let signed = call.headers.get("webhook-signature").unwrap();
        assert!(signed.to_str().unwrap().starts_with("v1,"));
        let mut calls = self.script.calls.lock().unwrap();
        calls.push((call.url.to_owned(), self.clock.now(), call.body));
        let answers = self.script.answers.lock().unwrap();
        answers
            .get(call.url)
            .cloned()
            .unwrap_or(Err(Failure::Connect))
    }
}

/// The clock inside the world, for whoever needs one of their own.
#[derive(Debug)]
struct Its(Arc<World>);

impl foundation::clock::Clock for Its {
    fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    fn moment(&self) -> foundation::clock::Moment {
        self.0.clock.moment()
    }
}

pub(crate) struct Bench {
    pub(crate) world: Arc<World>,
    pub(crate) store: Arc<Memory>,
    pub(crate) sender: Arc<Sender>,
}

pub(crate) fn id(number: u8) -> EndpointId {
    EndpointId::made_at(START, [number; 10])
}

pub(crate) fn url(number: u8) -> String {
    format!("https://till{number}.example/")
}

impl Bench {
    pub(crate) async fn of(endpoints: u8) -> Self {
        let store = Arc::new(Memory::default());
        apply(SHOPS, &*store, &CountedRandomness::default())
            .await
            .unwrap();
        let key = SealKey::of(&[5; 32]);
        for number in 1..=endpoints {
            let id = id(number);
            let secret = key.seal(id.as_str(), &Secret::of([number; 32]), [number; 12]);
            let endpoint = Endpoint {
                id,
                merchant: "M".to_owned(),
                plan: Plan {
                    url: url(number),
                    name: number.to_string(),
                    wish: Wish::default(),
                },
                scheme: Scheme::Shared,
                secret: secret.unwrap(),
                old: None,
                state: State::On,
                why_off: None,
                failing_since: None,
                fails: 0,
                made: START,
                version: 1,
            };
            store.add_endpoint(&endpoint).await.unwrap();
        }
        let world = Arc::new(World {
            script: Scripted::default(),
            clock: FixedClock::at(START),
        });
        let sender = Arc::new(Sender {
            store: Arc::<Memory>::clone(&store),
            way: Arc::<World>::clone(&world),
            key: Some(key),
            clock: Arc::new(Its(Arc::clone(&world))),
            randomness: Arc::new(SystemRandomness),
            alarms: Arc::new(Alarms::new(Arc::new(Its(Arc::clone(&world))))),
            tally: Arc::default(),
        });
        Self {
            world,
            store,
            sender,
        }
    }

    fn to(id: &EndpointId) -> To<'_> {
        To {
            merchant: "M",
            endpoint: id,
        }
    }

    /// With another key from now on; the one before.
    pub(crate) fn with_key(&mut self, key: Option<SealKey>) -> Option<SealKey> {
        let before = &self.sender;
        let own = before.key.clone();
        self.sender = Arc::new(Sender {
            store: Arc::clone(&before.store),
            way: Arc::clone(&before.way),
            key,
            clock: Arc::clone(&before.clock),
            randomness: Arc::clone(&before.randomness),
            alarms: Arc::clone(&before.alarms),
            tally: Arc::clone(&before.tally),
        });
        own
    }

    /// Everything that is due, until then, a second at a time.
    pub(crate) async fn pass(&self, until: Timestamp) {
        while self.world.clock.now() < until {
            let now = self.world.clock.now();
            for endpoint in self.store.endpoints_due(now).await.unwrap() {
                self.sender.serve(&endpoint).await.unwrap();
            }
            self.world.clock.advance_ms(1_000);
        }
    }

    pub(crate) async fn test(&self, number: u8) {
        let now = self.world.clock.now();
        let id = id(number);
        let sent = self.store.send_test(Self::to(&id), now).await.unwrap();
        assert!(sent.is_some());
    }

    pub(crate) async fn progress(&self, number: u8) -> Vec<&'static str> {
        let id = id(number);
        let listed = self
            .store
            .deliveries(Self::to(&id), &Page::first(999))
            .await;
        let items = listed.unwrap().items.into_iter();
        items.map(|one| one.progress.as_str()).collect()
    }

    pub(crate) async fn alarms(&self) -> usize {
        let open = self
            .store
            .alarms(Wanted::Open, &Page::first(9))
            .await
            .unwrap();
        open.items
            .iter()
            .filter(|alarm| alarm.over.is_none())
            .count()
    }
}
