//! What follows once ground, ink and accent are settled.

use super::{
    nearest::nearest,
    surfaces::{Surfaces, Tint},
};
use crate::{
    colour::{Colour, oklch::Oklch},
    rules::{SHAPE_MIN_X100, TEXT_MIN_X100},
    scheme::{Scheme, Tone},
};

/// A step between a button and the same button pressed, where the usual one has no room.
const STEP: f64 = 0.12;

/// The whole scheme.
pub(super) fn complete(surfaces: &Surfaces, ink: Colour, accent: Colour) -> Scheme {
    let tone = surfaces.tone;
    let model = Scheme::model(tone);
    let text = |colour, on: &[Colour]| nearest(colour, tone, on, TEXT_MIN_X100);
    let (ground, card, key_pressed) = (surfaces.ground, surfaces.card, surfaces.key_pressed);

    let tint = Tint::between(model.ground, ground.into());
    let line_strong = tint.on(model.line_strong).colour();
    let line_strong = nearest(line_strong, tone, &surfaces.under_shapes(), SHAPE_MIN_X100);
    let (on_accent, accent_pressed) = button(accent);
    let status = |colour, soft| text(colour, &[ground, card, soft]);
    Scheme {
        tone,
        ground,
        card,
        ink,
        ink_soft: text(softer(ink, model), &surfaces.under_text()),
        line: surfaces.line,
        line_strong,
        accent,
        accent_edge: nearest(accent, tone, &surfaces.under_shapes(), SHAPE_MIN_X100),
        accent_pressed,
        accent_text: text(accent, &[ground, card, key_pressed]),
        on_accent,
        key: surfaces.key,
        key_pressed,
        good: status(model.good, model.good_soft),
        wait: status(model.wait, model.wait_soft),
        bad: status(model.bad, model.bad_soft),
        ..*model
    }
}

/// Half as far from the built-in soft ink as the ink is from the built-in one.
fn softer(ink: Colour, model: &Scheme) -> Colour {
    let ink = Oklch::from(ink);
    let soft = Tint::between(model.ink, ink).on(model.ink_soft);
    let moved = ink.lightness - Oklch::from(model.ink).lightness;
    Oklch {
        lightness: moved.mul_add(0.5, soft.lightness),
        ..soft
    }
    .colour()
}

/// The text on a button, and the button pressed: away from its text, for text is never read worse.
fn button(accent: Colour) -> (Colour, Colour) {
    let white = accent.contrast_x100(Colour::WHITE) >= TEXT_MIN_X100;
    let model = if white { &Scheme::LIGHT } else { &Scheme::DARK };
    let lch = Oklch::from(accent);
    let text = if white {
        Colour::WHITE
    } else {
        let dark = Tint::of_neutrals(model.accent, lch)
            .on(model.on_accent)
            .colour();
        nearest(dark, Tone::Light, &[accent], TEXT_MIN_X100)
    };
    let away = if white { Tone::Light } else { Tone::Dark };
    let pressed = nearest(pressed(lch, model), away, &[text], TEXT_MIN_X100);
    (text, pressed)
}

fn pressed(accent: Oklch, model: &Scheme) -> Colour {
    let (up, down) = (Oklch::from(model.accent), Oklch::from(model.accent_pressed));
    let step = down.lightness - up.lightness;
    let lightness = accent.lightness + step;
    let lightness = if (0.15..=0.97).contains(&lightness) {
        lightness
    } else {
        accent.lightness - STEP.copysign(step)
    };
    let pressed = Oklch {
        lightness,
        chroma: accent.chroma * (down.chroma / up.chroma),
        hue: accent.hue + (down.hue - up.hue),
    };
    pressed.colour()
}
