//! From when to when the database can't be written, out of what was tried and of what failed meanwhile:
//! one outage from its first failure to several clean looks in a row. Knows neither databases nor alarms.

/// An outage is over after so many clean looks in a row: on a disk that is nearly full one write has
/// room and the next has none.
const CLEAN: u32 = 3;
/// After so many looks in a row with failed writes nobody is sent here, whatever was tried.
const FAILED: u32 = 3;

/// What one look has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Trying failed.
    Broken,
    /// Trying worked; since the look before a write failed.
    Doubtful,
    /// Trying worked, and nothing failed.
    Clean,
}

/// What there is to say after a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// There is an outage.
    GoesOn,
    /// There is none, or none that was seen again yet.
    Nothing,
    /// There is none any more, or never was.
    Over,
}

/// See the module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outage {
    goes_on: bool,
    refuses: bool,
    clean: u32,
    failed: u32,
}

impl Outage {
    /// Takes in what was found.
    pub fn found(&mut self, found: Found) -> Verdict {
        match found {
            Found::Broken => {
                (self.goes_on, self.refuses, self.clean) = (true, true, 0);
                Verdict::GoesOn
            }
            Found::Doubtful => {
                self.failed = self.failed.saturating_add(1);
                self.refuses |= self.failed >= FAILED;
                (self.goes_on, self.clean) = (true, 0);
                Verdict::GoesOn
            }
            Found::Clean => {
                self.failed = 0;
                self.clean = self.clean.saturating_add(1);
                if self.goes_on && self.clean < CLEAN {
                    return Verdict::Nothing;
                }
                (self.goes_on, self.refuses) = (false, false);
                Verdict::Over
            }
        }
    }

    /// Whether there is one.
    pub const fn goes_on(&self) -> bool {
        self.goes_on
    }

    /// Whether customers are better sent elsewhere.
    pub const fn refuses(&self) -> bool {
        self.refuses
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Found::{Broken, Clean, Doubtful},
        *,
    };

    /// What is said of each look, and whether customers are sent elsewhere after it.
    fn told(found: &[Found]) -> Vec<(Verdict, bool)> {
        let mut outage = Outage::default();
        let each = found.iter().copied();
        each.map(|found| (outage.found(found), outage.refuses()))
            .collect()
    }

    #[test]
    fn an_outage_is_one_until_several_looks_in_a_row_were_clean() {
        use Verdict::{GoesOn, Nothing, Over};
        assert_eq!(told(&[Clean, Clean]), [(Over, false); 2]);
        assert_eq!(
            told(&[Broken, Clean, Clean, Broken, Clean, Clean, Clean, Clean]),
            [
                (GoesOn, true),
                (Nothing, true),
                (Nothing, true),
                (GoesOn, true),
                (Nothing, true),
                (Nothing, true),
                (Over, false),
                (Over, false),
            ]
        );
        assert_eq!(
            told(&[Broken, Clean, Clean, Doubtful, Clean, Clean, Clean])[3..],
            [
                (GoesOn, true),
                (Nothing, true),
                (Nothing, true),
                (Over, false)
            ],
            "a write that failed meanwhile counts, however well trying went"
        );
    }

    #[test]
    fn one_failed_write_calls_a_person_and_turns_nobody_away_and_many_do_both() {
        use Verdict::{GoesOn, Nothing, Over};
        let once = [Doubtful, Clean, Clean, Clean];
        let expected = [GoesOn, Nothing, Nothing, Over].map(|verdict| (verdict, false));
        assert_eq!(told(&once), expected);
        let often = told(&[Doubtful, Doubtful, Doubtful, Clean]).into_iter();
        let refuses: Vec<bool> = often.map(|(_, refuses)| refuses).collect();
        assert_eq!(refuses, [false, false, true, true]);
    }
}
