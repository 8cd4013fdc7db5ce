//! The picture with its rows linked, and questions that several comparisons ask.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Currency, Day};

use crate::header::Report;
use crate::moment::gateway_day;
use crate::row_type::RowType;
use crate::signed::Signed;
use crate::sums::Sums;

use super::matching::{Link, links};
use super::{Difference, Item, Kind, Payment, Picture, Refund, Seen, Subject};

/// A row with what it is about.
#[derive(Clone, Copy)]
pub(super) struct Linked<'p> {
    pub(super) item: &'p Item,
    pub(super) link: Link,
}

/// The picture, linked.
pub(super) struct View<'p> {
    pub(super) picture: &'p Picture,
    links: Vec<Link>,
    /// The payment of each refund.
    owners: Vec<Option<usize>>,
}

impl<'p> View<'p> {
    pub(super) fn of(picture: &'p Picture) -> Self {
        let payments = picture.payments.iter().zip(0..);
        let payments = payments.map(|(payment, at)| (&*payment.request_id, at));
        let payments: BTreeMap<&str, usize> = payments.collect();
        let owner = |refund: &Refund| payments.get(&*refund.payment).copied();
        Self {
            picture,
            links: links(picture),
            owners: picture.refunds.iter().map(owner).collect(),
        }
    }

    pub(super) fn payment_of(&self, refund: usize) -> Option<usize> {
        self.owners.get(refund).copied().flatten()
    }

    /// Rows of files that nothing newer replaced.
    pub(super) fn rows(&self, report: Report) -> impl Iterator<Item = Linked<'p>> {
        let picture = self.picture;
        let all = picture.items.iter().zip(&self.links);
        let counts = move |item: &Item| {
            let file = picture.files.get(item.file);
            file.is_some_and(|file| file.report == report && !file.is_replaced)
        };
        let rows = all.filter(move |(item, _)| counts(item));
        rows.map(|(item, link)| Linked { item, link: *link })
    }

    /// Files that nothing newer replaced.
    pub(super) fn files(&self, report: Report) -> impl Iterator<Item = &'p Seen> {
        let all = self.picture.files.iter();
        all.filter(move |file| file.report == report && !file.is_replaced)
    }

    pub(super) fn payment(&self, at: usize) -> Option<&'p Payment> {
        self.picture.payments.get(at)
    }

    pub(super) fn refund(&self, at: usize) -> Option<&'p Refund> {
        self.picture.refunds.get(at)
    }

    /// Whether the transaction details of a day and of the next are there: a later price makes a payment
    /// stand in the next day's only.
    pub(super) fn is_reported(&self, day: Day) -> bool {
        let is_there = |day| {
            self.files(Report::Transactions)
                .any(|file| file.day == Some(day))
        };
        is_there(day) && is_there(day.plus(1))
    }

    /// What rows of a report link to, type by type.
    pub(super) fn linked(&self, report: Report) -> BTreeSet<(RowType, Link)> {
        let rows = self.rows(report);
        rows.map(|row| (row.item.kind, row.link)).collect()
    }

    /// The sums of all current files of a report, batch by batch.
    pub(super) fn sums(&self, report: Report) -> Sums {
        let mut all = Sums::default();
        for file in self.files(report) {
            all.merge(&file.sums);
        }
        all
    }

    /// Payments that are paid here, with when.
    pub(super) fn paid(&self) -> impl Iterator<Item = (usize, &'p Payment, i64)> {
        let all = self.picture.payments.iter().enumerate();
        all.filter_map(|(at, payment)| Some((at, payment, payment.paid_ms()?)))
    }

    /// What is open in a currency of payout, as far as that can be said: what is paid here and settled in
    /// no batch, at the last price that was taken.
    pub(super) fn open_in(&self, currency: Currency) -> Option<i128> {
        let settled = self.linked(Report::Items);
        let mut sum = 0_i128;
        for (at, payment, _) in self.paid() {
            if settled.contains(&(RowType::Payment, Link::Payment(at))) {
                continue;
            }
            if self.paid_in(payment.amount.currency()) == currency {
                sum += i128::from(self.worth(payment.amount, currency)?.minor());
            }
        }
        Some(sum)
    }

    /// Which currency a currency is paid out in.
    pub(super) fn paid_in(&self, from: Currency) -> Currency {
        let agreed = self.picture.terms.paid_in.iter();
        let mut agreed = agreed.filter(|it| it.from == from).map(|it| it.to);
        agreed.next().unwrap_or(from)
    }

    fn worth(&self, amount: Signed, to: Currency) -> Option<Signed> {
        if amount.currency() == to {
            return Some(amount);
        }
        let quotes = self.rows(Report::Items).filter_map(|row| row.item.quote);
        let worth = quotes.filter_map(|quote| quote.worth(amount).ok());
        let worth = worth.map(|worth| worth.nearest);
        worth.filter(|worth| worth.currency() == to).last()
    }

    /// Whether so little is open in a currency that nothing is paid out.
    pub(super) fn is_below_minimum(&self, currency: Currency) -> bool {
        let minimums = self.picture.terms.minimums.iter();
        let mut minimums = minimums.filter(|it| it.currency() == currency);
        minimums.next().is_some_and(|minimum| {
            let open = self.open_in(currency);
            open.is_some_and(|open| open > 0 && open < i128::from(minimum.minor()))
        })
    }

    /// The net of each batch and currency of which there are rows or money, with the day it is on its way since.
    pub(super) fn batches(&self) -> BTreeMap<(&'p str, &'static str), Batch> {
        let mut found: BTreeMap<(&str, &str), Batch> = BTreeMap::new();
        for Linked { item, .. } in self.rows(Report::Items) {
            let Some(net) = item.net else { continue };
            let key = (&*item.batch, net.currency().code());
            let batch = found.entry(key).or_insert(Batch {
                currency: net.currency(),
                net: 0,
                paid_out: 0,
                since: None,
            });
            batch.net += i128::from(net.minor());
            batch.since = batch.since.max(item.settled_ms.map(gateway_day));
        }
        // What is at the bank is held against its batch though no file has its rows any more.
        for arrival in &self.picture.arrivals {
            let currency = arrival.amount.currency();
            let key = (&*arrival.batch, currency.code());
            found.entry(key).or_insert(Batch {
                currency,
                net: 0,
                paid_out: 0,
                since: None,
            });
        }
        let summaries = self.sums(Report::Summary);
        for ((id, _), batch) in &mut found {
            let paid_out = summaries.paid_out(id, batch.currency);
            batch.paid_out = paid_out.unwrap_or(batch.net);
        }
        found
    }
}

