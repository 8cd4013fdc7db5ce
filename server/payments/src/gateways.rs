//! The gateway under each of our accounts. A payment is asked about under the account it was made
//! with, whatever its merchant's account is by then.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

use domain::Currency;
use gateway::Gateway;

use super::{
    PaymentsError,
    guard::{Guarded, Named, Watch},
};
use alarms::{Alarm, Kind};
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
    /// Whether it was taken out of the settings: what is open is followed, nothing new begun.
    pub retired: bool,
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
            retired: false,
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

/// The lines, each left alone while nobody answers at its place. They may be exchanged for others at
/// any time; who has begun with one goes on with it.
pub(super) struct Lines {
    desks: RwLock<Arc<Desks>>,
    watch: Watch,
}

#[derive(Default)]
struct Desks {
    of_accounts: BTreeMap<String, Desk>,
    places: BTreeMap<String, Place>,
}

/// One line with what is known of its account.
struct Desk {
    line: Arc<Guarded>,
    gateway: Arc<dyn Gateway>,
    client_id: String,
    settlement_currency: Option<Currency>,
    retired: bool,
}

/// Where accounts call, and how many of them are needed to prove that nobody is there.
#[derive(Clone)]
struct Place {
    named: Arc<Named>,
    accounts_min: usize,
}

/// Said in an alarm of what is still followed.
const RETIRED: &str = "it was taken out of the settings; what is open is still asked about with what \
    this server remembers, until it is restarted";

impl Lines {
    pub(super) fn new(gateways: Gateways, watch: Watch) -> Self {
        let lines = Self {
            desks: RwLock::default(),
            watch,
        };
        lines.replace(gateways);
        lines
    }

    /// Exchanges all lines. What is known of a place that stays is kept, and of a line that is the
    /// same as before; a new key begins afresh.
    pub(super) fn replace(&self, gateways: Gateways) {
        let before = self.desks();
        let mut callers: BTreeMap<String, usize> = BTreeMap::new();
        for line in gateways.0.values() {
            let accounts = callers.entry(line.place.clone()).or_default();
            *accounts = accounts.saturating_add(1);
        }
        let place = |(name, accounts): (String, usize)| {
            // Where several call, one of them alone does not prove that nobody is there.
            let accounts_min = accounts.min(2);
            let known = before.places.get(&name);
            let known = known.filter(|known| known.accounts_min == accounts_min);
            let place = known.cloned().unwrap_or_else(|| Place {
                named: Arc::new(Named::new(&name, accounts_min)),
                accounts_min,
            });
            (name, place)
        };
        let places: BTreeMap<_, _> = callers.into_iter().map(place).collect();
        let desk = |(name, line): (String, Line)| {
            let place = places
                .get(&line.place)
                .map(|place| Arc::clone(&place.named));
            let place = place.unwrap_or_else(|| Arc::new(Named::new(&line.place, 1)));
            let known = before.of_accounts.get(&name);
            let known = known.filter(|known| Arc::ptr_eq(&known.gateway, &line.gateway));
            let guarded = match known {
                Some(known) => known.line.at(place),
                None => Guarded::new(&name, Arc::clone(&line.gateway), self.watch.clone(), place),
            };
            let desk = Desk {
                line: Arc::new(guarded),
                gateway: line.gateway,
                client_id: line.client_id,
                settlement_currency: line.settlement_currency,
                retired: line.retired,
            };
            (name, desk)
        };
        let of_accounts = gateways.0.into_iter().map(desk).collect();
        let desks = Desks {
            of_accounts,
            places,
        };
        *self.desks.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(desks);
    }

    fn desks(&self) -> Arc<Desks> {
        Arc::clone(&self.desks.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The line of this account, for something that is there already.
    pub(super) fn of(&self, account: &str) -> Result<Arc<Guarded>, PaymentsError> {
        let desks = self.desks();
        let desk = desks.of_accounts.get(account);
        self.tell(account, desk);
        let line = desk.map(|desk| Arc::clone(&desk.line));
        line.ok_or_else(|| PaymentsError::NoAccount(account.to_owned()))
    }

    /// The same for something new, which an account that was taken out doesn't take.
    pub(super) fn taking(&self, account: &str) -> Result<Arc<Guarded>, PaymentsError> {
        let line = self.of(account)?;
        let desks = self.desks();
        let desk = desks.of_accounts.get(account);
        if desk.is_none_or(|desk| desk.retired) {
            return Err(PaymentsError::NoAccount(account.to_owned()));
        }
        Ok(line)
    }

    /// Calls a person where an account is needed that is not, or no longer, in the settings.
    fn tell(&self, account: &str, desk: Option<&Desk>) {
        let alarms = &self.watch.alarms;
        let missing = Alarm::new(Kind::AccountMissing, account);
        match desk {
            None => alarms.raise(missing),
            Some(desk) if desk.retired => alarms.raise(missing.with_detail(RETIRED)),
            Some(_) => alarms.over(Kind::AccountMissing, account),
        }
    }

    /// What the account's merchants are paid out in, unless they say otherwise.
    pub(super) fn settlement(&self, account: &str) -> Option<Currency> {
        let desks = self.desks();
        desks.of_accounts.get(account)?.settlement_currency
    }

    /// Whether the account has this client id.
    pub(super) fn is_of_client(&self, account: &str, client_id: &str) -> bool {
        let desks = self.desks();
        let desk = desks.of_accounts.get(account);
        desk.is_some_and(|desk| desk.client_id == client_id)
    }

    /// Whether some place does not answer.
    pub(super) fn is_any_down(&self) -> bool {
        let desks = self.desks();
        desks.of_accounts.values().any(|desk| desk.line.is_down())
    }
}
