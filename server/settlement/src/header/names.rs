//! The columns' names, of all ages.

use super::Report;

/// Which column, from 0 on, says what.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    pub(crate) batch: Option<usize>,
    pub(crate) customer: Option<usize>,
    pub(crate) psp: Option<usize>,
    pub(crate) acquirer: Option<usize>,
    pub(crate) merchant: Option<usize>,
    pub(crate) store: Option<usize>,
    pub(crate) kind: Option<usize>,
    pub(crate) summary_type: Option<usize>,
    pub(crate) count: Option<usize>,
    pub(crate) gateway_id: Option<usize>,
    pub(crate) original_gateway_id: Option<usize>,
    pub(crate) request_id: Option<usize>,
    pub(crate) original_request_id: Option<usize>,
    pub(crate) reference: Option<usize>,
    pub(crate) wallet: Option<usize>,
    pub(crate) status: Option<usize>,
    pub(crate) happened_at: Option<usize>,
    pub(crate) created_at: Option<usize>,
    pub(crate) settled_at: Option<usize>,
    pub(crate) amount: Option<usize>,
    pub(crate) currency: Option<usize>,
    pub(crate) gross: Option<usize>,
    pub(crate) gross_currency: Option<usize>,
    pub(crate) net: Option<usize>,
    pub(crate) net_currency: Option<usize>,
    pub(crate) pair: Option<usize>,
    pub(crate) price: Option<usize>,
}

impl Places {
    /// The place of a column of this name, if it is one we read.
    pub(super) fn of(&mut self, name: &str) -> Option<&mut Option<usize>> {
        Some(match name {
            "settlementBatchId" => &mut self.batch,
            "customerId" => &mut self.customer,
            "PSP" => &mut self.psp,
            "acquirer" => &mut self.acquirer,
            "referenceMerchantId" => &mut self.merchant,
            "referenceStoreId" => &mut self.store,
            "transactionType" => &mut self.kind,
            "summaryType" => &mut self.summary_type,
            "count" => &mut self.count,
            "transactionId" => &mut self.gateway_id,
            "originalTransactionId" => &mut self.original_gateway_id,
            "transactionRequestId" => &mut self.request_id,
            "originalTransactionRequestId" => &mut self.original_request_id,
            "referenceTransactionId" => &mut self.reference,
            "pspName" | "wallet" => &mut self.wallet,
            "status" => &mut self.status,
            "paymentTime" | "transactionCompletionTime" => &mut self.happened_at,
            "transactionCreationTime" => &mut self.created_at,
            "settlementTime" | "settlementInitiatedDate" => &mut self.settled_at,
            "transactionAmountValue" => &mut self.amount,
            "transactionCurrency" => &mut self.currency,
            "convertedTransactionAmountValue" => &mut self.gross,
            "convertedCurrency" => &mut self.gross_currency,
            "settlementAmountValue" => &mut self.net,
            "settlementCurrency" => &mut self.net_currency,
            "quoteCurrencyPair" => &mut self.pair,
            "quotePrice" => &mut self.price,
            _ => return None,
        })
    }

    /// A column that its report can't be without.
    pub(super) fn missing(&self, report: Report) -> Option<&'static str> {
        let row = [
            (self.gateway_id, "transactionId"),
            (self.request_id, "transactionRequestId"),
            (self.amount, "transactionAmountValue"),
            (self.currency, "transactionCurrency"),
        ];
        let money = [
            (self.batch, "settlementBatchId"),
            (self.net, "settlementAmountValue"),
            (self.net_currency, "settlementCurrency"),
        ];
        let always = [(self.customer, "customerId")];
        let needed = match report {
            Report::Transactions => [&always[..], &row[..]].concat(),
            Report::Items => [&always[..], &row[..], &money[..]].concat(),
            Report::Summary => [&always[..], &money[..], &[(self.count, "count")]].concat(),
        };
        let needed = needed.into_iter();
        let pairs = [
            (self.pair.is_some() && self.price.is_none(), "quotePrice"),
            (
                self.gross.is_some() && self.gross_currency.is_none(),
                "convertedCurrency",
            ),
        ];
        let mut half = pairs.into_iter().filter(|it| it.0).map(|it| it.1);
        let mut absent = needed.filter(|it| it.0.is_none()).map(|it| it.1);
        absent.next().or_else(|| half.next())
    }
}

/// Whether a first column's name begins like this: those that stand first in the reports there are.
pub(super) fn begins(text: &str) -> bool {
    const FIRST: [&str; 3] = ["settlementBatchId", "customerId", "transactionType"];
    !text.is_empty() && FIRST.iter().any(|name| name.starts_with(text))
}

/// What says nothing about money, or what is said elsewhere as well.
pub(super) fn is_not_kept(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "ARN",
        "acquirerReferenceNo",
        "installmentsNum",
        "orderDescription",
        "paymentMethodType",
        "productCode",
        "transactionUpdateTime",
    ];
    NAMES.contains(&name)
}

/// What says something about the customer or their card. Names change, so words within them count.
pub(super) fn is_personal(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "3DAuthentication",
        "3DOffered",
        "funding",
        "issuer",
        "issuingCountry",
        "liabilityShift",
        "reason",
    ];
    const WORDS: &[&str] = &[
        "card", "holder", "buyer", "payer", "email", "phone", "address",
    ];
    let small = name.to_ascii_lowercase();
    NAMES.contains(&name) || WORDS.iter().any(|word| small.contains(word))
}
