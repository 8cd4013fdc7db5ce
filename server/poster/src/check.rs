//! Reading a finished file as customers' phones will: two unrelated decoders, three distances,
//! and four conditions of paper and hand.

mod camera;
mod decoders;

use std::fmt;

pub use decoders::Decoder;

use crate::{Area, Format, Refusal, export::Reading, number};

/// Pixels a module has in a phone's picture: a sticker's from an arm's length, and from nearer.
const PIXELS_PER_MODULE: [u16; 3] = [4, 6, 9];

/// What was done to a picture before it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Nothing.
    Plain,
    /// Out of focus.
    Blurred,
    /// Turned, and seen from the side.
    Tilted,
    /// Spotted and folded.
    Worn,
}

impl Condition {
    const ALL: [Self; 4] = [Self::Plain, Self::Blurred, Self::Tilted, Self::Worn];
}

impl fmt::Display for Condition {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Plain => "as it is",
            Self::Blurred => "when it is blurred",
            Self::Tilted => "when it is tilted",
            Self::Worn => "when it is spotted and folded",
        })
    }
}

/// A code on a sheet, and what it has to say.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// Width and height of the sheet in millimetres.
    pub(crate) sides: [f32; 2],
    /// The code without its quiet zone.
    pub(crate) code: Area,
    /// One module's width.
    pub(crate) module: f32,
    /// What both decoders have to read.
    pub(crate) link: String,
}

/// Reads a file back, or says what can't.
pub(crate) fn verify(file: &[u8], format: Format, target: &Target) -> Result<(), Refusal> {
    read_back(&Reading::of(file, format)?, target)
}

/// The same of what is open already.
pub(crate) fn read_back(reading: &Reading, target: &Target) -> Result<(), Refusal> {
    let [width, height] = target.sides;
    for pixels in PIXELS_PER_MODULE {
        let per_mm = f32::from(pixels) / target.module;
        let pixels_of = |mm: f32| number::whole(mm * per_mm);
        let picture = reading.picture(pixels_of(width), pixels_of(height))?;
        let view = camera::View {
            code: target.code,
            per_mm,
            module: f32::from(pixels),
        };
        for condition in Condition::ALL {
            let worsened = view.worsened(&picture, condition);
            for decoder in Decoder::ALL {
                let mut reads = camera::Glance::all()
                    .filter_map(|glance| decoder.read(&camera::seen(&worsened, condition, glance)));
                match reads.next() {
                    Some(read) if read == target.link => {}
                    Some(read) => {
                        return Err(Refusal::Misread {
                            decoder,
                            condition,
                            read,
                        });
                    }
                    None => {
                        return Err(Refusal::Unreadable {
                            decoder,
                            condition,
                            pixels,
                        });
                    }
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
