//! What the editor's form says, as it was typed, and what is said about it.
//!
//! Knows no brand: whether a text means anything is found out by whoever reads it.

use std::collections::BTreeMap;

/// The colours' fields: three for light pages, three for dark ones.
pub const COLOURS: [&str; 6] = [
    "accent",
    "ground",
    "ink",
    "dark-accent",
    "dark-ground",
    "dark-ink",
];

/// The form's fields. Everything may be a stranger's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// In the order of [`COLOURS`]; empty follows from the others.
    pub colours: [String; 6],
    /// How round things are.
    pub corners: String,
    /// How much room there is.
    pub density: String,
    /// Which letters.
    pub font: String,
    /// What the head of the page looks like.
    pub layout: String,
    /// What the button asks for.
    pub button: String,
    /// Where the terms are.
    pub terms: String,
    /// The line above the amount.
    pub welcome: Vec<Row>,
    /// The line at the page's end.
    pub footer: Vec<Row>,
}

/// A text in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its tag; empty for everybody.
    pub language: String,
    /// The text; empty for none.
    pub text: String,
}

/// More rows than a line can have languages.
const ROWS_MAX: usize = 64;

impl Fields {
    /// From the names and values of a form, in its order. What it doesn't know is left out.
    pub fn of(pairs: impl Iterator<Item = (String, String)>) -> Self {
        let mut fields = Self::default();
        for (name, value) in pairs {
            fields.put(&name, value);
        }
        fields
    }

    /// Has one field as another form has it; a row, with all rows of its line.
    pub fn take(&mut self, field: &str, other: &Self) {
        let line = field.rsplit_once('-').map_or(field, |(line, _)| line);
        match line {
            "corners" => self.corners.clone_from(&other.corners),
            "density" => self.density.clone_from(&other.density),
            "font" => self.font.clone_from(&other.font),
            "layout" => self.layout.clone_from(&other.layout),
            "button" => self.button.clone_from(&other.button),
            "terms" => self.terms.clone_from(&other.terms),
            "welcome" => self.welcome.clone_from(&other.welcome),
            "footer" => self.footer.clone_from(&other.footer),
            _ => {
                let at = COLOURS.iter().position(|known| *known == field);
                let mine = at.and_then(|at| self.colours.get_mut(at));
                if let (Some(mine), Some(at)) = (mine, at) {
                    *mine = other.colours.get(at).cloned().unwrap_or_default();
                }
            }
        }
    }

    fn put(&mut self, name: &str, value: String) {
        match name {
            "corners" => self.corners = value,
            "density" => self.density = value,
            "font" => self.font = value,
            "layout" => self.layout = value,
            "button" => self.button = value,
            "terms" => self.terms = value,
            "welcome-language" => begin(&mut self.welcome, value),
            "welcome-text" => finish(&mut self.welcome, value),
            "footer-language" => begin(&mut self.footer, value),
            "footer-text" => finish(&mut self.footer, value),
            _ => {
                let mut colours = COLOURS.iter().zip(&mut self.colours);
                if let Some((_, colour)) = colours.find(|(known, _)| **known == name) {
                    *colour = value;
                }
            }
        }
    }
}

/// A row's language comes before its text.
fn begin(rows: &mut Vec<Row>, language: String) {
    if rows.len() < ROWS_MAX {
        rows.push(Row {
            language,
            text: String::new(),
        });
    }
}

fn finish(rows: &mut [Row], text: String) {
    if let Some(row) = rows.last_mut() {
        row.text = text;
    }
}

/// A sentence beside a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// Whether nothing is saved until it is put right.
    pub wrong: bool,
    /// The sentence.
    pub text: String,
}

/// What is said, by the field it is about: a colour's name, `terms`, `welcome-0` for a first row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(pub BTreeMap<String, Vec<Saying>>);

impl Said {
    /// Adds a sentence.
    pub fn add(&mut self, field: &str, saying: Saying) {
        self.0.entry(field.to_owned()).or_default().push(saying);
    }

    /// What is said about a field.
    pub fn about(&self, field: &str) -> &[Saying] {
        self.0.get(field).map_or(&[], Vec::as_slice)
    }

    /// Whether anything is wrong with it.
    pub fn is_wrong(&self, field: &str) -> bool {
        self.about(field).iter().any(|saying| saying.wrong)
    }

    /// Whether anything is wrong at all.
    pub fn has_wrong(&self) -> bool {
        self.0.keys().any(|field| self.is_wrong(field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn rows_are_put_together_in_order_and_the_unknown_is_left_out() {
        let pairs = [
            pair("welcome-text", "of no row"),
            pair("welcome-language", "ja"),
            pair("welcome-text", "ようこそ"),
            pair("welcome-language", ""),
            pair("dark-ink", "teal"),
            pair("form_token", "secret"),
        ];
        let fields = Fields::of(pairs.into_iter());
        let row = |language: &str, text: &str| Row {
            language: language.to_owned(),
            text: text.to_owned(),
        };
        assert_eq!(fields.welcome, [row("ja", "ようこそ"), row("", "")]);
        assert_eq!(fields.colours.last().unwrap(), "teal");
        assert!(!format!("{fields:?}").contains("secret"));
    }

    #[test]
    fn a_form_of_countless_rows_has_an_end() {
        let pairs = (0..1_000).map(|_| pair("footer-language", "en"));
        assert_eq!(Fields::of(pairs).footer.len(), ROWS_MAX);
    }
}
