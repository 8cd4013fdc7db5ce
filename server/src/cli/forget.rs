//! `portico forget`: what was kept long enough, and letting it go now instead of in the next hour.

use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use super::{open, say};
use crate::{
    config::{self, ProcessEnvironment},
    keeping::{Days, Gone, Keeper, Keeping, Manner},
};
use foundation::{
    clock::{SystemClock, Timestamp},
    keeping::Kind,
};

#[derive(Clone, Copy, Debug, Args)]
pub(super) struct ForgetArguments {
    /// Say what would go, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// For programs.
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(arguments: ForgetArguments) -> anyhow::Result<()> {
    let keeping = config::kept(&ProcessEnvironment)?;
    let store = open().await?;
    let keeper = Keeper::brisk(store, Arc::new(SystemClock), keeping);
    let manner = if arguments.dry_run {
        Manner::Look
    } else {
        Manner::Forget
    };
    let mut lines = Vec::new();
    for kind in Kind::ALL {
        let gone = keeper.go_through(kind, manner).await?;
        if arguments.json {
            lines.push(Line::of(kind, &keeping, gone));
        } else {
            say(&told(kind, &keeping, manner, gone))?;
        }
    }
    if arguments.json {
        say(&serde_json::to_string_pretty(&lines)?)?;
    }
    Ok(())
}

/// What this is, for people.
const fn words(kind: Kind) -> &'static str {
    match kind {
        Kind::Requests => "pay requests, word by word, of payments that ended",
        Kind::Notes => "customers' notes to payments that ended",
        Kind::Strays => "bodies of acknowledged notifications that fit nothing",
        Kind::Links => "links into the studio that are over",
        Kind::Sessions => "sign-ins to the studio that are over",
        Kind::Wishes => "what programs called their wishes for refunds",
        Kind::Alarms => "alarms that were acknowledged",
        Kind::Counters => "counters of days",
        Kind::Funnel => "days of `portico code stats`",
        Kind::Trail => "the oldest entries of the trail",
    }
}

fn told(kind: Kind, keeping: &Keeping, manner: Manner, gone: Option<Gone>) -> String {
    let (name, words) = (kind.as_str(), words(kind));
    let Some(gone) = gone else {
        return format!("{name:<9} {:>9}  {words}, kept for ever", "-");
    };
    let verb = match manner {
        Manner::Look => "would go",
        Manner::Forget => "gone",
    };
    let oldest = gone
        .oldest
        .map(|at| format!("; the oldest of {}", date(at)))
        .unwrap_or_default();
    let rows = gone.rows;
    let kept = match keeping.of(kind) {
        Days::Number(1) => "1 day".to_owned(),
        Days::Number(days) => format!("{days} days"),
        Days::Forever => "ever".to_owned(),
    };
    format!("{name:<9} {rows:>9}  {words}, kept for {kept}: {verb}{oldest}")
}

fn date(at: Timestamp) -> String {
    at.instant().strftime("%Y-%m-%d").to_string()
}

/// One sort for programs.
#[derive(Serialize)]
struct Line {
    kind: &'static str,
    /// `null`: for ever.
    keep_days: Option<u32>,
    rows: u64,
    oldest: Option<String>,
}

impl Line {
    fn of(kind: Kind, keeping: &Keeping, gone: Option<Gone>) -> Self {
        let keep_days = match keeping.of(kind) {
            Days::Number(days) => Some(days),
            Days::Forever => None,
        };
        Self {
            kind: kind.as_str(),
            keep_days,
            rows: gone.map_or(0, |gone| gone.rows),
            oldest: gone.and_then(|gone| gone.oldest).map(Timestamp::iso),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_is_a_day() {
        let gone = |kind| Gone {
            kind,
            rows: 2,
            oldest: None,
        };
        let keeping = Keeping {
            alarms: Days::Number(1),
            counts: Days::Number(2),
            ..Keeping::default()
        };
        for (kind, expected) in [
            (Kind::Alarms, "kept for 1 day: gone"),
            (Kind::Counters, "kept for 2 days: gone"),
        ] {
            let line = told(kind, &keeping, Manner::Forget, Some(gone(kind)));
            assert!(line.ends_with(expected), "{line}");
        }
    }
}
