//! A month of files of a gateway that makes no mistake, and ways to put one into them.

use std::collections::BTreeMap;

use domain::Day;
use settlement::explain::{Arrival, Item, Opening, Picture, Seen, Subject, explain};
use settlement::explain::{Comparison, Kind};
use settlement::signed::Signed;
use settlement::sums::Sums;
use settlement::{Report, RowType};

use crate::rows::{empty, seen, settled, sums_of};
use crate::shop::{CURRENCIES, DAYS, Shop, begins_ms, currency, first_day, terms};

/// A picture, and how to spoil it.
#[derive(Clone)]
pub(crate) struct Month {
    pub(crate) picture: Picture,
}

impl Month {
    /// A month as it is on the day after its last, or later.
    pub(crate) fn drawn(seed: u64, days_later: i32) -> Self {
        let shop = Shop::drawn(seed);
        let today = first_day().plus(DAYS + days_later);
        let openings = CURRENCIES.map(|code| Opening {
            amount: Signed::new(0, currency(code)),
            since_ms: begins_ms(first_day()),
        });
        let mut month = Self {
            picture: Picture {
                payments: shop.payments,
                refunds: shop.refunds,
                items: Vec::new(),
                files: Vec::new(),
                arrivals: Vec::new(),
                openings: openings.into(),
                terms: terms(today),
            },
        };
        month.report(&shop.cancelled_ms);
        month.settle();
        month.sum_up();
        month
    }

    /// What moved, as rows of a day's transaction details.
    fn report(&mut self, cancelled_ms: &[(usize, i64)]) {
        let picture = &mut self.picture;
        let today = picture.terms.today;
        let mut rows = Vec::new();
        for (at, payment) in picture.payments.iter().enumerate() {
            let cancelled = cancelled_ms.iter().find(|it| it.0 == at).map(|it| it.1);
            let at_ms = payment.paid_ms().or(cancelled).unwrap();
            let row = Item {
                request_id: payment.request_id.clone(),
                gateway_id: payment.gateway_id.clone(),
                store: payment.store.clone(),
                amount: Some(payment.amount),
                happened_ms: Some(at_ms),
                ..empty(RowType::Payment)
            };
            if cancelled.is_some() {
                let back = Item {
                    kind: RowType::Cancel,
                    amount: Some(payment.amount.negated()),
                    ..row.clone()
                };
                rows.push(back);
            }
            rows.push(row);
        }
        for refund in &picture.refunds {
            let payment = picture
                .payments
                .iter()
                .find(|it| it.request_id == refund.payment);
            rows.push(Item {
                request_id: refund.request_id.clone(),
                gateway_id: refund.gateway_id.clone(),
                original_request_id: refund.payment.clone(),
                store: payment.unwrap().store.clone(),
                amount: Some(refund.amount.negated()),
                happened_ms: refund.standing.paid_ms(),
                ..empty(RowType::Refund)
            });
        }
        let mut day = first_day();
        while day < today {
            let file = picture.files.len();
            picture.files.push(Seen {
                day: Some(day),
                ..seen(Report::Transactions, day.plus(1))
            });
            let here = rows.iter().filter(|row| row.day() == Some(day));
            picture.items.extend(here.map(|row| Item {
                file,
                ..row.clone()
            }));
            day = day.plus(1);
        }
    }

    /// Batches of what was reported, each on its working day, with what the bank got.
    fn settle(&mut self) {
        let terms = self.picture.terms.clone();
        let mut batches: BTreeMap<(Day, &str), Vec<Item>> = BTreeMap::new();
        for row in &self.picture.items {
            let day = row.day().unwrap();
            let on = terms.working_days_after(day, terms.cycle_days);
            if on < terms.today {
                let row = settled(row, on);
                let code = row.net.unwrap().currency().code();
                batches.entry((on, code)).or_default().push(row);
            }
        }
        for ((on, code), rows) in batches {
            let batch = format!("{on}-{code}");
            for report in [Report::Items, Report::Summary] {
                let file = self.picture.files.len();
                self.picture.files.push(Seen {
                    batch: batch.as_str().into(),
                    ..seen(report, on)
                });
                if report == Report::Items {
                    let batch: Box<str> = batch.as_str().into();
                    let rows = rows.iter().map(|row| Item {
                        file,
                        batch: batch.clone(),
                        ..row.clone()
                    });
                    self.picture.items.extend(rows);
                }
            }
        }
    }