/// What is paid out of one batch.
pub(super) struct Batch {
    pub(super) currency: Currency,
    /// What its rows come to.
    pub(super) net: i128,
    /// What the gateway says it pays out: the same, but for a summary that says otherwise.
    pub(super) paid_out: i128,
    pub(super) since: Option<Day>,
}

impl Linked<'_> {
    /// Whom a difference of this row is about.
    pub(super) fn subject(&self, view: &View<'_>) -> Subject {
        let payment = |at: usize| {
            let payment = view.payment(at);
            payment.map(|payment| Subject::Payment(payment.request_id.clone()))
        };
        let named = match self.link {
            Link::Payment(at) | Link::RefundOf(at) | Link::Ambiguous(at) => payment(at),
            Link::Refund(at) => {
                let refund = view.refund(at);
                refund.map(|refund| Subject::Refund(refund.request_id.clone()))
            }
            Link::Conflict | Link::Foreign | Link::Nothing | Link::Apart => None,
        };
        named.unwrap_or_else(|| self.place(view))
    }

    /// The row itself.
    pub(super) fn place(&self, view: &View<'_>) -> Subject {
        let file = view.picture.files.get(self.item.file);
        Subject::Row {
            file: file.map(|file| file.name.clone()).unwrap_or_default(),
            line: self.item.line,
        }
    }

    pub(super) fn differs(&self, kind: Kind, view: &View<'_>) -> Difference {
        Difference::of(kind, self.subject(view)).worth(self.item.net.or(self.item.amount))
    }

    /// Amount and store of a row against ours. A refund's amount is below zero in a file.
    pub(super) fn same(&self, ours: Signed, view: &View<'_>) -> Option<Difference> {
        let found = self.item.amount?;
        let kind = if found.currency() != ours.currency() {
            Kind::Currency
        } else if found.minor() != ours.minor() {
            Kind::Amount
        } else {
            return None;
        };
        let difference = Difference::of(kind, self.subject(view));
        Some(difference.between(Some(ours), Some(found)))
    }

    pub(super) fn same_store(&self, ours: &Payment, view: &View<'_>) -> Option<Difference> {
        let told = !self.item.store.is_empty() && !ours.store.is_empty();
        let other = told && self.item.store != ours.store;
        other.then(|| Difference::of(Kind::Store, self.subject(view)))
    }
}
