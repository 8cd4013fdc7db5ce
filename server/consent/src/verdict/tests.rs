//! What limits come to.

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

const fn each(most_minor: u64) -> Why {
    Why::Each {
        most_minor,
        gone_minor: 0,
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
    let four = asks(Why::FourEyes {
        above_minor: 80,
        gone_minor: 71,
    });
    assert_eq!(decide(&of(0, 71), &[OWNER], true), four);
    assert_eq!(decide(&of(0, 70), &[OWNER], true), make(Role::Owner, None));
    let each = asks(Why::Each {
        most_minor: 100,
        gone_minor: 91,
    });
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
        (case(101, 0, 0), asks(each(100))),
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
    assert_eq!(decide(&small, &[CASHIER], true), asks(each(0)));
    // Why is said of the role that comes nearest.
    assert_eq!(decide(&big, &[CASHIER, MANAGER], true), asks(each(100)));
    assert_eq!(decide(&small, &[], true), asks(Why::Role));
    assert_eq!(decide(&small, &[], false), Verdict::Refused(Why::Role));
    assert_eq!(decide(&small, &[CASHIER], false), Verdict::Refused(each(0)));
}

#[test]
fn above_a_sum_it_takes_two_whoever_they_are_and_two_have_limits_all_the_same() {
    let four = |minor, is_asked| Case {
        four_eyes_minor: Some(80),
        is_asked,
        ..case(minor, 0, 0)
    };
    let why = Why::FourEyes {
        above_minor: 80,
        gone_minor: 0,
    };
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
        Verdict::Refused(each(100))
    );
}
