//! A store that forgets everything when it is dropped, for simulation and tests. It behaves as
//! SQLite's does, down to which broken rule is a conflict and which is an error.
//!
//! Searches by walking: a simulation holds a handful of payments. Each table's part of it has a
//! file; what payments and refunds have in common is in `histories`.

mod access;
mod accounts;
mod alarms;
mod boards;
mod brands;
mod channels;
mod closings;
mod consent;
mod deliveries;
mod endpoints;
mod events;
mod feed;
mod funnel;
mod histories;
mod installation;
mod keeping;
mod keys;
mod mandates;
mod marks;
mod notices;
mod outbox;
mod own;
mod pages;
mod payments;
mod people;
mod pins;
mod privacy;
mod receipts;
mod refunds;
mod reports;
mod restored;
mod risk;
mod screens;
mod search;
mod servers;
mod shops;
mod trail;
mod upkeep;
mod wishes;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::{EntryCode, RefundId, RequestId};
use gateway::Settlement;

use crate::{Connections, Pooled, Storage, storable::owned_if_any};
use ::alarms::Kept;
use ::consent::{limit::Rules, request::Request};
use ::events::{endpoint::EndpointId, event::EventId};
use ::payments::store::Stray;
use ::payments::{
    funnel::{Counts, Day},
    outbox::Outgoing,
    payment::Payment,
    refund::Refund,
    restored::Restored,
};
use ::people::{
    key::Key,
    person::{Membership, Person},
    role::Role,
    secret::Digest,
    session::{Link, Session},
};
use ::shops::{
    boards::Board,
    brands::{Draft, Version},
    installation::Home,
    receipts::ReceiptWords,
    shop::{Code, Merchant, Store, TillId},
};
use ::till::screen::{Screen, ScreenLink};
use async_trait::async_trait;
use brands::KeptPicture;
use feed::KeptLine;
use foundation::{clock::Timestamp, servers::RunningServer, store::StoreError};
use histories::Shelf;

#[derive(Clone, Debug, Default)]
struct Tables {
    merchants: BTreeMap<String, Merchant>,
    stores: BTreeMap<String, Store>,
    codes: BTreeMap<EntryCodeText, Code>,
    /// How often any of these were changed.
    shop_changes: u64,
    /// By store and label.
    tills: BTreeMap<(String, String), TillId>,
    /// Names that tills gave up, by store.
    names: BTreeMap<(String, String), TillId>,
    payments: Shelf<Payment>,
    bodies: BTreeMap<RequestId, String>,
    /// Of each payment, what refunds take that were not refused.
    reserved: BTreeMap<RequestId, u64>,
    refunds: Shelf<Refund>,
    /// By which way each refund was asked for.
    ways: BTreeMap<RefundId, &'static str>,
    /// By the id that the refund will have.
    requests: BTreeMap<RefundId, Request>,
    /// By merchant.
    rules: BTreeMap<String, Rules>,
    /// By till.
    ask_above: BTreeMap<TillId, u64>,
    risk: risk::Kept,
    movements: Vec<closings::Written>,
    /// By store and number.
    closings: BTreeMap<(String, i64), closings::Kept>,
    outbox: Vec<Outgoing>,
    /// The number of the last row there ever was.
    told: i64,
    events: BTreeMap<EventId, ::events::event::Event>,
    endpoints: BTreeMap<EndpointId, endpoints::KeptEndpoint>,
    deliveries: BTreeMap<(EndpointId, EventId), deliveries::KeptDelivery>,
    channels: BTreeMap<::notices::channel::ChannelId, channels::KeptChannel>,
    notices: Vec<notices::KeptNotice>,
    /// The number of the last notice there ever was.
    last_notice: i64,
    /// Of which people were told.
    keys_told: BTreeSet<String>,
    /// Rows of it that stores' feeds have.
    fed: BTreeSet<i64>,
    /// By store.
    feeds: BTreeMap<String, Vec<KeptLine>>,
    /// By store, the last number that was given, and how often its screens changed.
    feed_heads: BTreeMap<String, (i64, i64)>,
    screens: BTreeMap<String, Screen>,
    screen_links: BTreeMap<Digest, (ScreenLink, bool)>,
    boards: BTreeMap<EntryCode, Board>,
    /// By merchant and the time from which they count.
    receipt_words: BTreeMap<String, BTreeMap<Timestamp, ReceiptWords>>,
    drafts: BTreeMap<brands::Key, Draft>,
    versions: BTreeMap<brands::Key, Vec<Version>>,
    pictures: BTreeMap<String, KeptPicture>,
    /// By account; of the installation under none.
    marks: BTreeMap<Option<String>, marks::Kept>,
    /// Files that no mark refers to since then.
    marks_left: Vec<(Timestamp, ::shops::brands::StoredPicture)>,
    funnel: BTreeMap<Day, Counts>,
    people: BTreeMap<String, Person>,
    /// By merchant, person and role.
    memberships: BTreeMap<(String, String, Role), Membership>,
    links: BTreeMap<Digest, (Link, bool)>,
    sessions: BTreeMap<String, Session>,
    keys: BTreeMap<String, Key>,
    /// By merchant and person.
    pins: BTreeMap<(String, String), pins::Held>,
    /// By whose they are and what they are called.
    wishes: BTreeMap<(String, String), wishes::Held>,
    home: Option<Home>,
    restored: Option<Restored>,
    /// How often the gateway knew nothing of a payment since then.
    absences: BTreeMap<RequestId, u32>,
    backed_up: Option<Timestamp>,
    /// By chain.
    trail: BTreeMap<String, Vec<::trail::entry::Entry>>,
    /// The last entry of each chain that was let go of, and its digest.
    trail_gone: BTreeMap<String, (i64, String)>,
    strays: Vec<Stray>,
    alarms: Vec<Kept>,
    counters: BTreeMap<(&'static str, String), u64>,
    servers: BTreeMap<String, RunningServer>,
    site_files: BTreeMap<String, (Vec<u8>, Timestamp)>,
}

type EntryCodeText = String;

/// Everything in one place, one reader or writer at a time.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<Tables>>);

impl Memory {
    /// How much of a payment its refunds take, in minor units.
    pub fn reserved_minor(&self, payment: &RequestId) -> u64 {
        self.tables().reserved_of(payment)
    }

    fn tables(&self) -> MutexGuard<'_, Tables> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Pooled for Memory {
    fn beside(&self, _: u32) -> Arc<dyn Storage> {
        Arc::new(self.clone())
    }

    fn connections(&self) -> Connections {
        Connections::default()
    }

    async fn wait(&self) -> Result<(), StoreError> {
        Ok(())
    }
}

fn refused(why: &'static str) -> StoreError {
    StoreError::Database(why.into())
}

/// Of each part what was told last.
fn told(now: Settlement, before: Settlement) -> Settlement {
    Settlement {
        quote: owned_if_any(now.quote).or(before.quote),
        gross: owned_if_any(now.gross).or(before.gross),
    }
}

/// How often something was asked about is known only while it is due.
fn while_due(check: Option<Timestamp>, checks: u32) -> u32 {
    check.map_or(0, |_| checks)
}

/// What a column for whole numbers can hold.
fn held(minor: u64) -> Result<(), StoreError> {
    let what = "minor";
    i64::try_from(minor).map_or(Err(StoreError::Corrupt { what }), |_| Ok(()))
}
