//! What can be wrong about single payments and refunds.

use settlement::RowType;
use settlement::explain::{Item, Kind, NamedFee, Standing};
use settlement::signed::Signed;

use super::{Fault, again, fault, net, refunds, row, with};
use crate::shop::currency;

pub(super) const FAULTS: &[Fault] = &[
    fault(&[Kind::UnknownPayment], |month| {
        with(month, "JPY", |month, it| {
            drop(month.picture.payments.remove(it.payment));
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
            drop(month.picture.items.remove(it.reported));
        });
    }),
    fault(&[Kind::NotSettled], |month| {
        with(month, "JPY", |month, it| {
            drop(month.picture.items.remove(it.settled));
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
            row(month, it.reported).status = "CLOSED".into();
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
        drop(refunds(month, &[100], false));
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
        again(month, RowType::PaymentReversal);
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
];
