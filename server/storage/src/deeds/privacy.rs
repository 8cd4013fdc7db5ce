//! That what is kept about a customer was taken away: of which payment, and nothing of what it was.

use domain::RequestId;
use trail::{action::Action, deed::Deed};

pub(crate) fn customer_erased(merchant: &str, store: &str, id: &RequestId) -> Deed {
    Deed::of(merchant, Action::CustomerErased, id.as_str()).at_store(store)
}
