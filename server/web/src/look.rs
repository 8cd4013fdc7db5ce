//! A shop's brand as its pages wear it, in one language.
//!
//! Knows no HTTP and no storage; that contrast holds is `brand`'s to see to.

use app::look::{Cover, Image, Layout, Logo, Look, Mark, Wording};
use brand::{Brand, ButtonWording, Line, Mode, Palette, Picture};
use texts::Spoken;

use shops::{marks, shop::Shop};

/// Where pictures are served.
pub const PICTURES: &str = "/pictures/";

/// What the pages of this shop wear.
pub fn look(shop: &Shop, language: &str) -> Look {
    let home = &shop.store.language;
    shop.brand()
        .map_or_else(Look::default, |brand| of(brand, language, home))
}

/// What pages with this brand wear, in a language, of a shop whose own is `home`.
pub fn of(brand: &Brand, language: &str, home: &str) -> Look {
    let spoken = |line: &Line| Spoken::of(line.words(), language, home);
    Look {
        style: brand.css(),
        layout: match brand.layout {
            brand::Layout::Name | brand::Layout::LogoLeft => Layout::Row,
            brand::Layout::LogoCentred => Layout::Centred,
            brand::Layout::Cover => Layout::Cover,
        },
        logo: logo(brand),
        cover: cover(brand),
        mark: None,
        welcome: brand.welcome.as_ref().map(spoken),
        footer: brand.footer.as_ref().map(spoken),
        terms: brand.terms.as_ref().map(|terms| terms.as_str().to_owned()),
    }
}

/// What the pay button of this shop says.
pub fn wording(shop: &Shop) -> Wording {
    shop.brand().map_or_else(Wording::default, wording_of)
}

/// What a pay button says with this brand.
pub fn wording_of(brand: &Brand) -> Wording {
    match brand.button {
        ButtonWording::Pay => Wording::Pay,
        ButtonWording::Donate => Wording::Donate,
        ButtonWording::Tip => Wording::Tip,
        ButtonWording::TopUp => Wording::TopUp,
    }
}

/// The same as a device that asks for light or dark would show it, whatever this one asks for.
pub fn forced(brand: &Brand, mode: Mode, language: &str, home: &str) -> Look {
    let look = of(brand, language, home);
    let palette = Palette::of(&brand.colours);
    let logo = look.logo.map(|logo| match mode {
        Mode::Light => Logo {
            dark: None,
            plate_on_dark: logo.plate_on_light,
            ..logo
        },
        Mode::Dark => Logo {
            image: logo.dark.unwrap_or(logo.image),
            dark: None,
            plate_on_light: logo.plate_on_dark,
            plate_on_dark: logo.plate_on_dark,
        },
    });
    Look {
        style: palette.css_forced(mode) + &brand.css_of_shapes(),
        logo,
        ..look
    }
}

/// The same look with an acceptance mark, as such a device shows it.
pub fn marked(look: Look, mode: Mode, known: Option<&marks::Mark>) -> Look {
    let shown = known.map(mark).map(|shown| match (mode, shown.dark) {
        (Mode::Light, _) | (Mode::Dark, None) => (
            Mark {
                dark: None,
                ..shown
            },
            "",
        ),
        // Made for dark pages, so on no plate.
        (Mode::Dark, Some(image)) => (
            Mark {
                image,
                dark: None,
                name: shown.name,
            },
            BARE,
        ),
    });
    let (shown, bare) = shown.unzip();
    let mut look = look.marked(shown);
    look.style.push_str(bare.unwrap_or_default());
    look
}

/// Takes the plate away.
const BARE: &str = ".mark picture{background:none}";

/// The mark, unless the layout is the name alone.
fn logo(brand: &Brand) -> Option<Logo> {
    let logo = brand.logo.as_ref()?;
    (brand.layout != brand::Layout::Name).then(|| Logo {
        image: image(&logo.picture),
        dark: logo.dark.as_ref().map(image),
        plate_on_light: logo.plate_on_light,
        plate_on_dark: logo.plate_on_dark,
    })
}

/// An acceptance mark as a page shows it.
pub fn mark(mark: &marks::Mark) -> Mark {
    Mark {
        name: mark.name.as_str().to_owned(),
        image: image(&mark.light),
        dark: mark.dark.as_ref().map(image),
    }
}

fn cover(brand: &Brand) -> Option<Cover> {
    let cover = brand.cover.as_ref()?;
    (brand.layout == brand::Layout::Cover).then(|| Cover {
        small: image(&cover.small),
        large: image(&cover.large),
    })
}

fn image(picture: &Picture) -> Image {
    Image {
        src: [PICTURES, picture.name.as_str()].concat(),
        width: picture.width,
        height: picture.height,
    }
}
