//! The words themselves: how long they are, whether they were translated, and what can't be seen.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{
    Finding, Rule, SOURCE_LANGUAGE,
    parsed::{Message, Parsed},
    source::Known,
    uses::{Reading, readings},
};

/// A translator's word that a text is meant to be the same as in English.
const SAME_ON_PURPOSE: &str = "same as english";

/// Isolates and embeddings are opened by these…
const OPENING: &[char] = &[
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{202A}', '\u{202B}', '\u{202D}', '\u{202E}',
];
/// … and closed by these.
const CLOSING: &[char] = &['\u{2069}', '\u{202C}'];
/// Left-to-right, right-to-left and Arabic letter mark.
const MARKS: &[char] = &['\u{200E}', '\u{200F}', '\u{061C}'];

/// All of a message's text against what English says.
pub(super) fn check(
    tag: &str,
    file: &Parsed<'_>,
    message: &Message<'_>,
    known: Option<&Known<'_>>,
) -> Vec<Finding> {
    let Some(value) = &message.value else {
        return Vec::new();
    };
    let ways = readings(value);
    let mut findings = Vec::new();
    for reading in &ways {
        let piece = reading.piece.unwrap_or(message.id);
        let place = |rule| Finding::error_at(rule, file.file, piece).of(message.id);
        findings.extend(too_long(place(Rule::TooLong), reading, known));
        findings.extend(directions(place(Rule::Direction), reading, tag));
        findings.extend(characters(place(Rule::Character), reading));
    }
    if has_blank_edge(value) {
        let place = Finding::error_at(Rule::Character, file.file, message.id).of(message.id);
        findings.push(place.warning().says(
            "this text begins or ends with a blank",
            "Leave it out; the page sets texts apart.",
        ));
    }
    if known.is_some_and(|known| is_copied(tag, message, known, &ways)) {
        let place = Finding::error_at(Rule::Copy, file.file, message.id).of(message.id);
        findings.push(place.warning().says(
            "the text is the same as in English",
            "Translate it. If it is right as it is, write `# same as English` on the line above.",
        ));
    }
    // Forms that share words share their mistakes; each is told once.
    findings.dedup();
    findings
}

fn too_long(place: Finding, reading: &Reading<'_>, known: Option<&Known<'_>>) -> Option<Finding> {
    let max = known?.length_max?;
    let length = reading.words.graphemes(true).count();
    (length > max).then(|| {
        place.says(
            format!("the text has {length} characters; there is room for {max}"),
            "Find a shorter way to say it; on a phone it would be cut off or push things aside.",
        )
    })
}

/// Whether a text is English's, and not on purpose.
fn is_copied(tag: &str, message: &Message<'_>, known: &Known<'_>, ways: &[Reading<'_>]) -> bool {
    let same = |a: &Reading<'_>, b: &Reading<'_>| a.words == b.words && a.shown == b.shown;
    let all_same =
        known.words.len() == ways.len() && known.words.iter().zip(ways).all(|(a, b)| same(a, b));
    let has_words = ways
        .iter()
        .any(|way| way.words.chars().filter(|c| c.is_alphabetic()).count() > 1);
    let of_english = tag.split('-').next() == Some(SOURCE_LANGUAGE);
    let meant = message.comment.to_lowercase().contains(SAME_ON_PURPOSE);
    all_same && has_words && !of_english && !meant
}

fn directions(place: Finding, reading: &Reading<'_>, tag: &str) -> Option<Finding> {
    let mut open = 0_usize;
    for c in reading.words.chars() {
        if OPENING.contains(&c) {
            open = open.saturating_add(1);
        } else if CLOSING.contains(&c) {
            match open.checked_sub(1) {
                Some(left) => open = left,
                None => {
                    return Some(place.says(
                        format!(
                            "an invisible mark (U+{:04X}) ends what nothing began",
                            u32::from(c)
                        ),
                        "Type the line again without copying it from another program.",
                    ));
                }
            }
        }
    }
    if open > 0 {
        return Some(place.says(
            "an invisible mark turns the direction of writing, and nothing turns it back",
            "Type the line again; values such as { $amount } need no marks around them.",
        ));
    }
    let is_mark = |c: &char| MARKS.contains(c);
    let marks: Vec<char> = reading.words.chars().filter(is_mark).collect();
    let doubled = reading.words.chars().zip(reading.words.chars().skip(1));
    if doubled.into_iter().any(|(a, b)| is_mark(&a) && is_mark(&b)) {
        return Some(place.warning().says(
            "two invisible marks of direction stand side by side",
            "One is enough, if any is needed.",
        ));
    }
    let leftward = texts::direction(tag) == "rtl";
    (!leftward && marks.iter().any(|mark| *mark != '\u{200E}')).then(|| {
        place.warning().says(
            "an invisible mark for writing from right to left stands in this text",
            "This language is written from left to right; type the line again without it.",
        )
    })
}

fn characters(place: Finding, reading: &Reading<'_>) -> Option<Finding> {
    let words = &reading.words;
    if let Some(bad) = words.chars().find(|c| is_forbidden(*c)) {
        return Some(place.says(
            format!(
                "a character that can\u{2019}t be shown (U+{:04X})",
                u32::from(bad)
            ),
            "Type the line again without copying it from another program.",
        ));
    }
    let is_tag = |c: char| c.is_ascii_alphabetic() || c == '/';
    let tag = words
        .split('<')
        .skip(1)
        .any(|rest| rest.starts_with(is_tag));
    if tag || words.contains("&nbsp;") || words.contains("&amp;") {
        return Some(place.warning().says(
            "this looks like HTML, which customers would read letter by letter",
            "Write plain text.",
        ));
    }
    let hidden = ['\u{200B}', '\u{FEFF}', '\u{00AD}', '\u{2060}'];
    words.contains(hidden).then(|| {
        place.warning().says(
            "an invisible character stands in this text",
            "Type the line again, unless you put it there to let the line break.",
        )
    })
}

/// A blank that quotation marks keep; without them Fluent leaves it out by itself.
fn has_blank_edge(value: &Pattern<&str>) -> bool {
    let edges = [value.elements.first(), value.elements.last()];
    edges.into_iter().flatten().any(|edge| match edge {
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => value.trim().is_empty(),
        PatternElement::Placeable { .. } | PatternElement::TextElement { .. } => false,
    })
}

/// The gap for live amounts belongs to the pages; control characters to nobody.
fn is_forbidden(c: char) -> bool {
    c == '\u{FFFC}' || c == '\u{FFFD}' || (c.is_control() && c != '\n')
}
