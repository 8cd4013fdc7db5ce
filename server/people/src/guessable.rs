//! PINs that are tried first. Whoever sees one over a shoulder in part, or knows somebody's birthday, has few
//! tries: so none of these is taken.
//!
//! - a few digits again and again, or read backwards the same: 111111, 121212, 123123, 123321
//! - digits or pairs that go on by the same step: 123456, 135791, 102030, 112233
//! - days as people write them, with a year of two digits or a month with one of four: 310190, 199012
//! - what is drawn on the keys, and what is counted over nine: 159753, 246810

/// What no rule says: figures on the keys, numbers everybody knows.
const KNOWN: [[u8; 6]; 10] = [
    [1, 5, 9, 7, 5, 3],
    [1, 4, 7, 2, 5, 8],
    [2, 5, 8, 3, 6, 9],
    [1, 4, 7, 8, 5, 2],
    [3, 2, 1, 6, 5, 4],
    [4, 5, 6, 1, 2, 3],
    [2, 4, 6, 8, 1, 0],
    [1, 1, 2, 3, 5, 8],
    [3, 1, 4, 1, 5, 9],
    [2, 7, 1, 8, 2, 8],
];

/// Two digits as a number.
const fn two(tens: u8, ones: u8) -> u8 {
    tens.saturating_mul(10).saturating_add(ones)
}

pub(crate) fn is_guessable(digits: [u8; 6]) -> bool {
    let repeats = |length: usize| {
        let later = digits.iter().skip(length);
        digits.iter().zip(later).all(|(a, b)| a == b)
    };
    let mirrored = digits.iter().eq(digits.iter().rev());
    (1..=3).any(repeats)
        || mirrored
        || goes_on(&digits, 10)
        || goes_on(&pairs(digits), 100)
        || is_day(digits)
        || KNOWN.contains(&digits)
}

fn pairs(digits: [u8; 6]) -> [u8; 3] {
    let [first, second, third, fourth, fifth, sixth] = digits;
    [two(first, second), two(third, fourth), two(fifth, sixth)]
}

/// Whether each is the one before and the same again.
fn goes_on(numbers: &[u8], beyond: u16) -> bool {
    let next = numbers.iter().skip(1);
    let mut steps = numbers.iter().zip(next).map(|(one, next)| {
        let (one, next) = (u16::from(*one), u16::from(*next));
        next.saturating_add(beyond).saturating_sub(one) % beyond
    });
    let first = steps.next();
    steps.all(|step| Some(step) == first)
}

/// Whether it is a day with a year of two digits, or a month with one of four.
fn is_day(digits: [u8; 6]) -> bool {
    let [first, second, third] = pairs(digits);
    let is_month = |month: u8| (1..=12).contains(&month);
    let is_day = |day: u8, month: u8| (1..=31).contains(&day) && is_month(month);
    let is_century = |century: u8| century == 19 || century == 20;
    is_day(first, second)
        || is_day(second, first)
        || is_day(third, second)
        || (is_century(first) && is_month(third))
        || (is_century(second) && is_month(first))
}
