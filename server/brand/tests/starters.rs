//! The brands to start from.

use brand::{Palette, starters};

#[test]
fn no_colour_of_a_starter_has_to_move() {
    for starter in starters() {
        let palette = Palette::of(&starter.brand.colours);
        assert_eq!(palette.changes, [], "{}", starter.name);
    }
}

#[test]
fn no_two_starters_look_alike() {
    let all = starters();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let pair = (one.name, other.name);
            assert_ne!(
                one.brand.colours.accent, other.brand.colours.accent,
                "{pair:?}"
            );
            assert_ne!(one.brand.css(), other.brand.css(), "{pair:?}");
        }
    }
}

#[test]
fn every_file_is_a_starter() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/starters");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), starters().len());
}
