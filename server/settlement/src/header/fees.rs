//! Columns of fees, found by their shape: each release of the gateway's reports adds some, and money in a
//! column nobody asked for is money all the same.

/// A column of fees.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FeeColumn {
    /// As it stands in the file.
    pub name: Box<str>,
    /// Whether the gateway's papers that we know have it.
    pub is_known: bool,
    pub(crate) at: usize,
    pub(crate) currency: usize,
}

/// Without what says that it is an amount.
const KNOWN: &[&str] = &[
    "acquirerMarkup",
    "anticipationFee",
    "cdrnFee",
    "disputeHandlingFee",
    "disputeReverseFee",
    "fee",
    "financingFee",
    "fxFee",
    "interchangeFee",
    "iofFee",
    "nonGuaranteeCoupon",
    "ntServiceFee",
    "paymentMethodFee",
    "processingFee",
    "rdrFee",
    "refundFee",
    "revenueBoosterServiceFee",
    "riskDecisionServiceFee",
    "riskManagementFee",
    "rtauServiceFee",
    "schemeFee",
    "taxFee",
    "withholdingTax",
];

/// The fees among these columns: those with a partner that says their currency. Fails with the place of a
/// known fee that has none.
pub(super) fn find(names: &[&str], among: &[usize]) -> Result<Vec<FeeColumn>, usize> {
    let mut found = Vec::new();
    for at in among {
        let name = names.get(*at).copied().unwrap_or_default();
        if name.ends_with("Currency") {
            continue;
        }
        let base = base(name);
        let is_known = KNOWN.contains(&base);
        let partner = PARTNERS.iter().find_map(|end| {
            let partner = [base, end].concat();
            let mut among = among.iter().copied();
            among.find(|at| names.get(*at).is_some_and(|name| *name == partner))
        });
        match partner {
            Some(currency) => found.push(FeeColumn {
                name: name.into(),
                is_known,
                at: *at,
                currency,
            }),
            None if is_known => return Err(*at),
            None => {}
        }
    }
    Ok(found)
}

const PARTNERS: &[&str] = &[
    "Currency",
    "AmountCurrency",
    "FeeCurrency",
    "FeeAmountCurrency",
];

fn base(name: &str) -> &str {
    let ends = ["AmountValue", "Value", "Amount"];
    let base = ends.iter().find_map(|end| name.strip_suffix(end));
    base.filter(|base| !base.is_empty()).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str]) -> Result<Vec<(String, bool)>, usize> {
        let all: Vec<usize> = (0..names.len()).collect();
        let fees = find(names, &all)?;
        Ok(fees
            .into_iter()
            .map(|fee| (fee.name.into(), fee.is_known))
            .collect())
    }

    #[test]
    fn fees_are_known_by_their_partners_whatever_their_names() {
        let names = [
            "feeAmountValue",
            "feeCurrency",
            "nonGuaranteeCouponValue",
            "nonGuaranteeCouponCurrency",
            "disputeHandlingFee",
            "disputeHandlingFeeCurrency",
            "withholdingTax",
            "withholdingTaxFeeCurrency",
            "fxFee",
            "fxFeeAmountCurrency",
            "acquirerMarkupAmountValue",
            "acquirerMarkupCurrency",
            "moonlightFeeAmountValue",
            "moonlightFeeCurrency",
            "voucherAmount",
        ];
        let fees = found(&names).unwrap();
        assert_eq!(fees.len(), 7);
        assert_eq!(fees.iter().filter(|fee| !fee.1).count(), 1);
        assert_eq!(fees.last().unwrap().0, "moonlightFeeAmountValue");
        assert_eq!(found(&["x", "taxFeeAmountValue"]), Err(1));
    }
}
