//! The payment gateway's protocol, behind one trait.
//!
//! Knows the gateway's words, signatures and habits, and translates them into the words of
//! `domain`. Knows no HTTP server, no storage and no pages; reads no clock and no environment.
//! In reading order:
//!
//! - `port`: [`Gateway`], what can be asked, and every answer there is
//! - `pay_request`: [`PayRequest`], the one body that is worth a type of its own
//! - `key`, `signer`, `signature`: RSA keys, signing with them, and what exactly is signed
//! - `account`: [`Account`], who we are to the gateway
//! - `client`: [`HttpGateway`], the port over HTTP: time-outs, limits, what is sent again
//! - `notice`: [`VerifiedNotice`], what the gateway tells us by itself, believed only if signed
//! - `wire`: the gateway's JSON, both ways
//! - `outcomes`, `refusals`, `advice`: the gateway's result codes: what they mean for a payment, for a
//!   refund, and what an operator can do about them
//! - `meaning`: what depends on where a code stood
//! - `manner`, `breaker`, `pace`: whether somebody is there, and leaving alone who isn't or who wants
//!   to be asked less
//!
//! Features: `aws-lc-rs` (default) signs with AWS-LC; `rsa-signer` signs in plain Rust instead;
//! `simulation` makes notices without signatures, and stands in dev-dependencies only.

mod account;
mod advice;
mod breaker;
mod client;
mod key;
mod manner;
mod meaning;
mod notice;
pub mod outcomes;
mod pace;
mod pay_request;
mod port;
mod refusals;
mod signature;
mod signer;
mod text;
mod wire;

pub use account::{Account, AccountBuilder, AccountProblem};
pub use advice::advice;
pub use breaker::{Breaker, Leave, Side, Thing};
pub use client::{ClientError, Clock, HttpGateway, Probe, Probed, Timeouts};
pub use key::{KeyError, PrivateKey, PublicKey, made as made_key};
pub use manner::Manner;
pub use notice::{Notice, NoticeError, NoticeOutcome, Payer, Received, VerifiedNotice};
pub use notice::{acknowledgement, refusal};
pub use pace::Pace;
pub use pay_request::{Merchant, PayRequest, PayRequestError, Store, request_id_of};
pub use port::{
    Accepted, Actual, CancelAnswer, Gateway, GivenBack, InquiryAnswer, PaidDetails, PayAnswer,
    Quote, RefundAnswer, RefundCall, RefundDetails, RefundInquiryAnswer, Settlement, UnknownWhy,
};
pub use refusals::refund_refusal;
pub use signature::{Message, SignatureError, header, verify};
pub use signer::{SignError, Signer, signer};
