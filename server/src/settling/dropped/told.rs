//! What operators and people hear of delivered files: which was refused, which is missing.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use alarms::{Alarm, Kind};
use domain::Day;
use foundation::{clock::Timestamp, store::StoreError};
use payouts::{
    Payouts,
    compare::days_left,
    import::{ImportError, Imported},
};

use super::{Dropped, Outside, Seen};

const DAY_MS: i64 = 24 * 60 * 60_000;
/// Files come every working day; a long weekend is shorter than this.
const SILENT_DAYS: i64 = 5;

impl Dropped {
    /// What became of a file.
    pub(super) fn told(&self, seen: &mut Seen, path: &Path, imported: &Imported) {
        let name = path.display().to_string();
        match imported {
            Imported::Refused(refusal) => self.refused(seen, path, &refusal.to_string()),
            Imported::New(facts) => {
                tracing::info!(file = %name, rows = facts.rows, "a settlement file was taken in");
                seen.refused.remove(path);
                // A server before this one may have refused it.
                self.payments.alarms().over(Kind::SettlementRefused, &name);
            }
            Imported::Known(_) | Imported::Partial(_) => self.over(seen, path),
        }
    }

    /// It could not be read or kept, which may be the file's fault.
    pub(super) fn failed(&self, seen: &mut Seen, path: &Path, error: &ImportError) {
        let name = path.display().to_string();
        tracing::error!(file = %name, %error, "a settlement file could not be taken in");
        self.refused(seen, path, &format!("it is tried again later: {error}"));
    }

    pub(super) fn refused(&self, seen: &mut Seen, path: &Path, why: &str) {
        let alarm = Alarm::new(Kind::SettlementRefused, &path.display());
        self.payments.alarms().raise(alarm.with_detail(why));
        seen.refused.insert(path.to_owned());
    }

    /// A file that was refused and taken away is no trouble any more; nor one that went away while no server ran.
    pub(super) async fn forget_gone(
        &self,
        seen: &mut Seen,
        payouts: &Payouts,
        there: &BTreeMap<PathBuf, Outside>,
    ) -> Result<(), StoreError> {
        let is_gone = |path: &&PathBuf| !there.contains_key(*path);
        let gone: Vec<PathBuf> = seen.refused.iter().filter(is_gone).cloned().collect();
        for path in &gone {
            payouts.forget_refused(&path.display().to_string()).await?;
            self.over(seen, path);
        }
        if !std::mem::replace(&mut seen.has_begun, true) {
            let is_ours = |path: &str| Path::new(path).starts_with(&self.folder);
            let is_gone = |path: &str| is_ours(path) && !there.contains_key(Path::new(path));
            for path in payouts.forget_gone(is_gone).await? {
                self.payments.alarms().over(Kind::SettlementRefused, &path);
            }
        }
        Ok(())
    }

    pub(super) fn over(&self, seen: &mut Seen, path: &Path) {
        if seen.refused.remove(path) {
            let name = path.display().to_string();
            self.payments.alarms().over(Kind::SettlementRefused, &name);
        }
    }

    /// What is missing, and how long the gateway still has it.
    pub(super) async fn tell_missing(
        &self,
        payouts: &Payouts,
        today: Day,
    ) -> Result<(), StoreError> {
        let told = payouts.told().await?;
        let files = payouts.store.files().await?;
        let now = payouts.clock.now();
        for source in payouts.store.sources().await? {
            let missing = told.iter().filter(|one| {
                let kind = &*one.difference.kind;
                one.difference.source == source.name
                    && one.is_open()
                    && matches!(kind, "late_file" | "gap" | "batch_orphan")
            });
            let missing = missing.map(|one| match &*one.difference.about {
                "batch" => format!("rows or summary of batch {}", one.difference.subject),
                _ => said(&one.difference.subject, today),
            });
            let mut missing: Vec<String> = missing.collect();
            let of = files.iter().filter(|file| file.facts.source == source.name);
            missing.extend(silence(of.map(|file| file.seen).max(), now));
            let alarms = self.payments.alarms();
            if missing.is_empty() {
                alarms.over(Kind::SettlementMissing, &source.name);
            } else {
                let alarm = Alarm::new(Kind::SettlementMissing, &source.name);
                alarms.raise(alarm.with_detail(missing.join("; ")));
            }
        }
        Ok(())
    }
}

/// People of a shop hear of a file that was refused, once until it is right.
pub(super) async fn tell_people(
    payouts: &Payouts,
    path: &Path,
    imported: &Imported,
) -> Result<(), StoreError> {
    let at = path.display().to_string();
    let name = path.file_name().map(|name| name.to_string_lossy());
    match imported {
        Imported::Refused(_) => payouts.tell_refused(&at, &name.unwrap_or_default()).await,
        Imported::New(_) | Imported::Known(_) | Imported::Partial(_) => {
            payouts.forget_refused(&at).await
        }
    }
}

fn silence(last: Option<Timestamp>, now: Timestamp) -> Option<String> {
    let days = now.0.saturating_sub(last?.0) / DAY_MS;
    (days >= SILENT_DAYS).then(|| format!("nothing came for {days} days"))
}

/// A file that is missing, with how long it can still be fetched.
fn said(subject: &str, today: Day) -> String {
    let day = subject.rsplit(' ').next();
    let day = day.and_then(|day| Day::parse(day).ok());
    match day.map(|day| days_left(day, today)) {
        Some(left) if left > 0 => format!("{subject} (the gateway keeps it for {left} more days)"),
        Some(_) => format!("{subject} (the gateway may have deleted it)"),
        None => subject.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_with_the_days_that_are_left() {
        let today = Day::parse("2026-01-20").unwrap();
        let told = |subject| said(subject, today);
        assert_eq!(
            told("transaction details of 2026-01-18"),
            "transaction details of 2026-01-18 (the gateway keeps it for 5 more days)"
        );
        assert!(told("transaction details of 2026-01-02").ends_with("may have deleted it)"));
        assert_eq!(told("20260116110001"), "20260116110001");
        let day = |days: i64| Timestamp(days * DAY_MS);
        assert_eq!(silence(Some(day(1)), day(5)), None);
        let long = silence(Some(day(1)), day(7));
        assert_eq!(long.as_deref(), Some("nothing came for 6 days"));
        assert_eq!(silence(None, day(7)), None);
    }
}
