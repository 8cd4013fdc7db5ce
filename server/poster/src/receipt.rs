//! A receipt on a roll's width of paper: who, how much, and the facts. As long as it has to be; it has no
//! code, so nothing is read back.

use crate::{
    Area, Colour, Fonts, Logo, Refusal, Text,
    drawing::Paint,
    export::Drawing,
    fonts::{Face, is_right_to_left},
    layout::{Anchor, Item, Point, Sheet},
    setting::{Block, Measure, set},
    size::Format,
};

/// The paper of a till's printer, in millimetres, and what such a printer can't reach of it.
const WIDTH: f32 = 80.0;
const MARGIN: f32 = 5.0;
/// Between two texts, and around a line across.
const GAP: f32 = 1.4;
const ROOM: f32 = 2.6;
/// Between a fact's name and what it is, where both stand in one line.
const BESIDE: f32 = 3.0;
/// Sizes of letters.
const NAME: f32 = 4.6;
const AMOUNT: f32 = 8.0;
const PLAIN: f32 = 3.0;
const SMALL: f32 = 2.5;
/// The smallest that a printer of tills shows clearly.
const LEAST: f32 = 2.2;
const ROWS_MAX: usize = 4;
/// Height of an acquirer's mark: a till's printer has 8 dots a millimetre, and less would be a blot.
const MARK: f32 = 7.0;
/// What stays free above and below it: more than the quarter of its height that acquirers' guides ask for.
const CLEAR: f32 = 2.6;
/// Thickness of a line across.
const RULE: f32 = 0.2;

/// What stands on a receipt: finished texts.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// BCP 47 tag of the receipt's own words.
    pub language: String,
    /// Who was paid.
    pub shop: Text,
    /// Where.
    pub place: Text,
    /// What it is.
    pub title: Text,
    /// How much was paid.
    pub amount: Text,
    /// How it stands.
    pub state: Text,
    /// Names of facts, and what they are.
    pub facts: Vec<[Text; 2]>,
    /// A tax that the amount includes, as the shop calls it, and how much it is.
    pub included: Option<[Text; 2]>,
    /// Who that is, in its own words.
    pub who: Vec<Text>,
    /// What is said at its end.
    pub end: Text,
    /// What the shop says after that.
    pub closing: Option<Text>,
    /// What is said where a name has letters that can't be printed.
    pub boxes: Text,
    /// What an acquirer requires on what customers keep.
    pub mark: Option<Logo>,
}

impl Receipt {
    /// What it says itself: without these it would be no receipt.
    fn own_texts(&self) -> impl Iterator<Item = &Text> {
        let facts = self.facts.iter().map(|[name, _]| name);
        [
            &self.title,
            &self.amount,
            &self.state,
            &self.end,
            &self.boxes,
        ]
        .into_iter()
        .chain(facts)
    }

    /// What others chose or wrote.
    fn names(&self) -> impl Iterator<Item = &Text> {
        let facts = self.facts.iter().map(|[_, value]| value);
        let own = self.who.iter().chain(&self.closing);
        let own = own.chain(self.included.iter().flatten());
        [&self.shop, &self.place]
            .into_iter()
            .chain(own)
            .chain(facts)
    }
}

