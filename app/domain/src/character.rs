//! Characters that look like others, or like nothing, by their names: for saying what stands in a
//! file or a key where something else belongs. It knows no file and no key.

/// The names of what editors, chat programs and web pages put in the place of plain characters, with
/// what was meant.
const LOOKALIKES: &[(char, &str, &str)] = &[
    ('\u{201c}', "left double quotation mark", "\""),
    ('\u{201d}', "right double quotation mark", "\""),
    ('\u{201e}', "low double quotation mark", "\""),
    ('\u{201f}', "reversed double quotation mark", "\""),
    ('\u{00ab}', "left-pointing quotation mark", "\""),
    ('\u{00bb}', "right-pointing quotation mark", "\""),
    ('\u{2033}', "double prime", "\""),
    ('\u{ff02}', "fullwidth quotation mark", "\""),
    ('\u{2018}', "left single quotation mark", "'"),
    ('\u{2019}', "right single quotation mark", "'"),
    ('\u{201a}', "low single quotation mark", "'"),
    ('\u{2032}', "prime", "'"),
    ('\u{00b4}', "acute accent", "'"),
    ('\u{00a0}', "no-break space", "a space"),
    ('\u{2007}', "figure space", "a space"),
    ('\u{2009}', "thin space", "a space"),
    ('\u{202f}', "narrow no-break space", "a space"),
    ('\u{3000}', "ideographic space", "a space"),
    ('\u{2028}', "line separator", "a new line"),
    ('\u{2029}', "paragraph separator", "a new line"),
    ('\u{00ad}', "soft hyphen", "nothing"),
    ('\u{200b}', "zero width space", "nothing"),
    ('\u{200c}', "zero width non-joiner", "nothing"),
    ('\u{200d}', "zero width joiner", "nothing"),
    ('\u{200e}', "left-to-right mark", "nothing"),
    ('\u{200f}', "right-to-left mark", "nothing"),
    ('\u{202a}', "left-to-right embedding", "nothing"),
    ('\u{202c}', "pop directional formatting", "nothing"),
    ('\u{202d}', "left-to-right override", "nothing"),
    ('\u{202e}', "right-to-left override", "nothing"),
    ('\u{2060}', "word joiner", "nothing"),
    ('\u{2066}', "left-to-right isolate", "nothing"),
    ('\u{2069}', "pop directional isolate", "nothing"),
    ('\u{feff}', "zero width no-break space", "nothing"),
    ('\u{2010}', "hyphen", "-"),
    ('\u{2011}', "non-breaking hyphen", "-"),
    ('\u{2013}', "en dash", "-"),
    ('\u{2014}', "em dash", "-"),
    ('\u{2212}', "minus sign", "-"),
    ('\u{2026}', "ellipsis", "..."),
    ('\u{ff0c}', "fullwidth comma", ","),
    ('\u{3001}', "ideographic comma", ","),
    ('\u{ff0e}', "fullwidth full stop", "."),
    ('\u{ff1d}', "fullwidth equals sign", "="),
    ('\u{ff3b}', "fullwidth left square bracket", "["),
    ('\u{ff3d}', "fullwidth right square bracket", "]"),
    ('\u{ff5b}', "fullwidth left curly bracket", "{"),
    ('\u{ff5d}', "fullwidth right curly bracket", "}"),
    ('\u{ff03}', "fullwidth number sign", "#"),
];

/// What stands in the place of a plain character, and what was meant, if this is such a one.
pub fn meant(found: char) -> Option<&'static str> {
    let known = LOOKALIKES.iter().find(|(known, ..)| *known == found);
    known.map(|(.., meant)| *meant)
}

/// A character by number and name, so that one can be told that can't be seen.
pub fn name(found: char) -> String {
    let number = u32::from(found);
    let known = LOOKALIKES.iter().find(|(known, ..)| *known == found);
    match known {
        Some((_, name, _)) if found.is_whitespace() || meant(found) == Some("nothing") => {
            format!("U+{number:04X} ({name})")
        }
        Some((_, name, _)) => format!("{found} (U+{number:04X}, {name})"),
        None if found.is_control() => format!("U+{number:04X}"),
        None => format!("{found} (U+{number:04X})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_told_by_name_and_not_shown() {
        assert_eq!(name('\u{200b}'), "U+200B (zero width space)");
        assert_eq!(name('\u{a0}'), "U+00A0 (no-break space)");
        assert_eq!(name('\u{7}'), "U+0007");
        assert_eq!(name('“'), "“ (U+201C, left double quotation mark)");
        assert_eq!(name('я'), "я (U+044F)");
    }

    #[test]
    fn no_character_is_listed_twice_and_none_is_plain() {
        for (at, (one, ..)) in LOOKALIKES.iter().enumerate() {
            assert!(!one.is_ascii(), "{one}");
            let twice = LOOKALIKES
                .iter()
                .skip(at + 1)
                .any(|(other, ..)| other == one);
            assert!(!twice, "U+{:04X}", u32::from(*one));
        }
    }
}
