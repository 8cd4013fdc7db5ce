//! The pages, each rendered on the server from a finished view model.

pub mod again;
pub mod amount;
mod asked;
pub mod gallery;
pub mod handoff;
pub mod problem;
pub mod receipt;
pub mod result;
mod shop_page;
pub mod sure;
pub mod unfinished;
pub mod wallet_needed;

use std::sync::Arc;

use texts::Texts;

use crate::{look::Look, shell::Assets};

/// What every page needs.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The texts, in the customer's language.
    pub texts: Texts,
    /// The static files.
    pub assets: Arc<Assets>,
    /// The shop's look.
    pub look: Look,
}
