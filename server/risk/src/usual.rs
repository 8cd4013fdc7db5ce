//! What is usually paid somewhere: the amount that 95 of 100 payments don't exceed. Above so many times that
//! a customer is asked whether the amount is right. Whole numbers only, and kept with the code, so that asking
//! costs a page nothing.

use domain::Money;

/// Fewer payments than this say nothing of what is usual.
pub const KNOWN_MIN: usize = 30;
/// Payments that are looked at, the newest ones.
pub const KNOWN_MAX: u32 = 1_000;
/// How many days they may lie back.
pub const DAYS: i32 = 28;

/// The amount that 95 of 100 of these don't exceed, in minor units; `None` if they are too few. It is one of
/// them: the nearest rank.
pub fn usual(mut amounts: Vec<u64>) -> Option<u64> {
    if amounts.len() < KNOWN_MIN {
        return None;
    }
    amounts.sort_unstable();
    let rank = amounts.len().saturating_mul(95).div_ceil(100);
    amounts.get(rank.saturating_sub(1)).copied()
}

/// Above which amount a customer is asked. Nothing that can't be paid anyway is one.
pub fn ask_above(usual_minor: u64, times: u32) -> Option<u64> {
    let above = usual_minor.checked_mul(u64::from(times))?;
    (above < Money::MINOR_MAX).then_some(above)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_few_payments_say_nothing_and_one_that_was_mistyped_moves_nothing() {
        assert_eq!(usual(vec![800; KNOWN_MIN - 1]), None);
        let mut amounts = vec![800; KNOWN_MIN];
        amounts.push(80_000);
        assert_eq!(usual(amounts.clone()), Some(800));
        assert_eq!(ask_above(800, 3), Some(2_400));
        assert_eq!(ask_above(u64::MAX / 2, 3), None);
        assert_eq!(ask_above(Money::MINOR_MAX, 1), None);
    }

    proptest! {
        #[test]
        fn nineteen_of_twenty_are_not_above_it_and_it_is_one_of_them(
            amounts in prop::collection::vec(1_u64..1_000_000, KNOWN_MIN..400),
            times in 2_u32..50,
        ) {
            let found = usual(amounts.clone()).unwrap();
            prop_assert!(amounts.contains(&found));
            let above = amounts.iter().filter(|one| **one > found).count();
            prop_assert!(above * 20 <= amounts.len());
            // Whoever pays what is usual is never asked, and fewer are asked with more times.
            prop_assert!(ask_above(found, times).unwrap() > found);
            prop_assert!(ask_above(found, times) < ask_above(found, times + 1));
            // The order in which they were paid is nothing.
            let mut reversed = amounts;
            reversed.reverse();
            prop_assert_eq!(usual(reversed), Some(found));
        }
    }
}
