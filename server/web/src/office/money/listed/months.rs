//! Which months batches can be chosen of.

use domain::Day;
use texts::Texts;

use crate::frame::month_in_words;

/// Months that can be chosen.
const MONTHS: u32 = 24;

/// The first and the last day of `2026-01`.
pub(super) fn month(text: &str) -> Option<[Day; 2]> {
    let first = Day::parse(&format!("{text}-01")).ok()?;
    let after = next(first);
    Some([first, after.plus(-1)])
}

/// The first day of the next month.
fn next(first: Day) -> Day {
    let later = first.plus(31);
    let day = i32::try_from(later.civil().2).unwrap_or(1);
    later.plus(1 - day)
}

/// The last days, and the months before.
pub(super) fn months(
    texts: &Texts,
    today: Day,
    chosen: Option<&str>,
) -> Vec<(String, String, bool)> {
    let day = i32::try_from(today.civil().2).unwrap_or(1);
    let mut first = today.plus(1 - day);
    let tag = texts.tag();
    let recent = texts.get("office-money-recent");
    let mut all = vec![(String::new(), recent, chosen.is_none())];
    for _ in 0..MONTHS {
        let (year, month, _) = first.civil();
        let value = format!("{year:04}-{month:02}");
        let here = chosen == Some(&*value);
        all.push((value, month_in_words(first, tag), here));
        let before = first.plus(-1);
        let day = i32::try_from(before.civil().2).unwrap_or(1);
        first = before.plus(1 - day);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_its_days() {
        let said = |text| month(text).map(|days| days.map(|day| day.to_string()));
        let days = |from: &str, to: &str| Some([from.to_owned(), to.to_owned()]);
        assert_eq!(said("2026-01"), days("2026-01-01", "2026-01-31"));
        assert_eq!(said("2028-02"), days("2028-02-01", "2028-02-29"));
        assert_eq!(said("2026-12"), days("2026-12-01", "2026-12-31"));
        assert_eq!(said("2026-13"), None);
        assert_eq!(said(""), None);
    }
}
