//! The result page: everything that can become of a payment.

use domain::{DeclineReason, Money, Rate};
use texts::{AmountStyle, WallTime};

use super::{SampleShop, every::every, way};
use crate::pages::{
    Frame,
    receipt::{OwnWords, receipt_page},
    result::{ChargedLine, Outcome, RefundLine, ResultPage, Watch, checked, result_page},
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

/// An outcome, how its page looks for news, and which lines stand below it.
#[derive(Clone, Debug)]
pub(super) struct ResultState {
    outcome: Outcome,
    watch: Watch,
    lines: Lines,
}

/// The lines below the headline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Lines {
    /// What always stands there.
    Few,
    /// With wallet, what it charged at which rate, and a note.
    Charged,
    /// The same as a receipt, of which no file could be made.
    Receipt,
    /// A receipt with a shop's own words, which is a tax invoice.
    Invoice,
}

pub(super) fn states() -> Vec<ResultState> {
    let mut states: Vec<_> = outcomes()
        .into_iter()
        .map(|outcome| ResultState {
            outcome,
            watch: Watch::Early,
            lines: Lines::Few,
        })
        .collect();
    let charged = ResultState {
        outcome: Outcome::Paid,
        watch: Watch::Early,
        lines: Lines::Charged,
    };
    let checking = |watch| ResultState {
        outcome: Outcome::Checking,
        watch,
        lines: Lines::Few,
    };
    let receipt = ResultState {
        lines: Lines::Receipt,
        ..charged.clone()
    };
    let invoice = ResultState {
        lines: Lines::Invoice,
        ..charged.clone()
    };
    states.splice(1..1, [charged, receipt, invoice]);
    let early = states
        .iter()
        .position(|state| state.outcome == Outcome::Checking);
    let after = early.map_or(states.len(), |at| at.saturating_add(1));
    states.splice(
        after..after,
        [checking(Watch::Late), checking(Watch::Resting)],
    );
    states
}

fn outcomes() -> Vec<Outcome> {
    let mut outcomes = every!(Outcome:
        Outcome::Paid => Outcome::Paid;
        Outcome::PartRefunded { .. } => part_refunded();
        Outcome::Waiting { .. } => Outcome::Waiting { go: way::WALLET_AT.to_owned() };
        Outcome::Checking => Outcome::Checking;
        Outcome::Operator => Outcome::Operator;
        Outcome::Expired => Outcome::Expired;
        Outcome::Presumed => Outcome::Presumed;
        Outcome::Cancelled => Outcome::Cancelled;
        Outcome::Refunded => Outcome::Refunded;
        Outcome::Returned => Outcome::Returned;
        Outcome::Declined(_) => Outcome::Declined(DeclineReason::Other);
    );
    let others = super::declines()
        .into_iter()
        .filter(|why| *why != DeclineReason::Other);
    outcomes.extend(others.map(Outcome::Declined));
    outcomes
}

/// Its amounts follow when its shop is known.
fn part_refunded() -> Outcome {
    let nothing = SampleShop::invented().limits.min();
    Outcome::PartRefunded {
        back: nothing,
        kept: nothing,
    }
}

