//! What a shop took, as files for other programs. Reading order:
//!
//! - [`cell`]: what stands in a table; [`table`]: a table as text; [`book`]: the same as a spreadsheet opens it
//! - [`closing`]: one closing's lines; [`payments`], [`refunds`], [`closings`]: what a shop takes out
//! - [`money`]: what became of the money, for accountants
//! - [`taking`]: what leaves of all that, a piece at a time, and what is written down of it
//!
//! A file of the same content has the same bytes. Knows no HTTP, no SQL and no language: columns have
//! the names that programs read.

pub mod book;
pub mod cell;
pub mod closing;
pub mod closings;
pub mod money;
pub mod payments;
pub mod refunds;
pub mod table;
pub mod taking;
