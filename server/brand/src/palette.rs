//! From the colours a shop chose to both schemes of its pages.
//!
//! The order is what makes it settle: the ground depends on nothing, the surfaces on the ground, ink
//! and accent on the surfaces, and all the rest on these three as they came out. So what came out,
//! chosen again, comes out again.

mod derive;
pub(crate) mod nearest;
mod rest;
mod surfaces;

use crate::{
    change::{Change, Field, Reason},
    colour::Colour,
    rules::{ROOM_MIN_X100, TEXT_MIN_X100},
    scheme::{Mode, Scheme, Tone},
    wanted::Wanted,
};
use nearest::{least, nearest, with_room};
use surfaces::Surfaces;

/// Both schemes of a shop's pages, and which of its choices had to move. Its accent never does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Unless the device asks for dark.
    pub light: Scheme,
    /// Where the device asks for dark.
    pub dark: Scheme,
    /// Light before dark; ground, ink.
    pub changes: Vec<Change>,
}

/// A colour before its contrast is looked at.
#[derive(Clone, Copy, Debug)]
enum Choice {
    /// A shop said so; if it moves, that is told.
    Stated(Colour),
    /// It follows from others.
    Derived(Colour),
}

impl Choice {
    fn new(stated: Option<Colour>, derived: impl FnOnce() -> Colour) -> Self {
        stated.map_or_else(|| Self::Derived(derived()), Self::Stated)
    }

    const fn colour(self) -> Colour {
        match self {
            Self::Stated(colour) | Self::Derived(colour) => colour,
        }
    }
}

/// A scheme in the making.
struct Making {
    mode: Mode,
    changes: Vec<Change>,
}

impl Palette {
    /// Makes both schemes. Any wishes at all can be met, some of them nearly.
    pub fn of(wanted: &Wanted) -> Self {
        let mut light = Making {
            mode: Mode::Light,
            changes: Vec::new(),
        };
        let surfaces = light.surfaces(Choice::new(wanted.ground, || derive::ground(wanted.accent)));
        let ink = Choice::new(wanted.ink, || derive::ink(&surfaces));
        let accent = Choice::new(wanted.accent, || derive::accent(None, &surfaces));
        let day = light.scheme(surfaces, ink, accent);

        let stated = wanted.dark.unwrap_or_default();
        let mut dark = Making {
            mode: Mode::Dark,
            changes: Vec::new(),
        };
        let ground = Choice::new(stated.ground, || derive::dark_ground(wanted, &day));
        let surfaces = dark.surfaces(ground);
        let ink = Choice::new(stated.ink, || derive::dark_ink(wanted, &day, &surfaces));
        let accent = Choice::new(stated.accent, || derive::accent(wanted.accent, &surfaces));
        let night = dark.scheme(surfaces, ink, accent);

        let changes = [light.changes, dark.changes].concat();
        Self {
            light: day,
            dark: night,
            changes,
        }
    }

    /// The scheme of this mode.
    pub const fn scheme(&self, mode: Mode) -> &Scheme {
        match mode {
            Mode::Light => &self.light,
            Mode::Dark => &self.dark,
        }
    }
}

impl Making {
    fn surfaces(&mut self, ground: Choice) -> Surfaces {
        let chosen = ground.colour();
        let (tone, shown) = with_room(chosen);
        let measured_x100 = chosen
            .contrast_x100(Colour::WHITE)
            .max(chosen.contrast_x100(Colour::BLACK));
        let why = Reason::GroundBetween {
            measured_x100,
            required_x100: ROOM_MIN_X100,
        };
        if let Choice::Stated(from) = ground {
            self.note(Change {
                field: Field::Ground,
                mode: self.mode,
                from,
                to: shown,
                why,
            });
        }
        Surfaces::on(shown, tone)
    }

    fn scheme(&mut self, surfaces: Surfaces, ink: Choice, accent: Choice) -> Scheme {
        let tone = surfaces.tone;
        let under_ink = surfaces.under_ink();
        let ink_shown = nearest(ink.colour(), tone, &under_ink, TEXT_MIN_X100);
        let why = Reason::InkFaint {
            measured_x100: least(ink.colour(), &under_ink),
            required_x100: TEXT_MIN_X100,
        };
        if let Choice::Stated(from) = ink {
            self.note(Change {
                field: Field::Ink,
                mode: self.mode,
                from,
                to: ink_shown,
                why,
            });
        }

        rest::complete(&surfaces, ink_shown, accent.colour())
    }

    fn note(&mut self, change: Change) {
        if change.from != change.to {
            self.changes.push(change);
        }
    }
}

impl Tone {
    /// Where text goes to be read better: the lightness at the end, and its colour.
    const fn far_end(self) -> (f64, Colour) {
        match self {
            Self::Light => (0.0, Colour::BLACK),
            Self::Dark => (1.0, Colour::WHITE),
        }
    }

    /// Light for dark.
    const fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }
}
