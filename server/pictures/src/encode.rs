//! Pixels as files that hold pixels and nothing else: no profile, no remark, no date.

mod jpeg;
mod palette;
mod png;

pub(crate) use jpeg::jpeg;
pub(crate) use palette::{Indexed, distinct};
pub(crate) use png::{exact, indexed};
