//! Working days: weekends are known, holidays are what an operator listed.

use domain::Day;

use super::Terms;

const DAY_MS: i64 = 24 * 60 * 60_000;
/// No run of holidays is longer; ends the search where all days are listed.
const DAYS_MAX: u32 = 400;

impl Terms {
    /// The day that is so many working days after another.
    pub fn working_days_after(&self, day: Day, count: u32) -> Day {
        let (mut day, mut left) = (day, count);
        for _ in 0..DAYS_MAX {
            if left == 0 {
                break;
            }
            day = day.plus(1);
            left -= u32::from(self.is_working(day));
        }
        day
    }

    /// Whether a day is over that was so many working days after another.
    pub fn is_past(&self, day: Day, count: u32) -> bool {
        self.today > self.working_days_after(day, count)
    }

    fn is_working(&self, day: Day) -> bool {
        // The first day that computers count was a Thursday.
        let weekday = (day.utc_ms().div_euclid(DAY_MS) + 4).rem_euclid(7);
        !matches!(weekday, 0 | 6) && !self.holidays.contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::terms;
    use domain::Day;

    #[test]
    fn weekends_and_listed_holidays_are_passed_over() {
        let day = |text| Day::parse(text).unwrap();
        let mut terms = terms(day("2026-01-19"));
        // The 15th of January 2026 is a Thursday.
        let after = |count| {
            terms
                .working_days_after(day("2026-01-15"), count)
                .to_string()
        };
        assert_eq!(
            [after(0), after(1), after(2)],
            ["2026-01-15", "2026-01-16", "2026-01-19"]
        );
        assert!(!terms.is_past(day("2026-01-15"), 2));
        assert!(terms.is_past(day("2026-01-15"), 1));
        terms.holidays.insert(day("2026-01-19"));
        assert_eq!(
            terms.working_days_after(day("2026-01-16"), 1),
            day("2026-01-20")
        );
    }
}
