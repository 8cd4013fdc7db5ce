//! Who is worked on: what was taken is sorted by its gateway account, waits in that account's queue,
//! and gets a seat when there is one.
//!
//! What was taken is ours for a while. If its turn doesn't come in that time it is let go without a
//! write, and is due again when the time is over; then it comes first, since what was asked about
//! meanwhile is due again sooner.

use std::{
    collections::{BTreeMap, HashMap, HashSet, VecDeque},
    ops::Bound,
    sync::Arc,
};

use domain::{RefundId, RequestId};
use tokio::task::{Id, JoinSet};

use crate::{Payments, PaymentsError};
use foundation::clock::Moment;

/// How long what was taken is ours; longer than it may wait for a seat and two calls together take.
const LEASE_MS: i64 = 60_000;
/// How long it may wait for a seat.
const WAIT_MS: i64 = LEASE_MS / 2;
/// Payments, and refunds, taken at once.
const BATCH: u32 = 64;
/// How often in a tick, while there is more than that.
const ROUNDS_MAX: u32 = 16;
/// Things of one account that are worked on at once.
const SEATS: usize = 16;
/// Of all accounts together: sixteen that hang leave room for the others.
const SEATS_ALL: usize = 16 * SEATS + 64;
/// Things of one account that may wait; what is above is left until its time comes again.
const WAITING_MAX: usize = 1_000;
/// Of all accounts together.
const WAITING_ALL: usize = 8_000;

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Job {
    Payment(RequestId),
    Refund(RefundId),
}

/// Something that waits for a seat, and since when it is ours.
#[derive(Debug)]
struct Waiting {
    job: Job,
    since: Moment,
}

/// One account's part.
#[derive(Debug, Default)]
struct Desk {
    waiting: VecDeque<Waiting>,
    /// Those that were let go before their turn came, and are here again.
    again: VecDeque<Waiting>,
    /// Those that were let go and aren't here.
    passed_over: HashSet<Job>,
    seated: usize,
}

impl Desk {
    fn join(&mut self, waiting: Waiting) {
        if self.passed_over.remove(&waiting.job) {
            self.again.push_back(waiting);
        } else if self.len() < WAITING_MAX {
            self.waiting.push_back(waiting);
        } else {
            self.pass_over(waiting.job);
        }
    }

    fn len(&self) -> usize {
        self.waiting.len().saturating_add(self.again.len())
    }

    /// The next whose turn comes in time.
    fn pop(&mut self, now: Moment) -> Option<Job> {
        loop {
            let first = self.again.pop_front();
            let Waiting { job, since } = first.or_else(|| self.waiting.pop_front())?;
            if now.since_ms(since) < WAIT_MS {
                return Some(job);
            }
            self.pass_over(job);
        }
    }

    fn pass_over(&mut self, job: Job) {
        // Another server may have taken them since; that they are forgotten costs no more than a turn.
        if self.passed_over.len() >= WAITING_ALL {
            self.passed_over.clear();
        }
        self.passed_over.insert(job);
    }
}

/// How a task ended.
#[derive(Debug)]
enum Ended {
    /// It is known whose it is.
    Sorted(String, Waiting),
    /// It could not be found out, or it has been worked on.
    Done,
}

/// See the module.
#[derive(Debug)]
pub(super) struct Pool {
    payments: Arc<Payments>,
    desks: BTreeMap<String, Desk>,
    /// Who got the last seat.
    last: String,
    tasks: JoinSet<Ended>,
    /// Of the tasks that have a seat, whose.
    seats: HashMap<Id, String>,
}

impl Pool {
    pub(super) fn of(payments: &Arc<Payments>) -> Self {
        Self {
            payments: Arc::clone(payments),
            desks: BTreeMap::new(),
            last: String::new(),
            tasks: JoinSet::new(),
            seats: HashMap::new(),
        }
    }

