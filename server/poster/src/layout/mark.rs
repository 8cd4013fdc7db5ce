//! An acquirer's acceptance mark: above the line of the wallets, in room of its own. Knows no code: it is kept away from
//! that by standing below everything that stands below it.

use super::{Item, Point, Sheet};
use crate::{Area, Poster};

/// Height of a mark on A5; on A6 it is 5.7 mm. Acquirers' guides ask for 5 mm at least in print, below which the small
/// letters in it run together.
const HEIGHT: f32 = 8.0;
/// What stays free above and below, as a share of its height: more than the quarter that guides ask for.
const CLEAR: f32 = 0.35;
/// Most of a sheet's width that it takes, so that nobody looks for the code in it.
const SHARE: f32 = 0.5;

/// A mark's room.
pub(super) struct Mark {
    width: f32,
    height: f32,
}

impl Mark {
    /// The poster's, if it has one.
    pub(super) fn of(poster: &Poster, width: f32, scale: f32) -> Option<Self> {
        let aspect = poster.mark.as_ref()?.aspect();
        let height = (HEIGHT * scale).min(SHARE * width / aspect);
        Some(Self {
            width: height * aspect,
            height,
        })
    }

    fn clear(&self) -> f32 {
        CLEAR * self.height
    }

    /// With what stays free.
    pub(super) fn whole(&self) -> f32 {
        self.height + 2.0 * self.clear()
    }

    /// Puts it over a point.
    pub(super) fn put(&self, sheet: &mut Sheet, below: Point) {
        sheet.items.push(Item::Mark(Area {
            x: below.x - self.width / 2.0,
            y: below.y - self.clear() - self.height,
            width: self.width,
            height: self.height,
        }));
    }
}
