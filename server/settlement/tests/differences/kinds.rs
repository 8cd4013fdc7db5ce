//! Each fault is found and rightly named, and no comparison can be left out.

use std::collections::BTreeSet;

use settlement::explain::{Comparison, KINDS, Kind, Weight};

use crate::faults::{self, Fault};
use crate::month::Month;

fn named(fault: &Fault, seed: u64, by: &[Comparison]) -> (Vec<Kind>, Vec<Kind>) {
    let mut month = Month::drawn(seed, 9);
    (fault.spoil)(&mut month);
    let mut expected = fault.kinds.to_vec();
    expected.sort_unstable();
    (month.kinds(by), expected)
}

#[test]
fn each_fault_is_found_and_called_what_it_is_and_nothing_else_is() {
    let mut wrong = Vec::new();
    for seed in [1, 5, 8] {
        for (at, fault) in faults::all().enumerate() {
            let (found, expected) = named(fault, seed, &Comparison::ALL);
            if found != expected {
                wrong.push(format!(
                    "seed {seed}, fault {at}: {expected:?} found as {found:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_kind_has_a_fault_that_shows_it() {
    let shown: BTreeSet<Kind> = faults::all().flat_map(|it| it.kinds).copied().collect();
    let all: BTreeSet<Kind> = KINDS.iter().map(|entry| entry.kind).collect();
    assert_eq!(
        all.difference(&shown).collect::<Vec<_>>(),
        Vec::<&Kind>::new()
    );
}

#[test]
fn without_any_one_comparison_something_is_missed() {
    for left_out in Comparison::ALL {
        let by: Vec<Comparison> = Comparison::ALL
            .into_iter()
            .filter(|it| *it != left_out)
            .collect();
        let mut missed = faults::all().map(|fault| named(fault, 1, &by));
        let is_missed =
            missed.any(|(found, expected)| expected.iter().any(|kind| !found.contains(kind)));
        assert!(is_missed, "{left_out:?} finds nothing that others don't");
    }
}

#[test]
fn every_kind_says_what_it_is_and_what_to_do() {
    let mut codes = BTreeSet::new();
    for entry in KINDS {
        assert!(codes.insert(entry.code), "{} twice", entry.code);
        assert_eq!(entry.kind.code(), entry.code);
        for text in [entry.means, entry.person, entry.example] {
            assert!(text.ends_with(['.', '?']), "{text}");
        }
        assert!(!entry.does.is_empty());
    }
    assert!(Weight::Lost > Weight::ToClear && Weight::ToClear > Weight::Info);
}

#[test]
fn what_matters_most_stands_first_and_says_how_much() {
    let mut month = Month::drawn(1, 9);
    for fault in faults::all().filter(|it| matches!(it.kinds, [Kind::Formula | Kind::FeeOnly])) {
        (fault.spoil)(&mut month);
    }
    let found = settlement::explain::explain(&month.picture, &Comparison::ALL);
    let said: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(
        said[0].starts_with("formula: payment EC") && said[0].ends_with(", HKD -0.30"),
        "{said:?}"
    );
    assert!(
        said[1].starts_with("fee_only: settlement details of 2026-"),
        "{said:?}"
    );
}
