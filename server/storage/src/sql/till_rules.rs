//! How customers pay at a till, as it is written: the same columns in the same order, whoever writes them.

use domain::Words;
use sqlx::{Database as Engines, query::Query};

use super::{
    dialect::Engine,
    rows::{minor, optional_minor},
    shop_rows,
};
use foundation::store::StoreError;
use shops::shop::Code;

/// The columns that [`bound`] fills, with their places.
macro_rules! columns {
    () => {
        "min_minor, max_minor, fixed_minor, presets, open, presets_of_store, note, note_label, note_labels, \
         note_needed, note_of_store"
    };
}
/// The places of the columns; whatever else a statement names comes after them, from `$12` on.
macro_rules! places {
    () => {
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11"
    };
}

/// A till of the office's. Nothing is made where a name is taken.
pub(super) const MAKE: &str = concat!(
    "INSERT INTO tills (",
    columns!(),
    ", store_id, label, enabled, in_office) VALUES (",
    places!(),
    ", $12, $13, TRUE, TRUE) ON CONFLICT (store_id, label) DO NOTHING RETURNING id"
);
/// A till under the name by which somebody saw it.
pub(super) const CHANGE: &str = concat!(
    "UPDATE tills SET (",
    columns!(),
    ") = (",
    places!(),
    "), label = $12, in_office = TRUE WHERE id = $13 AND store_id = $14 AND label = $15"
);
/// A till of a file's, made or changed.
pub(super) const APPLY: &str = concat!(
    "INSERT INTO tills (",
    columns!(),
    ", store_id, label, enabled, why_off) VALUES (",
    places!(),
    ", $12, $13, $14, $15) ON CONFLICT (store_id, label) DO UPDATE SET (",
    columns!(),
    ") = (excluded.min_minor, excluded.max_minor, excluded.fixed_minor, excluded.presets, excluded.open, \
     excluded.presets_of_store, excluded.note, excluded.note_label, excluded.note_labels, excluded.note_needed, \
     excluded.note_of_store), enabled = excluded.enabled, why_off = excluded.why_off, in_office = FALSE \
     RETURNING id"
);

/// A statement with what it needs.
pub(super) type Change = Query<'static, Engine, <Engine as Engines>::Arguments>;

/// One of these statements with the rules of a till.
pub(super) fn bound(sql: &'static str, code: &Code) -> Result<Change, StoreError> {
    let code = code.clone().alone();
    let label = code.note_label.as_ref();
    Ok(sqlx::query(sql)
        .bind(optional_minor(code.min_minor)?)
        .bind(optional_minor(code.max_minor)?)
        .bind(code.asking.fixed().map(minor).transpose()?)
        .bind(shop_rows::presets(code.asking.presets()))
        .bind(code.asking.is_open())
        .bind(code.presets_of_store)
        .bind(code.note)
        .bind(label.map(|label| Words::own(label).to_owned()))
        .bind(label.and_then(shop_rows::by_language))
        .bind(code.note_needed)
        .bind(code.note_of_store))
}
