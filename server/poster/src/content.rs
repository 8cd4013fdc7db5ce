//! What stands on a poster: finished texts, a link, colours, perhaps a logo.

use crate::{Colour, Link, Logo, Size};

/// Everything a poster is made from.
#[derive(Clone, Debug)]
pub struct Poster {
    /// How large.
    pub size: Size,
    /// Where the code leads.
    pub link: Link,
    /// Who is paid.
    pub shop: Text,
    /// Where: a branch, a counter.
    pub place: Option<Text>,
    /// What to do, in one to three languages, the most important first.
    pub words: Vec<Words>,
    /// Who can pay.
    pub wallets: Option<Text>,
    /// Colours and corners.
    pub brand: Brand,
    /// A picture, and where it goes.
    pub logo: Option<(Logo, LogoPlace)>,
    /// What an acquirer requires where customers pay.
    pub mark: Option<Logo>,
}

impl Poster {
    /// What it says itself, beside the names that others chose.
    pub(crate) fn own_texts(&self) -> Vec<Text> {
        let words = self.words.iter();
        let words = words.flat_map(|words| [words.headline(), words.explanation()]);
        words.collect()
    }
}

/// A text and its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// BCP 47 tag.
    pub language: String,
    /// The text.
    pub text: String,
}

impl Text {
    /// A text in a language.
    pub fn new(language: &str, text: &str) -> Self {
        Self {
            language: language.to_owned(),
            text: text.to_owned(),
        }
    }
}

/// What to do, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// BCP 47 tag.
    pub language: String,
    /// "Scan to pay".
    pub headline: String,
    /// One sentence that explains it.
    pub explanation: String,
}

/// A shop's look on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Frame and address line.
    pub accent: Colour,
    /// The code and the large texts; has to be dark.
    pub ink: Colour,
    /// Of the frame.
    pub corners: Corners,
}

/// How round a frame's corners are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Corners {
    /// Not at all.
    Square,
    /// As a card's.
    #[default]
    Soft,
    /// As far as the code's quiet zone allows.
    Round,
}

impl Corners {
    /// What a soft corner's radius is multiplied by.
    pub(crate) const fn share(self) -> f32 {
        match self {
            Self::Square => 0.0,
            Self::Soft => 1.0,
            Self::Round => 1.6,
        }
    }
}

impl Words {
    pub(crate) fn headline(&self) -> Text {
        Text::new(&self.language, &self.headline)
    }

    pub(crate) fn explanation(&self) -> Text {
        Text::new(&self.language, &self.explanation)
    }
}

impl Default for Brand {
    fn default() -> Self {
        Self {
            accent: Colour::INK,
            ink: Colour::INK,
            corners: Corners::default(),
        }
    }
}

/// Where a logo goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoPlace {
    /// Over the shop's name.
    Top,
    /// Where the shop's name starts.
    Beside,
    /// In the middle of the code, covering this share of it, in percent.
    Code(u8),
}

/// A code alone, for a design made elsewhere.
#[derive(Clone, Debug)]
pub struct Bare {
    /// Where it leads.
    pub link: Link,
    /// Its colour; has to be dark.
    pub ink: Colour,
}
