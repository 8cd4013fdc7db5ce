//! What is printed at a till, as other systems see it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Till;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Code {
    /// What is printed now.
    #[schema(example = "7F3K9-2M4XQ")]
    pub code: String,
    /// The store, by its id.
    #[schema(example = "S-GION")]
    pub store: String,
    /// Where it hangs.
    pub till: Till,
    /// Whether customers can pay there.
    pub enabled: bool,
    /// Why not, as the shop wrote it for customers.
    pub why_off: Option<String>,
    /// What was printed before, and still leads there, or did until now.
    pub replaced: Option<Replaced>,
}

/// A code that was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Replaced {
    /// What was printed.
    #[schema(example = "2K9M4-7F3XQ")]
    pub code: String,
    /// Until when it leads there.
    #[schema(example = "2026-12-05T03:12:09.120Z")]
    pub until: String,
}
