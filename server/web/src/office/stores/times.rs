//! A time of a day as somebody types it: what can be read of it, and what is wrong where.

use domain::plain_digits;
use office_pages::{hours::Times, limits::Field};
use shops::hours::{Span, minutes, time};

/// A time as people type it: `9:30`, `０９：３０`.
pub(super) fn clock(typed: &str) -> Option<u16> {
    let plain = plain_digits(typed);
    let is_short = plain.find(':') == Some(1);
    minutes(&if is_short { format!("0{plain}") } else { plain })
}

/// What can be read of one time of a day, none or both of its ends, or the key of what is wrong with it.
pub(super) type Read = Result<Option<Span>, &'static str>;

pub(super) fn span(from: &str, until: &str) -> (Read, Times) {
    let ends = [from, until].map(|end| (end, clock(end)));
    let read = match ends {
        [("", _), ("", _)] => Ok(None),
        [("", _), _] | [_, ("", _)] => Err("office-hours-half"),
        [(_, Some(from)), (_, Some(until))] if from == until && from > 0 => {
            Err("office-hours-same")
        }
        [(_, Some(from)), (_, Some(until))] => {
            let span = Span::new(from, until);
            span.map(Some).ok_or("office-hours-no-time")
        }
        [(_, None), _] | [_, (_, None)] => Err("office-hours-no-time"),
    };
    let is_unread = |read: Option<u16>| match read {
        Some(minutes) => minutes >= 24 * 60,
        None => true,
    };
    let are_times = !ends.iter().any(|(_, read)| is_unread(*read));
    let shown = |(typed, minutes): (&str, Option<u16>)| Field {
        text: match minutes {
            Some(minutes) if minutes < 24 * 60 => time(minutes),
            Some(_) if read.is_ok() => time(0),
            Some(_) | None => typed.chars().take(12).collect(),
        },
        // Where one end is no time, that one is marked; else both are.
        is_wrong: read.is_err() && (are_times || is_unread(minutes)),
    };
    (read, ends.map(shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(from: &str, until: &str) -> (Option<&'static str>, [(String, bool); 2]) {
        let (read, times) = span(from, until);
        (read.err(), times.map(|field| (field.text, field.is_wrong)))
    }

    #[test]
    fn what_is_no_time_is_told_where_it_stands() {
        let right = |text: &str| (text.to_owned(), false);
        let wrong = |text: &str| (text.to_owned(), true);
        assert_eq!(
            texts("９：３０", "12:00"),
            (None, [right("09:30"), right("12:00")])
        );
        assert_eq!(
            texts("17:00", "24:00"),
            (None, [right("17:00"), right("00:00")])
        );
        assert_eq!(
            texts("0:00", "00:00"),
            (None, [right("00:00"), right("00:00")])
        );
        let odd = texts("09:00", "25:00");
        assert_eq!(
            odd,
            (
                Some("office-hours-no-time"),
                [right("09:00"), wrong("25:00")]
            )
        );
        let same = texts("09:00", "09:00");
        assert_eq!(
            same,
            (Some("office-hours-same"), [wrong("09:00"), wrong("09:00")])
        );
        let half = texts("09:00", "");
        assert_eq!(
            half,
            (Some("office-hours-half"), [right("09:00"), wrong("")])
        );
    }
}