    /// Makes sums, summaries and arrivals what the rows say.
    pub(crate) fn sum_up(&mut self) {
        let mut sums: BTreeMap<Box<str>, Sums> = BTreeMap::new();
        let items = &self.picture.items;
        for file in self
            .picture
            .files
            .iter()
            .filter(|it| it.report == Report::Items)
        {
            let mine = items.iter().filter(|it| it.batch == file.batch);
            sums.insert(file.batch.clone(), sums_of(mine));
        }
        self.picture.arrivals.clear();
        for (batch, sums) in &sums {
            for (code, whole) in sums.whole(batch) {
                let mut summary = sums.clone();
                summary.put(batch, RowType::Total, whole);
                let files = self
                    .picture
                    .files
                    .iter_mut()
                    .filter(|it| it.batch == *batch);
                for file in files {
                    file.sums = match file.report {
                        Report::Summary => summary.clone(),
                        Report::Items | Report::Transactions => sums.clone(),
                    };
                }
                let net = i64::try_from(whole.minor).unwrap();
                if net > 0 {
                    self.picture.arrivals.push(Arrival {
                        batch: batch.clone(),
                        amount: Signed::new(net, currency(code)),
                    });
                }
            }
        }
    }

    /// The kinds of all differences.
    pub(crate) fn kinds(&self, by: &[Comparison]) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = self.found(by).into_iter().map(|it| it.0).collect();
        kinds.dedup();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    pub(crate) fn found(&self, by: &[Comparison]) -> Vec<(Kind, Subject)> {
        let found = explain(&self.picture, by);
        found.into_iter().map(|it| (it.kind, it.subject)).collect()
    }

    /// A paid payment in a currency from the middle of the month that nothing was given back of.
    pub(crate) fn payment(&self, code: &str) -> usize {
        let picture = &self.picture;
        let middle = begins_ms(first_day().plus(9));
        let fits = |at: &usize| {
            let payment = &picture.payments[*at];
            let plain = picture
                .refunds
                .iter()
                .all(|it| it.payment != payment.request_id);
            let late = payment.paid_ms().is_some_and(|at_ms| at_ms > middle);
            payment.amount.currency().code() == code && plain && late
        };
        (0..picture.payments.len()).find(fits).unwrap()
    }

    /// The row of a report that names an id.
    pub(crate) fn row(&mut self, report: Report, id: &str) -> usize {
        let picture = &self.picture;
        let fits =
            |item: &Item| &*item.request_id == id && picture.files[item.file].report == report;
        picture.items.iter().position(fits).unwrap()
    }

    /// Takes away a file with its rows.
    pub(crate) fn lose(&mut self, lost: usize) {
        self.picture.files.remove(lost);
        self.picture.items.retain(|item| item.file != lost);
        for item in &mut self.picture.items {
            item.file -= usize::from(item.file > lost);
        }
    }

    /// Adds a row beside another, of the same batch and currency, that is of no payment.
    pub(crate) fn add_apart(&mut self, beside: usize, kind: RowType, minor: i64) {
        let item = &self.picture.items[beside];
        let apart = Item {
            file: item.file,
            batch: item.batch.clone(),
            settled_ms: item.settled_ms,
            net: item.net.map(|net| Signed::new(minor, net.currency())),
            ..empty(kind)
        };
        self.picture.items.push(apart);
    }
}
