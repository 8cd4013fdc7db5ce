//! Rows as `COPY` takes and gives them: one a line, with tabs between the columns (PostgreSQL's
//! manual, COPY, "Text Format"). What goes in and what comes out is byte for byte the same, so that
//! one digest proves a table.

use std::fmt::Write as _;

use crate::storable::storable;

/// Rows in the making.
#[derive(Debug, Default)]
pub(super) struct Rows {
    text: String,
    is_first: bool,
    /// How many texts held what PostgreSQL doesn't keep.
    pub(super) replaced: u64,
}

impl Rows {
    pub(super) fn begin(&mut self) {
        self.is_first = true;
    }

    pub(super) fn end(&mut self) {
        self.text.push('\n');
    }

    fn next(&mut self) {
        if !std::mem::take(&mut self.is_first) {
            self.text.push('\t');
        }
    }

    pub(super) fn null(&mut self) {
        self.next();
        self.text.push_str("\\N");
    }

    pub(super) fn number(&mut self, number: i64) {
        self.next();
        let _ = write!(self.text, "{number}");
    }

    pub(super) fn flag(&mut self, flag: bool) {
        self.next();
        self.text.push(if flag { 't' } else { 'f' });
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.next();
        self.text.push_str("\\\\x");
        for byte in bytes {
            let _ = write!(self.text, "{byte:02x}");
        }
    }

    /// A text as it lies in the file, which may hold bytes that are no text.
    pub(super) fn text(&mut self, bytes: &[u8]) {
        self.next();
        let text = String::from_utf8_lossy(bytes);
        let kept = storable(&text);
        if kept.as_bytes() != bytes {
            self.replaced = self.replaced.saturating_add(1);
        }
        for letter in kept.chars() {
            match letter {
                '\\' => self.text.push_str("\\\\"),
                '\u{8}' => self.text.push_str("\\b"),
                '\t' => self.text.push_str("\\t"),
                '\n' => self.text.push_str("\\n"),
                '\u{b}' => self.text.push_str("\\v"),
                '\u{c}' => self.text.push_str("\\f"),
                '\r' => self.text.push_str("\\r"),
                other => self.text.push(other),
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// What was gathered; the next rows begin anew.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.text).into_bytes()
    }
}