/// Makes a receipt as a file of one page. Letters of names that no font here has stand as boxes: whoever paid
/// has a receipt.
pub fn receipt(receipt: &Receipt, fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
    for own in receipt.own_texts() {
        fonts.has_all(own)?;
    }
    let mut roll = Roll {
        sheet: Sheet::new(WIDTH, 0.0),
        fonts,
        y: MARGIN,
        rtl: is_right_to_left(&receipt.language),
    };
    roll.centred(&receipt.shop, NAME, true);
    roll.centred(&receipt.place, PLAIN, false);
    for line in &receipt.who {
        roll.centred(line, SMALL, false);
    }
    roll.rule();
    roll.centred(&receipt.title, PLAIN, false);
    roll.centred(&receipt.amount, AMOUNT, true);
    roll.centred(&receipt.state, PLAIN, true);
    roll.rule();
    for [name, value] in receipt.facts.iter().chain(&receipt.included) {
        roll.fact(name, value);
    }
    roll.rule();
    roll.centred(&receipt.end, SMALL, false);
    if let Some(closing) = &receipt.closing {
        roll.centred(closing, SMALL, false);
    }
    if receipt.names().any(|name| !fonts.lacking(name).is_empty()) {
        roll.centred(&receipt.boxes, SMALL, false);
    }
    if let Some(mark) = &receipt.mark {
        roll.mark(mark.aspect());
    }
    let mark = receipt.mark.as_ref().map(Logo::shared_address);
    let mut sheet = roll.sheet;
    sheet.height = roll.y + MARGIN;
    let title = format!("{}: {}", receipt.title.text, receipt.shop.text);
    let paint = Paint {
        symbol: None,
        ink: Colour::INK,
        logo: None,
        mark: mark.as_deref(),
        title: &title,
        language: &receipt.language,
    };
    let drawing = Drawing {
        sheet: &sheet,
        paint,
    };
    drawing.export(Format::Pdf, fonts)
}

/// Paper, and how far it is written on.
struct Roll<'a> {
    sheet: Sheet,
    fonts: &'a Fonts,
    y: f32,
    rtl: bool,
}

impl Roll<'_> {
    fn set(&self, text: &Text, size: f32, bold: bool) -> Block {
        let face = Face {
            language: &text.language,
            bold,
        };
        let measure = Measure {
            width: WIDTH - 2.0 * MARGIN,
            size,
            size_min: LEAST.min(size),
            lines_max: ROWS_MAX,
        };
        set(self.fonts, face, &text.text, measure)
    }

    fn centred(&mut self, text: &Text, size: f32, bold: bool) {
        if text.text.is_empty() {
            return;
        }
        let block = self.set(text, size, bold);
        let at = Point {
            x: WIDTH / 2.0,
            y: self.y,
        };
        self.y = self.sheet.block(&block, at, Colour::INK) + GAP;
    }

    /// A name where lines begin, and what it is where they end; under each other where both don't fit.
    fn fact(&mut self, name: &Text, value: &Text) {
        let name = self.set(name, SMALL, false);
        let value = self.set(value, PLAIN, false);
        let is_one = name.lines.len() == 1 && value.lines.len() == 1;
        let fits = name.width() + BESIDE + value.width() <= WIDTH - 2.0 * MARGIN;
        let start = self.side(self.y, false);
        let under = self.sheet.block_at(&name, start, Colour::SOFT);
        let to = if is_one && fits {
            self.side(self.y, true)
        } else {
            self.side(under + GAP / 2.0, false)
        };
        self.y = self.sheet.block_at(&value, to, Colour::INK).max(under) + GAP;
    }

    /// Where lines begin, or where they end.
    fn side(&self, y: f32, is_end: bool) -> Anchor {
        let (x, before) = if is_end == self.rtl {
            (MARGIN, 0.0)
        } else {
            (WIDTH - MARGIN, 1.0)
        };
        Anchor {
            at: Point { x, y },
            before,
        }
    }

    /// The mark at the end, in the middle.
    fn mark(&mut self, aspect: f32) {
        let width = (MARK * aspect).min(WIDTH - 2.0 * MARGIN);
        let height = width / aspect;
        self.y += CLEAR - GAP;
        self.sheet.items.push(Item::Mark(Area {
            x: (WIDTH - width) / 2.0,
            y: self.y,
            width,
            height,
        }));
        self.y += height + CLEAR;
    }

    /// A line across.
    fn rule(&mut self) {
        self.y += ROOM - GAP;
        self.sheet.items.push(Item::Panel {
            area: Area {
                x: MARGIN,
                y: self.y,
                width: WIDTH - 2.0 * MARGIN,
                height: RULE,
            },
            radius: 0.0,
            hanging: false,
            colour: Colour::SOFT,
        });
        self.y += RULE + ROOM;
    }
}

#[cfg(test)]
mod tests;
