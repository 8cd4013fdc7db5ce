//! A file's messages with their places. The parser's tree borrows from the text, so where a part
//! stands is where its letters are.

use fluent_syntax::{
    ast::{Attribute, Comment, Entry, Pattern},
    parser::{self, ParserError},
};

use super::{Finding, Rule, TextFile, words};

/// A message, or a term (whose name begins with a hyphen in the file, but not here).
#[derive(Debug)]
pub(super) struct Message<'a> {
    pub(super) id: &'a str,
    pub(super) is_term: bool,
    pub(super) value: Option<Pattern<&'a str>>,
    pub(super) attributes: Vec<Attribute<&'a str>>,
    /// What stands directly above it.
    pub(super) comment: String,
}

/// A file that was read, as far as it can be.
#[derive(Debug)]
pub(super) struct Parsed<'a> {
    pub(super) file: &'a TextFile,
    pub(super) messages: Vec<Message<'a>>,
    errors: Vec<ParserError>,
}

/// The first byte of a piece in the text it was cut out of.
pub(super) fn offset(text: &str, piece: &str) -> usize {
    let (start, here) = (text.as_ptr().addr(), piece.as_ptr().addr());
    here.saturating_sub(start).min(text.len())
}

impl<'a> Parsed<'a> {
    pub(super) fn of(file: &'a TextFile) -> Self {
        let (resource, errors) = match parser::parse(file.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(Message {
                id: message.id.name,
                is_term: false,
                value: message.value,
                attributes: message.attributes,
                comment: words_of(message.comment.as_ref()),
            }),
            Entry::Term(term) => Some(Message {
                id: term.id.name,
                is_term: true,
                value: Some(term.value),
                attributes: term.attributes,
                comment: words_of(term.comment.as_ref()),
            }),
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => None,
        });
        Self {
            file,
            messages: messages.collect(),
            errors,
        }
    }

    /// What is not written as Fluent is.
    pub(super) fn mistakes(&self) -> impl Iterator<Item = Finding> {
        self.errors.iter().map(|error| {
            let (what, advice) = words::told(&error.kind);
            let finding = Finding::error(Rule::Syntax, self.file, self.place(error));
            let finding = finding.says(what, advice);
            match self.broken_id(error) {
                Some(id) => finding.of(id),
                None => finding,
            }
        })
    }

    /// Where a person would look: what was not finished is noticed by the parser only on one of the
    /// next lines, where the rest of it isn't.
    fn place(&self, error: &ParserError) -> usize {
        let at = error.pos.start;
        let junk = error.slice.as_ref().map_or(at, |slice| slice.start);
        let before = self.file.text.get(junk..at).unwrap_or_default();
        let written = before.trim_end();
        let blank = before.get(written.len()..).unwrap_or_default();
        if written.is_empty() || !blank.contains('\n') {
            return at;
        }
        junk.saturating_add(written.len())
    }

    /// Messages that are there but can't be read, and so aren't missing as well.
    pub(super) fn broken(&self) -> impl Iterator<Item = &'a str> {
        self.errors.iter().flat_map(|error| {
            let lines = self.junk(error).unwrap_or_default().lines();
            lines.filter_map(id_of)
        })
    }

    fn broken_id(&self, error: &ParserError) -> Option<&'a str> {
        let start = error.slice.as_ref()?.start;
        let end = error.pos.start.saturating_add(1);
        let before = self.file.text.get(start..end.min(self.file.text.len()));
        let mut known = before.unwrap_or_default().lines().rev().filter_map(id_of);
        known
            .next()
            .or_else(|| self.junk(error)?.lines().find_map(id_of))
    }

    fn junk(&self, error: &ParserError) -> Option<&'a str> {
        self.file.text.get(error.slice.clone()?)
    }
}

/// The name a line begins with, if it looks like the begin of a message.
fn id_of(line: &str) -> Option<&str> {
    let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    let id = line.get(..end.unwrap_or(line.len()))?;
    id.starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some(id)
}

fn words_of(comment: Option<&Comment<&str>>) -> String {
    comment.map_or(String::new(), |comment| comment.content.join("\n"))
}
