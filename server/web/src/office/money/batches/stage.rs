//! How far a batch is, and how that is said.

use domain::Day;
use office_pages::{money::Stands, payments::Tone};
use payouts::way;
use settlement::explain::Terms;
use texts::Texts;

use super::super::said::day;

/// How far a batch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Stage {
    /// There is nothing to be paid out.
    Nothing,
    /// The gateway gets something, and takes it from the account.
    Owed,
    /// It took it, on that day.
    Taken(Day),
    /// On its way, and there about that day.
    OnItsWay(Day),
    /// It should have been there by that day.
    Overdue(Day),
    /// All of it is at the bank, since that day.
    Arrived(Day),
    /// Another sum is at the bank, since that day.
    Otherwise(Day),
}

impl Stage {
    /// How far all of a batch is.
    pub(in super::super) fn of(batch: &way::Batch, terms: &Terms) -> Self {
        let last = batch.arrived.iter().map(|one| one.on).max();
        let due = terms.working_days_after(batch.since, terms.arrival_days);
        // What was taken back leaves nothing that arrived.
        let came = batch.arrived_minor();
        match (last.filter(|_| came != 0), batch.paid_out) {
            (Some(on), ..0) if batch.is_all(came) => Self::Taken(on),
            (Some(on), _) if batch.is_all(came) => Self::Arrived(on),
            (Some(on), _) => Self::Otherwise(on),
            (None, ..0) => Self::Owed,
            (None, 0) => Self::Nothing,
            (None, _) if terms.today > due => Self::Overdue(due),
            (None, _) => Self::OnItsWay(due),
        }
    }

    /// Whether somebody waits for it, or has to look.
    pub(in super::super) const fn is_open(self) -> bool {
        match self {
            Self::Nothing | Self::Arrived(_) | Self::Taken(_) => false,
            Self::Owed | Self::OnItsWay(_) | Self::Overdue(_) | Self::Otherwise(_) => true,
        }
    }

    pub(in super::super) fn stands(self, texts: &Texts) -> Stands {
        let with = |key: &str, on: Day| texts.with(key, &[("day", &day(texts, on))]);
        let (words, tone) = match self {
            Self::Nothing => (texts.get("office-money-stage-nothing"), Tone::Dead),
            Self::Owed => (texts.get("office-money-stage-owed"), Tone::Open),
            Self::Taken(on) => (with("office-money-stage-taken", on), Tone::Good),
            Self::OnItsWay(due) => (with("office-money-stage-way", due), Tone::Open),
            Self::Overdue(due) => (with("office-money-stage-overdue", due), Tone::Grave),
            Self::Arrived(on) => (with("office-money-stage-arrived", on), Tone::Good),
            Self::Otherwise(on) => (with("office-money-stage-otherwise", on), Tone::Grave),
        };
        Stands { words, tone }
    }
}
