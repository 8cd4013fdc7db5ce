//! Any look at all, but for pictures, which only a database or a file has.

use brand::{
    Brand, ButtonWording, Colour, Corners, DarkWanted, Density, Font, Layout, Line, Terms, Wanted,
};
use proptest::{option, prelude::*, sample::select};

use super::words;

/// A line in one language or several.
fn line() -> impl Strategy<Value = Line> {
    let tag = select(vec!["en", "ja", "zh-Hant"]).prop_map(str::to_owned);
    let several = proptest::collection::btree_map(tag, words(), 1..3);
    prop_oneof![
        words().prop_filter_map("a line", |text| Line::same(&text).ok()),
        several.prop_filter_map("lines", |texts| Line::by_language(texts).ok()),
    ]
}

pub(super) fn look() -> impl Strategy<Value = Brand> {
    let colour = || {
        option::of(any::<[u8; 3]>().prop_map(|[red, green, blue]| Colour::new(red, green, blue)))
    };
    let shapes = (
        select(vec![Corners::Square, Corners::Soft, Corners::Round]),
        select(vec![Density::Compact, Density::Normal, Density::Roomy]),
        select(vec![Font::System, Font::Serif, Font::Rounded]),
        select(vec![
            Layout::Name,
            Layout::LogoLeft,
            Layout::LogoCentred,
            Layout::Cover,
        ]),
        select(vec![
            ButtonWording::Pay,
            ButtonWording::Tip,
            ButtonWording::TopUp,
        ]),
    );
    let terms = select(vec![
        "https://tea.example/a?b=%22c",
        "https://xn--q9jyb4c.example/",
    ])
    .prop_map(|address| Terms::parse(address).unwrap());
    let said = (option::of(terms), option::of(line()), option::of(line()));
    let dark = option::of((colour(), colour(), colour()));
    (shapes, said, (colour(), colour(), colour()), dark).prop_map(
        |((corners, density, font, layout, button), said, (accent, ground, ink), dark)| {
            let (terms, welcome, footer) = said;
            let dark = dark.map(|(accent, ground, ink)| DarkWanted {
                accent,
                ground,
                ink,
            });
            let colours = Wanted {
                accent,
                ground,
                ink,
                dark,
            };
            Brand {
                corners,
                density,
                font,
                layout,
                button,
                terms,
                welcome,
                footer,
                logo: None,
                cover: None,
                colours,
            }
        },
    )
}
