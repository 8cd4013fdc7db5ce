//! One movement of money at a till.

use domain::Currency;
use foundation::clock::Timestamp;
use shops::shop::TillId;

/// What a movement came about by. Its name is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moved {
    /// A payment was paid.
    Paid,
    /// A payment that was paid no longer is: the gateway says so.
    Reversed,
    /// A refund went back.
    Refunded,
    /// A refund that went back didn't, after all.
    RefundUndone,
}

impl Moved {
    /// By what the line is about and which way the money went.
    pub const fn of(is_refund: bool, minor: i64) -> Self {
        match (is_refund, minor >= 0) {
            (false, true) => Self::Paid,
            (false, false) => Self::Reversed,
            (true, false) => Self::Refunded,
            (true, true) => Self::RefundUndone,
        }
    }
}

/// An amount with a sign: what came is above nought, what went is below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Minor units.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

impl Signed {
    /// As a decimal number without grouping: `-12.50`, `1250`.
    pub fn decimal(self) -> String {
        let decimals = usize::from(self.currency.exponent());
        let digits = format!(
            "{:0>width$}",
            self.minor.unsigned_abs(),
            width = decimals + 1
        );
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(decimals));
        let sign = if self.minor < 0 { "-" } else { "" };
        if fraction.is_empty() {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}.{fraction}")
    }
}

/// One movement. It is written with the event that moved the money, and never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How it came about.
    pub moved: Moved,
    /// The id of the payment, or of the refund.
    pub id: String,
    /// The event's place in that one's history.
    pub seq: i64,
    /// The payment's id: of a refund, the one that it gives back of.
    pub payment: String,
    /// How much.
    pub amount: Signed,
    /// Where.
    pub till: TillId,
    /// What that till is called.
    pub till_label: String,
    /// Which wallet, if it is known.
    pub wallet: Option<String>,
    /// When: by the gateway's clock where it told, else when it was heard.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_with_a_sign_is_a_plain_decimal_number() {
        for (minor, currency, decimal) in [
            (1_250, "HKD", "12.50"),
            (-1_250, "HKD", "-12.50"),
            (5, "HKD", "0.05"),
            (-5, "KWD", "-0.005"),
            (1_250_000, "JPY", "1250000"),
            (0, "KWD", "0.000"),
        ] {
            let currency = Currency::parse(currency).unwrap();
            assert_eq!(Signed { minor, currency }.decimal(), decimal);
        }
    }
}
