//! Rules over payments that are written down as a row of letters, the newest first.

use domain::{RequestId, State};
use foundation::clock::Timestamp;
use proptest::prelude::*;

use super::{UNUSUAL_MS, crowd, declines, payer, unusual};
use crate::{
    rule::{Kind, Rule},
    seen::{SHOWN_MAX, Seen},
};

const NOW: Timestamp = Timestamp(1_000_000_000_000);
const MINUTE_MS: i64 = 60_000;

fn rule(kind: Kind, number: u32) -> Rule {
    Rule {
        number,
        ..kind.usual()
    }
}

/// `p` paid, `f` failed, `c` cancelled, `o` open; one a minute, the newest a minute ago.
fn seen(row: &str, wallet: &str) -> Vec<Seen> {
    let one = |(at, letter): (usize, char)| {
        let number = i64::try_from(at).unwrap() + 1;
        let created = NOW.plus_ms(-number * MINUTE_MS);
        let state = match letter {
            'p' => State::Paid,
            'f' => State::Failed,
            'c' => State::Cancelled,
            _ => State::Processing,
        };
        Seen {
            payment: RequestId::parse(&format!("P{number}")).unwrap(),
            state,
            minor: 1_000,
            wallet: (!wallet.is_empty()).then(|| wallet.to_owned()),
            created,
            paid: (state == State::Paid).then_some(created),
        }
    };
    row.chars().enumerate().map(one).collect()
}

#[test]
fn a_row_of_failures_ends_with_the_first_payment_and_nothing_else_breaks_or_makes_it() {
    let three = rule(Kind::Declines, 3);
    for (row, told) in [
        ("fff", Some(3)),
        ("fcfof", Some(3)),
        ("ccffff", Some(4)),
        ("fffp", Some(3)),
        ("ffpf", None),
        ("pffff", None),
        ("ccccc", None),
        ("", None),
    ] {
        let found = declines(&seen(row, "gcash"), three);
        assert_eq!(found.first().map(|one| one.number), told, "{row}");
        assert!(found.iter().all(|one| one.about.is_empty()), "{row}");
    }
}

#[test]
fn one_wallet_that_fails_is_named_where_others_are_paid_with() {
    let mut all = seen("fff", "dana");
    all.extend(seen("ppp", "gcash"));
    all.sort_by_key(|one| (std::cmp::Reverse(one.created), one.state == State::Failed));
    let found = declines(&all, rule(Kind::Declines, 3));
    let names: Vec<&str> = found.iter().map(|one| one.about.as_str()).collect();
    assert_eq!(names, ["dana"]);
}

#[test]
fn only_what_is_within_the_minutes_counts() {
    let ten = Rule {
        minutes: 10,
        ..rule(Kind::Crowd, 5)
    };
    assert_eq!(crowd(&seen("ooooo", ""), ten, NOW), None);
    assert_eq!(crowd(&seen("oopcff", ""), ten, NOW).unwrap().number, 6);
    let late = NOW.plus_ms(5 * MINUTE_MS);
    assert_eq!(crowd(&seen("oopcff", ""), ten, late), None);
    let often = Rule {
        minutes: 10,
        ..rule(Kind::Payer, 2)
    };
    assert_eq!(payer("x", &seen("ppcc", ""), often, NOW), None);
    let told = payer("x", &seen("ppcp", ""), often, NOW).unwrap();
    assert_eq!((told.about.as_str(), told.number), ("x", 3));
}

#[test]
fn an_amount_stands_out_above_the_line_and_for_a_while() {
    let all = seen("pfp", "");
    assert_eq!(unusual(&all, 1_000, NOW), None);
    assert_eq!(unusual(&all, 999, NOW).unwrap().number, 2);
    assert_eq!(unusual(&all, 999, NOW.plus_ms(UNUSUAL_MS)), None);
}

proptest! {
    #[test]
    fn whatever_comes_a_payment_as_the_newest_ends_a_row_and_told_is_what_is_there(
        row in "[pfco]{0,60}",
        number in 3_u32..20,
    ) {
        let all = seen(&row, "gcash");
        for told in declines(&all, rule(Kind::Declines, number)) {
            prop_assert!(told.number >= number);
            prop_assert!(told.payments.len() <= SHOWN_MAX);
            for id in &told.payments {
                let one = all.iter().find(|one| one.payment == *id).unwrap();
                prop_assert_eq!(one.state, State::Failed);
            }
        }
        let with_success = format!("p{row}");
        prop_assert!(declines(&seen(&with_success, "gcash"), rule(Kind::Declines, number)).is_empty());
        // More is never told of fewer.
        let crowded = |seen: &[Seen]| crowd(seen, rule(Kind::Crowd, number), NOW).is_some();
        let fewer = all.get(..all.len() / 2).unwrap();
        prop_assert!(!crowded(fewer) || crowded(&all));
    }
}
