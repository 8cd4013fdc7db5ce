//! What the people of a shop change of it themselves: codes made, renamed and given other rules, and what
//! may be paid at a store. It stands in the same tables as what a file says, and has to be what a file may
//! say; what is set here is marked, so that a file doesn't overwrite it unseen.
//!
//! Knows no page and no language: what is wrong is said as a value.

mod over;
mod rules;
mod store;

use domain::{EntryCode, LimitList, Limits};
use foundation::{clock::Timestamp, randomness::Randomness, store::StoreError};

use crate::{
    shop::{Code, Directory, Merchant, Replaced, Shop, Store, limits},
    store::Replacing,
};
pub use over::{code_over, store_over, turn_over};
pub use rules::{Rules, Wrong, reason};
pub use store::{Changed, OldCode, OwnStore, Removed, Switch};

/// Most codes that are made at once.
pub const MADE_MAX: u16 = 200;

/// What became of rules that all of a store's tills were to have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Tills that have them now.
    pub changed: u32,
    /// Tills that keep their one amount.
    pub of_one_amount: u32,
    /// Tills that somebody else gave another name or other rules at that moment.
    pub changed_meanwhile: u32,
}

/// What became of codes that were to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Those that were made, in their order.
    pub codes: Vec<Code>,
    /// The names of those that were there already.
    pub there: Vec<String>,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum OwnError {
    /// It can't be so.
    #[error("{0:?}")]
    Wrong(Wrong),
    /// It isn't there, or not any more.
    #[error("it isn't there any more")]
    Gone,
    /// Somebody else has set the same meanwhile.
    #[error("somebody else has set it meanwhile")]
    Meanwhile,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What codes are to be called: one by its name, or several by name and number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The name, such as "Table".
    pub name: String,
    /// The first and the last number.
    pub numbers: Option<(u16, u16)>,
}

impl Names {
    /// The names, in order.
    pub fn all(&self) -> Result<Vec<String>, Wrong> {
        let Some((first, last)) = self.numbers else {
            return Ok(vec![rules::label(&self.name)?]);
        };
        let count = last.checked_sub(first).ok_or(Wrong::Backwards)?;
        if count >= MADE_MAX {
            return Err(Wrong::TooMany);
        }
        // A number may stand alone: tables are called by nothing else.
        let name = |number: u16| rules::label(format!("{} {number}", self.name).trim());
        (first..=last).map(name).collect()
    }
}

/// What all of an installation's, a merchant's and a store's limits allow; `None` if that is nothing.
pub fn bounds(installation: &LimitList, merchant: &Merchant, store: &Store) -> Option<Limits> {
    let own = limits(merchant, store, None)?;
    match installation.of(store.currency) {
        Some(above) => own.narrowed(above).ok(),
        None => Some(own),
    }
}

/// Where codes are made.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// Whose they are.
    pub merchant: &'a Merchant,
    /// The store.
    pub store: &'a Store,
}

/// Where something is changed, and within what.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// Where it is kept.
    pub store: &'a dyn OwnStore,
    /// The installation's limits.
    pub installation: &'a LimitList,
    /// Makes codes.
    pub randomness: &'a dyn Randomness,
    /// Switching and replacing are done only if shops have this number still ([`crate::ShopStore::version`]), where that is said.
    pub as_of: Option<i64>,
}

