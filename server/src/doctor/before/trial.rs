//! An upgrade, tried on a copy of the database beside it, which is gone afterwards. The copy is of one moment, and
//! is made while customers pay.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::Context as _;

use super::super::{Finding, Weight};
use crate::{backup::working::Working, config::DATABASE};
use foundation::store::UpkeepStore as _;
use shops::ShopStore as _;
use storage::{
    copies,
    outlook::{Tried, tried},
    sqlite::{PayoutFiles, Sqlite},
};

/// Whoever pays meanwhile waits for the changes, and no longer than five seconds.
const NOTICED: Duration = Duration::from_secs(3);
const ABOUT: &str = "trial";

/// What was seen on the copy.
struct Seen {
    tried: Tried,
    took: Duration,
    /// Rows that this version can't read.
    unread: Vec<String>,
}

/// How many bytes the databases in a folder have, with what isn't put into them yet.
pub(super) fn size(folder: &Path) -> u64 {
    let names = [DATABASE, PayoutFiles::FILE].into_iter();
    let files = names.flat_map(|name| [name.to_owned(), format!("{name}-wal")]);
    let sizes = files.filter_map(|name| std::fs::metadata(folder.join(name)).ok());
    sizes.map(|found| found.len()).sum()
}

/// What came of it.
pub(super) async fn of(folder: &Path) -> Vec<Finding> {
    match on_a_copy(folder).await {
        Ok(seen) => told(&seen),
        Err(error) => {
            let words = format!("on a copy it failed, and would here: {error:#}");
            vec![Finding::new(Weight::Problem, ABOUT, words)]
        }
    }
}

fn told(seen: &Seen) -> Vec<Finding> {
    let Seen { tried, took, .. } = seen;
    let s = took.as_secs_f32();
    let counts = |[before, after]: [i64; 2], what| format!("{after} of {before} {what}");
    let counted = [
        counts(tried.payments, "payments"),
        counts(tried.refunds, "refunds"),
        counts(tried.codes, "codes"),
    ];
    let words = format!(
        "on a copy it took {s:.1} s, and {} are there",
        counted.join(", ")
    );
    let (weight, words) = if !tried.is_all_there() {
        (Weight::Problem, format!("{words}: don't, and report it"))
    } else if *took > NOTICED {
        let words = format!("{words}; nobody can pay meanwhile, so do it when shops are closed");
        (Weight::Advice, words)
    } else {
        (Weight::Fine, words)
    };
    let mut findings = vec![Finding::new(weight, ABOUT, words)];
    findings.extend(seen.unread.iter().map(|row| {
        let words = format!("this version can't read {row}: it would be passed over. Set it anew with the version that is there, before the upgrade");
        Finding::new(Weight::Advice, ABOUT, words)
    }));
    findings
}

async fn on_a_copy(folder: &Path) -> anyhow::Result<Seen> {
    let aside = Working::within(folder)?;
    for name in [DATABASE, PayoutFiles::FILE] {
        let from = folder.join(name);
        if from.exists() {
            let copied = copies::copy(&from, &aside.path().join(name)).await;
            copied.with_context(|| format!("{name} can't be copied"))?;
        }
    }
    let begun = Instant::now();
    let (tried, store) = tried(&aside.path().join(DATABASE)).await?;
    let took = begun.elapsed();
    let read = read(&store).await;
    store.close().await;
    let unread = read?;
    if let Some(files) = PayoutFiles::find(aside.path()).await? {
        payouts::store::PayoutStore::close(&files).await;
    }
    Ok(Seen {
        tried,
        took,
        unread,
    })
}

/// What this version can't read of shops and their looks.
async fn read(store: &Sqlite) -> anyhow::Result<Vec<String>> {
    store.shops().await?;
    let unread = store.take_unreadable();
    Ok(unread.iter().map(ToString::to_string).collect())
}
