//! The shop's staff: they give back what was paid, in parts or all of it, click twice, and do so
//! while everything fails. Some do it from the command line, the others by their own word or a second
//! person's.

use std::{sync::Arc, time::Duration};

use consent::{
    desk::{Desk, Wish},
    request::{Request, RequestState, WAITS_MS},
    store::{ConsentStore as _, Decision, Which},
    verdict::Verdict,
};
use domain::{Money, RefundId, State};
use foundation::randomness::Randomness;
use payments::{
    PaymentsError, RefundOrder, RefundProblem, mandate::Mandate, payment::Payment,
    store::PaymentStore as _,
};
use tokio::time::timeout;

use crate::{
    colleagues::{rights, somebody},
    town::{Process, Town},
    world::SeededRandomness,
};

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
        let first = somehow(&town, &payment);
        if !world.percent(40) {
            first.await;
            continue;
        }
        // Twice: the same refund once more, or another one of the same payment.
        let second = async {
            world.wait_below(3_000).await;
            somehow(&town, &payment).await;
        };
        tokio::join!(first, second);
    }
}

/// From the command line, by somebody, or by agreeing to what somebody asked for.
async fn somehow(town: &Town, payment: &Payment) {
    match town.world.below(10) {
        0..=3 => click(town, order(town, payment)).await,
        4..=7 => by_somebody(town, payment).await,
        _ => decide(town, payment).await,
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

fn desk(process: &Process) -> Desk<'_> {
    Desk {
        store: &*process.view,
        clock: &*process.clock,
    }
}

/// Somebody gives it back by their own word, or asks for it if that isn't enough.
async fn by_somebody(town: &Town, payment: &Payment) {
    let Some(process) = town.any() else {
        return;
    };
    let (world, order) = (&town.world, order(town, payment));
    let person = somebody(world, &payment.place.merchant);
    let rights = rights(town, &person, &payment.place.merchant).await;
    let amount = order.amount.unwrap_or(payment.amount);
    let wish = Wish {
        rights: &rights,
        payment,
        amount,
    };
    match timeout(PATIENCE, desk(&process).judge(wish)).await {
        Ok(Ok(Verdict::Make(mandate))) => {
            let order = RefundOrder {
                amount: Some(amount),
                asked_by: Some(person),
                mandate: Some(mandate),
                ..order
            };
            click(town, order).await;
        }
        Ok(Ok(Verdict::NeedsAnother(_))) => {
            let now = town.now();
            let request = Request {
                id: order.id,
                payment: payment.request_id.clone(),
                place: payment.place.clone(),
                amount,
                reason: None,
                asked_by: person,
                asked: now,
                until: now.plus_ms(WAITS_MS),
                state: RequestState::Waiting,
                decided_by: None,
                decided: None,
                word: None,
            };
            let said = timeout(PATIENCE, process.view.ask(&request)).await;
            world.tell(format!(
                "{}: asks for {}: {said:?}",
                request.asked_by, request.id
            ));
        }
        Ok(Ok(Verdict::Refused(_)) | Err(_)) | Err(_) => {}
    }
}

/// Somebody, perhaps the one who asked, agrees to what waits at that shop,
/// turns it down or takes it back.
async fn decide(town: &Town, payment: &Payment) {
    let Some(process) = town.any() else {
        return;
    };
    let (world, merchant) = (&town.world, &payment.place.merchant);
    let waiting = timeout(PATIENCE, process.view.requests(merchant, Which::Waiting)).await;
    let Some(request) = waiting.into_iter().flatten().flatten().next() else {
        return;
    };
    let person = somebody(world, merchant);
    if world.percent(20) {
        let decision = Decision {
            id: request.id.clone(),
            by: person,
            at: town.now(),
            word: None,
        };
        let _ = if world.percent(50) {
            timeout(PATIENCE, process.view.reject(&decision)).await
        } else {
            timeout(PATIENCE, process.view.withdraw(&decision)).await
        };
        return;
    }
    let Some(of) = world.memory.payment(&request.payment).await.unwrap() else {
        return;
    };
    let rights = rights(town, &person, merchant).await;
    let wish = Wish {
        rights: &rights,
        payment: &of,
        amount: request.amount,
    };
    let judged = timeout(PATIENCE, desk(&process).judge_request(wish, &request)).await;
    if let Ok(Ok(Verdict::Make(mandate))) = judged {
        world.tell(format!("{person}: agrees to {}", request.id));
        click(town, agreed(&request, mandate)).await;
    }
}

fn agreed(request: &Request, mandate: Mandate) -> RefundOrder {
    RefundOrder {
        id: request.id.clone(),
        payment: request.payment.clone(),
        amount: Some(request.amount),
        reason: None,
        asked_by: Some(request.asked_by.clone()),
        mandate: Some(mandate),
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
