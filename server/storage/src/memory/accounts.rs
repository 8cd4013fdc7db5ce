//! Whose stores an account pays out to, and whether a store was ever paid, in memory.

use std::collections::BTreeSet;

use super::Tables;

impl Tables {
    /// Whether anybody ever began to pay there.
    pub(super) fn is_paid_at(&self, store_id: &str) -> bool {
        let mut payments = self.payments.rows.values();
        payments.any(|payment| payment.place.store == store_id)
    }

    /// The merchant whose it is alone.
    pub(super) fn only_merchant_of(&self, account: &str) -> Option<String> {
        let stores = self.stores.values();
        let paid_with_it = stores.filter(|store| store.account == account);
        let mut merchants: BTreeSet<&String> = paid_with_it.map(|it| &it.merchant_id).collect();
        let first = merchants.pop_first();
        first.filter(|_| merchants.is_empty()).cloned()
    }
}
