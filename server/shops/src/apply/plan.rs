//! A draft against what is there: what is new, what is different, what is left alone, and what
//! must not be done.

use crate::ShopStore;
use std::collections::{BTreeMap, BTreeSet};

use domain::{Currency, EntryCode};

use super::{
    ApplyError,
    draft::{Draft, DraftCode, DraftStore},
    mistake::{Located, Mistakes},
    pictures::Making,
    report::{Fields, Report, code_fields, merchant_fields, store_fields},
    unmentioned,
};
use crate::shop::{Code, Directory, Merchant, Store};
use foundation::{clock::Timestamp, randomness::Randomness};

/// What will be written, and what is said about it.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(crate) changes: Directory,
    pub(crate) report: Report,
    /// Pictures of the looks, to be kept.
    pub(crate) pictures: Making,
}

/// A thing's fields as they will be, and as they were.
struct Compared {
    new: Fields,
    old: Option<Fields>,
}

/// What is there, by id; codes by store and label.
pub(super) struct There<'a> {
    pub(super) merchants: BTreeMap<&'a str, &'a Merchant>,
    pub(super) stores: BTreeMap<&'a str, &'a Store>,
    pub(super) codes: BTreeMap<(&'a str, &'a str), &'a Code>,
}

impl<'a> There<'a> {
    fn of(directory: &'a Directory) -> Self {
        let merchants = directory.merchants.iter();
        let stores = directory.stores.iter();
        let codes = directory.codes.iter();
        Self {
            merchants: merchants.map(|one| (&*one.id, one)).collect(),
            stores: stores.map(|one| (&*one.id, one)).collect(),
            codes: codes
                .map(|one| ((&*one.store_id, &*one.label), one))
                .collect(),
        }
    }
}

impl There<'_> {
    /// The code that stands where this one is to stand.
    fn code_of(&self, store_id: &str, label: &str) -> Option<&Code> {
        self.codes.get(&(store_id, label)).copied()
    }
}

/// What a plan is made with.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) store: &'a dyn ShopStore,
    pub(super) randomness: &'a dyn Randomness,
    pub(super) now: Timestamp,
}

/// Plans an application; adds to the mistakes what what is there forbids.
pub(super) async fn plan(
    draft: Draft,
    around: Around<'_>,
    mistakes: &Mistakes<'_>,
) -> Result<Plan, ApplyError> {
    let Around {
        store,
        randomness,
        now,
    } = around;
    let directory = store.directory().await?;
    let there = There::of(&directory);
    for store_draft in &draft.stores {
        forbid(store_draft, &there, store, mistakes).await?;
    }
    unmentioned::check(&draft, &there, mistakes);
    renamed(&draft, &there, store, mistakes).await?;
    let mut plan = Plan::default();
    plan.leave_alone(&draft, &there);
    let currencies: BTreeMap<String, Currency> = draft
        .stores
        .iter()
        .map(|draft| (draft.store.id.clone(), draft.store.currency))
        .collect();
    for Located { value, .. } in draft.merchants {
        plan.merchant(value, &there);
    }
    for draft in draft.stores {
        let old = there.stores.get(&*draft.store.id).copied();
        plan.store(draft.counted(old, now), &there);
    }
    for code in draft.codes {
        if let Some(currency) = currencies.get(&code.store_id) {
            let old = there.code_of(&code.store_id, &code.label);
            let text = match old {
                Some(old) => old.code.clone(),
                None => EntryCode::from_random(randomness.bytes()),
            };
            let code = code.into_code(text, old);
            plan.code(code, *currency, &there);
        }
    }
    Ok(plan)
}

impl Plan {
    fn merchant(&mut self, merchant: Merchant, there: &There<'_>) {
        let old = there.merchants.get(&*merchant.id);
        // A file that says nothing about looks leaves them to the studio: what is told is what will
        // be there, what is written is what the file says.
        let looks = || old.and_then(|old| old.brand.clone());
        let after = Merchant {
            brand: merchant.brand.clone().or_else(looks),
            ..merchant.clone()
        };
        let what = format!("merchant {}", merchant.id);
        let old = old.map(|old| merchant_fields(old));
        if self.report.note(what, merchant_fields(&after), old) {
            self.changes.merchants.push(merchant);
        }
    }

