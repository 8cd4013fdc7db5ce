//! A gateway that answers what a test has written down, and the use cases over it, a clock that
//! stands still and a real store.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use ::shops::{
    apply::apply,
    follow::FollowList,
    wallets::{Wallets, file::built_in},
};
use async_trait::async_trait;
use domain::{
    AttemptKey, EventKind, GatewayPaymentId, RequestId, money::parse::parse_typed, payment::fold,
};
use foundation::{
    clock::{FixedClock, Timestamp},
    randomness::CountedRandomness,
};
use gateway::{
    Accepted, Actual, CancelAnswer, Gateway, InquiryAnswer, PaidDetails, PayAnswer, RefundAnswer,
    RefundCall, RefundInquiryAnswer, Settlement, UnknownWhy,
};
use payments::{
    Gateways, Order, PaymentSettings, Payments, Ports, Started, payment::Payment,
    sweeper::sweep_once,
};
use server::server::open_folder;
use storage::Storage;
use tempfile::TempDir;
use tokio::sync::Semaphore;

use super::{customer::ALIPAY_HK, shops};

/// A moment in 2026.
pub(crate) const START: Timestamp = Timestamp(1_768_473_013_000);
/// How long a payment is open here.
pub(crate) const EXPIRY_MS: i64 = 600_000;
/// Longer than any pause between two questions but that for a person.
pub(crate) const MINUTE_MS: i64 = 60_000;
/// Where the wallet waits.
pub(crate) const GO: &str = "https://wallet.test/cashier?p=1";

/// Says what it was told to say; to anything else it says that it doesn't know.
#[derive(Debug)]
pub(crate) struct Scripted {
    pub(crate) pays: Mutex<VecDeque<PayAnswer>>,
    pub(crate) inquiries: Mutex<VecDeque<InquiryAnswer>>,
    pub(crate) cancels: Mutex<VecDeque<CancelAnswer>>,
    pub(crate) refunds: Mutex<VecDeque<RefundAnswer>>,
    pub(crate) refund_inquiries: Mutex<VecDeque<RefundInquiryAnswer>>,
    /// Every refund that was asked for.
    pub(crate) refund_calls: Mutex<Vec<RefundCall>>,
    /// Every body that was sent.
    pub(crate) bodies: Mutex<Vec<String>>,
    /// How many cancels were asked for.
    pub(crate) cancel_calls: AtomicUsize,
    /// By how much its clock is ahead.
    pub(crate) ahead_ms: Mutex<Option<i64>>,
    /// How many inquiries may be answered yet.
    pub(crate) turns: Semaphore,
}

impl Default for Scripted {
    fn default() -> Self {
        Self {
            pays: Mutex::default(),
            inquiries: Mutex::default(),
            cancels: Mutex::default(),
            refunds: Mutex::default(),
            refund_inquiries: Mutex::default(),
            refund_calls: Mutex::default(),
            bodies: Mutex::default(),
            cancel_calls: AtomicUsize::default(),
            ahead_ms: Mutex::default(),
            turns: Semaphore::new(1_000),
        }
    }
}

fn unsure() -> UnknownWhy {
    UnknownWhy::Gateway("UNKNOWN_EXCEPTION".to_owned())
}

fn next<T>(answers: &Mutex<VecDeque<T>>) -> Option<T> {
    answers.lock().unwrap().pop_front()
}

#[async_trait]
impl Gateway for Scripted {
    async fn pay(&self, body: &str) -> PayAnswer {
        self.bodies.lock().unwrap().push(body.to_owned());
        next(&self.pays).unwrap_or_else(|| PayAnswer::Unknown { why: unsure() })
    }

    async fn inquire(&self, _: &RequestId) -> InquiryAnswer {
        self.turns.acquire().await.unwrap().forget();
        next(&self.inquiries).unwrap_or_else(|| InquiryAnswer::Unknown { why: unsure() })
    }

    async fn cancel(&self, _: &RequestId) -> CancelAnswer {
        self.cancel_calls.fetch_add(1, Ordering::Relaxed);
        next(&self.cancels).unwrap_or_else(|| CancelAnswer::Unknown { why: unsure() })
    }

    async fn refund(&self, refund: &RefundCall) -> RefundAnswer {
        self.refund_calls.lock().unwrap().push(refund.clone());
        next(&self.refunds).unwrap_or_else(|| RefundAnswer::Unknown { why: unsure() })
    }

    async fn inquire_refund(&self, _: &str) -> RefundInquiryAnswer {
        next(&self.refund_inquiries)
            .unwrap_or_else(|| RefundInquiryAnswer::Unknown { why: unsure() })
    }

    fn clock_ahead_ms(&self) -> Option<i64> {
        *self.ahead_ms.lock().unwrap()
    }
}

