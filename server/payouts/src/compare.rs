//! The differences of all sources, made anew from files, ledger and what people decided; and a digest of all
//! that follows from the files, by which two ways of getting there are known to end at the same.

use domain::Day;
use foundation::store::StoreError;
use settlement::explain::{Comparison, Difference, KINDS, Kind, Subject, Weight, explain};
use sha2::{Digest as _, Sha256};

use crate::{
    Payouts,
    ledger::LedgerReading,
    picture::Ground,
    share::{Owners, Whose, shares},
    store::{Decision, KeptDifference, What},
    taken::hexadecimal,
    words::{about_difference, turn},
};

/// Digits of a difference's key: as many as people can type.
const KEY_CHARS: usize = 12;
/// Rows that are read at once.
const ROWS_AT_ONCE: u32 = 2_000;

/// A difference with what was decided about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub difference: KeptDifference,
    /// Its kind; none that a newer version found.
    pub kind: Option<Kind>,
    /// Whose word it is that this is as it should be.
    pub accepted: Option<Decision>,
    /// How many words were said about it.
    pub turn: i64,
}

/// What has to be asked of the gateway, whose verified answer alone changes a payment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToAsk {
    /// Payments, by our id.
    pub payments: Vec<String>,
    /// Refunds, by our id.
    pub refunds: Vec<String>,
}

impl Told {
    /// How much it matters.
    pub fn weight(&self) -> Weight {
        // What isn't known here may be anything.
        self.kind.map_or(Weight::ToClear, Kind::weight)
    }

    /// Whether it says that a file is missing.
    pub fn says_a_file_is_missing(&self) -> bool {
        let kind = self.kind;
        kind.is_some_and(|it| matches!(it, Kind::LateFile | Kind::Gap | Kind::BatchOrphan))
    }

    /// Whether the gateway is asked about it.
    pub fn is_asked_about(&self) -> bool {
        let is_one = matches!(&*self.difference.about, "payment" | "refund");
        is_one && self.kind.is_some_and(is_asked_about)
    }

    /// Whether somebody has to look.
    pub fn is_open(&self) -> bool {
        match self.weight() {
            Weight::Info => false,
            Weight::ToClear | Weight::Lost => self.accepted.is_none(),
        }
    }
}

impl Payouts {
    /// Compares all sources, and keeps what was found.
    pub async fn compare(
        &self,
        ledger: &dyn LedgerReading,
        ground: &Ground,
    ) -> Result<(), StoreError> {
        for source in self.store.sources().await? {
            let (picture, merchants) = self.gathered(&source, ledger, ground).await?;
            let owners = Owners::of(&picture, &merchants);
            let found = explain(&picture, &Comparison::ALL);
            let found = found.iter().map(|one| KeptDifference {
                whose: owners.of_subject(&one.subject),
                ..kept(&source.name, one)
            });
            let mut found: Vec<KeptDifference> = found.collect();
            found.sort_by(|one, other| one.key.cmp(&other.key));
            found.dedup_by(|one, other| one.key == other.key);
            self.store.put_differences(&source.name, &found).await?;
            let shares = shares(&source.name, &picture, &owners);
            self.store.put_shares(&source.name, &shares).await?;
        }
        Ok(())
    }

    /// All differences, those first that matter most.
    pub async fn told(&self) -> Result<Vec<Told>, StoreError> {
        let turns = self.store.turns().await?;
        let decisions = self.store.decisions().await?;
        let last = |key: &str| {
            let mut about = decisions.iter().rev();
            let about = about.find(|one| one.key == key && one.what != What::Linked)?;
            (about.what == What::Accepted).then(|| about.clone())
        };
        let all = self.store.differences().await?.into_iter();
        let mut all: Vec<Told> = all
            .map(|difference| Told {
                kind: kind(&difference.kind),
                accepted: last(&difference.key),
                turn: turn(&turns, &about_difference(&difference.key)),
                difference,
            })
            .collect();
        all.sort_by_key(|one| std::cmp::Reverse((one.is_open(), one.weight())));
        Ok(all)
    }

