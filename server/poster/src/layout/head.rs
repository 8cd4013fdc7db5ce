//! Who is paid: the name and the place, with the logo above or beside them.

use unicode_bidi::BidiInfo;

use super::{Anchor, Item, Point, Sheet, card};
use crate::{Area, Brand, Colour, LogoPlace, Poster, Text, setting::Block};

/// Measures of A5, in millimetres: height of a logo over the name, and beside it.
const OVER: f32 = 14.0;
const BESIDE: f32 = 17.0;
/// Most of the width that a logo beside the name takes.
const BESIDE_SHARE: f32 = 0.36;
/// From the logo to the name.
const GAP_OVER: f32 = 3.0;
const GAP_BESIDE: f32 = 5.0;
/// From the name to the place.
const GAP_PLACE: f32 = 1.6;

/// The logo, where it stands with the name.
struct Mark {
    /// Whether it stands beside the name.
    beside: bool,
    /// Its room in millimetres.
    width: f32,
    height: f32,
    aspect: f32,
    plate: bool,
}

/// What stands at the head of a sheet, set.
pub(super) struct Head {
    words: Words,
    mark: Option<Mark>,
    brand: Brand,
    /// Whether the name is read from the right.
    from_right: bool,
    scale: f32,
}

/// Who is paid, set in [`width_for_words`].
pub(super) struct Words {
    /// The shop.
    pub(super) name: Block,
    /// Its place, if one is named.
    pub(super) place: Option<Block>,
}

/// Width that is left for the name and the place.
pub(super) fn width_for_words(poster: &Poster, width: f32, scale: f32) -> f32 {
    match Mark::of(poster, width, scale) {
        Some(mark) if mark.beside => width - mark.width - GAP_BESIDE * scale,
        Some(_) | None => width,
    }
}

impl Mark {
    fn of(poster: &Poster, width: f32, scale: f32) -> Option<Self> {
        let (logo, place) = poster.logo.as_ref()?;
        let beside = match place {
            LogoPlace::Top => false,
            LogoPlace::Beside => true,
            LogoPlace::Code(_) => return None,
        };
        let (high, wide) = if beside {
            (BESIDE, BESIDE_SHARE * width)
        } else {
            (OVER, width)
        };
        let height = (high * scale).min(wide / logo.aspect()) * logo.share();
        Some(Self {
            beside,
            width: height * logo.aspect(),
            height,
            aspect: logo.aspect(),
            plate: logo.has_plate(),
        })
    }

    fn put(&self, sheet: &mut Sheet, at: Point, brand: Brand) {
        let room = Area {
            x: at.x,
            y: at.y,
            width: self.width,
            height: self.height,
        };
        put_logo(sheet, room, self.aspect, self.plate.then_some(brand));
    }
}

/// The logo in the middle of a room; on a plate of this brand that fills it, where it needs one.
pub(super) fn put_logo(sheet: &mut Sheet, room: Area, aspect: f32, plate: Option<Brand>) {
    let Some(brand) = plate else {
        sheet.items.push(Item::Logo(card::within(room, aspect)));
        return;
    };
    let edge = 0.12 * room.width.min(room.height);
    sheet.items.push(Item::Panel {
        area: room,
        radius: edge * brand.corners.share(),
        hanging: false,
        colour: brand.ink,
    });
    let inside = card::within(room.inset(edge), aspect);
    sheet.items.push(Item::Logo(inside));
}

impl Head {
    /// With these words.
    pub(super) fn new(poster: &Poster, words: Words, width: f32, scale: f32) -> Self {
        Self {
            words,
            brand: poster.brand,
            mark: Mark::of(poster, width, scale),
            from_right: is_from_right(&poster.shop),
            scale,
        }
    }

    pub(super) fn height(&self) -> f32 {
        let words = self.words_height();
        match &self.mark {
            Some(mark) if mark.beside => mark.height.max(words),
            Some(mark) => mark.height + GAP_OVER * self.scale + words,
            None => words,
        }
    }

    fn words_height(&self) -> f32 {
        let place = self.words.place.as_ref();
        let place = place.map_or(0.0, |place| place.height() + GAP_PLACE * self.scale);
        self.words.name.height() + place
    }

    fn words_width(&self) -> f32 {
        let place = self.words.place.as_ref().map_or(0.0, Block::width);
        self.words.name.width().max(place)
    }

    /// Puts it around a centre; returns where it ends.
    pub(super) fn put(&self, sheet: &mut Sheet, centre: Point) -> f32 {
        let around = |at| Anchor { at, before: 0.5 };
        match &self.mark {
            Some(mark) if mark.beside => self.put_beside(sheet, mark, centre),
            Some(mark) => {
                let corner = Point {
                    x: centre.x - mark.width / 2.0,
                    ..centre
                };
                mark.put(sheet, corner, self.brand);
                let y = centre.y + mark.height + GAP_OVER * self.scale;
                self.put_words(sheet, around(Point { y, ..centre }));
            }
            None => self.put_words(sheet, around(centre)),
        }
        centre.y + self.height()
    }

    /// Logo and words as one group in the middle; all lines start at the logo.
    fn put_beside(&self, sheet: &mut Sheet, mark: &Mark, centre: Point) {
        let gap = GAP_BESIDE * self.scale;
        let width = mark.width + gap + self.words_width();
        let (left, right) = (centre.x - width / 2.0, centre.x + width / 2.0);
        let middle = centre.y + self.height() / 2.0;
        let y = middle - self.words_height() / 2.0;
        let (mark_x, words_x, before) = if self.from_right {
            let x = right - mark.width;
            (x, x - gap, 1.0)
        } else {
            (left, left + mark.width + gap, 0.0)
        };
        let at = Point { x: words_x, y };
        self.put_words(sheet, Anchor { at, before });
        let corner = Point {
            x: mark_x,
            y: middle - mark.height / 2.0,
        };
        mark.put(sheet, corner, self.brand);
    }

    fn put_words(&self, sheet: &mut Sheet, anchor: Anchor) {
        let y = sheet.block_at(&self.words.name, anchor, self.brand.ink);
        if let Some(place) = &self.words.place {
            let at = Point {
                y: y + GAP_PLACE * self.scale,
                ..anchor.at
            };
            sheet.block_at(place, Anchor { at, ..anchor }, Colour::SOFT);
        }
    }
}

pub(super) fn is_from_right(name: &Text) -> bool {
    let info = BidiInfo::new(&name.text, None);
    info.paragraphs
        .first()
        .is_some_and(|paragraph| paragraph.level.is_rtl())
}
