//! Whatever the order in which the gateway's facts about one payment reach us, and whatever we do
//! meanwhile, the payment ends in the truth; and where the protocol lets it end elsewhere, it does
//! so for the reasons told here and for no others.
//!
//! A world is what became of the order at the gateway. What can be told of it is true in that world,
//! at some time: an inquiry may be answered "not decided yet" before the customer paid, and reach
//! us after the news that he did.

use domain::payment::step;
use domain::{EventKind as E, State, Verdict};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What became of one order at the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum World {
    /// The customer paid, and the shop keeps the money.
    Paid,
    /// It failed: refused, declined in the wallet, or expired. Then it may have been cancelled as
    /// well, to be sure that it is dead (docs/protocol.md §7.2).
    Failed,
    /// We cancelled it, and nobody ever paid.
    CalledOff,
    /// The customer paid and we cancelled, in either order: the money went back by itself
    /// (docs/protocol.md §7.2).
    GivenBack,
    /// The gateway never heard of it, or lost it.
    NeverArrived,
}

/// What we do, whenever the table lets us.
const OURS: [E; 3] = [E::Submitted, E::CancelRequested, E::GaveUp];

/// What any call may come to in any world, what we may conclude from that, and an amount that isn't
/// ours.
const ANYWHERE: [E; 6] = [
    E::NoAnswer,
    E::NotFound,
    E::AskedInVain,
    E::CancelUnconfirmed,
    E::PresumedDead,
    E::Mismatched,
];

impl World {
    const ALL: [Self; 5] = [
        Self::Paid,
        Self::Failed,
        Self::CalledOff,
        Self::GivenBack,
        Self::NeverArrived,
    ];

    /// What else the gateway may truly say at some time. `Declined` may always be the answer to a
    /// repeated `pay` that comes too late; the first one it ends.
    const fn facts(self) -> &'static [E] {
        match self {
            Self::Paid => &[
                E::Accepted,
                E::Declined,
                E::StillProcessing,
                E::ConfirmedPaid,
            ],
            Self::Failed => &[
                E::Accepted,
                E::Declined,
                E::StillProcessing,
                E::ConfirmedFailed,
                E::ConfirmedCancelled,
            ],
            Self::CalledOff => &[
                E::Accepted,
                E::Declined,
                E::StillProcessing,
                E::ConfirmedCancelled,
            ],
            Self::GivenBack => &[
                E::Accepted,
                E::Declined,
                E::StillProcessing,
                E::ConfirmedPaid,
                E::ConfirmedCancelled,
            ],
            Self::NeverArrived => &[E::NotSent],
        }
    }

    /// The truth, and the fact that tells it: told at least once, at any time.
    const fn truth(self) -> Option<(State, E)> {
        match self {
            Self::Paid => Some((State::Paid, E::ConfirmedPaid)),
            Self::Failed => Some((State::Failed, E::ConfirmedFailed)),
            Self::CalledOff | Self::GivenBack => Some((State::Cancelled, E::ConfirmedCancelled)),
            // Nobody can know that an order will never arrive.
            Self::NeverArrived => None,
        }
    }
}

/// Where a payment may end although the truth was told, and why the protocol lets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exception {
    /// Failed and then cancelled to be sure; the cancellation was told first and is as good an end.
    /// No money moved.
    CancelledFirst,
    /// A repeated `pay` was refused before any address had reached the customer, so nobody could
    /// have paid; that ends it before the cancellation is told. No money moved.
    RefusedFirst,
    /// A repeated `pay` was refused, so the cancellation that followed changed nothing; a success
    /// told last overturns the failure. The money went back; a person is called for the overturning.
    RefusedThenPaid,
}

