//! What people of a shop hear of their money without looking: that something more isn't explained, or a file is
//! missing; that a file which was delivered was refused. Each is told once, while it stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use foundation::{clock::Timestamp, store::StoreError};

use crate::{Payouts, ask::Lately, compare::Told};

/// What a file that was refused is known by, among what people have heard of.
const REFUSED: &str = "refused ";

/// Who is told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whom {
    /// The people of this merchant.
    Merchant(String),
    /// Those of whoever has these sources alone; nobody where several share them.
    Sources(Vec<String>),
}

/// What they are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// So much more is open.
    Open {
        /// How many differences.
        count: u32,
        /// Files that are missing, among them.
        missing: u32,
    },
    /// A file was refused, of this name.
    Refused(String),
}

/// What is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// To whom.
    pub whom: Whom,
    /// What.
    pub said: Said,
    /// When it was found out.
    pub at: Timestamp,
}

impl Payouts {
    /// Tells people of what is open and wasn't when they were told last; by whoever has the right to write, once the
    /// gateway was asked. What it hasn't answered they hear of a little later.
    pub async fn tell_people(&self, lately: &Lately) -> Result<(), StoreError> {
        let waiting = lately.waiting(self.clock.now());
        let mut open = self.told().await?;
        let before = self.store.noticed().await?;
        let is_known = |one: &Told| before.contains(&one.difference.key);
        open.retain(|one| {
            let waits = one.is_asked_about() && waiting.contains(&*one.difference.subject);
            one.is_open() && (is_known(one) || !waits)
        });
        let new = open.iter().filter(|one| !is_known(one));
        for (whom, [count, missing]) in sums(new) {
            self.tell(whom, Said::Open { count, missing }).await?;
        }
        let keys = open.into_iter().map(|one| one.difference.key);
        let mut keys: BTreeSet<String> = keys.collect();
        keys.extend(before.iter().filter(|it| it.starts_with(REFUSED)).cloned());
        if keys == before {
            return Ok(());
        }
        // Told first: killed in between, it is told again, and never left out.
        self.store.put_noticed(&keys).await
    }

    /// Tells people that a file was refused, by its path and name.
    pub async fn tell_refused(&self, path: &str, name: &str) -> Result<(), StoreError> {
        let mut keys = self.store.noticed().await?;
        if !keys.insert([REFUSED, path].concat()) {
            return Ok(());
        }
        let sources = self.store.sources().await?;
        let sources = sources.into_iter().map(|one| one.name).collect();
        let said = Said::Refused(name.to_owned());
        self.tell(Whom::Sources(sources), said).await?;
        self.store.put_noticed(&keys).await
    }

    /// It is right now, or gone: refused again, it is told again.
    pub async fn forget_refused(&self, path: &str) -> Result<(), StoreError> {
        let mut keys = self.store.noticed().await?;
        if !keys.remove(&[REFUSED, path].concat()) {
            return Ok(());
        }
        self.store.put_noticed(&keys).await
    }

    /// Forgets those of the files that were refused which went away, and says which: whoever begins to look wasn't
    /// there when they went.
    pub async fn forget_gone(
        &self,
        is_gone: impl Fn(&str) -> bool,
    ) -> Result<Vec<String>, StoreError> {
        let mut keys = self.store.noticed().await?;
        let paths = keys.iter().filter_map(|key| key.strip_prefix(REFUSED));
        let gone: Vec<String> = paths.filter(|it| is_gone(it)).map(str::to_owned).collect();
        if !gone.is_empty() {
            keys.retain(|key| !key.strip_prefix(REFUSED).is_some_and(&is_gone));
            self.store.put_noticed(&keys).await?;
        }
        Ok(gone)
    }

    async fn tell(&self, whom: Whom, said: Said) -> Result<(), StoreError> {
        let at = self.clock.now();
        self.store.tell(&News { whom, said, at }).await
    }
}

/// How many there are for each, and how many of them say that a file is missing.
fn sums<'a>(new: impl Iterator<Item = &'a Told>) -> BTreeMap<Whom, [u32; 2]> {
    let mut sums = BTreeMap::new();
    for one in new {
        let whose = &one.difference.whose.merchant;
        let whom = if whose.is_empty() {
            Whom::Sources(vec![one.difference.source.clone()])
        } else {
            Whom::Merchant(whose.clone())
        };
        let [count, missing]: &mut [u32; 2] = sums.entry(whom).or_default();
        *count = count.saturating_add(1);
        if one.says_a_file_is_missing() {
            *missing = missing.saturating_add(1);
        }
    }
    sums
}
