//! A4, A5 and A6: who is paid, what to do, the code, how, and with what.
//!
//! One design, drawn for A5 and scaled. The code takes what the texts leave, up to a share of the
//! width that keeps the sheet calm; what is over then becomes white space.

use super::{
    Point, Sheet, block,
    card::{self, Card, Frame},
    head::{self, Head, Words},
    mark::Mark,
    row::Row,
};
use crate::{
    Area, Colour, Corners, Poster, Refusal,
    fonts::Fonts,
    setting::{Block, Measure},
    symbol::Symbol,
};

/// Width the measures below are for.
const DRAWN_FOR_MM: f32 = 148.0;
/// Around everything; printers at home leave 5 mm white.
const MARGIN: f32 = 11.0;
/// The code with its frame, as a share of the sheet's width: at most, as it should be, and at
/// least.
const CARD_MAX: f32 = 0.68;
const CARD_GOOD: f32 = 0.57;
const CARD_MIN: f32 = 0.42;
/// How much smaller the texts become while they leave too little room.
const SMALLER: f32 = 0.93;
/// How often for the good share, and then for the least.
const ATTEMPTS: [(u8, f32); 2] = [(5, CARD_GOOD), (6, CARD_MIN)];
/// No letters smaller than this, in millimetres: 6 points.
const LETTERS_MIN: f32 = 2.1;

/// The texts of a sheet, set.
struct Texts {
    head: Head,
    headline: Block,
    others: Row,
    explanations: Row,
    wallets: Option<Block>,
    mark: Option<Mark>,
    address: Block,
}

/// A sheet's two measures that all others follow from.
#[derive(Clone, Copy)]
struct Scales {
    /// Of everything, against the sheet this was drawn for.
    sheet: f32,
    /// Of the letters.
    letters: f32,
}

/// Lays out a sheet; without the acquirer's mark where there is no room for it.
pub(super) fn lay_out(poster: &Poster, symbol: &Symbol, fonts: &Fonts) -> Result<Sheet, Refusal> {
    match whole(poster, symbol, fonts) {
        Err(Refusal::Crowded | Refusal::Dense { .. }) if poster.mark.is_some() => {
            let poster = Poster {
                mark: None,
                ..poster.clone()
            };
            whole(&poster, symbol, fonts)
        }
        done => done,
    }
}

fn whole(poster: &Poster, symbol: &Symbol, fonts: &Fonts) -> Result<Sheet, Refusal> {
    let (width, height) = sides(poster);
    let sheet = width / DRAWN_FOR_MM;
    let mut letters = sheet;
    for (attempts, share) in ATTEMPTS {
        for _ in 0..attempts {
            let scales = Scales { sheet, letters };
            let plan = Plan::fitted(poster, fonts, scales)?;
            if plan.room + frame(sheet, poster.brand.corners).around() >= share * width {
                return plan.put(Sheet::new(width, height), poster, symbol);
            }
            letters *= SMALLER;
        }
    }
    Err(Refusal::Crowded)
}

fn sides(poster: &Poster) -> (f32, f32) {
    let (width, height) = poster.size.millimetres();
    (f32::from(width), f32::from(height))
}

/// The texts, and the room they leave.
struct Plan {
    texts: Texts,
    scale: f32,
    /// The side of the square for the code.
    room: f32,
    /// What is left over, to be divided among the gaps.
    white: f32,
}

impl Plan {
    /// How many lines the address takes depends on the square for the code, and the other way round:
    /// the second attempt is narrower, never wider.
    fn fitted(poster: &Poster, fonts: &Fonts, scales: Scales) -> Result<Self, Refusal> {
        let (width, height) = sides(poster);
        let frame = frame(scales.sheet, poster.brand.corners);
        let around = frame.around();
        let mut card = CARD_MAX * width;
        let mut texts = Texts::set(poster, fonts, scales, card)?;
        for _ in 0..2 {
            card = (height - texts.height(poster, scales.sheet) + around).min(card);
            texts.address = frame.address(fonts, &poster.link, card);
        }
        let free = height - texts.height(poster, scales.sheet);
        let room = free.min(card - around);
        Ok(Self {
            texts,
            scale: scales.sheet,
            room,
            white: free - room,
        })
    }

