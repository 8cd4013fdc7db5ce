//! What can be wrong in a month, one thing at a time, and what it is called.

use settlement::explain::{Item, Kind, NamedFee, Refund, Seen, Standing};
use settlement::quote::Quote;
use settlement::signed::Signed;
use settlement::sums::Sum;
use settlement::{Report, RowType};

use crate::month::{Month, settled};
use crate::shop::{currency, first_day};

/// One thing that is wrong.
pub(crate) struct Fault {
    pub(crate) kinds: &'static [Kind],
    pub(crate) spoil: fn(&mut Month),
}

const fn fault(kinds: &'static [Kind], spoil: fn(&mut Month)) -> Fault {
    Fault { kinds, spoil }
}

/// The payment that is spoilt, and its rows.
struct Victim {
    payment: usize,
    id: Box<str>,
    reported: usize,
    settled: usize,
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

fn with(month: &mut Month, code: &str, spoil: impl FnOnce(&mut Month, &Victim)) {
    let victim = victim(month, code);
    spoil(month, &victim);
}

fn row<'m>(month: &'m mut Month, at: usize) -> &'m mut Item {
    &mut month.picture.items[at]
}

/// Pays more or less than the row's parts say.
fn net(month: &mut Month, at: usize, more: i64) {
    let item = row(month, at);
    let net = item.net.unwrap();
    item.net = Some(Signed::new(net.minor() + more, net.currency()));
}

fn beside(month: &mut Month, kind: RowType, minor: i64) {
    with(month, "JPY", |month, it| {
        month.add_apart(it.settled, kind, minor)
    });
    month.sum_up();
}

