//! Rows and files as a gateway that makes no mistake writes them.

use domain::Day;
use settlement::explain::{Item, NamedFee, Seen};
use settlement::signed::Signed;
use settlement::sums::{Sum, Sums};
use settlement::{Report, RowType};

use crate::shop::{begins_ms, contract, quote};

/// A row that says nothing.
pub(crate) fn empty(kind: RowType) -> Item {
    Item {
        file: 0,
        line: 2,
        kind,
        request_id: "".into(),
        original_request_id: "".into(),
        gateway_id: "".into(),
        original_gateway_id: "".into(),
        store: "".into(),
        batch: "".into(),
        status: "".into(),
        happened_ms: None,
        settled_ms: None,
        amount: None,
        gross: None,
        net: None,
        quote: None,
        fees: Vec::new(),
    }
}

pub(crate) fn seen(report: Report, came: Day) -> Seen {
    Seen {
        name: format!("{} of {came}", report.name()).into(),
        report,
        day: None,
        batch: "".into(),
        part: 0,
        digest: "".into(),
        sums: Sums::default(),
        came,
        is_replaced: false,
    }
}

/// A reported row as it is paid out, to the last unit.
pub(crate) fn settled(row: &Item, on: Day) -> Item {
    let amount = row.amount.unwrap();
    let quote = quote(amount.currency().code(), row.day().unwrap());
    let gross = quote.map_or(amount, |quote| quote.worth(amount).unwrap().nearest);
    let is_charged = matches!(
        row.kind,
        RowType::Refund | RowType::Payment | RowType::Cancel
    );
    let fee = contract().fee(i128::from(gross.minor()));
    let fee = if is_charged { fee } else { 0 };
    let fee = Signed::new(i64::try_from(fee).unwrap(), gross.currency());
    Item {
        settled_ms: Some(begins_ms(on)),
        net: Some(Signed::new(gross.minor() + fee.minor(), gross.currency())),
        quote,
        fees: vec![NamedFee {
            name: "feeAmountValue".into(),
            is_known: true,
            amount: fee,
        }],
        ..row.clone()
    }
}

pub(crate) fn sums_of<'a>(items: impl Iterator<Item = &'a Item>) -> Sums {
    let mut sums = Sums::default();
    for item in items {
        let net = item.net.unwrap();
        let sum = Sum {
            currency: net.currency(),
            count: 1,
            minor: i128::from(net.minor()),
            fees: item.charged(),
        };
        sums.put(&item.batch, item.kind, sum);
    }
    sums
}
