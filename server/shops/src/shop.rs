//! Who sells, where and under which code: everything a page needs to know about a scanned code.
//!
//! Knows no storage and no HTTP.

use brand::Brand;
use domain::{Asking, Currency, LimitList, Limits, Money, Region, Words};

mod code;
mod plain;

use crate::{
    day::Days,
    hours::{self, ByHand, Hours, Opening},
};
use foundation::clock::Timestamp;

pub use code::{Code, NoteRule, Replaced};

/// The company that is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merchant {
    /// Our id, sent as `referenceMerchantId`.
    pub id: String,
    /// As customers know it.
    pub name: Words,
    /// Merchant category code, four digits.
    pub mcc: String,
    /// Where it is registered.
    pub region: Option<Region>,
    /// What its stores are paid out in, unless they say otherwise.
    pub settlement_currency: Option<Currency>,
    /// BCP 47 tags, the preferred first.
    pub languages: Vec<String>,
    /// Whom to write or call, for the operator's eyes.
    pub contact: Option<String>,
    /// Which gateway account its stores use, unless they say otherwise.
    pub account: String,
    /// What may be paid at once at any of its stores, by currency.
    pub limits: LimitList,
    /// What its pages look like, if not as they are by themselves.
    pub brand: Option<Brand>,
}

/// One place of a merchant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    /// Our id, sent as `referenceStoreId`.
    pub id: String,
    /// Whose it is.
    pub merchant_id: String,
    /// As customers know it.
    pub name: Words,
    /// Merchant category code, four digits.
    pub mcc: String,
    /// What customers type amounts in.
    pub currency: Currency,
    /// What the merchant is paid out in for this store, if it says so itself.
    pub settlement_currency: Option<Currency>,
    /// Which gateway account its payments use.
    pub account: String,
    /// IANA name, for receipts.
    pub time_zone: String,
    /// When its business days begin, and began.
    pub days: Days,
    /// BCP 47 tag, when the customer's own language is not known.
    pub language: String,
    /// Where it is, as people write it.
    pub address: Option<String>,
    /// Smallest amount in minor units, if narrower than the merchant's.
    pub min_minor: Option<u64>,
    /// Largest amount in minor units, if narrower than the merchant's.
    pub max_minor: Option<u64>,
    /// What its pages look like, if not as its merchant's others.
    pub brand: Option<Brand>,
    /// When payments are taken; always, if nothing is said.
    pub opening: Option<Hours>,
    /// The hours of the week that it has again once it isn't always open any more.
    pub hours_aside: Option<Hours>,
    /// What was done about that by hand.
    pub by_hand: ByHand,
    /// Why none are taken at the moment, as customers read it, in the store's language.
    pub why_paused: Option<String>,
    /// Amounts that its tills offer that say nothing of amounts.
    pub presets: Vec<u64>,
    /// Whether there is a note at its tills that say nothing of notes.
    pub note: NoteRule,
    /// Whether the people of the shop changed it since a file last said it.
    pub in_office: bool,
}

/// Merchants, their stores, and the codes that are current; in order of their ids and labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// The companies.
    pub merchants: Vec<Merchant>,
    /// Their places.
    pub stores: Vec<Store>,
    /// The codes that are printed there.
    pub codes: Vec<Code>,
}

impl Directory {
    /// What is one merchant's.
    #[must_use]
    pub fn of_merchant(self, merchant: &str) -> Self {
        let merchants = self.merchants.into_iter();
        let stores = self.stores.into_iter();
        let stores: Vec<Store> = stores
            .filter(|store| store.merchant_id == merchant)
            .collect();
        let codes = self.codes.into_iter();
        let codes = codes.filter(|code| stores.iter().any(|store| store.id == code.store_id));
        Self {
            merchants: merchants.filter(|one| one.id == merchant).collect(),
            codes: codes.collect(),
            stores,
        }
    }
}

/// Where a code hangs, by the number under which it is kept. It stays so, whatever its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TillId(pub i64);

