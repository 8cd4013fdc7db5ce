//! Forms come to brands and back, and what can't be is told by its field.

use super::*;

#[test]
fn every_starter_comes_back_from_its_form_as_it_was() {
    for starter in brand::starters() {
        let read = read(&written(&starter.brand), &Brand::default());
        assert_eq!((read.brand, read.mistakes), (starter.brand, vec![]));
    }
}

fn row(language: &str, text: &str) -> Row {
    Row {
        language: language.to_owned(),
        text: text.to_owned(),
    }
}

fn of_welcome(rows: &[Row]) -> (Option<Line>, Vec<(String, Mistake)>) {
    let fields = Fields {
        welcome: rows.to_vec(),
        ..Fields::default()
    };
    let read = read(&fields, &Brand::default());
    (read.brand.welcome, read.mistakes)
}

#[test]
fn a_line_is_for_everybody_or_for_each_language() {
    let (line, mistakes) = of_welcome(&[row("", " Welcome "), row("ja", "  ")]);
    assert_eq!((line, mistakes), (Line::same("Welcome").ok(), vec![]));
    let long = "x".repeat(Line::CHARS_MAX + 1);
    for (rows, field, mistake) in [
        (
            [row("", "All"), row("ja", "和")],
            "welcome-0",
            Mistake::Everybody,
        ),
        (
            [row("en", "One"), row("en", "Two")],
            "welcome-1",
            Mistake::Twice,
        ),
        (
            [row("en", "One"), row("<b>", "Two")],
            "welcome-1",
            Mistake::Language,
        ),
        (
            [row("en", "One"), row("ja", &long)],
            "welcome-1",
            Mistake::Long,
        ),
        (
            [row("en", "One"), row("ja", "a\u{202e}b")],
            "welcome-1",
            Mistake::Unseen,
        ),
    ] {
        let (line, mistakes) = of_welcome(&rows);
        assert_eq!(mistakes, [(field.to_owned(), mistake)]);
        assert_eq!(
            line.unwrap().words().languages().len(),
            1,
            "the other one stays"
        );
    }
}

#[test]
fn what_is_no_colour_choice_or_address_is_told_by_its_field() {
    let mut fields = written(&Brand::default());
    fields.colours = ["1c3fae", "green", "", "", "", "#12"].map(str::to_owned);
    fields.font = "comic".to_owned();
    fields.terms = "javascript:alert(1)".to_owned();
    let read = read(&fields, &Brand::default());
    let fields: Vec<_> = read
        .mistakes
        .iter()
        .map(|(field, _)| field.as_str())
        .collect();
    assert_eq!(fields, ["ground", "dark-ink", "font", "terms"]);
    let accent = read.brand.colours.accent.unwrap();
    assert_eq!(accent.to_string(), "#1c3fae");
    assert_eq!(read.brand.colours.dark, None);
}
