//! What the page and the server say to each other: two server functions, which also answer plain
//! forms, and the port through which the server does the work.
//!
//! Knows no HTTP details: the server turns an [`Answer`] into a status, a redirect or a page.

#![expect(
    clippy::too_many_arguments,
    reason = "a form's fields are a server function's arguments"
)]

use std::sync::Arc;

use leptos::prelude::*;
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
    /// Set once the customer said that a second payment like the last is meant.
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
    pub look: Option<String>,
    /// Stay, and show this sentence.
    pub problem: Option<String>,
    /// Whether the sentence is about what was typed, which has to be corrected.
    pub correct: bool,
    /// Post the form once more as a browser without scripts would: the answer is a page.
    pub resend: bool,
}

/// What the watcher on the result page hears.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// Which page the payment has now; another word than before means: load it.
    pub view: String,
    /// When it was looked at, in the customer's words.
    pub checked: String,
}

/// The server's side of the functions, one per request.
#[async_trait::async_trait]
pub trait Cashier: Send + Sync {
    /// Starts the payment of this page load, or finds it.
    async fn start(&self, form: PayForm) -> Answer;
    /// Which page a payment has now; `None` when that can't be said, which is no news.
    async fn news(&self, token: &str) -> Option<News>;
}

/// The cashier of the request at hand.
fn cashier() -> Result<Arc<dyn Cashier>, ServerFnError> {
    use_context().ok_or_else(|| ServerFnError::ServerError("no cashier".to_owned()))
}

/// Starts a payment. A browser without scripts posts the same fields and is redirected.
#[server(prefix = "/api", endpoint = "start_payment", input = server_fn::codec::PostUrl)]
pub async fn start_payment(
    /// See [`PayForm::code`].
    code: String,
    /// See [`PayForm::attempt`].
    attempt: String,
    /// See [`PayForm::amount`].
    amount: String,
    /// See [`PayForm::preset`].
    preset: Option<String>,
    /// See [`PayForm::note`].
    note: Option<String>,
    /// See [`PayForm::lang`].
    lang: Option<String>,
    /// See [`PayForm::again`].
    again: Option<String>,
) -> Result<Answer, ServerFnError> {
    Ok(cashier()?
        .start(PayForm {
            code,
            attempt,
            amount,
            preset,
            note,
            lang,
            again,
        })
        .await)
}

/// What became of a payment; asked by the result page until it is final.
#[server(prefix = "/api", endpoint = "payment_status", input = server_fn::codec::GetUrl)]
pub async fn payment_status(
    /// Of the result page's address.
    token: String,
) -> Result<News, ServerFnError> {
    let news = cashier()?.news(&token).await;
    news.ok_or_else(|| ServerFnError::ServerError("no news".to_owned()))
}
