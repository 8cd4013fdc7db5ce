//! A day on which nobody answers, by a clock that is told; and what other receivers do to those beside them.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use alarms::{AlarmStore as _, Alarms, Wanted};
use async_trait::async_trait;
use events::{
    endpoint::{Endpoint, EndpointId, Plan, Scheme, State, Wish},
    seal::{SealKey, Secret},
    store::{DeliveryStore as _, EndpointStore as _, To},
};
use foundation::{
    clock::{Clock as _, FixedClock, Timestamp},
    page::Page,
    randomness::{CountedRandomness, SystemRandomness},
};
use outbound::caller::{Answer, Call, Failure};
use shops::apply::apply;
use storage::memory::Memory;
use webhooks::{send::Way, sender::Sender};

const START: Timestamp = Timestamp(1_768_473_013_000);
const HOUR_MS: i64 = 3_600_000;
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
struct World {
    script: Scripted,
    clock: FixedClock,
}

fn answer(status: u16, wait_ms: Option<i64>) -> Result<Answer, Failure> {
    let text = "said".to_owned();
    Ok(Answer {
        status,
        text,
        wait_ms,
    })
}

impl World {
    fn says(&self, url: &str, what: Result<Answer, Failure>) {
        let mut answers = self.script.answers.lock().unwrap();
        answers.insert(url.to_owned(), what);
    }

    fn calls(&self, url: &str) -> Vec<(Timestamp, String)> {
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

struct Bench {
    world: Arc<World>,
    store: Arc<Memory>,
    sender: Sender,
}

fn id(number: u8) -> EndpointId {
    EndpointId::made_at(START, [number; 10])
}

fn url(number: u8) -> String {
    format!("https://till{number}.example/")
}

impl Bench {
    async fn of(endpoints: u8) -> Self {
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
        let sender = Sender {
            store: Arc::<Memory>::clone(&store),
            way: Arc::<World>::clone(&world),
            key: Some(key),
            clock: Arc::new(Its(Arc::clone(&world))),
            randomness: Arc::new(SystemRandomness),
            alarms: Arc::new(Alarms::new(Arc::new(Its(Arc::clone(&world))))),
        };
        Self {
            world,
            store,
            sender,
        }
    }

    fn to<'a>(id: &'a EndpointId) -> To<'a> {
        To {
            merchant: "M",
            endpoint: id,
        }
    }

    /// Everything that is due, until then, a second at a time.
    async fn pass(&self, until: Timestamp) {
        while self.world.clock.now() < until {
            let now = self.world.clock.now();
            for endpoint in self.store.endpoints_due(now).await.unwrap() {
                self.sender.serve(&endpoint).await.unwrap();
            }
            self.world.clock.advance_ms(1_000);
        }
    }

    async fn test(&self, number: u8) {
        let now = self.world.clock.now();
        let id = id(number);
        let sent = self.store.send_test(Self::to(&id), now).await.unwrap();
        assert!(sent.is_some());
    }

    async fn progress(&self, number: u8) -> Vec<&'static str> {
        let id = id(number);
        let listed = self
            .store
            .deliveries(Self::to(&id), &Page::first(999))
            .await;
        let items = listed.unwrap().items.into_iter();
        items.map(|one| one.progress.as_str()).collect()
    }

    async fn alarms(&self) -> usize {
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

#[tokio::test]
async fn who_is_away_for_23_hours_gets_everything_and_each_body_unchanged() {
    let bench = Bench::of(1).await;
    for _ in 0..30 {
        bench.test(1).await;
        bench.pass(bench.world.clock.now().plus_ms(20_000)).await;
    }
    bench.pass(START.plus_ms(23 * HOUR_MS)).await;
    assert!(
        bench
            .progress(1)
            .await
            .iter()
            .all(|progress| *progress == "waiting")
    );
    assert_eq!(bench.alarms().await, 1, "somebody was called, once");
    bench.world.says(&url(1), answer(204, None));
    bench.pass(START.plus_ms(28 * HOUR_MS)).await;
    let progress = bench.progress(1).await;
    assert_eq!(progress.len(), 30);
    assert!(
        progress.iter().all(|progress| *progress == "delivered"),
        "{progress:?}"
    );
    assert_eq!(bench.alarms().await, 0);
    let mut bodies: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, body) in bench.world.calls(&url(1)) {
        let name: serde_json::Value = serde_json::from_str(&body).unwrap();
        let name = name["id"].as_str().unwrap().to_owned();
        bodies.entry(name).or_default().push(body);
    }
    assert_eq!(bodies.len(), 30);
    for sent in bodies.values() {
        assert!(sent.iter().all(|body| body == &sent[0]));
    }
}

#[tokio::test]
async fn one_that_never_answers_is_tried_sixteen_times_with_the_waits_of_the_plan() {
    let bench = Bench::of(1).await;
    bench.test(1).await;
    bench.pass(START.plus_ms(30 * HOUR_MS)).await;
    let calls = bench.world.calls(&url(1));
    assert_eq!(calls.len(), 16);
    assert_eq!(bench.progress(1).await, ["failed"]);
    for (pair, planned) in calls.windows(2).zip(events::schedule::WAITS_S) {
        let waited = pair[1].0.since_ms(pair[0].0);
        let planned = planned * 1_000;
        // A second is what this clock's hand moves by; a failing endpoint is asked after half a minute.
        let longest = (planned * 11 / 10 + 1_000).max(34_000);
        assert!(
            (planned * 9 / 10..=longest).contains(&waited),
            "{planned}: {waited}"
        );
    }
}

#[tokio::test]
async fn nobody_waits_behind_one_that_fails() {
    let bench = Bench::of(2).await;
    bench.world.says(&url(2), answer(200, None));
    for _ in 0..50 {
        bench.test(1).await;
        bench.test(2).await;
        bench.pass(bench.world.clock.now().plus_ms(1_000)).await;
    }
    assert!(
        bench
            .progress(2)
            .await
            .iter()
            .all(|progress| *progress == "delivered")
    );
    let calls = bench.world.calls(&url(2));
    assert_eq!(calls.len(), 50);
    assert!(
        bench.world.calls(&url(1)).len() < 20,
        "one at a time, and slowly"
    );
}

#[tokio::test]
async fn whoever_says_when_is_left_alone_until_then_and_who_is_gone_for_good() {
    let bench = Bench::of(2).await;
    bench.world.says(&url(1), answer(503, Some(9_000)));
    bench.world.says(&url(2), answer(410, None));
    bench.test(1).await;
    bench.test(2).await;
    bench.pass(START.plus_ms(60_000)).await;
    let waits = bench.world.calls(&url(1));
    assert!(waits[1].0.since_ms(waits[0].0) >= 9_000, "{waits:?}");
    assert_eq!(bench.world.calls(&url(2)).len(), 1);
    let gone = bench.store.endpoint("M", &id(2)).await.unwrap().unwrap();
    assert_eq!(gone.state, State::Off);
    assert_eq!(bench.alarms().await, 1);
}

#[tokio::test]
async fn without_its_secret_nothing_is_sent_and_nothing_is_lost() {
    let mut bench = Bench::of(1).await;
    let key = bench.sender.key.replace(SealKey::of(&[6; 32]));
    bench.world.says(&url(1), answer(200, None));
    bench.test(1).await;
    bench.pass(START.plus_ms(3_000)).await;
    assert!(bench.world.calls(&url(1)).is_empty());
    bench.sender.key = key;
    bench.pass(START.plus_ms(60_000)).await;
    assert_eq!(bench.progress(1).await, ["delivered"]);
}
