//! Whether the gateway took a payment away again, in words.

use domain::RequestId;
use foundation::store::StoreError;
use texts::Texts;

use super::super::said::day;
use crate::Shared;

/// A warning to whoever is about to give back, or to agree to it, what the gateway took back; nothing where it didn't.
pub(in super::super::super) async fn taken(
    state: &Shared,
    payment: &RequestId,
    texts: &Texts,
) -> Result<Option<String>, StoreError> {
    let on = state.money.taken_away(payment).await?;
    Ok(on.map(|on| texts.with("office-give-twice", &[("day", &day(texts, on))])))
}