    fn store(&mut self, store: Store, there: &There<'_>) {
        let old = there.stores.get(&*store.id);
        let looks = || old.and_then(|old| old.brand.clone());
        let after = Store {
            brand: store.brand.clone().or_else(looks),
            ..store.clone()
        };
        let what = format!("store {}", store.id);
        let old = old.map(|old| store_fields(old));
        let of_office = there
            .stores
            .get(&*store.id)
            .is_some_and(|old| old.in_office);
        if self.different(
            what,
            Compared {
                new: store_fields(&after),
                old,
            },
            of_office,
        ) {
            self.changes.stores.push(store);
        }
    }

    fn code(&mut self, code: Code, currency: Currency, there: &There<'_>) {
        self.report.codes = self.report.codes.saturating_add(1);
        let what = format!("code {} / {}", code.store_id, code.label);
        let old = there.code_of(&code.store_id, &code.label);
        // Amounts in minor units mean something else in another currency.
        let before = |old: &Code| there.stores.get(&*old.store_id).map(|store| store.currency);
        let old = old.map(|old| code_fields(old, before(old).unwrap_or(currency)));
        let of_office = there.code_of(&code.store_id, &code.label);
        let of_office = of_office.is_some_and(|old| old.in_office);
        if self.different(
            what,
            Compared {
                new: code_fields(&code, currency),
                old,
            },
            of_office,
        ) {
            self.changes.codes.push(code);
        }
    }

    /// Notes a thing, and says whether it is to be written: also where a file agrees with what was set
    /// in the office, so that from then on it is the file's.
    fn different(&mut self, what: String, fields: Compared, of_office: bool) -> bool {
        let Compared { new, old } = fields;
        let is_different = self.report.note(what.clone(), new, old);
        if is_different && of_office {
            self.report.overwritten.push(what);
        }
        is_different || of_office
    }

    /// Names what isn't in the file, once: a merchant, or else its stores, or else their codes.
    fn leave_alone(&mut self, draft: &Draft, there: &There<'_>) {
        let merchants: BTreeSet<&str> = draft.merchants.iter().map(|one| &*one.value.id).collect();
        let stores: BTreeSet<&str> = draft.stores.iter().map(|one| &*one.store.id).collect();
        let codes: BTreeSet<(&str, &str)> = draft
            .codes
            .iter()
            .map(|one| (&*one.store_id, &*one.label))
            .collect();
        let left = &mut self.report.left_alone;
        for id in there.merchants.keys().filter(|id| !merchants.contains(*id)) {
            left.push(format!("merchant {id}, with all of its stores"));
        }
        for (id, store) in &there.stores {
            if merchants.contains(&*store.merchant_id) && !stores.contains(id) {
                left.push(format!(
                    "store {id} of {}, with all of its codes",
                    store.merchant_id
                ));
            }
        }
        for (store, label) in there.codes.keys() {
            if stores.contains(store) && !codes.contains(&(*store, *label)) {
                left.push(format!("code {store} / {label}"));
            }
        }
    }
}

/// A till that the file has by a name that the office gave up: made anew, it would be another till, and the
/// sign at the counter would stay with the one there is.
async fn renamed(
    draft: &Draft,
    there: &There<'_>,
    store: &dyn ShopStore,
    mistakes: &Mistakes<'_>,
) -> Result<(), ApplyError> {
    let unknown = |code: &&DraftCode| there.code_of(&code.store_id, &code.label).is_none();
    for code in draft.codes.iter().filter(unknown) {
        if let Some(now) = store.renamed(&code.store_id, &code.label).await? {
            let message = format!(
                "{} / {} was renamed in the office and is called {now} now; write that, so that its \
                 printed code stays",
                code.store_id, code.label
            );
            mistakes.add(code.at, message);
        }
    }
    Ok(())
}

/// What a store can never change: its merchant, and its currency once it was paid in.
async fn forbid(
    draft: &DraftStore,
    there: &There<'_>,
    store: &dyn ShopStore,
    mistakes: &Mistakes<'_>,
) -> Result<(), ApplyError> {
    let new = &draft.store;
    let Some(old) = there.stores.get(&*new.id) else {
        return Ok(());
    };
    if old.merchant_id != new.merchant_id {
        let message = format!(
            "the store {} belongs to {} and can't be moved to {}: its payments were made for the \
             other; make a new store",
            new.id, old.merchant_id, new.merchant_id
        );
        mistakes.add(draft.at, message);
    }
    if old.currency != new.currency && store.has_payments(&new.id).await? {
        let message = format!(
            "the store {} has payments in {} and can't change to {}; make a new store",
            new.id, old.currency, new.currency
        );
        mistakes.add(draft.currency_at, message);
    }
    Ok(())
}