/// What was told and what that did; what the table calls impossible has not happened.
fn lived(told: &[E]) -> (State, Vec<(E, Verdict)>) {
    let mut state = State::Created;
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

/// The exception that explains this end, going by what was told alone.
fn excuse(world: World, end: State, life: &[(E, Verdict)]) -> Option<Exception> {
    let first = |kind| life.iter().position(|(event, _)| *event == kind);
    let before = |one, other| match (first(one), first(other)) {
        (Some(one), Some(other)) => one < other,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let refused_first = before(E::Declined, E::ConfirmedCancelled);
    match (world, end) {
        (World::Failed, State::Cancelled) if before(E::ConfirmedCancelled, E::ConfirmedFailed) => {
            Some(Exception::CancelledFirst)
        }
        (World::CalledOff, State::Failed) if refused_first => Some(Exception::RefusedFirst),
        // Nothing but the refusal and the cancellation was ever told.
        (World::GivenBack, State::Failed) if refused_first && first(E::ConfirmedPaid).is_none() => {
            Some(Exception::RefusedFirst)
        }
        (World::GivenBack, State::Paid) if refused_first => Some(Exception::RefusedThenPaid),
        _ => None,
    }
}

fn is_alarm(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Contradicts | Verdict::Overturns(_))
}

/// A world and what is told in it, the truth among it, in any order and as often as it happens.
fn any_telling() -> impl Strategy<Value = (World, Vec<E>)> {
    select(&World::ALL[..]).prop_flat_map(|world| {
        let possible = [&OURS[..], &ANYWHERE, world.facts()].concat();
        let told = prop::collection::vec(select(possible), 0..30);
        // Mostly a call was made before anything is told.
        (told, any::<Index>(), prop::bool::weighted(0.9)).prop_map(move |(mut told, at, called)| {
            if let Some((_, fact)) = world.truth() {
                told.insert(at.index(told.len() + 1), fact);
            }
            if called {
                told.insert(0, E::Submitted);
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
    fn a_payment_ends_in_the_truth_or_for_a_known_reason_elsewhere((world, told) in any_telling()) {
        let (end, life) = lived(&told);
        match world.truth() {
            Some((truth, _)) if end == truth => {}
            Some(_) => prop_assert!(
                excuse(world, end, &life).is_some(), "{:?} ends {:?}: {:?}", world, end, life
            ),
            // Only a conclusion of ours ends what never arrived, and nothing makes it paid.
            None => {
                let concluded = matches!(end, State::NotSent | State::PresumedDead);
                prop_assert!(!end.is_final() || concluded, "{:?}", end);
            }
        }
    }

    #[test]
    fn kept_money_is_paid_whatever_else_is_told_and_when((world, told) in any_telling()) {
        if world == World::Paid {
            prop_assert_eq!(lived(&told).0, State::Paid);
        }
    }

    #[test]
    fn paid_for_us_and_given_back_calls_a_person((world, told) in any_telling()) {
        let (end, life) = lived(&told);
        if world != World::Paid && end == State::Paid {
            let alarmed = life.iter().any(|(event, verdict)| {
                matches!(event, E::ConfirmedCancelled | E::ConfirmedPaid) && is_alarm(*verdict)
            });
            prop_assert!(alarmed, "{:?}: {:?}", world, life);
        }
    }

    #[test]
    fn a_success_after_the_cancellation_changes_nothing_and_calls_a_person(
        (world, told) in any_telling()
    ) {
        let (end, life) = lived(&told);
        if world == World::GivenBack && end == State::Cancelled {
            let cancels = |verdict: &Verdict| {
                matches!(verdict, Verdict::Moves(State::Cancelled) | Verdict::Overturns(State::Cancelled))
            };
            let since = life.iter().skip_while(|(_, verdict)| !cancels(verdict));
            let late = since.filter(|(event, _)| *event == E::ConfirmedPaid);
            for (_, verdict) in late {
                prop_assert_eq!(*verdict, Verdict::Contradicts);
            }
        }
    }
}

#[test]
fn of_success_and_cancellation_it_does_not_matter_which_is_heard_first() {
    for told in [
        [E::Submitted, E::ConfirmedPaid, E::ConfirmedCancelled],
        [E::Submitted, E::ConfirmedCancelled, E::ConfirmedPaid],
    ] {
        let (end, life) = lived(&told);
        assert_eq!(end, State::Cancelled, "{told:?}");
        assert!(life.iter().any(|(_, verdict)| is_alarm(*verdict)));
    }
}

#[test]
fn every_exception_does_happen() {
    let happens = [
        (
            World::Failed,
            &[E::Submitted, E::ConfirmedCancelled, E::ConfirmedFailed][..],
            Exception::CancelledFirst,
        ),
        (
            World::CalledOff,
            &[E::Submitted, E::Declined, E::ConfirmedCancelled],
            Exception::RefusedFirst,
        ),
        (
            World::GivenBack,
            &[E::Submitted, E::Declined, E::ConfirmedCancelled],
            Exception::RefusedFirst,
        ),
        (
            World::GivenBack,
            &[
                E::Submitted,
                E::Declined,
                E::ConfirmedCancelled,
                E::ConfirmedPaid,
            ],
            Exception::RefusedThenPaid,
        ),
    ];
    for (world, told, exception) in happens {
        let (end, life) = lived(told);
        assert_ne!(Some(end), world.truth().map(|(truth, _)| truth));
        assert_eq!(excuse(world, end, &life), Some(exception), "{told:?}");
    }
}
