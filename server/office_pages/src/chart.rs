//! A small chart, drawn on the server: a bar for each line of a table that says the same in words. It needs
//! neither script nor colour: what came is a full bar upwards, what went back an outlined one downwards.

use leptos::prelude::*;

/// Bars of a chart; more would be too thin to be seen, and the table has them.
pub const BARS_MAX: usize = 62;
/// Height of what came at its largest, and of what went back.
const UP: i64 = 80;
const DOWN: i64 = 20;
const WIDE: i64 = 10;

/// One bar: what came and what went back, in minor units, neither below nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Upwards.
    pub came: i64,
    /// Downwards.
    pub went: i64,
}

/// The chart; nothing where there is nothing to compare.
pub(crate) fn chart(bars: &[Bar], said: String) -> Option<impl IntoView + use<>> {
    let most = bars.iter().map(|bar| bar.came.max(bar.went)).max()?;
    if bars.len() < 2 || bars.len() > BARS_MAX || most <= 0 {
        return None;
    }
    let width = i64::try_from(bars.len()).ok()?.checked_mul(WIDE)?;
    let drawn: Vec<_> = (0_i64..)
        .zip(bars)
        .map(|(at, bar)| draw(at, *bar, most))
        .collect();
    let seen = format!("0 0 {width} {}", UP + DOWN + 2);
    Some(view! {
        <svg class="chart" viewBox=seen preserveAspectRatio="none" role="img" aria-label=said>
            {drawn}
            <line class="chart-base" x1="0" x2=width.to_string() y1=UP.to_string() y2=UP.to_string()/>
        </svg>
    })
}

fn draw(at: i64, bar: Bar, most: i64) -> impl IntoView + use<> {
    let left = at.saturating_mul(WIDE).saturating_add(1).to_string();
    let width = (WIDE - 2).to_string();
    let up = height(bar.came, most, UP);
    let down = height(bar.went, most, UP).min(DOWN);
    let came = (up > 0).then(|| {
        let (top, high) = ((UP - up).to_string(), up.to_string());
        view! { <rect class="chart-came" x=left.clone() y=top width=width.clone() height=high/> }
    });
    let went = (down > 0).then(|| {
        let high = down.to_string();
        view! { <rect class="chart-went" x=left.clone() y=(UP + 1).to_string() width=width.clone() height=high/> }
    });
    view! { {came}{went} }
}

/// In steps of the drawing; what isn't nought can be seen.
fn height(value: i64, most: i64, room: i64) -> i64 {
    let share = i128::from(value) * i128::from(room) / i128::from(most);
    let share = i64::try_from(share).unwrap_or(room).clamp(0, room);
    share.max(i64::from(value > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_bar_fills_its_room_and_the_smallest_is_seen() {
        assert_eq!(height(i64::MAX, i64::MAX, UP), UP);
        assert_eq!((height(0, 9, UP), height(1, 1_000_000, UP)), (0, 1));
        assert_eq!(height(50, 100, UP), 40);
    }
}
