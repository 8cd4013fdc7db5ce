//! What payments come to, as a screen is told it: what went back isn't in it.

use domain::Money;
use foundation::store::StoreError;
use serde::Serialize;

use super::told::Ear;
use ::till::{
    feed::{DaySum, Kind, Line},
    store::DayOf,
};

/// How many, and together how much; what went back isn't in it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SumTold {
    pub(super) count: u64,
    pub(super) text: String,
    pub(super) say: String,
    /// How many, in words.
    pub(super) words: String,
    /// That some went back, and how much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) back: Option<String>,
}

impl Ear<'_> {
    /// What was paid among these and is still there, as far as it hears it.
    pub(super) fn sum<'a>(&self, lines: impl IntoIterator<Item = &'a Line>) -> SumTold {
        let tills = &self.known.screen.tills;
        let paid = lines
            .into_iter()
            .filter(|line| line.kind == Kind::Paid && tills.hears(line.till));
        let sum = paid.fold(DaySum::default(), |sum, line| {
            sum.and(line.amount, line.returned)
        });
        self.told(sum)
    }

    fn told(&self, sum: DaySum) -> SumTold {
        let DaySum { count, minor, back } = sum;
        // More than can be written is nobody's day.
        let amount = Money::from_minor(minor, self.store.currency).ok();
        let back = Money::from_minor(back, self.store.currency).ok();
        let back = back.filter(|back| !back.is_zero()).map(|back| {
            let texts = self.state.till_texts(self.language());
            till_pages::back(&texts, &self.text(back))
        });
        let said = |say: fn(&Self, Money) -> String| amount.map(|amount| say(self, amount));
        SumTold {
            count,
            text: said(Self::text).unwrap_or_default(),
            say: said(Self::say).unwrap_or_default(),
            words: till_pages::count(
                &self.state.till_texts(self.language()),
                u32::try_from(count).unwrap_or(u32::MAX),
            ),
            back,
        }
    }

    /// What was paid today and is still there, where the store is.
    pub(super) async fn today(&self) -> Result<SumTold, StoreError> {
        let now = self.state.clock.now();
        let store = self.store;
        let of = DayOf {
            store: &store.id,
            tills: &self.known.screen.tills,
            day: store.days.day(now),
        };
        let sum = self.state.store.day_sum(of).await?;
        Ok(self.told(sum))
    }
}
