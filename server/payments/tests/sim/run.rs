//! One seed from beginning to end.

use std::{sync::Arc, time::Duration};

use foundation::clock::Timestamp;
use payments::{
    store::{PaymentStore as _, RefundStore as _},
    sweeper::sweep_once,
};
use tokio::{runtime::Builder, time::timeout};

use crate::{
    closers,
    customer::Customer,
    refund_truth,
    sabotage::Sabotage,
    screens::Screen,
    shop_truth, staff,
    tally::Tally,
    town::{SKEW_MS, Town},
    truth,
    world::{World, wait},
};

/// Longer than any customer, and anything he leaves behind in a wallet, goes on.
const AFTERNOON_MS: u64 = 3_600_000;
/// After the afternoon everything has its end within this: the doubling pauses between cancels,
/// and a parked payment's hours.
const EVENING_MS: i64 = 4 * 3_600_000;
/// In how many seeds of a hundred screens listen.
const SCREENS_PERCENT: u64 = 25;
/// More questions than the evening has room for.
const QUESTIONS_MAX: u32 = 20_000;

/// What happened, and what was found broken.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) story: Vec<(i64, String)>,
    pub(crate) broken: Option<String>,
    pub(crate) tally: Tally,
}

/// Lives through one seed. The same seed is the same story.
pub(crate) fn run(seed: u64, sabotage: Sabotage) -> Told {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    runtime.block_on(async {
        let world = World::new(seed, sabotage);
        let town = Town::found(Arc::clone(&world)).await;
        afternoon(&town).await;
        if !world.is_broken() {
            evening(&town).await;
        }
        let (story, broken, tally) = world.end();
        Told {
            story,
            broken,
            tally,
        }
    })
}

async fn afternoon(town: &Arc<Town>) {
    let world = &town.world;
    town.start(true);
    let mut customers = tokio::task::JoinSet::new();
    let many = if world.percent(15) { 12 } else { 3 };
    for number in 1..=1 + world.below(many) {
        let customer = Customer {
            town: Arc::clone(town),
            name: format!("customer {number}"),
            shop: town.shops[usize::try_from(world.below(2)).unwrap()].clone(),
        };
        customers.spawn(customer.live());
    }
    customers.spawn(staff::give_back(Arc::clone(town)));
    customers.spawn(closers::close_by_hand(Arc::clone(town)));
    let screens = screens(town);
    let trouble = tokio::spawn(trouble(Arc::clone(town)));
    let end = async {
        while let Some(ended) = customers.join_next().await {
            if let Err(error) = ended {
                world.broken(format!("a customer's or the staff's task: {error}"));
            }
        }
    };
    if timeout(Duration::from_millis(AFTERNOON_MS), end)
        .await
        .is_err()
    {
        world.broken("a customer waits for ever");
    }
    trouble.abort();
    drop(screens);
}

/// Looking five times a second takes long to simulate, so there aren't always any.
fn screens(town: &Arc<Town>) -> tokio::task::JoinSet<()> {
    let mut screens = tokio::task::JoinSet::new();
    // Whoever breaks something else on purpose is found sooner without them.
    let listen = matches!(town.world.sabotage, Sabotage::None | Sabotage::NewsLost);
    if town.world.percent(SCREENS_PERCENT) && listen {
        for shop in &town.shops {
            for number in 1..=2 {
                let screen = Screen {
                    town: Arc::clone(town),
                    name: format!("screen {number} of {}", shop.store.id),
                    store: shop.store.id.clone(),
                    last: 0,
                };
                screens.spawn(screen.listen());
            }
        }
    }
    screens
}

/// Processes die and are started again; for a while there may be two, or none.
async fn trouble(town: Arc<Town>) {
    let world = Arc::clone(&town.world);
    loop {
        world.wait_below(60_000).await;
        if world.percent(30) {
            town.start(true);
        }
        if let Some(by_ms) = world.jump() {
            town.set_the_clock(by_ms);
        }
        if world.mishap(25) {
            town.kill();
            world.wait_below(8_000).await;
        }
        if town.any().is_none() {
            town.start(true);
        }
    }
}

/// Nothing fails any more; whatever is left has time to end, and then the books are compared.
async fn evening(town: &Arc<Town>) {
    let world = &town.world;
    town.kill_all();
    world.calm();
    let process = town.start(false);
    // Rows say what the machine's clock will say; and what was written before the clock was set back
    // sleeps until then.
    let end = town.now().max(world.now()).plus_ms(EVENING_MS);
    for _ in 0..QUESTIONS_MAX {
        let Some(due) = next_due(world).await.filter(|due| *due < end) else {
            break;
        };
        // Its own clock may be behind the machine's.
        let wait_ms = due.since_ms(town.now()) + SKEW_MS / 2;
        wait(u64::try_from(wait_ms).unwrap_or(0).max(100)).await;
        if let Err(error) = sweep_once(&process.payments).await {
            world.broken(format!("nothing fails, and yet: {error}"));
        }
    }
    let rest = u64::try_from(end.since_ms(town.now())).unwrap_or(0);
    wait(rest).await;
    town.kill_all();
    truth::check_end(world, &town.bank).await;
    refund_truth::check_end(world, &town.bank).await;
    shop_truth::check_end(town).await;
    let (ours, theirs) = truth::ledgers(world, &town.bank).await;
    if ours != theirs {
        world.broken(format!(
            "we have {ours} in our books, the gateway has {theirs}"
        ));
    }
}

/// When the store says that somebody should ask.
async fn next_due(world: &World) -> Option<Timestamp> {
    let mut due: Option<Timestamp> = None;
    for id in world.wished_ids() {
        let payment = world.memory.payment(&id).await.unwrap();
        let check = payment.and_then(|payment| payment.check);
        due = due.into_iter().chain(check).min();
    }
    let refunds = foundation::page::all(async |page| world.memory.open_refunds(&page).await)
        .await
        .unwrap();
    let checks = refunds.iter().filter_map(|refund| refund.check);
    due.into_iter().chain(checks).min()
}
