//! What stands on a screen at a counter: the live till, and how a device becomes one. Rendered on the
//! server, with a style sheet and a script of their own; every page can be read and used without the
//! script, which makes it speak.
//!
//! Reading order: `frame` (what stands around every page), `row` (one payment), `page` (the till),
//! `words` (what the script says and shows), `settings`, `enrol` (becoming a screen), `refund` (giving
//! money back), `manifest`.
//!
//! Knows what a page looks like; knows nothing of who may see it, what is stored, or HTTP.

mod enrol;
mod frame;
mod manifest;
mod page;
pub mod refund;
mod row;
mod settings;
mod words;

pub use enrol::{EnrolProblem, enrol_page, failed_page, refused_page};
pub use frame::{FORM_FIELD, TillAssets, TillFrame};
pub use manifest::{MANIFEST, manifest};
pub use page::{Screen, Today, View, page};
pub use refund::{
    Carried, RefundEnd, RefundForm, RefundSure, RefundTwice, refund_end_page, refund_page,
    refund_sure_page, refund_twice_page,
};
pub use row::{Row, RowKind, RowNote};
pub use settings::{Settings, Silence};
pub use words::{Away, away, back, count};

#[cfg(test)]
mod tests;
