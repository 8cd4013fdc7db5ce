//! Months in six currencies in which nothing is wrong: nothing is found.

use settlement::explain::Comparison;

use crate::month::Month;

#[test]
fn thirty_six_clean_months_give_no_alarm_however_much_is_still_pending() {
    for seed in 1..=36 {
        let later = [0, 1, 2, 3, 5, 9][usize::try_from(seed % 6).unwrap()];
        let month = Month::drawn(seed, later);
        assert!(month.picture.items.len() > 300);
        let found = month.found(&Comparison::ALL);
        assert!(
            found.is_empty(),
            "seed {seed}, {later} days later: {found:?}"
        );
    }
}

#[test]
fn the_order_of_rows_and_payments_changes_nothing() {
    let month = Month::drawn(3, 0);
    let mut turned = month.clone();
    turned.picture.items.reverse();
    turned.picture.payments.reverse();
    turned.picture.refunds.reverse();
    assert_eq!(
        turned.found(&Comparison::ALL),
        month.found(&Comparison::ALL)
    );
    for (month, times) in [(month, 1), (turned, -1)] {
        let mut month = month;
        month.picture.openings[0].amount =
            settlement::Signed::new(1_250 * times, month.picture.openings[0].amount.currency());
        assert_eq!(month.found(&Comparison::ALL).len(), 1);
    }
}