    fn put(&self, blank: Sheet, poster: &Poster, symbol: &Symbol) -> Result<Sheet, Refusal> {
        let Self {
            texts,
            scale,
            room,
            white,
        } = self;
        let mut sheet = blank;
        let share = white / 10.0;
        let centre = sheet.width / 2.0;
        let at = |y| Point { x: centre, y };
        let ink = poster.brand.ink;
        let mut y = MARGIN * scale + share;
        y = texts.head.put(&mut sheet, at(y));
        y += 8.0 * scale + 3.0 * share;
        y = sheet.block(&texts.headline, at(y), ink);
        if poster.words.len() > 1 {
            y = texts.others.put(&mut sheet, at(y + 3.0 * scale), ink);
        }
        y += 6.0 * scale + 1.5 * share;
        let frame = frame(*scale, poster.brand.corners);
        let card = room + frame.around();
        let outer = Area {
            x: centre - card / 2.0,
            y,
            width: card,
            height: card - frame.around() / 2.0 + card::strip(&texts.address),
        };
        let card = Card {
            outer,
            colour: poster.brand.accent,
            symbol,
            address: &texts.address,
        };
        frame.put(&mut sheet, &card)?;
        card::cover(&mut sheet, symbol, poster);
        y = outer.bottom() + 5.5 * scale + 1.5 * share;
        texts.explanations.put(&mut sheet, at(y), ink);
        let mut top = sheet.height - MARGIN * scale;
        if let Some(wallets) = &texts.wallets {
            top -= wallets.height();
            sheet.block(wallets, at(top), Colour::SOFT);
        }
        if let Some(mark) = &texts.mark {
            mark.put(&mut sheet, at(top));
        }
        Ok(sheet)
    }
}

const fn frame(scale: f32, corners: Corners) -> Frame {
    Frame {
        line: 1.5 * scale,
        radius: 5.0 * scale * corners.share(),
        padding: 0.4 * scale,
        address: 5.6 * scale,
        address_min: 3.4 * scale,
    }
}

impl Texts {
    fn set(poster: &Poster, fonts: &Fonts, scales: Scales, card: f32) -> Result<Self, Refusal> {
        let Scales { sheet, letters } = scales;
        let width = (DRAWN_FOR_MM - 2.0 * MARGIN) * sheet;
        let for_words = head::width_for_words(poster, width, sheet);
        let measure = |size: f32, smallest: f32, lines_max| Measure {
            width,
            size: (size * letters).max(LETTERS_MIN),
            size_min: (smallest * letters).max(LETTERS_MIN),
            lines_max,
        };
        let (first, others) = poster
            .words
            .split_first()
            .ok_or(Refusal::Languages(poster.words.len()))?;
        let set_others = |smaller: f32| {
            let set = others.iter().map(|words| {
                let size = measure(7.0 * smaller, 4.6 * smaller, 1);
                block(fonts, &words.headline(), true, size)
            });
            Row::new(set.collect(), width)
        };
        // Beside each other saves a line; a little smaller is worth that.
        let beside = set_others(0.86);
        let other_headlines = if beside.is_beside() {
            beside
        } else {
            set_others(1.0)
        };
        // No wider than the code below it.
        let headline = Measure {
            width: card,
            ..measure(14.5, 7.5, 1)
        };
        let explanations = poster
            .words
            .iter()
            .map(|words| block(fonts, &words.explanation(), false, measure(4.1, 3.2, 2)));
        let explanations = explanations.collect();
        let beside_mark = |measure| Measure {
            width: for_words,
            ..measure
        };
        let name = beside_mark(measure(8.4, 5.0, 2));
        let name = block(fonts, &poster.shop, true, name);
        let place = poster.place.as_ref().map(|place| {
            let size = beside_mark(measure(4.6, 3.6, 1));
            block(fonts, place, false, size)
        });
        let words = Words { name, place };
        let head = Head::new(poster, words, width, sheet);
        let wallets = poster.wallets.as_ref();
        Ok(Self {
            head,
            headline: block(fonts, &first.headline(), true, headline),
            others: other_headlines,
            // Sentences never stand beside each other.
            explanations: Row::new(explanations, 0.0),
            mark: Mark::of(poster, DRAWN_FOR_MM * sheet, sheet),
            wallets: wallets.map(|text| block(fonts, text, false, measure(3.3, 2.8, 2))),
            address: frame(sheet, poster.brand.corners).address(fonts, &poster.link, card),
        })
    }

    /// Height of all but the code, with the least white between.
    fn height(&self, poster: &Poster, scale: f32) -> f32 {
        let optional = |block: &Option<Block>, gap: f32| {
            let height = block.as_ref().map(|block| block.height() + gap * scale);
            height.unwrap_or(0.0)
        };
        let others = if poster.words.len() > 1 {
            self.others.height() + 3.0 * scale
        } else {
            0.0
        };
        let card = frame(scale, poster.brand.corners).around() / 2.0 + card::strip(&self.address);
        let gaps = (2.0 * MARGIN + 8.0 + 6.0 + 5.5) * scale;
        self.head.height()
            + self.headline.height()
            + others
            + self.explanations.height()
            + optional(&self.wallets, 5.0)
            + self.mark.as_ref().map_or(0.0, Mark::whole)
            + card
            + gaps
    }
}
