//! Colours that are printed.

use brand::{Colour, PAPER_ACCENT_MIN_X100, PAPER_INK_MIN_X100, Paper, Wanted, starters};

#[test]
fn what_is_dark_enough_is_printed_as_it_was_chosen() {
    let mut kept = 0;
    for starter in starters() {
        let wanted = &starter.brand.colours;
        let paper = Paper::of(wanted);
        let ink = wanted.ink.unwrap();
        if ink.contrast_x100(Colour::WHITE) >= PAPER_INK_MIN_X100 {
            assert_eq!(paper.ink, ink, "{}", starter.name);
            assert_eq!(Some(paper.accent), wanted.accent, "{}", starter.name);
            kept += 1;
        }
    }
    assert_eq!(kept, 7, "one has dark pages by day");
}

#[test]
fn dark_pages_print_in_the_colour_of_their_ground() {
    let wanted = Wanted {
        accent: Some("#ffb020".parse().unwrap()),
        ground: Some("#171029".parse().unwrap()),
        ink: Some("#f7f0ff".parse().unwrap()),
        ..Wanted::default()
    };
    let paper = Paper::of(&wanted);
    assert_eq!(Some(paper.ink), wanted.ground);
    assert!(paper.from_dark && !Paper::of(&Wanted::default()).from_dark);
}

/// A few of each part, the darkest and the brightest among them.
fn colours() -> Vec<Colour> {
    let parts = [0, 85, 170, 255];
    let of_red = |r| parts.map(|g| parts.map(|b| Colour::new(r, g, b)));
    parts.map(of_red).into_iter().flatten().flatten().collect()
}

#[test]
fn any_colours_can_be_printed() {
    for first in colours() {
        for second in colours() {
            for (ground, ink) in [(None, second), (Some(second), first)] {
                let paper = Paper::of(&Wanted {
                    accent: Some(first),
                    ground,
                    ink: Some(ink),
                    ..Wanted::default()
                });
                let contrast = |colour: Colour| colour.contrast_x100(Colour::WHITE);
                assert!(
                    contrast(paper.ink) >= PAPER_INK_MIN_X100,
                    "{first} {second}"
                );
                assert!(
                    contrast(paper.accent) >= PAPER_ACCENT_MIN_X100,
                    "{first} {second}"
                );
            }
        }
    }
}
