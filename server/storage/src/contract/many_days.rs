//! Days of a shop as they come: payments that are heard late, taken back or given back a day after,
//! tills and days closed by hand and by several servers at once, servers that are down for days, and a
//! day that begins at another hour from tomorrow on. Whatever was drawn, each movement of money is in
//! one closing.

#[path = "../../../payments/tests/sim/chance.rs"]
mod chance;

use std::collections::BTreeMap;

use closings::{
    body::Maker,
    close::{CloseError, Closings, Request},
};
use domain::{
    AttemptKey, CutOff, EventKind, RefundEvent, RefundId, RefundState, RequestId, ResultToken,
    State,
};
use foundation::{
    clock::{FixedClock, Timestamp},
    page::{self, Page},
};
use payments::{
    payment::{Facts, News, Payment, Place, Source},
    refund::{Refund, RefundNews},
    store::{After, Reserved},
};
use shops::shop::TillId;

use self::chance::Chance;
use super::{
    refunds::refund,
    samples::{START, again, insert, payment_at, shops},
};
use crate::Storage;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// What happens in one history, and how many of them a store lives through in an ordinary run.
const STEPS: u32 = 60;
const HISTORIES: u64 = 2;

pub(super) async fn whatever_days_bring_each_movement_is_in_one_closing(store: &dyn Storage) {
    for seed in 0..HISTORIES {
        // What an earlier history closed stays: the next one comes later, to the same books.
        live(store, seed).await;
    }
}

/// A shop, and what should be in its books.
struct Life<'a> {
    store: &'a dyn Storage,
    chance: Chance,
    now: Timestamp,
    /// Tells one history's ids from another's.
    seed: u64,
    made: u32,
    /// Payments that are paid and weren't taken back, and what of each went back.
    standing: Vec<(Payment, u64)>,
    /// What moved, by id and by how much.
    moved: BTreeMap<(String, i64), i64>,
}

async fn live(store: &dyn Storage, seed: u64) {
    shops(store).await;
    let weeks = i64::try_from(seed).unwrap() * 60 * 24 * HOUR;
    let mut life = Life {
        store,
        chance: Chance::new(seed),
        now: START.plus_ms(weeks),
        seed,
        made: 0,
        standing: Vec::new(),
        moved: before(store).await,
    };
    for _ in 0..STEPS {
        life.step().await;
    }
    life.end().await;
}

/// What earlier histories left in the books.
async fn before(store: &dyn Storage) -> BTreeMap<(String, i64), i64> {
    lines(store).await.into_iter().collect()
}

/// Every line that is in a closing.
async fn lines(store: &dyn Storage) -> Vec<((String, i64), i64)> {
    let all = page::all(async |page: Page| store.closings("S", &page).await);
    let mut lines = Vec::new();
    for (place, closing) in all.await.unwrap().iter().rev().enumerate() {
        assert_eq!(closing.number, i64::try_from(place).unwrap() + 1, "no gap");
        for line in store.lines_of("S", closing.number).await.unwrap() {
            lines.push(((line.id, line.seq), line.amount.minor));
        }
    }
    lines
}

