//! A board that hangs nowhere: customers read that it isn't in use yet, whoever may bind it comes to where that is
//! done. Asked for only where a code has no shop, or no longer: a customer's page costs what it did.

use app::pages::problem::Problem;
use axum::response::Response;
use domain::EntryCode;
use shops::shop::Shop;

use super::{Shared, respond, scene::Scene, studio::editor, visit::Visit};

/// The page of a code that no till ever had.
pub(super) async fn or_unknown(state: &Shared, visit: &Visit, code: &EntryCode) -> Response {
    match state.store.board(code).await {
        Ok(Some(_)) => blank(state, visit, code).await,
        Ok(None) => respond::problem(state, visit, Problem::CodeUnknown),
        Err(error) => respond::our_fault(state, visit, &error),
    }
}

/// The page of a code that its till has no more.
pub(super) async fn or_replaced(state: &Shared, visit: &Visit, shop: &Shop) -> Response {
    let code = &shop.code.code;
    match state.store.board(code).await {
        Ok(Some(_)) => blank(state, visit, code).await,
        Ok(None) => respond::problem_at(state, visit, &Scene::at(shop), Problem::CodeReplaced),
        Err(error) => respond::fault_at(state, visit, &Scene::at(shop), &error),
    }
}

/// Whoever is signed in and may bind it is led on; nobody else learns that somebody could be.
async fn blank(state: &Shared, visit: &Visit, code: &EntryCode) -> Response {
    if !visit.ahead && !visit.foreign && editor::may_bind(state, visit).await {
        return respond::see_other(&format!("/office/boards/{code}"));
    }
    respond::problem(state, visit, Problem::BoardBlank)
}
