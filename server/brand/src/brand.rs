//! Everything a shop decides about its pages, as it is stored and applied.
//!
//! Every field may be left out, and what is the built-in way is not written, so that old data stays
//! readable as fields are added.

use serde::{Deserialize, Serialize};

use crate::{
    font::Font,
    line::Line,
    measures::{Corners, Density},
    palette::Palette,
    pictures::{Cover, Logo},
    terms::Terms,
    wanted::Wanted,
};

/// A shop's own look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Brand {
    /// How round cards and keys are.
    #[serde(skip_serializing_if = "is_usual")]
    pub corners: Corners,
    /// How much room there is between things.
    #[serde(skip_serializing_if = "is_usual")]
    pub density: Density,
    /// Which kind of letters.
    #[serde(skip_serializing_if = "is_usual")]
    pub font: Font,
    /// What the head of the page looks like.
    #[serde(skip_serializing_if = "is_usual")]
    pub layout: Layout,
    /// What the button asks for.
    #[serde(skip_serializing_if = "is_usual")]
    pub button: ButtonWording,
    /// Where the shop's own terms can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<Terms>,
    /// A line above the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub welcome: Option<Line>,
    /// A line at the page's end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footer: Option<Line>,
    /// The shop's mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// A picture across the page, for the layout that has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
    /// The few colours everything follows from. Last, for in TOML it is a table.
    #[serde(skip_serializing_if = "is_usual")]
    pub colours: Wanted,
}

/// The head of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// The shop's initial and its name.
    #[default]
    Name,
    /// The logo where lines start, the name beside it.
    LogoLeft,
    /// The logo in the middle, the name below.
    LogoCentred,
    /// A picture across the page, with logo and name.
    Cover,
}

/// What the customer does with the money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ButtonWording {
    /// Pays for something.
    #[default]
    Pay,
    /// Gives it.
    Donate,
    /// Thanks somebody.
    Tip,
    /// Keeps it here for later.
    TopUp,
}

impl Brand {
    /// Everything that differs from the built-in style sheet, to stand after it; nothing for a
    /// brand without wishes.
    pub fn css(&self) -> String {
        Palette::of(&self.colours).css() + &self.css_of_shapes()
    }

    /// The same without the colours; for previews, which force a scheme.
    pub fn css_of_shapes(&self) -> String {
        let measures = [self.corners.css(), self.density.css()].concat();
        let measures = if measures.is_empty() {
            measures
        } else {
            format!(":root{{{measures}}}")
        };
        measures + &self.font.css()
    }
}

fn is_usual<T: Default + PartialEq>(field: &T) -> bool {
    *field == T::default()
}
