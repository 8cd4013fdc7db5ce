//! Which columns a report of an age has, and what stands in them.

use std::collections::BTreeMap;

use super::faults::{Answer, Wrong};
use super::lines::{self, Line};
use super::variant::{Age, Variant};
use super::{Batch, CUSTOMER};
use crate::clock::iso;

/// The three reports.
#[derive(Clone, Copy)]
pub(crate) enum Report {
    Transactions,
    Items,
    Summary,
}

/// One line of a summary.
pub(crate) struct Sum {
    kind: &'static str,
    count: u64,
    net: lines::Sum,
    fee: i128,
}

const ITEM: &[&str] = &[
    "customerId",
    "referenceMerchantId",
    "referenceStoreId",
    "transactionId",
    "transactionRequestId",
    "originalTransactionRequestId",
    "referenceTransactionId",
    "orderDescription",
    "paymentMethodType",
    "transactionType",
    "productCode",
    "transactionAmountValue",
    "transactionCurrency",
];
const MONEY: &[&str] = &[
    "settlementBatchId",
    "settlementAmountValue",
    "settlementCurrency",
    "quoteCurrencyPair",
    "quotePrice",
];
const SUMMARY: &[&str] = &[
    "settlementBatchId",
    "customerId",
    "summaryType",
    "count",
    "settlementAmountValue",
    "settlementCurrency",
];

/// Columns of a report, in their order.
pub(crate) fn names(report: Report, variant: Variant) -> Vec<&'static str> {
    let mut names: Vec<&str> = match report {
        Report::Transactions => ITEM.to_vec(),
        Report::Items => [ITEM, MONEY].concat(),
        Report::Summary => SUMMARY.to_vec(),
    };
    let is_items = matches!(report, Report::Items);
    let is_money = !matches!(report, Report::Transactions);
    let is_summary = matches!(report, Report::Summary);
    let own: &[&str] = match variant.age {
        Age::InStore => &["originalTransactionId", "pspName", "paymentTime"],
        Age::Acquirer => &[
            "acquirer",
            "originalTransactionId",
            "pspName",
            "paymentTime",
        ],
        Age::Psp => &[
            "PSP",
            "wallet",
            "transactionCreationTime",
            "transactionCompletionTime",
        ],
    };
    let is_wanted = |name: &&&str| !is_summary || matches!(**name, "acquirer" | "PSP");
    names.extend(own.iter().filter(is_wanted));
    if matches!((report, variant.age), (Report::Transactions, Age::Psp)) {
        names.push("status");
    }
    if is_money {
        names.extend(match variant.age {
            Age::InStore | Age::Acquirer => ["settlementTime", "feeAmountValue", "feeCurrency"],
            Age::Psp => [
                "settlementInitiatedDate",
                "paymentMethodFeeAmountValue",
                "paymentMethodFeeCurrency",
            ],
        });
    }
    if variant.has_unknown && !is_summary {
        names.push("moonPhase");
    }
    if variant.has_unknown && is_items {
        names.extend(["moonFeeAmountValue", "moonFeeCurrency"]);
    }
    if variant.is_shuffled {
        names.reverse();
        names.rotate_left(3);
    }
    names
}

/// What stands in a column of a line.
pub(crate) fn cell(name: &str, line: &Line, variant: Variant, batch: Option<&Batch>) -> String {
    let text = |text: &str| text.to_owned();
    let original = |part: fn(&(String, String)) -> &String| {
        line.original
            .as_ref()
            .map(part)
            .cloned()
            .unwrap_or_default()
    };
    let is_psp = variant.age == Age::Psp;
    match name {
        "customerId" => text(CUSTOMER),
        "referenceMerchantId" => line.merchant.clone(),
        "referenceStoreId" => line.store.clone(),
        // The newest age names a refund by its payment.
        "transactionId" if is_psp && line.original.is_some() => original(|it| &it.0),
        "transactionId" => line.id.clone(),
        "originalTransactionId" => original(|it| &it.0),
        "transactionRequestId" => line.request.clone(),
        "originalTransactionRequestId" => original(|it| &it.1),
        "referenceTransactionId" => line.reference.clone(),
        "orderDescription" => text("Tea, and \"more\""),
        "paymentMethodType" => text("CONNECT_WALLET"),
        "transactionType" => text(line.kind),
        "productCode" => text("IN_STORE_PAYMENT"),
        "acquirer" => text("Alipay"),
        "PSP" => text("Antom"),
        "pspName" | "wallet" => text(line.wallet),
        "paymentTime" | "transactionCreationTime" | "transactionCompletionTime" => iso(line.at),
        "status" => text(line.status),
        "moonPhase" => text("full"),
        "moonFeeAmountValue" => text("0"),
        "transactionAmountValue" => line
            .amount
            .map(|it| number(it, variant))
            .unwrap_or_default(),
        "transactionCurrency" => line
            .amount
            .map(|it| text(it.currency.code))
            .unwrap_or_default(),
        "settlementAmountValue" => number(line.net, variant),
        "settlementCurrency" | "moonFeeCurrency" => text(line.net.currency.code),
        "quoteCurrencyPair" => line
            .price
            .as_ref()
            .map(|it| it.0.clone())
            .unwrap_or_default(),
        "quotePrice" => line
            .price
            .as_ref()
            .map(|it| it.1.clone())
            .unwrap_or_default(),
        _ => batch
            .map(|batch| money(name, line.fee, variant, batch))
            .unwrap_or_default(),
    }
}

