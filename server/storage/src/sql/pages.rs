//! Where a page begins, as statements ask for it: a number and an id, which all rows are behind where
//! nothing is said.

use foundation::page::Page;

/// For a list whose oldest rows come first.
pub(super) fn from_oldest(page: &Page) -> (i64, &str) {
    let after = page.after.as_ref();
    after.map_or((i64::MIN, ""), |after| (after.at(), after.id()))
}

/// For a list whose newest rows come first.
pub(super) fn from_newest(page: &Page) -> (i64, &str) {
    let after = page.after.as_ref();
    after.map_or((i64::MAX, ""), |after| (after.at(), after.id()))
}

/// One row more than is shown: it says that the list goes on.
pub(super) fn one_more(page: &Page) -> i64 {
    i64::from(page.limit).saturating_add(1)
}
