//! Customers: they tap twice, lose patience, come back, start over, go away, and confirm in the
//! wallet long after everybody has forgotten them.

use std::{sync::Arc, time::Duration};

use domain::{AttemptKey, Money, State};
use payments::{
    Order, PaymentsError, Started,
    payment::Payment,
    store::{HistoryStore as _, PaymentStore as _},
};
use shops::shop::Shop;
use tokio::time::timeout;

use crate::{
    bank::GO,
    sabotage::Sabotage,
    town::Town,
    world::{SeededRandomness, wait},
};

/// How long a browser waits for our page.
const PATIENCE: Duration = Duration::from_secs(20);
const USER_AGENT: &str = "Mozilla/5.0 AliApp(APHK/2.6.0.160) AlipayClientHK/2.6.0.160";

/// One customer's afternoon.
#[derive(Debug)]
pub(crate) struct Customer {
    pub(crate) town: Arc<Town>,
    pub(crate) name: String,
    pub(crate) shop: Shop,
}

impl Customer {
    pub(crate) async fn live(self) {
        let world = Arc::clone(&self.town.world);
        world.wait_below(30_000).await;
        let minor = 1_000 + world.below(9_000);
        let mut attempt = self.fresh_page();
        for _ in 0..2 + world.below(6) {
            let seen = Box::pin(self.press(&attempt, minor)).await;
            world.wait_below(12_000).await;
            let seen = self.watch(seen).await;
            match seen.as_ref().map(|payment| payment.state) {
                Some(State::Paid) => return,
                Some(State::Failed | State::Cancelled) => attempt = self.fresh_page(),
                _ => match world.below(10) {
                    0 => return world.tell(format!("{}: goes away", self.name)),
                    // Scans the code again and pays anew, whatever the page says.
                    1 => attempt = self.fresh_page(),
                    2..=4 => self.start_over(seen).await,
                    5 => world.wait_below(80_000).await,
                    _ => {}
                },
            }
        }
    }

    /// The page is loaded and with it comes a new attempt's key.
    fn fresh_page(&self) -> AttemptKey {
        let dice = SeededRandomness(Arc::clone(&self.town.world));
        let randomness: &dyn foundation::randomness::Randomness = &dice;
        let attempt = AttemptKey::from_random(randomness.bytes());
        self.town
            .world
            .tell(format!("{}: loads the page", self.name));
        attempt
    }

    fn order(&self, attempt: &AttemptKey, minor: u64) -> Order {
        let shop = self.shop.clone();
        let amount = Money::from_minor(minor, shop.store.currency).unwrap();
        Order {
            payable: shop.limits.check(amount).unwrap(),
            note: None,
            attempt: attempt.clone(),
            user_agent: USER_AGENT.to_owned(),
            client_ip: None,
            shop,
        }
    }

    /// Presses "pay", perhaps twice at once; what one of the answers showed.
    async fn press(&self, attempt: &AttemptKey, minor: u64) -> Option<Payment> {
        let world = &self.town.world;
        let minor = if world.percent(4) { minor + 100 } else { minor };
        let double = world.percent(30);
        let first = self.tap(self.order(attempt, minor));
        if !double {
            return first.await;
        }
        let second = async {
            world.wait_below(700).await;
            self.tap(self.order(attempt, minor)).await
        };
        let (first, second) = tokio::join!(first, second);
        second.or(first)
    }

    async fn tap(&self, order: Order) -> Option<Payment> {
        let process = self.town.any()?;
        let answer = timeout(PATIENCE, process.payments.start(order)).await;
        let world = &self.town.world;
        let said = match answer {
            Err(_) => "no page".to_owned(),
            Ok(Err(error)) => self.excused(&error),
            Ok(Ok(Started::Go { payment, to })) => {
                if to != GO {
                    world.broken("sent to a foreign address");
                }
                world.tell(format!(
                    "{}: to the wallet with {}",
                    self.name, payment.request_id
                ));
                tokio::spawn(wallet(Arc::clone(&self.town), payment.clone()));
                return Some(payment);
            }
            Ok(Ok(Started::Result(payment) | Started::Unfinished(payment))) => {
                let (id, state) = (&payment.request_id, payment.state);
                world.tell(format!("{}: looks at {id}, {state:?}", self.name));
                return Some(payment);
            }
        };
        world.tell(format!("{}: {said}", self.name));
        None
    }

    /// An error page. One kind of error is always our own mistake.
    fn excused(&self, error: &PaymentsError) -> String {
        if matches!(error, PaymentsError::Illegal { .. } | PaymentsError::Task) {
            self.town.world.broken(format!("a customer sees: {error}"));
        }
        if let PaymentsError::GatewayDown { .. } = error {
            let world = &self.town.world;
            world.count(|tally| tally.turned_away += 1);
            if world.fair {
                world.broken("a customer is turned away although the gateway answers");
            }
        }
        format!("error page, {error}")
    }

    /// The result page looks by itself every two or three seconds, for as long as it is open.
    async fn watch(&self, mut seen: Option<Payment>) -> Option<Payment> {
        let world = &self.town.world;
        let looks = if world.percent(20) { 40 } else { 6 };
        for _ in 0..=world.below(looks) {
            seen = self.look(seen).await;
            if seen.as_ref().is_none_or(|seen| seen.state.is_final()) {
                break;
            }
            wait(2_000 + world.below(1_000)).await;
        }
        seen
    }

    async fn look(&self, seen: Option<Payment>) -> Option<Payment> {
        let (seen, process, world) = (seen?, self.town.any()?, &self.town.world);
        let stored = world.memory.payment(&seen.request_id).await.unwrap()?;
        if world.sabotage == Sabotage::LooksMakeDue && stored.state == State::Cancelling {
            let now = Some(world.now().plus_ms(-60_000));
            world.memory.schedule(&stored, now).await.unwrap();
        }
        match timeout(PATIENCE, process.payments.refresh(stored)).await {
            Ok(Ok(payment)) => Some(payment),
            Ok(Err(error)) => {
                self.excused(&error);
                Some(seen)
            }
            Err(_) => Some(seen),
        }
    }

    async fn start_over(&self, seen: Option<Payment>) {
        let (Some(seen), Some(process)) = (seen, self.town.any()) else {
            return;
        };
        let world = &self.town.world;
        world.tell(format!("{}: starts over", self.name));
        world.gives_up(&seen.request_id);
        let presses = if world.percent(30) { 9 } else { 1 };
        for _ in 0..presses {
            let over = timeout(PATIENCE, process.payments.start_over(seen.clone())).await;
            if let Ok(Err(error)) = over {
                self.excused(&error);
            }
        }
    }
}

/// What happens in the wallet, on its own time.
async fn wallet(town: Arc<Town>, payment: Payment) {
    let world = &town.world;
    world
        .wait_below(if world.percent(20) { 100_000 } else { 15_000 })
        .await;
    let id = &payment.request_id;
    for _ in 0..=u64::from(world.percent(20)) {
        let outcome = match world.below(10) {
            0 | 1 => None,
            2 => town.bank.decline(id),
            _ => town.bank.confirm(id),
        };
        if let Some(outcome) = outcome {
            town.post(id, outcome);
        }
        wait(500).await;
    }
}
