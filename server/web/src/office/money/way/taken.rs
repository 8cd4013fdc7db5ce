//! Whether the gateway took a payment away again.

use domain::RequestId;
use foundation::store::StoreError;
use payouts::way::Step;
use settlement::Report;
use texts::Texts;

use super::super::batches::day_of;
use crate::Shared;

/// A warning to whoever is about to give back, or to agree to it, what the gateway took back; nothing where it didn't.
pub(in super::super::super) async fn taken(
    state: &Shared,
    payment: &RequestId,
    texts: &Texts,
) -> Result<Option<String>, StoreError> {
    let Some(payouts) = state.money.payouts().await? else {
        return Ok(None);
    };
    let steps = payouts.way(payment.as_str()).await?;
    let words = |at| texts.with("office-give-twice", &[("day", &day_of(texts, at))]);
    Ok(taken_back(&steps).map(words))
}

/// The last row that takes a payment away, unless a later one gives it again. Rows come as they were written.
pub(super) fn taken_back(steps: &[Step]) -> Option<i64> {
    let rows = steps
        .iter()
        .filter(|step| step.report == Report::Items && !step.is_replaced);
    let mut taken = None;
    for step in rows {
        let item = &step.row.item;
        let at = item.settled_ms.or(item.happened_ms).unwrap_or_default();
        match item.kind.takes_away() {
            Some(true) => taken = Some(at),
            Some(false) => taken = None,
            None => {}
        }
    }
    taken
}
