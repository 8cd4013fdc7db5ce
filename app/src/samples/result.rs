//! The result page: everything that can become of a payment.

use domain::{DeclineReason, Rate};

use super::{SampleShop, every::every, way};
use crate::{
    i18n::{AmountStyle, WallTime},
    pages::{
        Frame,
        result::{ChargedLine, Outcome, RefundLine, ResultPage, result_page},
    },
};

/// When the sample's payment was paid, and when it went back.
const PAID_AT: WallTime = WallTime {
    year: 2026,
    month: 1,
    day: 15,
    hour: 14,
    minute: 5,
};
const BACK_AT: WallTime = WallTime {
    day: 16,
    hour: 9,
    minute: 30,
    ..PAID_AT
};
/// As long as a real one.
const REFERENCE: &str = "PTO-SAMPLE0123456789ABCDEFG";

/// An outcome, and which lines stand below it.
#[derive(Clone, Debug)]
pub(super) struct ResultState {
    outcome: Outcome,
    lines: Lines,
}

/// The lines below the headline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Lines {
    /// What always stands there.
    Few,
    /// With wallet, what it charged at which rate, and a note.
    Charged,
    /// With a part that went back and another on its way.
    PartBack,
}

pub(super) fn states() -> Vec<ResultState> {
    let mut states: Vec<_> = outcomes()
        .into_iter()
        .map(|outcome| ResultState {
            outcome,
            lines: Lines::Few,
        })
        .collect();
    let paid = |lines| ResultState {
        outcome: paid(),
        lines,
    };
    states.splice(1..1, [paid(Lines::Charged), paid(Lines::PartBack)]);
    states
}

fn outcomes() -> Vec<Outcome> {
    let mut outcomes = every!(Outcome:
        Outcome::Paid { .. } => paid();
        Outcome::Waiting { .. } => Outcome::Waiting { go: way::WALLET_AT.to_owned() };
        Outcome::Checking => Outcome::Checking;
        Outcome::Operator => Outcome::Operator;
        Outcome::Expired => Outcome::Expired;
        Outcome::Cancelled => Outcome::Cancelled;
        Outcome::Refunded { .. } => Outcome::Refunded { time: String::new() };
        Outcome::Returned => Outcome::Returned;
        Outcome::Declined(_) => Outcome::Declined(DeclineReason::Other);
    );
    let others = super::declines()
        .into_iter()
        .filter(|why| *why != DeclineReason::Other);
    outcomes.extend(others.map(Outcome::Declined));
    outcomes
}

/// Its time is written when its language is known.
const fn paid() -> Outcome {
    Outcome::Paid {
        time: String::new(),
    }
}

impl ResultState {
    pub(super) const fn name(&self) -> &'static str {
        match (&self.outcome, self.lines) {
            (Outcome::Paid { .. }, Lines::Few) => "result-paid",
            (Outcome::Paid { .. }, Lines::Charged) => "result-paid-charged",
            (Outcome::Paid { .. }, Lines::PartBack) => "result-part-refunded",
            (Outcome::Waiting { .. }, _) => "result-waiting",
            (Outcome::Checking, _) => "result-checking",
            (Outcome::Operator, _) => "result-operator",
            (Outcome::Expired, _) => "result-expired",
            (Outcome::Cancelled, _) => "result-cancelled",
            (Outcome::Refunded { .. }, _) => "result-refunded",
            (Outcome::Returned, _) => "result-returned",
            (Outcome::Declined(why), _) => why.text_key(),
        }
    }

    pub(super) fn render(&self, frame: &Frame, shop: &SampleShop) -> String {
        let charged = self.lines == Lines::Charged;
        let page = ResultPage {
            shop: shop.name.clone(),
            code: shop.code.clone(),
            token: way::TOKEN.to_owned(),
            amount: shop.amount(),
            style: AmountStyle::of(frame.texts.tag()),
            outcome: self.outcome_in(frame.texts.tag()),
            wallet: charged.then(|| "AlipayHK".to_owned()),
            charged: charged.then(|| in_the_wallet(shop)).flatten(),
            reference: REFERENCE.to_owned(),
            note: charged.then(|| shop.note_label.text.clone() + " 7"),
            refunds: self.refunds(shop, frame.texts.tag()),
            words: ["amber", "river"],
            // There is nothing to watch.
            watched: false,
        };
        result_page(frame, &page)
    }

    fn outcome_in(&self, language: &str) -> Outcome {
        let time = PAID_AT.day_and_time(language);
        match &self.outcome {
            Outcome::Paid { .. } => Outcome::Paid { time },
            Outcome::Refunded { .. } => Outcome::Refunded { time },
            Outcome::Waiting { .. }
            | Outcome::Checking
            | Outcome::Operator
            | Outcome::Expired
            | Outcome::Cancelled
            | Outcome::Returned
            | Outcome::Declined(_) => self.outcome.clone(),
        }
    }

    fn refunds(&self, shop: &SampleShop, language: &str) -> Vec<RefundLine> {
        let part = |parts: u64, time: Option<WallTime>| RefundLine {
            amount: shop.money(shop.amount().minor() / parts),
            time: time.map(|time| time.day_and_time(language)),
        };
        match (&self.outcome, self.lines) {
            (Outcome::Refunded { .. }, _) => vec![part(1, Some(BACK_AT))],
            (_, Lines::PartBack) => vec![part(5, Some(BACK_AT)), part(2, None)],
            (_, Lines::Few | Lines::Charged) => Vec::new(),
        }
    }
}

/// What a wallet charged in another currency than the shop's.
fn in_the_wallet(shop: &SampleShop) -> Option<ChargedLine> {
    let ours = shop.limits.currency().code();
    let theirs = if ours == "CNY" { "HKD" } else { "CNY" };
    let rate = Rate::parse(&format!("{ours}/{theirs}"), "0.92713").ok()?;
    Some(ChargedLine {
        amount: rate.convert(shop.amount())?,
        rate: Some(rate),
    })
}
