//! Two words by which staff and customer see that they look at the same payment.
//!
//! Knows two lists of words; the caller passes a hash of what is compared. Words are ours: short,
//! unlike each other in sound and on paper, harmless, and the same in every language's page, so
//! that they can be compared letter by letter.

/// Two words for these bytes: one of 4,096 pairs, enough to tell the payments of one minute
/// apart. Not a secret and no proof.
pub fn two_words(bytes: &[u8]) -> [&'static str; 2] {
    let pick = |words: &[&'static str; 64], at: usize| {
        let low = bytes.get(at).map_or(0, |byte| usize::from(byte & 63));
        words.get(low).copied().unwrap_or_default()
    };
    [pick(&FIRST, 0), pick(&SECOND, 1)]
}

/// Whether this is one of the words.
pub fn is_word(text: &str) -> bool {
    FIRST.contains(&text) || SECOND.contains(&text)
}

/// How or what it is like.
const FIRST: [&str; 64] = [
    "amber", "apple", "autumn", "bamboo", "basil", "berry", "breeze", "bridge", "bright", "bronze",
    "butter", "candle", "canvas", "cedar", "cherry", "cinnamon", "clover", "copper", "coral",
    "cotton", "crystal", "daisy", "emerald", "feather", "forest", "garden", "ginger", "golden",
    "harbor", "honey", "indigo", "island", "ivory", "jasmine", "jolly", "lemon", "lilac", "linen",
    "lotus", "lucky", "maple", "marble", "meadow", "melon", "misty", "olive", "orange", "paper",
    "pepper", "pine", "plum", "quiet", "river", "ruby", "saffron", "silver", "spring", "summer",
    "sunny", "tulip", "velvet", "violet", "walnut", "winter",
];

/// What it is.
const SECOND: [&str; 64] = [
    "anchor", "arrow", "badger", "balloon", "banjo", "barrel", "basket", "beaver", "bell", "boat",
    "bottle", "button", "camel", "castle", "cat", "chair", "clock", "cloud", "comet", "cookie",
    "crane", "cricket", "dolphin", "drum", "eagle", "engine", "falcon", "fiddle", "fox", "guitar",
    "hammer", "hat", "heron", "kettle", "kite", "ladder", "lantern", "lion", "mirror", "mountain",
    "otter", "owl", "panda", "parrot", "pencil", "penguin", "piano", "pillow", "planet", "pocket",
    "rabbit", "rocket", "sailor", "spoon", "sparrow", "star", "teapot", "tiger", "tower", "train",
    "trumpet", "turtle", "umbrella", "whale",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_one_of_the_lists() {
        assert!(is_word("ruby") && is_word("fox"));
        assert!(!is_word("zebra") && !is_word(""));
    }

    #[test]
    fn all_words_are_different_short_and_plain() {
        let mut words = [FIRST, SECOND].concat();
        assert!(words.iter().all(|word| (3..=8).contains(&word.len())));
        assert!(
            words
                .iter()
                .all(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()))
        );
        words.sort_unstable();
        assert!(words.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn the_words_follow_from_the_first_two_bytes() {
        assert_eq!(two_words(&[0, 63, 9]), [FIRST[0], SECOND[63]]);
        assert_eq!(two_words(&[64, 255, 1]), [FIRST[0], SECOND[63]]);
        assert_eq!(two_words(&[]), [FIRST[0], SECOND[0]]);
    }
}
