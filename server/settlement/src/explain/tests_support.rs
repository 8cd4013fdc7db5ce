//! What tests within this module agree on.

use std::collections::BTreeSet;

use domain::Day;

use super::Terms;

/// One working day to the batch, three to the bank, nothing else.
pub(super) const fn terms(today: Day) -> Terms {
    Terms {
        today,
        since: None,
        cycle_days: 1,
        arrival_days: 3,
        holidays: BTreeSet::new(),
        minimums: Vec::new(),
        paid_in: Vec::new(),
        stores: BTreeSet::new(),
        contracts: Vec::new(),
    }
}
