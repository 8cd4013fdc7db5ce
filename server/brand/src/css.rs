//! A palette as CSS: what differs from the built-in style sheet, and nothing else.
//!
//! It is meant to stand after the style sheet. There a property set for every device also hides the
//! built-in value for dark ones, so it is said again for these.

use std::fmt::Write as _;

use crate::{
    palette::Palette,
    scheme::{Mode, Scheme, Tone},
};

/// The shadow of light pages, as in `style/tokens.css`.
const SHADE: &str = "0 1px 2px rgb(20 22 31 / 6%),0 4px 16px rgb(20 22 31 / 6%)";

impl Palette {
    /// The custom properties that differ from the built-in ones, compact; nothing for a shop without
    /// wishes.
    pub fn css(&self) -> String {
        let light = declarations(&self.light, &self.dark);
        let dark = declarations(&self.dark, &self.light);
        let day = differing(&light, &declarations(&Scheme::LIGHT, &Scheme::DARK));
        let night: Vec<_> = {
            let built_in = declarations(&Scheme::DARK, &Scheme::LIGHT);
            let set = |name: &str| day.iter().any(|(set, _)| *set == name);
            let differs = |one: &&(&str, String)| !built_in.contains(one) || set(one.0);
            dark.iter().filter(differs).collect()
        };
        let mut css = String::new();
        if !day.is_empty() {
            css.push_str(&rule(&day));
        }
        if !night.is_empty() {
            css.push_str("@media (prefers-color-scheme:dark){");
            css.push_str(&rule(&night));
            css.push('}');
        }
        css
    }

    /// Every property of one scheme, whatever the device asks for; for previews.
    pub fn css_forced(&self, mode: Mode) -> String {
        let other = match mode {
            Mode::Light => &self.dark,
            Mode::Dark => &self.light,
        };
        let all = declarations(self.scheme(mode), other);
        rule(&all.iter().collect::<Vec<_>>())
    }
}

/// A custom property or one that goes with them, and its value.
type Declaration = (&'static str, String);

fn declarations(scheme: &Scheme, other: &Scheme) -> Vec<Declaration> {
    // What browsers paint themselves, such as scroll bars, goes with the ground.
    let (painted, shade) = match scheme.tone {
        Tone::Light => ("light", SHADE),
        Tone::Dark => ("dark", "none"),
    };
    let own = [("color-scheme", painted), ("shade", shade)];
    let own = own.map(|(name, value)| (name, value.to_owned()));
    // A mark that would vanish here stands on what the other scheme is made of.
    let plate = ("plate", other.ground.to_string());
    let tokens = scheme.tokens();
    let tokens = tokens.map(|(name, colour)| (name, colour.to_string()));
    own.into_iter().chain([plate]).chain(tokens).collect()
}

fn differing<'a>(all: &'a [Declaration], built_in: &[Declaration]) -> Vec<&'a Declaration> {
    all.iter().filter(|one| !built_in.contains(one)).collect()
}

fn rule(declarations: &[&Declaration]) -> String {
    let mut css = String::from(":root{");
    for (at, (name, value)) in declarations.iter().enumerate() {
        let between = if at == 0 { "" } else { ";" };
        let hyphens = if *name == "color-scheme" { "" } else { "--" };
        // Writing to a string can't fail.
        let _ = write!(css, "{between}{hyphens}{name}:{value}");
    }
    css.push('}');
    css
}
