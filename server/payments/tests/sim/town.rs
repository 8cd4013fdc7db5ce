//! Where it all happens: server processes that come and go over one store, the gateway, and the
//! postman who carries its notices.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::Duration,
};

use crate::{
    bank::Bank,
    clocks::SkewedClock,
    closers::close_by_itself,
    founding::found_shops,
    life::Life,
    line::Line,
    sabotage::Sabotage,
    store::View,
    world::{SeededRandomness, World, wait},
};
use domain::{Money, RequestId};
use foundation::clock::Timestamp;
use gateway::{Notice, NoticeOutcome};
use payments::{
    self, Gateways, PaymentSettings, Payments, Ports, Raw, Taken, sweeper::sweep_forever,
};
use shops::{
    accounts::DEFAULT,
    follow::FollowList,
    shop::Shop,
    wallets::{Wallets, file::built_in},
};
use till::{Hub, hub::Beside};
use tokio::time::timeout;

/// Our accounts at the gateway, by name; each has its own client id.
pub(crate) const ACCOUNTS: [&str; 2] = [DEFAULT, "second"];
/// How long a wallet may take here.
pub(crate) const EXPIRY_MS: i64 = 60_000;
/// How far a machine's clock is off, at most; docs/protocol.md gives them ten seconds.
pub(crate) const SKEW_MS: i64 = 3_000;
/// When a notice is sent again while it is not acknowledged (docs/protocol.md §6.3), shortened.
const PAUSES_MS: [u64; 5] = [0, 30_000, 120_000, 600_000, 3_600_000];

/// One server process.
#[derive(Clone, Debug)]
pub(crate) struct Process {
    pub(crate) payments: Arc<Payments>,
    pub(crate) life: Arc<Life>,
    pub(crate) view: Arc<View>,
    pub(crate) clock: Arc<SkewedClock>,
    pub(crate) hub: Arc<Hub>,
}

/// See the module.
#[derive(Debug)]
pub(crate) struct Town {
    pub(crate) world: Arc<World>,
    pub(crate) bank: Arc<Bank>,
    /// One for each account.
    pub(crate) shops: [Shop; 2],
    processes: Mutex<(usize, Vec<Process>)>,
    /// By how much the machine's clock was set.
    clock_set_ms: Arc<AtomicI64>,
}

impl Town {
    pub(crate) async fn found(world: Arc<World>) -> Arc<Self> {
        let shops = found_shops(&world.memory).await;
        let bank = Bank::new(Arc::clone(&world));
        Arc::new(Self {
            world,
            bank,
            shops,
            processes: Mutex::default(),
            clock_set_ms: Arc::default(),
        })
    }

    /// A new process over the same store. It knows nothing of what was under way.
    pub(crate) fn start(&self, sweeping: bool) -> Process {
        let mut processes = self.processes.lock().unwrap();
        processes.0 += 1;
        let world = &self.world;
        let life = Life::new(format!("server {}", processes.0), Arc::clone(world));
        let skew_ms = i64::try_from(world.below(SKEW_MS.unsigned_abs())).unwrap() - SKEW_MS / 2;
        let (world, bank) = (|| Arc::clone(world), || Arc::clone(&self.bank));
        let clock = Arc::new(SkewedClock {
            world: world(),
            skew_ms,
            set_ms: Arc::clone(&self.clock_set_ms),
        });
        let view = Arc::new(View {
            world: world(),
            bank: bank(),
            life: Arc::clone(&life),
        });
        let hub = Hub::new(
            Arc::<View>::clone(&view),
            Arc::<SkewedClock>::clone(&clock),
            Beside::default(),
        );
        let ports = Ports {
            store: Arc::<View>::clone(&view),
            gateways: self.gateways(&life, &clock),
            clock: Arc::<SkewedClock>::clone(&clock),
            randomness: Arc::new(SeededRandomness(world())),
            wallets: Wallets::new(built_in().unwrap()),
        };
        let settings = PaymentSettings {
            public_url: "https://pay.example".parse().unwrap(),
            follow: FollowList::parse("https").unwrap(),
            expiry_ms: EXPIRY_MS,
        };
        let process = Process {
            payments: Payments::new(ports, settings),
            life,
            view,
            clock,
            hub,
        };
        if sweeping {
            tokio::spawn(sweep_forever(Arc::clone(&process.payments)));
            tokio::spawn(close_by_itself(process.clone()));
        }
        world().tell(format!(
            "{}: started, clock {skew_ms} ms off",
            process.life.name
        ));
        processes.1.push(process.clone());
        process
    }

