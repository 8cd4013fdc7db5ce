//! What moved here and is in no batch yet, as far as that can be said: what no row is of, whichever of its ids the row
//! has.

use std::collections::{BTreeMap, BTreeSet};

use domain::Day;
use settlement::{
    RowType, Signed,
    explain::{About, Item, Picture},
    moment::gateway_day,
};

/// Something that moved here.
pub(super) struct Waiting<'p> {
    pub(super) id: &'p str,
    pub(super) day: Day,
    pub(super) amount: Signed,
    what: About,
}

impl Waiting<'_> {
    pub(super) const fn kind(&self) -> RowType {
        match self.what {
            About::Payment(_) | About::Nothing => RowType::Payment,
            About::Refund(_) | About::OneRefundOf(_) => RowType::Refund,
        }
    }
}

/// All that moved.
pub(super) fn waiting(picture: &Picture) -> impl Iterator<Item = Waiting<'_>> {
    let payments = picture.payments.iter().enumerate();
    let payments = payments.filter_map(|(at, one)| {
        Some(Waiting {
            id: &one.request_id,
            day: gateway_day(one.paid_ms()?),
            amount: one.amount,
            what: About::Payment(at),
        })
    });
    let refunds = picture.refunds.iter().enumerate();
    let refunds = refunds.filter_map(|(at, one)| {
        Some(Waiting {
            id: &one.request_id,
            day: gateway_day(one.standing.paid_ms()?),
            amount: one.amount.negated(),
            what: About::Refund(at),
        })
    });
    payments.chain(refunds)
}

/// A refund of a payment, by its amount alone.
type Alike = (usize, u64, &'static str);

/// What rows are of.
#[derive(Default)]
pub(super) struct Rows {
    payments: BTreeSet<usize>,
    refunds: BTreeSet<usize>,
    /// How many rows are of refunds that nobody can tell from each other.
    alike: BTreeMap<Alike, usize>,
}

impl Rows {
    pub(super) fn see(&mut self, item: &Item, about: About) {
        match about {
            About::Payment(at) if item.kind == RowType::Payment => {
                self.payments.insert(at);
            }
            About::Refund(at) if item.kind == RowType::Refund => {
                self.refunds.insert(at);
            }
            About::OneRefundOf(at) if item.kind == RowType::Refund => {
                if let Some(amount) = item.amount {
                    let rows = self.alike.entry(alike(at, amount)).or_default();
                    *rows = rows.saturating_add(1);
                }
            }
            About::Payment(_) | About::Refund(_) | About::OneRefundOf(_) | About::Nothing => {}
        }
    }

    /// Whether a row is of this. Of refunds that are alike as many have one as there are rows, whichever those are.
    pub(super) fn have(&mut self, waiting: &Waiting<'_>, picture: &Picture) -> bool {
        match waiting.what {
            About::Payment(at) => self.payments.contains(&at),
            About::Refund(at) => {
                self.refunds.contains(&at) || {
                    let of = picture.refunds.get(at).map(|one| &*one.payment);
                    let mut payments = picture.payments.iter();
                    let payment = payments.position(|one| of == Some(&*one.request_id));
                    payment.is_some_and(|payment| self.takes(alike(payment, waiting.amount)))
                }
            }
            About::OneRefundOf(_) | About::Nothing => false,
        }
    }

    fn takes(&mut self, like: Alike) -> bool {
        let Some(rows) = self.alike.get_mut(&like).filter(|rows| **rows > 0) else {
            return false;
        };
        *rows = rows.saturating_sub(1);
        true
    }
}

fn alike(payment: usize, amount: Signed) -> Alike {
    (
        payment,
        amount.minor().unsigned_abs(),
        amount.currency().code(),
    )
}
