//! Any wishes at all, from one seed: contrast holds, nothing moves further than it must, what came
//! out stays, and what moved is told.

use brand::{Change, Colour, DarkWanted, Field, Mode, Palette, Scheme, Wanted, rules};
use rand::{Rng, SeedableRng, rngs::StdRng};

const BRANDS: usize = 100_000;

fn colour(random: &mut StdRng) -> Colour {
    // Greys, and the ends of the range, are where formulas break.
    match random.random_range(0..10) {
        0 => {
            let grey = random.random();
            Colour::new(grey, grey, grey)
        }
        1 => {
            let mut end = || if random.random() { 0xff } else { 0 };
            Colour::new(end(), end(), end())
        }
        _ => Colour::new(random.random(), random.random(), random.random()),
    }
}

fn perhaps(random: &mut StdRng) -> Option<Colour> {
    random.random::<bool>().then(|| colour(random))
}

fn wanted(random: &mut StdRng) -> Wanted {
    Wanted {
        accent: random.random_bool(0.9).then(|| colour(random)),
        ground: perhaps(random),
        ink: perhaps(random),
        dark: random.random::<bool>().then(|| DarkWanted {
            accent: perhaps(random),
            ground: perhaps(random),
            ink: perhaps(random),
        }),
    }
}

fn random_brands(count: usize) -> impl Iterator<Item = (Wanted, Palette)> {
    let mut random = StdRng::seed_from_u64(12);
    std::iter::repeat_with(move || wanted(&mut random))
        .take(count)
        .map(|wanted| (wanted, Palette::of(&wanted)))
}

/// A palette's colours as wishes.
fn again(palette: &Palette) -> Wanted {
    let (light, dark) = (palette.light, palette.dark);
    Wanted {
        accent: Some(light.accent),
        ground: Some(light.ground),
        ink: Some(light.ink),
        dark: Some(DarkWanted {
            accent: Some(dark.accent),
            ground: Some(dark.ground),
            ink: Some(dark.ink),
        }),
    }
}

fn broken(scheme: &Scheme) -> Vec<brand::Rule> {
    rules(scheme)
        .into_iter()
        .filter(|rule| !rule.holds())
        .collect()
}

#[test]
fn the_built_in_schemes_keep_every_rule() {
    assert_eq!(broken(&Scheme::LIGHT), []);
    assert_eq!(broken(&Scheme::DARK), []);
}

#[test]
fn no_wish_at_all_breaks_contrast_and_what_comes_out_stays() {
    for (wanted, palette) in random_brands(BRANDS) {
        assert_eq!(broken(&palette.light), [], "{wanted:?}");
        assert_eq!(broken(&palette.dark), [], "{wanted:?}");

        let settled = Palette::of(&again(&palette));
        assert_eq!(settled.changes, [], "{wanted:?}");
        assert_eq!(
            (settled.light, settled.dark),
            (palette.light, palette.dark),
            "{wanted:?}"
        );
    }
}

fn told(palette: &Palette, mode: Mode, field: Field) -> Option<Change> {
    let mut of_it = palette
        .changes
        .iter()
        .filter(|one| one.mode == mode && one.field == field);
    let told = of_it.next().copied();
    assert_eq!(of_it.next(), None, "told twice");
    told
}

#[test]
fn a_change_is_told_if_and_only_if_a_wish_came_out_different() {
    let mut seen = 0;
    for (wanted, palette) in random_brands(BRANDS / 10) {
        let dark = wanted.dark.unwrap_or_default();
        let (day, night) = (palette.light, palette.dark);
        for (mode, field, stated, shown) in [
            (Mode::Light, Field::Ground, wanted.ground, day.ground),
            (Mode::Light, Field::Ink, wanted.ink, day.ink),
            (Mode::Dark, Field::Ground, dark.ground, night.ground),
            (Mode::Dark, Field::Ink, dark.ink, night.ink),
        ] {
            let change = told(&palette, mode, field);
            let moved = stated.filter(|&stated| stated != shown);
            assert_eq!(change.map(|change| change.from), moved, "{wanted:?}");
            let Some(change) = change else { continue };
            assert_eq!(change.to, shown);
            let (measured, required) = change.why.ratios_x100();
            assert!(measured < required, "{change:?}");
            seen += 1;
        }
        // A shop's own colour is nobody's to move.
        assert_eq!(day.accent, wanted.accent.unwrap_or(day.accent));
        assert_eq!(night.accent, dark.accent.unwrap_or(night.accent));
    }
    // Only guards against random wishes that never break a rule: then nothing was tried.
    assert!(seen > 5_000, "{seen} changes are too few to say anything");
}

#[test]
fn yellow_stays_yellow_with_dark_text_and_a_darker_edge() {
    let yellow = Wanted {
        accent: Some("#ffd54a".parse().unwrap()),
        ..Wanted::default()
    };
    let palette = Palette::of(&yellow);
    for scheme in [palette.light, palette.dark] {
        assert_eq!(scheme.accent.to_string(), "#ffd54a");
        assert!(scheme.on_accent.contrast_x100(scheme.accent) >= 450);
    }
    assert_eq!(palette.light.accent_edge.to_string(), "#ab8900");
    // At night it is seen as it is.
    assert_eq!(palette.dark.accent_edge, palette.dark.accent);
    assert_eq!(palette.changes, []);
}
