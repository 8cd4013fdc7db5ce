//! Whatever the order in which the gateway's facts about one refund reach us, and whatever we do
//! meanwhile, the refund ends in the truth. A refund knows no exception: nobody calls it off, and
//! money that went back stays gone, whatever else is told.

use domain::Verdict;
use domain::refund::{RefundEvent as E, RefundState as S, step};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What became of one refund at the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum World {
    /// The money went back.
    Refunded,
    /// The gateway said no, at once or after it had worked on it.
    Refused,
    /// The gateway said no, and then the money went back after all.
    RefundedAfterAll,
    /// The gateway never heard of it.
    NeverArrived,
}

/// What we do, and what any call may come to, in any world.
const ANYWHERE: [E; 4] = [E::Sent, E::GaveUp, E::NoAnswer, E::NotFound];

impl World {
    const ALL: [Self; 4] = [
        Self::Refunded,
        Self::Refused,
        Self::RefundedAfterAll,
        Self::NeverArrived,
    ];

    const fn facts(self) -> &'static [E] {
        match self {
            Self::Refunded => &[E::StillProcessing, E::ConfirmedRefunded],
            Self::Refused => &[E::StillProcessing, E::ConfirmedRefused],
            Self::RefundedAfterAll => &[
                E::StillProcessing,
                E::ConfirmedRefunded,
                E::ConfirmedRefused,
            ],
            Self::NeverArrived => &[],
        }
    }

    /// The truth, and the fact that tells it: told at least once, at any time.
    const fn truth(self) -> Option<(S, E)> {
        match self {
            Self::Refunded | Self::RefundedAfterAll => Some((S::Refunded, E::ConfirmedRefunded)),
            Self::Refused => Some((S::Refused, E::ConfirmedRefused)),
            // Nobody can know that a refund will never arrive.
            Self::NeverArrived => None,
        }
    }
}

/// Where it ends, and what each thing told did; what the table calls impossible has not happened.
fn lived(told: &[E]) -> (S, Vec<(E, Verdict<S>)>) {
    let mut state = S::Requested;
    let mut life = Vec::new();
    for event in told {
        let verdict = step(state, *event);
        if verdict != Verdict::Illegal {
            life.push((*event, verdict));
            state = verdict.after(state);
        }
    }
    (state, life)
}

fn any_telling() -> impl Strategy<Value = (World, Vec<E>)> {
    select(&World::ALL[..]).prop_flat_map(|world| {
        let possible = [&ANYWHERE[..], world.facts()].concat();
        let told = prop::collection::vec(select(possible), 0..20);
        (told, any::<Index>()).prop_map(move |(mut told, at)| {
            if let Some((_, fact)) = world.truth() {
                told.insert(at.index(told.len() + 1), fact);
            }
            (world, told)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 5_000, failure_persistence: None, ..<_>::default()
    })]

    #[test]
    fn a_refund_ends_in_the_truth((world, told) in any_telling()) {
        let (end, life) = lived(&told);
        match world.truth() {
            Some((truth, _)) => prop_assert_eq!(end, truth, "{:?}: {:?}", world, life),
            None => prop_assert!(!end.is_final(), "{:?}", life),
        }
    }

    #[test]
    fn until_the_gateway_says_no_the_amount_counts_as_gone((world, told) in any_telling()) {
        let (end, _) = lived(&told);
        prop_assert_eq!(end.counts(), world != World::Refused);
    }

    #[test]
    fn no_and_yes_to_one_refund_call_a_person((world, told) in any_telling()) {
        let (_, life) = lived(&told);
        let said = |kind| life.iter().any(|(event, _)| *event == kind);
        if world == World::RefundedAfterAll && said(E::ConfirmedRefused) {
            let alarmed = life.iter().any(|(_, verdict)| {
                matches!(verdict, Verdict::Contradicts | Verdict::Overturns(_))
            });
            prop_assert!(alarmed, "{:?}", life);
        }
    }
}
