//! Nothing overflows and nothing is lost, whatever the words.

use proptest::prelude::*;

use super::*;
use crate::fonts::Segment;

const FACE: Face<'_> = Face {
    language: "en",
    bold: true,
};

const MEASURE: Measure = Measure {
    width: 60.0,
    size: 8.0,
    size_min: 3.0,
    lines_max: 2,
};

fn set_text(text: &str) -> Block {
    set(&Fonts::own(), FACE, text, MEASURE)
}

/// How many closed outlines are drawn.
fn outlines(lines: &[Line]) -> usize {
    let segments = lines.iter().flat_map(|line| &line.outline);
    segments
        .filter(|segment| matches!(segment, Segment::Close))
        .count()
}

#[test]
fn a_short_text_is_as_large_as_it_may_be() {
    let block = set_text("Tea");
    assert!((block.size - MEASURE.size).abs() < f32::EPSILON);
    assert_eq!(block.lines.len(), 1);
}

#[test]
fn a_longer_text_takes_two_balanced_lines_before_it_gets_small() {
    let block = set_text("Blue Door Books and Coffee");
    assert_eq!(block.lines.len(), 2);
    let widths: Vec<_> = block.lines.iter().map(|line| line.width).collect();
    assert!(
        widths[0].min(widths[1]) > 0.6 * widths[0].max(widths[1]),
        "{widths:?}"
    );
}

#[test]
fn a_word_that_fits_nowhere_is_broken() {
    let word = "Donaudampfschifffahrtsgesellschaft".repeat(3);
    let block = set_text(&word);
    assert!(block.width() <= MEASURE.width && block.lines.len() > 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn nothing_overflows_and_nothing_is_lost(
        words in prop::collection::vec("[A-Za-zÀ-ÖØ-öø-ÿ0-9&'.,-]{1,24}", 1..14)
    ) {
        let text = words.join(" ");
        let block = set_text(&text);
        prop_assert!(block.width() <= MEASURE.width + 0.001);
        prop_assert!(block.size >= MEASURE.size_min - 0.001);
        let whole = Fonts::own().line(FACE, &text);
        prop_assert_eq!(outlines(&block.lines), outlines(&[whole]));
        let bases: Vec<f32> = block.base_lines().map(|(_, base)| base).collect();
        prop_assert!(bases.is_sorted() && bases.iter().all(|base| *base < block.height()));
    }
}
