//! One table of a file: its fields by name and kind, and which of them nobody knows.
//!
//! Knows TOML and kinds of values; knows nothing of what a field means.

use toml::{
    Spanned,
    de::{DeString, DeTable, DeValue},
};

use super::mistake::{Located, Mistakes};

/// How unlike a known field a misspelt one may be.
const LIKENESS: f64 = 0.7;

/// A merchant's words as a file has them.
pub(super) enum Told<'a> {
    /// The same for everybody.
    Once(Located<&'a str>),
    /// Tag and text, in the order of the tags.
    ByLanguage(Vec<(Located<&'a str>, Located<&'a str>)>),
}

/// A table under a name for people, such as `store`.
pub(super) struct Table<'a> {
    pub(super) what: &'static str,
    /// Where it begins.
    pub(super) at: usize,
    fields: &'a DeTable<'a>,
    mistakes: &'a Mistakes<'a>,
}

impl<'a> Table<'a> {
    pub(super) fn root(table: &'a DeTable<'a>, mistakes: &'a Mistakes<'a>) -> Self {
        Self {
            what: "file",
            at: 0,
            fields: table,
            mistakes,
        }
    }

    /// Names every field that isn't one of these.
    pub(super) fn allow(&self, known: &[&str]) {
        for key in self.fields.keys() {
            let (name, at) = (key.get_ref().as_ref(), key.span().start);
            if known.contains(&name) {
                continue;
            }
            let like = |known: &&&str| strsim::jaro_winkler(name, known);
            let best = known
                .iter()
                .filter(|known| like(known) >= LIKENESS)
                .max_by(|one, other| like(one).total_cmp(&like(other)));
            let hint = match best {
                Some(best) => format!("; did you mean `{best}`?"),
                None => format!("; there are {}", known.join(", ")),
            };
            let what = self.what;
            self.mistakes
                .add(at, format!("a {what} has no field `{name}`{hint}"));
        }
    }

    fn value(&self, name: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.fields.get(name)
    }

    /// Whether a field is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// Where a field's value stands, or the table if it isn't there.
    pub(super) fn place(&self, name: &str) -> usize {
        self.value(name).map_or(self.at, |value| value.span().start)
    }

    fn wrong<T>(&self, name: &str, value: &Spanned<DeValue<'_>>, wanted: &str) -> Option<T> {
        let found = value.get_ref().type_str();
        let message = format!("`{name}` must be {wanted}, not {} {found}", article(found));
        self.mistakes.add(value.span().start, message);
        None
    }

    /// A text, if the field is there.
    pub(super) fn text(&self, name: &str) -> Option<Located<&'a str>> {
        let value = self.value(name)?;
        match value.get_ref().as_str() {
            Some(text) => Some(Located {
                value: text,
                at: value.span().start,
            }),
            None => self.wrong(name, value, "text in quotes"),
        }
    }

    /// A text that has to be there.
    pub(super) fn needed(&self, name: &str) -> Option<Located<&'a str>> {
        self.has_to_have(name);
        self.text(name)
    }

    /// Says it if a field isn't there.
    pub(super) fn has_to_have(&self, name: &str) {
        if self.value(name).is_none() {
            let message = format!("this {} needs a `{name}`", self.what);
            self.mistakes.add(self.at, message);
        }
    }

    /// A text, or one a language: `{ en = "…", ja = "…" }`, each with where tag and text stand.
    pub(super) fn words(&self, name: &str) -> Option<Told<'a>> {
        let value = self.value(name)?;
        let Some(texts) = value.get_ref().as_table() else {
            if value.get_ref().as_str().is_none() {
                let wanted = "text in quotes, or one a language, { en = \"…\", ja = \"…\" }";
                return self.wrong(name, value, wanted);
            }
            return self.text(name).map(Told::Once);
        };
        let text = |(tag, value): (&'a Spanned<DeString<'a>>, &'a Spanned<DeValue<'a>>)| {
            let Some(text) = value.get_ref().as_str() else {
                return self.wrong(name, value, "texts in quotes");
            };
            let at = |span: std::ops::Range<usize>| span.start;
            let (tag_at, text_at) = (at(tag.span()), at(value.span()));
            let tag = Located {
                value: tag.get_ref().as_ref(),
                at: tag_at,
            };
            Some((
                tag,
                Located {
                    value: text,
                    at: text_at,
                },
            ))
        };
        Some(Told::ByLanguage(texts.iter().filter_map(text).collect()))
    }

    /// Yes or no, if the field is there.
    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        let value = self.value(name)?;
        match value.get_ref().as_bool() {
            Some(flag) => Some(flag),
            None => self.wrong(name, value, "true or false"),
        }
    }

    /// Texts in brackets; none if the field isn't there.
    pub(super) fn texts(&self, name: &str) -> Vec<Located<&'a str>> {
        let Some(value) = self.value(name) else {
            return Vec::new();
        };
        let Some(values) = value.get_ref().as_array() else {
            let _: Option<()> = self.wrong(name, value, "texts in brackets, [\"…\", \"…\"]");
            return Vec::new();
        };
        let text = |value: &'a Spanned<DeValue<'a>>| match value.get_ref().as_str() {
            Some(text) => Some(Located {
                value: text,
                at: value.span().start,
            }),
            None => self.wrong(name, value, "texts in brackets"),
        };
        values.iter().filter_map(text).collect()
    }

    /// A table below this one as it is, with where it stands.
    pub(super) fn table(&self, name: &str) -> Option<(DeTable<'a>, std::ops::Range<usize>)> {
        let value = self.value(name)?;
        match value.get_ref().as_table() {
            Some(table) => Some((table.clone(), value.span())),
            None => self.wrong(name, value, &format!("a table, [….{name}]")),
        }
    }

    /// The tables below this one, `[[name]]` or in brackets.
    pub(super) fn tables(&self, name: &'static str) -> Vec<Self> {
        let Some(value) = self.value(name) else {
            return Vec::new();
        };
        let wanted = format!("a table that repeats, [[…{name}]]");
        let Some(values) = value.get_ref().as_array() else {
            let _: Option<()> = self.wrong(name, value, &wanted);
            return Vec::new();
        };
        let table = |value: &'a Spanned<DeValue<'a>>| match value.get_ref().as_table() {
            Some(table) => Some(Self {
                what: name,
                at: value.span().start,
                fields: table,
                mistakes: self.mistakes,
            }),
            None => self.wrong(name, value, &wanted),
        };
        values.iter().filter_map(table).collect()
    }
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}