impl ResultState {
    pub(super) const fn name(&self) -> &'static str {
        match (&self.outcome, self.lines) {
            (Outcome::Paid, Lines::Few) => "result-paid",
            (Outcome::Paid, Lines::Charged) => "result-paid-charged",
            (Outcome::Paid, Lines::Receipt) => "receipt",
            (Outcome::Paid, Lines::Invoice) => "receipt-invoice",
            (Outcome::PartRefunded { .. }, _) => "result-part-refunded",
            (Outcome::Waiting { .. }, _) => "result-waiting",
            (Outcome::Checking, _) => match self.watch {
                Watch::Early => "result-checking",
                Watch::Late => "result-checking-late",
                Watch::Resting => "result-checking-rest",
            },
            (Outcome::Operator, _) => "result-operator",
            (Outcome::Expired, _) => "result-expired",
            (Outcome::Presumed, _) => "result-presumed",
            (Outcome::Cancelled, _) => "result-cancelled",
            (Outcome::Refunded, _) => "result-refunded",
            (Outcome::Returned, _) => "result-returned",
            (Outcome::Declined(why), _) => why.text_key(),
        }
    }

    pub(super) fn render(&self, frame: &Frame, shop: &SampleShop) -> String {
        let charged = self.lines != Lines::Few;
        let tag = frame.texts.tag();
        let outcome = self.outcome_at(shop);
        let settled = !matches!(
            outcome,
            Outcome::Waiting { .. } | Outcome::Checking | Outcome::Operator
        );
        let page = ResultPage {
            shop: shop.name.clone(),
            code: shop.code.clone(),
            token: way::TOKEN.to_owned(),
            amount: shop.amount(),
            style: AmountStyle::of(tag),
            time: settled.then(|| PAID_AT.day_and_time(tag)),
            // Long enough ago that its picture is always the same.
            paid_s: (outcome == Outcome::Paid).then_some(12),
            live: false,
            watch: self.watch,
            until: PAID_AT.time(tag),
            checked: checked(&frame.texts, &PAID_AT.time_to_the_second(tag, 9)),
            may_cancel: matches!(outcome, Outcome::Waiting { .. }) || self.watch != Watch::Early,
            refunds: refunds(&outcome, shop, tag),
            outcome,
            wallet: charged.then(|| "AlipayHK".to_owned()),
            charged: charged.then(|| in_the_wallet(shop)).flatten(),
            reference: REFERENCE.to_owned(),
            note: charged.then(|| "7".to_owned()),
            note_label: charged.then(|| shop.note_label.text.clone()),
            words: ["amber", "river"],
        };
        match self.lines {
            Lines::Few | Lines::Charged => result_page(frame, &page),
            Lines::Receipt => {
                receipt_page(frame, &page, &OwnWords::default(), Some("receipt-print"))
            }
            Lines::Invoice => receipt_page(frame, &page, &own_words(&page), None),
        }
    }

    fn outcome_at(&self, shop: &SampleShop) -> Outcome {
        if !matches!(self.outcome, Outcome::PartRefunded { .. }) {
            return self.outcome.clone();
        }
        let back = part_of(shop, 5);
        let left = shop.amount().minor().saturating_sub(back.minor());
        Outcome::PartRefunded {
            back,
            kept: shop.money(left),
        }
    }
}

/// What a shop in Singapore says, for one.
fn own_words(page: &ResultPage) -> OwnWords {
    let who = [
        "Blue Door Trading Pte. Ltd.",
        "GST Reg. No. M2-1234567-8",
        "8 Amoy Street",
    ];
    OwnWords {
        who: who.map(str::to_owned).to_vec(),
        included: Some(["GST 9 %".to_owned(), page.style.amount(page.amount)]),
        closing: Some("Thank you, and see you soon.".to_owned()),
        is_invoice: true,
    }
}

fn part_of(shop: &SampleShop, parts: u64) -> Money {
    shop.money(shop.amount().minor() / parts)
}

/// All that went back; or a part, with another on its way.
fn refunds(outcome: &Outcome, shop: &SampleShop, language: &str) -> Vec<RefundLine> {
    let line = |parts: u64, time: Option<WallTime>| RefundLine {
        amount: part_of(shop, parts),
        time: time.map(|time| time.day_and_time(language)),
    };
    match outcome {
        Outcome::Refunded => vec![line(1, Some(BACK_AT))],
        Outcome::PartRefunded { .. } => vec![line(5, Some(BACK_AT)), line(2, None)],
        Outcome::Paid
        | Outcome::Waiting { .. }
        | Outcome::Checking
        | Outcome::Operator
        | Outcome::Declined(_)
        | Outcome::Expired
        | Outcome::Presumed
        | Outcome::Cancelled
        | Outcome::Returned => Vec::new(),
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
