//! All that is compared at a source: gathered from the files and the ledger, in an order that follows from what
//! it is and never from when it came.

use std::collections::{BTreeMap, BTreeSet};

use domain::Day;
use foundation::{clock::Timestamp, store::StoreError};
use settlement::{
    Report,
    explain::{Arrival, Item, Picture, Seen},
    moment::gateway_day,
    sums::Sums,
};

use crate::{
    Payouts,
    current::{replaced, shown_name},
    ledger::{Found, LedgerReading},
    share::Merchants,
    source::{NamedSource, begins_ms},
    store::{FileFacts, KeptFile, PayoutStore, What},
};

/// Rows that are read at once.
const ROWS_AT_ONCE: u32 = 2_000;

/// What a comparison stands on beside files and ledger.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    /// Stores of ours; none knows no stores.
    pub stores: BTreeSet<Box<str>>,
    /// The gateway's day to compare as of; none is today.
    pub today: Option<Day>,
}

/// Links by hand, by the row they are of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Links(BTreeMap<String, String>);

/// How a row is called by who links it: two sources may have a file of the same bytes.
pub fn row_key(facts: &FileFacts, line: u64) -> String {
    format!("{}:{}:{line}", facts.source, facts.digest)
}

impl Links {
    /// What a row of a file is linked to.
    pub(crate) fn of(&self, facts: &FileFacts, line: u64) -> Option<&String> {
        let found = self.0.get(&row_key(facts, line));
        // A version before this one named no source.
        found.or_else(|| self.0.get(&format!("{}:{line}", facts.digest)))
    }

    /// The lines of a file that are linked to something.
    pub(crate) fn lines_to(&self, facts: &FileFacts, target: &str) -> Vec<u64> {
        let own = self.0.iter().filter(|(_, to)| *to == target);
        let lines = own.filter_map(|(key, _)| key.rsplit_once(':')?.1.parse().ok());
        let mut lines: Vec<u64> = lines
            .filter(|line| self.of(facts, *line).is_some_and(|to| to == target))
            .collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    }
}

impl Payouts {
    /// The day to compare as of.
    pub fn today(&self, ground: &Ground) -> Day {
        let now = self.clock.now();
        ground.today.unwrap_or_else(|| gateway_day(now.0))
    }

    /// All that is compared at a source.
    pub async fn picture(
        &self,
        source: &NamedSource,
        ledger: &dyn LedgerReading,
        ground: &Ground,
    ) -> Result<Picture, StoreError> {
        let gathered = self.gathered(source, ledger, ground).await?;
        Ok(gathered.0)
    }

    /// The same, and which merchant's the stores in it are.
    pub(crate) async fn gathered(
        &self,
        source: &NamedSource,
        ledger: &dyn LedgerReading,
        ground: &Ground,
    ) -> Result<(Picture, Merchants), StoreError> {
        let store = &*self.store;
        let mut files = store.files().await?;
        files.retain(|file| file.facts.source == source.name && !file.is_withdrawn);
        let seen = seen(store, &files).await?;
        let links = links(store).await?;
        let items = items(store, &files, &links).await?;
        let since = source.agreed.since.or_else(|| first_day(&files, &items));
        let from = since.map(|day| Timestamp(begins_ms(day)));
        let mut found = match from {
            Some(from) => ledger.paid_since(&source.account, from).await?,
            None => Found::default(),
        };
        add_named(&mut found, &items, ledger).await?;
        let arrivals = store.arrivals().await?.into_iter();
        let arrivals = arrivals.filter(|it| it.source == source.name);
        let today = self.today(ground);
        let merchants = std::mem::take(&mut found.merchants);
        let picture = Picture {
            payments: found.payments,
            refunds: found.refunds,
            items,
            files: seen,
            arrivals: arrivals
                .map(|it| Arrival {
                    batch: it.batch.as_str().into(),
                    amount: it.amount,
                })
                .collect(),
            openings: source.agreed.openings(),
            terms: source.agreed.terms(today, since, ground.stores.clone()),
        };
        Ok((picture, merchants))
    }
}

