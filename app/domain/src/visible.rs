//! What strangers write, without what nobody can see.
//!
//! A note travels to the gateway, to bills and to people's terminals. A character that turns the
//! direction of writing round, or shows nothing, makes two different notes look alike there. What
//! a script or a picture can't be written without stays. Knows no page and no lengths.

/// Joins or parts letters in Persian, Hindi and others, and pictures of several people.
const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

/// The text on one line, without characters that can't be seen, and without spaces around it.
pub fn visible(text: &str) -> String {
    let seen: Vec<char> = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !is_hidden(*c))
        .collect();
    let mut kept = String::with_capacity(text.len());
    for (at, c) in seen.iter().copied().enumerate() {
        let before = kept.chars().next_back();
        let after = seen.get(at.saturating_add(1)).copied();
        if !depends(c) || has_effect(c, before, after) {
            kept.push(c);
        }
    }
    kept.trim().to_owned()
}

/// Whether a text can be seen whole, on one line: nothing in it shows nothing, or turns the direction of writing. A
/// name of a few words that breaks this looks like another's.
pub fn is_visible(text: &str) -> bool {
    let spaced = |c: char| if c.is_whitespace() { ' ' } else { c };
    let is_line = !text.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
    is_line && visible(text) == text.chars().map(spaced).collect::<String>().trim()
}

/// The text with every character that can't be seen written out, for messages that repeat what
/// somebody typed.
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        // Beside what is hidden, what ends a line.
        if is_hidden(c) || matches!(c, '\u{2028}' | '\u{2029}') {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Shown only by what it does to its neighbours.
fn depends(c: char) -> bool {
    JOINERS.contains(&c) || matches!(c, '\u{FE00}'..='\u{FE0F}')
}

/// Beside plain Latin letters and digits nothing is joined, parted or chosen.
fn has_effect(c: char, before: Option<char>, after: Option<char>) -> bool {
    let takes = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !JOINERS.contains(&c));
    takes(before) && (takes(after) || !JOINERS.contains(&c))
}

/// Controls, marks of direction, spaces without width, fillers, and tags.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{115F}'
                | '\u{1160}'
                | '\u{17B4}'
                | '\u{17B5}'
                | '\u{180E}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::{escaped, is_visible, visible};

    #[test]
    fn what_turns_the_writing_round_or_shows_nothing_is_gone() {
        for (written, seen) in [
            ("Table 7", "Table 7"),
            ("\u{202E}7 elbaT", "7 elbaT"),
            ("Ta\u{200B}b\u{2060}le\u{FEFF} 7", "Table 7"),
            ("\u{2066}Table\u{2069} 7\u{200F}", "Table 7"),
            ("Ta\u{200D}ble\u{FE0F} 7\u{200C}", "Table 7"),
            ("a\u{1b}[31mb\r\nc\td", "a[31mb  c d"),
            ("\u{E0041}\u{3164}\u{AD}", ""),
            ("  \u{A0} ", ""),
            ("\u{2028}x", "x"),
        ] {
            assert_eq!(visible(written), seen, "{written:?}");
            assert_eq!(
                is_visible(written),
                written == "Table 7" || seen.is_empty() && written.trim().is_empty()
            );
        }
        assert!(is_visible("\u{3000}京都\u{3000}茶屋 ") && is_visible(""));
    }

    #[test]
    fn what_is_repeated_to_people_shows_all_there_is() {
        for (typed, shown) in [
            ("S-GION 祇園", "S-GION 祇園"),
            ("a\u{1b}[31m\n", r"a\u{1b}[31m\n"),
            ("M\u{202e}1\u{3164}", r"M\u{202e}1\u{3164}"),
        ] {
            assert_eq!(escaped(typed), shown);
        }
    }

    #[test]
    fn what_a_script_or_a_picture_needs_stays() {
        for written in [
            "می\u{200C}خواهم",
            "क्\u{200D}ष",
            "👩\u{200D}🍳",
            "❤\u{FE0F}",
            "Bàn số 7",
            "枱號 7",
        ] {
            assert_eq!(visible(written), written);
            assert!(is_visible(written), "{written}");
        }
        let family = "👩\u{200D}❤\u{FE0F}\u{200D}👩";
        assert_eq!(visible(family), family);
    }
}
