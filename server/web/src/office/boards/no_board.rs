//! A till's own code where a board's is asked for: people scan or type what hangs there. It is recognised, and leads to
//! its till's page, which says what it is.

use axum::response::Response;
use domain::EntryCode;
use foundation::store::StoreError;

use super::{MayWrite, tills};
use crate::{Shared, respond};

/// Where the page of the till is that has this code, or had it; `None` for a till out of reach.
pub(super) async fn till_of(
    state: &Shared,
    may: &MayWrite,
    code: &EntryCode,
) -> Result<Option<String>, StoreError> {
    let Some(shop) = state.store.shop(code).await? else {
        return Ok(None);
    };
    let tills = tills(state, may).await?;
    let now = tills.iter().find(|one| one.till == shop.till);
    Ok(now.map(|now| {
        let is_now = now.code.code == *code;
        let told = if is_now { "no-board" } else { "no-board-now" };
        format!("/office/codes/{}?told={told}", now.code.code)
    }))
}

/// The same for an address, or else the answer there is to it.
pub(super) async fn or(state: &Shared, may: &MayWrite, code: &str, answer: Response) -> Response {
    let Ok(code) = EntryCode::parse(code) else {
        return answer;
    };
    match till_of(state, may, &code).await {
        Ok(Some(to)) => respond::see_other(&to),
        Ok(None) => answer,
        Err(error) => respond::our_fault(state, &may.editor.visit, &error),
    }
}
