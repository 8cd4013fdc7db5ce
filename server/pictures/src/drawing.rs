//! Drawings: SVG as shapes that ask for nothing.
//!
//! What a reader would miss in the result (text, a picture elsewhere, a colour nobody can read) is refused; what nobody sees
//! (scripts, links, handlers, animation, remarks) is left out, because nothing is copied: [`gate`]
//! looks at the file, [`plain`] makes its styles plain, `usvg` reads it into shapes, [`rewrite`] rewrites those, and [`look`], which
//! shares no code with them, must find nothing it doesn't know. A drawing that needs more than these
//! few elements (filters, pictures, blending) is drawn, and becomes pixels.

mod embedded;
mod entities;
mod gate;
mod look;
mod plain;
mod rewrite;
mod weight;

use image::RgbaImage;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, WriteOptions, roxmltree},
};

use crate::{Format, Picture, Refusal, number};
use embedded::Embedded;

pub(crate) use look::is_harmless;

/// Side of the pictures by which the safe file is compared with the given one.
const COMPARED_SIDE: u32 = 128;
/// Mean difference of a part of a colour, in 255ths, that nobody sees: rounded coordinates move
/// edges by a fraction of a pixel.
const COMPARED_DIFFERENCE_MAX: f32 = 0.75;
/// Longest side that an SVG says it has, whatever units its maker used.
const SVG_SIDE: u32 = 512;
/// Steps of coordinates along the longest side, at least, before precision is not worth its bytes.
const STEPS: f32 = 10_000.0;

/// A drawing that has been read.
#[derive(Debug)]
pub(crate) struct Drawing {
    tree: Tree,
}

impl Drawing {
    /// Reads a file.
    pub(crate) fn read(file: &[u8]) -> Result<Self, Refusal> {
        let text = std::str::from_utf8(file).map_err(|_| Refusal::Broken)?;
        let plain = plain::write(&gate::open(text)?)?;
        let document = gate::again(&plain)?;
        let embedded = Embedded::default();
        let options = Options {
            image_href_resolver: embedded.resolver(),
            ..Options::default()
        };
        let tree = Tree::from_xmltree(&document, &options).map_err(|_| Refusal::Broken)?;
        drop(options);
        embedded.outcome()?;
        if !tree.root().has_children() {
            return Err(Refusal::Empty);
        }
        // What was few elements may be many by now, and drawing them is the costly part.
        let written = tree.to_string(&WriteOptions::default());
        gate::weigh(&written)?;
        Ok(Self { tree })
    }

    /// Width by height; finite and above zero.
    pub(crate) fn aspect(&self) -> f32 {
        self.tree.size().width() / self.tree.size().height()
    }

    /// As pixels, with this longest side.
    pub(crate) fn draw(&self, side: u32) -> Result<RgbaImage, Refusal> {
        draw(&self.tree, side).ok_or(Refusal::Shape)
    }

    /// As a safe SVG of at most so many bytes, if these few elements are all it takes.
    pub(crate) fn as_svg(&self, bytes_max: usize) -> Option<Picture> {
        let mut picture = self.written(bytes_max)?;
        // What is written once has a measure of its own; made again it stays as it is, so that a logo
        // that moves to another installation keeps its name.
        for _ in 0..2 {
            let again = Self::read(picture.bytes()).ok();
            match again.and_then(|again| again.written(bytes_max)) {
                Some(again) if again != picture => picture = again,
                _ => break,
            }
        }
        Some(picture)
    }

    /// The drawing written once.
    fn written(&self, bytes_max: usize) -> Option<Picture> {
        let size = self.tree.size();
        let longest = size.width().max(size.height());
        let digits = number::whole((STEPS / longest).log10().ceil().clamp(0.0, 8.0));
        let digits = u8::try_from(digits).unwrap_or(8);
        let reference = draw(&self.tree, COMPARED_SIDE)?;
        let scale = number::real(SVG_SIDE) / longest;
        let length = |length: f32| number::whole(length * scale).clamp(1, SVG_SIDE);
        let (width, height) = (length(size.width()), length(size.height()));
        [digits, 8].into_iter().find_map(|digits| {
            let written = self.tree.to_string(&WriteOptions {
                coordinates_precision: digits,
                indent: resvg::usvg::Indent::None,
                ..WriteOptions::default()
            });
            let shapes = roxmltree::Document::parse(&written).ok()?;
            let safe = rewrite::rewrite(&shapes, width, height)?;
            let fits = safe.len() <= bytes_max && is_harmless(&safe);
            let again = Tree::from_str(&safe, &Options::default()).ok()?;
            let alike = fits && alike(&draw(&again, COMPARED_SIDE)?, &reference);
            alike.then(|| Picture::new(Format::Svg, safe.into_bytes(), width, height))
        })
    }
}

fn draw(tree: &Tree, longest: u32) -> Option<RgbaImage> {
    let size = tree.size();
    let scale = number::real(longest) / size.width().max(size.height());
    let length = |length: f32| number::whole(length * scale).clamp(1, longest);
    let (width, height) = (length(size.width()), length(size.height()));
    let mut pixmap = Pixmap::new(width, height)?;
    let transform = Transform::from_scale(
        number::real(width) / size.width(),
        number::real(height) / size.height(),
    );
    resvg::render(tree, transform, &mut pixmap.as_mut());
    RgbaImage::from_raw(width, height, pixmap.take_demultiplied())
}

/// Whether nobody could tell two pictures apart. Both are compared as they look on grey.
fn alike(one: &RgbaImage, other: &RgbaImage) -> bool {
    const GREY: crate::Colour = crate::Colour([128; 3]);
    let (mut one, mut other) = (one.clone(), other.clone());
    crate::legibility::lay_on(&mut one, GREY);
    crate::legibility::lay_on(&mut other, GREY);
    let parts = one.as_raw().iter().zip(other.as_raw());
    let difference: u32 = parts.map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
    let parts = u32::try_from(one.as_raw().len()).unwrap_or(u32::MAX);
    one.dimensions() == other.dimensions()
        && number::real(difference) / number::real(parts.max(1)) <= COMPARED_DIFFERENCE_MAX
}
