//! What the page and the server say to each other: the fields of a pay form, and what a script is
//! answered. Both are strings to the page; the server functions that take and give them are the
//! web server's.

use serde::{Deserialize, Serialize};

/// What a pay form carries, as strings: the server parses every one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayForm {
    /// The entry code.
    pub code: String,
    /// The page load's key.
    pub attempt: String,
    /// As typed; empty where nothing can be typed.
    pub amount: String,
    /// The amount of the offer that was pressed, as the page wrote it; counts before `amount`.
    pub preset: Option<String>,
    /// As typed; absent or empty when there is none.
    pub note: Option<String>,
    /// The page's language, which is also how its numbers are written.
    pub lang: Option<String>,
    /// Set once the customer said that they mean it: `sure` of an amount that is far above what is usual,
    /// anything else of a second payment like the last, too; `beside` and a number of another payment of this
    /// page load, the number being of how many they were told.
    pub again: Option<String>,
}

impl PayForm {
    /// What the customer typed or pressed.
    pub fn chosen(&self) -> &str {
        self.preset.as_deref().unwrap_or(&self.amount)
    }
}

/// What the browser does next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Leave for this address: the wallet's, or our own result page.
    pub go: Option<String>,
    /// The payment's result page, where `go` leads into a wallet: the customer stands there when
    /// the wallet doesn't take the page away.
    // Its name on the wire is known to pages that are open already.
    #[serde(rename = "look")]
    pub result: Option<String>,
    /// Stay, and show this sentence.
    pub problem: Option<String>,
    /// Whether the sentence is about what was typed, which has to be corrected.
    pub correct: bool,
    /// Post the form once more as a browser without scripts would: the answer is a page.
    pub resend: bool,
}

/// How a payment stands, for the watcher on its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentStatus {
    /// Which page the payment has now; another word than before means: load it.
    pub view: String,
    /// When it was looked at, in the customer's words.
    pub checked: String,
}
