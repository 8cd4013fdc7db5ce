//! Where somebody may do something: at a whole merchant's, or at some of its stores and tills.

use std::collections::BTreeSet;

use shops::shop::TillId;

/// A store, or one till of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The store's id.
    pub store: String,
    /// The till; none for all of the store's.
    pub till: Option<TillId>,
}

/// How far something reaches at a merchant's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every store there is and will be.
    Everywhere,
    /// These and no other. None: nowhere.
    Spots(BTreeSet<Spot>),
}

impl Reach {
    /// Whether a till of a store is within it.
    pub fn covers(&self, store: &str, till: TillId) -> bool {
        let has = |spots: &BTreeSet<Spot>| {
            let mut spots = spots.iter();
            spots.any(|spot| spot.store == store && spot.till.is_none_or(|own| own == till))
        };
        match self {
            Self::Everywhere => true,
            Self::Spots(spots) => has(spots),
        }
    }

    /// Whether a store is within it, with all its tills.
    pub fn covers_store(&self, store: &str) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Spots(spots) => {
                let mut spots = spots.iter();
                spots.any(|spot| spot.store == store && spot.till.is_none())
            }
        }
    }

    /// Whether it goes nowhere that the other doesn't.
    pub fn is_within(&self, other: &Self) -> bool {
        match (self, other) {
            (_, Self::Everywhere) => true,
            (Self::Everywhere, Self::Spots(_)) => false,
            (Self::Spots(own), Self::Spots(others)) => own.iter().all(|spot| {
                let whole = Spot {
                    store: spot.store.clone(),
                    till: None,
                };
                others.contains(spot) || others.contains(&whole)
            }),
        }
    }

    /// What is within both.
    #[must_use]
    pub fn within(self, other: &Self) -> Self {
        match (self, other) {
            (own, Self::Everywhere) => own,
            (Self::Everywhere, Self::Spots(spots)) => Self::Spots(spots.clone()),
            (Self::Spots(own), Self::Spots(others)) => {
                let whole = |spot: &Spot| Spot {
                    store: spot.store.clone(),
                    till: None,
                };
                let in_other = |all: &BTreeSet<Spot>, spot: &Spot| {
                    all.contains(spot) || all.contains(&whole(spot))
                };
                let kept = own.iter().filter(|spot| in_other(others, spot));
                let more = others.iter().filter(|spot| in_other(&own, spot));
                Self::Spots(kept.chain(more).cloned().collect())
            }
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        match (self, other) {
            (Self::Spots(mut spots), Self::Spots(more)) => {
                spots.extend(more.iter().cloned());
                Self::Spots(spots)
            }
            (Self::Everywhere, _) | (_, Self::Everywhere) => Self::Everywhere,
        }
    }
}

/// Whose things, and which of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The merchant's id.
    pub merchant: String,
    /// Which of its stores and tills.
    pub reach: Reach,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spots(all: &[(&str, Option<i64>)]) -> Reach {
        let spots = all.iter().map(|(store, till)| Spot {
            store: (*store).to_owned(),
            till: till.map(TillId),
        });
        Reach::Spots(spots.collect())
    }

    #[test]
    fn a_reach_covers_its_stores_and_tills_and_no_other() {
        let reach = spots(&[("S", None), ("T", Some(7))]);
        for (store, till, covered) in [
            ("S", 1, true),
            ("T", 7, true),
            ("T", 8, false),
            ("U", 7, false),
        ] {
            assert_eq!(reach.covers(store, TillId(till)), covered, "{store} {till}");
            assert!(Reach::Everywhere.covers(store, TillId(till)));
            assert!(!spots(&[]).covers(store, TillId(till)));
        }
        assert!(
            reach.covers_store("S") && !reach.covers_store("T"),
            "a till is no store"
        );
    }

    #[test]
    fn within_is_never_more() {
        let (store, till) = (spots(&[("S", None)]), spots(&[("S", Some(1))]));
        assert!(till.is_within(&store) && !store.is_within(&till));
        assert!(store.is_within(&Reach::Everywhere) && !Reach::Everywhere.is_within(&store));
        assert!(spots(&[]).is_within(&till));
        let both = till.clone().and(&spots(&[("T", Some(2))]));
        assert!(till.is_within(&both) && !store.is_within(&both));
        assert_eq!(both.clone().within(&store), till);
        assert_eq!(store.clone().within(&both), till);
        assert_eq!(Reach::Everywhere.within(&store), store);
        assert_eq!(store.clone().within(&spots(&[("T", None)])), spots(&[]));
        assert_eq!(store.and(&Reach::Everywhere), Reach::Everywhere);
    }
}
