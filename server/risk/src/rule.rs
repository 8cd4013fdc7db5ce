//! The rules: on or off, each with a number or two that a shop may set within bounds. What isn't set is as
//! it is by itself, and stays so when that changes.

use std::ops::RangeInclusive;

use people::store::Giver;

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One payer pays more than so often within so many minutes, at all of a merchant's codes.
    Payer,
    /// More than so many payments are begun at one code within so many minutes.
    Crowd,
    /// An amount is more than so many times what nearly everybody pays there.
    Unusual,
    /// So many payments would have come at a code by its own habit, for at least so many minutes, and
    /// none did.
    Silent,
    /// So many payments in a row failed at a code, or with one wallet there.
    Declines,
}

/// The numbers of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which.
    pub kind: Kind,
    /// Whether it counts.
    pub is_on: bool,
    /// How many, or how many times.
    pub number: u32,
    /// Within how many minutes; nought for a rule without.
    pub minutes: u32,
}

/// Between which numbers a shop may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// See [`Rule::number`].
    pub number: RangeInclusive<u32>,
    /// See [`Rule::minutes`].
    pub minutes: RangeInclusive<u32>,
}

/// A rule has no minutes.
const NONE: RangeInclusive<u32> = 0..=0;

impl Kind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Unusual,
        Self::Silent,
        Self::Declines,
        Self::Crowd,
        Self::Payer,
    ];

    /// As it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Payer => "payer",
            Self::Crowd => "crowd",
            Self::Unusual => "unusual",
            Self::Silent => "silent",
            Self::Declines => "declines",
        }
    }

    /// Reads what [`Self::as_str`] writes; `None` for one of a newer version.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == raw)
    }

    /// The rule as it is by itself: a small shop should hear of nothing for months.
    pub const fn usual(self) -> Rule {
        let (number, minutes) = match self {
            Self::Payer => (5, 60),
            Self::Crowd => (40, 10),
            Self::Unusual => (3, 0),
            Self::Silent => (10, 60),
            Self::Declines => (8, 0),
        };
        Rule {
            kind: self,
            is_on: true,
            number,
            minutes,
        }
    }

    /// Between which numbers a shop may choose. Nothing there makes a rule tell of every payment.
    pub const fn bounds(self) -> Bounds {
        let (number, minutes) = match self {
            Self::Payer => (2..=50, 5..=1_440),
            Self::Crowd => (5..=300, 1..=60),
            Self::Unusual => (2..=50, NONE),
            Self::Silent => (4..=200, 30..=1_440),
            Self::Declines => (3..=50, NONE),
        };
        Bounds { number, minutes }
    }

    /// Whether it has minutes at all.
    pub fn has_minutes(self) -> bool {
        self.bounds().minutes != NONE
    }
}

impl Rule {
    /// Whether its numbers may be set.
    pub fn is_within(&self) -> bool {
        let bounds = self.kind.bounds();
        bounds.number.contains(&self.number) && bounds.minutes.contains(&self.minutes)
    }

    /// Its minutes in milliseconds.
    pub fn window_ms(&self) -> i64 {
        i64::from(self.minutes).saturating_mul(60_000)
    }
}

/// All that a shop set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules(Vec<Rule>);

impl Rules {
    /// Of what was set. Numbers that this version wouldn't take are as if nothing was said.
    pub fn of_set(set: impl IntoIterator<Item = Rule>) -> Self {
        Self(set.into_iter().filter(Rule::is_within).collect())
    }

    /// A rule as it counts.
    pub fn of(&self, kind: Kind) -> Rule {
        let set = self.0.iter().find(|rule| rule.kind == kind);
        set.copied().unwrap_or(kind.usual())
    }

    /// A rule as it counts; `None` if it doesn't.
    pub fn on(&self, kind: Kind) -> Option<Rule> {
        Some(self.of(kind)).filter(|rule| rule.is_on)
    }

    /// What was set, and nothing else.
    pub fn set(&self) -> &[Rule] {
        &self.0
    }
}

/// What somebody says of rules.
#[derive(Clone, Debug)]
pub struct Change {
    /// At whose shop, by its id.
    pub merchant: String,
    /// The rules as they shall count; those that aren't named stay.
    pub rules: Vec<Rule>,
    /// What they saw of them, where that matters.
    pub before: Option<Rules>,
    /// Who says so, by a role that has to be theirs still.
    pub by: Giver,
}

impl Change {
    /// Whether somebody else has set one of its rules meanwhile, and not as it shall be.
    pub fn is_late(&self, now: &Rules) -> bool {
        let Some(before) = &self.before else {
            return false;
        };
        let mut rules = self.rules.iter();
        rules.any(|rule| {
            let (was, is) = (before.of(rule.kind), now.of(rule.kind));
            *rule != was && is != was && is != *rule
        })
    }

    /// The rules that it changes: those that were seen otherwise. What somebody else has set of the others stays.
    pub fn meant(&self) -> impl Iterator<Item = Rule> + '_ {
        let seen = |rule: &Rule| {
            let before = self.before.as_ref().map(|before| before.of(rule.kind));
            before != Some(*rule)
        };
        self.rules.iter().copied().filter(seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_within_its_own_bounds_and_found_by_its_name() {
        for kind in Kind::ALL {
            assert!(kind.usual().is_within(), "{kind:?}");
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
            assert_eq!(kind.has_minutes(), kind.usual().minutes > 0, "{kind:?}");
            assert_eq!(Rules::default().of(kind), kind.usual());
        }
        assert_eq!(Kind::parse("tomorrow"), None);
    }

    #[test]
    fn what_was_set_counts_unless_no_version_would_take_it() {
        let off = Rule {
            is_on: false,
            ..Kind::Crowd.usual()
        };
        let wild = Rule {
            number: 1,
            ..Kind::Payer.usual()
        };
        let rules = Rules::of_set([off, wild]);
        assert_eq!(rules.of(Kind::Crowd), off);
        assert_eq!(rules.on(Kind::Crowd), None);
        assert_eq!(rules.on(Kind::Payer), Some(Kind::Payer.usual()));
        assert_eq!(rules.set(), [off]);
    }
}
