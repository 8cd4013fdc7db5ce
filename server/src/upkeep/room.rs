//! How much room is left on the disk, and when there is something new to say of it: an alarm whose figure is from when
//! it began would tell nobody how fast it goes. Knows neither disks nor alarms.

/// Less space than this is an alarm: enough for days of payments, or for finding out.
pub const SPACE_LOW: u64 = 128 * 1_024 * 1_024;
/// The alarm is over with this much more, so that it doesn't come and go.
const SPACE_MORE: u64 = 32 * 1_024 * 1_024;
/// It is told anew when the figure has become another by so much; each time is a write on a disk that is nearly full.
const STEP: u64 = 16 * 1_024 * 1_024;

/// What there is to say after a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// There is little left: so much.
    Low(String),
    /// What was said still holds.
    Nothing,
    /// There is enough again, or always was.
    Over,
}

/// See the module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    told: Option<u64>,
}

impl Room {
    /// Takes in how many bytes are free.
    pub fn found(&mut self, free: u64) -> Said {
        if free >= SPACE_LOW.saturating_add(SPACE_MORE) {
            self.told = None;
            return Said::Over;
        }
        let is_news = match self.told {
            None => free < SPACE_LOW,
            Some(told) => told.abs_diff(free) >= STEP,
        };
        if !is_news {
            return Said::Nothing;
        }
        self.told = Some(free);
        Said::Low(format!("{} MB left", free / 1_000_000))
    }
}

#[cfg(test)]
mod tests {
    use super::{Room, Said};

    const MB: u64 = 1_000_000;

    fn low(words: &str) -> Said {
        Said::Low(words.to_owned())
    }

    #[test]
    fn the_figure_is_told_anew_when_it_is_another_and_not_with_every_look() {
        let mut room = Room::default();
        assert_eq!(room.found(900 * MB), Said::Over);
        assert_eq!(room.found(150 * MB), Said::Nothing);
        assert_eq!(room.found(120 * MB), low("120 MB left"));
        assert_eq!(room.found(119 * MB), Said::Nothing);
        assert_eq!(room.found(110 * MB), Said::Nothing);
        assert_eq!(room.found(101 * MB), low("101 MB left"));
        assert_eq!(room.found(3 * MB), low("3 MB left"));
        // It is better, and not yet over.
        assert_eq!(room.found(140 * MB), low("140 MB left"));
        assert_eq!(room.found(141 * MB), Said::Nothing);
        assert_eq!(room.found(200 * MB), Said::Over);
        assert_eq!(room.found(120 * MB), low("120 MB left"));
    }
}
