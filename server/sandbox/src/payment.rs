//! One payment as the gateway keeps it.
//!
//! Pure data and rules: time and ids come in as arguments, nothing is sent from here.

pub(crate) mod order;
pub(crate) mod refund;
pub(crate) mod state;
pub(crate) mod view;

use jiff::Timestamp;
use rand::Rng as _;
use rand::distr::Alphanumeric;

use crate::clock::iso;
use crate::money::{Amount, Price};
use crate::scenario::Script;
use crate::wallets::Wallet;
use order::Order;
use refund::Refund;
use state::{Event, Refused, State};
use view::SentNotice;

/// Enough to see a whole redelivery several times over; a test that asks for more news than
/// this loses the oldest.
const NOTICES_MAX: usize = 100;

/// The three names of a payment, none derivable from another.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    /// The merchant's.
    pub(crate) request: String,
    /// The gateway's.
    pub(crate) payment: String,
    /// In the cashier's address; whoever knows it may press Pay.
    pub(crate) cashier: String,
}

impl Names {
    pub(crate) fn new(request: String, now: Timestamp) -> Self {
        let cashier = rand::rng()
            .sample_iter(Alphanumeric)
            .take(28)
            .map(char::from)
            .collect();
        Self {
            request,
            payment: number("19401080", now),
            cashier,
        }
    }
}

/// 33 digits, beginning with the day, as the official fixtures have them.
pub(crate) fn number(kind: &str, now: Timestamp) -> String {
    let day: String = iso(now)
        .chars()
        .take(10)
        .filter(char::is_ascii_digit)
        .collect();
    let tail: u64 = rand::rng().random_range(0..100_000_000_000_000_000);
    format!("{day}{kind}{tail:017}")
}

/// A payment, from order to refund.
#[derive(Clone, Debug)]
pub(crate) struct Payment {
    pub(crate) names: Names,
    pub(crate) order: Order,
    pub(crate) wallet: &'static Wallet,
    pub(crate) script: Script,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) state: State,
    pub(crate) history: Vec<(Timestamp, Event)>,
    pub(crate) refunds: Vec<Refund>,
    pub(crate) notices: Vec<SentNotice>,
    /// How many answers the script has spoilt so far.
    pub(crate) spoilt: u32,
    /// The demo phone it was started on, so that the wallet can lead back there.
    pub(crate) phone: Option<String>,
}

impl Payment {
    pub(crate) fn happen(&mut self, event: Event, now: Timestamp) -> Result<(), Refused> {
        let before = self.state;
        self.state = before.after(event, now)?;
        if self.state != before {
            self.history.push((now, event));
        }
        Ok(())
    }

    /// Closes the order if its time has passed. Called whenever it is looked at, so an
    /// expired payment can never be seen open.
    pub(crate) fn settle(&mut self, now: Timestamp) {
        if self.state == State::Processing && now >= self.expires {
            // Cannot be refused: the table lets a payment in process expire.
            let _closed = self.happen(Event::Expired, self.expires);
        }
    }

    /// The price at which the wallet converts; `None` if both sides use one currency.
    pub(crate) fn quote(&self) -> Option<Price> {
        let home = self.wallet.home()?;
        (home.code != self.order.amount.currency.code)
            .then(|| Price::of(self.order.amount.currency, home))
    }

    /// What the wallet takes from the customer.
    pub(crate) fn charged(&self) -> Amount {
        let amount = self.order.amount;
        self.quote()
            .and_then(|price| amount.converted(price))
            .unwrap_or(amount)
    }

    /// The price at which the merchant is paid out, if in another currency.
    pub(crate) fn settlement_quote(&self) -> Option<Price> {
        let settlement = self.order.settlement?;
        (settlement.code != self.order.amount.currency.code)
            .then(|| Price::of(self.order.amount.currency, settlement))
    }

    pub(crate) fn remember(&mut self, notice: SentNotice) {
        if self.notices.len() == NOTICES_MAX {
            self.notices.remove(0);
        }
        self.notices.push(notice);
    }
}