    /// A process's own lines to the gateway, one for each account.
    fn gateways(&self, life: &Arc<Life>, clock: &Arc<SkewedClock>) -> Gateways {
        let mut gateways = Gateways::default();
        for (account, name) in ACCOUNTS.into_iter().enumerate() {
            let calls = Line {
                world: Arc::clone(&self.world),
                bank: Arc::clone(&self.bank),
                life: Arc::clone(life),
                account,
                clock: Arc::clone(clock),
                has_heard: AtomicBool::default(),
            };
            let guarded = payments::Line {
                gateway: Arc::new(calls),
                client_id: name.to_owned(),
                settlement_currency: None,
                place: "the gateway".to_owned(),
                retired: false,
            };
            gateways.add(name, guarded);
        }
        gateways
    }

    /// Some process that lives, as a load balancer would choose.
    pub(crate) fn any(&self) -> Option<Process> {
        let processes = self.processes.lock().unwrap();
        let count = u64::try_from(processes.1.len()).unwrap();
        let chosen = usize::try_from(self.world.below(count)).unwrap();
        processes.1.get(chosen).cloned()
    }

    /// The machine's clock.
    pub(crate) fn clock(&self) -> SkewedClock {
        SkewedClock {
            world: Arc::clone(&self.world),
            skew_ms: 0,
            set_ms: Arc::clone(&self.clock_set_ms),
        }
    }

    /// What the machine's clock says.
    pub(crate) fn now(&self) -> Timestamp {
        let set_ms = self.clock_set_ms.load(Ordering::Relaxed);
        self.world.now().plus_ms(set_ms)
    }

    /// Somebody sets the machine's clock.
    pub(crate) fn set_the_clock(&self, by_ms: i64) {
        self.clock_set_ms.fetch_add(by_ms, Ordering::Relaxed);
        self.world.tell(format!("the clock is set by {by_ms} ms"));
    }

    /// Ends some process between two of its steps.
    pub(crate) fn kill(&self) {
        let mut processes = self.processes.lock().unwrap();
        if let Some(process) = processes.1.pop() {
            process.life.kill();
        }
    }

    pub(crate) fn kill_all(&self) {
        for process in self.processes.lock().unwrap().1.drain(..) {
            process.life.kill();
        }
    }

    /// The gateway tells of a payment, unless it forgets; now and then twice, or something wrong.
    pub(crate) fn post(self: &Arc<Self>, id: &RequestId, outcome: NoticeOutcome) {
        if self.world.mishap(8) {
            return self.world.tell(format!("post: no notice of {id}"));
        }
        if let (NoticeOutcome::Paid(paid), true) = (&outcome, self.world.mishap(3)) {
            let mut wrong = paid.clone();
            wrong.amount =
                Money::from_minor(paid.amount.minor() + 1, paid.amount.currency()).unwrap();
            tokio::spawn(Arc::clone(self).deliver(id.clone(), NoticeOutcome::Paid(wrong)));
        }
        if self.world.mishap(8) {
            tokio::spawn(Arc::clone(self).deliver(id.clone(), outcome.clone()));
        }
        tokio::spawn(Arc::clone(self).deliver(id.clone(), outcome));
    }

    async fn deliver(self: Arc<Self>, id: RequestId, outcome: NoticeOutcome) {
        for pause in PAUSES_MS {
            wait(pause).await;
            let late = self.world.mishap(10);
            self.world
                .wait_below(if late { 40_000 } else { 3_000 })
                .await;
            if !self.world.mishap(6) && self.hand_over(&id, &outcome).await {
                return;
            }
        }
    }

    /// Whether the notice was acknowledged.
    async fn hand_over(&self, id: &RequestId, outcome: &NoticeOutcome) -> bool {
        let Some(process) = self.any() else {
            return false;
        };
        let notice = Notice::simulated(id.clone(), None, None, outcome.clone());
        let raw = Raw {
            digest: id.as_str(),
            body: "{}",
            client_id: self.client_of(id).unwrap_or_default(),
        };
        let taking = process.payments.take_notice(self.believed(notice), raw);
        let taken = timeout(Duration::from_secs(10), taking).await;
        let how = match &taken {
            Ok(Ok(taken)) => format!("{taken:?}"),
            Ok(Err(error)) => error.to_string(),
            Err(_) => "no answer".to_owned(),
        };
        self.world.tell(format!(
            "post: notice of {id} to {}: {how}",
            process.life.name
        ));
        matches!(taken, Ok(Ok(Taken::Known))) && !self.world.mishap(6)
    }

    /// The client id a payment was made with.
    fn client_of(&self, id: &RequestId) -> Option<&'static str> {
        let orders = self.bank.orders();
        ACCOUNTS.get(orders.get(id)?.account).copied()
    }

    /// What the server understands.
    fn believed(&self, mut notice: Notice) -> Notice {
        if self.world.sabotage == Sabotage::NoticesMisread
            && let Some(order) = self.bank.orders().get(&notice.request_id)
        {
            notice.outcome = NoticeOutcome::Paid(order.paid());
        }
        notice
    }
}
