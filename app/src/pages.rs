//! The pages, each rendered on the server from a finished view model.

pub mod again;
pub mod amount;
pub mod gallery;
pub mod problem;
pub mod result;
pub mod unfinished;
pub mod wallet_needed;

use std::sync::Arc;

use crate::{i18n::Texts, shell::Assets};

/// What every page needs.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The texts, in the customer's language.
    pub texts: Texts,
    /// The static files.
    pub assets: Arc<Assets>,
}
