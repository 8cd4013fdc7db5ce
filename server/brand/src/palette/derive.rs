//! What a shop left open: grounds, inks and accents that go with what it chose.
//!
//! Each is the built-in colour turned by as much as the chosen one differs from the built-in one in
//! its place, so that no choice at all gives the built-in pages.

use super::{
    nearest::{least, nearest},
    surfaces::{Surfaces, Tint},
};
use crate::{
    colour::{Colour, oklch::Oklch},
    rules::TEXT_MIN_X100,
    scheme::{Scheme, Tone},
    wanted::Wanted,
};

/// Dark pages aren't lit by their buttons: a derived accent is no more colourful than this.
const GLOW_MAX: f64 = 0.19;

/// A light ground with a breath of the accent.
pub(super) fn ground(accent: Option<Colour>) -> Colour {
    neutral(accent, Scheme::LIGHT.ground)
}

/// Text for a ground.
pub(super) fn ink(surfaces: &Surfaces) -> Colour {
    let model = Scheme::model(surfaces.tone);
    Tint::between(model.ground, surfaces.ground.into())
        .on(model.ink)
        .colour()
}

/// The chosen accent, or the built-in one, as light or dark as these surfaces need it.
pub(super) fn accent(chosen: Option<Colour>, surfaces: &Surfaces) -> Colour {
    let built_in = Scheme::model(surfaces.tone).accent;
    let Some(accent) = chosen.filter(|&chosen| chosen != Scheme::LIGHT.accent) else {
        return built_in;
    };
    let under = [surfaces.ground, surfaces.card, surfaces.key];
    if least(accent, &under) >= TEXT_MIN_X100 {
        return accent;
    }
    let calm = Oklch::from(accent);
    let calm = Oklch {
        chroma: calm.chroma.min(GLOW_MAX),
        ..calm
    };
    nearest(calm.colour(), surfaces.tone, &under, TEXT_MIN_X100)
}

/// A ground for dark pages, with the hue of the light one if that was chosen.
pub(super) fn dark_ground(wanted: &Wanted, day: &Scheme) -> Colour {
    match (day.tone, wanted.ground) {
        (Tone::Dark, _) => day.ground,
        (Tone::Light, Some(_)) => {
            let tint = Tint::between(Scheme::LIGHT.ground, day.ground.into());
            tint.on(Scheme::DARK.ground).colour()
        }
        (Tone::Light, None) => neutral(wanted.accent, Scheme::DARK.ground),
    }
}

/// Text for dark pages: the light pages' own where these are dark too, else its hue.
pub(super) fn dark_ink(wanted: &Wanted, day: &Scheme, surfaces: &Surfaces) -> Colour {
    if wanted.ink.is_none() {
        return ink(surfaces);
    }
    if day.tone == surfaces.tone {
        return day.ink;
    }
    let tint = Tint::between(Scheme::model(day.tone).ink, day.ink.into());
    tint.on(Scheme::model(surfaces.tone).ink).colour()
}

fn neutral(accent: Option<Colour>, model: Colour) -> Colour {
    let accent = accent.unwrap_or(Scheme::LIGHT.accent);
    Tint::of_neutrals(Scheme::LIGHT.accent, accent.into())
        .on(model)
        .colour()
}
