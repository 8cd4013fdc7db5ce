//! Brands as they are stored: this shape is in databases and shops' files, and may only grow.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use brand::{
    Brand, ButtonWording, Corners, Cover, DarkWanted, Density, Font, Layout, Line, Logo, Picture,
    PictureName, Terms, Wanted, starters,
};

const WHOLE: &str = r##"{"corners":"round","density":"roomy","font":"humanist","layout":"logo-centred","button":"top-up","terms":"https://tea.example/terms","welcome":{"en":"Welcome","ja":"いらっしゃいませ"},"footer":"Open daily","logo":{"picture":{"name":"0123456789abcdef0123456789abcdef01234567.svg","width":40,"height":20},"plate_on_dark":true},"cover":{"small":{"name":"0123456789abcdef0123456789abcdef01234567.jpg","width":480,"height":200},"large":{"name":"1123456789abcdef0123456789abcdef01234567.jpg","width":960,"height":400}},"colours":{"accent":"#b83280","ground":"#fdf3f6","ink":"#33172a","dark":{"accent":"#f59ac8","ground":"#1b0f18","ink":"#fbeaf3"}}}"##;

fn picture(first: char, ending: &str, width: u32, height: u32) -> Picture {
    let name = format!("{first}123456789abcdef0123456789abcdef01234567.{ending}");
    Picture {
        name: PictureName::parse(&name).unwrap(),
        width,
        height,
    }
}

fn whole() -> Brand {
    let welcome = [("en", "Welcome"), ("ja", "いらっしゃいませ")];
    let welcome = welcome.map(|(tag, text)| (tag.to_owned(), text.to_owned()));
    let colour = |text: &str| text.parse().ok();
    Brand {
        corners: Corners::Round,
        density: Density::Roomy,
        font: Font::Humanist,
        layout: Layout::LogoCentred,
        button: ButtonWording::TopUp,
        terms: Some(Terms::parse("https://tea.example/terms").unwrap()),
        welcome: Some(Line::by_language(welcome.into()).unwrap()),
        footer: Some(Line::same("Open daily").unwrap()),
        logo: Some(Logo {
            picture: picture('0', "svg", 40, 20),
            dark: None,
            plate_on_light: false,
            plate_on_dark: true,
        }),
        cover: Some(Cover {
            small: picture('0', "jpg", 480, 200),
            large: picture('1', "jpg", 960, 400),
        }),
        colours: Wanted {
            accent: colour("#b83280"),
            ground: colour("#fdf3f6"),
            ink: colour("#33172a"),
            dark: Some(DarkWanted {
                accent: colour("#f59ac8"),
                ground: colour("#1b0f18"),
                ink: colour("#fbeaf3"),
            }),
        },
    }
}

#[test]
fn a_brand_is_stored_as_it_always_was() {
    assert_eq!(serde_json::to_string(&whole()).unwrap(), WHOLE);
    assert_eq!(serde_json::from_str::<Brand>(WHOLE).unwrap(), whole());
}

#[test]
fn every_word_is_stored_as_it_always_was() {
    for (field, words) in [
        ("corners", &["square", "soft", "round"][..]),
        ("density", &["compact", "normal", "roomy"]),
        ("font", &["system", "humanist", "serif", "rounded", "mono"]),
        ("layout", &["name", "logo-left", "logo-centred", "cover"]),
        ("button", &["pay", "donate", "tip", "top-up"]),
    ] {
        for word in words {
            let brand: Brand =
                serde_json::from_str(&format!("{{\"{field}\":\"{word}\"}}")).unwrap();
            let back = serde_json::to_value(&brand).unwrap();
            let usual = brand == Brand::default();
            assert_eq!(
                back.get(field).and_then(|word| word.as_str()),
                (!usual).then_some(*word)
            );
        }
    }
}

#[test]
fn nothing_is_a_brand_too() {
    assert_eq!(
        serde_json::from_str::<Brand>("{}").unwrap(),
        Brand::default()
    );
    assert_eq!(serde_json::to_string(&Brand::default()).unwrap(), "{}");
    assert_eq!(toml::from_str::<Brand>("").unwrap(), Brand::default());
}

#[test]
fn what_is_unknown_is_refused() {
    for text in [
        r#"{"color":"red"}"#,
        r##"{"colours":{"accents":"#123456"}}"##,
        r#"{"colours":{"accent":"red"}}"#,
        r#"{"colours":{"accent":"expression(1)"}}"#,
        r#"{"colours":{"dark":{"dark":{}}}}"#,
        r#"{"corners":"pointed"}"#,
    ] {
        assert!(serde_json::from_str::<Brand>(text).is_err(), "{text}");
    }
}

#[test]
fn toml_comes_back_as_it_went() {
    for brand in starters()
        .into_iter()
        .map(|starter| starter.brand)
        .chain([whole()])
    {
        let text = toml::to_string(&brand).unwrap();
        assert_eq!(toml::from_str::<Brand>(&text).unwrap(), brand, "{text}");
    }
}
