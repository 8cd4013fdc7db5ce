//! How long is kept what doesn't stay for ever.

use std::str::FromStr;

use super::{ConfigProblems, Environment, reader::Reader};
use crate::keeping::{Days, Keeping};

/// What a setting says for ever.
const FOREVER: &str = "forever";
/// A century is for ever.
const DAYS_MAX: u32 = 36_525;

/// The database itself lets no younger entry of the trail go.
const TRAIL_DAYS_MIN: u32 = 400;

/// A whole number of days, or for ever.
struct Length(Days);

impl FromStr for Length {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if text.eq_ignore_ascii_case(FOREVER) {
            return Ok(Self(Days::Forever));
        }
        let days: u32 = text.parse().map_err(|_| ())?;
        (1..=DAYS_MAX)
            .contains(&days)
            .then_some(Self(Days::Number(days)))
            .ok_or(())
    }
}

/// The same of what is kept at least so long.
struct Long(Days);

impl FromStr for Long {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text.parse()? {
            Length(Days::Number(days)) if days < TRAIL_DAYS_MIN => Err(()),
            Length(days) => Ok(Self(days)),
        }
    }
}

/// Every length.
pub(super) fn keeping(reader: &mut Reader<'_>) -> Option<Keeping> {
    let mut length = |name, usual: Days| {
        let wanted = format!("a whole number of days from 1 to {DAYS_MAX}, or {FOREVER}");
        let length: Option<Length> = reader.parsed(name, usual, &wanted);
        length.map(|Length(days)| days)
    };
    let usual = Keeping::default();
    let bodies = length("PORTICO_KEEP_BODIES_DAYS", usual.bodies);
    let notes = length("PORTICO_KEEP_NOTES_DAYS", usual.notes);
    let sign_ins = length("PORTICO_KEEP_SIGN_INS_DAYS", usual.sign_ins);
    let alarms = length("PORTICO_KEEP_ALARMS_DAYS", usual.alarms);
    let counts = length("PORTICO_KEEP_COUNTS_DAYS", usual.counts);
    let wanted =
        format!("a whole number of days from {TRAIL_DAYS_MIN} to {DAYS_MAX}, or {FOREVER}");
    let trail: Option<Long> = reader.parsed("PORTICO_KEEP_TRAIL_DAYS", usual.trail, &wanted);
    Some(Keeping {
        trail: trail.map(|Long(days)| days)?,
        bodies: bodies?,
        notes: notes?,
        sign_ins: sign_ins?,
        alarms: alarms?,
        counts: counts?,
    })
}

/// The same for a command that forgets.
pub fn kept(environment: &dyn Environment) -> Result<Keeping, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let read = keeping(&mut reader);
    reader.whole(read)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn of_notes(text: &str) -> Result<Keeping, ConfigProblems> {
        kept(&HashMap::from([(
            "PORTICO_KEEP_NOTES_DAYS",
            text.to_owned(),
        )]))
    }

    #[test]
    fn days_are_a_number_or_for_ever_and_nothing_else() {
        let usual = Keeping::default();
        assert_eq!(of_notes("").unwrap(), usual);
        assert_eq!(of_notes("30").unwrap().notes, Days::Number(30));
        assert_eq!(of_notes(" Forever ").unwrap().notes, Days::Forever);
        for bad in ["0", "-1", "1.5", "36526", "never", "30d"] {
            let ConfigProblems(problems) = of_notes(bad).unwrap_err();
            assert_eq!(problems.len(), 1, "{bad}");
            assert!(problems[0].starts_with("PORTICO_KEEP_NOTES_DAYS must be"));
        }
        let of_trail = |text: &str| {
            let name = "PORTICO_KEEP_TRAIL_DAYS";
            kept(&HashMap::from([(name, text.to_owned())]))
        };
        assert_eq!(of_trail("400").unwrap().trail, Days::Number(400));
        assert_eq!(of_trail("").unwrap().trail, Days::Forever);
        assert!(of_trail("399").is_err(), "the database would refuse");
    }
}
