//! What differences are about, looked up for those that are shown: the payment with what was paid, the batch, and each
//! row of a file that tells of it, so that whoever asks the gateway has all that it wants to hear.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Day, Money, RefundId, RequestId};
use foundation::store::StoreError;
use ledger::Sight;
use payouts::{
    compare::Told,
    current::{replaced, shown_name},
    store::{KeptDifference, KeptFile, Placed},
};
use settlement::moment::gateway_day;

use super::eyes::{Eyes, sight};
use crate::{Shared, studio::editor::Editor};

/// Rows of one difference that are named; more are on its payment's page.
const PLACES_MAX: usize = 6;

/// What is known of what a difference is about.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// The payment, or that of a refund.
    pub(super) payment: Option<Paid>,
    /// The batches that have it.
    pub(super) batches: BTreeSet<String>,
    /// Where it stands.
    pub(super) places: Vec<Place>,
}

/// A payment that was paid, or is still open.
#[derive(Clone, Debug)]
pub(super) struct Paid {
    pub(super) id: RequestId,
    pub(super) amount: Money,
    pub(super) on: Option<Day>,
}

/// A file, and a line of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) file: String,
    pub(super) line: Option<u64>,
}

/// Facts by the keys of differences.
pub(super) type FactsOf = BTreeMap<String, Facts>;

/// Looks them up for these; as many as a page shows.
pub(super) async fn facts(
    state: &Shared,
    editor: &Editor,
    eyes: &Eyes,
    all: &[&Told],
) -> Result<FactsOf, StoreError> {
    let mut found = FactsOf::new();
    if all.is_empty() {
        return Ok(found);
    }
    let files = eyes.payouts.store.files().await?;
    let counting = files.iter().zip(replaced(&files));
    let counting = counting.filter(|(_, is_replaced)| !is_replaced);
    let looking = LookingUp {
        state,
        eyes,
        files: counting.map(|(file, _)| file).collect(),
        sight: sight(state, editor).await?,
    };
    for told in all {
        let one = &told.difference;
        found.insert(one.key.clone(), looking.of(one).await?);
    }
    Ok(found)
}

struct LookingUp<'a> {
    state: &'a Shared,
    eyes: &'a Eyes,
    /// Those that count.
    files: Vec<&'a KeptFile>,
    sight: Option<Sight>,
}

impl LookingUp<'_> {
    async fn of(&self, one: &KeptDifference) -> Result<Facts, StoreError> {
        let mut facts = Facts::default();
        match &*one.about {
            "payment" | "refund" => {
                facts.payment = self.payment(&one.subject).await?;
                let rows = self.eyes.payouts.store.rows_about(&one.subject).await?;
                self.take(one, &rows, &mut facts);
            }
            "row" => {
                let rows = self.row(one).await?;
                self.take(one, &rows, &mut facts);
            }
            "batch" => {
                let files = self.files.iter();
                let own = files.filter(|file| {
                    file.facts.source == one.source && file.facts.batch == one.subject
                });
                let own = own.map(|file| Place {
                    file: shown_name(file),
                    line: None,
                });
                facts.places.extend(own);
            }
            _ => {}
        }
        facts.places.sort();
        facts.places.dedup();
        facts.places.truncate(PLACES_MAX);
        Ok(facts)
    }

    /// Of our id, or of a refund's of it.
    async fn payment(&self, subject: &str) -> Result<Option<Paid>, StoreError> {
        let Some(sight) = &self.sight else {
            return Ok(None);
        };
        let store = &self.state.store;
        let id = if let Ok(id) = RequestId::parse(subject) {
            id
        } else if let Ok(id) = RefundId::parse(subject)
            && let Some(refund) = store.refund(&id).await?
        {
            refund.payment
        } else {
            return Ok(None);
        };
        let seen = store.one_seen(sight, &id).await?;
        let seen = seen.filter(|payment| self.eyes.sees_payment(&payment.place));
        Ok(seen.map(|payment| Paid {
            id: payment.request_id,
            amount: payment.amount,
            on: payment.paid.map(|at| gateway_day(at.0)),
        }))
    }

    /// The row that a difference is about itself.
    async fn row(&self, one: &KeptDifference) -> Result<Vec<Placed>, StoreError> {
        let place = one.subject.rsplit_once(':');
        let place = place.and_then(|(file, line)| Some((file, line.parse::<u64>().ok()?)));
        let Some((name, line)) = place else {
            return Ok(Vec::new());
        };
        let mut files = self.files.iter();
        let file = files.find(|file| file.facts.source == one.source && shown_name(file) == name);
        let Some(file) = file else {
            return Ok(Vec::new());
        };
        let store = &self.eyes.payouts.store;
        let rows = store.rows(file.id, line.saturating_sub(1), 1).await?;
        let own = rows.into_iter().filter(|row| row.item.line == line);
        Ok(own.map(|row| Placed { file: file.id, row }).collect())
    }

    fn take(&self, one: &KeptDifference, rows: &[Placed], facts: &mut Facts) {
        for placed in rows {
            let mut files = self.files.iter();
            let file = files.find(|file| file.id == placed.file);
            let Some(file) = file.filter(|file| file.facts.source == one.source) else {
                continue;
            };
            let item = &placed.row.item;
            facts.places.push(Place {
                file: shown_name(file),
                line: Some(item.line),
            });
            if !item.batch.is_empty() {
                facts.batches.insert(item.batch.to_string());
            }
        }
    }
}
