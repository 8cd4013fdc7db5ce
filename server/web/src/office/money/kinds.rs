//! What each kind of differences is called, what it means and what people do: the keys of its texts, a line for each.

use payouts::compare::Told;
use settlement::explain::Kind;

use super::said::{ASK, FETCH, OPERATOR, Said, UNKNOWN, WAIT, said, told};

/// What is said of a kind.
#[rustfmt::skip]
pub(super) const fn of_kind(kind: Kind) -> Said {
    match kind {
        Kind::UnknownPayment => said("office-money-kind-unknown-payment", "office-money-kind-unknown-payment-means", "office-money-do-restored"),
        Kind::LatePaid => said("office-money-kind-late-paid", "office-money-kind-late-paid-means", "office-money-do-served"),
        Kind::NotReported => said("office-money-kind-not-reported", "office-money-kind-not-reported-means", WAIT),
        Kind::NotInTransactions => said("office-money-kind-not-in-transactions", "office-money-kind-not-in-transactions-means", FETCH),
        Kind::NotSettled => said("office-money-kind-not-settled", "office-money-kind-not-settled-means", "office-money-do-balance"),
        Kind::Amount => said("office-money-kind-amount", "office-money-kind-amount-means", ASK),
        Kind::Currency => said("office-money-kind-currency", "office-money-kind-currency-means", ASK),
        Kind::Store => said("office-money-kind-store", "office-money-kind-store-means", "office-money-do-place"),
        Kind::State => said("office-money-kind-state", "office-money-kind-state-means", WAIT),
        Kind::Identity => said("office-money-kind-identity", "office-money-kind-identity-means", ASK),
        Kind::Ambiguous => said("office-money-kind-ambiguous", "office-money-kind-ambiguous-means", "office-money-do-which"),
        Kind::Double => said("office-money-kind-double", "office-money-kind-double-means", ASK),
        Kind::RefundMissing => said("office-money-kind-refund-missing", "office-money-kind-refund-missing-means", WAIT),
        Kind::RefundUnknown => said("office-money-kind-refund-unknown", "office-money-kind-refund-unknown-means", "office-money-do-dashboard"),
        Kind::OverRefunded => said("office-money-kind-over-refunded", "office-money-kind-over-refunded-means", ASK),
        Kind::RefundReversed => said("office-money-kind-refund-reversed", "office-money-kind-refund-reversed-means", "office-money-do-again"),
        Kind::PaymentReversed => said("office-money-kind-payment-reversed", "office-money-kind-payment-reversed-means", "office-money-do-customer"),
        Kind::CancelSettled => said("office-money-kind-cancel-settled", "office-money-kind-cancel-settled-means", ASK),
        Kind::Dispute => said("office-money-kind-dispute", "office-money-kind-dispute-means", "office-money-do-dispute"),
        Kind::FeeContract => said("office-money-kind-fee-contract", "office-money-kind-fee-contract-means", "office-money-do-sales"),
        Kind::FeeUnknown => said("office-money-kind-fee-unknown", "office-money-kind-fee-unknown-means", "office-money-do-version"),
        Kind::FeeCurrency => said("office-money-kind-fee-currency", "office-money-kind-fee-currency-means", "office-money-do-sales"),
        Kind::FeeOnly => told("office-money-kind-fee-only", "office-money-kind-fee-only-means"),
        Kind::Held => told("office-money-kind-held", "office-money-kind-held-means"),
        Kind::Formula => said("office-money-kind-formula", "office-money-kind-formula-means", ASK),
        Kind::FxFormula => said("office-money-kind-fx-formula", "office-money-kind-fx-formula-means", ASK),
        Kind::Rounding => told("office-money-kind-rounding", "office-money-kind-rounding-means"),
        Kind::Unchecked => told("office-money-kind-unchecked", "office-money-kind-unchecked-means"),
        Kind::RateQuote => said("office-money-kind-rate-quote", "office-money-kind-rate-quote-means", ASK),
        Kind::RateSpread => told("office-money-kind-rate-spread", "office-money-kind-rate-spread-means"),
        Kind::Correction => told("office-money-kind-correction", "office-money-kind-correction-means"),
        Kind::NotExplained => said("office-money-kind-not-explained", "office-money-kind-not-explained-means", "office-money-do-rows"),
        Kind::BatchSum => said("office-money-kind-batch-sum", "office-money-kind-batch-sum-means", FETCH),
        Kind::BatchCount => said("office-money-kind-batch-count", "office-money-kind-batch-count-means", FETCH),
        Kind::Total => said("office-money-kind-total", "office-money-kind-total-means", ASK),
        Kind::BatchOrphan => said("office-money-kind-batch-orphan", "office-money-kind-batch-orphan-means", FETCH),
        Kind::LateFile => said("office-money-kind-late-file", "office-money-kind-late-file-means", FETCH),
        Kind::Gap => said("office-money-kind-gap", "office-money-kind-gap-means", FETCH),
        Kind::Replaced => told("office-money-kind-replaced", "office-money-kind-replaced-means"),
        Kind::BelowMinimum => told("office-money-kind-below-minimum", "office-money-kind-below-minimum-means"),
        Kind::NoPayout => said("office-money-kind-no-payout", "office-money-kind-no-payout-means", "office-money-do-balance"),
        Kind::Arrival => said("office-money-kind-arrival", "office-money-kind-arrival-means", "office-money-do-bank-less"),
        Kind::Overdue => said("office-money-kind-overdue", "office-money-kind-overdue-means", "office-money-do-bank"),
        Kind::DayShift => told("office-money-kind-day-shift", "office-money-kind-day-shift-means"),
        Kind::Foreign => said("office-money-kind-foreign", "office-money-kind-foreign-means", OPERATOR),
        Kind::RollForward => said("office-money-kind-roll-forward", "office-money-kind-roll-forward-means", OPERATOR),
        Kind::UnknownType => said("office-money-kind-unknown-type", "office-money-kind-unknown-type-means", "office-money-do-version"),
    }
}

/// What people do about a difference, if anything. Too much at the bank is no charge of its.
pub(super) fn act(told: &Told) -> Option<&'static str> {
    let is_more = told.difference.amount.is_some_and(|it| it.minor() > 0);
    match told.kind {
        Some(Kind::Arrival) if is_more => Some("office-money-do-bank-more"),
        kind => kind.map_or(UNKNOWN, of_kind).act,
    }
}
