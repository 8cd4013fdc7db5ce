//! What a file's name and the folders it lies in say of it: hints, never more. What a file is, its first line
//! says.

use std::path::Path;

use domain::Day;

/// A file by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name without folders.
    pub name: String,
    /// The day in the name of a folder around it, the innermost first.
    pub folder_day: Option<Day>,
    /// The day in the name itself.
    pub day: Option<Day>,
    /// Which part of a report, from 0 on.
    pub part: u32,
}

/// Longer names are cut: they come from strangers, and are shown.
const CHARS_MAX: usize = 200;

impl Named {
    /// Reads a path.
    pub fn of(path: &Path) -> Self {
        let text = |part: &std::ffi::OsStr| part.to_string_lossy().into_owned();
        let name = path.file_name().map(text).unwrap_or_default();
        let folders = path.ancestors().skip(1).filter_map(Path::file_name);
        let days = folders.filter_map(|folder| day(&folder.to_string_lossy()));
        let stem = name.split('.').next().unwrap_or_default();
        let words = stem.split(['_', '-']);
        let part = stem.rsplit('_').next().filter(|word| word.len() == 3);
        Self {
            folder_day: days.into_iter().next(),
            day: words.into_iter().find_map(day),
            part: part.and_then(|word| word.parse().ok()).unwrap_or(0),
            name: name.chars().take(CHARS_MAX).collect(),
        }
    }

    /// Whether it looks like something that is still on its way: it is left alone until it has its name.
    pub fn is_unfinished(&self) -> bool {
        let ends = [".part", ".tmp", ".filepart", ".swp", "~"];
        self.name.starts_with('.') || ends.iter().any(|end| self.name.ends_with(end))
    }
}

/// Eight digits that are a day.
fn day(word: &str) -> Option<Day> {
    if word.len() != 8 || !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, rest) = word.split_at(4);
    let (month, day) = rest.split_at(2);
    Day::parse(&format!("{year}-{month}-{day}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_hints_and_nothing_more() {
        let named = |path: &str| Named::of(Path::new(path));
        let day = |text| Some(Day::parse(text).unwrap());
        let details = named("/v1/settlements/2188/20260116/transactionItems_20260115_002.csv");
        assert_eq!(details.folder_day, day("2026-01-16"));
        assert_eq!((details.day, details.part), (day("2026-01-15"), 2));
        let batch = named("settlementItems_CONNECTWALLET_USD_20260116110001_000.csv");
        assert_eq!((batch.folder_day, batch.day, batch.part), (None, None, 0));
        // No 13th month, and nothing at all.
        assert_eq!(named("transactionItems_20261301_1.csv").day, None);
        assert_eq!(named("/").name, "");
        let part = named("transactionItems_20260115_000.csv.part");
        assert!(part.is_unfinished() && !details.is_unfinished());
        assert!(named(".settlementItems.csv").is_unfinished());
    }
}
