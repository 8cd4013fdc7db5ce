//! Days and times as a language writes them: its order and words, its digits, its hours (14:05 or
//! 2:05 PM), and the calendar of its country.
//!
//! The facts are CLDR's, by ICU4X. Knows no clock and no time zone: what comes in is what a clock
//! on the shop's wall shows.

use icu_datetime::{
    DateTimeFormatter, DateTimeFormatterPreferences, NoCalendarFormatter,
    fieldsets::{T, YM, YMDE, YMDT},
    input::{Date, DateTime, Time},
    options::TimePrecision,
    preferences::CalendarAlgorithm,
};
use icu_locale_core::Locale;

use crate::{built_in::SOURCE_LANGUAGE, numbers::AmountStyle};

/// A day and a time, as a clock on the wall shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallTime {
    /// Of the common era.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl WallTime {
    /// Whether both are of the same day.
    pub fn is_same_day(self, other: Self) -> bool {
        let day = |at: Self| (at.year, at.month, at.day);
        day(self) == day(other)
    }

    /// Whether it is of the day after that one's.
    pub fn is_day_after(self, other: Self) -> bool {
        let date = |at: Self| Date::try_new_iso(at.year, at.month, at.day).ok();
        let day = |at: Self| date(at).map(|date| date.to_rata_die().to_i64_date());
        let next = day(other).and_then(|day| day.checked_add(1));
        next.is_some() && day(self) == next
    }

    /// The time without the day: "14:05", "2:05 PM". Plain digits where no clock shows it.
    pub fn time(self, tag: &str) -> String {
        let written = NoCalendarFormatter::try_new(preferences(tag), T::hm());
        match (written, Time::try_new(self.hour, self.minute, 0, 0)) {
            (Ok(language), Ok(time)) => language.format(&time).to_string(),
            _ => format!("{:02}:{:02}", self.hour, self.minute),
        }
    }

    /// The same to the second: "14:05:09", "2:05:09 PM".
    pub fn time_to_the_second(self, tag: &str, second: u8) -> String {
        let written = NoCalendarFormatter::try_new(preferences(tag), T::hms());
        match (written, Time::try_new(self.hour, self.minute, second, 0)) {
            (Ok(language), Ok(time)) => language.format(&time).to_string(),
            _ => format!("{:02}:{:02}:{second:02}", self.hour, self.minute),
        }
    }

    /// The day with its weekday: "Tue, Nov 24, 2026". Plain digits where no calendar has it.
    pub fn day(self, tag: &str) -> String {
        let written = DateTimeFormatter::try_new(preferences(tag), YMDE::medium());
        match (written, Date::try_new_iso(self.year, self.month, self.day)) {
            (Ok(language), Ok(date)) => language.format(&date).to_string(),
            _ => format!("{:04}-{:02}-{:02}", self.year, self.month, self.day),
        }
    }

    /// The month with its year: "November 2026". Plain digits where no calendar has it.
    pub fn month(self, tag: &str) -> String {
        let mut wanted = preferences(tag);
        // Months of another calendar begin on other days: ours would be of two of them.
        wanted.calendar_algorithm = Some(CalendarAlgorithm::Gregory);
        let written = DateTimeFormatter::try_new(wanted, YM::long());
        match (written, Date::try_new_iso(self.year, self.month, 1)) {
            (Ok(language), Ok(date)) => language.format(&date).to_string(),
            _ => format!("{:04}-{:02}", self.year, self.month),
        }
    }

    /// The day with the time: "24 nov. 2026 14:05". Plain digits where no calendar has it.
    pub fn day_and_time(self, tag: &str) -> String {
        let fields = YMDT::medium().with_time_precision(TimePrecision::Minute);
        let written = DateTimeFormatter::try_new(preferences(tag), fields);
        let date = Date::try_new_iso(self.year, self.month, self.day);
        let time = Time::try_new(self.hour, self.minute, 0, 0);
        match (written, date, time) {
            (Ok(language), Ok(date), Ok(time)) => {
                language.format(&DateTime { date, time }).to_string()
            }
            _ => format!(
                "{:04}-{:02}-{:02} {:02}:{:02}",
                self.year, self.month, self.day, self.hour, self.minute
            ),
        }
    }
}

/// A language's; English ones for a language whose amounts are written as in English, too.
fn preferences(tag: &str) -> DateTimeFormatterPreferences {
    let known = if AmountStyle::is_known(tag) {
        tag
    } else {
        SOURCE_LANGUAGE
    };
    // Two editions of CLDR needn't agree; on one page there is one kind of digits.
    let digits = numbering_system(AmountStyle::of(known).numbers().zero);
    let locale = format!("{known}-u-nu-{digits}").parse();
    DateTimeFormatterPreferences::from(&locale.unwrap_or(Locale::UNKNOWN))
}

/// What Unicode calls the digits that begin with `zero` (UTS #35, `nu`).
const fn numbering_system(zero: char) -> &'static str {
    match zero {
        '٠' => "arab",
        '۰' => "arabext",
        '०' => "deva",
        '০' => "beng",
        '၀' => "mymr",
        '០' => "khmr",
        '๐' => "thai",
        '໐' => "laoo",
        _ => "latn",
    }
}

#[cfg(test)]
mod tests;