/// Columns that details and summary of a batch have alike.
fn money(name: &str, fee: i128, variant: Variant, batch: &Batch) -> String {
    let Some(first) = batch.lines.first() else {
        return String::new();
    };
    let sign = if variant.is_fee_positive { -1 } else { 1 };
    match name {
        "settlementBatchId" => batch.id.clone(),
        "settlementTime" => batch
            .settled_on
            .strftime("%Y-%m-%d 10:00:00+08:00")
            .to_string(),
        "settlementInitiatedDate" => batch.settled_on.to_string(),
        "feeAmountValue" | "paymentMethodFeeAmountValue" => {
            let minor = sign * fee;
            number(lines::Sum { minor, ..first.net }, variant)
        }
        "feeCurrency" | "paymentMethodFeeCurrency" => first.net.currency.code.to_owned(),
        _ => String::new(),
    }
}

/// What stands in a column of a summary.
pub(crate) fn sum_cell(name: &str, sum: &Sum, variant: Variant, batch: &Batch) -> String {
    match name {
        "customerId" => CUSTOMER.to_owned(),
        "acquirer" => "Alipay".to_owned(),
        "PSP" => "Antom".to_owned(),
        "summaryType" => sum.kind.to_owned(),
        "count" => sum.count.to_string(),
        "settlementAmountValue" => number(sum.net, variant),
        "settlementCurrency" => sum.net.currency.code.to_owned(),
        _ => money(name, sum.fee, variant, batch),
    }
}

/// The sums of a batch, type by type, the total first.
pub(crate) fn sums(batch: &Batch, answers: &[Answer]) -> Vec<Sum> {
    let mut types: BTreeMap<&str, Sum> = BTreeMap::new();
    for line in &batch.lines {
        for kind in ["TOTAL", line.kind] {
            let sum = types.entry(kind).or_insert(Sum {
                kind,
                count: 0,
                net: lines::Sum {
                    minor: 0,
                    ..line.net
                },
                fee: 0,
            });
            sum.count += 1;
            sum.net.minor += line.net.minor;
            sum.fee += line.fee;
        }
    }
    let here = answers.iter().filter(|answer| answer.subject == batch.id);
    for answer in here {
        let spoilt: &[&str] = match answer.wrong {
            Some(Wrong::Sum | Wrong::Count) => &["PAYMENT", "TOTAL"],
            Some(Wrong::Total) => &["TOTAL"],
            None => &[],
        };
        for kind in spoilt {
            if let Some(sum) = types.get_mut(kind) {
                sum.count += u64::from(answer.wrong == Some(Wrong::Count));
                sum.net.minor += i128::from(answer.wrong != Some(Wrong::Count));
            }
        }
    }
    let total = types.remove("TOTAL");
    total.into_iter().chain(types.into_values()).collect()
}

pub(super) fn number(sum: lines::Sum, variant: Variant) -> String {
    let places = if variant.is_minor {
        0
    } else {
        usize::from(sum.currency.exponent)
    };
    let sign = if sum.minor < 0 { "-" } else { "" };
    let digits = format!("{:0>least$}", sum.minor.unsigned_abs(), least = places + 1);
    let (whole, decimals) = digits.split_at(digits.len().saturating_sub(places));
    let point = if decimals.is_empty() { "" } else { "." };
    [sign, whole, point, decimals].concat()
}
