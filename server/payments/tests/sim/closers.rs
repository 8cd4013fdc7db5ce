//! Those who close: staff at any moment, two at once now and then, and every server when a day is over.

use std::{sync::Arc, time::Duration};

use closings::{
    body::Maker,
    close::{CloseError, Closings, Request},
};
use tokio::time::timeout;

use crate::{
    colleagues::somebody,
    town::{Process, Town},
    world::wait,
};

/// How long somebody looks at a page that does nothing.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a server looks whether a day is over.
const LOOK_MS: u64 = 60_000;

/// A server's own closing of what is over.
pub(crate) async fn close_by_itself(process: Process) {
    loop {
        wait(LOOK_MS).await;
        // It tries again; what became of it is looked at in the end.
        let _ = closings_of(&process).close_days().await;
    }
}

fn closings_of(process: &Process) -> Closings<'_> {
    Closings {
        store: &*process.view,
        shops: &*process.view,
        clock: &*process.clock,
    }
}

/// An afternoon's closings by hand.
pub(crate) async fn close_by_hand(town: Arc<Town>) {
    let world = Arc::clone(&town.world);
    for _ in 0..world.below(6) {
        world.wait_below(120_000).await;
        let first = close(&town);
        if !world.percent(30) {
            first.await;
            continue;
        }
        let second = async {
            world.wait_below(1_000).await;
            close(&town).await;
        };
        tokio::join!(first, second);
    }
}

async fn close(town: &Town) {
    let world = &town.world;
    let Some(process) = town.any() else {
        return;
    };
    let shop = &town.shops[usize::try_from(world.below(2)).unwrap()];
    let merchant = &shop.merchant.id;
    let person = somebody(world, merchant);
    let request = Request {
        merchant: Some(merchant.clone()),
        store: shop.store.id.clone(),
        till: world.percent(40).then_some(shop.till),
        day: None,
        by: Maker {
            name: person.clone(),
            person: Some(person),
        },
    };
    let closings = closings_of(&process);
    if world.percent(20) {
        let _ = timeout(PATIENCE, closings.interim(&request)).await;
    }
    let said = match timeout(PATIENCE, closings.close(&request)).await {
        Err(_) => "no page".to_owned(),
        Ok(Ok(closing)) => {
            world.count(|tally| tally.closings += 1);
            world.seen.printed(&closing);
            format!("closing {}", closing.number)
        }
        Ok(Err(error @ (CloseError::Nothing | CloseError::Store(_)))) => error.to_string(),
        Ok(Err(error)) => {
            world.broken(format!("whoever closes sees: {error}"));
            return;
        }
    };
    world.tell(format!("staff: close {}: {said}", request.store));
}