impl Desk<'_> {
    /// Makes codes of one kind at a store, but for those that are there. Returns them in their order.
    pub async fn make(&self, at: At<'_>, names: &Names, rules: &Rules) -> Result<Made, OwnError> {
        let At { merchant, store } = at;
        let labels = names.all().map_err(OwnError::Wrong)?;
        let bounds = bounds(self.installation, merchant, store);
        rules.check(bounds.as_ref()).map_err(OwnError::Wrong)?;
        let code = |label: String| {
            let code = EntryCode::from_random(self.randomness.bytes());
            Code {
                in_office: true,
                ..rules.of(&Code::plain(code, &store.id, &label))
            }
        };
        let mut codes: Vec<Code> = labels.into_iter().map(code).collect();
        let there = self.store.make_codes(&codes).await?;
        codes.retain(|code| !there.contains(&code.label));
        match there.first() {
            Some(first) if codes.is_empty() => Err(OwnError::Wrong(Wrong::Taken(first.clone()))),
            Some(_) | None => Ok(Made { codes, there }),
        }
    }

    /// Gives a till another name and other rules.
    pub async fn change(&self, shop: &Shop, label: &str, rules: &Rules) -> Result<(), OwnError> {
        let bounds = bounds(self.installation, &shop.merchant, &shop.store);
        let label = rules::label(label).map_err(OwnError::Wrong)?;
        rules.check(bounds.as_ref()).map_err(OwnError::Wrong)?;
        let after = Code {
            label,
            in_office: true,
            ..rules.of(&shop.code)
        };
        kept(self.store.change_code(shop, &after).await?, &after.label)
    }

    /// Gives all tills of a store that take more than one amount the rules of one of them, but for their names.
    /// Tills that had them anyway are not counted.
    pub async fn spread(&self, from: &Rules, shops: &[Shop]) -> Result<Spread, OwnError> {
        let mut spread = Spread::default();
        for shop in shops {
            let count = if shop.code.asking.fixed().is_some() {
                &mut spread.of_one_amount
            } else {
                if !from.is_other_at(&shop.code) {
                    continue;
                }
                let after = Code {
                    in_office: true,
                    ..from.of(&shop.code)
                };
                match self.store.change_code(shop, &after).await? {
                    Changed::Done => &mut spread.changed,
                    Changed::Taken | Changed::Gone | Changed::Meanwhile => {
                        &mut spread.changed_meanwhile
                    }
                }
            };
            *count = count.saturating_add(1);
        }
        Ok(spread)
    }

    /// Says what may be paid at a store at once. Every code of it has to stay one that can be paid at.
    pub async fn change_store(
        &self,
        directory: &Directory,
        before: &Store,
        after: &Store,
    ) -> Result<(), OwnError> {
        let mut merchants = directory.merchants.iter();
        let merchant = merchants.find(|merchant| merchant.id == before.merchant_id);
        let merchant = merchant.ok_or(OwnError::Gone)?;
        let own = Limits::new(after.currency, after.min_minor, after.max_minor);
        own.map_err(|_| OwnError::Wrong(Wrong::NoAmount))?;
        let bounds = bounds(self.installation, merchant, after);
        if bounds.is_none() {
            return Err(OwnError::Wrong(Wrong::NoAmount));
        }
        let codes = directory.codes.iter();
        for code in codes.filter(|code| code.store_id == after.id) {
            if Rules::at(code).check(bounds.as_ref()).is_err() {
                return Err(OwnError::Wrong(Wrong::Code(code.label.clone())));
            }
        }
        let rules = Rules::of_store(after);
        rules.check(bounds.as_ref()).map_err(OwnError::Wrong)?;
        kept(self.store.change_store(before, after).await?, "")
    }

    /// Takes payments at a till again, or none, with a reason that customers read.
    pub async fn switch(&self, code: &EntryCode, on: bool, why: &str) -> Result<(), OwnError> {
        let why = reason(why).map_err(OwnError::Wrong)?;
        let why = why.as_deref().filter(|_| !on);
        let as_of = self.as_of;
        let switch = Switch {
            code,
            on,
            why,
            as_of,
        };
        kept(self.store.switch(switch).await?, "")
    }

    /// Removes a code that nobody has ever used.
    pub async fn remove(&self, shop: &Shop) -> Result<(), OwnError> {
        match self.store.remove_code(shop).await? {
            Removed::Done => Ok(()),
            Removed::Used => Err(OwnError::Wrong(Wrong::Used)),
            Removed::Gone => Err(OwnError::Gone),
        }
    }

    /// Another code in the place of one, which works on for a while.
    pub async fn replace(
        &self,
        old: &EntryCode,
        replaced: Replaced,
    ) -> Result<EntryCode, OwnError> {
        let new = EntryCode::from_random(self.randomness.bytes());
        let done = match self.as_of {
            None => self.store.replace(old, &new, replaced).await.map(|()| true),
            Some(version) => {
                let new = &new;
                let replacing = Replacing { old, new, replaced };
                self.store.replace_as_of(replacing, version).await
            }
        };
        match done {
            Ok(true) => Ok(new),
            Ok(false) => Err(OwnError::Meanwhile),
            Err(StoreError::Conflict) => Err(OwnError::Gone),
            Err(error) => Err(error.into()),
        }
    }
}

fn kept(changed: Changed, label: &str) -> Result<(), OwnError> {
    match changed {
        Changed::Done => Ok(()),
        Changed::Taken => Err(OwnError::Wrong(Wrong::Taken(label.to_owned()))),
        Changed::Gone => Err(OwnError::Gone),
        Changed::Meanwhile => Err(OwnError::Meanwhile),
    }
}

/// Until when a code that is replaced works on, by how many days were asked for.
pub fn until(now: Timestamp, days: i64) -> Replaced {
    Replaced {
        at: now,
        until: now.plus_ms(days.clamp(0, 90).saturating_mul(86_400_000)),
    }
}
