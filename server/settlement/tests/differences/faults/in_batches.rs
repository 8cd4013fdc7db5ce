//! What can be wrong about numbers, prices, batches and files.

use settlement::explain::{Item, Kind, Payment, Seen, Standing};
use settlement::quote::Quote;
use settlement::signed::Signed;
use settlement::sums::Sum;
use settlement::{Report, RowType};

use super::{Fault, beside, fault, net, row, summary, usd, with};
use crate::shop::{begins_ms, currency, first_day};

pub(super) const FAULTS: &[Fault] = &[
    fault(&[Kind::FeeOnly], |month| {
        beside(month, RowType::SettlementFee, -50);
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
        with(month, "JPY", |month, it| {
            // Rounded the other way; one unit in the wrong direction would be no rounding.
            let item = row(month, it.settled);
            let worth = item.quote.unwrap().worth(item.amount.unwrap()).unwrap();
            let is_downwards = worth.least < worth.nearest.minor();
            net(month, it.settled, if is_downwards { -1 } else { 1 });
        });
        month.sum_up();
    }),
    fault(&[Kind::Unchecked], |month| {
        with(month, "JPY", |month, it| {
            row(month, it.settled).quote = None;
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
        beside(month, RowType::Correction, -1);
    }),
    fault(&[Kind::NotExplained], |month| {
        summary(month, &[RowType::Payment, RowType::Total], usd(0, 1));
    }),
    fault(&[Kind::BatchSum], |month| {
        let fees = Sum {
            fees: 1,
            ..usd(0, 0)
        };
        summary(month, &[RowType::Payment, RowType::Total], fees);
    }),
    fault(&[Kind::BatchCount], |month| {
        summary(month, &[RowType::Payment, RowType::Total], usd(1, 0));
    }),
    fault(&[Kind::Total], |month| {
        summary(month, &[RowType::Total], usd(0, 1));
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
        let at_ms = begins_ms(month.picture.terms.today);
        let last = month.picture.payments[month.payment("HKD")].clone();
        month.picture.payments.push(Payment {
            request_id: "ECTODAY".into(),
            gateway_id: "TODAY".into(),
            standing: Standing::Paid { at_ms },
            store_day: None,
            ..last
        });
    }),
    fault(&[Kind::FeeOnly, Kind::NoPayout], |month| {
        beside(month, RowType::AdjustmentFee, -900_000_000);
    }),
    fault(&[Kind::Arrival], |month| {
        let first = &mut month.picture.arrivals[0].amount;
        *first = Signed::new(first.minor() - 1_500, first.currency());
    }),
    fault(&[Kind::Overdue], |month| {
        drop(month.picture.arrivals.remove(0));
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
        beside(month, RowType::Other, 10);
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