    /// What is to be asked because of open differences.
    pub async fn to_ask(&self) -> Result<ToAsk, StoreError> {
        let mut ask = ToAsk::default();
        for one in self.told().await?.into_iter().filter(Told::is_open) {
            let Some(kind) = one.kind else { continue };
            match (is_asked_about(kind), &*one.difference.about) {
                (true, "payment") => ask.payments.push(one.difference.subject),
                (true, "refund") => ask.refunds.push(one.difference.subject),
                (true | false, _) => {}
            }
        }
        for ids in [&mut ask.payments, &mut ask.refunds] {
            ids.sort();
            ids.dedup();
        }
        Ok(ask)
    }

    /// A digest of everything that follows from files, ledger and decisions.
    pub async fn digest(&self) -> Result<String, StoreError> {
        let mut digest = Sha256::new();
        for file in self.store.files().await? {
            digest.update(format!("{:?}\n", file.facts));
            let mut after = 0;
            loop {
                let rows = self.store.rows(file.id, after, ROWS_AT_ONCE).await?;
                let Some(last) = rows.last() else { break };
                after = last.item.line;
                for row in &rows {
                    digest.update(format!("{row:?}\n"));
                }
            }
        }
        for one in self.store.differences().await? {
            digest.update(format!("{one:?}\n"));
        }
        Ok(hexadecimal(&digest.finalize()))
    }
}

/// Kinds that say that file and ledger don't agree about how far something is.
const fn is_asked_about(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::LatePaid
            | Kind::NotReported
            | Kind::NotInTransactions
            | Kind::State
            | Kind::RefundMissing
            | Kind::CancelSettled
    )
}

/// The kind with a name.
pub fn kind(code: &str) -> Option<Kind> {
    let known = KINDS.iter().find(|entry| entry.code == code);
    known.map(|entry| entry.kind)
}

fn kept(source: &str, one: &Difference) -> KeptDifference {
    let about = match &one.subject {
        Subject::Payment(_) => "payment",
        Subject::Refund(_) => "refund",
        Subject::Row { .. } => "row",
        Subject::Batch(_) => "batch",
        Subject::File(_) => "file",
        Subject::Balance(_) => "balance",
    };
    let subject = match &one.subject {
        Subject::Payment(id) | Subject::Refund(id) | Subject::Batch(id) | Subject::File(id) => {
            id.to_string()
        }
        Subject::Row { file, line } => format!("{file}:{line}"),
        Subject::Balance(code) => (*code).to_owned(),
    };
    let mut kept = KeptDifference {
        key: String::new(),
        source: source.to_owned(),
        kind: one.kind.code().to_owned(),
        about: about.to_owned(),
        subject,
        expected: one.expected,
        found: one.found,
        amount: one.amount,
        whose: Whose::default(),
    };
    kept.key = key(&kept);
    kept
}

/// What somebody accepted is this difference with these amounts, and no other.
fn key(of: &KeptDifference) -> String {
    let amount = |amount: Option<settlement::Signed>| {
        amount.map_or_else(String::new, |amount| amount.to_string())
    };
    let parts = [
        of.source.clone(),
        of.kind.clone(),
        of.about.clone(),
        of.subject.clone(),
        amount(of.expected),
        amount(of.found),
        amount(of.amount),
    ];
    let digest = hexadecimal(&Sha256::digest(parts.join("\n")));
    digest.chars().take(KEY_CHARS).collect()
}

/// How long a file can still be fetched at the gateway, counted from its day.
pub const KEPT_THERE_DAYS: i32 = 7;

/// Days until the gateway may delete a file of a day; below zero when it may have done so.
pub fn days_left(of: Day, today: Day) -> i32 {
    let day_ms = 24 * 60 * 60_000;
    let since = today.utc_ms().saturating_sub(of.utc_ms()) / day_ms;
    KEPT_THERE_DAYS.saturating_sub(i32::try_from(since).unwrap_or(i32::MAX))
}
