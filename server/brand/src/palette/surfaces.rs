//! What things stand on: ground, cards and keys. They follow from the ground alone.

use super::nearest::with_room_for;
use crate::{
    colour::{Colour, oklch::Oklch},
    scheme::{Scheme, Tone},
};

/// Under this a hue is an accident of rounding.
const GREY: f64 = 0.001_5;
/// How much more colourful than the built-in surfaces a tinted one gets.
const TINT_MAX: f64 = 2.5;
/// Up to here dark cards are lighter than their ground; above there is no room, and they are darker.
const DEEP: f64 = 0.29;

/// Grounds, and everything else that has something standing on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surfaces {
    pub(super) tone: Tone,
    pub(super) ground: Colour,
    pub(super) card: Colour,
    pub(super) key: Colour,
    pub(super) key_pressed: Colour,
    pub(super) line: Colour,
}

impl Surfaces {
    /// Those of a ground that has room for text.
    pub(super) fn on(ground: Colour, tone: Tone) -> Self {
        let lch = Oklch::from(ground);
        let (card, key) = match tone {
            Tone::Light => {
                let card = bright_card(lch);
                (card, card)
            }
            Tone::Dark if lch.lightness <= DEEP => (
                raised(lch, Scheme::DARK.card),
                raised(lch, Scheme::DARK.key),
            ),
            Tone::Dark => (sunk(lch, 0.05), sunk(lch, 0.07)),
        };
        let model = Scheme::model(tone);
        let from_card = |colour| {
            let step = Oklch::from(colour).lightness - Oklch::from(model.card).lightness;
            tinted(lch, tone, colour, Oklch::from(card).lightness + step)
        };
        let key_pressed = match tone {
            Tone::Dark if lch.lightness > DEEP => sunk(lch, 0.14),
            Tone::Light | Tone::Dark => from_card(model.key_pressed),
        };
        let line = from_card(model.line);
        let [card, key, key_pressed] =
            [card, key, key_pressed].map(|surface| with_room_for(surface, tone));
        Self {
            tone,
            ground,
            card,
            key,
            key_pressed,
            line,
        }
    }

    /// What text may stand on.
    pub(super) fn under_text(&self) -> [Colour; 4] {
        [self.ground, self.card, self.key, self.key_pressed]
    }

    /// The same, and the field a payment's words stand on.
    pub(super) fn under_ink(&self) -> [Colour; 5] {
        let good_soft = Scheme::model(self.tone).good_soft;
        [
            self.ground,
            self.card,
            self.key,
            self.key_pressed,
            good_soft,
        ]
    }

    /// What borders, buttons and focus rings stand on.
    pub(super) fn under_shapes(&self) -> [Colour; 2] {
        [self.ground, self.card]
    }
}

/// Paper, warm on a warm ground: white but for the strongest tints.
fn bright_card(ground: Oklch) -> Colour {
    let usual = 1.0 - Oklch::from(Scheme::LIGHT.ground).lightness;
    let step = usual.max((1.0 - ground.lightness) * 0.6);
    let card = Oklch {
        lightness: ground.lightness + step,
        chroma: ground.chroma * 0.35,
        ..ground
    };
    card.colour()
}

/// As much above a dark ground as this is above the built-in one.
fn raised(ground: Oklch, model: Colour) -> Colour {
    let step = Oklch::from(model).lightness - Oklch::from(Scheme::DARK.ground).lightness;
    tinted(ground, Tone::Dark, model, ground.lightness + step)
}

fn sunk(ground: Oklch, step: f64) -> Colour {
    let lightness = ground.lightness - step;
    Oklch {
        lightness,
        chroma: ground.chroma * 0.9,
        ..ground
    }
    .colour()
}

/// A colour of the built-in scheme with this lightness, tinted as the ground is.
fn tinted(ground: Oklch, tone: Tone, model: Colour, lightness: f64) -> Colour {
    let toned = Tint::between(Scheme::model(tone).ground, ground).on(model);
    Oklch { lightness, ..toned }.colour()
}

/// How one colour differs from the built-in one in its place: by hue, and by how colourful it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tint {
    turn: f64,
    times: f64,
}

impl Tint {
    pub(super) fn between(model: Colour, here: Oklch) -> Self {
        let model = Oklch::from(model);
        let times = (here.chroma / model.chroma).min(TINT_MAX);
        Self {
            turn: here.hue - model.hue,
            times: if here.chroma < GREY { 0.0 } else { times },
        }
    }

    /// The same, of neutrals beside a colour: they are no more colourful than the built-in ones.
    pub(super) fn of_neutrals(model: Colour, here: Oklch) -> Self {
        let tint = Self::between(model, here);
        Self {
            times: (tint.times * 2.0).min(1.0),
            ..tint
        }
    }

    /// That difference, of another colour of the built-in scheme.
    pub(super) fn on(self, model: Colour) -> Oklch {
        let model = Oklch::from(model);
        Oklch {
            chroma: model.chroma * self.times,
            hue: model.hue + self.turn,
            ..model
        }
    }
}
