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
    },
    /// The payment is so old that the gateway takes none back.
    TooOld,
    /// They asked for it themselves.
    Own,
    /// One of the two could have come in the other's place.
    Hand,
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
        return not_alone(Why::FourEyes { above_minor });
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
        return Some(Why::Each { most_minor });
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
mod tests {
    use super::*;

    const MANAGER: (Role, Limit) = (Role::Manager, limit(Some(100), Some(300), 30));
    const CASHIER: (Role, Limit) = (Role::Cashier, limit(Some(0), Some(0), 365));
    const OWNER: (Role, Limit) = (Role::Owner, limit(None, None, 365));

    const fn limit(each_minor: Option<u64>, day_minor: Option<u64>, age_days: u16) -> Limit {
        Limit {
            each_minor,
            day_minor,
            age_days,
        }
    }

    const fn case(minor: u64, age_days: i64, spent_minor: u64) -> Case {
        Case {
            minor,
            age_days,
            spent_minor,
            own_minor: 0,
            alone_minor: 0,
            four_eyes_minor: None,
            is_asked: false,
        }
    }

    const fn make(role: Role, day_minor: Option<u64>) -> Verdict<Word> {
        let each_minor = if matches!(role, Role::Manager) {
            Some(100)
        } else {
            None
        };
        Verdict::Make(Word {
            role,
            day_minor,
            each_minor,
        })
    }

    #[test]
    fn many_small_ones_of_a_payment_are_one_large() {
        let of = |own_minor, alone_minor| Case {
            own_minor,
            alone_minor,
            four_eyes_minor: Some(80),
            ..case(10, 0, 0)
        };
        let asks = Verdict::NeedsAnother;
        let four = asks(Why::FourEyes { above_minor: 80 });
        assert_eq!(decide(&of(0, 71), &[OWNER], true), four);
        assert_eq!(decide(&of(0, 70), &[OWNER], true), make(Role::Owner, None));
        let each = asks(Why::Each { most_minor: 100 });
        assert_eq!(decide(&of(91, 0), &[MANAGER], true), each);
        assert_eq!(
            decide(&of(90, 0), &[MANAGER], true),
            make(Role::Manager, Some(300))
        );
    }

    #[test]
    fn whoever_is_within_all_three_limits_makes_it_and_anybody_else_asks() {
        let made = make(Role::Manager, Some(300));
        let asks = Verdict::NeedsAnother;
        for (case, verdict) in [
            (case(100, 30, 200), made),
            (case(1, 0, 299), made),
            (case(101, 0, 0), asks(Why::Each { most_minor: 100 })),
            (case(1, 31, 0), asks(Why::Age { days: 30 })),
            (case(100, 0, 201), asks(Why::Day { left_minor: 99 })),
            (case(1, 0, 300), asks(Why::Day { left_minor: 0 })),
            (case(1, 0, 9_999), asks(Why::Day { left_minor: 0 })),
            (case(1, 366, 0), Verdict::Refused(Why::TooOld)),
        ] {
            assert_eq!(decide(&case, &[MANAGER], true), verdict, "{case:?}");
        }
    }

    #[test]
    fn roles_add_up_and_without_one_there_is_only_asking() {
        let asks = |why| Verdict::NeedsAnother(why);
        let big = case(5_000, 300, 9_000);
        assert_eq!(
            decide(&big, &[CASHIER, OWNER, MANAGER], true),
            make(Role::Owner, None)
        );
        let small = case(50, 0, 0);
        assert_eq!(
            decide(&small, &[CASHIER, MANAGER], true),
            make(Role::Manager, Some(300))
        );
        assert_eq!(
            decide(&small, &[CASHIER], true),
            asks(Why::Each { most_minor: 0 })
        );
        // Why is said of the role that comes nearest.
        assert_eq!(
            decide(&big, &[CASHIER, MANAGER], true),
            asks(Why::Each { most_minor: 100 })
        );
        assert_eq!(decide(&small, &[], true), asks(Why::Role));
        assert_eq!(decide(&small, &[], false), Verdict::Refused(Why::Role));
        assert_eq!(
            decide(&small, &[CASHIER], false),
            Verdict::Refused(Why::Each { most_minor: 0 })
        );
    }

    #[test]
    fn above_a_sum_it_takes_two_whoever_they_are_and_two_have_limits_all_the_same() {
        let four = |minor, is_asked| Case {
            four_eyes_minor: Some(80),
            is_asked,
            ..case(minor, 0, 0)
        };
        let why = Why::FourEyes { above_minor: 80 };
        assert_eq!(
            decide(&four(81, false), &[OWNER], true),
            Verdict::NeedsAnother(why)
        );
        assert_eq!(
            decide(&four(80, false), &[OWNER], true),
            make(Role::Owner, None)
        );
        assert_eq!(
            decide(&four(81, true), &[OWNER], false),
            make(Role::Owner, None)
        );
        assert_eq!(
            decide(&four(101, true), &[MANAGER], false),
            Verdict::Refused(Why::Each { most_minor: 100 })
        );
    }
}
