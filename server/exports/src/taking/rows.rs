//! The rows of an export, a page at a time: each is a question of its own, so that nobody waits for
//! whoever reads slowly.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use closings::store::{Between, ClosingStore};
use domain::Words;
use foundation::{
    clock::Timestamp,
    page::{Cursor, Page},
    store::StoreError,
};
use ledger::{
    Ledger, Search, Sight,
    report::{Insight, Part, Span},
};
use people::{permission::right, rights::Allowed};
use shops::shop::{Shop, Store, TillId};

use crate::{cell::Row, closings as of_closings, payments as of_payments, refunds as of_refunds};

/// Rows that are read at once.
const PAGE: u32 = 500;

/// Places that are listed one by one; of more only their number is said.
const PLACES_MAX: usize = 20;

/// What is taken out, of which days, and up to which moment.
#[derive(Clone, Copy, Debug)]
pub struct Within {
    /// What.
    pub kind: Kind,
    /// Of which days.
    pub span: Span,
    /// Nothing from this moment on.
    pub until: Timestamp,
}

/// Where it is taken from.
#[derive(Debug)]
pub struct Source<S: ?Sized> {
    /// Where everything is kept.
    pub store: Arc<S>,
    /// The merchant's stores.
    pub stores: Vec<Store>,
    /// What its tills are called, and notes there.
    pub tills: BTreeMap<TillId, Called>,
    /// What time it is.
    pub now: Timestamp,
}

/// What can be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was paid, or not.
    Payments,
    /// What went back.
    Refunds,
    /// The ends of days.
    Closings,
}

impl Kind {
    /// All there is.
    pub const ALL: [Self; 3] = [Self::Payments, Self::Refunds, Self::Closings];

    /// What stands for it in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Payments => "payments",
            Self::Refunds => "refunds",
            Self::Closings => "closings",
        }
    }

    /// The columns of its rows.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Payments => &of_payments::COLUMNS,
            Self::Refunds => &of_refunds::COLUMNS,
            Self::Closings => &of_closings::COLUMNS,
        }
    }
}

/// What a till and what customers write there are called now.
#[derive(Clone, Debug)]
pub struct Called {
    /// The till.
    pub label: String,
    /// The note; `None` as its store says.
    pub note: Option<Words>,
}

impl Called {
    /// At the till of this shop.
    pub fn at(shop: &Shop) -> Self {
        let (label, note) = (shop.code.label.clone(), shop.code.note_label.clone());
        Self { label, note }
    }
}

/// What is still to be read.
#[derive(Debug)]
pub struct Rows<S: ?Sized> {
    kind: Kind,
    store: Arc<S>,
    sight: Sight,
    within: Within,
    stores: BTreeMap<String, Store>,
    tills: BTreeMap<TillId, Called>,
    /// The last is the next.
    parts: Vec<Part>,
    after: Option<Cursor>,
    count: Arc<AtomicU64>,
}

impl<S: Ledger + ClosingStore + ?Sized> Rows<S> {
    /// How many have been read so far, for whoever tells it in the end.
    pub fn count(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.count)
    }

    /// All that this leave reaches of it.
    pub fn of(source: Source<S>, within: Within, allowed: &Allowed<right::ExportsMake>) -> Self {
        let insight = Insight::exporting(allowed, &source.stores);
        let mut parts = insight.parts().to_vec();
        parts.reverse();
        let stores = source.stores.iter();
        Self {
            kind: within.kind,
            sight: Sight::exporting(allowed, &source.stores, source.now),
            within,
            tills: source.tills,
            stores: stores
                .map(|store| (store.id.clone(), store.clone()))
                .collect(),
            store: source.store,
            parts,
            after: None,
            count: Arc::default(),
        }
    }

    /// What it is.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Of which stores and tills, for whoever wants to know afterwards.
    pub fn places(&self) -> String {
        let place = |part: &Part| match part.till {
            None => part.store.clone(),
            Some(till) => format!("{}/{}", part.store, till.0),
        };
        let places: Vec<String> = self.parts.iter().rev().map(place).collect();
        if places.len() > PLACES_MAX {
            return places.len().to_string();
        }
        places.join(" ")
    }

    /// Nothing is in it from then on.
    pub const fn until(&self) -> Timestamp {
        self.within.until
    }

    /// The next page; nothing at the end.
    pub async fn next(&mut self) -> Result<Option<Vec<Row>>, StoreError> {
        while let Some(part) = self.parts.last().cloned() {
            let page = Page {
                after: self.after.take(),
                limit: PAGE,
            };
            let (rows, next) = match self.stores.get(&part.store) {
                Some(store) => self.read(store, &part, &page).await?,
                None => (Vec::new(), None),
            };
            if next.is_none() {
                self.parts.pop();
            }
            self.after = next;
            if !rows.is_empty() {
                let more = u64::try_from(rows.len()).unwrap_or_default();
                self.count.fetch_add(more, Ordering::Relaxed);
                return Ok(Some(rows));
            }
        }
        Ok(None)
    }

    async fn read(
        &self,
        store: &Store,
        part: &Part,
        page: &Page,
    ) -> Result<(Vec<Row>, Option<Cursor>), StoreError> {
        let span = self.within.span;
        let since = store.days.begins(span.from());
        let until = store.days.begins(span.to().plus(1)).min(self.within.until);
        match self.kind {
            Kind::Payments => {
                let search = Search {
                    store: Some(store.id.clone()),
                    till: part.till,
                    since: Some(since),
                    until: Some(until),
                    ..Search::default()
                };
                let looked = self.store.seen(&self.sight, &search, page).await?;
                let rows = looked.items.iter().map(|payment| {
                    let till = payment.place.till;
                    of_payments::row(payment, self.named(store, till))
                });
                Ok((rows.collect(), looked.next))
            }
            Kind::Refunds => {
                let between = Between {
                    store: store.id.clone(),
                    till: part.till,
                    since,
                    until,
                };
                let listed = self.store.gone_back(&between, page).await?;
                let rows = listed.items.iter().map(|back| {
                    of_refunds::row(back, &store.id, self.named(store, back.line.till))
                });
                Ok((rows.collect(), listed.next))
            }
            Kind::Closings => self.closings(store, part, page).await,
        }
    }

    fn named<'a>(&'a self, store: &'a Store, till: TillId) -> of_payments::Named<'a> {
        let called = self.tills.get(&till);
        of_payments::Named {
            store: store.name.own(),
            till: called.map_or("", |called| &called.label),
            zone: &store.time_zone,
            note: called.and_then(|called| called.note.as_ref()),
        }
    }

    /// Those of the days that are wanted. Who may take out only a till takes out none: a closing is of a
    /// store.
    async fn closings(
        &self,
        store: &Store,
        part: &Part,
        page: &Page,
    ) -> Result<(Vec<Row>, Option<Cursor>), StoreError> {
        if part.till.is_some() {
            return Ok((Vec::new(), None));
        }
        let span = self.within.span;
        let days = span.from().to_string()..=span.to().to_string();
        let listed = self.store.closings(&store.id, page).await?;
        let mut rows = Vec::new();
        for closing in &listed.items {
            let body = closing.body();
            // One that can't be read can't be left out: what is taken out would be too little.
            let body = body.map_err(|_| StoreError::Corrupt { what: "closings" })?;
            if days.contains(&body.day) && body.made.ms < self.within.until.0 {
                rows.extend(of_closings::rows(&body, &closing.digest));
            }
        }
        Ok((rows, listed.next))
    }
}
