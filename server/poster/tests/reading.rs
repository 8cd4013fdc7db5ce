//! What a program reads in a finished PDF: texts, in the order and the letters they were written with.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use domain::EntryCode;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt as _,
    font::GlyphRun,
    hayro_cmap::BfString,
    hayro_syntax::{
        Pdf,
        object::{Dict, String as PdfString},
    },
    interpret_page,
    kurbo::{BezPath, Rect},
};
use poster::{Brand, Fonts, Format, Link, Poster, Receipt, Size, Text, Words};

const ARABIC: &[u8] = include_bytes!("fonts/NotoSansArabic-Sample.ttf");
const ARABIC_NOTE: &str = "سوق";
const JAPANESE: &[u8] = include_bytes!("fonts/NotoSansCJKjp-Sample.otf");

/// Reads as viewers do that copy text: what a passage says it is, else its letters.
#[derive(Default)]
struct Reader {
    read: String,
    /// For each open passage, whether what is in it was said already.
    open: Vec<bool>,
}

impl<'a> Device<'a> for Reader {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, _: DrawProps<'a>, _: &DrawMode) {
        if self.open.contains(&true) {
            return;
        }
        for glyph in run.glyphs() {
            match glyph.as_unicode() {
                Some(BfString::Char(letter)) => self.read.push(letter),
                Some(BfString::String(letters)) => self.read.push_str(&letters),
                None => {}
            }
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let said = self.open.contains(&true);
        let actual = properties.and_then(|one| one.get::<PdfString<'_>>("ActualText"));
        if let Some(actual) = actual.as_ref().filter(|_| !said) {
            self.read.push_str(&decoded(actual.as_bytes()));
        }
        self.open.push(said || actual.is_some());
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }
}

/// A text of a PDF: UTF-16 with a mark before it, or ASCII.
fn decoded(bytes: &[u8]) -> String {
    let Some(units) = bytes.strip_prefix(&[0xFE, 0xFF]) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let units = units.chunks_exact(2);
    let units: Vec<u16> = units
        .map(|pair| u16::from_be_bytes(pair.try_into().unwrap()))
        .collect();
    String::from_utf16(&units).unwrap()
}

/// What is read on a file's first page, in the order it is drawn.
fn read(file: &[u8]) -> String {
    let pdf = Pdf::new(file.to_vec()).unwrap();
    let page = pdf.pages().first().unwrap();
    let cache = InterpreterCache::new();
    let transform = page.initial_transform(true).to_kurbo();
    let settings = InterpreterSettings::default();
    let bounds = Rect::new(0.0, 0.0, 5_000.0, 5_000.0);
    let mut context = Context::new(transform, bounds, &cache, page.xref(), settings);
    let mut reader = Reader::default();
    interpret_page(page, &mut context, &mut reader);
    reader.read
}

fn fonts() -> Fonts {
    Fonts::own().with(ARABIC.to_vec()).with(JAPANESE.to_vec())
}

fn text(language: &str, words: &str) -> Text {
    Text::new(language, words)
}

fn receipt() -> Receipt {
    Receipt {
        language: "en".to_owned(),
        shop: text("ja", "京都茶房 Kyoto"),
        place: text("en", "Gion · Front desk"),
        title: text("en", "Receipt"),
        amount: text("en", "HK$1,234.50"),
        state: text("en", "Paid"),
        included: None,
        facts: vec![
            [text("en", "Table"), text("vi", "Đặng Phở")],
            [text("en", "Note"), text("ar", ARABIC_NOTE)],
        ],
        who: vec![text("en", "Blue Door Ltd")],
        end: text("en", "This is not a tax invoice."),
        closing: Some(text("en", "Thank you.")),
        boxes: text("en", "A box stands for a character."),
        mark: None,
    }
}

/// Fails unless these stand there, one after the other.
fn assert_read(read: &str, expected: &[&str]) {
    let mut rest = read;
    for words in expected {
        let found = rest.split_once(words);
        assert!(found.is_some(), "{words} is not where it belongs: {read}");
        rest = found.unwrap().1;
    }
}

#[test]
fn a_receipt_is_read_as_it_was_written_in_every_script() {
    let file = poster::receipt(&receipt(), &fonts()).unwrap();
    // Viewers turn around what is read from the right; in the file it stands as it is drawn.
    let arabic: String = ARABIC_NOTE.chars().rev().collect();
    let expected = [
        "京都茶房 Kyoto",
        "Gion · Front desk",
        "Blue Door Ltd",
        "Receipt",
        "HK$1,234.50",
        "Paid",
        "Table",
        "Đặng Phở",
        "Note",
        &arabic,
        "This is not a tax invoice.",
        "Thank you.",
    ];
    assert_read(&read(&file), &expected);
    let plain = String::from_utf8_lossy(&file);
    assert!(plain.contains("/Lang") && plain.contains("/StructTreeRoot"));
}

#[test]
fn what_is_drawn_as_a_box_is_read_as_the_letter_it_stands_for() {
    let strange = Receipt {
        shop: text("en", "Noodles \u{1F35C}"),
        ..receipt()
    };
    let file = poster::receipt(&strange, &fonts()).unwrap();
    let expected = ["Noodles \u{1F35C}", "A box stands for a character."];
    assert_read(&read(&file), &expected);
}

#[test]
fn a_poster_says_its_address() {
    let code = EntryCode::from_random([9, 4, 17, 22, 1, 30, 5, 8, 13]);
    let link = Link::new("https://pay.example.com", code).unwrap();
    let poster = Poster {
        size: Size::A6,
        link: link.clone(),
        shop: text("en", "Blue Door Books"),
        place: None,
        words: vec![Words {
            language: "en".to_owned(),
            headline: "Scan to pay".to_owned(),
            explanation: "Scan, type the amount, confirm.".to_owned(),
        }],
        wallets: None,
        brand: Brand::default(),
        logo: None,
        mark: None,
    };
    let file = poster::poster(&poster, Format::Pdf, &fonts()).unwrap().file;
    let expected = ["Blue Door Books", "Scan to pay", &link.readable()];
    assert_read(&read(&file), &expected);
}
