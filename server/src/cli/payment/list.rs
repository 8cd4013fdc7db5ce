//! Payments one under the other: the newest, those a person looks for, or what is not decided and
//! how long it has been so; and what becomes of them while one watches.

use std::{collections::BTreeMap, time::Duration};

use clap::Args;
use domain::RequestId;

use super::{
    filter::Filter,
    line::Line,
    open,
    seen::{Looking, Seen},
};
use crate::cli::{say, say_on};
use foundation::{
    clock::{Clock, SystemClock, Timestamp},
    page::{self, Page},
};
use payments::{payment::Payment, search::Wanted};
use storage::Everything;

/// Lines of a list that says nothing else; what is not decided is listed whole.
const LIMIT: u32 = 50;
/// As much as a terminal or a spreadsheet can take.
const LIMIT_MAX: i64 = 100_000;
/// How many are looked at again while one watches: more than can change between two looks.
const WATCHED: u32 = 500;
/// Those that stand there already when one begins to watch.
const BEFORE: u32 = 10;
/// Between two looks.
const PACE: Duration = Duration::from_secs(1);

const SECOND_MS: i64 = 1_000;
const MINUTE_MS: i64 = 60 * SECOND_MS;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// What is wanted.
#[derive(Clone, Debug, Default, Args)]
pub(in crate::cli) struct List {
    #[command(flatten)]
    filter: Filter,
    /// Only what is not decided, oldest first.
    #[arg(long)]
    undecided: bool,
    /// For programs.
    #[arg(long)]
    json: bool,
    /// At most so many; 50, or all that is not decided, if not given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=LIMIT_MAX))]
    limit: Option<u32>,
    /// Go on: print each payment when it is begun, and again when something becomes of it, until
    /// this is ended.
    #[arg(long, conflicts_with_all = ["undecided", "until"])]
    follow: bool,
}

impl List {
    /// All that is not decided, for people.
    pub(super) fn undecided() -> Self {
        Self {
            undecided: true,
            ..Self::default()
        }
    }
}

pub(super) async fn run(list: List) -> anyhow::Result<()> {
    let store = open().await?;
    let now = SystemClock.now();
    let wanted = list.filter.wanted(&*store, now).await?;
    if list.follow {
        return follow(&*store, &wanted, &list).await;
    }
    let payments = if list.undecided {
        let mut all = page::all(async |page| store.undecided(&page).await).await?;
        // A command asks for nothing that went back.
        all.retain(|payment| wanted.matches(payment, 0));
        all.truncate(usize::try_from(list.limit.unwrap_or(u32::MAX))?);
        all
    } else {
        let page = Page::first(list.limit.unwrap_or(LIMIT));
        store.search(&wanted, &page).await?.items
    };
    let mut looking = Looking::with(&*store);
    let mut seen = Vec::new();
    for payment in payments {
        seen.push(looking.at(payment).await?);
    }
    if list.json {
        let lines: Vec<_> = seen.iter().map(|seen| Line::of(seen, now)).collect();
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    for row in store.take_unreadable() {
        say(&format!("can't be read: {row}"))?;
    }
    if seen.is_empty() {
        return say(if list.undecided {
            "no payments without a final word"
        } else {
            "no payments"
        });
    }
    for seen in &seen {
        say(&told(seen, list.undecided.then_some(now)))?;
    }
    Ok(())
}

/// Prints what there is, and then what changes, until somebody ends it or nobody reads it any more.
async fn follow(store: &dyn Everything, wanted: &Wanted, list: &List) -> anyhow::Result<()> {
    let mut known: BTreeMap<RequestId, String> = BTreeMap::new();
    let mut first = Some(list.limit.unwrap_or(BEFORE));
    let mut looking = Looking::with(store);
    loop {
        let listed = store.search(wanted, &Page::first(WATCHED)).await?;
        let mut payments = listed.items;
        payments.reverse();
        // What was there before is known, but for the last few not said.
        let before = first.take().map_or(0, |shown| {
            payments
                .len()
                .saturating_sub(usize::try_from(shown).unwrap_or_default())
        });
        for (at, payment) in payments.into_iter().enumerate() {
            let seen = looking.at(payment).await?;
            let id = seen.payment.request_id.clone();
            let line = seen.line();
            if known.insert(id, line.clone()).as_ref() == Some(&line) || at < before {
                continue;
            }
            let printed = if list.json {
                serde_json::to_string(&Line::of(&seen, SystemClock.now()))?
            } else {
                line
            };
            if !say_on(&printed)? {
                return Ok(());
            }
        }
        tokio::time::sleep(PACE).await;
    }
}

fn told(seen: &Seen, undecided: Option<Timestamp>) -> String {
    let line = seen.line();
    match undecided {
        Some(now) => format!("{line}  {}", waiting(&seen.payment, now)),
        None => line,
    }
}

/// How old a payment is that is not decided, and what is done about it.
fn waiting(payment: &Payment, now: Timestamp) -> String {
    let age = span(now.since_ms(payment.created));
    let next = match payment.check.map(|check| check.since_ms(now)) {
        None => "not asked about any more".to_owned(),
        Some(left) if left < SECOND_MS => "asked about now".to_owned(),
        Some(left) => format!("asked about in {}", span(left)),
    };
    let asked = payment.checks;
    format!("{age} old  {next}  asked {asked}×")
}

/// A stretch of time in the largest unit that fits; people look at it, nobody computes with it.
fn span(ms: i64) -> String {
    match ms.max(0) {
        ms if ms < MINUTE_MS => format!("{} s", ms / SECOND_MS),
        ms if ms < HOUR_MS => format!("{} min", ms / MINUTE_MS),
        ms if ms < DAY_MS => format!("{} h", ms / HOUR_MS),
        ms => format!("{} d", ms / DAY_MS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_of_time_has_the_largest_unit_that_fits() {
        let told = [
            (-5, "0 s"),
            (59_999, "59 s"),
            (60_000, "1 min"),
            (HOUR_MS - 1, "59 min"),
            (HOUR_MS, "1 h"),
            (49 * HOUR_MS, "2 d"),
        ];
        for (ms, words) in told {
            assert_eq!(span(ms), words);
        }
    }
}
