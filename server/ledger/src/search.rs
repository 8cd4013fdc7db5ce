//! What somebody knows of the payment they look for.

use domain::{Day, Money, State};
use payments::payment::Payment;
use shops::shop::TillId;

/// What has to be true of a payment; what isn't said doesn't matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// At this store, by its id.
    pub store: Option<String>,
    /// At this till of it.
    pub till: Option<TillId>,
    /// On this business day of its store.
    pub day: Option<Day>,
    /// In one of these states; empty for any.
    pub states: Vec<State>,
    /// One of these amounts; empty for any.
    pub amounts: Vec<Money>,
    /// Begun or paid when the clock on the shop's wall showed this, on that day, or today or yesterday.
    pub minute: Option<Minute>,
    /// With these among its two words.
    pub words: Vec<String>,
    /// Paid with this wallet, by its id.
    pub wallet: Option<String>,
}

/// Hour and minute of the clock on a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minute {
    hour: i8,
    minute: i8,
}

impl Minute {
    /// Reads what a clock shows, such as 12:31 or 9:05.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let number = |text: &str, length: std::ops::RangeInclusive<usize>| {
            let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
            (is_number && length.contains(&text.len())).then(|| text.parse::<i8>().ok())?
        };
        let (hour, minute) = (number(hour, 1..=2)?, number(minute, 2..=2)?);
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }

    /// The hour, of 24.
    pub const fn hour(self) -> i8 {
        self.hour
    }

    /// The minute.
    pub const fn minute(self) -> i8 {
        self.minute
    }
}

impl Search {
    /// Whether there is something that no index knows, so that payments have to be looked at one by one.
    pub(crate) fn looks_closer(&self) -> bool {
        !self.words.is_empty() || self.wallet.is_some()
    }

    /// Whether a payment is like that in what no index knows.
    pub(crate) fn likes(&self, payment: &Payment) -> bool {
        let own = payment.words();
        let wallet = payment.wallet.as_ref();
        self.words.iter().all(|word| own.contains(&word.as_str()))
            && (self.wallet.is_none() || self.wallet.as_ref() == wallet)
    }
}

#[cfg(test)]
mod tests {
    use super::Minute;

    #[test]
    fn a_minute_is_what_a_clock_shows() {
        let read = |text| Minute::parse(text).map(|at| (at.hour(), at.minute()));
        assert_eq!(read("12:31"), Some((12, 31)));
        assert_eq!(read("9:05"), Some((9, 5)));
        assert_eq!(read("00:00"), Some((0, 0)));
        for wrong in [
            "", "12", "24:00", "12:60", "12:3", "123:00", "-1:00", "1:+5", "12:31:00",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
