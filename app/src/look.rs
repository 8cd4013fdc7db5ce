//! A shop's own look on its pages, finished for showing: colours as a style sheet, pictures as
//! addresses, words in the customer's language.
//!
//! Knows no brand and no contrast: what stands here was checked by whoever made it.

mod mark;
mod wording;

use texts::Spoken;

pub use mark::Mark;
pub use wording::{UnknownWording, Wording};

/// What a page of this shop wears over the built-in style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Custom properties that differ from the built-in ones; empty where none does.
    pub style: String,
    /// What the head of the page looks like.
    pub layout: Layout,
    /// The shop's mark.
    pub logo: Option<Logo>,
    /// A picture across the page.
    pub cover: Option<Cover>,
    /// What an acquirer requires where customers pay.
    pub mark: Option<Mark>,
    /// A line above the amount.
    pub welcome: Option<Spoken>,
    /// A line at the page's end.
    pub footer: Option<Spoken>,
    /// Where the shop's terms can be read: an `https:` address.
    pub terms: Option<String>,
}

/// The head of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Initial or logo where lines start, names beside it.
    #[default]
    Row,
    /// Logo in the middle, names below.
    Centred,
    /// A picture across the page, with logo and names below.
    Cover,
}

/// A picture with its size in pixels, so that nothing moves when it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its address.
    pub src: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// A shop's mark, for light and dark pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// For light pages, and for dark ones if there is no other.
    pub image: Image,
    /// For dark pages.
    pub dark: Option<Image>,
    /// Whether it needs a plate behind it to be seen on light pages.
    pub plate_on_light: bool,
    /// The same on dark pages.
    pub plate_on_dark: bool,
}

/// A picture across the page, in two sizes of the same cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// For most telephones.
    pub small: Image,
    /// For large or fine screens.
    pub large: Image,
}

#[cfg(test)]
mod tests;