/// A row of another type for the same payment.
fn again(month: &mut Month, kind: RowType) {
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
fn refunds(month: &mut Month, minors: &[i64], is_known: bool) -> Vec<usize> {
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

fn summary(month: &mut Month, kinds: &[RowType], more: Sum) {
    let it = victim(month, "JPY");
    let batch = row(month, it.settled).batch.clone();
    let files = month.picture.files.iter_mut();
    let mut files = files.filter(|file| file.report == Report::Summary && file.batch == batch);
    let file = files.next().unwrap();
    for kind in kinds {
        file.sums.put(&batch, *kind, more);
    }
}

fn usd(count: u64, minor: i128) -> Sum {
    Sum {
        currency: currency("USD"),
        count,
        minor,
        fees: 0,
    }
}

pub(crate) const FAULTS: &[Fault] = &[
    fault(&[Kind::UnknownPayment], |month| {
        with(month, "JPY", |month, it| {
            drop(month.picture.payments.remove(it.payment))
        });
    }),
    fault(&[Kind::LatePaid], |month| {
        with(month, "JPY", |month, it| {
            month.picture.payments[it.payment].standing = Standing::Open;
        });
    }),
    fault(&[Kind::NotReported], |month| {
        with(month, "JPY", |month, it| {
            month.picture.items.retain(|item| item.request_id != it.id);
        });
        month.sum_up();
    }),
    fault(&[Kind::NotInTransactions], |month| {
        with(month, "JPY", |month, it| {
            drop(month.picture.items.remove(it.reported))
        });
    }),
    fault(&[Kind::NotSettled], |month| {
        with(month, "JPY", |month, it| {
            drop(month.picture.items.remove(it.settled))
        });
        month.sum_up();
    }),
    fault(&[Kind::Amount], |month| {
        with(month, "JPY", |month, it| {
            row(month, it.reported).amount = Some(Signed::new(7, currency("JPY")));
        });
    }),
    fault(&[Kind::Currency], |month| {
        with(month, "JPY", |month, it| {
            row(month, it.reported).amount = Some(Signed::new(7, currency("KRW")));
        });
    }),
    fault(&[Kind::Store], |month| {
        with(month, "JPY", |month, it| {
            month.picture.payments[it.payment].store = "S-77".into();
        });
    }),
    fault(&[Kind::State], |month| {
        with(month, "JPY", |month, it| {
            row(month, it.reported).status = "CLOSED".into()
        });
    }),
    // What leads to two payments is counted for neither.
    fault(&[Kind::Identity, Kind::NotSettled], |month| {
        with(month, "JPY", |month, it| {
            let other = month.payment("HKD");
            let other = month.picture.payments[other].gateway_id.clone();
            row(month, it.settled).gateway_id = other;
        });
    }),
    fault(&[Kind::Ambiguous, Kind::RefundMissing], |month| {
        for at in refunds(month, &[100, 100], true) {
            let item = row(month, at);
            item.request_id = item.original_request_id.clone();
            item.gateway_id = "9".into();
        }
    }),
    fault(&[Kind::Double], |month| again(month, RowType::Payment)),
    fault(&[Kind::RefundMissing], |month| {
        let rows = refunds(month, &[100], true);
        month.picture.items.remove(rows[0]);
        month.sum_up();
    }),
    fault(&[Kind::RefundUnknown], |month| {
        drop(refunds(month, &[100], false))
    }),
    fault(&[Kind::RefundUnknown, Kind::OverRefunded], |month| {
        drop(refunds(month, &[115_000], false));
    }),
    fault(&[Kind::RefundReversed], |month| {
        let rows = refunds(month, &[100], true);
        let back = row(month, rows[0]).clone();
        let turned = |amount: Option<Signed>| amount.map(Signed::negated);
        let fees = back.fees.iter().map(|fee| NamedFee {
            amount: fee.amount.negated(),
            ..fee.clone()
        });
        let item = Item {
            kind: RowType::RefundReversal,
            amount: turned(back.amount),
            net: turned(back.net),
            fees: fees.collect(),
            ..back
        };
        month.picture.items.push(item);
        month.sum_up();
    }),
    fault(&[Kind::PaymentReversed], |month| {
        again(month, RowType::PaymentReversal)
    }),
    fault(&[Kind::CancelSettled], |month| {
        let settled = |item: &&Item| item.kind == RowType::Cancel && item.settled_ms.is_some();
        let first = month.picture.items.iter().find(settled).unwrap().clone();
        month.picture.items.retain(|item| item != &first);
        month.sum_up();
    }),
    fault(&[Kind::Dispute], |month| again(month, RowType::Dispute)),
    fault(&[Kind::FeeContract], |month| {
        with(month, "JPY", |month, it| {
            net(month, it.settled, -5);
            let fee = &mut row(month, it.settled).fees[0];
            fee.amount = Signed::new(fee.amount.minor() - 5, fee.amount.currency());
        });
        month.sum_up();
    }),
    fault(&[Kind::FeeUnknown], |month| {
        with(month, "JPY", |month, it| {
            net(month, it.settled, -1);
            row(month, it.settled).fees.push(NamedFee {
                name: "moonFeeAmountValue".into(),
                is_known: false,
                amount: Signed::new(-1, currency("USD")),
            });
        });
        month.sum_up();
    }),
    fault(&[Kind::FeeCurrency], |month| {
        with(month, "JPY", |month, it| {
            row(month, it.settled).fees.push(NamedFee {
                name: "taxFeeAmountValue".into(),
                is_known: true,
                amount: Signed::new(-100, currency("HKD")),
            });
        });
    }),
    fault(&[Kind::FeeOnly], |month| {
        beside(month, RowType::SettlementFee, -50)
    }),
    fault(&[Kind::Held], |month| beside(month, RowType::Reserve, -500)),
    fault(&[Kind::Formula], |month| {
        with(month, "HKD", |month, it| net(month, it.settled, -30));
        month.sum_up();
    }),
    fault(&[Kind::FxFormula], |month| {
        with(month, "JPY", |month, it| net(month, it.settled, -30));
        month.sum_up();
    }),
    fault(&[Kind::Rounding], |month| {
        with(month, "JPY", |month, it| net(month, it.settled, -1));
        month.sum_up();
    }),
    fault(&[Kind::Unchecked], |month| {
        with(month, "JPY", |month, it| {
            row(month, it.settled).quote = None
        });
    }),
    fault(&[Kind::RateQuote], |month| {
        with(month, "JPY", |month, it| {
            let promised = Quote::read("JPY/USD", "0.0065").unwrap();
            month.picture.payments[it.payment].promised = Some(promised);
        });
    }),
    fault(&[Kind::RateSpread], |month| {
        month
            .picture
            .payments
            .iter_mut()
            .for_each(|it| it.promised = None);
        // The same price to all that an amount shows, and yet another.
        let fine = Quote::read("KWD/USD", "3.25410001").unwrap();
        let rows = month.picture.items.iter_mut();
        let mut rows = rows.filter(|it| it.quote.is_some_and(|it| it.first().code() == "KWD"));
        let mut seen = Vec::new();
        let twin = rows.find(|it| {
            let key = (it.batch.clone(), it.day());
            let is_twin = seen.contains(&key) && it.kind == RowType::Payment;
            seen.push(key);
            is_twin
        });
        let twin = twin.unwrap();
        let gross = fine.worth(twin.amount.unwrap()).unwrap().nearest;
        let charged = i64::try_from(twin.charged()).unwrap();
        twin.quote = Some(fine);
        twin.net = Some(Signed::new(gross.minor() + charged, gross.currency()));
        month.sum_up();
    }),
    fault(&[Kind::Correction], |month| {
        beside(month, RowType::Correction, -1)
    }),
    fault(&[Kind::BatchSum], |month| {
        summary(month, &[RowType::Payment, RowType::Total], usd(0, 1));
    }),
    fault(&[Kind::BatchCount], |month| {
        summary(month, &[RowType::Payment, RowType::Total], usd(1, 0));
    }),
    fault(&[Kind::Total], |month| {
        summary(month, &[RowType::Total], usd(0, 1))
    }),
    fault(&[Kind::BatchOrphan], |month| {
        let files = &month.picture.files;
        let first = files.iter().position(|file| file.report == Report::Summary);
        month.lose(first.unwrap());
    }),
    fault(&[Kind::LateFile], |month| {
        let day = first_day().plus(3);
        let files = &month.picture.files;
        let lost = files.iter().position(|file| file.day == Some(day));
        month.lose(lost.unwrap());
    }),
    fault(&[Kind::Gap], |month| {
        let mut files = month.picture.files.iter_mut();
        files
            .find(|file| file.report == Report::Items)
            .unwrap()
            .part = 1;
    }),
    fault(&[Kind::Replaced], |month| {
        let old = month.picture.files.len();
        let first = month.picture.files[0].clone();
        month.picture.files.push(Seen {
            is_replaced: true,
            ..first
        });
        let rows = month.picture.items.iter().filter(|it| it.file == 0);
        let rows = rows.map(|it| Item {
            file: old,
            amount: None,
            ..it.clone()
        });
        let rows: Vec<Item> = rows.collect();
        month.picture.items.extend(rows);
    }),
    fault(&[Kind::BelowMinimum], |month| {
        let minimum = Signed::new(1_000_000_000, currency("HKD"));
        month.picture.terms.minimums.push(minimum);
        with(month, "HKD", |month, it| {
            drop(month.picture.items.remove(it.settled))
        });
        month.sum_up();
    }),
    fault(&[Kind::FeeOnly, Kind::NoPayout], |month| {
        beside(month, RowType::AdjustmentFee, -900_000_000);
    }),
    fault(&[Kind::Arrival], |month| {
        let first = &mut month.picture.arrivals[0].amount;
        *first = Signed::new(first.minor() - 1_500, first.currency());
    }),
    fault(&[Kind::Overdue], |month| {
        drop(month.picture.arrivals.remove(0))
    }),
    fault(&[Kind::DayShift], |month| {
        with(month, "JPY", |month, it| {
            let day = &mut month.picture.payments[it.payment].store_day;
            *day = day.map(|day| day.plus(1));
        });
    }),
    fault(&[Kind::Foreign], |month| {
        with(month, "JPY", |month, it| {
            month.picture.payments.remove(it.payment);
            for at in [it.reported, it.settled] {
                row(month, at).store = "S-99".into();
            }
        });
    }),
    // A payment from before the period, which a restored backup doesn't have.
    fault(&[Kind::RollForward], |month| {
        month.picture.openings[0].amount = Signed::new(1_250, currency("JPY"));
    }),
    fault(&[Kind::UnknownType], |month| {
        beside(month, RowType::Other, 10)
    }),
    // Two at once on one payment, and one that the sum of the batch doesn't show.
    fault(&[Kind::DayShift, Kind::FxFormula], |month| {
        with(month, "JPY", |month, it| {
            net(month, it.settled, -30);
            month.picture.payments[it.payment].store_day = Some(first_day());
        });
        month.sum_up();
    }),
    fault(&[Kind::Formula, Kind::FxFormula], |month| {
        with(month, "JPY", |month, it| net(month, it.settled, -50));
        with(month, "USD", |month, it| net(month, it.settled, 50));
        month.sum_up();
    }),
];
