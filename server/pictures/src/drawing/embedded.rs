//! Pictures within a drawing, which are as little vouched for as any other.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};

use resvg::usvg::{ImageHrefResolver, ImageKind};

use crate::{
    Refusal, encode,
    kind::{self, Kind},
    pixels, resize,
};

/// Most pictures, counted as often as they are drawn.
const COUNT_MAX: u32 = 12;
/// Longest side that any of them keeps.
const SIDE_MAX: u32 = 1_024;

/// Reads the pictures of one drawing, and remembers the first reason against one.
#[derive(Debug, Default)]
pub(super) struct Embedded {
    refusal: Mutex<Option<Refusal>>,
    count: AtomicU32,
}

impl Embedded {
    /// For `usvg`, which would otherwise read files that a drawing names.
    pub(super) fn resolver(&self) -> ImageHrefResolver<'_> {
        ImageHrefResolver {
            resolve_data: Box::new(|_, file, _| self.note(self.read(&file))),
            resolve_string: Box::new(|address, _| {
                self.note(Err(if address.starts_with("data:") {
                    Refusal::Broken
                } else {
                    Refusal::Elsewhere
                }))
            }),
        }
    }

    /// The first refusal, once the drawing has been read.
    pub(super) fn outcome(&self) -> Result<(), Refusal> {
        let refusal = self.refusal.lock().map_err(|_| Refusal::Broken)?;
        refusal.clone().map_or(Ok(()), Err)
    }

    fn note(&self, read: Result<ImageKind, Refusal>) -> Option<ImageKind> {
        let refused = match read {
            Ok(picture) => return Some(picture),
            Err(refused) => refused,
        };
        if let Ok(mut first) = self.refusal.lock() {
            first.get_or_insert(refused);
        }
        None
    }

    fn read(&self, file: &[u8]) -> Result<ImageKind, Refusal> {
        if self.count.fetch_add(1, Ordering::Relaxed) >= COUNT_MAX {
            return Err(Refusal::Intricate);
        }
        match kind::of(file)? {
            Kind::Pixels(format) => {
                let pixels = resize::at_most(pixels::read(file, format)?, SIDE_MAX);
                let anew = encode::exact(&pixels).ok_or(Refusal::Broken)?;
                Ok(ImageKind::PNG(Arc::new(anew)))
            }
            // A drawing within a drawing within a drawing.
            Kind::Drawing => Err(Refusal::Intricate),
        }
    }
}
