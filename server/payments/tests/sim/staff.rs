//! The shop's staff: they give back what was paid, in parts or all of it, click twice, and do so
//! while everything fails.

use std::{sync::Arc, time::Duration};

use domain::{Money, RefundId, State};
use foundation::randomness::Randomness;
use payments::{
    PaymentsError, RefundOrder, RefundProblem, payment::Payment, store::PaymentStore as _,
};
use tokio::time::timeout;

use crate::{town::Town, world::SeededRandomness};

/// How long somebody looks at a page that does nothing.
const PATIENCE: Duration = Duration::from_secs(20);

/// An afternoon's refunds.
pub(crate) async fn give_back(town: Arc<Town>) {
    let world = Arc::clone(&town.world);
    for _ in 0..world.below(8) {
        world.wait_below(60_000).await;
        let Some(payment) = some_payment(&town).await else {
            continue;
        };
        let first = click(&town, order(&town, &payment));
        if !world.percent(40) {
            first.await;
            continue;
        }
        // Twice: the same refund once more, or another one of the same payment.
        let other = order(&town, &payment);
        let second = async {
            world.wait_below(3_000).await;
            click(&town, other).await;
        };
        tokio::join!(first, second);
    }
}

/// A payment the staff have heard of; most often one that was made.
async fn some_payment(town: &Town) -> Option<Payment> {
    let world = &town.world;
    let ids = world.wished_ids();
    let count = u64::try_from(ids.len()).unwrap();
    let id = ids.get(usize::try_from(world.below(count)).unwrap())?;
    let payment = world.memory.payment(id).await.unwrap()?;
    (payment.state == State::Paid || world.percent(10)).then_some(payment)
}

fn order(town: &Town, payment: &Payment) -> RefundOrder {
    let world = &town.world;
    let dice = SeededRandomness(Arc::clone(world));
    let randomness: &dyn Randomness = &dice;
    let part = 1 + world.below(payment.amount.minor());
    let part = Money::from_minor(part, payment.amount.currency()).unwrap();
    RefundOrder {
        id: RefundId::made_at(town.now().0, randomness.bytes()),
        payment: payment.request_id.clone(),
        amount: world.percent(70).then_some(part),
        asked_by: None,
        mandate: None,
        reason: None,
    }
}

/// Clicks once, or twice on the same button.
async fn click(town: &Town, order: RefundOrder) {
    let again = order.clone();
    ask(town, order).await;
    if town.world.percent(20) {
        ask(town, again).await;
    }
}

async fn ask(town: &Town, order: RefundOrder) {
    let (world, id) = (&town.world, order.id.clone());
    let Some(process) = town.any() else {
        return;
    };
    let said = match timeout(PATIENCE, process.payments.refund(order)).await {
        Err(_) => "no page".to_owned(),
        Ok(Ok(refund)) => format!("{:?}", refund.state),
        Ok(Err(RefundProblem::Payments(error))) => {
            if matches!(error, PaymentsError::Illegal { .. } | PaymentsError::Task) {
                world.broken(format!("the staff see: {error}"));
            }
            error.to_string()
        }
        Ok(Err(problem)) => problem.to_string(),
    };
    world.tell(format!("staff: refund {id}: {said}"));
}
