//! The rules of money, codes, wallets and payments.
//!
//! Pure: no I/O, no clock, no randomness, no views. Time and random bytes are arguments; whoever
//! calls decides what to store, send or show. In reading order:
//!
//! - [`currency`]: what we take, and how many decimals it has on the wire
//! - [`money`]: minor units with their currency; [`money::reader`] and [`money::display`] are
//!   the way in from a customer's keyboard and the way out to a screen
//! - [`rate`]: what a wallet's currency was worth, exactly
//! - [`amount_entry`]: what was typed so far, as the field shows it, and the keypad's keys
//! - [`limits`]: what may be paid here, and `Payable`, the proof of it; [`limit_list`]: the same
//!   for several currencies
//! - [`asking`]: whether a code asks for any amount, for one of a few, or for one
//! - [`region`]: where a merchant is
//! - [`entry_code`]: the code in the scanned address
//! - [`ids`]: names for attempts, requests and results, made once and stored before use
//! - [`business_day`]: which day a moment counts for, and when that day begins
//! - [`wallet`]: which wallet shows the page
//! - [`payment`]: the life of a payment, as one table of states and events
//! - [`refund`]: the life of a refund, as another such table
//! - [`character`]: names of characters that look like others, or like nothing
//! - [`visible`]: what a stranger wrote, without what can't be seen
//! - [`mod@natural`]: the order in which people look for names
//! - [`words`]: what a merchant calls things, in one language or several
//! - [`code_words`]: two words by which staff and customer know they look at the same payment

// Money never touches a float; inherited lint tables can't be extended, so it is said here.
#![deny(clippy::float_arithmetic)]

pub mod amount_entry;
pub mod asking;
pub mod business_day;
pub mod character;
pub mod code_words;
pub mod currency;
pub mod entry_code;
pub mod ids;
pub mod limit_list;
pub mod limits;
pub mod money;
pub mod natural;
mod numerals;
pub mod payment;
pub mod rate;
pub mod refund;
pub mod region;
pub mod visible;
pub mod wallet;
pub mod words;

pub use amount_entry::{AmountEntry, Key};
pub use asking::Asking;
pub use business_day::{CutOff, Day, DayError, business_day, day_begins};
pub use currency::{Currency, Source, UnknownCurrency};
pub use entry_code::{EntryCode, EntryCodeError};
pub use ids::{AttemptKey, GatewayPaymentId, IdError, RefundId, RequestId, ResultToken};
pub use limit_list::{BadLimit, LimitList};
pub use limits::{LimitError, Limits, LimitsError, Payable};
pub use money::display::{Grouping, NumberStyle};
pub use money::parse::TypedError;
pub use money::reader::AmountReader;
pub use money::{Money, MoneyError};
pub use natural::natural;
pub use numerals::plain_digits;
pub use payment::{DeclineReason, EventKind, State, Verdict};
pub use rate::{Rate, RateError};
pub use refund::{RefundEvent, RefundRefusal, RefundState};
pub use region::{Region, UnknownRegion};
pub use visible::visible;
pub use wallet::{Wallet, WalletMatch, WalletTable};
pub use words::Words;
