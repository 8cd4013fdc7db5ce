//! The gateway's settlement files: what it paid out, with what taken off (docs/settlement.md).
//!
//! Files are evidence, never commands: nothing here changes a payment, and nothing here has a database, a
//! clock or a network. In reading order:
//!
//! - [`signed`], [`quote`], [`moment`]: amounts with a sign, prices as they are printed, points in time
//! - [`source`]: what an operator says of where files come from
//! - [`refusal`]: why a file isn't taken, by line, column and byte
//! - `records`: rows and values out of bytes; [`header`]: what a file is; [`row`], [`row_type`]: one row
//! - [`identity`], [`proof`]: whether numbers add up, and what that proves of the source
//! - [`sums`]: what a file comes to, and whether two agree
//! - [`file`]: one file from its first byte to its last
//! - [`explain`](mod@explain): every difference between what we know and what files say, with its name
//! - [`books`]: the way of the money, from sale to bank, in double entry

// Money never touches a float; inherited lint tables can't be extended, so it is said here.
#![deny(clippy::float_arithmetic)]

pub mod books;
pub mod explain;
pub mod file;
pub mod header;
pub mod identity;
pub mod moment;
pub mod proof;
pub mod quote;
mod records;
pub mod refusal;
pub mod row;
pub mod row_type;
pub mod signed;
pub mod source;
pub mod sums;

pub use file::SettlementFile;
pub use header::{Generation, Header, Report};
pub use refusal::{Place, Reason, Refusal};
pub use row::Row;
pub use row_type::RowType;
pub use signed::{Signed, Unit};
pub use source::{FeeSign, Source};
