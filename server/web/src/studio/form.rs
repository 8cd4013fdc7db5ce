//! The editor's form as a brand, and a brand as the editor's form.
//!
//! Reads what was typed once and completely: what can't be is told by its field, and left out.

use std::collections::BTreeMap;

use brand::{Brand, Colour, DarkWanted, Line, NoLine, Terms, Wanted};
use serde::{Serialize, de::DeserializeOwned};
use studio_pages::editor::fields::{COLOURS, Fields, Row};
use texts::Texts;

use super::editor::Editor;

/// Why a field can't stay as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    /// No colour.
    Colour,
    /// None of the answers.
    Choice,
    /// No `https:` address.
    Terms,
    /// More characters than a line has.
    Long,
    /// Invisible characters.
    Unseen,
    /// For everybody, with another text for some.
    Everybody,
    /// A second text in the language.
    Twice,
    /// No language.
    Language,
}

impl Mistake {
    /// The key of the sentence that tells it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Colour => "studio-wrong-colour",
            Self::Choice => "studio-wrong-choice",
            Self::Terms => "studio-wrong-terms",
            Self::Long => "studio-wrong-long",
            Self::Unseen => "studio-wrong-unseen",
            Self::Everybody => "studio-wrong-everybody",
            Self::Twice => "studio-wrong-twice",
            Self::Language => "studio-wrong-language",
        }
    }
}

/// What a form comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    /// The brand, without what can't be.
    pub(super) brand: Brand,
    /// What can't be, by field.
    pub(super) mistakes: Vec<(String, Mistake)>,
}

/// A form, and what it comes to.
pub(super) struct ReadForm {
    /// As it was filled in.
    pub(super) fields: Fields,
    /// What it comes to.
    pub(super) read: Read,
}

/// Who is told about a form.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    /// Whose form it is.
    pub(super) editor: &'a Editor,
    /// In which language.
    pub(super) texts: &'a Texts,
}

/// A form's brand. Pictures are no texts: they come from what was there before.
pub(super) fn read(fields: &Fields, before: &Brand) -> Read {
    let mut reading = Reading::default();
    let colours = COLOURS.iter().zip(&fields.colours);
    let colours: Vec<_> = colours
        .map(|(field, text)| reading.colour(field, text))
        .collect();
    let mut colours = colours.into_iter();
    let mut next = || colours.next().flatten();
    let mut wanted = Wanted {
        accent: next(),
        ground: next(),
        ink: next(),
        dark: None,
    };
    let dark = DarkWanted {
        accent: next(),
        ground: next(),
        ink: next(),
    };
    wanted.dark = (dark != DarkWanted::default()).then_some(dark);
    let brand = Brand {
        corners: reading.choice("corners", &fields.corners),
        density: reading.choice("density", &fields.density),
        font: reading.choice("font", &fields.font),
        layout: reading.choice("layout", &fields.layout),
        button: reading.choice("button", &fields.button),
        terms: reading.terms(&fields.terms),
        welcome: reading.line("welcome", &fields.welcome),
        footer: reading.line("footer", &fields.footer),
        logo: before.logo.clone(),
        cover: before.cover.clone(),
        colours: wanted,
    };
    Read {
        brand,
        mistakes: reading.mistakes,
    }
}

#[derive(Default)]
struct Reading {
    mistakes: Vec<(String, Mistake)>,
}

impl Reading {
    fn note(&mut self, field: &str, mistake: Mistake) {
        self.mistakes.push((field.to_owned(), mistake));
    }

