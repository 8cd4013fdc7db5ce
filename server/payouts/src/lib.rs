//! Settlement files kept, held against the ledger, and what people decided about it (docs/settlement.md). In
//! reading order:
//!
//! - [`source`]: whose files they are, how they are written, what was agreed
//! - [`named`]: what a file's name and folder say; [`taken`]: one file, looked at and copied
//! - [`store`]: the port: what is kept, in a database of its own
//! - [`import`]: taking files in; [`content`], [`current`]: which of them count
//! - [`ledger`]: payments and refunds as they are compared; [`picture`]: all that is compared
//! - [`share`]: what of it is whose
//! - [`compare`]: the differences, and a digest of all that follows from the files; [`mod@ask`]: asking the gateway about them
//! - [`decide`], [`seen`], [`link`], [`words`]: what people say of it; [`rebuilt`]: everything that follows, made again, and proved;
//!   [`moved`]: all of it taken over from another store
//! - [`news`]: what people of a shop hear of it without looking
//! - [`bank`]: what banks' statements say of it
//! - [`way`]: the way of one payment's money, and of a batch's; [`journal`]: all of it as books have it
//!
//! Files never change a payment. Knows no SQL, no HTTP and no language.

// Money never touches a float; inherited lint tables can't be extended, so it is said here.
#![deny(clippy::float_arithmetic)]

pub mod ask;
pub mod bank;
pub mod compare;
pub mod content;
pub mod current;
pub mod decide;
pub mod import;
pub mod journal;
pub mod ledger;
pub mod link;
pub mod moved;
pub mod named;
pub mod news;
pub mod picture;
pub mod rebuilt;
pub mod seen;
pub mod share;
pub mod source;
pub mod store;
pub mod taken;
pub mod way;
pub mod words;

use std::sync::Arc;

use foundation::clock::Clock;
use store::PayoutStore;

/// Everything that is done with settlement files.
#[derive(Clone, Debug)]
pub struct Payouts {
    /// Where they are kept.
    pub store: Arc<dyn PayoutStore>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
}
