//! Fees against the contract, and fees nobody expected. One unit more or less on a row is rounding.

use crate::header::Report;
use crate::row_type::RowType;
use crate::signed::Signed;

use super::matching::Link;
use super::view::{Linked, View};
use super::{Contract, Difference, Kind};

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    for row in view.rows(Report::Items) {
        let fees = row.item.fees.iter();
        let strange = |fee: &&super::NamedFee| !fee.is_known;
        let unknown = fees
            .clone()
            .filter(strange)
            .map(|fee| (Kind::FeeUnknown, fee));
        let elsewhere = fees.filter(|fee| {
            let net = row.item.net.map(Signed::currency);
            net.is_some_and(|net| net != fee.amount.currency())
        });
        let elsewhere = elsewhere.map(|fee| (Kind::FeeCurrency, fee));
        for (kind, fee) in unknown.chain(elsewhere) {
            let difference = Difference::of(kind, row.subject(view));
            found.push(difference.worth(Some(fee.amount)));
        }
        found.extend(against_contract(&row, view));
    }
    found
}

fn against_contract(row: &Linked<'_>, view: &View<'_>) -> Option<Difference> {
    let payment = match row.link {
        Link::Payment(at) => at,
        Link::Refund(at) => view.payment_of(at)?,
        Link::RefundOf(_)
        | Link::Ambiguous(_)
        | Link::Conflict
        | Link::Foreign
        | Link::Nothing
        | Link::Apart => return None,
    };
    let wallet = &view.payment(payment)?.wallet;
    let contracts = &view.picture.terms.contracts;
    let of = |wallet: &str| {
        contracts
            .iter()
            .find(|contract| &*contract.wallet == wallet)
    };
    let contract = of(wallet).or_else(|| of(""))?;
    let net = row.item.net?;
    let charged = row.item.charged();
    let gross = i128::from(net.minor()) - charged;
    let agreed = match row.item.kind {
        RowType::Payment => contract.fee(gross),
        RowType::Refund if contract.is_given_back => contract.share(gross),
        RowType::Refund => 0,
        // What else is charged isn't in the contract.
        RowType::Cancel
        | RowType::RefundReversal
        | RowType::PaymentReversal
        | RowType::Dispute
        | RowType::DisputeReversal
        | RowType::RapidDisputeResolution
        | RowType::DisputeAlert
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
        | RowType::Other => return None,
    };
    if (charged - agreed).abs() <= 1 {
        return None;
    }
    let signed = |minor: i128| {
        let minor = i64::try_from(minor).ok();
        minor.map(|minor| Signed::new(minor, net.currency()))
    };
    let difference = Difference::of(Kind::FeeContract, row.subject(view));
    Some(difference.between(signed(agreed), signed(charged)))
}

impl Contract {
    /// What is charged for a payment of a gross, below zero.
    pub fn fee(&self, gross: i128) -> i128 {
        self.share(gross) - i128::from(self.fixed)
    }

    /// The part of it that depends on the amount; above zero for what went back.
    fn share(&self, gross: i128) -> i128 {
        let parts = gross.abs() * i128::from(self.basis_points);
        let rounded = (parts + 5_000) / 10_000;
        if gross < 0 { rounded } else { -rounded }
    }
}