    /// People copy colours with and without the sign in front.
    fn colour(&mut self, field: &str, text: &str) -> Option<Colour> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let whole = format!("#{}", text.trim_start_matches('#'));
        let colour = whole.parse().ok();
        if colour.is_none() {
            self.note(field, Mistake::Colour);
        }
        colour
    }

    /// What isn't sent at all is as usual.
    fn choice<T: DeserializeOwned + Default>(&mut self, field: &str, text: &str) -> T {
        if text.is_empty() {
            return T::default();
        }
        let value = serde_json::Value::String(text.to_owned());
        serde_json::from_value(value).unwrap_or_else(|_| {
            self.note(field, Mistake::Choice);
            T::default()
        })
    }

    fn terms(&mut self, text: &str) -> Option<Terms> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let terms = Terms::parse(text).ok();
        if terms.is_none() {
            self.note("terms", Mistake::Terms);
        }
        terms
    }

    fn line(&mut self, field: &str, rows: &[Row]) -> Option<Line> {
        let rows = rows.iter().enumerate();
        let rows: Vec<(String, &str, &str)> = rows
            .map(|(at, row)| {
                (
                    format!("{field}-{at}"),
                    row.language.trim(),
                    row.text.trim(),
                )
            })
            .filter(|(_, _, text)| !text.is_empty())
            .collect();
        let sound: Vec<_> = rows
            .into_iter()
            .filter(|(row, _, text)| self.is_line(row, text))
            .collect();
        if let [(_, "", text)] = sound.as_slice() {
            return Line::same(text).ok();
        }
        let mut texts = BTreeMap::new();
        for (row, language, text) in sound {
            if language.is_empty() {
                self.note(&row, Mistake::Everybody);
            } else if texts.contains_key(language) {
                self.note(&row, Mistake::Twice);
            } else {
                let alone = BTreeMap::from([(language.to_owned(), text.to_owned())]);
                if Line::by_language(alone).is_err() {
                    self.note(&row, Mistake::Language);
                } else {
                    texts.insert(language.to_owned(), text.to_owned());
                }
            }
        }
        (!texts.is_empty())
            .then(|| Line::by_language(texts).ok())
            .flatten()
    }

    fn is_line(&mut self, row: &str, text: &str) -> bool {
        match Line::same(text) {
            Ok(_) => return true,
            Err(NoLine::Text) if text.chars().count() > Line::CHARS_MAX => {
                self.note(row, Mistake::Long);
            }
            Err(NoLine::Text | NoLine::Tag(_) | NoLine::Languages) => {
                self.note(row, Mistake::Unseen);
            }
        }
        false
    }
}

/// A brand as the form has it.
pub(super) fn written(brand: &Brand) -> Fields {
    let Wanted {
        accent,
        ground,
        ink,
        dark,
    } = brand.colours;
    let dark = dark.unwrap_or_default();
    let colours = [accent, ground, ink, dark.accent, dark.ground, dark.ink];
    Fields {
        colours: colours.map(|colour| colour.map_or_else(String::new, String::from)),
        corners: word(&brand.corners),
        density: word(&brand.density),
        font: word(&brand.font),
        layout: word(&brand.layout),
        button: word(&brand.button),
        terms: brand
            .terms
            .as_ref()
            .map_or_else(String::new, |terms| terms.as_str().to_owned()),
        welcome: rows(brand.welcome.as_ref()),
        footer: rows(brand.footer.as_ref()),
    }
}

/// The name under which one of a few things is stored.
fn word<T: Serialize>(choice: &T) -> String {
    let value = serde_json::to_value(choice).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn rows(line: Option<&Line>) -> Vec<Row> {
    let Some(words) = line.map(Line::words) else {
        return Vec::new();
    };
    let row = |language: &str, text: &str| Row {
        language: language.to_owned(),
        text: text.to_owned(),
    };
    if words.languages().is_empty() {
        return vec![row("", words.own())];
    }
    let languages = words.languages().iter();
    languages.map(|(tag, text)| row(tag, text)).collect()
}

/// A brand with another's colours, shapes and wording; words and pictures stay.
pub(super) fn started_from(brand: &Brand, starter: &Brand) -> Brand {
    Brand {
        terms: brand.terms.clone(),
        welcome: brand.welcome.clone(),
        footer: brand.footer.clone(),
        logo: brand.logo.clone(),
        cover: brand.cover.clone(),
        ..starter.clone()
    }
}

#[cfg(test)]
mod tests;
