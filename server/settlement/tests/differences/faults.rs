//! What can be wrong in a month, one thing at a time, and what it is called.

use settlement::explain::{Item, Kind, Refund, Standing};
use settlement::signed::Signed;
use settlement::sums::Sum;
use settlement::{Report, RowType};

use crate::month::Month;
use crate::rows::settled;
use crate::shop::currency;

mod in_batches;
mod in_payments;

/// One thing that is wrong.
pub(crate) struct Fault {
    pub(crate) kinds: &'static [Kind],
    pub(crate) spoil: fn(&mut Month),
}

pub(super) const fn fault(kinds: &'static [Kind], spoil: fn(&mut Month)) -> Fault {
    Fault { kinds, spoil }
}

/// The payment that is spoilt, and its rows.
pub(super) struct Victim {
    pub(super) payment: usize,
    pub(super) id: Box<str>,
    pub(super) reported: usize,
    pub(super) settled: usize,
}

fn victim(month: &mut Month, code: &str) -> Victim {
    let payment = month.payment(code);
    let id = month.picture.payments[payment].request_id.clone();
    Victim {
        payment,
        reported: month.row(Report::Transactions, &id),
        settled: month.row(Report::Items, &id),
        id,
    }
}

pub(super) fn with(month: &mut Month, code: &str, spoil: impl FnOnce(&mut Month, &Victim)) {
    let victim = victim(month, code);
    spoil(month, &victim);
}

pub(super) fn row(month: &mut Month, at: usize) -> &mut Item {
    &mut month.picture.items[at]
}

/// Pays more or less than the row's parts say.
pub(super) fn net(month: &mut Month, at: usize, more: i64) {
    let item = row(month, at);
    let net = item.net.unwrap();
    item.net = Some(Signed::new(net.minor() + more, net.currency()));
}

pub(super) fn beside(month: &mut Month, kind: RowType, minor: i64) {
    with(month, "JPY", |month, it| {
        month.add_apart(it.settled, kind, minor);
    });
    month.sum_up();
}

/// A row of another type for the same payment.
pub(super) fn again(month: &mut Month, kind: RowType) {
    with(month, "JPY", |month, it| {
        let item = Item {
            kind,
            ..row(month, it.settled).clone()
        };
        month.picture.items.push(item);
    });
    month.sum_up();
}

/// Refunds of a payment in both reports; ours as well, if they are known.
pub(super) fn refunds(month: &mut Month, minors: &[i64], is_known: bool) -> Vec<usize> {
    let it = victim(month, "JPY");
    let (code, on) = (
        currency("JPY"),
        month.picture.items[it.settled].settled_ms.unwrap(),
    );
    let mut rows = Vec::new();
    for (number, minor) in minors.iter().enumerate() {
        let request_id: Box<str> = format!("RX{number}").into();
        let reported = row(month, it.reported).clone();
        let reported = Item {
            kind: RowType::Refund,
            request_id: request_id.clone(),
            gateway_id: format!("2026RX{number}").into(),
            original_request_id: it.id.clone(),
            amount: Some(Signed::new(-minor, code)),
            ..reported
        };
        let from = row(month, it.settled).clone();
        let paid = Item {
            file: from.file,
            batch: from.batch,
            ..settled(&reported, settlement::moment::gateway_day(on))
        };
        if is_known {
            month.picture.refunds.push(Refund {
                request_id,
                gateway_id: reported.gateway_id.clone(),
                payment: it.id.clone(),
                amount: Signed::new(*minor, code),
                standing: Standing::Paid {
                    at_ms: reported.happened_ms.unwrap(),
                },
            });
        }
        rows.push(month.picture.items.len() + 1);
        month.picture.items.extend([reported, paid]);
    }
    month.sum_up();
    rows
}

pub(super) fn summary(month: &mut Month, kinds: &[RowType], more: Sum) {
    let it = victim(month, "JPY");
    let batch = row(month, it.settled).batch.clone();
    let files = month.picture.files.iter_mut();
    let mut files = files.filter(|file| file.report == Report::Summary && file.batch == batch);
    let file = files.next().unwrap();
    for kind in kinds {
        file.sums.put(&batch, *kind, more);
    }
}

pub(super) fn usd(count: u64, minor: i128) -> Sum {
    Sum {
        currency: currency("USD"),
        count,
        minor,
        fees: 0,
    }
}

/// All of them.
pub(crate) fn all() -> impl Iterator<Item = &'static Fault> {
    in_payments::FAULTS.iter().chain(in_batches::FAULTS)
}
