//! Style text cut into its pieces: comments, blocks, declarations. What stands in brackets or in
//! quotation marks is one piece, whatever is in it.
//!
//! Knows no property.

/// `fill: red`, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declaration {
    /// In small letters, but for names that a file made up.
    pub(super) name: String,
    /// Without what makes it important.
    pub(super) value: String,
    pub(super) important: bool,
    /// Of the file.
    pub(super) line: u32,
}

/// Byte at which the first of these characters stands that is in no bracket and no quotation mark.
pub(super) fn find(text: &str, wanted: &[char]) -> Option<usize> {
    let (mut closing, mut quote, mut escaped) = (Vec::new(), None, false);
    for (at, character) in text.char_indices() {
        if std::mem::take(&mut escaped) {
            continue;
        }
        match (quote, character) {
            (_, '\\') => escaped = true,
            (Some(open), character) if character == open => quote = None,
            (None, character) if closing.is_empty() && wanted.contains(&character) => {
                return Some(at);
            }
            (None, '"' | '\'') => quote = Some(character),
            (None, '(') => closing.push(')'),
            (None, '[') => closing.push(']'),
            (None, '{') => closing.push('}'),
            (None, character) if closing.last() == Some(&character) => {
                closing.pop();
            }
            (Some(_) | None, _) => {}
        }
    }
    None
}

/// What stands before and after the first such character; all of it and nothing, if there is none.
pub(super) fn cut<'a>(text: &'a str, wanted: &[char]) -> (&'a str, &'a str) {
    let found = find(text, wanted).and_then(|at| Some((text.get(..at)?, text.get(at + 1..)?)));
    found.unwrap_or((text, ""))
}

/// The same text with blanks for its comments; every line stays where it was.
pub(super) fn without_comments(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, behind) = after.split_once("*/").unwrap_or((after, ""));
        plain.push_str(before);
        plain.push(' ');
        plain.extend(comment.chars().filter(|character| *character == '\n'));
        rest = behind;
    }
    plain.push_str(rest);
    plain
}

/// Lines that begin within a text.
pub(super) fn lines(text: &str) -> u32 {
    let ends = text.bytes().filter(|byte| *byte == b'\n').count();
    u32::try_from(ends).unwrap_or(u32::MAX)
}

/// The declarations of a block, in their order.
pub(super) fn declarations(block: &str, first_line: u32) -> Vec<Declaration> {
    let (mut all, mut rest, mut line) = (Vec::new(), block, first_line);
    while !rest.is_empty() {
        let (piece, after) = cut(rest, &[';']);
        let begun = piece.len() - piece.trim_start().len();
        let here = line + lines(piece.get(..begun).unwrap_or_default());
        all.extend(declaration(piece, here));
        line += lines(piece);
        rest = after;
    }
    all
}

fn declaration(piece: &str, line: u32) -> Option<Declaration> {
    let (name, value) = piece.split_once(':')?;
    let (name, value) = (name.trim(), value.trim());
    let important = value.rsplit_once('!');
    let important = important.filter(|(_, word)| word.trim().eq_ignore_ascii_case("important"));
    let name = if name.starts_with("--") {
        name.to_owned()
    } else {
        name.to_ascii_lowercase()
    };
    (!name.is_empty()).then(|| Declaration {
        name,
        value: important
            .map_or(value, |(value, _)| value.trim())
            .to_owned(),
        important: important.is_some(),
        line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_brackets_or_quotation_marks_is_one_piece() {
        let css =
            "fill : url(\"a;b#c\") ;\n stroke:color(display-p3 1 0 0)!important;--A:'x:y;z';;";
        let found: Vec<_> = declarations(css, 7)
            .into_iter()
            .map(|one| (one.name, one.value, one.important, one.line))
            .collect();
        let expected = [
            ("fill", "url(\"a;b#c\")", false, 7),
            ("stroke", "color(display-p3 1 0 0)", true, 8),
            ("--A", "'x:y;z'", false, 8),
        ];
        let expected = expected.map(|(name, value, important, line)| {
            (name.to_owned(), value.to_owned(), important, line)
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn comments_leave_their_lines() {
        assert_eq!(without_comments("a/* x\n y */b/*"), "a \nb ");
        assert_eq!(find("(;)\\;;", &[';']), Some(5));
    }
}
