//! A gateway account whose gateway is slow, or hangs, holds up nobody else's payments: hundreds of
//! its payments are due, and another account's are asked about as if it weren't there.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use domain::{AttemptKey, RequestId, money::parse::parse_typed};
use gateway::{
    Accepted, Actual, CancelAnswer, Gateway, InquiryAnswer, PayAnswer, RefundAnswer, RefundCall,
    RefundInquiryAnswer, Settlement, UnknownWhy,
};
use payments::{Gateways, Line, Order, PaymentSettings, Payments, Ports, sweeper::sweep_forever};
use shops::{
    follow::FollowList,
    shop::Shop,
    wallets::{Wallets, file::built_in},
};
use storage::memory::Memory;
use tokio::{runtime::Builder, time::Instant};

use crate::{
    bank::GO,
    clocks::SkewedClock,
    founding::found_shops,
    sabotage::Sabotage,
    town::ACCOUNTS,
    world::{SeededRandomness, World, wait},
};

/// How long the slow gateway takes for each answer; nothing is silent, so nothing is left alone.
const SLOW_MS: u64 = 10_000;
/// What one account may have under way at once.
const SEATS: usize = 16;
/// The longest that the first question comes after a start, and one after another, by the schedule,
/// with a tick and a quarter, and a little for the way.
const FIRST_MS: u128 = 18_000 + 1_250 + 100;
const PACE_MS: u128 = 3_600 + 1_250 + 100;

/// A gateway that says of every order that it is under way, in its own time.
#[derive(Debug, Default)]
struct Slow {
    answer_ms: u64,
    is_silent: bool,
    under_way: Mutex<(usize, usize)>,
    asked: Mutex<BTreeMap<RequestId, Vec<Instant>>>,
}

#[async_trait]
impl Gateway for Slow {
    async fn pay(&self, _: &str) -> PayAnswer {
        PayAnswer::Accepted(Accepted {
            payment_id: None,
            go: vec![GO.to_owned()],
            actual: Actual::default(),
            settlement: Settlement::default(),
        })
    }

    async fn inquire(&self, id: &RequestId) -> InquiryAnswer {
        let asked = Instant::now();
        self.asked
            .lock()
            .unwrap()
            .entry(id.clone())
            .or_default()
            .push(asked);
        {
            let mut under_way = self.under_way.lock().unwrap();
            under_way.0 += 1;
            under_way.1 = under_way.1.max(under_way.0);
        }
        wait(self.answer_ms).await;
        self.under_way.lock().unwrap().0 -= 1;
        if self.is_silent {
            let why = UnknownWhy::Timeout;
            return InquiryAnswer::Unknown { why };
        }
        InquiryAnswer::Processing
    }

    async fn cancel(&self, _: &RequestId) -> CancelAnswer {
        CancelAnswer::Cancelled
    }

    async fn refund(&self, _: &RefundCall) -> RefundAnswer {
        RefundAnswer::Processing
    }

    async fn inquire_refund(&self, _: &str) -> RefundInquiryAnswer {
        RefundInquiryAnswer::Processing
    }
}

/// Two accounts, one of them slow, and a server that sweeps.
struct Street {
    payments: Arc<Payments>,
    shops: [Shop; 2],
    gateways: [Arc<Slow>; 2],
}

impl Street {
    async fn open(slow: Slow) -> Self {
        let world = World::new(0, Sabotage::None);
        let quick = Slow {
            answer_ms: 50,
            ..Slow::default()
        };
        let gateways = [Arc::new(slow), Arc::new(quick)];
        let mut lines = Gateways::default();
        for (name, gateway) in ACCOUNTS.iter().zip(&gateways) {
            let line = Line {
                gateway: Arc::<Slow>::clone(gateway),
                client_id: (*name).to_owned(),
                settlement_currency: None,
                place: "the gateway".to_owned(),
                retired: false,
            };
            lines.add(name, line);
        }
        let memory = Arc::new(Memory::default());
        let shops = found_shops(&memory).await;
        let ports = Ports {
            store: memory,
            gateways: lines,
            clock: Arc::new(SkewedClock {
                world: Arc::clone(&world),
                skew_ms: 0,
                set_ms: Arc::default(),
            }),
            randomness: Arc::new(SeededRandomness(world)),
            wallets: Wallets::new(built_in().unwrap()),
        };
        let settings = PaymentSettings {
            public_url: "https://pay.example".parse().unwrap(),
            follow: FollowList::parse("https").unwrap(),
            expiry_ms: 3_600_000,
        };
        Self {
            payments: Payments::new(ports, settings),
            shops,
            gateways,
        }
    }

    /// So many payments of one account begin now.
    async fn begin(&self, account: usize, count: u16) {
        for number in 0..count {
            let shop = self.shops[account].clone();
            let style = domain::NumberStyle::PLAIN_DOT;
            let money = parse_typed("12.50", shop.store.currency, &style).unwrap();
            let mut key = [u8::try_from(account).unwrap(); 16];
            key[..2].copy_from_slice(&number.to_be_bytes());
            let order = Order {
                payable: shop.limits.check(money).unwrap(),
                note: None,
                attempt: AttemptKey::from_random(key),
                user_agent: "AlipayHK".to_owned(),
                client_ip: None,
                shop,
            };
            self.payments.start(order).await.unwrap();
        }
    }

    /// An hour's part with hundreds of payments of the slow account, and a few of the other.
    async fn live(&self, minutes: u64) {
        self.begin(0, 400).await;
        tokio::spawn(sweep_forever(Arc::clone(&self.payments)));
        // The slow one's are all due by now, and overdue before the other's are.
        wait(20_000).await;
        let began = Instant::now();
        self.begin(1, 20).await;
        wait(minutes * 60_000).await;
        self.check_on_time(began, minutes);
        let (_, most) = *self.gateways[0].under_way.lock().unwrap();
        assert!(most <= SEATS, "{most} calls of one account at once");
    }

    /// Every payment of the quick account is asked about when its time has come.
    fn check_on_time(&self, began: Instant, minutes: u64) {
        let asked = self.gateways[1].asked.lock().unwrap();
        assert_eq!(asked.len(), 20);
        for (id, times) in &*asked {
            let mut before = (began, FIRST_MS);
            // Twenty at the pace; then it is slower by plan.
            for at in times.iter().take(19) {
                let passed = at.duration_since(before.0).as_millis();
                assert!(passed <= before.1, "{id}: {passed} ms");
                before = (*at, PACE_MS);
            }
            assert!(minutes < 2 || times.len() >= 19, "{id}: {}", times.len());
        }
    }
}

fn lived(test: impl Future<Output = ()>) {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build();
    runtime.unwrap().block_on(test);
}

#[test]
fn a_slow_account_holds_up_nobody_elses_payments_and_is_served_itself() {
    lived(async {
        let street = Street::open(Slow {
            answer_ms: SLOW_MS,
            ..Slow::default()
        })
        .await;
        street.live(20).await;
        let asked = street.gateways[0].asked.lock().unwrap();
        assert_eq!(asked.len(), 400, "of its own payments none is left out");
    });
}

#[test]
fn an_account_whose_gateway_hangs_holds_up_nobody_elses_payments() {
    lived(async {
        let street = Street::open(Slow {
            answer_ms: SLOW_MS,
            is_silent: true,
            ..Slow::default()
        })
        .await;
        street.live(5).await;
    });
}
