//! Whose each row and each difference is: the ledger's payment says, by any of the ids it is known by.

use std::collections::BTreeMap;

use settlement::explain::{Item, Picture, Subject};

use super::{Merchants, Whose};

/// Who is whose in a picture.
pub(crate) struct Owners<'p> {
    whose: Vec<Whose>,
    payments: BTreeMap<&'p str, usize>,
}

impl<'p> Owners<'p> {
    pub(crate) fn of(picture: &'p Picture, merchants: &Merchants) -> Self {
        let mut payments = BTreeMap::new();
        let mut whose = Vec::with_capacity(picture.payments.len());
        for (at, one) in picture.payments.iter().enumerate() {
            let merchant = merchants.get(&one.store).cloned().unwrap_or_default();
            whose.push(Whose {
                merchant: merchant.into(),
                store: one.store.to_string(),
                wallet: one.wallet.to_string(),
            });
            for id in [&*one.request_id, &*one.gateway_id] {
                if !id.is_empty() {
                    payments.insert(id, at);
                }
            }
        }
        for one in &picture.refunds {
            let Some(at) = payments.get(&*one.payment).copied() else {
                continue;
            };
            for id in [&*one.request_id, &*one.gateway_id] {
                if !id.is_empty() {
                    payments.entry(id).or_insert(at);
                }
            }
        }
        Self { whose, payments }
    }

    /// The payment that a row is about; none if its ids lead to several.
    pub(super) fn payment(&self, item: &Item) -> Option<usize> {
        let ids = [
            &item.request_id,
            &item.gateway_id,
            &item.original_request_id,
            &item.original_gateway_id,
        ];
        let mut found = ids.into_iter().filter_map(|id| self.payments.get(&**id));
        let first = found.next()?;
        found.all(|one| one == first).then_some(*first)
    }

    pub(super) fn at(&self, payment: Option<usize>) -> Whose {
        let whose = payment.and_then(|at| self.whose.get(at));
        whose.cloned().unwrap_or_default()
    }

    /// The payment that goes by an id.
    pub(super) fn known(&self, id: &str) -> Option<usize> {
        self.payments.get(id).copied()
    }

    /// Whose a difference is. What is about a batch, a file or a balance is of all who are paid out together.
    pub(crate) fn of_subject(&self, subject: &Subject) -> Whose {
        match subject {
            Subject::Payment(id) | Subject::Refund(id) => self.at(self.known(id)),
            Subject::Row { .. } | Subject::Batch(_) | Subject::File(_) | Subject::Balance(_) => {
                Whose::default()
            }
        }
    }
}
