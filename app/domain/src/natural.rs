//! The order in which people look for names: Table 2 comes before Table 10, in digits of any script.

use std::cmp::Ordering;

use crate::numerals::digit;

/// A run of a name: a number, without the noughts before it, or one other character.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// By its length first: the longer one is larger, however long it is.
    Number(usize, Vec<u8>),
    Other(String),
}

fn pieces(name: &str) -> impl Iterator<Item = Piece> {
    let mut left = name.chars().peekable();
    std::iter::from_fn(move || {
        let first = left.next()?;
        let Some(head) = digit(first) else {
            return Some(Piece::Other(first.to_lowercase().collect()));
        };
        let mut digits = vec![head];
        while let Some(next) = left.peek().copied().and_then(digit) {
            digits.push(next);
            left.next();
        }
        let noughts = digits.iter().take_while(|digit| **digit == 0).count();
        let digits = digits.split_off(noughts);
        Some(Piece::Number(digits.len(), digits))
    })
}

/// Which of two names people expect first. Only the same name is equal to itself.
pub fn natural(one: &str, other: &str) -> Ordering {
    let order = pieces(one).cmp(pieces(other));
    order.then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_order(names: &[&str]) {
        for (at, one) in names.iter().enumerate() {
            for other in &names[at + 1..] {
                assert_eq!(natural(one, other), Ordering::Less, "{one} {other}");
                assert_eq!(natural(other, one), Ordering::Greater, "{other} {one}");
            }
            assert_eq!(natural(one, one), Ordering::Equal);
        }
    }

    #[test]
    fn numbers_in_names_count_as_numbers() {
        in_order(&[
            "",
            "2",
            "10",
            "Table",
            "Table 2",
            "Table 10",
            "Table 10a",
            "Table 10b",
        ]);
        in_order(&[
            "Bar",
            "bar 1",
            "Bar 2",
            "Hall 2 table 9",
            "Hall 2 table 11",
            "Hall 10 table 1",
        ]);
        in_order(&["テーブル１", "テーブル2", "テーブル１０"]);
    }

    #[test]
    fn noughts_before_a_number_change_nothing_but_a_tie() {
        in_order(&[
            "Table 1",
            "Table 02",
            "Table 2",
            "Table 003",
            "Table 3",
            "Table 10",
        ]);
        in_order(&["0", "1"]);
        in_order(&["A0", "A00", "A1"]);
    }

    #[test]
    fn a_number_may_be_longer_than_any_that_a_machine_counts_with() {
        in_order(&["9999999999999999999999999", "10000000000000000000000000"]);
    }
}
