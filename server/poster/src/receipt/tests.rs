//! How long a receipt is, and what is refused.

use super::*;

fn text(text: &str) -> Text {
    Text::new("en", text)
}

fn sample() -> Receipt {
    Receipt {
        language: "en".to_owned(),
        shop: text("Blue Door Books"),
        place: text("SoHo · Front desk"),
        title: text("Receipt"),
        amount: text("HK$1,234.50"),
        state: text("Paid"),
        included: None,
        facts: vec![
            [text("Date and time"), text("Nov 24, 2026, 2:05 PM")],
            [
                text("Reference"),
                text("P0ABCDEFGHJKMNPQRSTVWXYZ01234567890ABCDEF"),
            ],
        ],
        who: Vec::new(),
        end: text("This is not a tax invoice."),
        closing: None,
        boxes: text("A box stands for a letter that can’t be printed."),
        mark: None,
    }
}

/// Height of a finished file's page, in points.
fn height(receipt: &Receipt) -> f32 {
    let file = super::receipt(receipt, &Fonts::own()).unwrap();
    let pdf = hayro::hayro_syntax::Pdf::new(file).unwrap();
    let (width, height) = pdf.pages().first().unwrap().render_dimensions();
    assert!((width - WIDTH * 72.0 / 25.4).abs() < 0.5, "{width}");
    height
}

#[test]
fn it_is_as_long_as_it_has_to_be() {
    let short = height(&sample());
    let mut long = sample();
    long.facts
        .push([text("Note"), text(&"table 12 ".repeat(30))]);
    assert!(height(&long) > short + 20.0);
}

#[test]
fn an_acquirers_mark_has_room_of_its_own_at_the_end() {
    let wide = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0h3v1H0z"/></svg>"#;
    let marked = Receipt {
        mark: Some(Logo::read(wide).unwrap()),
        ..sample()
    };
    let more = height(&marked) - height(&sample());
    let room = (MARK + 2.0 * CLEAR - GAP) * 72.0 / 25.4;
    assert!((more - room).abs() < 1.0, "{more} instead of {room}");
}

#[test]
fn a_letter_of_a_name_that_no_font_has_stands_as_a_box_and_that_is_said() {
    let strange = Receipt {
        shop: Text::new("ja", "京都のお茶屋"),
        ..sample()
    };
    assert!(height(&strange) > height(&sample()) + 5.0, "one line more");
}

#[test]
fn words_of_ours_that_no_font_has_are_refused() {
    let strange = Receipt {
        title: Text::new("ja", "領収書"),
        ..sample()
    };
    let refused = super::receipt(&strange, &Fonts::own());
    assert!(matches!(refused, Err(Refusal::Characters(_))));
}
