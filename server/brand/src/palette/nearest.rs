//! The nearest colour that will do: lightness moves, the hue stays, and chroma gives way only where
//! screens end.

use crate::{
    colour::{Colour, oklch::Oklch},
    rules::ROOM_MIN_X100,
    scheme::Tone,
};

/// Halvings of the way to black or white; a byte's step is some 0.002 of lightness.
const HALVINGS: u32 = 12;

/// The least contrast of a colour with any of these, in hundredths.
pub(super) fn least(colour: Colour, others: &[Colour]) -> u32 {
    let contrasts = others.iter().map(|&other| colour.contrast_x100(other));
    contrasts.min().unwrap_or(u32::MAX)
}

/// This colour if it reaches the contrast on surfaces of this tone, else the nearest that does.
///
/// All surfaces have room for black or white (see [`with_room`]), so there is one way to go.
pub(crate) fn nearest(
    colour: Colour,
    tone: Tone,
    surfaces: &[Colour],
    required_x100: u32,
) -> Colour {
    let (end, _) = tone.far_end();
    towards(colour, end, |moved| least(moved, surfaces) >= required_x100)
}

/// This ground if black or white text has room on it, else the nearest that leaves it room; and
/// which of the two it is.
pub(super) fn with_room(ground: Colour) -> (Tone, Colour) {
    let [light, dark] = [Tone::Light, Tone::Dark].map(|tone| (tone, with_room_for(ground, tone)));
    let lightness = |colour| Oklch::from(colour).lightness;
    let moved = |(_, colour): (Tone, Colour)| (lightness(colour) - lightness(ground)).abs();
    if moved(light) <= moved(dark) {
        light
    } else {
        dark
    }
}

/// The same, for a ground whose tone is settled.
pub(super) fn with_room_for(ground: Colour, tone: Tone) -> Colour {
    let (_, text) = tone.far_end();
    let (end, _) = tone.other().far_end();
    towards(ground, end, |moved| {
        moved.contrast_x100(text) >= ROOM_MIN_X100
    })
}

/// The first colour on the way to this lightness that will do; the end of the way has to.
fn towards(colour: Colour, end: f64, will_do: impl Fn(Colour) -> bool) -> Colour {
    if will_do(colour) {
        return colour;
    }
    let start = Oklch::from(colour);
    let at = |lightness| Oklch { lightness, ..start }.colour();
    let (mut too_near, mut enough) = (start.lightness, end);
    let mut found = at(end);
    for _ in 0..HALVINGS {
        let between = f64::midpoint(too_near, enough);
        let moved = at(between);
        if will_do(moved) {
            (enough, found) = (between, moved);
        } else {
            too_near = between;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::Scheme;

    /// Every 8-bit colour between the chosen and the found one, and a little more finely than that.
    fn would_do_nearer(chosen: Colour, found: Colour, will_do: impl Fn(Colour) -> bool) -> bool {
        let (start, end) = (Oklch::from(chosen), Oklch::from(found).lightness);
        let way = end - start.lightness;
        // Two bytes' step at the far end is where rounding blurs what is nearer.
        let steps = (1..1_000).map(|step| f64::from(step) / 1_000.0);
        let nearer = steps
            .map(|part| part * way)
            .filter(|moved| (way - moved).abs() > 0.005);
        let mut nearer = nearer.map(|moved| {
            let lightness = start.lightness + moved;
            Oklch { lightness, ..start }.colour()
        });
        nearer.any(will_do)
    }

    fn sample() -> impl Iterator<Item = Colour> {
        (0..=0xff_ff_ffu32).step_by(29_989).map(Colour::hex)
    }

    #[test]
    fn nothing_moves_further_than_it_must() {
        let mut moved = 0;
        for (tone, surfaces) in [
            (
                Tone::Light,
                [Scheme::LIGHT.ground, Scheme::LIGHT.key_pressed],
            ),
            (Tone::Dark, [Scheme::DARK.ground, Scheme::DARK.key_pressed]),
        ] {
            for (chosen, required) in sample().flat_map(|chosen| [(chosen, 300), (chosen, 450)]) {
                let found = nearest(chosen, tone, &surfaces, required);
                let will_do = |colour| least(colour, &surfaces) >= required;
                assert!(will_do(found), "{chosen} {found}");
                assert!(!would_do_nearer(chosen, found, will_do), "{chosen} {found}");
                moved += u32::from(chosen != found);
            }
        }
        assert!(moved > 500, "{moved}");
    }

    #[test]
    fn a_ground_goes_the_shorter_way_and_no_further_than_it_must() {
        let mut moved = 0;
        for chosen in sample() {
            let (tone, found) = with_room(chosen);
            for (tried, text) in [(Tone::Light, Colour::BLACK), (Tone::Dark, Colour::WHITE)] {
                let will_do = |colour: Colour| colour.contrast_x100(text) >= ROOM_MIN_X100;
                assert!(tried != tone || will_do(found), "{chosen} {found}");
                let start = Oklch::from(chosen).lightness;
                let way = Oklch::from(found).lightness - start;
                let mirrored = Oklch {
                    lightness: start - way,
                    ..chosen.into()
                }
                .colour();
                for end in [found, mirrored] {
                    assert!(!would_do_nearer(chosen, end, will_do), "{chosen} {found}");
                }
            }
            moved += u32::from(chosen != found);
        }
        assert!(moved > 100, "{moved}");
    }

    #[test]
    fn hues_stay_as_they_were() {
        let surfaces = [Colour::WHITE];
        for chosen in sample() {
            let found = Oklch::from(nearest(chosen, Tone::Light, &surfaces, 450));
            let chosen = Oklch::from(chosen);
            // Of a grey there is none, and of the darkest colours too few are left.
            if chosen.chroma.min(found.chroma) > 0.05 {
                let turned = (found.hue - chosen.hue).to_degrees().rem_euclid(360.0);
                assert!(turned.min(360.0 - turned) < 3.0, "{chosen:?} {found:?}");
            }
        }
    }
}