    /// Whether something is under way.
    pub(super) fn is_busy(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Takes what is due now; returns how much that was.
    pub(super) async fn take(&mut self) -> Result<usize, PaymentsError> {
        let mut count: usize = 0;
        for _ in 0..ROUNDS_MAX {
            if self.held() >= self.room() {
                break;
            }
            let (store, clock) = (&self.payments.store, &self.payments.clock);
            let (now, since) = (clock.now(), clock.moment());
            let due = store.claim_due(now, LEASE_MS, BATCH).await?;
            let refunds = store.claim_due_refunds(now, LEASE_MS, BATCH).await?;
            let batch = usize::try_from(BATCH).unwrap_or(usize::MAX);
            let more = due.len() >= batch || refunds.len() >= batch;
            let due = due.into_iter().map(Job::Payment);
            for job in due.chain(refunds.into_iter().map(Job::Refund)) {
                count = count.saturating_add(1);
                let payments = Arc::clone(&self.payments);
                let waiting = Waiting { job, since };
                self.tasks.spawn(sorted(payments, waiting));
            }
            if !more {
                break;
            }
        }
        Ok(count)
    }

    /// How much may be here: what is taken above that is passed over, and is nobody's until its lease is over.
    fn room(&self) -> usize {
        let desks = self.desks.len().max(1);
        WAITING_MAX.saturating_mul(desks).min(WAITING_ALL)
    }

    fn held(&self) -> usize {
        let waiting = self.desks.values().map(Desk::len);
        waiting.sum::<usize>().saturating_add(self.tasks.len())
    }

    /// Waits for one task to end, and lets others take its seat.
    pub(super) async fn step(&mut self) {
        let Some(ended) = self.tasks.join_next_with_id().await else {
            return;
        };
        let id = match &ended {
            Ok((id, _)) => *id,
            // A defect of ours ends its own task only.
            Err(lost) => lost.id(),
        };
        if let Some(account) = self.seats.remove(&id) {
            self.leave(&account);
        }
        if let Ok((_, Ended::Sorted(account, waiting))) = ended {
            self.desks.entry(account).or_default().join(waiting);
        }
        self.seat();
    }

    fn leave(&mut self, account: &str) {
        if let Some(desk) = self.desks.get_mut(account) {
            desk.seated = desk.seated.saturating_sub(1);
        }
    }

    /// Gives away the seats that are free, one to each account that waits, round and round.
    fn seat(&mut self) {
        while self.seats.len() < SEATS_ALL {
            let Some(account) = self.next() else { return };
            let now = self.payments.clock.moment();
            let Some(desk) = self.desks.get_mut(&account) else {
                return;
            };
            if let Some(job) = desk.pop(now) {
                desk.seated = desk.seated.saturating_add(1);
                let payments = Arc::clone(&self.payments);
                let task = self.tasks.spawn(worked_on(payments, job));
                self.seats.insert(task.id(), account.clone());
            }
            self.last = account;
        }
    }

    /// The account after the last one that has somebody waiting and a seat for him.
    fn next(&self) -> Option<String> {
        let after = (Bound::Excluded(self.last.clone()), Bound::Unbounded);
        let round = self.desks.range(after).chain(&self.desks);
        let mut able = round.filter(|(_, desk)| desk.seated < SEATS && desk.len() > 0);
        able.next().map(|(account, _)| account.clone())
    }
}

/// Finds out whose it is. What can't be read is left, and somebody is told by whoever looks after
/// the store.
async fn sorted(payments: Arc<Payments>, waiting: Waiting) -> Ended {
    let account = match &waiting.job {
        Job::Payment(id) => payments.account_of(id).await,
        Job::Refund(id) => payments.account_of_refund(id).await,
    };
    match account {
        Ok(account) => Ended::Sorted(account, waiting),
        Err(error) => {
            tracing::error!(job = ?waiting.job, %error, "what is due could not be read");
            Ended::Done
        }
    }
}

async fn worked_on(payments: Arc<Payments>, job: Job) -> Ended {
    match job {
        Job::Payment(id) => {
            if let Err(error) = payments.go_on(&id).await {
                tracing::error!(payment.id = %id, %error, "not refreshed");
            }
        }
        Job::Refund(id) => {
            if let Err(error) = payments.push_refund(&id).await {
                tracing::error!(refund.id = %id, %error, "refund not pushed on");
            }
        }
    }
    Ended::Done
}

impl Payments {
    async fn account_of(&self, id: &RequestId) -> Result<String, PaymentsError> {
        Ok(self.stored(id).await?.account)
    }

    async fn account_of_refund(&self, id: &RefundId) -> Result<String, PaymentsError> {
        let refund = self.store.refund(id).await?;
        let refund = refund.ok_or(PaymentsError::Missing)?;
        self.account_of(&refund.payment).await
    }
}
