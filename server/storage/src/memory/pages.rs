//! Pages of what is kept in memory.

use std::cmp::Ordering;

use foundation::{
    page::{Cursor, Listed, Page},
    store::StoreError,
};

/// Which way a list goes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Order {
    OldestFirst,
    NewestFirst,
}

impl Order {
    fn of(self, one: &Cursor, other: &Cursor) -> Ordering {
        let up = (one.at(), one.id()).cmp(&(other.at(), other.id()));
        match self {
            Self::OldestFirst => up,
            Self::NewestFirst => up.reverse(),
        }
    }
}

/// The wanted page of all these.
pub(super) fn page_of<T>(
    mut rows: Vec<(Cursor, T)>,
    order: Order,
    page: &Page,
) -> Result<Listed<T>, StoreError> {
    if let Some(after) = &page.after {
        rows.retain(|(stands, _)| order.of(stands, after) == Ordering::Greater);
    }
    rows.sort_by(|(one, _), (other, _)| order.of(one, other));
    let stands = |(stands, _): &(Cursor, T)| Ok(stands.clone());
    Listed::of(rows, page.limit, stands, |(_, item)| Some(item))
}
