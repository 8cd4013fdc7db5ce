//! The package and the style sheet of the pages: they have the same colours, and what is written
//! after the sheet wins where it should and only there.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use std::collections::BTreeMap;

use brand::{Brand, Corners, DarkWanted, Density, Font, Mode, Palette, Scheme, Wanted, starters};

const TOKENS: &str = include_str!("../../../style/tokens.css");
const DARK: &str = "@media (prefers-color-scheme: dark)";

type Properties = BTreeMap<String, String>;

/// What is declared in the first rule of this text, without comments.
fn declared(text: &str) -> Properties {
    let text = text.split_once('{').map_or("", |(_, rest)| rest);
    let text = text.split_once('}').map_or("", |(inner, _)| inner);
    let whole: String = text
        .split("/*")
        .enumerate()
        .fold(String::new(), |all, (at, part)| {
            let part = if at == 0 {
                part
            } else {
                part.split_once("*/").unwrap().1
            };
            all + part
        });
    let lines = whole.split(';').filter_map(|line| line.split_once(':'));
    lines
        .map(|(name, value)| {
            let name = name.trim().trim_start_matches("--");
            // `, ` and `,` are the same to CSS.
            let value = value
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .replace(", ", ",");
            (name.to_owned(), value)
        })
        .collect()
}

fn sheet() -> (Properties, Properties) {
    let (light, dark) = TOKENS.split_once(DARK).unwrap();
    (declared(light), declared(dark.split_once('{').unwrap().1))
}

/// What a browser comes to, in this mode, with this after the style sheet.
fn cascade(css: &str, mode: Mode) -> Properties {
    let (mut all, dark) = sheet();
    let media = "@media (prefers-color-scheme:dark){";
    let (own, own_dark) = css.split_once(media).unwrap_or((css, ""));
    if mode == Mode::Dark {
        all.extend(dark);
    }
    all.extend(declared(own));
    if mode == Mode::Dark {
        all.extend(declared(own_dark));
    }
    all
}

fn assert_shown(properties: &Properties, scheme: &Scheme) {
    for (name, colour) in scheme.tokens() {
        assert_eq!(properties.get(name), Some(&colour.to_string()), "--{name}");
    }
}

#[test]
fn no_wish_gives_the_style_sheets_colours() {
    let palette = Palette::of(&Wanted::default());
    assert_eq!((palette.light, palette.dark), (Scheme::LIGHT, Scheme::DARK));
    assert_shown(&cascade("", Mode::Light), &palette.light);
    assert_shown(&cascade("", Mode::Dark), &palette.dark);
    assert_eq!(Brand::default().css(), "");
}

#[test]
fn every_colour_of_the_style_sheet_is_known() {
    let mut names: Vec<_> = Scheme::LIGHT
        .tokens()
        .iter()
        .map(|(name, _)| *name)
        .collect();
    // These don't follow a brand: scanners and logos ask for them.
    names.extend(["scan-ground", "plate"]);
    let (light, dark) = sheet();
    for (name, value) in light.into_iter().chain(dark) {
        let colour = value.starts_with('#');
        assert!(!colour || names.contains(&name.as_str()), "--{name}");
    }
}

#[test]
fn choosing_the_built_in_colours_changes_nothing() {
    let wanted = Wanted {
        accent: Some(Scheme::LIGHT.accent),
        ground: Some(Scheme::LIGHT.ground),
        ink: Some(Scheme::LIGHT.ink),
        dark: Some(DarkWanted {
            accent: Some(Scheme::DARK.accent),
            ground: Some(Scheme::DARK.ground),
            ink: Some(Scheme::DARK.ink),
        }),
    };
    assert_eq!(Palette::of(&wanted).css(), "");
}

#[test]
fn what_is_shown_is_the_palette_in_either_mode() {
    let mut wishes: Vec<_> = starters()
        .iter()
        .map(|starter| starter.brand.colours)
        .collect();
    // Dark by day, light by night, and a wish for one mode alone.
    wishes.push(Wanted {
        ground: Some("#101018".parse().unwrap()),
        dark: Some(DarkWanted {
            ground: Some("#ffffff".parse().unwrap()),
            ..<_>::default()
        }),
        ..<_>::default()
    });
    wishes.push(Wanted {
        dark: Some(DarkWanted {
            accent: Some("#44ddaa".parse().unwrap()),
            ..<_>::default()
        }),
        ..<_>::default()
    });
    for wanted in wishes {
        let palette = Palette::of(&wanted);
        let css = palette.css();
        for mode in [Mode::Light, Mode::Dark] {
            assert_shown(&cascade(&css, mode), palette.scheme(mode));
            let painted = |mode| cascade(&palette.css_forced(mode), Mode::Light);
            for device in [Mode::Light, Mode::Dark] {
                let forced = cascade(&palette.css_forced(mode), device);
                assert_shown(&forced, palette.scheme(mode));
                assert_eq!(forced.get("shade"), cascade(&css, mode).get("shade"));
                assert_eq!(
                    forced.get("color-scheme"),
                    painted(mode).get("color-scheme")
                );
            }
        }
    }
}

#[test]
fn a_page_dark_by_day_is_painted_dark_by_the_browser_too() {
    let ground = Some("#101018".parse().unwrap());
    let palette = Palette::of(&Wanted {
        ground,
        ..Wanted::default()
    });
    let day = cascade(&palette.css(), Mode::Light);
    assert_eq!(day.get("color-scheme").unwrap(), "dark");
    assert_eq!(day.get("shade").unwrap(), "none");
    assert_eq!(
        cascade("", Mode::Light).get("color-scheme").unwrap(),
        "light dark"
    );
}

#[test]
fn the_css_is_small_and_cannot_leave_its_place() {
    for starter in starters() {
        let css = starter.brand.css();
        assert!(css.len() < 3_500, "{}: {}", starter.name, css.len());
        assert!(
            !css.contains(['<', '\\', '\n']) && !css.contains("url("),
            "{css}"
        );
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}

#[test]
fn every_measure_that_is_set_is_in_the_style_sheet() {
    let (light, _) = sheet();
    let corners = [Corners::Square, Corners::Soft, Corners::Round].map(Corners::css);
    let densities = [Density::Compact, Density::Normal, Density::Roomy].map(Density::css);
    for css in corners.iter().chain(&densities) {
        for name in declared(&format!("{{{css}}}")).keys() {
            assert!(light.contains_key(name), "--{name}");
        }
    }
}

#[test]
fn every_font_ends_with_one_that_every_device_has() {
    for font in [Font::Humanist, Font::Serif, Font::Rounded, Font::Mono] {
        let css = font.css();
        let stack = declared(&css).remove("font").unwrap();
        let end = stack.rsplit(',').next().unwrap().to_owned();
        assert!(
            ["sans-serif", "serif", "monospace"].contains(&end.as_str()),
            "{stack}"
        );
        // Characters that Chinese, Japanese and Korean share are drawn as the page's language has them.
        for language in ["zh-Hant", "zh-HK", "ja", "ko"] {
            assert!(
                css.contains(&format!(":root:lang({language}){{--han:")),
                "{font:?}"
            );
        }
        for script in [
            "Arabic",
            "Hebrew",
            "Thai",
            "Khmer",
            "Myanmar",
            "Devanagari",
            "Bengali",
        ] {
            assert!(stack.contains(script), "{font:?} {script}");
        }
    }
}
