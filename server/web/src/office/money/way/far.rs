//! How far a payment's money is with its batch. Knows nothing of the payment itself.

use foundation::store::StoreError;
use payouts::source::NamedSource;
use settlement::{
    Signed,
    explain::{Item, Terms},
};

use super::super::{batches::Stage, eyes::Eyes};

/// A row of a batch.
pub(super) struct InBatch<'a> {
    source: &'a str,
    item: &'a Item,
    terms: &'a Terms,
}

impl<'a> InBatch<'a> {
    pub(super) fn of(source: &'a NamedSource, item: &'a Item, terms: &'a Terms) -> Self {
        let source = &*source.name;
        Self {
            source,
            item,
            terms,
        }
    }
}

/// Its batch, when that was settled, and how far it is; none of a batch that nothing counts of.
pub(super) async fn far(
    eyes: &Eyes,
    row: InBatch<'_>,
) -> Result<Option<(String, Option<i64>, Stage)>, StoreError> {
    let InBatch {
        source,
        item,
        terms,
    } = row;
    let currency = item.net.map(Signed::currency);
    let mut all = eyes.payouts.batches().await?.into_iter();
    let found = all.find(|one| {
        one.source == source && one.batch == *item.batch && Some(one.currency) == currency
    });
    let Some(found) = found else {
        return Ok(None);
    };
    let stage = match Stage::of(&found, terms) {
        // Where somebody accepted what the bank took, the rest of it is there.
        Stage::Otherwise(on) if found.is_done(&eyes.payouts.told().await?) => Stage::Arrived(on),
        stage @ (Stage::Otherwise(_)
        | Stage::Nothing
        | Stage::Owed
        | Stage::Taken(_)
        | Stage::OnItsWay(_)
        | Stage::Overdue(_)
        | Stage::Arrived(_)) => stage,
    };
    Ok(Some((item.batch.to_string(), item.settled_ms, stage)))
}
