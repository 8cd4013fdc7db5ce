//! What limits mean for one refund. Pure, and the only place that decides: asking, giving back and
//! agreeing all come here, each time anew.

use people::role::Role;

use crate::limit::{AGE_DAYS_MAX, Limit};

/// One refund, as far as limits care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// How much, in minor units.
    pub minor: u64,
    /// How many days ago it was paid, whole ones.
    pub age_days: i64,
    /// What stands against the person that day already, in minor units.
    pub spent_minor: u64,
    /// What of the payment went back by the person's word already, in minor units.
    pub own_minor: u64,
    /// What of it went back by anybody's word alone, in minor units.
    pub alone_minor: u64,
    /// Above how much it takes two people, in minor units.
    pub four_eyes_minor: Option<u64>,
    /// Whether somebody else asked for it, so that there are two.
    pub is_asked: bool,
}

impl Case {
    /// Whether it is above what one person's word is enough for: many small ones of a payment are one large.
    pub fn takes_two(&self) -> bool {
        let all = self.minor.saturating_add(self.alone_minor);
        self.four_eyes_minor.is_some_and(|above| all > above)
    }
}

/// What may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict<W> {
    /// They may give it back.
    Make(W),
    /// They may ask for it.
    NeedsAnother(Why),
    /// It isn't theirs to give back, or nobody's.
    Refused(Why),
}

/// By which role, and up to what a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The role.
    pub role: Role,
    /// The most that day, in minor units; none for any sum.
    pub day_minor: Option<u64>,
    /// The most of one payment, in minor units; none for any sum.
    pub each_minor: Option<u64>,
}

/// Why somebody may not by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing they are lets them.
    Role,
    /// It is more than they may give back at once.
    Each {
        /// The most, in minor units.
        most_minor: u64,
        /// What of the payment went back by their word already.
        gone_minor: u64,
    },
    /// It is more than they may still give back that day.
    Day {
        /// What is left for that day, in minor units.
        left_minor: u64,
    },
    /// The payment is older than what they may give back.
    Age {
        /// The oldest, in days.
        days: u16,
    },
    /// So much takes two people.
    FourEyes {
        /// Above how much, in minor units.
        above_minor: u64,
        /// What of the payment went back already without a second person.
        gone_minor: u64,
    },
    /// The payment is so old that the gateway takes none back.
    TooOld,
    /// They asked for it themselves.
    Own,
    /// One of the two could have come in the other's place.
    Hand,
}

impl Why {
    /// What of the payment went back already, where that counts; in minor units.
    pub const fn gone_minor(self) -> u64 {
        match self {
            Self::Each { gone_minor, .. } | Self::FourEyes { gone_minor, .. } => gone_minor,
            Self::Role
            | Self::Day { .. }
            | Self::Age { .. }
            | Self::TooOld
            | Self::Own
            | Self::Hand => 0,
        }
    }
}

/// Judges a case for somebody with these roles there.
pub fn decide(case: &Case, posts: &[(Role, Limit)], may_ask: bool) -> Verdict<Word> {
    if case.age_days > i64::from(AGE_DAYS_MAX) {
        return Verdict::Refused(Why::TooOld);
    }
    let not_alone = |why| {
        if may_ask {
            Verdict::NeedsAnother(why)
        } else {
            Verdict::Refused(why)
        }
    };
    if let Some(above_minor) = case.four_eyes_minor
        && !case.is_asked
        && case.takes_two()
    {
        let gone_minor = case.alone_minor;
        return not_alone(Why::FourEyes {
            above_minor,
            gone_minor,
        });
    }
    let (mut best, mut nearest) = (None::<Word>, None::<(Why, u64)>);
    for (role, limit) in posts {
        match against(case, limit) {
            None => {
                let word = Word {
                    role: *role,
                    day_minor: limit.day_minor,
                    each_minor: limit.each_minor,
                };
                best = Some(best.map_or(word, |held| wider(held, word)));
            }
            Some(why) => {
                let each = limit.each_minor.unwrap_or(u64::MAX);
                if nearest.is_none_or(|(_, held)| each > held) {
                    nearest = Some((why, each));
                }
            }
        }
    }
    match (best, nearest) {
        (Some(word), _) => Verdict::Make(word),
        (None, Some((why, _))) => not_alone(why),
        (None, None) => not_alone(Why::Role),
    }
}

/// Of two roles the one with more left for the day.
fn wider(one: Word, other: Word) -> Word {
    let most = |word: Word| word.day_minor.unwrap_or(u64::MAX);
    if most(other) > most(one) { other } else { one }
}

/// What of a limit stands against it.
fn against(case: &Case, limit: &Limit) -> Option<Why> {
    if let Some(most_minor) = limit.each_minor
        && case.minor.saturating_add(case.own_minor) > most_minor
    {
        let gone_minor = case.own_minor;
        return Some(Why::Each {
            most_minor,
            gone_minor,
        });
    }
    if case.age_days > i64::from(limit.age_days) {
        return Some(Why::Age {
            days: limit.age_days,
        });
    }
    let day = limit.day_minor?;
    let left_minor = day.saturating_sub(case.spent_minor);
    (case.minor > left_minor).then_some(Why::Day { left_minor })
}

#[cfg(test)]
mod tests;
