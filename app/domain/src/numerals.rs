//! Which character is which digit or mark, in the scripts customers type in.
//!
//! Knows single characters; what a mark means in its place is decided by `money::parse` and
//! `amount_entry`.

/// What one typed character is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sign {
    /// A digit of any numeral system we know, 0 to 9.
    Digit(u8),
    /// Something between digits.
    Mark(Mark),
    /// Direction marks that keyboards and copied text carry along; they mean nothing.
    Ignored,
    /// A minus of any width.
    Minus,
    /// Anything else.
    Other,
}

/// A mark between digits, by what it may mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mark {
    /// A full stop: decimal or grouping, depending on the country.
    Dot,
    /// A comma: decimal or grouping, depending on the country.
    Comma,
    /// The Arabic decimal separator; nothing else.
    ArabicDecimal,
    /// The Arabic thousands separator; nothing else.
    ArabicGroup,
    /// Swiss grouping; nothing else.
    Apostrophe,
    /// Grouping, or room around the number.
    Space,
}

/// The zero of each numeral system (Unicode category Nd); its nine digits follow it.
const ZEROS: [char; 11] = [
    '0',  // Latin
    '٠',  // Arabic-Indic
    '۰',  // Persian and Urdu
    '०',  // Devanagari
    '০',  // Bengali
    '๐',  // Thai
    '໐',  // Lao
    '၀',  // Myanmar
    '០',  // Khmer
    '᠐',  // Mongolian
    '０', // full-width
];

impl Sign {
    /// Sorts one character that was typed where this is the zero. Where Persian digits are usual,
    /// people write a stroke for the decimal separator they have no key for: ۱۲/۵۰.
    pub(crate) fn typed(typed: char, zero: char) -> Self {
        match (typed, zero) {
            ('/' | '⁄', '۰') => Self::Mark(Mark::ArabicDecimal),
            (other, _) => Self::of(other),
        }
    }

    /// Sorts one character.
    pub(crate) fn of(typed: char) -> Self {
        if let Some(digit) = digit(typed) {
            return Self::Digit(digit);
        }
        match typed {
            // Chinese and Japanese keyboards give their own stop and comma for the same keys.
            '.' | '．' | '。' | '｡' | '﹒' => Self::Mark(Mark::Dot),
            ',' | '，' | '、' | '､' | '﹐' | '،' => Self::Mark(Mark::Comma),
            '٫' => Self::Mark(Mark::ArabicDecimal),
            '٬' => Self::Mark(Mark::ArabicGroup),
            '\'' | '’' | '＇' => Self::Mark(Mark::Apostrophe),
            ' ' | '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => {
                Self::Mark(Mark::Space)
            }
            '\u{200e}'
            | '\u{200f}'
            | '\u{61c}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => Self::Ignored,
            '-' | '−' | '－' | '﹣' | '‐' | '‑' | '–' => Self::Minus,
            _ => Self::Other,
        }
    }
}

impl Mark {
    /// Whether it can only group, whatever the country.
    pub(crate) const fn only_groups(self) -> bool {
        match self {
            Self::ArabicGroup | Self::Apostrophe | Self::Space => true,
            Self::Dot | Self::Comma | Self::ArabicDecimal => false,
        }
    }

    /// Whether a style whose decimal mark is `decimal` reads this one as decimal.
    ///
    /// Where the Arabic separator is usual, keyboards without it have the full stop in its place
    /// (CLDR: locales with `arab` numbers use `.` with `latn` ones).
    pub(crate) fn is_decimal_for(self, decimal: char) -> bool {
        match (self, Sign::of(decimal)) {
            (Self::Dot, Sign::Mark(Self::ArabicDecimal)) | (Self::ArabicDecimal, _) => true,
            (mark, Sign::Mark(of_style)) => mark == of_style,
            (_, Sign::Digit(_) | Sign::Ignored | Sign::Minus | Sign::Other) => false,
        }
    }
}

/// The character for a digit in the numeral system that starts with `zero`.
pub(crate) fn numeral(digit: u8, zero: char) -> char {
    char::from_u32(u32::from(zero) + u32::from(digit)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

pub(crate) fn digit(typed: char) -> Option<u8> {
    // Nearly all that is typed; the other systems need a search.
    if typed.is_ascii() {
        return typed
            .to_digit(10)
            .and_then(|digit| u8::try_from(digit).ok());
    }
    ZEROS.iter().find_map(|zero| {
        let distance = u32::from(typed).checked_sub(u32::from(*zero))?;
        u8::try_from(distance).ok().filter(|digit| *digit < 10)
    })
}

/// A number, a time or a date as programs write it, however a keyboard wrote it: digits of any system we know, and the
/// wide marks that stand between them.
pub fn plain_digits(typed: &str) -> String {
    let plain = |sign: char| match (digit(sign), sign) {
        (Some(value), _) => numeral(value, '0'),
        (None, '：') => ':',
        (None, '－' | '−') => '-',
        (None, '／') => '/',
        (None, '．') => '.',
        (None, '，') => ',',
        (None, '％') => '%',
        (None, '\u{3000}') => ' ',
        (None, other) => other,
    };
    typed.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_dates_are_read_from_any_keyboard() {
        assert_eq!(plain_digits("０９：３０"), "09:30");
        assert_eq!(plain_digits("２０２６－１２／２４"), "2026-12/24");
        assert_eq!(plain_digits("٣٫۵ x"), "3٫5 x");
    }

    #[test]
    fn digits_of_all_known_scripts_are_read() {
        for zero in ZEROS {
            for value in 0..10 {
                assert_eq!(Sign::of(numeral(value, zero)), Sign::Digit(value));
            }
        }
    }

    #[test]
    fn what_only_looks_like_a_digit_is_not_one() {
        for other in ['①', '½', '²', 'Ⅳ', '一', '𝟙', '∞', 'e', 'x', '+', '%'] {
            assert_eq!(Sign::of(other), Sign::Other, "{other}");
        }
    }
}