/// A code with everything around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shop {
    /// The company.
    pub merchant: Merchant,
    /// The place.
    pub store: Store,
    /// Where the code hangs.
    pub till: TillId,
    /// The printed code.
    pub code: Code,
    /// What may be paid here at once: what merchant, store and code all allow.
    pub limits: Limits,
    /// Above which amount a customer is asked whether it is right, in minor units. Nobody writes it down: it
    /// follows from what is usually paid here.
    pub ask_above_minor: Option<u64>,
}

impl Store {
    /// Whether payments are taken at a moment.
    pub fn opening_at(&self, now: Timestamp) -> Opening {
        hours::opening(self.opening.as_ref(), self.by_hand, now, &self.time_zone)
    }
}

impl Shop {
    /// The gateway account that takes its money, by name.
    pub fn account(&self) -> &str {
        &self.store.account
    }

    /// What its pages look like: as the store says, or else the merchant.
    pub fn brand(&self) -> Option<&Brand> {
        self.store.brand.as_ref().or(self.merchant.brand.as_ref())
    }

    /// What the merchant is paid out in: as store, merchant or account say, the nearest first; else
    /// what customers pay in.
    pub fn settlement_currency(&self, account: Option<Currency>) -> Currency {
        let said = self.store.settlement_currency;
        let said = said.or(self.merchant.settlement_currency).or(account);
        said.unwrap_or(self.store.currency)
    }

    /// Puts them together; `None` when their limits contradict each other.
    pub fn assemble(merchant: Merchant, store: Store, till: TillId, code: Code) -> Option<Self> {
        let limits = limits(&merchant, &store, Some(&code))?;
        let code = code.at(&store);
        Some(Self {
            merchant,
            store,
            till,
            code,
            limits,
            ask_above_minor: None,
        })
    }

    /// The same at a moment: why it paused is said while it does.
    #[must_use]
    pub fn seen_at(mut self, now: Timestamp) -> Self {
        if self.store.by_hand.pause_at(now).is_none() {
            self.store.why_paused = None;
        }
        self
    }

    /// Whether this is so much more than is usually paid here that it may be a slip of the finger.
    pub fn stands_out(&self, amount: Money) -> bool {
        let above = self.ask_above_minor;
        above.is_some_and(|above| amount.minor() > above)
    }

    /// The same within the installation's limits, without offers that are outside; `None` when
    /// nothing is left.
    pub fn within(mut self, installation: &LimitList) -> Option<Self> {
        if let Some(bound) = installation.of(self.store.currency) {
            self.limits = self.limits.narrowed(bound).ok()?;
        }
        self.code.asking = self.payable_asking()?;
        Some(self)
    }

    /// The same within narrower limits, such as a wallet's; `None` when nothing is left.
    pub fn narrowed_to(mut self, limits: Limits) -> Option<Self> {
        self.limits = limits;
        self.code.asking = self.payable_asking()?;
        Some(self)
    }

    fn payable_asking(&self) -> Option<Asking> {
        let payable = |minor: &u64| {
            let money = Money::from_minor(*minor, self.store.currency).ok();
            money.is_some_and(|money| self.limits.check(money).is_ok())
        };
        let offered = || {
            let presets = self.code.asking.presets().iter().copied();
            presets.filter(payable).collect::<Vec<u64>>()
        };
        match &self.code.asking {
            Asking::Open { .. } => Some(Asking::Open { presets: offered() }),
            Asking::Choice { .. } => {
                let presets = offered();
                (!presets.is_empty()).then_some(Asking::Choice { presets })
            }
            Asking::Fixed { minor } => payable(minor).then_some(Asking::Fixed { minor: *minor }),
        }
    }
}

/// What merchant, store and code all allow, or `None` if that is nothing.
pub fn limits(merchant: &Merchant, store: &Store, code: Option<&Code>) -> Option<Limits> {
    let own = Limits::new(store.currency, store.min_minor, store.max_minor).ok()?;
    let own = match merchant.limits.of(store.currency) {
        Some(above) => own.narrowed(above).ok()?,
        None => own,
    };
    let Some(code) = code else { return Some(own) };
    let narrow = Limits::new(store.currency, code.min_minor, code.max_minor).ok()?;
    own.narrowed(&narrow).ok()
}

#[cfg(test)]
mod tests;
