//! What the clock on a wall shows, as people write it: of 24 hours, or of twelve with a word for the
//! half of the day, or of twelve without one.

/// Words for the halves of a day, before or behind the time, in the languages of the office's pages.
const MORNING: &[&str] = &["am", "a.m.", "午前", "上午", "凌晨", "早上", "清晨"];
const AFTERNOON: &[&str] = &["pm", "p.m.", "午後", "下午", "中午", "晚上", "傍晚"];

/// Hour and minute of the clock on a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minute {
    hour: u16,
    minute: u16,
}

impl Minute {
    /// Every minute of a day that may be meant: `9:05` is one of the morning and one of the evening,
    /// `09:05`, `9:05 AM` and `21:05` are one. `None` if it is no time.
    pub fn meant(text: &str) -> Option<Vec<Self>> {
        let text = text.trim().to_lowercase().replace('：', ":");
        let (half, clock) = Half::parted(&text);
        let (hour, minute) = clock.trim().split_once(':')?;
        let is_padded = hour.starts_with('0');
        let minute = number(minute, 2..=2).filter(|minute| *minute < 60)?;
        let hour = number(hour, 1..=2).filter(|hour| *hour < 24)?;
        let at = |hour| Self { hour, minute };
        let (early, late) = (at(hour % 12), at(hour % 12 + 12));
        Some(match half {
            // 13:05 PM is said, too.
            Some(_) if hour > 12 => vec![at(hour)],
            Some(Half::Morning) => vec![early],
            Some(Half::Afternoon) => vec![late],
            None if is_padded || hour > 12 => vec![at(hour)],
            None => vec![early, late],
        })
    }

    /// Whether this is a word for a half of the day, which belongs to the time beside it.
    pub fn is_half(text: &str) -> bool {
        let (half, rest) = Half::parted(&text.to_lowercase());
        half.is_some() && rest.is_empty()
    }

    /// The hour, of 24.
    pub const fn hour(self) -> u16 {
        self.hour
    }

    /// The minute.
    pub const fn minute(self) -> u16 {
        self.minute
    }
}

#[derive(Clone, Copy, Debug)]
enum Half {
    Morning,
    Afternoon,
}

impl Half {
    /// The half that a time says, and what it says without it.
    fn parted(text: &str) -> (Option<Self>, String) {
        let halves = [(Self::Morning, MORNING), (Self::Afternoon, AFTERNOON)];
        for (half, words) in halves {
            for word in words {
                let rest = text.strip_prefix(word).or_else(|| text.strip_suffix(word));
                if let Some(rest) = rest {
                    return (Some(half), rest.trim().to_owned());
                }
            }
        }
        (None, text.to_owned())
    }
}

fn number(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && length.contains(&text.len())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::Minute;

    fn read(text: &str) -> Vec<(u16, u16)> {
        let meant = Minute::meant(text).unwrap_or_default();
        meant.iter().map(|at| (at.hour(), at.minute())).collect()
    }

    #[test]
    fn a_minute_is_what_a_clock_shows_of_one_half_of_the_day_or_of_both() {
        for (text, meant) in [
            ("13:31", &[(13, 31)][..]),
            ("9:05", &[(9, 5), (21, 5)]),
            ("09:05", &[(9, 5)]),
            ("00:00", &[(0, 0)]),
            ("12:27", &[(0, 27), (12, 27)]),
            ("12:27 PM", &[(12, 27)]),
            ("12:27\u{202f}am", &[(0, 27)]),
            ("2:05p.m.", &[(14, 5)]),
            ("午後2:05", &[(14, 5)]),
            ("上午９:05", &[]),
            ("下午14:05", &[(14, 5)]),
            ("9：05 AM", &[(9, 5)]),
        ] {
            assert_eq!(read(text), meant, "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_time() {
        for wrong in [
            "", "12", "24:00", "12:60", "12:3", "123:00", "-1:00", "1:+5", "12:31:00", "pm",
            "am pm",
        ] {
            assert_eq!(read(wrong), [], "{wrong}");
        }
        assert!(Minute::is_half("PM") && Minute::is_half("午後"));
        assert!(!Minute::is_half("12:27 PM") && !Minute::is_half("amber"));
    }
}