/// An order that waits in the wallet.
pub(crate) fn accepted() -> PayAnswer {
    PayAnswer::Accepted(Accepted {
        payment_id: GatewayPaymentId::parse("G1").ok(),
        go: vec!["javascript:alert(1)".to_owned(), GO.to_owned()],
        actual: Actual::default(),
        settlement: Settlement::default(),
    })
}

/// The use cases with everything around them.
#[derive(Debug)]
pub(crate) struct Rehearsal {
    pub(crate) payments: Arc<Payments>,
    pub(crate) gateway: Arc<Scripted>,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) store: Arc<dyn Storage>,
    _folder: TempDir,
}

impl Rehearsal {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store: Arc<dyn Storage> = Arc::new(open_folder(folder.path()).await.unwrap());
        let randomness = Arc::new(CountedRandomness::default());
        apply(shops::TOML, &*store, &*randomness).await.unwrap();
        let (gateway, clock) = (
            Arc::new(Scripted::default()),
            Arc::new(FixedClock::at(START)),
        );
        let ports = Ports {
            store: Arc::<dyn Storage>::clone(&store),
            gateways: Gateways::one(Arc::<Scripted>::clone(&gateway)),
            clock: Arc::<FixedClock>::clone(&clock),
            randomness,
            wallets: Wallets::new(built_in().unwrap()),
        };
        let settings = PaymentSettings {
            public_url: "https://pay.example".parse().unwrap(),
            follow: FollowList::parse("https").unwrap(),
            expiry_ms: EXPIRY_MS,
        };
        let payments = Payments::new(ports, settings);
        Self {
            payments,
            gateway,
            clock,
            store,
            _folder: folder,
        }
    }

    pub(crate) fn will_pay(&self, answer: PayAnswer) {
        self.gateway.pays.lock().unwrap().push_back(answer);
    }

    pub(crate) fn will_inquire(&self, answer: InquiryAnswer) {
        self.gateway.inquiries.lock().unwrap().push_back(answer);
    }

    pub(crate) fn will_cancel(&self, answer: CancelAnswer) {
        self.gateway.cancels.lock().unwrap().push_back(answer);
    }

    pub(crate) fn cancels(&self) -> usize {
        self.gateway.cancel_calls.load(Ordering::Relaxed)
    }

    /// The order of one page load; the same number is the same page load.
    pub(crate) async fn order(&self, load: u8) -> Order {
        let shop = self.store.shops().await.unwrap().remove(0);
        let style = domain::NumberStyle::PLAIN_DOT;
        let money = parse_typed("12.50", shop.store.currency, &style).unwrap();
        Order {
            payable: shop.limits.check(money).unwrap(),
            note: None,
            attempt: AttemptKey::from_random([load; 16]),
            user_agent: ALIPAY_HK.to_owned(),
            client_ip: None,
            shop,
        }
    }

    pub(crate) async fn start(&self, load: u8) -> Started {
        self.payments.start(self.order(load).await).await.unwrap()
    }

    /// Starts a payment that reaches the wallet.
    pub(crate) async fn processing(&self) -> Payment {
        self.will_pay(accepted());
        match self.start(1).await {
            Started::Go { payment, to } => {
                assert_eq!(to, GO, "the first address that may be followed");
                payment
            }
            started @ (Started::Result(_) | Started::Unfinished(_)) => panic!("{started:?}"),
        }
    }

    /// A payment that was made.
    pub(crate) async fn paid(&self) -> Payment {
        let payment = self.processing().await;
        self.will_inquire(InquiryAnswer::Paid(paid(&payment)));
        self.payments.refresh(payment).await.unwrap()
    }

    /// Lets this much time pass and everything be asked about that is due.
    pub(crate) async fn pass_ms(&self, ms: i64) -> usize {
        self.clock.advance_ms(ms);
        sweep_once(&self.payments).await.unwrap()
    }

    pub(crate) async fn now(&self, payment: &Payment) -> Payment {
        self.store
            .payment(&payment.request_id)
            .await
            .unwrap()
            .unwrap()
    }

    /// How often this happened to a payment, whose state is always what its history folds to.
    pub(crate) async fn times(&self, payment: &Payment, kind: EventKind) -> usize {
        let events = self.store.events(&payment.request_id).await.unwrap();
        let folded = fold(events.iter().map(|event| event.kind));
        assert_eq!(folded, self.now(payment).await.state, "{events:?}");
        events.iter().filter(|event| event.kind == kind).count()
    }
}

/// What the gateway tells of a payment that was made.
pub(crate) fn paid(payment: &Payment) -> PaidDetails {
    PaidDetails {
        refunds: Vec::new(),
        payment_id: GatewayPaymentId::parse("G1").unwrap(),
        amount: payment.amount,
        paid_at: Some("2026-01-15T18:30:12+08:00".to_owned()),
        actual_amount: None,
        quote: None,
        wallet: Some("ALIPAYHK".to_owned()),
        customer: None,
        settlement: Settlement::default(),
    }
}
