//! A faithful payment gateway and wallet to develop and test against.
//!
//! It speaks docs/protocol.md and knows nothing of the product: no types, no signing code, no
//! assumptions are shared, so that a mistake on one side cannot hide on the other.
//!
//! In reading order:
//! - [`Config`]: what can be set from outside
//! - `keys`, `signature`: the demo account, and the gateway's signatures
//! - `money`, `wallets`: currencies, rates and the wallets with their limits
//! - `scenario`: what goes wrong, chosen by the amount or by a test
//! - `payment`, `books`, `journal`: one payment, all of them, and all of them after a restart
//! - `gateway`: the five APIs
//! - `notice`: what the merchant is told unasked
//! - `cashier`: the wallet's confirmation page
//! - `reports`: settlement files, in every form they come in
//! - `phone`: a demo phone that shows the shop the way each wallet would
//! - `index`, `admin`: the sandbox's front page, and the door for tests

mod admin;
mod books;
mod cashier;
mod clock;
mod config;
mod gateway;
mod html;
mod index;
mod journal;
mod keys;
mod money;
mod notice;
mod payment;
mod phone;
mod reports;
mod running;
mod sandbox;
mod scenario;
mod serve;
mod signature;
mod wallets;

pub use books::moves::Move;
pub use cashier::Choice;
pub use config::{AnswerMode, Config, ConfigError};
pub use keys::KeysError;
pub use payment::view::{HappenedView, PaymentView, RefundView, SentNotice};
pub use reports::{Age, Planted, Variant};
pub use running::{Running, StartError, start};
pub use scenario::{Api, CancelTurn, NotifyTurn, PayTurn, RefundTurn, Script, WalletTurn};
