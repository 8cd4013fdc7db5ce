//! What is told together: what waited for the end of quiet hours is one message, and so is what would be
//! more messages than a minute may have.

use foundation::clock::Timestamp;

use crate::store::Notice;

/// So many messages a channel gets in a minute.
pub const EACH_MINUTE: i64 = 20;
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
        let left = EACH_MINUTE.saturating_sub(self.now(now).count);
        usize::try_from(left).unwrap_or_default()
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
        (self.room(now) == 0).then(|| self.since.plus_ms(MINUTE_MS))
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
    fn more_than_a_minute_may_have_is_one_message() {
        assert_eq!(lengths(0, 3, 0), [1, 1, 1]);
        assert_eq!(lengths(0, 20, 0).len(), 20);
        assert_eq!(lengths(0, 21, 0), [21]);
        assert_eq!(lengths(0, 3, 18), [3]);
        assert_eq!(lengths(0, 3, 20), Vec::<usize>::new());
        assert_eq!(lengths(5, 2, 0), [5, 1, 1]);
        assert_eq!(lengths(5, 2, 19), [5], "the rest comes in a minute");
        let full = Pace {
            since: NOW,
            count: 20,
        };
        assert_eq!(full.full_until(NOW), Some(NOW.plus_ms(MINUTE_MS)));
        assert_eq!(full.after(NOW.plus_ms(MINUTE_MS)).count, 1);
        assert_eq!(full.full_until(NOW.plus_ms(MINUTE_MS)), None);
        let ahead = full.room(NOW.plus_ms(-1));
        assert_eq!(ahead, 20, "a clock that was set back stops nothing");
    }
}
