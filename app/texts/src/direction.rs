//! In which direction a language is written.

use icu_locale::{Direction, LanguageIdentifier, LocaleDirectionality};

/// `rtl` for languages written from right to left, in the script the tag names or their usual one.
pub fn direction(tag: &str) -> &'static str {
    let known: Option<LanguageIdentifier> = tag.parse().ok();
    let directions = LocaleDirectionality::new_extended();
    match known.and_then(|tag| directions.get(&tag)) {
        Some(Direction::RightToLeft) => "rtl",
        // Whatever else the library may come to know is written on our pages from the left.
        Some(_) | None => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::direction;

    #[test]
    fn a_language_is_written_in_the_direction_of_its_script() {
        for tag in ["ar", "he", "fa", "ur", "ar-EG", "pa-Arab-PK", "ckb"] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in [
            "ks", "pa-PK", "ku-IQ", "az-IR", "nqo", "ff-Adlm", "rhg", "syr",
        ] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in [
            "en",
            "zh-Hant-HK",
            "fil",
            "kk",
            "ur-Latn",
            "de-Latn",
            "hi",
            "ks-Deva",
            "",
            "?",
        ] {
            assert_eq!(direction(tag), "ltr", "{tag}");
        }
    }
}
