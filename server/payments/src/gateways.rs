//! The gateway under each of our accounts. A payment is asked about under the account it was made
//! with, whatever its merchant's account is by then.

use std::{collections::BTreeMap, fmt, sync::Arc};

use domain::Currency;
use gateway::Gateway;

use super::{
    PaymentsError,
    guard::{Guarded, Named, Watch},
};
use crate::tally::Tally;
use alarms::{Alarm, Alarms, Kind};
use foundation::clock::Clock;
use shops::accounts::DEFAULT;

/// One account's way to the gateway.
#[derive(Clone)]
pub struct Line {
    /// Calls in this account's name.
    pub gateway: Arc<dyn Gateway>,
    /// Its client id; what the gateway tells unasked names it.
    pub client_id: String,
    /// What its merchants are paid out in, unless they say otherwise.
    pub settlement_currency: Option<Currency>,
    /// Where the gateway is. Accounts at one place fail together.
    pub place: String,
}

/// Every account's line, by name.
#[derive(Clone, Default)]
pub struct Gateways(BTreeMap<String, Line>);

impl Gateways {
    /// One account only, as in most shops.
    pub fn one(gateway: Arc<dyn Gateway>) -> Self {
        let mut all = Self::default();
        let line = Line {
            gateway,
            client_id: String::new(),
            settlement_currency: None,
            place: String::new(),
        };
        all.add(DEFAULT, line);
        all
    }

    /// Adds an account.
    pub fn add(&mut self, name: &str, line: Line) {
        self.0.insert(name.to_owned(), line);
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Line")
            .field("client_id", &self.client_id)
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Gateways {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.0.keys()).finish()
    }
}

/// The lines, each left alone while nobody answers at its place.
pub(super) struct Lines {
    desks: BTreeMap<String, Desk>,
    alarms: Arc<Alarms>,
}

/// One line with what is known of its account.
struct Desk {
    line: Guarded,
    client_id: String,
    settlement_currency: Option<Currency>,
}

impl Lines {
    pub(super) fn new(
        gateways: Gateways,
        clock: &Arc<dyn Clock>,
        alarms: &Arc<Alarms>,
        tally: &Arc<Tally>,
    ) -> Self {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for line in gateways.0.values() {
            let accounts = places.entry(line.place.clone()).or_default();
            *accounts = accounts.saturating_add(1);
        }
        // Where several call, one of them alone does not prove that nobody is there.
        let breaker = |name: &str, accounts: usize| Arc::new(Named::new(name, accounts.min(2)));
        let places: BTreeMap<String, Arc<Named>> = places
            .into_iter()
            .map(|(place, accounts)| (place.clone(), breaker(&place, accounts)))
            .collect();
        let watch = Watch {
            clock: Arc::clone(clock),
            alarms: Arc::clone(alarms),
            tally: Arc::clone(tally),
        };
        let guard = |(name, line): (String, Line)| {
            let place = places.get(&line.place).cloned();
            let place = place.unwrap_or_else(|| breaker(&line.place, 1));
            let desk = Desk {
                line: Guarded::new(&name, line.gateway, watch.clone(), place),
                client_id: line.client_id,
                settlement_currency: line.settlement_currency,
            };
            (name, desk)
        };
        Self {
            desks: gateways.0.into_iter().map(guard).collect(),
            alarms: Arc::clone(alarms),
        }
    }

    /// The line of this account.
    pub(super) fn of(&self, account: &str) -> Result<&Guarded, PaymentsError> {
        if let Some(desk) = self.desks.get(account) {
            self.alarms.over(Kind::AccountMissing, account);
            return Ok(&desk.line);
        }
        self.alarms.raise(Alarm::new(Kind::AccountMissing, account));
        Err(PaymentsError::NoAccount(account.to_owned()))
    }

    /// What the account's merchants are paid out in, unless they say otherwise.
    pub(super) fn settlement(&self, account: &str) -> Option<Currency> {
        self.desks.get(account)?.settlement_currency
    }

    /// Whether the account has this client id.
    pub(super) fn is_of_client(&self, account: &str, client_id: &str) -> bool {
        let desk = self.desks.get(account);
        desk.is_some_and(|desk| desk.client_id == client_id)
    }

    /// Whether some place does not answer.
    pub(super) fn is_any_down(&self) -> bool {
        self.desks.values().any(|desk| desk.line.is_down())
    }
}
