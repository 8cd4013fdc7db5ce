//! The code in the address behind a printed QR.
//!
//! Ten characters a person can read out and type: nine random ones and a check character that
//! catches every single wrong character and every swap of two neighbours. Knows nothing of what
//! a code stands for.

use std::fmt;

/// An entry code in its canonical form: upper case, no hyphens, check character right.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct EntryCode(Box<str>);

/// Why text is not an entry code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EntryCodeError {
    /// Nothing there.
    Empty,
    /// Far longer than any way of writing a code; refused unread.
    TooLong,
    /// Not ten characters, once hyphens and spaces are dropped.
    WrongLength,
    /// A character no code contains.
    Illegal {
        /// Which character of the text, counted from zero.
        at: usize,
    },
    /// A typing mistake: the check character does not fit the others.
    CheckFailed,
}

/// Crockford's base 32: no I, L, O (read as 1, 1, 0), and no U (which makes words).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl EntryCode {
    /// Characters in a code.
    pub const LEN: usize = 10;

    /// Room for a code with hyphens and spaces as people write them.
    const RAW_LEN_MAX: usize = 64;

    /// Reads a code as scanned or as typed by hand.
    pub fn parse(raw: &str) -> Result<Self, EntryCodeError> {
        if raw.len() > Self::RAW_LEN_MAX {
            return Err(EntryCodeError::TooLong);
        }
        let mut values = Vec::with_capacity(Self::LEN);
        for (at, typed) in raw.chars().enumerate() {
            if !matches!(typed, '-' | ' ') {
                values.push(value(typed).ok_or(EntryCodeError::Illegal { at })?);
            }
        }
        if values.is_empty() {
            return Err(EntryCodeError::Empty);
        }
        if values.len() != Self::LEN {
            return Err(EntryCodeError::WrongLength);
        }
        if syndrome(&values) != 0 {
            return Err(EntryCodeError::CheckFailed);
        }
        Ok(Self::from_values(&values))
    }

    /// Makes a code out of random bytes; five bits of each are used, 45 in all.
    pub fn from_random(bytes: [u8; 9]) -> Self {
        let mut values: Vec<u8> = bytes.iter().map(|byte| byte & 31).collect();
        // With the check's own weight of one, what is missing to zero is the check itself.
        let check = times_alpha(syndrome(&values));
        values.push(check);
        Self::from_values(&values)
    }

    /// The canonical form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people read it, on paper and on screens: `7F3K9-2M4XQ`.
    pub fn grouped(&self) -> String {
        let (left, right) = self.0.split_at(Self::LEN / 2);
        format!("{left}-{right}")
    }

    fn from_values(values: &[u8]) -> Self {
        let letters = values
            .iter()
            .filter_map(|value| ALPHABET.get(usize::from(*value)));
        Self(letters.copied().map(char::from).collect())
    }
}

impl fmt::Display for EntryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for EntryCodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => out.write_str("the code is empty"),
            Self::TooLong => out.write_str("the code is much too long"),
            Self::WrongLength => out.write_str("a code has ten characters"),
            Self::Illegal { at } => write!(out, "character {at} is in no code"),
            Self::CheckFailed => out.write_str("the code has a typing mistake"),
        }
    }
}

impl std::error::Error for EntryCodeError {}

fn value(typed: char) -> Option<u8> {
    let upper = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET
        .iter()
        .position(|letter| char::from(*letter) == upper)?;
    u8::try_from(at).ok()
}

/// The weighted sum over GF(32), by Horner's rule: the characters' weights are the powers of α,
/// all different and none zero. So one wrong character changes the sum, and so does swapping two.
fn syndrome(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| times_alpha(sum) ^ value)
}

/// Multiplies by α, a root of x⁵ + x² + 1, which is primitive: its powers are all 31 non-zero
/// elements.
const fn times_alpha(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 0b10_0000 == 0 {
        doubled
    } else {
        doubled ^ 0b10_0101
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples() -> impl Iterator<Item = EntryCode> {
        let seeds: [u64; 4] = [0, u64::MAX, 0x0123_4567_89ab_cdef, 0xfeed_5eed_c0de_cafe];
        seeds.into_iter().map(|seed| {
            let mut bytes = [7; 9];
            bytes[..8].copy_from_slice(&seed.to_be_bytes());
            EntryCode::from_random(bytes)
        })
    }

    #[test]
    fn a_made_code_is_read_back() {
        for code in samples() {
            assert_eq!(EntryCode::parse(code.as_str()), Ok(code.clone()));
            assert_eq!(code.to_string().len(), EntryCode::LEN);
        }
    }

    #[test]
    fn every_single_wrong_character_is_caught() {
        for code in samples() {
            for at in 0..EntryCode::LEN {
                for other in *ALPHABET {
                    let mut wrong = code.as_str().as_bytes().to_vec();
                    if std::mem::replace(&mut wrong[at], other) != other {
                        let wrong = String::from_utf8(wrong).unwrap();
                        assert_eq!(EntryCode::parse(&wrong), Err(EntryCodeError::CheckFailed));
                    }
                }
            }
        }
    }

    #[test]
    fn every_swap_of_two_characters_is_caught() {
        for code in samples() {
            for (one, other) in (0..10).flat_map(|one| (one + 1..10).map(move |to| (one, to))) {
                let mut wrong = code.as_str().as_bytes().to_vec();
                wrong.swap(one, other);
                let wrong = String::from_utf8(wrong).unwrap();
                if wrong != code.as_str() {
                    assert_eq!(EntryCode::parse(&wrong), Err(EntryCodeError::CheckFailed));
                }
            }
        }
    }

    #[test]
    fn codes_may_be_written_the_way_people_write() {
        let code = EntryCode::from_random([1, 0, 10, 11, 12, 1, 0, 30, 31]);
        let written = code
            .as_str()
            .to_lowercase()
            .replace('1', "l")
            .replace('0', "o");
        let (left, right) = written.split_at(5);
        assert_eq!(EntryCode::parse(&[left, "- ", right].concat()), Ok(code));
    }

    #[test]
    fn other_text_is_refused_with_its_reason() {
        assert_eq!(EntryCode::parse(" - "), Err(EntryCodeError::Empty));
        assert_eq!(EntryCode::parse("0000"), Err(EntryCodeError::WrongLength));
        assert_eq!(
            EntryCode::parse("00000é0000"),
            Err(EntryCodeError::Illegal { at: 5 })
        );
        assert_eq!(
            EntryCode::parse("0U"),
            Err(EntryCodeError::Illegal { at: 1 })
        );
        assert_eq!(
            EntryCode::parse(&"0".repeat(65)),
            Err(EntryCodeError::TooLong)
        );
    }
}
