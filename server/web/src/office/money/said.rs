//! What differences, rows and fees are called, and what people do about them: the keys of their texts.

use domain::{Day, Money};
use settlement::{RowType, Signed};
use texts::{AmountStyle, Texts, direction};

use crate::frame::MINUS;

/// What is said of a kind of differences: its name, what it means, and what to do.
pub(super) struct Said {
    pub(super) name: &'static str,
    pub(super) means: &'static str,
    pub(super) act: Option<&'static str>,
}

pub(super) const fn said(name: &'static str, means: &'static str, act: &'static str) -> Said {
    Said {
        name,
        means,
        act: Some(act),
    }
}

pub(super) const fn told(name: &'static str, means: &'static str) -> Said {
    Said {
        name,
        means,
        act: None,
    }
}

pub(super) const ASK: &str = "office-money-do-ask";
pub(super) const WAIT: &str = "office-money-do-wait";
pub(super) const FETCH: &str = "office-money-do-fetch";
pub(super) const OPERATOR: &str = "office-money-do-operator";

/// Of a kind that this version doesn't know.
pub(super) const UNKNOWN: Said = said(
    "office-money-kind-new",
    "office-money-kind-new-means",
    OPERATOR,
);

/// What a row of a batch is called.
pub(super) const fn row_key(kind: RowType) -> &'static str {
    match kind {
        RowType::Payment => "office-money-row-payment",
        RowType::Refund => "office-money-row-refund",
        RowType::Cancel => "office-money-row-cancel",
        RowType::RefundReversal => "office-money-row-refund-reversed",
        RowType::PaymentReversal => "office-money-row-payment-reversed",
        RowType::Dispute | RowType::RapidDisputeResolution | RowType::DisputeAlert => {
            "office-money-row-dispute"
        }
        RowType::DisputeReversal => "office-money-row-dispute-over",
        RowType::SettlementFee => "office-money-row-fee",
        RowType::AdjustmentFee => "office-money-row-fee-corrected",
        RowType::Reserve | RowType::Collateral => "office-money-row-held",
        RowType::ReserveReleased | RowType::CollateralReleased => "office-money-row-released",
        RowType::Correction => "office-money-row-correction",
        RowType::Authorization
        | RowType::Capture
        | RowType::Void
        | RowType::Total
        | RowType::Other => "office-money-row-other",
    }
}

/// What a fee is called, by its column; the column itself where there is no word for it.
pub(super) fn fee_name(texts: &Texts, column: &str) -> String {
    let base = ["AmountValue", "Value", "Amount"]
        .into_iter()
        .find_map(|end| column.strip_suffix(end))
        .unwrap_or(column);
    let key = match base {
        "fee" | "paymentMethodFee" => "office-money-fee-payment",
        "processingFee" => "office-money-fee-processing",
        "taxFee" | "withholdingTax" => "office-money-fee-tax",
        "refundFee" => "office-money-fee-refund",
        "disputeHandlingFee" => "office-money-fee-dispute",
        "interchangeFee" => "office-money-fee-interchange",
        "schemeFee" => "office-money-fee-scheme",
        "acquirerMarkup" => "office-money-fee-acquirer",
        "fxFee" => "office-money-fee-exchange",
        "nonGuaranteeCoupon" => "office-money-fee-coupon",
        "SETTLEMENT_FEE" => "office-money-row-fee",
        "ADJUSTMENT_FEE" => "office-money-row-fee-corrected",
        _ => return column.to_owned(),
    };
    texts.get(key)
}

/// An amount with its sign, as a language writes it.
pub(super) fn amount(texts: &Texts, amount: Signed) -> String {
    let style = AmountStyle::of(texts.tag());
    match Money::from_minor(amount.minor().unsigned_abs(), amount.currency()) {
        Ok(money) if amount.minor() < 0 => {
            let said = format!("{MINUS}{}", style.amount(money));
            // From right to left the sign would stand behind the number.
            match direction(texts.tag()) {
                "rtl" => format!("\u{2066}{said}\u{2069}"),
                _ => said,
            }
        }
        Ok(money) => style.amount(money),
        Err(_) => amount.to_string(),
    }
}

/// What a row says of its amount: that it was paid, that it went back, or that it came to the shop after all.
pub(super) fn moved(texts: &Texts, kind: RowType, sum: Signed) -> String {
    let bare = Signed::new(sum.minor().saturating_abs(), sum.currency());
    let (key, sum) = match kind {
        RowType::Refund
        | RowType::Cancel
        | RowType::PaymentReversal
        | RowType::Dispute
        | RowType::RapidDisputeResolution
        | RowType::DisputeAlert => ("office-money-step-went", bare),
        RowType::RefundReversal | RowType::DisputeReversal => ("office-money-step-again", bare),
        RowType::Payment
        | RowType::SettlementFee
        | RowType::AdjustmentFee
        | RowType::Reserve
        | RowType::ReserveReleased
        | RowType::Collateral
        | RowType::CollateralReleased
        | RowType::Authorization
        | RowType::Capture
        | RowType::Void
        | RowType::Correction
        | RowType::Total
        | RowType::Other => ("office-money-step-paid", sum),
    };
    texts.with(key, &[("amount", &amount(texts, sum))])
}

/// A file, and a line of it; the file's name keeps its own direction in a sentence from right to left.
pub(super) fn place(texts: &Texts, file: &str, line: Option<&str>) -> String {
    match line {
        Some(line) => texts.with("office-money-place", &[("file", file), ("line", line)]),
        None if direction(texts.tag()) == "rtl" => format!("\u{2068}{file}\u{2069}"),
        None => file.to_owned(),
    }
}

/// A day as a language writes it.
pub(super) fn day(texts: &Texts, day: Day) -> String {
    crate::frame::day_in_words(day, texts.tag())
}

/// Some days: one, or from one to another.
pub(super) fn days(texts: &Texts, [from, to]: [Day; 2]) -> String {
    if from == to {
        return day(texts, from);
    }
    let [from, to] = [from, to].map(|one| day(texts, one));
    texts.with("office-money-days", &[("from", &from), ("to", &to)])
}

/// How many, as sentences count.
pub(super) fn number(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
