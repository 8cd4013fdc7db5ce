//! Rectangles on a sheet, in millimetres from its upper left corner.

/// A rectangle with upright sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left side.
    pub x: f32,
    /// Upper side.
    pub y: f32,
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
}

impl Area {
    /// A square.
    pub(crate) const fn square(x: f32, y: f32, side: f32) -> Self {
        Self {
            x,
            y,
            width: side,
            height: side,
        }
    }

    /// Right side.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Lower side.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The same, smaller by `by` on every side; larger if that is negative.
    #[must_use]
    pub fn inset(&self, by: f32) -> Self {
        Self {
            x: self.x + by,
            y: self.y + by,
            width: self.width - 2.0 * by,
            height: self.height - 2.0 * by,
        }
    }

    /// Whether the two share more than a side.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether the other lies inside, its sides included.
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && self.right() >= other.right()
            && self.bottom() >= other.bottom()
    }
}
