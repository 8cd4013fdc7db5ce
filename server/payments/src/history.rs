//! Writing news into the history of a payment or a refund: the domain's table decides, the store's
//! versions keep two writers from both winning.

use domain::Verdict;

use super::{Payments, PaymentsError};
use crate::{
    store::{After, Books, HistoryStore},
    subject::{Entry, Subject},
};
use alarms::{Alarm, Change, Kind};
use foundation::{clock::Timestamp, store::StoreError};

/// How often a lost race is tried again. Each round somebody else made progress.
pub(super) const ROUNDS_MAX: u32 = 16;

/// What is particular about the history of a payment, or of a refund.
pub(super) trait Noted: Subject {
    /// That a person was called.
    const GAVE_UP: Self::Kind;
    /// The alarm by which that was done.
    const UNCONFIRMED: Kind;
    /// The alarm for news that overturn a conclusion.
    const OVERTURNED: Kind;
    /// The alarm for news that contradict a final word.
    const CONTRADICTED: Kind;

    /// Where such histories are kept.
    fn store(books: &dyn Books) -> &dyn HistoryStore<Self>;
    /// What this does to it.
    fn step(&self, kind: Self::Kind) -> Verdict<Self::State>;
    /// Whether news that change nothing are written all the same: somebody counts them, or they bring
    /// what was missing.
    fn is_counted(&self, news: &Entry<Self>) -> bool;
    /// What can't happen now: a mistake of ours, or nothing to write.
    fn illegal(&self, kind: Self::Kind) -> Result<(), PaymentsError>;
    /// Whether a person may have been called, and need not look any more once it is `after`.
    fn is_settled(&self, after: Self::State) -> bool;
    /// What else a person has to know of it, beside its id.
    fn about(&self) -> String;
    /// When to ask about it, once it is `after` news that came at `now`.
    fn next(&self, after: Self::State, now: Timestamp) -> Option<Timestamp>;
    /// It is written: what is said of it, and where it is counted.
    fn written(&self, payments: &Payments, after: Self::State, news: &Entry<Self>);
}

impl Payments {
    pub(super) fn history_of<S: Noted>(&self) -> &dyn HistoryStore<S> {
        S::store(&*self.store)
    }

    /// Writes news into a history and returns what it is about as it is then.
    ///
    /// The same news twice are written once, unless they are counted; news that contradict a final
    /// word are kept and reported, and change nothing.
    pub(super) async fn note<S: Noted>(
        &self,
        id: &S::Id,
        news: Entry<S>,
    ) -> Result<S, PaymentsError> {
        for _ in 0..ROUNDS_MAX {
            let seen = self.history_of::<S>().find(id).await?;
            let seen = seen.ok_or(PaymentsError::Missing)?;
            // Otherwise somebody else's news came first; judge ours again in their light.
            if let Some(now) = self.note_unless_changed(seen, &news).await? {
                return Ok(now);
            }
        }
        Err(StoreError::Conflict.into())
    }

    /// Writes news into a history that is still as it was seen; `None` if it isn't.
    pub(super) async fn note_unless_changed<S: Noted>(
        &self,
        seen: S,
        news: &Entry<S>,
    ) -> Result<Option<S>, PaymentsError> {
        let Some((state, alarm)) = self.next_state(&seen, news).await? else {
            return Ok(Some(seen));
        };
        let mut news = news.clone();
        news.alarms.extend(alarm.map(Change::Raised));
        news.alarms.extend(self.no_longer(&seen, state).await?);
        let at = self.clock.now();
        let check = seen.next(state, at);
        let after = After { state, check, at };
        match self.history_of().append(&seen, &news, after).await {
            Ok(()) => {
                self.alarms.written(&news.alarms);
                self.written.notify_one();
                seen.written(self, state, &news);
                let now = self.history_of::<S>().find(seen.id()).await?;
                Ok(Some(now.ok_or(PaymentsError::Missing)?))
            }
            Err(StoreError::Conflict) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The state these news lead to and what a person has to hear of it, or `None` when there is
    /// nothing to write.
    async fn next_state<S: Noted>(
        &self,
        seen: &S,
        news: &Entry<S>,
    ) -> Result<Option<(S::State, Option<Alarm>)>, PaymentsError> {
        let (state, kind) = (seen.state(), news.kind);
        let alarm = |alarm| {
            let (kind, state) = (S::kind_name(kind), S::state_name(state));
            let what = format!("{kind} although {state}{} {}", seen.about(), news.detail);
            Some(Alarm::new(alarm, seen.id()).with_detail(what.trim()))
        };
        match seen.step(kind) {
            Verdict::Moves(next) => Ok(Some((next, None))),
            Verdict::Repeats => Ok(seen.is_counted(news).then_some((state, None))),
            Verdict::Overturns(next) => Ok(Some((next, alarm(S::OVERTURNED)))),
            Verdict::Contradicts => {
                let known = self.history_of::<S>().history(seen.id()).await?;
                let mut known = known.iter();
                let is_known = known.any(|old| old.kind == kind && old.detail == news.detail);
                Ok((!is_known).then(|| (state, alarm(S::CONTRADICTED))))
            }
            Verdict::Illegal => seen.illegal(kind).map(|()| None),
        }
    }

    /// That a person was called is over once it is decided.
    async fn no_longer<S: Noted>(
        &self,
        seen: &S,
        after: S::State,
    ) -> Result<Option<Change>, PaymentsError> {
        if !seen.is_settled(after) {
            return Ok(None);
        }
        let events = self.history_of::<S>().history(seen.id()).await?;
        let called = events.iter().any(|event| event.kind == S::GAVE_UP);
        Ok(called.then(|| Change::over(S::UNCONFIRMED, seen.id())))
    }
}
