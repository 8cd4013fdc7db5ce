//! Whose turn it is at the press: a few at once, and whoever waits is served shop by shop, so that a shop with a hundred
//! posters doesn't keep another one from its first. Knows nothing of what is printed.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::oneshot;

/// How many may print, and how many may wait for that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// At once.
    pub(super) at_once: usize,
    /// Of one shop, and of all.
    pub(super) waiting: [usize; 2],
}

/// See the module.
#[derive(Debug)]
pub(super) struct Turns {
    room: Room,
    line: Mutex<Line>,
}

#[derive(Debug)]
struct Line {
    free: usize,
    waiting: usize,
    /// The shop that is next stands first; each with its own line, never an empty one.
    shops: VecDeque<(String, VecDeque<oneshot::Sender<Turn>>)>,
}

/// Leave to print, for as long as it is held.
#[derive(Debug)]
pub(super) struct Turn {
    of: Option<Arc<Turns>>,
}

/// Too many wait already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Full;

impl Turns {
    /// Nobody is there yet.
    pub(super) fn new(room: Room) -> Arc<Self> {
        Arc::new(Self {
            room,
            line: Mutex::new(Line {
                free: room.at_once,
                waiting: 0,
                shops: VecDeque::new(),
            }),
        })
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A turn of somebody who may be sent away: at once if there is one, or after those before them.
    pub(super) async fn ask(self: &Arc<Self>, shop: &str) -> Result<Turn, Full> {
        let [of_shop, of_all] = self.room.waiting;
        self.next(shop, |line| {
            line.waiting < of_all && line.of(shop) < of_shop
        })
        .await
    }

    /// The same of somebody who was let in before, and goes on.
    pub(super) async fn go_on(self: &Arc<Self>, shop: &str) -> Result<Turn, Full> {
        self.next(shop, |_| true).await
    }

    async fn next(
        self: &Arc<Self>,
        shop: &str,
        may: impl FnOnce(&Line) -> bool,
    ) -> Result<Turn, Full> {
        let called = {
            let mut line = self.line();
            if line.free > 0 {
                line.free -= 1;
                return Ok(self.turn());
            }
            if !may(&line) {
                return Err(Full);
            }
            line.join(shop)
        };
        // It is dropped unsent only with the whole press.
        called.await.map_err(|_| Full)
    }

    fn turn(self: &Arc<Self>) -> Turn {
        Turn {
            of: Some(Arc::clone(self)),
        }
    }

    /// Calls the next one; those who went away are passed over.
    fn pass_on(self: &Arc<Self>) {
        let mut line = self.line();
        while let Some(next) = line.call() {
            let Err(mut unheard) = next.send(self.turn()) else {
                return;
            };
            unheard.of = None;
        }
        line.free += 1;
    }
}

impl Line {
    fn of(&self, shop: &str) -> usize {
        let own = self.shops.iter().find(|(name, _)| name == shop);
        own.map_or(0, |(_, own)| own.len())
    }

    fn join(&mut self, shop: &str) -> oneshot::Receiver<Turn> {
        let (call, called) = oneshot::channel();
        self.waiting += 1;
        match self.shops.iter_mut().find(|(name, _)| name == shop) {
            Some((_, own)) => own.push_back(call),
            None => self.shops.push_back((shop.to_owned(), [call].into())),
        }
        called
    }

    /// The first of the shop that is next, which goes behind the others then.
    fn call(&mut self) -> Option<oneshot::Sender<Turn>> {
        let (shop, mut own) = self.shops.pop_front()?;
        let call = own.pop_front();
        if !own.is_empty() {
            self.shops.push_back((shop, own));
        }
        self.waiting -= 1;
        call
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(turns) = self.of.take() {
            turns.pass_on();
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    fn turns() -> Arc<Turns> {
        Turns::new(Room {
            at_once: 1,
            waiting: [3, 4],
        })
    }

    #[tokio::test]
    async fn shops_take_turns_however_many_one_of_them_wants() {
        let turns = turns();
        let mut held = turns.ask("A").await.unwrap();
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut waiting = Vec::new();
        for (shop, number) in [("A", 1), ("A", 2), ("A", 3), ("B", 1)] {
            let asked = turns
                .ask(shop)
                .map(move |turn| (shop, number, turn.unwrap()));
            let mut asked = Box::pin(asked);
            assert!(
                asked.as_mut().now_or_never().is_none(),
                "nobody has gone yet"
            );
            waiting.push(asked);
        }
        for _ in 0..4 {
            drop(held);
            let (done, _, left) = futures_util::future::select_all(waiting).await;
            waiting = left;
            let (shop, number, turn) = done;
            order.lock().unwrap().push((shop, number));
            held = turn;
        }
        let order = order.lock().unwrap().clone();
        assert_eq!(order, [("A", 1), ("B", 1), ("A", 2), ("A", 3)]);
        drop(held);
        assert_eq!(turns.line().free, 1);
    }

    #[tokio::test]
    async fn one_shop_may_have_so_many_waiting_and_all_together_so_many() {
        let turns = turns();
        let held = turns.ask("A").await.unwrap();
        let mut waiting: Vec<_> = (0..3).map(|_| Box::pin(turns.ask("A"))).collect();
        for asked in &mut waiting {
            assert!(asked.now_or_never().is_none());
        }
        assert_eq!(
            turns.ask("A").await.unwrap_err(),
            Full,
            "its own room is full"
        );
        let mut other = Box::pin(turns.ask("B"));
        assert!(other.as_mut().now_or_never().is_none());
        assert_eq!(turns.ask("C").await.unwrap_err(), Full, "all room is");
        assert!(
            turns.go_on("A").now_or_never().is_none(),
            "who was let in goes on"
        );
        // Who goes away leaves no hole.
        drop(waiting);
        drop(held);
        assert!(other.await.is_ok());
        assert_eq!(turns.line().free, 1);
    }
}
