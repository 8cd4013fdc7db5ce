//! How an endpoint is doing, and what a try makes of that.

use foundation::clock::Timestamp;

use super::{FAILING_MS_MAX, FAILS_MAX, State, WhyOff};

/// What a try came to, as far as the endpoint is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It took it.
    Took,
    /// It failed.
    Failed,
    /// It says that it is gone for good.
    Gone,
}

/// How an endpoint is doing after a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doing {
    /// See [`Endpoint::state`].
    pub state: State,
    /// See [`Endpoint::why_off`].
    pub why_off: Option<WhyOff>,
    /// See [`Endpoint::failing_since`].
    pub since: Option<Timestamp>,
    /// See [`Endpoint::fails`].
    pub fails: i64,
}

impl Doing {
    /// How one that was doing so is doing after this. What somebody switched off meanwhile stays off.
    #[must_use]
    pub fn after(self, tried: Tried, now: Timestamp) -> Self {
        if self.state == State::Off {
            return self;
        }
        let off = |why| Self {
            state: State::Off,
            why_off: Some(why),
            ..self
        };
        match tried {
            Tried::Took => Self {
                state: State::On,
                why_off: None,
                since: None,
                fails: 0,
            },
            Tried::Gone => off(WhyOff::Gone),
            Tried::Failed => {
                let since = self.since.unwrap_or(now);
                let fails = self.fails.saturating_add(1);
                if now.since_ms(since) >= FAILING_MS_MAX {
                    return off(WhyOff::Failing);
                }
                let is_failing = self.state == State::Failing || fails >= FAILS_MAX;
                Self {
                    state: if is_failing {
                        State::Failing
                    } else {
                        State::On
                    },
                    why_off: None,
                    since: Some(since),
                    fails,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Timestamp = Timestamp(1_764_299_551_002);
    const WELL: Doing = Doing {
        state: State::On,
        why_off: None,
        since: None,
        fails: 0,
    };

    #[test]
    fn ten_failures_in_a_row_are_failing_and_one_success_ends_it() {
        let mut doing = WELL;
        for fails in 1..FAILS_MAX {
            doing = doing.after(Tried::Failed, AT.plus_ms(fails));
            assert_eq!(doing.state, State::On, "{fails}");
        }
        doing = doing.after(Tried::Failed, AT.plus_ms(FAILS_MAX));
        assert_eq!(
            (doing.state, doing.since),
            (State::Failing, Some(AT.plus_ms(1)))
        );
        assert_eq!(doing.after(Tried::Took, AT), WELL);
    }

    #[test]
    fn five_days_of_failures_or_a_word_switch_it_off() {
        let gone = WELL.after(Tried::Gone, AT);
        assert_eq!((gone.state, gone.why_off), (State::Off, Some(WhyOff::Gone)));
        let failing = WELL.after(Tried::Failed, AT);
        let later = failing.after(Tried::Failed, AT.plus_ms(FAILING_MS_MAX - 1));
        assert_ne!(later.state, State::Off);
        let off = later.after(Tried::Failed, AT.plus_ms(FAILING_MS_MAX));
        assert_eq!(
            (off.state, off.why_off),
            (State::Off, Some(WhyOff::Failing))
        );
        assert_eq!(
            off.after(Tried::Took, AT),
            off,
            "only somebody switches it on again"
        );
    }
}
