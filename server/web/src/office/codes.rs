//! A shop's codes, as its people see and change them. Another merchant's code, or one out of one's reach, is
//! as unknown here as one that never was.

mod bounds;
mod changed;
mod filled;
mod listed;
mod made;
mod of_store;
mod one;
pub(super) mod print;
mod removed;
mod said;
mod shown;
mod spread;
mod wrong;

pub(super) use bounds::{bounds, with_wallets};
pub(super) use changed::change;
pub(super) use filled::{Amounts, Around, form, read};
pub(super) use listed::show;
pub(super) use made::{make, new};
pub(super) use of_store::of_store;
pub(super) use one::{off, on, replace, show as show_one};
pub(super) use removed::remove;
pub(super) use spread::{ask as ask_to_spread, spread};
pub(super) use wrong::{marked, unread, words};

use domain::EntryCode;
use foundation::store::StoreError;
use people::{
    permission::{Right, right},
    rights::Allowed,
};
use shops::{own, shop::Shop};

use crate::{Shared, studio::editor::Editor};

/// Where a code's page is.
pub(super) fn path(code: &EntryCode) -> String {
    format!("/office/codes/{code}")
}

/// What can be done about codes with this server's limits.
pub(super) fn desk(state: &Shared) -> own::Desk<'_> {
    own::Desk {
        store: &*state.store,
        installation: &state.limits,
        randomness: &*state.randomness,
        as_of: None,
    }
}

/// A current code that somebody may do this at; `None` for any other.
async fn found<P: Right>(
    state: &Shared,
    allowed: &Allowed<P>,
    code: &str,
) -> Result<Option<Shop>, StoreError> {
    let Ok(code) = EntryCode::parse(code) else {
        return Ok(None);
    };
    let scope = allowed.scope();
    let own = |shop: &Shop| {
        let is_own = shop.merchant.id == scope.merchant && shop.code.replaced.is_none();
        is_own && scope.reach.covers(&shop.store.id, shop.till)
    };
    Ok(state.store.shop(&code).await?.filter(own))
}

/// Whether the reader may change what is at a till.
fn may_write(editor: &Editor, shop: &Shop) -> bool {
    let allowed = editor.rights.allowed::<right::CodesWrite>();
    allowed.is_some_and(|allowed| allowed.scope().reach.covers(&shop.store.id, shop.till))
}