async fn seen(store: &dyn PayoutStore, files: &[KeptFile]) -> Result<Vec<Seen>, StoreError> {
    let mut sums: BTreeMap<i64, Sums> = BTreeMap::new();
    for one in store.sums().await? {
        let of_file = sums.entry(one.file).or_default();
        of_file.put(&one.batch, one.kind, one.sum);
    }
    let replaced = replaced(files);
    let both = files.iter().zip(replaced);
    let seen = both.map(|(file, is_replaced)| Seen {
        name: shown_name(file).into(),
        report: file.facts.report,
        day: file.facts.day,
        batch: file.facts.batch.as_str().into(),
        part: file.facts.part,
        digest: file.facts.digest.as_str().into(),
        sums: sums.remove(&file.id).unwrap_or_default(),
        came: file.facts.came,
        is_replaced,
    });
    Ok(seen.collect())
}

/// The newest word on each row counts.
pub(crate) async fn links(store: &dyn PayoutStore) -> Result<Links, StoreError> {
    let all = store.decisions().await?.into_iter();
    let links = all.filter(|one| one.what == What::Linked);
    Ok(Links(links.map(|one| (one.key, one.target)).collect()))
}

/// Rows of files that count. What a summary says is in its sums.
async fn items(
    store: &dyn PayoutStore,
    files: &[KeptFile],
    links: &Links,
) -> Result<Vec<Item>, StoreError> {
    let mut items = Vec::new();
    let replaced = replaced(files);
    for (at, (file, is_replaced)) in files.iter().zip(replaced).enumerate() {
        if is_replaced || file.facts.report == Report::Summary {
            continue;
        }
        let mut after = 0;
        loop {
            let rows = store.rows(file.id, after, ROWS_AT_ONCE).await?;
            let Some(last) = rows.last() else { break };
            after = last.item.line;
            items.extend(rows.into_iter().map(|row| {
                let mut item = row.item;
                item.file = at;
                if let Some(id) = links.of(&file.facts, item.line) {
                    link(&mut item, id);
                }
                item
            }));
        }
    }
    Ok(items)
}

/// A person's word counts alone.
fn link(item: &mut Item, id: &str) {
    item.request_id = id.into();
    item.original_request_id = "".into();
    item.gateway_id = "".into();
    item.original_gateway_id = "".into();
}

/// The first day of which the files tell.
fn first_day(files: &[KeptFile], items: &[Item]) -> Option<Day> {
    let reported = files.iter().filter_map(|file| file.facts.day).min();
    reported.or_else(|| items.iter().filter_map(Item::day).min())
}

/// What rows name and wasn't paid in the time of the files: older payments, and those that aren't paid.
async fn add_named(
    found: &mut Found,
    items: &[Item],
    ledger: &dyn LedgerReading,
) -> Result<(), StoreError> {
    let known = |found: &Found| -> BTreeSet<String> {
        let payments = found.payments.iter().map(|one| one.request_id.to_string());
        let refunds = found.refunds.iter().map(|one| one.request_id.to_string());
        payments.chain(refunds).collect()
    };
    let mut there = known(found);
    let ids = items
        .iter()
        .flat_map(|item| [&item.request_id, &item.original_request_id]);
    let ids: BTreeSet<String> = ids
        .filter(|id| !id.is_empty() && !there.contains(&***id))
        .map(ToString::to_string)
        .collect();
    let ids: Vec<String> = ids.into_iter().collect();
    let more = ledger.named(&ids).await?;
    found.merchants.extend(more.merchants);
    for one in more.payments {
        if there.insert(one.request_id.to_string()) {
            found.payments.push(one);
        }
    }
    for one in more.refunds {
        if there.insert(one.request_id.to_string()) {
            found.refunds.push(one);
        }
    }
    found
        .payments
        .sort_by(|one, other| one.request_id.cmp(&other.request_id));
    found
        .refunds
        .sort_by(|one, other| one.request_id.cmp(&other.request_id));
    Ok(())
}
