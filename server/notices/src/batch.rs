//! What is told together: what waited for the end of quiet hours is one message, and so is what happens in a
//! burst. The first messages come at once; what follows on their heels is gathered for a little.

use foundation::clock::Timestamp;

use crate::store::Notice;

/// So many messages a channel gets in a minute without a wait.
pub const AT_ONCE: i64 = 2;
/// For so long what comes after them is gathered.
pub const GATHER_MS: i64 = 15_000;
/// That minute.
pub const MINUTE_MS: i64 = 60_000;

/// How many messages a channel got in the minute that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// When that minute began.
    pub since: Timestamp,
    /// How many came since.
    pub count: i64,
}

impl Pace {
    /// How many more may come now.
    pub fn room(self, now: Timestamp) -> usize {
        if self.full_until(now).is_some() {
            return 0;
        }
        let left = AT_ONCE.saturating_sub(self.now(now).count).max(1);
        usize::try_from(left).unwrap_or(1)
    }

    /// As it is now: a minute that is over counts no more.
    #[must_use]
    pub fn now(self, now: Timestamp) -> Self {
        let passed = now.since_ms(self.since);
        if (0..MINUTE_MS).contains(&passed) {
            return self;
        }
        Self {
            since: now,
            count: 0,
        }
    }

    /// After one more.
    #[must_use]
    pub fn after(self, now: Timestamp) -> Self {
        let as_now = self.now(now);
        Self {
            count: as_now.count.saturating_add(1),
            ..as_now
        }
    }

    /// When the next may come, if none may now.
    pub fn full_until(self, now: Timestamp) -> Option<Timestamp> {
        let pace = self.now(now);
        let waits = pace.count.saturating_sub(AT_ONCE).saturating_add(1).max(0);
        let wait = waits.saturating_mul(GATHER_MS).min(MINUTE_MS);
        let next = pace.since.plus_ms(wait);
        (next > now).then_some(next)
    }
}

/// What is told in which message, in the order in which it happened.
pub fn messages(notices: Vec<Notice>, pace: Pace, now: Timestamp) -> Vec<Vec<Notice>> {
    let (held, fresh): (Vec<_>, Vec<_>) = notices.into_iter().partition(|one| one.is_held);
    let room = pace.room(now);
    let mut all = Vec::new();
    if !held.is_empty() {
        all.push(held);
    }
    let left = room.saturating_sub(all.len());
    if fresh.len() <= left {
        all.extend(fresh.into_iter().map(|one| vec![one]));
    } else if left > 0 {
        all.push(fresh);
    }
    all.truncate(room);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Fact;

    const NOW: Timestamp = Timestamp(1_764_331_200_000);

    fn notices(held: usize, fresh: usize) -> Vec<Notice> {
        let one = |number: usize| Notice {
            id: i64::try_from(number).unwrap(),
            merchant: None,
            store: None,
            at: NOW,
            fact: Some(Fact::Test),
            tries: 0,
            is_held: number < held,
        };
        (0..held + fresh).map(one).collect()
    }

    fn lengths(held: usize, fresh: usize, count: i64) -> Vec<usize> {
        let pace = Pace { since: NOW, count };
        let all = messages(notices(held, fresh), pace, NOW.plus_ms(1));
        all.iter().map(Vec::len).collect()
    }

    #[test]
    fn a_burst_is_one_message_and_its_beginning_comes_at_once() {
        assert_eq!(lengths(0, 1, 0), [1]);
        assert_eq!(lengths(0, 2, 0), [1, 1]);
        assert_eq!(lengths(0, 3, 0), [3]);
        assert_eq!(lengths(0, 21, 0), [21]);
        assert_eq!(lengths(0, 2, 1), [2]);
        assert_eq!(lengths(0, 3, 2), Vec::<usize>::new(), "it is gathered");
        assert_eq!(lengths(5, 1, 0), [5, 1]);
        assert_eq!(lengths(5, 2, 1), [5], "the rest is gathered");
    }

    #[test]
    fn nothing_is_gathered_for_more_than_a_quarter_of_a_minute() {
        let mut pace = Pace {
            since: NOW,
            count: 0,
        };
        let mut told = Vec::new();
        // Something happens in every tenth of a second of two minutes.
        for at in (0..120_000).step_by(100) {
            let now = NOW.plus_ms(at);
            if pace.room(now) > 0 {
                pace = pace.after(now);
                told.push(at);
            }
        }
        assert_eq!(told[..6], [0, 100, 15_000, 30_000, 45_000, 60_000]);
        let waits = told.windows(2).map(|pair| pair[1] - pair[0]);
        assert!(waits.max().unwrap() <= GATHER_MS);
        let last = pace.after(NOW.plus_ms(-1));
        assert_eq!(last.count, 1, "a clock that was set back stops nothing");
    }
}
