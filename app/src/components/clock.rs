//! Seconds that go by: since a payment was made, or until something may be tried again. The script
//! `clocks.js` moves it; without scripts there is none.

use leptos::prelude::*;
use texts::GAP;

/// A line with minutes and seconds in it.
#[component]
pub fn Clock<'a>(
    /// Finished text, with a gap where the time belongs.
    words: &'a str,
    /// Seconds on it when the page is sent.
    seconds: u32,
    /// Whether they become more.
    forward: bool,
    /// The page's nought.
    zero: char,
) -> impl IntoView + use<> {
    let step = if forward { "1" } else { "-1" };
    let (before, after) = words.split_once(GAP).unwrap_or((words, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    let time = written(seconds, zero);
    // A timer is read when somebody asks for it, and never announced by itself. It has its room
    // before it runs, and can't be seen while it doesn't.
    view! {
        <p class="clock" role="timer" data-seconds=seconds.to_string() data-step=step
            data-zero=zero.to_string()>{before}<bdi class="clock-time">{time}</bdi>{after}</p>
    }
}

/// Minutes and seconds in the page's digits.
fn written(seconds: u32, zero: char) -> String {
    let digit = |c: char| {
        let value = c.to_digit(10)?;
        char::from_u32(u32::from(zero).checked_add(value)?)
    };
    let plain = format!("{}:{:02}", seconds / 60, seconds % 60);
    plain.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn minutes_and_seconds_are_in_the_pages_digits() {
        assert_eq!(written(72, '0'), "1:12");
        assert_eq!(written(5, '۰'), "۰:۰۵");
    }
}
