//! The shop that samples are of: invented, or a real one whose merchant wants to see its pages.

use domain::{Asking, Currency, Limits, Money};
use texts::{AmountStyle, Spoken};

use crate::{components::shop_header::ShopName, look::Wording};

/// What samples take from a shop.
#[derive(Clone, Debug)]
pub struct SampleShop {
    /// Whose pages they are.
    pub name: ShopName,
    /// The code's text, which pages refer to. One that no code can have leads nowhere.
    pub code: String,
    /// The code's address, as printed.
    pub link: String,
    /// What may be paid.
    pub limits: Limits,
    /// The shop's own word for the note.
    pub note_label: Spoken,
    /// Why nobody can pay, as the shop says it.
    pub reason: Spoken,
    /// What the pay button says.
    pub wording: Wording,
    /// Amounts to choose from, in minor units; none, and some are invented.
    pub presets: Vec<u64>,
    /// How the amount is found on the open amount page; `None` for any amount.
    pub asking: Option<Asking>,
    /// Whether its open amount page asks for a note.
    pub note: bool,
    /// The wallet its customers hold, on every amount page; `None` for one nobody knows.
    pub wallet: Option<String>,
}

impl SampleShop {
    /// A tea house that takes Hong Kong dollars. Its code is none: nothing can be paid there.
    #[expect(clippy::missing_panics_doc, reason = "its two facts are constants")]
    pub fn invented() -> Self {
        let currency = Currency::parse("HKD").expect("a currency of the table");
        let limits = Limits::new(currency, Some(100), Some(500_000));
        Self {
            name: ShopName {
                merchant: "Kyoto Tea House".into(),
                store: "Causeway Bay".into(),
                counter: "2".to_owned(),
            },
            code: "SAMPLE".to_owned(),
            link: "https://pay.example.com/C/SAMPLE".to_owned(),
            limits: limits.expect("one is below five thousand"),
            note_label: "Table".into(),
            reason: "Please pay at counter 1.".into(),
            wording: Wording::Pay,
            presets: Vec::new(),
            asking: None,
            note: false,
            wallet: None,
        }
    }

    /// An everyday amount within the limits: twelve and a half, or 1,250 without decimals.
    pub(super) fn amount(&self) -> Money {
        let exponent = u32::from(self.limits.currency().exponent());
        let usual = if exponent == 0 {
            1_250
        } else {
            125 * 10_u64.pow(exponent.saturating_sub(1))
        };
        self.money(usual)
    }

    /// So many minor units, moved to where they may be paid.
    pub(super) fn money(&self, minor: u64) -> Money {
        let (min, max) = (self.limits.min(), self.limits.max());
        let step = self.limits.currency().smallest_step();
        let minor = minor.saturating_sub(minor % step);
        let fitting = minor.clamp(min.minor(), max.minor());
        Money::from_minor(fitting, self.limits.currency()).unwrap_or(min)
    }

    /// The amounts to choose from.
    pub(super) fn offered(&self) -> Vec<u64> {
        if !self.presets.is_empty() {
            return self.presets.clone();
        }
        let usual = self.amount().minor();
        let mut offered: Vec<u64> = [1, 2, 4]
            .map(|times| self.money(usual.saturating_mul(times)).minor())
            .to_vec();
        offered.dedup();
        offered
    }

    /// An amount as the page's language writes it.
    pub(super) fn shown(language: &str, money: Money) -> String {
        AmountStyle::of(language).amount(money)
    }
}
