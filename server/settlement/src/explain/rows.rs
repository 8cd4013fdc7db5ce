//! A row's numbers among themselves: paid out = amount at the price, and fees.

use crate::header::Report;
use crate::identity::Identity;
use crate::signed::Signed;

use super::view::View;
use super::{Difference, Kind};

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let rows = view.rows(Report::Items);
    let rows = rows.filter(|row| !row.item.kind.is_of_no_payment());
    let found = rows.filter_map(|row| {
        let parts = row.item.parts()?;
        let (kind, by) = match parts.identity() {
            Identity::Holds | Identity::Apart => return None,
            Identity::Rounded { by } => (Kind::Rounding, by),
            Identity::Off {
                by,
                is_exchanged: true,
            } => (Kind::FxFormula, by),
            Identity::Off {
                by,
                is_exchanged: false,
            } => (Kind::Formula, by),
            Identity::Vague | Identity::NoPrice => (Kind::Unchecked, 0),
        };
        let by = i64::try_from(by).ok();
        let by = by.map(|by| Signed::new(by, parts.net.currency()));
        Some(Difference::of(kind, row.subject(view)).worth(by))
    });
    found.collect()
}
