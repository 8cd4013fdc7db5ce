//! Which payment or refund of ours a row is about. Ids decide, never amount and time: of two payments of
//! the same amount in the same minute nobody could say which.

use std::collections::{BTreeMap, BTreeSet};

use crate::row_type::RowType;

use super::{Item, Picture};

/// What a row is about, by places in the picture.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Link {
    /// A payment of ours.
    Payment(usize),
    /// A refund of ours.
    Refund(usize),
    /// A refund that isn't ours, of a payment that is.
    RefundOf(usize),
    /// One of several refunds of a payment.
    Ambiguous(usize),
    /// Its ids lead to different payments.
    Conflict,
    /// A store that isn't ours.
    Foreign,
    /// Nothing of ours.
    Nothing,
    /// No payment at all: a fee, or a correction.
    Apart,
}

/// Which payment or refund of ours a row is of, by places in the picture, for whoever asks which have rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// This payment.
    Payment(usize),
    /// This refund.
    Refund(usize),
    /// One of several refunds of this payment that have the row's amount.
    OneRefundOf(usize),
    /// None that can be named.
    Nothing,
}

/// What each row is of, in their order.
pub fn about(picture: &Picture) -> Vec<About> {
    let links = links(picture).into_iter();
    let about = links.map(|link| match link {
        Link::Payment(at) => About::Payment(at),
        Link::Refund(at) => About::Refund(at),
        Link::Ambiguous(at) => About::OneRefundOf(at),
        Link::RefundOf(_) | Link::Conflict | Link::Foreign | Link::Nothing | Link::Apart => {
            About::Nothing
        }
    });
    about.collect()
}

/// Who is called what.
struct Names<'p> {
    picture: &'p Picture,
    payments: BTreeMap<&'p str, usize>,
    refunds: BTreeMap<&'p str, usize>,
    payments_there: BTreeMap<&'p str, usize>,
    refunds_there: BTreeMap<&'p str, usize>,
}

/// The link of each row, in their order.
pub(super) fn links(picture: &Picture) -> Vec<Link> {
    let names = Names::of(picture);
    let first: Vec<Link> = picture
        .items
        .iter()
        .map(|item| names.by_ids(item))
        .collect();
    let mut claimed: BTreeSet<(usize, RowType, bool)> = BTreeSet::new();
    let claim = |item: &Item, refund: usize| (refund, item.kind, item.batch.is_empty());
    for (item, link) in picture.items.iter().zip(&first) {
        if let Link::Refund(refund) = link {
            claimed.insert(claim(item, *refund));
        }
    }
    let both = picture.items.iter().zip(first);
    both.map(|(item, link)| {
        let Link::RefundOf(payment) = link else {
            return link;
        };
        let fits = |refund: &usize| !claimed.contains(&claim(item, *refund));
        let fitting: Vec<usize> = names.refunds_like(item, payment).filter(fits).collect();
        match fitting[..] {
            [] => Link::RefundOf(payment),
            [refund] => {
                claimed.insert(claim(item, refund));
                Link::Refund(refund)
            }
            [_, _, ..] => Link::Ambiguous(payment),
        }
    })
    .collect()
}

impl<'p> Names<'p> {
    fn of(picture: &'p Picture) -> Self {
        let payments = picture.payments.iter().enumerate();
        let refunds = picture.refunds.iter().enumerate();
        Self {
            picture,
            payments: payments
                .clone()
                .map(|(at, it)| (&*it.request_id, at))
                .collect(),
            refunds: refunds
                .clone()
                .map(|(at, it)| (&*it.request_id, at))
                .collect(),
            payments_there: payments.map(|(at, it)| (&*it.gateway_id, at)).collect(),
            refunds_there: refunds.map(|(at, it)| (&*it.gateway_id, at)).collect(),
        }
    }

    fn by_ids(&self, item: &Item) -> Link {
        if item.kind.is_of_no_payment() {
            return Link::Apart;
        }
        let one = |names: &BTreeMap<&str, usize>, id: &str| {
            let id = Some(id).filter(|id| !id.is_empty());
            id.and_then(|id| names.get(id).copied())
        };
        let refunds = [
            one(&self.refunds, &item.request_id),
            one(&self.refunds_there, &item.gateway_id),
        ];
        let of_refunds = refunds.iter().flatten().filter_map(|refund| {
            let refund = self.picture.refunds.get(*refund)?;
            one(&self.payments, &refund.payment)
        });
        let payments = [
            one(&self.payments, &item.request_id),
            one(&self.payments_there, &item.gateway_id),
            one(&self.payments, &item.original_request_id),
            one(&self.payments_there, &item.original_gateway_id),
        ];
        let all: BTreeSet<usize> = payments.into_iter().flatten().chain(of_refunds).collect();
        let refunds: BTreeSet<usize> = refunds.into_iter().flatten().collect();
        if all.len() > 1 || refunds.len() > 1 {
            return Link::Conflict;
        }
        let is_refund = matches!(item.kind, RowType::Refund | RowType::RefundReversal);
        match (all.first(), refunds.first()) {
            (_, Some(refund)) if is_refund => Link::Refund(*refund),
            (Some(payment), _) if is_refund => Link::RefundOf(*payment),
            (Some(payment), _) => Link::Payment(*payment),
            (None, _) if self.is_foreign(item) => Link::Foreign,
            (None, _) => Link::Nothing,
        }
    }

    fn is_foreign(&self, item: &Item) -> bool {
        let ours = &self.picture.terms.stores;
        !ours.is_empty() && !item.store.is_empty() && !ours.contains(&item.store)
    }

    /// Refunds of a payment with a row's amount.
    fn refunds_like(&self, item: &Item, payment: usize) -> impl Iterator<Item = usize> {
        let id = self.picture.payments.get(payment).map(|it| &it.request_id);
        let amount = item.amount;
        let all = self.picture.refunds.iter().enumerate();
        let like = all.filter(move |(_, refund)| {
            let same = amount.is_some_and(|amount| {
                amount.currency() == refund.amount.currency()
                    && amount.minor().unsigned_abs() == refund.amount.minor().unsigned_abs()
            });
            same && Some(&refund.payment) == id
        });
        like.map(|(at, _)| at)
    }
}
