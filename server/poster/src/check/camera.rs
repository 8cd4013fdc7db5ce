//! What a phone sees of a sheet: the same every time, so that a file is refused today that will be
//! refused tomorrow.

use image::{GrayImage, Luma, imageops};

use super::Condition;
use crate::{Area, number};

/// Standard deviation of the blur, in modules: a phone that hasn't focused yet.
const BLUR_MODULES: f32 = 0.3;
/// How far the sheet is turned when it is tilted, as a tangent: 7°.
const TURN: f32 = 0.123;
/// How much smaller its far side appears then.
const RECEDES: f32 = 0.12;
/// How unsteady the hand is from one glance to the next, as tangents: no more than 3°.
const HAND: [f32; Glance::COUNT] = [0.0, 0.026, -0.045, 0.052, -0.013, 0.037, -0.03, 0.018];
/// Spots: where on the code, as shares of its width, how large in modules, and how bright.
const SPOTS: [(f32, f32, f32, u8); 4] = [
    (0.55, 0.12, 0.6, 40),
    (0.30, 0.44, 0.7, 60),
    (0.72, 0.38, 0.6, 230),
    (0.42, 0.80, 0.6, 50),
];
/// Where the fold crosses the code, as a share of its height, and how wide it is in modules.
const FOLD: (f32, f32) = (0.58, 0.8);
/// Brightness of the fold, half of which mixes with what is printed there.
const FOLD_BRIGHTNESS: u8 = 150;

/// One of the looks a phone takes; it takes ten in a second, and one that reads is enough.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glance(usize);

impl Glance {
    const COUNT: usize = 8;

    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    fn turn(self) -> f32 {
        HAND.get(self.0).copied().unwrap_or(0.0)
    }
}

/// A sheet in front of a phone.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    /// Where the code is, in millimetres.
    pub(super) code: Area,
    /// Pixels of the picture in a millimetre.
    pub(super) per_mm: f32,
    /// Pixels of the picture in a module.
    pub(super) module: f32,
}

impl View {
    /// The sheet in a condition.
    pub(super) fn worsened(&self, picture: &GrayImage, condition: Condition) -> GrayImage {
        match condition {
            Condition::Plain | Condition::Tilted => picture.clone(),
            Condition::Blurred => imageops::blur(picture, BLUR_MODULES * self.module),
            Condition::Worn => self.worn(picture),
        }
    }

    /// Spots and a fold across the code.
    fn worn(&self, picture: &GrayImage) -> GrayImage {
        let mut worn = picture.clone();
        let left = self.code.x * self.per_mm;
        let top = self.code.y * self.per_mm;
        let side = self.code.width * self.per_mm;
        let (fold, wide) = FOLD;
        for (x, y, pixel) in worn.enumerate_pixels_mut() {
            let (x, y) = (centre(x), centre(y));
            // The fold runs a little aslant, as folds do.
            let crease = top + fold * side + (x - left) * 0.08;
            if (y - crease).abs() < wide * self.module / 2.0 {
                pixel.0[0] = pixel.0[0] / 2 + FOLD_BRIGHTNESS / 2;
            }
            for (across, down, radius, brightness) in SPOTS {
                let (dx, dy) = (x - left - across * side, y - top - down * side);
                if dx.hypot(dy) < radius * self.module {
                    *pixel = Luma([brightness]);
                }
            }
        }
        worn
    }
}

/// The middle of a pixel.
fn centre(pixel: u32) -> f32 {
    number::real(number::index(pixel)) + 0.5
}

/// What one glance at a sheet sees.
pub(super) fn seen(sheet: &GrayImage, condition: Condition, glance: Glance) -> GrayImage {
    let (turn, recedes) = match condition {
        Condition::Tilted => (TURN + glance.turn(), RECEDES),
        Condition::Plain | Condition::Blurred | Condition::Worn => (glance.turn(), 0.0),
    };
    if turn == 0.0 {
        return sheet.clone();
    }
    turned(sheet, turn, recedes)
}

/// The picture turned and seen from below, on a grey table.
fn turned(picture: &GrayImage, turn: f32, recedes: f32) -> GrayImage {
    let (width, height) = picture.dimensions();
    let (wide, high) = (centre(width), centre(height));
    // Room for the corners that turn outwards.
    let (margin_x, margin_y) = (high * turn.abs(), wide * turn.abs());
    let canvas = (
        number::whole(wide + 2.0 * margin_x),
        number::whole(high + 2.0 * margin_y),
    );
    GrayImage::from_fn(canvas.0, canvas.1, |x, y| {
        // From the middle of what is seen back to the sheet.
        let (x, y) = (
            centre(x) - margin_x - wide / 2.0,
            centre(y) - margin_y - high / 2.0,
        );
        let depth = 1.0 - recedes * y / high;
        let (x, y) = (x * depth, y * depth);
        let norm = (1.0 + turn * turn).sqrt();
        let from_x = (x + turn * y) / norm + wide / 2.0;
        let from_y = (y - turn * x) / norm + high / 2.0;
        Luma([between(picture, from_x, from_y)])
    })
}

/// Brightness between four pixels; a grey table beyond the sheet.
fn between(picture: &GrayImage, x: f32, y: f32) -> u8 {
    const TABLE: u8 = 150;
    let (x, y) = (x - 0.5, y - 0.5);
    if x < 0.0 || y < 0.0 {
        return TABLE;
    }
    let (left, top) = (number::whole(x.floor()), number::whole(y.floor()));
    let at = |right, down| {
        let pixel = picture.get_pixel_checked(left + right, top + down);
        pixel.map_or(f32::from(TABLE), |pixel| f32::from(pixel.0[0]))
    };
    let (across, down) = (x.fract(), y.fract());
    let upper = at(0, 0) * (1.0 - across) + at(1, 0) * across;
    let lower = at(0, 1) * (1.0 - across) + at(1, 1) * across;
    number::byte(upper * (1.0 - down) + lower * down)
}
