//! Who is paid: the name and the place, with the logo above or beside them.

use unicode_bidi::BidiInfo;

use super::{Item, Sheet, card};
use crate::{Area, Colour, LogoPlace, Poster, Text, setting::Block};

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
    name: Block,
    place: Option<Block>,
    mark: Option<Mark>,
    /// Whether the name is read from the right.
    from_right: bool,
    scale: f32,
}

/// Width that is left for the name and the place.
pub(super) fn width_for_words(poster: &Poster, (width, scale): (f32, f32)) -> f32 {
    match Mark::of(poster, (width, scale)) {
        Some(mark) if mark.beside => width - mark.width - GAP_BESIDE * scale,
        Some(_) | None => width,
    }
}

impl Mark {
    fn of(poster: &Poster, (width, scale): (f32, f32)) -> Option<Self> {
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
        let height = (high * scale).min(wide / logo.aspect());
        Some(Self {
            beside,
            width: height * logo.aspect(),
            height,
            aspect: logo.aspect(),
            plate: logo.has_plate(),
        })
    }

    fn put(&self, sheet: &mut Sheet, (x, y): (f32, f32), poster: &Poster) {
        let room = Area {
            x,
            y,
            width: self.width,
            height: self.height,
        };
        put_logo(sheet, room, (self.aspect, self.plate), poster);
    }
}

/// The logo in the middle of a room; on a plate that fills it, where it needs one.
pub(super) fn put_logo(
    sheet: &mut Sheet,
    room: Area,
    (aspect, plate): (f32, bool),
    poster: &Poster,
) {
    if !plate {
        sheet.items.push(Item::Logo(card::within(room, aspect)));
        return;
    }
    let edge = 0.12 * room.width.min(room.height);
    sheet.items.push(Item::Panel {
        area: room,
        radius: edge * poster.brand.corners.share(),
        hanging: false,
        colour: poster.brand.ink,
    });
    let inside = card::within(room.inset(edge), aspect);
    sheet.items.push(Item::Logo(inside));
}

impl Head {
    /// From what was set in [`width_for_words`].
    pub(super) fn new(
        poster: &Poster,
        (name, place): (Block, Option<Block>),
        (width, scale): (f32, f32),
    ) -> Self {
        Self {
            name,
            place,
            mark: Mark::of(poster, (width, scale)),
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
        let place = self.place.as_ref();
        let place = place.map_or(0.0, |place| place.height() + GAP_PLACE * self.scale);
        self.name.height() + place
    }

    fn words_width(&self) -> f32 {
        let place = self.place.as_ref().map_or(0.0, Block::width);
        self.name.width().max(place)
    }

    /// Puts it around a centre; returns where it ends.
    pub(super) fn put(&self, sheet: &mut Sheet, (centre, top): (f32, f32), poster: &Poster) -> f32 {
        match &self.mark {
            Some(mark) if mark.beside => self.put_beside(sheet, (mark, poster), (centre, top)),
            Some(mark) => {
                mark.put(sheet, (centre - mark.width / 2.0, top), poster);
                let y = top + mark.height + GAP_OVER * self.scale;
                self.put_words(sheet, (centre, y), (poster, 0.5));
            }
            None => self.put_words(sheet, (centre, top), (poster, 0.5)),
        }
        top + self.height()
    }

    /// Logo and words as one group in the middle; all lines start at the logo.
    fn put_beside(
        &self,
        sheet: &mut Sheet,
        (mark, poster): (&Mark, &Poster),
        (centre, top): (f32, f32),
    ) {
        let gap = GAP_BESIDE * self.scale;
        let width = mark.width + gap + self.words_width();
        let (left, right) = (centre - width / 2.0, centre + width / 2.0);
        let middle = top + self.height() / 2.0;
        let y = middle - self.words_height() / 2.0;
        let mark_x = if self.from_right {
            self.put_words(sheet, (right - mark.width - gap, y), (poster, 1.0));
            right - mark.width
        } else {
            self.put_words(sheet, (left + mark.width + gap, y), (poster, 0.0));
            left
        };
        mark.put(sheet, (mark_x, middle - mark.height / 2.0), poster);
    }

    fn put_words(&self, sheet: &mut Sheet, (x, top): (f32, f32), (poster, before): (&Poster, f32)) {
        let y = sheet.block_at(&self.name, (x, top), (before, poster.brand.ink));
        if let Some(place) = &self.place {
            let y = y + GAP_PLACE * self.scale;
            sheet.block_at(place, (x, y), (before, Colour::SOFT));
        }
    }
}

pub(super) fn is_from_right(name: &Text) -> bool {
    let info = BidiInfo::new(&name.text, None);
    info.paragraphs
        .first()
        .is_some_and(|paragraph| paragraph.level.is_rtl())
}
