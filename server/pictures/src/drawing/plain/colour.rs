//! Colours as style sheets write them today, as the eight digits that every reader knows.

use std::str::FromStr;

use color::{ColorSpaceTag, Srgb, parse_color};
use svgtypes::Color;

/// A colour that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    /// `#rrggbb`, with two more digits where it isn't opaque.
    pub(super) written: String,
    /// Whether it was made for screens that show more colours than a picture here has. Programs
    /// write such a one after another for all screens, and that other is the better one then.
    pub(super) wide: bool,
}

/// Reads one colour; `None` for what isn't known.
pub(super) fn read(text: &str) -> Option<Read> {
    // What printers need of a colour stands behind what screens do.
    let text = text.trim();
    let text = ["icc-color(", "device-"]
        .iter()
        .find_map(|mark| Some(text.split_once(mark)?.0.trim()))
        .filter(|before| !before.is_empty())
        .unwrap_or(text);
    if text.eq_ignore_ascii_case("transparent") {
        return Some(of([0; 4], false));
    }
    // The reader of drawings first, and what it doesn't know by the newer rules.
    if let Ok(colour) = Color::from_str(text) {
        let parts = [colour.red, colour.green, colour.blue, colour.alpha];
        return Some(of(parts, false));
    }
    let colour = parse_color(text).ok()?;
    let narrow = [
        ColorSpaceTag::Srgb,
        ColorSpaceTag::LinearSrgb,
        ColorSpaceTag::Hsl,
        ColorSpaceTag::Hwb,
    ];
    let wide = !narrow.contains(&colour.cs);
    let rgba = colour.to_alpha_color::<Srgb>().to_rgba8();
    Some(of([rgba.r, rgba.g, rgba.b, rgba.a], wide))
}

fn of([red, green, blue, alpha]: [u8; 4], wide: bool) -> Read {
    let opaque = format!("#{red:02x}{green:02x}{blue:02x}");
    let written = match alpha {
        u8::MAX => opaque,
        alpha => format!("{opaque}{alpha:02x}"),
    };
    Read { written, wide }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn colours_of_all_kinds_are_read_and_what_is_none_is_not() {
        for (text, written, wide) in [
            ("#C2185B", "#c2185b", false),
            (" RED ", "#ff0000", false),
            ("#f008", "#ff000088", false),
            ("rgb(13.72549%,12.156863%,12.54902%)", "#231f20", false),
            ("rgb(255 0 0 / 50%)", "#ff000080", false),
            ("hsl(120 100% 25%)", "#008000", false),
            ("transparent", "#00000000", false),
            (
                "#CD853F icc-color(acmecmyk, 0.11, 0.48, 0.83, 0.00)",
                "#cd853f",
                false,
            ),
            ("color(srgb 1 0 0)", "#ff0000", false),
            ("color(display-p3 1 0 0)", "#ff0000", true),
            ("oklch(62.8% 0.25768 29.234)", "#ff0000", true),
            ("lab(0% 0 0)", "#000000", true),
        ] {
            let found = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (found.written.as_str(), found.wide),
                (written, wide),
                "{text}"
            );
        }
        for text in [
            "",
            "color-mix(in srgb, red, blue)",
            "device-cmyk(0 1 1 0)",
            "light-dark(red, blue)",
            "CanvasText",
            "rosy",
            "#12345",
            "rgb(1)",
            "var(--a)",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
