//! Screens at counters: they listen to some server, lose it, come back to another with the last number
//! they had, and somebody taps "handed over" on two of them at once.

use std::{sync::Arc, time::Duration};

use tokio::time::timeout;

use crate::{
    town::Town,
    world::{World, wait},
};
use till::{
    FeedStore as _,
    feed::{Behind, Kind, Line},
    hub::{Listening, Pulse},
    screen::Tills,
    store::{Mark, Marked},
};

/// How long a screen waits for a server that says nothing.
const PATIENCE: Duration = Duration::from_secs(35);
/// How often it looks whether there is something new.
const LOOK_MS: u64 = 150;
/// Lines that are read at once for a screen that was away.
const PAGE: u32 = 200;

/// One screen: all that it announced, in its order.
#[derive(Debug)]
pub(crate) struct Screen {
    pub(crate) town: Arc<Town>,
    pub(crate) name: String,
    pub(crate) store: String,
    pub(crate) last: i64,
}

impl Screen {
    pub(crate) async fn listen(mut self) {
        loop {
            let world = Arc::clone(&self.town.world);
            let cut = Duration::from_millis(1_000 + world.below(240_000));
            let _ = timeout(cut, self.stream()).await;
            world.tell(format!("{}: is cut off at {}", self.name, self.last));
            world.wait_below(3_000).await;
        }
    }

    /// One stream, as the page at `/till` hears it.
    async fn stream(&mut self) {
        let Some(process) = self.town.any() else {
            return;
        };
        let mut listening = process.hub.listen(&self.store);
        loop {
            let heard = timeout(PATIENCE, changed(&mut listening));
            let Ok(Some(pulse)) = heard.await else {
                return;
            };
            let held = pulse.behind(self.last).map(|lines| {
                let lines = lines.map(|line| Line::clone(line));
                lines.collect::<Vec<_>>()
            });
            let lines = match held {
                Some(lines) => lines,
                None => match process.hub.behind(&self.store, self.last, PAGE).await {
                    Ok((_, Behind::Lines(lines))) => lines,
                    Ok((_, Behind::Lost)) => {
                        let world = &self.town.world;
                        return world
                            .broken("a screen has to begin anew, and nothing was forgotten");
                    }
                    Err(_) => return,
                },
            };
            for line in &lines {
                self.announce(line);
            }
        }
    }

    fn announce(&mut self, line: &Line) {
        let world = &self.town.world;
        if line.seq != self.last + 1 {
            let (name, last) = (&self.name, self.last);
            world.broken(format!("{name} hears {} after {last}", line.seq));
        }
        self.last = line.seq;
        let what = line.kind.as_str();
        world.count(|tally| tally.heard += 1);
        world.seen.heard(&self.name, line);
        world.tell(format!(
            "{}: {} {what} {}",
            self.name, line.seq, line.payment
        ));
        if line.kind == Kind::Paid && world.percent(50) {
            tokio::spawn(hand_over(
                Arc::clone(&self.town),
                self.store.clone(),
                line.seq,
            ));
        }
    }
}

/// What is new. Looked for again and again: who waits for it together is woken in no certain order, and
/// the same seed has to be the same story.
async fn changed(listening: &mut Listening) -> Option<Pulse> {
    loop {
        if listening.has_changed().ok()?
            && let Some(pulse) = listening.borrow_and_update().clone()
        {
            return Some(pulse);
        }
        wait(LOOK_MS).await;
    }
}

/// Somebody taps; of all taps on one line one is told that it was the first.
async fn hand_over(town: Arc<Town>, store: String, of: i64) {
    let world: &World = &town.world;
    world.wait_below(5_000).await;
    let Some(process) = town.any() else {
        return;
    };
    let mark = Mark {
        store: store.clone(),
        tills: Tills::Every,
        of,
        kind: Kind::Handed,
        at: town.now(),
    };
    let is_first = matches!(process.view.mark(&mark).await, Ok(Marked::Done));
    if is_first && !world.seen.handed_over(&store, of) {
        world.broken(format!("two were the first to hand over {of} of {store}"));
    }
}
