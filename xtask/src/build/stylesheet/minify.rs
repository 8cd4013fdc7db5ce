//! CSS without comments and needless spaces.
//!
//! Conservative: a space goes only beside a character that never needs one, so `calc(a + b)`,
//! `a :hover` and `) and (` keep theirs. Texts, unquoted `url(…)` and escapes are copied as they
//! are (CSS Syntax Module 3, 4.3).

use std::iter::Peekable;
use std::str::Chars;

/// No space is needed after these.
const OPENING: [char; 5] = ['{', '}', ';', ',', '('];
/// No space is needed before these.
const CLOSING: [char; 5] = ['{', '}', ';', ',', ')'];

/// Stands for the end of something copied as it was: spaces after it count.
const COPIED: char = 'x';

/// The same rules in fewer bytes.
pub(crate) fn minify(source: &str) -> String {
    let mut writer = Writer::default();
    let mut input = source.chars().peekable();
    while let Some(character) = input.next() {
        match character {
            '/' if input.peek() == Some(&'*') => {
                skip_comment(&mut input);
                writer.comment = true;
            }
            '"' | '\'' => writer.copy(character, |out| copy_text(character, &mut input, out)),
            '\\' => writer.copy(character, |out| copy_escape(&mut input, out)),
            '(' if writer.ends_with_url() && !opens_text(&input) => {
                writer.copy(character, |out| copy_url(&mut input, out));
            }
            space if space.is_ascii_whitespace() => writer.space = true,
            other => writer.write(other),
        }
    }
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// What was written last, or `COPIED`.
    last: Option<char>,
    /// Spaces were read and not written yet.
    space: bool,
    /// A comment was read and not written yet; it separates words even without spaces.
    comment: bool,
}

impl Writer {
    /// Writes a character, and before it what is needed to keep it apart from the last one.
    fn write(&mut self, next: char) {
        if self.space {
            if self.last.is_some_and(|last| is_space_needed(last, next)) {
                self.out.push(' ');
            }
        } else if self.comment && self.last.is_some_and(is_word) && is_word(next) {
            self.out.push_str("/**/");
        }
        if next == '}' && self.last == Some(';') {
            self.out.pop();
        }
        self.out.push(next);
        self.last = Some(next);
        self.space = false;
        self.comment = false;
    }

    /// Writes what begins with this character and must not be changed.
    fn copy(&mut self, first: char, rest: impl FnOnce(&mut String)) {
        self.write(first);
        rest(&mut self.out);
        self.last = Some(COPIED);
    }

    fn ends_with_url(&self) -> bool {
        let is_name = |c: &char| c.is_alphanumeric() || ['-', '_'].contains(c);
        let backwards: String = self.out.chars().rev().take_while(is_name).collect();
        !self.space && !self.comment && backwards.eq_ignore_ascii_case("lru")
    }
}

fn is_space_needed(last: char, next: char) -> bool {
    match last {
        // `--empty: ;` without its space is an error in old browsers.
        ':' => [';', '}', ':'].contains(&next),
        _ => !OPENING.contains(&last) && !CLOSING.contains(&next),
    }
}

/// Whether a character would grow together with another one, or form a new meaning with it.
fn is_word(character: char) -> bool {
    !OPENING.contains(&character) && !CLOSING.contains(&character) && character != ':'
}

fn skip_comment(input: &mut Peekable<Chars<'_>>) {
    input.next();
    let mut last = ' ';
    for character in input.by_ref() {
        if last == '*' && character == '/' {
            return;
        }
        last = character;
    }
}

/// Up to and with the closing quote.
fn copy_text(quote: char, input: &mut Peekable<Chars<'_>>, out: &mut String) {
    while let Some(character) = input.next() {
        out.push(character);
        if character == quote {
            return;
        }
        if character == '\\' {
            out.extend(input.next());
        }
    }
}

/// The rest of an escape. A space after hexadecimal digits belongs to it.
fn copy_escape(input: &mut Peekable<Chars<'_>>, out: &mut String) {
    let mut digits = 0;
    while let Some(digit) = input.next_if(char::is_ascii_hexdigit) {
        out.push(digit);
        digits += 1;
        if digits == 6 {
            break;
        }
    }
    if digits == 0 {
        out.extend(input.next());
    } else {
        out.extend(input.next_if(char::is_ascii_whitespace));
    }
}

fn opens_text(input: &Peekable<Chars<'_>>) -> bool {
    let next = input
        .clone()
        .find(|character| !character.is_ascii_whitespace());
    matches!(next, Some('"' | '\''))
}

/// Up to and with the closing bracket.
fn copy_url(input: &mut Peekable<Chars<'_>>, out: &mut String) {
    while let Some(character) = input.next() {
        out.push(character);
        match character {
            ')' => return,
            '\\' => out.extend(input.next()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
