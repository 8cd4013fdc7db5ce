//! What a row is about, in the gateway's words of every age.

use std::fmt;

/// What a row is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum RowType {
    /// Somebody paid.
    Payment,
    /// Money was given back.
    Refund,
    /// A payment was called off.
    Cancel,
    /// A refund came to nothing after it was reported: the customer did not get the money.
    RefundReversal,
    /// A payment that was learnt of after its order was closed went back to the customer.
    PaymentReversal,
    /// A customer disputes a payment.
    Dispute,
    /// A dispute ended for the shop.
    DisputeReversal,
    /// A dispute that was settled before it became one.
    RapidDisputeResolution,
    /// Another kind of those.
    DisputeAlert,
    /// A fee of a whole settlement.
    SettlementFee,
    /// A fee corrected.
    AdjustmentFee,
    /// Money held back.
    Reserve,
    /// It comes back.
    ReserveReleased,
    /// Money held back as a security.
    Collateral,
    /// It comes back.
    CollateralReleased,
    /// Of cards; no entry code has these three.
    Authorization,
    /// The money that was authorized.
    Capture,
    /// An authorization given up.
    Void,
    /// What the gateway corrects so that the batch is what it pays.
    Correction,
    /// The sum of a batch, in summaries only.
    Total,
    /// A word we don't know. It counts in sums, and somebody has to look.
    Other,
}

impl RowType {
    /// All of them but [`Self::Other`], with their words: first the newest, then older ones.
    pub const WORDS: &[(Self, &[&str])] = &[
        (Self::Payment, &["PAYMENT"]),
        (Self::Refund, &["REFUND"]),
        (Self::Cancel, &["CANCEL"]),
        (Self::RefundReversal, &["REFUND_REVERSAL"]),
        (Self::PaymentReversal, &["PAYMENT_REVERSAL"]),
        (Self::Dispute, &["DISPUTE"]),
        (Self::DisputeReversal, &["DISPUTE_REVERSAL"]),
        (Self::RapidDisputeResolution, &["RAPID_DISPUTE_RESOLUTION"]),
        (Self::DisputeAlert, &["CDRN"]),
        (Self::SettlementFee, &["SETTLEMENT_FEE"]),
        (Self::AdjustmentFee, &["ADJUSTMENT_FEE"]),
        (Self::Reserve, &["RESERVE", "RESERVE_WITHHOLDING"]),
        (
            Self::ReserveReleased,
            &["RESERVE_RELEASED", "RESERVE_RELEASE"],
        ),
        (
            Self::Collateral,
            &["COLLATERAL_WITHHELD", "COLLATERAL_WITHHOLDING"],
        ),
        (
            Self::CollateralReleased,
            &["COLLATERAL_RELEASED", "COLLATERAL_RELEASE"],
        ),
        (Self::Authorization, &["AUTHORIZATION"]),
        (Self::Capture, &["CAPTURE"]),
        (Self::Void, &["VOID"]),
        (Self::Correction, &["DEFAULT"]),
        (Self::Total, &["TOTAL"]),
    ];

    /// Reads a word of a file.
    pub fn read(word: &str) -> Self {
        let known = |it: &&(Self, &[&str])| it.1.contains(&word);
        Self::WORDS
            .iter()
            .find(known)
            .map_or(Self::Other, |it| it.0)
    }

    /// The gateway's newest word for it.
    pub fn word(self) -> &'static str {
        let known = Self::WORDS.iter().find(|it| it.0 == self);
        known.and_then(|it| it.1.first()).copied().unwrap_or("?")
    }

    /// What of a row was taken off, below zero when charged: of one that is a fee itself all of it, of others their
    /// fees. All sums of fees are made of this.
    pub const fn taken_off(self, net: i128, fees: i128) -> i128 {
        if self.is_fee() { net } else { fees }
    }

    /// Whether the row is nothing but a fee.
    pub const fn is_fee(self) -> bool {
        matches!(self.part(), Part::Fee)
    }

    /// Whether it takes the money of its payment away (`true`) or gives it again; nothing for whatever does neither.
    pub const fn takes_away(self) -> Option<bool> {
        match self.part() {
            Part::Away => Some(true),
            Part::Again => Some(false),
            Part::Payment | Part::Fee | Part::Batch => None,
        }
    }

    /// Whether the row is of a fee or of the batch, and of no payment.
    pub const fn is_of_no_payment(self) -> bool {
        matches!(self.part(), Part::Fee | Part::Batch)
    }

    /// The one list that all of these are made of.
    const fn part(self) -> Part {
        match self {
            Self::SettlementFee | Self::AdjustmentFee => Part::Fee,
            Self::Reserve
            | Self::ReserveReleased
            | Self::Collateral
            | Self::CollateralReleased
            | Self::Correction
            | Self::Total => Part::Batch,
            Self::PaymentReversal | Self::Cancel | Self::Dispute | Self::RapidDisputeResolution => {
                Part::Away
            }
            Self::DisputeReversal => Part::Again,
            Self::Payment
            | Self::Refund
            | Self::RefundReversal
            | Self::DisputeAlert
            | Self::Authorization
            | Self::Capture
            | Self::Void
            | Self::Other => Part::Payment,
        }
    }
}

/// What a row is part of.
enum Part {
    /// A payment, or what went back of it.
    Payment,
    /// A payment whose money goes away again.
    Away,
    /// The same, given again.
    Again,
    /// Nothing but a fee.
    Fee,
    /// The whole batch.
    Batch,
}

impl fmt::Display for RowType {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_is_a_fee_is_taken_off_whole_and_of_others_their_fees() {
        assert_eq!(RowType::Payment.taken_off(1_230, -20), -20);
        assert_eq!(RowType::SettlementFee.taken_off(-50, 0), -50);
        assert_eq!(RowType::AdjustmentFee.taken_off(30, 30), 30);
        assert_eq!(RowType::Reserve.taken_off(-500, 0), 0);
    }

    #[test]
    fn both_spellings_are_one_type_and_unknown_words_are_told_apart() {
        assert_eq!(RowType::read("RESERVE_WITHHOLDING"), RowType::Reserve);
        assert_eq!(RowType::read("RESERVE"), RowType::Reserve);
        assert_eq!(RowType::read("DEFAULT"), RowType::Correction);
        assert_eq!(RowType::read("payment"), RowType::Other);
        for (known, words) in RowType::WORDS {
            assert!(words.iter().all(|word| RowType::read(word) == *known));
            assert_eq!(RowType::read(known.word()), *known);
        }
    }
}
