//! What people hold in their hands and hear, so that it can be compared with what is kept.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard},
};

use closings::closing::Closing;
use domain::RequestId;
use till::feed::{Kind, Line};

/// A line as a screen announced it: its number, what it told, of which payment.
pub(crate) type Told = (i64, Kind, RequestId);

#[derive(Debug, Default)]
struct All {
    printed: Vec<Closing>,
    heard: BTreeMap<String, Vec<Told>>,
    handed: BTreeSet<(String, i64)>,
}

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Seen(Mutex<All>);

impl Seen {
    fn all(&self) -> MutexGuard<'_, All> {
        self.0.lock().unwrap()
    }

    /// Somebody holds it in their hands.
    pub(crate) fn printed(&self, closing: &Closing) {
        self.all().printed.push(closing.clone());
    }

    pub(crate) fn printed_of(&self, store: &str) -> Vec<Closing> {
        let all = self.all();
        let of = all.printed.iter().filter(|one| one.store == store);
        of.cloned().collect()
    }

    /// What a screen announces.
    pub(crate) fn heard(&self, screen: &str, line: &Line) {
        let told = (line.seq, line.kind, line.payment.clone());
        let mut all = self.all();
        all.heard.entry(screen.to_owned()).or_default().push(told);
    }

    /// All that the screens of a store announced, by screen.
    pub(crate) fn heard_at(&self, store: &str) -> Vec<(String, Vec<Told>)> {
        let all = self.all();
        let at = all
            .heard
            .iter()
            .filter(|(screen, _)| screen.ends_with(store));
        at.map(|(screen, heard)| (screen.clone(), heard.clone()))
            .collect()
    }

    /// Somebody is told that they were the first to hand it over; `false` if somebody was told before.
    pub(crate) fn handed_over(&self, store: &str, line: i64) -> bool {
        self.all().handed.insert((store.to_owned(), line))
    }
}