impl Life<'_> {
    async fn step(&mut self) {
        let minutes = match self.chance.below(20) {
            // Nobody and nothing is there for days.
            0 => 3 * 24 * 60,
            1..=3 => self.chance.below(600),
            _ => self.chance.below(90),
        };
        self.now = self.now.plus_ms(i64::try_from(minutes).unwrap() * MINUTE);
        match self.chance.below(100) {
            0..45 => self.pay().await,
            45..60 => self.give_back().await,
            60..68 => self.take_back().await,
            68..72 => self.begin_days_otherwise().await,
            72..88 => self.close_by_hand().await,
            _ => self.close_days().await,
        }
    }

    fn dice(&mut self) -> [u8; 16] {
        self.made += 1;
        let mut dice = [3; 16];
        dice[..4].copy_from_slice(&self.made.to_be_bytes());
        dice[4..8].copy_from_slice(&u32::try_from(self.seed).unwrap().to_be_bytes());
        dice
    }

    /// One that is heard of at once, or up to two days late.
    async fn pay(&mut self) {
        let late = if self.chance.percent(30) {
            self.chance.below(48 * 60)
        } else {
            0
        };
        let when = self.now.plus_ms(-i64::try_from(late).unwrap() * MINUTE);
        let mut all = self.store.shops().await.unwrap();
        let which = usize::try_from(self.chance.below(2)).unwrap();
        let shop = all.swap_remove(which);
        let dice = self.dice();
        let sample = payment_at(shop.code.code, 1);
        let payment = Payment {
            request_id: RequestId::made_at(when.0, dice[..10].try_into().unwrap()),
            token: ResultToken::from_random(dice),
            attempt: AttemptKey::from_random(dice),
            place: Place {
                till: TillId(shop.till.0),
                ..sample.place.clone()
            },
            created: when,
            ..sample
        };
        insert(self.store, &payment).await.unwrap();
        let news = News {
            facts: Facts {
                paid: Some(when),
                ..Facts::default()
            },
            ..News::plain(EventKind::ConfirmedPaid, Source::Notice)
        };
        self.tell(&payment, &news, State::Paid).await;
        self.standing.push((payment, 0));
    }

    /// The payment's next event, which moves all of it.
    async fn tell(&mut self, payment: &Payment, news: &News, state: State) {
        let now = again(self.store, payment).await;
        let seq = now.version + 1;
        let after = After {
            state,
            check: None,
            at: self.now,
        };
        self.store.append(&now, news, after).await.unwrap();
        let minor = i64::try_from(payment.amount.minor()).unwrap();
        let minor = if state == State::Paid { minor } else { -minor };
        self.moves(payment.request_id.to_string(), seq, minor);
    }

    fn moves(&mut self, id: String, seq: i64, minor: i64) {
        let twice = self.moved.insert((id, seq), minor);
        assert_eq!(twice, None);
    }

    /// The gateway says that a payment isn't paid any more; nobody had given of it back.
    async fn take_back(&mut self) {
        let untouched = self.standing.iter().position(|(_, back)| *back == 0);
        let Some(place) = untouched else { return };
        let (payment, _) = self.standing.remove(place);
        let news = News::plain(EventKind::ConfirmedCancelled, Source::Inquiry);
        self.tell(&payment, &news, State::Cancelled).await;
    }

    async fn give_back(&mut self) {
        let count = u64::try_from(self.standing.len()).unwrap();
        let place = usize::try_from(self.chance.below(count)).unwrap();
        let Some((payment, back)) = self.standing.get(place).cloned() else {
            return;
        };
        let left = payment.amount.minor() - back;
        if left == 0 {
            return;
        }
        let minor = 1 + self.chance.below(left);
        let dice = self.dice();
        let refund = Refund {
            id: RefundId::made_at(self.now.0, dice[..10].try_into().unwrap()),
            created: self.now,
            ..refund(&payment, 0, minor)
        };
        assert_eq!(self.store.reserve(&refund).await.unwrap(), Reserved::Kept);
        let news = RefundNews::plain(RefundEvent::ConfirmedRefunded, Source::Refund);
        let after = After {
            state: RefundState::Refunded,
            check: None,
            at: self.now,
        };
        self.store.append(&refund, &news, after).await.unwrap();
        self.standing[place].1 += minor;
        self.moves(refund.id.to_string(), 1, -i64::try_from(minor).unwrap());
    }

    async fn begin_days_otherwise(&mut self) {
        let mut stores = self.store.directory().await.unwrap().stores.into_iter();
        let days = stores.find(|one| one.id == "S").unwrap().days;
        let minutes = 30 * u16::try_from(self.chance.below(12)).unwrap();
        let cut_off = CutOff::minutes(minutes).unwrap();
        if let Some((_, rule)) = days.changed("Asia/Kuwait", cut_off, self.now) {
            self.store.count_days("S", &rule).await.unwrap();
        }
    }

    /// One person, or two at once, at a till or for the whole store.
    async fn close_by_hand(&mut self) {
        let clock = FixedClock::at(self.now);
        let at_once = self.chance.percent(30);
        let both = [self.chance.percent(50), self.chance.percent(50)].map(|is_till| Request {
            merchant: None,
            store: "S".to_owned(),
            till: is_till.then_some(TillId(1)),
            day: None,
            by: Maker {
                name: "somebody".to_owned(),
                person: None,
            },
        });
        let (closings, [one, other]) = (self.closings(&clock), &both);
        let (first, second) = if at_once {
            tokio::join!(closings.close(one), closings.close(other))
        } else {
            (closings.close(one).await, Err(CloseError::Nothing))
        };
        for said in [first, second] {
            assert!(matches!(said, Ok(_) | Err(CloseError::Nothing)), "{said:?}");
        }
    }

    async fn close_days(&mut self) {
        let clock = FixedClock::at(self.now);
        let closings = self.closings(&clock);
        let (one, other) = tokio::join!(closings.close_days(), closings.close_days());
        one.and(other).unwrap();
    }

    fn closings<'a>(&'a self, clock: &'a FixedClock) -> Closings<'a> {
        Closings {
            store: self.store,
            shops: self.store,
            clock,
        }
    }

    /// Everything is over, and the books are looked at.
    async fn end(&mut self) {
        self.now = self.now.plus_ms(4 * 24 * HOUR);
        self.close_days().await;
        let clock = FixedClock::at(self.now);
        self.closings(&clock).verify("S").await.unwrap();
        assert!(self.store.open_days().await.unwrap().is_empty());
        let lines = lines(self.store).await;
        let closed: BTreeMap<_, _> = lines.iter().cloned().collect();
        assert_eq!(closed.len(), lines.len(), "each once");
        assert_eq!(closed, self.moved, "seed {}", self.seed);
    }
}

/// So many histories, each with books of its own.
const MANY: u64 = 1_000;

#[tokio::test]
async fn a_thousand_histories_are_closed_whole() {
    for seed in 0..MANY {
        live(&crate::memory::Memory::default(), seed).await;
    }
}
