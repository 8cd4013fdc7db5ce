//! This machine's clock against the gateway's.

use jiff::{Timestamp as Instant, fmt::rfc2822};

use super::{Finding, Weight};
use foundation::clock::Timestamp;

/// Apart by this much, payments expire visibly early or late.
const APART_ADVICE_S: u64 = 10;
/// Apart by this much, the gateway may refuse our calls.
const APART_PROBLEM_S: u64 = 300;

/// What the difference means; nothing if the gateway named no time.
pub(super) fn examine(ours: Timestamp, theirs: Option<&str>) -> Option<Finding> {
    let theirs = read(theirs?)?;
    let apart_ms = ours.0.saturating_sub(theirs.as_millisecond());
    let seconds = apart_ms.unsigned_abs() / 1_000;
    let way = if apart_ms > 0 { "ahead of" } else { "behind" };
    let words = format!("this machine is {seconds} s {way} the gateway");
    Some(match seconds {
        0..APART_ADVICE_S => Finding::new(Weight::Fine, "clock", "agrees with the gateway's"),
        APART_ADVICE_S..APART_PROBLEM_S => {
            let words = format!("{words}; let it follow a time server");
            Finding::new(Weight::Advice, "clock", words)
        }
        _ => {
            let words = format!("{words}; calls may be refused. Let it follow a time server");
            Finding::new(Weight::Problem, "clock", words)
        }
    })
}

/// ISO 8601 with an offset, or an HTTP date.
fn read(text: &str) -> Option<Instant> {
    let iso = text.parse::<Instant>().ok();
    iso.or_else(|| {
        let date = rfc2822::DateTimeParser::new().parse_timestamp(text);
        date.ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(apart_s: i64, theirs: &str) -> Option<Weight> {
        // 2026-01-15T10:30:13Z.
        let ours = Timestamp(1_768_473_013_000).plus_ms(apart_s * 1_000);
        examine(ours, Some(theirs)).map(|finding| finding.weight)
    }

    #[test]
    fn clocks_that_differ_are_told_by_how_much() {
        for theirs in ["2026-01-15T18:30:13+08:00", "Thu, 15 Jan 2026 10:30:13 GMT"] {
            assert_eq!(weight(0, theirs), Some(Weight::Fine), "{theirs}");
            assert_eq!(weight(9, theirs), Some(Weight::Fine));
            assert_eq!(weight(-60, theirs), Some(Weight::Advice));
            assert_eq!(weight(3_600, theirs), Some(Weight::Problem));
        }
        let told = examine(Timestamp(0), Some("1970-01-01T00:01:00Z")).unwrap();
        assert!(told.words.contains("60 s behind"), "{}", told.words);
    }

    #[test]
    fn without_a_time_there_is_nothing_to_compare() {
        assert_eq!(weight(0, "soon"), None);
        assert!(examine(Timestamp(0), None).is_none());
    }
}
