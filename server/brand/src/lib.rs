//! A shop's own look, as checked data: colours, corners, density, font, layout, wording.
//!
//! A shop chooses at most three colours ([`Wanted`]). From them come both schemes of its pages
//! ([`Palette`]), in which every contrast rule ([`rules`]) holds whatever was chosen. A choice of
//! ground or ink that can't hold moves as little as it can: lightness in OKLCH, with its hue kept. What moved is told
//! ([`Change`]); what needn't move stays as it was written, byte for byte.
//!
//! ```
//! use brand::{Palette, Wanted};
//!
//! let wanted = Wanted { ink: Some("#ffd54a".parse()?), ..Wanted::default() };
//! let palette = Palette::of(&wanted);
//! assert!(palette.css().starts_with(":root{--ink:"));
//! // Text in this yellow can't be read on white; it is told what was measured and what is required.
//! let change = palette.changes.first().ok_or("told")?;
//! assert_eq!(change.why.key(), "brand-ink-faint");
//! assert_eq!(change.why.ratios_x100().1, 450);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Brand`] is what is stored; [`Brand::css`] is what a page puts after its style sheet.
//!
//! Knows no storage, no pages and no sentences, and does no I/O.

mod brand;
mod change;
mod colour;
mod css;
mod font;
mod line;
mod measures;
mod number;
mod palette;
mod paper;
mod pictures;
mod rules;
mod scheme;
mod starters;
mod terms;
mod wanted;

pub use brand::{Brand, ButtonWording, Layout};
pub use change::{Change, Field, Reason};
pub use colour::{Colour, NoColour};
pub use font::Font;
pub use line::{Line, NoLine};
pub use measures::{Corners, Density};
pub use palette::Palette;
pub use paper::{PAPER_ACCENT_MIN_X100, PAPER_INK_MIN_X100, Paper};
pub use pictures::{Cover, Logo, NoPictureName, Picture, PictureName};
pub use rules::{ROOM_MIN_X100, Rule, SHAPE_MIN_X100, TEXT_MIN_X100, rules};
pub use scheme::{Mode, Scheme, Tone};
pub use starters::{Starter, starters};
pub use terms::{NoTerms, Terms};
pub use wanted::{DarkWanted, Wanted};
